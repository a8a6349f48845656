"""Intervals: how far a figure would move with other postings of the same kind.

The posting is the unit. Values within one posting hang together, so the bootstrap draws postings; Wilson's interval is for plain rates.
"""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_Numbers = NDArray[np.int64] | NDArray[np.float64]
_Z_95 = 1.959964
_CHUNK = 256

LEAST_POSTINGS: Final = 20
"""Fewer postings, and the bootstrap's interval is too narrow to decide by: drawn from a handful, it knows only that handful."""


class Interval(NamedTuple):
    """A 95 % interval."""

    low: float
    high: float


class Spread(NamedTuple):
    """Intervals of F1: over all values, over fields, and of each field; None where it is undefined."""

    micro: Interval | None
    macro: Interval | None
    fields: list[Interval | None]


def wilson(hits: int, n: int) -> Interval | None:
    """Give Wilson's score interval of a rate (E. B. Wilson, JASA 22, 1927); None for n = 0.

    >>> low, high = wilson(8, 10)
    >>> round(low, 3), round(high, 3)
    (0.49, 0.943)
    """
    if n == 0:
        return None
    rate, z2 = hits / n, _Z_95**2
    middle = (rate + z2 / (2 * n)) / (1 + z2 / n)
    reach = _Z_95 * float(np.sqrt(rate * (1 - rate) / n + z2 / (4 * n * n))) / (1 + z2 / n)
    return Interval(max(0.0, middle - reach), min(1.0, middle + reach))


def bootstrap_f1(hits: NDArray[np.int64], values: NDArray[np.int64], *, rounds: int = 10_000, seed: int = 0) -> Spread:
    """Draw postings with replacement, `rounds` times, and take the middle 95 % of each F1.

    Both arrays have a row a posting and a column a field: the hits, and the gold plus the extracted values. F1 is 2 hits / values.
    """
    postings, fields = hits.shape
    if not postings or not fields:
        return Spread(None, None, [None] * fields)
    both = np.hstack([hits, values])
    micro, by_field = [], []
    for drawn in _draw_sums(both, rounds, seed):
        found, total = np.hsplit(drawn, 2)
        micro.append(_ratio(2 * found.sum(axis=1), total.sum(axis=1)))
        by_field.append(_ratio(2 * found, total))
    fields_f1 = np.concatenate(by_field)
    return Spread(_middle(np.concatenate(micro)), _middle(_mean(fields_f1)), [_middle(column) for column in fields_f1.T])


def _draw_sums(rows: NDArray[np.int64], rounds: int, seed: int) -> Iterator[NDArray[np.float64]]:
    """Draw as many rows as there are, with replacement, and add them up, `rounds` times; the sums come in chunks.

    The rows are put in an order of their own first: what is drawn depends on what the postings are, not on the order they came in.
    """
    number = len(rows)
    ordered = rows[np.lexsort(rows.T)].astype(np.float64)  # only floats are multiplied by BLAS
    generator = np.random.default_rng(seed)
    for start in range(0, rounds, _CHUNK):
        size = min(_CHUNK, rounds - start)
        # Counting the rows drawn one by one is the multinomial draw, several times faster than numpy's own.
        drawn = generator.integers(number, size=(size, number)) + number * np.arange(size)[:, np.newaxis]
        yield np.bincount(drawn.ravel(), minlength=size * number).reshape(size, number) @ ordered


def _ratio(part: _Numbers, whole: _Numbers) -> NDArray[np.float64]:
    """Divide, undefined (nan) where the whole is 0."""
    quotient = np.full(whole.shape, np.nan)
    np.divide(part, whole, out=quotient, where=whole > 0)
    return quotient


def _mean(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Average each row over the fields that are defined in it."""
    defined = ~np.isnan(rows)
    mean = np.full(len(rows), np.nan)
    np.divide(np.nansum(rows, axis=1), defined.sum(axis=1), out=mean, where=defined.any(axis=1))
    return mean


def _middle(samples: NDArray[np.float64]) -> Interval | None:
    defined = samples[~np.isnan(samples)]
    if not len(defined):
        return None
    low, high = np.quantile(defined, [0.025, 0.975])
    return Interval(float(low), float(high))


def bootstrap_difference(tallies: NDArray[np.int64], *, rounds: int = 10_000, seed: int = 0) -> tuple[float, Interval]:
    """Give the difference in micro-F1 of two runs on the same postings, the second less the first, and its 95 % interval.

    `tallies` has the shape (postings, 2 runs, 2): hits, and gold plus extracted values. Both runs are drawn with the same postings, so what
    makes a posting hard for both does not widen the interval.
    """
    drawn = np.concatenate(list(_draw_sums(tallies.reshape(len(tallies), -1), rounds, seed)))
    sums = drawn.reshape(-1, *tallies.shape[1:])
    scores = np.nan_to_num(_ratio(2 * sums[..., 0], sums[..., 1]))
    whole = np.nan_to_num(_ratio(2 * tallies.sum(axis=0)[:, 0], tallies.sum(axis=0)[:, 1]))
    low, high = np.quantile(scores[:, 1] - scores[:, 0], [0.025, 0.975])
    return float(whole[1] - whole[0]), Interval(float(low), float(high))


def exact_mcnemar(lost: int, won: int) -> float:
    """Give the p-value of McNemar's exact test, two-sided: the chance of a split of the postings that differ as uneven as this one.

    >>> exact_mcnemar(0, 5), exact_mcnemar(3, 3), exact_mcnemar(0, 0)
    (0.0625, 1.0, 1.0)
    """
    differ = lost + won
    tail = sum(math.comb(differ, count) for count in range(min(lost, won) + 1))
    return min(1.0, float(Fraction(2 * tail, 2**differ)))


def holm(chances: Sequence[float]) -> list[float]:
    """Adjust p-values for their number (S. Holm, Scand. J. Stat. 6, 1979), in the order given.

    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    adjusted = [0.0] * len(chances)
    least = 0.0
    for rank, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        least = max(least, min(1.0, (len(chances) - rank) * chances[at]))
        adjusted[at] = least
    return adjusted
