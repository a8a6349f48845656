"""Amounts and ranges of amounts that words give, in every way that they can be read, with the words that make them bounds."""

import re
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.document import Document, Span
from extractor.llm.checks.figures import Figure, all_numbers, is_near
from extractor.llm.checks.words import phrases
from extractor.rules.money.bounds import PLUS, Bound, find_bound
from extractor.rules.money.currencies import find_after, find_before

_SIGNS: Final = re.compile(r"[$€£¥₹₽₩₪₺₴₫฿₱₦֏₾₸₵₡()\[\].:]|\b(?:[A-Z]{2,3}|kr|Kr|Rs|Fr|zł)\b")
_TIMES: Final = re.compile(r"(?:/\s?|\bper\s|\bpro\s|\bpar\s|\ban?\s)[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAD: Final = re.compile(r"[\s:$€£¥₹(]*\Z")
_WIDEST: Final = 40
_THOUSAND: Final = 1e3


class Reading(NamedTuple):
    """One way to read an amount; a range has two different bounds, an open one a bound that is None."""

    low: float | None
    high: float | None
    span: Span
    """Where the figures stand in the document."""


def read_amounts(document: Document, pieces: tuple[Span, ...]) -> list[Reading]:
    """Give every reading of every amount and range in the words, in order."""
    readings: list[Reading] = []
    for piece in pieces:
        flat = document.flat[piece.start : piece.end]
        figures = [figure for figure in all_numbers(flat) if not _is_second_name(flat, figure)]
        ranged: set[int] = set()
        for place, (one, other) in enumerate(pairwise(figures)):
            if place not in ranged and _joins(document.flat, piece, one, other):
                ranged |= {place, place + 1}
                readings += [Reading(low, high, _at(piece, one, other)) for low, high in _bounds_of(one, other)]
        for place, figure in enumerate(figures):
            if place not in ranged:
                readings += _alone(document.flat, piece, figure)
    return readings


def _is_second_name(flat: str, figure: Figure) -> bool:
    """Tell whether a number written out is said again in figures right behind: "two (2)"."""
    return figure.spelled and re.match(r"\s?\(\d", flat[figure.end : figure.end + 3]) is not None


def _at(piece: Span, one: Figure, other: Figure) -> Span:
    return Span(piece.start + one.start, piece.start + other.end)


def _joins(flat: str, piece: Span, one: Figure, other: Figure) -> bool:
    """Tell whether two amounts are the ends of a range: signs and times aside, only its mark or word stands between them."""
    between = flat[piece.start + one.end : piece.start + other.start]
    if len(between) > _WIDEST:
        return False
    bare = _TIMES.sub(" ", _SIGNS.sub(" ", between))
    rest = bare.strip(" ,\n")
    if rest and not rest.strip("-~ "):
        return True
    found = phrases("bounds").find(bare.lower())
    words = _WORD.findall(bare)
    if not found or len(words) != sum(len(_WORD.findall(bare[one.start : one.end])) for one in found):
        return False
    keys = {key for one in found for key in one.keys}
    if "to" in keys or (keys & {"most"} and not keys & {"least"}):
        return True
    before = flat[max(0, piece.start + one.start - _WIDEST) : piece.start + one.start].lower()
    return "and" in keys and "between" in phrases("bounds").keys(before)


def _bounds_of(one: Figure, other: Figure) -> list[tuple[float, float]]:
    """Give the readings of a range: what stands behind its upper bound for thousands counts for both, where it can."""
    found = []
    for low in one.values:
        for high in other.values:
            scaled = low * other.scale
            if one.scale == 1 and other.scale > 1 and scaled <= high:
                found.append((scaled, high))
            elif low < _THOUSAND and high / 2 <= low * _THOUSAND <= high:
                found.append((low * _THOUSAND, high))
            else:
                found.append((low, high))
    return found


def _alone(flat: str, piece: Span, figure: Figure) -> list[Reading]:
    span = _at(piece, figure, figure)
    bound = _bound_at(flat, span)
    if bound is Bound.MOST:
        return [Reading(None, value, span) for value in figure.values]
    if bound is Bound.LEAST:
        return [Reading(value, None, span) for value in figure.values]
    return [Reading(value, value, span) for value in figure.values]


def _bound_at(flat: str, span: Span) -> Bound | None:
    before, after = find_before(flat, span.start), find_after(flat, span.end)
    start, end = before.edge if before else span.start, after.edge if after else span.end
    if bounded := find_bound(flat, start, end):
        return bounded.bound
    lead = _LEAD.search(flat, max(0, start - _WIDEST), start)
    words = phrases("bounds").find(flat[max(0, start - _WIDEST) : lead.start() if lead else start].lower())
    near = words[-1] if words and words[-1].end == len(flat[max(0, start - _WIDEST) : lead.start() if lead else start]) else None
    if near and near.keys & {"most", "least"}:
        return Bound.MOST if "most" in near.keys else Bound.LEAST
    behind = phrases("bounds").find(flat[end : end + _WIDEST // 2].lower())
    more = bool(behind) and "more" in behind[0].keys and not flat[end : end + behind[0].start].strip()
    return Bound.LEAST if more or PLUS.match(flat, end) else None


def contradicts(readings: list[Reading], low: float | None, high: float | None) -> str:
    """Say how the amounts of words contradict bounds; nothing where some reading of them fits."""
    if low is not None and high is not None and low > high:
        return f"the lower bound {low:g} is above the upper bound {high:g}"
    if any(_fits(reading, low, high) for reading in readings) or _fits_apart(readings, low, high):
        return ""
    said = ", ".join(dict.fromkeys(_in_words(one.low, one.high) for one in readings[:3]))
    return f"the words say {said}, not {_in_words(low, high)}"


def fitting(readings: list[Reading], low: float | None, high: float | None) -> list[Span]:
    """Give where the amounts stand that fit the bounds."""
    return [one.span for one in readings if _fits(one, low, high)] or [
        one.span for one in readings if any(value is not None and _is(value, low, high) for value in (one.low, one.high))
    ]


def _is(value: float, *bounds: float | None) -> bool:
    return any(bound is not None and is_near(value, bound) for bound in bounds)


def _fits(reading: Reading, low: float | None, high: float | None) -> bool:
    single = reading.low is not None and reading.low == reading.high
    if single and low is None:
        return False
    if single and high is None:
        return low is not None and is_near(reading.low or 0, low)
    return _same(reading.low, low) and _same(reading.high, high)


def _same(said: float | None, given: float | None) -> bool:
    return said is given if said is None or given is None else is_near(said, given)


def _fits_apart(readings: list[Reading], low: float | None, high: float | None) -> bool:
    """Tell whether both bounds stand as amounts of their own: "Minimum: $50,000. Maximum: $70,000"."""
    if low is None or high is None or is_near(low, high):
        return False
    singles = [one for one in readings if one.low is None or one.high is None or one.low == one.high]
    return any(_same(one.low, low) for one in singles) and any(_same(one.high, high) for one in singles)


def _in_words(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return "nothing" if low is high else f"up to {high:.10g}" if low is None else f"from {low:.10g}"
    return f"{low:.10g}" if low == high else f"{low:.10g} to {high:.10g}"
