"""Whose dollar, crown and order of day and month a posting means: those of the countries that it names."""

import re
from typing import Final

from extractor.words import in_force, of_lexicon
from extractor.words.patterns import alternation

_OF_COUNTRY: Final = {"AU": "AUD", "CA": "CAD", "US": "USD"}
"""Of which regions are printed without their country: with the code behind a comma, "Springfield, IL"."""


def currencies_named(plain: str) -> frozenset[str]:
    """Give the currencies of the countries whose names, regions and towns a text names.

    >>> sorted(currencies_named("Perth, WA or Manitoba")), currencies_named("a job")
    (['CAD', 'USD'], frozenset())
    """
    pattern, by_name = _places()
    return frozenset(by_name[place] for place in pattern.findall(plain))


@of_lexicon()
def _places() -> tuple[re.Pattern[str], dict[str, str]]:
    by_name: dict[str, str] = {}
    for row in in_force().names("regions"):  # of a code that two countries have, that of the United States stands first
        for place in (*row.others, f", {row.name}"):
            by_name.setdefault(place, _OF_COUNTRY[row.section])
    for row in in_force().names("money_places"):
        by_name |= dict.fromkeys((row.name, *row.others), row.section)
    return re.compile(rf"(?:(?<!\w)|(?=,)){alternation(tuple(by_name))}(?!\w)"), by_name
