"""Where the work is done."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.locations import find_locations


def locations_of(text: str) -> list[dict[str, str]]:
    document = Document(text)
    places = resolve(document, find_locations(document), "rules").posting.locations
    return [place.model_dump(exclude_none=True) for place in places]


def cities_of(text: str) -> list[str | None]:
    return [place.get("city") for place in locations_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Clerk\n\nWork Location: 12 Oak Street, Toledo, OH 43604\n",  # city agency page
        "Clerk\nWORK LOCATION\t12 Oak Street, Toledo, OH 43604\n",
        "Clerk\nWork Location:\n12 Oak Street\nToledo, OH 43604\n",
        "Clerk\n\nWORK LOCATION\n\n12 Oak Street\nToledo, OH 43604\n\nDUTIES\n- Files",
        "Clerk\nWORK LOCATION\n12 Oak Street, Toledo, OH 43604\n\nTEAM\nFiles\n",
        "Clerk\nOffice Locations Hiring: Old Town: 12 Oak Street, Toledo, OH 43604**",  # networking site
    ],
)
def test_a_label_or_a_heading_gives_the_address(text: str) -> None:
    assert locations_of(text) == [{"street": "12 Oak Street", "city": "Toledo", "region": "OH", "postal_code": "43604", "country": "US"}]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Clerk\nAcme Foods | Toledo, OH\n\nWe sell food.", ["Toledo"]),  # networking site
        ("Clerk\nAcme Foods\nToledo, OH\n\nWe sell food.", ["Toledo"]),
        ("Clerk\nAcme FoodsToledo, OH\n\nWe sell food.", ["Toledo"]),
        ("Acme Foods is hiring: Clerk\nPardeeville, WI\n\nWe sell food.", ["Pardeeville"]),
        ("Trader\nLondon; Amsterdam\n\nWe trade.", ["London", "Amsterdam"]),  # ATS board
        ("Engineer\nSan Francisco, CA | New York City, NY\n\nWe build.", ["San Francisco", "New York"]),
        ("Engineer\nNew York, NY (HQ)\nFull time · Hybrid\nEngineering\n", ["New York"]),
        ("JOB TITLE:   Cook\nPOSITION LOCATION:   Yerevan, Armenia\n", ["Yerevan"]),  # mail-list posting
        ("Analyst\nLocation: Toledo (on-site) or Global (remote)\n", ["Toledo"]),
        ("Analyst\nLocation: Boston, MA; Chicago, IL or Remote\n", ["Boston", "Chicago"]),
        ("Analyst\nLeeds, UK / Remote within UK /\nResearch /\nFull-time\n", ["Leeds"]),
        ("Chef\nThe Rye Pot · Dublin 4 · Full-time\n", ["Dublin"]),
    ],
)
def test_header_lines_and_labels(text: str, cities: list[str]) -> None:
    assert cities_of(text) == cities


@pytest.mark.parametrize(
    ("sentence", "city"),
    [
        ("This position is located in Hartford, CT.", "Hartford"),
        ("This role is a hybrid based in Washington, D.C. You come in on Mondays.", "Washington"),
        ("You will work from our London office.", "London"),
        ("This is a full-time academic appointment on our campus in Boise, Idaho.", "Boise"),
        ("We are looking for an estimator to join our team in Raleigh, NC.", "Raleigh"),
        ("The bureau seeks to hire a planner for the division at our headquarters in Queens, NY.", "Queens"),
    ],
)
def test_sentences_on_the_position_give_its_place(sentence: str, city: str) -> None:
    assert cities_of(f"Some words first.\n\n{sentence}\n") == [city]


@pytest.mark.parametrize(
    "text",
    [
        "Analyst\n\nAbout us\nHeadquartered in Denver, CO, we are a leading company.\n",
        "Analyst\n\nAbout us\nThe firm was founded in Geneva, Switzerland. We have offices in Chicago and London.\n",
        "Sales\n\nCall clients in Boston, MA and present results.\n",
        "Manager, Marketing\nAcme & Sons, PA\n",
        "Account Executive, Singapore\n\nSell.\n",
        "Analyst\nLocation: Remote\n",
        "Analyst\nLocation\n\nOur clients live in Canada.\n",
    ],
)
def test_places_that_are_not_the_works(text: str) -> None:
    assert locations_of(text) == []


def test_the_label_beats_a_footer_address_which_is_taken_only_where_nothing_else_is_said() -> None:
    footer = "\n\nAcme Foods, 12 Oak Street, Denver, CO 80202\n"
    assert cities_of("Clerk\nLocation: Toledo, OH\n\nFiles." + footer) == ["Toledo"]
    assert cities_of("Clerk\n\nFiles." + footer) == ["Denver"]


def test_a_fuller_reading_takes_the_place_of_a_shorter_one() -> None:
    assert locations_of("Clerk\nToledo, OH\n\nWork Location: 12 Oak Street, Toledo, OH\n") == [
        {"street": "12 Oak Street", "city": "Toledo", "region": "OH", "country": "US"}
    ]


def test_a_street_without_a_town_is_in_the_city_that_hires() -> None:
    assert locations_of("CITY OF NEW YORK\nWork Location: 250 Sample Street\n") == [
        {"street": "250 Sample Street", "city": "New York", "region": "NY", "country": "US"}
    ]
    assert locations_of("Acme\nWork Location: 250 Sample Street\n") == [{"street": "250 Sample Street"}]


def test_a_remote_position_is_where_the_hire_must_live() -> None:
    assert locations_of("Analyst\n\nThis role is remote, and you must reside in Vermont.\n") == [{"region": "VT", "country": "US"}]


def test_a_label_whose_value_cannot_be_read_is_reported() -> None:
    document = Document("Clerk\nWork Location: Citywide\n")
    assert resolve(document, find_locations(document), "rules").nulls["locations"] == "unparseable"


@pytest.mark.xfail(
    reason="the keywords line of a job syndicator repeats another town; only `Keywords:` before the label gives it away", strict=True
)
def test_a_town_in_a_label_of_another_posting_is_not_this_ones() -> None:
    assert cities_of("Designer\nMemphis, TN\n\nDraw. Location: Bartlett, TN\n") == ["Memphis"]


LONG_DUTY = f"The clerk files papers, answers letters and greets visitors{', and then the next one' * 4}.\n"


@pytest.mark.parametrize(
    "close",
    [
        "TO APPLY\nOffice location: 5 Elm Street, Boston, MA 02110\n",  # city agency page
        "To apply\n\nLocation: 5 Elm Street, Boston, MA 02110\n",
        "HOW TO APPLY\nSend your resume.\nOffice location\n5 Elm Street, Boston, MA 02110\n",
    ],
)
def test_an_office_below_the_heading_on_applying_counts_only_where_nothing_else_is_said(close: str) -> None:
    text = f"Clerk\n\n{LONG_DUTY * 4}\n"
    assert cities_of(f"{text}{close}") == ["Boston"]
    assert cities_of(f"Clerk\nWORK LOCATION\n12 Oak Street, Toledo, OH 43604\n\n{LONG_DUTY * 4}\n{close}") == ["Toledo"]


@pytest.mark.parametrize("text", ["Clerk\nLocation: CLERK(MA)-XYZ - 0123A\n", "Clerk\nCLERK(MA)-XYZ - 0123A\n"])
def test_the_code_of_a_state_glued_to_a_word_is_no_place(text: str) -> None:
    assert locations_of(text) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("You must have the right to work in the UK.", "GB"),
        ("We are a charity for all of England.", "GB"),
        ("We have clients all over Peru and beyond.", None),
        ("We sell to the UK and to New Zealand.", None),  # both have such a town
        ("We sell uk books.", None),
    ],
)
def test_a_town_of_several_countries_is_in_the_one_that_the_posting_names(text: str, country: str | None) -> None:
    (place,) = locations_of(f"Clerk\nTown\nLincoln\n\n{text}\n")
    assert (place["city"], place.get("country")) == ("Lincoln", country)
