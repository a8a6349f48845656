"""Gold: postings with the labels that careful readers gave them, from wherever it is kept."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Self

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError, model_validator

from eval.errors import GoldError
from eval.sources import Found, read
from eval.strict_json import NotJson, refuse

_VARIANT: Final = re.compile(r"~(?:[a-z]+-){0,3}\d+\Z")
_COLUMNS: Final = ("labels", "optional", "evidence")


class Case(BaseModel):
    """One posting and its gold. Keys that are not listed here are kept, in `meta`."""

    model_config = ConfigDict(frozen=True, extra="allow", coerce_numbers_to_str=True, use_attribute_docstrings=True)

    id: str
    """Name of the posting, unique in its set."""
    text: str = ""
    """The posting, verbatim."""
    labels: dict[str, JsonValue]
    """By field, its value as JSON, or `{"any_of": [...]}` where several readings are right."""
    labelled: tuple[str, ...]
    """Fields that count. One without a value is a labelled null: whatever is extracted there is invented."""
    optional: dict[str, list[JsonValue]] = {}
    """By field, items that a fair reader may or may not give; they count neither way."""
    evidence: dict[str, list[str]] | None = None
    """By field, the quotes that state the value, verbatim; None where nobody noted them."""

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, row: Any) -> Any:  # noqa: ANN401 - whatever the file held
        """Take `labelled` from the labels where it is not given, and nulls of table columns as absent."""
        if not isinstance(row, dict):
            return row
        row = {key: value for key, value in row.items() if value is not None or key not in {"labelled", *_COLUMNS}}
        if isinstance(row.get("labels"), dict):
            row.setdefault("labelled", tuple(row["labels"]))
        return row

    @property
    def meta(self) -> dict[str, JsonValue]:
        """What else the gold says of the posting, such as `truth`: who made the labels."""
        return self.model_extra or {}

    @property
    def origin(self) -> str:
        """The id of the posting that this one is a variant of (`a1` of `a1~3` and of `a1~bullets-3`); its own id, where it is none."""
        return _VARIANT.sub("", self.id)

    def label(self, field: str) -> JsonValue:
        """Give the gold value of a field, None where it has none."""
        return self.labels.get(field)

    def meta_text(self, key: str) -> str:
        """Give what the gold says under a key of `meta` as text; empty where it says nothing."""
        value = self.meta.get(key)
        return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)

    def varied(self, **changes: object) -> Self:
        """Give a copy with some of it changed."""
        return self.model_copy(update=changes)


def load(source: str | Path) -> list[Case]:
    """Read gold: a folder of .txt and .json pairs, a .jsonl or .parquet file, or the name of a Hugging Face dataset.

    Raises GoldError, naming file and line, for gold that cannot be read, and for postings without text.
    """
    cases = list(parse_cases(read(source)))
    if not cases:
        raise GoldError(f"{source}: no gold in it")
    return cases


def check_key(cases: Iterable[Case], key: str) -> None:
    """See that some posting has a value under a key of `meta`. Raises GoldError, naming the keys that there are."""
    cases = list(cases)
    if not any(case.meta_text(key) for case in cases):
        known = ", ".join(sorted({f"'{other}'" for case in cases for other in case.meta}))
        raise GoldError(f"no posting has the key '{key}'; there is {known or 'none at all'}")


def fingerprint(cases: Iterable[Case]) -> str:
    """Name a set of gold by its ids and labels, whatever their order: 12 hexadecimal digits."""
    parts = sorted(json.dumps([case.id, case.labels, sorted(case.labelled), case.optional], sort_keys=True) for case in cases)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def load_annotations(folder: Path) -> list[Case]:
    """Read one reader's annotations: gold in the same format, whose texts may lie elsewhere. Raises GoldError."""
    return list(parse_cases(read(folder), texts=False))


def parse_cases(rows: Iterable[Found], *, texts: bool = True) -> Iterator[Case]:
    """Check rows of gold as they come. Raises GoldError, naming the place, for one that is no case, or whose id was given before."""
    seen: dict[str, str] = {}
    for where, row in rows:
        try:
            refuse(row)
            case = Case.model_validate(row)
        except ValidationError as error:
            raise GoldError(f"{where}: {_explain(error)}") from None
        except NotJson as error:
            raise GoldError(f"{where}: {error}") from None
        if texts and not case.text:
            raise GoldError(f"{where}: posting '{case.id}' has no text")
        if case.id in seen:
            raise GoldError(f"{where}: the id '{case.id}' was given before, at {seen[case.id]}")
        seen[case.id] = where
        yield case


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"]))
    return f"{place}: {first['msg']}" if place else first["msg"]
