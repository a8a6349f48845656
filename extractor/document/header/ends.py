"""Where the header ends: at the first known label, heading or sentence, or the blank line below the place."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.document.boilerplate import Boilerplate
from extractor.document.header.cell import Cell, CellKind, Page
from extractor.document.header.looks import is_banner, is_fact, is_place
from extractor.document.labels import is_known_label
from extractor.document.lines import Line
from extractor.document.phrases import words_of
from extractor.document.span import Span
from extractor.document.topics import Topic, may_open, topic_of
from extractor.words import Pattern
from extractor.words.naming import has_body_word, has_role

_PROSE: Final = Pattern(
    r"""
    [.!?] [A-Z]|(?:\S{1,40} ){6,}\S{0,40}[a-z]{2}[.]$|(?:\S{1,40} ){3,}[a-z]{3,}[.]$|[?]$
    |^(?i:dear|hi|hello|greetings)\b
    |^(?i:we|our|this|the following|are you|do you|as an?|at|in|under|if|you|please|join|with|reporting|only|for more|to be)\b .{25,}
    """,
    cased=True,
)
_SHORT_FORM: Final = Pattern(r"(?:{SHORT_FORM}|{CLOSING_SHORT_FORM}|\b[a-zA-Z])\.", cased=True)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|should|must|shall|may|seeks|provides|conducts|offers|performs|supports|works|ensures?"
    r"|we|we're|we've|you'll|you|who)\b|n't\b"
)
_ID_OR_DATE: Final = Pattern(r"(?:job|{NOTICE}|posted|published|vacancy)")
_TABBED_LABEL: Final = re.compile(r"[A-Z][\w ]{2,30}: ?\t")
_LONGEST: Final = 110


HIRES: Final = Pattern(
    r"(?!\W{0,3}(?:we|our|are you)\b|\W{0,3}the (?:ideal|successful|candidate|{FIRM}|client)).{2,110}\b(?:(?:is"
    r"|are) (?:\w{1,20} )?{HIRE}|seeks)\b.{0,120}(?<!\.)$"
)
_CALL: Final = Pattern(
    r"""
    \W{0,3}(?:(?i:subject|fwd?|re|(?:come )?join (?:us|our team|the team) as|hiring|wanted|apply now|job application|job alert)
    |(?:{BANNER_LEAD} ){0,2}(?:{BANNER}|{JOB})|{CHROME})
    [ ]?(?:[:!-]{1,3}|\b(?i:for|an?)\b|(?<=\b(?i:now hiring))(?= [A-Z])) ?(?i:an? )?
    """,
    cased=True,
)
_MAIL_TAG: Final = re.compile(r"subject: ?(?:(?:re|fwd?): ?)?\[[\w .-]{2,40}\] ?", re.IGNORECASE)


def without_call(plain: str, span: Span) -> Span:
    """Leave out "Now hiring:" and the like before a title."""
    if tag := _MAIL_TAG.match(plain, *span):
        span = Span(tag.end(), span.end)
    while (call := _CALL.match(plain, *span)) and call.end() < span.end:
        span = Span(call.end(), span.end)
    return span


def ends_header(page: Page, line: Line, cells: Sequence[Cell], *, is_apart: bool) -> bool:
    """Tell whether a line is no more of the header, whose cells so far are given; `is_apart`: whether a blank line parts it from them."""
    text = page.flat[slice(*line.span)]
    names = [page.flat[slice(*cell.span)] for cell in cells if cell.kind is CellKind.NAME]
    placed = any(cell.kind is CellKind.PLACE for cell in cells)
    if is_apart and names and placed and not _goes_on_below(names, text):
        return True
    if _is_of_any_header(text, named=bool(names)):
        return False
    called = page.flat[slice(*without_call(page.flat, line.span))]
    if _TABBED_LABEL.match(text) or _holds_label(page, line.span, known=len(names) <= 1, called=called != text):
        return True
    if _is_prose(called) or page.is_boilerplate(line.span, Boilerplate.EQUAL_OPPORTUNITY):
        return True
    return not is_banner(text) and (text.endswith(":") or _is_heading(text))


def _goes_on_below(names: list[str], text: str) -> bool:
    """Tell whether the header goes on below the blank line behind a place: in a letterhead, with the banner or the position."""
    letterhead = len(names) == 1 and has_body_word(names[0]) and not has_role(names[0])
    return letterhead and (is_banner(text) or (has_role(text) and not _is_prose(text)))


def _is_of_any_header(text: str, *, named: bool) -> bool:
    """Tell a line that says who hires whom, or a fact above all names, or a number or date."""
    if not named and (HIRES.match(text.lower()) or (is_fact(text) and not has_role(text))):
        return True
    return _ID_OR_DATE.match(text.lower()) is not None and is_fact(text)


def _holds_label(page: Page, line: Span, *, known: bool, called: bool) -> bool:
    """Tell whether a line holds a label (a known one, where only these are to count: a title may have a colon too)."""
    labels = [label for label in page.labels if line.holds(label.printed) and not page.flat.startswith("(", label.printed.start - 1)]
    if len(labels) == 1 and labels[0].printed == line and is_banner(page.flat[slice(*line)]):
        return False  # "JOB POSTING" alone on its line
    titled = [label for label in page.title_labels if has_role(page.flat[slice(*label.value)])]
    return any(not known or is_known_label(page.flat, label.printed) or (not called and label in titled) for label in labels)


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST or _VERB.search(text) is not None or _PROSE.search(_SHORT_FORM.compiled.sub("", text)) is not None


def _is_heading(text: str) -> bool:
    """Tell a heading such as "Position Summary" or "About us" from a position such as "Benefits Manager"."""
    named = has_role(text) or has_body_word(text) or is_place(text) or is_fact(text)
    return not named and topic_of(text) is not Topic.OTHER and may_open(words_of(text)[0])
