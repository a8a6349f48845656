"""Evidence against gold: does a right value point at the words that a careful reader quoted for it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from eval.answer import Answer
from eval.cases import Case
from eval.score import Verdict, items
from extractor.document.span import Span, find_all


class Placement(NamedTuple):
    """Right values in fields that gold has quotes for, and the gold quotes of those fields."""

    values: int = 0
    placed: int = 0
    """Values of which some evidence shares a character with some place of a gold quote of the field."""
    quotes: int = 0
    covered: int = 0
    """Gold quotes of which some place shares a character with some evidence of the field."""


def place(case: Case, answer: Answer, verdicts: Mapping[str, Verdict]) -> Placement | None:
    """Count the right values and gold quotes that meet; None where the system gives no evidence or gold no quotes."""
    if answer.evidence is None or case.evidence is None:
        return None
    return Placement(*map(sum, zip(*_place_fields(case, answer, verdicts), strict=True))) if case.evidence else Placement()


def _place_fields(case: Case, answer: Answer, verdicts: Mapping[str, Verdict]) -> Iterator[Placement]:
    yield Placement()
    for field, quotes in (case.evidence or {}).items():
        if field not in verdicts or not quotes:
            continue
        # A fact may be stated twice, and either place states it.
        places = [list(find_all(case.text, quote)) for quote in quotes]
        flat = [span for spans in places for span in spans]
        right = [item for item in range(len(items(answer.values.get(field)))) if item not in verdicts[field].spare]
        pointed = {item: [Span(one.start, one.end) for one in answer.pointers(field, item)] for item in right}
        spans = [span for said in pointed.values() for span in said]
        yield Placement(
            len(right), sum(_meet(said, flat) for said in pointed.values()), len(quotes), sum(_meet(found, spans) for found in places)
        )


def _meet(some: list[Span], others: list[Span]) -> bool:
    return any(one.meets(other) for one in some for other in others)
