"""Pay of several kinds, places and levels, and money that is no pay. Lines are our own, after the shapes named beside them."""

import pytest

from extractor.document import Document
from extractor.rules.pay import find_pay
from extractor.schema import Pay

Row = tuple[float | None, float | None, str | None]


def pay_of(text: str) -> list[Pay]:
    return [candidate.value for candidate in find_pay(Document(text)) if isinstance(candidate.value, Pay)]


def rows_of(text: str) -> list[Row]:
    return [(pay.min_value, pay.max_value, pay.kind) for pay in pay_of(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # applicant-tracking boards: what comes on top of the base
        ("Base salary: $110,000 - $130,000 plus commission", [(110_000, 130_000, "BASE")]),
        ("Base salary: $110,000 - $130,000, plus 0.1% equity", [(110_000, 130_000, "BASE")]),
        ("Base salary: $95,000. Annual bonus: $10,000.", [(95_000, 95_000, "BASE"), (10_000, 10_000, "BONUS")]),
        ("Base: $95k + target bonus of $15k", [(95_000, 95_000, "BASE"), (15_000, 15_000, "BONUS")]),
        ("Base salary of $140,000 and equity worth $60,000", [(140_000, 140_000, "BASE"), (60_000, 60_000, "EQUITY")]),
        ("Salary: $140,000 + $20,000 in RSUs per year", [(140_000, 140_000, "BASE"), (20_000, 20_000, "EQUITY")]),
        ("OTE: $160,000, of which $80,000 is base", [(160_000, 160_000, "TOTAL"), (80_000, 80_000, "BASE")]),
        ("On-target earnings: £70,000 (base £45,000)", [(70_000, 70_000, "TOTAL"), (45_000, 45_000, "BASE")]),
        ("£30k basic, £50k OTE", [(30_000, 30_000, "BASE"), (50_000, 50_000, "TOTAL")]),
        ("$75,000 + commission ($150,000 OTE)", [(75_000, 75_000, "BASE"), (150_000, 150_000, "TOTAL")]),
        ("Base $60k up to $100k OTE", [(60_000, 60_000, "BASE"), (None, 100_000, "TOTAL")]),
        ("Base $80,000; variable $20,000", [(80_000, 80_000, "BASE"), (20_000, 20_000, "BONUS")]),
        ("$100K-120K plus $10K sign-on", [(100_000, 120_000, "BASE"), (10_000, 10_000, "BONUS")]),
        ("$60k base, $120k OTE", [(60_000, 60_000, "BASE"), (120_000, 120_000, "TOTAL")]),
        ("Uncapped commission, OTE up to $150,000", [(None, 150_000, "TOTAL")]),
        ("Base salary: $75,000. Commission: up to $25,000 a year.", [(75_000, 75_000, "BASE"), (None, 25_000, "COMMISSION")]),
        # networking sites
        ("$22/hr plus a $1,500 retention bonus", [(22, 22, "BASE"), (1_500, 1_500, "BONUS")]),
        ("Pay: $18 an hour. $500 sign-on bonus after 90 days.", [(18, 18, "BASE"), (500, 500, "BONUS")]),
        ("Hourly pay of $16 plus tips", [(16, 16, "BASE")]),
        ("Pay: $16.50 per hour, $1.50 shift differential for nights", [(16.5, 16.5, "BASE"), (1.5, 1.5, "OTHER")]),
        ("Pay: $22/hr + $2/hr shift diff", [(22, 22, "BASE"), (2, 2, "OTHER")]),
        ("Weekend differential available, $25/hr", [(25, 25, "BASE")]),
        ("With overtime - $25/hr", [(25, 25, "BASE")]),
        ("Pay: $20/hr, overtime paid at $30/hr", [(20, 20, "BASE"), (30, 30, "OTHER")]),
        ("Variable hours, $20/hr", [(20, 20, "BASE")]),
        ("Sign on to earn $20/hr", [(20, 20, "BASE")]),
        ("You can earn $25-$30/hr with tips", [(25, 30, "BASE")]),
        ("Pay: $0.55 - $0.65 per mile, average $1,500 per week", [(1_500, 1_500, "BASE")]),
        ("Commission of $75 per sale, no base pay", [(75, 75, "COMMISSION")]),
        # university page: fellowships
        ("The fellow receives a stipend of $38,000 a year.", [(38_000, 38_000, "STIPEND")]),
        ("Stipend: €1.200 per month", [(1_200, 1_200, "STIPEND")]),
        ("The total compensation package is worth $85,000 a year.", [(85_000, 85_000, "TOTAL")]),
        # India: what is fixed, what depends
        (
            "CTC: ₹9,00,000 (fixed ₹8,00,000, variable ₹1,00,000)",
            [(900_000,) * 2 + ("TOTAL",), (800_000,) * 2 + ("BASE",), (100_000,) * 2 + ("BONUS",)],
        ),
        # United Kingdom
        ("Salary: £32,000 plus London weighting", [(32_000, 32_000, "BASE")]),
        # Germany: a thirteenth salary, a bonus by goals
        ("Salary: 55.000 € plus a variable bonus of up to 5.000 €", [(55_000, 55_000, "BASE"), (None, 5_000, "BONUS")]),
    ],
)
def test_base_pay_stands_apart_from_what_comes_on_top(text: str, rows: list[Row]) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        # applicant-tracking boards: places
        ("The base salary is $130,000-$150,000 in New York and $115,000-$135,000 in Denver.", ["New York", "Denver"]),
        ("Salary by place:\n- Austin: $90,000 - $100,000\n- Boston: $100,000 - $115,000", ["Austin", "Boston"]),
        ("US pay range: $100,000 - $120,000\nCanada pay range: CAD 95,000 - CAD 110,000", ["US", "Canada"]),
        ("Zone A: $100,000 - $120,000\nZone B: $90,000 - $108,000", ["Zone A", "Zone B"]),
        ("Tier 1: $100k - $120k\nTier 2: $90k - $108k", ["Tier 1", "Tier 2"]),
        ("Pay range for California: $60,000 - $70,000. Pay range for Ohio: $52,000 - $61,000.", ["California", "Ohio"]),
        # applicant-tracking boards, city agency pages: levels
        ("Junior Baker: $45,000 - $50,000\nSenior Baker: $60,000 - $70,000", ["Junior Baker", "Senior Baker"]),
        ("Salary: Baker I: $41,000 - $45,000; Baker II: $46,000 - $52,000", ["Baker I", "Baker II"]),
        ("Assignment Level I: $52,000 - $60,000\nAssignment Level II: $61,000 - $72,000", ["Assignment Level I", "Assignment Level II"]),
        ("L3: $110,000 - $130,000\nL4: $130,000 - $155,000", ["L3", "L4"]),
        ("Pay: Level I $50,000-$60,000; Level II $62,000-$70,000", ["Level I", "Level II"]),
        ("Weekend: $25/hr; weekday: $22/hr", ["Weekend", None]),  # the label is that of the first alone
        ("Hourly: $40\nDaily: $320", [None, None]),
        # federal page, health service: grades and bands
        ("GS-07: $49,025 - $63,733 per year\nGS-09: $59,966 - $77,955 per year", ["GS-07", "GS-09"]),
        ("Band 5: £28,407 to £34,581 per annum\nBand 6: £35,392 to £42,618 per annum", ["Band 5", "Band 6"]),
        # job portal: contracts
        ("Full-time: $52,000 a year\nPart-time: $24 an hour", ["Full-time", "Part-time"]),
        ("B2B: 20 000 - 25 000 PLN net / month\nPermanent: 16 000 - 20 000 PLN gross / month", ["B2B", "Permanent"]),  # Poland
        ("Day shift: $21 per hour\nNight shift: $23 per hour", ["Day shift", "Night shift"]),
    ],
)
def test_several_ranges_have_their_place_or_level(text: str, scopes: list[str | None]) -> None:
    assert [pay.scope for pay in pay_of(text)] == scopes


@pytest.mark.parametrize(
    "text",
    [
        # applicant-tracking boards: what the company raised, earns, is worth
        "We closed a $12M seed round this spring.",
        "Backed by $85 million from Heron Capital, we build ovens.",
        "We are valued at $1.2 billion.",
        "We went from $1M to $10M ARR in two years.",
        "Our customers process $3B a year through our tills.",
        "Own a quota of $900,000 a year.",
        "You have closed deals of $100k or more.",
        # applicant-tracking boards: benefits with a price
        "401(k) with a match of up to $4,000 a year",
        "Contribute up to $22,500 a year to the 401k plan",
        "$100 monthly wellness allowance",
        "Home office budget: $1,000",
        "Up to $5,250 per year in tuition assistance",
        "Life insurance of $50,000, paid by us",
        "Refer a friend and get $750.",
        "Full-time employees: $25,000 per year in life cover",
        "Grade 5: $500 per month",
        "$300 in tips",
        "A $5,000 to start your home office",
        # what is no amount
        "Salary: see the 2024 pay scale",
        "Pay: paid on the 15th of each month, 1099 contractor",
        "Salary: band 12 per year",
        "Pay: 12 hour shifts",
        "Salary: competitive salary",
        "You need R2 experience, R10 skills and N95 masks.",
        # on top of pay that the posting does not give, or for a mile
        "Shift differential: $2.00 per hour",
        "Overtime paid at $45 per hour",
        "Pay: 60 CPM",
        "Drivers earn $0.60 per mile.",
        # city agency and federal pages
        "The agency runs a capital programme of $6 billion.",
        "Loan forgiveness of up to $10,000 a year for nurses",
        "Purchases of $25,000 and above need three quotes.",
        "A filing fee of $68.00 is charged for the examination.",
        # university page
        "The laboratory is funded by a $2.4 million grant over five years.",
        "Write grant applications of $50,000 to $250,000.",
        # networking site
        "Fine of $500 per violation of the policy",
        "Win a $50 gift card for filling in our survey.",
        # mail list
        "The project budget is 120,000 USD.",
        "Participation fee: 20,000 AMD",
        # India, United Kingdom
        "We are a ₹500 crore company.",
        "Manage portfolios of £2m to £5m.",
    ],
)
def test_money_of_others_is_no_pay(text: str) -> None:
    assert not pay_of(text)
