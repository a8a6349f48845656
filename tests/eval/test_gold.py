"""The lint, and the agreement of two readers."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.cases import Case
from eval.gold.agreement import Agreement, compare
from eval.gold.lint import check, check_case, check_sets
from eval.stated import Wording, find_unstated
from extractor.fields import FIELDS


def test_sound_gold_has_no_findings(baker: Case) -> None:
    assert check([baker]) == []


BAD_LABELS = [
    # field, label, what the lint says
    pytest.param("title", ["Baker"], "holds one value, and its label is a list", id="a list for a scalar"),
    pytest.param("benefits", "lunch", "is a list field, and its label is no list", id="a scalar for a list"),
    pytest.param("openings", "two", "valid integer", id="a word for a number"),
    pytest.param("openings", "2", "not as the schema prints it", id="a number in quotes"),
    pytest.param("date_posted", "2024-02-30", "valid date", id="a day that no calendar has"),
    pytest.param("duration", "12 months", "is not an ISO 8601 period", id="a period in words"),
    pytest.param("employment_types", ["FULLTIME"], "'FULL_TIME'", id="an unknown code"),
    pytest.param("locations", [{"country": "UK"}], "not in ISO 3166-1", id="no country"),
    pytest.param("locations", [{"region": "ZZ", "country": "US"}], "not in ISO 3166-2", id="no region of the country"),
    pytest.param("locations", [{"town": "Salem"}], "town", id="an unknown key"),
    pytest.param("languages", [{"language": "xx"}], "not in ISO 639-1", id="no language"),
    pytest.param("pay", [{"currency": "USX"}], "not in ISO 4217", id="no currency"),
    pytest.param("pay", [{"min_value": 9, "max_value": 5}], "min_value 9 is more than max_value 5", id="bounds the wrong way"),
    pytest.param("application_deadline", {"date": "2024-04-12", "timezone": "EST5"}, "not an IANA time zone", id="no zone"),
    pytest.param("application_deadline", {"date": "2024-04-12", "time": "5 pm"}, "not HH:MM", id="no time"),
    pytest.param("application_deadline", {"date": "2024-03-01"}, "before the day of publication", id="a deadline before publication"),
    pytest.param("apply_phone", "(217) 555-0142", "not a number in E.164", id="a number as printed"),
    pytest.param("skills", ["Dough", "dough"], "given twice: 'dough'", id="an item twice"),
    pytest.param("pay", [{"min_value": -5}], "min_value -5 is not between", id="negative pay"),
    pytest.param("pay", [{"min_value": 72500, "currency": "USD", "unit": "HOUR"}], "no pay for a hour", id="a year's pay an hour"),
    pytest.param("hours_per_week", 200, "is not between 1 and 168", id="more hours than a week has"),
    pytest.param("openings", 0, "is not between 1 and", id="no opening"),
    pytest.param("start_date", "1024-04-15", "is not between 1980 and 2100", id="another millennium"),
    pytest.param("duration", "P0M", "is no time at all", id="no time"),
    pytest.param("qualification_paths", [{"years": 90}], "years 90 is not between", id="a lifetime"),
    pytest.param("title", "Senior Oven Keeper ", "ends with white space", id="a margin"),
    pytest.param("title", {"any_of": [{"any_of": [{"any_of": ["x"]}]}]}, "valid string", id="readings of readings"),
    pytest.param("title", {"x": 1}, "valid string", id="an object for text"),
    pytest.param("title", "Junior Oven Wright", "is not in the text: 'Junior Oven Wright'", id="a name that is not there"),
    pytest.param("job_id", "R-2041", "is not in the text", id="a part of a code"),
    pytest.param("apply_email", "work@aldervalley.example", "is not in the text", id="an address that is not there"),
    pytest.param("apply_phone", "+12175550143", "is not in the text", id="a number that is not there"),
    pytest.param("pay", [{"min_value": 60000, "max_value": 75000}], "is not in the text: 75000", id="an amount that is not there"),
    pytest.param("date_posted", "2024-05-15", "is not in the text: '2024-05-15'", id="a day that is not there"),
    pytest.param("application_deadline", {"date": "2025-04-12"}, "is not in the text", id="a year that is not there"),
    pytest.param("responsibilities", ["Sweep the yard"], "an item is not verbatim", id="an item in other words"),
    pytest.param("skills", {"any_of": [["Dough"], ["Dough", 7]]}, "valid string", id="a wrong value in one of several readings"),
]


@pytest.mark.parametrize(("field", "label", "message"), BAD_LABELS)
def test_a_bad_label_is_found(baker: Case, field: str, label: object, message: str) -> None:
    case = baker.varied(labels={**baker.labels, field: label}, labelled=tuple({*baker.labelled, field}))
    found = [finding for finding in check_case(case) if finding.field == field and "no quote" not in finding.message]
    assert any(message in finding.message for finding in found), found


def test_quotes_must_stand_verbatim_in_the_text(baker: Case) -> None:
    case = baker.varied(evidence={**(baker.evidence or {}), "title": ["Senior oven keeper"]})
    assert [str(finding) for finding in check_case(case)] == ["baker: title: not in the text: 'Senior oven keeper'"]


def test_values_need_quotes_and_nulls_have_none(baker: Case) -> None:
    quotes = {**(baker.evidence or {}), "title": [], "benefits": ["ovens"]}
    messages = {(finding.field, finding.message) for finding in check_case(baker.varied(evidence=quotes))}
    assert messages == {("title", "has a value and no quote"), ("benefits", "has a quote and no value")}


def test_a_posting_without_quotes_is_found_where_others_of_the_set_have_some(baker: Case) -> None:
    bare = baker.varied(id="bare", text="Baker", labels={}, labelled=(), evidence=None)
    assert [str(finding) for finding in check([baker, bare])] == ["bare: has no evidence"]
    assert check([bare]) == []


def test_fields_must_be_known_and_labelled(baker: Case) -> None:
    case = baker.varied(labelled=("colour", "skills", *(name for name in baker.labelled if name != "benefits")))
    messages = {(finding.field, finding.message.split(",")[0]) for finding in check_case(case)}
    assert messages == {
        ("colour", "the schema has no such field"),
        ("colour", "is in 'labelled' but has no label; a labelled null is written out"),
        ("skills", "is in 'labelled' but has no label; a labelled null is written out"),
        ("benefits", "has a label but is not in 'labelled'"),
    }


def test_a_text_given_twice_is_found(baker: Case) -> None:
    twin = baker.varied(id="twin", text=baker.text.replace("\n", "\n\n"))
    assert [str(finding) for finding in check([baker, twin])] == ["twin: has the same text as baker"]


def test_variants_of_one_posting_are_no_near_duplicates(baker: Case) -> None:
    assert check([baker, baker.varied(id="baker~1"), baker.varied(id="baker~2")]) == []


def test_near_duplicates_are_found_within_and_across_sets(baker: Case) -> None:
    near = baker.varied(id="near", text=f"{baker.text}\nApply in ink.")
    found = check_sets({"a.jsonl": [baker], "b.jsonl": [near, near.varied(id="twin")]})
    assert [str(finding) for finding in found] == [
        "b.jsonl: near: is a near-duplicate of baker in a.jsonl: 0.97 of their runs of five words",
        "b.jsonl: twin: has the same text as near",
    ]


STATED = [
    # field, value, a text that states it, and one that does not
    pytest.param("title", "Senior Baker", "the Sr. Baker’s hours", "a Senior Cook, a Junior Baker", id="a short form, a possessive"),
    pytest.param("job_id", "R-20417", "requisition R 20417", "R-204170", id="a code with other marks"),
    pytest.param("openings", 2, "two posts", "20 posts, 12 desks", id="a number in words"),
    pytest.param("hours_per_week", 37.5, "37 ½ hours", "37 hours", id="a half"),
    pytest.param("pay", {"min_value": 120000}, "$120-150k", "$120-150", id="thousands once for both"),
    pytest.param("pay", {"min_value": 55000}, "€55.000 a year", "€55.00", id="marks the European way"),
    pytest.param("date_posted", "2024-04-02", "2nd of April, 2024", "April 22, 2024", id="a day in words"),
    pytest.param("date_posted", "2024-04-02", "2.4.24", "2.5.24", id="a day in figures"),
    pytest.param(
        "application_deadline", {"date": "2024-04-12", "time": "17:00"}, "Apr 10 - 12, 2024", "Apr 10, 2024", id="the end of a span"
    ),
    pytest.param("qualification_paths", {"years": 1.5}, "18 months", "15 months", id="months"),
    pytest.param("employment_types", "PART_TIME", "Part-time", "Part of the time", id="a code's words"),
    pytest.param("locations", {"city": "Salem", "country": "US"}, "in SALEM", "in Reno", id="a town"),
    pytest.param("apply_phone", "+12175550142", "(217) 555-0142", "(217) 555-0143", id="a telephone number"),
    pytest.param("apply_url", "https://www.avbu.example/jobs/", "avbu.example/jobs", "avbu.example/news", id="an address"),
    pytest.param("responsibilities", "Keep the ovens ... hot", "Keep  the ovens\nvery hot", "Keep the ovens", id="an item with a gap"),
]


@pytest.mark.parametrize(("field", "value", "stating", "silent"), STATED)
def test_a_text_states_a_value_in_any_usual_writing(field: str, value: object, stating: str, silent: str) -> None:
    assert list(find_unstated(FIELDS[field], value, Wording(stating))) == []
    assert list(find_unstated(FIELDS[field], value, Wording(silent))) != []


@given(st.dates(dt.date(1980, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(["%B %d, %Y", "%d %b %Y", "%m/%d/%Y", "%d.%m.%y", "%Y%m%d"]))
def test_a_day_is_stated_in_every_writing(day: dt.date, writing: str) -> None:
    assert Wording(f"Closes {day:{writing}}.").has_day(day)


def reading(**labels: object) -> list[Case]:
    return [Case.model_validate({"id": "a", "labels": labels})]


AGREEMENTS = [
    # field, one reader, the other, what agrees
    pytest.param("title", "Baker", "baker", Agreement(both=1), id="the same but for case"),
    pytest.param("title", "Baker", "Cook", Agreement(first=1, second=1), id="two values"),
    pytest.param("title", "Baker", None, Agreement(first=1), id="one value"),
    pytest.param("title", None, None, Agreement(neither=1), id="none"),
    pytest.param("title", {"any_of": ["Baker", "Cook"]}, "Cook", Agreement(both=1), id="one of the readings"),
    pytest.param("skills", ["a", "b"], ["b", "c", "d"], Agreement(both=1, first=1, second=2), id="lists"),
    pytest.param("locations", [{"city": "Salem"}], [{"city": "Salem", "region": "OR"}], Agreement(first=1, second=1), id="one says more"),
    pytest.param("locations", [{"city": "Salem"}], [{"city": "Salem", "region": None}], Agreement(both=1), id="one says null"),
]


@pytest.mark.parametrize(("field", "one", "other", "agreement"), AGREEMENTS)
def test_agreement_counts_items_that_both_give(field: str, one: object, other: object, agreement: Agreement) -> None:
    assert compare(reading(**{field: one}), reading(**{field: other}))[field] == agreement


def test_agreement_leaves_out_what_one_did_not_label_or_calls_optional() -> None:
    assert compare(reading(title="Baker"), reading(job_id="7"))["title"] == Agreement()
    fair = [Case(id="a", labels={"skills": []}, labelled=("skills",), optional={"skills": ["SQL"]})]
    assert compare(reading(skills=["SQL"]), fair)["skills"] == Agreement()


def test_agreement_is_shared_items_of_all() -> None:
    total = Agreement(both=3, first=1) + Agreement(second=2, neither=5)
    assert (total.items, total.share) == (6, 0.5)
    assert Agreement(neither=1).share is None
