"""The shape of an answer on the wire, apart from the public schema: which words of which line state which field.

Strict structured output wants every key in every object and knows neither defaults nor formats, so the public schema cannot be sent. And a
model that writes values can write wrong ones. So it only points: for each field a line and the words in it, or an empty list. The program
reads the values from the words, as it does for its rules. Items that are whole lines come as line numbers alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Final

from annotated_types import Len
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, create_model
from pydantic_core import from_json

from extractor.fields import Field
from extractor.folding import SAYS_NOTHING, words

_STRICT: Final = ConfigDict(extra="forbid")
_LINES: Final = re.compile(r"([0-9]{1,4})(?:-([0-9]{1,4}))?")
_Lines = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}(-[0-9]{1,4})?$")]
_MOST_FACTS: Final = 12
"""Bounded: small models, once they count, count on until the tokens are spent."""
_MOST_TYPES: Final = 256
"""How many are kept: a type takes milliseconds to make, and which fields are open differs from posting to posting."""
_ALWAYS: Final = frozenset({"title", "organization"})
"""Fields that a model must point at: a small one that begins with an empty list goes on with them. What does not stand is dropped."""


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


class _Record(BaseModel):
    model_config = _STRICT

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as the parent has it
        """Give the JSON schema, written once for all postings: every question asks for it, twice."""
        return cls._written() if not args and not kwargs else super().model_json_schema(*args, **kwargs)

    @classmethod
    @lru_cache(_MOST_TYPES)
    def _written(cls) -> dict[str, Any]:
        return super().model_json_schema()


@lru_cache(_MOST_TYPES)
def answer_type(fields: tuple[Field, ...]) -> type[BaseModel]:
    """Make the type of an answer that speaks of these fields."""
    parts: dict[str, Any] = {field.name: (_part(field), ...) for field in fields}
    return create_model("Record", __base__=_Record, **parts)


class _Fact(BaseModel):
    """Words of a line that state a field."""

    model_config = _STRICT

    line: int
    words: str


def _part(field: Field) -> Any:  # noqa: ANN401 - a type, made here
    bounds = Len(int(field.name in _ALWAYS), _MOST_FACTS if field.many else 1)
    return Annotated[list[_Lines], bounds] if field.by_line else Annotated[list[_Fact], bounds]


def read_answer(text: str, fields: Sequence[Field], *, cut_off: bool = False) -> tuple[list[Claim], list[Field]]:
    """Read an answer field by field: the claims that can be read, and the fields whose part of it is missing or of another shape.

    Of an answer that was cut off the last part counts as far as it came.
    """
    try:
        record = from_json(text, allow_partial=cut_off)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        return [], list(fields)
    claims: list[Claim] = []
    failed = []
    for field in fields:
        part = record.get(field.name)
        if not isinstance(part, list):
            failed.append(field)
            continue
        read = [claim for item in part[: _MOST_FACTS if field.many else 1] for claim in _claims(field, item)]
        claims += read
        if part and not read and not any(map(_is_fact, part)):
            failed.append(field)
    return claims, failed


def _claims(field: Field, item: object) -> Iterator[Claim]:
    """Read one item of a part; one of another shape, as where an answer breaks off, is left out."""
    if field.by_line:
        if isinstance(item, str) and (lines := _LINES.fullmatch(item)):
            yield Claim(field.name, int(lines[1]), int(lines[2] or lines[1]))
    elif _is_fact(item):
        fact = _Fact.model_validate(item)
        if words(fact.words) not in SAYS_NOTHING:
            yield Claim(field.name, fact.line, fact.line, fact.words)


def _is_fact(item: object) -> bool:
    try:
        _Fact.model_validate(item)
    except ValidationError:
        return False
    return True
