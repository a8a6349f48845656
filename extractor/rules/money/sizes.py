"""What the size of an amount tells: the time that it is for, and whether it can be for a time at all."""

from typing import Final

from extractor.rules.money.currencies import CROWN
from extractor.schema import PayUnit

_WEAK: Final = {
    "JPY": 100, "RUB": 100, "INR": 100, "PHP": 100, "THB": 100, "TWD": 100, "CZK": 100, "UAH": 100, "RSD": 100, "DOP": 100, "JMD": 100,
    "BDT": 100, "NPR": 100, "EGP": 100, "KES": 200, "PKR": 200, "ISK": 200, "AMD": 300, "HUF": 300, "KZT": 300, "LKR": 300, "NGN": 300,
    "CRC": 400, "CLP": 600, "KRW": 1_000, "TZS": 2_000, "COP": 3_000, "UGX": 3_000, "LBP": 5_000, "IDR": 10_000, "VND": 15_000,
}  # fmt: skip
"""Currencies whose unit buys so little that millions are a salary: how many times the figures of one in dollars theirs are."""
_LIGHT: Final = {
    "SEK": 15, "NOK": 15, "DKK": 15, CROWN: 15, "ZAR": 20, "MXN": 20, "TRY": 40, "CNY": 7, "HKD": 10, "PLN": 6, "BRL": 6, "MYR": 5,
    "AED": 6, "SAR": 6, "QAR": 6, "RON": 6, "ILS": 6, "GHS": 12,
}  # fmt: skip
"""Currencies of which an hour's pay looks like one in dollars, while thousands of them may be a month's."""
YEARLY_FROM: Final = 10_000
_HOURLY_UP_TO: Final = 200
_MOST_AN_HOUR: Final = 1_500
_FITTING: Final[dict[PayUnit, tuple[float, float]]] = {
    "HOUR": (0, _MOST_AN_HOUR), "DAY": (0, 20_000), "WEEK": (60, 50_000), "MONTH": (60, 1e6), "YEAR": (600, 1e9),
}  # fmt: skip


def is_weak(currency: str | None) -> bool:
    """Tell whether so many units of a currency are paid that millions of it are a salary."""
    return currency in _WEAK


def fits(unit: PayUnit, size: float, currency: str | None) -> bool:
    """Tell whether an amount of this size may be for this time.

    >>> fits("WEEK", 18, "USD"), fits("WEEK", 900, "USD")
    (False, True)
    """
    least, most = _FITTING[unit]
    return currency in _WEAK or least <= size <= most


def unit_of_size(size: float, currency: str | None) -> PayUnit | None:
    """Tell the time that an amount is for by its size alone.

    >>> unit_of_size(25, "USD"), unit_of_size(3_000, "USD"), unit_of_size(60_000, "USD"), unit_of_size(25_000, "SEK")
    ('HOUR', None, 'YEAR', None)
    """
    if size >= YEARLY_FROM * (_WEAK | _LIGHT).get(currency or "", 1):
        return "YEAR"
    return "HOUR" if size <= _HOURLY_UP_TO and currency not in _WEAK else None
