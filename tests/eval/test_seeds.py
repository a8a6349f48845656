"""The project's own gold set: whole, clean, readable as a dataset, and read twice."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from eval.cases import load, load_annotations
from eval.data import default_annotations, default_gold
from eval.gold.lint import check
from extractor.cli import app
from extractor.fields import FIELDS


def test_every_field_of_every_posting_is_labelled() -> None:
    cases = load(default_gold())
    assert len(cases) == 5
    assert all(set(case.labelled) == set(case.labels) == set(FIELDS) for case in cases)


def test_the_lint_finds_nothing() -> None:
    assert check(load(default_gold())) == []


def test_each_posting_was_annotated_twice() -> None:
    ids = {case.id for case in load(default_gold())}
    assert all({case.id for case in load_annotations(folder)} == ids for folder in default_annotations())


def test_the_file_for_the_dataset_loader_is_fresh() -> None:
    run = CliRunner().invoke(app, ["gold", "export"])
    assert run.exit_code == 0
    assert run.stdout == (Path(default_gold()) / "hub" / "gold.json").read_text(encoding="utf-8")


def test_datasets_reads_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    import datasets

    datasets.disable_progress_bars()
    rows = datasets.load_dataset(str(default_gold()), cache_dir=str(tmp_path))["test"]
    assert [row["id"] for row in rows] == [case.id for case in load(default_gold())]
    assert rows[1]["labels"] == load(default_gold())[1].labels
