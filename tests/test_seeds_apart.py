"""The gold set judges the rules, so nothing that makes them may hold its sentences."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from eval import load

ROOT = Path(__file__).resolve().parents[1]
RUN = 8
"""So many words in a row are a sentence of somebody's, not a way that everybody puts it."""
PARTS = ("extractor/**/*.py", "prompts/**/*.*", "eval/**/*.py", "eval/*.jsonl", "tests/**/*.py", "tests/**/*.jsonl", "docs/example.txt")


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", re.sub("['’]", "", text.lower()))
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def files() -> Iterator[Path]:
    for part in PARTS:
        yield from ROOT.glob(part)


@pytest.fixture(scope="module")
def seeds() -> set[tuple[str, ...]]:
    return set().union(*(runs_of(case.text) for case in load(ROOT / "seeds")))


@pytest.mark.parametrize("path", sorted(files()), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_sentence_of_a_seed_stands_in_code_prompts_or_tests(path: Path, seeds: set[tuple[str, ...]]) -> None:
    assert not runs_of(path.read_text(encoding="utf-8")) & seeds
