"""From candidates to one record: who wins, what is kept as a conflict, why a field is null."""

import datetime as dt

import pytest

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.extraction import Extraction
from extractor.resolve import resolve
from extractor.schema import Deadline, Pay, Place

TEXT = "Night Baker wanted. Apply by 1 May 2024, 17:00. The Baker works in Lyon, France. Also Nice."
DOCUMENT = Document(TEXT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(field: str, value: object, words: str, trust: Trust = Trust.WORDING) -> Candidate:
    return Candidate(field, value, span(words), trust)


def extraction(*candidates: Candidate) -> Extraction:
    return resolve(DOCUMENT, candidates, "rules")


def test_the_best_founded_reading_wins_and_the_other_is_a_conflict() -> None:
    result = extraction(said("title", "Baker", "Baker works"), said("title", "Night Baker", "Night Baker", Trust.LABEL))
    assert result.posting.title == "Night Baker"
    assert [conflict.value for conflict in result.conflicts["title"]] == ["Baker"]
    assert result.conflicts["title"][0].evidence[0].quote == "Baker works"


def test_of_equals_the_earliest_wins() -> None:
    result = extraction(said("title", "Baker", "Baker works"), said("title", "Night Baker", "Night Baker"))
    assert result.posting.title == "Night Baker"


def test_readings_that_agree_are_evidence_together_best_first() -> None:
    result = extraction(said("title", "night baker", "Baker works", Trust.GUESS), said("title", "Night Baker", "Night Baker", Trust.LABEL))
    assert [evidence.trust for evidence in result.evidence["title"]] == ["LABEL", "GUESS"]
    assert "title" not in result.conflicts


def test_a_fuller_reading_that_agrees_takes_the_place_of_a_better_founded_one() -> None:
    day, moment = Deadline(date=dt.date(2024, 5, 1)), Deadline(date=dt.date(2024, 5, 1), time="17:00")
    result = extraction(
        said("application_deadline", day, "1 May 2024", Trust.LABEL), said("application_deadline", moment, "1 May 2024, 17:00")
    )
    assert result.posting.application_deadline == moment
    assert result.conflicts["application_deadline"][0].evidence[0].quote == "1 May 2024"


def test_a_fuller_reading_that_disagrees_does_not() -> None:
    day, moment = Deadline(date=dt.date(2024, 5, 1)), Deadline(date=dt.date(2024, 5, 2), time="17:00")
    result = extraction(said("application_deadline", day, "1 May 2024", Trust.LABEL), said("application_deadline", moment, "17:00"))
    assert result.posting.application_deadline == day


def test_the_same_words_with_two_values_are_reported_not_guessed() -> None:
    result = extraction(said("start_date", dt.date(2024, 4, 3), "1 May 2024"), said("start_date", dt.date(2024, 3, 4), "1 May 2024"))
    assert result.posting.start_date is None
    assert result.nulls["start_date"] == "conflicting"
    assert len(result.conflicts["start_date"]) == 2


@pytest.mark.parametrize(
    ("candidates", "reason"),
    [
        ([], "not_stated"),
        ([said("date_posted", None, "Apply by")], "unparseable"),
        ([Candidate("date_posted", dt.date(2024, 1, 1), None, Trust.WORDING, "llm")], "unsupported"),
        ([Candidate("date_posted", dt.date(2024, 1, 1), None, Trust.WORDING, "llm"), said("date_posted", None, "Apply by")], "unparseable"),
    ],
)
def test_every_null_has_its_reason(candidates: list[Candidate], reason: str) -> None:
    result = extraction(*candidates)
    assert result.posting.date_posted is None
    assert result.nulls["date_posted"] == reason


def test_a_value_and_a_null_reason_exclude_each_other() -> None:
    result = extraction(said("title", "Night Baker", "Night Baker"))
    assert "title" not in result.nulls
    assert set(result.nulls) | set(result.evidence) == set(result.posting.model_dump())


def test_a_list_keeps_every_item_in_the_order_of_the_text_with_its_index() -> None:
    result = extraction(said("skills", "Nice", "Nice"), said("skills", "Baking", "Baker"))
    assert result.posting.skills == ("Baking", "Nice")
    assert [(evidence.item, evidence.quote) for evidence in result.evidence["skills"]] == [(0, "Baker"), (1, "Nice")]


def test_guessed_items_stand_only_where_nothing_better_does() -> None:
    guess, sure = said("skills", "Nice", "Nice", Trust.GUESS), said("skills", "Baking", "Baker")
    assert extraction(guess).posting.skills == ("Nice",)
    assert extraction(guess, sure).posting.skills == ("Baking",)
    assert extraction(guess, sure).conflicts["skills"][0].value == "Nice"


def test_places_keep_the_best_rank_alone_and_the_fuller_of_two() -> None:
    result = extraction(
        said("locations", Place(city="Nice"), "Nice"),
        said("locations", Place(city="Lyon"), "Lyon", Trust.LABEL),
        said("locations", Place(city="Lyon", country="FR"), "Lyon, France", Trust.LABEL),
    )
    assert result.posting.locations == (Place(city="Lyon", country="FR"),)
    assert result.conflicts["locations"][0].evidence[0].quote == "Nice"


def test_an_item_said_twice_is_one_item_with_two_quotes() -> None:
    pay = Pay(min_value=20, max_value=20, currency="EUR", unit="HOUR", kind="BASE")
    result = extraction(said("pay", pay, "Night"), said("pay", pay, "Lyon"))
    assert result.posting.pay == (pay,)
    assert [evidence.quote for evidence in result.evidence["pay"]] == ["Night", "Lyon"]
