"""Reading gold from wherever it is kept."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from eval.cases import Case, load, load_annotations
from eval.data import default_gold
from eval.errors import GoldError

ROW = {"id": "a", "text": "Baker\r\n", "labels": {"title": "Baker", "pay": []}, "labelled": ["title", "pay"]}


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_folder_is_read_in_pairs_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Baker\r\n")
    write(tmp_path / "a.json", {key: value for key, value in ROW.items() if key not in {"id", "text"}})
    (tmp_path / "README.md").write_text("A card.", encoding="utf-8")
    (case,) = load(tmp_path)
    assert (case.id, case.text, case.label("title")) == ("a", "Baker\r\n", "Baker")


def test_jsonl_keeps_what_it_does_not_know(tmp_path: Path) -> None:
    (case,) = load(write(tmp_path / "gold.jsonl", {**ROW, "truth": "the board's fields"}, ""))
    assert case.meta == {"truth": "the board's fields"}
    assert case.evidence is None


def test_labels_alone_are_all_labelled(tmp_path: Path) -> None:
    (case,) = load(write(tmp_path / "gold.jsonl", {"id": 7, "text": "x", "labels": {"title": None}}))
    assert (case.id, case.labelled) == ("7", ("title",))


@pytest.mark.parametrize("packed", [True, False], ids=["nested values as JSON", "nested values as structs"])
def test_parquet_gives_the_same_cases(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 - the parameter of a table
    import pyarrow as pa
    from pyarrow import parquet

    rows = [ROW, {**ROW, "id": "b", "labels": {"title": "Cook", "pay": [{"min_value": 20.0}]}}]
    columns = {key: [row[key] for row in rows] for key in ROW}
    if packed:
        columns["labels"] = [json.dumps(row["labels"]) for row in rows]
    parquet.write_table(pa.table(columns), tmp_path / "gold.parquet")
    assert load(tmp_path / "gold.parquet") == [Case.model_validate(row) for row in rows]


BROKEN = [
    pytest.param(['{"id": "a", '], r"gold\.jsonl:1: not JSON", id="broken JSON"),
    pytest.param([ROW, "[1]"], r"gold\.jsonl:2: not a JSON object", id="no object"),
    pytest.param([{"id": "a", "text": "x"}], r"gold\.jsonl:1: labels: Field required", id="no labels"),
    pytest.param([{**ROW, "labelled": "title"}], r"gold\.jsonl:1: labelled: ", id="a field of another type"),
    pytest.param([ROW, ROW], r"gold\.jsonl:2: the id 'a' was given before, at .*gold\.jsonl:1", id="an id twice"),
    pytest.param([{**ROW, "text": ""}], r"gold\.jsonl:1: posting 'a' has no text", id="no text"),
    pytest.param(['{"id": "a", "text": "x", "labels": {"pay": NaN}}'], r"gold\.jsonl:1: NaN is no number", id="not a number"),
    pytest.param(['{"id": "a", "text": "x", "labels": {"openings": 1e999}}'], r"gold\.jsonl:1: 1e999 is too large", id="too large"),
    pytest.param(['{"id": "a", "text": "x", "labels": {"openings": ' + "9" * 5000 + "}}"], r"gold\.jsonl:1: .* 40 digits", id="overlong"),
    pytest.param([ROW, '{"id": "b", "text": ' + "[" * 9999], r"gold\.jsonl:2: nested too deeply", id="deep and broken"),
    pytest.param([ROW, '{"x": ' + "[" * 60 + "]" * 60 + "}"], r"gold\.jsonl:2: nested deeper than 50 levels", id="deep"),
    pytest.param(['{"id": "a", "text": "\\udc00", "labels": {}}'], r"gold\.jsonl:1: half a surrogate pair", id="half a character"),
    pytest.param(['{"id": "a", "text": "x", "labels": {"t\\udc00": 1}}'], r"gold\.jsonl:1: half a surrogate pair", id="half a key"),
    pytest.param([""], r"gold\.jsonl: no gold in it", id="nothing"),
]


@pytest.mark.parametrize(("rows", "message"), BROKEN)
def test_an_error_names_file_and_line(tmp_path: Path, rows: list[object], message: str) -> None:
    with pytest.raises(GoldError, match=message):
        load(write(tmp_path / "gold.jsonl", *rows))


def test_a_posting_without_gold_is_an_error_and_not_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Baker", encoding="utf-8")
    with pytest.raises(GoldError, match=r"a\.txt: no a\.json beside it"):
        load(tmp_path)


@pytest.mark.parametrize("source", ["missing.jsonl", "missing.parquet", "no such/thing at all", __file__])
def test_gold_that_is_not_there_is_an_error(source: str) -> None:
    with pytest.raises(GoldError):
        load(source)


def test_annotations_need_no_texts(tmp_path: Path) -> None:
    write(tmp_path / "a.json", {"labels": {"title": "Baker"}, "notes": "clear"})
    (case,) = load_annotations(tmp_path)
    assert (case.id, case.text, case.meta) == ("a", "", {"notes": "clear"})


def test_the_projects_own_gold_is_found_and_whole() -> None:
    assert len(load(default_gold())) >= 5


def test_the_command_line_pays_for_no_heavy_library() -> None:
    code = "import sys, eval.cli; print([name for name in ('numpy', 'scipy', 'pandas', 'datasets', 'pyarrow') if name in sys.modules])"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.strip() == "[]"
