"""Places in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Span
from extractor.rules.places.addresses import parse_place
from extractor.rules.places.listed import find_places
from extractor.rules.places.streets import STREET


def places_in(text: str) -> list[dict[str, str]]:
    return [reading.place.model_dump(exclude_none=True) for _, reading in find_places(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("printed", "street", "city"),
    [
        # city agency pages: no commas, short forms, cut off by the width of the form
        ("20-20 Sample Ave L I City Qns", "20-20 Sample Ave", "Long Island City"),
        ("500 East 99th Street NY NY", "500 East 99th Street", "New York"),
        ("20-00 48 Ave, 3 FL, LIC NY", "20-00 48 Ave", "Long Island City"),
        ("12 Sample Ave, Staten Isl", "12 Sample Ave", "Staten Island"),
        ("12 Sample Place, S.I.", "12 Sample Place", "Staten Island"),
        ("2 Sample St., N.Y.", "2 Sample St.", "New York"),
        ("2 Centre Street, N.Y., NY", "2 Centre Street", "New York"),
        ("200 Sample St. N Y", "200 Sample St.", "New York"),
        ("12 Sample St., Bklyn., N.Y", "12 Sample St.", "Brooklyn"),
        ("20-20 Sample Boulevard Long Is", "20-20 Sample Boulevard", "Long Island City"),
        ("200 Sample Street, New York N", "200 Sample Street", "New York"),
        ("12 Samplea Center, Brooklyn N", "12 Samplea Center", "Brooklyn"),
        ("22 Sample St, Ny", "22 Sample St", "New York"),
        ("77 Broadway, New York, NY", "77 Broadway", "New York"),
        ("20-20 Sample Expway, 2nd Floor, Corona, NY 11368", "20-20 Sample Expway", "Corona"),
    ],
)
def test_addresses_as_new_york_city_prints_them(printed: str, street: str, city: str) -> None:
    (place,) = places_in(printed)
    assert (place["street"], place["city"], place["region"], place["country"]) == (street, city, "NY", "US")


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Boston, MA", {"city": "Boston", "region": "MA", "country": "US"}),
        ("Boston, MA 02108", {"city": "Boston", "region": "MA", "postal_code": "02108", "country": "US"}),
        ("MEMPHIS, TN - 38104", {"city": "MEMPHIS", "region": "TN", "postal_code": "38104", "country": "US"}),
        ("Portland Oregon", {"city": "Portland", "region": "OR", "country": "US"}),
        ("Olean, NY USA", {"city": "Olean", "region": "NY", "country": "US"}),
        ("Smallville Hollow, KS", {"city": "Smallville Hollow", "region": "KS", "country": "US"}),
        ("Washington, D.C.", {"city": "Washington", "region": "DC", "country": "US"}),
        ("Greater Orlando, FL", {"city": "Orlando", "region": "FL", "country": "US"}),
        ("Oregon, United States", {"region": "OR", "country": "US"}),
        ("New York, New York, United States", {"city": "New York", "region": "NY", "country": "US"}),
        ("Chicago, United States", {"city": "Chicago", "region": "IL", "country": "US"}),
        ("Vancouver, BC", {"city": "Vancouver", "region": "BC", "country": "CA"}),
        # mail-list postings and ATS boards
        ("Yerevan, Armenia, with travel to regions", {"city": "Yerevan", "country": "AM"}),
        ("Main Office, Yerevan 375010, Armenia", {"city": "Yerevan", "postal_code": "375010", "country": "AM"}),
        ("Headquarters, Silver Spring, MD, USA", {"city": "Silver Spring", "region": "MD", "country": "US"}),
        ("Ijevan town, Tavush, Armenia.", {"city": "Ijevan", "country": "AM"}),
        ("Kotaik region, Armenia", {"country": "AM"}),
        ("London, England, United Kingdom", {"city": "London", "region": "ENG", "country": "GB"}),
        ("Hong Kong, Hong Kong", {"city": "Hong Kong", "country": "HK"}),
        ("Dublin, IE", {"city": "Dublin", "country": "IE"}),
        ("Remote - United States", {"country": "US"}),
        ("New York, NY (HQ)", {"city": "New York", "region": "NY", "country": "US"}),
        ("The staff will live in Dilijan (an hour from the capital)", {"city": "Dilijan", "country": "AM"}),
        # a town abroad that can be only one place
        ("Augsburg", {"city": "Augsburg", "region": "BY", "country": "DE"}),
        ("Leeds, UK", {"city": "Leeds", "region": "ENG", "country": "GB"}),
        ("Brisbane, Australia", {"city": "Brisbane", "region": "QLD", "country": "AU"}),
        ("Halle, Germany", {"city": "Halle", "country": "DE"}),  # the large one has another name
        # postal districts
        ("Dublin 2", {"city": "Dublin", "country": "IE"}),
        ("Prague 4, Czech Republic", {"city": "Prague", "country": "CZ"}),
        ("London SE1", {"city": "London", "region": "ENG", "country": "GB"}),
    ],
)
def test_one_place(printed: str, place: dict[str, str]) -> None:
    assert places_in(printed) == [place]


@pytest.mark.parametrize(
    ("printed", "region", "country"),
    [("Atlanta, Georgia", "GA", "US"), ("Tbilisi, Georgia", None, "GE"), ("Bengaluru, IN", None, "IN"), ("Gary, IN", "IN", "US")],
)
def test_a_name_of_two_meanings_is_the_one_that_has_the_town(printed: str, region: str | None, country: str) -> None:
    (place,) = places_in(printed)
    assert (place.get("region"), place["country"]) == (region, country)


@pytest.mark.parametrize(
    ("printed", "cities"),
    [
        ("San Francisco, CA | New York City, NY | Seattle, WA", ["San Francisco", "New York", "Seattle"]),
        ("London; Amsterdam", ["London", "Amsterdam"]),
        ("Chicago or New York (On-site 5 days/week)", ["Chicago", "New York"]),
        ("Chicago, New York, or London", ["Chicago", "New York", "London"]),
        ("Newark, NJ/Jersey City, NJ (Onsite)", ["Newark", "Jersey City"]),
        ("Eagan, MinnesotaWoodbury, MinnesotaRichfield, Minnesota", ["Eagan", "Woodbury", "Richfield"]),
        # a name of two countries beside a town of one of them
        ("Pune / Hyderabad", ["Pune", "Hyderabad"]),
        ("Chennai(Guindy), Hyderabad", ["Chennai", "Hyderabad"]),
        ("London, Ontario", ["London"]),
        ("Boston / Springfield", ["Boston"]),
    ],
)
def test_several_places(printed: str, cities: list[str]) -> None:
    assert [place["city"] for place in places_in(printed)] == cities


@pytest.mark.parametrize(
    "printed",
    [
        "Citywide",
        "One location",
        "In person",
        "Various",
        "Remote, North America",
        "OCSE Central Court Svcs",
        "MH",
        "Level 2",
        "Toledo 2",
        "Hyderabad",
        "",
    ],
)
def test_words_that_name_no_place(printed: str) -> None:
    assert places_in(printed) == []


def test_a_street_alone_is_a_place_without_a_town() -> None:
    assert places_in("165 Sample Plaza East") == [{"street": "165 Sample Plaza East"}]
    assert STREET.fullmatch("12 Oak Street NW")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_without_error(text: str) -> None:
    parse_place(text)
    for span, _ in find_places(text, Span(0, len(text))):
        assert 0 <= span.start <= span.end <= len(text)
