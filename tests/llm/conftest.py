"""A loopback server that answers as an OpenAI-compatible one does, well or badly."""

import json
from collections.abc import Callable

import pytest
from pytest_httpserver import HTTPServer

from extractor.llm import Enquiry
from extractor.llm.client import Settings
from extractor.model import open_model

PATH = "/v1/chat/completions"
POSTING = "Night Baker\nSome Bakery Cooperative\n\nPay: $20 an hour\n\nDuties\n- Bake bread every night\n- Clean the ovens\n"
GOOD = {
    "facts": [
        {"field": "title", "at": "1", "words": "Night Baker"},
        {
            "field": "pay",
            "at": "4",
            "words": "$20 an hour",
            "value": {"min_value": 20, "max_value": 20, "currency": "USD", "unit": "HOUR", "kind": "BASE", "scope": None},
        },
        {"field": "responsibilities", "at": "6-7"},
    ]
}


def completion(content: object, finish: str = "stop", **message: object) -> dict[str, object]:
    """Give a chat completion with this content (JSON, unless it is text already)."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")


@pytest.fixture
def model(httpserver: HTTPServer) -> Callable[..., Enquiry]:
    """Give a function that opens the model behind the server."""

    def open_it(**bounds: float) -> Enquiry:
        settings = {"retries": 0, "answer_seconds": 5, "connect_seconds": 2, "mode": "schema", **bounds}
        return open_model(Settings("m", httpserver.url_for("/v1"), **settings))  # type: ignore[arg-type]

    return open_it
