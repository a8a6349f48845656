"""Files that are generated from the schema are as fresh as it is."""

from pathlib import Path

import pytest

from extractor import docs

ROOT = Path(__file__).parent.parent


def test_the_json_schema_in_the_documentation_is_fresh() -> None:
    stored = (ROOT / "docs" / "schema.json").read_text(encoding="utf-8")
    assert stored == docs.json_schema(), "run: extractor schema --json > docs/schema.json"


def test_the_field_table_in_the_readme_is_fresh() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert docs.put("fields", docs.field_table(), readme) == readme, "run: make generated"


def test_the_table_has_a_row_of_three_cells_for_every_field() -> None:
    rows = docs.field_table().splitlines()
    assert "| `openings` | int | Number of positions to fill, only where stated. |" in rows
    assert "| `timezone` | str | IANA name of the time zone, only where the posting names one. |" in rows
    assert {row.replace("\\|", "").count("|") for row in rows if row} == {4}


def test_putting_the_table_into_a_text_replaces_the_old_one_and_nothing_else() -> None:
    fresh = docs.put("fields", "new\n", "before\n<!-- fields -->\nold\n<!-- /fields -->\nafter\n")
    assert fresh == "before\n<!-- fields -->\nnew\n<!-- /fields -->\nafter\n"


def test_a_text_without_marks_takes_no_table() -> None:
    with pytest.raises(ValueError, match="no <!-- fields -->"):
        docs.put("fields", "new", "no marks")
