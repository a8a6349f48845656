"""What is learned from readings: which kinds of change made a record better, each by itself."""

from pathlib import Path

import pytest

from eval.cases import Case
from eval.learn import learn, wrong_for_all
from extractor import normalize
from extractor.extraction import Usage
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.policy import Policy, Tally
from extractor.llm.readings import Recorded, Recorder

TEXT = "Job title: Ferry Mate\nEmployer: North Shore Ferries\n\nResponsibilities\n- Splice ropes by hand\n- Keep the log of the ship\n"
CASE = Case(
    id="a",
    text=TEXT,
    labels={"title": "Ferry Mate", "responsibilities": ["Splice ropes by hand", "Keep the log of the ship"], "skills": ["ropes"]},
    labelled=("title", "responsibilities", "skills", "job_id"),
)


def learned(path: Path, *changes: str) -> Policy:
    def ask(_: Question) -> Answer:
        return Answer(f'{{"changes": [{", ".join(changes)}]}}', Usage(calls=1))

    normalize(TEXT, engine="merged", model=Enquiry(ask, "m", recorder=Recorder(path)))
    return learn([CASE], Recorded(path))


@pytest.mark.parametrize(
    ("changes", "tallies"),
    [
        (['{"op": "set", "field": "title", "at": "1", "words": "Mate"}'], {"title set": (0, 1)}),
        (['{"op": "add", "field": "skills", "at": "4", "words": "ropes"}'], {"skills add": (1, 0)}),
        (['{"op": "add", "field": "skills", "at": "5", "words": "log"}'], {"skills add": (0, 1)}),
        (['{"op": "drop", "field": "responsibilities", "item": 1}'], {"responsibilities drop": (0, 1)}),
        (['{"op": "set", "field": "title", "at": "1", "words": "Ferry Mate"}'], {}),  # neither better nor worse
        (['{"op": "add", "field": "job_id", "at": "1", "words": "R-7"}'], {}),  # refused: what does not pass the checks is no change
        (['{"op": "add", "field": "organization", "at": "1", "words": "Ferry"}'], {}),  # not labelled
        (
            [
                '{"op": "set", "field": "responsibilities", "at": "6"}',
                '{"op": "set", "field": "responsibilities", "at": "7"}',
            ],
            {},  # a list set in two entries is one change
        ),
    ],
)
def test_a_kind_of_change_is_counted_by_what_it_does(tmp_path: Path, changes: list[str], tallies: dict[str, tuple[int, int]]) -> None:
    policy = learned(tmp_path / "r.jsonl", *changes)
    assert {kind: (tally.right, tally.wrong) for kind, tally in policy.changes.items()} == tallies
    assert (policy.models, policy.postings, policy.facts) == (("m",), 1, {})


def test_a_failure_is_no_reading_to_learn_from(tmp_path: Path) -> None:
    assert learned(tmp_path / "r.jsonl", "").postings == 1  # nothing to change is an answer
    assert learned(tmp_path / "f.jsonl", "torn").postings == 0


def test_only_what_was_wrong_for_every_model_is_wrong_for_all() -> None:
    one = Policy(models=("a",), postings=2, changes={"title set": Tally(wrong=2), "skills add": Tally(wrong=2), "pay add": Tally(wrong=1)})
    two = Policy(models=("b",), postings=3, changes={"title set": Tally(right=1, wrong=2), "skills add": Tally(right=3, wrong=2)})
    both = wrong_for_all([one, two])
    assert (both.models, both.postings) == (("a", "b"), 5)
    assert both.changes == {"title set": Tally(right=1, wrong=4)}
