"""Dates: when a posting was published, when work begins, and until when to apply."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Label, Span
from extractor.rules.days.ages import find_age, find_open
from extractor.rules.days.calendar import Clock, Day, Order, find_clock, find_days
from extractor.rules.days.order import find_order
from extractor.rules.days.sentences import find_day_sentences
from extractor.schema import Deadline

# Which field a label's name speaks of. The first that matches counts, so the narrower come first.
_NAMES: Final = tuple(
    (field, re.compile(pattern, re.IGNORECASE))
    for field, pattern in {
        "application_deadline": (
            r"deadline|clos(?:ing|es?|ed)\b(?!.*\bstatement)|post(?:ing|ed)? (?:until|end|close|expir)|\bend date to apply"
            r"|appl(?:y|ications?) (?:by|before|due|until|end)|\bdue date|\bexpir(?:y|es|ation)|^(?:posting )?end date$|open until"
            r"|last (?:date|day) to apply|^valid (?:until|through)|accepted until|filing date"
        ),
        "date_posted": (
            r"^(?:re)?posted(?: on| date)?$|(?:date|day) (?:re)?(?:posted|published|advertised|of (?:posting|issue"
            r"|publication|announcement))|(?:posting|publication|publish|issue|announcement|advertisement|opening|open) date"
            r"|^published(?: on)?$"
        ),
        "start_date": (
            r"\bstart(?:ing)? ?(?:date|on)?(?:\s*/\s*time)?$|start(?:ing)? date|commence|date of (?:hire|start|joining|employment)"
            r"|dates of employment|joining date|start of (?:work|employment)|^entry on duty|^begin"
        ),
    }.items()
)
_NO_NAME: Final = re.compile(
    r"shift|time$|hours|salary|class(?:es)? start|priority|early|\bmeet|manage|skills|under|birth|created|revised|program", re.IGNORECASE
)

_POSTED: Final = re.compile(r"\b(?:re)?(?:posted|published|advertised)(?: on)?:?\s{0,3}\Z", re.IGNORECASE)
_STARTS: Final = re.compile(
    r"(?:\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing)|effective)\b(?:\s(?:the|this|an?|your|date|work(?:ing)?|job"
    r"|position|role|internship|contract|assignment|program|employment|is|will|be|on|from|of|as|around|about|approximately|no|later"
    r"|than|by|in)\b){0,7}"
    r"|\bstart date\b[\w\s]{0,20}):?,?\s{0,3}\Z",
    re.IGNORECASE,
)
_WORK: Final = re.compile(
    r"\b(?:position|role|job|work|internship|contract|assignment|employment|appointment|candidate|hire|start date|placement|fellowship)\b",
    re.IGNORECASE,
)
_NO_WORK: Final = re.compile(
    r"\b(?:graduat\w*|since|founded|established|project (?:started|began)|tuition|season|election|review of applications|reviewing"
    r"|interviews?|enrol\w*|law|effective date of)\b",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(
    r"\b(?:by|before|until|till?|through|no later than|not later than|on or before|prior to|deadline(?: (?:is|for [\w ]{1,30}"
    r"|to [\w ]{1,20}))?|closes?(?: on| at)?|closing(?: on)?|due(?: on| by)?|extended to|ends? on)"
    r"(?:\s(?:the|end|of|close|business|day|date|is|on|at|c\.?o\.?b\.?|midnight|noon|11:59|5:00|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?"
    r"|[ECMP][SD]?T|latest|following|least)[\s,]?){0,7}[\s:,(*-]{0,3}\Z",
    re.IGNORECASE,
)
_APPLYING: Final = re.compile(
    r"\b(?:appl(?:y|ies|ied|ying|ications?|icants?)|resumes?|r[ée]sum[ée]s?|cvs?|cover letters?|submit\w*|send|e-?mail|candidates?"
    r"|interested|vacancy|post(?:ed|ing)?|deadline|closing|position (?:closes|will close)|(?:is|be|remains?|stays?) open|open until"
    r"|nominations?|expressions? of interest)\b",
    re.IGNORECASE,
)
_NO_DEADLINE: Final = re.compile(
    r"\bat least (?:until|through)|(?:until|through) at least|\bpriority|first review|graduat\w*|degree|must be obtained|early "
    r"(?:application|consideration|bird)|interviews? (?:will|are|begin)|submitted (?:to|from|between)|appear",
    re.IGNORECASE,
)
_HANDLED: Final = re.compile(
    r"\b(?:process|review|screen|evaluat|handl|approv)(?:e?s|ed?|ing)?\s[^.;]{0,30}\bapplications?\s[^.;]{0,14}\Z"
    r"|\bapplications?\b[^.;]{0,20}\b(?:processed|reviewed|screened|evaluated|handled|approved)\s[^.;]{0,14}\Z",
    re.IGNORECASE,
)
"""Work on the applications of others: a duty with a date, or what becomes of an application."""
_FROM_POSTING: Final = re.compile(
    r"\b\d{1,3}\s+(?:\w+\s)?days?\s+(?:from|after|of|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:post\w*|publication|announcement|this)",
    re.IGNORECASE,
)
_MOST_DAYS: Final = 200
_OPENS: Final = re.compile(r"\bopens?(?: on| from)?\s+\Z", re.IGNORECASE)
_WIDEST: Final = 300
_WIDEST_LEFT: Final = 110
_TIMED_LABEL: Final = 80


def find_dates(document: Document) -> Iterator[Candidate]:
    """Find the dates that labels name, then those that sentences give. Days without a year and counts of days stay unread."""
    order = find_order(document)
    taken: set[int] = set()
    for label in document.labels:
        field = _field_of(label.name)
        if field:
            for candidate in _in_label(document, label, field, order):
                taken.update(range(*candidate.span) if candidate.span else ())
                yield candidate
    for sentence in find_day_sentences(document):
        yield from _in_sentence(document, sentence, taken, order)
    yield from find_age(document)
    yield from find_open(document)


@lru_cache(maxsize=2_000)
def _field_of(name: str) -> str | None:
    if _NO_NAME.search(name.removesuffix("/ time").removesuffix("/time")):
        return None
    return next((field for field, pattern in _NAMES if pattern.search(name)), None)


def _in_label(document: Document, label: Label, field: str, order: Order | None) -> Iterator[Candidate]:
    """Read the first day of a label's value; a value that names a month and no day is unread."""
    end = next(iter(document.sentences(label.value))).end
    span = Span(label.value.start, max(end, min(label.value.end, label.value.start + _TIMED_LABEL)))
    days = find_days(document.flat, span, order)
    day = next((day for day in days if not _OPENS.search(document.flat, max(span.start, day.span.start - 20), day.span.start)), None)
    if day:
        yield from _candidates(document, field, day, Trust.LABEL, span)
    elif match := _FROM_POSTING.search(document.flat, *span):
        yield Candidate(field, None, Span(*match.span()), Trust.LABEL)


def _in_sentence(document: Document, sentence: Span, taken: set[int], order: Order | None) -> Iterator[Candidate]:
    plain = document.flat
    for day in islice(find_days(plain, sentence, order), _MOST_DAYS):
        if day.span.start in taken:
            continue
        left = plain[max(sentence.start, day.span.start - _WIDEST_LEFT) : day.span.start]
        said = plain[max(sentence.start, day.span.start - _WIDEST) : min(sentence.end, day.span.end + _WIDEST)]
        field = _field_by_words(left, said)
        if field == "application_deadline" and _NO_DEADLINE.search(said):
            yield Candidate(field, None, day.span, Trust.WORDING)
        elif field:
            yield from _candidates(document, field, day, Trust.WORDING, sentence)
    if (match := _FROM_POSTING.search(plain, *sentence)) and _APPLYING.search(plain, *sentence):
        yield Candidate("application_deadline", None, Span(*match.span()), Trust.WORDING)


def _field_by_words(left: str, sentence: str) -> str | None:
    """Tell which field a day belongs to from the words right before it and the sentence's subject."""
    if _POSTED.search(left):
        return "date_posted"
    if _UNTIL.search(left) and _APPLYING.search(sentence) and not _HANDLED.search(left):
        return "application_deadline"
    if _STARTS.search(left) and _WORK.search(sentence) and not _NO_WORK.search(left):
        return "start_date"
    return None


def _candidates(document: Document, field: str, day: Day, trust: Trust, around: Span) -> Iterator[Candidate]:
    """Give every reading of a day: with the same span and trust, so that two of them are a conflict and none is a guess."""
    if not day.dates:
        yield Candidate(field, None, day.span, trust)
        return
    if field != "application_deadline":
        for date in day.dates:
            yield Candidate(field, date, day.span, trust)
        return
    clock = _clock_near(document.flat, day, around)
    span = Span(min(day.span.start, clock.span.start), max(day.span.end, clock.span.end)) if clock else day.span
    for date in day.dates:
        yield Candidate(
            field, Deadline(date=date, time=clock.time if clock else None, timezone=clock.timezone if clock else None), span, trust
        )


def _clock_near(plain: str, day: Day, around: Span) -> Clock | None:
    """Find the time of day that belongs to a day: behind it, else right before it."""
    behind = find_clock(plain, Span(day.span.end, min(around.end, day.span.end + 30)))
    return behind or find_clock(plain, Span(max(around.start, day.span.start - 30), day.span.start))
