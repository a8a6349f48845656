"""The few figures by which one set of rows is set beside another: a slice, a rung of the ladder, another run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from eval.failures import is_answered_null
from eval.score import Counts
from eval.stats import Interval, bootstrap_f1, wilson


@dataclass(frozen=True, slots=True)
class Outline:
    """What became of the values of some postings, and of their labelled nulls."""

    postings: int
    counts: Counts
    interval: Interval | None
    """95 %, of micro-F1, over postings; None where there are no values, or only one posting to draw from."""
    nulls: int
    nulls_filled: int

    @property
    def nulls_interval(self) -> Interval | None:
        """Wilson's interval of the share of labelled nulls that were filled."""
        return wilson(self.nulls_filled, self.nulls)


def outline(postings: Iterable[Mapping[str, Counts]]) -> Outline:
    """Add up postings, each given by the counts of its fields."""
    rows = [list(fields.values()) for fields in postings]
    totals = [sum(row, Counts()) for row in rows]
    hits = np.array([[total.hit] for total in totals], dtype=np.int64).reshape(-1, 1)
    values = np.array([[total.gold + total.got] for total in totals], dtype=np.int64).reshape(-1, 1)
    nulls = [one for row in rows for one in row if is_answered_null(one)]
    return Outline(
        postings=len(rows),
        counts=sum(totals, Counts()),
        interval=bootstrap_f1(hits, values).micro if len(rows) > 1 else None,
        nulls=len(nulls),
        nulls_filled=sum(one.invented > 0 for one in nulls),
    )
