"""Equal opportunity, and whom applicants with a disability write to or call."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.places.work import country_of_posting
from extractor.rules.search.contacts import EMAIL, find_phones, parse_phone
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_near

_EQUAL: Final = re.compile(
    r"""
    \b equal [ -] (?: (?:employment|job|career|access)[ ,/-]+ ){0,2} opportunit(?:y|ies) \b
        (?! [ ] (?: complaints? | laws? | matters? | polic(?:y|ies)\b(?![ ]statement) | issues? | compliance | commission | officers?
          | office | principles | regulations | practices | training | act\b ) )
    | \b equality [ ] of [ ] opportunity \b
    | \b eoe \b | \b eeo (?:/aa)? [ ] employer | \b aa/eoe? \b
    | \b (?: regardless[ ]of | without[ ]regard[ ](?:to|for) | irrespective[ ]of ) [^.\n]{0,120}?
        \b (?: race | colou?r | religion | creed | sex | gender | age | national[ ]origin | ethnic\w* | disabilit\w+ | veteran
          | sexual[ ]orientation ) \b
    """,
    re.VERBOSE,
)
_ABOUT_WORK: Final = re.compile(
    r"\b(?:complian\w+ with|enforc\w+|handl\w+|knowledge of|familiar\w*|filed|investigat\w+|administer\w*|implement\w*|experience (?:in"
    r"|with))\b[^.;\n]{0,60}\Z"
)
_ASKING: Final = re.compile(
    r"\b(?:request|require|need|assist\w*|contact|e-?mail|call|inform|notify|reach|write|tell us|let us know|get in touch|speak)\b"
)
_OF_HIRING: Final = re.compile(
    r"\b(?:reasonable|workplace|necessary) adjust|\bneed (?:an |any |some )?(?:adjust|access)"
    r"|\b(?:adjust|accessib)[^.!?\n]{0,60}\b(?:hiring|interview|recruitment|selection|assessment|appl(?:y|ying|ication))"
    r"|\b(?:hiring|interview|recruitment|selection|assessment|application)s?[^.!?\n]{0,60}\b(?:adjustment|accessib)",
)
"""Words of adjusting speak of an accommodation only beside those of hiring: pay and claims are adjusted too."""
_REACH: Final = 60
"""Characters behind a sentence on accommodation in which its contact may follow as a sentence of its own."""


def find_accommodation(document: Document) -> Iterator[Candidate]:
    """Yield equal_opportunity, accommodation_email and accommodation_phone."""
    for match in find_near(_EQUAL, document, Cue.EQUAL):
        if not _ABOUT_WORK.search(document.low, max(0, match.start() - 80), match.start()):
            yield Candidate("equal_opportunity", True, Span(*match.span()), Trust.WORDING)
    for sentence in accommodation_sentences(document):
        for match in EMAIL.finditer(document.flat, sentence.start, sentence.end):
            yield Candidate("accommodation_email", document.quote(Span(*match.span())), Span(*match.span()), Trust.WORDING)
        for phone in find_phones(document.flat, sentence):
            number = parse_phone(phone.printed, country_of_posting(document))
            yield Candidate("accommodation_phone", number, phone.span, Trust.WORDING)


def accommodation_sentences(document: Document) -> Iterator[Span]:
    """Find the sentences that say how to ask for an accommodation, each with the contact that follows it."""
    cues = find_cues(document, Cue.ACCOMMODATION)
    for block in document.blocks if cues else ():
        if bisect_left(cues, block.span.start) == bisect_left(cues, block.span.end):
            continue
        sentences = document.sentences(block.span)
        for number, sentence in enumerate(sentences):
            if bisect_left(cues, sentence.start) < bisect_left(cues, sentence.end):
                if not _speaks_of_it(document, sentence):
                    continue
                following = sentences[number + 1] if number + 1 < len(sentences) else sentence
                goes_on = _ASKING.search(document.low, following.start, min(following.end, following.start + _REACH))
                whole = Span(sentence.start, following.end if goes_on else sentence.end)
                if _ASKING.search(document.low, whole.start, whole.end):
                    yield whole


def _speaks_of_it(document: Document, sentence: Span) -> bool:
    text = document.low[sentence.start : sentence.end]
    return "accommodat" in text or "disabilit" in text or _OF_HIRING.search(text) is not None
