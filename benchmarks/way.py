"""The way of one document through `find_title`: which of our own functions it goes through, in a checkout and a process of its own.

The seeds and the probes are read. Counted are the functions of `extractor/rules` and of `extractor/document/header*` that are entered from
`find_title`, each once however often it is called, over all postings (`functions`) and on the way of the median posting (`typical`), and
the longest chain of them that are open at one time (`deepest`). What the document computes once for everybody (its cached views) is not on
title's way: it is computed before. Without that (`cold`) the way also goes through a header that is typed when title asks for it.
"""

import importlib
import json
import os
import statistics
import subprocess
import sys
from functools import cached_property
from pathlib import Path
from types import FrameType
from typing import Final, NamedTuple

HERE: Final = Path(__file__).resolve()
_OURS: Final = ("extractor/rules/", "extractor/document/header")
_PARTS: Final = ("<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>", "<lambda>", "<module>")
"""Pieces of a function that Python runs as functions of their own."""


class Way(NamedTuple):
    """What `find_title` goes through."""

    functions: int
    files: int
    typical: float
    deepest: int


def ways(checkout: Path) -> dict[str, Way]:
    """Give the way with the document's views computed before (`warm`), and without (`cold`), each in a fresh process: caches hide calls."""
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    found = {}
    for name in ("warm", "cold"):
        command = [sys.executable, str(HERE), str(checkout), name]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603 - our own script
        found[name] = Way(*json.loads(done.stdout))
    return found


class Watch:
    """Notes the functions that are entered, and how many are open at one time."""

    def __init__(self, checkout: Path) -> None:
        """Watch the code of a checkout."""
        self._root = f"{checkout}{os.sep}"
        self._open: list[FrameType] = []
        self.seen: set[tuple[str, str]] = set()
        self.deepest = 0

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        """Take an event of the profiler."""
        if event == "return" and self._open and self._open[-1] is frame:
            self._open.pop()
        if event != "call" or frame.f_code.co_name in _PARTS or not frame.f_code.co_filename.startswith(self._root):
            return
        file = frame.f_code.co_filename.removeprefix(self._root)
        if file.startswith(_OURS):
            self.seen.add((file, frame.f_code.co_qualname))
            self._open.append(frame)
            self.deepest = max(self.deepest, len(self._open))


def _texts(checkout: Path) -> list[str]:
    probes = sorted((checkout / "tests" / "probes").glob("*.jsonl"))
    rows = [json.loads(line)["text"] for path in probes for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [*(path.read_text(encoding="utf-8") for path in sorted((checkout / "seeds").glob("*.txt"))), *rows]


def _way(checkout: Path, *, warm: bool) -> Way:
    document_type = importlib.import_module("extractor.document").Document
    find_title = importlib.import_module("extractor.rules.title").find_title
    seen: set[tuple[str, str]] = set()
    sizes, deepest = [], 0
    for text in _texts(checkout):
        document = document_type(text)
        if warm:
            for name, view in vars(document_type).items():
                if isinstance(view, cached_property):
                    getattr(document, name)
        watch = Watch(checkout)
        sys.setprofile(watch)
        list(find_title(document))
        sys.setprofile(None)
        sizes.append(len(watch.seen))
        seen |= watch.seen
        deepest = max(deepest, watch.deepest)
    return Way(len(seen), len({file for file, _ in seen}), statistics.median(sizes), deepest)


if __name__ == "__main__":
    print(json.dumps(_way(Path(sys.argv[1]).resolve(), warm=sys.argv[2] == "warm")))
