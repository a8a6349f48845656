"""What a score is set beside: the ladder, slices, risk against coverage, and the places that evidence points at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from eval.answer import Answer, Pointer
from eval.cases import Case
from eval.errors import GoldError
from eval.figures import TrustFigures, summarize
from eval.ladder import FREQUENT, NOTHING, build, compare_readers, read_rung
from eval.places import Placement
from eval.report import json as json_report
from eval.report.worth import make_worth_tables, say_unchecked
from eval.risk import accumulate, unchecked
from eval.run import Report, evaluate_predictions
from eval.score import Counts
from eval.slices import known_keys, read_length, slice_by, telling_keys
from eval.worth import Worth


def make_case(name: str, title: str | None, **more: object) -> Case:
    return Case.model_validate({"id": name, "text": f"{title}\nby the sea", "labels": {"title": title}, **more})


SEA = (
    make_case("a", "Pilot", set="north"),
    make_case("b", "Pilot", set="north"),
    make_case("c", "Diver", set="south"),
    make_case("d", None),
)


def answer(**titles: str | None) -> Report:
    return evaluate_predictions({name: Answer({"title": title}) for name, title in titles.items()}, SEA, ("title",))


def test_the_ladder_stands_on_nothing_and_on_the_most_frequent_values() -> None:
    rungs = {rung.name: rung.figures for rung in build(answer(a="Pilot", b="Pilot", c="Diver", d=None), "mine", SEA)}
    assert list(rungs) == [NOTHING, FREQUENT, "mine"]
    assert rungs[NOTHING].counts == Counts(missed=3, absent=1)
    assert rungs[FREQUENT].counts == Counts(hit=2, wrong=1, invented=1)
    assert (rungs[FREQUENT].nulls, rungs[FREQUENT].nulls_filled) == (1, 1)
    assert rungs["mine"].counts.f1 == 1


def test_another_run_and_a_second_reader_stand_on_it_too(tmp_path: Path) -> None:
    report = answer(a="Pilot", b="Pilot", c="Diver", d=None)
    other = answer(a="Pilot", b="Cook", c=None, d=None)
    printed = json_report.render(other, summarize(other))
    assert read_rung("other", printed, report).figures.counts == Counts(hit=1, wrong=1, missed=1, absent=1)
    second = [make_case("a", "Pilot"), make_case("b", "Captain"), make_case("z", "Ghost")]
    assert compare_readers(SEA, second, report).figures.counts == Counts(hit=1, wrong=1)
    assert not list(tmp_path.iterdir())


def test_slices_add_up_to_the_whole() -> None:
    report = answer(a="Pilot", b="Cook", c="Diver", d=None)
    slices = slice_by(report, SEA, ["set", "length"])
    assert [(one.key, one.value, one.figures.postings) for one in slices] == [
        ("set", "north", 2),
        ("set", "(none)", 1),
        ("set", "south", 1),
        ("length", "under 2,000", 4),
    ]
    by_set = sum((one.figures.counts for one in slices if one.key == "set"), Counts())
    assert by_set == summarize(report).counts


def test_a_single_posting_has_no_interval() -> None:
    slices = slice_by(answer(a="Pilot", b="Cook", c="Diver", d=None), SEA, ["set"])
    assert [one.figures.interval is None for one in slices] == [False, True, True]


def test_a_key_that_no_posting_has_is_named_with_those_there_are() -> None:
    with pytest.raises(GoldError, match=r"'sett'; the keys are: set, length, layout"):
        slice_by(answer(a="Pilot"), SEA, ["sett"])


@pytest.mark.parametrize(
    ("values", "tells"),
    [
        (["x", "x", "y", "y"], True),
        (["x", "x", "x", "x"], False),  # one kind parts nothing
        (["p", "q", "r", "s"], False),  # a key that names postings
        ([{"why": "x"}, {"why": "x"}, {"why": "y"}, {"why": "y"}], False),  # notes, not kinds
    ],
)
def test_keys_are_told_that_part_the_gold_in_kinds(values: list[object], *, tells: bool) -> None:
    cases = [make_case(str(at), "Pilot", kind=value) for at, value in enumerate(values)]
    assert telling_keys(cases) == (["kind"] if tells else [])
    assert known_keys(cases) == ["kind", "length", "layout"]


def test_lengths_meet_at_their_borders() -> None:
    assert [read_length("x" * n) for n in (0, 4_999, 5_000, 10_000)] == [
        "under 2,000",
        "2,000 to 4,999",
        "5,000 to 9,999",
        "10,000 and more",
    ]


def rank(name: str, right: int, n: int) -> TrustFigures:
    return TrustFigures(name, right, n, {})


def test_risk_grows_with_coverage_and_stops_where_it_is_borne() -> None:
    steps = accumulate([rank("LABEL", 399, 400), rank("WORDING", 195, 200), rank("GUESS", 50, 100)])
    assert [(step.kept, step.wrong) for step in steps] == [(400, 1), (600, 6), (700, 56)]
    stop = unchecked(steps)
    assert stop is not None
    assert (stop.rank, stop.coverage) == ("WORDING", 600 / 700)
    assert say_unchecked(steps).startswith("At WORDING a person can stop checking: 86% of the values, of which 1.0% are wrong")


def test_too_few_values_show_no_rank_that_need_not_be_checked() -> None:
    steps = accumulate([rank("LABEL", 10, 10)])
    assert unchecked(steps) is None
    assert say_unchecked(steps).startswith("At no rank is it shown")


def test_tables_are_made_of_what_there_is() -> None:
    report = answer(a="Pilot", b="Cook", c="Diver", d=None)
    assert make_worth_tables(Worth()) == ()
    worth = Worth(tuple(build(report, "mine", SEA)), tuple(slice_by(report, SEA, ["set"])), tuple(accumulate([rank("LABEL", 1, 1)])))
    tables = make_worth_tables(worth)
    assert [table.title for table in tables] == ["Ladder", "By set", "Risk against coverage"]
    assert tables[0].rows[-1][0] == "mine (this run)"
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


TEXT = "Pilot wanted. The pilot steers. Pay: $30 an hour. Pilot."


@pytest.mark.parametrize(
    ("quotes", "spans", "placed", "covered"),
    [
        (["Pilot wanted"], [(0, 5)], 1, 1),
        (["Pilot wanted"], [(18, 23)], 0, 0),  # the right word at a place that no reader quoted
        (["Pilot"], [(50, 55)], 1, 1),  # stated twice: either place states it
        (["Pilot wanted", "The pilot"], [(0, 5)], 1, 1),
        (["Pilot wanted"], [], 0, 0),
    ],
)
def test_a_right_value_meets_the_readers_quote(quotes: list[str], spans: list[tuple[int, int]], placed: int, covered: int) -> None:
    case = Case(id="a", text=TEXT, labels={"title": "Pilot"}, labelled=("title",), evidence={"title": quotes})
    said = tuple(Pointer(start=start, end=end, quote=TEXT[start:end]) for start, end in spans)
    report = evaluate_predictions({"a": Answer({"title": "Pilot"}, {"title": said})}, [case])
    assert report.rows[0].placement == Placement(1, placed, len(quotes), covered)


@pytest.mark.parametrize("blind", [lambda case: case.varied(evidence=None), lambda case: case])
def test_places_are_judged_only_where_both_sides_point(blind: Callable[[Case], Case]) -> None:
    case = Case(id="a", text=TEXT, labels={"title": "Pilot"}, labelled=("title",), evidence={"title": ["Pilot"]})
    seen = blind(case)
    evidence = {"title": (Pointer(start=0, end=5, quote="Pilot"),)} if seen.evidence is None else None
    assert evaluate_predictions({"a": Answer({"title": "Pilot"}, evidence)}, [seen]).rows[0].placement is None
