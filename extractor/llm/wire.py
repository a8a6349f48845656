"""The shape of an answer on the wire, apart from the public schema.

A flat list: of what is stated (`facts`), or of what is to be changed in a draft (`changes`). What is not stated, or is right, takes no
token. Strict structured output wants every key in every object, so an entry has one of a few shapes, none with keys that it does not need:
whole units, words of a unit, words with a typed value. Servers that know less of JSON schema are sent one flat object instead.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Final, Literal, cast

from annotated_types import MaxLen
from pydantic import BaseModel, ConfigDict, create_model
from typing_extensions import TypeAliasType

from extractor import compare
from extractor.fields import FIELDS, Field
from extractor.schema import Education, PayKind, PayUnit

Task = Literal["facts", "changes"]
"""What a model is asked for: what the posting states, or what is to be changed in a draft."""
_MOST_ENTRIES: Final = 120
"""Bounded: small models, once they count, count on until the tokens are spent."""
_STRICT: Final = ConfigDict(extra="forbid")


def by_value(field: Field) -> bool:
    """Tell whether a field needs a typed value beside its words; of the others the words are the value."""
    return field.type is not str or field.same is compare.period


class _Entry(BaseModel):
    model_config = _STRICT


class _Town(_Entry):
    city: str
    region: str | None
    country: str | None


class _Place(_Entry):
    street: str | None
    city: str | None
    region: str | None
    postal_code: str | None
    country: str | None


class _Pay(_Entry):
    min_value: float | None
    max_value: float | None
    currency: str | None
    unit: PayUnit | None
    kind: PayKind | None
    scope: str | None


class _Deadline(_Entry):
    date: str
    time: str | None
    timezone: str | None


class _Path(_Entry):
    education: Education | None
    years: float | None
    preferred: bool


class _Language(_Entry):
    language: str
    required: bool


Value = TypeAliasType("Value", str | float | bool | _Town | _Place | _Pay | _Deadline | _Path | _Language)


class _Shape(BaseModel):
    """An answer. Its JSON schema is written without the titles that pydantic gives every part: they say nothing and are paid for."""

    model_config = _STRICT

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as the parent has it
        """Give the JSON schema, written once: every question asks for it."""
        return cls._written() if not args and not kwargs else super().model_json_schema(*args, **kwargs)

    @classmethod
    @cache
    def _written(cls) -> dict[str, Any]:
        return {"title": cls.__name__, **_bare(super().model_json_schema())}  # instructor names the tool after the title


def _bare(schema: Any) -> Any:  # noqa: ANN401 - JSON is any
    """Leave out titles, and write "a string or null" the short way."""
    if isinstance(schema, list):
        return [_bare(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    options = schema.get("anyOf")
    if isinstance(options, list) and options[1:] == [{"type": "null"}] and isinstance(options[0].get("type"), str):
        enum = {"enum": [*options[0]["enum"], None]} if "enum" in options[0] else {}
        return {"type": [options[0]["type"], "null"], **enum}
    return {key: _bare(part) for key, part in schema.items() if not (key == "title" and isinstance(part, str))}


@cache
def answer_type(task: Task, names: tuple[str, ...] = tuple(FIELDS)) -> type[BaseModel]:
    """Make the type of an answer that speaks of these fields, within the limits of strict structured output."""
    fields = [FIELDS[name] for name in names]
    kinds = {
        "List": [field.name for field in fields if field.by_line],
        "Text": [field.name for field in fields if not by_value(field)],
        "Typed": [field.name for field in fields if by_value(field)],
    }
    named: dict[str, Any] = {kind: StrEnum(kind, members) for kind, members in kinds.items() if members}
    shapes = list(_fact_shapes(named)) if task == "facts" else list(_change_shapes(named))
    entry: Any = reduce(or_, shapes)
    parts: Any = {task: (Annotated[list[entry], MaxLen(_MOST_ENTRIES)], ...)}
    return create_model(task.capitalize(), __base__=_Shape, **parts)


def _fact_shapes(named: dict[str, Any]) -> Iterator[Any]:
    yield from (_shape(f"Fact{kind}", parts) for kind, parts in _stated(named).items())


def _change_shapes(named: dict[str, Any]) -> Iterator[Any]:
    anew: Any = Literal["add", "set"]
    anyone: Any = reduce(or_, [named[kind] for kind in ("Text", "Typed") if kind in named])
    yield from (_shape(f"New{kind}", {"op": anew, **parts}) for kind, parts in _stated(named).items())
    other = {"at": str, "words": str | None, "value": Value | None}
    yield _shape("Replace", {"op": Literal["replace"], "field": anyone, "item": int, **other})
    yield _shape("Drop", {"op": Literal["drop"], "field": anyone, "item": int | None})


def _stated(named: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the parts that state something, by kind of field."""
    parts: dict[str, dict[str, Any]] = {}
    if "List" in named:
        parts["Units"] = {"field": named["List"], "at": str}
    if "Text" in named:
        parts["Words"] = {"field": named["Text"], "at": str, "words": str | list[str]}
    if "Typed" in named:
        parts["Values"] = {"field": named["Typed"], "at": str, "words": str, "value": Value}
    return parts


def _shape(name: str, parts: dict[str, Any]) -> Any:  # noqa: ANN401 - a type, made here
    return create_model(name, __base__=_Entry, **cast("Any", {key: (kind, ...) for key, kind in parts.items()}))


class _Flat(BaseModel):
    field: str
    op: str | None = None
    item: int | None = None
    at: str | None = None
    words: str | None = None
    value: str | None = None


class _PlainShape(BaseModel):
    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as the parent has it
        """Give the lowest common JSON schema: nothing but types, properties and what is required."""
        del args, kwargs
        keys = {key: {"type": "integer" if key == "item" else "string"} for key in _Flat.model_fields}
        (task,) = cls.model_fields
        entry = {"type": "object", "properties": keys, "required": ["field"]}
        return {"title": cls.__name__, "type": "object", "properties": {task: {"type": "array", "items": entry}}, "required": [task]}


@cache
def simple_type(task: Task) -> type[BaseModel]:
    """Make the type of an answer for servers that know less: one flat object an entry, nothing but strings; a value may be JSON text."""
    parts: Any = {task: (list[_Flat], ...)}
    return create_model(f"Simple{task.capitalize()}", __base__=_PlainShape, **parts)
