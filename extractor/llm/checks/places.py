"""Places: town, street and postal code must stand there; region and country must not be ruled out by the words or the gazetteer."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, cast

from extractor.compare import fold_city, fold_street
from extractor.document import Document
from extractor.folding import fold, words
from extractor.llm.checks.names import countries
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.rules.places.addresses import Reading, parse_place
from extractor.rules.places.listed import find_places
from extractor.schema import Place
from extractor.words.gazetteer import certain_town, country_of, folded, region_of, state_names, town_in, town_key, towns

_PARTS: Final = re.compile(r"[,;|()\n/]|\s-\s|\s(?:and|or|und|oder|et|ou)\s")
_WORD: Final = re.compile(r"[^\W_]+")
_STATE: Final = re.compile(r"(?:,\s*|(?<=[a-z.])\s)([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?\b|(?=\s*(?:[,;.|()/\n-]|\Z)))")
"""A code of two letters where an address has its state: behind a comma, or before a postal code."""
_MOST_PARTS: Final = 4
_MOST_WORDS: Final = 5


def check_place(saying: Saying, value: object) -> Verdict:
    """Check where the work is done."""
    place = cast("Place", value)
    if not any((place.street, place.city, place.region, place.postal_code, place.country)):
        return Verdict("no place is given")
    texts = [saying.flat, *(saying.document.flat[span.start : span.end] for span in saying.at)]
    if (
        place.city
        and not any(_names_town(text, place.city) for text in texts)
        and not any(_is_of(one.place, place) for one in _readings(saying))
        and not (place.street and _names_town(saying.document.flat, place.city))
    ):
        return Verdict("the words do not name this town")
    if place.street and not any(_has_street(text, place.street) for text in texts):
        return Verdict("the words do not name this street")
    if place.postal_code and not any(_has_code(text, place.postal_code) for text in texts):
        return Verdict("the words do not hold this postal code")
    return _land(saying, place)


def _names_town(text: str, city: str) -> bool:
    """Tell whether a text names a town: as given, or by another of its names."""
    said, wanted = words(text).split(), fold_city(city)
    if f" {wanted} " in f" {fold_city(text)} " or f" {words(city)} " in f" {' '.join(said)} ":
        return True
    key = town_key(city)
    runs = (" ".join(said[at : at + size]) for size in range(1, _MOST_WORDS) for at in range(len(said) - size + 1))
    return bool(towns(city)) and any(town_key(run) == key for run in runs)


def _has_street(text: str, street: str) -> bool:
    said = set(fold_street(text).split())
    return set(fold_street(street).split()) <= said


def _has_code(text: str, code: str) -> bool:
    bare = "".join(_WORD.findall(code)).lower()
    return bool(bare) and any(bare in run for run in _runs([one.lower() for one in _WORD.findall(text)]))


def _runs(said: list[str]) -> set[str]:
    return {*said, *(one + other for one, other in pairwise(said))}


def _land(saying: Saying, place: Place) -> Verdict:
    """Check region and country: against what the words print, then against the gazetteer."""
    readings = [one.place for one in _readings(saying) if _is_of(one.place, place)]
    named = {country for piece in saying.pieces for country in _countries_behind(saying.document.flat[piece.start : piece.end], place)}
    if named and place.country and place.country not in named:
        return Verdict(f"the words name another country: {' or '.join(sorted(named))}, not {place.country}")
    for part, given in (("country", place.country), ("region", place.region)):
        told = {said for one in readings if (said := getattr(one, part)) and (part == "country" or one.country == place.country)}
        if given and told and given not in told and _is_printed(saying, part, told, place):
            return Verdict(f"the words give another {part}: {' or '.join(sorted(told))}, not {given}")
    if reason := _state_printed(saying, place) or _unnamed(saying, place):
        return Verdict(reason)
    if (printed := _region_behind(saying, place)) and printed != place.region:
        return Verdict(f"the words give another region: {printed}, not {place.region}")
    if place.city and _is_ruled_out(saying.document, place):
        return Verdict("no such town is known there, and nothing in the posting says that it is")
    return STANDS if readings or named else UNREAD


def _is_printed(saying: Saying, part: str, told: set[str], place: Place) -> bool:
    """Tell whether words say a region or country, and not the gazetteer alone: a town's name may be another town's as well."""
    own = words(place.city or "")
    names = (
        name for one in _PARTS.split(saying.flat) if one for name in _names_in(one.split()) if name[:1].isupper() and words(name) != own
    )
    return any(_says(name, part, told, place) for name in names)


def _names_in(said: list[str]) -> Iterator[str]:
    yield from (" ".join(said[at : at + size]).strip(".:") for size in (1, 2, 3) for at in range(len(said) - size + 1))


def _says(name: str, part: str, told: set[str], place: Place) -> bool:
    region = region_of(name, place.country) or (None if _is_own_code(name, place) else region_of(name))
    if part == "region":
        return region is not None and region[1] in told
    return (region is not None and region[0] in told) or _country(name) in told


def _is_own_code(name: str, place: Place) -> bool:
    """Tell whether letters are the code of a region of the value's country as well as of an American state: "Perth, WA"."""
    import pycountry

    code = f"{place.country}-{name}"
    return pycountry.subdivisions.get(code=code) is not None  # type: ignore[no-untyped-call]


def _readings(saying: Saying) -> list[Reading]:
    document = saying.document
    found = [reading for piece in saying.pieces for _, reading in find_places(document.flat, piece)]
    whole = parse_place(saying.flat.replace("\n", " ")) if not found else None
    return found or ([whole] if whole else [])


def _is_of(read: Place, place: Place) -> bool:
    if place.city is None:
        return read.city is None
    return read.city is not None and (fold_city(read.city) == fold_city(place.city) or town_key(read.city) == town_key(place.city))


def _countries_behind(text: str, place: Place) -> set[str]:
    """Give the countries named between marks behind the town's name, or anywhere where there is no town."""
    parts = [part.strip() for part in _PARTS.split(text) if part and part.strip()]
    start = next((number + 1 for number, part in enumerate(parts) if place.city and fold_city(place.city) in fold_city(part)), 0)
    if place.city and not start:
        return set()
    own = words(place.city or "")
    return {code for part in parts[start : start + _MOST_PARTS] if words(part) != own and not region_of(part) and (code := _country(part))}


def _state_printed(saying: Saying, place: Place) -> str:
    """Say which American state the words print as a code, where the value has another, or another country that knows no such code."""
    text = "\n\n".join(saying.document.plain[piece.start : piece.end] for piece in saying.pieces)
    states = {match[1] for match in _STATE.finditer(text)} & set(state_names().values())
    if not states or place.region in states or any(_is_own_code(code, place) for code in states if place.country != "US"):
        return ""
    if place.region or place.country not in {None, "US"}:
        return f"the words give the state {' or '.join(sorted(states))}, not {place.region or place.country}"
    return ""


def _unnamed(saying: Saying, place: Place) -> str:
    """Say that a region or country alone, without town and street, is not named by the words or the unit."""
    if place.city or place.street or place.postal_code or saying.foreign:
        return ""
    texts = [saying.flat, *(saying.document.flat[span.start : span.end] for span in saying.at)]
    names = [name.strip(" ,;.:()") for text in texts for part in _PARTS.split(text) if part for name in _names_in(part.split())]
    regions = {found for name in names if name[:1].isupper() and (found := region_of(name, place.country) or region_of(name))}
    lands = {country for country, _ in regions} | {code for name in names if name[:1].isupper() and (code := _country(name))}
    if place.region:
        return "" if place.region in {region for _, region in regions} | set(names) else "the words do not name this region"
    return "" if place.country in lands | set(names) else "the words do not name this country"


def _region_behind(saying: Saying, place: Place) -> str | None:
    """Give the region of the value's country that stands right behind the town, where the value has one: "Salem, OR 97301"."""
    if not place.region or not place.country or not place.city:
        return None
    parts = [part.strip() for part in _PARTS.split(saying.flat) if part and part.strip()]
    for one, other in pairwise(parts):
        if words(one).endswith(words(place.city)):
            names = (other, other.rpartition(" ")[0])
            return next((found[1] for name in names if name[:1].isupper() and (found := region_of(name, place.country))), None)
    return None


def _country(name: str) -> str | None:
    return country_of(name) or (countries().get(fold(name.strip(" ."))) if len(name) > 3 else None)  # noqa: PLR2004 - codes are words


def _is_ruled_out(document: Document, place: Place) -> bool:
    """Tell whether the gazetteer knows towns of this name, none where the value says, and the posting does not name that either."""
    city, country = place.city or "", place.country
    if country is None or not towns(city) or town_in(city, country, place.region if country == "US" else None):
        return False
    if certain_town(city) is None and not place.region:
        return False
    return not _names(document, place.region if country == "US" and place.region else country, country)


def _names(document: Document, code: str, country: str) -> bool:
    """Tell whether a posting names a region or a country anywhere."""
    if re.search(rf"\b{re.escape(code)}\b", document.flat):
        return True
    said = f" {folded(document.flat)} "
    if code != country:
        return any(f" {name} " in said for name in _region_names(code))
    return any(f" {folded(name)} " in said for name, one in countries().items() if one == code and len(name) > 2)  # noqa: PLR2004 - codes


def _region_names(code: str) -> list[str]:
    return [name for name, one in state_names().items() if one == code and len(name) > 2]  # noqa: PLR2004 - codes
