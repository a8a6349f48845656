"""On site, hybrid, remote."""

import pytest

from extractor.document import Document
from extractor.resolve import resolve
from extractor.rules.workplace import find_workplace_types


def workplaces_of(text: str) -> list[str]:
    document = Document(text)
    return sorted(resolve(document, find_workplace_types(document), "rules").posting.workplace_types)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # ATS boards: header lines
        ("Engineer\nToledo, OH\nFull time · Hybrid\n", ["HYBRID"]),
        ("Account Executive\nRemote - United States\nSales / Full-time / remote\n", ["REMOTE"]),
        ("Account Executive (Remote)\nAcme\n", ["REMOTE"]),
        ("Director\nTexas, USA, Remote\n\nWe operate as a hybrid workplace.\n", ["REMOTE"]),
        ("Analyst\nLocation: Toledo (on-site) or Global (remote)\n", ["ONSITE", "REMOTE"]),
        # networking site: facts at the end
        ("Clerk\nWork Location: In person\n", ["ONSITE"]),
        # federal jobs site: the label says what is asked, the value says no
        ("Clerk\nRemote job\nNo\nSalary\n$30 per hour\n", []),
        ("Clerk\nRemote: Yes\n", ["REMOTE"]),
        ("Clerk\nWork mode: Work from office\n", ["ONSITE"]),  # job portal
        ("Clerk\nLocation: Remote or In-Person, if local\n", ["ONSITE", "REMOTE"]),
        ("Clerk\nLocation: Toledo, OH (Work from office 3 days in hybrid model).\n", ["HYBRID"]),
    ],
)
def test_labels_and_header_lines(text: str, types: list[str]) -> None:
    assert workplaces_of(text) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("This is a full-time on-site role for a clerk.", ["ONSITE"]),
        ("The position is 100% in office.", ["ONSITE"]),
        ("Acme is a virtual organization, its members working remotely in six lands.", ["REMOTE"]),
        ("This is a remote unpaid internship.", ["REMOTE"]),
        ("This position works remotely.", ["REMOTE"]),
        ("This role is fully remote.", ["REMOTE"]),
        ("You can work from home.", ["REMOTE"]),
        ("This position can be part remote and part in-person in our office.", ["HYBRID"]),
        ("This is a hybrid role, mostly at our office, but allowing for some remote work.", ["HYBRID"]),
        ("The position is hybrid: three days in the office and two days remote.", ["HYBRID"]),
        ("Candidates live within commutable distance of the office.", ["HYBRID"]),
        ("We use a hybrid work model of 3 days in the office per week.", ["HYBRID"]),
    ],
)
def test_sentences_that_offer_a_way_of_working(sentence: str, types: list[str]) -> None:
    assert workplaces_of(f"About the work.\n\n{sentence}\n") == types


@pytest.mark.parametrize(
    "sentence",
    [
        "Experience with remote sensing and hybrid cooling.",
        "Visits remote sites and on-site contractors.",
        "We give a remote work stipend and let you work from anywhere for a month.",
        "This is not a remote position.",
        "Remote employees will not be considered for this role.",
        "Ability to work independently and remotely.",
        "Experience leading a team of in-person and hybrid/ remote professionals.",
        "Our home-based childcare businesses grow.",
        "Virtual interviews are held in July.",
        "Remote Patient Monitoring Nurse",
    ],
)
def test_words_that_offer_nothing(sentence: str) -> None:
    assert workplaces_of(f"About the work.\n\n{sentence}\n") == []


def test_silence_is_empty() -> None:
    assert workplaces_of("Clerk\nToledo, OH\n\nFiles.") == []
