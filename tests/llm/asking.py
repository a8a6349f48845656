"""What the tests of the connection share: a question of the hard kind, both ways to ask it, and a server that notes what it is sent."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from extractor.llm.answers import Answer, Question
from extractor.llm.client import Connection

Body = dict[str, Any]
Result = TypeVar("Result")
Reply = tuple[int, object]
WAYS = ("ask", "ask_async")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Remove(_Strict):
    op: Literal["remove"]
    field: Literal["title", "pay"]


class _Set(_Strict):
    op: Literal["set"]
    field: Literal["title", "pay"]
    words: str | None


class Changes(_Strict):
    """Closed objects, all keys required, unions of objects in a list, null, enums."""

    changes: list[_Remove | _Set]


class _Change(BaseModel):
    op: str
    field: str
    words: str = ""


class SimpleChanges(BaseModel):
    """The same for servers that know less."""

    changes: list[_Change]


SYSTEM = "You read postings."
POSTING = "Night Baker at Some Bakery Cooperative"
QUESTION = Question(SYSTEM, POSTING, Changes, 500, SimpleChanges)
RECORD = {"changes": [{"op": "set", "field": "title", "words": "Night Baker"}]}


def ask(connection: Connection, way: str, question: Question = QUESTION) -> Answer:
    """Ask from a thread, or from an event loop of its own."""
    return connection.ask(question) if way == "ask" else run(connection.ask_async(question))


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine in an event loop of its own, in a thread of its own: playwright, once used, leaves one running in this thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def closed(schema: object) -> bool:
    """Tell whether a schema closes its objects, as strict ones do."""
    return '"additionalProperties": false' in json.dumps(schema)


def says(content: object, finish: object = "stop", **message: object) -> Body:
    """Give a chat completion with this content (JSON, unless it is text already)."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}
    usage = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
    return {"id": "c1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice], "usage": usage}


def calls(arguments: object) -> Body:
    """Give a chat completion with a tool call."""
    function = {"name": "Changes", "arguments": arguments if isinstance(arguments, str) else json.dumps(arguments)}
    return says(None, "tool_calls", tool_calls=[{"id": "t1", "type": "function", "function": function}])


def responds(*output: object, **more: object) -> Body:
    """Give a response of the responses interface."""
    usage = {"input_tokens": 100, "output_tokens": 10, "total_tokens": 110}
    return {"id": "r1", "object": "response", "status": "completed", "model": "m", "output": list(output), "usage": usage, **more}


def written(text: object) -> Body:
    """Give an output item of the responses interface that holds text."""
    content = [{"type": "output_text", "text": text if isinstance(text, str) else json.dumps(text), "annotations": []}]
    return {"type": "message", "role": "assistant", "content": content}


def serve(server: HTTPServer, reply: Callable[[Body], Reply], path: str = "/v1/chat/completions") -> list[Body]:
    """Let a server reply so, and give the list of the bodies it is sent, which grows."""
    sent: list[Body] = []

    def handle(request: Request) -> Response:
        sent.append(json.loads(request.get_data()))
        status, body = reply(sent[-1])
        return Response(body if isinstance(body, bytes) else json.dumps(body), status=status, content_type="application/json")

    server.expect_request(path, method="POST").respond_with_handler(handle)
    return sent
