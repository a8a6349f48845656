"""The commands, their output and their exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from eval.cli import register

APP = typer.Typer()
register(APP)


def run(*args: object) -> Result:
    return CliRunner().invoke(APP, [str(arg) for arg in args])


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    rows = [{"id": "baker", "posting": {"title": "Oven Keeper", "benefits": ["bread"]}}, {"id": "clerk", "title": "Night Clerk"}]
    path = tmp_path / "answers.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_predictions_are_scored_into_a_table_and_a_file(gold_file: Path, answers: Path, tmp_path: Path) -> None:
    done = run("eval", "--gold", gold_file, "--predictions", answers, "--json", tmp_path / "out.json", "--show", "invented")
    assert done.exit_code == 0, done.output
    assert "benefits" in done.stdout
    assert '"bread"' in done.stdout
    printed = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert printed["fields"]["title"] | {"hit": 1, "wrong": 1} == printed["fields"]["title"]
    assert [posting["id"] for posting in printed["postings"]] == ["baker", "clerk"]


def test_the_rules_are_scored_with_variants_beside(gold_file: Path, tmp_path: Path) -> None:
    done = run("eval", "--gold", gold_file, "--engine", "rules", "--vary", 2, "--fields", "title,pay", "--json", tmp_path / "out.json")
    assert done.exit_code == 0, done.output
    assert "of 4 variants" in done.stdout
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["varied"]["postings"] == 4


def test_the_reports_for_readers_are_written_with_what_changed(gold_file: Path, answers: Path, tmp_path: Path) -> None:
    assert run("eval", "--gold", gold_file, "--predictions", answers, "--json", tmp_path / "before.json").exit_code == 0
    answers.write_text('{"id": "baker", "title": "Senior Oven Keeper"}\n{"id": "clerk"}', encoding="utf-8")
    to = [part for kind in ("markdown", "html") for part in (f"--{kind}", tmp_path / f"out.{kind}")]
    done = run("eval", "--gold", gold_file, "--predictions", answers, "--baseline", tmp_path / "before.json", "--gate", *to)
    assert done.exit_code == 3, done.output
    for kind in ("markdown", "html"):
        text = (tmp_path / f"out.{kind}").read_text(encoding="utf-8")
        assert "Compared with the baseline" in text
        assert "INCONCLUSIVE" in text
        assert "baker" in text


@pytest.mark.parametrize("kind", ["json", "markdown", "html"])
def test_a_directory_that_is_not_there_is_named_before_the_run(gold_file: Path, tmp_path: Path, kind: str) -> None:
    done = run("eval", "--gold", gold_file, f"--{kind}", tmp_path / "no" / "out")
    assert done.exit_code == 2
    assert f"--{kind}" in done.stderr


def test_a_missing_prediction_is_exit_status_1(gold_file: Path, answers: Path) -> None:
    answers.write_text('{"id": "baker"}', encoding="utf-8")
    done = run("eval", "--gold", gold_file, "--predictions", answers)
    assert done.exit_code == 1
    assert "clerk: no prediction for this id" in done.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--gold", "no/such.jsonl", "--engine", "rules"], "no/such.jsonl"),
        (["--predictions", "no/such.jsonl"], "no/such.jsonl"),
    ],
)
def test_bad_input_is_named_with_exit_status_1(gold_file: Path, args: list[str], message: str) -> None:
    done = run("eval", "--gold", gold_file, *args)
    assert done.exit_code == 1
    assert message in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["eval", "--fields", "titel"],
        ["eval", "--engine", "magic"],
        ["eval", "--engine", "llm"],
        ["eval", "--vary", "3", "--predictions", "x"],
        ["gold", "agreement", "x"],
    ],
)
def test_wrong_use_is_exit_status_2(args: list[str]) -> None:
    assert run(*args).exit_code == 2


def test_lint_prints_a_line_a_finding(gold_file: Path) -> None:
    done = run("gold", "lint", gold_file)
    assert (done.exit_code, done.stdout) == (1, "clerk: has no evidence\n")
    assert done.stderr == "2 postings, 1 findings\n"


def test_agreement_prints_a_table(tmp_path: Path) -> None:
    for reader, title in (("a", "Baker"), ("b", "Cook")):
        (tmp_path / reader).mkdir()
        (tmp_path / reader / "one.json").write_text(json.dumps({"labels": {"title": title, "job_id": "7"}}), encoding="utf-8")
    done = run("gold", "agreement", tmp_path / "a", tmp_path / "b")
    assert done.exit_code == 0, done.output
    assert [line.split() for line in done.stdout.splitlines() if line.startswith(("title ", "job_id ", "all "))] == [
        ["title", "0", "1", "1", "0.000", "0"],
        ["job_id", "1", "0", "0", "1.000", "0"],
        ["all", "1", "1", "1", "0.333", "0"],
    ]


def test_variants_are_gold_again(gold_file: Path, tmp_path: Path) -> None:
    assert run("gold", "vary", gold_file, "-n", 3, "--out", tmp_path / "varied.jsonl").exit_code == 0
    done = run("gold", "lint", tmp_path / "varied.jsonl")
    assert "6 postings" in done.stderr


def test_control_characters_of_gold_are_shown_and_not_obeyed(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    row = {"id": "a\x1b[2J\u202e", "text": "Night Baker", "labels": {"title": "Cook\u202e"}}
    file.write_text(json.dumps(row), encoding="utf-8")
    done = run("eval", "--gold", file, "--engine", "rules", "--show", "wrong")
    assert not set(done.stdout) & {"\x1b", "\u202e"}
    assert "Cook" in done.stdout


@pytest.mark.parametrize("place", ["no/such/out.json", "."])
def test_a_report_that_cannot_be_written_is_wrong_use_before_the_run(gold_file: Path, tmp_path: Path, place: str) -> None:
    done = run("eval", "--gold", gold_file, "--engine", "rules", "--json", tmp_path / place)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--json" in done.stderr


def test_a_terminal_of_ascii_alone_shows_other_characters_by_number(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "é", "text": "Bäcker – Koch", "labels": {"title": "Zwölf"}}', encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "eval", "--engine", "rules", "--gold", str(tmp_path / "gold.jsonl"), "--show", "wrong"],
        capture_output=True, check=True, env=environment,
    )  # fmt: skip
    assert rb"Zw\xf6lf" in done.stdout
    assert done.stderr == b""
