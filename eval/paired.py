"""Two runs on the same gold, posting by posting: is the second better, in which fields, and on which postings."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import numpy as np

from eval.errors import ReportError
from eval.failures import as_missed, count_failures, tell_failures
from eval.score import Counts
from eval.stats import LEAST_POSTINGS, Interval, bootstrap_difference, exact_mcnemar, holm

Verdict = Literal["PASS", "FAIL", "INCONCLUSIVE"]
SIGNIFICANT: Final = 0.05


class FieldChange(NamedTuple):
    """One field: on how many postings it was all right in one run alone, and how likely such a split is by chance."""

    name: str
    lost: int
    """Postings on which the first run was right and the second is not."""
    won: int
    """Postings on which the second run is right and the first was not."""
    p: float
    """Of the exact McNemar test."""
    adjusted: float
    """The same after Holm's correction for the number of fields."""

    @property
    def is_worse(self) -> bool:
        """Tell whether the second run is worse in this field by more than chance."""
        return self.lost > self.won and self.adjusted < SIGNIFICANT


@dataclass(frozen=True, slots=True)
class Difference:
    """What the second run has over the first."""

    postings: int
    first: float | None
    """micro-F1 of the first run, on the postings of both."""
    second: float | None
    change: float
    interval: Interval
    """95 %, of the change, paired by posting."""
    fields: tuple[FieldChange, ...]
    """The fields that differ anywhere, the likeliest change first."""
    better: tuple[str, ...]
    """Postings with more right in the second run, the greatest change first."""
    worse: tuple[str, ...]
    warnings: tuple[str, ...]
    """Why the two may not be comparable."""
    failures: tuple[str, ...] = ()
    """For how many postings of either run a model gave no answer, a sentence each; such runs say nothing of the model."""


class Decision(NamedTuple):
    """What a gate says."""

    verdict: Verdict
    reason: str
    more: int | None = None
    """About how many more postings a verdict would take, where it is INCONCLUSIVE and that can be told."""


def read_report(path: Path) -> dict[str, Any]:
    """Read what `extractor eval --json` wrote. Raises ReportError."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        # Whatever is no set of counts is found out here. Where the model failed, no other's values stand, whoever wrote the report.
        postings = [{**row, "fields": _read_counts(row)} for row in report["postings"]]
        _ = {row["id"] for row in postings}, tuple(_tell_failures(report))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReportError(f"{path}: no report of `extractor eval --json`: {error}") from None
    return {**report, "postings": postings}


def _read_counts(row: dict[str, Any]) -> dict[str, dict[str, int]]:
    counts = {field: Counts(**one) for field, one in row["fields"].items()}
    return {field: asdict(one if row.get("failure") is None else as_missed(one)) for field, one in counts.items()}


def compare(first: dict[str, Any], second: dict[str, Any]) -> Difference:
    """Compare two reports on the postings and fields that both have. Raises ReportError where they share none."""
    old, new = ({row["id"]: row["fields"] for row in report["postings"]} for report in (first, second))
    ids = [name for name in old if name in new]
    if not ids:
        raise ReportError("the two reports have no posting in common")
    shared = [{field: (old[name][field], new[name][field]) for field in old[name] if field in new[name]} for name in ids]
    tallies = np.array([[_tally([pair[run] for pair in row.values()]) for run in (0, 1)] for row in shared], dtype=np.int64)
    change, interval = bootstrap_difference(tallies)
    sums = tallies.sum(axis=0)
    gains = {name: int(row[1, 0] - row[0, 0]) * 2 - int(row[1, 1] - row[0, 1]) for name, row in zip(ids, tallies, strict=True)}
    return Difference(
        postings=len(ids),
        first=_f1(sums[0]),
        second=_f1(sums[1]),
        change=change,
        interval=interval,
        fields=_changes(shared),
        better=tuple(sorted((name for name in ids if gains[name] > 0), key=lambda name: -gains[name])),
        worse=tuple(sorted((name for name in ids if gains[name] < 0), key=lambda name: gains[name])),
        warnings=tuple(_warnings(first, second, len(ids))),
        failures=(*(f"in the first run {said}" for said in _tell_failures(first)), *_tell_failures(second)),
    )


def decide(difference: Difference, tolerance: float) -> Decision:
    """Say whether the second run may pass: it may lose at most `tolerance` of micro-F1, and no field by more than chance.

    FAIL: a field is worse (Holm's p below 0.05), or the whole interval of the change lies below -tolerance. PASS: the whole interval lies
    at or above it, or no posting differs. INCONCLUSIVE: neither, or there are fewer than 20 postings, or a model gave no answer for some
    posting of either run.
    """
    decision = _judge(difference, tolerance)
    if difference.failures and decision.verdict != "FAIL":
        return Decision("INCONCLUSIVE", "; ".join(difference.failures))
    return decision


def _judge(difference: Difference, tolerance: float) -> Decision:
    if worse := [field.name for field in difference.fields if field.is_worse]:
        return Decision("FAIL", f"worse by more than chance: {', '.join(worse)}")
    low, high = difference.interval
    if not difference.fields:
        return Decision("PASS", "no field of any posting differs")
    if difference.postings < LEAST_POSTINGS:
        needed = LEAST_POSTINGS - difference.postings
        return Decision("INCONCLUSIVE", f"{difference.postings} postings are too few for an interval that holds", needed)
    if high < -tolerance:
        return Decision("FAIL", f"micro-F1 fell by more than {tolerance:g}, whatever the postings drawn")
    if low >= -tolerance:
        return Decision("PASS", f"micro-F1 fell by no more than {tolerance:g}, whatever the postings drawn")
    room = difference.change + tolerance
    reach = difference.change - low if room > 0 else high - difference.change
    # An interval narrows with the root of the number of postings.
    more = int(np.ceil(difference.postings * ((reach / room) ** 2 - 1))) if room else None
    return Decision("INCONCLUSIVE", f"the interval holds {-tolerance:g}", more)


def _tally(counts: Sequence[dict[str, int]]) -> tuple[int, int]:
    """Give hits, and gold plus extracted values."""
    total = sum((Counts(**one) for one in counts), Counts())
    return total.hit, total.gold + total.got


def _f1(tally: Any) -> float | None:  # noqa: ANN401 - a row of an array
    return float(2 * tally[0] / tally[1]) if tally[1] else None


def _changes(shared: Sequence[dict[str, tuple[dict[str, int], dict[str, int]]]]) -> tuple[FieldChange, ...]:
    lost: dict[str, int] = {}
    won: dict[str, int] = {}
    for row in shared:
        for field, (before, after) in row.items():
            lost[field] = lost.get(field, 0) + (_is_right(before) and not _is_right(after))
            won[field] = won.get(field, 0) + (_is_right(after) and not _is_right(before))
    # A field that differs nowhere has nothing to test: the exact test is one of the postings that differ.
    names = [field for field in lost if lost[field] + won[field]]
    chances = [exact_mcnemar(lost[name], won[name]) for name in names]
    changes = [
        FieldChange(name, lost[name], won[name], p, adjusted) for name, p, adjusted in zip(names, chances, holm(chances), strict=True)
    ]
    return tuple(sorted(changes, key=lambda change: (change.p, change.name)))


def _is_right(counts: dict[str, int]) -> bool:
    """Tell whether all is right; of a posting without an answer nothing is, not even its labelled nulls."""
    return bool(counts["hit"] or counts["absent"]) and not (counts["wrong"] or counts["missed"] or counts["invented"])


def _tell_failures(report: dict[str, Any]) -> Iterator[str]:
    """Say for how many postings of a report, and of its variants, a model gave no answer."""
    if failures := count_failures(report):
        yield tell_failures(failures, len(report["postings"]))
    if (varied := report.get("varied")) and varied.get("failures"):
        yield tell_failures(varied["failures"], varied["postings"], "variants")


def _warnings(first: dict[str, Any], second: dict[str, Any], common: int) -> list[str]:
    said = []
    for key, what in (("scorer_version", "counted by different versions of the scorer"), ("gold", "scored on different gold")):
        if first.get(key) != second.get(key):
            said.append(f"the two reports were {what}: {first.get(key)} and {second.get(key)}")
    alone = len(first["postings"]) + len(second["postings"]) - 2 * common
    if alone:
        said.append(f"{alone} postings are in one report alone and are left out")
    return said
