"""From what the witnesses say to one record: a value a field, its evidence, what lost, and why a field is null."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from frozendict import frozendict

from extractor.candidate import Candidate, Trust
from extractor.document import Document
from extractor.extraction import Conflict, Engine, Evidence, Extraction, NullReason
from extractor.fields import FIELDS, Field
from extractor.schema import Posting

_MOST_ASKED: Final = 50


@dataclass(slots=True)
class _Reading:
    """Candidates that say the same value."""

    value: Any
    json: Any
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def trust(self) -> Trust:
        return max(candidate.trust for candidate in self.candidates)

    @property
    def start(self) -> int:
        return min(candidate.span.start for candidate in self.candidates if candidate.span)


class _Outcome(NamedTuple):
    """What becomes of one field."""

    kept: list[_Reading]
    lost: list[_Reading]
    reason: NullReason = "not_stated"


def resolve(document: Document, candidates: Iterable[Candidate], engine: Engine) -> Extraction:
    """Give every field one value, or a reason for having none."""
    by_field: dict[str, list[Candidate]] = {name: [] for name in FIELDS}
    for candidate in candidates:
        by_field[candidate.field].append(candidate)
    outcomes = {name: _decide(FIELDS[name], said) for name, said in by_field.items()}
    values = {name: _value(FIELDS[name], outcome) for name, outcome in outcomes.items() if outcome.kept}
    return Extraction(
        engine=engine,
        posting=Posting(**values),
        evidence=frozendict({name: _evidence(document, FIELDS[name], outcome.kept) for name, outcome in outcomes.items() if outcome.kept}),
        conflicts=frozendict({name: _conflicts(document, outcome.lost) for name, outcome in outcomes.items() if outcome.lost}),
        nulls=frozendict({name: outcome.reason for name, outcome in outcomes.items() if not outcome.kept}),
    )


def _decide(field_: Field, said: list[Candidate]) -> _Outcome:
    readings = _group(field_, [candidate for candidate in said if candidate.value is not None and candidate.span is not None])
    if not readings:
        return _Outcome([], [], _why_null(said))
    return _decide_list(field_, readings) if field_.many else _decide_scalar(field_, readings)


def _why_null(said: list[Candidate]) -> NullReason:
    if any(candidate.span is not None for candidate in said):
        return "unparseable"
    return "unsupported" if said else "not_stated"


def _decide_scalar(field_: Field, readings: list[_Reading]) -> _Outcome:
    """Take the best-founded reading, the earliest of equals; a fuller reading that agrees with it takes its place."""
    ranked = sorted(readings, key=lambda reading: (-reading.trust, reading.start))
    best = ranked[0]
    if _is_ambiguous(best, ranked[1:]):
        return _Outcome([], ranked, "conflicting")
    fuller = [other for other in ranked[1:] if _covers(field_, other, best)]
    winner = fuller[0] if fuller else best
    return _Outcome([winner], [reading for reading in ranked if reading is not winner])


def _is_ambiguous(best: _Reading, others: list[_Reading]) -> bool:
    """Tell whether the very same words give another value with equal right."""
    spans = {candidate.span for candidate in best.candidates}
    return any(other.trust == best.trust and any(candidate.span in spans for candidate in other.candidates) for other in others)


def _decide_list(field_: Field, readings: list[_Reading]) -> _Outcome:
    """Keep all items, or those of the best rank alone; an item that a fuller one says too is no item of its own."""
    best = max(reading.trust for reading in readings)
    floor = best if field_.best_only else min(best, Trust.WORDING)
    trusted = [reading for reading in readings if reading.trust >= floor]
    kept = [reading for reading in trusted if not _is_covered(field_, reading, trusted)]
    lost = [reading for reading in readings if reading.trust < floor and not _is_covered(field_, reading, kept)]
    return _Outcome(sorted(kept, key=lambda reading: reading.start), lost)


def _is_covered(field_: Field, reading: _Reading, others: list[_Reading]) -> bool:
    """Tell whether one of the others says all of a reading and more. Only the first are asked: no posting has so many places or amounts."""
    return isinstance(reading.json, dict) and any(_covers(field_, other, reading) for other in others[:_MOST_ASKED] if other is not reading)


def _group(field_: Field, candidates: list[Candidate]) -> list[_Reading]:
    """Put candidates together that say the same in full: a date alone and a date with a time are two readings."""
    readings: dict[Hashable, _Reading] = {}
    for candidate in candidates:
        json = field_.dump(field_.parse(candidate.value))
        readings.setdefault(field_.same.key(json), _Reading(candidate.value, json)).candidates.append(candidate)
    return list(readings.values())


def _covers(field_: Field, fuller: _Reading, reading: _Reading) -> bool:
    """Tell whether a nested value says all that another says, and more."""
    if not isinstance(reading.json, dict) or not isinstance(fuller.json, dict):
        return False
    stated = {key: value for key, value in reading.json.items() if value is not None}
    more = {key for key, value in fuller.json.items() if value is not None}
    return more > stated.keys() and field_.same.test(stated, fuller.json)


def _value(field_: Field, outcome: _Outcome) -> object:
    return tuple(reading.value for reading in outcome.kept) if field_.many else outcome.kept[0].value


def _evidence(document: Document, field_: Field, kept: list[_Reading]) -> tuple[Evidence, ...]:
    return tuple(
        evidence for number, reading in enumerate(kept) for evidence in _quotes(document, reading, number if field_.many else None)
    )


def _conflicts(document: Document, lost: list[_Reading]) -> tuple[Conflict, ...]:
    return tuple(Conflict(value=reading.json, evidence=tuple(_quotes(document, reading, None))) for reading in lost)


def _quotes(document: Document, reading: _Reading, item: int | None) -> Iterable[Evidence]:
    seen = set()
    for candidate in sorted(reading.candidates, key=lambda candidate: -candidate.trust):
        span = candidate.span
        if span is None or span in seen:
            continue
        seen.add(span)
        yield Evidence(
            start=span.start, end=span.end, quote=document.quote(span), item=item, trust=candidate.trust.name, source=candidate.source
        )
