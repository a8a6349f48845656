"""How long near-duplicates take to find, and how many are found, in 10,000 made-up postings: `python benchmarks/twins.py`."""

import random
import resource
import time
from collections.abc import Sequence
from typing import Final

from eval.gold.twins import find_twins

_POSTINGS: Final = 10_000
_WORDS: Final = 600
_COPIES: Final = 1_000
_CHANGED: Final = 8


def main() -> None:
    """Print a line a set: a tenth of it copies with some words changed, one boilerplate in all, and one text again and again."""
    draw = random.Random(1)  # noqa: S311 - a reproducible draw, no secret
    words = [f"w{number}" for number in range(30_000)]
    texts = [draw.choices(words, k=_WORDS) for _ in range(_POSTINGS - _COPIES)]
    copies = [change(text, draw) for text in texts[:_COPIES]]
    report(f"{_COPIES:,} copies with {_CHANGED} of {_WORDS} words changed", [*texts, *copies])
    shared = draw.choices(words, k=_WORDS * 3 // 4)
    report("three quarters of each shared by all", [shared + draw.choices(words, k=_WORDS // 4) for _ in range(_POSTINGS)])
    report("one text", [shared] * _POSTINGS)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at the most, the texts included")


def change(text: list[str], draw: random.Random) -> list[str]:
    """Put new words into some places of a text."""
    changed = list(text)
    for at in draw.sample(range(len(text)), _CHANGED):
        changed[at] = "changed"
    return changed


def report(name: str, texts: Sequence[list[str]]) -> None:
    """Find the near-duplicates of one set."""
    postings = [" ".join(text) for text in texts]
    start = time.perf_counter()
    found = sum(1 for _ in find_twins(postings))
    print(f"{name}: {found:,} of {len(postings):,} postings tied to one before them, {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
