"""What a generator of variants is, and how a case follows the edits of its text."""

from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import NamedTuple

from eval.cases import Case
from eval.gold.swap.edits import Edit, Rewriting, claim
from eval.score import items, readings

Make = Callable[[Case, Random], Case | None]
"""Draw one variant of a case; None where the posting holds nothing that could be varied so. The id stays that of the case."""


class Generator(NamedTuple):
    """One way to vary a posting: the kind that it is of, its name, and the function."""

    kind: str
    name: str
    make: Make


class Extent(NamedTuple):
    """Characters from `start` to `end`."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Tell whether an offset lies within, its edges apart."""
        return self.start < offset < self.end

    def meets(self, other: "Extent") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


def follow(case: Case, edits: Iterable[Edit]) -> Case | None:
    """Apply edits to the text; quotes become what now stands in their place, labels stay. None where nothing changed."""
    rewriting = Rewriting(case.text, claim(edits))
    if rewriting.text == case.text:
        return None
    evidence = case.evidence and {field: [rewriting.quote(quote) or quote for quote in quotes] for field, quotes in case.evidence.items()}
    return case.varied(text=rewriting.text, evidence=evidence)


def quoted(case: Case) -> list[Extent]:
    """Give every place where a quote of the gold stands, and every item of its words."""
    quotes = {quote for quotes in (case.evidence or {}).values() for quote in quotes}
    return [place for words in quotes | set(_words(case)) for place in find_all(case.text, words)]


def find_all(text: str, words: str) -> Iterator[Extent]:
    """Find every place of words that are not empty."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield Extent(at, at + len(words))
        at = text.find(words, at + len(words))


def _words(case: Case) -> Iterator[str]:
    for label in case.labels.values():
        for reading in readings(label):
            for item in items(reading):
                yield from (one for one in readings(item) if isinstance(one, str))
