"""How long it takes to make variants of every kind of the five seeds: `python benchmarks/variants.py`."""

import time

from eval.cases import load
from eval.data import default_gold
from eval.gold.draw import draw
from eval.gold.kinds import GENERATORS

NUMBER = 20
"""Variants of a posting by each generator."""


def main() -> None:
    """Print the number of variants, and the seconds they took, the lint of each with them."""
    cases = load(default_gold())
    start = time.perf_counter()
    made = sum(1 for _ in draw(cases, GENERATORS, NUMBER))
    print(f"{made:,} variants of {len(cases)} postings in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
