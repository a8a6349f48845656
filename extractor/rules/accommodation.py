"""Equal opportunity, and whom applicants with a disability write to or call."""

from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.places.work import country_of_posting
from extractor.rules.search.contacts import EMAIL, find_phones, parse_phone
from extractor.words import Pattern

_EQUAL: Final = Pattern(
    r"""
    \bequal[ -](?:(?:employment|job|career|access)[ ,/-]{1,3}){0,2}opportunit(?:y|ies)\b(?! (?:{OFFICE_MATTER}|policy\b(?! statement)))
    |\bequality of opportunity\b
    |\beoe\b|\beeo(?:/aa)? employer|\baa/eoe?\b
    |\b(?:regardless of|without regard (?:to|for)|irrespective of) [^.\n]{0,120}?{PROTECTED}
    """
)
_ABOUT_WORK: Final = Pattern(r"{ENFORCE}[^.;\n]{0,60}\Z")
_ASKING: Final = Pattern(
    r"\b(?:request|require|need|assist\w{0,5}|contact|e-?mail|call|inform|notify|reach|write|tell us|let us know|get in touch|speak)\b"
)
_ACCOMMODATION: Final = Pattern(
    r"""
    accommodat|disabilit
    |\b(?:reasonable|workplace|necessary) adjust|\bneed (?:an |any |some )?(?:adjust|access)
    |\b(?:adjust|accessib)[^.!?\n]{0,60} {SELECTION}
    |{SELECTION}[^.!?\n]{0,60} (?:adjustment|accessib)
    """
)
"""Words of adjusting speak of an accommodation only beside those of hiring: pay and claims are adjusted too."""
_REACH: Final = 60
"""Characters behind a sentence on accommodation in which its contact may follow as a sentence of its own."""


def find_accommodation(document: Document) -> Iterator[Candidate]:
    """Yield equal_opportunity, accommodation_email and accommodation_phone."""
    for match in document.find(_EQUAL):
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
    for sentence in document.sentences_of(_ACCOMMODATION):
        block = document.block_at(sentence.start)
        following = next((one for one in document.sentences(block.span) if one.start >= sentence.end), sentence) if block else sentence
        goes_on = _ASKING.search(document.low, following.start, min(following.end, following.start + _REACH))
        whole = Span(sentence.start, following.end if goes_on else sentence.end)
        if _ASKING.search(document.low, *whole):
            yield whole
