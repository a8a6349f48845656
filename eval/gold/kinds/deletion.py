"""Deletion: one stated fact is taken out, with the whole line or sentence that its quotes stand in, and its label becomes null.

Whatever is extracted for that field then is invented.
"""

import re
from collections.abc import Iterator
from random import Random
from typing import Final, Literal

from eval.cases import Case
from eval.gold.kinds.generator import follow
from eval.gold.swap.edits import Edit
from eval.gold.swap.labels import values
from eval.score import items, readings
from eval.stated import Wording, find_unstated
from extractor.document.span import Span, find_all
from extractor.fields import FIELDS

_LINE: Final = re.compile(r"[^\n]*\n?")
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))*(?:[.!?]+[ \t]*|\n|\Z)")
_Unit = Literal["line", "sentence"]
_PATTERNS: Final[dict[str, re.Pattern[str]]] = {"line": _LINE, "sentence": _SENTENCE}


def delete_line(case: Case, random: Random) -> Case | None:
    """Take out a fact with the lines that state it."""
    return _delete(case, random, "line")


def delete_sentence(case: Case, random: Random) -> Case | None:
    """Take out a fact with the sentences that state it."""
    return _delete(case, random, "sentence")


def _delete(case: Case, random: Random, unit: _Unit) -> Case | None:
    """Draw a field until one can be deleted whole."""
    fields = [name for name in case.labelled if name in FIELDS and _is_deletable(case, name)]
    random.shuffle(fields)
    return next((variant for name in fields if (variant := _without(case, name, unit))), None)


def _is_deletable(case: Case, name: str) -> bool:
    """Tell whether a field has values with quotes; a title with alternates stays, for without it an alternate would be the title."""
    others = name == "title" and _is_given(case, "alternate_titles")
    return not others and _is_given(case, name) and bool((case.evidence or {}).get(name))


def _without(case: Case, name: str, unit: _Unit) -> Case | None:
    """Take one field out; None where other facts would go with it, or where what is left still states it."""
    removed = _extents(case.text, (case.evidence or {})[name], _PATTERNS[unit])
    if any(place.meets(extent) for place in _others(case, name) for extent in removed):
        return None
    rest = case.varied(
        labels={**case.labels, name: [] if FIELDS[name].many else None},
        optional={field: given for field, given in case.optional.items() if field != name},
        evidence={field: quotes for field, quotes in (case.evidence or {}).items() if field != name},
    )
    variant = follow(rest, [Edit(*extent, "") for extent in removed])
    return None if variant is None or _still_states(variant.text, case, name) else variant


def _extents(text: str, quotes: list[str], unit: re.Pattern[str]) -> list[Span]:
    """Give the lines or sentences in which quotes stand, in order and each once."""
    places = [place for quote in quotes for place in find_all(text, quote)]
    units = (Span(*match.span()) for match in unit.finditer(text))
    return [one for one in units if one.end > one.start and any(one.meets(place) for place in places)]


def _others(case: Case, name: str) -> Iterator[Span]:
    """Give every place where a quote of another field stands."""
    for field, quotes in (case.evidence or {}).items():
        if field != name and _is_given(case, field):
            yield from (place for quote in quotes for place in find_all(case.text, quote))


def _still_states(text: str, case: Case, name: str) -> bool:
    """Tell whether any value of a field, right or optional, is still in the words; a truth can be known by its quotes alone."""
    field, wording = FIELDS[name], Wording(text)
    truths = any(isinstance(value, bool) for value in values(case, name))
    return not truths and any(not tuple(find_unstated(field, value, wording)) for value in values(case, name))


def _is_given(case: Case, name: str) -> bool:
    return any(items(reading) for reading in readings(case.label(name))) or bool(case.optional.get(name))
