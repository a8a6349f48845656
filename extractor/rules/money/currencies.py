"""Currencies as postings write them: codes of ISO 4217, signs and English names, from the table of currencies."""

import re
from typing import Final, NamedTuple

from extractor.words import Pattern, in_force, of_lexicon

DOLLAR: Final = "$"
"""What stands for a dollar of no named country."""
CROWN: Final = "kr"
"""What stands for the crown of no named country: Sweden's, Norway's, Denmark's or Iceland's."""
_NO_CODES: Final = frozenset({DOLLAR, CROWN, "ALL", "TOP", "CUP", "SOS", "MOP", "BAM"})
"""What stands for no one country, and codes that are words of postings in capitals: "ALL 50 states"."""
_CODE: Final = re.compile(r"[A-Z]{3}(?![A-Za-z])|[A-Z]{3}(?=[A-Z][a-z])")
_NAME: Final = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]{3,}){0,2}")
_AMOUNT_BEHIND: Final = Pattern(
    r"""
    (?<![\w&/$-])(?P<initial>[A-Z]) ?
    (?=\d{1,3}(?:[ ,.]\d{3})+(?!\d)|\d{5,7}(?!\d)|\d{2,3}(?:\.\d\d)?(?:k\b| ?(?:/ ?|{PER} ){=PAY_TIMES}\b))
    """,
    cased=True,
)
"""A letter before the figures of an amount: elsewhere it is the name of a model or section ("R2", "N95")."""


class Currency(NamedTuple):
    """A currency, and the edge of its sign that is farther from the amount."""

    code: str
    edge: int


class _Table(NamedTuple):
    """The currencies by what stands for them."""

    codes: frozenset[str]
    also: dict[str, str]
    names: dict[str, str]
    initials: dict[str, str]
    signs: dict[str, str]
    starts: frozenset[str]
    """What signs begin with."""
    ends: frozenset[str]
    longest: int


@of_lexicon()
def _table() -> _Table:
    rows = in_force().names("currencies")
    also, named, initials, signs = (
        {other: row.name for row in rows if row.section == section for other in row.others}
        for section in ("code", "name", "initial", "sign")
    )
    written = frozenset(row.name for row in rows) - _NO_CODES
    starts, ends = frozenset(sign[0] for sign in signs), frozenset(sign[-1] for sign in signs)
    return _Table(written, also, named, initials, signs, starts, ends, max(map(len, signs)))


def codes() -> frozenset[str]:
    """Give the codes of today's currencies, those that are words of English in capitals left out."""
    return _table().codes


def names() -> dict[str, str]:
    """Give the codes of today's currencies by English name in small letters: the whole name, or its last word where that is enough.

    >>> names()["armenian drams"], names()["dram"], names().get("peso")
    ('AMD', 'AMD', None)
    """
    return _table().names


def find_before(plain: str, at: int) -> Currency | None:
    """Find the currency sign that ends where an amount begins.

    >>> find_before("CHF 100'000", 4), find_before("CAD $55", 5), find_before("for 55", 4)
    (Currency(code='CHF', edge=0), Currency(code='CAD', edge=0), None)
    """
    end = _without_blank(plain, at)
    last = plain[end - 1 : end]
    table = _table()
    sign = _sign_before(table, plain, end) if last in table.ends else None
    edge = _without_blank(plain, sign.edge) if sign else end
    if plain[edge - 1 : edge].isupper() and not plain[edge - 4 : edge - 3].isalpha():
        said = plain[max(0, edge - 3) : edge]
        if (code := table.also.get(said, said)) in table.codes:
            return Currency(code, edge - 3)
    if sign or last not in table.initials:
        return sign
    return Currency(table.initials[last], end - 1) if _AMOUNT_BEHIND.match(plain, end - 1) else None


def _without_blank(plain: str, at: int) -> int:
    return at - 1 if plain[at - 1 : at] == " " else at


def _sign_before(table: _Table, plain: str, end: int) -> Currency | None:
    for start in range(max(0, end - table.longest), end):
        code = table.signs.get(plain[start:end])
        if code and not (plain[start].isalpha() and plain[start - 1 : start].isalpha()):
            return Currency(code, start)
    return None


def find_after(plain: str, at: int) -> Currency | None:
    """Find the currency sign or name that begins where an amount ends.

    >>> find_after("500 Swiss francs a day", 3), find_after("500 euros", 3), find_after("500 people", 3)
    (Currency(code='CHF', edge=16), Currency(code='EUR', edge=9), None)
    """
    start = at + 1 if plain[at : at + 1] == " " else at
    first = plain[start : start + 1]
    table = _table()
    if first in table.starts:
        for end in range(min(start + table.longest, len(plain)), start, -1):
            if (code := table.signs.get(plain[start:end])) and not plain[end : end + 1].isalnum():
                return Currency(code, end)
    if first.isupper() and (match := _CODE.match(plain, start)):
        code = table.also.get(match.group(), match.group())
        if code in table.codes:
            return Currency(code, match.end())
    return _named_after(table, plain, start) if first.isalpha() else None


def _named_after(table: _Table, plain: str, start: int) -> Currency | None:
    match = _NAME.match(plain, start)
    said = match.group().lower() if match else ""
    while said:
        if code := table.names.get(said):
            return Currency(code, start + len(said))
        said = said.rpartition(" ")[0]
    return None


def first_named(*said: str | None) -> str | None:
    """Take the first currency that is more than "some dollar"."""
    given = [code for code in said if code]
    return next((code for code in given if code != DOLLAR), given[0] if given else None)
