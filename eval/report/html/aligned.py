"""Gold and extracted values of one field side by side, each pair with what became of it."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal, NamedTuple

from pydantic import JsonValue

from eval.cases import Case
from eval.run import Row
from eval.score import items, judge, pair, readings
from extractor.fields import FIELDS

Outcome = Literal["hit", "wrong", "missed", "invented", "optional"]


class Aligned(NamedTuple):
    """A gold value, the extracted value beside it, and what they came to; None where one side has none."""

    outcome: Outcome
    gold: JsonValue = None
    got: JsonValue = None
    item: int | None = None
    """Position of the extracted value in its field."""


def align(case: Case, row: Row, field: str) -> Iterator[Aligned]:
    """Pair the values of a judged field as the score paired them: what is not right first, then hits, then what counts neither way."""
    verdict, got = row.verdicts[field], items(row.answer.values.get(field))
    gold = items(_chosen_reading(case, row, field))
    hits = pair(gold, got, FIELDS[field].same)
    for value, item in zip_longest(verdict.missed, verdict.spare):
        outcome: Outcome = "missed" if item is None else "invented" if value is None else "wrong"
        yield Aligned(outcome, value, None if item is None else got[item], item)
    for left, right in hits:
        yield Aligned("hit", gold[left], got[right], right)
    judged = {right for _, right in hits} | set(verdict.spare)
    for item in range(len(got)):
        if item not in judged:
            yield Aligned("optional", None, got[item], item)


def _chosen_reading(case: Case, row: Row, field: str) -> JsonValue:
    """Give the one of several right readings that the verdict was given by."""
    options = readings(case.label(field))
    if len(options) == 1:
        return options[0]
    value, optional = row.answer.values.get(field), case.optional.get(field, [])
    return next((one for one in options if judge(FIELDS[field], one, value, optional) == row.verdicts[field]), options[0])
