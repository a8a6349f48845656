"""The schema read back: what every other part of the program knows of a field.

Prompt, JSON schema, merge, score, command line and documentation all read `FIELDS`, so a new field needs no line in any of them.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, TypeAdapter

from extractor.compare import Same, exact
from extractor.schema import BEST, LINES, Posting


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a model, as its schema declares it."""

    name: str
    description: str
    same: Same
    many: bool
    best_only: bool
    by_line: bool
    type: Any
    """The type of one value: of the item for a list, without None for a scalar."""

    def parse(self, value: object) -> object:
        """Validate one value (one item, for a list) against the field's type. Raises pydantic's ValidationError."""
        return _adapter(self.type).validate_python(value)

    def dump(self, value: object) -> Any:  # noqa: ANN401 - JSON is any
        """Turn one value (one item, for a list) into the JSON value that comparators judge. Raises ValidationError for another type."""
        if self.type is str and type(value) is str:
            return value
        return _adapter(self.type).dump_python(self.parse(value), mode="json")

    @property
    def parts(self) -> "dict[str, Field]":
        """The parts of a nested value by name; none for a plain one."""
        return fields_of(self.type) if isinstance(self.type, type) and issubclass(self.type, BaseModel) else {}

    @property
    def type_name(self) -> str:
        """The type in words, for documentation: `str`, `[Place]`, `FULL_TIME | PART_TIME | ...`."""
        options = get_args(self.type)
        label = " | ".join(map(str, options)) if options else self.type.__name__
        return f"[{label}]" if self.many else label


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a type, in all its forms
    return TypeAdapter(type_)


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Field]:
    """Read the fields of a model by name, in their order. Raises TypeError for a field without a docstring."""
    fields = {}
    for name, info in model.model_fields.items():
        if not info.description:
            raise TypeError(f"{model.__name__}.{name} has no docstring: it is the field's specification")
        many = get_origin(info.annotation) is tuple
        inner = [part for part in get_args(info.annotation) if part not in {type(None), Ellipsis}]
        fields[name] = Field(
            name=name,
            description=info.description,
            same=next((mark for mark in info.metadata if isinstance(mark, Same)), exact),
            many=many,
            best_only=BEST in info.metadata,
            by_line=LINES in info.metadata,
            type=inner[0] if inner else info.annotation,
        )
    return fields


FIELDS: Final = fields_of(Posting)
"""The fields of a posting by name, in the schema's order."""
