"""Every way in which a server can fail or lie, over real HTTP: an answer that can be read, or an error that says what happened."""

import gzip
import json
import logging
import socket

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from extractor.errors import ModelError, ModelRefused, ModelSilent, ModelUnusable
from extractor.llm.client import Settings, connect

from .asking import POSTING, RECORD, WAYS, Body, Reply, ask, calls, responds, says, serve, written

WRITTEN = json.dumps(RECORD)
CHAT = "/v1/chat/completions"
DEEP = "[" * 100_000


def bounded(httpserver: HTTPServer, **bounds: object) -> Settings:
    return Settings("m", httpserver.url_for("/v1"), **{"retries": 0, "answer_seconds": 10, "mode": "schema", **bounds})  # type: ignore[arg-type]


def message(**parts: object) -> Body:
    """Give a completion whose message holds these parts alone."""
    return {"choices": [{"finish_reason": "stop", "message": parts}]}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "body",
    [
        says(WRITTEN),
        says(f"<think>a {{b}} c</think>\n\n{WRITTEN}"),
        says(f"Let me see {{that}}.</think>{WRITTEN}"),
        says(f'<think>Maybe {{"changes": []}}?</think> {WRITTEN}'),
        says(f"```json\n{WRITTEN}\n```"),
        says(f"Here it is, as {{asked}}:\n{WRITTEN}\nDoes it help?"),
        says(f'{{"changes": []}} or rather {WRITTEN}'),
        says(f'{WRITTEN}\n{{"note": "done"}}'),
        message(content=RECORD),
        message(content=[{"type": "text", "text": WRITTEN[:9]}, {"type": "text", "text": WRITTEN[9:]}]),
        message(content=[{"type": "thinking", "thinking": "{"}, WRITTEN, None, 7]),
        message(content=WRITTEN, refusal=False, tool_calls=[None]),
        message(content=WRITTEN, tool_calls={"a": 1}),
        message(content=WRITTEN, tool_calls=[{"function": None}]),
        message(content=None, tool_calls=[{"function": {"arguments": RECORD}}]),
        message(content="", function_call={"arguments": WRITTEN}),
        message(content=None, tool_calls=[{"function": {"name": 5, "arguments": WRITTEN}}, 7]),
        {"id": 5, "created": "now", "model": None, **message(content=WRITTEN), "usage": "many"},
    ],
)
def test_an_answer_that_can_be_read_is_read(httpserver: HTTPServer, way: str, body: Body) -> None:
    serve(httpserver, lambda _: (200, body))
    assert json.loads(ask(connect(bounded(httpserver)), way).text) == RECORD


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no JSON"),
        (b"<html>Sign in</html>", "no JSON"),
        (b"\xff\xfe{", "no JSON"),
        (b'data: {"choices": []}\n\n', "no JSON"),
        (DEEP.encode(), "no JSON"),
        (b'{"choices": ' + b"9" * 5000 + b"}", "no JSON"),
        (None, "no message"),
        ([], "no message"),
        ("x", "no message"),
        ({"hello": "world"}, "no message"),
        ({"error": {"message": f"no {POSTING}", "code": 502}}, "reports an error"),
        ({"choices": "abc"}, "no message"),
        ({"choices": {"a": 1}}, "no message"),
        ({"choices": [None]}, "no message"),
        ({"choices": [{"finish_reason": 5, "message": "hello"}]}, "no message"),
        (message(content=["a"]), "no JSON object"),
        (message(content=7), "empty"),
        (message(content=None), "empty"),
        (message(content=None, tool_calls=[{"function": {"arguments": None}}]), "empty"),
        (says("I would rather talk about bread."), "no JSON object"),
        (says("[1, 2]"), "no JSON object"),
        (says("<think>It is {a} baker"), "empty"),
        (says(None, refusal="I cannot help with that"), "refused"),
        (message(content=[{"type": "refusal", "refusal": "no"}]), "refused"),
        (says("", "content_filter"), "content filter"),
        (says(WRITTEN[:20], "content_filter"), "content filter"),
        (says("", "length"), "thinking took them all"),
        (says("\n \t" * 5000, "length"), "thinking took them all"),
        (says("<think>It is {a} baker", "length"), "thinking took them all"),
    ],
)
def test_an_answer_that_is_none_says_why_and_is_not_asked_for_again(httpserver: HTTPServer, way: str, body: object, said: str) -> None:
    sent = serve(httpserver, lambda _: (200, body))
    with pytest.raises(ModelUnusable, match=said) as caught:
        ask(connect(bounded(httpserver)), way)
    assert (len(sent), "Bakery" in str(caught.value)) == (1, False)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"output": None}, "no message"),
        ({"output": "x"}, "no message"),
        (responds(), "empty"),
        (responds(None, 7, {"type": "message", "content": None}, {"type": "function_call"}), "empty"),
        (responds({"type": "message", "content": [{"type": "refusal", "refusal": "no"}]}), "refused"),
        (responds(status="incomplete", incomplete_details={"reason": "max_output_tokens"}), "thinking took them all"),
        (responds(written("{"), status="incomplete", incomplete_details={"reason": "content_filter"}), "content filter"),
    ],
)
def test_a_response_that_is_no_answer(httpserver: HTTPServer, way: str, body: object, said: str) -> None:
    serve(httpserver, lambda _: (200, body), "/v1/responses")
    with pytest.raises(ModelUnusable, match=said):
        ask(connect(bounded(httpserver, api="responses")), way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "count", [-5, 1.5, 1e308, 10**30, True, "many", [1], {"a": 1}, None, float("nan")], ids=lambda count: f"{type(count).__name__} {count}"
)
def test_a_count_that_is_none_counts_as_nothing(httpserver: HTTPServer, way: str, count: object) -> None:
    usage = {"prompt_tokens": count, "completion_tokens": count, "total_tokens": count}
    serve(httpserver, lambda _: (200, {**says(RECORD), "usage": usage}))
    used = ask(connect(bounded(httpserver)), way).usage
    assert (used.calls, used.prompt_tokens, used.completion_tokens) == (1, 0, 0)


@pytest.mark.parametrize("usage", [[1, 2], "many", 5, None])
def test_a_usage_that_is_none(httpserver: HTTPServer, usage: object) -> None:
    serve(httpserver, lambda _: (200, {**calls(RECORD), "usage": usage}))
    assert ask(connect(bounded(httpserver)), "ask").usage.prompt_tokens == 0


def test_a_cut_off_answer_is_given_as_far_as_it_came(httpserver: HTTPServer) -> None:
    sent = serve(httpserver, lambda _: (200, says(f"```json\n{WRITTEN[:50]}", "length")))
    answer = ask(connect(bounded(httpserver, mode=None)), "ask")
    assert (answer.text, answer.cut_off, answer.finish, len(sent)) == (WRITTEN[:50], True, "length", 1)


@pytest.mark.parametrize("text", ['{"changes": ["\\ud800"]}', '{"changes": ["\ud800"]}'], ids=["an escape", "the character"])
def test_half_a_pair_of_surrogates_is_replaced(httpserver: HTTPServer, text: str) -> None:
    serve(httpserver, lambda _: (200, says(text)))
    assert json.loads(ask(connect(bounded(httpserver)), "ask").text) == {"changes": ["\ufffd"]}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("status", "kind", "said"),
    [
        (302, ModelSilent, "status 302"),
        (401, ModelRefused, "the key is not accepted"),
        (403, ModelRefused, "no right"),
        (404, ModelRefused, "no such model"),
        (409, ModelSilent, "status 409"),
        (429, ModelSilent, "status 429"),
        (500, ModelSilent, "status 500"),
        (503, ModelSilent, "status 503"),
    ],
)
def test_a_server_that_will_not_answer(httpserver: HTTPServer, way: str, status: int, kind: type[ModelError], said: str) -> None:
    serve(httpserver, lambda _: (status, {"error": {"message": f"no: {POSTING} sk-very-secret", "code": "sk-very-secret"}}))
    with pytest.raises(kind, match=said) as caught:
        ask(connect(bounded(httpserver)), way)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "body", [b"", b"[", DEEP.encode(), b"[7]", b'{"error": [[["no"]]]}', b'{"error": {"param": 5, "code": {}}}', b'"no"']
)
def test_an_error_of_any_form_is_only_an_error(httpserver: HTTPServer, body: bytes) -> None:
    serve(httpserver, lambda _: (400, body))
    with pytest.raises(ModelUnusable, match="status 400"):
        ask(connect(bounded(httpserver)), "ask")


@pytest.mark.parametrize("way", WAYS)
def test_the_pause_that_the_server_asks_for_is_kept_and_the_question_repeated(httpserver: HTTPServer, way: str) -> None:
    httpserver.expect_ordered_request(CHAT).respond_with_json({"error": {}}, status=429, headers={"Retry-After": "0.01"})
    httpserver.expect_ordered_request(CHAT).respond_with_json(says(RECORD))
    usage = ask(connect(bounded(httpserver, retries=1)), way).usage
    assert (usage.calls, usage.retries, len(httpserver.log)) == (1, 1, 2)


def test_attempts_have_an_end_and_are_counted(httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT).respond_with_json({"error": {}}, status=503, headers={"Retry-After": "0.01"})
    with pytest.raises(ModelSilent) as caught:
        ask(connect(bounded(httpserver, retries=2)), "ask")
    assert (caught.value.retries, len(httpserver.log)) == (2, 3)


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_that_is_too_large_is_not_read_to_its_end(httpserver: HTTPServer, way: str) -> None:
    serve(httpserver, lambda _: (200, says("x" * 10_000_000)))
    with pytest.raises(ModelUnusable, match="more than"):
        ask(connect(bounded(httpserver)), way)


@pytest.mark.parametrize("way", WAYS)
def test_a_compressed_answer_is_not_unfolded(httpserver: HTTPServer, way: str) -> None:
    packed = Response(gzip.compress(b" " * 10_000_000), content_type="application/json", headers={"Content-Encoding": "gzip"})
    httpserver.expect_request(CHAT, headers={"Accept-Encoding": "identity"}).respond_with_response(packed)
    with pytest.raises(ModelUnusable, match="compressed"):
        ask(connect(bounded(httpserver)), way)


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ModelSilent, match="no connection"):
        ask(connect(Settings("m", f"http://127.0.0.1:{port}/v1", retries=0)), "ask")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", [200, 400])
def test_neither_key_nor_posting_is_logged_even_at_debug(
    httpserver: HTTPServer, caplog: pytest.LogCaptureFixture, way: str, status: int
) -> None:
    caplog.set_level(logging.DEBUG)
    body = says(RECORD) if status == 200 else {"error": {"message": f"no: {POSTING} sk-very-secret"}}
    serve(httpserver, lambda _: (status, body))
    told = ""
    try:
        ask(connect(bounded(httpserver)), way)
    except ModelError as error:
        told = str(error)
    assert "secret" not in told + caplog.text
    assert "Bakery" not in told + caplog.text
    assert "httpx2" in caplog.text


def test_a_fault_in_one_answer_leaves_the_next_as_it_is(httpserver: HTTPServer) -> None:
    replies: list[Reply] = [(200, says(RECORD)), (200, message(content=7)), (200, says(RECORD))]
    sent = serve(httpserver, lambda _: replies[len(sent) - 1])
    connection = connect(bounded(httpserver, mode=None))
    ask(connection, "ask")
    with pytest.raises(ModelUnusable):
        ask(connection, "ask")
    ask(connection, "ask")
    assert sent[0] == sent[1] == sent[2]
