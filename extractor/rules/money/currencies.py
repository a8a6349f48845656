"""Currencies as postings write them: ISO 4217 codes, symbols and English names."""

import re
from functools import cache
from typing import Final, NamedTuple

from extractor.document import Document

# Ordered so that the longer symbol is tried first: "US$" before "$". A bare "$" is some dollar; the reader says which.
SYMBOLS: Final = {
    "US$": "USD", "CA$": "CAD", "CDN$": "CAD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "SG$": "SGD",
    "CN¥": "CNY", "C$": "CAD", "A$": "AUD", "S$": "SGD", "R$": "BRL", "Rs.": "INR", "Rs": "INR", "RM": "MYR", "Rp.": "IDR", "Rp": "IDR",
    "KShs": "KES",
    "KSh": "KES", "Kshs": "KES", "Ksh": "KES", "Php": "PHP", "kr": "kr", "Fr.": "CHF", "zł": "PLN",
    "Kč": "CZK", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH",
    "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "֏": "AMD", "₾": "GEL", "₸": "KZT", "₵": "GHS", "₡": "CRC",
}  # fmt: skip
DOLLAR: Final = "$"
"""What stands for a dollar of no named country."""
CROWN: Final = "kr"
"""What stands for the crown of no named country: Sweden's, Norway's, Denmark's or Iceland's."""
_ALSO: Final = {"RMB": "CNY", "NTD": "TWD", "NIS": "ILS", "KSH": "KES"}
"""Codes that are written beside those of ISO 4217."""
_INITIALS: Final = {"R": "ZAR", "N": "NGN"}
"""Letters that are a sign only right before figures that are an amount: "R25 000"."""

# Codes and last words of names that are plain words of English postings ("ALL 50 states", "real 3-year plan"): no currency of their own.
_WORDS: Final = {
    "ALL",
    "TOP",
    "CUP",
    "SOS",
    "MOP",
    "BAM",
    "AMP",
    "mark",
    "marks",
    "real",
    "reals",
    "gold",
    "sol",
    "kip",
    "kips",
    "lev",
    "won",
}
_SAID: Final = {
    "dollar": DOLLAR,
    "dollars": DOLLAR,
    "pounds sterling": "GBP",
    "sterling": "GBP",
    "rupees": "INR",
    "rmb": "CNY",
    "lakhs inr": "INR",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "inr": "INR",
    "aed": "AED",
    "amd": "AMD",
}

_SYMBOL: Final = "|".join(rf"(?<![A-Za-z]){re.escape(mark)}" if mark[0].isalpha() else re.escape(mark) for mark in SYMBOLS).replace(
    r"US\$", r"US\ ?\$"
)
_BEFORE: Final = re.compile(rf"(?:(?P<code>(?<![A-Za-z])[A-Z]{{3}})\ ?)?(?P<symbol>{_SYMBOL}|\$)?\ ?\Z")
_INITIAL: Final = re.compile(
    r"(?<![\w&/$-])(?P<initial>R\ ?|N)(?:(?=\d{1,3}(?:[\ ,.]\d{3})+(?!\d))|(?=\d{5,7}(?!\d))"
    r"|(?=\d{2,3}(?:\.\d\d)?(?:k\b|\ ?(?:/|per\b|an?\b)\ ?(?:hour|day|week|month|hr|h\b))))"
)
_AFTER: Final = re.compile(
    rf"\ ?(?:(?P<symbol>{_SYMBOL}|\$)(?![A-Za-z\d])|(?P<code>[A-Z]{{3}})(?![a-z])(?![A-Z]{{2}})|(?P<name>[A-Za-z]{{3,}}"
    rf"(?:\ [A-Za-z]{{3,}}){{0,2}}))"
)
_WIDEST: Final = 8
_SIGN_ENDS: Final = frozenset("$.srhp")
"""What signs end in beside capitals and letters that are not ASCII."""
_MARKS: Final = "$€£¥₹₽₩₪₺₴₫฿₱₦֏₾₸₵₡łč"
_LETTERS: Final = frozenset({"rs", "rm", "fr", "kr", "rp", "ksh", "kshs", "rmb", "ntd", "nis", "lpa", "kkr"})


class Currency(NamedTuple):
    """An ISO 4217 code, or `DOLLAR`, and the offset at which its sign begins (before an amount) or ends (behind one)."""

    code: str
    edge: int


def find_before(plain: str, at: int) -> Currency | None:
    """Find the currency sign that ends where an amount begins.

    >>> find_before("CHF 100'000", 4), find_before("CAD $55", 5), find_before("for 55", 4)
    (Currency(code='CHF', edge=0), Currency(code='CAD', edge=0), None)
    """
    last = plain[max(0, at - _WIDEST) : at].rstrip(" ")[-1:]
    if last.isascii() and not last.isupper() and last not in _SIGN_ENDS:
        return None
    match = _BEFORE.search(plain, max(0, at - _WIDEST), at)
    if match is None or match.start() == match.end():
        return _find_initial(plain, at)
    code, symbol = match.group("code"), match.group("symbol")
    code = _ALSO.get(code, code)
    if code in codes():
        return Currency(code, match.start())
    if symbol:
        return Currency(SYMBOLS.get(symbol.replace(" ", ""), DOLLAR), match.start("symbol"))
    return None


def _find_initial(plain: str, at: int) -> Currency | None:
    """Find the letter that is a sign before the figures of an amount, and the name of a model or section elsewhere ("R2", "N95")."""
    start = at - 2 if plain[at - 1 : at] == " " else at - 1
    match = _INITIAL.match(plain, start) if start >= 0 and plain[start] in _INITIALS else None
    return Currency(_INITIALS[plain[start]], start) if match else None


def find_after(plain: str, at: int) -> Currency | None:
    """Find the currency sign or name that begins where an amount ends.

    >>> find_after("500 Swiss francs a day", 3), find_after("500 euros", 3), find_after("500 people", 3)
    (Currency(code='CHF', edge=16), Currency(code='EUR', edge=9), None)
    """
    match = _AFTER.match(plain, at)
    if match is None:
        return None
    if symbol := match.group("symbol"):
        return Currency(SYMBOLS.get(symbol.replace(" ", ""), DOLLAR), match.end())
    if code := match.group("code"):
        code = _ALSO.get(code, code)
        return Currency(code, match.end()) if code in codes() else None
    words = (match.group("name") or "").split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if code := names().get(name.lower()):
            return Currency(code, match.start("name") + len(name))
    return None


def first_named(*codes: str | None) -> str | None:
    """Take the first currency that is more than "some dollar"."""
    said = [code for code in codes if code]
    return next((code for code in said if code != DOLLAR), said[0] if said else None)


@cache
def codes() -> frozenset[str]:
    """Give the codes of today's currencies, those that are words of English in capitals left out."""
    from babel import Locale
    from babel.numbers import get_territory_currencies

    territories = [str(territory) for territory in Locale("en").territories]
    countries = [territory for territory in territories if re.fullmatch("[A-Z]{2}", territory)]
    return frozenset(code for country in countries for code in get_territory_currencies(country)) - _WORDS


@cache
def names() -> dict[str, str]:
    """Give the codes of today's currencies by English name in lower case: the whole name, or its last word where that is enough.

    >>> names()["armenian drams"], names()["dram"], names().get("peso")
    ('AMD', 'AMD', None)
    """
    from babel.numbers import get_currency_name

    full = {get_currency_name(code, count=count, locale="en").lower(): code for code in sorted(codes()) for count in (1, 2)}
    by_last: dict[str, set[str]] = {}
    for name, code in full.items():
        by_last.setdefault(name.rsplit(" ", 1)[-1], set()).add(code)
    short = {last: next(iter(found)) for last, found in by_last.items() if len(found) == 1 and last not in _WORDS}
    return short | full | _SAID


@cache
def _sign_words() -> frozenset[str]:
    """Give the words, in lower case, that may name a currency: codes, also behind the "k" of thousands, and the last words of names."""
    written = {code.lower() for code in codes()}
    return frozenset({*written, *(f"k{code}" for code in written), *(name.rsplit(" ", 1)[-1] for name in names())}) | _LETTERS


def find_signs(document: Document) -> list[int]:
    """Give where signs, codes and names of currencies stand, in order: there is no money elsewhere."""
    plain, found = document.flat, []
    for mark in _MARKS if not plain.isascii() else "$":
        at = plain.find(mark)
        while at >= 0:
            found.append(at)
            at = plain.find(mark, at + 1)
    initials = (at for at in document.offsets_of("r", "n") if plain[at] in _INITIALS and plain[at + 1 : at + 3].strip()[:1].isdigit())
    return sorted([*found, *initials, *document.offsets_of(*_sign_words().intersection(document.offsets))])
