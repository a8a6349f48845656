"""Whether a posting writes the month or the day first, where it writes dates in figures."""

from collections.abc import Iterator
from itertools import islice
from re import Match
from typing import Final

from extractor.document import Document
from extractor.rules.days.calendar import FIGURES, Order
from extractor.rules.money.figures import find_figures
from extractor.rules.money.homes import currencies_named

_MOST_FIGURES: Final = 200
"""A posting's order of day and month shows in its first dates."""
_LONGEST: Final = 4
_MONTHS: Final = 12


def find_order(document: Document) -> Order | None:
    """Tell how a posting writes dates in figures: by one of its own that reads one way only, else as its country does."""
    found = list(islice(_find_figures(document), _MOST_FIGURES))
    for match in found:
        if match["sep"] == "/":
            first, second = int(match["first"]), int(match["second"])
            if first > _MONTHS >= second:
                return "dmy"
            if second > _MONTHS >= first:
                return "mdy"
    return _order_of_country(document) if found else None


def _order_of_country(document: Document) -> Order | None:
    named = currencies_named(document.flat)
    if "USD" in named or ("$" in document.flat and not named - {"GBP"}):
        return "mdy"
    return "dmy" if "GBP" in named or "£" in document.flat else None


def _find_figures(document: Document) -> Iterator[Match[str]]:
    """Find dates in figures: only at the figures that a mark follows."""
    plain = document.flat
    for start, end in find_figures(document):
        if end - start <= _LONGEST and plain[end : end + 1] in "-/." and plain[start - 1 : start] not in "/.-":
            match = FIGURES.match(plain, start)
            if match:
                yield match
