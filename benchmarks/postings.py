"""The postings that a benchmark reads: of files with a posting a line (`text`), or the seeds."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]


def texts_of(sets: Sequence[Path]) -> list[str]:
    """Give the texts of these files of postings, each once; without files, those of the seeds."""
    if not sets:
        return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    lines = (line for path in sets for line in path.read_text(encoding="utf-8").split("\n"))
    return list(dict.fromkeys(json.loads(line)["text"] for line in lines if line.strip()))
