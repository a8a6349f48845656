"""Check gold: what a reader's hand gets wrong without noticing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.values import check_value, fold_value
from eval.score import items, readings
from extractor.compare import fold, prose
from extractor.document import Document
from extractor.fields import FIELDS


class Finding(NamedTuple):
    """Something wrong in the gold of one posting."""

    id: str
    field: str
    message: str

    def __str__(self) -> str:
        """Give it as a line."""
        return ": ".join(part for part in self if part)


def check(cases: Iterable[Case]) -> list[Finding]:
    """Check every case by itself, then the set for texts given twice."""
    cases = list(cases)
    return [finding for case in cases for finding in check_case(case)] + list(_find_twins(cases))


def check_case(case: Case) -> list[Finding]:
    """Check fields, values, quotes and dates of one case."""
    checks = (_check_names, _check_values, _check_evidence, _check_verbatim, _check_order)
    return [Finding(case.id, field, message) for one in checks for field, message in one(case)]


Messages = Iterator[tuple[str, str]]


def _check_names(case: Case) -> Messages:
    """See that fields exist, are named once, and are labelled where they have a label."""
    for name in sorted({*case.labelled, *case.labels, *case.optional, *(case.evidence or {})} - FIELDS.keys()):
        yield name, "the schema has no such field"
    for name in sorted(set(case.labels) - set(case.labelled)):
        yield name, "has a label but is not in 'labelled', so it counts nowhere"
    for name in sorted(set(case.labelled) - set(case.labels)):
        yield name, "is in 'labelled' but has no label; a labelled null is written out"
    for name in sorted(set(case.optional) - set(case.labelled)):
        yield name, "has optional items but is not in 'labelled'"
    for name in sorted({name for name in case.labelled if case.labelled.count(name) > 1}):
        yield name, "is in 'labelled' twice"


def _check_values(case: Case) -> Messages:
    """See that values are of the schema's types and codes, and stand once in their list."""
    for name, label in _known(case):
        field = FIELDS[name]
        for reading in readings(label):
            if field.many and reading is not None and not isinstance(reading, list):
                yield name, "is a list field, and its label is no list"
            if not field.many and isinstance(reading, list):
                yield name, "holds one value, and its label is a list"
            given = items(reading)
            yield from ((name, message) for message in _twice(given + case.optional.get(name, [])))
            for item in given:
                yield from ((name, message) for option in readings(item) for message in check_value(field, option))
        for item in case.optional.get(name, []):
            yield from ((name, f"optional: {message}") for message in check_value(field, item))


def _check_evidence(case: Case) -> Messages:
    """See that every value has a quote (optional items may), every quote stands verbatim in the text, and nulls have none."""
    if case.evidence is None:
        yield "", "has no evidence"
        return
    for name, quotes in case.evidence.items():
        yield from ((name, f"not in the text: {quote!r}") for quote in quotes if not quote.strip() or quote not in case.text)
        if name not in case.labelled:
            yield name, "has evidence but is not in 'labelled'"
    for name, label in _known(case):
        stated = any(items(reading) for reading in readings(label))
        if stated and not case.evidence.get(name):
            yield name, "has a value and no quote"
        if not stated and case.evidence.get(name) and not case.optional.get(name):
            yield name, "has a quote and no value"


def _check_verbatim(case: Case) -> Messages:
    """See that items of verbatim fields stand in the text, white space, case and marks aside; "..." stands for what is left out."""
    document = Document(case.text)
    for name, label in _known(case):
        if FIELDS[name].same is not prose:
            continue
        for item in [option for reading in readings(label) for listed in items(reading) for option in readings(listed)]:
            if isinstance(item, str) and document.locate(item) is None:
                yield name, f"an item is not verbatim: {item!r}"


def _check_order(case: Case) -> Messages:
    """See that a posting is published before its deadline and before work starts."""
    posted, deadline, start = (case.label(name) for name in ("date_posted", "application_deadline", "start_date"))
    closes = deadline.get("date") if isinstance(deadline, dict) else None
    if isinstance(posted, str) and isinstance(closes, str) and posted > closes:
        yield "application_deadline", f"{closes} is before the day of publication, {posted}"
    if isinstance(posted, str) and isinstance(start, str) and posted > start:
        yield "start_date", f"{start} is before the day of publication, {posted}"


def _known(case: Case) -> Iterator[tuple[str, JsonValue]]:
    return ((name, label) for name, label in case.labels.items() if name in FIELDS)


def _twice(values: Sequence[JsonValue]) -> Iterator[str]:
    seen = set()
    for value in values:
        key = fold_value(value)
        if key in seen:
            yield f"given twice: {value!r}"
        seen.add(key)


def _find_twins(cases: Sequence[Case]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for case in cases:
        other = first.setdefault(fold(case.text), case.id)
        if case.text and other != case.id:
            yield Finding(case.id, "", f"has the same text as {other}")
