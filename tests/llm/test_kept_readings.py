"""What readers said of the seeds by hand, in a model's place, played again: a right value that arrived must go on arriving.

The readings answered an older wording of the prompts, on purpose: changed prompts, checks, policies and merges are judged by them all the
same.
"""

from pathlib import Path
from typing import Literal

import pytest

from eval import evaluate, load, summarize
from eval.data import default_gold
from eval.lost import find_lost
from eval.run import Report
from extractor import Extraction, Extractor, Files, Settings, open_model
from extractor.llm.readings import Recorded

READINGS = Path(__file__).parents[2] / "benchmarks" / "readings"
HITS = {"llm": 226, "merged": 228}
"""How many gold values arrive. More is better: then this is raised."""


def play(engine: Literal["llm", "merged"]) -> tuple[Report, list[Extraction]]:
    model = open_model(Settings("replayed"), Files(replay=READINGS / f"{engine}.jsonl"))
    extractor, results = Extractor(engine, model), list[Extraction]()

    def read(text: str) -> Extraction:
        results.append(extractor.normalize(text))
        return results[-1]

    return evaluate(read, load(default_gold())), results


@pytest.mark.parametrize("engine", ["llm", "merged"])
def test_what_arrived_arrives_and_nothing_is_invented(engine: Literal["llm", "merged"]) -> None:
    report, results = play(engine)
    figures = summarize(report)
    assert [result.failure for result in results] == [None] * 5
    assert find_lost(report) == []
    assert figures.counts.hit >= HITS[engine]
    assert figures.nulls_filled == 0
    assert figures.support is not None
    assert figures.support.supported == figures.support.values
    assert figures.support.holding == figures.support.spans


def test_readings_by_hand_say_so_and_are_played_under_a_changed_prompt() -> None:
    assert Recorded(READINGS / "merged.jsonl").models == ("a careful reader (by hand)",)
    _, results = play("merged")
    assert all(result.asked and result.asked.older_wording for result in results)
