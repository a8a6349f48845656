"""Comparators: what is the same value and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import compare
from extractor.fields import FIELDS

SAME = [
    ("organization", "Acme Inc.", "ACME"),
    ("organization", "The Harbour Trust", "Harbour Trust"),
    ("organization", "Health & Safety Board", "Health and Safety Board"),
    ("organization", "Zürich Fund", "Zurich Fund"),
    ("organization", "Mayor’s Fund", "Mayor's Fund"),
    ("title", "Sr. Data Engineer", "Senior Data Engineer"),
    ("title", "Asst. Manager", "assistant manager"),
    ("job_id", "REQ-0042", "req 0042"),
    ("title_code", "10015", "10-015"),
    ("locations", {"city": "New York"}, {"city": "NYC", "region": "NY", "country": "US", "street": None, "postal_code": None}),
    ("locations", {"street": "5 West 3rd Street"}, {"street": "5 W 3 St.", "city": "X"}),
    ("pay", {"min_value": 120000}, {"min_value": 120000.0, "max_value": None, "unit": "YEAR"}),
    ("duration", "P1Y", "P12M"),
    ("duration", "P2W", "P14D"),
    ("apply_url", "https://www.example.org/jobs/", "example.org/jobs"),
    ("apply_phone", "+1 212 555 0100", "+12125550100"),
    ("apply_email", "Jobs@Example.org", "jobs@example.org"),
    ("skills", "k8s", "Kubernetes"),
    ("skills", "Microsoft Excel", "Excel"),
    ("application_materials", "CV", "resume"),
    ("schedule", "evenings and weekends", "weekends and evenings"),
    ("responsibilities", "Write the plan; and", "Write the plan"),
    ("application_deadline", {"date": "2024-04-01"}, {"date": "2024-04-01", "time": "09:00", "timezone": None}),
]
DIFFERENT = [
    ("organization", "Acme", "Acme Capital"),
    ("title", "Junior Analyst", "Senior Analyst"),
    ("job_id", "611201", "611291"),
    ("locations", {"city": "Dayton", "region": "OR"}, {"city": "Dayton", "region": "OH"}),
    ("pay", {"min_value": 120000}, {"min_value": 102000}),
    ("pay", {"min_value": 20, "unit": "HOUR"}, {"min_value": 20, "unit": "DAY"}),
    ("pay", {"max_value": 90000}, {"min_value": 90000, "max_value": None}),
    ("duration", "P12M", "P12W"),
    ("apply_url", "https://example.org/jobs", "https://example.org/about"),
    ("apply_phone", "+12125550100", "+12125550101"),
    ("skills", "Java", "JavaScript"),
    ("skills", "C", "C++"),
    ("responsibilities", "Write the plan", "Review the budget"),
    ("application_deadline", {"date": "2024-04-01", "time": "09:00"}, {"date": "2024-04-01", "time": None}),
    ("start_date", "2024-04-01", "2024-04-02"),
    ("qualification_paths", {"education": None, "years": 3}, {"education": "BACHELOR", "years": 3}),
]


@pytest.mark.parametrize(("field", "gold", "got"), SAME)
def test_these_are_the_same(field: str, gold: object, got: object) -> None:
    assert FIELDS[field].same.test(gold, got)


@pytest.mark.parametrize(("field", "gold", "got"), DIFFERENT)
def test_these_are_not_the_same(field: str, gold: object, got: object) -> None:
    assert not FIELDS[field].same.test(gold, got)


@pytest.mark.parametrize("same", [compare.name, compare.prose, compare.phrase, compare.url, compare.code, compare.phone, compare.folded])
@given(text=st.text(max_size=60))
def test_every_text_is_the_same_as_itself(same: compare.Same, text: str) -> None:
    assert same.test(text, text)


@given(one=st.text(max_size=40), other=st.text(max_size=40))
def test_names_compare_alike_in_both_directions(one: str, other: str) -> None:
    assert compare.name.test(one, other) == compare.name.test(other, one)


def test_within_takes_its_percentage_of_the_gold_value() -> None:
    assert compare.within(1).test(100, 101)
    assert not compare.within(1).test(100, 101.1)
    assert not compare.within(1).test(100, "100")
