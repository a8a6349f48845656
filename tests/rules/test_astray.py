"""Items that a lost heading left in the wrong list. Lines are our own; networking sites lose line breaks and headings so."""

import pytest

from extractor.candidate import Trust
from extractor.document import Document
from extractor.rules.benefits import find_benefits
from extractor.rules.duties import find_responsibilities
from extractor.rules.qualifications import find_qualifications

DUTIES = ["Prepare rye by night", "Clean the ovens daily", "Sell rolls at dawn"]
SKILLS = ["Ability to lift trays", "Strong sense of smell", "Experience with rye ovens"]
BENEFITS = ["Health insurance for all", "Paid time off", "Dental plan"]


def fields_of(text: str) -> dict[str, list[str]]:
    document = Document(text)
    found: dict[str, list[str]] = {}
    for find in (find_responsibilities, find_qualifications, find_benefits):
        for candidate in find(document):
            found.setdefault(candidate.field, []).append(str(candidate.value))
    return found


@pytest.mark.parametrize(
    ("heading", "items", "expected"),
    [
        ("Duties", DUTIES + SKILLS, {"responsibilities": DUTIES, "qualifications_required": SKILLS}),
        ("Requirements", SKILLS + DUTIES, {"qualifications_required": SKILLS, "responsibilities": DUTIES}),
        ("Requirements", SKILLS + BENEFITS, {"qualifications_required": SKILLS, "benefits": BENEFITS}),
        # two benefits at the end are enough, two requirements among duties are not
        ("Requirements", SKILLS + BENEFITS[:2], {"qualifications_required": SKILLS, "benefits": BENEFITS[:2]}),
        ("Duties", [*DUTIES, *SKILLS[:2], "Wash up"], {"responsibilities": [*DUTIES, *SKILLS[:2], "Wash up"]}),
    ],
)
def test_a_run_of_items_goes_where_it_reads_as(heading: str, items: list[str], expected: dict[str, list[str]]) -> None:
    assert fields_of(f"Night Baker\nMill\n\n{heading}:{''.join(items)}") == expected


def test_items_that_bullets_set_apart_stay_where_they_are() -> None:
    text = "Night Baker\nMill\n\nDuties\n" + "".join(f"- {item}\n" for item in DUTIES + SKILLS)
    assert fields_of(text) == {"responsibilities": DUTIES + SKILLS}


def test_only_what_a_bullet_sets_apart_is_founded_on_its_heading() -> None:
    glued, marked = Document("Duties:" + "".join(DUTIES)), Document("Duties\n- Bake rye\n- Clean up")
    assert [candidate.trust for candidate in find_responsibilities(glued)] == [Trust.WORDING] * 3
    assert [candidate.trust for candidate in find_responsibilities(marked)] == [Trust.LABEL] * 2
