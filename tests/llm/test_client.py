"""The connection to servers of every kind: what it gets out of them, in how many requests, and what it has learned by the second."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from pytest_httpserver import HTTPServer

from extractor.errors import ModelError, ModelRefused, ModelUnusable
from extractor.llm.client import MODES, Connection, Settings, connect
from extractor.llm.dialect import first
from extractor.llm.transport import check_address

from . import standins
from .asking import QUESTION, RECORD, SYSTEM, WAYS, Body, Reply, ask, calls, responds, run, says, serve, written

Open = Callable[..., Connection]


@pytest.fixture
def opened(httpserver: HTTPServer) -> Open:
    """Give a function that connects to the server."""

    def open_it(**settings: object) -> Connection:
        return connect(Settings("m", httpserver.url_for("/v1"), **{"retries": 0, "answer_seconds": 10, **settings}))  # type: ignore[arg-type]

    return open_it


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "row",
    [
        (standins.openai_chat, {}, 1),
        (standins.openai_reasoning, {}, 3),
        (standins.openai_reasoning, {"effort": "low"}, 2),
        (standins.openai_responses, {"api": "responses"}, 2),
        (standins.openai_responses, {"api": "responses", "effort": "low"}, 1),
        (standins.azure, {"effort": "low"}, 2),
        (standins.anthropic, {}, 2),
        (standins.anthropic, {"mode": "tools"}, 1),
        (standins.gemini, {}, 1),
        (standins.gemini, {"mode": "tools"}, 2),
        (standins.ollama, {}, 1),
        (standins.vllm, {}, 1),
        (standins.llama_cpp, {}, 2),
        (standins.mistral, {}, 2),
        (standins.no_system, {}, 2),
        (standins.plain, {}, 6),
    ],
)
def test_every_kind_of_server_answers_and_the_second_question_is_one_request(
    httpserver: HTTPServer, opened: Open, way: str, row: tuple[Callable[[Body], Reply], dict[str, object], int]
) -> None:
    standin, settings, requests = row
    sent = serve(httpserver, standin, "/v1/responses" if settings.get("api") == "responses" else "/v1/chat/completions")
    connection = opened(**settings)
    assert json.loads(ask(connection, way).text) == RECORD
    assert len(sent) == requests
    answer = ask(connection, way)
    assert (json.loads(answer.text), len(sent)) == (RECORD, requests + 1)
    assert (answer.usage.calls, answer.usage.prompt_tokens, answer.usage.completion_tokens) == (1, 100, 10)


def test_openais_own_address_is_asked_with_the_newer_limit_and_others_with_the_older_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    addresses = [None, "https://api.openai.com/v1", "http://localhost:11434/v1"]
    limits = [first("chat", None, own=check_address(Settings("m", address))).limit for address in addresses]
    assert limits == ["max_completion_tokens", "max_completion_tokens", "max_tokens"]


def test_what_is_sent_says_it_all(httpserver: HTTPServer, opened: Open) -> None:
    sent = serve(httpserver, standins.openai_chat)
    ask(opened(extra_body={"seed": 7}), "ask")
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": QUESTION.user}]
    wanted = sent[0].pop("response_format")["json_schema"]
    assert sent[0] == {"model": "m", "messages": messages, "max_tokens": 500, "temperature": 0, "seed": 7}
    assert (wanted["strict"], wanted["schema"]) == (True, QUESTION.schema.model_json_schema())


@pytest.mark.parametrize("mode", MODES)
def test_responses_ask_for_every_shape(httpserver: HTTPServer, opened: Open, mode: str) -> None:
    call = {"type": "function_call", "name": "Changes", "arguments": json.dumps(RECORD), "call_id": "c"}
    sent = serve(httpserver, lambda body: (200, responds(call if "tools" in body else written(RECORD))), "/v1/responses")
    answer = ask(opened(api="responses", mode=mode, effort="low"), "ask")
    assert (json.loads(answer.text), answer.finish) == (RECORD, "stop")
    assert (sent[0]["store"], sent[0]["max_output_tokens"], sent[0]["reasoning"]) == (False, 500, {"effort": "low"})
    assert {"schema": "json_schema", "tools": "Changes", "json": "json_object"}[mode] in json.dumps(
        [sent[0].get("text"), sent[0].get("tools")]
    )


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (400, {"error": {"message": "Please reduce the length.", "code": "context_length_exceeded"}}, "longer than the model takes"),
        (
            400,
            {"object": "error", "message": "This model's maximum context length is 9 tokens.", "code": 400},
            "longer than the model takes",
        ),
        (400, {"error": {"message": "request (9 tokens) exceeds", "type": "exceed_context_size_error"}}, "longer than the model takes"),
        (400, {"error": {"message": "prompt is too long: 9 tokens > 8 maximum"}}, "longer than the model takes"),
        (400, [{"error": {"message": "The input token count (9) exceeds the maximum number of tokens allowed (8)."}}], "longer than"),
        (400, {"error": {"message": "filtered", "code": "content_filter", "param": "prompt"}}, "content filter"),
        (400, {"error": {"message": "Your request was flagged as violating our usage policy", "code": "invalid_prompt"}}, "content filter"),
        (413, {"error": {"message": "too large"}}, "longer than the server takes"),
    ],
)
def test_an_error_of_one_posting_changes_nothing_for_the_next(
    httpserver: HTTPServer, opened: Open, status: int, body: object, said: str
) -> None:
    sent = serve(httpserver, lambda asked: (status, body) if "BAD" in asked["messages"][-1]["content"] else (200, says(RECORD)))
    connection = opened()
    with pytest.raises(ModelUnusable, match=said):
        ask(connection, "ask", replace(QUESTION, user="BAD"))
    ask(connection, "ask")
    bad, good = ({name: value for name, value in one.items() if name != "messages"} for one in sent)
    assert bad == good


def test_an_unknown_error_puts_nothing_in_another_mode_unless_that_works(httpserver: HTTPServer, opened: Open) -> None:
    sent = serve(httpserver, lambda asked: (400, {"error": "no"}) if "BAD" in asked["messages"][-1]["content"] else (200, says(RECORD)))
    connection = opened()
    for _ in range(2):
        with pytest.raises(ModelUnusable, match="status 400"):
            ask(connection, "ask", replace(QUESTION, user="BAD"))
        ask(connection, "ask")
    assert "json_schema" in sent[-1]["response_format"]
    assert len(sent) == 5 + 1 + 1 + 1


def test_the_twin_is_refused_as_well_and_both_are_left_out(httpserver: HTTPServer, opened: Open) -> None:
    def reply(body: Body) -> Reply:
        named = next((name for name in ("max_tokens", "max_completion_tokens", "strict") if name in json.dumps(body)), None)
        place = "response_format.json_schema.strict" if named == "strict" else named
        return (400, {"error": {"message": "unknown", "param": place}}) if named else (200, says(RECORD))

    sent = serve(httpserver, reply)
    connection = opened()
    ask(connection, "ask")
    assert (len(sent), sent[-1]["response_format"]["type"]) == (4, "json_schema")
    ask(connection, "ask")
    assert len(sent) == 5


def test_pinned_means_no_other_mode(httpserver: HTTPServer, opened: Open) -> None:
    sent = serve(httpserver, lambda _: (400, {"error": {"message": "response_format is not supported"}}))
    with pytest.raises(ModelUnusable):
        ask(opened(mode="schema"), "ask")
    assert [body["response_format"]["type"] for body in sent] == ["json_schema"] * 2


def test_a_model_that_never_answers_in_json_is_not_searched_for_ever(httpserver: HTTPServer, opened: Open) -> None:
    sent = serve(httpserver, lambda _: (200, says("I would rather talk about bread.")))
    connection = opened()
    errors = []
    for _ in range(5):
        with pytest.raises(ModelUnusable, match="no JSON object") as caught:
            ask(connection, "ask")
        errors.append(caught.value)
    assert len(sent) == 3 * 3 + 2
    assert (errors[0].prompt_tokens, errors[-1].prompt_tokens) == (300, 100)


def test_many_threads_learn_it_together(httpserver: HTTPServer, opened: Open) -> None:
    sent = serve(httpserver, standins.openai_reasoning)
    connection = opened()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(connection.ask, [QUESTION] * 24))
    assert all(json.loads(answer.text) == RECORD for answer in answers)
    before = len(sent)
    connection.ask(QUESTION)
    assert len(sent) == before + 1


def test_one_connection_serves_many_event_loops_and_threads_at_once(httpserver: HTTPServer, opened: Open) -> None:
    serve(httpserver, lambda _: (200, says(RECORD)))
    connection = opened()

    async def several() -> list[str]:
        return [answer.text for answer in await asyncio.gather(*(connection.ask_async(QUESTION) for _ in range(4)))]

    with ThreadPoolExecutor(3) as pool:
        loops = [pool.submit(asyncio.run, several()) for _ in range(3)]
        assert all(json.loads(text) == RECORD for loop in loops for text in loop.result())
    assert json.loads(connection.ask(QUESTION).text) == RECORD
    connection.close()
    assert json.loads(connection.ask(QUESTION).text) == RECORD


def test_an_event_loop_may_close_what_it_opened(httpserver: HTTPServer, opened: Open) -> None:
    serve(httpserver, lambda _: (200, calls(RECORD)))
    connection = opened()

    async def twice() -> list[str]:
        first = await connection.ask_async(QUESTION)
        await connection.aclose()
        return [first.text, (await connection.ask_async(QUESTION)).text]

    assert [json.loads(text) for text in run(twice())] == [RECORD] * 2


def test_an_extra_body_that_is_no_json(opened: Open) -> None:
    with pytest.raises(ModelRefused, match="cannot be written"):
        opened(extra_body={"seed": float("nan")}).ask(QUESTION)


def test_a_posting_with_half_a_pair_of_surrogates_is_sent(httpserver: HTTPServer, opened: Open) -> None:
    sent = serve(httpserver, lambda _: (200, says(RECORD)))
    opened().ask(replace(QUESTION, user="Night \ud800 Baker"))
    assert sent[0]["messages"][-1]["content"] == "Night \ufffd Baker"


def test_a_closed_connection_leaves_nobody_waiting(httpserver: HTTPServer, opened: Open) -> None:
    connection = opened()

    def reply(_: Body) -> Reply:
        connection.close()
        return 200, says(RECORD)

    serve(httpserver, reply)
    with pytest.raises(ModelError, match="closed"):
        connection.ask(QUESTION)
