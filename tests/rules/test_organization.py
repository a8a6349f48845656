"""Who hires: header, label, sentences; its short name, its parent, who employs in its stead; and other bodies as conflicts."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document
from extractor.extraction import Extraction
from extractor.resolve import resolve
from extractor.rules.employers import find_employers
from extractor.rules.organization import find_organization


def read(text: str) -> Extraction:
    document = Document(text)
    return resolve(document, chain(find_organization(document), find_employers(document)), "rules")


PROSE = "\n\nWe make widgets and gears for everybody, and have done so for a long time, in several towns, with much care and some luck."

HEADERS = [
    # networking site
    ("Widget Manager\nGearworks\nReno, NV", "Gearworks"),
    ("Widget Manager\n\nGearworks, Inc | Reno, NV", "Gearworks, Inc"),
    ("Gears & Sons, Inc. is hiring: Widget Manager: Gears\nReno, NV", "Gears & Sons, Inc."),
    ("Widget Manager\nThe Gear House - Home of Gears\nGreater Reno Area", "The Gear House - Home of Gears"),
    # foundation's site
    ("Widget Officer\nSome Gear Foundation | Full Time\nOakland, CA", "Some Gear Foundation"),
    ("Widget Officer\nSome Gear Foundation · Oakland, CA", "Some Gear Foundation"),
    ("Widget Officer\nSome Gear FoundationOakland, CA\nFull-time", "Some Gear Foundation"),
    ("Some Gear Foundation\nWidget Officer\nOakland, CA", "Some Gear Foundation"),
    ("Widget Analyst at Gearworks\nRemote", "Gearworks"),
    ("Widget Clerk - Gear Institute\nReno, NV", "Gear Institute"),
    ("Widget Nurse\nSt. Gear's Medical Center - Reno, NV 89501\nShift: nights", "St. Gear's Medical Center"),  # hospital
    # Markdown, and a line of a message board
    ("# Widget Analyst\n**Gearworks Fund** - Remote (US)\n\n## About the role", "Gearworks Fund"),
    ("Widget Engineer @ Gearworks (Berlin, Germany)\nRemote", "Gearworks"),
    # mail-list posting: lines before the labelled title
    ("Gear Aid Armenia\nTITLE:  Widget Clerk\nLOCATION:  Yerevan, Armenia", "Gear Aid Armenia"),
    ("Gear Embassy, Yerevan\nTITLE:  Widget Clerk\nLOCATION:  Yerevan, Armenia", "Gear Embassy, Yerevan"),
    ("GEAR DEPARTMENT\nWIDGET ASSISTANCE PROJECT\nJOB TITLE:   Widget Clerk", "GEAR DEPARTMENT WIDGET ASSISTANCE PROJECT"),
    # labels: city agency page, networking site
    ("Job ID: 12\nBusiness Title: Widget Analyst\nAgency: Dept Of Gears & Widgets", "Dept Of Gears & Widgets"),
    ("Job Title: Widget FitterCompany: Gears R UsLocation: Reno", "Gears R Us"),
    ("Position: Widget Officer, Some Gear Foundation\nLocation: Oakland, CA", "Some Gear Foundation"),
]


@pytest.mark.parametrize(("header", "organization"), HEADERS)
def test_the_header_names_who_hires(header: str, organization: str) -> None:
    result = read(header + PROSE)
    assert result.posting.organization == organization
    assert result.evidence["organization"][0].trust == "LABEL"


SENTENCES = [
    # city agency body
    (
        "Job Description\nThe Springfield Department of Gears (DOG) protects public health by oiling gears.",
        "Springfield Department of Gears",
    ),
    ("Job Description\nThe Gear Law Department's (Law Department) Widget Division is seeking a Clerk.", "Gear Law Department"),
    ("ONLY PERMANENT CLERKS MAY APPLY. OFFICE OF GEAR INSPECTION JOB VACANCY NOTICE Title: Clerk", "OFFICE OF GEAR INSPECTION"),
    # applicant-tracking board
    ("Widget Analyst\nReno, NV\n\nAbout Gearworks\n\nOur mission is gears.", "Gearworks"),
    ("Widget Analyst\nReno, NV\n\nAt Gearworks, we care for gears.", "Gearworks"),
    ("Widget Analyst\nReno, NV\n\nGearworks is committed to world class gears. Gearworks pays.", "Gearworks"),
    # networking site: headings without a line break
    ("Widget Analyst\nReno, NV\n\nCompany DescriptionGear Makers is a maker of gears.", "Gear Makers"),
    ("Widget Analyst\nReno, NV\n\nAbout GearworksGearworks is one of the largest makers. Gearworks pays.", "Gearworks"),
    ("Widget Analyst\nReno, NV\n\nGear & Cotter LLP, an experienced gear law firm is seeking an associate.", "Gear & Cotter LLP"),
    ("Widget Analyst\nReno, NV\n\nFounded in 1990, Gear Makers is a small company.", "Gear Makers"),
]


@pytest.mark.parametrize(("text", "organization"), SENTENCES)
def test_a_sentence_names_who_hires_where_no_header_does(text: str, organization: str) -> None:
    result = read(text)
    assert result.posting.organization == organization
    assert result.evidence["organization"][0].trust == "WORDING"


NOBODY = [
    "Widget Analyst\nReno, NV\n\nAbout the role\n\nThe Widget Analyst is responsible for gears. This is a full-time role.",
    "Widget Analyst\nReno, NV\n\nAbout you\n\nExperience with Excel is a plus. English is a must. Safety is the priority.",
    "Job Description\nThe Gear Manager is a leader. Our team is seeking people. We are hiring!",
    "Job Description\nUnder supervision, the clerk performs duties. Applicants are asked to apply.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_organization_is_made_up(text: str) -> None:
    assert read(text).posting.organization is None


ACRONYMS = [
    ("Gear Widget Board (GWB)\nTITLE:  Clerk\nLOCATION:  Yerevan", "GWB"),
    ("Agency: Dept Of Widget & Design\nBusiness Title: Clerk\n\nThe Department of Widget and Design (DWD) seeks a clerk.", "DWD"),
    ("United Widgets Development Programme\nTITLE:  Clerk\nLOCATION:  Yerevan\n\nUWDP pays. Send a letter to the UWDP office.", "UWDP"),
    ("Clerk\nGearworks\nReno, NV\n\nThe Bureau of Lost Widgets (BLW) is next door. Send a PDF.", None),
    ("Clerk\nGreat Basin Gears\nReno, NV\n\nGreat Basin Gears sells gears. GBG pays well.", "GBG"),
    ("Clerk\nGreat Basin Gears\nReno, NV\n\nGreat Basin Gears sells gears.\nJob #GBG-0044", None),  # part of a number
]


@pytest.mark.parametrize(("text", "acronym"), ACRONYMS)
def test_the_short_name_is_the_organizations_own(text: str, acronym: str | None) -> None:
    assert read(text).posting.organization_acronym == acronym


PARENTS = [
    ("Clerk\nGear Makers\nReno, NV\n\nGear Makers is a subsidiary of Widget Holdings, a trader.", "Widget Holdings"),
    ("Clerk\nGear Makers\nReno, NV\n\nThe company is part of the Widget Group.", "Widget Group"),
    ("Clerk\nGear Makers\nReno, NV\n\nAs a proud member of the Widget Capital portfolio, we grow.", "Widget Capital"),
    ("Clerk\nGear Makers\nReno, NV\n\nThe clerk is part of the Billing Team. As part of the Division of Policy, you file.", None),
    # city agency page: the banner
    ("CITY OF SPRINGFIELD\nJOB POSTING NOTICE\n\nJOB ID\t1\nBUSINESS TITLE\tClerk\nAGENCY\tDept Of Gears", "CITY OF SPRINGFIELD"),
]


@pytest.mark.parametrize(("text", "parent"), PARENTS)
def test_the_parent_is_what_the_organization_is_part_of(text: str, parent: str | None) -> None:
    assert read(text).posting.parent_organization == parent


EMPLOYERS = [
    ("Gear Makers is a Sponsored Project of Big Umbrella Partners.", "Big Umbrella Partners"),
    ("Gear Makers is fiscally sponsored by the Umbrella Fund.", "Umbrella Fund"),
    ("The clerk will be employed by Payroll Services, Inc.", "Payroll Services, Inc"),
    ("The clerk will be an employee of Umbrella Fund.", "Umbrella Fund"),
    ("Our employer of record is Umbrella Fund.", "Umbrella Fund"),
    ("All employees of Gear Makers get gears. The fiscal year ends in May. We offer visa sponsorship.", None),
]


@pytest.mark.parametrize(("body", "employer"), EMPLOYERS)
def test_the_legal_employer_is_who_employs_in_the_organizations_stead(body: str, employer: str | None) -> None:
    found = read(f"Clerk\nGear Makers\nReno, NV\n\n{body}").posting.legal_employer
    assert (found or "").rstrip(".") == (employer or "")


def test_other_bodies_are_conflicts() -> None:
    text = (
        "Agency: Gear Agency\nBusiness Title: Clerk\n\nThe Office of Widget Policy is seeking a clerk. "
        "Staff of the Gear Agency are detailed to the Springfield Lever Institute."
    )
    result = read(text)
    assert result.posting.organization == "Gear Agency"
    assert [conflict.value for conflict in result.conflicts["organization"]] == ["Office of Widget Policy", "Springfield Lever Institute"]


def test_other_forms_of_its_name_are_no_conflicts() -> None:
    header = "Agency: Dept Of Gear Inspection\nBusiness Title: Clerk"
    text = f"{header}\n\nThe NYC Department of Gear Inspection (DGI) is seeking a clerk. DGI is an agency."
    assert "organization" not in read(text).conflicts


@pytest.mark.xfail(strict=True, reason="a name in small letters is not seen as a name")
def test_a_name_may_have_small_letters() -> None:
    assert read("Widget Analyst\nReno, NV\n\ngearworks is hiring clerks.").posting.organization == "gearworks"


def test_an_introduced_short_name_gives_way_to_the_full_one() -> None:
    """City agency page: the letters are used more often than the name, which stands but once, within a sentence."""
    text = (
        "Widget Clerk"
        + PROSE
        + " In our town, the Widget Oversight Office (WOO) keeps watch. WOO is small. WOO seeks a clerk.\n\nAbout WOO\n"
    )
    result = read(text)
    assert result.posting.organization == "Widget Oversight Office"
    assert result.posting.organization_acronym == "WOO"
    assert "organization" not in result.conflicts


def test_an_official_may_own_an_office() -> None:
    result = read("Widget Clerk" + PROSE + "\nThe Governor's Office of Widgets (GOW) is dedicated to widgets.")
    assert (result.posting.organization, result.posting.organization_acronym) == ("Governor's Office of Widgets", "GOW")


LENT = [
    # city agency page: one office recruits, the hire works in another
    ("The Gear Office (GO) seeks people with skill. The person will be seconded to the Office of Widgets, where gears are made."),
    ("The post is detailed to the Office of Widgets.\nTo serve the town we love, the Gear Office (GO) seeks people with skill."),
]


@pytest.mark.parametrize("body", LENT)
def test_a_body_that_recruits_for_another_is_the_legal_employer(body: str) -> None:
    result = read("Position: Widget Clerk\n\n" + body + PROSE)
    assert result.posting.organization == "Office of Widgets"
    assert result.posting.legal_employer == "Gear Office"
    assert [conflict.value for conflict in result.conflicts["organization"]] == ["Gear Office"]


def test_the_agency_that_the_hire_joins_comes_before_those_that_lend_and_borrow() -> None:
    text = (
        "This post is detailed to the Office of the Warden\nThe Office You'll Join:\nThe Springfield Town Office is"
        " responsible for widgets.\nThe Warden's Office of Gear Sales (WOGS) seeks people of all trades."
    )
    result = read(text)
    assert result.posting.organization == "Springfield Town Office"
    assert result.posting.legal_employer == "Warden's Office of Gear Sales"
    assert {conflict.value for conflict in result.conflicts["organization"]} == {"Office of the Warden", "Warden's Office of Gear Sales"}


EQUAL = [
    # city agency page
    ("The City of Springfield is an equal opportunity employer.", "City of Springfield", None),
    # foundation's site: who sponsors is no parent
    ("Gearworks is a Sponsored Project of Gear Givers. Gear Givers is an equal opportunity employer.", None, "Gear Givers"),
]


@pytest.mark.parametrize(("body", "parent", "employer"), EQUAL)
def test_a_government_that_gives_equal_opportunity_is_the_parent(body: str, parent: str | None, employer: str | None) -> None:
    posting = read("Widget Clerk\nGearworks\nReno, NV" + PROSE + "\n\n" + body).posting
    assert (posting.organization, posting.parent_organization, posting.legal_employer) == ("Gearworks", parent, employer)


def test_units_are_no_readings_where_a_body_is_named() -> None:
    result = read("Widget Clerk\nGearworks Fund | Reno, NV" + PROSE + "\n\nSquad 2 is responsible for gears. Squad 2 has tools.")
    assert result.posting.organization == "Gearworks Fund"
    assert "organization" not in result.conflicts


@given(st.text(alphabet=st.sampled_from("Aa W.,:;()|-\n\t0'&/"), max_size=300))
def test_spans_cover_words_of_the_text(text: str) -> None:
    document = Document(text)
    for candidate in chain(find_organization(document), find_employers(document)):
        assert candidate.span is not None
        assert 0 <= candidate.span.start < candidate.span.end <= len(text)


def test_a_body_that_only_does_something_is_one_where_it_is_named_again() -> None:  # networking site: no header
    body = (
        "About the job\n\nGear Robotics designs small drones.\n\nThis is a full-time role for a Widget Engineer at Gear Robotics, in Reno."
    )
    assert read(body).posting.organization == "Gear Robotics"
