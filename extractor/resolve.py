"""From what the witnesses say to one record: a value a field, its evidence, what lost, and why a field is null."""

import sys
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from frozendict import frozendict

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.extraction import Conflict, Engine, Evidence, Extraction, NullReason
from extractor.fields import FIELDS, Field
from extractor.schema import Posting

_MOST_ASKED: Final = 50


@dataclass(slots=True)
class _Reading:
    """Candidates that say the same value."""

    value: Any
    json: Any
    candidates: list[Candidate]
    trust: Trust = Trust.GUESS
    start: int = sys.maxsize

    def add(self, candidate: Candidate, span: Span) -> None:
        """Take in one more candidate of this value."""
        self.candidates.append(candidate)
        self.trust = max(self.trust, candidate.trust)
        self.start = min(self.start, span.start)


class _Outcome(NamedTuple):
    """What becomes of one field."""

    kept: list[_Reading]
    lost: list[_Reading]
    reason: NullReason = "not_stated"


_SILENCE: Final = _Outcome([], [])


def resolve(document: Document, candidates: Iterable[Candidate], engine: Engine) -> Extraction:
    """Give every field one value, or a reason for having none. What stands in an order to the reader of the record counts nowhere."""
    by_field: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.span and document.is_order(candidate.span):
            continue
        by_field.setdefault(candidate.field, []).append(candidate)
    outcomes = {name: _decide(FIELDS[name], by_field[name]) if name in by_field else _SILENCE for name in FIELDS}
    kept = {name: outcome.kept for name, outcome in outcomes.items() if outcome.kept}
    return Extraction(
        engine=engine,
        posting=Posting(**{name: _value(FIELDS[name], readings) for name, readings in kept.items()}),
        evidence=frozendict({name: _evidence(document, FIELDS[name], readings) for name, readings in kept.items()}),
        conflicts=frozendict({name: _conflicts(document, outcome.lost) for name, outcome in outcomes.items() if outcome.lost}),
        nulls=frozendict({name: outcome.reason for name, outcome in outcomes.items() if not outcome.kept}),
    )


def _decide(field: Field, said: list[Candidate]) -> _Outcome:
    readings = _group(field, said)
    if not readings:
        return _Outcome([], [], _why_null(said))
    return _decide_list(field, readings) if field.many else _decide_scalar(field, readings)


def _why_null(said: list[Candidate]) -> NullReason:
    if any(candidate.span is not None for candidate in said):
        return "unparseable"
    return "unsupported" if said else "not_stated"


def _decide_scalar(field: Field, readings: list[_Reading]) -> _Outcome:
    """Take the best-founded reading, the earliest of equals; a fuller reading that agrees with it takes its place."""
    ranked = sorted(readings, key=lambda reading: (-reading.trust, reading.start))
    best = ranked[0]
    if _is_ambiguous(best, ranked[1:]):
        return _Outcome([], ranked, "conflicting")
    fuller = [other for other in ranked[1:] if _covers(field, other, best)]
    winner = fuller[0] if fuller else best
    return _Outcome([winner], [reading for reading in ranked if reading is not winner])


def _is_ambiguous(best: _Reading, others: list[_Reading]) -> bool:
    """Tell whether the very same words give another value with equal right."""
    spans = {candidate.span for candidate in best.candidates}
    return any(other.trust == best.trust and any(candidate.span in spans for candidate in other.candidates) for other in others)


def _decide_list(field: Field, readings: list[_Reading]) -> _Outcome:
    """Keep all items, or those of the best rank alone; an item that a fuller one says too is no item of its own."""
    best = max(reading.trust for reading in readings)
    floor = best if field.best_only else min(best, Trust.WORDING)
    trusted = [reading for reading in readings if reading.trust >= floor]
    kept = [reading for reading in trusted if not _is_covered(field, reading, trusted)]
    lost = [reading for reading in readings if reading.trust < floor and not _is_covered(field, reading, kept)]
    return _Outcome(sorted(kept, key=lambda reading: reading.start), lost)


def _is_covered(field: Field, reading: _Reading, others: list[_Reading]) -> bool:
    """Tell whether one of the others says all of a reading and more. Only the first are asked: no posting has so many places or amounts."""
    return isinstance(reading.json, dict) and any(_covers(field, other, reading) for other in others[:_MOST_ASKED] if other is not reading)


def _group(field: Field, said: list[Candidate]) -> list[_Reading]:
    """Put candidates together that say the same in full: a date alone and a date with a time are two readings."""
    readings: dict[Hashable, _Reading] = {}
    for candidate in said:
        if candidate.value is None or candidate.span is None:
            continue
        json = field.dump(candidate.value)
        reading = readings.setdefault(field.same.key(json), _Reading(candidate.value, json, []))
        reading.add(candidate, candidate.span)
    return list(readings.values())


def _covers(field: Field, fuller: _Reading, reading: _Reading) -> bool:
    """Tell whether a nested value says all that another says, and more."""
    if not isinstance(reading.json, dict) or not isinstance(fuller.json, dict):
        return False
    stated = {key: value for key, value in reading.json.items() if value is not None}
    more = {key for key, value in fuller.json.items() if value is not None}
    return more > stated.keys() and field.same.test(stated, fuller.json)


def _value(field: Field, kept: list[_Reading]) -> object:
    return tuple(reading.value for reading in kept) if field.many else kept[0].value


def _evidence(document: Document, field: Field, kept: list[_Reading]) -> tuple[Evidence, ...]:
    return tuple(evidence for number, reading in enumerate(kept) for evidence in _quotes(document, reading, number if field.many else None))


def _conflicts(document: Document, lost: list[_Reading]) -> tuple[Conflict, ...]:
    return tuple(Conflict(value=reading.json, evidence=tuple(_quotes(document, reading, None))) for reading in lost)


def _quotes(document: Document, reading: _Reading, item: int | None) -> Iterable[Evidence]:
    seen = set()
    best_first = reading.candidates
    if len(best_first) > 1:
        best_first = sorted(best_first, key=lambda candidate: -candidate.trust)
    for candidate in best_first:
        span = candidate.span
        if span is None or span in seen:
            continue
        seen.add(span)
        start, end = document.origin(span)
        yield Evidence(
            start=start, end=end, quote=document.source[start:end], item=item, trust=candidate.trust.name, source=candidate.source
        )
