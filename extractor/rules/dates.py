"""Dates: when a posting was published, when work begins, and until when to apply."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, zip_longest
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Label, Span
from extractor.rules.days.ages import find_age
from extractor.rules.days.calendar import Day, Order, find_days
from extractor.rules.days.clock import clock_before, clock_behind
from extractor.rules.days.filled import find_open
from extractor.rules.days.names import Named, is_narrower, named_date
from extractor.rules.days.order import find_order
from extractor.rules.days.sentences import find_day_sentences
from extractor.rules.days.wording import (
    count_from_posting,
    date_said,
    is_for_first,
    no_last_day,
    opens_from,
    speaks_of_applying,
    speaks_of_other,
)
from extractor.rules.days.zones import zone_of
from extractor.schema import Deadline

_MOST_DAYS: Final = 200
_DAYS_OF_LABEL: Final = 6
_OPENS: Final = re.compile(r"\b(?:opens?(?: on| from)?|from|between)\s+\Z", re.IGNORECASE)
_THROUGH: Final = re.compile(r"\s{0,3}(?:[-\u2013\u2014]|to|through|until|till)\s{0,3}(?:the\s)?", re.IGNORECASE)
_EXTENDED: Final = re.compile(r"[^\w\n]{1,4}(?:now\s|date\s|deadline\s)?extended\s(?:to|until|till)\s", re.IGNORECASE)
_CLOSING: Final = re.compile(r"\b(?:until|till|through|to|by|clos(?:es|ing)(?: on| date)?:?)\s+\Z", re.IGNORECASE)
_WIDEST_GAP: Final = 40
"""Between the two days of a span of time stands little more than "to" and a time of day."""
_DASHED: Final = re.compile(r"\W{0,4}(?P<name>[A-Za-z]+(?:[ ][A-Za-z]+){0,4})[ ]?[-\u2013\u2014|][ ]?")
_ABOVE: Final = re.compile(r"(?:\A|\n)[^\w\n]{0,6}(?P<name>[A-Za-z]+(?:[ ][A-Za-z&]+){0,4})[ ]?:?[ *_]{0,4}\s*\n\W{0,6}\Z")
_BETWEEN_BARS: Final = re.compile(r"(?:^|[|\u00b7\u2022;][ ]?|\n)(?P<name>[A-Za-z]+(?:[ ][A-Za-z]+){0,3})[ ]?:[ ]?\Z")
_WIDEST_NAME: Final = 60
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
        of_term = starts and label.name == "end date"
        if not of_term and not is_narrower(document.flat, label.printed.start, label.name):
            for candidate in _in_label(document, label, named, order):
                taken.update(range(*candidate.span) if candidate.span else ())
                yield candidate
    for sentence in find_day_sentences(document):
        yield from _in_sentence(document, sentence, taken, order)
    yield from find_age(document)
    yield from find_open(document)


def _in_label(document: Document, label: Label, named: Named, order: Order | None) -> Iterator[Candidate]:
    """Read the days of a label's value; a value that names a month and no day is unread."""
    plain = document.flat
    end = next(iter(document.sentences(label.value))).end
    span = Span(label.value.start, max(end, min(label.value.end, label.value.start + _TIMED_LABEL)))
    days = list(islice(find_days(plain, span, order, labelled=True), _DAYS_OF_LABEL))
    if named in {"open", "applying"}:
        yield from _in_window(document, named, days, span)
        return
    days = [day for day in days if not speaks_of_other(named, plain[span.start : day.span.start])]
    day = _last_day(plain, days, span) if named == "application_deadline" else next(iter(days), None)
    if day and named == "application_deadline" and is_for_first(plain[span.start : min(span.end, day.span.end + _WIDEST_GAP)]):
        yield Candidate(named, None, day.span, Trust.LABEL)
    elif day:
        yield from _candidates(document, named, day, Trust.LABEL, span)
        if named == "date_posted" and len(days) > 1 and _THROUGH.fullmatch(plain, day.span.end, days[1].span.start):
            yield from _candidates(document, "application_deadline", days[1], Trust.WORDING, span)
    elif match := count_from_posting(plain, *span):
        yield Candidate(named, None, Span(*match.span()), Trust.LABEL)


def _last_day(plain: str, days: list[Day], span: Span) -> Day | None:
    """Take the first day that is not the first of a span of time, nor put off to another."""
    for day, following in zip_longest(days, days[1:]):
        gap = (day.span.end, following.span.start) if following else None
        goes_on = gap and (_THROUGH.fullmatch(plain, *gap) or _EXTENDED.fullmatch(plain, *gap))
        if not goes_on and not _OPENS.search(plain, max(span.start, day.span.start - 20), day.span.start):
            return day
    return None


def _in_window(document: Document, named: Named, days: list[Day], span: Span) -> Iterator[Candidate]:
    """Read the span of time in which a posting is open: its first day is the day of publication, its last the last to apply."""
    plain = document.flat
    if len(days) > 1 and days[1].span.start - days[0].span.end <= _WIDEST_GAP:
        if named == "open":
            yield from _candidates(document, "date_posted", days[0], Trust.LABEL, span)
        yield from _candidates(document, "application_deadline", days[1], Trust.LABEL, span)
    elif days and _CLOSING.search(plain, max(span.start, days[0].span.start - 20), days[0].span.start):
        yield from _candidates(document, "application_deadline", days[0], Trust.LABEL, span)


def _in_sentence(document: Document, sentence: Span, taken: set[int], order: Order | None) -> Iterator[Candidate]:
    plain = document.flat
    days = list(islice(find_days(plain, sentence, order), _MOST_DAYS))
    for first, day, following in zip([None, *days], days, [*days[1:], None], strict=False):
        if day.span.start in taken:
            continue
        named = _named_apart(document, sentence, day)
        if named in {"open", "applying"}:
            window = [day, following] if following else [day]
            taken.update(*(range(*one.span) for one in window))
            yield from _in_window(document, named, window, sentence)
            continue
        if named:
            yield from _candidates(document, named, day, Trust.LABEL, sentence)
            continue
        said = plain[max(sentence.start, day.span.start - _WIDEST) : min(sentence.end, day.span.end + _WIDEST)]
        field = _field_of(plain, sentence, day, said, first)
        if field == "application_deadline" and no_last_day(said):
            yield Candidate(field, None, day.span, Trust.WORDING)
        elif field:
            yield from _candidates(document, field, day, Trust.WORDING, sentence)
    if (match := count_from_posting(plain, *sentence)) and speaks_of_applying(plain[slice(*sentence)]):
        yield Candidate("application_deadline", None, Span(*match.span()), Trust.WORDING)


def _field_of(plain: str, sentence: Span, day: Day, said: str, first: Day | None) -> str | None:
    """Tell which field the words before a day speak of, a time of day between them and the day left out."""
    start = max(sentence.start, day.span.start - _WIDEST_LEFT)
    clock = clock_before(plain, day.span, sentence.start)
    if clock and date_said(plain[start : clock.span.start], said) == "application_deadline":
        return "application_deadline"
    field = date_said(plain[start : day.span.start], said)
    if field or first is None or not _THROUGH.fullmatch(plain, first.span.end, day.span.start):
        return field
    return "application_deadline" if opens_from(plain[start : first.span.start]) else None


def _named_apart(document: Document, sentence: Span, day: Day) -> Named | None:
    """Tell which field a label speaks of that stands between bars, before a dash, or behind a blank line above the day."""
    plain = document.flat
    if barred := _BETWEEN_BARS.search(plain, max(sentence.start, day.span.start - _WIDEST_NAME), day.span.start):
        return named_date(barred.group("name").lower())
    if sentence.end - day.span.end > _WIDEST_GAP or day.span.start - sentence.start > _WIDEST_NAME:
        return None
    left = plain[sentence.start : day.span.start]
    name = _DASHED.fullmatch(left) if left.strip() else _ABOVE.search(plain, max(0, sentence.start - _WIDEST_NAME), sentence.start)
    return named_date(name.group("name").lower()) if name else None


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
