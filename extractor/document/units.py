"""Units: the numbered pieces of a posting that a model names and that words are looked for in.

A number is a printed piece: a heading, an item with all its wrapped lines, a paragraph. Where it holds several sentences or clauses with
semicolons between them, each has a letter: `12` is the whole, `12a` and `12b` are its parts.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import count, islice, product, takewhile
from string import ascii_lowercase
from typing import Final, NamedTuple

from extractor.document.blocks import Block, Kind
from extractor.document.span import Span, trim

Split = Callable[[Span], tuple[Span, ...]]

_CLAUSE_END: Final = re.compile(r";(?=\s+[^\W_])")
_RANGE: Final = re.compile(r"\s*(\d{1,5})([a-z]{0,4})\s*(?:[-\u2013]\s*(\d{1,5})([a-z]{0,4})\s*)?")
_MOST_NAMED: Final = 400
"""Names that stand for more units than this are no list of items."""


class Unit(NamedTuple):
    """A sentence, a clause, or all of a printed piece that holds just one."""

    number: int
    """The printed piece, from 1."""
    letter: str
    """The part of it; empty where the piece has one part only."""
    span: Span
    after_blank: bool
    """Whether a blank line stands before it."""

    @property
    def name(self) -> str:
        """The name that the unit is printed with."""
        return f"{self.number}{self.letter}"


class Units:
    """The units of one posting, in order, and how they are called."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        """Take the units in their order."""
        self.all = units
        self._by_name = {unit.name: unit.span for unit in units}
        self._at = {unit.name: place for place, unit in enumerate(units)}
        self._ends = [unit.span.end for unit in units]
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for place, unit in enumerate(units):
            self._first.setdefault(unit.number, place)
            self._last[unit.number] = place

    def named(self, names: str) -> tuple[Span, ...]:
        """Give the stretches that names stand for: `12`, `12b`, `12-19`, `3, 12a-12c`; none for what there is not.

        A number is the whole piece. A range between numbers is every piece in it, one between letters every part. What is named again is
        given once, and of more than a bound the first.
        """
        spans = (span for name in dict.fromkeys(map(str.strip, names.split(","))) for span in self._range(name))
        return tuple(dict.fromkeys(islice(spans, _MOST_NAMED)))

    def name_of(self, span: Span) -> str | None:
        """Give the name of the unit, or of the whole piece, that begins and ends where a span does, closing marks aside."""
        for unit in self._meeting(span):
            if unit.span.start == span.start and unit.span.end >= span.end >= unit.span.end - _SLACK:
                return unit.name
            whole = self._whole(unit.number)
            if whole.start == span.start and whole.end >= span.end >= whole.end - _SLACK:
                return str(unit.number)
        return None

    def are_neighbours(self, one: str, other: str) -> bool:
        """Tell whether two units or whole pieces stand one right behind the other, so that a range between them names both and no more."""
        if one.isdigit() and other.isdigit():
            return int(other) == int(one) + 1
        return one in self._at and other in self._at and not one.isdigit() and not other.isdigit() and self._at[other] == self._at[one] + 1

    def around(self, span: Span) -> str | None:
        """Give the name of the unit in which a span begins."""
        return next((unit.name for unit in self._meeting(span)), None)

    def near(self, spans: tuple[Span, ...]) -> Span | None:
        """Give the stretch from the piece before the earliest of the spans to the piece behind the last one, in whatever order they are."""
        if not spans or not self.all:
            return None
        first, last = self._place_at(min(span.start for span in spans)), self._place_at(max(span.end for span in spans) - 1)
        before = self._first[self.all[max(0, self._first[self.all[first].number] - 1)].number]
        behind = min(len(self.all) - 1, self._last[self.all[last].number] + 1)
        return Span(self.all[before].span.start, self.all[self._last[self.all[behind].number]].span.end)

    def _place_at(self, offset: int) -> int:
        """Give the place of the unit that an offset lies in, or of the next one."""
        return min(bisect_right(self._ends, offset), len(self.all) - 1)

    def _meeting(self, span: Span) -> Iterator[Unit]:
        return takewhile(lambda unit: unit.span.start < span.end, islice(self.all, bisect_right(self._ends, span.start), None))

    def _whole(self, number: int) -> Span:
        return Span(self.all[self._first[number]].span.start, self.all[self._last[number]].span.end)

    def _range(self, name: str) -> Iterator[Span]:
        found = _RANGE.fullmatch(name)
        if found is None:
            return
        first, letter, last, last_letter = int(found[1]), found[2], int(found[3] or found[1]), found[4] or ""
        if found[3] is None:
            yield from self._one(first, letter)
        elif not letter and not last_letter:
            yield from (self._whole(number) for number in range(first, min(last, first + _MOST_NAMED - 1) + 1) if number in self._first)
        else:
            start = self._at.get(f"{first}{letter}", self._first.get(first))
            end = self._at.get(f"{last}{last_letter}", self._last.get(last))
            if start is not None and end is not None:
                yield from (unit.span for unit in self.all[start : min(end + 1, start + _MOST_NAMED)])

    def _one(self, number: int, letter: str) -> Iterator[Span]:
        if letter and (span := self._by_name.get(f"{number}{letter}")):
            yield span
        elif number in self._first:
            yield self._whole(number)


_SLACK: Final = 6
"""A rule's item may end before the mark, or the "; and", that closes a unit."""


def read_units(plain: str, blocks: tuple[Block, ...], split: Split) -> Units:
    """Give the units of a posting; `split` gives the sentences of a span."""
    units: list[Unit] = []
    number = 0
    for block in blocks:
        parts = [part for part in _parts(plain, block, split) if any(map(str.isalnum, plain[part.start : part.end]))]
        if not parts:
            continue
        number += 1
        letters = _letters(len(parts))
        units += (Unit(number, letter, part, block.after_blank and part is parts[0]) for letter, part in zip(letters, parts, strict=True))
    return Units(tuple(units))


def _parts(plain: str, block: Block, split: Split) -> Iterator[Span]:
    """Give the sentences of a block, those with semicolons clause by clause."""
    for sentence in (block.span,) if block.kind is Kind.HEADING else split(block.span):
        start = sentence.start
        for end in _CLAUSE_END.finditer(plain, sentence.start, sentence.end):
            yield trim(plain, start, end.end())
            start = end.end()
        yield trim(plain, start, sentence.end)


def _letters(number: int) -> list[str]:
    """Give the letters of so many parts: none for one, then a to z, aa, ab ...

    >>> _letters(1), _letters(3), _letters(28)[-2:]
    ([''], ['a', 'b', 'c'], ['aa', 'ab'])
    """
    if number == 1:
        return [""]
    names = ("".join(letters) for length in count(1) for letters in product(ascii_lowercase, repeat=length))
    return list(islice(names, number))
