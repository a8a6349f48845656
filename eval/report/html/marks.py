"""The words of a posting that one field stands on: those that gold points at, and those that the system points at."""

from collections.abc import Iterable
from typing import NamedTuple

from eval.cases import Case
from eval.report.html.places import Places, find_words
from eval.run import Row
from extractor.fields import FIELDS

_Spans = tuple[tuple[int, int], ...]


class Marks(NamedTuple):
    """Spans in UTF-16 units, as a browser counts them."""

    gold: _Spans
    """Where gold's quotes stand; where it has none, its values that are the posting's own words."""
    got: _Spans
    """What the system points at."""
    missed: _Spans
    """Of the spans of gold those of values that were not found."""
    spare: _Spans
    """Of the spans of the system those of values that are in no gold."""
    searched: bool
    """Gold has no quotes: its values were searched for."""
    lost: tuple[str, ...]
    """Quotes of gold and of the system that are not in the posting where they should be."""


def mark(case: Case, row: Row, field: str, places: Places) -> Marks:
    """Find the words that a judged field of a posting stands on."""
    searched = case.evidence is None
    quotes = find_words(FIELDS[field], case.label(field)) if case.evidence is None else case.evidence.get(field, [])
    gold, verdict = places.locate(quotes), row.verdicts[field]
    pointers = (row.answer.evidence or {}).get(field, ())
    got = [(one, places.units(one.start, one.end)) for one in pointers if places.holds(one.start, one.end)]
    spare = {one for item in verdict.spare for one in row.answer.pointers(field, item)}
    lost = (*(() if searched else gold.lost), *(one.quote for one in pointers if not one.holds(case.text)))
    return Marks(
        gold=gold.spans,
        got=_once(span for _, span in got),
        missed=_find_missed(row, field, gold.spans, places),
        spare=_once(span for one, span in got if one in spare),
        searched=searched and bool(gold.spans),
        lost=tuple(dict.fromkeys(lost)),
    )


def _find_missed(row: Row, field: str, gold: _Spans, places: Places) -> _Spans:
    """Tell the spans of values that were not found: all where none was found, else those that hold the value's words."""
    verdict = row.verdicts[field]
    if not verdict.missed or not verdict.counts.hit:
        return gold if verdict.missed else ()
    words = places.locate(find_words(FIELDS[field], list(verdict.missed))).spans
    return tuple((start, end) for start, end in gold if any(start < last and first < end for first, last in words))


def _once(spans: Iterable[tuple[int, int]]) -> _Spans:
    return tuple(dict.fromkeys(spans))
