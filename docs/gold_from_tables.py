"""Print docs/gold-from-tables.md with its map, and what its commands print now: `python docs/gold_from_tables.py`."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "gold-from-tables.md"
_RUN: Final = re.compile(r"<!-- run: (?P<command>[^\n]+) -->\n.*?<!-- /run -->", re.DOTALL)
_MAP: Final = re.compile(r"<!-- map -->\n.*?<!-- /map -->", re.DOTALL)


def run(command: str) -> str:
    """Run `extractor` and give what it prints, on standard output and then on standard error."""
    done = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "-m", "extractor", *command.split()],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        check=False,  # the lint's status says that it found something
        capture_output=True,
        encoding="utf-8",
    )
    return "\n".join(line.rstrip() for line in (done.stdout + done.stderr).splitlines()).strip()


def render(page: str) -> str:
    """Put the map, and what each command prints, between their marks."""
    shown = (ROOT / "docs" / "examples" / "city.toml").read_text(encoding="utf-8").strip()
    page = _MAP.sub(lambda _: f"<!-- map -->\n```toml\n{shown}\n```\n<!-- /map -->", page)
    return _RUN.sub(
        lambda mark: (
            f"<!-- run: {mark['command']} -->\n```text\n$ extractor {mark['command']}\n{run(mark['command'])}\n```\n<!-- /run -->"
        ),
        page,
    )


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(render(PAGE.read_text(encoding="utf-8")))
