"""Equal opportunity, and whom applicants with a disability write to or call."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.contacts import EMAIL, country_of_posting, find_phones, parse_phone
from extractor.rules.windows import find_near, find_windows

_EQUAL: Final = re.compile(
    r"""
    \b equal [ -] (?: (?:employment|job|career|access)[ ,/-]+ ){0,2} opportunit(?:y|ies) \b
        (?! [ ] (?: complaints? | laws? | matters? | polic(?:y|ies)\b(?![ ]statement) | issues? | compliance | commission | officers?
          | office | principles | regulations | practices | training | act\b ) )
    | \b EOE \b | \b EEO (?:/AA)? [ ] employer | \b AA/EOE? \b
    | \b (?: regardless[ ]of | without[ ]regard[ ](?:to|for) | irrespective[ ]of ) [^.\n]{0,120}?
        \b (?: race | colou?r | religion | creed | sex | gender | age | national[ ]origin | ethnic\w* | disabilit\w+ | veteran
          | sexual[ ]orientation ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EQUAL_WORDS: Final = ("opportunit", "eoe", "eeo", "aa/eo", "regardless", "without regard", "irrespective")
_ABOUT_WORK: Final = re.compile(
    r"\b(?:complian\w+ with|enforc\w+|handl\w+|knowledge of|familiar\w*|filed|investigat\w+|administer\w*|implement\w*|experience (?:in"
    r"|with))\b[^.;\n]{0,60}\Z",
    re.IGNORECASE,
)
_ACCOMMODATION: Final = re.compile(r"accommodat|disabilit", re.IGNORECASE)
_ASKING: Final = re.compile(r"\b(?:request|require|need|assist\w*|contact|e-?mail|call|inform|notify|reach|write)\b", re.IGNORECASE)
_REACH: Final = 60
"""Characters behind a sentence on accommodation in which its contact may follow as a sentence of its own."""


def find_accommodation(document: Document) -> Iterator[Candidate]:
    """Yield equal_opportunity, accommodation_email and accommodation_phone."""
    for match in find_near(_EQUAL, document.plain, _EQUAL_WORDS):
        if not _ABOUT_WORK.search(document.plain[max(0, match.start() - 80) : match.start()]):
            yield Candidate("equal_opportunity", True, Span(*match.span()), Trust.WORDING)
    for sentence in accommodation_sentences(document):
        for match in EMAIL.finditer(document.plain, sentence.start, sentence.end):
            yield Candidate("accommodation_email", document.quote(Span(*match.span())), Span(*match.span()), Trust.WORDING)
        for phone in find_phones(document.plain, sentence):
            number = parse_phone(phone.printed, country_of_posting(document))
            yield Candidate("accommodation_phone", number, phone.span, Trust.WORDING)


def accommodation_sentences(document: Document) -> Iterator[Span]:
    """Find the sentences that say how to ask for an accommodation, each with the contact that follows it."""
    windows = find_windows(document.plain, ("accommodat", "disabilit"), before=0, after=1)
    for block in document.blocks if windows else ():
        if not any(block.span.holds(window) for window in windows):
            continue
        sentences = document.sentences(block.span)
        for number, sentence in enumerate(sentences):
            if _ACCOMMODATION.search(document.plain, sentence.start, sentence.end):
                following = sentences[number + 1] if number + 1 < len(sentences) else sentence
                goes_on = _ASKING.search(document.plain, following.start, min(following.end, following.start + _REACH))
                whole = Span(sentence.start, following.end if goes_on else sentence.end)
                if _ASKING.search(document.plain, whole.start, whole.end):
                    yield whole
