"""Title and employer in the headers of many kinds of pages; and what is neither."""

from itertools import chain

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.department import find_department
from extractor.rules.locations import find_locations
from extractor.rules.organization import find_organization
from extractor.rules.title import find_title
from extractor.schema import Posting


def read(text: str) -> Posting:
    document = Document(text)
    found = chain(find_title(document), find_organization(document), find_department(document), find_locations(document))
    return resolve(document, found, "rules").posting


BODY = "\n\nYou will sort widgets and keep records.\n\nResponsibilities\n- Sort widgets.\n- Keep records.\n"
NAMED = BODY + "\nAbout Tulip Bakery\nTulip Bakery is a bakery in two towns.\n"
BOTH = [
    # the site's own words around the header
    "Skip to main content\nBack to jobs\nNight Baker\nTulip Bakery\nToledo, OH\nApply now\nSave job",
    "Home > Careers > Kitchen\nNight Baker\nTulip Bakery\nToledo, OH",
    "Posted 3 days ago\nNight Baker\nTulip Bakery\nToledo, OH (On-site)",
    "Job ID: 2231\nNight Baker\nTulip Bakery\nToledo, OH",
    "Night Baker\njob post\nTulip Bakery\n3.9 out of 5 stars\nToledo, OH",
    "Requisition 2231\nNight Baker\nTulip Bakery\nToledo, OH",
    "Human Resources\nNight Baker\nTulip Bakery\nToledo, OH",
    # titles of pages
    "Tulip Bakery hiring Night Baker in Toledo, Ohio, United States | LinkedIn",
    "Job Application for Night Baker at Tulip Bakery",
    "Night Baker at Tulip Bakery - Toledo, OH",
    "Tulip Bakery | Night Baker | Toledo, OH",
    # calls
    "We are hiring: Night Baker!\nTulip Bakery\nToledo, OH",
    "Join us as a Night Baker\nTulip Bakery\nToledo, OH",
    "Tulip Bakery IS HIRING: Night Baker",
    "Internal Job Posting\nNight Baker\nTulip Bakery\nToledo, OH",
    "Tulip Bakery\ninvites applications for the position of:\nNight Baker\nToledo, OH",
    # mail
    "From: Ann Lee\nTo: staff\nSubject: Fwd: Night Baker position at Tulip Bakery",
    "-------- Forwarded message --------\nFrom: Ann Lee <ann@tulip.example>\nSubject: Night Baker\nTulip Bakery\nToledo, OH",
    # labels
    "Designation - Night Baker\nCompany - Tulip Bakery\nLocation - Toledo, OH",
    "Post Name: Night Baker\nName of Company: Tulip Bakery\nPlace of posting: Toledo, OH",
    "Job Profile: Night Baker\nCompany: Tulip Bakery",
    "| Job Title | Night Baker |\n| Company | Tulip Bakery |\n| Location | Toledo, OH |",
    "Job Title\tNight Baker\tJob ID\t55120\nCompany\tTulip Bakery\tLocation\tToledo, OH",
    "Position: Night Baker at Tulip Bakery",
    "Night Baker (Ref: TB/2231)\nTulip Bakery\nToledo, OH",
    # a line of a message board, with an address of the web
    "Tulip Bakery (https://tulip.example) | Night Baker | Toledo, OH | Full-time",
]


@pytest.mark.parametrize("header", BOTH)
def test_the_header_names_position_and_employer(header: str) -> None:
    posting = read(header + BODY)
    assert (posting.title, posting.organization) == ("Night Baker", "Tulip Bakery")


@pytest.mark.parametrize("header", ["Night Baker - Tulip Bakery - Toledo, OH", "Night Baker - Tulip Bakery", "Tulip Bakery: Night Baker"])
def test_a_dash_or_colon_parts_the_two_where_the_prose_speaks_of_the_employer(header: str) -> None:
    posting = read(header + NAMED)
    assert (posting.title, posting.organization) == ("Night Baker", "Tulip Bakery")


@pytest.mark.parametrize(
    ("header", "title", "organization"),
    [
        ("Tulip Church\nDayton, Ohio\n\nPosition Announcement\n\nNight Baker", "Night Baker", "Tulip Church"),  # letterhead
        ("Tulip Fund: Night Baker", "Night Baker", "Tulip Fund"),
        ("City of Toledo, OH\nNight Baker", "Night Baker", "City of Toledo"),
        ("TULIP SCHOOL DISTRICT\nCLASSIFIED VACANCY ANNOUNCEMENT\nPOSITION: Night Baker", "Night Baker", "TULIP SCHOOL DISTRICT"),
        ("Tulip Mühlen SE & Co. KG\n\nNight Baking (f/m/d)", "Night Baking (f/m/d)", "Tulip Mühlen SE & Co. KG"),
        ("Tulip State University Careers\nLaboratory Manager", "Laboratory Manager", "Tulip State University"),
        ("Position Type: Kitchen/ Night Baker", "Night Baker", None),
        ("Skilled Baker Wanted!\njob title: Night Baker", "Night Baker", None),
        ("Facility: Tulip Regional Hospital\nPosition: Night Baker", "Night Baker", "Tulip Regional Hospital"),
    ],
)
def test_other_headers(header: str, title: str, organization: str | None) -> None:
    posting = read(header + BODY)
    assert (posting.title, posting.organization) == (title, organization)


@pytest.mark.parametrize(
    "text",
    [
        "Night Baker\nToledo, OH\n\nAbout us\nPeople are at the heart of what we do.",
        "Night Baker\nToledo, OH\n\nAbout us\nBread makes life good. We bake it.",
        "Night Baker\nToledo, OH\n\nWho we are\nBaking is an art. Teaching is a calling in every school.",
        "Night Baker needed\nToledo",
        "Night Baker\nAnnouncement: 24-118",
        "Night Baker\nFacility: Building 4",
        "Engineering\nNight Baker\nToledo, OH\nFull-time",
        "Title: Baker at Night",
    ],
)
def test_what_is_no_employer(text: str) -> None:
    assert read(text + BODY).organization is None


@pytest.mark.parametrize(
    ("sentence", "organization"),
    [
        ("About us\nTulip Ovens helps towns bake.", "Tulip Ovens"),
        ("Company Description\nTulip & Rye sells bread in nine towns.", "Tulip & Rye"),
        ("Tulipware is a booking system for bakeries.", "Tulipware"),
        ("Tulip Ovens needs people on Saturdays.", "Tulip Ovens"),
    ],
)
def test_a_sentence_names_an_employer_never_named_again(sentence: str, organization: str) -> None:
    assert read("Night Baker\nToledo, OH\n\n" + sentence + "\n\nJob Description\nYou bake.").organization == organization


def test_a_federal_page_prints_the_department_above_the_agency() -> None:
    posting = read("Clerk\nDepartment of Commerce\nBureau of Tulips\nSummary\nYou file.\nPay scale & grade\nGS 5\n")
    assert (posting.organization, posting.parent_organization) == ("Bureau of Tulips", "Department of Commerce")


def test_elsewhere_the_unit_stands_below_the_department() -> None:
    assert read("Clerk\nDepartment of Education\nDivision of Tulips\nAlbany, NY" + BODY).organization == "Department of Education"


def test_a_dash_parts_the_employer_from_its_unit() -> None:
    posting = read("Clerk\n\nTulip Services Canada - Bulb Branch\nOttawa (Ontario)" + BODY)
    assert (posting.organization, posting.department) == ("Tulip Services Canada", "Bulb Branch")


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Clerk\nBased in: Pretoria, South Africa", ["Pretoria"]),
        ("Clerk\nPlace: Pune", ["Pune"]),
        ("Clerk\nLocations\n2 vacancies in the following locations:\nBoise, ID\n1 vacancy\nToledo, OH\n1 vacancy", ["Boise", "Toledo"]),
        ("Clerk\nTulip Canada\nGatineau (Québec), Ottawa (Ontario)", ["Gatineau", "Ottawa"]),
        ("Clerk\nTulip GmbH\nMünchen, Germany", ["München"]),
        ("Clerk\nLocation: Gurgaon, India", ["Gurgaon"]),
        ("Clerk\nTulip Fund\n\U0001f4cd Toledo, OH", ["Toledo"]),
        ("Clerk\nToledo, OH (hybrid: two days in the office)", ["Toledo"]),
        ("We need a clerk for our shop in Toledo, OH.", ["Toledo"]),
    ],
)
def test_places(text: str, cities: list[str]) -> None:
    assert [place.city for place in read(text + BODY).locations] == cities


@pytest.mark.parametrize(
    ("header", "title", "organization"),
    [
        # recruiting systems and sites
        ("Careers\nSearch for Jobs\nNight Baker\nApply\nlocations\nToledo, OH", "Night Baker", None),
        ("Night Baker-240011\nPrimary Location: United States-Ohio-Toledo\nOrganization: Tulip Bakery", "Night Baker", "Tulip Bakery"),
        ("Current Openings\nNight Baker\nToledo, OH\nFull-time", "Night Baker", None),
        ("Night Baker\nJob posting: 2231\nTulip Foods Inc.\nCalgary, AB", "Night Baker", "Tulip Foods Inc."),
        ("Tulip County Council\nJob details\nJob reference\nTCC/112\nJob title\nNight Baker", "Night Baker", "Tulip County Council"),
        ("STATE OF OHIO\nDEPARTMENT OF TULIPS\ninvites applications for:\nNight Baker", "Night Baker", "DEPARTMENT OF TULIPS"),
        ("Tulip (YC W24) | Night Baker | Toledo, OH | Full-time", "Night Baker", "Tulip"),
        # documents
        ("JOB DESCRIPTION: NIGHT BAKER\nTulip Fund", "NIGHT BAKER", "Tulip Fund"),
        ("Night Baker Job Description\nTulip Fund", "Night Baker", "Tulip Fund"),
        ("## Role: Night Baker\n**Company**: Tulip Fund\n**Location**: Toledo, OH", "Night Baker", "Tulip Fund"),
    ],
)
def test_headers_of_systems_and_documents(header: str, title: str, organization: str | None) -> None:
    posting = read(header + BODY)
    assert (posting.title, posting.organization) == (title, organization)
