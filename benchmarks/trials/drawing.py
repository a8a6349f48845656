"""Right and wrong claims of some sets of gold, drawn so that no field and no wording outweighs the others."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from trials.reading import Reading, Trial
from trials.right import make_right
from trials.spoil import ELSEWHERE, spoil_all

from eval import Case, load

EVEN: Final = "@even"
_MOST_RIGHT, _MOST_WRONG, _MOST_ELSEWHERE = 60, 40, 10
"""So many claims of one field are right, so many of one field and kind wrong, and so few have words that do not stand: those are easy."""
_SHARE: Final = 5
"""No field has more than a fifth of all right or all wrong claims."""
_MOST_ALIKE = 6
"""So many claims of one kind have the same words but for their figures: many postings of one employer shall not stand for all."""


def read_gold(names: Iterable[str]) -> list[Case]:
    """Read sets of gold; a text that stands in several counts once. Raises GoldError."""
    cases: dict[str, Case] = {}
    for name in names:
        rows = load(name.removesuffix(EVEN))
        for case in rows[::2] if name.endswith(EVEN) else rows:
            cases.setdefault(case.text, case)
    return list(cases.values())


def make_trials(cases: Iterable[Case], seed: int = 1) -> tuple[list[Trial], list[Trial]]:
    """Give right claims and wrong ones, balanced over the fields."""
    readings = {case.id: Reading(case) for case in cases}
    rights = [trial for reading in readings.values() for trial in make_right(reading)]
    wrongs = list(spoil_all(rights, readings, seed))
    return balance(rights, _MOST_RIGHT, seed), balance(wrongs, _MOST_WRONG, seed)


def balance(trials: Sequence[Trial], most: int, seed: int) -> list[Trial]:
    """Draw at most so many trials of one kind and one field, and of one field no more than its share."""
    drawn = random.Random(seed).sample(trials, len(trials))  # noqa: S311 - a benchmark's draws are seeded
    cells: Counter[tuple[str, str]] = Counter()
    shapes: Counter[tuple[str, str, str]] = Counter()
    kept = []
    for trial in drawn:
        cell = (trial.kind, trial.claim.field)
        shape = (*cell, re.sub(r"\d", "0", (trial.claim.words or "").casefold()))
        shapes[shape] += 1
        if shapes[shape] > _MOST_ALIKE and re.search(r"[^\W\d_]", shape[-1]):
            continue
        cells[cell] += 1
        if cells[cell] <= (_MOST_ELSEWHERE if trial.kind == ELSEWHERE else most):
            kept.append(trial)
    while (largest := Counter(trial.claim.field for trial in kept).most_common(1)) and largest[0][1] * _SHARE > len(kept) > _SHARE:
        kept.remove(next(trial for trial in reversed(kept) if trial.claim.field == largest[0][0]))
    return sorted(kept, key=lambda trial: (trial.text, trial.kind, trial.claim.field))
