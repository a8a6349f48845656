"""From the rows of a run to its figures: by field, over all, with intervals."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np

from eval.answer import Support
from eval.run import Report
from eval.score import Counts
from eval.stats import Interval, bootstrap_f1, wilson
from extractor.extraction import Usage

SCORER = 2
"""Version of the counting: figures of different versions cannot be compared."""


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """One field: in how many postings it is labelled, what became of its values, and how many labelled nulls were filled."""

    name: str
    n: int
    counts: Counts
    nulls: int
    nulls_filled: int
    f1_interval: Interval | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a run. `counts` are over all values; `macro_f1` is the mean over the fields whose F1 is defined."""

    postings: int
    crashed: int
    counts: Counts
    micro_interval: Interval | None
    macro_f1: float | None
    macro_interval: Interval | None
    fields: tuple[FieldFigures, ...]
    support: Support | None
    usage: Usage | None
    """What asking a model took, where one was asked."""
    failures: int
    """Postings on which the model was of no use and rules answered instead."""

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
        counts=_total(field.counts for field in fields),
        micro_interval=spread.micro,
        macro_f1=sum(defined) / len(defined) if defined else None,
        macro_interval=spread.macro,
        fields=fields,
        support=_add_support(row.support for row in report.rows),
        usage=_add_usage(row.answer.usage for row in report.rows),
        failures=sum(row.answer.failure is not None for row in report.rows),
    )


def _figures(report: Report, name: str, interval: Interval | None) -> FieldFigures:
    counts = [row.verdicts[name].counts for row in report.rows if name in row.verdicts]
    nulls = [one for one in counts if one.gold == 0]
    return FieldFigures(name, len(counts), _total(counts), len(nulls), sum(one.invented > 0 for one in nulls), interval)


def _total(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def _add_support(parts: Iterable[Support | None]) -> Support | None:
    """Add up; None where no row has evidence at all."""
    given = [part for part in parts if part is not None]
    return Support(*map(sum, zip(*given, strict=True))) if given else None


def _add_usage(parts: Iterable[Usage | None]) -> Usage | None:
    given = [part for part in parts if part is not None]
    return reduce(Usage.plus, given) if given else None
