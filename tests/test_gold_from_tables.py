"""The page on gold from tables shows what its commands print."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_page_shows_its_map_and_what_its_commands_print() -> None:
    spec = importlib.util.spec_from_file_location("gold_from_tables", ROOT / "docs" / "gold_from_tables.py")
    assert spec is not None
    assert spec.loader is not None
    page = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(page)
    shown = page.PAGE.read_text(encoding="utf-8")
    assert shown.count("<!-- run: ") == shown.count("$ extractor ") == 4
    assert page.render(shown) == shown
