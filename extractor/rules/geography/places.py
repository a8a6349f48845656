"""The places that a value names: a label's, or a header line's; several of them apart by `|`, `;`, `or`, or commas."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from extractor.document import Span
from extractor.rules.geography.addresses import Reading, known_town, parse_place
from extractor.rules.geography.gazetteer import region_of, town_in

_ASIDE: Final = re.compile(r"\([^()]{0,200}\)?")
_ASIDE_APART: Final = re.compile(r"(?<!\w)\([^()]{0,200}\)?")  # "CLERK(MA)" is a code
_REGION_ASIDE: Final = re.compile(r"(?<=\w )\((?P<region>[A-Z][\w. ]{1,25})\)")
_SEPARATOR: Final = re.compile(
    r"""
    \s* (?: [|;\u2022\u00b7\n] | \*+ ) \s*                 # Boston, MA | New York, NY
    | \s+ (?: or | and | & | / ) \s+                      # Chicago or New York
    | (?: (?<=[a-z.]) | (?<=[A-Z]{2}) ) / (?=[A-Z])       # Newark, NJ/Jersey City, NJ
    | \s+ -\s* (?!\s*\d{5})                               # Remote - US, but not TN - 38104
    | (?<=[a-z]{3}) (?=[A-Z][a-z]) | (?<=,[ ][A-Z]{2}) (?=[A-Z][a-z])   # Eagan, MinnesotaWoodbury, Minnesota
    """,
    re.VERBOSE,
)
_NOTE: Final = re.compile(
    r",?\s+(?:with|including|plus|but|[Tt]ravel|may|will|is|are|which|where|to|for)\b|\.\s+[A-Z][a-z]+\s+[a-z]|_{3,}|\s{5,}|\t"
)
_GLUED: Final = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z])|(?<=, [A-Z]{2})(?=[A-Z][a-z])")
_SHORT_FORM: Final = re.compile(r"\b(?:[A-Z]|St|Ave|Str|Blvd|Rd|Dr)\.\Z")
_IN: Final = re.compile(r"\b(?:in|at)\s+(?=[A-Z])")
_LONGEST: Final = 320


def find_places(plain: str, span: Span) -> Iterator[tuple[Span, Reading]]:
    """Find the places that a value of its own names, each with its words; a remark behind them or in brackets is none."""
    found = list(find_listed(plain, span))
    if not found:
        found = [one for inner in _IN.finditer(plain, span.start, _end(span)) for one in find_listed(plain, Span(inner.end(), span.end))]
    if not found:
        asides = [
            (match.span(), parse_place(match.group()[1:].rstrip(")"))) for match in _ASIDE_APART.finditer(plain, span.start, _end(span))
        ]
        found = [(Span(*aside), reading) for aside, reading in asides if reading]
    yield from found


def find_listed(plain: str, span: Span) -> Iterator[tuple[Span, Reading]]:
    """Find the places of a line that is nothing but a list of them, up to a remark."""
    for low, high, reading in _listed(plain[span.start : _end(span)]):
        yield bare(plain, span.start + low, span.start + high), reading


@lru_cache(maxsize=2_000)
def _listed(value: str) -> tuple[tuple[int, int, Reading], ...]:
    value = _REGION_ASIDE.sub(_unfolded, value)
    value = _ASIDE.sub(lambda match: " " * len(match.group()), value)
    if stop := _NOTE.search(value, 1):
        value = value[: stop.start()]
    glue = _GLUED.search(value)
    found = (one for start, end in _pieces(value) for one in _read(value, start, end))
    # Behind a lost line break stands the next place of a list, or other text.
    return tuple(one for one in found if glue is None or one[0] < glue.end() or (one[2].known and not one[2].rest))


def _unfolded(match: re.Match[str]) -> str:
    """Write "Widgeton (Ontario)" as "Widgeton,Ontario;", of the same length."""
    return f",{match['region']};" if region_of(match["region"]) else match.group()


def _end(span: Span) -> int:
    return min(span.end, span.start + _LONGEST)


def bare(plain: str, start: int, end: int) -> Span:
    """Narrow a span to the words: without marks around them, but with the full stop of "D.C."."""
    piece = plain[start:end]
    left = len(piece) - len(piece.lstrip(" \t\n,;:-*."))
    kept = piece.rstrip(" \t\n,;:-*")
    if kept.endswith(".") and not _SHORT_FORM.search(kept):
        kept = kept[:-1]
    return Span(start + left, start + max(len(kept), left))


def _read(value: str, start: int, end: int) -> Iterator[tuple[int, int, Reading]]:
    while end > start:
        if reading := parse_place(value[start:end]):
            yield start, end, reading
            return
        end = value.rfind(",", start, end)  # "Gyumri, permanent residence not required"


def _pieces(value: str) -> Iterator[tuple[int, int]]:
    start = 0
    for separator in [*_SEPARATOR.finditer(value), None]:
        end = separator.start() if separator else len(value)
        yield from _town_list(value, start, end) or [(start, end)]
        start = separator.end() if separator else end


def _town_list(value: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut "Chicago, New York, London" at its commas: towns all, and none the region of the one before."""
    parts = [match.span() for match in re.finditer(r"[^,]+", value[start:end])]
    names = [value[start + low : start + high].strip() for low, high in parts]
    if len(names) < 2 or not all(map(known_town, names)) or names[0] == names[1]:  # noqa: PLR2004 - a list has two items
        return []
    region = region_of(names[1])
    if region and town_in(names[0], *region):
        return []
    return [(start + low, start + high) for low, high in parts]
