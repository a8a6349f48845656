"""Names of towns, states, provinces and countries: GeoNames, pycountry, and the names that they lack (`lexicon/names/places.txt`)."""

import re
from functools import cache
from typing import Final, NamedTuple

from extractor.words.lexicon import in_force, of_lexicon
from extractor.words.towns import fold_name, towns_named


class Town(NamedTuple):
    """A town of 15,000 people and more."""

    name: str
    region: str | None
    """The last part of its code in ISO 3166-2; None for countries whose regions addresses do not name."""
    country: str
    """ISO 3166-1 alpha-2."""
    population: int


folded: Final = fold_name
_OTHER_CERTAIN: Final = 8
"""A name alone means its largest town where that has this many times the people of the next one elsewhere."""
_LARGE: Final = 100_000
_LARGE_WITHIN: Final = 50_000
_SAME_CODES: Final = frozenset({"US", "GB", "CH"})
"""Countries for which GeoNames has the letters of ISO 3166-2."""
_PROVINCE_COUNTRIES: Final = ("CA",)
"""Countries whose regions are printed without the country, by name or code, beside the United States."""
_LEAST_LETTERS: Final = 4
_NAMES_KEPT: Final = 2_000
_DISTRICT: Final = re.compile(r"(?P<town>[A-Z][\w.' -]{2,30}?) (?:(?P<number>\d{1,2})(?:er?|th|st|nd|rd|\.)?|[A-Z]{1,2}\d{1,2}[A-Z]?)")


@of_lexicon(16)
def aliases(section: str) -> dict[str, str]:
    """Give what the other names of a section of the table of places stand for, by folded name."""
    return {folded(other): row.name for row in in_force().names("places") if row.section == section for other in row.others}


@of_lexicon(16)
def listed(section: str) -> frozenset[str]:
    """Give the folded names of a section of the table of places."""
    return frozenset(folded(row.name) for row in in_force().names("places") if row.section == section)


@of_lexicon(_NAMES_KEPT)
def towns(name: str) -> tuple[Town, ...]:
    """Give the towns of a name, the largest first.

    >>> [(town.region, town.country) for town in towns("Bklyn.")]
    [('NY', 'US')]
    """
    key = town_key(name)
    printed = aliases("printed").get(key)
    return tuple(
        Town(printed or row.name, _region_code(row.country, row.division), row.country, row.population) for row in towns_named(key)
    )


def _region_code(country: str, division: str) -> str | None:
    """Give the last part of a region's code in ISO 3166-2 for GeoNames' own code."""
    return division or None if country in _SAME_CODES else _region_codes().get((country, division))


@of_lexicon()
def _region_codes() -> dict[tuple[str, str], str]:
    rows = (row for row in in_force().names("places") if row.section == "regions")
    return {(row.name, f"{number:02}"): code for row in rows for number, code in enumerate(row.others, 1) if code != "-"}


def town_key(name: str) -> str:
    """Give the folded name by which GeoNames has a town."""
    key = folded(name)
    short = aliases("town").get(key)
    if short or towns_named(key):
        return folded(short or key)
    return folded(aliases("other name").get(key, key))


@of_lexicon(_NAMES_KEPT)
def certain_town(name: str, country: str = "") -> Town | None:
    """Give the town that a name means, alone or within a country; None where it may be one of several, or none that is large.

    >>> certain_town("New York City")
    Town(name='New York', region='NY', country='US', population=8804190)
    >>> certain_town("Springfield"), certain_town("Lincoln"), certain_town("Lincoln", "GB").region
    (None, None, 'ENG')
    """
    found = [town for town in towns(name) if country in {"", town.country}]
    if found and _is_short_form(name):
        return found[0]
    if not found or found[0].population < _least(found, within=bool(country)):
        return None
    rivals = (town for town in found[1:] if (town.region, town.country) != (found[0].region, found[0].country))
    return None if any(town.population * _OTHER_CERTAIN > found[0].population for town in rivals) else found[0]


def _least(found: list[Town], *, within: bool) -> int:
    """Give how many people the largest town of a name has where it is meant: GeoNames' list here lacks small towns, and many in America."""
    alone, american = len(found) == 1, found[0].country == "US"
    if within:
        return 0 if alone and american else _LARGE_WITHIN
    return 0 if alone and not american else _LARGE


def town_in(name: str, country: str, region: str | None = None) -> Town | None:
    """Give the town of a name in a country (in the United States: in a state), if there is one."""
    return next((town for town in towns(name) if town.country == country and (country != "US" or region in {None, town.region})), None)


def town_name(name: str) -> str:
    """Give a town's name as this package prints it: short forms and New York's boroughs in full, all else as it stands."""
    return towns(name)[0].name if _is_short_form(name) and towns(name) else name


def _is_short_form(name: str) -> bool:
    return folded(name) in aliases("town") or folded(name) in aliases("printed")


def without_district(name: str) -> str:
    """Leave out the postal district behind a town's name.

    >>> without_district("Dublin 2"), without_district("London SE1"), without_district("Toledo 2"), without_district("Level 2")
    ('Dublin', 'London', 'Toledo 2', 'Level 2')
    """
    match = _DISTRICT.fullmatch(name)
    if match is None:
        return name
    town = match["town"]
    of_town = folded(town) in listed("numbered districts") if match["number"] else any(one.country == "GB" for one in towns(town)[:1])
    return town if of_town else name


@of_lexicon(_NAMES_KEPT)
def region_of(name: str, country: str | None = None) -> tuple[str, str] | None:
    """Give (country, region code) for a state or province by name or code; without a country, those of the United States and Canada.

    >>> region_of("Oregon"), region_of("N.Y."), region_of("BC"), region_of("England", "GB")
    (('US', 'OR'), ('US', 'NY'), ('CA', 'BC'), ('GB', 'ENG'))
    """
    key = folded(name)
    if country in {None, "US"} and (code := state_names().get(key)):
        return "US", code
    for land in _PROVINCE_COUNTRIES if country is None else (country,):
        if code := _provinces(land).get(key):
            return land, code
    return None


@of_lexicon(_NAMES_KEPT)
def country_of(name: str) -> str | None:
    """Give the ISO 3166-1 alpha-2 code of a country by its name, or by a code in capitals.

    >>> country_of("Armenia"), country_of("U.S.A."), country_of("IE"), country_of("in")
    ('AM', 'US', 'IE', None)
    """
    key = folded(name)
    if len(key) == 2 and not name.isupper() and "." not in name:  # noqa: PLR2004 - "in", "is", "no" are words before they are codes
        return None
    return aliases("country").get(key) or _countries().get(key)


@of_lexicon(300)
def country_names(country: str) -> tuple[str, ...]:
    """Give the names of a country by which a text can be told to speak of it: of four letters and more, or short forms in capitals."""
    import pycountry

    record = pycountry.countries.get(alpha_2=country)
    names = [getattr(record, attribute, "") for attribute in ("name", "common_name")]
    names += [other for row in in_force().names("places") if (row.section, row.name) == ("country", country) for other in row.others]
    long = (name for name in names if len(name) >= _LEAST_LETTERS and name.replace(" ", "").isalpha())
    return tuple(dict.fromkeys((*long, *(name for name in names if name.isupper()))))


def state_names() -> dict[str, str]:
    """Give the codes of the states of the United States by folded name, short form and code."""
    return _provinces("US")


@of_lexicon(300)
def _provinces(country: str) -> dict[str, str]:
    """Give the codes of the regions of a country by folded name; of those that are listed by other names and code too."""
    if rows := [row for row in in_force().names("regions") if row.section == country]:
        return {folded(name): row.name for row in rows for name in (row.name, *row.others)}
    import pycountry  # its table of regions takes 80 ms to read

    divisions = pycountry.subdivisions.get(country_code=country) or ()  # type: ignore[no-untyped-call]
    return {folded(division.name): division.code.split("-", 1)[1] for division in divisions}


@cache
def _countries() -> dict[str, str]:
    import pycountry

    attributes = ("name", "common_name", "official_name", "alpha_2", "alpha_3")
    named = ((getattr(country, attribute, None), country.alpha_2) for country in pycountry.countries for attribute in attributes)
    return {folded(name): code for name, code in named if name}
