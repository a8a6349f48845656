"""How far a model is believed: the tallies of its own, then the shipped ones, then all that stands."""

from pathlib import Path

import pytest

from extractor.errors import BadPolicy
from extractor.llm.claims import Claim
from extractor.llm.policy import Policy, Tally, default_policy, kind_of, load_policy

SET = Claim("title", "set")


@pytest.mark.parametrize(("right", "wrong", "believed"), [(0, 0, True), (1, 0, True), (2, 1, True), (1, 1, False), (0, 1, False)])
def test_a_kind_is_believed_where_it_was_right_more_often_than_wrong(right: int, wrong: int, believed: bool) -> None:  # noqa: FBT001 - of a table
    assert Policy(changes={"title set": Tally(right=right, wrong=wrong)}).believes("changes", SET) is believed


def test_tallies_of_one_task_say_nothing_of_the_other() -> None:
    assert Policy(changes={"title add": Tally(wrong=5)}).believes("facts", Claim("title", "add"))


def test_the_shipped_policy_speaks_where_one_of_ones_own_is_silent() -> None:
    for kind, tally in default_policy().changes.items():
        field, op = kind.split()
        assert Policy().believes("changes", Claim(field, op)) is (tally.right > tally.wrong)  # type: ignore[arg-type]
        assert Policy(changes={kind: Tally(right=1)}).believes("changes", Claim(field, op))  # type: ignore[arg-type]


def test_a_policy_is_written_read_and_named_by_what_it_holds(tmp_path: Path) -> None:
    policy = Policy(models=("m",), postings=3, changes={kind_of(SET): Tally(right=1, wrong=2)})
    (tmp_path / "p.json").write_text(policy.model_dump_json(), encoding="utf-8")
    assert load_policy(tmp_path / "p.json") == policy
    assert load_policy(tmp_path / "p.json").version == policy.version != Policy().version
    assert load_policy() is default_policy()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "[" * 100_000, '{"kinds": {}}', '{"changes": {"title set": {"right": -1}}}', '{"changes": {"title set": {"right": NaN}}}'],
    ids=lambda text: text[:40],
)
def test_a_file_that_is_no_policy(tmp_path: Path, text: str) -> None:
    (tmp_path / "p.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadPolicy, match=r"p\.json"):
        load_policy(tmp_path / "p.json")


def test_a_policy_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadPolicy, match="no policy"):
        load_policy(tmp_path / "p.json")
