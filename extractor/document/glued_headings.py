"""Headings that lost their line breaks: at the start of a paragraph, or in the midst of it."""

import re
from typing import Final

from extractor.document.labels import is_known_label
from extractor.document.lines import BULLETS
from extractor.document.phrases import words_of
from extractor.document.span import Span
from extractor.document.topics import Topic, is_common, known_words, may_open, topic_of
from extractor.words import in_force

_CAPITAL: Final = re.compile(
    rf"[A-Z](?:(?<=[a-z)\].!?:;][A-Z])|(?<=[.!?:;]['\"][A-Z])|(?<=[.!?:;]\s[A-Z])|(?<=\n[A-Z])|(?<=\s\s[A-Z])|(?<=[{BULLETS}]\s[A-Z]))"
)
"""A capital where a heading may be glued: right behind the end of a sentence or item, with or without its space, or behind a gap."""
_WORD: Final = re.compile(r"[ ,/&-]{0,3}(?:[A-Z]+(?![a-z])|[A-Z]?[a-z]+(?:'[a-z]+)?)")
"""One word of a heading: small print behind a small letter goes on, a capital begins what was glued to it."""
_BETWEEN: Final = " ,/&-"
_BEHIND: Final = re.compile(rf"\s?:|(?=[A-Z0-9{BULLETS}]|\*\s|-[ ]?[A-Z])|\s{{1,3}}(?=[{BULLETS}]|\*\s)")
"""What shows that a line break was lost behind a heading: a colon, a bullet, a missing space."""
_SIGN: Final = re.compile(
    rf"[\w'’,/&()*_\s-]{{2,80}}?(?:[:?{BULLETS}*]|(?<=[a-z])(?=[A-Z\d])|(?<=[A-Z])(?=[A-Z][a-z]|\d)|-(?= ?[A-Z])| (?=[A-Z][a-z'-]+ [a-z]))"
)
"""What must stand within the first words of what may begin with a heading: prose without any of these is not looked at."""
_QUESTION: Final = re.compile(r"(?i:what|who)\b[^.?!:;\n]{3,50}\?")
"""Headings that are questions may be glued too: their mark shows where they end."""
_NAMED: Final = re.compile(
    r"""
    (?P<heading> [A-Z][\w'/]* (?: [ ] (?: [A-Z&][\w'&/,]* | (?:the|and|of|to|for|a|in|you|we|us|your|our|with|will|have) (?=[ :]) ) ){1,7} )
    [*_]{0,3}: [*_]{0,3} (?: [ ] (?=[A-Z*-]) | (?=[A-Z]) | \s{1,3} (?=\S) )
    """,
    re.VERBOSE,
)
"""A run of capitalised words and a colon at the start of a sentence: "The Work You Will Do: ..."."""
_FORM: Final = re.compile(r"(?P<name>[A-Z][\w/]+(?:\(s\))?(?: [\w/]+(?:\(s\))?){0,3}) ?:")
"""A label of the form that some boards print below every posting, often glued: "Full-timePay: $20 an hourSchedule:"."""
_BARE_FORM: Final = re.compile(r"(?:Seniority level|Employment type|Job function|Industries)(?=[A-Z])|NOTE(?= ?:)")
_ANY_CAPITAL: Final = re.compile(r"\b[A-Z]")
_SPACED: Final = re.compile(r" (?=[A-Z][a-z'-]+ [a-z])(?!\w+(?:er|or|yst|ist|ion|ment)[ ,])")
"""The blank that a line break left: "Responsibilities Assist the night team"; no "Requirements Analyst", no "Skills Development"."""
_CALLED: Final = re.compile(r"(?:[A-Z][a-z]+ ){1,2}(?:Responsibilities|Duties|Qualifications|Requirements|Functions)")
_NOUNS: Final = ("esponsibilities", "uties", "equirements", "ualifications")
"""How headings end behind which a blank may have been a line break."""
_LARGE: Final = re.compile(r"(?P<heading>[A-Z]{2,}(?:[ /&'-]{1,3}[A-Z]{2,}){0,5})(?=[A-Z][a-z]+ |\d)")
"""Capitals at the start of a paragraph, with small print glued to them: "WORK LOCATION12 Mill Road"."""
_INNER_JOINT: Final = re.compile(r"[a-z]{4}[A-Z][a-z]{3}")
_LEADING_MARKS: Final = re.compile(r"[*_#]{1,3}[ ]?")
_SHORTEST_PARAGRAPH: Final = 90
_MOST_WORDS: Final = 8


def glued_headings(plain: str, span: Span) -> list[Span]:
    """Find the headings that lost their line breaks within one paragraph, in order."""
    found: list[Span] = []
    marks = _LEADING_MARKS.match(plain, span.start, span.end)
    begin = marks.end() if marks else span.start
    starts = {match.start() for match in _CAPITAL.finditer(plain, span.start + 1, span.end)}
    form = plain.find("Job Type", span.start, span.end)
    if form >= 0:
        starts |= {
            match.start() for match in _ANY_CAPITAL.finditer(plain, form, span.end) if _form_label(plain, Span(match.start(), span.end))
        }
    for start in (begin, *sorted(starts)):
        if found and start < found[-1].end:
            continue
        if heading := _glued_at(plain, Span(start, span.end), first=start == begin):
            found.append(heading)
    return found


def _glued_at(plain: str, rest: Span, *, first: bool) -> Span | None:
    """Take the common heading at the start of the rest of a paragraph, or words before a colon that name a topic."""
    if not _SIGN.match(plain, *rest):
        return None
    if (question := _QUESTION.match(plain, *rest)) and topic_of(question.group()) is not Topic.OTHER:
        return Span(*question.span())
    common = _common_at(plain, rest, first=first)
    if common or (common := _form_label(plain, rest)):
        return common
    large = _LARGE.match(plain, *rest) if first else None
    named = large if large and topic_of(large["heading"]) is not Topic.OTHER else _NAMED.match(plain, *rest)
    if named is None or _INNER_JOINT.search(named["heading"]) or topic_of(named["heading"]) is Topic.OTHER:
        return None
    return Span(*named.span("heading"))


def _common_at(plain: str, rest: Span, *, first: bool) -> Span | None:
    """Take the longest common heading that the rest begins with, if something shows that a line break was lost behind it."""
    words: list[str] = []
    ends: dict[int, int] = {}
    at = rest.start
    while len(ends) < _MOST_WORDS and (match := _WORD.match(plain, at, rest.end)) and (not ends or plain[at] in _BETWEEN):
        words += words_of(match.group())
        if not ends and not may_open(words[0]):
            break
        at = match.end()
        ends[len(words)] = at
    for end in (ends[count] for count in reversed(known_words(words)) if count in ends):
        if _is_parted(plain, Span(rest.start, end), rest.end, first=first) and is_common(plain[rest.start : end]):
            return Span(rest.start, end)
    called = _CALLED.match(plain, *rest)
    return Span(*called.span()) if called and _is_parted(plain, Span(*called.span()), rest.end, first=first) else None


def _is_parted(plain: str, heading: Span, stop: int, *, first: bool) -> bool:
    """Tell a heading that lost its line break from plain words: by a colon or bullet, or by a missing space behind it."""
    start, end = heading
    if behind := _BEHIND.match(plain, end, stop):
        lone = first or not plain[start - 1].isspace() or plain[start - 2 : start - 1] in ".!?:;"
        return lone or behind.end() > end
    return first and stop - start > _SHORTEST_PARAGRAPH and plain.endswith(_NOUNS, start, end) and bool(_SPACED.match(plain, end, stop))


def _form_label(plain: str, rest: Span) -> Span | None:
    """Take a label that the rest begins with, as a board's form prints it."""
    if bare := _BARE_FORM.match(plain, *rest):
        return Span(*bare.span())
    form = _FORM.match(plain, *rest)
    if form is None:
        return None
    name, words = Span(*form.span("name")), form["name"].lower()
    return name if is_known_label(plain, name) or words in in_force().words("FORM_LABEL") or is_common(words) else None
