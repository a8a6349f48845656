"""The connection to a model, over openai's client: chat completions and responses, with a thread's patience or an event loop's.

What a server may take of time and room is bounded (transport.py), what it takes of a request is found out once (dialect.py), and what it
sends is not trusted (completion.py). openai's client repeats what may pass (408, 409, 429, 5xx, lost connections) with growing pauses and
jitter, or as Retry-After says.
"""

import time
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extractor.errors import ModelError, ModelRefused, ModelSilent, ModelUnusable
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Question
from extractor.llm.completion import Completion, read_completion
from extractor.llm.dialect import Dialect, Learned, first
from extractor.llm.loops import Clients, OwnLoop
from extractor.llm.requests import Body, encode, write_body
from extractor.llm.settings import MODES, Api, Mode, Settings

if TYPE_CHECKING:
    import openai

__all__ = ["MODES", "Api", "Connection", "Mode", "Settings", "connect"]

_PATHS: Final = {"chat": "/chat/completions", "responses": "/responses"}


def connect(settings: Settings) -> "Connection":
    """Make a connection to a model. Nothing is sent before it is asked. Raises EngineUnavailable for an address that is none."""
    from extractor.llm.transport import check_address, open_client

    learned = Learned(first(settings.api, settings.mode, own=check_address(settings)))
    return Connection(settings, Clients(lambda: open_client(settings)), learned)


@dataclass(slots=True)
class _Told:
    """What was had so far for one question: several requests, where the server does not take the first form of it."""

    began: Dialect
    dialect: Dialect
    usage: Usage = field(default_factory=Usage)
    answer: Answer | None = None
    """An answer in no shape: it counts if no other shape brings a better one."""

    def error(self, kind: type[ModelError], reason: str) -> ModelError:
        """Make an error that says what was spent."""
        return kind(reason, self.usage.retries, self.usage.prompt_tokens, self.usage.completion_tokens)


class Connection:
    """A model that can be asked: from many threads at once, and from many event loops of asyncio."""

    def __init__(self, settings: Settings, clients: Clients, learned: Learned) -> None:
        """Take the parts that `connect` makes."""
        self.settings = settings
        self._clients = clients
        self._learned = learned
        self._own = OwnLoop()

    def ask(self, question: Question) -> Answer:
        """Ask, and wait for the answer. Raises ModelError where none can be had."""
        try:
            return self._own.run(self.ask_async(question))
        except CancelledError:
            raise ModelSilent("the connection was closed before the answer came") from None

    async def ask_async(self, question: Question) -> Answer:
        """Ask without holding up the running event loop. Raises ModelError where no answer can be had."""
        client = await self._clients.here()
        told = _Told(self._learned.now, self._learned.now)
        while True:
            completion = await self._complete(client, question, told)
            if completion is not None and (answer := self._answer(completion, question, told)) is not None:
                return answer

    def close(self) -> None:
        """Close what `ask` has opened; with the next question it opens again. Event loops close what they have opened when they end."""
        self._own.close()

    async def aclose(self) -> None:
        """Close what `ask_async` has opened in the running event loop, before that ends."""
        await self._clients.close_here()

    async def _complete(self, client: "openai.AsyncOpenAI", question: Question, told: _Told) -> Completion | None:
        """Send a question in one form; None where the server does not take that, and another form is to be tried."""
        import openai

        from extractor.llm.refusals import explain

        body: Body = {}
        start = time.monotonic()
        try:
            body = write_body(question, told.dialect, self.settings)
            content, retries = await _post(client, _PATHS[self.settings.api], body)
        except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
            told.dialect = self._other_form(error, question, told, body)
            return None
        except openai.OpenAIError as error:
            told.usage = told.usage.plus(Usage(retries=_retries(error)))
            problem = explain(error)
            raise told.error(type(problem), str(problem)) from None
        except (ValueError, TypeError):
            raise told.error(ModelRefused, "the request cannot be written: key, address or extra body hold what none can") from None
        told.usage = told.usage.plus(Usage(retries=retries, seconds=time.monotonic() - start))
        completion = self._read(content, question, told)
        counted = Usage(calls=1, prompt_tokens=completion.prompt_tokens, completion_tokens=completion.completion_tokens)
        told.usage = told.usage.plus(counted)
        return completion

    def _read(self, content: bytes, question: Question, told: _Told) -> Completion:
        keys = {*question.schema.model_fields, *(question.simple_schema or question.schema).model_fields}
        try:
            return read_completion(content, self.settings.api, keys)
        except ModelUnusable as error:
            raise told.error(ModelUnusable, str(error)) from None

    def _other_form(self, error: "openai.APIStatusError", question: Question, told: _Told, body: Body) -> Dialect:
        """Find the form to ask in after a refusal. Raises ModelUnusable where it is the posting that is refused, or no form is left."""
        from extractor.llm.refusals import SHAPE, read_refusal

        refusal = read_refusal(error.body)
        told.usage = told.usage.plus(Usage(retries=_retries(error)))
        if reason := refusal.lies_in_posting():
            raise told.error(ModelUnusable, f"{reason} (status {error.status_code})")
        named = refusal.objects_to({*body, *told.dialect.flags})
        if named == SHAPE and told.dialect.shape.mode == "json":
            named = "text" if self.settings.api == "responses" else "response_format"
        if named not in (None, SHAPE) and named not in told.dialect.without:
            return told.dialect.lacking(named)
        other = None
        if named == SHAPE or self._learned.searches:
            other = told.dialect.less_strict(question, self.settings.mode)
        if other is None:
            raise told.error(ModelUnusable, f"the server does not take the request (status {error.status_code})")
        return other

    def _answer(self, completion: Completion, question: Question, told: _Told) -> Answer | None:
        """Make an answer of a completion; None where another shape is to be asked for. Raises ModelUnusable."""
        self._learned.keep(told.dialect, structured=completion.structured)
        if completion.trouble is None:
            answer = Answer(completion.text, told.usage, completion.cut_off, completion.finish)
            if completion.structured or completion.cut_off:
                return answer
            told.answer = told.answer or answer
        elif completion.final:
            raise told.error(ModelUnusable, completion.trouble)
        other = told.dialect.other_mode(question, self.settings.mode) if self._learned.searches else None
        if other is not None:
            told.dialect = other
            return None
        if self._learned.proved is None:
            self._learned.in_vain()
        if told.answer is None:
            raise told.error(ModelUnusable, completion.trouble or "the answer holds no JSON object")
        return Answer(told.answer.text, told.usage, told.answer.cut_off, told.answer.finish)


async def _post(client: "openai.AsyncOpenAI", path: str, body: Body) -> tuple[bytes, int]:
    """Send a request; give the body of the answer, and how often the request was sent again.

    The answer is taken as bytes: openai builds its types without a look at what a server sent for them.
    """
    import httpx2

    response = await client.post(path, cast_to=httpx2.Response, content=encode(body))
    return response.content, _count(response.request)


def _retries(error: object) -> int:
    return _count(getattr(error, "request", None))


def _count(request: object) -> int:
    """Read off a request how often it was sent again: openai writes that in a header."""
    headers = getattr(request, "headers", None) or {}
    said = headers.get("x-stainless-retry-count", "0")
    return int(said) if said.isdigit() else 0
