"""Money: amounts and ranges, their currencies, formats and units. Lines are our own, after the shapes named beside them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Span
from extractor.document.span import plain
from extractor.rules.money.grammar import Money, find_money, parse_number


def money_in(text: str, *, bare: bool = False) -> list[Money]:
    return list(find_money(plain(text), Span(0, len(text)), bare=bare))


def bounds_in(text: str, *, bare: bool = False) -> list[tuple[float | None, float | None, str | None]]:
    return [(money.low, money.high, money.currency) for money in money_in(text, bare=bare)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234.50", 1234.5),
        ("1.234,50", 1234.5),
        ("1'234", 1234),
        ("1 234", 1234),
        ("1 234,5", 1234.5),
        ("12,34,567", 1234567),
        ("25.5", 25.5),
        ("1.234", 1234),
        ("1,234.567", 1234.567),
        ("21.6543", 21.6543),
        ("7", 7),
    ],
)
def test_a_number_is_read_in_every_format(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        # applicant-tracking boards
        ("$120-150k", 120_000, 150_000, "USD"),
        ("$120K", 120_000, 120_000, "USD"),
        ("40 - 45.000 €", 40_000, 45_000, "EUR"),
        ("$143.2K – $284K", 143_200, 284_000, "USD"),
        ("$61,500 - $90,250 CAD", 61_500, 90_250, "CAD"),
        ("CAD $61,500 - $90,250", 61_500, 90_250, "CAD"),
        ("€55.000 - €65.000", 55_000, 65_000, "EUR"),
        ("120k-150k EUR", 120_000, 150_000, "EUR"),
        # city agency pages
        ("$51,000.00 - $62,500.00 (Annual)", 51_000, 62_500, "USD"),
        ("$51,000 to 62,500", 51_000, 62_500, "USD"),
        # mail-list postings
        ("400 USD to 900 USD, equal to AMD per month", 400, 900, "USD"),
        ("EUR 2,150", 2_150, 2_150, "EUR"),
        ("US $3,110", 3_110, 3_110, "USD"),
        ("48000 Drams", 48_000, 48_000, "AMD"),
        # networking sites
        ("between $40,000 and $50,000", 40_000, 50_000, "USD"),
        ("$ 90 USD /one day", 90, 90, "USD"),
        ("$17- $21 hourly", 17, 21, "USD"),
        # Switzerland, Poland, the Czech Republic, Sweden, Britain, India, Japan
        ("CHF 100'000", 100_000, 100_000, "CHF"),
        ("90 Swiss francs", 90, 90, "CHF"),
        ("25 000 - 30 000 zł", 25_000, 30_000, "PLN"),
        ("45 000 Kč", 45_000, 45_000, "CZK"),
        ("SEK 45 000", 45_000, 45_000, "SEK"),
        ("£30k p.a.", 30_000, 30_000, "GBP"),
        ("Rs. 12,00,000", 1_200_000, 1_200_000, "INR"),
        ("12 lakhs INR", 1_200_000, 1_200_000, "INR"),
        ("¥8,000,000", 8_000_000, 8_000_000, "JPY"),
        ("A$95,000", 95_000, 95_000, "AUD"),
        ("5.000 reais BRL or R$ 5.000", 5_000, 5_000, "BRL"),
        ("300 thousand Armenian drams", 300_000, 300_000, "AMD"),
        ("1,500 euros", 1_500, 1_500, "EUR"),
    ],
)
def test_amounts_and_ranges_are_read_with_their_currency(text: str, low: float, high: float, currency: str) -> None:
    assert (low, high, currency) in bounds_in(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Up to $90,000", None, 90_000),
        ("no more than $40", None, 40),
        ("From $75,000.00", 75_000, None),
        ("starts at $22", 22, None),
        ("Analyst ($60,500+)", 60_500, None),
        ("$500 or more", 500, None),
        ("Minimum salary $50,000, maximum salary $70,000", 50_000, 70_000),
    ],
)
def test_a_bound_alone_leaves_the_other_open(text: str, low: float | None, high: float | None) -> None:
    assert [(money.low, money.high) for money in money_in(text)] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$25.50/hr", "HOUR"),
        ("$15-17 an hour", "HOUR"),
        ("$20.31 - $24.46 per hourExpected hours: 10", "HOUR"),  # networking site: a lost line break
        ("$300 per diem", "DAY"),
        ("$500 a week", "WEEK"),
        ("$7,000-9,000 monthly", "MONTH"),
        ("£55,000 p.a.", "YEAR"),
        ("$55,000 (Annual)", "YEAR"),
        ("$25 per hour to $30 per hour", "HOUR"),
        ("$55,000 annual bonus", None),
        ("$55,000", None),
    ],
)
def test_the_time_right_behind_an_amount_is_its_unit(text: str, unit: str | None) -> None:
    assert [money.unit for money in money_in(text)] == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "ALL 50 states",
        "5 years of experience",
        "Call 555-0100 by 5 PM",
        "room 12, 3rd floor",
        "a team of 120 people and 3 PMs",
        "401k",
        "v1.2.3",
        "02/03/2024",
    ],
)
def test_figures_without_a_currency_are_no_money(text: str) -> None:
    assert not money_in(text)


def test_two_amounts_without_a_range_mark_are_two() -> None:
    assert bounds_in("up to $2000$15-17") == [(None, 2000, "USD"), (15, 17, "USD")]


def test_an_amount_is_no_range_with_a_smaller_bare_figure() -> None:
    assert bounds_in("$50,000 - 3 weeks of leave") == [(50_000, 50_000, "USD")]


def test_figures_in_a_place_for_money_are_money_from_thousands_up() -> None:
    assert bounds_in("45,000 - 55,000", bare=True) == [(45_000, 55_000, None)]
    assert not bounds_in("Grade 5, step 12", bare=True)


def test_millions_are_marked() -> None:
    assert [money.huge for money in money_in("$300 Million to $1.2 billion, and $20")] == [True, False]


@given(st.integers(min_value=1, max_value=999_999_999))
def test_every_whole_number_is_read_alike_in_every_grouping(number: int) -> None:
    formats = (
        f"{number}",
        f"{number:,}",
        f"{number:,}".replace(",", "."),
        f"{number:,}".replace(",", "'"),
        f"{number:,}".replace(",", " "),
    )
    for text in formats:
        assert bounds_in(f"EUR {text}") == [(number, number, "EUR")]


@given(st.text(alphabet="$€1234567890.,'k -toUSDper hour", max_size=80))
def test_spans_lie_in_the_text_in_order_and_do_not_meet(text: str) -> None:
    spans = [money.span for money in money_in(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
