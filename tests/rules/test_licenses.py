"""Licences and certificates."""

import pytest

from extractor.pipeline import normalize


def licenses_of(text: str) -> list[str]:
    return list(normalize(text, engine="rules").posting.licenses)


@pytest.mark.parametrize(
    ("text", "licenses"),
    [
        # city agency page
        ("A valid New York State License as a Professional Engineer.", ["New York State License as a Professional Engineer"]),
        ("A valid NYS Registered Architects license", ["NYS Registered Architects license"]),
        ("Possession of a Motor Vehicle Driver License valid in the State of New York", ["Motor Vehicle Driver License"]),
        ("Admission to the New York State Bar", ["Admission to the New York State Bar"]),
        ("CompTIA A+ Certification required", ["CompTIA A+ Certification"]),
        ("A license to practice medicine", ["license to practice medicine"]),
        # ATS board
        (
            "CAMS certification preferred; food-related HACCP certifications are a plus",
            ["CAMS certification", "food-related HACCP certifications"],
        ),
        ("CPA or CFA preferred", ["CPA", "CFA"]),
        # networking site
        ("Certified Pool Operator (CPO) a plus", ["Certified Pool Operator (CPO)"]),
        ("LPC, LCSW, LMFT", ["LPC", "LCSW", "LMFT"]),
        ("Series 7 and Series 66", ["Series 7", "Series 66"]),
        # mail-list posting
        ("Valid driver's license", ["driver's license"]),
        ("Real estate license", ["Real estate license"]),
    ],
)
def test_a_licence_is_named_as_printed_without_its_state(text: str, licenses: list[str]) -> None:
    assert licenses_of(f"Requirements\n\n- {text}\n- Patience") == licenses


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


@pytest.mark.parametrize(
    "text",
    [
        # networking site: prose outside the lists, also below a label of one fact
        "Our ovens\n\nThis position requires some travel, a driver's license and access to a van, and patience.\n\nBenefits\n- Bread",
        "Location:\nThis position requires some travel, a driver's license and access to a van.\n\nBenefits\n- Bread",
    ],
)
def test_a_licence_is_asked_for_in_prose(text: str) -> None:
    assert licenses_of(text) == ["driver's license"]


def test_a_licence_that_the_employer_holds_is_none() -> None:
    assert licenses_of("About us\n\nBun Bakery holds a New York State Food License.\n\nRequirements\n\n- Patience") == []
