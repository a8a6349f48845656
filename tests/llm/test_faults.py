"""Every way in which a server can fail, over real HTTP: what rules read stands, and the failure says what happened."""

import json
import logging
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from extractor import normalize, open_model
from extractor.llm.client import Settings
from extractor.extraction import Extraction
from extractor.llm import Enquiry

from .conftest import GOOD, PATH, POSTING, completion

Open = Callable[..., Enquiry]


def read(model: Enquiry) -> Extraction:
    return normalize(POSTING, engine="llm", model=model)


def stands(result: Extraction) -> bool:
    """Tell whether what rules read is the result."""
    return result.engine == "rules" and result.posting == normalize(POSTING, engine="rules").posting


def test_a_good_answer_is_read_and_counted(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion(GOOD))
    result = read(model())
    assert (result.engine, result.failure) == ("llm", None)
    assert result.posting.title == "Night Baker"
    assert result.posting.responsibilities == ("Bake bread every night", "Clean the ovens")
    assert result.posting.pay[0].min_value == 20
    assert all(one.source == "llm" for evidence in result.evidence.values() for one in evidence)
    assert result.asked is not None
    assert (result.asked.usage.calls, result.asked.usage.prompt_tokens, result.asked.usage.completion_tokens) == (1, 100, 10)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "the key is not accepted"),
        (403, "no right"),
        (404, "no such model"),
        (429, "status 429"),
        (500, "status 500"),
        (503, "status 503"),
    ],
)
def test_a_server_that_will_not_answer(httpserver: HTTPServer, model: Open, status: int, said: str) -> None:
    httpserver.expect_request(PATH).respond_with_json({"error": {"message": f"no: {POSTING} sk-very-secret"}}, status=status)
    result = read(model())
    assert stands(result)
    assert said in (result.failure or "")


def test_the_pause_that_the_server_asks_for_is_kept_and_the_question_repeated(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_ordered_request(PATH).respond_with_json({"error": {}}, status=429, headers={"Retry-After": "0.01"})
    httpserver.expect_ordered_request(PATH).respond_with_json(completion(GOOD))
    result = read(model(retries=1))
    assert (result.posting.title, len(httpserver.log)) == ("Night Baker", 2)
    assert result.asked is not None
    assert (result.asked.usage.calls, result.asked.usage.retries) == (1, 1)


def test_attempts_have_an_end(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json({"error": {}}, status=503, headers={"Retry-After": "0.01"})
    assert stands(read(model(retries=2)))
    assert len(httpserver.log) == 3


def test_requests_sent_again_in_vain_are_counted_too(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json({"error": {}}, status=503, headers={"Retry-After": "0.01"})
    asked = read(model(retries=2)).asked
    assert asked is not None
    assert (asked.usage.calls, asked.usage.retries) == (0, 2)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{ malformed", "no readable answer"),
        ({"name": "another schema"}, "no readable answer"),
        ("[1, 2]", "no readable answer"),
        ("", "no readable answer"),
        (None, "no readable answer"),
        ("I would rather talk about bread.", "no readable answer"),
        ({**GOOD, "title": "none"}, "no readable answer for title"),
        ({**GOOD, "pay": [7, {"line": "one"}]}, "no readable answer for pay"),
    ],
    ids=["malformed", "other schema", "a list", "empty", "null", "prose", "wrong type", "wrong items"],
)
def test_an_answer_that_cannot_be_read_is_asked_for_once_more(httpserver: HTTPServer, model: Open, content: object, said: str) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion(content))
    result = read(model())
    assert said in (result.failure or "")
    assert len(httpserver.log) == 2


def test_only_what_failed_is_asked_again(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_ordered_request(PATH).respond_with_json(completion({**GOOD, "responsibilities": "all of them"}))
    httpserver.expect_ordered_request(PATH).respond_with_json(completion({"responsibilities": ["5"]}))
    result = read(model())
    assert (result.failure, result.posting.title, result.posting.responsibilities) == (None, "Night Baker", ("Bake bread every night",))
    again = json.loads(httpserver.log[1][0].get_data())
    assert "- responsibilities (" in again["messages"][0]["content"]
    assert "- title (" not in again["messages"][0]["content"]


def test_facts_of_another_shape_are_left_out_and_the_others_stand(httpserver: HTTPServer, model: Open) -> None:
    skills = [{"line": "one"}, 7, {"line": 5, "words": "bread"}, {"line": 5}]
    httpserver.expect_request(PATH).respond_with_json(completion({**GOOD, "skills": skills, "invented": []}))
    assert read(model()).posting.skills == ("bread",)


def test_words_that_do_not_stand_in_the_posting_are_dropped_and_listed(httpserver: HTTPServer, model: Open) -> None:
    invented = {"job_id": [{"line": 1, "words": "12345"}], "title": [{"line": 1, "words": "N/A"}]}
    httpserver.expect_request(PATH).respond_with_json(completion({**GOOD, **invented}))
    result = read(model())
    assert (result.posting.job_id, result.nulls["job_id"], result.nulls["title"]) == (None, "unsupported", "not_stated")
    assert result.asked is not None
    assert result.asked.unsupported["job_id"] == ("12345",)


def test_a_refusal(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion(None, refusal="I cannot help with that"))
    result = read(model())
    assert stands(result)
    assert result.failure == "the model refused to answer"


def test_a_content_filter(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion("", finish="content_filter"))
    result = read(model())
    assert stands(result)
    assert "content filter" in (result.failure or "")


def test_what_came_of_a_cut_off_answer_counts_and_it_is_never_fed_back(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion(json.dumps(GOOD)[:80], finish="length"))
    result = read(model())
    assert result.posting.title == "Night Baker"
    assert all("assistant" not in request.get_data(as_text=True) for request, _ in httpserver.log)


def test_endless_white_space(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion("\n \t" * 5000, finish="length"))
    assert stands(read(model()))


def test_a_missing_tool_call(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion("I call no tools."))
    result = read(model(mode="tools"))
    assert stands(result)
    assert "no tool call" in (result.failure or "")


def test_no_completion_at_all(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json({"hello": "world"})
    assert stands(read(model()))


def test_a_page_instead_of_an_answer(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_data("<html>Sign in</html>", content_type="text/html")
    assert stands(read(model()))


def test_an_answer_that_is_too_large_is_not_read_to_its_end(httpserver: HTTPServer, model: Open) -> None:
    httpserver.expect_request(PATH).respond_with_json(completion("x" * 10_000_000))
    assert stands(read(model()))


def test_a_slow_drip_ends_with_the_time_for_an_answer(httpserver: HTTPServer, model: Open) -> None:
    def drip(_: Request) -> Response:
        def bytes_of_nothing() -> Iterator[bytes]:
            yield from (b" " * 100 for _ in range(20_000))

        return Response(bytes_of_nothing(), content_type="application/json")

    httpserver.expect_request(PATH).respond_with_handler(drip)
    result = read(model(answer_seconds=0.001))
    assert stands(result)
    assert "in time" in (result.failure or "")


def test_a_server_without_structured_output_is_asked_in_the_next_mode_and_remembered(httpserver: HTTPServer, model: Open) -> None:
    def answer(request: Request) -> Response:
        body: dict[str, Any] = json.loads(request.get_data())
        plain = body.get("response_format", {}).get("type") == "json_object"
        status, said = (200, completion(GOOD)) if plain else (400, {"error": {"message": "response_format is not supported"}})
        return Response(json.dumps(said), status=status, content_type="application/json")

    httpserver.expect_request(PATH).respond_with_handler(answer)
    opened = model(mode=None)
    assert [read(opened).posting.title for _ in range(2)] == ["Night Baker"] * 2
    assert len(httpserver.log) == 4


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    result = read(open_model(Settings("m", f"http://127.0.0.1:{port}/v1", retries=0)))
    assert stands(result)
    assert "no connection" in (result.failure or "")


def test_a_connection_that_breaks_off_in_the_answer() -> None:
    import threading

    with socket.create_server(("127.0.0.1", 0)) as server:

        def break_off() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"id": ')

        thread = threading.Thread(target=break_off)
        thread.start()
        result = read(open_model(Settings("m", f"http://127.0.0.1:{server.getsockname()[1]}/v1", retries=0)))
        thread.join(timeout=10)
    assert stands(result)
    assert "no connection" in (result.failure or "")


def test_neither_key_nor_posting_is_logged_or_told(httpserver: HTTPServer, model: Open, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    httpserver.expect_request(PATH).respond_with_json({"error": {"message": f"no: {POSTING} sk-very-secret"}}, status=400)
    told = f"{read(model()).failure} {caplog.text}"
    assert "secret" not in told
    assert "Bakery" not in told
