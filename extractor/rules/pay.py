"""Pay: which of the amounts in a posting are paid to the hire, for what time, of what kind and for which place or level."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.money.amounts import Amount, find_amounts, names_pay
from extractor.rules.money.currencies import CROWN
from extractor.rules.money.grammar import Money
from extractor.rules.money.paid import find_kind, is_other_money, is_paid, is_rung
from extractor.rules.money.scopes import find_scope
from extractor.rules.money.sizes import YEARLY_FROM, fits, is_weak, unit_of_size
from extractor.rules.money.times import find_unit, is_other_time
from extractor.rules.search.others import end_of_posting
from extractor.schema import Pay, PayKind, PayUnit
from extractor.words import Pattern


@dataclass(frozen=True, slots=True)
class _Reading:
    amount: Amount
    kind: PayKind
    trust: Trust
    unit: PayUnit | None = None
    guessed: bool = False
    """Whether the unit is told by the amount's size alone."""


_MAIN: Final = frozenset({"BASE", "TOTAL"})
_ON_TOP: Final = frozenset({"BONUS", "OTHER"})
_LEAST: Final = 5
_LEAST_ON_TOP: Final = 0.25
_LONE_FROM: Final = {"WEEK": 300, "MONTH": 1_000, "YEAR": YEARLY_FROM}
_LINE_END: Final = Pattern(r"[ \t\n\"'*).-]{0,6}(?:[•·|]|\Z)")
_NEXT: Final = 90
_ALIKE: Final = 4
_BETWEEN_BOUNDS: Final = 40


def find_pay(document: Document) -> Iterator[Candidate]:
    """Find what the posting says that it pays.

    Ranges that a label names come before those of sentences. What stands together is as well founded as its weakest part: a unit told
    by the amount's size alone is a guess.
    """
    readings = _with_units(_joined(_readings(document)))
    base = [reading for reading in readings if reading.kind in _MAIN] or [reading for reading in readings if reading.kind != "OTHER"]
    if not base:  # what comes on top of base pay that the posting does not give
        return
    best = max(reading.trust for reading in base)
    kept = [reading for reading in readings if _stands(reading, best)]
    rank = min(Trust.GUESS if reading.guessed else reading.trust for reading in kept)
    several = sum(reading.kind == "BASE" for reading in kept) > 1
    for reading in readings:
        stands = _stands(reading, best)
        if stands or reading.trust < rank:
            yield _candidate(reading, rank if stands else reading.trust, several=several and stands)


def _stands(reading: _Reading, best: Trust) -> bool:
    """Tell whether a reading stands with the best of base pay: as well founded, or a bonus or the like beside it."""
    return reading.trust == best or (reading.kind not in _MAIN and reading.trust >= Trust.WORDING)


def _readings(document: Document) -> Iterator[_Reading]:
    """Decide amount by amount; one that follows on pay, with few words between, is pay like it."""
    before: _Reading | None = None
    end = end_of_posting(document)
    amounts = [amount for amount in find_amounts(document) if amount.money.span.start < end]
    rungs = {amount for amount in amounts if is_rung(amount)}
    for amount in amounts:
        reading = None
        if _is_plausible(amount):
            trust = _trust(amount) or _inherited(amount, before)
            if trust is None and amount in rungs and len(rungs) > 1:
                trust = Trust.GUESS
            if trust is not None:
                reading = _Reading(amount, find_kind(amount), trust)
                yield reading
        before = reading


def _joined(readings: Iterable[_Reading]) -> list[_Reading]:
    """Make one range of two bounds that follow on each other: "Minimum salary: 30,000 / Maximum salary: 40,000"."""
    joined: list[_Reading] = []
    for reading in readings:
        if joined and _is_other_bound(joined[-1], reading):
            low, high = joined[-1].amount.money, reading.amount.money
            money = replace(low, span=Span(low.span.start, high.span.end), high=high.high, unit=high.unit or low.unit)
            joined[-1] = replace(joined[-1], amount=replace(joined[-1].amount, money=money, right=reading.amount.right))
        else:
            joined.append(reading)
    return joined


def _is_other_bound(one: _Reading, other: _Reading) -> bool:
    low, high = one.amount.money, other.amount.money
    bounds = low.low is not None and low.high is None and high.low is None and high.high is not None and low.low <= high.high
    alike = (one.kind, one.trust, low.currency) == (other.kind, other.trust, high.currency)
    return bounds and alike and high.span.start - low.span.end <= _BETWEEN_BOUNDS


def _is_plausible(amount: Amount) -> bool:
    money = amount.money
    size = max(bound for bound in (money.low, money.high) if bound is not None)
    if money.huge and not is_weak(money.currency):
        return False
    if money.unit and (money.currency is None or money.unit == "HOUR") and not fits(money.unit, size, money.currency):
        return False
    return size >= _LEAST or (size >= _LEAST_ON_TOP and find_kind(amount) == "OTHER")


def _trust(amount: Amount) -> Trust | None:
    """Say how well founded it is that the amount is pay; None where it is not."""
    if is_other_money(amount):
        return None
    if names_pay(amount.label) or (names_pay(amount.above) and len(amount.left) <= _NEXT):
        return Trust.LABEL
    if is_paid(amount):
        return Trust.WORDING
    plus = amount.money.unit is not None and amount.right.strip() == ","  # is left of ", plus stock options" in its clause
    return Trust.GUESS if amount.alone and _is_pay_alone(amount.money) and (plus or _LINE_END.match(amount.right)) else None


def _is_pay_alone(money: Money) -> bool:
    """Tell whether an amount is pay by its form: a range, or so much a week, a month or a year."""
    ranged = None not in {money.low, money.high} and money.low != money.high
    return ranged or _size(money) >= _LONE_FROM.get(money.unit or "", math.inf)


def _inherited(amount: Amount, before: _Reading | None) -> Trust | None:
    if before is None or is_other_money(amount) or amount.money.span.start - before.amount.money.span.end > _NEXT:
        return None
    return before.trust if "." not in amount.left else None


def _with_units(readings: list[_Reading]) -> list[_Reading]:
    """Give every reading the time that it is for: as said, else as said of a like amount, else as its size tells."""
    said = [replace(reading, unit=_unit_around(reading.amount)) for reading in readings]
    known = [reading for reading in said if reading.unit]
    return [reading if reading.unit or _has_no_unit(reading) else _guess_unit(reading, known) for reading in said]


def _has_no_unit(reading: _Reading) -> bool:
    """Tell whether it is paid once, or for a shift, a mile or the like."""
    return reading.kind in _ON_TOP or is_other_time(reading.amount.right)


def _unit_around(amount: Amount) -> PayUnit | None:
    """Read the time that an amount is for: from the words right behind it, in its clause, before it, above it, in that order."""
    money = amount.money
    if money.unit or is_other_time(amount.right):
        return money.unit
    named = (
        *find_unit(amount.right.partition("+")[0])[:1],
        *(unit for words in (amount.left, amount.label, amount.above) for unit in find_unit(words)[-1:]),
    )
    return next((unit for unit in named if fits(unit, _size(money), money.currency)), None)


def _guess_unit(reading: _Reading, known: list[_Reading]) -> _Reading:
    size = _size(reading.amount.money)
    like = next((other for other in known if size / _ALIKE <= _size(other.amount.money) <= size * _ALIKE), None)
    if like:
        return replace(reading, unit=like.unit)
    unit = unit_of_size(size, reading.amount.money.currency)
    return replace(reading, unit=unit, guessed=unit is not None)


def _size(money: Money) -> float:
    return money.low if money.low is not None else money.high or 0


def _candidate(reading: _Reading, trust: Trust, *, several: bool) -> Candidate:
    money = reading.amount.money
    if money.low is not None and money.high is not None and money.low > money.high:
        return Candidate("pay", None, money.span, trust)
    scope = find_scope(reading.amount, several=several)
    currency = None if money.currency == CROWN else money.currency
    value = Pay(min_value=money.low, max_value=money.high, currency=currency, unit=reading.unit, kind=reading.kind, scope=scope)
    return Candidate("pay", value, money.span, trust)
