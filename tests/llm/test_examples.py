"""The adapters in `examples/`: what they print is scored by `extractor eval --predictions`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from pytest_httpserver import HTTPServer
from typer.testing import CliRunner

from eval.cli import register

from .conftest import PATH, completion

APP = typer.Typer()
register(APP)
EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = "Night Baker\nSome Bakery Cooperative\nPay: $20 an hour\nDuties\n- Bake bread\n"
LABELS = {
    "title": "Night Baker",
    "organization": "Some Bakery Cooperative",
    "pay": [{"min_value": 20, "max_value": 20, "currency": "USD"}],
    "responsibilities": ["Bake bread"],
}
ANNOTATED = {
    "extractions": [
        {"extraction_class": "title", "extraction_text": "Night Baker", "char_interval": {"start_pos": 0, "end_pos": 11}},
        {"extraction_class": "title", "extraction_text": "Bakery", "char_interval": {"start_pos": 17, "end_pos": 23}},
        {"extraction_class": "pay", "extraction_text": "$20 an hour", "char_interval": {"start_pos": 41, "end_pos": 52}},
        {"extraction_class": "responsibilities", "extraction_text": "Bake bread", "char_interval": {"start_pos": 62, "end_pos": 72}},
        {"extraction_class": "responsibilities", "extraction_text": "Sweep", "char_interval": None},
        {"extraction_class": "mood", "extraction_text": "Night", "char_interval": {"start_pos": 0, "end_pos": 5}},
    ],
    "text": TEXT,
    "document_id": "a1",
}  # the keys that the adapter reads, of those that langextract 1.7.1 writes


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a1", "text": TEXT, "labels": LABELS}) + "\n", encoding="utf-8")
    return path


def run(name: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(EXAMPLES / name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, env={**os.environ, **environment})  # noqa: S603 - our own program


def score(predictions: str, gold: Path) -> dict[str, dict[str, int]]:
    """Score what an adapter printed, by the command, and give the report."""
    given, out = gold.with_name("predictions.jsonl"), gold.with_name("out.json")
    given.write_text(predictions, encoding="utf-8")
    done = CliRunner().invoke(APP, ["eval", "--gold", str(gold), "--predictions", str(given), "--json", str(out)])
    assert done.exit_code == 0, done.output
    report: dict[str, dict[str, int]] = json.loads(out.read_text(encoding="utf-8"))
    return report


def test_a_plain_instructor_call_is_mapped_and_scored(httpserver: HTTPServer, gold: Path) -> None:
    job = {"job_title": "Night Baker", "company": "Some Bakery", "salary_min": 20, "salary_max": 20, "salary_currency": "USD"}
    httpserver.expect_request(PATH).respond_with_json(completion(job))
    done = run("plain_instructor.py", gold, "m", OPENAI_BASE_URL=httpserver.url_for("/v1"))
    assert score(done.stdout, gold)["summary"]["hit"] == 2


def test_an_answer_that_is_no_job_is_left_out(httpserver: HTTPServer, gold: Path) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion({"salary_min": "a lot"}))
    done = run("plain_instructor.py", gold, "m", OPENAI_BASE_URL=httpserver.url_for("/v1"))
    assert done.stdout == ""
    assert "a1: " in done.stderr


def test_annotated_documents_become_values_with_their_words(gold: Path, tmp_path: Path) -> None:
    source = tmp_path / "annotated.jsonl"
    source.write_text(json.dumps(ANNOTATED) + "\n", encoding="utf-8")
    printed = run("langextract_to_predictions.py", source).stdout
    posting, evidence = json.loads(printed)["posting"], json.loads(printed)["evidence"]
    assert posting["title"] == "Night Baker"
    assert posting["pay"][0]["unit"] == "HOUR"
    assert posting["responsibilities"] == ["Bake bread", "Sweep"]
    assert "mood" not in posting
    assert evidence["title"] == [{"start": 0, "end": 11, "quote": "Night Baker"}]
    assert [one["item"] for one in evidence["responsibilities"]] == [0]
    summary = score(printed, gold)["summary"]
    assert (summary["hit"], summary["missed"], summary["invented"]) == (3, 1, 1)
