"""Which cell of the header names what: told by the order of its lines, by words for people and bodies, and by the prose below."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from extractor.document.header.both_names import is_founded, is_spoken_of, read_employer_first, read_hiring, split_employer
from extractor.document.header.cell import Cell, CellKind, Header, Page
from extractor.document.header.cells import find_cells
from extractor.document.header.ends import without_call
from extractor.document.header.looks import is_function
from extractor.document.header.schools import is_school_unit, read_school
from extractor.document.lines import Line
from extractor.document.span import Span
from extractor.words import Pattern
from extractor.words.gazetteer import towns
from extractor.words.naming import begins_as_body, has_body_word, has_role, is_unit, names_a_firm

_GOVERNMENT: Final = re.compile(r"(?:the )?(?:state|city|county|commonwealth) of ")
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
    if not above:
        return
    if school := read_school(page, above):
        yield from school
        return
    above, parts = _told_apart(page, above)
    first, second = _title_and_employer(page, _joined(page, above, place))
    below = [cell.span for cell in names if place is not None and cell.span.start > place.span.start]
    employer, unit = _with_unit(page, second, sure=place is not None) if second else (None, None)
    if first is None or (second is None and _is_letterhead(page, first, below)):
        yield from _letterhead(_position(page, below), employer or (Cell(CellKind.EMPLOYER, first) if first else None))
        return
    facts = any(cell.kind is CellKind.FACT for cell in cells)
    title, behind = split_employer(page, without_call(page.flat, first), second)
    few = facts and len(above) <= len(("title", "employer"))
    yield Cell(CellKind.TITLE, title, sure=place is not None or few or has_role(page.flat[slice(*title)]))
    yield from parts
    if unit:
        yield Cell(CellKind.UNIT, unit)
    if found := employer or (Cell(CellKind.EMPLOYER, behind) if behind and not second else None):
        yield found
    yield from _below_place(page, below, employed=found is not None, units=facts and not (unit or parts))


def _below_place(page: Page, below: list[Span], *, employed: bool, units: bool) -> Iterator[Cell]:
    """Read a firm's name below the place, where none stands above it, and the unit of a job board."""
    firm = None if employed else next((span for span in below if is_founded(page.words(span))), None)
    if firm:
        yield Cell(CellKind.EMPLOYER, firm)
    others = (span for span in below if units and span != firm and not has_role(page.flat[slice(*span)]))
    yield from (Cell(CellKind.UNIT, span) for span in islice(others, 1))


def _is_letterhead(page: Page, first: Span, below: list[Span]) -> bool:
    """Tell a letterhead, the body and its place: the position stands below it, or a label names it."""
    labelled = any(first.end <= start < first.end + _HEAD for start in _title_labels(page))
    return _is_body(page, first) and (labelled or _position(page, below) is not None)


def _position(page: Page, below: list[Span]) -> Span | None:
    return next((span for span in below if has_role(page.flat[slice(*span)]) and not _is_body(page, span)), None)


def _letterhead(position: Span | None, employer: Cell | None) -> Iterator[Cell]:
    """Give the body, and the position below its place."""
    if position:
        yield Cell(CellKind.TITLE, position)
    if employer:
        yield employer


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
    over = _department_over_agency(page, names)
    if over is None:
        return names, parts
    return [cell for cell in names if cell is not over], [*parts, over._replace(kind=CellKind.PARENT)]


def _department_over_agency(page: Page, names: list[Cell]) -> Cell | None:
    """Find the department above the agency that hires, as federal pages print them."""
    for department, agency in pairwise(names[1:3]):
        federal = _FEDERAL.fullmatch(page.low, *department.span) and any(words in page.low for words in _FEDERAL_PAGE)
        if federal and agency.line == department.line + 1 and not agency.after_blank and not has_role(page.words(agency.span)):
            return department
    return None


def _with_unit(page: Page, employer: Span, *, sure: bool) -> tuple[Cell | None, Span | None]:
    """Tell the employer from its unit in "Some Foundation - Widget Branch"; a town alone is no employer."""
    name, dash, unit = page.flat[slice(*employer)].partition(" - ")
    if dash and (is_unit(unit) or is_school_unit(unit)) and not is_unit(name):
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
