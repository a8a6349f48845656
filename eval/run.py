"""Evaluation: any function from text to record, on gold cases. A crash is a row, not the end."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pydantic import JsonValue

from eval.answer import Answer, Support, check_support, read_answer
from eval.cases import Case, fingerprint
from eval.failures import as_missed
from eval.places import Placement, place
from eval.score import Verdict, items, judge
from extractor.errors import BudgetSpent, EngineUnavailable
from extractor.extraction import Extraction
from extractor.fields import FIELDS
from extractor.many import work_through
from extractor.schema import Posting

Extract = Callable[[str], Extraction | Posting]


_MISSING = Answer({}, error="no prediction for this id")


class Miss(NamedTuple):
    """One field of one posting that is not all right, for reading."""

    id: str
    field: str
    gold: tuple[JsonValue, ...]
    """Gold values that were not found."""
    got: tuple[JsonValue, ...]
    """Extracted values that are in no gold."""
    quotes: tuple[str, ...]
    """The words that those values point at."""


@dataclass(frozen=True, slots=True)
class Row:
    """One posting: a verdict for every labelled field, and the error where there is no answer."""

    id: str
    verdicts: Mapping[str, Verdict]
    answer: Answer
    support: Support | None
    placement: Placement | None = None
    error: str | None = None

    def misses(self, kind: str) -> Iterable[Miss]:
        """Give the fields with values that are `wrong`, `missed` or `invented`."""
        for field, verdict in self.verdicts.items():
            if getattr(verdict.counts, kind):
                got = items(self.answer.values.get(field))
                quotes = (quote for item in verdict.spare for quote in self.answer.quotes(field, item))
                yield Miss(self.id, field, verdict.missed, tuple(got[item] for item in verdict.spare), tuple(dict.fromkeys(quotes)))


@dataclass(frozen=True, slots=True)
class Report:
    """All rows of a run, and the fields that were judged."""

    rows: tuple[Row, ...]
    fields: tuple[str, ...]
    strangers: tuple[str, ...] = ()
    """What counts nowhere: fields that gold labels and the schema does not have, and predictions for no posting of the set."""
    gold: str = ""
    """A hash of the gold that counted: reports with different ones cannot be compared."""
    system: str = ""
    """The name of what was scored."""
    stopped: str | None = None
    """Why the run ended before the last posting, where it did; the rows are those of the postings done."""

    @property
    def crashed(self) -> tuple[Row, ...]:
        """The postings without an answer for which no model is to blame: the system crashed, or no prediction was given."""
        return tuple(row for row in self.rows if row.error is not None and row.answer.failure is None)

    @property
    def failed(self) -> tuple[Row, ...]:
        """The postings for which a model was asked and gave no answer."""
        return tuple(row for row in self.rows if row.answer.failure is not None)


def evaluate(
    extract: Extract,
    cases: Iterable[Case],
    fields: Sequence[str] = tuple(FIELDS),
    *,
    workers: int = 1,
    watch: Callable[[Row], None] | None = None,
) -> Report:
    """Score a function on gold. What it raises for one posting is that row's error, and everything in it is missed.

    So it is where the model that it asked gave no answer (`Extraction.failure`), whatever was read in its place.
    `workers` postings are read at once; the rows are in the order of the gold all the same, and `watch` is told of each as it comes.
    Two errors speak of the run, not of a posting: EngineUnavailable is passed on, BudgetSpent ends the run with the rows that are done.
    """
    cases, rows, stopped = list(cases), list[Row](), None
    for case, result in work_through(lambda case: extract(case.text), cases, workers):
        try:
            rows.append(_evaluate_one(result, case, fields))
        except BudgetSpent as stop:
            stopped = f"{stop}; {len(rows)} of {len(cases)} postings are done"
            break
        if watch:
            watch(rows[-1])
    return Report(tuple(rows), tuple(fields), _unknown_fields(cases), fingerprint(cases), stopped=stopped)


def evaluate_predictions(answers: Mapping[str, Answer], cases: Iterable[Case], fields: Sequence[str] = tuple(FIELDS)) -> Report:
    """Score answers on gold. A posting without one is a row with everything missed; answers for no posting are named in the report."""
    cases = list(cases)
    rows = tuple(_judge(case, fields, answers.get(case.id, _MISSING)) for case in cases)
    unknown = tuple(f"prediction '{name}'" for name in sorted(answers.keys() - {case.id for case in cases}))
    return Report(rows, tuple(fields), (*_unknown_fields(cases), *_unknown_answers(answers), *unknown), fingerprint(cases))


def _unknown_fields(cases: Iterable[Case]) -> tuple[str, ...]:
    """Give the fields that gold labels and the schema does not have."""
    return tuple(sorted({f"field '{name}'" for case in cases for name in case.labelled if name not in FIELDS}))


def _unknown_answers(answers: Mapping[str, Answer]) -> Iterable[str]:
    """Give the fields that were answered and that the schema does not have, each with the number of its answers."""
    times = Counter(name for answer in answers.values() for name in answer.unknown)
    return (f"field '{name}', in {number} prediction{'s' * (number > 1)}," for name, number in sorted(times.items()))


def _evaluate_one(result: Callable[[], object], case: Case, fields: Sequence[str]) -> Row:
    try:
        answer = read_answer(result())
    except (EngineUnavailable, BudgetSpent):
        raise
    except Exception as error:  # noqa: BLE001 - whatever the function under test raises is a row
        answer = Answer({}, error=f"{type(error).__name__}: {error}")
    return _judge(case, fields, answer)


def _judge(case: Case, fields: Sequence[str], answer: Answer) -> Row:
    """Judge one answer; of a posting without one everything is missed."""
    row = _judge_fields(case, fields, answer)
    if answer.absence is None:
        return row
    verdicts = {name: verdict._replace(counts=as_missed(verdict.counts)) for name, verdict in row.verdicts.items()}
    return replace(row, verdicts=verdicts, error=answer.absence)


def _judge_fields(case: Case, fields: Sequence[str], answer: Answer) -> Row:
    """Judge field by field; fields that are not labelled count nowhere."""
    labelled, optional = set(case.labelled), case.optional
    verdicts = {
        name: judge(FIELDS[name], case.label(name), answer.values.get(name), optional.get(name, ())) for name in fields if name in labelled
    }
    return Row(case.id, verdicts, answer, check_support(answer, case.text), place(case, answer, verdicts))
