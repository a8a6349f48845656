"""Money in text: amounts and ranges with their currency and the time that they are for.

Finding and parsing alone: whether an amount is pay is not decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractor.document import Span
from extractor.rules.money.bounds import PLUS, Bound, find_bound
from extractor.rules.money.currencies import CROWN, DOLLAR, find_after, find_before, first_named
from extractor.rules.money.numbers import AMOUNT, SCALES, parse_number
from extractor.rules.money.times import match_unit
from extractor.schema import PayUnit
from extractor.words import Pattern


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
    more: bool
    """Whether a plus makes it a lower bound."""
    end: int
    """Where the words of the time that it is for end."""


_INSIDE_NUMBER: Final = re.compile(r"\d[.,']")
_TO: Final = Pattern(
    r"""
    (?: ?\(?min(?:imum)?\.?\)?|\.(?= ?-))? ?(?:-{1,3}|to ?-{1,2}|(?P<up>(?:and )?up )?to|through|thru|until)[ ]?
    |[ ,;]{0,2}(?:(?:and|to) )?(?:a )?max(?:imum)?\b[\w ]{0,20}:?[ ]?
    """
)
_TOTAL: Final = Pattern(r" ?\(?(?:{PAY_KINDS}|total)")
"""What makes the second amount one of another kind: "$60k up to $100k OTE"."""
_AND: Final = Pattern(r" ?(?:and|&) ?")
_BETWEEN: Final = Pattern(r"\b(?:between|from|ranges?)\b[^.;\n]{0,30}\Z")
_AFFIX: Final = 40
_THOUSAND: Final = 1e3
_MILLION: Final = 1e6
_BARE_FROM: Final = 1_000
_MONTHLY_FROM: Final = 100
"""A smaller amount before "pm" stands before a time of day."""


def find_money(plain: str, span: Span, *, dollar: str = "USD", crown: str = CROWN, bare: bool = False) -> Iterator[Money]:
    """Find the amounts and ranges within a span of plain text.

    `dollar` is the code that a "$" of no named country stands for, `crown` the one for "kr".
    `bare` takes numbers without any currency too: for places where the posting's own label says that money stands there.

    >>> [(money.low, money.high, money.currency, money.unit) for money in find_money("Up to £45.50/hr, or €55.000 - €65.000", Span(0, 37))]
    [(None, 45.5, 'GBP', 'HOUR'), (55000.0, 65000.0, 'EUR', None)]
    """
    codes = {DOLLAR: dollar, CROWN: crown}
    for money in _find(plain, span, bare=bare):
        yield replace(money, currency=codes[money.currency]) if money.currency in codes else money


def _find(plain: str, span: Span, *, bare: bool) -> Iterator[Money]:
    """Read amount by amount, each put together with the next where both are one range."""
    waiting: _Amount | None = None
    for match in AMOUNT.finditer(plain, span.start, span.end):
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


def _read(plain: str, match: re.Match[str], span: Span, taken: int) -> _Amount:
    start, end = match.start(), match.end()
    scale = (match.group("scale") or "").strip().lower()
    more = PLUS.match(plain, end, span.end)
    before, after = find_before(plain, start), find_after(plain, more.end() if more else end)
    if before:
        start = max(before.edge, taken)  # a sign between two numbers is the first one's
    if after:
        end = after.edge
    currency = first_named(before.code if before else None, after.code if after else None)
    value = parse_number(match.group("number"))
    if scale == "l" and currency not in {None, "INR"}:
        scale = ""
    elif scale == "lpa":  # lakhs per annum
        currency = currency or "INR"
    times = SCALES.get(scale, 1.0)
    unit, close, opened = _unit_behind(plain, Span(end, span.end), value * times, priced=currency is not None)
    return _Amount(
        span=Span(start, end),
        value=value,
        scale=times,
        currency=currency,
        before=before is not None,
        unit="YEAR" if scale == "lpa" else unit,
        more=opened or more is not None,
        end=max(close, more.end() if more else 0),
    )


def _unit_behind(plain: str, span: Span, size: float, *, priced: bool) -> tuple[PayUnit | None, int, bool]:
    """Read the time at the start of a span, and a plus before or behind it; give the time, where both end, and whether there is a plus."""
    more = PLUS.match(plain, *span)
    end = more.end() if more else span.start
    unit = match_unit(plain, Span(end, min(end + _AFFIX, span.end)))
    if unit is None or (unit.loose and not (size >= _MONTHLY_FROM if unit.unit == "MONTH" else priced)):
        return None, end, more is not None
    behind = None if more else PLUS.match(plain, unit.end, span.end)
    return unit.unit, behind.end() if behind else unit.end, bool(more or behind)


def _join(plain: str, one: _Amount, other: _Amount) -> Money | None:
    """Put two amounts together where only a range mark stands between them."""
    if not one.currency and other.before:
        return None
    mark = _mark(plain, one, other)
    if mark is None:
        return None
    low, high = _scaled(one, other)
    if low > high and (not (one.currency and other.currency) or mark == "up to"):
        return None
    currency = first_named(one.currency, other.currency)
    return Money(Span(one.span.start, other.end), low, high, currency, other.unit or one.unit, max(one.scale, other.scale) >= _MILLION)


def _mark(plain: str, one: _Amount, other: _Amount) -> str | None:
    """Give the mark of a range between two amounts; "up to" may lead to an amount of another kind."""
    between = plain[one.end : other.span.start].lower()
    if to := _TO.fullmatch(between):
        up_to = to["up"] is not None
        return None if up_to and _TOTAL.match(plain[other.end : other.end + _AFFIX].lower()) else "up to" if up_to else "to"
    before = plain[max(0, one.span.start - _AFFIX) : one.span.start].lower()
    return "and" if _AND.fullmatch(between) and _BETWEEN.search(before) else None


def _scaled(one: _Amount, other: _Amount) -> tuple[float, float]:
    """Give the bounds of a range: what stands for thousands behind the second may hold for the first too."""
    low, high = one.value * one.scale, other.value * other.scale
    if one.scale == 1 and other.scale > 1 and low * other.scale <= high:
        return low * other.scale, high
    if low < _THOUSAND and high / 2 <= low * _THOUSAND <= high:  # 40 - 45.000
        return low * _THOUSAND, high
    return low, high


def _single(plain: str, amount: _Amount) -> Money:
    """Read an amount alone, with the words that make it a bound."""
    value = amount.value * amount.scale
    money = Money(Span(amount.span.start, amount.end), value, value, amount.currency, amount.unit, amount.scale >= _MILLION)
    bounded = find_bound(plain, amount.span.start, amount.end)
    if bounded and bounded.bound is Bound.MOST:
        return replace(money, low=None, span=Span(bounded.start, amount.end))
    if bounded or amount.more:
        return replace(money, high=None, span=Span(bounded.start if bounded else amount.span.start, amount.end))
    return money
