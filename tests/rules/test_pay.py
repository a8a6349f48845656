"""Pay: which amounts are pay, of what kind, for what time and scope. Lines are our own, after the shapes named beside them."""

import pytest

from extractor.candidate import Trust
from extractor.document import Document
from extractor.rules.pay import find_pay
from extractor.schema import Pay

Row = tuple[float | None, float | None, str | None, str | None, str | None]


def pay_of(text: str) -> list[Pay]:
    document = Document(text)
    found = list(find_pay(document))
    assert all(candidate.span and candidate.span.end <= len(text) for candidate in found)
    return [candidate.value for candidate in found if isinstance(candidate.value, Pay)]


def rows_of(text: str) -> list[Row]:
    return [(pay.min_value, pay.max_value, pay.currency, pay.unit, pay.kind) for pay in pay_of(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # city agency pages: a label, its value behind a colon, a tab or a line break
        ("Proposed Salary Range: $51,000.00 - $62,500.00 (Annual)", (51_000, 62_500, "USD", "YEAR", "BASE")),
        ("PROPOSED SALARY RANGE\t$19.40 - $19.40 (Hourly)", (19.4, 19.4, "USD", "HOUR", "BASE")),
        ("Proposed Salary Range\n$51,000.00 - $62,500.00 (Annual)", (51_000, 62_500, "USD", "YEAR", "BASE")),
        ("Level:  I Salary:  $51,000 to 62,500 Office Title:  Tester", (51_000, 62_500, "USD", "YEAR", "BASE")),
        # university page, job portal: a label for each bound
        ("Salary Minimum: $41,600\nSalary Maximum: $52,000\n", (41_600, 52_000, "USD", "YEAR", "BASE")),
        ("Minimum salary: €30.000\nMaximum salary: €40.000 per year", (30_000, 40_000, "EUR", "YEAR", "BASE")),
        # applicant-tracking boards
        ("Annual Salary:\n€90.000—€95.000 EUR", (90_000, 95_000, "EUR", "YEAR", "BASE")),
        ("North Bay Hourly Rate\n\n$44—$46 USD", (44, 46, "USD", "HOUR", "BASE")),
        ("Remote\nSales\n$90K – $98K • Offers Equity", (90_000, 98_000, "USD", "YEAR", "BASE")),
        ("The base salary for this role (annualized) is $130,000 per year.", (130_000, 130_000, "USD", "YEAR", "BASE")),
        ("By law we say that the minimum base salary starts at $95,000.", (95_000, None, "USD", "YEAR", "BASE")),
        # networking sites
        ("Pay: From $70,000.00 per year", (70_000, None, "USD", "YEAR", "BASE")),
        ("Job Types: Part-time, ContractPay: $20.50 - $24.75 per hourExpected hours: 10", (20.5, 24.75, "USD", "HOUR", "BASE")),
        ("This role pays between $18-$25 per hour.", (18, 25, "USD", "HOUR", "BASE")),
        ("Baker - $20-$30/hour", (20, 30, "USD", "HOUR", "BASE")),
        # mail-list postings
        ("REMUNERATION:  Starting salary: 180 USD", (180, 180, "USD", "HOUR", "BASE")),
        ("SALARY:  300 USD equivalent in AMD per month (net)", (300, 300, "USD", "MONTH", "BASE")),
        ("REMUNERATION:   48000 Drams", (48_000, 48_000, "AMD", None, "BASE")),
        # elsewhere
        ("Up to $90,000 per year", (None, 90_000, "USD", "YEAR", "BASE")),
        ("Compensation: $25.50/hr", (25.5, 25.5, "USD", "HOUR", "BASE")),
        ("Salary: CHF 100'000", (100_000, 100_000, "CHF", "YEAR", "BASE")),
        ("Salary: 45,000 - 55,000", (45_000, 55_000, None, "YEAR", "BASE")),
        ("Pay: 22.50/hour", (22.5, 22.5, None, "HOUR", "BASE")),
        ("Total compensation: $250,000 - $300,000", (250_000, 300_000, "USD", "YEAR", "TOTAL")),
        ("Interns get a monthly stipend of $1,500.", (1_500, 1_500, "USD", "MONTH", "STIPEND")),
        ("Sign-on bonus of $5,000 for all.", (5_000, 5_000, "USD", None, "BONUS")),
        ("You earn $40 for every dog you wash.", (40, 40, "USD", "HOUR", "COMMISSION")),
        # federal page
        ("Salary\n$50,000 to - $61,000 per year\n", (50_000, 61_000, "USD", "YEAR", "BASE")),
        ("What we offer\n- €50,000 - €61,000 gross per year, plus stock options", (50_000, 61_000, "EUR", "YEAR", "BASE")),
        (
            "What we offer\n- €50,000 - €61,000 gross per year, plus tips\n- €900 a year for courses",
            (50_000, 61_000, "EUR", "YEAR", "BASE"),
        ),
    ],
)
def test_pay_is_read_where_the_posting_states_it(text: str, row: Row) -> None:
    assert rows_of(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "We raised $45M in Series B funding led by Two Foxes.",
        "Our bakery has $30M ARR and 200 people.",
        "You will manage a budget of $250,000.",
        "The budget for this project is $50,000 per year.",
        "This $200 billion portfolio is managed outside.",
        "You will look after $120,000,000 in assets.",
        "We match up to $6,000 in your 401(k).",
        "Fertility care (up to $10,000 per year)",
        "A $1,000 annual learning stipend and a $500 home office stipend.",
        "Eligible for up to $2500 relocation expense reimbursement",
        "A referral bonus of $1,000 is paid.",
        "Projects with a total cost of at least $300,000 for each of five years.",
        "Experience with deals of $35k-75k ARR.",
        "Application fee: $50",
        "Must handle payroll of $20,000 per week",
        "We help families save $10,000 per year.",
        "Annual revenue of $90,000",
        "Grants from $10,000 to $500,000 are awarded.",
        "Salary: competitive; we have raised $20 million",
        "Salary: Grade 5, 12 months",
        "Salary: negotiable",
        "We offer\n- $50,000 - $60,000 in savings, plus loans",
        "We ship\n- $50 - $60, 5 days",
    ],
)
def test_other_money_is_not_pay(text: str) -> None:
    assert not pay_of(text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("OTE $200,000 ($120,000 base)", [(200_000, "TOTAL"), (120_000, "BASE")]),
        (
            "Compensation: $180-230k OTE Base: $90k-115k Commission: $90k-115k",
            [(180_000, "TOTAL"), (90_000, "BASE"), (90_000, "COMMISSION")],
        ),
        ("Salary: $90,000 - $110,000 plus a $10,000 signing bonus", [(90_000, "BASE"), (10_000, "BONUS")]),
        ("We are offering $50/hr. We are offering a $6000 sign on bonus!", [(50, "BASE"), (6_000, "BONUS")]),
    ],
)
def test_every_amount_has_its_own_kind(text: str, rows: list[tuple[float, str]]) -> None:
    assert [(pay.min_value, pay.kind) for pay in pay_of(text)] == rows


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The compensation is $90,000-120,000 for Foxville", ["Foxville"]),
        ("The salary is $100,000-130,000 for Foxville and $90,000-120,000 for Wolf Bay.", ["Foxville", "Wolf Bay"]),
        ("Pay range:\nFoxville: $120,000 - $150,000\nWolf Bay: $100,000 - $130,000", ["Foxville", "Wolf Bay"]),
        ("Level I: $50,000 - $60,000\nLevel II: $60,000 - $75,000", ["Level I", "Level II"]),
        # city agency page: a ladder in brackets
        ("REQUIREMENTS:  Baker ($60,500+): bread.  Senior Baker ($68,250): cake.", ["Baker", "Senior Baker"]),
        # ATS board
        ("North Bay Hourly Rate\n\n$44—$46 USD\n\nWolf Bay, Ohio Hourly Rate\n\n$41—$43 USD", ["North Bay", "Wolf Bay, Ohio"]),
        ("Pay: $20 an hour", [None]),
    ],
)
def test_the_place_or_level_of_a_range_is_its_scope(text: str, scopes: list[str | None]) -> None:
    assert [pay.scope for pay in pay_of(text)] == scopes


def test_a_unit_told_by_size_alone_is_a_guess() -> None:
    said, guessed = (next(iter(find_pay(Document(f"Salary: $90,000{unit}")))) for unit in (" per year", ""))
    assert (said.trust, guessed.trust) == (Trust.LABEL, Trust.GUESS)


def test_an_amount_between_hours_and_years_has_no_unit() -> None:
    assert rows_of("Pay: $3,000") == [(3_000, 3_000, "USD", None, "BASE")]


def test_the_range_of_a_label_comes_before_that_of_a_sentence() -> None:
    text = "Salary Range: $60,000 - $90,000 per year\n\nNote. The salary for this position is: $85,000 per year."
    trusts = [candidate.trust for candidate in find_pay(Document(text))]
    assert trusts == sorted(trusts, reverse=True)
    assert len(set(trusts)) > 1


def test_a_range_that_runs_backwards_is_not_read() -> None:
    found = list(find_pay(Document("Salary Range: $140.88 - $49.69 Hourly")))  # networking site: a slip of the keyboard
    assert [candidate.value for candidate in found] == [None]


@pytest.mark.parametrize(("place", "currency"), [("Toronto, Canada", "CAD"), ("Sydney, Australia", "AUD"), ("Foxville, NY", "USD")])
def test_a_bare_dollar_is_that_of_the_country_in_the_header(place: str, currency: str) -> None:
    assert [pay.currency for pay in pay_of(f"Baker\n{place}\n\nSalary: $80,000 a year")] == [currency]


def test_a_lone_range_of_something_else_is_no_pay() -> None:
    assert not pay_of("$100,000 - $200,000\nis what our customers spend a year.")
