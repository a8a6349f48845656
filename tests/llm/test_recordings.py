"""The recorded answers of a small local model to the gold set's postings, played again: what the model path makes of them."""

from pathlib import Path
from typing import Literal

import pytest

from eval import evaluate, load, summarize
from eval.data import default_gold
from extractor import Extraction, Files, Settings, normalize, open_model

RECORDINGS = Path(__file__).parents[2] / "benchmarks" / "recordings"


@pytest.mark.parametrize("engine", ["llm", "merged"])
def test_what_a_small_model_says_of_the_seeds_invents_nothing_and_stands_in_the_text(engine: Literal["llm", "merged"]) -> None:
    """A changed prompt, schema or numbering of lines asks other questions: record again, as docs/results.md says."""
    model = open_model(Settings("recorded"), Files(replay=RECORDINGS / f"seeds-{engine}.jsonl"))
    failures = []

    def read(text: str) -> Extraction:
        result = normalize(text, engine=engine, model=model)
        failures.append(result.failure)
        return result

    figures = summarize(evaluate(read, load(default_gold())))
    assert failures == [None] * 5
    assert figures.nulls_filled == 0
    assert figures.counts.hit > 0
    assert figures.support is not None
    assert figures.support.supported == figures.support.values
    assert figures.support.holding == figures.support.spans
