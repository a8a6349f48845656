"""A model in the box: a GGUF file served on loopback by this process, so that the model path needs no key and no network.

The only file that knows xllamacpp (llama.cpp as a Python package), which the extra `local` installs.
"""

import os
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from extractor.errors import EngineUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable

SUFFIX: Final = ".gguf"
_CONTEXT_TOKENS: Final = 16_384
"""Room for a prompt of a long posting and its answer."""
_MAGIC: Final = b"GGUF"


@cache
def serve(file: Path) -> str:
    """Start a server for a GGUF file on a free port of 127.0.0.1, once a file, and give its address. It ends with the process.

    Raises EngineUnavailable where the extra is not installed, or the file is not there or no model.
    """
    try:
        import xllamacpp
    except ImportError:
        raise EngineUnavailable("a model file needs the extra `local`: pip install 'posting-extractor[local]'") from None
    _check(file)
    wanted: Any = xllamacpp.CommonParams()
    wanted.model.path, wanted.hostnames, wanted.port = str(file), ["127.0.0.1"], 0
    wanted.n_ctx, wanted.n_parallel, wanted.warmup, wanted.verbosity = _CONTEXT_TOKENS, 1, False, 0
    wanted.cpuparams.n_threads = os.cpu_count() or 1
    try:
        server = _quietly(lambda: xllamacpp.Server(wanted))
    except RuntimeError as error:
        raise EngineUnavailable(f"{file}: the model cannot be loaded: {error}") from None
    _running.append(server)
    return f"{server.listening_address}/v1"


_running: Final[list[Any]] = []
"""Servers end when nobody holds them."""
_silence: Final = threading.Lock()


def _check(file: Path) -> None:
    try:
        with file.open("rb") as opened:
            magic = opened.read(len(_MAGIC))
    except OSError as error:
        raise EngineUnavailable(f"{file}: no model file that can be read: {error.strerror}") from None
    if magic != _MAGIC:
        raise EngineUnavailable(f"{file}: this is no GGUF file")


def _quietly(start: "Callable[[], Any]") -> Any:  # noqa: ANN401 - xllamacpp has no types
    """Start something that writes to the terminal from C++, past Python, without letting it: standard output is for results."""
    with _silence, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        kept = [(stream, os.dup(stream)) for stream in (1, 2)]
        try:
            for stream, _ in kept:
                os.dup2(nowhere.fileno(), stream)
            return start()
        finally:
            for stream, copy in kept:
                os.dup2(copy, stream)
                os.close(copy)
