"""Names of towns, states, provinces and countries: GeoNames, pycountry, and the short forms that they lack."""

from functools import cache, lru_cache
from typing import Final, NamedTuple

from extractor.words import TownRow, fold_name, in_force, towns_named


class Town(NamedTuple):
    """A town of 15,000 people and more."""

    name: str
    region: str | None
    """USPS code; None outside the United States."""
    country: str
    """ISO 3166-1 alpha-2."""
    population: int


TOWN_ALIASES: Final = {
    # Names in common use that GeoNames lists under another one.
    "new york": "new york city", "nyc": "new york city", "n y c": "new york city", "new york city": "new york city",
    "city of new york": "new york city", "bronx": "the bronx", "washington d c": "washington", "washington dc": "washington",
    "bangalore": "bengaluru", "bombay": "mumbai", "calcutta": "kolkata", "madras": "chennai", "kiev": "kyiv",
    "la": "los angeles", "sf": "san francisco", "frankfurt": "frankfurt am main", "hongkong": "hong kong",
    # The boroughs as New York City's agencies print them.
    "bklyn": "brooklyn", "bk": "brooklyn", "bkln": "brooklyn", "qns": "queens", "qn": "queens", "bx": "the bronx",
    "s i": "staten island", "si": "staten island", "staten isl": "staten island", "staten is": "staten island",
    "l i city": "long island city", "ny": "new york city", "n y": "new york city", "lic": "long island city",
    "l i c": "long island city", "long is city": "long island city", "long is": "long island city",
}  # fmt: skip
"""Folded name as printed: folded name in GeoNames."""

_OTHER_NAMES: Final = {
    "munchen": "munich", "muenchen": "munich", "koeln": "koln", "cologne": "koln", "nurnberg": "nuremberg", "nuernberg": "nuremberg",
    "duesseldorf": "dusseldorf", "wien": "vienna", "zuerich": "zurich", "geneve": "geneva", "genf": "geneva", "praha": "prague",
    "warszawa": "warsaw", "roma": "rome", "milano": "milan", "torino": "turin", "firenze": "florence", "napoli": "naples",
    "lisboa": "lisbon", "kobenhavn": "copenhagen", "goteborg": "gothenburg", "bruxelles": "brussels", "brussel": "brussels",
    "den haag": "the hague", "antwerpen": "antwerp", "ghent": "gent", "moskva": "moscow", "bucuresti": "bucharest",
    "ciudad de mexico": "mexico city", "seville": "sevilla", "quebec city": "quebec",
    "gurgaon": "gurugram", "mysore": "mysuru", "trivandrum": "thiruvananthapuram", "cochin": "kochi", "baroda": "vadodara",
}  # fmt: skip
"""Other folded names of towns, in their own country's language or from before: the folded name in GeoNames. They are kept as printed."""

_PRINTED: Final = {"new york city": "New York", "the bronx": "Bronx", "frankfurt am main": "Frankfurt"}
"""How a town is called here where GeoNames calls it otherwise."""

COUNTRY_ALIASES: Final = {
    "usa": "US", "us": "US", "u s": "US", "u s a": "US", "united states": "US", "united states of america": "US", "america": "US",
    "uk": "GB", "u k": "GB", "great britain": "GB", "britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "uae": "AE", "russia": "RU", "south korea": "KR", "korea": "KR", "vietnam": "VN", "czech republic": "CZ",
    "turkey": "TR", "ivory coast": "CI", "moldova": "MD", "holland": "NL", "the netherlands": "NL", "republic of georgia": "GE",
    "republic of armenia": "AM", "taiwan": "TW", "tanzania": "TZ", "iran": "IR", "syria": "SY", "bolivia": "BO", "venezuela": "VE",
    "palestine": "PS", "kosovo": "XK", "macedonia": "MK", "laos": "LA", "drc": "CD",
}  # fmt: skip
"""Folded country names in common use that ISO 3166 does not list: the code."""

_STATE_ALIASES: Final = {
    "n y": "NY", "n j": "NJ", "d c": "DC", "n c": "NC", "s c": "SC", "r i": "RI", "n h": "NH", "n m": "NM", "calif": "CA",
    "mass": "MA", "penn": "PA", "fla": "FL", "tex": "TX", "ill": "IL", "conn": "CT", "mich": "MI", "minn": "MN", "wash": "WA",
    "new york state": "NY", "washington state": "WA", "puerto rico": "PR", "pr": "PR", "district of columbia": "DC",
    "washington d c": "DC",
}  # fmt: skip
_PROVINCE_COUNTRIES: Final = ("CA",)
"""Countries whose regions are printed without the country, by name or code, beside the United States."""

OTHER_CERTAIN: Final = 8
"""A name alone means its largest town where that has this many times the people of the next one elsewhere."""
_LARGE: Final = 100_000
_LARGE_ABROAD: Final = 15_000
"""Small towns of one name are many in the United States, and GeoNames' list here does not have them all."""

folded: Final = fold_name


@lru_cache(maxsize=2_000)
def towns(name: str) -> tuple[Town, ...]:
    """Give the towns of a name, the largest first.

    >>> [(town.region, town.country) for town in towns("Bklyn.")]
    [('NY', 'US')]
    """
    key = town_key(name)
    return tuple(
        Town(_PRINTED.get(key, row.name), row.division if row.country == "US" else None, row.country, row.population)
        for row in towns_named(key)
    )


def records_of(name: str) -> tuple[TownRow, ...]:
    """Give GeoNames' own records of the towns of a name, the largest first."""
    return towns_named(town_key(name))


def town_key(name: str) -> str:
    """Give the folded name by which GeoNames has a town."""
    key = folded(name)
    key = TOWN_ALIASES.get(key, key)
    return key if towns_named(key) else _OTHER_NAMES.get(key, key)


@lru_cache(maxsize=2_000)
def certain_town(name: str) -> Town | None:
    """Give the town that a name alone means; None where it may be one of several, or none that is large.

    >>> certain_town("New York City")
    Town(name='New York', region='NY', country='US', population=8804190)
    >>> certain_town("Springfield") is None
    True
    """
    found = towns(name)
    if found and folded(name) in TOWN_ALIASES:
        return found[0]
    if not found or found[0].population < (_LARGE if found[0].country == "US" or len(found) > 1 else _LARGE_ABROAD):
        return None
    elsewhere = [town for town in found[1:] if (town.region, town.country) != (found[0].region, found[0].country)]
    return None if elsewhere and elsewhere[0].population * OTHER_CERTAIN > found[0].population else found[0]


def town_in(name: str, country: str, region: str | None = None) -> Town | None:
    """Give the town of a name in a country (in the United States: in a state), if there is one."""
    return next((town for town in towns(name) if town.country == country and (country != "US" or region in {None, town.region})), None)


def town_name(name: str) -> str:
    """Give a town's name as this package prints it: short forms and New York's boroughs in full, all else as it stands."""
    return towns(name)[0].name if folded(name) in TOWN_ALIASES and towns(name) else name


@lru_cache(maxsize=2_000)
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


@lru_cache(maxsize=2_000)
def country_of(name: str) -> str | None:
    """Give the ISO 3166-1 alpha-2 code of a country by its name, or by a code in capitals.

    >>> country_of("Armenia"), country_of("U.S.A."), country_of("IE"), country_of("in")
    ('AM', 'US', 'IE', None)
    """
    key = folded(name)
    if len(key) == 2 and not name.isupper() and "." not in name:  # noqa: PLR2004 - "in", "is", "no" are words before they are codes
        return None
    return COUNTRY_ALIASES.get(key) or _countries().get(key)


@cache
def state_names() -> dict[str, str]:
    """Give the codes of the states of the United States by folded name, short form and code."""
    return _regions("US") | _STATE_ALIASES


@lru_cache(maxsize=2_000)
def _provinces(country: str) -> dict[str, str]:
    if country in _PROVINCE_COUNTRIES:
        return _regions(country)
    import pycountry  # its table of regions takes 80 ms to read

    divisions = pycountry.subdivisions.get(country_code=country) or ()  # type: ignore[no-untyped-call]
    return {folded(division.name): division.code.split("-", 1)[1] for division in divisions}


def _regions(country: str) -> dict[str, str]:
    """Give the codes of the regions of a country whose regions are listed, by folded name and code."""
    rows = [row for row in in_force().names("regions") if row.section == country]
    return {folded(name): row.name for row in rows for name in (row.name, *row.others)}


@cache
def _countries() -> dict[str, str]:
    import pycountry

    found: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name", "alpha_2", "alpha_3"):
            if name := getattr(country, attribute, None):
                found[folded(name)] = country.alpha_2
    return found
