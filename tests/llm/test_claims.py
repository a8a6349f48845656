"""The benchmark of the check makes right claims that are right and wrong ones that are wrong."""

import importlib
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from eval import load
from extractor.document import Document
from extractor.fields import FIELDS

ROOT = Path(__file__).resolve().parents[2]
BY_HAND = [json.loads(line) for line in (ROOT / "tests" / "llm" / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
KINDS = {
    "a digit",
    "date moved by a day",
    "date moved by a month",
    "date moved by a year",
    "another posting's value",
    "words of another posting",
    "words of another unit",
    "a denial",
    "own sentence denied",
    "money put in",
    "wrong currency",
    "wrong unit",
    "swapped code",
    "another region",
    "another country",
}


@pytest.fixture(scope="module")
def claims() -> ModuleType:
    """Import what makes the claims as the benchmark does: from its folder."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        return importlib.import_module("trials.drawing")
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


@pytest.fixture(scope="module")
def made(claims: ModuleType) -> tuple[list, list]:
    return claims.make_trials(load(ROOT / "seeds"))


def readings(claims: ModuleType) -> dict:
    return {case.id: claims.Reading(case) for case in load(ROOT / "seeds")}


def test_every_kind_is_made_of_the_seeds(made: tuple[list, list]) -> None:
    assert {trial.kind for trial in made[1]} >= KINDS


def test_the_same_claims_are_made_every_time(claims: ModuleType, made: tuple[list, list]) -> None:
    assert claims.make_trials(load(ROOT / "seeds")) == made


def test_no_field_has_more_than_a_fifth(made: tuple[list, list]) -> None:
    for trials in made:
        assert max(Counter(trial.claim.field for trial in trials).values()) * 5 <= len(trials)


def test_values_are_of_their_fields_type(made: tuple[list, list]) -> None:
    for trial in [*made[0], *made[1]]:
        if trial.claim.value is not None:
            FIELDS[trial.claim.field].parse(trial.claim.value)


def test_words_of_right_claims_stand_and_gold_allows_their_values(claims: ModuleType, made: tuple[list, list]) -> None:
    known = readings(claims)
    for trial in made[0]:
        assert Document(trial.text).locate(trial.claim.words)
        assert known[trial.posting].allows(trial.claim.field, trial.claim.words if trial.claim.value is None else trial.claim.value)


def test_words_of_another_posting_do_not_stand(made: tuple[list, list]) -> None:
    for trial in made[1]:
        if trial.kind == "words of another posting":
            assert Document(trial.text).locate(trial.claim.words) is None


def test_words_of_other_kinds_stand_where_a_value_was_changed(made: tuple[list, list]) -> None:
    for trial in made[1]:
        if trial.claim.value is not None and trial.kind != "words of another posting":
            assert Document(trial.text).locate(trial.claim.words), trial


def test_changed_values_are_not_gold(claims: ModuleType, made: tuple[list, list]) -> None:
    known = readings(claims)
    for trial in made[1]:
        changed = trial.claim.value is not None and trial.text == known[trial.posting].case.text and not trial.kind.startswith("words")
        assert not (changed and known[trial.posting].allows(trial.claim.field, trial.claim.value)), trial


def test_denials_and_money_stand_in_a_changed_copy(claims: ModuleType, made: tuple[list, list]) -> None:
    known = readings(claims)
    for trial in made[1]:
        copied = trial.kind in {"a denial", "own sentence denied", "money put in"}
        assert copied == (trial.text != known[trial.posting].case.text)


@pytest.mark.parametrize("right", [True, False])
def test_the_claims_by_hand_are_many(*, right: bool) -> None:
    assert sum(row["right"] is right for row in BY_HAND) >= 40


@pytest.mark.parametrize("row", BY_HAND, ids=lambda row: f"{row['field']}-{row['why']}")
def test_a_claim_by_hand_is_well_formed(row: dict) -> None:
    assert set(row) == {"text", "field", "words", "value", "right", "why"}
    assert not row["right"] or Document(row["text"]).locate(row["words"])
    if row["value"] is not None:
        FIELDS[row["field"]].parse(row["value"])
