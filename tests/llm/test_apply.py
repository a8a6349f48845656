"""Changes on the outcomes of rules: what is kept, what lost, and whose words stand behind it."""

import pytest

from extractor.candidate import Candidate, Trust
from extractor.document import Span
from extractor.extraction import Source
from extractor.fields import FIELDS
from extractor.llm.apply import Believed, apply, without_support
from extractor.llm.claims import Claim, Op, Refused
from extractor.resolve import Finding, Outcome, group


def candidate(field: str, value: str, start: int, source: Source = "llm") -> Candidate:
    trust = Trust.LABEL if source == "rules" else Trust.WORDING
    return Candidate(field, value, Span(start, start + len(value)), trust, source)


def draft(field: str, kept: str, lost: str = "") -> dict[str, Outcome]:
    """Give what rules decided: a value a letter, at the place that the alphabet has for it."""
    kept_ones, lost_ones = ([candidate(field, one, ord(one), "rules") for one in said] for said in (kept, lost))
    return {field: Outcome(group(FIELDS[field], kept_ones), group(FIELDS[field], lost_ones))}


def change(field: str, said: str) -> Believed:
    """Read "op what": "add b", "drop a" (the draft's a), "drop" (all of it), "replace a b" (a by b), "set b"."""
    op, *parts = said.split()
    of = parts.pop(0) if parts and op in {"drop", "replace"} else None
    values = [candidate(field, part, ord(part)) for part in parts]
    ops: dict[str, Op] = {"add": "add", "drop": "drop", "replace": "replace", "set": "set"}
    return Claim(field, ops[op], of=of), values


def letters(findings: list[Finding]) -> str:
    return "".join(finding.json for finding in findings)


@pytest.mark.parametrize(
    ("field", "before", "changes", "kept", "lost"),
    [
        ("skills", "ac", ["add b"], "abc", ""),
        ("skills", "ac", ["add a"], "ac", ""),
        ("skills", "abc", ["drop b"], "ac", "b"),
        ("skills", "abc", ["drop b", "drop b"], "ac", "b"),
        ("skills", "abc", ["drop"], "", "abc"),
        ("skills", "abc", ["drop z"], "abc", ""),
        ("skills", "abc", ["replace b x"], "acx", "b"),
        ("skills", "abc", ["replace b x", "replace b y"], "acxy", "b"),
        ("skills", "abc", ["replace b b"], "abc", ""),
        ("skills", "abc", ["replace b x", "drop b"], "acx", "b"),
        ("skills", "abc", ["set x", "set y"], "xy", "abc"),
        ("skills", "abc", ["set b", "set x"], "bx", "ac"),
        ("skills", "abc", ["add x", "set y"], "xy", "abc"),  # what the model says itself, it does not take away
        ("skills", "abc", ["set b", "drop b"], "b", "ac"),
        ("skills", "abc", ["drop", "add b"], "b", "ac"),
        ("skills", "", ["add x", "add x"], "x", ""),
        ("title", "a", ["set b"], "b", "a"),
        ("title", "a", ["add b"], "b", "a"),
        ("title", "a", ["replace a b"], "b", "a"),
        ("title", "a", ["set a"], "a", ""),
        ("title", "a", ["set b", "set c"], "b", "ac"),
        ("title", "a", ["set b", "set a"], "b", "a"),
        ("title", "a", ["set b", "drop a"], "b", "a"),
        ("title", "a", ["drop a", "set b"], "b", "a"),
        ("title", "a", ["set b", "set b"], "b", "a"),
        ("title", "a", ["drop"], "", "a"),
    ],
)
def test_changes_of_a_field(field: str, before: str, changes: list[str], kept: str, lost: str) -> None:
    outcome = apply(draft(field, before), [change(field, one) for one in changes])[field]
    assert (letters(outcome.kept), "".join(sorted(letters(outcome.lost)))) == (kept, lost)


def test_a_value_that_lost_is_brought_back_with_the_words_of_both() -> None:
    outcome = apply(draft("title", "a", "b"), [change("title", "set b")])["title"]
    assert (letters(outcome.kept), letters(outcome.lost)) == ("b", "a")
    assert sorted(one.source for one in outcome.kept[0].candidates) == ["llm", "rules"]


def test_a_value_that_is_known_keeps_its_first_place() -> None:
    again = Claim("skills", "add"), [candidate("skills", "a", 900)]
    assert letters(apply(draft("skills", "abc"), [again])["skills"].kept) == "abc"


def test_fields_that_no_change_speaks_of_stay_as_they_are() -> None:
    before = draft("title", "a")
    assert apply(before, [change("skills", "add b")])["title"] is before["title"]
    assert letters(before["title"].kept) == "a"


def test_a_change_that_changes_nothing_keeps_the_reason_for_a_null() -> None:
    before = {"title": Outcome([], [], "conflicting")}
    assert apply(before, [change("title", "drop")])["title"].reason == "conflicting"


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        ([Refused(Claim("title"), "", "value")], "unsupported"),
        ([Refused(Claim("title"), "", "order")], "instruction"),
        ([Refused(Claim("title"), "", "order"), Refused(Claim("title"), "", "words")], "instruction"),
        ([Refused(Claim("title", "drop"), "", "place")], "not_stated"),
        ([Refused(Claim("skills"), "", "words")], "not_stated"),
    ],
)
def test_why_a_field_is_null_after_something_was_refused(refused: list[Refused], reason: str) -> None:
    assert without_support({"title": Outcome([], [])}, refused)["title"].reason == reason


def test_a_field_with_a_value_is_none_that_something_was_refused_of() -> None:
    before = draft("title", "a")
    assert without_support(before, [Refused(Claim("title"), "", "words")])["title"] is before["title"]
