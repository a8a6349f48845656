"""Title, employer and unit as the posting's header lays them out."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractor.document import Document, Span, once
from extractor.rules.names.academic import read_academic
from extractor.rules.names.body_names import is_unit
from extractor.rules.names.cell_shapes import is_function
from extractor.rules.names.cells import Cell, CellKind, find_cells
from extractor.rules.names.employer_in_line import employer_first, is_named_below, is_spoken_of, without_employer
from extractor.rules.names.header_lines import begins_as_body, is_founded, read_hiring, without_call
from extractor.rules.names.labelled import ORGANIZATION_LABELS, title_labels
from extractor.rules.names.words import has_body_word, has_role, names_a_firm
from extractor.rules.places.gazetteer import towns


@dataclass(frozen=True, slots=True)
class Named:
    """A span of the header, and whether its layout leaves no doubt what it names."""

    span: Span
    sure: bool


@dataclass(frozen=True, slots=True)
class Header:
    """What a header names; every part may be missing."""

    title: Named | None = None
    organization: Named | None = None
    unit: Span | None = None
    parent: Span | None = None


_GOVERNMENT: Final = re.compile(r"(?:the )?(?:state|city|county|commonwealth) of ")
_SCHOOL_OF: Final = re.compile(r"(?:School|Faculty|Department|Dept\.?|Institute|Centre|Center|College) of ")
_FEDERAL: Final = re.compile(
    r"(?:u\.?s\.? )?department of (?:the )?(?:agriculture|air force|army|commerce|defense|education|energy|health and human services"
    r"|homeland security|housing and urban development|interior|justice|labor|navy|state|transportation|treasury|veterans affairs)"
)
_FEDERAL_PAGE: Final = ("pay scale & grade", "usajobs", "open & closing dates")
_NEAR: Final = 4
"""Line breaks between the employer's line and the labelled title below it."""
_HEAD: Final = 600
"""Characters: the labels of a notice stand this near to its banner."""


@once
def read_header(document: Document) -> Header:
    """Read what the header of a posting names."""
    cells = find_cells(document)
    names = [cell for cell in cells if cell.kind is CellKind.NAME] or [cell for cell in cells[:1] if cell.kind is CellKind.PLACE]
    if not names:
        return Header()
    hiring = read_hiring(document.flat, names[0].span) or employer_first(document, names[0].span)
    if hiring:
        return Header(Named(hiring.title, sure=True), Named(hiring.organization, sure=True) if hiring.organization else None)
    if _title_is_labelled(document, names[0].span):
        return _before_labels(document, names)
    return _by_layout(document, cells)


def _title_is_labelled(document: Document, first: Span) -> bool:
    """Tell whether a label right below the header names the position, so that the lines above it name who hires."""
    starts = [label.printed.start for label in title_labels(document) if label.printed.start > first.start]
    return (
        bool(starts) and document.flat.count("\n", first.end, min(starts)) <= _NEAR and not has_role(document.flat[first.start : first.end])
    )


def _before_labels(document: Document, names: list[Cell]) -> Header:
    """Take the lines before a labelled title for the employer; one that a label names elsewhere beats them."""
    own = [cell for cell in names if not has_role(document.flat[cell.span.start : cell.span.end])] or names
    first, last = own[0], own[0]
    for cell in own[1:]:
        if not cell.after_blank and cell.line == last.line + 1:
            last = cell
    labelled = any(label.printed.start < last.span.end + _HEAD for label in document.labelled(*ORGANIZATION_LABELS))
    return Header(organization=Named(Span(first.span.start, last.span.end), sure=not labelled))


def _by_layout(document: Document, cells: tuple[Cell, ...]) -> Header:
    """Read title, employer, place and unit from their order: the employer stands before the place, a unit of a job board behind it."""
    place = next((cell for cell in cells if cell.kind is CellKind.PLACE), None)
    names = [cell for cell in cells if cell.kind is CellKind.NAME]
    above = [cell for cell in names if place is None or cell.span.start < place.span.start]
    if not above:
        return Header()
    if academic := read_academic(document, above):
        return Header(Named(academic.title, sure=True), Named(academic.school, sure=True), academic.unit)
    facts = any(cell.kind is CellKind.FACT for cell in cells)
    above, function, parent = _told_apart(document, above)
    first, employer = _title_and_employer(document.flat, _joined(document, above, place))
    organization, part = _with_unit(document, employer, sure=place is not None) if employer else (None, None)
    below = [cell.span for cell in names if place is not None and cell.span.start > place.span.start]
    if first is None or (employer is None and _is_body(document, first)):
        # A letterhead: the body, its place, then the position.
        position = next((span for span in below if has_role(document.flat[span.start : span.end]) and not _is_body(document, span)), None)
        if position or first is None or _is_labelled_below(document, first):
            organization = organization or (Named(first, sure=True) if first else None)
            return Header(Named(position, sure=True) if position else None, organization)
    title, behind = without_employer(document, without_call(document.flat, first), employer)
    sure = place is not None or (facts and len(above) <= len(("title", "employer"))) or has_role(document.flat[title.start : title.end])
    firm = None if organization or behind else next((span for span in below if is_founded(document.words(span))), None)
    others = (span for span in below if facts and span != firm and not has_role(document.flat[span.start : span.end]))
    unit = function.span if function else part or next(others, None)
    named = organization or next((Named(span, sure=True) for span in (behind, firm) if span), None)
    return Header(Named(title, sure), named, unit, parent.span if parent else None)


def _is_labelled_below(document: Document, span: Span) -> bool:
    """Tell whether a label further below names the position, so that a body's name in the header cannot."""
    return any(span.end <= label.printed.start < span.end + _HEAD for label in title_labels(document))


def _told_apart(document: Document, names: list[Cell]) -> tuple[list[Cell], Cell | None, Cell | None]:
    """Give the names that may be the position's and the employer's, a firm's function between them, and the department above an agency."""
    if len(names) > 1 and is_function(document.words(names[0].span)) and has_role(document.words(names[1].span)):
        names = names[1:]  # the part of the site's list
    if len(names) > len(("government", "body")) and has_role(document.words(names[2].span)):
        inner = _GOVERNMENT.match(document.low, names[0].span.start) and _is_body(document, names[1].span)
        names = names[1:] if inner else names
    labels = {label.printed.start for label in document.labels}
    names = [names[0], *(cell for cell in names[1:] if cell.span.start not in labels)]
    function = next((cell for cell in names[1:2] if cell.line > names[0].line and is_function(document.words(cell.span))), None)
    names = [cell for cell in names if cell is not function]  # "Widget Manager", "Finance", "Toledo, OH"
    parent = _federal_department(document, names)
    return [cell for cell in names if cell is not parent], function, parent


def _with_unit(document: Document, employer: Span, *, sure: bool) -> tuple[Named | None, Span | None]:
    """Tell the employer from its unit in "Some Foundation - Widget Branch"; a town alone is no employer."""
    name, dash, unit = document.flat[employer.start : employer.end].partition(" - ")
    if dash and (is_unit(unit) or _SCHOOL_OF.match(unit)) and not is_unit(name):
        return Named(Span(employer.start, employer.start + len(name)), sure=True), Span(employer.end - len(unit), employer.end)
    if not sure and not has_body_word(name) and towns(name) and not is_spoken_of(document, employer):
        return None, None
    return Named(employer, sure or has_body_word(name)), None


def _federal_department(document: Document, names: list[Cell]) -> Cell | None:
    """Find the department in whose line's stead the one below it, its agency's, names who hires, as federal pages print them."""
    for department, agency in pairwise(names[1:3]):
        below = document.words(agency.span)
        federal = _FEDERAL.fullmatch(document.low, *department.span) and any(words in document.low for words in _FEDERAL_PAGE)
        if federal and agency.line == department.line + 1 and not agency.after_blank:
            return department if not has_role(below) else None
    return None


def _is_body(document: Document, span: Span) -> bool:
    name = document.flat[span.start : span.end]
    return has_body_word(name) and not has_role(name)


def _joined(document: Document, names: list[Cell], place: Cell | None) -> list[Cell]:
    """Put "Widget Manager | Finance" together again, where nothing says that what stands behind the bar is an employer."""
    first, *rest = names
    if not rest or place is None or not first.line == rest[0].line != place.line or is_named_below(document, rest[0].span):
        return names
    return [first._replace(span=Span(first.span.start, rest[0].span.end)), *rest[1:]]


def _title_and_employer(plain: str, names: list[Cell]) -> tuple[Span | None, Span | None]:
    """Tell which of the first two names is the position: the first, unless only the second names somebody at work."""
    first, second = names[0].span, names[1].span if len(names) > 1 else None
    one = plain[first.start : first.end]
    if second is None:
        return (None, first) if begins_as_body(one) else (first, None)
    other = plain[second.start : second.end]
    position = has_role(other) and (not has_body_word(other) or (has_role(other.rsplit(maxsplit=1)[-1]) and not names_a_firm(other)))
    if begins_as_body(one):
        return (second if has_role(other) or not has_body_word(other) else None), first
    if position and not has_role(one.rsplit(maxsplit=1)[-1]) and (has_body_word(one) or not has_role(one)):
        return second, first
    return first, second
