"""The schema read back: every field is specified, comparable and nameable."""

import pytest
from pydantic import ValidationError

from extractor.fields import FIELDS, fields_of
from extractor.schema import BEST, Deadline, Model, Pay, Place, Posting


def test_every_field_of_the_schema_is_read_in_its_order() -> None:
    assert list(FIELDS) == list(Posting.model_fields)


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_specified_by_a_sentence(name: str) -> None:
    description = FIELDS[name].description
    assert description[0].isupper()
    assert description.endswith(".")
    assert "\n" not in description


def test_types_and_lists_are_told_apart() -> None:
    assert FIELDS["locations"].many
    assert FIELDS["locations"].type is Place
    assert not FIELDS["application_deadline"].many
    assert FIELDS["application_deadline"].type is Deadline
    assert FIELDS["pay"].best_only
    assert not FIELDS["skills"].best_only
    assert FIELDS["pay"].type_name == "[Pay]"
    assert FIELDS["openings"].type_name == "int"


def test_a_value_is_validated_against_its_field() -> None:
    assert FIELDS["pay"].parse({"min_value": 1}) == Pay(min_value=1)
    with pytest.raises(ValidationError):
        FIELDS["openings"].parse("several")


def test_a_field_without_a_docstring_is_refused() -> None:
    class Bare(Model):
        silent: str | None = None

    with pytest.raises(TypeError, match="silent has no docstring"):
        fields_of(Bare)


def test_the_marker_of_the_schema_is_one_object_of_equal_value() -> None:
    assert BEST in Posting.model_fields["pay"].metadata


def test_an_empty_posting_states_nothing() -> None:
    assert all(value in {None, ()} for value in Posting().model_dump().values())


@pytest.mark.parametrize(
    ("pay", "hours", "expected"),
    [
        (Pay(min_value=20, max_value=20, unit="HOUR"), 40, (41600, 41600)),
        (Pay(min_value=3000, unit="MONTH"), 40, (36000, None)),
        (Pay(max_value=90000, unit="YEAR"), 35, (None, 90000)),
        (Pay(min_value=400, max_value=500, unit="DAY"), 35, (104000, 130000)),
    ],
)
def test_pay_is_carried_over_to_a_year_with_its_basis(pay: Pay, hours: float, expected: tuple[float | None, float | None]) -> None:
    annual = pay.annual(hours)
    assert annual is not None
    assert (annual.min_value, annual.max_value) == expected
    assert annual.basis


def test_pay_of_unknown_unit_has_no_annual_figure() -> None:
    assert Pay(min_value=500).annual() is None
