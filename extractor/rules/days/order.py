"""Whether a posting writes the month or the day first, where it writes dates in figures."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from extractor.document import Document
from extractor.rules.days.calendar import FIGURES, Order
from extractor.rules.money.figures import find_figures

_DAY_OR_YEAR: Final = frozenset({1, 2, 4})
_DATE_MARKS: Final = frozenset("-/.")
_INSIDE_NUMBER: Final = frozenset("/.-")
_MOST_FIGURES: Final = 200
"""A posting's order of day and month shows in its first dates."""
_DOLLARS: Final = re.compile(r"\$ ?\d")
_OTHER_DOLLARS: Final = re.compile(
    r"\b(?:Australian?|New Zealand|Canad(?:a|ian)|Singapore|Hong Kong|AUD|NZD|CAD|SGD|HKD|[Ss]uperannuation)\b"
)
"""Places that pay in dollars and write the day first, or either way."""
_AMERICAN: Final = re.compile(
    r"\bUnited States\b|\bU\.?S\.?A?\.?(?!\w)|,\ ?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]"
    r"|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b"
    r"|\bN\.?Y\.?C?\b|\bNew York\b|\b(?:Eastern|Central|Mountain|Pacific)\ (?:Standard\ |Daylight\ )?Time\b|\b[ECMP][SD]?T\b"
)

_BRITISH: Final = re.compile(r"£ ?\d|\bNHS\b|\bUnited Kingdom\b|\bUK\b|\.(?:co|org|ac|gov|nhs)\.uk\b")


def find_order(document: Document) -> Order | None:
    """Tell how a posting writes dates in figures: by one of its own that reads one way only, else as its country does."""
    found = False
    plain = document.flat
    for match in islice(_find_figures(document), _MOST_FIGURES):
        found = True
        if match.group("sep") == "/":
            first, second = int(match.group("first")), int(match.group("second"))
            if first > 12 >= second:  # noqa: PLR2004 - there are twelve months
                return "dmy"
            if second > 12 >= first:  # noqa: PLR2004 - see above
                return "mdy"
    if not found:
        return None
    american = "post until" in document.low or _AMERICAN.search(plain) or (_DOLLARS.search(plain) and not _OTHER_DOLLARS.search(plain))
    return "mdy" if american else "dmy" if _BRITISH.search(plain) else None


def _find_figures(document: Document) -> Iterator[re.Match[str]]:
    """Find the same in a whole posting: only at the figures that a mark follows."""
    plain = document.flat
    for start, end in find_figures(document):
        if end - start in _DAY_OR_YEAR and plain[end : end + 1] in _DATE_MARKS and plain[start - 1 : start] not in _INSIDE_NUMBER:
            match = FIGURES.match(plain, start)
            if match:
                yield match
