"""Print the README with its example, its figures and its table of fields as the program gives them now: `python docs/readme.py`."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from extractor.docs import field_table, put

ROOT: Final = Path(__file__).resolve().parents[1]
COMMANDS: Final = {
    "example": "normalize --engine rules --format card docs/example.txt",
    "accuracy": "eval --engine rules --vary 40 --seed 1 --no-ladder",
}
"""The commands whose output the README shows, by the mark that it stands between."""


def run(command: str) -> str:
    """Run `extractor` on lines of 100 characters and give what it prints, without blanks at the ends of lines."""
    done = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, "-m", "extractor", *command.split()],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        check=True,
        capture_output=True,
        text=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip()


def main() -> None:
    """Print the page."""
    page = put("fields", field_table(), (ROOT / "README.md").read_text(encoding="utf-8"))
    page = put("example", f"```text\n{run(COMMANDS['example'])}\n```\n", page)
    figures = run(COMMANDS["accuracy"]).split("\n\n")[-1]
    sys.stdout.write(put("accuracy", f"```text\n{figures}\n```\n", page))


if __name__ == "__main__":
    main()
