"""Licences that nobody must hold: those of the employer and of others, and what only has the words."""

import pytest

from extractor.pipeline import normalize


def licenses_of(text: str) -> list[str]:
    return list(normalize(text, engine="rules").posting.licenses)


@pytest.mark.parametrize(
    "text",
    [
        # software
        "Knowledge of Microsoft 365 license management",
        "Experience with open source licenses such as MIT",
        "Familiarity with SSL certificates and certificate authorities",
        # the employer's
        "Experience in an ISO 9001 certified plant",
        "Experience working with certified small businesses",
        "Experience with FDA registration of products",
        # others hold them
        "Works under the supervision of a Certified Public Accountant",
        "Ability to lead a team of certified technicians",
        "Experience with CPA firms",
        "Perform Cardio-Pulmonary Resuscitation (CPR)",
        "Knowledge of CPR",
        "Ability to work with RN and LPN staff",
        # what is no licence
        "Completed registration form",
        "Experience as a Certified Nursing Assistant",
        "Experience obtaining LEED certification for buildings",
        "ISO 27001 certification experience",
        "Strong certification record",
        "Vaccination certificate",
        "Enhanced DBS certificate",
        "Police clearance certificate",
        "Ability to keep accurate certification records",
        "Ability to work with licensed electricians",
        "Three years under a licensed psychologist",
        "Experience in a certified kitchen",
        "USDA certified kitchen experience",
        "A relevant professional certification",
        "An industry recognized certification",
        "A high school certificate",
        "A graduate certificate",
        "Any professional license",
        "A professional/vendor certification, and a medical\r\n  certification",
        "A bar of chocolate",
        "A series of 7 tests and a network of friends",
        "First aid kits are yours to fill",
    ],
)
def test_what_a_list_names_and_nobody_must_hold(text: str) -> None:
    assert licenses_of(f"Requirements\n\n- {text}\n- Patience") == []


@pytest.mark.parametrize(
    "text",
    [
        "About us\n\nAcme is a certified small business and a Certified B Corporation.",
        "About us\n\nAcme is licensed to practice law in nine states.",
        "About us\n\nOur kitchen is certified organic, and our bakers hold Food Handler's cards.",
        "Responsibilities\n- Issue parking licenses and birth certificates\n- Renew the shop's Liquor License",
        "Responsibilities\n- Train staff for their Forklift certification",
        "Benefits\n- We pay for your CPA and PMP\n- Free CPR certification",
        "The role\n\nThe Registered Nurse will provide care. You will ensure that all staff have current CPR certification.",
        "The role\n\nAs a Registered Dietitian, you will advise our guests, and prepare them for the CPA exam.",
        "Acme is a Licensed Real Estate Broker in Ohio, and its products are NSF certified.",
        "The role\n\nYou will report to the CPA and work with a Registered Dietitian.",
        "The role\n\nYou will check licenses, permits and the certificates of our suppliers.",
    ],
)
def test_licences_of_others(text: str) -> None:
    assert licenses_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A valid license as a Baker may be substituted for one year of experience",
        "Relevant certifications",
        "This license must be maintained for the duration of employment",
        "Experience with software licenses and license agreements",
        "Proof of identity, such as a driver's license",
        "Knowledge of TLC-licensed drivers",
    ],
)
def test_what_is_not_asked_for_is_no_licence(text: str) -> None:
    assert licenses_of(f"Requirements\n\n- {text}\n- Patience") == []


def test_a_licence_of_a_later_alternative_only_stands_in() -> None:
    text = "Requirements\n1. A baccalaureate degree and four years of experience; or\n2. A valid State Baker license and one year."
    assert licenses_of(text) == []


def test_a_licence_that_the_employer_holds_is_none() -> None:
    assert licenses_of("About us\n\nBun Bakery holds a New York State Food License.\n\nRequirements\n\n- Patience") == []
