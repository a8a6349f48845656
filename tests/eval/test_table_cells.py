"""From cells to values."""

import contextlib
import datetime as dt
import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.table.cells import CellError, parse_day, parse_number, print_cell, read_cell
from eval.table.column_map import Cell
from extractor.fields import FIELDS

READ = [
    # field, part, how the cell is written, the cell, its value
    pytest.param("title", "", {}, " Night Baker ", "Night Baker", id="text without its margins"),
    pytest.param("title", "", {}, 7, "7", id="a number for text"),
    pytest.param("title", "", {}, "", None, id="an empty cell"),
    pytest.param("title", "", {"empty": ("See text",)}, "See text", None, id="a cell that says nothing"),
    pytest.param("openings", "", {}, "2", 2, id="a whole number"),
    pytest.param("openings", "", {}, 2.0, 2, id="a whole number as a float, as Parquet has it beside nulls"),
    pytest.param("openings", "", {}, math.nan, None, id="not a number is nothing"),
    pytest.param("hours_per_week", "", {}, "37.5", 37.5, id="a number"),
    pytest.param("pay", "min_value", {}, "$63,031.00", 63031, id="an amount, after a city's open data"),
    pytest.param("pay", "min_value", {"decimal": ","}, "55.000,50 EUR", 55000.5, id="an amount the European way"),
    pytest.param("pay", "min_value", {}, Decimal("19.40"), 19.4, id="an exact decimal of Parquet"),
    pytest.param("date_posted", "", {"date": "us"}, "05/06/2019", "2019-05-06", id="the month first"),
    pytest.param("date_posted", "", {"date": "eu"}, "5.6.19", "2019-06-05", id="the day first"),
    pytest.param("date_posted", "", {"date": "us"}, "05/06/2019 12:00:00 AM", "2019-05-06", id="midnight behind it"),
    pytest.param("date_posted", "", {}, "2019-05-06T00:00:00.000", "2019-05-06", id="a floating timestamp, after open-data portals"),
    pytest.param("date_posted", "", {}, dt.datetime(2019, 5, 6, 12, tzinfo=dt.UTC), "2019-05-06", id="a timestamp of Parquet"),
    pytest.param("application_deadline", "date", {"date": "%d-%b-%Y"}, "09-AUG-2019", "2019-08-09", id="a format"),
    pytest.param("employment_types", "", {"values": {"F": "FULL_TIME"}}, "F", "FULL_TIME", id="a value of the table"),
    pytest.param("employment_types", "", {"values": {"F": "FULL_TIME", "X": ""}}, "X", None, id="a value that says nothing"),
    pytest.param("employment_types", "", {}, "full-time", "FULL_TIME", id="a code in other letters"),
    pytest.param("renewable", "", {}, "Yes", True, id="a truth"),
    pytest.param("renewable", "", {}, False, False, id="a truth as it is"),
    pytest.param("pay", "currency", {"value": "USD"}, "ignored", "USD", id="a fixed value"),
]


def leaf(field: str, part: str) -> object:
    return FIELDS[field].parts[part] if part else FIELDS[field]


@pytest.mark.parametrize(("field", "part", "written", "raw", "value"), READ)
def test_a_cell_is_read_by_the_type_of_its_field(field: str, part: str, written: dict[str, object], raw: object, value: object) -> None:
    read = read_cell(Cell.model_validate({"column": "c"} | written), leaf(field, part), raw)
    assert (read, type(read)) == (value, type(value))


REFUSED = [
    pytest.param("openings", "", {}, "2.5", "no whole number", id="half an opening"),
    pytest.param("openings", "", {}, "two", "no number", id="a word"),
    pytest.param("pay", "min_value", {}, "1,50", "no number with '.'", id="another decimal mark"),
    pytest.param("pay", "min_value", {}, "20-25", "no number", id="a range in one cell"),
    pytest.param("pay", "min_value", {}, "9" * 400, "too large", id="a number without end"),
    pytest.param("date_posted", "", {}, "05/06/2019", "no day written as 'iso'", id="no order stated"),
    pytest.param("date_posted", "", {"date": "us"}, "31/05/2019", "month must be in 1..12", id="the other order"),
    pytest.param("date_posted", "", {"date": "us"}, "02/30/2019", "no day written as 'us'", id="a day that no calendar has"),
    pytest.param("employment_types", "", {"values": {"F": "FULL_TIME"}}, "f", "did you mean 'F'", id="not in the table"),
    pytest.param("employment_types", "", {}, "FULLTIME", "did you mean 'FULL_TIME'", id="no code"),
    pytest.param("renewable", "", {}, "perhaps", "neither yes nor no", id="no truth"),
    pytest.param("title", "", {}, {"name": "Baker"}, "holds dict", id="an object"),
]


@pytest.mark.parametrize(("field", "part", "written", "raw", "message"), REFUSED)
def test_a_cell_that_is_no_value_says_why(field: str, part: str, written: dict[str, object], raw: object, message: str) -> None:
    with pytest.raises(CellError, match=message):
        read_cell(Cell.model_validate({"column": "c"} | written), leaf(field, part), raw)


@given(st.dates(dt.date(1970, 1, 1), dt.date(2068, 12, 31)))
def test_a_day_is_read_back_from_every_order(day: dt.date) -> None:
    assert parse_day(f"{day:%m/%d/%Y}", "us") == parse_day(f"{day:%d.%m.%y}", "eu") == parse_day(day.isoformat(), "iso") == day
    assert parse_day(f"{day:%d %B %Y}", "%d %B %Y") == day


@given(st.integers(-(10**12), 10**12), st.sampled_from([",", " ", "'"]))
def test_an_amount_is_read_back_whatever_stands_between_its_thousands(cents: int, mark: str) -> None:
    printed = f"{cents / 100:,.2f}".replace(",", mark)
    assert parse_number(printed) == cents / 100
    swapped = printed.replace(",", " ").replace(".", ",")
    assert parse_number(swapped, ",") == cents / 100


@given(st.text(max_size=30))
def test_no_text_breaks_the_parsers(text: str) -> None:
    for parse in (lambda: parse_number(text), lambda: parse_day(text, "us"), lambda: parse_day(text, "%Y"), lambda: print_cell(text)):
        with contextlib.suppress(CellError):
            parse()
