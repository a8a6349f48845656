"""Counting: the table is the specification."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from eval.score import Counts, count, is_same, judge, pair
from extractor.compare import Same, exact, folded, name, phrase, place, prose
from extractor.fields import FIELDS

PLAIN = [
    # gold, got, counts: hit, wrong, missed, invented, absent
    pytest.param(["a"], ["a"], Counts(hit=1), id="the same value is a hit"),
    pytest.param(["a"], ["b"], Counts(wrong=1), id="another value is wrong once, not missed and invented"),
    pytest.param(["a"], [], Counts(missed=1), id="no value for a stated one is missed"),
    pytest.param([], ["a"], Counts(invented=1), id="a value for a labelled null is invented"),
    pytest.param([], [], Counts(absent=1), id="no value for a labelled null is rightly absent"),
    pytest.param(
        ["a", "b", "c"], ["c", "x"], Counts(hit=1, wrong=1, missed=1), id="what stays alone on both sides is set against each other"
    ),
    pytest.param(["a"], ["a", "a"], Counts(hit=1, invented=1), id="an item given twice is a hit once"),
    pytest.param(["a", "a"], ["a"], Counts(hit=1, missed=1), id="an item wanted twice is hit once"),
]


@pytest.mark.parametrize(("gold", "got", "counts"), PLAIN)
def test_lists_are_counted_one_to_one(gold: list[str], got: list[str], counts: Counts) -> None:
    assert count(gold, got, exact) == counts


def test_pairing_is_optimal_where_taking_the_first_fit_would_lose_a_pair() -> None:
    gold = [{"city": "Salem"}, {"city": "Salem", "region": "OR"}]
    got = [{"city": "Salem", "region": "OR"}, {"city": "Salem", "region": "MA"}]
    assert count(gold, got, place) == Counts(hit=2)


def test_optional_items_count_neither_way() -> None:
    assert count(["SQL"], ["SQL", "Excel"], phrase, optional=["Excel"]) == Counts(hit=1)
    assert count(["SQL"], ["SQL"], phrase, optional=["Excel"]) == Counts(hit=1)
    assert count([], ["Excel"], phrase, optional=["Excel"]) == Counts(absent=1)


ANY_OF = [
    pytest.param("title", {"any_of": ["Cook", "Line Cook"]}, "line cook", Counts(hit=1), id="either reading of a scalar"),
    pytest.param("title", {"any_of": ["Cook", None]}, None, Counts(absent=1), id="nothing, where nothing is one of the readings"),
    pytest.param("title", {"any_of": ["Cook", "Line Cook"]}, "Baker", Counts(wrong=1), id="wrong once, however many readings"),
    pytest.param("skills", {"any_of": [["SQL"], ["SQL", "Go"]]}, ["SQL"], Counts(hit=1), id="the list that fits best"),
    pytest.param("skills", ["Go", {"any_of": ["SQL", "databases"]}], ["databases", "Go"], Counts(hit=2), id="either reading of an item"),
]


@pytest.mark.parametrize(("field", "label", "value", "counts"), ANY_OF)
def test_any_of_several_readings_is_right(field: str, label: object, value: object, counts: Counts) -> None:
    assert judge(FIELDS[field], label, value).counts == counts  # type: ignore[arg-type] - rows are JSON


def test_of_a_nested_value_only_the_keys_that_gold_gives_are_judged() -> None:
    full = {"city": "Salem", "region": "OR", "country": "US", "street": None, "postal_code": None}
    assert judge(FIELDS["locations"], [{"city": "Salem"}], [full]).counts == Counts(hit=1)
    assert judge(FIELDS["locations"], [{"city": "Salem", "region": None}], [full]).counts == Counts(wrong=1)


@pytest.mark.parametrize("value", ["60000", 7, [["x"]], {"min_value": "60000"}, [None, "x"]])
def test_a_value_of_another_type_is_wrong_and_no_crash(value: object) -> None:
    counts = judge(FIELDS["pay"], [{"min_value": 60000}], value).counts  # type: ignore[arg-type] - that is the point
    assert (counts.hit, counts.wrong) == (0, 1)


def test_figures_are_undefined_where_there_is_nothing_to_divide_by() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert (Counts(missed=1).precision, Counts(missed=1).recall, Counts(missed=1).f1) == (None, 0, 0)
    assert (Counts(invented=1).precision, Counts(invented=1).recall, Counts(invented=1).f1) == (0, None, 0)


WORDS = st.lists(st.sampled_from(["ash", "Ash", "birch", "cedar", "elm"]), max_size=6)


@given(WORDS, WORDS, WORDS)
def test_every_value_is_counted_once(gold: list[str], got: list[str], optional: list[str]) -> None:
    plain = count(gold, got, folded)
    assert (plain.gold, plain.got) == (len(gold), len(got))
    assert min(plain.missed, plain.invented) == 0
    excused = count(gold, got, folded, optional)
    assert (excused.hit, excused.gold) == (plain.hit, plain.gold)
    assert excused.got <= plain.got


@given(WORDS, WORDS)
def test_order_does_not_matter(gold: list[str], got: list[str]) -> None:
    assert count(gold, got, folded) == count(gold[::-1], got[::-1], folded)


# Alike or not by a hair: neither of "phrase" and "prose" is transitive.
NEAR = st.sampled_from(["sous chef", "chef sous", "Sous chefs", "sous chefss", "no sous chef", "The Oven Inc.", "oven", "ovens", "7th"])
READINGS = st.lists(NEAR | st.fixed_dictionaries({"any_of": st.lists(NEAR, min_size=1, max_size=2)}), max_size=5)


@settings(deadline=None)  # scipy is imported at the first pairing
@given(gold=READINGS, got=st.lists(NEAR, max_size=5), same=st.sampled_from([exact, folded, name, phrase, prose]))
def test_short_cuts_pair_as_many_as_judging_each_with_each_does(gold: list[object], got: list[object], same: Same) -> None:
    fits = [[is_same(one, other, same.test) for other in got] for one in gold]  # type: ignore[arg-type] - rows are JSON
    pairs = pair(gold, got, same)  # type: ignore[arg-type]
    assert all(fits[row][column] for row, column in pairs)
    assert len({row for row, _ in pairs}) == len(pairs) == len({column for _, column in pairs})
    if gold and got:
        rows, columns = linear_sum_assignment(fits, maximize=True)
        assert len(pairs) == sum(fits[row][column] for row, column in zip(rows, columns, strict=True))
