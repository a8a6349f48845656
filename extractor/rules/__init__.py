"""The deterministic witness: one file a family of fields, each rule a function from a document to candidates."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from extractor.candidate import Candidate
from extractor.document import Document

Rule = Callable[[Document], Iterable[Candidate]]

RULES: Final[tuple[Rule, ...]] = ()


def find(document: Document) -> Iterator[Candidate]:
    """Yield every reading of every rule."""
    for rule in RULES:
        yield from rule(document)
