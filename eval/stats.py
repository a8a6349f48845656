"""Intervals: how far a figure would move with other postings of the same kind.

The posting is the unit. Values within one posting hang together, so the bootstrap draws postings; Wilson's interval is for plain rates.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_Z_95 = 1.959964
_CHUNK = 256


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


def bootstrap_f1(hits: NDArray[np.int64], values: NDArray[np.int64], *, rounds: int = 2000, seed: int = 0) -> Spread:
    """Draw postings with replacement, `rounds` times, and take the middle 95 % of each F1.

    Both arrays have a row a posting and a column a field: the hits, and the gold plus the extracted values. F1 is 2 hits / values.
    """
    postings, fields = hits.shape
    if not postings or not fields:
        return Spread(None, None, [None] * fields)
    draw = np.random.default_rng(seed)
    micro, by_field = [], []
    for start in range(0, rounds, _CHUNK):
        weights = draw.multinomial(postings, np.full(postings, 1 / postings), size=min(_CHUNK, rounds - start))
        found, total = weights @ hits, weights @ values
        micro.append(_ratio(2 * found.sum(axis=1), total.sum(axis=1)))
        by_field.append(_ratio(2 * found, total))
    fields_f1 = np.concatenate(by_field)
    return Spread(_middle(np.concatenate(micro)), _middle(_mean(fields_f1)), [_middle(column) for column in fields_f1.T])


def _ratio(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.float64]:
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
