"""From the rows of a run to its figures: by field, over all, with intervals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple, get_args

import numpy as np

from eval.answer import Support
from eval.failures import is_answered_null, tell_failures
from eval.places import Placement
from eval.run import Report
from eval.score import Counts, items
from eval.stats import Interval, bootstrap_f1, wilson
from extractor.extraction import TrustName, Usage

SCORER_VERSION = 2
"""Version of the counting: figures of different versions cannot be compared."""


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """One field: in how many postings it is labelled, what became of its values, and how many answered nulls were filled."""

    name: str
    n: int
    counts: Counts
    nulls: int
    nulls_filled: int
    f1_interval: Interval | None


class TrustFigures(NamedTuple):
    """One rank of trust: how many of its values, in labelled fields, are right, over all and by field."""

    rank: str
    right: int
    n: int
    fields: dict[str, tuple[int, int]]
    """By field, (right, n)."""

    @property
    def interval(self) -> Interval | None:
        """Wilson's interval of the share that is right."""
        return wilson(self.right, self.n)


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a run. `counts` are over all values; `macro_f1` is the mean over the fields whose F1 is defined."""

    postings: int
    crashed: int
    """Postings without an answer that no model is to blame for."""
    failures: int
    """Postings that a model was asked about and gave no answer for."""
    counts: Counts
    micro_interval: Interval | None
    macro_f1: float | None
    macro_interval: Interval | None
    fields: tuple[FieldFigures, ...]
    support: Support | None
    placement: Placement | None
    """How the evidence of right values meets the quotes of gold; None where either is missing."""
    trust: tuple[TrustFigures, ...]
    """By rank of trust, from the best founded: how often it is right; empty for a system that says nothing of trust."""
    usage: Usage | None
    """What asking a model took, where one was asked."""

    @property
    def nulls(self) -> int:
        """Number of labelled nulls."""
        return sum(field.nulls for field in self.fields)

    @property
    def nulls_filled(self) -> int:
        """Number of labelled nulls for which something was invented."""
        return sum(field.nulls_filled for field in self.fields)

    @property
    def nulls_interval(self) -> Interval | None:
        """Wilson's interval of the share of labelled nulls that were filled."""
        return wilson(self.nulls_filled, self.nulls)


def summarize(report: Report, seed: int = 0) -> Summary:
    """Work out the figures of a run; the bootstrap is seeded, so the same rows give the same intervals."""
    shape = (len(report.rows), len(report.fields))
    hits, values = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for at, row in enumerate(report.rows):
        for column, name in enumerate(report.fields):
            if name in row.verdicts:
                counts = row.verdicts[name].counts
                hits[at, column], values[at, column] = counts.hit, counts.gold + counts.got
    spread = bootstrap_f1(hits, values, seed=seed)
    fields = tuple(_figures(report, name, spread.fields[column]) for column, name in enumerate(report.fields))
    defined = [field.counts.f1 for field in fields if field.counts.f1 is not None]
    return Summary(
        postings=len(report.rows),
        crashed=len(report.crashed),
        failures=len(report.failed),
        counts=_total(field.counts for field in fields),
        micro_interval=spread.micro,
        macro_f1=sum(defined) / len(defined) if defined else None,
        macro_interval=spread.macro,
        fields=fields,
        support=_add_support(row.support for row in report.rows),
        placement=_add_placement(row.placement for row in report.rows),
        trust=_figure_trust(report),
        usage=add_usage(report),
    )


def find_warnings(summary: Summary, varied: Summary | None = None) -> Iterator[str]:
    """Say what has to be known before any figure of a run, and of its variants, is read."""
    for one, what in ((summary, "postings"), (varied, "variants")):
        if one and one.failures:
            yield tell_failures(one.failures, one.postings, what)


def _figures(report: Report, name: str, interval: Interval | None) -> FieldFigures:
    counts = [row.verdicts[name].counts for row in report.rows if name in row.verdicts]
    nulls = [one for one in counts if is_answered_null(one)]
    return FieldFigures(name, len(counts), _total(counts), len(nulls), sum(one.invented > 0 for one in nulls), interval)


def _total(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def _add_support(parts: Iterable[Support | None]) -> Support | None:
    """Add up; None where no row has evidence at all."""
    given = [part for part in parts if part is not None]
    return Support(*map(sum, zip(*given, strict=True))) if given else None


def _add_placement(parts: Iterable[Placement | None]) -> Placement | None:
    given = [part for part in parts if part is not None]
    return Placement(*map(sum, zip(*given, strict=True))) if given else None


def add_usage(report: Report) -> Usage | None:
    """Add up what asking a model took; None where none was asked."""
    given = [row.answer.usage for row in report.rows if row.answer.usage is not None]
    return reduce(Usage.plus, given) if given else None


def _figure_trust(report: Report) -> tuple[TrustFigures, ...]:
    """Count, for each rank, the values that it was given to and that are right: neither wrong nor invented."""
    tallies: dict[str, dict[str, tuple[int, int]]] = {rank: {} for rank in get_args(TrustName)}
    for row in (row for row in report.rows if row.answer.evidence):
        for field, verdict in row.verdicts.items():
            for item in range(len(items(row.answer.values.get(field)))):
                ranks = [one.trust for one in row.answer.pointers(field, item)]
                best = next((rank for rank in tallies if rank in ranks), None)
                if best:
                    right, n = tallies[best].get(field, (0, 0))
                    tallies[best][field] = (right + (item not in verdict.spare), n + 1)
    return tuple(
        TrustFigures(rank, sum(right for right, _ in fields.values()), sum(n for _, n in fields.values()), fields)
        for rank, fields in tallies.items()
        if fields
    )
