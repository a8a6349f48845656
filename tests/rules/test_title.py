"""Titles: from labels, from the header's layout, from sentences; and the other names of one position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.candidate import Trust
from extractor.document import Document
from extractor.extraction import Extraction
from extractor.resolve import resolve
from extractor.rules.title import find_title


def read(text: str) -> Extraction:
    document = Document(text)
    return resolve(document, find_title(document), "rules")


BODY = "\n\nWe make widgets and gears for everybody, and have done so for a long time, in several towns, with much care and some luck."


LABELS = [
    # city agency page: label and colon, label and tab, label above its value
    ("Job ID: 12\nBusiness Title: Widget Analyst\nCivil Service Title: GEAR SPECIALIST\nAgency: Department of Gears", "Widget Analyst"),
    (
        "CITY OF SPRINGFIELD\nJOB POSTING NOTICE\n\nJOB ID\t12\nBUSINESS TITLE\tWidget Analyst\nAGENCY\tDepartment of Gears",
        "Widget Analyst",
    ),
    ("Job ID\n12\nBusiness Title\nWidget Analyst\nAgency\nDepartment of Gears", "Widget Analyst"),
    # mail-list posting: the employer first, then labels in capitals
    ("Gear Aid Armenia\nTITLE:  Widget Coordinator\nLOCATION:  Yerevan, Armenia\nDURATION:  Long term", "Widget Coordinator"),
    ("Gear Aid Armenia\nJOB TITLE:   Widget Coordinator/ Clerk\nPOSITION LOCATION:   Yerevan, Armenia", "Widget Coordinator/ Clerk"),
    # networking site: labels glued together, the employer behind a comma
    ("Job Title: Certified Widget FitterCompany: GearsLocation: Reno\nPay is fair.", "Certified Widget Fitter"),
    ("Position: Widget Officer, Some Gear Foundation\nLocation: Oakland, CA", "Widget Officer"),
    # city agency body: a count before the title, another label behind it
    ("UNIT: \t\tGears   JOB TITLE: \t\tOne (1) Widget Analyst  CONTROL CODE: \tXY-1", "Widget Analyst"),
]


@pytest.mark.parametrize(("text", "title"), LABELS)
def test_a_label_names_the_title(text: str, title: str) -> None:
    result = read(text + BODY)
    assert result.posting.title == title
    assert result.evidence["title"][0].trust == "LABEL"


HEADERS = [
    # networking site: title, employer, place in three layouts
    ("Widget Manager\nGearworks\nReno, NV", "Widget Manager"),
    ("Widget Manager\n\nGearworks | Reno, NV", "Widget Manager"),
    ("Gearworks, Inc. is hiring: Widget Manager - Gears\nReno, NV", "Widget Manager - Gears"),
    ("Widget Manager\nGearworks · Reno, NV (Hybrid)", "Widget Manager"),
    ("Widget Manager\nGearworks | Full Time\nReno, NV", "Widget Manager"),
    ("SAP BTP\nGearworks\nUnited States", "SAP BTP"),
    ("Widget Intern (Unpaid, Remote)\nGearworks Alliance\nReno, NV", "Widget Intern"),  # nonprofit
    ("Gearworks is hiring a Widget Manager \U0001f331\nReno, NV", "Widget Manager"),  # start-up
    # applicant-tracking board: title, place, facts; a bar within the title
    ("Widget Engineer, Gears\nNew York, NY (HQ)\nFull time · Hybrid\nEngineering\n$100K - $120K", "Widget Engineer, Gears"),
    ("Widget Manager | Finance\nLondon", "Widget Manager | Finance"),
    ("Widget Manager\nRemote - US\nSales / Full-time / remote", "Widget Manager"),
    # foundation's site: navigation and a preview banner before the title, the mode behind it, the employer glued to the place
    (
        "Back to jobs\nYou are viewing a preview. Log in to view all of it.\nWidget Officer (Remote)\nGear FoundationOakland, CA",
        "Widget Officer",
    ),
    # the employer's line first
    ("Some Gear Foundation\nWidget Officer\nOakland, CA", "Widget Officer"),
    ("Office of the Gear Examiner\nWidget Officer\nOakland, CA", "Widget Officer"),
    # the newsletter's call
    ("Widget Aid Network (WAN) is looking for a Gears Lead (global remote): Apply Now!!", "Gears Lead"),
    ("Now hiring: Widget Analyst\nGearworks", "Widget Analyst"),
    ("Widget Analyst at Gearworks\nRemote", "Widget Analyst"),
    ("Widget Analyst (Req #1234)\nReno, NV", "Widget Analyst"),
    ("Widget Analyst ($10,000 bonus)\nGearworks\nReno, NV", "Widget Analyst"),
    ("Widget Clerk - Gear Institute\nReno, NV", "Widget Clerk"),
    # mail and Markdown
    ("Subject: Job opening: Widget Clerk at the University of Reno\n\nDear all,", "Widget Clerk"),
    ("# Widget Analyst\n**Gearworks** - Remote (US)\n\n## About the role", "Widget Analyst"),
]


@pytest.mark.parametrize(("header", "title"), HEADERS)
def test_the_header_names_the_title(header: str, title: str) -> None:
    result = read(header + BODY)
    assert result.posting.title == title
    assert result.evidence["title"][0].trust == "LABEL"


SENTENCES = [
    # city agency body: no header at all
    ("The Gear Department (GD) seeks 2 Senior Widget Estimators to be part of a team.", "Senior Widget Estimator"),
    ("Under the supervision of the Deputy Director, the Widget Manager will provide support.", "Widget Manager"),
    ("A Widget Officer (per session), under the direction of a Managing Attorney, conducts hearings.", "Widget Officer"),
    (
        "The Department has a vacancy for a Mainframe (Z/OS) Widget Administrator (WA) with experience.",
        "Mainframe (Z/OS) Widget Administrator",
    ),
    (
        "The Bureau seeks an experienced professional to serve as Director of Widget Programs for the Gear Unit.",
        "Director of Widget Programs",
    ),
    ("As a Senior Widget Analyst at Gearworks, you will count.", "Senior Widget Analyst"),
    ("The Widget Analyst's duties will include counting.", "Widget Analyst"),
]


@pytest.mark.parametrize(("body", "title"), SENTENCES)
def test_a_sentence_names_the_title_where_no_header_does(body: str, title: str) -> None:
    result = read("Job Description\n" + body)
    assert result.posting.title == title
    assert result.evidence["title"][0].trust == "WORDING"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Working with attorneys, the widget analyst will review data.", "widget analyst"),
        ("We're looking for a highly motivated, experienced widget estimator to join.", "widget estimator"),
    ],
)
def test_small_letters_are_a_guess(body: str, title: str) -> None:
    result = read("Job Description\n" + body)
    assert result.posting.title == title
    assert result.evidence["title"][0].trust == "GUESS"


NO_TITLE = [
    "Job Description\nThe Gear Department supplies clean gears to nearly nine million people.",
    "About us\nGearworks is a maker of gears.\nWe look for people who are motivated.",
    "Position: Full-time\nStatus: Permanent\nWe make gears.",
    "Civil Service Title: GEAR SPECIALIST\nTitle Code No: 123",
    "Office of the Gear Examiner\nJOB VACANCY NOTICE",
]


@pytest.mark.parametrize("text", NO_TITLE)
def test_no_title_is_made_up(text: str) -> None:
    assert read(text).posting.title is None


OTHER_NAMES = [
    # header and body disagree, as in newsletters and on city agency pages
    ("Widget Lead\nGearworks\nReno, NV", "The Strategic Widget Manager will lead all widgets.", ("Strategic Widget Manager",)),
    ("Director of Widgets\nGearworks\nReno, NV", "The bureau seeks a Director for Gear Programs to lead.", ("Director for Gear Programs",)),
    # a second title line below the first
    ("Seasonal Widget Administrator\nGearworks\nReno, NV\n\nSeasonal Widget Admin", "It pays.", ("Seasonal Widget Admin",)),
    # a shorter form is no other name
    ("Senior Widget Manager (Gears)\nGearworks\nReno, NV", "The Widget Manager will lead. As a Widget Manager, you count.", ()),
    # somebody else's position is none
    ("Widget Clerk\nGearworks\nReno, NV", "You report to the Deputy Director. Under the direction of the Gear Manager, you file.", ()),
]


@pytest.mark.parametrize(("header", "body", "others"), OTHER_NAMES)
def test_another_name_of_the_position_is_an_alternate_title(header: str, body: str, others: tuple[str, ...]) -> None:
    result = read(f"{header}\n\n{body}")
    assert result.posting.title == header.split("\n", maxsplit=1)[0]
    assert result.posting.alternate_titles == others
    assert tuple(conflict.value for conflict in result.conflicts.get("title", ())) == others


def test_the_civil_service_class_is_no_other_name() -> None:
    result = read(
        "Business Title: Widget Analyst\nCivil Service Title: COMMUNITY COORDINATOR\n\nWe hire a Community Coordinator to count widgets."
    )
    assert result.posting.alternate_titles == ()


def test_the_body_ranks_below_the_header() -> None:
    text = "Widget Lead\nGearworks\nReno, NV\n\nThe Strategic Widget Manager will lead."
    trusts = {candidate.value: candidate.trust for candidate in find_title(Document(text)) if candidate.field == "title"}
    assert trusts == {"Widget Lead": Trust.LABEL, "Strategic Widget Manager": Trust.WORDING}


OTHER_PEOPLE = [
    # city agency body: heads who are named for what they do, and whom the hire serves
    "The Gear Office (GO) Director serves as the City's Chief Gear Officer (CGO).",
    "You will support the Deputy Director. The Deputy Director will decide.",
    "The Chief will see to it.",
    "The Office of Widget Examiner Care is responsible for care.",
]


@pytest.mark.parametrize("body", OTHER_PEOPLE)
def test_the_positions_of_others_are_no_other_names(body: str) -> None:
    result = read("Widget Manager\nGearworks\nReno, NV" + BODY + "\n\n" + body)
    assert result.posting.title == "Widget Manager"
    assert not result.posting.alternate_titles
    assert "title" not in result.conflicts


def test_a_possessive_names_the_position_too() -> None:
    """City agency page: "The Widget Affairs Manager's responsibilities include ...", below another title."""
    result = read("Widget Manager\nGearworks\nReno, NV" + BODY + "\n\nThe Widget Affairs Manager's responsibilities include much care.")
    assert result.posting.alternate_titles == ("Widget Affairs Manager",)
    assert [conflict.value for conflict in result.conflicts["title"]] == ["Widget Affairs Manager"]


@pytest.mark.parametrize(
    "header",
    [
        # applicant-tracking board, city agency page
        "Widget Clerk (2 positions)\nGearworks\nReno, NV",
        "Widget Clerk - 3 openings\nGearworks\nReno, NV",
        # the site's navigation above the title
        "Get started\nBack to job list\nWidget Clerk\nGearworks | Full Time\nReno, NV",
    ],
)
def test_counts_and_navigation_are_no_part_of_the_title(header: str) -> None:
    assert read(header + BODY).posting.title == "Widget Clerk"


@given(st.text(alphabet=st.sampled_from("Aa W.,:;()|-\n\t0'&/"), max_size=300))
def test_spans_cover_words_of_the_text(text: str) -> None:
    document = Document(text)
    for candidate in find_title(document):
        assert candidate.span is not None
        assert 0 <= candidate.span.start < candidate.span.end <= len(text)


@pytest.mark.parametrize(
    "header", ["Night Baker wanted for busy kitchen", "Night Baker needed in Toledo!", "Night Baker required at once", "Night Baker wanted"]
)
def test_a_call_is_no_part_of_the_title(header: str) -> None:
    assert read(header + BODY).posting.title == "Night Baker"


@pytest.mark.parametrize("behind", ["(x", "- apply", "x", "wanted x"])
def test_a_long_run_of_blanks_behind_a_title_is_soon_read(behind: str) -> None:
    """What took cubic time would not end here."""
    read(f"Job title: Night Baker{' ' * 5_000}{behind}\nAcme Bakery\n")
