"""From a draft to the record: what a model says, as far as it is believed, changes what the rules decided."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.candidate import Candidate
from extractor.extraction import NullReason
from extractor.fields import FIELDS, Field
from extractor.llm.claims import Claim, Refused
from extractor.resolve import Finding, Outcome, Outcomes, covers, group

Believed = tuple[Claim, Sequence[Candidate]]
"""A claim, and the candidates that it gives; none for one that drops a value."""

_SILENT: Final = Outcome([], [])
_MOST_ASKED: Final = 50
"""Of so many values of a field it is asked whether they say another one too: no posting has more places or amounts."""


def apply(outcomes: Outcomes, believed: Iterable[Believed]) -> dict[str, Outcome]:
    """Give the outcomes that the changes lead to. What the rules had and loses is kept among the findings that lost."""
    by_field: dict[str, list[Believed]] = {}
    for change in believed:
        by_field.setdefault(change[0].field, []).append(change)
    changed = {name: _changed(FIELDS[name], outcomes.get(name, _SILENT), changes) for name, changes in by_field.items()}
    return {**outcomes, **changed}


def without_support(outcomes: Outcomes, refused: Iterable[Refused]) -> dict[str, Outcome]:
    """Say of fields without a value that something was claimed and refused, and whether it stood in an order to the reader."""
    reasons: dict[str, NullReason] = {}
    for one in refused:
        if one.claim.op != "drop" and reasons.get(one.claim.field) != "instruction":
            reasons[one.claim.field] = "instruction" if one.step == "order" else "unsupported"
    silent = {name: outcomes.get(name, _SILENT) for name in reasons}
    return {**outcomes, **{name: one._replace(reason=reasons[name]) for name, one in silent.items() if not one.kept}}


@dataclass(slots=True)
class _Values:
    """The values of one field while changes are made to them, each by what makes it the same value."""

    field: Field
    draft: dict[Hashable, Finding]
    """What is left of the rules' values."""
    lost: dict[Hashable, Finding]
    said: dict[Hashable, Finding]
    """What the model has said: no later change takes it away."""

    def take_away(self, claim: Claim) -> None:
        """Take away what a change takes from the draft: a field of one value has room for one."""
        if claim.op == "set" or (claim.op == "drop" and claim.of is None) or (claim.op != "drop" and not self.field.many):
            self.lost |= self.draft
            self.draft = {}
        elif claim.of is not None and (gone := self.draft.pop(key := self.field.same.key(claim.of), None)):
            self.lost.setdefault(key, gone)

    def take(self, finding: Finding) -> None:
        """Take in what the model says: as one more place of a value that is known, or as a value."""
        key = self.field.same.key(finding.json)
        known = self.draft.pop(key, None) or self.said.get(key) or self.lost.pop(key, None)
        if known is not None:
            trust, start = max(finding.trust, known.trust), min(finding.start, known.start)
            finding = Finding(finding.value, finding.json, [*finding.candidates, *known.candidates], trust, start)
        if not self.field.many and self.said.keys() - {key}:
            self.lost[key] = finding  # a field of one value, said twice: the first stands
        else:
            self.said[key] = finding


def _changed(field: Field, outcome: Outcome, changes: Sequence[Believed]) -> Outcome:
    values = _Values(field, _by_key(field, outcome.kept), _by_key(field, outcome.lost), {})
    for claim, candidates in changes:
        values.take_away(claim)
        for finding in group(field, candidates):
            values.take(finding)
    kept = [*values.draft.values(), *values.said.values()]
    if field.many:
        kept = [one for one in kept if not any(covers(field, other, one) for other in kept[:_MOST_ASKED] if other is not one)]
        kept.sort(key=lambda finding: finding.start)
    return Outcome(kept, list(values.lost.values()), outcome.reason)


def _by_key(field: Field, findings: Iterable[Finding]) -> dict[Hashable, Finding]:
    return {field.same.key(finding.json): finding for finding in findings}
