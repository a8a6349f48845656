"""Do the intervals hold, and how often do the tests cry wolf: `python benchmarks/coverage.py [RUNS]`.

Sets of postings are drawn from a population whose true figures are known: postings of different difficulty, whose values are right or wrong
together. Prints, for each size of set, how often the 95 % interval of micro-F1 and of a paired difference holds the true value, and how
often two systems that are equally good are called different in any of 30 fields (Holm over exact McNemar tests) or fail the gate.
"""

import sys

import numpy as np
from numpy.typing import NDArray

from eval.stats import bootstrap_difference, bootstrap_f1, exact_mcnemar, holm

POPULATION = 50_000
FIELDS = 30
SIZES = (30, 100, 500)
SIGNIFICANT = 0.05
TOLERANCE = 0.01


def draw_population(draw: np.random.Generator) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give hits of shape (postings, 2 systems, fields), and values of the same: gold plus extracted, one or none a field and side."""
    difficulty = draw.beta(8, 2, size=(POPULATION, 1, 1))
    stated = draw.random((POPULATION, 1, FIELDS)) < draw.uniform(0.3, 1.0, size=(1, 1, FIELDS))
    right = draw.random((POPULATION, 2, FIELDS)) < difficulty
    invented = draw.random((POPULATION, 2, FIELDS)) < (1 - difficulty) / 4
    hits = (stated & right).astype(np.int64)
    values = np.where(stated, 2, invented.astype(np.int64))
    return hits, values


def f1(hits: NDArray[np.int64], values: NDArray[np.int64]) -> float:
    """Give micro-F1."""
    return float(2 * hits.sum() / values.sum())


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    draw = np.random.default_rng(1)
    hits, values = draw_population(draw)
    true = f1(hits[:, 0], values[:, 0])
    true_change = f1(hits[:, 1], values[:, 1]) - true
    print(f"{runs} sets of each size; true micro-F1 {true:.4f}, true difference of two equal systems {true_change:+.5f}\n")
    print("| postings | interval of F1 holds | interval of the difference holds | a field called different | gate FAIL |")
    print("|---|---|---|---|---|")
    for size in SIZES:
        held = held_change = alarms = failed = 0
        for _ in range(runs):
            chosen = draw.integers(POPULATION, size=size)
            some, counted = hits[chosen], values[chosen]
            micro = bootstrap_f1(some[:, 0].sum(axis=1, keepdims=True), counted[:, 0].sum(axis=1, keepdims=True), rounds=2000).micro
            held += micro is not None and micro.low <= true <= micro.high
            tallies = np.stack([some.sum(axis=2), counted.sum(axis=2)], axis=2)
            _, (low, high) = bootstrap_difference(tallies, rounds=2000)
            held_change += low <= true_change <= high
            wins = 2 * some - counted == 0  # right where it is stated, silent where it is not
            lost, won = (wins[:, 0] & ~wins[:, 1]).sum(axis=0), (wins[:, 1] & ~wins[:, 0]).sum(axis=0)
            pairs = [(int(one), int(other)) for one, other in zip(lost, won, strict=True) if one + other]
            called = [p < SIGNIFICANT for p in holm([exact_mcnemar(*pair) for pair in pairs])]
            alarms += any(called)
            failed += high < -TOLERANCE or any(one and pair[0] > pair[1] for one, pair in zip(called, pairs, strict=True))
        print(f"| {size} | {held / runs:.1%} | {held_change / runs:.1%} | {alarms / runs:.1%} | {failed / runs:.1%} |")


if __name__ == "__main__":
    main()
