"""The draft that a model checks: what the rules read of each field, with numbers by which its values can be called.

>>> from extractor.document import Document
>>> from extractor import rules
>>> from extractor.resolve import decide
>>> document = Document("Job title: Night Baker")
>>> print(render_draft(document, decide(document, rules.find(document))))
title: "Night Baker" @2 (label)
"""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from extractor.candidate import Trust
from extractor.document import Document
from extractor.fields import FIELDS, Field
from extractor.llm.wire import by_value
from extractor.resolve import Finding, Outcome

_MOST_LOST: Final = 3


def render_draft(document: Document, outcomes: Mapping[str, Outcome]) -> str:
    """Write the draft, a line a field that has a value or words that disagree; `(nothing)` where there is none."""
    lines = [line for name, field in FIELDS.items() if name in outcomes and (line := _line(document, field, outcomes[name]))]
    return "\n".join(lines) or "(nothing)"


def _line(document: Document, field: Field, outcome: Outcome) -> str:
    values = _list(document, field, outcome.kept) if field.many else (_value(document, field, finding) for finding in outcome.kept)
    parts = list(values) or (["null"] if outcome.lost else [])
    lost = [_value(document, field, finding) for finding in outcome.lost[:_MOST_LOST]]
    if not parts:
        return ""
    return f"{field.name}: {'; '.join(parts)}{'; not taken: ' + '; '.join(lost) if lost else ''}"


def _list(document: Document, field: Field, kept: list[Finding]) -> Iterator[str]:
    """Number the items; a run of items that are whole units one behind the other is written as a range."""
    number = 0
    for run in _runs(document, field, kept):
        first, last = number + 1, number + len(run)
        number = last
        if len(run) == 1:
            yield f"{first} {_value(document, field, run[0])}"
        else:
            names = [document.units.name_of(finding.span) for finding in run]
            yield f"{first}-{last} @{names[0]}-{names[-1]} ({_rank(run[0])})"


def _runs(document: Document, field: Field, kept: list[Finding]) -> Iterator[list[Finding]]:
    run: list[Finding] = []
    for finding in kept:
        if run and not (field.by_line and _follows(document, run[-1], finding)):
            yield run
            run = []
        run.append(finding)
    if run:
        yield run


def _follows(document: Document, before: Finding, finding: Finding) -> bool:
    """Tell whether two findings are whole units, one right behind the other, and of one rank."""
    one, other = document.units.name_of(before.span), document.units.name_of(finding.span)
    return one is not None and other is not None and before.trust == finding.trust and document.units.are_neighbours(one, other)


def _value(document: Document, field: Field, finding: Finding) -> str:
    unit = document.units.name_of(finding.span)
    at = unit or document.units.around(finding.span) or "?"
    if field.by_line and unit:
        return f"@{at} ({_rank(finding)})"
    return f"{_written(field, finding)} @{at} ({_rank(finding)})"


def _written(field: Field, finding: Finding) -> str:
    value = finding.json
    if isinstance(value, dict):
        value = {key: part for key, part in value.items() if part is not None}
    elif not by_value(field):
        value = str(value)
    return json.dumps(value, ensure_ascii=False)


def _rank(finding: Finding) -> str:
    return Trust(finding.trust).name.lower()
