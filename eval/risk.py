"""Risk against coverage: of the values that a rank of trust and the ranks above it keep, how many are wrong.

A person who checks only what is below a rank leaves the rest unchecked: coverage is how much that spares, risk what it lets through.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from eval.figures import TrustFigures
from eval.stats import Interval, wilson

BEARABLE: Final = 0.05
"""So many of the unchecked values may be wrong, with the interval's upper end: about as many as a careful reader gets wrong."""


class Step(NamedTuple):
    """The values of one rank of trust and of all ranks above it."""

    rank: str
    kept: int
    """Values at this rank or above."""
    of: int
    """All values that have a rank."""
    wrong: int
    """Of the kept ones, those that are wrong or invented."""

    @property
    def coverage(self) -> float:
        """Share of the values that are kept."""
        return self.kept / self.of

    @property
    def risk(self) -> float:
        """Share of the kept values that are wrong."""
        return self.wrong / self.kept

    @property
    def interval(self) -> Interval | None:
        """Wilson's interval of the risk."""
        return wilson(self.wrong, self.kept)

    @property
    def is_bearable(self) -> bool:
        """Tell whether the risk is within what is borne, with the upper end of its interval."""
        return self.interval is not None and self.interval.high <= BEARABLE


def accumulate(trust: Sequence[TrustFigures]) -> list[Step]:
    """Add up the ranks, from the best founded down."""
    total, kept, wrong, steps = sum(rank.n for rank in trust), 0, 0, []
    for rank in trust:
        kept, wrong = kept + rank.n, wrong + rank.n - rank.right
        steps.append(Step(rank.rank, kept, total, wrong))
    return steps


def unchecked(steps: Sequence[Step]) -> Step | None:
    """Give the lowest rank down to which nobody need check; None where even the best founded values are wrong too often."""
    return next((step for step in reversed(steps) if step.is_bearable), None)
