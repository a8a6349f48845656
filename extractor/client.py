"""The connection to a model: the only file that knows openai and instructor.

Any server that speaks OpenAI's chat completions will do. What it may take is bounded: the time to connect, the time of a whole answer, its
size, the attempts. openai's client repeats what may pass (408, 409, 429, 5xx, lost connections) with growing pauses and jitter, or as
Retry-After says. The key is read from OPENAI_API_KEY by openai itself and passes through no hand here.
"""

import logging
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from pydantic import BaseModel, JsonValue

from extractor.errors import ModelError, ModelRefused, ModelSilent, ModelUnusable
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Ask, Question

if TYPE_CHECKING:
    import httpx2
    from instructor import Instructor
    from openai import OpenAI

Mode = Literal["schema", "tools", "json"]
Api = Literal["chat", "responses"]
MODES: Final[tuple[Mode, ...]] = ("schema", "tools", "json")
"""From the strictest: a JSON schema the server holds to, a tool call, any JSON object."""

_NAMES: Final = {"schema": "JSON_SCHEMA", "tools": "TOOLS", "json": "JSON"}
_LARGEST: Final = 4_000_000
"""The most bytes of an answer that are read: a record has some thousand."""


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
    """The most time that one answer may take, from the request to its last byte."""
    max_tokens: int = 4000
    """The most tokens that one answer may take, thinking included."""
    effort: str | None = None
    """How hard a model that thinks is to think ("low", "medium", "high", ...); None leaves it to the server."""
    extra_body: Mapping[str, JsonValue] = field(default_factory=dict)
    """Whatever else a server wants in the body of a request."""
    retries: int = 2
    """How often a request is sent again that may pass the next time."""


def connect(settings: Settings) -> Ask:
    """Give the function that asks this model. Nothing is sent before it is called; it may be called from many threads."""
    return _Connection(settings).ask


@dataclass(slots=True)
class _Connection:
    """A client, and the mode that its server accepts once that is known."""

    settings: Settings
    _client: "OpenAI | None" = None
    _mode: Mode | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, question: Question) -> Answer:
        """Send one question. Raises ModelError."""
        import openai

        client, mode = self._ready()
        while True:
            _attempts.last = 0
            try:
                return _send(client, mode, self.settings.model, question)
            except (openai.BadRequestError, openai.UnprocessableEntityError, _NoStructure) as error:
                if self.settings.mode or mode == MODES[-1]:
                    raise ModelUnusable(f"the server does not take the request: {_reason(error)}", _attempts.last) from None
                mode = self._less_strict(mode)
            except openai.APIError as error:
                raise _explained(error) from None

    def _ready(self) -> "tuple[OpenAI, Mode]":
        with self._lock:
            if self._client is None:
                self._client = _open(self.settings)
                self._mode = self.settings.mode or MODES[0]
            return self._client, self._mode or MODES[0]

    def _less_strict(self, refused: Mode) -> Mode:
        """Give the next mode after one that the server refused, and start from it from now on, whichever thread found out first."""
        following = MODES[MODES.index(refused) + 1]
        with self._lock:
            if self._mode == refused:
                self._mode = following
        return following


_attempts: Final = threading.local()
"""`last`: how often this thread's request was sent again."""


class _NoStructure(ValueError):
    """The server answered in prose although a mode of structured output was asked for."""


def _open(settings: Settings) -> "OpenAI":
    import httpx2
    import openai

    # instructor logs failed calls as errors, with all that the server said; servers repeat prompts, and postings are not ours to log.
    logging.getLogger("instructor").setLevel(logging.CRITICAL)

    timeout = httpx2.Timeout(settings.answer_seconds, connect=settings.connect_seconds)
    # As many connections as there are threads that ask: the default keeps 20, and more threads would open one for each question.
    transport = httpx2.HTTPTransport(limits=httpx2.Limits(max_connections=None, max_keepalive_connections=None))
    http = httpx2.Client(transport=_bounded(transport, settings.answer_seconds), timeout=timeout)
    try:
        return openai.OpenAI(base_url=settings.base_url, timeout=timeout, max_retries=settings.retries, http_client=http)
    except openai.OpenAIError:
        if settings.base_url is None:
            raise ModelRefused("no key: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own") from None
        return openai.OpenAI(api_key="none", base_url=settings.base_url, timeout=timeout, max_retries=settings.retries, http_client=http)


def _send(client: "OpenAI", mode: Mode, model: str, question: Question) -> Answer:
    """Ask once through instructor, which puts the schema where the mode wants it, and take the answer as it came."""
    import instructor
    from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException

    came: list[Any] = []
    start = time.monotonic()
    structured: Instructor = instructor.from_openai(client, mode=instructor.Mode[_NAMES[mode]])
    structured.on("completion:response", came.append)
    structured.on("completion:kwargs", _hold_to_schema)
    try:
        structured.create(
            model=model,
            messages=[{"role": "user", "content": question.user}],
            response_model=_wrapped(question.schema),
            max_retries=0,
            temperature=0,
            max_tokens=question.max_tokens,
        )
    except (IncompleteOutputException, InstructorRetryException) as error:
        # Not readable as a whole: the witness reads what can be read. A fault of the server is raised as openai named it.
        if not came:
            raise _cause(error) from None
    return _answer(came[-1], mode, time.monotonic() - start)


@lru_cache(256)
def _wrapped(schema: type[BaseModel]) -> type[BaseModel]:
    """Wrap a type as instructor would for each call anew, in milliseconds."""
    import instructor

    return instructor.openai_schema(schema)


def _hold_to_schema(*_: Any, **request: Any) -> None:  # noqa: ANN401 - whatever the request holds
    """Ask for the strict reading of the schema, which instructor leaves to the server."""
    if schema := request.get("response_format", {}).get("json_schema"):
        schema["strict"] = True


def _cause(error: BaseException) -> BaseException:
    """Find openai's own error below what instructor made of it."""
    import openai

    attempts = getattr(error, "failed_attempts", None) or []
    chain = [attempt.exception for attempt in attempts] + [error.__cause__, error.__context__]
    return next((one for one in reversed(chain) if isinstance(one, openai.APIError)), ModelUnusable("the answer is no chat completion"))


def _answer(completion: Any, mode: Mode, seconds: float) -> Answer:  # noqa: ANN401 - a completion of a server that may lie about its shape
    """Take text and usage from a completion. Raises ModelUnusable for a refusal, and where there is no text."""
    choices = getattr(completion, "choices", None) or []
    message = getattr(choices[0], "message", None) if choices else None
    if message is None:
        raise ModelUnusable("the answer holds no message")
    finish = choices[0].finish_reason
    if getattr(message, "refusal", None) or finish == "content_filter":
        raise ModelUnusable("the model refused to answer" if finish != "content_filter" else "a content filter stopped the answer")
    calls = message.tool_calls or []
    text = (calls[0].function.arguments if calls else message.content) or ""
    if mode == "tools" and not calls and "{" not in text:
        raise _NoStructure("no tool call in the answer")
    used = completion.usage
    usage = Usage(
        calls=1,
        prompt_tokens=(used and used.prompt_tokens) or 0,
        completion_tokens=(used and used.completion_tokens) or 0,
        retries=_attempts.last,
        seconds=seconds,
    )
    return Answer(_object_in(text), usage, cut_off=finish == "length")


def _object_in(text: str) -> str:
    """Cut an answer to the JSON object that it holds, whatever is written around it."""
    start = text.find("{")
    return text[start : text.rfind("}") + 1 or None] if start > 0 else text


def _explained(error: Exception) -> ModelError:
    """Turn openai's error into one that names the cause and holds neither key nor posting."""
    import openai

    status, retries = getattr(error, "status_code", None), _attempts.last
    if isinstance(error, openai.APITimeoutError):
        return ModelSilent("no answer in time", retries)
    if isinstance(error, openai.APIConnectionError):
        cause = f": {type(error.__cause__).__name__}" if error.__cause__ else ""
        return ModelSilent(f"no connection to the server{cause}", retries)
    refused = {401: "the key is not accepted", 403: "the key has no right to this", 404: "no such model or address"}
    if status in refused:
        return ModelRefused(f"{refused[status]} (status {status})", retries)
    if status is not None:
        return ModelSilent(f"the server answers with status {status}", retries)
    return ModelUnusable(f"the answer cannot be read: {type(error).__name__}", retries)


def _reason(error: Exception) -> str:
    status = getattr(error, "status_code", None)
    return f"status {status}" if status else str(error)


def _bounded(inner: "httpx2.BaseTransport", seconds: float) -> "httpx2.BaseTransport":
    """Wrap a transport so that an answer ends after so many seconds and bytes: a read time-out alone lets a slow drip go on for ever."""
    import httpx2

    class Bounded(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            until = time.monotonic() + seconds
            _attempts.last = int(request.headers.get("x-stainless-retry-count", "0"))
            response = inner.handle_request(request)
            response.stream = Stream(response.stream, until)
            return response

        def close(self) -> None:
            inner.close()

    class Stream(httpx2.SyncByteStream):
        def __init__(self, stream: Any, until: float) -> None:  # noqa: ANN401 - the sync and async streams share no type
            self._stream, self._until = stream, until

        def __iter__(self) -> Iterator[bytes]:
            size = 0
            for chunk in self._stream:
                size += len(chunk)
                if time.monotonic() > self._until:
                    raise httpx2.ReadTimeout("the answer takes too long")
                if size > _LARGEST:
                    raise httpx2.ReadError("the answer is too large")
                yield chunk

        def close(self) -> None:
            self._stream.close()

    return Bounded()
