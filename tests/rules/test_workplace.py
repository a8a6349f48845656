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
        # ATS boards
        ("Clerk (Remote, US)\nAcme\n", ["REMOTE"]),
        ("Clerk\nAcme\nLocation: Toledo or Remote\n", ["REMOTE"]),
        ("Clerk\nWorkplace Type\nOn-site\n", ["ONSITE"]),
        ("Clerk\nToledo, OH (Hybrid) · Full-time\n", ["HYBRID"]),
        ("Clerk\nLocation Type: Remote or Hybrid\n", ["HYBRID", "REMOTE"]),
        # networking sites
        ("Clerk\nAcme · Toledo, OH (On-site)\n", ["ONSITE"]),
        ("Clerk\nAcme · Ohio, United States (Remote)\n", ["REMOTE"]),
        ("Clerk\nWork Location: Hybrid remote in Toledo, OH 43604\n", ["HYBRID"]),
        ("Clerk\nWork Location: Multiple locations\n", []),
        ("Clerk\nWork Location: Remote\n", ["REMOTE"]),
        # job portals; India: work from office, work from home
        ("Clerk - WFH\nAcme\n", ["REMOTE"]),
        ("Clerk\nMode of work: WFO\n", ["ONSITE"]),
        ("Clerk\nHybrid (2 days remote)\n", ["HYBRID"]),
        ("Clerk\nHybrid remote\n", ["HYBRID"]),
        ("Clerk\nJob mode: Hybrid (3 days WFO, 2 days WFH)\n", ["HYBRID"]),
        ("Clerk\nWork from home: Yes\n", ["REMOTE"]),
        ("Clerk - 100% Remote\nAcme\n", ["REMOTE"]),
        # federal pages
        ("Clerk\nRemote job\nYes\n", ["REMOTE"]),
        ("Clerk\nRemote job\nNo\nTelework eligible\nNo\n", []),
        ("Clerk\nTelework: up to three days a week\n", ["HYBRID"]),
        # university pages
        ("Clerk\nWork Modality: Hybrid\n", ["HYBRID"]),
        ("Clerk\nRemote Eligible: No\n", []),
        ("Clerk\nWork arrangement: Fully remote\n", ["REMOTE"]),
        # city agency page
        ("Clerk\nWORK LOCATION\t12 Oven Street, Toledo\nHYBRID\tNo\n", []),
        # mail list
        ("TITLE:  Translator\nLOCATION:  Home-based\n", ["REMOTE"]),
        # United Kingdom
        ("Clerk\nLocation: Homeworking\n", ["REMOTE"]),
        ("Clerk\nLocation: Leeds (office-based)\n", ["ONSITE"]),
        ("Clerk\nLocation: Leeds/hybrid\n", ["HYBRID"]),
        # Germany
        ("Clerk (m/f/d) – Hybrid\nAcme GmbH\n", ["HYBRID"]),
        ("Clerk (m/w/d) 100% Home Office\nAcme GmbH\n", ["REMOTE"]),
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
        # on site
        ("You work on site, Monday to Friday.", ["ONSITE"]),
        ("This is an in-person position.", ["ONSITE"]),
        ("Must work on-site.", ["ONSITE"]),
        ("In-office 5 days a week.", ["ONSITE"]),
        ("This role can be done remotely or in our Toledo office.", ["ONSITE", "REMOTE"]),
        ("This role is based in our Toledo office five days a week.", ["ONSITE"]),
        ("This job is office-based.", ["ONSITE"]),  # United Kingdom
        ("Remote work is not offered: the role is fully on-site.", ["ONSITE"]),
        ("You must report to the office every day.", ["ONSITE"]),
        # remote
        ("Work from anywhere in the United States.", ["REMOTE"]),
        ("This position may be performed remotely from anywhere in Ohio.", ["REMOTE"]),
        ("We are open to remote candidates.", ["REMOTE"]),
        ("This is a work-from-home job.", ["REMOTE"]),
        ("This is a 100% telecommute position.", ["REMOTE"]),
        ("We are a remote-first company.", ["REMOTE"]),
        ("The role is remote, with a visit to headquarters each quarter.", ["REMOTE"]),
        ("This is a home-based consultancy.", ["REMOTE"]),  # mail list, international bodies
        # hybrid beats remote
        ("You may telework up to two days a week.", ["HYBRID"]),  # federal and city agency pages
        ("We are in the office Tuesday to Thursday and work from home on the other days.", ["HYBRID"]),
        ("Two days a week from home, three in the office.", ["HYBRID"]),
        ("This remote role is hybrid: you come in twice a month.", ["HYBRID"]),
        ("You must live within a commutable distance of Toledo.", ["HYBRID"]),
        ("We offer remote work three days a week.", ["HYBRID"]),
        ("Blended working is in place, with two days a week on site.", ["HYBRID"]),  # Ireland
        ("Mobile work is possible on up to two days a week.", ["HYBRID"]),  # Germany
        # several, to choose from
        ("The job can be done on site, hybrid or fully remote.", ["HYBRID", "ONSITE", "REMOTE"]),
        ("You can work from our Toledo office or remotely.", ["ONSITE", "REMOTE"]),
        ("This is a remote or hybrid position.", ["HYBRID", "REMOTE"]),
        ("This role is open to hybrid or remote candidates.", ["HYBRID", "REMOTE"]),
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
        # benefits
        "You may work from anywhere for four weeks a year.",
        "Benefits include free on-site parking and an on-site gym.",
        "Our in-office espresso bar is famous.",
        # what is refused
        "Remote work is not an option.",
        "No remote work.",
        "This role is not eligible for hybrid or remote work.",
        # duties and skills
        "Give remote support to users.",
        "Run the on-site shop and the hybrid fleet.",
        "Knowledge of hybrid cloud and remote desktop tools.",
        "Lead a remote team of ten.",
        "Our nurses make home visits in remote villages.",
        "Offers telehealth and in-person appointments to patients.",
        "Virtual reality is what we build.",
        # applying
        "An in-person interview is held in our office.",
        "The first interview is remote.",
        # customers
        "Our software helps hybrid offices book desks.",
        "We sell heaters to people who work from home.",
        "We help any remote-first company and its hybrid or remote teams.",
        "Mobile work orders take two days a week.",
        "Bring the mail to the office every day.",
        # too little to go by
        "You can work from home once a month.",
        "This role is based in our Toledo office.",
    ],
)
def test_words_that_offer_nothing(sentence: str) -> None:
    assert workplaces_of(f"About the work.\n\n{sentence}\n") == []


def test_silence_is_empty() -> None:
    assert workplaces_of("Clerk\nToledo, OH\n\nFiles.") == []
