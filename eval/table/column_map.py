"""What a map from columns to fields may hold. Whether it fits the schema of postings, `read_map` checks."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from eval.table.near import suggest

_OWN: Final = frozenset({"id", "text", "labels", "labelled", "optional", "evidence"})


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _named(value: object) -> object:
    """Take a list of columns for a table of columns under their own names."""
    return {name: name for name in value} if isinstance(value, list) and all(isinstance(name, str) for name in value) else value


def _cell(value: object) -> object:
    return {"column": value} if isinstance(value, str) else value


class _Table(BaseModel):
    """A table of the file, with no key that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @model_validator(mode="before")
    @classmethod
    def _know_keys(cls, table: Any) -> Any:  # noqa: ANN401 - whatever the file held
        if isinstance(table, Mapping):
            for key in table.keys() - cls.model_fields.keys():
                raise ValueError(f"there is no key '{key}' here; {suggest(key, cls.model_fields)}")
        return table


class Piece(_Table):
    """One column of the text."""

    column: str
    """Its name."""
    heading: str | None = None
    """Printed above it, on a line of its own."""
    label: str | None = None
    """Printed before it, with a colon: `Posted: 05/01/2019`."""


class Cell(_Table):
    """Where one value comes from, and how it is written there."""

    column: str | None = None
    """The column that holds it."""
    value: str | int | float | bool | None = None
    """The same value for every row, instead of a column."""
    values: Annotated[dict[str, str | int | float | bool], Field(min_length=1)] | None = None
    """What a cell's words stand for: `{ F = "FULL_TIME" }`; "" for nothing. Without `others`, other words are an error."""
    others: Literal["error", "unlabelled"] = "error"
    """What becomes of a cell that cannot be read, or that `values` does not list."""
    date: str = "iso"
    """How a day is written: `iso` (2024-05-31), `us` (5/31/2024), `eu` (31.5.2024), or a format such as `%d-%b-%Y`."""
    decimal: Literal[".", ","] = "."
    """The decimal mark of numbers; the other one, spaces and ' stand between thousands."""
    empty: tuple[str, ...] = ()
    """Cells that say nothing beside empty ones: `["0", "See text"]`."""


class Source(Cell):
    """Where the label of one field comes from, and when it counts."""

    parts: dict[str, Annotated[Cell, BeforeValidator(_cell)]] | None = None
    """For a field of several parts (pay, a place, a deadline): where each part comes from, instead of `column`."""
    needs: tuple[str, ...] = ()
    """Parts without which the value is none: `["min_value"]`. Otherwise one part from a column is enough."""
    separator: str | None = None
    """What stands between the items of a list field."""
    only_if_stated: bool = False
    """Keep a label only where the text states the value; elsewhere the field does not count."""
    nulls: Literal["unlabelled", "labelled"] = "unlabelled"
    """Whether an empty cell says that the posting states nothing."""
    unless: tuple[str, ...] = ()
    """Words that make an empty cell say nothing: where the text has one, the field does not count."""
    unless_pattern: str | None = None
    """The same, as a regular expression."""

    @property
    def cells(self) -> Mapping[str, Cell]:
        """The parts by name; the whole value under an empty name, where it has no parts."""
        return self.parts if self.parts is not None else {"": self}

    @field_validator("unless_pattern")
    @classmethod
    def _compile(cls, pattern: str | None) -> str | None:
        try:
            re.compile(pattern or "")
        except re.error as error:
            raise ValueError(f"no regular expression: {error}") from None
        return pattern


class ColumnMap(_Table):
    """What a map file holds."""

    id: Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]
    """The column that names a posting, or several that do together."""
    text: Annotated[tuple[Annotated[Piece, BeforeValidator(_cell)], ...], BeforeValidator(_listed), Field(min_length=1)]
    """The columns that the posting is made of, in their order."""
    meta: Annotated[dict[str, str], BeforeValidator(_named)] = {}
    """Columns that are kept beside the gold, by the name to keep them under."""
    encoding: str = "utf-8"
    """Of a .csv or .tsv file; UTF-16 with a byte order mark is recognised."""
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    """What stands between the cells of a .csv file; a comma, and a tab in a .tsv file, unless it is given."""
    fields: Annotated[dict[str, Annotated[Source, BeforeValidator(_cell)]], Field(min_length=1)]
    """Where each field's label comes from."""

    @field_validator("meta")
    @classmethod
    def _know_meta(cls, meta: dict[str, str]) -> dict[str, str]:
        for name in _OWN & meta.keys():
            raise ValueError(f"'{name}' is a key of gold itself: keep the column under another name")
        return meta

    @field_validator("encoding")
    @classmethod
    def _know_encoding(cls, encoding: str) -> str:
        try:
            "".encode(encoding)
        except LookupError:
            raise ValueError(f"no encoding is called '{encoding}'") from None
        return encoding

    @property
    def columns(self) -> Iterator[tuple[str, str]]:
        """Every column that is named, with the key that names it."""
        yield from (("id", name) for name in self.id)
        yield from (("text", piece.column) for piece in self.text)
        yield from ((f"meta.{key}", name) for key, name in self.meta.items())
        for field, source in self.fields.items():
            for part, cell in source.cells.items():
                if cell.column is not None:
                    yield f"fields.{field}" + (f".parts.{part}" if part else "") + ".column", cell.column
