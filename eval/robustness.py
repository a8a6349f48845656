"""Robustness: what became of a system's score on variants of each kind, set beside the postings that they were made of."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from eval.cases import Case
from eval.outline import Outline, outline
from eval.run import Report, Row
from eval.score import Counts
from eval.stats import Interval, bootstrap_difference

ALL: Final = "all"
"""Name of the row over every generator of a kind."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The variants of one generator (or `all` of a kind), and their origins, each counted as often as it has variants."""

    kind: str
    variant: str
    origins: int
    """Number of different postings that variants were made of."""
    figures: Outline
    before: Counts
    """What became of the origins' values."""
    difference: float
    """Micro-F1 of the variants less that of their origins."""
    interval: Interval | None
    """95 %, over origins; None where there is only one."""
    losses: tuple[tuple[str, int], ...]
    """Fields with more wrong, missed and invented values than in the origins, and how many more, the most first."""


def find_effects(report: Report, varied: Report, variants: Iterable[Case]) -> list[Effect]:
    """Set variants that say their `kind`, `variant` and `origin` beside the rows of their origins, by generator and by kind."""
    rows, origins = {row.id: row for row in varied.rows}, {row.id: row for row in report.rows}
    groups: dict[tuple[str, str], list[tuple[Row, Row]]] = {}
    for case in variants:
        kind, variant, origin = (case.meta_text(key) for key in ("kind", "variant", "origin"))
        if case.id in rows and origin in origins:
            for name in (variant, ALL):
                groups.setdefault((kind, name), []).append((rows[case.id], origins[origin]))
    several = Counter(kind for kind, _ in groups)
    return [_effect(kind, name, pairs) for (kind, name), pairs in sorted(groups.items(), key=_order) if name != ALL or several[kind] > 2]  # noqa: PLR2004


def _order(group: tuple[tuple[str, str], object]) -> tuple[str, bool, str]:
    (kind, name), _ = group
    return kind, name == ALL, name


def _effect(kind: str, name: str, pairs: Sequence[tuple[Row, Row]]) -> Effect:
    tallies: dict[str, np.ndarray[tuple[int, int], np.dtype[np.int64]]] = {}
    for variant, origin in pairs:
        tallies[origin.id] = tallies.get(origin.id, np.zeros((2, 2), dtype=np.int64)) + np.array([_tally(origin), _tally(variant)])
    difference, interval = bootstrap_difference(np.array(list(tallies.values())))
    return Effect(
        kind=kind,
        variant=name,
        origins=len(tallies),
        figures=outline(_counts(variant) for variant, _ in pairs),
        before=sum((_total(origin) for _, origin in pairs), Counts()),
        difference=difference,
        interval=interval if len(tallies) > 1 else None,
        losses=_find_losses(pairs),
    )


def _find_losses(pairs: Sequence[tuple[Row, Row]]) -> tuple[tuple[str, int], ...]:
    more: Counter[str] = Counter()
    for variant, origin in pairs:
        more.update({field: _errors(counts) for field, counts in _counts(variant).items()})
        more.subtract({field: _errors(counts) for field, counts in _counts(origin).items()})
    return tuple((field, number) for field, number in more.most_common() if number > 0)


def _counts(row: Row) -> Mapping[str, Counts]:
    return {field: verdict.counts for field, verdict in row.verdicts.items()}


def _total(row: Row) -> Counts:
    return sum(_counts(row).values(), Counts())


def _tally(row: Row) -> tuple[int, int]:
    total = _total(row)
    return total.hit, total.gold + total.got


def _errors(counts: Counts) -> int:
    return counts.wrong + counts.missed + counts.invented
