"""The library call: what users rely on, whatever the rules know."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import extractor
from extractor import BinaryPosting, EmptyPosting, EngineUnavailable, Extraction, PostingTooLarge, normalize
from extractor.fields import FIELDS
from extractor.pipeline import MAX_CHARACTERS

TEXT = """Night Baker
Some Bakery Cooperative | Lyon, France

Responsibilities
• Bake bread from 2 a.m. to 9 a.m.
• Keep the ovens clean

Requirements
- Two years of experience in a bakery
Pay: €15.50 per hour
"""


def test_every_public_name_is_there() -> None:
    assert all(hasattr(extractor, name) for name in extractor.__all__)


def test_a_value_comes_with_the_words_that_state_it() -> None:
    result = normalize(TEXT)
    assert result.posting.title == "Night Baker"
    assert result.evidence["title"][0].quote == "Night Baker"
    assert result.posting.pay[0].currency == "EUR"
    assert result.nulls["job_id"] == "not_stated"


def test_a_result_serialises_to_json_and_back() -> None:
    result = normalize(TEXT)
    assert Extraction.model_validate_json(result.model_dump_json()) == result


def test_a_result_survives_pickling() -> None:
    result = normalize(TEXT)
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own bytes


def test_a_result_cannot_be_changed() -> None:
    result = normalize(TEXT)
    with pytest.raises(ValidationError):
        result.posting.title = "Day Baker"  # type: ignore[misc]
    with pytest.raises(TypeError):
        result.evidence["title"] = ()  # type: ignore[index]
    assert isinstance(result.posting.pay, tuple)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", EmptyPosting),
        (" \n\t ", EmptyPosting),
        ("\u200b", EmptyPosting),
        ("PNG\0\0", BinaryPosting),
        ("half a \ud83d smile", BinaryPosting),
        ("x" * (MAX_CHARACTERS + 1), PostingTooLarge),
    ],
)
def test_what_is_no_posting_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        normalize(text)


@pytest.mark.parametrize("engine", ["llm", "merged"])
def test_engines_that_are_not_there_say_so(engine: str) -> None:
    with pytest.raises(EngineUnavailable, match=engine):
        normalize(TEXT, engine=engine)  # type: ignore[arg-type]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from([*TEXT.splitlines(), "•", ":", "$", "10d", "a" * 300, "\t", "1.", "é’“", "http://", "@", "()", "401k", "\u2028"]),
        max_size=25,
    )
)
def test_any_text_gives_evidence_that_holds_and_a_reason_for_every_null(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not any(char.isalnum() for char in text):
        return
    result = normalize(text)
    for field, pieces in result.evidence.items():
        value = getattr(result.posting, field)
        assert all(text[piece.start : piece.end] == piece.quote for piece in pieces)
        assert not FIELDS[field].many or {piece.item for piece in pieces} == set(range(len(value)))
    assert set(result.nulls) == {name for name in FIELDS if getattr(result.posting, name) in {None, ()}}


@pytest.mark.parametrize("text", ["Civil Service Title:;Location:", "Job title: -\nDepartment: ...\nPay: $20 an hour"])
def test_no_value_is_empty(text: str) -> None:
    values = normalize(text, engine="rules").posting.model_dump(mode="json")
    assert all(any(map(str.isalnum, value)) for value in values.values() if isinstance(value, str))
