"""Labelled facts: `Label: value` on one line, behind a tab, on two lines, or several in one line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractor.document.facts import fields_of, is_name
from extractor.document.lines import Paragraph
from extractor.document.span import Span, trim


@dataclass(frozen=True, slots=True)
class Label:
    """A name that the posting prints before a value."""

    name: str
    """The name's words in lower case: "title code no"."""
    printed: Span
    """The name as printed, without the colon."""
    value: Span
    """What stands behind it, up to the next label or the end of the line; never empty."""

    @property
    def fields(self) -> frozenset[str]:
        """The fields that its name stands for."""
        return fields_of(self.name)


_COLON: Final = re.compile(r"(?:\*\*)?[ ]?:(?!/)(?:\*\*)?")
"""Not that of an address."""
_START: Final = re.compile(r"(?:(?<=[\s|;(a-z)*])|^)(?=[A-Z#])", re.MULTILINE)
"""Where a name may begin within a line."""
_ANY: Final = re.compile(r"(?P<name>[A-Z#*][\w/&#'().,-]*(?:[ ][\w/&#'().,-]+){0,5}?)[ ]?(?::(?!/)(?!(?<=\d:)\d\d)[ \t]*|\t+[ ]*)(?=\S)")
_LOWER: Final = re.compile(r"(?P<name>[a-z][^:\n]{1,60}?)[ ]?:(?!/)")
"""A label in small letters, as forms of classified advertisements print them: at the start of a line only."""
_DASHED: Final = re.compile(r"(?P<name>[A-Z#][^\n]{1,60}?)[ ]+-[ ]+(?=\S)")
_CELLS: Final = re.compile(r"[^\t]+")
_CELLS_OF_ROW: Final = re.compile(r"[^|*]+")
_SIGN: Final = re.compile(r"[:\t]")
_MARKS: Final = re.compile(r"[\s*_]+")
_LONGEST_VALUE: Final = 120
_LONGEST_NAME: Final = 60
_ENOUGH_DASHED: Final = 3
"""Lines "Label - value" that make a form; fewer may be titles: "Manager - Widgets"."""
_FEWEST_CELLS: Final = 4


def find_labels(plain: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Label, ...]:
    """Find every labelled fact of a posting, in order."""
    labels: list[Label] = []
    dashed = _dashed(plain, paragraphs)
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if pairs := _pairs(plain, paragraph.span):
            labels.extend(pairs)
        elif index in dashed:
            labels.append(dashed[index])
        else:
            labels.extend(_in_paragraph(plain, paragraph, following))
    return tuple(labels)


def _pairs(plain: str, content: Span) -> list[Label]:
    """Read a line of a form in two columns: name, value, name, value, parted by tabs."""
    row = plain.startswith("|", content.start)  # of a table in Markdown
    if not row and plain.count("\t", content.start, content.end) < _FEWEST_CELLS - 1:
        return []
    found = _CELLS_OF_ROW if row else _CELLS
    cells = [trim(plain, *match.span()) for match in found.finditer(plain, content.start, content.end) if match.group().strip()]
    names, values = cells[::2], cells[1::2]
    if (
        len(cells) < (2 if row else _FEWEST_CELLS)
        or any(is_known_label(plain, value) for value in values)
        or len(names) != len(values)
        or not all(is_known_label(plain, name) for name in names)
    ):
        return []
    return [Label(_fold(plain[name.start : name.end]), name, value) for name, value in zip(names, values, strict=True)]


def _dashed(plain: str, paragraphs: tuple[Paragraph, ...]) -> dict[int, Label]:
    """Read the lines "Label - value", by their numbers, where there are enough of them to make a form."""
    found = {}
    for index, paragraph in enumerate(paragraphs):
        span = paragraph.span
        dash = plain.find(" - ", span.start, min(span.end, span.start + _LONGEST_NAME))
        if dash >= 0 and (match := _DASHED.match(plain, span.start, span.end)) and is_known_label(plain, name := Span(*match.span("name"))):
            found[index] = Label(_fold(plain[name.start : name.end]), name, Span(match.end(), span.end))
    return found if len(found) >= _ENOUGH_DASHED else {}


def is_known_label(plain: str, span: Span) -> bool:
    """Tell whether a span is nothing but one of the names that postings print before a fact."""
    first = plain[span.start : span.start + 1]
    return (first.isalpha() or first == "#") and span.end - span.start <= _LONGEST_NAME and is_name(_fold(plain[span.start : span.end]))


def _in_paragraph(plain: str, paragraph: Paragraph, following: Paragraph | None) -> Iterator[Label]:
    content = paragraph.span
    names = _inline_names(plain, content)
    first = _first_name(plain, content) if names or _SIGN.search(plain, content.start, content.end) else None
    if first and not (names and names[0][0].start <= first.end("name")):
        names.insert(0, (Span(*first.span("name")), first.end()))
    if not names and following and _stands_alone(plain, paragraph, following):
        yield Label(_fold(plain[content.start : content.end]), content, following.span)
    for number, (name, end) in enumerate(names):
        stop = names[number + 1][0].start if number + 1 < len(names) else content.end
        value = trim(plain, end, stop)
        if value.start == value.end and number + 1 == len(names) and following and not following.lines[0].after_blank:
            value = _until_label(plain, following)
        if value.start < value.end:
            yield Label(_fold(plain[name.start : name.end]), name, value)


def _first_name(plain: str, content: Span) -> re.Match[str] | None:
    """Match the name that a line begins with; the colon of a remark in brackets ends none: "Toledo, OH (hybrid: two days)"."""
    match = _ANY.match(plain, content.start, content.end)
    if match is None and (lower := _LOWER.match(plain, content.start, content.end)) and is_name(_fold(lower["name"])):
        match = lower
    return None if match and match["name"].count("(") > match["name"].count(")") else match


def _inline_names(plain: str, content: Span) -> list[tuple[Span, int]]:
    """Find known names before a colon, and where their values start."""
    names: list[tuple[Span, int]] = []
    at, sign = content.start, plain.find(":", content.start, content.end)
    while sign >= 0:
        before = sign - (plain[sign - 1] == " ")
        before -= 2 * plain.endswith("**", at, before)
        colon = _COLON.match(plain, before, content.end)
        starts = _START.finditer(plain, max(at, sign - _LONGEST_NAME), before) if colon else ()
        name = next((one for start in starts if is_known_label(plain, one := Span(start.start(), before))), None)
        if colon and name:
            names.append((name, colon.end()))
        at, sign = sign + 1, plain.find(":", sign + 1, content.end)
    return names


def _stands_alone(plain: str, paragraph: Paragraph, following: Paragraph) -> bool:
    """Tell whether a line is nothing but a known label, and the next line short enough to be its value."""
    value = following.span
    if paragraph.lines[0].marked or following.lines[0].after_blank or value.end - value.start > _LONGEST_VALUE:
        return False
    return is_known_label(plain, paragraph.span) and not is_known_label(plain, value)


def _until_label(plain: str, paragraph: Paragraph) -> Span:
    """Take the line after a bare label up to the first label within it."""
    content = paragraph.span
    inner = _inline_names(plain, content)
    return trim(plain, content.start, inner[0][0].start if inner else content.end)


def _fold(name: str) -> str:
    return _MARKS.sub(" ", name).strip(" .").lower()
