"""What a page has around its posting: menus, buttons, and lists of other jobs."""

from itertools import chain

import pytest

from extractor import normalize
from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.department import find_department
from extractor.rules.employers import find_employers
from extractor.rules.employment import find_employment
from extractor.rules.locations import find_locations
from extractor.rules.organization import find_organization
from extractor.rules.search.others import end_of_posting
from extractor.rules.title import find_title
from extractor.schema import Posting

BODY = "\n\nYou will sort widgets and keep records.\n\nResponsibilities\n- Sort widgets.\n- Keep records.\n"
_RULES = (find_title, find_organization, find_employers, find_department, find_locations, find_employment)


def read(text: str) -> Posting:
    document = Document(text)
    return resolve(document, chain.from_iterable(rule(document) for rule in _RULES), "rules").posting


MENUS = [
    "- Home\n- Jobs\n- Post a job from $20\n- Sign in\n\nNight Baker\nTulip Bakery\nToledo, OH\nPart-time",
    "<nav><ul><li>Start</li><li>Search</li><li>Blog</li></ul></nav><h1>Night Baker</h1><p>Tulip Bakery · Toledo, OH · Part-time</p>",
    (
        "<header><ul><li>Find jobs</li><li>Upload your CV</li></ul></header>"
        "<h1>Night Baker</h1><p>Tulip Bakery &middot; Toledo, OH</p><p>Part-time</p>"
    ),
    "reply\nfavorite\nhide\nflag\n\nNight Baker\nTulip Bakery\nToledo, OH\nPart-time",
    "Find jobs\nUpload your resume\nPost a job\nNight Baker\nTulip Bakery\nToledo, OH\nPart-time",
    "Night Baker\nTulip Bakery\nToledo, OH\nPart-time\nApply for this job (https://jobs.example/tulip/apply)\nHide\nFlag",
]


@pytest.mark.parametrize("text", MENUS)
def test_a_menu_is_no_part_of_the_header(text: str) -> None:
    posting = read(text + BODY)
    assert (posting.title, posting.organization, posting.employment_types) == ("Night Baker", "Tulip Bakery", ("PART_TIME",))
    assert [place.city for place in posting.locations] == ["Toledo"]


@pytest.mark.parametrize(
    ("header", "title"), [("Hide Inspector\nTulip Leather\nToledo, OH", "Hide Inspector"), ("Flag Maker\nTulip\nToledo, OH", "Flag Maker")]
)
def test_a_title_that_begins_like_a_button(header: str, title: str) -> None:
    assert read(header + BODY).title == title


@pytest.mark.parametrize("text", ["- Sort widgets\n- Keep records", "- Bake bread every night for shops in three towns\n- Sell"])
def test_a_list_of_duties_at_the_top_names_nothing(text: str) -> None:
    assert read(text + "\n\nRequirements\n- A steady hand").title is None


@pytest.mark.parametrize(
    ("text", "title", "organization", "city"),
    [
        # classified advertisements: a call, and the place in brackets
        (
            "** Busy garage needs a brake mechanic ** (Toledo)\n\ncompensation: $20/hr\n\nwe're a garage (Tulip Road Motors) by a canal",
            "brake mechanic",
            "Tulip Road Motors",
            "Toledo",
        ),
        ("Night Baker (Foxville)\n\ncompensation: $20/hr\nemployment type: full-time", "Night Baker", None, "Foxville"),
        ("Night Baker (Downtown)\n\ncompensation: $20/hr\nemployment type: full-time", "Night Baker", None, None),
        # no form: the brackets are the title's own
        ("Night Baker (Pastry)\n\nCompensation: $20/hr", "Night Baker (Pastry)", None, None),
        ("Tulip Bakery needs a Night Baker", "Night Baker", "Tulip Bakery", None),
        ("Night Baker\n\nWe're a big team (New York) of bakers.", "Night Baker", None, None),
        ("Night Baker\n\nWe're a bakery (Certified Organic) of our own.", "Night Baker", None, None),
    ],
)
def test_classified_advertisements(text: str, title: str, organization: str | None, city: str | None) -> None:
    posting = read(text + BODY)
    assert (posting.title, posting.organization) == (title, organization)
    assert [place.city for place in posting.locations] == ([city] if city else [])


@pytest.mark.parametrize(
    ("header", "title", "organization", "unit"),
    [
        (
            "Assistant Professor of Bread\nDepartment of Grain Sciences, College of Fields\nWexley State University, Toledo Campus",
            "Assistant Professor of Bread",
            "Wexley State University",
            "Department of Grain Sciences",
        ),
        (
            "University of Wexley\nDepartment of Grain Sciences\nLecturer in Bread",
            "Lecturer in Bread",
            "University of Wexley",
            "Department of Grain Sciences",
        ),
        ("Grant Manager\nWexley College\nOffice of Research", "Grant Manager", "Wexley College", "Office of Research"),
        ("Night Baker\nDepartment of Ovens\nCity of Wexley\nToledo, OH", "Night Baker", "Department of Ovens", None),
    ],
)
def test_a_department_and_its_university(header: str, title: str, organization: str, unit: str | None) -> None:
    posting = read(header + BODY)
    assert (posting.title, posting.organization, posting.department) == (title, organization, unit)


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("Company: Tulip Mills Ltd, a Corn Holdings company\nRole: Night Baker", "Corn Holdings"),
        ("Tulip Mills, an Orbex company, bakes bread in nine towns.", "Orbex"),
        ("Tulip Mills, a Fortune 500 company, bakes bread.", None),
        ("Tulip Mills, a German company, bakes bread.", None),
        ("Tulip Mills, a Texas company, bakes bread.", None),
        ("Rye Mills, a Corn Holdings company, sells to us.", None),
    ],
)
def test_the_parent_right_behind_the_employers_name(text: str, parent: str | None) -> None:
    assert read("Night Baker\nTulip Mills\nToledo, OH\n\n" + text + BODY).parent_organization == parent


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        ("Subject: Night Baker (part-time), Tulip Mills\n\nDear all,\n\nTulip Mills (TM) is a bakery.", "Night Baker", "Tulip Mills"),
        ("Subject: [jobs] Job: Night Baker,\n Tulip Mills\n\nDear all,\n\nTulip Mills is a bakery.", "Night Baker", "Tulip Mills"),
        ("Position: Night Baker, Bread Team\nOrganization: Tulip Mills\n\nBread Team is fun.", "Night Baker, Bread Team", "Tulip Mills"),
        ("Position: Night Baker, Toledo\nOrganization: Tulip Mills\n\nToledo is fun.", "Night Baker, Toledo", "Tulip Mills"),
        ("Night Baker (Part-Time)\nTulip Mills\nToledo, OH", "Night Baker (Part-Time)", "Tulip Mills"),
        ("Subject: [jobs] Hiring: Night Baker, Tulip Mills\n\nTulip Mills is a bakery.", "Night Baker", "Tulip Mills"),
        ("Director, Finance\nTulip Mills\nToledo, OH\n\nFinance is a team of five.", "Director, Finance", "Tulip Mills"),
        ("Night Baker\nMumbai / Hyderabad\nFull-time\nTulip Mills Ltd", "Night Baker", "Tulip Mills Ltd"),
    ],
)
def test_the_employer_behind_a_comma_where_the_prose_introduces_it(text: str, title: str, organization: str) -> None:
    posting = read(text + BODY)
    assert (posting.title, posting.organization) == (title, organization)


@pytest.mark.parametrize(
    "contact",
    [
        "Further details / informal visits contact\nName: Ann Lee\nJob title: Head Baker\nEmail address: ann@tulip.example",
        "Contact details\nName\nAnn Lee\nJob title\nHead Baker\nTelephone number\n555 0100",
    ],
)
def test_the_position_of_whom_to_ask_is_no_name_of_this_one(contact: str) -> None:
    posting = read("Night Baker\nTulip Mills\nToledo, OH" + BODY + "\n" + contact)
    assert (posting.title, posting.alternate_titles) == ("Night Baker", ())


PAGE = "Night Baker\nTulip Bakery\nToledo, OH\n\nYou will bake bread and keep records for us in the shop by the canal, with five others.\n"


@pytest.mark.parametrize(
    "heading",
    ["Similar jobs", "## View similar jobs", "More jobs at Tulip Bakery:", "People also viewed", "Jobs you may like", "Related positions"],
)
def test_a_list_of_other_jobs_at_the_end_says_nothing_of_this_one(heading: str) -> None:
    others = f"\n{heading}\n\n- Head Baker, Tulip Ovens, Reno, NV, €45,000 to €50,000 per year, full-time, remote\n- Waiter, €20 per hour"
    posting = normalize(PAGE + "Pay: $19 an hour\n" + others, engine="rules").posting
    assert [(pay.min_value, pay.unit) for pay in posting.pay] == [(19, "HOUR")]
    assert (posting.employment_types, posting.workplace_types) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Similar jobs\n- Head Baker\n\n" + PAGE,  # a list at the side
        PAGE + "\nSimilar jobs\n- Head Baker\n\nRequirements\n- A steady hand",  # the posting goes on
        PAGE + "\nOther jobs that bakers do are done by others.",
    ],
)
def test_what_ends_no_posting(text: str) -> None:
    assert end_of_posting(Document(text)) == len(text)
