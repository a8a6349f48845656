"""The commands that set a run beside others: the ladder and slices of `eval`, runs that go on, and `eval diff` of two systems."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from eval.cli import register
from extractor import normalize
from extractor.extraction import Usage
from extractor.llm import Answer, Enquiry
from extractor.llm.readings import Recorder

APP = typer.Typer()
register(APP)


def run(*args: object) -> Result:
    return CliRunner().invoke(APP, [str(arg) for arg in args])


def test_a_run_is_printed_with_its_ladder_slices_and_risk(gold_file: Path, tmp_path: Path) -> None:
    out, again = tmp_path / "out.json", tmp_path / "again.json"
    assert run("eval", "--gold", gold_file, "--engine", "rules", "--json", out).exit_code == 0
    done = run("eval", "--gold", gold_file, "--engine", "rules", "--by", "length", "--beside", out, "--json", again)
    assert done.exit_code == 0, done.output
    for heading in (
        "Ladder",
        "rules (this run)",
        "the most frequent values",
        "By length",
        "Risk against coverage",
        "postings: drawn from so few",
    ):
        assert heading in done.stdout
    printed = json.loads(again.read_text(encoding="utf-8"))
    assert [rung["system"] for rung in printed["ladder"]] == ["nothing at all", "the most frequent values", "rules", "out"]
    assert printed["ladder"][2]["hit"] == printed["ladder"][3]["hit"] == printed["summary"]["hit"]
    assert {one["key"] for one in printed["slices"]} == {"length"}
    assert printed["risk"][0]["rank"] == "LABEL"


def test_predictions_stand_above_or_below_the_rules(gold_file: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    answers.write_text('{"id": "baker", "title": "Oven Keeper"}\n{"id": "clerk"}\n', encoding="utf-8")
    done = run("eval", "--gold", gold_file, "--predictions", answers, "--by", "layout")
    assert "predictions answers.jsonl (this run)" in done.stdout
    assert "\nrules " in done.stdout
    bare = run("eval", "--gold", gold_file, "--predictions", answers, "--no-ladder")
    assert "Ladder" not in bare.stdout


def test_answers_are_kept_for_a_run_that_goes_on(gold_file: Path, tmp_path: Path) -> None:
    kept, first, second = tmp_path / "kept.jsonl", tmp_path / "first.json", tmp_path / "second.json"
    assert run("eval", "--gold", gold_file, "--engine", "rules", "--resume", kept, "--json", first).exit_code == 0
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2
    assert run("eval", "--gold", gold_file, "--engine", "rules", "--resume", kept, "--json", second).exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2


@pytest.fixture
def recording(gold_file: Path, tmp_path: Path) -> Path:
    """Give a recording that holds no answer: a model that fails on every posting."""
    assert gold_file.exists()
    path = tmp_path / "silent.jsonl"
    asked = Enquiry(lambda _: Answer("", Usage(calls=1)), "replayed", recorder=Recorder(path))
    for line in gold_file.read_text(encoding="utf-8").splitlines():
        normalize(json.loads(line)["text"], engine="merged", model=asked)
    return path


def test_two_engines_are_run_and_compared_at_once_and_a_silent_model_is_no_equal(gold_file: Path, recording: Path, tmp_path: Path) -> None:
    both = tmp_path / "both"
    done = run("eval", "diff", "--gold", gold_file, "--engine", "rules", "--engine", "merged", "--replay", recording, "--out", both)
    assert done.exit_code == 1, done.output
    assert done.stdout.startswith("first     rules\nsecond    merged, replayed, prompt ")
    assert done.stdout.splitlines()[2] == "warning   the model gave no answer for 2 of 2 postings: counted as missed"
    assert " -> 0.000, " in done.stdout
    again = run("eval", "diff", both / "first.json", both / "second.json")
    assert again.stdout in done.stdout


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["--engine", "rules"],
        ["only.json"],
        ["a.json", "b.json", "--engine", "rules"],
        ["--engine", "rules", "--engine", "llm", "--engine", "merged"],
        ["--engine", "rules", "--engine", "llm"],
    ],
)
def test_a_comparison_of_nothing_is_wrong_use(args: list[str], gold_file: Path) -> None:
    assert run("eval", "diff", *args, "--gold", gold_file).exit_code == 2


def test_an_unknown_key_is_named_with_those_there_are(gold_file: Path) -> None:
    done = run("eval", "--gold", gold_file, "--engine", "rules", "--by", "moon")
    assert done.exit_code == 1
    assert "no posting of this gold has the key 'moon'" in done.output


def test_no_figure_of_a_wide_table_is_cut(gold_file: Path) -> None:
    done = run("eval", "--gold", gold_file, "--engine", "rules", "--vary", 2, "--kinds", "layout,distractor", "--by", "length")
    assert done.exit_code == 0, done.output
    assert "nulls filled" in done.stdout
    assert "\N{HORIZONTAL ELLIPSIS}" not in done.stdout
