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


@of_lexicon()
def _written(section: str) -> dict[str, str]:
    """Give the codes by what stands for them in a section of the table."""
    rows = [row for row in in_force().names("currencies") if row.section == section]
    return {other: row.name for row in rows for other in row.others}


@of_lexicon()
def codes() -> frozenset[str]:
    """Give the codes of today's currencies, those that are words of English in capitals left out."""
    return frozenset(row.name for row in in_force().names("currencies")) - _NO_CODES


def names() -> dict[str, str]:
    """Give the codes of today's currencies by English name in small letters: the whole name, or its last word where that is enough.

    >>> names()["armenian drams"], names()["dram"], names().get("peso")
    ('AMD', 'AMD', None)
    """
    return _written("name")


@of_lexicon()
def _sign_edges() -> tuple[int, frozenset[str], frozenset[str]]:
    """Give the length of the longest sign, and what signs begin and end with."""
    signs = _written("sign")
    return max(map(len, signs)), frozenset(sign[0] for sign in signs), frozenset(sign[-1] for sign in signs)


def find_before(plain: str, at: int) -> Currency | None:
    """Find the currency sign that ends where an amount begins.

    >>> find_before("CHF 100'000", 4), find_before("CAD $55", 5), find_before("for 55", 4)
    (Currency(code='CHF', edge=0), Currency(code='CAD', edge=0), None)
    """
    end = _without_blank(plain, at)
    sign = _sign_before(plain, end)
    edge = _without_blank(plain, sign.edge) if sign else end
    if plain[edge - 1 : edge].isupper() and (code := _code_before(plain, edge)):
        return Currency(code, edge - 3)
    return sign or _initial_before(plain, at)


def _without_blank(plain: str, at: int) -> int:
    return at - 1 if plain[at - 1 : at] == " " else at


def _sign_before(plain: str, end: int) -> Currency | None:
    longest, _, ends = _sign_edges()
    if plain[end - 1 : end] not in ends:
        return None
    for start in range(max(0, end - longest), end):
        code = _written("sign").get(plain[start:end])
        if code and not (plain[start].isalpha() and plain[start - 1 : start].isalpha()):
            return Currency(code, start)
    return None


def _code_before(plain: str, end: int) -> str | None:
    said = plain[max(0, end - 3) : end]
    return None if plain[end - 4 : end - 3].isalpha() else _as_code(said)


def _as_code(said: str) -> str | None:
    code = _written("code").get(said, said)
    return code if code in codes() else None


def _initial_before(plain: str, at: int) -> Currency | None:
    start = _without_blank(plain, at) - 1
    if start < 0 or plain[start] not in _written("initial"):
        return None
    return Currency(_written("initial")[plain[start]], start) if _AMOUNT_BEHIND.match(plain, start) else None


def find_after(plain: str, at: int) -> Currency | None:
    """Find the currency sign or name that begins where an amount ends.

    >>> find_after("500 Swiss francs a day", 3), find_after("500 euros", 3), find_after("500 people", 3)
    (Currency(code='CHF', edge=16), Currency(code='EUR', edge=9), None)
    """
    start = at + 1 if plain[at : at + 1] == " " else at
    longest, starts, _ = _sign_edges()
    if plain[start : start + 1] in starts:
        for end in range(min(start + longest, len(plain)), start, -1):
            if (code := _written("sign").get(plain[start:end])) and not plain[end : end + 1].isalnum():
                return Currency(code, end)
    if _CODE.match(plain, start) and (code := _as_code(plain[start : start + 3])):
        return Currency(code, start + 3)
    return _named_after(plain, start)


def _named_after(plain: str, start: int) -> Currency | None:
    match = _NAME.match(plain, start)
    said = match.group().lower() if match else ""
    while said:
        if code := names().get(said):
            return Currency(code, start + len(said))
        said = said.rpartition(" ")[0]
    return None


def first_named(*said: str | None) -> str | None:
    """Take the first currency that is more than "some dollar"."""
    given = [code for code in said if code]
    return next((code for code in given if code != DOLLAR), given[0] if given else None)
