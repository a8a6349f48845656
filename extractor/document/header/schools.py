"""Headers of schools: the position, its department, and the university."""

import re
from typing import Final

from extractor.document.header.cell import Cell, CellKind, Page
from extractor.document.span import Span, stripped
from extractor.words import Pattern
from extractor.words.naming import has_role

_SCHOOL_UNIT: Final = Pattern(
    r"(?:{SCHOOL_UNIT}|{UNIT}|dept\.?) (?:of|for) [^,|]{3,60}"
    r"|(?:[\w&'-]{1,30},? (?:and |& |of )?){1,5}(?:department|division)\b"
)
_SCHOOL: Final = Pattern(r"(?:[\w.&'-]{1,30} (?:of )?){1,5}{SCHOOL}|(?:the )?(?:university|college) (?:of|at) \w")
_INNER: Final = re.compile(r",\s|\s[-|/]\s|,?\s(?:in|within|of)\s(?=the\s(?:School|Faculty|College)\b)")
_PARTS: Final = frozenset({CellKind.TITLE, CellKind.UNIT, CellKind.EMPLOYER})


def read_school(page: Page, names: list[Cell]) -> tuple[Cell, ...]:
    """Read the position, its department and the university, each on a line of its own, in either order; nothing of any other header."""
    first = names[: len(_PARTS)]
    if len({cell.line for cell in first}) < len(_PARTS):
        return ()
    found = [(_part(page.words(cell.span)), cell.span) for cell in first]
    named = dict(found)
    if set(named) != _PARTS or found[1][0] is CellKind.TITLE:
        return ()
    return tuple(Cell(kind, span if kind is CellKind.TITLE else _outer(page, span)) for kind, span in found)


def is_school_unit(name: str) -> bool:
    """Tell whether a name is that of a part of a university: "School of Widgets"."""
    return _SCHOOL_UNIT.match(name.lower()) is not None


def _part(name: str) -> CellKind:
    """Tell what a line names, of a position, a part of a university and a university."""
    if has_role(name):
        return CellKind.TITLE
    if is_school_unit(name):
        return CellKind.UNIT
    return CellKind.EMPLOYER if _SCHOOL.match(name.lower()) else CellKind.NAME


def _outer(page: Page, span: Span) -> Span:
    """Leave out what stands behind a comma: the college of a department, the campus of a university."""
    cut = _INNER.search(page.flat, *span)
    return stripped(page.flat, Span(span.start, cut.start())) if cut else span
