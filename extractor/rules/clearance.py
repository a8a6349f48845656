"""The security clearance that a hire must hold, or be able to get."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic

_CLEARANCE: Final = re.compile(
    r"""
    (?: \b (?: active | current | final | interim | valid | dod | doe | u\.?s\.? | government | federal ) [ ] ){0,4}
    (?: \b (?: top[ ]secret (?:[ ]?/[ ]?sci)? | ts (?:[ ]?/[ ]?sci)? | secret | public[ ]trust | confidential | nato[ ]secret
      | developed[ ]vetting | negative[ ]vetting[ ][12] | baseline ) [ ] (?: level[ ] )? (?: security[ ] )? clearance \b
    | \b security [ ] clearance \b (?: [ ] at [ ] the [ ] [a-z/ ]{2,20} [ ] level \b )?
    | \b (?: sc | dv ) [ ] clear(?:ed|ance) \b )
    (?: [ ] with [ ] (?: a[ ] )? (?: full[ ]scope[ ] | ci[ ] )? poly(?:graph)? \b )?
    """,
    re.VERBOSE,
)
_LABELS: Final = ("security clearance", "clearance", "clearance required", "clearance level", "clearance type", "required clearance")
_NONE: Final = re.compile(r"none|no|not required|not applicable|n/?a", re.IGNORECASE)
_WAIVED: Final = re.compile(r"\b(?:no|not|without|never)\b[^.;]{0,40}\bclearance\b|\bclearance\b[^.;]{0,25}\bnot (?:required|needed)\b")
_ELSEWHERE: Final = frozenset({Topic.DUTIES, Topic.BENEFITS, Topic.EMPLOYER})
_LONGEST: Final = 60


def find_security_clearance(document: Document) -> Iterator[Candidate]:
    """Yield the clearance that a label names, and each that a statement asks for; duties of clearing others ask for none."""
    if not document.has("clearance", "cleared"):
        return
    for label in document.labelled(*_LABELS):
        words = document.words(label.value)
        if 0 < len(words) <= _LONGEST and not _NONE.fullmatch(words):
            yield Candidate("security_clearance", words, label.value, Trust.LABEL)
    for statement in document.statements:
        found = None if statement.topic in _ELSEWHERE else _read(document, statement.span)
        if found:
            yield Candidate("security_clearance", document.words(found), found, Trust.WORDING)


def _read(document: Document, statement: Span) -> Span | None:
    """Find the clearance that a statement names, unless it says that none is needed."""
    found = _CLEARANCE.search(document.low, statement.start, statement.end)
    return Span(*found.span()) if found and not _WAIVED.search(document.low, statement.start, statement.end) else None
