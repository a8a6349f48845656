"""Names of towns, states and countries."""

import pytest

from extractor.words.gazetteer import certain_town, country_of, region_of, town_in, town_name, towns


@pytest.mark.parametrize(
    ("name", "region", "country"),
    [
        ("New York", "NY", "US"),
        ("New York City", "NY", "US"),
        ("Chicago", "IL", "US"),
        ("LIC", "NY", "US"),
        ("Staten Isl", "NY", "US"),
        ("Bangalore", "KA", "IN"),
        ("London", "ENG", "GB"),
        ("Zug", "ZG", "CH"),
        ("São Paulo", None, "BR"),
    ],
)
def test_a_name_that_means_one_town_implies_its_region_and_country(name: str, region: str | None, country: str) -> None:
    town = certain_town(name)
    assert town is not None
    assert (town.region, town.country) == (region, country)


@pytest.mark.parametrize("name", ["Springfield", "Richmond", "Vancouver", "Columbus", "Nowhereville"])
def test_a_name_of_several_towns_implies_nothing(name: str) -> None:
    assert certain_town(name) is None


def test_a_town_is_looked_up_within_its_state() -> None:
    assert town_in("Springfield", "US", "IL")
    assert town_in("Springfield", "US", "AK") is None


def test_short_forms_are_printed_in_full_and_other_names_as_they_stand() -> None:
    assert [town_name(name) for name in ("Bklyn", "NYC", "St Louis", "Nowhere")] == ["Brooklyn", "New York", "St Louis", "Nowhere"]


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("Oregon", None, ("US", "OR")),
        ("N.Y.", None, ("US", "NY")),
        ("D.C.", None, ("US", "DC")),
        ("Ontario", None, ("CA", "ON")),
        ("Bavaria", None, None),
    ],
)
def test_regions_by_name_and_code(name: str, country: str | None, code: tuple[str, str] | None) -> None:
    assert region_of(name, country) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("Armenia", "AM"), ("USA", "US"), ("u.k.", "GB"), ("South Korea", "KR"), ("CH", "CH"), ("is", None), ("Narnia", None)],
)
def test_countries_by_name_and_code(name: str, code: str | None) -> None:
    assert country_of(name) == code


def test_towns_come_largest_first() -> None:
    populations = [town.population for town in towns("Columbus")]
    assert populations == sorted(populations, reverse=True)


def test_names_with_accents_and_the_same_name_abroad_are_found() -> None:
    assert {town.country for town in towns("Zürich")} == {"CH"}
    assert {"CA", "US"} <= {town.country for town in towns("Vancouver")}
