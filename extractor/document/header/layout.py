"""Which cell of the header names what: told by the order of its lines, by words for people and bodies, and by the prose below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractor.document.header.both_names import is_founded, is_spoken_of, read_employer_first, read_hiring, split_employer
from extractor.document.header.cells import Cell, CellKind, Page, find_cells, without_call
from extractor.document.header.looks import is_function
from extractor.document.lines import Line
from extractor.document.span import Span, stripped
from extractor.words import Pattern
from extractor.words.gazetteer import towns
from extractor.words.naming import begins_as_body, has_body_word, has_role, is_unit, names_a_firm


@dataclass(frozen=True, slots=True)
class Header:
    """The top of a posting: its lines, and its cells with what each of them names."""

    lines: tuple[Line, ...]
    cells: tuple[Cell, ...]

    def first(self, kind: CellKind) -> Cell | None:
        """Give the first cell of a kind."""
        return next((cell for cell in self.cells if cell.kind is kind), None)


_GOVERNMENT: Final = re.compile(r"(?:the )?(?:state|city|county|commonwealth) of ")
_SCHOOL_UNIT: Final = Pattern(
    r"(?:{SCHOOL_UNIT}|(?:department|dept\.?|program(?:me)?|office)) (?:of|for) [^,|]{3,60}"
    r"|(?:[\w&'-]{1,30},? (?:and |& |of )?){1,5}(?:department|division)\b"
)
_SCHOOL: Final = Pattern(r"(?:[\w.&'-]{1,30} (?:of )?){1,5}{SCHOOL}|(?:the )?(?:university|college) (?:of|at) \w")
_INNER: Final = re.compile(r",\s|\s[-|/]\s|,?\s(?:in|within|of)\s(?=the\s(?:School|Faculty|College)\b)")
_FEDERAL: Final = Pattern(r"(?:u\.?s\.? )?department of (?:the )?{FEDERAL_DEPARTMENT}")
_FEDERAL_PAGE: Final = ("pay scale & grade", "usajobs", "open & closing dates")
_NEAR: Final = 4
"""Line breaks between the employer's line and the labelled title below it."""
_HEAD: Final = 600
"""Characters: the labels of a notice stand this near to its banner."""


def read_header(page: Page, lines: tuple[Line, ...]) -> Header:
    """Read what the header of a posting names."""
    cells = find_cells(page, lines)
    return Header(lines, (*_named(page, cells), *cells))


def _named(page: Page, cells: tuple[Cell, ...]) -> Iterator[Cell]:
    names = [cell for cell in cells if cell.kind is CellKind.NAME] or [cell for cell in cells[:1] if cell.kind is CellKind.PLACE]
    if not names:
        return
    if both := read_hiring(page, names[0].span) or read_employer_first(page, names[0].span):
        yield Cell(CellKind.TITLE, both.title)
        if both.employer:
            yield Cell(CellKind.EMPLOYER, both.employer)
    elif _title_is_labelled(page, names[0].span):
        yield _above_labels(page, names)
    else:
        yield from _by_layout(page, cells)


def _title_is_labelled(page: Page, first: Span) -> bool:
    """Tell whether a label right below the header names the position, so that the lines above it name who hires."""
    starts = [start for start in _title_labels(page) if start > first.start]
    return bool(starts) and page.flat.count("\n", first.end, min(starts)) <= _NEAR and not has_role(page.flat[slice(*first)])


def _title_labels(page: Page) -> list[int]:
    """Give where the labels that name the position begin."""
    named = (
        label for label in page.facts("title", "title_or_other") if "title" in label.fields or has_role(page.flat[slice(*label.value)])
    )
    return [label.printed.start for label in named]


def _above_labels(page: Page, names: list[Cell]) -> Cell:
    """Take the lines before a labelled title for the employer; one that a label names elsewhere beats them."""
    own = [cell for cell in names if not has_role(page.flat[slice(*cell.span)])] or names
    first, last = own[0], own[0]
    for cell in own[1:]:
        if not cell.after_blank and cell.line == last.line + 1:
            last = cell
    labelled = any(label.printed.start < last.span.end + _HEAD for label in page.facts("organization"))
    return Cell(CellKind.EMPLOYER, Span(first.span.start, last.span.end), sure=not labelled)


def _by_layout(page: Page, cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """Read title, employer, place and unit from their order: the employer stands before the place, a unit of a job board behind it."""
    place = next((cell for cell in cells if cell.kind is CellKind.PLACE), None)
    names = [cell for cell in cells if cell.kind is CellKind.NAME]
    above = [cell for cell in names if place is None or cell.span.start < place.span.start]
    below = [cell.span for cell in names if place is not None and cell.span.start > place.span.start]
    if not above:
        return
    if school := _school(page, above):
        yield from school
        return
    above, parts = _told_apart(page, above)
    first, second = _title_and_employer(page, _joined(page, above, place))
    employer, unit = _with_unit(page, second, sure=place is not None) if second else (None, None)
    if first is None or (second is None and _is_body(page, first)):
        position = next((span for span in below if has_role(page.flat[slice(*span)]) and not _is_body(page, span)), None)
        if position or first is None or any(start < first.end + _HEAD for start in _title_labels(page) if start >= first.end):
            yield from _letterhead(position, employer or (Cell(CellKind.EMPLOYER, first) if first else None))
            return
    title, behind = split_employer(page, without_call(page.flat, first), second)
    behind = None if second else behind
    facts = any(cell.kind is CellKind.FACT for cell in cells)
    few = facts and len(above) <= len(("title", "employer"))
    yield Cell(CellKind.TITLE, title, sure=place is not None or few or has_role(page.flat[slice(*title)]))
    firm = None if employer or behind else next((span for span in below if is_founded(page.words(span))), None)
    if found := employer or next((Cell(CellKind.EMPLOYER, span) for span in (behind, firm) if span), None):
        yield found
    yield from parts
    others = (span for span in below if facts and span != firm and not has_role(page.flat[slice(*span)]))
    if part := unit or next(others, None):
        yield Cell(CellKind.UNIT, part)


def _letterhead(position: Span | None, employer: Cell | None) -> Iterator[Cell]:
    """Give the body, and the position below its place."""
    if position:
        yield Cell(CellKind.TITLE, position)
    if employer:
        yield employer


def _school(page: Page, names: list[Cell]) -> tuple[Cell, ...]:
    """Read the header of a school: the position, its department and the university, each on a line of its own, in either order."""
    spans = [cell.span for cell in names[:3]]
    if len({cell.line for cell in names[:3]}) < len((CellKind.TITLE, CellKind.UNIT, CellKind.EMPLOYER)):
        return ()
    words = [page.words(span) for span in spans]
    units = [number for number, name in enumerate(words) if _SCHOOL_UNIT.match(name.lower()) and not has_role(name)]
    schools = [number for number, name in enumerate(words) if number not in units and _SCHOOL.match(name.lower()) and not has_role(name)]
    titles = [number for number, name in enumerate(words) if has_role(name)]
    if not len(units) == len(schools) == len(titles) == 1 or titles == [1]:
        return ()
    title, school, unit = spans[titles[0]], spans[schools[0]], spans[units[0]]
    return Cell(CellKind.TITLE, title), Cell(CellKind.EMPLOYER, _outer(page, school)), Cell(CellKind.UNIT, _outer(page, unit))


def _outer(page: Page, span: Span) -> Span:
    """Leave out what stands behind a comma: the college of a department, the campus of a university."""
    cut = _INNER.search(page.flat, *span)
    return stripped(page.flat, Span(span.start, cut.start())) if cut else span


def _told_apart(page: Page, names: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Give the names that may be the position's and the employer's; and a function between them, or the department over an agency."""
    if len(names) > 1 and is_function(page.words(names[0].span)) and has_role(page.words(names[1].span)):
        names = names[1:]  # the part of the site's list
    if len(names) > len(("government", "body")) and has_role(page.words(names[2].span)):
        names = names[1:] if _GOVERNMENT.match(page.low, names[0].span.start) and _is_body(page, names[1].span) else names
    labels = {label.printed.start for label in page.labels}
    names = [names[0], *(cell for cell in names[1:] if cell.span.start not in labels)]
    parts = [cell._replace(kind=CellKind.UNIT) for cell in names[1:2] if cell.line > names[0].line and is_function(page.words(cell.span))]
    names = [names[0], *names[1 + len(parts) :]]  # "Widget Manager", "Finance", "Toledo, OH"
    for department, agency in pairwise(names[1:3]):
        federal = _FEDERAL.fullmatch(page.low, *department.span) and any(words in page.low for words in _FEDERAL_PAGE)
        if federal and agency.line == department.line + 1 and not agency.after_blank and not has_role(page.words(agency.span)):
            return [cell for cell in names if cell is not department], [*parts, department._replace(kind=CellKind.PARENT)]
    return names, parts


def _with_unit(page: Page, employer: Span, *, sure: bool) -> tuple[Cell | None, Span | None]:
    """Tell the employer from its unit in "Some Foundation - Widget Branch"; a town alone is no employer."""
    name, dash, unit = page.flat[slice(*employer)].partition(" - ")
    if dash and (is_unit(unit) or _SCHOOL_UNIT.match(unit.lower())) and not is_unit(name):
        return Cell(CellKind.EMPLOYER, Span(employer.start, employer.start + len(name))), Span(employer.end - len(unit), employer.end)
    if not sure and not has_body_word(name) and towns(name) and not is_spoken_of(page, employer):
        return None, None
    return Cell(CellKind.EMPLOYER, employer, sure=sure or has_body_word(name)), None


def _is_body(page: Page, span: Span) -> bool:
    name = page.flat[slice(*span)]
    return has_body_word(name) and not has_role(name)


def _joined(page: Page, names: list[Cell], place: Cell | None) -> list[Cell]:
    """Put "Widget Manager | Finance" together again, where nothing says that what stands behind the bar is an employer."""
    first, *rest = names
    if not rest or place is None or not first.line == rest[0].line != place.line:
        return names
    if has_body_word(page.words(rest[0].span)) or is_spoken_of(page, rest[0].span):
        return names
    return [first._replace(span=Span(first.span.start, rest[0].span.end)), *rest[1:]]


def _title_and_employer(page: Page, names: list[Cell]) -> tuple[Span | None, Span | None]:
    """Tell which of the first two names is the position: the first, unless only the second names somebody at work."""
    first, second = names[0].span, names[1].span if len(names) > 1 else None
    one = page.flat[slice(*first)]
    if second is None:
        return (None, first) if begins_as_body(one) else (first, None)
    other = page.flat[slice(*second)]
    ends_in_role = has_role(other.rpartition(" ")[2]) and not names_a_firm(other)
    if begins_as_body(one):
        return (second if has_role(other) or not has_body_word(other) else None), first
    if has_role(other) and (not has_body_word(other) or ends_in_role):
        one_is_body = not has_role(one.rpartition(" ")[2]) and (has_body_word(one) or not has_role(one))
        return (second, first) if one_is_body else (first, second)
    return first, second
