"""Schedule: working hours, shifts, evenings and weekends; hours a week; travel."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic, trim
from extractor.rules.names.prose import prose
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_near, join_windows
from extractor.rules.travel import find_travel

_NUMBERS: Final = {"twenty": 20, "thirty": 30, "thirty-five": 35, "thirty-seven": 37, "forty": 40, "forty-eight": 48}
_COUNT: Final = rf"(?P<count>\d{{1,2}}(?:\.\d{{1,2}})?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?:\s?\(\d{{1,2}}\))?"
_WEEKLY: Final = re.compile(
    rf"""
    (?P<from> \b\d{{1,2}}(?:\.\d+)? (?:\s?(?:hours?|hrs?))? \s?(?:-|to|or|and)\s? )?                                    # 15-
    (?P<limit> \b(?:up\ to|more\ than|at\ most|maximum(?:\ of)?|less\ than|fewer\ than|under|over|minimum\ of|at\ least|exceed)\s )?
    (?<![\d.$]) {_COUNT} (?P<more>\s?\+)? [\s-]? (?:working\s)? (?:hours?|hrs?\.?) (?:\s?\([a-z\s]{{1,12}}\))?
    (?: \s?(?:per|a|an|/|each|every|in\ a)\s?(?:work(?:ing)?[\s-]?)?(?:week|wk)\b | \s?weekly\b | [\s-]work(?:ing)?[\s-]?week\b
        | \s?-?\s?week\b | \s+over\ (?:a\ )?(?:five|seven|5|7)[\s-]day\b
        | \s+(?:spread\s)?(?:over|across)\s(?:three|four|five|six|seven|[3-7])\sdays\b(?!\ of\b) )
    """,
    re.VERBOSE,
)
_NAME: Final = re.compile(
    r"^(?:expected |work(?:ing)? |weekly |office |job |position |typical |normal |regular |shift |contract(?:ed|ual)? )?"
    r"(?:hours?|schedule|shifts?|days|pattern)"
    r"(?: ?(?:/|and|&) ?(?:shifts?|schedule|hours|days|time))?(?: per week)?$|^hours per week$|^work (?:days|week|time)$|^shift "
    r"(?:time|type)$|^hours of work$|^time commitment$",
)
_A_WEEK_NAME: Final = re.compile(r"hours per week|(?:weekly|contracted|contract|contractual) hours")
_BARE_COUNT: Final = re.compile(rf"{_COUNT}\s*(?:hours?|hrs?\.?)?(?=\s*(?:[.;,(/]|\Z|per week|weekly))(?!\s*/\s*day|\s*per\s*day)")
_AFTER_NAME: Final = re.compile(rf"\bhours(?: required)?: ?{_COUNT} (?:per|a|each|every) (?:work ?)?week\b")
"""A labelled number within a line: "Expected hours: 40 per week"."""
_NO_SCHEDULE: Final = {"more than", "less than", "fewer than", "under", "over", "exceed"}
_LEAST_HOURS: Final = 10
_DAILY: Final = re.compile(r"/\s*day|per day|a day|daily")
_SHIFT: Final = re.compile(r"\bshifts?\b")
_LONGEST_SHIFT: Final = 24
_ONLY_KIND: Final = re.compile(
    r"(?:(?:full|part)[ -]?time|permanent|temporary|regular|seasonal|casual|per diem|contract|fixed[ -]term|intermittent|job share"
    r"|exempt|non-exempt|flexible working|home or remote working|compressed hours|annualised hours"
    r"|employees?|position|and|or|multiple schedules|[\s,/()&.-]){1,8}"
)
"""Words of a kind of employment, which say nothing of hours."""

_DAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_CLOCK: Final = r"(?:1\d|2[0-3]|0?\d)(?!\d)(?:[:.]\d\d)?\s?(?:(?:[ap]m\b|[ap]\.m\b\.?))?"
_DAYS: Final = re.compile(
    rf"""
    # Monday to Friday, 9am-5pm
    \b(?: (?:m\s?-\s?f\b | {_DAY}\s*(?:-|to|thru|through)\s*{_DAY}\b)  [,:;]? (?:\s*(?:from|between|at|\()?\s*{_CLOCK}\s*(?:-|to
        |and|until)\s*{_CLOCK}\)?)?
      # 9am to 5pm, Mon-Fri
      | (?:1[0-2]|0?\d)(?:[:.]\d\d)?\s?[ap]\.?m\.?\s*(?:-|to|until)\s*(?:1[0-2]|0?\d)(?:[:.]\d\d)?\s?(?:[ap]m\b|[ap]\.m\b\.?)  [,;]?
          (?:\s*\(?(?:m\s?-\s?f|{_DAY}\s*(?:-|to|thru|through)\s*{_DAY})\b\)?)?
    )
    """,
    re.VERBOSE,
)
_ODD_HOURS: Final = re.compile(
    r"""
    \b(?:(?:occasional(?:ly)?|some|irregular|flexible|extended|long|rotating|alternate|varied|varying|non-standard|unusual
        |additional|limited|on-call|early|late)\s+(?:and\s+)?){0,3}
    (?: (?:irregular\s)?hours,?\s+(?:including|on|during|such\ as|like)\s+(?:\w+\s){0,3}?(?:evenings?|nights?|weekends?
        |holidays?)(?:(?:\s?[,/&]\s?|\s+(?:and|or|and/or)\s+|,\s+(?:and|or)\s+)(?:some\s+|occasional\s+|on\s+)?(?:evenings?|nights?
        |weekends?|holidays?|mornings?|overtime)){0,4}
      | (?:mornings?|days|days?\ time|evenings?|nights?|weekends?|holidays?|overtime) (?:(?:,\s+(?:and\s+|or\s+|and/or\s+)?
          |\s?[/&]\s?|\s+(?:and|or|and/or)\s+)(?:some\s+|occasional\s+)?(?:mornings?|evenings?|nights?|weekends?|holidays?
          |overtime))+
      | (?:evening|night|weekend|holiday|overnight|rotating|swing|graveyard)(?:\s?[/,&]\s?\w+|\s+(?:and|or)\s+\w+)?\s+(?:shifts?
          |hours|availability|work)
      | day\s+shifts?
    )\b
    """,
    re.VERBOSE,
)
_REST_DAY: Final = r"(?:evening|weekend|saturday|sunday)s?"
_COUNTED: Final = prose(
    rf"""
    \b(?: (?:one|two|three|four|[1-4]|a\ few|some|several|most|every)\ {_REST_DAY} (?:\ (?:and|or)\ {_REST_DAY})?
          \ (?: (?:a|per|each|every)\ (?:week|month|quarter) | (?:in|out\ of)\ (?:every\ )?(?:two|three|four|five|six|seven|eight|[2-8]) )
        | (?:every|each)\ (?:other|second|third|fourth)\ {_REST_DAY} ) \b (?:\ (?:is|are)\ required\b)?
    """
)
_FROM_TO: Final = prose(
    rf"""
    \b(?: (?:we|you|shifts?|work|(?:work)?days?|everyone|the\ crew)\ (?:(?:usually|normally|generally|always|will)\ )? (?:start|begin)s?
        | (?:starting|beginning) )
    (?:\ work)? \ (?:at|around)\ (?:about\ )?{_CLOCK} ,?\ (?:(?:and|then|to|you|we|usually|normally|generally|will)\ ){{0,4}}
    (?:finish|end|stop|close|knock\ off|clock\ out|clock\ off|wrap\ up|ending)(?:e?s|ing)? \ (?:at|around|by)\ (?:about\ )?{_CLOCK}
    (?!\s?(?:%|/h|(?:an|per)\ hour)) (?:,\ {_DAY}(?:\ and\ {_DAY})?\ off\b)?
    """
)
_WORKING: Final = re.compile(
    r"\b(?:work(?:ing)?|able|availab\w+|flexib\w+|requir\w+|must|may|will(?:ing\w*)?|hours|schedule|shifts?|need\w*|include\w*)\b",
)
_NOT_THE_HIRE: Final = re.compile(
    r"paid holidays|\boff\b|free (?:evenings|weekends)|store hours|office hours are|call(?:s|ing)? (?:us|between)|phone|customers?"
    r"|clients? (?:may|can)|clinic operates|contact|interview|benefit|vacation|no (?:nights|weekends|evenings)",
)
_WEEK: Final = re.compile("week|wk|over")
_WEEK_BEHIND: Final = 60
_LONGEST: Final = 200
_VALUE_STOP: Final = re.compile(
    r"(?<!\b[ap])(?<!\.m)\.(?=\s|\Z|[A-Z])|\n|\s{2,}(?=[A-Z])"
    r"|(?<=[a-z).])(?=[A-Z][A-Za-z ()/]{2,40}:)|\s(?=[A-Z][a-z]{3,}:)"  # a lost line break, and the next label
)


def find_schedule(document: Document) -> Iterator[Candidate]:
    """Find the hours that are worked, and whether the hire travels."""
    for name, span in _labelled(document):
        yield from _in_label(document, name, span)
    yield from _hours_a_week(document)
    yield from _labelled_in_line(document)
    yield from _in_text(document)
    yield from _from_start_to_end(document)
    yield from find_travel(document)


def _labelled(document: Document) -> Iterator[tuple[str, Span]]:
    """Find what stands behind labels, and below headings, that name hours or a schedule."""
    for label in document.labels:
        if _NAME.search(label.name):
            yield label.name, label.value
    for section in document.sections_on(Topic.SCHEDULE):
        name = document.words(section.heading).strip(" :").lower() if section.heading else ""
        if section.blocks and _NAME.search(name):
            yield name, section.blocks[0].span


def _in_label(document: Document, name: str, span: Span) -> Iterator[Candidate]:
    """Read a labelled schedule up to its end; a bare number of hours is a week's where nothing says that it is a day's."""
    plain = document.flat
    end = min(span.end, span.start + _LONGEST)
    stop = _VALUE_STOP.search(plain, span.start + 3, end)
    value = trim(plain, span.start, stop.start() if stop else end)
    words = document.low[value.start : value.end]
    if not re.search(r"\w", words) or _ONLY_KIND.fullmatch(words) or words.endswith(":") or words in {"n/a", "na", "none", "tbd"}:
        return
    weekly = _WEEKLY.search(document.low, *value)
    if weekly and words.startswith(("this is", "full time position")):
        value = Span(*weekly.span())
    # What stands behind the label goes on to other matters too often for more.
    yield Candidate("schedule", document.words(value), value, Trust.WORDING)
    bare = None if weekly or _DAILY.search(words) else _BARE_COUNT.match(document.low, *value)
    if bare and (_SHIFT.search(words) or name.startswith("shift")) and _number(bare) <= _LONGEST_SHIFT:
        return
    a_week = bare and ("h" in bare.group() or document.low.startswith((" per week", " weekly"), bare.end()) or _A_WEEK_NAME.search(name))
    if bare and a_week and _number(bare) >= _LEAST_HOURS:
        yield Candidate("hours_per_week", _number(bare), Span(*bare.span()), Trust.LABEL)


def _hours_a_week(document: Document) -> Iterator[Candidate]:
    """Find hours a week; a range or a limit is a schedule and no number."""
    low = document.low
    weekly = [at for at in find_cues(document, Cue.HOURS) if _WEEK.search(low, at, at + _WEEK_BEHIND)]
    for match in (match for window in join_windows(weekly, len(low), 70, 100) for match in _WEEKLY.finditer(low, *window)):
        if (match.group("limit") or "").strip() in _NO_SCHEDULE:
            continue
        span = trim(document.flat, *match.span())
        # Days and times of day say more of a schedule than their sum.
        yield Candidate("schedule", document.words(span), span, Trust.GUESS)
        if not match.group("from") and not match.group("limit") and not match.group("more"):
            yield Candidate("hours_per_week", _number(match), span, Trust.WORDING)


def _labelled_in_line(document: Document) -> Iterator[Candidate]:
    for match in find_near(_AFTER_NAME, document, Cue.HOURS, 4, 60):
        yield Candidate("hours_per_week", _number(match), Span(*match.span()), Trust.WORDING)


def _in_text(document: Document) -> Iterator[Candidate]:
    """Find days, times and odd hours in sentences about work."""
    low = document.low
    odd, days = find_cues(document, Cue.ODD_HOURS), sorted(_days_and_clocks(document))
    rest = document.offsets_of("evening", "evenings", "weekend", "weekends", "saturday", "saturdays", "sunday", "sundays")
    for pattern, offsets, needs_work in ((_DAYS, days, False), (_COUNTED, rest, True), (_ODD_HOURS, odd, True)):
        for match in (match for window in join_windows(offsets, len(low), 70, 100) for match in pattern.finditer(low, *window)):
            around = low[max(0, match.start() - 60) : match.end() + 30]
            if not _NOT_THE_HIRE.search(around) and (not needs_work or _WORKING.search(around)):
                span = Span(match.start(), match.start() + len(match.group().rstrip(" ,;:" if "(" in match.group() else " ,;:)")))
                yield Candidate(
                    "schedule", document.words(span), span, Trust.WORDING if needs_work or _WORKING.search(around) else Trust.GUESS
                )


def _from_start_to_end(document: Document) -> Iterator[Candidate]:
    """Find "we start at 6 and finish around 3", where no weekday or "am" need stand."""
    starts = document.offsets_of("start", "starts", "starting", "begin", "begins", "beginning")
    for window in join_windows(starts, len(document.low), 40, 120):
        for match in _FROM_TO.finditer(document.low, *window):
            span = trim(document.flat, *match.span())
            yield Candidate("schedule", document.words(span), span, Trust.WORDING)


def _days_and_clocks(document: Document) -> Iterator[int]:
    """Give where weekdays stand, and where "am", "pm" or "m" stands behind a figure, a full stop or a bracket."""
    low = document.low
    yield from find_cues(document, Cue.DAY_NAME)
    yield from (at for at in find_cues(document, Cue.CLOCK) if not low[max(0, at - 2) : at].strip().isalpha())


def _number(match: re.Match[str]) -> float:
    count = match.group("count")
    return float(_NUMBERS[count]) if count in _NUMBERS else float(count)
