"""Two runs on the same gold: the change, its interval, the fields that differ, and the gate."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from eval import Case, evaluate, load, summarize, vary
from eval.data import default_gold
from eval.errors import ReportError
from eval.paired import compare, decide, read_report
from eval.report.json import render
from extractor import Extraction, Posting, normalize
from extractor.cli import app

Extract = Callable[[str], Extraction | Posting]


def report(extract: Extract, cases: list[Case]) -> dict[str, Any]:
    """Give the report of a run."""
    run = evaluate(extract, cases)
    return dict(render(run, summarize(run)))


def rules(text: str) -> Posting:
    """Read with rules."""
    return normalize(text, engine="rules").posting


def without_title(text: str) -> Posting:
    """Read with rules, as if the rule for titles were switched off."""
    return rules(text).model_copy(update={"title": None})


def cases(number: int) -> list[Case]:
    """Give so many postings with a title and a job id."""
    labels = {"title": "Night Baker", "job_id": "A-1"}
    return [Case(id=str(one), text=f"posting {one}", labels=labels, labelled=("title", "job_id")) for one in range(number)]


def right_on(count: int, title: str = "Night Baker") -> Extract:
    """Give a system that knows the job id of the first so many postings alone."""
    return lambda text: Posting(title=title, job_id="A-1" if int(text.split()[1]) < count else None)


@pytest.fixture(scope="module")
def variants() -> list[Case]:
    """Give six variants of each posting of the gold set."""
    return [variant for case in load(default_gold()) for variant in vary(case, 6, 1)]


def test_a_rule_switched_off_fails_with_its_field_named(variants: list[Case]) -> None:
    difference = compare(report(rules, variants), report(without_title, variants))
    decision = decide(difference, 0.01)
    assert decision.verdict == "FAIL"
    assert decision.reason == "worse by more than chance: title"
    assert difference.change < 0
    assert difference.interval.low <= difference.change <= difference.interval.high
    assert len(difference.worse) > len(variants) - 3  # but for those whose title rules miss anyway
    assert len(difference.better) < 3


def test_the_same_run_twice_passes(variants: list[Case]) -> None:
    difference = compare(report(rules, variants), report(rules, variants))
    assert (difference.change, difference.fields, difference.interval) == (0.0, (), (0.0, 0.0))
    assert decide(difference, 0.0).verdict == "PASS"


def test_five_postings_that_differ_decide_nothing_and_say_how_many_would() -> None:
    decision = decide(compare(report(right_on(5), cases(5)), report(right_on(2), cases(5))), 0.01)
    assert (decision.verdict, decision.more) == ("INCONCLUSIVE", 15)


@pytest.mark.parametrize(
    ("before", "after", "of", "verdict"),
    [
        (100, 100, 100, "PASS"),
        (90, 100, 100, "PASS"),  # better
        (100, 60, 100, "FAIL"),  # forty lost: worse by more than chance
        (100, 98, 100, "INCONCLUSIVE"),
        (400, 398, 400, "PASS"),  # a loss of 0.25 points
    ],
)
def test_the_gate(before: int, after: int, of: int, verdict: str) -> None:
    difference = compare(report(right_on(before), cases(of)), report(right_on(after), cases(of)))
    decision = decide(difference, 0.01)
    assert decision.verdict == verdict
    assert (decision.more is not None and decision.more > 0) == (verdict == "INCONCLUSIVE")


def test_other_gold_another_scorer_and_postings_of_one_report_alone_are_named() -> None:
    first, second = report(right_on(9), cases(9)), report(right_on(9), cases(7))
    warnings = " ".join(compare(first, {**second, "scorer_version": 0}).warnings)
    assert "different gold" in warnings
    assert "different versions of the scorer" in warnings
    assert "2 postings are in one report alone" in warnings


def test_reports_without_a_common_posting_cannot_be_compared() -> None:
    with pytest.raises(ReportError, match="no posting in common"):
        compare(report(right_on(1), cases(2)), {"postings": []})


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"postings": [1]}',
        '{"postings": [{"id": "a", "fields": 7}]}',
        '{"postings": [{"id": "a", "fields": {"title": {"hits": 1}}}]}',
        "[" * 100_000,
    ],
)
def test_a_file_that_is_no_report_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "report.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ReportError, match=r"report\.json: no report"):
        read_report(file)


def test_the_command_compares_with_a_baseline_and_ends_with_the_status_of_its_verdict(tmp_path: Path) -> None:
    runner, kept = CliRunner(), tmp_path / "kept.json"
    assert runner.invoke(app, ["eval", "--engine", "rules", "--json", str(kept)]).exit_code == 0
    same = runner.invoke(app, ["eval", "--engine", "rules", "--baseline", str(kept), "--gate"])
    assert (same.exit_code, "gate      PASS" in same.stdout) == (0, True)
    changed = json.loads(kept.read_text(encoding="utf-8"))
    title = changed["postings"][0]["fields"]["title"]
    title.update(hit=0, missed=1)
    kept.write_text(json.dumps(changed), encoding="utf-8")
    differs = runner.invoke(app, ["eval", "--engine", "rules", "--baseline", str(kept), "--gate"])
    assert (differs.exit_code, "gate      INCONCLUSIVE" in differs.stdout) == (3, True)
    shown = runner.invoke(app, ["eval", "diff", str(kept), str(kept)])
    assert (shown.exit_code, "no field of any posting differs" in shown.stdout) == (0, True)


def test_a_gate_without_a_baseline_is_wrong_use() -> None:
    assert CliRunner().invoke(app, ["eval", "--gate"]).exit_code == 2
