"""Pay of which only one bound is given, and the year that it comes to. Lines are our own, after the shapes named beside them."""

import pytest

from extractor.document import Document
from extractor.rules.pay import find_pay
from extractor.schema import Pay

Row = tuple[float | None, float | None, str | None, str | None]


def pay_of(text: str) -> list[Pay]:
    return [candidate.value for candidate in find_pay(Document(text)) if isinstance(candidate.value, Pay)]


def rows_of(text: str) -> list[Row]:
    return [(pay.min_value, pay.max_value, pay.currency, pay.unit) for pay in pay_of(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Salary: up to £45,000 per annum", (None, 45_000, "GBP", "YEAR")),
        ("Salary: upto ₹5,00,000 per annum", (None, 500_000, "INR", "YEAR")),  # job portal
        ("Salary: from CHF 80'000 a year", (80_000, None, "CHF", "YEAR")),
        ("Salary: €3.000+ gross per month", (3_000, None, "EUR", "MONTH")),
        ("Salary: $95k+", (95_000, None, "USD", "YEAR")),
        ("Pay: $20/hr+", (20, None, "USD", "HOUR")),
        ("Salary: $60k+ depending on experience", (60_000, None, "USD", "YEAR")),
        ("Salary: £40k+ bonus", (40_000, 40_000, "GBP", "YEAR")),
        ("Pay: $15+tips", (15, 15, "USD", "HOUR")),
        ("Salary: to £45k", (None, 45_000, "GBP", "YEAR")),
        ("Salary: not more than $60,000", (None, 60_000, "USD", "YEAR")),
        ("Salary: less than $60,000", (None, 60_000, "USD", "YEAR")),
        ("The salary is not less than $52,000 a year.", (52_000, None, "USD", "YEAR")),
        ("You will earn at least €15 per hour.", (15, None, "EUR", "HOUR")),
        ("Pay: a minimum of $18.25 per hour", (18.25, None, "USD", "HOUR")),
        ("Salary: max. 60.000 EUR per year", (None, 60_000, "EUR", "YEAR")),
        ("Salary: $24 an hour and up", (24, None, "USD", "HOUR")),
        ("Pays as much as $31 per hour.", (None, 31, "USD", "HOUR")),
        ("Salary: R30 000 per month or more", (30_000, None, "ZAR", "MONTH")),
    ],
)
def test_one_bound_leaves_the_other_open(text: str, row: Row) -> None:
    assert rows_of(text) == [row]


@pytest.mark.parametrize(
    ("text", "hours", "low", "high"),
    [
        ("Pay: $20 - $25 per hour", 40, 41_600, 52_000),
        ("Pay: $20 - $25 per hour", 30, 31_200, 39_000),
        ("Day rate: £200 per day", 40, 52_000, 52_000),
        ("Pay: $1,000 per week", 40, 52_000, 52_000),
        ("Salary: €3.000 - €3.500 per month", 40, 36_000, 42_000),
        ("Salary: up to CHF 90'000 a year", 40, None, 90_000),
    ],
)
def test_every_time_is_carried_over_to_a_year(text: str, hours: float, low: float | None, high: float | None) -> None:
    years = [pay.annual(hours) for pay in pay_of(text)]
    assert [(year.min_value, year.max_value) for year in years if year] == [(low, high)]
