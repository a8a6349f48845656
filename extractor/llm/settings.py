"""Which model is asked, where, and within what bounds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from pydantic import JsonValue

Mode = Literal["schema", "tools", "json"]
Api = Literal["chat", "responses"]
MODES: Final[tuple[Mode, ...]] = ("schema", "tools", "json")
"""From the strictest: a JSON schema the server holds to, a tool call, any JSON object."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Which model is asked, where and within what bounds."""

    model: str
    base_url: str | None = None
    """The server's address, with /v1; OpenAI's own without one."""
    api: Api = "chat"
    """Which of the two interfaces of OpenAI's is spoken: chat completions, or responses."""
    mode: Mode | None = None
    """How the answer's shape is asked for; None finds the strictest that the server accepts."""
    connect_seconds: float = 10
    answer_seconds: float = 300
    """The most time that one answer may take, from the request to its last byte; each attempt has it anew."""
    max_tokens: int = 4000
    """The most tokens that one answer may take, thinking included."""
    effort: str | None = None
    """How hard a model that thinks is to think ("low", "medium", "high", ...); None leaves it to the server."""
    extra_body: Mapping[str, JsonValue] = field(default_factory=dict)
    """Whatever else a server wants in the body of a request."""
    retries: int = 2
    """How often a request is sent again that may pass the next time."""
