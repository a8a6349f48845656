"""A model that gave no answer: never a hit, never a PASS, and said before anything else."""

import json
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from typer.testing import CliRunner, Result

from eval.answer import Answer
from eval.cases import Case
from eval.errors import PredictionsError
from eval.figures import summarize
from eval.paired import compare, decide, read_report
from eval.predictions import read_predictions
from eval.report.json import render
from eval.run import Report, evaluate, evaluate_predictions
from eval.saved import Saved
from eval.score import Counts
from extractor import Extraction, normalize
from extractor.cli import app
from extractor.extraction import Asked, Usage

CASES = [
    Case(id=str(at), text=f"Job title: Night Baker\nOven {at}", labels={"title": "Night Baker", "pay": []}, labelled=("title", "pay"))
    for at in range(30)
]
SAID = "the model gave no answer for {} of {} postings: counted as missed"


def reader(silent: int) -> Any:  # noqa: ANN401 - a function
    """Give a system that reads with rules, and whose model failed on the first so many postings."""

    def read(text: str) -> Extraction:
        failed = int(text.rsplit(maxsplit=1)[-1]) < silent
        return normalize(text, engine="rules").model_copy(update={"failure": "nobody there" if failed else None})

    return read


def printed(report: Report, **changes: object) -> dict[str, Any]:
    """Give a report as it is written."""
    return {**render(report, summarize(report)), **changes}


def test_an_unanswered_posting_is_missed_whatever_rules_read_and_what_it_took_counts() -> None:
    asked = Asked.model_construct(usage=Usage(calls=1, prompt_tokens=9))
    report = evaluate(lambda text: reader(2)(text).model_copy(update={"asked": asked}), CASES[:5])
    summary = summarize(report)
    assert [row.error for row in report.rows] == ["the model gave no answer: nobody there"] * 2 + [None] * 3
    assert [row.id for row in report.failed] == ["0", "1"]
    assert (summary.failures, summary.crashed, report.crashed) == (2, 0, ())
    assert summary.counts == Counts(hit=3, missed=2, absent=3)
    assert (summary.nulls, summary.nulls_filled) == (3, 0)
    assert summary.usage == Usage(calls=5, prompt_tokens=45)
    assert report.rows[0].answer.values == {}


@pytest.mark.parametrize(
    ("failure", "reason"),
    [("no connection", "no connection"), ("", ""), ({"code": 7}, '{"code": 7}'), (True, "true"), (None, None), (False, None)],
)
@pytest.mark.parametrize("nested", [True, False])
def test_a_prediction_that_says_of_a_failure_is_none(tmp_path: Path, failure: object, reason: str | None, *, nested: bool) -> None:
    values = {"title": "Night Baker"}
    path = tmp_path / "p.jsonl"
    path.write_text(json.dumps({"id": "0", "failure": failure, **({"posting": values} if nested else values)}), encoding="utf-8")
    answers = read_predictions(path)
    assert answers["0"].failure == reason
    counts = evaluate_predictions(answers, CASES[:1]).rows[0].verdicts["title"].counts
    assert counts == (Counts(hit=1) if reason is None else Counts(missed=1))


def test_a_missing_prediction_is_no_failure_of_a_model() -> None:
    report = evaluate_predictions({"0": Answer({}, failure="x")}, CASES[:2])
    assert [len(rows) for rows in (report.failed, report.crashed)] == [1, 1]


@pytest.mark.parametrize(
    ("first", "second", "verdict", "reason"),
    [
        (0, 0, "PASS", "no field of any posting differs"),
        (0, 1, "INCONCLUSIVE", SAID.format(1, 30)),
        (1, 1, "INCONCLUSIVE", f"in the first run {SAID.format(1, 30)}; {SAID.format(1, 30)}"),
        (30, 0, "INCONCLUSIVE", f"in the first run {SAID.format(30, 30)}"),
        (0, 30, "FAIL", "worse by more than chance: pay, title"),
    ],
)
def test_a_gate_passes_nothing_that_was_not_answered(first: int, second: int, verdict: str, reason: str) -> None:
    decision = decide(compare(*(printed(evaluate(reader(silent), CASES)) for silent in (first, second))), 0.5)
    assert (decision.verdict, decision.reason) == (verdict, reason)


@pytest.mark.parametrize(
    "changes",
    [{"summary": {"model_failures": 2}}, {"varied": {"failures": 2, "postings": 9}}],
    ids=["an older report, which scored rules", "variants"],
)
def test_a_gate_passes_no_run_with_failures_elsewhere(changes: dict[str, object]) -> None:
    report = printed(evaluate(reader(0), CASES))
    for pair in ((report, {**report, **changes}), ({**report, **changes}, report)):
        assert decide(compare(*pair), 0.01).verdict == "INCONCLUSIVE"


def test_a_report_in_which_a_failure_has_hits_is_not_believed(tmp_path: Path) -> None:
    report = printed(evaluate(reader(0), CASES[:2]))
    report["postings"][0]["failure"] = "nobody there"
    file = tmp_path / "report.json"
    file.write_text(json.dumps(report), encoding="utf-8")
    first, second = (row["fields"]["title"] for row in read_report(file)["postings"])
    assert (first["hit"], first["missed"], second["hit"]) == (0, 1, 1)


def test_a_kept_answer_that_is_a_failure_is_asked_for_again(tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    evaluate(Saved(file, "s", CASES[:2]).through(reader(0)), CASES[:2])
    first, second = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    file.write_text("".join(json.dumps(row) + "\n" for row in ({**first, "failure": "nobody there"}, second)), encoding="utf-8")
    assert Saved(file, "s", CASES[:2]).known == 1


def test_a_file_for_answers_that_cannot_be_written_is_named_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(PredictionsError, match="no directory"):
        Saved(tmp_path / "no" / "kept.jsonl", "s", CASES)


# The commands, with a server that refuses every request


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(case.model_dump_json() + "\n" for case in CASES[:5]), encoding="utf-8")
    return path


@pytest.fixture
def dead(httpserver: HTTPServer) -> list[str]:
    """Give the options that ask a server which refuses every key."""
    httpserver.expect_request("/v1/chat/completions").respond_with_data("no", status=401)
    return ["--engine", "llm", "--model", "m", "--base-url", httpserver.url_for("/v1")]


def run(*args: object) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args], env={"OPENAI_API_KEY": "x", "EXTRACTOR_MODEL": None, "COLUMNS": "200"})


@pytest.fixture
def baseline(gold: Path, tmp_path: Path) -> Path:
    """Give the rules' own report: what a failed model must not be taken for."""
    path = tmp_path / "base.json"
    assert run("eval", "--engine", "rules", "--gold", gold, "--json", path).exit_code == 0
    return path


def test_every_report_says_first_that_the_model_failed_and_the_gate_does_not_pass(
    gold: Path, dead: list[str], baseline: Path, tmp_path: Path
) -> None:
    outs = {kind: tmp_path / f"out.{kind}" for kind in ("json", "markdown", "html")}
    done = run(
        "eval", "--gold", gold, *dead, "--baseline", baseline, "--gate", *(part for kind in outs for part in (f"--{kind}", outs[kind]))
    )
    said = SAID.format(5, 5)
    assert done.exit_code == 3, done.output
    assert done.stdout.splitlines()[0] == f"warning   {said}"
    assert f"gate      INCONCLUSIVE: {said}" in done.stdout
    assert "PASS" not in done.output
    assert done.stderr.count("the model gave no answer: ") == 5
    report = json.loads(outs["json"].read_text(encoding="utf-8"))
    assert (next(iter(report)), report["warnings"]) == ("warnings", [said])
    assert (report["summary"]["failures"], report["summary"]["hit"], report["summary"]["missed"]) == (5, 0, 5)
    assert all(row["failure"] and row["error"].endswith(row["failure"]) for row in report["postings"])
    assert outs["markdown"].read_text(encoding="utf-8").split("\n\n")[1] == f"**Warning: {said}**"
    page = outs["html"].read_text(encoding="utf-8")
    assert page.index(said) < page.index("Gate: INCONCLUSIVE") < page.index('<dl class="headlines">')


def test_without_a_gate_the_status_is_1(gold: Path, dead: list[str]) -> None:
    done = run("eval", "--gold", gold, *dead)
    assert done.exit_code == 1
    assert "postings  5, 5 without an answer" in done.stdout


def test_what_rules_read_in_a_dead_models_place_is_no_prediction(gold: Path, dead: list[str], baseline: Path, tmp_path: Path) -> None:
    rows = run("normalize", gold, "--format", "jsonl", *dead)
    assert rows.exit_code == 1
    assert all(json.loads(line)["posting"]["title"] == "Night Baker" for line in rows.stdout.splitlines())
    answers = tmp_path / "answers.jsonl"
    answers.write_text(rows.stdout, encoding="utf-8")
    out = tmp_path / "out.json"
    done = run("eval", "--gold", gold, "--predictions", answers, "--baseline", baseline, "--gate", "--json", out)
    assert (done.exit_code, "PASS" in done.output) == (3, False)
    assert json.loads(out.read_text(encoding="utf-8"))["summary"]["hit"] == 0
    shown = run("eval", "diff", baseline, out)
    assert (shown.exit_code, shown.stdout.splitlines()[0]) == (1, f"warning   {SAID.format(5, 5)}")
