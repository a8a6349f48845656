"""From a draft to the record: what a model says, as far as it is believed, changes what the rules decided."""

from collections.abc import Iterable, Sequence
from typing import Final

from pydantic import JsonValue

from extractor.candidate import Candidate
from extractor.extraction import NullReason
from extractor.fields import FIELDS, Field
from extractor.llm.claims import Claim, Refused
from extractor.resolve import Finding, Outcome, Outcomes, covers, group

Believed = tuple[Claim, Sequence[Candidate]]
"""A claim, and the candidates that it gives; none for one that drops a value."""


def apply(outcomes: Outcomes, believed: Iterable[Believed]) -> dict[str, Outcome]:
    """Give the outcomes that the changes lead to. What the rules had and loses is kept among the findings that lost."""
    by_field: dict[str, list[Believed]] = {}
    for change in believed:
        by_field.setdefault(change[0].field, []).append(change)
    changed = {name: _changed(FIELDS[name], outcomes.get(name), changes) for name, changes in by_field.items()}
    return {**outcomes, **changed}


def without_support(outcomes: Outcomes, refused: Iterable[Refused]) -> dict[str, Outcome]:
    """Say of fields without a value that something was claimed and refused, and whether it stood in an order to the reader."""
    reasons: dict[str, NullReason] = {}
    for one in refused:
        if one.claim.op != "drop" and reasons.get(one.claim.field) != "instruction":
            reasons[one.claim.field] = "instruction" if one.step == "order" else "unsupported"
    silent = {name: outcomes.get(name, _SILENT) for name in reasons}
    return {**outcomes, **{name: one._replace(reason=reasons[name]) for name, one in silent.items() if not one.kept}}


_SILENT: Final = Outcome([], [])


def _changed(field: Field, outcome: Outcome | None, changes: Sequence[Believed]) -> Outcome:
    kept, lost = (list(outcome.kept), list(outcome.lost)) if outcome else ([], [])
    said: list[Finding] = []
    for claim, candidates in changes:
        gone = _gone(field, claim, kept, said, whole=not field.many and claim.op != "drop")
        kept = [finding for finding in kept if finding not in gone]
        lost += [finding for finding in gone if finding not in lost]
        for finding in group(field, candidates):
            _take(field, finding, kept, said, lost)
    if field.many:
        kept = [one for one in kept if not any(covers(field, other, one) for other in kept if other is not one)]
        kept.sort(key=lambda finding: finding.start)
    keys = {_key(field, finding.json) for finding in kept}
    return Outcome(kept, [finding for finding in lost if _key(field, finding.json) not in keys])


def _gone(field: Field, claim: Claim, kept: list[Finding], said: list[Finding], *, whole: bool) -> list[Finding]:
    """Give the draft's findings that a change takes away; what the model itself has said stays."""
    draft = [finding for finding in kept if finding not in said]
    if claim.op == "set" or whole or (claim.op == "drop" and claim.of is None):
        return draft
    if claim.op in {"drop", "replace"} and claim.of is not None:
        key = _key(field, claim.of)
        return [finding for finding in draft if _key(field, finding.json) == key]
    return []


def _take(field: Field, finding: Finding, kept: list[Finding], said: list[Finding], lost: list[Finding]) -> None:
    """Take in a finding of the model's: as one more place of a value that is known, or as a value."""
    key = _key(field, finding.json)
    known = next((one for one in [*kept, *lost] if _key(field, one.json) == key), None)
    if known is not None:
        finding = Finding(finding.value, finding.json, [*finding.candidates, *known.candidates], finding.trust, finding.start)
        kept[:] = [one for one in kept if one is not known]
        said[:] = [one for one in said if one is not known]
    if not field.many and any(one in said for one in kept):
        lost.append(finding)  # a field of one value, said twice: the first stands
        return
    kept.append(finding)
    said.append(finding)


def _key(field: Field, value: JsonValue) -> object:
    return field.same.key(value)
