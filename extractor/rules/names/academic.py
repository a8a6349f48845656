"""Headers of schools: the position, its department, and the university, each on a line of its own, in either order."""

import re
from typing import Final, NamedTuple

from extractor.document import Document, Span
from extractor.rules.names.cells import Cell
from extractor.rules.names.words import has_role, stripped

_UNIT: Final = re.compile(
    r"(?:School|Faculty|Department|Dept\.?|Institute|Centre|Center|College|Division|Program(?:me)?|Office) (?:of|for) [^,|]{3,60}"
    r"|(?:[A-Z][\w&'-]*,? (?:and |& |of )?){1,5}(?:Department|Division)\b"
)
_SCHOOL: Final = re.compile(
    r"(?:[A-Z][\w.&'-]* (?:of )?){1,5}(?:University|College|Polytechnic|Institute of Technology|Medical Center|Hospital)\b"
    r"|(?:The )?(?:University|College) (?:of|at) [A-Z]"
)
_INNER: Final = re.compile(r",\s|\s[-|/]\s")
_WITHIN: Final = re.compile(r",?\s(?:in|within|of)\s(?=the\s(?:School|Faculty|College)\b)")


class Academic(NamedTuple):
    """The names that the header of a school gives."""

    title: Span
    school: Span
    unit: Span


def read_academic(document: Document, names: list[Cell]) -> Academic | None:
    """Read a department that stands beside its university, the position above or below both; None for any other header."""
    if len(names) < len(Academic._fields) or any(cell.line == names[0].line for cell in names[1:3]):
        return None
    unit, title = names[1].span, names[0].span
    others = {names[0].span: names[2].span, names[2].span: names[0].span}
    school = next((span for span in others if _is_school(document, span)), None)
    if school is None and _is_school(document, unit):
        unit, school = names[2].span, unit  # position, university, department
    elif school is not None:
        title = others[school]
    if school is None or not _UNIT.match(document.flat, *unit) or has_role(document.words(unit)) or not has_role(document.words(title)):
        return None
    return Academic(title, _first(document, school), _first(document, unit))


def _is_school(document: Document, span: Span) -> bool:
    words = document.flat[span.start : span.end]
    return _SCHOOL.match(words) is not None and _UNIT.match(words) is None and not has_role(words)


def _first(document: Document, span: Span) -> Span:
    """Leave out what stands behind a comma: the college of a department, the campus of a university."""
    cut = _INNER.search(document.flat, *span) or _WITHIN.search(document.flat, *span)
    return stripped(document.flat, Span(span.start, cut.start())) if cut else span
