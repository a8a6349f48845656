"""Headings that lost their line breaks: at the start of a paragraph, or in the midst of it."""

import re
from typing import Final

from extractor.document.common_headings import COMMON
from extractor.document.lines import BULLETS
from extractor.document.span import Span
from extractor.document.topics import Topic, topic_of

# Headings that are questions may be glued too: their mark shows where they end.
_QUESTION: Final = r"""
    what [ ] (?: will [ ] (?:i|you) [ ] (?:be[ ])? (?:do|doing) | do [ ] we [ ] offer | are [ ] we [ ] looking [ ] for | do [ ] you [ ] do )
  | what [ ] (?:experience|skills|qualifications|benefits) [ ] (?:do|will) [ ] (?:i|you) [ ] (?:need|get|receive|bring|have)
      (?: [ ] to [ ] have )?
  | who [ ] (?: are [ ] (?:you|we) | should [ ] apply ) | what(?:'s|[ ]is) [ ] in [ ] it [ ] for [ ] (?:you|me)
"""
# A capital where a heading may be glued: right behind the end of a sentence or item, with or without its space, or behind a gap.
_GLUED_CAPITAL: Final = re.compile(
    rf"""
    [A-Z] (?: (?<= [a-z)\].!?:;] [A-Z] ) | (?<= [.!?:;]['")] [A-Z] ) | (?<= [.!?:;]\s [A-Z] )
            | (?<= \n [A-Z] ) | (?<= \s\s [A-Z] ) | (?<= [{BULLETS}]\s [A-Z] ) )
    """,
    re.VERBOSE,
)
_GLUED: Final = re.compile(
    rf"""
    (?P<heading> (?i: {COMMON} ) | (?: [A-Z][a-z]+ [ ] ){{1,2}} (?: Responsibilities | Duties | Qualifications | Requirements
        | Functions ) )
    (?: \s?: \s? | (?= [A-Z0-9{BULLETS}] | \*\s | -[ ]?[A-Z] ) | \s{{1,3}} (?= [{BULLETS}] | \*\s ) )
    | (?P<question> (?i: {_QUESTION} ) \? )
    """,
    re.VERBOSE,
)
"""A common heading with text glued to it: at the start, after a sentence, or where a line break was lost on both sides."""

_IN_PARAGRAPH: Final = re.compile(
    r"""
    (?P<heading> [A-Z][\w']* (?: [ ] (?: [A-Z&][\w'&/,]* | (?:the|and|of|to|for|a|in|you|we|us|your|our|with|will|have) (?=[ :]) ) ){1,7} )
    [*_]{0,3}: [*_]{0,3} (?: [ ] (?=[A-Z*-]) | (?=[A-Z]) | \s{1,3} (?=\S) )
    """,
    re.VERBOSE,
)
"""A run of capitalised words and a colon at the start of a sentence: "The Work You Will Do: ..."."""

# The labels of a form that some boards print below every posting, often glued: "Full-timePay: $20 an hourSchedule:".
_FORM: Final = re.compile(
    r"""
    (?P<heading> Job[ ]Types? | Pay | Salary | Expected[ ]hours | Schedule | Shift(?:[ ]availability)? | Work[ ](?:Location|[Ss]etting)
        | Ability[ ]to[ ](?:[Cc]ommute|[Rr]elocate)(?:/[Rr]elocate)? | License/Certification | Language | Supplemental[ ]pay[ ]types?
        | Compensation[ ]package | Weekly[ ]day[ ]range | Application[ ]Question\(s\) | Willingness[ ]to[ ]travel
        | Security[ ]clearance | NOTE | (?:Please|PLEASE)[ ](?:[Nn]ote|NOTE) | Education | Experience | Benefits ) [ ]?:
      | (?P<bare> Seniority[ ]level | Employment[ ]type | Job[ ]function | Industries ) (?=[A-Z])
    """,
    re.VERBOSE,
)
_CAPITAL: Final = re.compile(r"\b[A-Z]")
# A heading whose line break left a blank: "Responsibilities Assist the night team with all that ..."; no "Requirements Analyst", no
# "Skills Development".
_SPACED: Final = re.compile(
    r"""
    (?P<heading> (?: (?:Key|Job|Main|Primary|Essential|Minimum|Basic|Preferred|Required) [ ] )?
        (?:Responsibilities|Duties|Requirements|Qualifications) ) [ ]
    (?= [A-Z][a-z'-]+ [ ] [a-z] ) (?! \w+ (?:er|or|yst|ist|ion|ment) [ ,] )
    """,
    re.VERBOSE,
)
_LARGE: Final = re.compile(r"(?P<heading>[A-Z]{2,}(?:[ /&'-]{1,3}[A-Z]{2,}){0,5})(?=[A-Z][a-z]+ |\d)")
"""Capitals at the start of a paragraph, with small print glued to them: "WORK LOCATION12 Mill Road"."""

_INNER_JOINT: Final = re.compile(r"[a-z]{4}[A-Z][a-z]{3}")
_LEADING_MARKS: Final = re.compile(r"[*_#]{1,3}[ ]?")
_SHORTEST_PARAGRAPH: Final = 90


def glued_headings(plain: str, span: Span) -> list[Span]:
    """Find the headings that lost their line breaks within one paragraph, in order."""
    found: list[Span] = []
    named = plain.find(":", span.start, span.end) >= 0
    starts = [match.start() for match in _GLUED_CAPITAL.finditer(plain, span.start + 1, span.end)]
    form = plain.find("Job Type", span.start, span.end) if named else -1
    if form >= 0:
        labels = (match.start() for match in _CAPITAL.finditer(plain, form, span.end) if _FORM.match(plain, match.start()))
        starts = sorted({*starts, *labels})
    marks = _LEADING_MARKS.match(plain, span.start, span.end)
    begin = marks.end() if marks else span.start
    for start in (begin, *starts):
        if found and start < found[-1].end:
            continue
        if heading := _glued_at(plain, Span(start, span.end), first=start == begin, named=named):
            found.append(heading)
    return found


def _glued_at(plain: str, rest: Span, *, first: bool, named: bool) -> Span | None:
    """Take the common heading at the start of the rest of a paragraph, or words before a colon that name a topic."""
    common = _GLUED.match(plain, rest.start, rest.end)
    if common and common.group("question"):
        return Span(*common.span("question"))
    if common and _is_glued(plain, common, first=first):
        return Span(*common.span("heading"))
    if form := _FORM.match(plain, rest.start, rest.end):
        return Span(*form.span("bare" if form["bare"] else "heading"))
    if first and (heading := _first_words(plain, rest)):
        return heading
    other = _IN_PARAGRAPH.match(plain, rest.start, rest.end) if named else None
    if other is None or _INNER_JOINT.search(other.group("heading")) or topic_of(other.group("heading")) is Topic.OTHER:
        return None
    return Span(*other.span("heading"))


def _first_words(plain: str, paragraph: Span) -> Span | None:
    """Take the first words of a paragraph for its heading that are printed in capitals, or as the heading of a list."""
    large = _LARGE.match(plain, paragraph.start, paragraph.end)
    if large and topic_of(large.group("heading")) is not Topic.OTHER:
        return Span(*large.span("heading"))
    spaced = _SPACED.match(plain, paragraph.start, paragraph.end)
    return Span(*spaced.span("heading")) if spaced and paragraph.end - paragraph.start > _SHORTEST_PARAGRAPH else None


def _is_glued(plain: str, match: re.Match[str], *, first: bool) -> bool:
    """Tell a heading that lost its line break from a plain word: something must show the break, a colon or a missing space behind it."""
    start, end = match.span("heading")
    behind = plain[end : match.end() + 1].strip()[:1]
    if behind == ":" or (plain[end : end + 1].isspace() and behind):
        return True
    lone = first or not plain[start - 1].isspace() or plain[start - 2 : start - 1] in ".!?:;"
    return lone and behind != ""
