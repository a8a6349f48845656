"""Amounts of money: all scaled by one factor, in the same number of figures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Final

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.swap.edits import Edit
from eval.gold.swap.labels import records

_NUMBER: Final = r"\d{1,3}(?:[,.'’ ]\d{3}){1,3}(?:[.,]\d\d)?(?!\d)|\d{1,7}(?:[.,]\d\d?)?(?![\d.,]?\d)"
_MARK: Final = r"(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR|AMD)\b)"
_MONEY: Final = re.compile(
    rf"""{_MARK}\s?(?P<one>{_NUMBER})\s?(?P<k1>[kK]\b)?                                     # $60,000
         (?:\s?(?:-|–|—|to|and)\s?{_MARK}?\s?(?P<two>{_NUMBER})\s?(?P<k2>[kK]\b)?)?         # - $75,000
       | (?P<three>{_NUMBER})\s?(?P<k3>[kK])?(?:\s?(?:-|–|—|to)\s?(?P<four>{_NUMBER})\s?(?P<k4>[kK])?)?\s?{_MARK}  # 55.000 - 65.000 €
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(rf"(?<![\w.,$])(?P<one>{_NUMBER})(?:\s?(?P<k1>[kK])\b)?")
_MILLIONS: Final = re.compile(r"\s?(?:[mMbB]\b|[mM]illion|[bB]illion|MM\b|mn\b|bn\b)")
_FACTORS: Final = [factor for factor in range(70, 141) if abs(factor - 100) >= 5]  # noqa: PLR2004 - per cent that show
_STEPS: Final = (200, 10_000)
"""Where the size of an amount tells its unit: no amount crosses these."""
_LEAST_BARE = 1000


@dataclass(frozen=True, slots=True)
class Amounts:
    """By how many per cent amounts change, and which of them are pay; 100 leaves all as they are."""

    percent: int
    pay: frozenset[Decimal]

    def edits(self, text: str) -> Iterator[Edit]:
        """Scale every amount with a currency, and every number that is a bound of pay."""
        if self.percent == 100:  # noqa: PLR2004
            return
        for match, group, k in _find(text):
            value = parse(match.group(group)) * (1000 if k else 1)
            if group in {"one", "two", "three", "four"} and (match.re is _MONEY or (value in self.pay and value >= _LEAST_BARE)):
                yield Edit(*match.span(group), _render(match.group(group), self.scale(value) / (1000 if k else 1)))

    def value(self, field: str, value: JsonValue) -> JsonValue:
        """Scale the bounds of labelled pay."""
        if field != "pay" or not isinstance(value, dict):
            return value
        return {key: self._scale_bound(part) if key in {"min_value", "max_value"} else part for key, part in value.items()}

    def scale(self, value: Decimal) -> Decimal:
        """Scale an amount, rounded to as many figures as it has, but at least two.

        >>> [f"{Amounts(110, frozenset()).scale(Decimal(value)):f}" for value in ("120000", "63031", "25.50", "9")]
        ['130000', '69334', '28.1', '10']
        """
        _, digits, exponent = value.normalize().as_tuple()
        spare = max(0, 2 - len(digits)) if value >= 10 else 0  # noqa: PLR2004
        step = Decimal(1).scaleb(int(exponent) - spare)
        return ((value * self.percent / 100) / step).quantize(Decimal(1), ROUND_HALF_UP) * step

    def _scale_bound(self, bound: JsonValue) -> JsonValue:
        if not isinstance(bound, int | float):
            return bound
        scaled = self.scale(Decimal(str(bound)))
        return int(scaled) if isinstance(bound, int) and scaled == int(scaled) else float(scaled)


def plan_amounts(case: Case, random: Random) -> Amounts:
    """Draw a factor under which every amount of pay changes and keeps its size; none where the text does not print all of them."""
    pay = frozenset(Decimal(str(bound)) for bound in _bounds(case))
    plan = Amounts(100, pay)
    printed = {parse(match.group(group)) * (1000 if k else 1) for match, group, k in _find(case.text)}
    if not pay <= printed:
        return plan
    good = [Amounts(percent, pay) for percent in _FACTORS if all(_keeps_size(Amounts(percent, pay), value) for value in pay)]
    return random.choice(good) if good else plan


def parse(printed: str) -> Decimal:
    """Read a number with whatever separators it is printed.

    >>> [str(parse(number)) for number in ("55.000", "1,234.50", "100'000", "25,5", "60000")]
    ['55000', '1234.50', '100000', '25.5', '60000']
    """
    whole = re.fullmatch(r"(.*?)(?:[.,](\d\d?))?", printed)
    head, cents = whole.groups() if whole else (printed, None)
    return Decimal(re.sub(r"\D", "", head) + (f".{cents}" if cents else ""))


def _find(text: str) -> Iterator[tuple[re.Match[str], str, bool]]:
    """Yield numbers with their group and whether a "k" makes them thousands: of money first, then bare ones."""
    for match in _MONEY.finditer(text):
        ks = {"one": "k1", "two": "k2", "three": "k3", "four": "k4"}
        last = match.group("k2") or match.group("k4")
        for group, k in ks.items():
            if match.group(group) and not _MILLIONS.match(text, match.end(group)):
                yield match, group, bool(match.group(k) or (last and parse(match.group(group)) < _LEAST_BARE))
    for match in _BARE.finditer(text):
        if not _MILLIONS.match(text, match.end("one")):
            yield match, "one", bool(match.group("k1"))


def _bounds(case: Case) -> Iterable[float]:
    for record in records(case, "pay"):
        for bound in (record.get("min_value"), record.get("max_value")):
            if isinstance(bound, int | float):
                yield bound


def _keeps_size(plan: Amounts, value: Decimal) -> bool:
    scaled = plan.scale(value)
    return scaled != value and all((value >= step) == (scaled >= step) for step in _STEPS)


def _render(printed: str, value: Decimal) -> str:
    """Print a number with the separators of another.

    >>> _render("60,000.00", Decimal(104500)), _render("95.000", Decimal(8100)), _render("25.5", Decimal(31)), _render("$7", Decimal("7.5"))
    ('104,500.00', '8.100', '31.0', '7.5')
    """
    cents = re.search(r"[.,](\d\d?)$", printed)
    places = len(cents.group(1)) if cents else (0 if value == value.to_integral_value() else -int(value.normalize().as_tuple().exponent))
    whole, _, rest = f"{value:.{places}f}".partition(".")
    mark = re.search(r"\d([,.'’ ])\d{3}", printed)
    if mark or (not cents and len(whole) > len(printed) and "," in printed):
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", mark.group(1) if mark else ",", whole)
    return whole + (f"{cents.group(0)[0] if cents else '.'}{rest}" if rest else "")
