"""The cells of a posting's header: what stands between line breaks, bars and dots before the prose begins."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from extractor.document.boilerplate import Boilerplate
from extractor.document.header.looks import is_banner, is_fact, is_place, place_behind
from extractor.document.labels import Label, is_known_label
from extractor.document.lines import Line
from extractor.document.phrases import words_of
from extractor.document.span import Span, trim
from extractor.document.topics import Topic, may_open, topic_of
from extractor.words import Pattern
from extractor.words.naming import has_body_word, has_role


class CellKind(StrEnum):
    """What a cell of the header names."""

    TITLE = "title"
    EMPLOYER = "employer"
    UNIT = "unit"
    """A part of the employer, or the function that is hired for."""
    PARENT = "parent"
    """The larger body that the employer belongs to."""
    PLACE = "place"
    FACT = "fact"
    """An employment type, a mode, pay, a date, a number."""
    CHROME = "chrome"
    """Words that announce any posting, and buttons of the page."""
    NAME = "name"
    """A name of which the header does not tell whose."""


class Cell(NamedTuple):
    """One cell, the number of its line among the header's, whether a blank line stands before it, and whether its kind is beyond doubt."""

    kind: CellKind
    span: Span
    line: int = 0
    after_blank: bool = False
    sure: bool = True


class Page(Protocol):
    """What is read of a document to know its header."""

    @property
    def flat(self) -> str:
        """The text, wrapped lines joined."""

    @property
    def low(self) -> str:
        """The same in lower case."""

    @property
    def labels(self) -> tuple[Label, ...]:
        """Every labelled fact."""

    def words(self, span: Span) -> str:
        """Give the words of a span."""

    def facts(self, *fields: str) -> tuple[Label, ...]:
        """Give the labels that name any of these fields."""

    def is_boilerplate(self, span: Span, *kinds: Boilerplate) -> bool:
        """Tell whether a span meets boilerplate of these kinds."""


_SEPARATOR: Final = re.compile(r" ?[|\u00b7\u2022\t]+ ?")
_MARKS: Final = re.compile(r"[^\w\"'(\[$&]*")
_MODE_BEHIND: Final = Pattern(r" - (?P<mode>(?:{MODE}|(?:full|part)[ -]time\b)[^-]{0,40})$")
_SLASH: Final = re.compile(r" / ")
_NOTICE: Final = Pattern(
    r"(?<=\w)\W{1,3}(?=(?:city-?wide )?(?:{JOB} ){1,2}{BANNER}?$|(?:job|employment) opportunity$|(?<!early )(?:careers?"
    r"|jobs)(?: {BANNER})?$)"
)
_PROSE: Final = Pattern(
    r"""
    [.!?] [A-Z]|(?:\S{1,40} ){6,}\S{0,40}[a-z]{2}[.]$|(?:\S{1,40} ){3,}[a-z]{3,}[.]$|[?]$
    |^(?i:dear|hi|hello|greetings)\b
    |^(?i:we|our|this|the following|are you|do you|as an?|at|in|under|if|you|please|join|with|reporting|only|for more|to be)\b .{25,}
    """,
    cased=True,
)
_SHORT_FORM: Final = re.compile(r"\b(?:inc|co|corp|ltd|st|dr|mt|ft|no|jr|sr|dept|u\.s|[A-Z])\.", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|should|must|shall|may|seeks|provides|conducts|offers|performs|supports|works|ensures?"
    r"|we|we're|we've|you'll|you|who)\b|n't\b"
)
HIRES: Final = Pattern(
    r"(?!\W{0,3}(?:we|our|are you)\b|\W{0,3}the (?:ideal|successful|candidate|{FIRM}|client)).{2,110}\b(?:(?:is"
    r"|are) (?:\w{1,20} )?{HIRE}|seeks)\b.{0,120}(?<!\.)$"
)
_ID_OR_DATE: Final = Pattern(r"(?:job|{NOTICE}|posted|published|vacancy)")
_TABBED_LABEL: Final = re.compile(r"[A-Z][\w ]{2,30}: ?\t")
_MAIL: Final = re.compile(
    r"-{2,} ?(?:original|forwarded) message|(?:begin )?forwarded message:|(?:from|sent|to|cc|date|reply-to|importance): .*"
)
"""The head of a forwarded message but for its subject."""
_CALL: Final = Pattern(
    r"""
    \W{0,3}(?:(?i:subject|fwd?|re|(?:come )?join (?:us|our team|the team) as|hiring|wanted|apply now|job application|job alert)
    |(?:{BANNER_LEAD} ){0,2}(?:{BANNER}|{JOB})|{CHROME})
    [ ]?(?:[:!-]{1,3}|\b(?i:for|an?)\b|(?<=\b(?i:now hiring))(?= [A-Z])) ?(?i:an? )?
    """,
    cased=True,
)
_MAIL_TAG: Final = re.compile(r"subject: ?(?:(?:re|fwd?): ?)?\[[\w .-]{2,40}\] ?", re.IGNORECASE)
_MAIL_HEAD: Final = 500
_MOST_LINES: Final = 8
_LONGEST: Final = 110


def find_cells(page: Page, lines: Sequence[Line]) -> tuple[Cell, ...]:
    """Find the cells of the header, up to the first known label, heading or sentence, or the blank line below the place."""
    cells: list[Cell] = []
    mail = page.low.find("subject:", 0, _MAIL_HEAD) >= 0
    lines = [line for line in lines if not (mail and _MAIL.match(page.low, *line.span))][:_MOST_LINES]
    for number, line in enumerate(lines):
        # Where every line so far stands apart, a blank line ends nothing.
        is_apart = line.after_blank and not all(above.after_blank for above in lines[:number])
        if _ends_header(page, line, cells, is_apart=is_apart):
            break
        cells.extend(_cells(page.flat, line, number))
    return tuple(cells)


def without_call(plain: str, span: Span) -> Span:
    """Leave out "Now hiring:" and the like before a title."""
    if tag := _MAIL_TAG.match(plain, *span):
        span = Span(tag.end(), span.end)
    while (call := _CALL.match(plain, *span)) and call.end() < span.end:
        span = Span(call.end(), span.end)
    return span


def _ends_header(page: Page, line: Line, cells: list[Cell], *, is_apart: bool) -> bool:
    text = page.flat[slice(*line.span)]
    names = [page.flat[slice(*cell.span)] for cell in cells if cell.kind is CellKind.NAME]
    if is_apart and names and any(cell.kind is CellKind.PLACE for cell in cells):
        letterhead = len(names) == 1 and has_body_word(names[0]) and not has_role(names[0])
        if not (letterhead and (is_banner(text) or (has_role(text) and not _is_prose(text)))):
            return True
    if not names and (HIRES.match(text.lower()) or (is_fact(text) and not has_role(text))):
        return False
    if _ID_OR_DATE.match(text.lower()) and is_fact(text):
        return False
    called = page.flat[slice(*without_call(page.flat, line.span))]
    if _TABBED_LABEL.match(text) or _holds_label(page, line.span, known=len(names) <= 1, called=called != text):
        return True
    if _is_prose(called) or page.is_boilerplate(line.span, Boilerplate.EQUAL_OPPORTUNITY):
        return True
    return not is_banner(text) and (text.endswith(":") or _is_heading(text))


def _holds_label(page: Page, line: Span, *, known: bool, called: bool) -> bool:
    """Tell whether a line holds a label (a known one, where only these are to count: a title may have a colon too)."""
    labels = [label for label in page.labels if line.holds(label.printed) and not page.flat.startswith("(", label.printed.start - 1)]
    if len(labels) == 1 and labels[0].printed == line and is_banner(page.flat[slice(*line)]):
        return False  # "JOB POSTING" alone on its line
    return any(not known or is_known_label(page.flat, label.printed) or (not called and _names_title(page, label)) for label in labels)


def _names_title(page: Page, label: Label) -> bool:
    return not label.fields.isdisjoint(("title", "title_or_other")) and has_role(page.flat[slice(*label.value)])


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST or _VERB.search(text) is not None or _PROSE.search(_SHORT_FORM.sub("", text)) is not None


def _is_heading(text: str) -> bool:
    """Tell a heading such as "Position Summary" or "About us" from a position such as "Benefits Manager"."""
    named = has_role(text) or has_body_word(text) or is_place(text) or is_fact(text)
    return not named and topic_of(text) is not Topic.OTHER and may_open(words_of(text)[0])


def _cells(plain: str, line: Line, number: int) -> Iterator[Cell]:
    start, end = line.span
    text = plain[start:end]
    bounds = [] if is_place(text) else [match.span() for match in _SEPARATOR.finditer(plain, start, end)]
    if any(is_fact(part) for part in text.split(" / ")[1:]):
        bounds = sorted([*bounds, *(match.span() for match in _SLASH.finditer(plain, start, end))])
    for before, behind in [*bounds, (end, end)]:
        span = _unmarked(plain, trim(plain, start, before))
        start = behind
        if span.start < span.end:
            yield from (Cell(kind, part, number, line.after_blank) for kind, part in _parts(plain, span, first_line=number == 0))


def _unmarked(plain: str, span: Span) -> Span:
    """Leave out marks of Markdown and pictures around a cell."""
    lead = _MARKS.match(plain, *span)
    start, end = lead.end() if lead else span.start, span.end
    while end > start and (plain[end - 1] in " *_#/" or unicodedata.category(plain[end - 1]) == "So"):
        end -= 1
    return Span(start, end)


def _parts(plain: str, span: Span, *, first_line: bool) -> Iterator[tuple[CellKind, Span]]:
    """Tell what a cell is; a banner or a place behind a name is a part of its own."""
    text = plain[slice(*span)]
    low = text.lower()
    if is_banner(text):
        yield CellKind.CHROME, span
    elif (notice := _NOTICE.search(low)) and not has_role(text[: notice.start()]):
        yield CellKind.NAME, Span(span.start, span.start + notice.start())
        yield CellKind.CHROME, Span(span.start + notice.end(), span.end)
    elif (bounds := place_behind(text)) and not HIRES.match(low):
        yield CellKind.NAME, trim(plain, span.start, span.start + bounds[0])
        yield CellKind.PLACE, trim(plain, span.start + bounds[1], span.end)
    elif is_place(text):
        yield CellKind.PLACE, span
    elif (mode := _MODE_BEHIND.search(low)) and not first_line:
        yield CellKind.NAME, _unmarked(plain, Span(span.start, span.start + mode.start()))
        yield CellKind.FACT, Span(span.start + mode.start("mode"), span.end)
    else:
        is_one = is_fact(text) and not (has_role(text) and (first_line or " " in text))
        yield CellKind.FACT if is_one else CellKind.NAME, span
