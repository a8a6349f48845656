"""Places of work: other cities of the same country, their regions and postal codes with them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.swap.edits import LEFT, RIGHT, Edit, adapt, spelled
from eval.gold.swap.labels import records
from eval.gold.swap.pools import CITIES, REGIONS, STREETS, Region
from extractor.folding import fold

_ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "new york": ("New York City", "NYC"),
    "washington": ("Washington, DC", "Washington, D.C.", "Washington DC", "Washington D.C."),
    "los angeles": ("L.A.",),
    "san francisco": ("San Francisco Bay Area", "SF"),
}
_COUNTRY: Final = "US"


@dataclass(frozen=True, slots=True)
class Place:
    """One labelled place and the one that takes its stead; parts that are not replaced are None."""

    old: Mapping[str, str]
    new: Mapping[str, str]
    region_name: str | None
    new_region_name: str | None

    def edits(self, text: str) -> Iterator[Edit]:
        """Replace street, city, region and postal code."""
        if "street" in self.new:
            yield from _replace(text, rf"{LEFT}(?P<it>{spelled(self.old['street'])}){RIGHT}", self.new["street"])
        yield from self._code_edits(text)
        if self.region_name and self.new_region_name:
            yield from _replace(text, self._region_pattern(self.region_name), self.new_region_name)
        for name in self.cities():
            yield from _replace(text, rf"{LEFT}(?P<it>{spelled(name)}){RIGHT}", self.new["city"])

    def cities(self) -> tuple[str, ...]:
        """Give the names of the city, the longest first; none where it has none."""
        city = self.old.get("city")
        return (*_ALIASES.get(fold(city), ()), city) if city else ()

    def _code_edits(self, text: str) -> Iterator[Edit]:
        """Replace the region's code behind the city or before a postal code, and the postal code: elsewhere "MA" may be a degree."""
        city = "|".join(spelled(name) for name in self.cities()) or r"(?!)"
        if region := self.old.get("region"):
            code = re.escape(region)
            yield from _replace(text, rf"(?:{city}),?\s{{1,3}}(?P<it>(?-i:{code}))(?![^\W_])", self.new["region"])
            yield from _replace(text, rf"(?<![^\W_])(?P<it>(?-i:{code}))(?=\s{{1,3}}\d{{5}}\b)", self.new["region"])
        if (postal := self.old.get("postal_code")) and "postal_code" in self.new:
            yield from _replace(text, rf"(?<![^\W_])(?P<it>{re.escape(postal)})(?![^\W_])", self.new["postal_code"])

    def _region_pattern(self, name: str) -> str:
        """Find the region by its name; where the city has the same one, only behind the city or where it is called a state."""
        it = rf"(?P<it>{spelled(name)})"
        if fold(name) != fold(self.old.get("city", "")):
            return rf"{LEFT}{it}{RIGHT}"
        return rf"(?:{spelled(name)},\s{{1,3}}|\bstate\s+of\s+){it}{RIGHT}|{LEFT}(?P<it2>{spelled(name)})(?=\s+state\b)"


@dataclass(frozen=True, slots=True)
class Places:
    """All labelled places of a posting."""

    places: tuple[Place, ...]

    def edits(self, text: str) -> Iterable[Edit]:
        """Replace every place."""
        return (edit for place in self.places for edit in place.edits(text))

    def value(self, field: str, value: JsonValue) -> JsonValue:
        """Replace the parts of a labelled place that its replacement has."""
        if field != "locations" or not isinstance(value, dict):
            return value
        for place in self.places:
            if place.old == {key: part for key, part in value.items() if isinstance(part, str)}:
                return {**value, **{key: part for key, part in place.new.items() if value.get(key) is not None}}
        return value


def plan_places(case: Case, random: Random) -> Places:
    """Draw a place for each labelled one that the text names; those of one city go to one city, those of one region to one region."""
    atlas = _Atlas(case.text, random)
    drawn = [atlas.draw({key: part for key, part in label.items() if isinstance(part, str)}) for label in records(case, "locations")]
    return Places(tuple(place for place in drawn if place and _is_named(place, case.text)))


class _Atlas:
    """Draws places that the text does not name, the same for the same."""

    def __init__(self, text: str, random: Random) -> None:
        self._text, self._low, self._random = text, text.casefold(), random
        self._regions: dict[tuple[str, str], str] = {}
        self._cities: dict[tuple[str, str], str] = {}
        self._postals: dict[str, str] = {}
        self._streets: dict[str, str] = {}

    def draw(self, old: Mapping[str, str]) -> Place | None:
        """Draw a place with the parts that the old one has; None where the pools have none."""
        country, code = old.get("country", _COUNTRY), old.get("region")
        if country not in REGIONS:
            city = None if code else self._city(country, old, CITIES.get(country, ()))
            return Place(old, {"city": city} | self._street(old), None, None) if city else None
        region = self._region(country, code or "")
        if region is None:
            return None
        city = self._city(country, old, tuple(region.cities))
        if "city" in old and city not in region.cities:
            return None
        new = {"city": city or "", "region": region.code, "postal_code": self._postal(old, region.cities.get(city or "", ""))}
        parts = {part: value for part, value in new.items() if value and part in old}
        return Place(old, parts | self._street(old), _region_name(country, code), region.name)

    def _region(self, country: str, code: str) -> Region | None:
        pool = {one.code: one for one in REGIONS[country] if one.code != code and one.name.casefold() not in self._low}
        if not pool:
            return None
        return pool[self._regions.setdefault((country, code), self._random.choice(list(pool)))]

    def _city(self, country: str, old: Mapping[str, str], pool: tuple[str, ...]) -> str | None:
        free = [city for city in pool if city.casefold() not in self._low and city not in self._cities.values()]
        key = (country, fold(old.get("city", "")))
        if "city" not in old or not (free or key in self._cities):
            return None
        return self._cities.get(key) or self._cities.setdefault(key, self._random.choice(free))

    def _postal(self, old: Mapping[str, str], base: str) -> str:
        """Give the city's postal code; to each further code of the old city the next number."""
        code = old.get("postal_code", "")
        further = sum(one.startswith(base[:-1]) for key, one in self._postals.items() if key != code)
        new = f"{int(base) + further:05}" if base.isdecimal() else base
        return self._postals.setdefault(code, new)

    def _street(self, old: Mapping[str, str]) -> dict[str, str]:
        """Draw a street where the text prints the old one as gold does."""
        street = old.get("street")
        if street is None or not re.search(rf"{LEFT}{spelled(street)}{RIGHT}", self._text, re.IGNORECASE):
            return {}
        new = f"{self._random.randrange(11, 999)} {self._random.choice(STREETS)}"
        return {"street": self._streets.setdefault(fold(street), new)}


def _region_name(country: str, code: str | None) -> str | None:
    """Give the English name of a region; None where it has no code or ISO 3166-2 none for it."""
    import pycountry

    found = pycountry.subdivisions.get(code=f"{country}-{code}") if code else None  # type: ignore[no-untyped-call]
    return str(found.name) if found else None


def _is_named(place: Place, text: str) -> bool:
    """Tell whether the text names every part of a place that would change in the gold, so that the two change alike."""
    edited = {fold(text[edit.start : edit.end]) for edit in place.edits(text)}
    wanted = {"city": place.cities(), "postal_code": (place.old.get("postal_code", ""),)}
    return bool(edited) and all(edited & {fold(name) for name in names} for part, names in wanted.items() if part in place.new)


def _replace(text: str, pattern: str, new: str) -> Iterator[Edit]:
    for match in re.finditer(pattern, text, re.IGNORECASE):
        group = "it" if match.groupdict().get("it") else "it2"
        yield Edit(*match.span(group), adapt(new, match.group(group)) if len(match.group(group)) > 3 else new)  # noqa: PLR2004 - codes and NYC stay capitals
