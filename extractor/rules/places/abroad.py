"""Outside the United States: the region that a town is in, the district behind its name, the country that a posting names."""

import re
from typing import Final

from extractor.document import Document
from extractor.rules.places.gazetteer import OTHER_CERTAIN, country_names, folded, listed, towns
from extractor.schema import Place
from extractor.words import in_force, of_lexicon

_SAME_CODES: Final = frozenset({"GB", "CH"})
"""Countries for which GeoNames has the letters of ISO 3166-2."""
_DISTRICT: Final = re.compile(r"(?P<town>[A-Z][\w.' -]{2,30}?) (?:(?P<number>\d{1,2})(?:er?|th|st|nd|rd|\.)?|[A-Z]{1,2}\d{1,2}[A-Z]?)")
_LARGE: Final = 50_000
"""Of smaller towns there may be others that GeoNames' list does not have."""


@of_lexicon()
def _codes() -> dict[str, dict[str, str]]:
    """Give the codes of ISO 3166-2 by country and GeoNames' number."""
    rows = (row for row in in_force().names("places") if row.section == "regions")
    return {row.name: {f"{number:02}": code for number, code in enumerate(row.others, 1) if code != "-"} for row in rows}


@of_lexicon(4_096)
def region_abroad(town: str, country: str) -> str | None:
    """Give the region of a town outside the United States, where the name means one town of that country.

    >>> region_abroad("Augsburg", "DE"), region_abroad("Leeds", "GB"), region_abroad("Oslo", "NO")
    ('BY', 'ENG', None)
    """
    codes = _codes().get(country, {})
    found = [one for one in towns(town) if one.country == country]
    if not found or not (codes or country in _SAME_CODES):
        return None
    largest = found[0]
    rivals = (one.population * OTHER_CERTAIN > largest.population for one in found if one.division != largest.division)
    if largest.population < _LARGE or any(rivals):
        return None
    return codes.get(largest.division) if codes else largest.division or None


def without_district(name: str) -> str:
    """Leave out the postal district behind a town's name.

    >>> without_district("Dublin 2"), without_district("London SE1"), without_district("Toledo 2"), without_district("Level 2")
    ('Dublin', 'London', 'Toledo 2', 'Level 2')
    """
    match = _DISTRICT.fullmatch(name)
    if match is None:
        return name
    town = match["town"]
    british = not match["number"] and any(one.country == "GB" for one in towns(town)[:1])
    return town if british or (match["number"] and folded(town) in listed("numbered districts")) else name


def in_named_country(document: Document, place: Place) -> Place:
    """Give a town that several countries have the one of them that the posting names, where it names one alone."""
    if place.city is None or place.country or place.region:
        return place
    countries = {town.country for town in towns(place.city)}
    named = [country for country in sorted(countries) if _is_named(document, country)] if len(countries) > 1 else []
    if len(named) != 1:
        return place
    return place.model_copy(update={"country": named[0], "region": region_abroad(place.city, named[0])})


def _is_named(document: Document, country: str) -> bool:
    """Tell whether the posting names a country: in words, or by a short form in capitals."""
    return any(
        re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", document.flat)
        if name.isupper()
        else re.search(rf"\b(?<!new ){re.escape(name.lower())}\b", document.low)
        for name in country_names(country)
    )
