"""The security clearance that a hire must hold, or be able to get."""

from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.words import Pattern

_CLEARANCE: Final = Pattern(
    r"""
    (?:\b(?:active|current|final|interim|valid|dod|doe|u\.?s\.?|government|federal) ){0,4}
    (?:{CLEARED} (?:level )?(?:security )?clear(?:ance|ed)\b|\bsecurity clearance\b(?: at the [a-z/ ]{2,20} level\b)?)
    (?: with (?:a )?(?:full scope |ci )?poly(?:graph)?\b)?
    """
)
_NONE: Final = Pattern(r"(?:no|not required|{EMPTY})")
_WAIVED: Final = Pattern(r"(?:{DENY}[^.;\n]{0,40}\bclearance\b|\bclearance\b[^.;\n]{0,25}\bnot {ASKED})")
_ELSEWHERE: Final = frozenset({Topic.DUTIES, Topic.BENEFITS, Topic.EMPLOYER})
_LONGEST: Final = 60


def find_security_clearance(document: Document) -> Iterator[Candidate]:
    """Yield the clearance that a label names, and each that a statement asks for; duties of clearing others ask for none."""
    for label in document.facts("security_clearance"):
        words = document.words(label.value)
        if len(words) <= _LONGEST and not _NONE.fullmatch(words.lower()):
            yield Candidate("security_clearance", words, label.value, Trust.LABEL)
    for match in document.find(_CLEARANCE):
        span = Span(*match.span())
        statement = document.statement_at(span.start)
        if statement and statement.topic not in _ELSEWHERE and not _WAIVED.search(document.low, *statement.span):
            yield Candidate("security_clearance", document.words(span), span, Trust.WORDING)
