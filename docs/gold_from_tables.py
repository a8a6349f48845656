"""Print docs/gold-from-tables.md with its map, and what its commands print now: `python docs/gold_from_tables.py`."""

import contextlib
import re
import sys
from pathlib import Path
from typing import Final

from typer.testing import CliRunner

from extractor.cli import app

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "gold-from-tables.md"
_RUN: Final = re.compile(r"<!-- run: (?P<command>[^\n]+) -->\n.*?<!-- /run -->", re.DOTALL)
_MAP: Final = re.compile(r"<!-- map -->\n.*?<!-- /map -->", re.DOTALL)


def run(command: str) -> str:
    """Run `extractor` in the project's folder and give what it prints, on standard output and then on standard error."""
    with contextlib.chdir(ROOT):
        done = CliRunner().invoke(app, command.split(), env={"COLUMNS": "100"})
    return "\n".join(line.rstrip() for line in (done.stdout + done.stderr).splitlines()).strip()


def render(page: str) -> str:
    """Put the map, and what each command prints, between their marks."""
    shown = (ROOT / "docs" / "examples" / "city.toml").read_text(encoding="utf-8").strip()
    page = _MAP.sub(lambda _: f"<!-- map -->\n```toml\n{shown}\n```\n<!-- /map -->", page)
    return _RUN.sub(
        lambda mark: f"<!-- run: {mark['command']} -->\n```text\n$ extractor {mark['command']}\n{run(mark['command'])}\n```\n<!-- /run -->",
        page,
    )


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(render(PAGE.read_text(encoding="utf-8")))
