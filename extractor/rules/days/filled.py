"""Whether a posting stays open until filled, or takes applications as they come."""

from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.days.names import named_date
from extractor.words import Pattern

_COME: Final = r"as (?:and when )?(?:they|we) (?:come|arrive|receive|are received)\b"
_OPEN: Final = Pattern(
    r"""
    (?:\bopen )?\b(?:until|till) (?:\w+ ){0,5}?filled\b
    |(?:{APPLICATION}|{WHO}|\b(?:review\w*|considered|accepted|evaluated)\b)[^.:;\n]{0,60}?\brolling\b(?: (?:bas[ei]s|review))?
    |\brolling (?:basis|review|deadline|applications?)\b
    |{APPLICATION}[^.:;\n]{0,40}? on an? (?:on-?going|continuous|continual) basis\b
    |(?:{JOB}|{NOTICE}|{APPLICATION}|\bit\b)[^.:;\n]{0,60}?\b(?:until|till) (?:we (?:have )?(?:find|found|hired|identified)\b
      |(?:\w+ ){0,3}?{WHO} (?:is|are|ha(?:s|ve) been) (?:found|identified|hired|appointed)\b)
    |(?:{APPLICATION}|{WHO}) (?:are|will be|is) (?:\w+ ){1,3}{COME}|\bwe (?:\w+ ){1,3}{APPLICATION} {COME}
    """,
    COME=_COME,
)
_NOT_OPEN: Final = Pattern(
    r"listed as|interviews?\b[^.;\n]{0,40}rolling|{START} (?:dates? )?(?:on a )?rolling|order\b|vacancy notices|filled[ \n\t:?*_-]{1,4}no\b"
)
_OPEN_VALUE: Final = Pattern(r"(?:open|ongoing|on-going|continuous|rolling|none|until filled)\b(?! to\b)")
_AROUND: Final = 60


def find_open(document: Document) -> Iterator[Candidate]:
    """Find where a posting says that it stays open until filled, or that applications are reviewed as they come."""
    low = document.low
    for label in document.labels:
        if (match := _OPEN_VALUE.match(low, *label.value)) and named_date(label.name) == "application_deadline":
            yield Candidate("open_until_filled", True, Span(*match.span()), Trust.LABEL)
    for match in document.find(_OPEN):
        if not _NOT_OPEN.search(low, max(0, match.start() - _AROUND), match.end() + 20):
            yield Candidate("open_until_filled", True, Span(*match.span()), Trust.WORDING)
