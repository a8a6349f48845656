"""Standard output and standard error of a command: what happens when they take no more.

A full or closed standard output ends the command with one line and status 1; one whose reader has gone (`| head -1`) ends it quietly, with
status 1 too. A full or closed standard error costs its complaints alone: the work goes on.
"""

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, TextIO, TypeVar

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_PLAIN: Final = "backslashreplace"
"""A terminal that lacks a character shows its number."""


class _Noting(io.FileIO):
    """Standard output, and why it took no more: an error by itself does not say which file it is of."""

    problem: OSError | None = None

    def write(self, data: "ReadableBuffer") -> int:
        """Write, and note what is raised."""
        try:
            return super().write(data)
        except OSError as error:
            self.problem = error
            raise


class _Dropping(io.FileIO):
    """Standard error, but what it cannot take is dropped."""

    def write(self, data: "ReadableBuffer") -> int:
        """Write what can be written, and say of the rest too that it was."""
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


_Raw = TypeVar("_Raw", _Noting, _Dropping)


def run(command: Callable[[], object]) -> NoReturn:
    """Run a command line, and end the process with its status."""
    sys.stderr, _ = _reopen(sys.stderr, _Dropping)
    if sys.stdout is None:
        _say("standard output is closed")
        raise SystemExit(1)
    sys.stdout, noting = _reopen(sys.stdout, _Noting)
    try:
        command()
        sys.stdout.flush()
    except OSError as error:
        if not noting or not noting.problem:
            _say(f"{error.filename or 'a file cannot be read or written'}: {(error.strerror or str(error)).lower()}")
            raise SystemExit(1) from None
    finally:
        if noting and noting.problem:
            _end(noting.problem)
    raise SystemExit(0)


def _reopen(stream: TextIO, kind: type[_Raw]) -> tuple[TextIO, _Raw | None]:
    """Open a standard stream anew in another way; one that is no file, or not there, is left as it is."""
    # Where Python runs unbuffered (-u), the file stands where its buffer would.
    if not isinstance(stream, io.TextIOWrapper) or not isinstance(getattr(stream.buffer, "raw", stream.buffer), io.FileIO):
        return stream, None
    raw = kind(stream.fileno(), "w", closefd=False)
    by_line = stream.line_buffering or stream.write_through
    return io.TextIOWrapper(io.BufferedWriter(raw), stream.encoding, _PLAIN, line_buffering=by_line), raw


def _end(problem: OSError) -> NoReturn:
    """End as standard output took no more: with a line that says why, unless it is that nobody reads."""
    if problem.errno != errno.EPIPE:
        _say(f"standard output cannot be written: {(problem.strerror or str(problem)).lower()}")
    # What is still to be written can go nowhere, and Python would say so once more at its end.
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    raise SystemExit(1) from None


def _say(message: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"extractor: {message}\n")
