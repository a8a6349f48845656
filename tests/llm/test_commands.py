"""The commands with a model behind a real server: usage, estimates, budgets, many at once."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from pytest_httpserver import HTTPServer
from typer.testing import CliRunner

from extractor.cli import app

from .conftest import GOOD, PATH, POSTING, completion


@pytest.fixture
def postings(tmp_path: Path) -> Path:
    """Give a file of five postings that are gold too."""
    file = tmp_path / "postings.jsonl"
    row = {"text": POSTING, "labels": {"title": "Night Baker"}}
    file.write_text("".join(json.dumps({"id": str(number), **row}) + "\n" for number in range(5)), encoding="utf-8")
    return file


def run(server: HTTPServer, *args: object) -> Result:
    """Run a command that asks this server, every posting with one answer of 110 tokens."""
    server.expect_request(PATH).respond_with_json(completion(GOOD))
    named = ["--model", "m", "--base-url", server.url_for("/v1"), "--engine", "llm"]
    return CliRunner().invoke(app, [*map(str, args), *named])


def test_many_postings_are_printed_in_their_order_and_what_they_took_is_told(httpserver: HTTPServer, postings: Path) -> None:
    done = run(httpserver, "normalize", postings, "--workers", 4, "--price", "10,100")
    assert done.exit_code == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["0", "1", "2", "3", "4"]
    assert "5 calls, 500 tokens sent, 50 written" in done.stderr
    assert "0.0100 US dollars for 5 postings" in done.stderr


@pytest.mark.parametrize("budget", [("--budget-tokens", 250), ("--budget-usd", 0.005, "--price", "10,100")])
def test_a_spent_budget_stops_the_run_and_keeps_what_is_done(httpserver: HTTPServer, postings: Path, budget: tuple[object, ...]) -> None:
    done = run(httpserver, "normalize", postings, "--workers", 1, *budget)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == len(httpserver.log) == 3
    assert "the budget is spent" in done.stderr
    assert "stopped after 3 postings" in done.stderr


def test_a_spent_budget_leaves_a_report_of_what_was_scored(httpserver: HTTPServer, postings: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    done = run(httpserver, "eval", "--gold", postings, "--workers", 1, "--budget-tokens", 250, "--json", out)
    assert done.exit_code == 1
    report = json.loads(out.read_text(encoding="utf-8"))
    assert [row["id"] for row in report["postings"]] == ["0", "1", "2"]
    assert "3 of 5 postings are done" in report["stopped"]
    assert report["summary"]["usage"]["calls"] == 3
    assert "3 calls, 300 tokens sent, 30 written" in done.stdout


@pytest.mark.parametrize("command", ["normalize", "eval"])
def test_an_estimate_sends_nothing(httpserver: HTTPServer, postings: Path, command: str) -> None:
    named = [command, postings] if command == "normalize" else [command, "--gold", postings]
    done = run(httpserver, *named, "--estimate")
    assert (done.exit_code, httpserver.log) == (0, [])
    assert "about 5 calls" in done.output
    assert '"posting"' not in done.stdout


@pytest.mark.parametrize("price", ["1", "a,b", "-1,2", "nan,1", "inf,1", "1,2,3"])
def test_a_price_is_two_amounts(httpserver: HTTPServer, postings: Path, price: str) -> None:
    assert run(httpserver, "normalize", postings, "--price", price).exit_code == 2
