"""Servers that fail below HTTP: they break off, say nothing or something else, or drip without end."""

import socket
import threading
from collections.abc import Callable

import pytest

from extractor.errors import ModelSilent
from extractor.llm.client import Settings, connect

from .asking import WAYS, ask


def _drip(connection: socket.socket, beginning: bytes, drop: bytes) -> None:
    """Send a beginning, and then drops for ten seconds at most; end when the other side does."""
    never = threading.Event()
    connection.sendall(beginning)
    for _ in range(500):
        never.wait(0.02)
        connection.sendall(drop)


SOCKETS: dict[str, tuple[Callable[[socket.socket], None], str]] = {
    "breaks off": (lambda it: it.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"id": '), "no connection"),
    "says nothing": (lambda _: None, "no connection"),
    "no HTTP": (lambda it: it.sendall(b"SSH-2.0-OpenSSH\r\n"), "no connection"),
    "drips its head": (lambda it: _drip(it, b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"), "in time"),
    "drips its body": (lambda it: _drip(it, b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b" "), "in time"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", SOCKETS)
def test_a_server_below_http(way: str, kind: str) -> None:
    lie, said = SOCKETS[kind]
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve_once() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65_536)
                try:
                    lie(connection)
                except OSError:
                    return

        thread = threading.Thread(target=serve_once)
        thread.start()
        with pytest.raises(ModelSilent, match=said):
            ask(connect(Settings("m", f"http://127.0.0.1:{server.getsockname()[1]}/v1", retries=0, answer_seconds=0.5)), way)
        thread.join(timeout=20)
