"""From what the witnesses say to one record: a value a field, its evidence, what lost, and why a field is null.

`decide` weighs candidates, field by field; `record` writes down what was decided. Between the two a model may change what rules decided.
"""

import sys
from collections.abc import Hashable, Iterable, Mapping
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
class Finding:
    """Candidates that say the same value."""

    value: Any
    json: Any
    """The value as JSON, as comparators judge it."""
    candidates: list[Candidate]
    trust: Trust = Trust.GUESS
    start: int = sys.maxsize

    @property
    def span(self) -> Span:
        """The words of the best-founded candidate, the earliest of equals."""
        spans = [(-one.trust, one.span) for one in self.candidates if one.span is not None]
        return min(spans)[1]

    def add(self, candidate: Candidate, span: Span) -> None:
        """Take in one more candidate of this value."""
        self.candidates.append(candidate)
        self.trust = max(self.trust, candidate.trust)
        self.start = min(self.start, span.start)


class Outcome(NamedTuple):
    """What becomes of one field."""

    kept: list[Finding]
    """The values, in the order of the record."""
    lost: list[Finding]
    reason: NullReason = "not_stated"
    """Why there is none, where there is none."""


Outcomes = Mapping[str, Outcome]
_SILENCE: Final = Outcome([], [])


def resolve(document: Document, candidates: Iterable[Candidate], engine: Engine) -> Extraction:
    """Give every field one value, or a reason for having none. What stands in an order to the reader of the record counts nowhere."""
    return record(document, decide(document, candidates), engine)


def decide(document: Document, candidates: Iterable[Candidate]) -> dict[str, Outcome]:
    """Weigh the candidates of every field that anyone spoke of."""
    by_field: dict[str, list[Candidate]] = {}
    ordered: dict[str, Outcome] = {}
    for candidate in candidates:
        if candidate.span and document.is_order(candidate.span):
            ordered[candidate.field] = Outcome([], [], "instruction")
        else:
            by_field.setdefault(candidate.field, []).append(candidate)
    return ordered | {name: _decide(FIELDS[name], said) for name, said in by_field.items()}


def record(document: Document, outcomes: Outcomes, engine: Engine, fields: Iterable[str] = FIELDS) -> Extraction:
    """Write down what was decided of these fields; of the others nothing is said but that they were not asked for."""
    wanted = {name: outcomes.get(name, _SILENCE) for name in fields}
    kept = {name: outcome.kept for name, outcome in wanted.items() if outcome.kept}
    nulls: dict[str, NullReason] = dict.fromkeys(FIELDS, "not_asked")
    nulls |= {name: outcome.reason for name, outcome in wanted.items()}
    return Extraction(
        engine=engine,
        posting=Posting(**{name: _value(FIELDS[name], findings) for name, findings in kept.items()}),
        evidence=frozendict({name: _evidence(document, FIELDS[name], findings) for name, findings in kept.items()}),
        conflicts=frozendict({name: _conflicts(document, outcome.lost) for name, outcome in wanted.items() if outcome.lost}),
        nulls=frozendict({name: reason for name, reason in nulls.items() if name not in kept}),
    )


def _decide(field: Field, said: list[Candidate]) -> Outcome:
    findings = group(field, said)
    if not findings:
        return Outcome([], [], _why_null(said))
    return _decide_list(field, findings) if field.many else _decide_scalar(field, findings)


def _why_null(said: list[Candidate]) -> NullReason:
    if any(candidate.span is not None for candidate in said):
        return "unparseable"
    return "unsupported" if said else "not_stated"


def _decide_scalar(field: Field, findings: list[Finding]) -> Outcome:
    """Take the best-founded finding, the earliest of equals; a fuller one that agrees with it takes its place."""
    ranked = sorted(findings, key=lambda finding: (-finding.trust, finding.start))
    best = ranked[0]
    if _is_ambiguous(best, ranked[1:]):
        return Outcome([], ranked, "conflicting")
    fuller = [other for other in ranked[1:] if covers(field, other, best)]
    winner = fuller[0] if fuller else best
    return Outcome([winner], [finding for finding in ranked if finding is not winner])


def _is_ambiguous(best: Finding, others: list[Finding]) -> bool:
    """Tell whether the very same words give another value with equal right."""
    spans = {candidate.span for candidate in best.candidates}
    return any(other.trust == best.trust and any(candidate.span in spans for candidate in other.candidates) for other in others)


def _decide_list(field: Field, findings: list[Finding]) -> Outcome:
    """Keep all items, or those of the best rank alone; an item that a fuller one says too is no item of its own."""
    best = max(finding.trust for finding in findings)
    floor = best if field.best_only else min(best, Trust.WORDING)
    trusted = [finding for finding in findings if finding.trust >= floor]
    kept = [finding for finding in trusted if not _is_covered(field, finding, trusted)]
    lost = [finding for finding in findings if finding.trust < floor and not _is_covered(field, finding, kept)]
    return Outcome(sorted(kept, key=lambda finding: finding.start), lost)


def _is_covered(field: Field, finding: Finding, others: list[Finding]) -> bool:
    """Tell whether one of the others says all of a finding and more. Only the first are asked: no posting has so many places or amounts."""
    return isinstance(finding.json, dict) and any(covers(field, other, finding) for other in others[:_MOST_ASKED] if other is not finding)


def group(field: Field, said: Iterable[Candidate]) -> list[Finding]:
    """Put candidates together that say the same in full: a date alone and a date with a time are two findings."""
    findings: dict[Hashable, Finding] = {}
    for candidate in said:
        if candidate.value is None or candidate.span is None or _says_nothing(candidate.value):
            continue
        json = field.dump(candidate.value)
        finding = findings.setdefault(field.same.key(json), Finding(candidate.value, json, []))
        finding.add(candidate, candidate.span)
    return list(findings.values())


def _says_nothing(value: object) -> bool:
    """Tell whether a value is words without a letter or figure."""
    return isinstance(value, str) and not any(map(str.isalnum, value))


def covers(field: Field, fuller: Finding, finding: Finding) -> bool:
    """Tell whether a nested value says all that another says, and more."""
    if not isinstance(finding.json, dict) or not isinstance(fuller.json, dict):
        return False
    stated = {key: value for key, value in finding.json.items() if value is not None}
    more = {key for key, value in fuller.json.items() if value is not None}
    return more > stated.keys() and field.same.test(stated, fuller.json)


def _value(field: Field, kept: list[Finding]) -> object:
    return tuple(finding.value for finding in kept) if field.many else kept[0].value


def _evidence(document: Document, field: Field, kept: list[Finding]) -> tuple[Evidence, ...]:
    return tuple(evidence for number, finding in enumerate(kept) for evidence in _quotes(document, finding, number if field.many else None))


def _conflicts(document: Document, lost: list[Finding]) -> tuple[Conflict, ...]:
    return tuple(Conflict(value=finding.json, evidence=tuple(_quotes(document, finding, None))) for finding in lost)


def _quotes(document: Document, finding: Finding, item: int | None) -> Iterable[Evidence]:
    seen = set()
    best_first = finding.candidates
    if len(best_first) > 1:
        best_first = sorted(best_first, key=lambda candidate: -candidate.trust)
    for candidate in best_first:
        span = candidate.span
        if span is None or span in seen:
            continue
        seen.add(span)
        start, end = document.origin(span)
        yield Evidence(
            start=start,
            end=end,
            quote=document.source[start:end],
            item=item,
            trust=candidate.trust.name,
            source=candidate.source,
            unread=candidate.unread,
        )
