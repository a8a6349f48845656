"""What a generator of variants is, and how a case follows the edits of its text."""

from collections.abc import Callable, Iterable
from random import Random
from typing import NamedTuple

from eval.cases import Case
from eval.gold.swap.edits import Edit, Rewriting, claim
from eval.gold.swap.labels import strings
from extractor.document.span import Span, find_all

Make = Callable[[Case, Random], Case | None]
"""Draw one variant of a case; None where the posting holds nothing that could be varied so. The id stays that of the case."""


class Generator(NamedTuple):
    """One way to vary a posting: the kind that it is of, its name, and the function."""

    kind: str
    name: str
    make: Make


def follow(case: Case, edits: Iterable[Edit]) -> Case | None:
    """Apply edits to the text; quotes become what now stands in their place, labels stay. None where nothing changed."""
    rewriting = Rewriting(case.text, claim(edits))
    if rewriting.text == case.text:
        return None
    evidence = case.evidence and {field: [rewriting.quote(quote) or quote for quote in quotes] for field, quotes in case.evidence.items()}
    return case.varied(text=rewriting.text, evidence=evidence)


def quoted(case: Case) -> list[Span]:
    """Give every place where a quote of the gold stands, and every item of its words."""
    quotes = {quote for quotes in (case.evidence or {}).values() for quote in quotes}
    stated = {words for field in case.labels for words in strings(case, field)}
    return [place for words in quotes | stated for place in find_all(case.text, words)]


def is_inside(offset: int, spans: Iterable[Span]) -> bool:
    """Tell whether an offset lies within one of the spans, their edges apart: where a cut would divide it."""
    return any(span.start < offset < span.end for span in spans)
