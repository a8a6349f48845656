"""Reading gold values for planning."""

from collections.abc import Iterator

from pydantic import JsonValue

from eval.cases import Case
from eval.score import items, readings


def values(case: Case, field: str) -> Iterator[JsonValue]:
    """Yield every value that gold gives a field: of all right readings, of all items, and the optional ones."""
    for reading in readings(case.label(field)):
        for item in items(reading):
            yield from readings(item)
    yield from case.optional.get(field, [])


def strings(case: Case, field: str) -> list[str]:
    """Give those that are text."""
    return [value for value in values(case, field) if isinstance(value, str)]


def records(case: Case, field: str) -> list[dict[str, JsonValue]]:
    """Give those that are nested."""
    return [value for value in values(case, field) if isinstance(value, dict)]
