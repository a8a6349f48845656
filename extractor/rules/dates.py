"""Dates: when a posting was published, when work begins, and until when to apply."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, zip_longest
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Label, Span
from extractor.rules.days.ages import find_age
from extractor.rules.days.calendar import TO, Day, Order, find_days
from extractor.rules.days.clock import clock_before, clock_behind
from extractor.rules.days.filled import find_open
from extractor.rules.days.names import is_narrower, named_date
from extractor.rules.days.order import find_order
from extractor.rules.days.said import COUNTED, Named, date_said, is_for_first, opens_from, says_until, speaks_of_applying, speaks_of_other
from extractor.rules.days.zones import zone_of
from extractor.rules.money.figures import find_figures
from extractor.schema import Deadline
from extractor.words import Pattern

_MOST_DAYS: Final = 200
"""What names more days is no posting."""
_DAYS_OF_LABEL: Final = 6
_MARKS: Final = frozenset("/.-")
_NAMED_DAY: Final = Pattern(r"{MONTH}\.?,? ?\d|\d(?:st|nd|rd|th)?[ ,/-]{0,3}(?:of )?{MONTH}")
_FIGURES: Final = Pattern(r"\d{1,4}[/.-]\d{1,2}[/.-]\d\d")
_OPENS: Final = Pattern(r"\b(?:opens?(?: on| from)?|from|between) \Z")
_THROUGH: Final = Pattern(r"{TO}(?:the )?|[^\w\n]{1,4}(?:now |date |deadline )?extended (?:to|until|till) ", TO=TO)
_WIDEST_GAP: Final = 40
"""Between the two days of a span of time stands little more than "to" and a time of day."""
_APART: Final = Pattern(
    r"""
    (?:(?P<bar>[|\u00b7\u2022;])|\A|\n)[^\w\n]{0,6}(?P<name>[a-z]+(?: [a-z&]+){0,4}) ?
    (?(bar):|(?:[|\u2013\u2014-]|:?[ *_]{0,4}\n))\W{0,6}\Z
    """
)
"""A label between bars, before a dash, or above the day."""
_WIDEST_NAME: Final = 60
_BEFORE: Final = 20
_WIDEST: Final = 300
_WIDEST_LEFT: Final = 110
_TIMED_LABEL: Final = 80


def find_dates(document: Document) -> Iterator[Candidate]:
    """Find the dates that labels name, then those that sentences give. Days without a year and counts of days stay unread."""
    order = find_order(document)
    taken: set[int] = set()
    labels = [(label, named) for label in document.labels if (named := named_date(label.name))]
    starts = any(named == "start_date" for _, named in labels)
    for label, named in labels:
        if (starts and label.name == "end date") or is_narrower(document.low, label.printed.start):
            taken.update(range(*label.value))
            continue
        for candidate in _in_label(document, label, named, order):
            taken.update(range(*candidate.span) if candidate.span else ())
            yield candidate
    for sentence in _sentences_with_days(document):
        yield from _in_sentence(document, sentence, taken, order)
    yield from find_age(document)
    yield from find_open(document)


def _sentences_with_days(document: Document) -> list[Span]:
    """Give the sentences that may name a day or count days: most of a posting does neither."""
    low = document.low
    figures = (start for start, end in find_figures(document) if low[end : end + 1] in _MARKS and _FIGURES.match(low, start))
    words = (match.start() for pattern in (_NAMED_DAY, COUNTED) for match in document.find(pattern))
    found: dict[Span, None] = {}
    for at in sorted((*figures, *words))[:_MOST_DAYS]:
        if block := document.block_at(at):
            found |= dict.fromkeys(one for one in document.sentences(block.span) if one.start <= at < one.end)
    return list(found)


def _in_label(document: Document, label: Label, named: Named, order: Order | None) -> Iterator[Candidate]:
    """Read the days of a label's value; a value that names a month and no day is unread."""
    low = document.low
    end = next(iter(document.sentences(label.value))).end
    span = Span(label.value.start, max(end, min(label.value.end, label.value.start + _TIMED_LABEL)))
    days = list(islice(find_days(document.flat, span, order, labelled=True), _DAYS_OF_LABEL))
    if named in {"open", "applying"}:
        yield from _in_window(document, named, days, span)
        return
    days = [day for day in days if not speaks_of_other(named, low[span.start : day.span.start])]
    day = _last_day(low, days, span) if named == "application_deadline" else next(iter(days), None)
    if day and named == "application_deadline" and is_for_first(low[span.start : min(span.end, day.span.end + _WIDEST_GAP)]):
        yield Candidate(named, None, day.span, Trust.LABEL)
    elif day:
        yield from _candidates(document, named, day, Trust.LABEL, span)
        if named == "date_posted" and len(days) > 1 and _THROUGH.fullmatch(low, day.span.end, days[1].span.start):
            yield from _candidates(document, "application_deadline", days[1], Trust.WORDING, span)
    elif match := next(document.find(COUNTED, span), None):
        yield Candidate(named, None, Span(*match.span()), Trust.LABEL)


def _last_day(low: str, days: list[Day], span: Span) -> Day | None:
    """Take the first day that is not the first of a span of time, nor put off to another."""
    for day, following in zip_longest(days, days[1:]):
        gap = (day.span.end, following.span.start) if following else None
        goes_on = gap and _THROUGH.fullmatch(low, *gap)
        if not goes_on and not _OPENS.search(low, max(span.start, day.span.start - _BEFORE), day.span.start):
            return day
    return None


def _in_window(document: Document, named: Named, days: list[Day], span: Span) -> Iterator[Candidate]:
    """Read the span of time in which a posting is open: its first day is the day of publication, its last the last to apply."""
    if len(days) > 1 and days[1].span.start - days[0].span.end <= _WIDEST_GAP:
        if named == "open":
            yield from _candidates(document, "date_posted", days[0], Trust.LABEL, span)
        yield from _candidates(document, "application_deadline", days[1], Trust.LABEL, span)
    elif days and says_until(document.low[max(span.start, days[0].span.start - _BEFORE) : days[0].span.start]):
        yield from _candidates(document, "application_deadline", days[0], Trust.LABEL, span)


def _in_sentence(document: Document, sentence: Span, taken: set[int], order: Order | None) -> Iterator[Candidate]:
    low = document.low
    days = list(islice(find_days(document.flat, sentence, order), _MOST_DAYS))
    for first, day, following in zip([None, *days], days, [*days[1:], None], strict=False):
        if day.span.start in taken:
            continue
        named = _named_apart(low, sentence, day)
        if named in {"open", "applying"}:
            window = [day, following] if following else [day]
            taken.update(*(range(*one.span) for one in window))
            yield from _in_window(document, named, window, sentence)
        elif named:
            yield from _candidates(document, named, day, Trust.LABEL, sentence)
        else:
            said = low[max(sentence.start, day.span.start - _WIDEST) : min(sentence.end, day.span.end + _WIDEST)]
            field = _field_of(document, sentence, day, said, first)
            if field == "application_deadline" and is_for_first(said):
                yield Candidate(field, None, day.span, Trust.WORDING)
            elif field:
                yield from _candidates(document, field, day, Trust.WORDING, sentence)
    if (match := next(document.find(COUNTED, sentence), None)) and speaks_of_applying(low[slice(*sentence)]):
        yield Candidate("application_deadline", None, Span(*match.span()), Trust.WORDING)


def _field_of(document: Document, sentence: Span, day: Day, said: str, first: Day | None) -> str | None:
    """Tell which field the words before a day speak of, a time of day between them and the day left out."""
    low, start = document.low, max(sentence.start, day.span.start - _WIDEST_LEFT)
    clock = clock_before(document.flat, day.span, sentence.start)
    if clock and date_said(low[start : clock.span.start], said) == "application_deadline":
        return "application_deadline"
    field = date_said(low[start : day.span.start], said)
    if field or first is None or not _THROUGH.fullmatch(low, first.span.end, day.span.start):
        return field
    return "application_deadline" if opens_from(low[start : first.span.start]) else None


def _named_apart(low: str, sentence: Span, day: Day) -> Named | None:
    """Tell which field a label speaks of that stands between bars, before a dash, or behind a blank line above the day."""
    if sentence.end - day.span.end > _WIDEST_GAP and "|" not in low[sentence.start : day.span.start]:
        return None
    name = _APART.search(low, max(0, day.span.start - _WIDEST_NAME), day.span.start)
    return named_date(name["name"]) if name else None


def _candidates(document: Document, field: str, day: Day, trust: Trust, around: Span) -> Iterator[Candidate]:
    """Give every reading of a day: with the same span and trust, so that two of them are a conflict and none is a guess."""
    if not day.dates:
        yield Candidate(field, None, day.span, trust)
        return
    if field != "application_deadline":
        for date in day.dates:
            yield Candidate(field, date, day.span, trust)
        return
    plain = document.flat
    clock = clock_behind(plain, day.span, around.end) or clock_before(plain, day.span, around.start)
    if clock and clock.timezone is None and clock.span.end <= day.span.start:  # "11:55 pm, 16 June 2024 (AEST)"
        zone, _ = zone_of(plain, day.span.end, around.end)
        clock = replace(clock, timezone=zone)
    span = Span(min(day.span.start, clock.span.start), max(day.span.end, clock.span.end)) if clock else day.span
    for date in day.dates:
        yield Candidate(
            field, Deadline(date=date, time=clock.time if clock else None, timezone=clock.timezone if clock else None), span, trust
        )
