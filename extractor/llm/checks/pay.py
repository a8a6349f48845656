"""Pay: amounts, currency, time and kind against their words; and money that is no pay."""

import re
from collections.abc import Iterable
from typing import Final, cast

from extractor.document import Document, Span, once
from extractor.llm.checks.amounts import contradicts, fitting, read_amounts
from extractor.llm.checks.currencies import contradicts_currency
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import Found, phrases
from extractor.rules.money.amounts import Amount, find_amounts
from extractor.rules.money.kinds import find_kind
from extractor.rules.money.pay_words import is_other_money
from extractor.rules.money.sizes import is_weak, unit_of_size
from extractor.rules.money.units import Unit, find_unit, match_unit
from extractor.schema import Pay

_MILLION: Final = 1e6
_NEAR: Final = 30
_BEHIND: Final = 24
_WORD: Final = re.compile(r"[^\W_]+")
_CLAUSE_MARK: Final = re.compile(r"[.;!?\n](?!\d)")
_COUNTED: Final = frozenset({"HOUR", "DAY", "WEEK"})
_PER: Final = re.compile(r"(?:/\s?|\b(?:per|pro|je|par|por|al|all['\s]|l['\s]|cada|ogni|im|om|i|a|an|à|ao|die|the|la|each|every)\s?)\Z")


def check_pay(saying: Saying, value: object) -> Verdict:
    """Check one amount or range of pay."""
    pay = cast("Pay", value)
    if pay.min_value is None and pay.max_value is None:
        return Verdict("no amount is given")
    readings = read_amounts(saying.document, saying.pieces)
    if not readings:
        return Verdict("the words hold no amount")
    if reason := contradicts(readings, pay.min_value, pay.max_value):
        return Verdict(reason)
    spans = fitting(readings, pay.min_value, pay.max_value)
    amounts = [one for one in _amounts(saying.document) if any(one.money.span.meets(span) for span in spans)]
    return (
        _is_paid(saying, pay, spans, amounts)
        .also(contradicts_currency(saying, spans, pay.currency))
        .also(_unit(saying, pay, spans, amounts))
        .also(_kind(saying, pay, amounts))
        .also(STANDS if amounts else UNREAD)
    )


@once
def _amounts(document: Document) -> tuple[Amount, ...]:
    return tuple(find_amounts(document))


def _is_paid(saying: Saying, pay: Pay, spans: list[Span], amounts: list[Amount]) -> Verdict:
    """Turn away budgets, funding, fees and the like."""
    size = pay.max_value or pay.min_value or 0
    huge = size >= _MILLION and not is_weak(pay.currency) and pay.currency is not None
    other = amounts and all(is_other_money(one) for one in amounts) and not _is_extra(pay, amounts)
    if huge or other or any(_speaks_of_other(saying.document.low, span) for span in spans):
        return Verdict("the words speak of other money than pay")
    return STANDS


def _is_extra(pay: Pay, amounts: list[Amount]) -> bool:
    """Tell whether an amount is of the kind that words right at it name: a bonus for relocation is a bonus."""
    return pay.kind not in {None, "BASE", "TOTAL"} and any(find_kind(one) == pay.kind for one in amounts)


def _speaks_of_other(low: str, span: Span) -> bool:
    """Tell whether the nearest words of the clause name other money: those right behind it, or the last ones before it."""
    start = max(0, span.start - _NEAR)
    for mark in _CLAUSE_MARK.finditer(low, start, span.start):
        start = mark.end()
    before = phrases("money").find(low, start, span.start)
    if before and before[-1].keys == {"other"}:
        return True
    stop = _CLAUSE_MARK.search(low, span.end, span.end + _BEHIND)
    behind = phrases("money").find(low, span.end, stop.start() if stop else min(len(low), span.end + _BEHIND))
    between = _WORD.findall(low, span.end, behind[0].start) if behind else []
    return bool(behind) and behind[0].keys == {"other"} and len(between) <= 1 and not {"plus", "and", "und", "et", "y"} & set(between)


def _unit(saying: Saying, pay: Pay, spans: list[Span], amounts: list[Amount]) -> Verdict:
    if pay.unit is None:
        return STANDS
    right = {unit.unit for span in spans if (unit := _unit_behind(saying.document, span))}
    right = right or {one.money.unit for one in amounts if one.money.unit}
    said = right or _units_in(saying.low)
    if said:
        return STANDS if pay.unit in said else Verdict(f"the words say by the {' or '.join(sorted(said)).lower()}, not {pay.unit.lower()}")
    size = unit_of_size(pay.max_value or pay.min_value or 0, pay.currency)
    around = _units_in(saying.low_around) | set(find_unit(saying.low_around)) | _units_in(saying.above)
    if pay.unit == size or pay.unit in around:
        return STANDS
    return (
        UNREAD if size is None or saying.foreign else Verdict(f"an amount of this size is for a {size.lower()}, where nothing else is said")
    )


def _unit_behind(document: Document, span: Span) -> Unit | None:
    unit = match_unit(document.flat, Span(span.end, min(len(document.flat), span.end + _NEAR)))
    return unit if unit and not unit.loose else None


def _units_in(low: str) -> set[str]:
    """Give the times that words name as what an amount is for: behind "per" and its like, or in a word of their own ("hourly")."""
    found = phrases("units").find(low)
    return {key for place, one in enumerate(found) for key in one.keys if _is_for(low, one, found[place - 1] if place else None)}


def _is_for(low: str, one: Found, before: Found | None) -> bool:
    counts = before is not None and bool(before.keys & _COUNTED) and one.start - before.end <= 10  # noqa: PLR2004 - "hours a week"
    if counts:
        return False
    if _PER.search(low, max(0, one.start - 8), one.start):
        return True
    lead = low[max(0, one.start - 4) : one.start].rstrip()
    return not (lead[-1:].isdigit() or lead[-1:] == "-") and low[one.start : one.end] not in _NOUNS


_NOUNS: Final = frozenset({
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "yr", "yrs", "h", "mo", "pm", "an", "ans", "pa",
    "pd", "ph", "pw", "stunden", "tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "heures", "jours", "semaines", "mois",
    "horas", "dias", "meses", "mes", "ora", "ore", "giorni", "anni", "mesi", "uren", "dagen", "weken", "jaren", "timmar", "dagar", "jam",
    "ano", "anos",
})  # fmt: skip
"""Words that are lengths of time as well, so that alone they say nothing of an amount."""


def _kind(saying: Saying, pay: Pay, amounts: list[Amount]) -> Verdict:
    if pay.kind is None or pay.kind == "OTHER":
        return STANDS
    read = {find_kind(one) for one in amounts}
    if pay.kind in read - {"BASE"}:
        return STANDS
    said = phrases("kinds").keys(saying.low)
    if pay.kind == "BASE":
        specific = read - {"BASE"} if read else said - {"BASE"} if "BASE" not in said else frozenset()
        return Verdict(f"the words speak of {_named(specific)}, not of base pay") if specific else STANDS
    near = said | phrases("kinds").keys(saying.low_around) | phrases("kinds").keys(saying.above)
    if saying.foreign:
        return UNREAD
    return (
        STANDS
        if pay.kind in near
        else UNREAD
        if pay.kind == "TOTAL" and not read - {"BASE"}
        else Verdict(f"the words do not speak of {_named({pay.kind})}")
    )


def _named(kinds: Iterable[str]) -> str:
    return " or ".join(sorted(kind.lower() for kind in kinds))
