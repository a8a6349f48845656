"""The unit that is hired for: labels, the header of a job board, sentences."""

import pytest

from extractor.document import Document
from extractor.extraction import Extraction
from extractor.resolve import resolve
from extractor.rules.department import find_department


def read(text: str) -> Extraction:
    document = Document(text)
    return resolve(document, find_department(document), "rules")


LABELS = [
    # city agency page: colon, tab, two lines; short forms and odd blanks as printed
    ("Agency: Gears\nDivision/Work Unit: Gear Design\nWork Location: Main St", "Gear Design"),
    ("AGENCY\tGears\nDIVISION/WORK UNIT\tW   S/Gear Permitting\nWORK LOCATION\tMain St", "W S/Gear Permitting"),
    ("Agency\nGears\nDivision/Work Unit\nHsg. Gear Unit\nWork Location\nMain St", "Hsg. Gear Unit"),
    # city agency body: the next label behind tabs
    ("Division/Work Unit: Gear Records\t\t\t Number of Positions: 2", "Gear Records"),
    # networking site: labels glued together
    ("Widget OfficerDivision: Gears & WidgetsClassification: Full-time", "Gears & Widgets"),
    # health service page
    ("Main area\nGear Rehabilitation\nGrade\nBand 5\n", "Gear Rehabilitation"),
]


@pytest.mark.parametrize(("text", "unit"), LABELS)
def test_a_label_names_the_unit(text: str, unit: str) -> None:
    result = read(text)
    assert result.posting.department == unit
    assert result.evidence["department"][0].trust == "LABEL"


def test_of_several_labels_the_most_specific_wins() -> None:
    result = read("Department: Gears\nDivision: Small Gears\nUnit: Brass Gears\nTitle: Clerk")
    assert result.posting.department == "Brass Gears"
    assert [conflict.value for conflict in result.conflicts["department"]] == ["Gears", "Small Gears"]


HEADERS = [
    # applicant-tracking boards
    ("Widget Engineer\nNew York, NY (HQ)\nFull time · Hybrid\nGear Design\n$100K - $120K", "Gear Design"),
    ("Widget Engineer\nRemote - United States\nSales / Full-time / remote", "Sales"),
    ("Widget Engineer\nWashington, DC\nGear Solutions / Full-time / hybrid", "Gear Solutions"),
]


@pytest.mark.parametrize(("header", "unit"), HEADERS)
def test_a_job_board_prints_the_unit_below_the_place(header: str, unit: str) -> None:
    assert read(header + "\n\nAbout Gearworks\n\nWe make gears.").posting.department == unit


SENTENCES = [
    # city agency body
    ("Job Description\nThe Bureau of Gear Affairs is seeking a Widget Clerk.", "Bureau of Gear Affairs"),
    ("Job Description\nThe Gear Department's (GD) Widget Support Division is seeking a Clerk.", "Widget Support Division"),
    ("Job Description\nThe Department of Gears, Division of Widgets (DOW) seeks a Clerk.", "Division of Widgets"),
    ("Job Description\nWe seek a clerk to work primarily in the Gear Advice Unit.", "Gear Advice Unit"),
    # mail-list posting
    ("Job Description\nGear Aid is looking to recruit a Loan Clerk for its Sevan branch.", "Sevan branch"),
    # applicant-tracking board
    ("Clerk\nReno, NV\n\nWe look for a Clerk to join our growing gear trading desk in Reno.", "gear trading desk"),
    ("Clerk\nReno, NV\n\nA Career with Acme's Gear Intelligence Team", "Gear Intelligence"),
    ("Clerk\nReno, NV\n\nThe role reports to the Controller and sits with the Gear Finance team.", "Gear Finance"),
]


@pytest.mark.parametrize(("text", "unit"), SENTENCES)
def test_a_sentence_names_the_unit(text: str, unit: str) -> None:
    result = read(text)
    assert result.posting.department == unit
    assert result.evidence["department"][0].trust == "WORDING"


NO_UNIT = [
    "Clerk\nGearworks\nReno, NV\n\nJoin our team! We are a growing team, and you will work with the leadership team.",
    "Clerk\nGearworks\nReno, NV\n\nYou report to the Head of the Gear Department.",
    "Clerk\nGearworks\nReno, NV\n\nDeliver papers to the Gear House Reception Desk. You support the sales team.",
    "Gear Fund\nTITLE:  Clerk\nLOCATION:  Yerevan\n\nThe Gear Fund Programme is seeking a clerk.",
    "Department: N/A\nTitle: Clerk",
    "Clerk\nGearworks\nReno, NV\n\nYou will sit on the Board with others, and the dog sits with the Team.",
]


@pytest.mark.parametrize("text", NO_UNIT)
def test_no_unit_is_made_up(text: str) -> None:
    assert read(text).posting.department is None


def test_a_label_beats_the_prose() -> None:
    assert read("Division: Gear Design\nTitle: Clerk\n\nThe Bureau of Levers is seeking a clerk.").posting.department == "Gear Design"


TEAMS = [
    # city agency page: the heading on its own line, and glued to the sentence
    "The Team You'll Join\nThe Office of Widget Care (OWC) is responsible for widgets.",
    "The Team You'll Join: The Office of Widget Care (OWC) is responsible for widgets.",
    "About the Team\nOur Office of Widget Care works with many.",
    # the unit that a sentence about the duties opens with
    "What You'll Do\nAs a part of the Office of Widget Care (OWC), under the supervision of a chief, the Widget Clerk will care.",
]


@pytest.mark.parametrize("body", TEAMS)
def test_the_team_is_the_unit_where_another_body_hires(body: str) -> None:
    header = "Widget Clerk\nTown of Springfield | Springfield, IL\n\n"
    posting = read(header + "The Office Itself\nThe Town of Springfield is a place for widgets.\n\n" + body).posting
    assert posting.department == "Office of Widget Care"
