"""The recorded answers of a small local model to the gold set's postings, played again: what the model path makes of them."""

from pathlib import Path

from eval import evaluate, load, summarize
from eval.data import default_gold
from extractor import Extraction, Files, Settings, normalize, open_model

RECORDING = Path(__file__).parents[2] / "benchmarks" / "recordings" / "seeds-llm.jsonl"


def test_what_a_small_model_says_of_the_seeds_invents_nothing_and_stands_in_the_text() -> None:
    """A changed prompt, schema or numbering of lines asks other questions: record again, as docs/results.md says."""
    model = open_model(Settings("recorded"), Files(replay=RECORDING))
    failures = []

    def read(text: str) -> Extraction:
        result = normalize(text, engine="llm", model=model)
        failures.append(result.failure)
        return result

    figures = summarize(evaluate(read, load(default_gold())))
    assert failures == [None] * 5
    assert figures.nulls_filled == 0
    assert figures.counts.hit > 0
    assert figures.support is not None
    assert figures.support.supported == figures.support.values
    assert figures.support.holding == figures.support.spans
