"""Numbered alternatives: "1. A baccalaureate degree ...; or 2. An associate degree and two years ...; or 3. ..."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from extractor.document import Document, Span, once, trim
from extractor.words import Pattern

_NUMBER: Final = re.compile(r"(?P<mark>[1-9])(?:(?<=\([1-9])\)\.?|[.)])\s{0,3}(?=[A-Z\"])")
_LETTER: Final = re.compile(r"(?m:^)\(?(?P<mark>[A-Fa-f])[.)]{1,2}\s(?=[A-Z\"])")
"""A letter that numbers a line."""
_BEFORE_MARK: Final = frozenset(" \n\r\t;:,.)")
_EITHER: Final = re.compile(r"[;,.)]\s*or\b[\s,;:]*(?:$|NOTE\b)|\bor[\s,;:]*$|\beither\W+\d\W+or\W+\d", re.IGNORECASE)
_PROMOTION: Final = Pattern(r"be assigned to|for assignment to|eligible for (?:placement|assignment)")
_MOST_LISTS: Final = 50
_LONGEST: Final = 3_000
_TAIL: Final = 400
_LEAD: Final = 150


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The alternatives of one list, each without its number, and the whole stretch up to the next heading."""

    parts: tuple[Span, ...]
    region: Span


@once
def find_alternatives(document: Document) -> tuple[Alternatives, ...]:
    """Find the numbered lists of which any one item qualifies: "or" stands between their items."""
    found = []
    for run in islice((*_runs(document.flat, _NUMBER), *_runs(document.flat, _LETTER)), _MOST_LISTS):
        parts = tuple(_parts(document, run))
        lead = Span(max(0, run[0].start() - _LEAD), run[0].start())
        if not _PROMOTION.search(document.low, *lead) and any(
            _EITHER.search(document.flat, max(part.start, part.end - _TAIL), part.end) for part in parts[:-1]
        ):
            found.append(Alternatives(parts, Span(run[0].start(), parts[-1].end)))
    return tuple(found)


def _runs(flat: str, mark: re.Pattern[str]) -> Iterator[list[re.Match[str]]]:
    """Give the marks that count up from the first figure or letter, run by run."""
    run: list[re.Match[str]] = []
    for found in mark.finditer(flat):
        before = flat[max(0, found.start() - 2) : found.start()].removesuffix("(")[-1:]
        if before and before not in _BEFORE_MARK:
            continue
        place = "123456789".find(found["mark"]) if found["mark"].isdigit() else "ABCDEF".find(found["mark"].upper())
        if run and place == len(run) and found.start() - run[-1].end() < _LONGEST:
            run.append(found)
        elif place == 0:
            if len(run) > 1:
                yield run
            run = [found]
    if len(run) > 1:
        yield run


def _start(plain: str, mark: re.Match[str]) -> int:
    """Give where a mark begins: at its bracket, where it has one."""
    return mark.start() - plain.startswith("(", max(0, mark.start() - 1))


def _parts(document: Document, run: list[re.Match[str]]) -> Iterator[Span]:
    for mark, following in pairwise(run):
        yield trim(document.flat, mark.end(), _start(document.flat, following))
    last = run[-1].end()
    headings = (section.heading.start for section in document.sections if section.heading is not None and section.heading.start > last)
    yield trim(document.flat, last, min([*headings, last + _LONGEST, len(document.flat)]))
