"""Every pattern that `rules/` and `document/` of a checkout make, with the line that makes it: as laid out, classes by their names."""

import importlib
import inspect
import json
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final, NamedTuple

HERE: Final = Path(__file__).resolve()
CHECKOUT: Final = HERE.parents[1]
PACKAGES: Final = ("extractor.document", "extractor.rules")
_COMPILERS: Final = ("extractor/words/", "extractor/rules/asked/wording.py", "extractor/rules/names/prose.py")
"""Files that compile patterns for others."""
_COMPILE: Final = re.compile


class Made(NamedTuple):
    """One pattern, and where it is made."""

    file: str
    """Relative to the checkout."""
    line: int
    source: str
    verbose: bool


def patterns(checkout: Path = CHECKOUT) -> list[Made]:
    """Give the patterns of a checkout, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    command = [sys.executable, str(HERE), str(checkout)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603 - our own script
    return [Made(*row) for row in json.loads(done.stdout)]


def _collect(checkout: Path) -> list[Made]:
    """Import everything, and note what is compiled as it is."""
    made: list[Made] = []

    def note(source: object, flags: int = 0) -> None:
        caller = _caller(checkout)
        if caller and isinstance(source, str):
            made.append(Made(*caller, source, bool(int(flags) & re.VERBOSE)))

    def compile_noted(pattern: Any, flags: Any = 0) -> Any:  # noqa: ANN401 - as re.compile has it
        if "/extractor/words/" not in sys._getframe(1).f_code.co_filename:  # noqa: SLF001 - what is noted already, compiled
            note(pattern, flags)
        return _COMPILE(pattern, flags)

    re.compile = compile_noted
    _watch_patterns(note)
    for name in PACKAGES:
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            importlib.import_module(module.name)
    return made


def _watch_patterns(note: Any) -> None:  # noqa: ANN401 - a function
    try:
        from extractor.words.patterns import Pattern
    except ImportError:  # a checkout of before there were any
        return
    plain = Pattern.__init__

    def noted(self: Pattern, source: str, **given: Any) -> None:  # noqa: ANN401 - as Pattern has it
        plain(self, source, **given)
        note(self.source)

    Pattern.__init__ = noted  # type: ignore[method-assign] - to be told of each


def _caller(checkout: Path) -> tuple[str, int] | None:
    """Give the file and line of rules or document that is at work, past what compiles for others."""
    frame = inspect.currentframe()
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(f"{checkout}{os.sep}"):
            file = Path(path).relative_to(checkout).as_posix()
            if file.startswith(("extractor/rules/", "extractor/document/")) and not file.startswith(_COMPILERS):
                return file, frame.f_lineno
        frame = frame.f_back
    return None


if __name__ == "__main__":
    print(json.dumps(_collect(Path(sys.argv[1]).resolve())))
