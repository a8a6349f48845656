"""Files that hold hours of work: looked at before the work begins, and never left half written."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def find_obstacle(out: Path) -> str | None:
    """Say why a file could not be written, None where nothing speaks against it. An old file stays as it is, a new one is not left.

    What is no file, such as a pipe, is not touched. Whether the disk has room enough cannot be told.
    """
    if not out.parent.is_dir():
        return f"there is no directory {out.parent}"
    existed = out.exists()
    if existed and not out.is_file() and not out.is_dir():
        return None
    try:
        out.open("ab").close()
    except OSError as error:
        return f"{out} cannot be written: {error.strerror}"
    if not existed:
        out.unlink()
    return None


def write_whole(path: Path, text: str) -> None:
    """Write a file in UTF-8, all of it or nothing: a full disk leaves what was there before. Raises OSError, naming the file.

    The new file is written beside the old one and takes its place when it is on the disk. What is no regular file (a pipe, `/dev/stdout`)
    is written to as it is, and so is a file in a directory in which none may be made.
    """
    data = text.encode(errors="backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)  # of a link, the file that it leads to
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def _replace(path: Path, data: bytes) -> None:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except PermissionError:
        path.write_bytes(data)
        return
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(_mode_for(path))
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _mode_for(path: Path) -> int:
    """Give the rights of the file that is there, or those that a new one would have."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
