"""GeoNames' towns of 15,000 people and more: a table in the order of names, of which only the rows that are asked for are read."""

import re
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from extractor.folding import fold

_TABLE: Final = Path(__file__).resolve().parents[1] / "lexicon" / "towns.tsv"
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")


class TownRow(NamedTuple):
    """One town, as GeoNames has it."""

    name: str
    country: str
    """ISO 3166-1 alpha-2."""
    division: str
    """GeoNames' own code of the region; in the United States the USPS code."""
    population: int


def fold_name(name: str) -> str:
    """Fold a name to small letters and single blanks: "St. Paul" is "st paul", "N.Y." is "n y"."""
    return _NOT_LETTERS.sub(" ", fold(name)).strip()


def towns_named(key: str) -> tuple[TownRow, ...]:
    """Give the towns of a folded name, the largest first.

    >>> [(town.country, town.division) for town in towns_named("toledo")]
    [('US', 'OH'), ('PH', '07'), ('BR', '18'), ('ES', '54')]
    """
    rows, start = _rows(), f"{key}\t"
    at, found = bisect_left(rows, start), []
    while at < len(rows) and rows[at].startswith(start):
        _, name, country, division, population = rows[at].split("\t")
        found.append(TownRow(name, country, division, int(population)))
        at += 1
    return tuple(sorted(found, key=lambda town: -town.population))


@cache
def _rows() -> list[str]:
    return _TABLE.read_text(encoding="utf-8").split("\n")
