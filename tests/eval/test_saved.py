"""A run that was broken off goes on where it stopped."""

import json
from pathlib import Path

import pytest

from eval.cases import Case
from eval.errors import PredictionsError
from eval.predictions import read_predictions
from eval.run import evaluate
from eval.saved import Saved
from extractor import Extraction, normalize
from extractor.errors import ModelError
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.prompt import load_prompt

CASES = [
    Case(id=name, text=f"{title}\nLocation: Springfield, IL", labels={"title": title}, labelled=("title",))
    for name, title in (("a", "Night Clerk"), ("b", "Day Clerk"), ("c", "Dawn Clerk"))
]


class Broken(Exception):
    """The process is ended."""


class Counting:
    """Reads with rules, counts how often it is asked, and breaks on the third posting where it is told to."""

    def __init__(self, *, breaks: bool = False) -> None:
        """Begin with nothing asked."""
        self.asked = 0
        self._breaks = breaks

    def __call__(self, text: str) -> Extraction:
        """Read one posting."""
        self.asked += 1
        if self._breaks and text.startswith("Dawn"):
            raise Broken
        return normalize(text, engine="rules")


def test_a_second_run_asks_only_what_the_first_did_not_get(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    first, second, whole = Counting(breaks=True), Counting(), Counting()
    evaluate(Saved(file, "rules", CASES).through(first), CASES)
    saved = Saved(file, "rules", CASES)
    assert saved.known == 2
    resumed = evaluate(saved.through(second), CASES)
    assert (first.asked, second.asked) == (3, 1)
    assert resumed == evaluate(whole, CASES)


def test_a_torn_last_line_is_asked_again_and_the_file_whole_again(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    evaluate(Saved(file, "rules", CASES).through(Counting()), CASES)
    file.write_bytes(file.read_bytes()[:-30])
    again = Counting()
    evaluate(Saved(file, "rules", CASES).through(again), CASES)
    assert again.asked == 1
    assert [json.loads(line)["id"] for line in file.read_text().splitlines()] == ["a", "b", "c"]


def test_what_was_kept_is_scored_as_predictions_too(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    evaluate(Saved(file, "rules", CASES).through(Counting()), CASES, workers=3)
    assert {name: answer.values["title"] for name, answer in read_predictions(file).items()} == {
        "a": "Night Clerk",
        "b": "Day Clerk",
        "c": "Dawn Clerk",
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a", "posting": {}}', "no answer that a run with --resume kept"),
        ("[1]", "no answer that a run with --resume kept"),
        ("{", "not JSON"),
        ('{"id": "a", "text_sha256": "0", "system": "llm, other"}', "answered by llm, other, and this run asks rules"),
        ('{"id": "a", "text_sha256": "0", "system": "rules"}', "no extraction of this version"),
    ],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(line + "\n")
    with pytest.raises(PredictionsError, match=said):
        Saved(file, "rules", CASES)


def test_an_answer_that_rules_gave_in_the_models_place_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"

    def silent(_: Question) -> Answer:
        raise ModelError("nobody there")

    read = Saved(file, "merged, m", CASES).through(
        lambda text: normalize(text, engine="merged", model=Enquiry(silent, "m", load_prompt("facts")))
    )
    assert read(CASES[0].text).failure == "nobody there"
    assert not file.exists()
