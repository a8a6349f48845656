"""Whom the hire reports to: labels, "reports to", "under the supervision of"; not papers, not other people's supervisors."""

import textwrap

import pytest

from extractor.document import Document
from extractor.extraction import Extraction
from extractor.resolve import resolve
from extractor.rules.reports_to import find_reports_to


def read(text: str) -> Extraction:
    document = Document(text)
    return resolve(document, find_reports_to(document), "rules")


LABELS = [
    # mail-list posting
    ("Gear Aid\nTITLE:  Widget Clerk\nREPORTS TO:  Board of Trustees\nDURATION:  One year", "Board of Trustees"),
    ("Widget Clerk\nAccountable to: Gear Manager\nWe count.", "Gear Manager"),  # health service
    ("Widget Clerk\nReporting line: Head of Gears\nWe count.", "Head of Gears"),
    ("Gear Aid\nTITLE:  Widget Clerk\nReports To:   The Gear Director\nLOCATION:  Yerevan", "Gear Director"),
    # networking site: the next label, or text, glued behind it
    ("Widget ClerkReports to: Executive DirectorPayment by the hour\nWe count.", "Executive Director"),
    ("Widget ClerkReports To: Chief Executive Officer (CEO)\n\nWe count.", "Chief Executive Officer (CEO)"),
]


@pytest.mark.parametrize(("text", "supervisor"), LABELS)
def test_a_label_names_the_supervisor(text: str, supervisor: str) -> None:
    result = read(text)
    assert result.posting.reports_to == supervisor
    assert result.evidence["reports_to"][0].trust == "LABEL"


SENTENCES = [
    # city job bulletin: a list of verbs behind the supervisor
    ("Under general supervision of the Chief Gear Operator, operates and maintains gears.", "Chief Gear Operator"),
    # city agency body
    ("Under the supervision of the Deputy Director, the Widget Manager will lead.", "Deputy Director"),
    ("Under the general direction of the Chief of Gear Design, with wide latitude, the clerk files.", "Chief of Gear Design"),
    ("Reporting directly to the Director of Widget Law, the successful candidate will count.", "Director of Widget Law"),
    ("The role is performed under supervision of higher level staff and/or attorneys.", "higher level staff and/or attorneys"),
    ("The clerk will report to the Widget Director and will work closely with others.", "Widget Director"),
    # applicant-tracking board
    ("You'll report to the Head of Gears & Widgets.", "Head of Gears & Widgets"),
    ("As a Clerk reporting to the Regional Widget Director, you will count.", "Regional Widget Director"),
    # networking site
    ("You'll work with our leads and report directly to the Vice President of Widgets, with room for growth.", "Vice President of Widgets"),
    # mail-list posting
    ("The incumbent, under direct supervision of the Gear Country Representative will carry out tasks.", "Gear Country Representative"),
    ("- Other duties as assigned by the Widget Manager.", "Widget Manager"),
    # mailing list
    ("- plan the year with our Widget Director, to whom the Clerk reports;", "Widget Director"),
    ("- plan the year with our Widget Director,     to whom the Clerk reports;", "Widget Director"),
    ("You work beside the Head of Gears and Cogs, to whom this position reports.", "Head of Gears and Cogs"),
    # small firms
    ("You report to the owner.", "owner"),
    ("You will open the shop and report to the founder.", "founder"),
    ("You'll run payroll, prepare the board pack and report to the CFO.", "CFO"),
    # international body: two supervisors
    (
        "Under the general guidance of the Country Director and the direct supervision of the Mill Head, the clerk counts.",
        "Country Director",
    ),
]


@pytest.mark.parametrize(("text", "supervisor"), SENTENCES)
def test_a_sentence_names_the_supervisor(text: str, supervisor: str) -> None:
    result = read(text)
    assert result.posting.reports_to == supervisor
    assert result.evidence["reports_to"][0].trust == "WORDING"


def test_a_name_may_be_broken_between_wrapped_lines() -> None:
    # mail-list posting: lines of seventy characters
    filler = "We make widgets and gears of many kinds, and we sell them in all of the towns of the valley, at a fair price. " * 4
    text = textwrap.fill(filler + "The widget clerk reports to the Chief Gear and Widget Inspection Officer of the valley. " + filler, 70)
    assert read(text).posting.reports_to == "Chief Gear and Widget Inspection Officer of the valley"


NOBODY = [
    "Prepare financial reports to donors and the Board of Directors.",
    "Provide regular reporting to Clients and Operations Management.",
    "Lead a team of analysts who report to the Deputy Director.",
    "Works under general supervision, with some latitude.",
    "Performs other duties as assigned by supervisor.",
    "The ability to report to work on time.",
    "With oversight of managers who lead staff.",
    "Supervisor: N/A",
    "Report faults to the owner.",
    "We make widgets for the Navy, to whom our founder reports each year.",
    "Prepare budgets and report to the Director on spending.",
    "You coach the Team Leads to whom sales agents report.",
    "You will prepare budgets and report to the Director about spending.",
    "Tasks assigned by the owner.",
    "Gears is hiring: Widget Manager: Gears",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_supervisor_is_made_up(text: str) -> None:
    assert read(text).posting.reports_to is None


OWNED = [
    # foundation's site, city agency body: the employer's own possessive before the position
    ("You will report to the WOO's Executive Director.", "Executive Director"),
    ("The clerk reports to the agency's Chief Widget Officer.", "Chief Widget Officer"),
    ("The clerk reports to the Board's General Counsel.", "General Counsel"),
    # an official's deputy is somebody else
    ("The clerk reports to the Mayor's Chief of Staff.", "Mayor's Chief of Staff"),
]


@pytest.mark.parametrize(("text", "supervisor"), OWNED)
def test_the_employers_possessive_is_no_part_of_the_name(text: str, supervisor: str) -> None:
    result = read(text)
    assert result.posting.reports_to == supervisor
    assert result.evidence["reports_to"][0].quote == supervisor


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # networking site: the sentence has said something else of the job before
        ("The position is full-time and reports to the State Director, and works with mills.", "State Director"),
        # city agency page: a position whose first word names others too
        ("Reporting directly to the Office Manager for the bakery, the clerk counts rolls.", "Office Manager"),
        ("The clerk will submit monthly counts and reports to the Office Manager.", None),
        ("The clerk reports to state agencies on the weight of rolls.", None),
    ],
)
def test_positions_are_told_from_others_that_one_reports_to(text: str, who: str | None) -> None:
    assert read(f"Field Clerk\n{text}").posting.reports_to == who
