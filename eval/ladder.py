"""The ladder: what a score is worth beside those of systems that know nothing, of rules, of other runs, and of a second reader."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from eval.answer import EMPTY, Answer
from eval.cases import Case
from eval.outline import Outline, outline
from eval.run import Extract, Report, evaluate, evaluate_predictions
from eval.score import Counts, items, readings

NOTHING: Final = "nothing at all"
FREQUENT: Final = "the most frequent values"
READER: Final = "a second reader"


class Rung(NamedTuple):
    """One system on the ladder."""

    name: str
    figures: Outline
    is_this: bool = False
    """Whether it is the run that the ladder is printed for."""


def build(report: Report, name: str, cases: Sequence[Case], rules: Extract | None = None) -> list[Rung]:
    """Set a run called `name` above an empty answer and a constant one; `rules` are run on the same gold where they are given."""
    known: dict[str, Callable[[], Report]] = {
        NOTHING: lambda: _score(dict.fromkeys((case.id for case in cases), EMPTY), cases, report.fields),
        FREQUENT: lambda: _score(_answer_alike(cases, report.fields), cases, report.fields),
    }
    if rules:
        known["rules"] = lambda: evaluate(rules, cases, report.fields)
    rungs = [Rung(rung, outline(tally(score()))) for rung, score in known.items()]
    return [*rungs, Rung(name, outline(tally(report)), is_this=True)]


def read_rung(name: str, printed: Mapping[str, Any], report: Report) -> Rung:
    """Take a rung from another run's report (`--json`), on the postings and fields of this one."""
    wanted = {row.id for row in report.rows}
    rows = [row["fields"] for row in printed["postings"] if row["id"] in wanted]
    return Rung(name, outline({field: Counts(**one) for field, one in row.items() if field in report.fields} for row in rows))


def compare_readers(first: Sequence[Case], second: Sequence[Case], report: Report) -> Rung:
    """Score the second reader's annotations against the first's, on the postings of a run: about what a careful person reaches."""
    wanted = {row.id for row in report.rows}
    others = {case.id: case for case in second if case.id in wanted}
    read = [_common(case, others[case.id]) for case in first if case.id in others]
    answers = {name: Answer({field: _first_reading(value) for field, value in case.labels.items()}) for name, case in others.items()}
    return Rung(READER, outline(tally(_score(answers, read, report.fields))))


def tally(report: Report) -> Iterable[dict[str, Counts]]:
    """Give the counts of each posting by field."""
    return ({field: verdict.counts for field, verdict in row.verdicts.items()} for row in report.rows)


def _score(answers: Mapping[str, Answer], cases: Sequence[Case], fields: Sequence[str]) -> Report:
    return evaluate_predictions(answers, cases, fields)


def _answer_alike(cases: Sequence[Case], fields: Sequence[str]) -> dict[str, Answer]:
    """Answer every posting with the value that gold gives most often, field by field: what may be had without reading."""
    values: dict[str, JsonValue] = {}
    for field in fields:
        stated = [_first_reading(case.label(field)) for case in cases if field in case.labelled]
        tallies = Counter(json.dumps(value, sort_keys=True) for value in stated if items(value))
        if tallies:
            values[field] = json.loads(tallies.most_common(1)[0][0])
    return {case.id: Answer(values) for case in cases}


def _common(case: Case, other: Case) -> Case:
    """Keep the fields that both readers labelled; what either calls optional counts neither way."""
    labelled = tuple(field for field in case.labelled if field in other.labelled)
    optional = {field: [*case.optional.get(field, []), *other.optional.get(field, [])] for field in labelled}
    return case.varied(labelled=labelled, optional=optional)


def _first_reading(label: JsonValue) -> JsonValue:
    return readings(label)[0]
