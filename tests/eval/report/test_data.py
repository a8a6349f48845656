"""What the page is given: values in pairs, places in the browser's units, JSON that no browser takes for anything else."""

import json
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from eval.answer import Answer, Pointer
from eval.cases import Case
from eval.outputs import gather
from eval.report.findings import Findings
from eval.report.html import render
from eval.report.html.aligned import align
from eval.report.html.data import make_data, render_block
from eval.report.html.marks import mark
from eval.report.html.places import Places
from eval.run import Row, evaluate_predictions

WORDS = st.lists(st.sampled_from(["rye", "oats", "wheat", "Rye", "salt"]), max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=6
)


def judged(label: JsonValue, value: JsonValue, optional: Sequence[JsonValue] = ()) -> tuple[Case, Row]:
    """Give a posting whose skills are judged, and its row."""
    case = Case(id="a", text="x", labels={"skills": label}, labelled=("skills",), optional={"skills": list(optional)})
    return case, evaluate_predictions({"a": Answer({"skills": value})}, [case]).rows[0]


@given(JSON)
def test_the_block_is_the_data_and_cannot_end_its_element(data: JsonValue) -> None:
    block = render_block(data)
    assert json.loads(block) == data
    assert block.isascii()
    assert "<" not in block


@settings(deadline=None)  # scipy is imported at the first pairing
@given(WORDS, WORDS, WORDS)
def test_pairs_come_to_the_counts_of_the_score(gold: list[str], got: list[str], optional: list[str]) -> None:
    case, row = judged(gold, got, optional)
    pairs = list(align(case, row, "skills"))
    outcomes, counts = Counter(pair.outcome for pair in pairs), row.verdicts["skills"].counts
    assert [outcomes[name] for name in ("hit", "wrong", "missed", "invented")] == [counts.hit, counts.wrong, counts.missed, counts.invented]
    assert sorted(str(pair.gold) for pair in pairs if pair.gold is not None) == sorted(gold)
    assert sorted(str(pair.got) for pair in pairs if pair.got is not None) == sorted(got)


def test_of_several_readings_the_one_is_shown_that_counted() -> None:
    case, row = judged({"any_of": [["rye"], ["oats", "salt"]]}, ["salt", "oats"])
    assert {(pair.outcome, pair.gold) for pair in align(case, row, "skills")} == {("hit", "oats"), ("hit", "salt")}


@given(st.text(), st.text(min_size=1), st.text())
def test_places_hold_the_quote_in_the_browser_s_units(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    ((start, end),) = Places(text).locate([quote]).spans
    units = text.encode("utf-16-le", "surrogatepass")
    assert units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") == quote


def test_quotes_are_found_with_other_white_space_and_else_named() -> None:
    found = Places("🥐 Night\n  Baker").locate(["night baker", "Day Cook", "night baker", ""])
    assert (found.spans, found.lost) == (((3, 16),), ("Day Cook", ""))


@pytest.mark.parametrize("quotes", [None, {"skills": ["rye", "oats"]}])
def test_the_words_of_what_is_not_right_are_told_from_the_rest(quotes: dict[str, list[str]] | None) -> None:
    text = "rye, oats, salt"
    case = Case(id="a", text=text, labels={"skills": ["oats", "rye"]}, labelled=("skills",), evidence=quotes)
    said = tuple(Pointer(start=at, end=at + 4, quote=text[at : at + 4], item=item) for item, at in ((0, 5), (1, 11)))
    row = evaluate_predictions({"a": Answer({"skills": ["oats", "salt"]}, {"skills": said})}, [case]).rows[0]
    marks = mark(case, row, "skills", Places(text))
    assert (set(marks.gold), marks.missed) == ({(0, 3), (5, 9)}, ((0, 3),))
    assert (marks.got, marks.spare) == (((5, 9), (11, 15)), ((11, 15),))
    assert marks.searched == (quotes is None)


def test_values_are_written_in_words_and_cut(findings: Findings) -> None:
    evil, clerk, none = make_data(findings)
    assert clerk["fields"][1]["values"] == [{"outcome": "invented", "got": "min_value: 20"}]
    assert (clerk.get("change"), none.get("error")) == ("better", "no prediction for this id")
    assert evil["fields"][2]["lost"] == ["oats", "far"]


def test_a_value_as_long_as_a_book_is_cut() -> None:
    case = Case(id="a", text="x", labels={"title": "Cook"}, labelled=("title",))
    found = gather([case], evaluate_predictions({"a": Answer({"title": "x" * 1_000_000})}, [case]), None)
    assert len(render_block(make_data(found))) < 3000


def test_the_page_is_the_same_each_time_and_names_no_address(findings: Findings) -> None:
    page = render(findings)
    assert page == render(findings)
    assert "http:" not in page
    assert "https:" not in page
