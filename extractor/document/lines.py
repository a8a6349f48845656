"""Lines as printed, and paragraphs: lines that a writer wrapped by hand are one paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractor.document.span import Span, trim
from extractor.words import in_force

BULLETS: Final = (
    "\u00b7\u2022\u2023\u2043\u2219\u25a0-\u25cf\u25e6\u2605\u2606\u2611\u2705\u2713-\u2718\u2726\u2756\u2794\u27a2-\u27a4\uf000-\uf0ff"
)
"""Marks that stand for nothing but a bullet, as the inside of a character class (the last range: symbol fonts of word processors)."""

_BULLET: Final = re.compile(
    rf"""
    (?: [{BULLETS}\u00a7\u00bf]+ (?: \s+ | (?=[\w"'(]) )     # a mark that is nothing but a bullet
      | (?: [-*+»>] | o | ü | Ø ) \s+ (?=\S)     # a mark that is one only before white space
      | [-=]>\s* (?=\S)                          # an arrow drawn with two marks
      | -{{1,2}} (?=[A-Za-z]{{2}})                     # a dash that lost its space
      | \* (?=[A-Z][a-z]+\s[^*]*$)               # a star that lost its space, and is no mark of bold print
      | \(? \d{{1,2}} [.)] (?: \s+ | (?=[A-Z]) ) # 1. 1) (1)
      | \(? [a-hA-H] \) \s+                      # a) (a)
      | [ivx]{{1,4}} [.)] \s+                    # iv.
    )
    """,
    re.VERBOSE,
)
_ONLY_A_BULLET: Final = re.compile(rf"[{BULLETS}\u00a7\u00bf*+-]|\d{{1,2}}[.)]")
_HAS_WORD: Final = re.compile(r"\w")
_ANNOUNCES: Final = re.compile(
    r"""
    (?: [A-Z][A-Z0-9/&'(),-]* (?: [ ] [A-Z0-9/&'(),-]+ ){0,6} | [A-Z][\w/&'-]* (?: [ ] [A-Z][\w/&'-]* ){0,4} [ ]?  # "Start Date:"
      | (?: (?:employment|job|contract)[ ]type | experience[ ]level | compensation | location | post(?:ing)?[ ]id ) ) :
    """,
    re.VERBOSE,
)
_BREAKS: Final = {ord("\r"): " ", ord("\n"): " ", ord("\t"): " "}
_FEWEST_BLANKS: Final = 2
_WIDEST_WRAP: Final = 90
_LONG_LINE: Final = 50
_SHORT_LINE: Final = 25
"""Characters: a line as short may be a cell of a form that ends in whatever word."""
_MOST_BLANKS_OF_HEADING: Final = 5
_ENOUGH_LONG_LINES: Final = 5
_ENOUGH_SPACED: Final = 8
_NEARLY_ALL: Final = 0.9


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without its outer white space: the bullet or number before it, if any, apart from its content."""

    span: Span
    content: Span
    after_blank: bool
    """Whether a blank line, or nothing, sets it apart from the line before it."""
    close: bool = True
    """Whether no blank line at all stands before it."""

    @property
    def marked(self) -> bool:
        """Whether a bullet or a number stands before the content."""
        return self.content.start > self.span.start


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong to one another: one printed line, or several that were wrapped."""

    lines: tuple[Line, ...]
    span: Span
    """From the first line's content to the last line's end."""


def split_lines(plain: str) -> tuple[Line, ...]:
    """Find the lines of a plain text that are not blank; a bullet on a line of its own belongs to the line below it.

    Where a blank line stands before nearly every line, as pages copied paragraph by paragraph have it, only two of them set lines apart.
    """
    found = list(_filled_lines(plain))
    unmarked = [blanks for _, bullet, blanks in found if bullet is None]
    apart = 2 if len(unmarked) >= _ENOUGH_SPACED and sum(map(bool, unmarked)) >= _NEARLY_ALL * len(unmarked) else 1
    return tuple(_line(plain, span, bullet, blanks, apart) for span, bullet, blanks in found)


def _filled_lines(plain: str) -> Iterator[tuple[Span, int | None, int]]:
    """Give each line that is not blank, where a bullet above it stands, and how many blank lines are before it."""
    blanks, start, bullet = 2, 0, None
    for raw in plain.splitlines(keepends=True):
        span = trim(plain, start, start + len(raw))
        start += len(raw)
        if span.start == span.end:
            blanks += 1
        elif _ONLY_A_BULLET.fullmatch(plain, span.start, span.end):
            bullet = span.start
        else:
            yield span, bullet, blanks
            blanks, bullet = 0, None


def _line(plain: str, span: Span, bullet: int | None, blanks: int, apart: int) -> Line:
    after_blank, close = blanks >= apart, not blanks
    if bullet is not None:
        return Line(Span(bullet, span.end), span, after_blank, close)
    mark = _BULLET.match(plain, span.start, span.end)
    content = Span(mark.end(), span.end) if mark and mark.end() < span.end else span
    return Line(span, content, after_blank, close)


def wrap_width(plain: str, lines: tuple[Line, ...]) -> int | None:
    """Measure the column at which the text was wrapped; None where lines are as long as their paragraphs."""
    widths = sorted(_column(plain, line) for line in lines)
    long = [width for width in widths if width >= _LONG_LINE]
    if len(long) < _ENOUGH_LONG_LINES or len(long) < len(widths) * 0.25:
        return None
    width = long[int(len(long) * 0.98) - 1]
    if width > _WIDEST_WRAP or not any(plain[line.span.start].islower() for line in lines):
        return None
    return width


def _column(plain: str, line: Line) -> int:
    """Count the characters up to the end of a line, with those it is indented by."""
    return line.span.end - plain.rfind("\n", 0, line.span.start) - 1


def join_wrapped(plain: str, lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """Put lines together that were broken only because the next word would not have fitted."""
    width = wrap_width(plain, lines)
    groups: list[list[Line]] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if (
            groups
            and _may_continue(plain, line)
            and (_fills(plain, groups[-1][-1], line, width) or _breaks_off(plain, groups[-1], line, following))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(Paragraph(tuple(group), Span(group[0].content.start, group[-1].span.end)) for group in groups)


def flatten(plain: str, paragraphs: tuple[Paragraph, ...]) -> str:
    """Make the line breaks within paragraphs blanks: same length, same offsets."""
    parts, at = [], 0
    for paragraph in paragraphs:
        if len(paragraph.lines) > 1:
            start, end = paragraph.span
            parts += [plain[at:start], plain[start:end].translate(_BREAKS)]
            at = end
    return "".join([*parts, plain[at:]])


def _may_continue(plain: str, line: Line) -> bool:
    if line.after_blank or line.marked or not _HAS_WORD.search(plain, line.span.start, line.span.end):
        return False
    return plain.find(":", line.span.start, line.span.end) < 0 or _ANNOUNCES.match(plain, line.span.start, line.span.end) is None


def _fills(plain: str, before: Line, line: Line, width: int | None) -> bool:
    """Tell whether the line's first word would have run over the width of a wrapped text."""
    if width is None or _stands_alone(plain, before, line):
        return False
    first_word = plain[line.span.start : line.span.end].split(maxsplit=1)[0]
    return len(first_word) + 1 > width - _column(plain, before)


def _stands_alone(plain: str, before: Line, line: Line) -> bool:
    """Tell whether a few words behind the end of a sentence, with none of their own, are a line by themselves: a heading."""
    words = plain[line.span.start : line.span.end]
    return (
        plain[before.span.end - 1] in ".!?"
        and words[0].isupper()
        and words[-1].isalnum()
        and len(words) < _LONG_LINE
        and words.count(" ") < _MOST_BLANKS_OF_HEADING
    )


def _breaks_off(plain: str, group: list[Line], line: Line, following: Line | None) -> bool:
    """Tell whether the line before stops within a sentence, in a text that is not wrapped as a whole."""
    before = group[-1].span
    if line.close and _hangs(plain, before):
        return True
    if group[0].marked and line.close and plain[line.span.start].islower() and plain[before.end - 1] not in ".:;!?":
        few = plain.count(" ", *line.span) < _FEWEST_BLANKS  # a heading in small letters, perhaps
        if not few or (following is not None and not following.marked):
            return True
    short = before.end - before.start < _LONG_LINE and len(group) == 1  # the last line of several may be as short as it likes
    if short or plain[before.end - 1] in ".:;!?":
        return False
    if plain[line.span.start].islower() or plain[before.end - 1] == ",":
        return True
    in_list = group[0].marked and following is not None and (following.marked or plain[following.span.start].islower())
    return in_list and not _starts_anew(following) and line.span.end - line.span.start > _LONG_LINE


def _hangs(plain: str, line: Span) -> bool:
    """Tell whether a line ends in a small word that must go on: "please send your"."""
    if not plain[line.end - 1].islower() or line.end - line.start < _SHORT_LINE:
        return False
    return plain[line.start : line.end].rpartition(" ")[2] in in_force().words("HANGING")


def _starts_anew(line: Line | None) -> bool:
    """Tell whether there is no line, or a blank one before it."""
    return line is None or not line.close
