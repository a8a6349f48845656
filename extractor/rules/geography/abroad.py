"""Outside the United States: the state that a town is in, the district behind its name, the country that a posting names."""

import re
from functools import lru_cache
from typing import Final

from extractor.document import Document
from extractor.rules.geography.gazetteer import COUNTRY_ALIASES, OTHER_CERTAIN, records_of, towns
from extractor.schema import Place

_LISTED: Final = {
    # The parts of ISO 3166-2 codes, in the order of GeoNames' numbers; a dash where it has none.
    "DE": "BW BY HB HH HE NI NW RP SL SH BB MV SN ST TH BE",
    "CA": "AB BC MB NB NL - NS ON PE QC SK YT NT NU",
    "AU": "ACT NSW NT QLD SA TAS VIC WA",
    "AT": "1 2 3 4 5 6 7 8 9",
    "IN": ("AN AP AS - CH - DL - GJ HR HP JK KL LD - MH MN ML KA NL OD PY PB RJ TN TR - WB SK AR MZ - GA BR MP UP CG JH UK TS LA"),
}
_CODES: Final = {
    country: {f"{number:02}": code for number, code in enumerate(codes.split(), 1) if code != "-"} for country, codes in _LISTED.items()
}
_SAME_CODES: Final = frozenset({"GB", "CH"})
"""Countries for which GeoNames has the letters of ISO 3166-2."""

_NUMBERED: Final = frozenset({"dublin", "prague", "praha", "paris", "lyon", "marseille", "budapest", "wien", "vienna"})
"""Towns whose districts have numbers, printed behind the name."""
_DISTRICT: Final = re.compile(r"(?P<town>[A-Z][\w.' -]{2,30}?) (?:(?P<number>\d{1,2})(?:W|er?|th|st|nd|rd|\.)?|[A-Z]{1,2}\d{1,2}[A-Z]?)")
_CAPITALS: Final = {"GB": ("UK", "U.K.", "NHS"), "US": ("USA", "U.S.A."), "AE": ("UAE",)}
_LEAST_LETTERS: Final = 4
_LARGE: Final = 50_000
"""Of smaller towns there may be others that GeoNames' list does not have."""


@lru_cache(maxsize=2_000)
def region_abroad(town: str, country: str) -> str | None:
    """Give the state of a town outside the United States, where the name means one town of that country.

    >>> region_abroad("Augsburg", "DE"), region_abroad("Leeds", "GB"), region_abroad("Oslo", "NO")
    ('BY', 'ENG', None)
    """
    codes = _CODES.get(country, {})
    if not codes and country not in _SAME_CODES:
        return None
    found = [(record.population, record.division) for record in records_of(town) if record.country == country]
    size, number = max(found, default=(0, ""))
    if size < _LARGE or any(other * OTHER_CERTAIN > size for other, elsewhere in found if elsewhere != number):
        return None
    return codes.get(number) if codes else number or None


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
    return town if british or (match["number"] and town.lower() in _NUMBERED) else name


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
    if any(re.search(rf"(?<![\w.]){re.escape(short)}(?!\w)", document.flat) for short in _CAPITALS.get(country, ())):
        return True
    return any(re.search(rf"\b(?<!new ){name}\b", document.low) for name in _names_of(country) if document.has(name.split()[0]))


@lru_cache(maxsize=2_000)
def _names_of(country: str) -> tuple[str, ...]:
    """Give the names of a country that are words, in small letters."""
    import pycountry

    record = pycountry.countries.get(alpha_2=country)
    own = [name.lower() for attribute in ("name", "common_name") if record and (name := getattr(record, attribute, None))]
    aliases = [alias for alias, code in COUNTRY_ALIASES.items() if code == country]
    return tuple({name for name in (*own, *aliases) if len(name) >= _LEAST_LETTERS and name.replace(" ", "").isalpha()})
