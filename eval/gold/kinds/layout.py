"""Layout: the same words set otherwise, as copying, converting and other boards set them. Gold stays; quotes follow the text."""

from collections.abc import Iterable
from itertools import pairwise
from random import Random
from typing import Final

from eval.cases import Case
from eval.gold.kinds.generator import follow, is_inside, quoted
from eval.gold.kinds.shape import Line, draw_some, find_headings, find_lines, find_lists
from eval.gold.swap.edits import Edit
from eval.gold.swap.labels import strings
from extractor.document.span import Span

_LISTED: Final = ("responsibilities", "qualifications_required", "qualifications_preferred", "benefits")
_MARKS: Final = ("•", "-", "*", "·", "●", "▪", "‣", "o", "\uf0b7", "")
"""What boards print before an item; U+F0B7 is what a bullet of an old word processor becomes; nothing is a mark that was lost."""


def change_bullets(case: Case, random: Random) -> Case | None:
    """Print another mark before the items of each list, or none."""
    edits = []
    for lines in find_lists(case.text):
        mark = random.choice(_MARKS)
        edits += [Edit(*line.bullet, f"{mark} " if mark else "") for line in lines]
    return follow(case, edits)


def change_case(case: Case, random: Random) -> Case | None:
    """Print some headings in capitals or in small letters, those apart that a value or a quote stands in."""
    render = random.choice((str.upper, str.lower))
    headings = [line for line, _ in _free_headings(case)]
    return follow(case, [Edit(*line.extent, render(line.text)) for line in draw_some(headings, random)])


def glue_headings(case: Case, random: Random) -> Case | None:
    """Lose the line break after some headings; where nothing at all is left in its place, as on some boards, words touch."""
    gap = random.choice(("", " ", ": "))
    pairs = draw_some(_free_headings(case), random)
    return follow(case, _without_breaks(case, [Edit(line.extent.end, after.extent.start, gap) for line, after in pairs]))


def join_lists(case: Case, random: Random) -> Case | None:
    """Lose the line breaks of some lists; their marks stay."""
    lists = draw_some(find_lists(case.text), random)
    joins = [Edit(one.extent.end, other.extent.start, " ") for lines in lists for one, other in pairwise(lines)]
    return follow(case, joins)


def add_blank_lines(case: Case, random: Random) -> Case | None:
    """Put a blank line, or two, after every line but those within a quote."""
    gap = "\n" * random.choice((1, 2))
    inner = quoted(case)
    ends = [line.extent.end for line in find_lines(case.text)[:-1]]
    ends = ends if random.random() < 0.2 else draw_some(ends, random)  # noqa: PLR2004 - now and then all of them
    return follow(case, [Edit(end, end, gap) for end in ends if not is_inside(end, inner)])


def bolden(case: Case, random: Random) -> Case | None:
    """Set some headings, and some labels before a colon, in Markdown's bold."""
    headings = {line.extent for line, _ in _free_headings(case)}
    places = sorted(headings | {label for line in find_lines(case.text) if (label := _label(line)) and line.extent not in headings})
    inner = quoted(case)
    free = [place for place in places if not (is_inside(place.start, inner) or is_inside(place.end, inner))]
    return follow(case, [edit for start, end in draw_some(free, random) for edit in (Edit(start, start, "**"), Edit(end, end, "**"))])


def swap_sections(case: Case, random: Random) -> Case | None:
    """Swap two neighbouring sections with items of different fields; a part of a list of several parts stays with the others."""
    starts = [*(heading.extent.start for heading, _ in find_headings(case.text)), len(case.text)]
    fields = [frozenset[str](), *(_listed_fields(case, Span(*bounds)) for bounds in pairwise(starts)), frozenset[str]()]
    swappable = [
        at
        for at, (before, one, other, behind) in enumerate(zip(fields, fields[1:], fields[2:], fields[3:], strict=False))
        if one and other and not (before & one or one & other or other & behind)
    ]
    if not swappable:
        return None
    one, other, end = starts[(at := random.choice(swappable)) : at + 3]
    moved, behind = case.text[other:end].rstrip(), case.text[one:other].rstrip()
    return case.varied(text=f"{case.text[:one]}{moved}\n\n{behind}\n\n{case.text[end:]}".rstrip() + "\n")


def _listed_fields(case: Case, section: Span) -> frozenset[str]:
    words = case.text[section.start : section.end]
    return frozenset(field for field in _LISTED if any(item in words for item in strings(case, field)))


def _label(line: Line) -> Span | None:
    """Give the place of a label: at most four words before a colon, the colon with them."""
    start = line.bullet.end
    words, colon, rest = line.text[start - line.extent.start :].partition(":")
    return Span(start, start + len(words) + 1) if colon and rest[:1] == " " and len(words.split()) <= 4 else None  # noqa: PLR2004


def _free_headings(case: Case) -> list[tuple[Line, Line]]:
    inner = quoted(case)
    return [(line, after) for line, after in find_headings(case.text) if not any(line.extent.meets(extent) for extent in inner)]


def _without_breaks(case: Case, edits: Iterable[Edit]) -> list[Edit]:
    """Leave out edits that a quote runs over."""
    inner = quoted(case)
    return [edit for edit in edits if not is_inside(edit.start, inner)]
