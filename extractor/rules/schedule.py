"""Schedule: working hours, shifts, evenings and weekends; hours a week; travel."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic, fields_of, trim
from extractor.rules.money.numbers import in_figures
from extractor.rules.travel import find_travel
from extractor.words import Pattern, in_force

_COUNT: Final = r"(?P<count>\d{1,2}(?:\.\d{1,2})?|{TENS}(?:-{NUMBER})?)(?: ?\(\d{1,2}\))?"
_HOURS: Final = r"(?:hours?|hrs?\.?)"
_WEEKLY: Final = Pattern(
    r"""
    (?<![\d.$]){COUNT}(?P<more> ?\+)?[ -]?(?:working )?{HOURS}(?: ?\([a-z ]{1,12}\))?
    (?: ?(?:{PER}|/|in a) ?(?:work(?:ing)?[ -]?)?(?:week|wk)\b| ?weekly\b|[ -](?:work(?:ing)?[ -]?)?week\b
      | over (?:a )?(?:{NUMBER}|[5-7])[ -]day\b| (?:spread )?(?:over|across) (?:{NUMBER}|[3-7]) days\b(?! of\b))
    """,
    COUNT=_COUNT,
    HOURS=_HOURS,
)
_BEFORE_WEEKLY: Final = Pattern(
    r"""
    (?:\b\d{1,2}(?:\.\d{1,2})?(?: ?{HOURS})? ?(?:-|to|or|and) ?
      |(?P<limit>(?:{AT_MOST}|{AT_LEAST}|\b(?:fewer than|under|exceed|at most))(?: of)? ))\Z
    """,
    HOURS=_HOURS,
)
"""What makes it a range ("15-20 hours"), or a limit."""
_BARE_COUNT: Final = Pattern(r"{COUNT} ?(?:hours?|hrs?\.?)?(?= ?(?:[.;,(/\n]|\Z|per week|weekly))(?! ?/ ?day| ?per ?day)", COUNT=_COUNT)
_AFTER_NAME: Final = Pattern(r"\bhours(?: required)?: ?{COUNT} {PER} (?:work ?)?week\b", COUNT=_COUNT)
"""A labelled number within a line: "Expected hours: 40 per week"."""
_NO_SCHEDULE: Final = frozenset({"more than", "less than", "fewer than", "under", "over", "exceed"})
_LEAST_HOURS: Final = 10
_LONGEST_SHIFT: Final = 24
_ONLY_KIND: Final = Pattern(r"(?:{EMPLOYMENT}|{JOB_MANNER}|{JOB}|{NO_HOURS}|[ ,/()&.-]){1,12}")
"""Words of a kind of employment, which say nothing of hours."""

_CLOCK: Final = r"(?:1\d|2[0-3]|0?\d)(?!\d)(?:[:.]\d\d)? ?(?:[ap]m\b|[ap]\.m\b\.?)?"
_HALF: Final = r"(?:1[0-2]|0?\d)(?:[:.]\d\d)? ?(?:[ap]m\b|[ap]\.m\b\.?)"
_DAY_TO_DAY: Final = r"(?:\bm ?- ?f\b|{WEEKDAY} ?(?:-|to|thru|through) ?{WEEKDAY})"
_DAYS: Final = Pattern(
    r"""
    {DAY_TO_DAY}[,:;]?(?: ?(?:from|between|at|\()? ?{CLOCK} ?(?:-|to|and|until) ?{CLOCK}\)?)?  # Monday to Friday, 9am-5pm
    |\b{HALF} ?(?:-|to|until) ?{HALF}[,;]?(?: ?\(?{DAY_TO_DAY}\)?)?  # 9am to 5pm, Mon-Fri
    """,
    CLOCK=_CLOCK,
    HALF=_HALF,
    DAY_TO_DAY=_DAY_TO_DAY,
)
_ODD_HOURS: Final = Pattern(
    r"""
    (?:{ODD} (?:and )?){0,3}
    (?:(?:irregular )?\bhours,? (?:including|on|during|such as|like) (?:\w+ ){0,3}?{PART}(?:{AND}(?:some |occasional |on )?{PART}){0,4}
      |(?:\bdays|\bday time|{PART})(?:{AND}(?:some |occasional )?{PART}){1,4}
      |(?:(?!morning|day){DAY_PART}|\b(?:rotating|swing|graveyard))(?: ?[/,&] ?\w+| (?:and|or) \w+)? (?:shifts?|hours|availability|work)\b
      |\bday shifts?\b)
    """,
    PART=r"(?:{DAY_PART}|overtime\b)",
    AND=r"(?: ?[,/&] ?(?:(?:and|or|and/or) )?| (?:and|or|and/or) )",
)
_COUNTED: Final = Pattern(
    r"""
    (?:(?:{NUMBER}|\b(?:[1-4]|a few|some|several|most|every)) {REST}(?: (?:and|or) {REST})?
        (?: {PER} (?:week|month|quarter)\b| (?:in|out of) (?:every )?(?:{NUMBER}|[2-8]\b))
      |\b(?:every|each) (?:other|second|third|fourth) {REST})(?: (?:is|are) required\b)?
    """,
    REST=r"(?:{WEEKDAY}|(?:evening|weekend)s?\b)",
)
_FROM_TO: Final = Pattern(
    r"""
    \b(?:(?:we|you|shifts?|work|(?:work)?days?|everyone|the crew) (?:{USUALLY} )?(?:start|begin)s?|starting|beginning)
    (?: work)? (?:at|around) (?:about )?{CLOCK} ?,? (?:(?:and|then|to|you|we|{USUALLY}) ){0,4}
    (?:finish|end|stop|close|knock off|clock out|clock off|wrap up)(?:e?s|ing)? (?:at|around|by) (?:about )?{CLOCK}
    (?! ?(?:%|/h|{PER} hour))(?:, {WEEKDAY}(?: and {WEEKDAY})? off\b)?
    """,
    CLOCK=_CLOCK,
    USUALLY="usually|normally|generally|always|will",
)
_WORKING: Final = Pattern(
    r"{ABLE}|{NEED}|\b(?:work(?:ing)?|availab\w+|flexib\w+|requir\w+|may|will(?:ing\w*)?|hours|schedule|shifts?|includ\w+)\b"
)
_NOT_WORKED: Final = Pattern("{NOT_WORKED}")
_LONGEST: Final = 200
_WIDEST_LIMIT: Final = 24
_VALUE_STOP: Final = re.compile(
    r"(?<!\b[ap])(?<!\.m)\.(?=\s|\Z|[A-Z])|\n|(?<=[a-z).])(?=[A-Z][A-Za-z ()/]{2,40}:)"
    r"|\s(?=[A-Z][a-z]{3,}:)|(?<=[a-z)])\s(?=[A-Z]{3,}\s[A-Z]{3,}|(?:The|This|We|Our|You)\s[A-Za-z])"
)
"""A full stop, a line break, one that was lost before the next label, or what begins as a heading or a sentence."""


def find_schedule(document: Document) -> Iterator[Candidate]:
    """Find the hours that are worked, and whether the hire travels."""
    for name, span in _labelled(document):
        yield from _in_label(document, name, span)
    yield from _hours_a_week(document)
    yield from _in_text(document)
    yield from find_travel(document)


def _labelled(document: Document) -> Iterator[tuple[str, Span]]:
    """Find what stands behind labels, and below headings, that name hours or a schedule."""
    for label in document.facts("hours"):
        yield label.name, label.value
    for section in document.sections_on(Topic.SCHEDULE):
        name = document.words(section.heading).strip(" :").lower() if section.heading else ""
        if section.blocks and "hours" in fields_of(name):
            yield name, section.blocks[0].span


def _in_label(document: Document, name: str, span: Span) -> Iterator[Candidate]:
    """Read a labelled schedule up to its end; a bare number of hours is a week's where nothing says that it is a day's."""
    low = document.low
    stop = _VALUE_STOP.search(document.flat, span.start + 3, min(span.end, span.start + _LONGEST))
    value = trim(document.flat, span.start, stop.start() if stop else min(span.end, span.start + _LONGEST))
    words = low[value.start : value.end]
    if words.strip(" -") in in_force().words("EMPTY") | {""} or _ONLY_KIND.fullmatch(words) or words.endswith(":"):
        return
    weekly = _WEEKLY.search(low, *value)
    if weekly and words.startswith(("this is", "full time position")):
        value = Span(*weekly.span())
    # What stands behind the label goes on to other matters too often for more.
    yield Candidate("schedule", document.words(value), value, Trust.WORDING)
    bare = None if weekly else _BARE_COUNT.match(low, *value)
    if bare and _is_a_week(low, name, bare, "shift" in words or name.startswith("shift")):
        yield Candidate("hours_per_week", _number(bare), Span(*bare.span()), Trust.LABEL)


def _is_a_week(low: str, name: str, bare: re.Match[str], of_shift: bool) -> bool:  # noqa: FBT001 - whether shifts are spoken of
    """Tell whether a number that a label gives is the hours of a week, and not of a shift."""
    hours = "h" in bare.group() or low.startswith((" per week", " weekly"), bare.end()) or "week" in name or name.startswith("contract")
    return bool(hours) and _number(bare) >= (_LONGEST_SHIFT + 1 if of_shift else _LEAST_HOURS)


def _hours_a_week(document: Document) -> Iterator[Candidate]:
    """Find hours a week; a range or a limit is a schedule and no number."""
    for match in document.find(_WEEKLY):
        before = _BEFORE_WEEKLY.search(document.low, max(0, match.start() - _WIDEST_LIMIT), match.start())
        if before and (before["limit"] or "").strip() in _NO_SCHEDULE:
            continue
        span = trim(document.flat, before.start() if before else match.start(), match.end())
        # Days and times of day say more of a schedule than their sum.
        yield Candidate("schedule", document.words(span), span, Trust.GUESS)
        if not before and not match["more"]:
            yield Candidate("hours_per_week", _number(match), span, Trust.WORDING)
    for match in document.find(_AFTER_NAME):
        yield Candidate("hours_per_week", _number(match), Span(*match.span()), Trust.WORDING)


def _in_text(document: Document) -> Iterator[Candidate]:
    """Find days, times and odd hours in sentences about work, and "we start at 6 and finish around 3"."""
    low = document.low
    for pattern, needs_work in ((_DAYS, False), (_COUNTED, True), (_ODD_HOURS, True)):
        for match in document.find(pattern):
            around = low[max(0, match.start() - 60) : match.end() + 30]
            works = _WORKING.search(around) is not None
            if not _NOT_WORKED.search(around) and (works or not needs_work):
                yield _schedule(document, match, Trust.WORDING if works else Trust.GUESS)
    for match in document.find(_FROM_TO):
        yield _schedule(document, match, Trust.WORDING)


def _schedule(document: Document, match: re.Match[str], trust: Trust) -> Candidate:
    said = match.group().rstrip(" ,;:" if "(" in match.group() else " ,;:)")
    span = Span(match.start(), match.start() + len(said))
    return Candidate("schedule", document.words(span), span, trust)


def _number(match: re.Match[str]) -> float:
    count = match["count"]
    return float(count) if count[0].isdigit() else float(in_figures(count))
