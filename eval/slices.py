"""Slices: the same figures for parts of the gold, by any key that it carries, by length and by layout."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import JsonValue

from eval.cases import Case
from eval.errors import GoldError
from eval.outline import Outline, outline
from eval.run import Report

_LENGTHS: Final = (2_000, 5_000, 10_000)
_LONG_LINE: Final = 1_000
"""A line of so many characters is no line that anybody typed: its breaks were lost."""
_MOST_KINDS: Final = 12
"""A key with more values than this names postings rather than kinds of them."""
_UNSAID: Final = "(none)"


class Slice(NamedTuple):
    """The postings whose `key` is `value`."""

    key: str
    value: str
    figures: Outline


def slice_by(report: Report, cases: Iterable[Case], keys: Sequence[str]) -> list[Slice]:
    """Give the figures by each key: one that gold postings carry, or `length` or `layout`, which are read from the text.

    Raises GoldError for a key that no posting has.
    """
    by_id = {case.id: case for case in cases}
    check_keys(by_id.values(), keys)
    return [one for key in keys for one in _slices(report, by_id, key)]


def check_keys(cases: Iterable[Case], keys: Sequence[str]) -> None:
    """Raise GoldError for a key that no posting has, naming those that there are."""
    known = known_keys(cases)
    if unknown := [key for key in keys if key not in known]:
        raise GoldError(f"no posting of this gold has the key '{unknown[0]}'; the keys are: {', '.join(known)}")


def known_keys(cases: Iterable[Case]) -> list[str]:
    """Give the keys by which a gold set can be sliced."""
    return list(dict.fromkeys([*(key for case in cases for key in case.meta), *_READ]))


def telling_keys(cases: Sequence[Case]) -> list[str]:
    """Give the keys that part a gold set in a few kinds of postings: those worth printing unasked."""
    return [key for key in known_keys(cases) if key not in _READ and _parts_in_kinds([case.meta.get(key) for case in cases])]


def _parts_in_kinds(values: Sequence[JsonValue]) -> bool:
    """Tell whether values name kinds: words or numbers, more than one, and few, with more than one posting to most of them."""
    kinds = {str(value) for value in values}
    return all(isinstance(value, str | int | None) for value in values) and 1 < len(kinds) <= min(_MOST_KINDS, len(values) // 2)


def read_length(text: str) -> str:
    """Give a class of length, in characters.

    >>> read_length("x" * 1_999), read_length("x" * 2_000)
    ('under 2,000', '2,000 to 4,999')
    """
    for low, high in zip((0, *_LENGTHS), _LENGTHS, strict=False):
        if len(text) < high:
            return f"{low:,} to {high - 1:,}" if low else f"under {high:,}"
    return f"{_LENGTHS[-1]:,} and more"


def read_layout(text: str) -> str:
    """Tell how a text is laid out: `glued`, where one line runs on for 1,000 characters or more, or `lines`."""
    return "glued" if any(len(line) >= _LONG_LINE for line in text.splitlines()) else "lines"


_READ: Final = {"length": read_length, "layout": read_layout}


def _slices(report: Report, cases: Mapping[str, Case], key: str) -> list[Slice]:
    parts: dict[str, list[str]] = {}
    rows = {row.id: row for row in report.rows}
    for name in rows:
        parts.setdefault(_value(cases[name], key), []).append(name)
    counts = {name: {field: verdict.counts for field, verdict in row.verdicts.items()} for name, row in rows.items()}
    largest_first = sorted(parts.items(), key=lambda part: (-len(part[1]), part[0]))
    return [Slice(key, value, outline(counts[name] for name in names)) for value, names in largest_first]


def _value(case: Case, key: str) -> str:
    if key in case.meta:
        value = case.meta[key]
        return value if isinstance(value, str) else _UNSAID if value is None else str(value)
    return _READ[key](case.text) if key in _READ else _UNSAID
