"""The shape of an answer on the wire, apart from the public schema: which words of which line state which field.

Strict structured output wants every key in every object and knows neither defaults nor formats, so the public schema cannot be sent, and a
null for every field that a posting does not state would be most of the answer. So a model lists what is there: line, field, words. It
writes no values: the program reads them from the words, as it does for its rules. Items that are whole lines come as numbers alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, Literal

from annotated_types import Len
from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError, create_model
from pydantic_core import from_json

from extractor.compare import words
from extractor.fields import Field

_STRICT: Final = ConfigDict(extra="forbid")
_Lines = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}(-[0-9]{1,4})?$")]
_Ranges = Annotated[list[_Lines], Len(0, 12)]
"""Bounded: small models, once they count, count on until the tokens are spent."""
_MOST_FACTS: Final = 60
_SAID_NOTHING: Final = frozenset(
    {"", "n a", "na", "none", "null", "nil", "unknown", "not stated", "not specified", "not mentioned", "not applicable", "not provided",
     "unspecified", "not available", "tbd"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """What a model says: that a line, or some of its words, state a field."""

    field: str
    first: int
    """Number of the line, from 1."""
    last: int
    """Number of the last line; the first one's but for ranges of lines."""
    words: str | None = None
    """The words that state the value; None where whole lines do."""


@cache
def answer_type(fields: tuple[Field, ...]) -> type[BaseModel]:
    """Make the type of an answer that speaks of these fields: for each field of whole lines its line numbers, then `facts`."""
    parts: dict[str, Any] = {field.name: (_Ranges, ...) for field in fields if field.by_line}
    if names := tuple(field.name for field in fields if not field.by_line):
        told: dict[str, Any] = {"line": (int, ...), "field": (Literal[names], ...), "words": (str, ...)}
        fact = create_model("Fact", __config__=_STRICT, **told)
        parts["facts"] = (Annotated[list[fact], Len(0, _MOST_FACTS)], ...)
    return create_model("Record", __config__=_STRICT, **parts)


def read_answer(text: str, fields: Sequence[Field], *, cut_off: bool = False) -> tuple[list[Claim], list[Field]]:
    """Read an answer part by part: the claims that can be read, and the fields whose part of it is missing or of another shape.

    Of an answer that was cut off the last part counts as far as it came.
    """
    try:
        record = from_json(text, allow_partial=cut_off)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        return [], list(fields)
    by_name = {field.name: field for field in fields}
    claims = [claim for claim in _facts(record.get("facts")) if claim.field in by_name]
    plain = [field for field in fields if not field.by_line]
    failed = [] if isinstance(record.get("facts"), list) else plain
    for field in fields:
        if field.by_line:
            try:
                claims += [Claim(field.name, *_range(lines)) for lines in _LINES.validate_python(record[field.name])]
            except (KeyError, ValidationError):
                failed.append(field)
    return claims, failed


class _Fact(BaseModel):
    """One fact, whatever the field's name."""

    line: int
    field: str
    words: str


_LINES: Final = TypeAdapter(_Ranges)


def _facts(part: object) -> Iterator[Claim]:
    """Read the facts that have the right shape; one of another shape, as where an answer breaks off, is left out."""
    for item in part if isinstance(part, list) else ():
        try:
            fact = _Fact.model_validate(item)
        except ValidationError:
            continue
        if words(fact.words) not in _SAID_NOTHING:
            yield Claim(fact.field, fact.line, fact.line, fact.words)


def _range(lines: str) -> tuple[int, int]:
    """Read "7" or "7-12".

    >>> _range("7"), _range("7-12")
    ((7, 7), (7, 12))
    """
    first, _, last = lines.partition("-")
    return int(first), int(last or first)
