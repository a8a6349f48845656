"""Which cell of the header names what: told by the order of its lines, by words for people and bodies, and by the prose below."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.document.header.agencies import find_department_over_agency
from extractor.document.header.both_names import is_founded, is_spoken_of, read_employer_first, read_hiring, split_employer
from extractor.document.header.cell import Cell, CellKind, Header, Page
from extractor.document.header.cells import find_cells
from extractor.document.header.ends import without_call
from extractor.document.header.looks import is_function
from extractor.document.header.schools import is_school_unit, read_school
from extractor.document.lines import Line
from extractor.document.span import Span
from extractor.words.gazetteer import towns
from extractor.words.naming import begins_as_body, has_body_word, has_role, is_unit, names_a_firm

_GOVERNMENT: Final = re.compile(r"(?:the )?(?:state|city|county|commonwealth) of ")
_FEW: Final = 2
"""Names, title and employer, above the facts of a header without a place."""
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
    starts = [label.printed.start for label in page.title_labels if label.printed.start > first.start]
    return bool(starts) and page.flat.count("\n", first.end, min(starts)) <= _NEAR and not has_role(page.flat[slice(*first)])


def _above_labels(page: Page, names: list[Cell]) -> Cell:
    """Take the lines before a labelled title for the employer; one that a label names elsewhere beats them."""
    own = [cell for cell in names if not has_role(page.flat[slice(*cell.span)])] or names
    first, last = own[0], own[0]
    for cell in own[1:]:
        if not cell.after_blank and cell.line == last.line + 1:
            last = cell
    labelled = any(label.printed.start < last.span.end + _HEAD for label in page.facts("organization"))
    return Cell(CellKind.EMPLOYER, Span(first.span.start, last.span.end), sure=not labelled)


class _Around(NamedTuple):
    """What stands about the names of a header."""

    placed: bool
    facts: bool
    below: list[Span]
    """The names below the place."""


def _by_layout(page: Page, cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """Read title, employer, place and unit from their order: the employer stands before the place, a unit of a job board behind it."""
    place = next((cell for cell in cells if cell.kind is CellKind.PLACE), None)
    above, below = _about(place, [cell for cell in cells if cell.kind is CellKind.NAME])
    if not above:
        return
    school = read_school(page, above)
    names, parts = _told_apart(page, above)
    around = _Around(place is not None, any(cell.kind is CellKind.FACT for cell in cells), below)
    yield from school or _in_order(page, _joined(page, names, place), parts, around)


def _in_order(page: Page, names: list[Cell], parts: list[Cell], around: _Around) -> Iterator[Cell]:
    first, second = _title_and_employer(page, names)
    if first is None or (second is None and _is_letterhead(page, first, around.below)):
        yield from _letterhead(page, first or second, around)
        return
    title, behind = split_employer(page, without_call(page.flat, first), second)
    few = around.facts and len(names) <= _FEW
    yield Cell(CellKind.TITLE, title, sure=around.placed or few or has_role(page.flat[slice(*title)]))
    employer, unit = _with_unit(page, second, sure=around.placed) if second else (behind and Cell(CellKind.EMPLOYER, behind), None)
    parts = [*parts, *([Cell(CellKind.UNIT, unit)] if unit else [])]
    yield from [*parts, *([employer] if employer else [])]
    yield from _below_place(page, around.below, employed=employer is not None, units=around.facts and not parts)


def _about(place: Cell | None, names: list[Cell]) -> tuple[list[Cell], list[Span]]:
    """Give the names above the place, all where there is none, and those below it."""
    if place is None:
        return names, []
    above = [cell for cell in names if cell.span.start < place.span.start]
    return above, [cell.span for cell in names[len(above) :]]


def _below_place(page: Page, below: list[Span], *, employed: bool, units: bool) -> Iterator[Cell]:
    """Read a firm's name below the place, where none stands above it, and the unit of a job board."""
    firm = None if employed else next((span for span in below if is_founded(page.words(span))), None)
    if firm:
        yield Cell(CellKind.EMPLOYER, firm)
    others = (span for span in below if units and span != firm and not has_role(page.flat[slice(*span)]))
    yield from (Cell(CellKind.UNIT, span) for span in islice(others, 1))


def _is_letterhead(page: Page, first: Span, below: list[Span]) -> bool:
    """Tell a letterhead, the body and its place: the position stands below it, or a label names it."""
    labelled = any(first.end <= label.printed.start < first.end + _HEAD for label in page.title_labels)
    return _is_body(page, first) and (labelled or _position(page, below) is not None)


def _position(page: Page, below: list[Span]) -> Span | None:
    return next((span for span in below if has_role(page.flat[slice(*span)]) and not _is_body(page, span)), None)


def _letterhead(page: Page, body: Span | None, around: _Around) -> Iterator[Cell]:
    """Give the body, and the position below its place."""
    if position := _position(page, around.below):
        yield Cell(CellKind.TITLE, position)
    employer, _ = _with_unit(page, body, sure=around.placed) if body else (None, None)
    if employer:
        yield employer


def _told_apart(page: Page, names: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Give the names that may be the position's and the employer's; and a function between them, or the department over an agency."""
    names = _without_what_is_above(page, names)
    labels = {label.printed.start for label in page.labels}
    names = [names[0], *(cell for cell in names[1:] if cell.span.start not in labels)]
    parts = [cell._replace(kind=CellKind.UNIT) for cell in names[1:2] if cell.line > names[0].line and is_function(page.words(cell.span))]
    names = [names[0], *names[1 + len(parts) :]]  # "Widget Manager", "Finance", "Toledo, OH"
    over = find_department_over_agency(page, names)
    if over is None:
        return names, parts
    return [cell for cell in names if cell is not over], [*parts, over._replace(kind=CellKind.PARENT)]


def _without_what_is_above(page: Page, names: list[Cell]) -> list[Cell]:
    """Leave out the part of the site's list, or the government, that stands above the position or the body."""
    second, third = (len(names) > at and has_role(page.words(names[at].span)) for at in (1, 2))
    if second and is_function(page.words(names[0].span)):
        return names[1:]
    return names[1:] if third and _GOVERNMENT.match(page.low, names[0].span.start) and _is_body(page, names[1].span) else names


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
