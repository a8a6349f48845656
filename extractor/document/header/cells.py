"""The cells of a posting's header: what stands between line breaks, bars and dots before the prose begins."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.document.header.cell import Cell, CellKind, Page
from extractor.document.header.ends import HIRES, ends_header
from extractor.document.header.looks import is_banner, is_fact, is_place, place_behind
from extractor.document.lines import Line
from extractor.document.span import Span, trim
from extractor.words import Pattern
from extractor.words.naming import has_role

_SEPARATOR: Final = re.compile(r" ?[|\u00b7\u2022\t]+ ?")
_MARKS: Final = re.compile(r"[^\w\"'(\[$&]*")
_MODE_BEHIND: Final = Pattern(r" - (?P<mode>(?:{MODE}|(?:full|part)[ -]time\b)[^-]{0,40})$")
_SLASH: Final = re.compile(r" / ")
_NOTICE: Final = Pattern(
    r"(?<=\w)\W{1,3}(?=(?:city-?wide )?(?:{JOB} ){1,2}{BANNER}?$|(?:job|employment) opportunity$|(?<!early )(?:careers?"
    r"|jobs)(?: {BANNER})?$)"
)
_MAIL: Final = re.compile(
    r"-{2,} ?(?:original|forwarded) message|(?:begin )?forwarded message:|(?:from|sent|to|cc|date|reply-to|importance): .*"
)
"""The head of a forwarded message but for its subject."""
_MAIL_HEAD: Final = 500
_MOST_LINES: Final = 8


def find_cells(page: Page, lines: Sequence[Line]) -> tuple[Cell, ...]:
    """Find the cells of the header, up to the first known label, heading or sentence, or the blank line below the place."""
    cells: list[Cell] = []
    mail = page.low.find("subject:", 0, _MAIL_HEAD) >= 0
    lines = [line for line in lines if not (mail and _MAIL.match(page.low, *line.span))][:_MOST_LINES]
    for number, line in enumerate(lines):
        # Where every line so far stands apart, a blank line ends nothing.
        is_apart = line.after_blank and not all(above.after_blank for above in lines[:number])
        if ends_header(page, line, cells, is_apart=is_apart):
            break
        cells.extend(_cells(page.flat, line, number))
    return tuple(cells)


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
