"""Layout as files and feeds carry it: HTML, typographic marks, misread bytes, lines wrapped at a width. Gold stays; quotes follow."""

import re
from collections.abc import Iterator
from html import escape
from html.entities import codepoint2name
from random import Random
from typing import Final

from eval.cases import Case
from eval.gold.kinds.generator import follow
from eval.gold.kinds.shape import Line, find_headings, find_lines, find_lists
from eval.gold.swap.edits import Edit
from extractor.document.rendering.tags import is_html

_PLAIN: Final = re.compile(r"(?P<apostrophe>')|(?P<quote>\")|(?P<dash>(?<=[\w ])-(?=[\d ]))|(?P<dots>\.\.\.)|(?P<gap>(?<=\d) (?=[A-Za-z]))")
_SHARE: Final = 0.8
"""How much of what could be changed is: a page by several hands is not of one kind."""
_NARROWEST: Final = 60
_WIDEST: Final = 80


def set_as_html(case: Case, random: Random) -> Case | None:
    """Set the posting as a page: paragraphs, divisions or lines broken by hand, with headings, lists, tables and character references."""
    if is_html(case.text):
        return None
    lines = find_lines(case.text)
    is_wrapped = any(line.text.lstrip()[:1].islower() for line in lines if not line.mark)
    setting = _by_hand(lines) if is_wrapped or random.random() < 1 / 3 else _in_elements(case.text, lines, random)
    named = random.random() < _SHARE
    marks = [(at, char) for at, char in enumerate(case.text) if char in "&<>" or not char.isascii()]
    references = [Edit(at, at + 1, _reference(char, named=named)) for at, char in marks]
    whole = [Edit(0, 0, "<div>"), Edit(len(case.text), len(case.text), "</div>\n")]
    return follow(case, [*whole, *setting, *references])


def _reference(char: str, *, named: bool) -> str:
    if char in "&<>":
        return escape(char)
    return f"&{codepoint2name[ord(char)]};" if named and ord(char) in codepoint2name else f"&#{ord(char)};"


def _by_hand(lines: list[Line]) -> Iterator[Edit]:
    yield from (Edit(line.extent.end, line.extent.end, "<br />") for line in lines)


def _in_elements(text: str, lines: list[Line], random: Random) -> Iterator[Edit]:
    """Set headings as such or in bold, lists as lists, lines with tabs as tables, all else as paragraphs or divisions."""
    plain, heading = random.choice(("p", "div")), random.choice(("<h3>|</h3>", "<p><strong>|</strong></p>", "<div><b>|</b></div>"))
    headings = {line.extent for line, _ in find_headings(text)}
    firsts, lasts = ({run[at].extent for run in find_lists(text)} for at in (0, -1))
    items = {line.extent for run in find_lists(text) for line in run}
    for line in lines:
        start, end = line.extent
        if line.extent in items:
            yield Edit(*line.bullet, "<ul><li>" if line.extent in firsts else "<li>")
            yield Edit(end, end, "</li></ul>" if line.extent in lasts else "</li>")
            continue
        opening, _, closing = (heading if line.extent in headings else f"<{plain}>|</{plain}>").partition("|")
        if "\t" in line.text.strip():
            opening, closing = "<table><tr><td>", "</td></tr></table>"
            yield from (Edit(start + at, start + at + 1, "</td><td>") for at, char in enumerate(line.text) if char == "\t")
        yield Edit(start, start, opening)
        yield Edit(end, end, closing)


def set_typographically(case: Case, random: Random) -> Case | None:
    """Print curly quotation marks, dashes, ellipses and hard blanks, as word processors do."""
    return follow(case, [edit for edit in _typographic(case.text) if random.random() < _SHARE])


def misread(case: Case, random: Random) -> Case | None:
    """Read the UTF-8 of typographic marks and accented letters as Windows-1252, as a wrong header makes programs do."""
    printed = [Edit(at, at + 1, char) for at, char in enumerate(case.text) if not char.isascii()]
    printed += [edit for edit in _typographic(case.text) if random.random() < _SHARE]
    return follow(case, [Edit(edit.start, edit.end, "".join(map(_misread_byte, edit.text.encode()))) for edit in printed])


def _typographic(text: str) -> Iterator[Edit]:
    opens = True
    for match in _PLAIN.finditer(text):
        new = {"apostrophe": "’", "dash": "–", "dots": "…", "gap": "\N{NO-BREAK SPACE}"}.get(match.lastgroup or "")
        if new is None:
            new, opens = ("“" if opens else "”"), not opens
        yield Edit(*match.span(), new)


def _misread_byte(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


def wrap_lines(case: Case, random: Random) -> Case | None:
    """Break lines at a width, as mail programs do."""
    width = random.randint(_NARROWEST, _WIDEST)
    return follow(case, [Edit(at, at + 1, "\n") for line in find_lines(case.text) for at in _breaks(line, width)])


def _breaks(line: Line, width: int) -> Iterator[int]:
    """Give the blanks at which a line is to be broken: each the last one that leaves what is before it within the width."""
    start, end = line.extent
    while end - start > width:
        at = line.text.rfind(" ", start - line.extent.start + 1, start - line.extent.start + width)
        if at < 0:
            return
        start = line.extent.start + at
        yield start
        start += 1
