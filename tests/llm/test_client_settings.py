"""Addresses and keys: those that cannot be are said at once, and clearly."""

import json
from collections.abc import Callable

import pytest
from pytest_httpserver import HTTPServer

from extractor.errors import EngineUnavailable, ModelRefused
from extractor.llm.client import Connection, Settings, connect

from .asking import QUESTION, RECORD, WAYS, ask, says, serve

Open = Callable[..., Connection]


@pytest.fixture
def opened(httpserver: HTTPServer) -> Open:
    """Give a function that connects to the server."""

    def open_it(**settings: object) -> Connection:
        return connect(Settings("m", httpserver.url_for("/v1"), **{"retries": 0, "answer_seconds": 10, **settings}))  # type: ignore[arg-type]

    return open_it


@pytest.mark.parametrize("address", ["http://[::1", "localhost:8000", "ftp://host/v1", "http://", "http://host:port/v1"])
def test_an_address_that_is_none_is_said_at_once(address: str) -> None:
    with pytest.raises(EngineUnavailable, match="no address of a server"):
        connect(Settings("m", address))


@pytest.mark.parametrize("way", WAYS)
def test_a_key_that_no_header_can_hold(monkeypatch: pytest.MonkeyPatch, opened: Open, way: str) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-s\u00e9cret")
    with pytest.raises(ModelRefused, match="OPENAI_API_KEY holds a character") as caught:
        ask(opened(), way)
    assert "cret" not in str(caught.value).replace("OPENAI_API_KEY", "")


def test_without_a_key_openai_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    with pytest.raises(ModelRefused, match="no key"):
        connect(Settings("m")).ask(QUESTION)


def test_a_server_of_ones_own_needs_no_key(monkeypatch: pytest.MonkeyPatch, httpserver: HTTPServer, opened: Open) -> None:
    monkeypatch.delenv("OPENAI_API_KEY")
    serve(httpserver, lambda _: (200, says(RECORD)))
    assert json.loads(opened().ask(QUESTION).text) == RECORD
