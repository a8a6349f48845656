"""Check gold: what a reader's hand gets wrong without noticing."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.twins import THRESHOLD, find_twins
from eval.gold.values import check_value, fold_value
from eval.score import items, readings
from eval.stated import Wording, find_unstated
from extractor.compare import code, mailbox, phone, prose, url
from extractor.compare import name as name_
from extractor.fields import FIELDS, Field
from extractor.folding import fold, words
from extractor.schema import Deadline, Pay, QualificationPath

_WORDED: Final = (prose, name_, code, mailbox, url, phone)
_WRITTEN: Final = (int, float, dt.date, Deadline, Pay, QualificationPath)
"""Comparators and types of fields whose values stand in the text; places, codes and phrases are put in the annotator's words."""


class Finding(NamedTuple):
    """Something wrong in the gold of one posting."""

    id: str
    field: str
    message: str

    def __str__(self) -> str:
        """Give it as a line."""
        return ": ".join(part for part in self if part)


def check(cases: Iterable[Case], threshold: float = THRESHOLD) -> list[Finding]:
    """Check every case by itself, then the set for evidence that some lack and texts given twice, or nearly."""
    cases = list(cases)
    findings = [finding for case in cases for finding in check_case(case)]
    return findings + list(_find_bare(cases)) + list(find_near([("", case) for case in cases], threshold))


def check_sets(sets: Mapping[str, Sequence[Case]], threshold: float = THRESHOLD) -> list[Finding]:
    """Check several sets by their names, each by itself and the texts of all together; findings then say which set they are of."""
    if len(sets) == 1:
        return [finding for cases in sets.values() for finding in check(cases, threshold)]
    findings = [
        finding._replace(id=f"{name}: {finding.id}")
        for name, cases in sets.items()
        for finding in [*(finding for case in cases for finding in check_case(case)), *_find_bare(cases)]
    ]
    return findings + list(find_near([(name, case) for name, cases in sets.items() for case in cases], threshold))


def check_case(case: Case) -> list[Finding]:
    """Check fields, values, quotes, words and dates of one case."""
    checks = (_check_names, _check_values, _check_evidence, _check_stated, _check_order)
    return [Finding(case.id, field, message) for one in checks for field, message in one(case)]


def find_near(cases: Sequence[tuple[str, Case]], threshold: float = THRESHOLD) -> Iterator[Finding]:
    """Find postings that have the text of one before them, or nearly; each case comes with the name of its set, empty for the only one.

    Variants of one posting are alike by design, and no finding.
    """
    for first, second, jaccard in find_twins([case.text for _, case in cases], threshold):
        (home, other), (source, case) = cases[first], cases[second]
        if case.origin == other.origin and source == home and case.id != case.origin:
            continue
        named = other.id if source == home else f"{other.id} in {home}"
        same = fold(case.text) == fold(other.text)
        message = f"has the same text as {named}" if same else f"is a near-duplicate of {named}: {jaccard:.2f} of their runs of five words"
        yield Finding(f"{source}: {case.id}" if source else case.id, "", message)


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


def _check_stated(case: Case) -> Messages:
    """See that the text holds the words of verbatim items, names, codes and addresses, and the numbers and dates in some usual writing.

    Of several readings one must be stated.
    """
    wording = Wording(case.text)
    for name, label in _known(case):
        if FIELDS[name].same in _WORDED or FIELDS[name].type in _WRITTEN:
            unstated = [tuple(_find_unstated(FIELDS[name], reading, wording)) for reading in readings(label)]
            for words in min(unstated, key=len):
                yield name, f"{'an item is not verbatim' if FIELDS[name].same is prose else 'is not in the text'}: {words}"


def _find_unstated(field: Field, reading: JsonValue, wording: Wording) -> Iterator[str]:
    """Yield what the text does not state of one reading; a name only needs its words there, in whatever order."""
    for item in items(reading):
        options = [tuple(find_unstated(field, option, wording)) for option in readings(item)]
        if field.same is not name_ or not _has_each_word(item, wording):
            yield from min(options, key=len)


def _has_each_word(item: JsonValue, wording: Wording) -> bool:
    return any(isinstance(one, str) and all(wording.has_words(word) for word in words(one).split()) for one in readings(item))


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


def _find_bare(cases: Sequence[Case]) -> Iterator[Finding]:
    """Find postings without evidence in a set that has some; a set without any is one that nobody made quotes for."""
    if any(case.evidence is not None for case in cases):
        yield from (Finding(case.id, "", "has no evidence") for case in cases if case.evidence is None)
