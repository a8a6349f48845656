"""The conformance suite: every pair holds, every kind of field is in it, and nothing is said twice."""

import json
from dataclasses import replace

from typer.testing import CliRunner

from eval.selftest import load_pairs
from extractor.cli import app
from extractor.fields import FIELDS


def test_every_pair_holds() -> None:
    assert [pair for pair in load_pairs() if not pair.holds] == []


def test_a_wrong_judgement_would_be_found() -> None:
    assert [pair for pair in load_pairs() if replace(pair, same=not pair.same).holds] == []


def test_the_suite_has_every_comparator_and_both_judgements_of_it() -> None:
    pairs = load_pairs()
    assert len(pairs) >= 200
    assert len({json.dumps([pair.field, pair.gold, pair.got]) for pair in pairs}) == len(pairs)
    judged = {(FIELDS[pair.field].same.name, pair.same) for pair in pairs}
    assert judged >= {(field.same.name, same) for field in FIELDS.values() for same in (True, False)}


def test_the_command_counts_by_kind() -> None:
    result = CliRunner().invoke(app, ["eval", "selftest"])
    assert result.exit_code == 0
    assert f"{len(load_pairs())} of {len(load_pairs())} pairs hold" in result.stdout
