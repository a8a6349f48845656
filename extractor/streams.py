"""Standard output and standard error of a command: what happens when they take no more.

A full or closed standard output ends the command with one line and status 1, and one whose reader has gone ends it quietly, with status 1
too. A full or closed standard error costs its complaints alone: the work goes on.
"""

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Dropping(io.FileIO):
    """Standard error, but what it cannot take is dropped."""

    def write(self, data: "ReadableBuffer") -> int:
        """Write what can be written, and say of the rest too that it was."""
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def run(command: Callable[[], object]) -> NoReturn:
    """Run a command line, and end the process with its status."""
    _prepare()
    status: int | str | None = 0
    try:
        if sys.stdout is None:
            _say("standard output is closed")
            status = 1
        else:
            command()
            sys.stdout.flush()
    except SystemExit as end:
        status = end.code
        if (problem := _find_problem()) is not None:
            status = _tell(problem)
    except OSError as error:
        status = _tell(_find_problem() or error)
    raise SystemExit(status)


def _prepare() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a character shows its number
    if isinstance(sys.stderr, io.TextIOWrapper) and sys.stderr is sys.__stderr__:
        raw = _Dropping(sys.stderr.fileno(), "w", closefd=False)
        sys.stderr = io.TextIOWrapper(io.BufferedWriter(raw), sys.stderr.encoding, "backslashreplace", line_buffering=True)


def _find_problem() -> OSError | None:
    """Give the reason why standard output does not take what is still to be written, if it does not."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return error
    return None


def _tell(error: OSError) -> int:
    """Say why the command ends, unless it is that nobody reads any more."""
    if error.errno != errno.EPIPE:
        where = "standard output cannot be written" if _find_problem() else error.filename or "a file cannot be read or written"
        _say(f"{where}: {(error.strerror or str(error)).lower()}")
    if _find_problem():
        # What is still in the buffer can go nowhere, and Python would say so once more at its end.
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return 1


def _say(message: str) -> None:
    sys.stderr.write(f"extractor: {message}\n")
