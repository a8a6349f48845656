"""The cells of a posting's header: what stands between line breaks, bars and dots before the prose begins."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from extractor.document import Boilerplate, Document, Line, Span, Topic, topic_of, trim
from extractor.document.labels import is_known_label
from extractor.rules.names.cell_shapes import is_banner, is_fact, is_place, place_behind
from extractor.rules.names.header_lines import without_call_words
from extractor.rules.names.labelled import names_title
from extractor.rules.names.words import has_body_word, has_role


class CellKind(StrEnum):
    """What a header cell is by its shape alone."""

    NAME = "name"
    PLACE = "place"
    FACT = "fact"
    """An employment type, a mode, pay, a date, a number."""
    BANNER = "banner"
    """Words such as "Job Posting Notice" that announce any posting."""


class Cell(NamedTuple):
    """One cell, the number of its line among the header's, and whether a blank line stands before it."""

    kind: CellKind
    span: Span
    line: int
    after_blank: bool


_SEPARATOR: Final = re.compile(r"[ ]*[|·•\t]+[ ]*")
_MARKS: Final = re.compile(r"[^\w\"'(\[$&]*")
_MODE_BEHIND: Final = re.compile(r"\s+-\s+(?P<mode>(?:remote|hybrid|on-?site|(?:full|part)[ -]time)\b[^-]{0,40})$", re.IGNORECASE)
_SLASH: Final = re.compile(r"[ ]+/[ ]+")
_NOTICE: Final = re.compile(
    r"""
    (?<=\w) \W+
    (?= (?:city-?wide\ )? (?:job|position)\ (?:vacancy|posting|opening)s? (?: \ notice | \ announcement )? $
        | (?:job|employment)\ opportunity $
        | (?<=\w\ ) (?<!early\ ) (?:careers?|jobs) (?:\ (?:site|page|cent(?:er|re)|portal|board|opportunities))? $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PROSE: Final = re.compile(
    r"""
      [.!?]\s+[A-Z] | (?:\S+\s+){6,}\S*[a-z]{2}[.]$ | (?:\S+\s+){3,}(?-i:[a-z]{3,})[.]$ | [?]$
    | ^ (?: dear | hi | hello | greetings )\b
    | ^ (?: we | our | this | the\ following | are\ you | do\ you | as\ an? | at | in | under | if | you | please | join | with
        | reporting | only | for\ more
          | to\ be )\b .{25,}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SHORT_FORM: Final = re.compile(r"\b(?:inc|co|corp|ltd|st|dr|mt|ft|no|jr|sr|dept|u\.s|[A-Z])\.", re.IGNORECASE)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|should|must|shall|may|seeks|provides|conducts|offers|performs|supports|works|ensures?"
    r"|we|we're|we've|you'll|you|who)\b|n't\b"
)
_ID_OR_DATE: Final = re.compile(r"(?:job|req(?:uisition)?|ref(?:erence)?|posting|posted|published|vacancy)\b", re.IGNORECASE)
_TABBED_LABEL: Final = re.compile(r"[A-Z][\w ]{2,30}:[ ]*\t")
_HIRES: Final = re.compile(
    r"""
    (?! \W*(?:we|our|are\ you)\b | \W*the\ (?:ideal|successful|candidate|company|firm|client) )
    .{2,}\b (?: (?:is|are)\ (?:\w+\ )? (?: hiring | seeking | looking\ for | recruiting ) | seeks )\b .* (?<!\.) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"""
    \W*(?: about | what | who | why | how | job | role | position | company | overview | summary | description | responsib\w+
         | (?: (?:key|minimum|basic|required|preferred)\  )? (?: qualifications? | requirements? | skills? | duties )
         | general | our | the\ (?:role|position|company|team|opportunity|job|organization) | a\ career | statement | purpose
             | background | introduction
         | education | experience | benefits | perks | compensation | salary | location | schedule | agency | you )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAIL: Final = re.compile(
    r"-{2,} ?(?:original|forwarded) message|(?:begin )?forwarded message:|(?:from|sent|to|cc|date|reply-to|importance): .*",
    re.IGNORECASE,
)
"""The head of a forwarded message but for its subject."""
_MAIL_HEAD: Final = 500
_MOST_LINES: Final = 8
_LONGEST: Final = 110


def find_cells(document: Document) -> tuple[Cell, ...]:
    """Find the cells of the header, up to the first known label, heading or sentence, or the blank line below the place."""
    cells: list[Cell] = []
    mail = document.flat.find("Subject:", 0, _MAIL_HEAD) >= 0
    lines = [line for line in document.header if not (mail and _MAIL.match(document.flat, *line.span))][:_MOST_LINES]
    for number, line in enumerate(lines):
        # Where every line so far stands apart, a blank line ends nothing.
        is_apart = line.after_blank and not all(above.after_blank for above in lines[:number])
        if _ends_header(document, line, cells, is_apart=is_apart):
            break
        cells.extend(_cells(document.flat, line, number))
    return tuple(cells)


def _ends_header(document: Document, line: Line, cells: list[Cell], *, is_apart: bool) -> bool:
    text = document.flat[line.span.start : line.span.end]
    names = sum(cell.kind is CellKind.NAME for cell in cells)
    if is_apart and names and any(cell.kind is CellKind.PLACE for cell in cells):
        first = next(document.flat[cell.span.start : cell.span.end] for cell in cells if cell.kind is CellKind.NAME)
        letterhead = names == 1 and has_body_word(first) and not has_role(first)
        if not (letterhead and (is_banner(text) or (has_role(text) and not _is_prose(text)))):
            return True
    if not names and (_HIRES.match(text) or (is_fact(text) and not has_role(text))):
        return False
    if _ID_OR_DATE.match(text) and is_fact(text):
        return False
    if _TABBED_LABEL.match(text) or _holds_label(document, line.span, known=names <= 1):
        return True
    if _is_prose(without_call_words(text)) or document.is_boilerplate(line.span, Boilerplate.EQUAL_OPPORTUNITY):
        return True
    return not is_banner(text) and (text.endswith(":") or _is_heading(text))


def _holds_label(document: Document, line: Span, *, known: bool) -> bool:
    """Tell whether a line holds a label (a known one, where only these are to count: a title may have a colon too)."""
    labels = [
        label for label in document.labels if line.holds(label.printed) and not document.flat.startswith("(", label.printed.start - 1)
    ]
    if len(labels) == 1 and labels[0].printed == line and is_banner(document.flat[line.start : line.end]):
        return False  # "JOB POSTING" alone on its line
    called = without_call_words(document.flat[line.start : line.end]) != document.flat[line.start : line.end]  # "Now hiring: "
    return any(
        not known or is_known_label(document.flat, label.printed) or (not called and names_title(document, label)) for label in labels
    )


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST or _VERB.search(text) is not None or _PROSE.search(_SHORT_FORM.sub("", text)) is not None


def _is_heading(text: str) -> bool:
    """Tell a heading such as "Position Summary" or "About us" from a position such as "Benefits Manager"."""
    named = has_role(text) or has_body_word(text) or is_place(text) or is_fact(text)
    return not named and topic_of(text) is not Topic.OTHER and _HEADING.match(text) is not None


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
            for kind, part in _parts(plain, span, first_line=number == 0):
                yield Cell(kind, part, number, line.after_blank)


def _unmarked(plain: str, span: Span) -> Span:
    """Leave out marks of Markdown and pictures around a cell."""
    lead = _MARKS.match(plain, span.start, span.end)
    start = lead.end() if lead else span.start
    end = span.end
    while end > start and (plain[end - 1] in " *_#/" or unicodedata.category(plain[end - 1]) == "So"):
        end -= 1
    return Span(start, end)


def _parts(plain: str, span: Span, *, first_line: bool) -> Iterator[tuple[CellKind, Span]]:
    """Tell what a cell is; a banner or a place behind a name is a part of its own."""
    text = plain[span.start : span.end]
    if is_banner(text):
        yield CellKind.BANNER, span
    elif (notice := _NOTICE.search(text)) and not has_role(text[: notice.start()]):
        yield CellKind.NAME, Span(span.start, span.start + notice.start())
        yield CellKind.BANNER, Span(span.start + notice.end(), span.end)
    elif (bounds := place_behind(text)) and not _HIRES.match(text):
        yield CellKind.NAME, trim(plain, span.start, span.start + bounds[0])
        yield CellKind.PLACE, trim(plain, span.start + bounds[1], span.end)
    elif is_place(text):
        yield CellKind.PLACE, span
    elif (mode := _MODE_BEHIND.search(text)) and not first_line:
        yield CellKind.NAME, _unmarked(plain, Span(span.start, span.start + mode.start()))
        yield CellKind.FACT, Span(span.start + mode.start("mode"), span.end)
    elif is_fact(text) and not (has_role(text) and (first_line or " " in text)):
        yield CellKind.FACT, span
    else:
        yield CellKind.NAME, span
