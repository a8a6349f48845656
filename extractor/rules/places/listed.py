"""The places that a value names: a label's, or a header line's; several of them apart by `|`, `;`, `or`, or commas."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Span
from extractor.rules.places.addresses import Reading, parse_place
from extractor.rules.places.meant import known_town
from extractor.schema import Place
from extractor.words import of_lexicon
from extractor.words.gazetteer import certain_town, region_of, town_in, town_name

_ASIDE: Final = re.compile(r"\([^()]{0,200}\)?")
_ASIDE_APART: Final = re.compile(r"(?<!\w)\([^()]{0,200}\)?")  # "CLERK(MA)" is a code
_REGION_ASIDE: Final = re.compile(r"(?<=\w )\((?P<region>[A-Z][\w. ]{1,25})\)")
GLUE: Final = r"(?<=[a-z]{3})(?=[A-Z][a-z])|(?<=, [A-Z]{2})(?=[A-Z][a-z])"
"""Where a line break was lost: "Eagan, MinnesotaWoodbury, Minnesota"."""
_SEPARATOR: Final = re.compile(
    r"\s*(?:[|;\u2022\u00b7\n]|\*+)\s*"  # Boston, MA | New York, NY
    r"|\s(?:or|and|&|/)\s"  # Chicago or New York
    r"|(?:(?<=[a-z.])|(?<=[A-Z]{2}))/(?=[A-Z])"  # Newark, NJ/Jersey City, NJ
    r"|\s-\s*(?!\s*\d{5})"  # Remote - US, but not TN - 38104
    rf"|{GLUE}"
)
_NOTE: Final = re.compile(
    r",?\s(?:with|including|plus|but|[Tt]ravel|may|will|is|are|which|where|to|for)\b|\.\s[A-Z][a-z]+\s[a-z]|_{3,}|\s{5,}+(?!,)|\t"
)
_SHORT_FORM: Final = re.compile(r"\b(?:[A-Z]|St|Ave|Str|Blvd|Rd|Dr)\.\Z")
_IN: Final = re.compile(r"\b(?:in|at)\s+(?=[A-Z])")
_FIRST_MARKS: Final = re.compile(r"(?:[^\w(]|_)*")
_LAST_MARKS: Final = " \t\n,;:-*"
_LONGEST: Final = 320
_LARGE: Final = 300_000

Found = tuple[Span, Reading]


def find_places(plain: str, span: Span) -> Iterator[Found]:
    """Find the places that a value of its own names, each with its words; a remark behind them or in brackets is none."""
    end = _end(span)
    found = list(find_listed(plain, span))
    if not found:
        found = [one for inner in _IN.finditer(plain, span.start, end) for one in find_listed(plain, Span(inner.end(), span.end))]
    if not found:
        asides = (aside.span() for aside in _ASIDE_APART.finditer(plain, span.start, end))
        found = [(Span(*aside), reading) for aside in asides if (reading := parse_place(plain[slice(*aside)].strip("()")))]
    yield from found


def find_listed(plain: str, span: Span) -> Iterator[Found]:
    """Find the places of a line that is nothing but a list of them, up to a remark."""
    for low, high, reading in _listed(plain[span.start : _end(span)]):
        yield bare(plain, span.start + low, span.start + high), reading


def bare(plain: str, start: int, end: int) -> Span:
    """Narrow a span to the words: without marks around them, but with the full stop of "D.C."."""
    piece = plain[start:end]
    first = _FIRST_MARKS.match(piece)
    kept = piece.rstrip(_LAST_MARKS)
    if kept.endswith(".") and not _SHORT_FORM.search(kept):
        kept = kept[:-1]
    left = first.end() if first else 0
    return Span(start + left, start + max(len(kept), left))


def _end(span: Span) -> int:
    return min(span.end, span.start + _LONGEST)


@of_lexicon(2_048)
def _listed(value: str) -> tuple[tuple[int, int, Reading], ...]:
    value = _REGION_ASIDE.sub(_unfolded, value)
    value = _ASIDE.sub(lambda match: " " * len(match.group()), value)
    if stop := _NOTE.search(value, 1):
        value = value[: stop.start()]
    return tuple(_beside(value, [(start, end, list(_read(value, start, end))) for start, end in _pieces(value)]))


def _unfolded(match: re.Match[str]) -> str:
    """Write "Widgeton (Ontario)" as "Widgeton,Ontario;", of the same length."""
    return f",{match['region']};" if region_of(match["region"]) else match.group()


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
    if len(names) < 2 or not _are_towns(names) or names[0] == names[1]:  # noqa: PLR2004 - a list has two items
        return []
    region = region_of(names[1])
    return [] if region and town_in(names[0], *region) else [(start + low, start + high) for low, high in parts]


def _are_towns(names: list[str]) -> bool:
    """Tell whether names are towns': each beyond doubt, or a large one of the country of the first."""
    first = certain_town(names[0]) if known_town(names[0]) else None
    return first is not None and all(known_town(name) or _large_town(name, first.country) for name in names[1:])


def _read(value: str, start: int, end: int) -> Iterator[tuple[int, int, Reading]]:
    while end > start:
        if reading := parse_place(value[start:end]):
            yield start, end, reading
            return
        end = value.rfind(",", start, end)  # "Gyumri, permanent residence not required"


def _beside(value: str, pieces: list[tuple[int, int, list[tuple[int, int, Reading]]]]) -> Iterator[tuple[int, int, Reading]]:
    """Give what was read; a name alone beside places of one country is the large town of that country: "Pune / Hyderabad"."""
    countries = {reading.place.country for _, _, found in pieces for _, _, reading in found if reading.known and reading.place.city}
    country = next(iter(countries)) if len(countries) == 1 else None
    for start, end, found in pieces:
        if found:
            yield from found
        elif country and (town := _large_town(value[start:end].strip(" ,"), country)):
            yield start, end, town


def _large_town(name: str, country: str) -> Reading | None:
    town = town_in(name, country) if name[:1].isupper() and not region_of(name) else None
    if town is None or country == "US" or town.population < _LARGE:
        return None
    certain = certain_town(name, country)
    return Reading(Place(city=town_name(name), region=certain.region if certain else None, country=country), known=True, rest="")
