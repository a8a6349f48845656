"""Right values that a model gave and its record lacks, each with the step at which it was lost."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pydantic import JsonValue

from eval.answer import Answer
from eval.run import Report, Row
from eval.score import is_same
from extractor.fields import FIELDS, Field

STEPS: Final = {
    "place": "the unit or value that it names is not there",
    "words": "its words do not stand in the posting",
    "order": "its words speak to the reader of the record",
    "value": "its value contradicts its words, or is of another type",
    "policy": "such changes of this model are not believed",
    "outvoted": "another value won",
}
"""By step, what happened to a value that was lost there."""


class Lost(NamedTuple):
    """One right value that did not arrive."""

    id: str
    field: str
    value: JsonValue
    """The gold value."""
    step: str
    reason: str


def find_lost(report: Report) -> list[Lost]:
    """Give the gold values that a model said and that its records lack, in the order of the postings."""
    return [lost for row in report.rows for lost in _in_row(row)]


def _in_row(row: Row) -> Iterator[Lost]:
    for name, verdict in row.verdicts.items():
        for value in verdict.missed:
            if found := _trace(FIELDS[name], value, row.answer):
                yield Lost(row.id, name, value, *found)


def _trace(field: Field, value: JsonValue, answer: Answer) -> tuple[str, str] | None:
    """Find out where a gold value was lost; None where the model did not give it."""
    for one in answer.refused:
        said = one.value if one.value is not None else one.words
        if one.field == field.name and one.op != "drop" and is_same(value, said, field.same.test):
            return one.step, one.reason
    if any(is_same(value, said, field.same.test) for said in answer.outvoted.get(field.name, ())):
        return "outvoted", "another value won"
    return None
