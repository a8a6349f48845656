"""The shape of an answer: what strict servers may be sent, and what is read of whatever comes back."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields import FIELDS
from extractor.llm.entries import Said, read_answer
from extractor.llm.wire import Task, answer_type, by_value, simple_type

TASKS: tuple[Task, ...] = ("facts", "changes")


def parts(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON is any
    """Give every schema within a schema."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from parts(part)


@pytest.mark.parametrize("task", TASKS)
def test_the_schema_keeps_to_the_limits_of_strict_structured_output(task: Task) -> None:
    schema = answer_type(task).model_json_schema()
    objects = [part for part in parts(schema) if part.get("type") == "object"]
    assert objects
    assert all(part["additionalProperties"] is False and set(part["required"]) == set(part["properties"]) for part in objects)
    unknown = {"default", "format", "pattern", "minLength", "maxLength", "oneOf", "allOf", "not", "patternProperties"}
    assert not [key for part in parts(schema) for key in part if key in unknown and isinstance(part[key], str | int | list)]
    assert "anyOf" not in schema
    assert sum(len(part["enum"]) for part in parts(schema) if isinstance(part.get("enum"), list)) < 500
    assert sum(len(part["properties"]) for part in objects) < 100


@pytest.mark.parametrize("task", TASKS)
def test_every_field_can_be_said(task: Task) -> None:
    schema = json.dumps(answer_type(task).model_json_schema())
    assert not [name for name in FIELDS if f'"{name}"' not in schema]


def test_fields_that_are_not_wanted_cannot_be_said() -> None:
    schema = json.dumps(answer_type("changes", ("title", "pay")).model_json_schema())
    assert '"title"' in schema
    assert '"skills"' not in schema


def test_the_simple_schema_has_types_properties_and_required_alone() -> None:
    schema = simple_type("changes").model_json_schema()
    assert {key for part in parts(schema) for key in part} - {"changes", "field", "op", "item", "at", "words", "value"} == {
        "type", "properties", "items", "required", "title",
    }  # fmt: skip


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize(
    "entry",
    [
        {"field": "title", "at": "1", "words": "Baker"},
        {"field": "skills", "at": "1, 3", "words": ["Excel", "SQL"]},
        {"field": "benefits", "at": "12-19"},
        {
            "field": "pay",
            "at": "2",
            "words": "$20",
            "value": {"min_value": 20, "max_value": 20, "currency": "USD", "unit": None, "kind": "BASE", "scope": None},
        },
        {"field": "locations", "at": "2", "words": "Lyon", "value": {"city": "Lyon", "region": None, "country": "FR"}},
        {"field": "travel_required", "at": "2", "words": "travel", "value": True},
    ],
)
def test_the_shapes_that_the_prompt_speaks_of_are_valid(task: Task, entry: dict[str, object]) -> None:
    whole = {task: [{"op": "set", **entry} if task == "changes" else entry]}
    answer_type(task).model_validate(whole)
    (said,) = read_answer(json.dumps(whole), task) or []
    assert said.field == entry["field"]


def test_drops_and_replacements() -> None:
    changes = [
        {"op": "drop", "field": "pay", "item": None},
        {"op": "replace", "field": "skills", "item": 2, "at": "4", "words": "SQL", "value": None},
    ]
    answer_type("changes").model_validate({"changes": changes})
    assert read_answer(json.dumps({"changes": changes}), "changes") == [
        Said("pay", "drop", None, "", (), None),
        Said("skills", "replace", 2, "4", ("SQL",), None),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"facts": []}', []),
        ('[{"field": "title", "at": 3, "words": "Baker"}]', [Said("title", "add", None, "3", ("Baker",), None)]),  # no object around it
        ('{"items": [{"field": "title"}]}', [Said("title", "add", None, "", (), None)]),  # another name for the list
        ('{"facts": [{"field": "title", "at": ["1", "2"]}]}', [Said("title", "add", None, "1, 2", (), None)]),
        (
            '{"facts": [{"field": "pay", "at": "1", "value": "{\\"min_value\\": 5}"}]}',
            [Said("pay", "add", None, "1", (), {"min_value": 5})],
        ),
        ('{"facts": [{"field": "openings", "value": "3"}]}', [Said("openings", "add", None, "", (), 3)]),
        ('{"facts": [{"field": "job_id", "value": "3"}]}', [Said("job_id", "add", None, "", (), "3")]),  # text stays text
        ('{"facts": [{"field": "nonsense"}, {"field": "title"}, 7, null]}', [Said("title", "add", None, "", (), None)]),
        ('{"facts": [{"field": "title", "op": "delete"}]}', None),
        ('{"facts": [{"field": ["title"]}]}', None),
        ('{"facts": "title"}', None),
        ('{"a": 1, "b": 2}', None),
        ("{}", None),
        ("", None),
        ("nothing", None),
        ('{"facts": [', None),
    ],
)
def test_what_is_read_of_an_answer(text: str, said: list[Said] | None) -> None:
    assert read_answer(text, "facts") == said


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["facts", "field", "op", "item", "at", "words", "value", "title"]), inner, max_size=5), max_leaves=12))  # fmt: skip
def test_no_answer_is_an_error(answer: object) -> None:
    read_answer(json.dumps(answer), "facts")


def test_text_fields_have_no_value_of_their_own() -> None:
    assert not by_value(FIELDS["title"])
    assert by_value(FIELDS["duration"])
    assert by_value(FIELDS["pay"])
