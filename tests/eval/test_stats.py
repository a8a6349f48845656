"""Intervals."""

import numpy as np
import pytest

from eval.stats import bootstrap_f1, wilson

WILSON = [
    # hits, n, low, high: R's prop.test(correct=FALSE)
    (0, 10, 0.0, 0.2775),
    (8, 10, 0.4902, 0.9433),
    (10, 10, 0.7225, 1.0),
    (50, 100, 0.4038, 0.5962),
]


@pytest.mark.parametrize(("hits", "n", "low", "high"), WILSON)
def test_wilson_agrees_with_published_figures(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=1e-4)


def test_a_rate_of_nothing_has_no_interval() -> None:
    assert wilson(0, 0) is None


def test_the_bootstrap_holds_the_figure_and_is_the_same_for_a_seed() -> None:
    hits = np.array([[1, 0], [1, 1], [0, 1], [1, 1], [1, 0]])
    values = np.array([[2, 2], [2, 2], [2, 2], [2, 2], [2, 1]])
    spread = bootstrap_f1(hits, values, seed=3)
    assert spread == bootstrap_f1(hits, values, seed=3)
    assert spread.micro is not None
    assert spread.micro.low < 2 * hits.sum() / values.sum() < spread.micro.high


def test_identical_postings_leave_no_spread() -> None:
    spread = bootstrap_f1(np.full((9, 1), 1), np.full((9, 1), 2))
    assert spread.micro == spread.macro == spread.fields[0] == (1.0, 1.0)


def test_undefined_figures_have_no_interval() -> None:
    spread = bootstrap_f1(np.array([[1, 0], [1, 0]]), np.array([[2, 0], [2, 0]]))
    assert spread.fields[1] is None
    assert spread.macro == (1.0, 1.0)
    assert bootstrap_f1(np.zeros((0, 2), dtype=np.int64), np.zeros((0, 2), dtype=np.int64)).micro is None
