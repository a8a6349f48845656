"""Money in text: amounts and ranges with their currency and the time that they are for.

Finding and parsing alone: whether an amount is pay is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractor.document import Span
from extractor.rules.money.currencies import DOLLAR, find_after, find_before, first_named
from extractor.rules.money.units import match_unit
from extractor.schema import PayUnit


@dataclass(frozen=True, slots=True)
class Money:
    """One amount or range, in units of its currency."""

    span: Span
    """The words that state it, "up to" before and "per hour" behind it included."""
    low: float | None
    """Lower bound; None for "up to"."""
    high: float | None
    """Upper bound; None for "from". A single amount is both."""
    currency: str | None
    """ISO 4217 code; None where the text names none."""
    unit: PayUnit | None
    """The time that it is said to be for, right behind it."""
    huge: bool
    """Whether it is counted in millions or more."""


@dataclass(frozen=True, slots=True)
class _Amount:
    span: Span
    value: float
    scale: float
    currency: str | None
    before: bool
    """Whether the currency stands before the number."""
    unit: PayUnit | None
    end: int
    """Where the words of the time that it is for end."""


_NUMBER: Final = r"""
    (?: \d{1,3} (?:,\d{3}){1,4} (?:\.\d{1,2}(?!\d))?           # 1,234.50
      | \d{1,3} (?:\.\d{3}){1,4} (?:,\d{1,2}(?!\d))?           # 1.234,50
      | \d{1,3} (?:'\d{3}){1,4} (?:\.\d{1,2}(?!\d))?           # 1'234.50
      | \d{1,2} (?:,\d{2}){1,3} ,\d{3}                         # 12,34,567
      | \d{1,3} (?:\ \d{3}){1,4} (?!\d) (?:,\d{1,2}(?!\d))?    # 1 234,50
      | \d{1,12} (?:[.,]\d{1,2}(?!\d))?                        # 1234.50
    ) (?!\d)
"""
_AMOUNT: Final = re.compile(
    rf"""
    (?P<number>{_NUMBER})
    (?P<scale> [kKMB](?![A-Za-z]) | \ ?(?i:thousand|million|billion|trillion|mil|mn|bn|lakhs?|lacs?|crores?)(?![A-Za-z]) )?
    (?P<more> \ ?\+ )?
    """,
    re.VERBOSE,
)
_INSIDE_NUMBER: Final = re.compile(r"\d[.,']")
_SCALES: Final = {
    "k": 1e3, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "m": 1e6, "mil": 1e6, "mn": 1e6, "million": 1e6,
    "crore": 1e7, "crores": 1e7, "b": 1e9, "bn": 1e9, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_TO: Final = re.compile(
    r"\s*(?:-{1,3}|to|through|thru|until)\s*|[\s,;]*(?:(?:and|to)\s+)?(?:a\s+)?max(?:imum)?\b[\w\s]{0,20}:?\s*", re.IGNORECASE
)
_AND: Final = re.compile(r"\s*(?:and|&)\s*", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\b(?:between|from|ranges?)\b[^.;\n]{0,30}\Z", re.IGNORECASE)
_AT_MOST: Final = re.compile(
    r"(?:\bup to|\bmaximum(?: \w+){0,2}|\bmax\.?|\bno more than|\bnot (?:to )?exceed(?:ing)?|\bas much as|\bas high as)(?: a| an)?[:\s]*\Z",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(
    r"(?:\b(?:starts?|starting|begins?|beginning)(?: (?:at|from))?|\bfrom|\bat least|\bminimum(?: \w+){0,2}|\bmin\.?"
    r"|\b(?<!no )more than|\bover|\babove|\bupwards of)(?: a| an)?[:\s]*\Z",
    re.IGNORECASE,
)
_BOUNDS: Final = ("to", "max", "more", "exceed", "as ", "start", "begin", "from", "least", "min", "over", "above", "upward")
"""Of which every word for a bound has one."""
_OR_MORE: Final = re.compile(r"\s*(?:or more\b|and up\b|and above\b|minimum\b|upwards\b)", re.IGNORECASE)
_AFFIX: Final = 24
_MILLION: Final = 1e6
_BARE_FROM: Final = 1_000


def find_money(plain: str, span: Span, *, dollar: str = "USD", bare: bool = False) -> Iterator[Money]:
    """Find the amounts and ranges within a span of plain text.

    `dollar` is the code that a "$" of no named country stands for. `bare` takes numbers without any currency too: for places where the
    posting's own label says that money stands there.

    >>> [(money.low, money.high, money.currency, money.unit) for money in find_money("Up to £45.50/hr, or €55.000 - €65.000", Span(0, 37))]
    [(None, 45.5, 'GBP', 'HOUR'), (55000.0, 65000.0, 'EUR', None)]
    """
    for money in _find(plain, span, bare=bare):
        yield replace(money, currency=dollar) if money.currency == DOLLAR else money


def _find(plain: str, span: Span, *, bare: bool) -> Iterator[Money]:
    """Read amount by amount, each put together with the next where both are one range."""
    waiting: _Amount | None = None
    for match in _AMOUNT.finditer(plain, span.start, span.end):
        if _INSIDE_NUMBER.match(plain, match.start() - 2, match.start()) or plain[match.start() - 1 : match.start()].isdigit():
            continue
        amount = _read(plain, match, span, waiting.end if waiting else span.start)
        both = _join(plain, waiting, amount) if waiting else None
        if both and _is_money(both, bare=bare):
            yield both
            waiting = None
            continue
        yield from _alone(plain, waiting, bare=bare)
        waiting = amount
    yield from _alone(plain, waiting, bare=bare)


def _alone(plain: str, amount: _Amount | None, *, bare: bool) -> Iterator[Money]:
    if amount is not None:
        money = _single(plain, amount)
        if _is_money(money, bare=bare):
            yield money


def _is_money(money: Money, *, bare: bool) -> bool:
    """Tell money from other figures: it has a currency, or, where those without one are taken, is thousands or so much a time."""
    if money.currency or not bare:
        return money.currency is not None
    return money.unit is not None or (money.high or money.low or 0) >= _BARE_FROM


def parse_number(text: str) -> float:
    """Parse a number in any of the formats that `find_money` finds.

    >>> [parse_number(text) for text in ("1,234.50", "1.234,50", "1'234", "1 234", "25.5", "12,50", "1.234")]
    [1234.5, 1234.5, 1234.0, 1234.0, 25.5, 12.5, 1234.0]
    """
    digits = text.replace("'", "").replace(" ", "")
    whole, mark, rest = digits.rpartition(max(".,", key=digits.rfind))
    if not mark or len(rest) == 3:  # noqa: PLR2004 - three digits behind a mark are thousands
        return float(digits.replace(",", "").replace(".", ""))
    return float(f"{whole.replace(',', '').replace('.', '')}.{rest}")


def _read(plain: str, match: re.Match[str], span: Span, taken: int) -> _Amount:
    start, end = match.start(), match.end()
    scale = (match.group("scale") or "").strip().lower()
    before, after = find_before(plain, start), find_after(plain, end)
    if before:
        start = max(before.edge, taken)  # a sign between two numbers is the first one's
    if after:
        end = after.edge
    unit = match_unit(plain, Span(end, min(end + _AFFIX, span.end)))
    return _Amount(
        span=Span(start, end),
        value=parse_number(match.group("number")),
        scale=_SCALES.get(scale, 1.0),
        currency=first_named(before.code if before else None, after.code if after else None),
        before=before is not None,
        unit=unit.unit if unit else None,
        end=unit.end if unit else end,
    )


def _join(plain: str, one: _Amount, other: _Amount) -> Money | None:
    """Put two amounts together where only a range mark stands between them."""
    if not one.currency and other.before:
        return None
    between = plain[one.end : other.span.start]
    if not _TO.fullmatch(between) and not (_AND.fullmatch(between) and _BETWEEN.search(plain, max(0, one.span.start - 40), one.span.start)):
        return None
    low, high = one.value * one.scale, other.value * other.scale
    if one.scale == 1 and other.scale > 1 and low * other.scale <= high:
        low *= other.scale
    if low > high and not (one.currency and other.currency):
        return None
    currency = first_named(one.currency, other.currency)
    return Money(Span(one.span.start, other.end), low, high, currency, other.unit or one.unit, max(one.scale, other.scale) >= _MILLION)


def _single(plain: str, amount: _Amount) -> Money:
    """Read an amount alone, with the words that make it a bound."""
    value = amount.value * amount.scale
    money = Money(Span(amount.span.start, amount.end), value, value, amount.currency, amount.unit, amount.scale >= _MILLION)
    before = max(0, amount.span.start - _AFFIX)
    words = plain[before : amount.span.start].lower()
    bounded = any(word in words for word in _BOUNDS)
    if bounded and (match := _AT_MOST.search(plain, before, amount.span.start)):
        return replace(money, low=None, span=Span(match.start(), amount.end))
    if bounded and (match := _AT_LEAST.search(plain, before, amount.span.start)):
        return replace(money, high=None, span=Span(match.start(), amount.end))
    if plain[amount.span.start : amount.end].rstrip().endswith("+") or _OR_MORE.match(plain, amount.end):
        return replace(money, high=None)
    return money
