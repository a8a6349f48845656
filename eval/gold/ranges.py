"""Values of the right type that no posting means: negative pay, a week of 200 hours, no opening, a year of long ago."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import JsonValue

_NUMBERS: Final[Mapping[str, tuple[float, float]]] = {
    "openings": (1, 100_000),
    "hours_per_week": (1, 168),
    "years": (0, 60),
    "min_value": (0, 1e10),
    "max_value": (0.01, 1e10),
}
"""By field or part: the least and the most that it can be."""
_HARD: Final = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD"})
_PAID: Final[Mapping[str, tuple[float, float]]] = {
    "HOUR": (1, 2_500),
    "DAY": (5, 20_000),
    "WEEK": (20, 100_000),
    "MONTH": (50, 500_000),
    "YEAR": (500, 20_000_000),
}
"""By unit: the least and the most that a time is paid with in those currencies; wide, for errors of scale alone."""
_FIRST_DAY, _LAST_DAY = dt.date(1980, 1, 1), dt.date(2100, 1, 1)
_NO_TIME: Final = re.compile(r"P(?:0+[YMWD])+")


def find_impossible(name: str, value: JsonValue) -> Iterator[str]:
    """Yield what cannot be in a value of a field or part, each a sentence without its subject."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from (f"{key} {message}" for message in find_impossible(key, part))
        yield from _check_pay(value)
    elif isinstance(value, int | float) and not isinstance(value, bool) and name in _NUMBERS:
        least, most = _NUMBERS[name]
        if not least <= value <= most:
            yield f"{value} is not between {least:,} and {most:,.0f}"
    elif isinstance(value, str):
        yield from _check_text(value)


def _check_text(value: str) -> Iterator[str]:
    try:
        day = dt.date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
    except ValueError:  # the schema says so
        return
    if day and not _FIRST_DAY <= day < _LAST_DAY:
        yield f"{value} is not between {_FIRST_DAY.year} and {_LAST_DAY.year}"
    if _NO_TIME.fullmatch(value):
        yield f"{value} is no time at all"


def _check_pay(value: Mapping[str, JsonValue]) -> Iterator[str]:
    """See that bounds are the right way round, and that base pay fits its unit."""
    low, high = value.get("min_value"), value.get("max_value")
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        yield f"min_value {low:g} is more than max_value {high:g}"
    unit = value.get("unit")
    if value.get("currency") not in _HARD or value.get("kind") not in {None, "BASE"} or unit not in _PAID:
        return
    least, most = _PAID[str(unit)]
    for key, amount in (("min_value", low), ("max_value", high)):
        if isinstance(amount, int | float) and amount and not least <= amount <= most:
            yield f"{key} {amount:g} is no pay for a {str(unit).lower()}: below {least:g} or above {most:g}"
