"""Reading what a server sent: whatever it is, it is read or said to be of no use, in time that its length allows."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.llm.completion import read_completion
from extractor.llm.objects import find_object

from .asking import RECORD

WRITTEN = json.dumps(RECORD)
DEEP = "[" * 100_000


def _near(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give lists, and objects with keys that a completion has."""
    keys = "choices message content tool_calls function arguments finish_reason usage prompt_tokens refusal text output type reason changes"
    return st.lists(one, max_size=3) | st.dictionaries(st.sampled_from(keys.split()), one, max_size=4)


JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5), _near, max_leaves=8)


@given(document=JSON, chat=st.booleans())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_json_a_server_sends_is_read_or_unusable(document: object, chat: bool) -> None:  # noqa: FBT001 - a draw
    read = read_completion(json.dumps(document).encode(), "chat" if chat else "responses", {"changes"})
    assert read.trouble or "{" in read.text
    assert read.text.encode().decode() == read.text
    assert min(read.prompt_tokens, read.completion_tokens) >= 0


@given(before=st.text(alphabet='{}[]":,ab \\<>/', max_size=60), after=st.text(alphabet="}] ab\n", max_size=20))
def test_an_object_after_any_prose_is_found(before: str, after: str) -> None:
    text, found = find_object(f"{before}</think>{WRITTEN}{after}", {"changes"})
    assert found
    assert "changes" in text


@pytest.mark.parametrize("text", ["{" * 300_000, '{"a":' * 100_000, '{"a": "' * 50_000, "{}" * 200_000, '{"changes": ' + DEEP])
def test_a_text_of_braces_costs_no_more_than_its_length(text: str) -> None:
    assert find_object(text, {"changes"})[1] is False
