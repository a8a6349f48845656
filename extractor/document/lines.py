"""Lines as printed, and paragraphs: lines that a fixed-width writer wrapped are one paragraph."""

import re
from dataclasses import dataclass
from typing import Final

from extractor.document.span import Span, trim

_BULLET: Final = re.compile(
    r"""
    (?: [•·●▪◦‣∙■□➢➤►▶✓✔✦❖⁃¿§\uf0b7\uf0a7\u2022]+ (?: \s+ | (?=\w) )  # a mark that is nothing but a bullet
      | (?: [-*–—+] | o | » ) \s+ (?=\S)                              # a mark that is one only before white space
      | \(? \d{1,2} [.)] (?: \s+ | (?=[A-Z]) )                        # 1. 1) (1)
      | \(? [a-hA-H] \) \s+                                           # a) (a)
      | [ivx]{1,4} [.)] \s+                                           # iv.
    )
    """,
    re.VERBOSE,
)
_HAS_WORD: Final = re.compile(r"\w")
_WIDEST_WRAP: Final = 90
_LONG_LINE: Final = 50
_ENOUGH_LONG_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without its outer white space: the bullet or number before it, if any, apart from its content."""

    span: Span
    content: Span
    after_blank: bool
    """Whether a blank line, or nothing, stands before it."""

    @property
    def marked(self) -> bool:
        """Whether a bullet or a number stands before the content."""
        return self.content.start > self.span.start


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong to one another: one printed line, or several that were wrapped."""

    lines: tuple[Line, ...]

    @property
    def span(self) -> Span:
        """From the first line's content to the last line's end."""
        return Span(self.lines[0].content.start, self.lines[-1].span.end)


def split_lines(text: str) -> tuple[Line, ...]:
    """Find the lines that are not blank."""
    lines, after_blank, start = [], True, 0
    for raw in text.splitlines(keepends=True):
        span = trim(text, start, start + len(raw))
        start += len(raw)
        if span.start == span.end:
            after_blank = True
            continue
        mark = _BULLET.match(text, span.start, span.end)
        content = Span(mark.end(), span.end) if mark and mark.end() < span.end else span
        lines.append(Line(span, content, after_blank))
        after_blank = False
    return tuple(lines)


def wrap_width(text: str, lines: tuple[Line, ...]) -> int | None:
    """Measure the column at which the text was wrapped; None where lines are as long as their paragraphs."""
    widths = sorted(line.span.end - line.span.start for line in lines)
    long = [width for width in widths if width >= _LONG_LINE]
    if len(long) < _ENOUGH_LONG_LINES or len(long) < len(widths) * 0.25:
        return None
    width = long[int(len(long) * 0.98) - 1]
    if width > _WIDEST_WRAP or not any(text[line.span.start].islower() for line in lines):
        return None
    return width


def join_wrapped(text: str, lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """Put lines together that were broken only because the next word would not have fitted."""
    width = wrap_width(text, lines)
    groups: list[list[Line]] = []
    for line in lines:
        if width is not None and groups and _continues(text, groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(Paragraph(tuple(group)) for group in groups)


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    if line.after_blank or line.marked or not _HAS_WORD.search(text, line.span.start, line.span.end):
        return False
    first_word = text[line.span.start : line.span.end].split(maxsplit=1)[0]
    room = width - (before.span.end - before.span.start)
    return len(first_word) + 1 > room
