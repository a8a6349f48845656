"""Licences and certificates."""

import pytest

from extractor.pipeline import normalize

ADVANTAGE = pytest.mark.xfail(strict=True, reason="a sentence outside the lists is not known to ask by the word advantage")


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
    ("text", "licenses"),
    [
        # law, accounting, project management
        ("Licensed to practice law in Ohio", ["Licensed to practice law in Ohio"]),
        ("Must be licensed to practise medicine", ["licensed to practise medicine"]),
        ("CPA preferred", ["CPA"]),
        ("CPA or MBA a plus", ["CPA"]),
        ("PMP or CAPM a plus", ["PMP", "CAPM"]),
        ("PMP certified", ["PMP"]),
        ("PMP® certification is strongly preferred", ["PMP® certification"]),
        ("SHRM certification", ["SHRM certification"]),
        ("PHR, SPHR or SHRM-CP preferred", ["PHR", "SPHR", "SHRM-CP"]),
        ("A Notary, or able to become one", ["Notary"]),
        ("Notary Public commission", ["Notary Public"]),
        # finance
        ("Series 7 and 66", ["Series 7", "Series 66"]),
        ("FINRA Series 7, 63 and 65 licenses", ["Series 7", "Series 63", "Series 65"]),
        ("Patience with peopleSeries 7 and 66 a plus", ["Series 7", "Series 66"]),  # a line break was lost
        ("Series 7 and 10 years of experience", ["Series 7"]),
        ("Series 7 & 63 required within 90 days of hire", ["Series 7", "Series 63"]),
        ("CFP, CPWA and/or CFA a plus", ["CFP", "CPWA", "CFA"]),
        # trades
        ("Forklift certified", ["Forklift certified"]),
        ("Forklift certification", ["Forklift certification"]),
        ("OSHA 10 certified", ["OSHA 10 certified"]),
        ("OSHA 30 card", ["OSHA 30 card"]),
        ("Ohio Licensed Journeyman Electrician", ["Ohio Licensed Journeyman Electrician"]),
        ("Licensed Master Plumber in the State of Ohio", ["Licensed Master Plumber"]),
        ("Journeyman electrician license", ["Journeyman electrician license"]),
        ("EPA 608 certification", ["EPA 608 certification"]),
        ("Certification in welding (e.g., AWS D1.1)", ["Certification in welding", "AWS D1.1"]),
        # computing
        ("Certifications such as CCNA, CCNP", ["CCNA", "CCNP"]),
        ("One or more certifications, such as CISSP, CISM or Security+", ["CISSP", "CISM", "Security+"]),
        ("Microsoft certifications (MCSE or MCSA)", ["MCSE", "MCSA"]),
        ("AWS Certified Solutions Architect", ["AWS Certified Solutions Architect"]),
        ("Certified ScrumMaster (CSM) or PMI-ACP", ["Certified ScrumMaster (CSM)", "PMI-ACP"]),
        ("Certifications such as CQX, Food Lab 2 or ABQ/E preferred", ["CQX", "Food Lab 2", "ABQ/E"]),
        ("ITIL Foundation", ["ITIL Foundation"]),
        # driving
        ("Holding a full driving license 'B' and 'C'", ["driving license 'B' and 'C'"]),
        ("Driver's License (Required)", ["Driver's License"]),
        ("State-issued ID or driver's license", ["driver's license"]),
        ("Driver's License (Class C)", ["Driver's License (Class C)"]),
        ("Valid driver's license and clean record", ["driver's license"]),
        ("Current Ohio driver's license", ["Ohio driver's license"]),
        ("Class A CDL with tanker endorsement", ["Class A CDL"]),
        ("CDL Class B", ["CDL Class B"]),
        ("A clean driving licence, category B", ["driving licence, category B"]),
        ("Driving licence of category B", ["Driving licence of category B"]),
        # health
        ("Must be a Registered Dietitian (RD)", ["Registered Dietitian (RD)"]),
        ("BLS and ACLS required", ["BLS", "ACLS"]),
        ("Current BLS certification", ["BLS certification"]),
        ("BLS, ACLS and PALS certifications", ["BLS", "ACLS", "PALS certifications"]),
        ("Current RN license in Ohio", ["RN license in Ohio"]),
        ("Active, unencumbered Registered Nurse license", ["Registered Nurse license"]),
        ("RN required; BSN preferred", ["RN"]),
        ("Licensed Practical Nurse (LPN)", ["Licensed Practical Nurse (LPN)"]),
        ("CPR and First Aid certification", ["CPR and First Aid certification"]),
        ("Registered with the Nursing and Midwifery Council", ["Registered with the Nursing and Midwifery Council"]),
        ("NMC registration", ["NMC registration"]),
        # teaching, kitchens, bars, buildings
        ("Valid Ohio teaching certificate", ["Ohio teaching certificate"]),
        ("Teaching certificate", ["Teaching certificate"]),
        ("Food Handler's card", ["Food Handler's card"]),
        ("TIPS certification", ["TIPS certification"]),
        ("ServSafe certified", ["ServSafe"]),
        ("LEED AP", ["LEED AP"]),
        ("Professional Engineer (PE)", ["Professional Engineer (PE)"]),
        ("PE license", ["PE license"]),
        ("Registered Architect (RA)", ["Registered Architect (RA)"]),
    ],
)
def test_a_licence_in_a_list(text: str, licenses: list[str]) -> None:
    assert licenses_of(f"Requirements\n\n- {text}\n- Patience") == licenses


@pytest.mark.parametrize(
    ("text", "licenses"),
    [
        # in small letters
        ("Must hold an active real estate salesperson license", ["real estate salesperson license"]),
        ("Food safety certificate", ["Food safety certificate"]),
        ("Early childhood certification", ["Early childhood certification"]),
        ("Pharmacy technician certification preferred", ["Pharmacy technician certification"]),
        ("Licensed cosmetologist", ["Licensed cosmetologist"]),
        ("Must be a licensed psychologist", ["licensed psychologist"]),
        ("A certified welder", ["certified welder"]),
        ("Licensed clinical social worker", ["Licensed clinical social worker"]),
        ("Must be licensed in the state of Ohio as a psychologist", ["licensed in the state of Ohio as a psychologist"]),
        # two kinds, and alternatives
        ("Property & Casualty license", ["Property & Casualty license"]),
        ("CMA, RMA or CCMA certification", ["CMA", "RMA", "CCMA certification"]),
        ("SIE, Series 7", ["SIE", "Series 7"]),
        ("Board Certified/Board Eligible in Psychiatry", ["Board Certified/Board Eligible in Psychiatry"]),
        # letters and what they stand for
        ("Project Management Professional (PMP)", ["Project Management Professional (PMP)"]),
        ("Professional in Human Resources (PHR) certification", ["Professional in Human Resources (PHR) certification"]),
        ("Basic Life Support (BLS) and CPR", ["Basic Life Support (BLS)", "CPR"]),
        ("ASE certified", ["ASE certified"]),
        ("AWS D1.1 certified", ["AWS D1.1 certified"]),
        ("HCPC registered", ["HCPC registered"]),
        ("Registered with the HCPC", ["Registered with the HCPC"]),
        ("CPR and First Aid certified", ["CPR and First Aid certified"]),
        ("First Aid/CPR", ["First Aid/CPR"]),
        ("Current CPR card", ["CPR card"]),
        ("ITIL v3 certification", ["ITIL v3 certification"]),
        ("Lean Six Sigma Green Belt", ["Lean Six Sigma Green Belt"]),
        ("40-hour HAZWOPER certification", ["40-hour HAZWOPER certification"]),
        # the bar
        ("Admitted to the Ohio Bar", ["Admitted to the Ohio Bar"]),
        ("Member in good standing of the Ohio Bar", ["Member in good standing of the Ohio Bar"]),
        ("JD and active bar license", ["bar license"]),
        ("Bar admission in Ohio", ["Bar admission in Ohio"]),
        # driving
        ("Availability of driving license (B category)", ["driving license (B category)"]),
        ("Driving license of B category", ["Driving license of B category"]),
        ("Valid Driver's License, reliable transportation and proof of insurance", ["Driver's License"]),
    ],
)
def test_more_licences_in_a_list(text: str, licenses: list[str]) -> None:
    assert licenses_of(f"Requirements\n\n- {text}\n- Patience") == licenses


@pytest.mark.parametrize(
    ("text", "licenses"),
    [
        ("A CPA is preferred.", ["CPA"]),
        pytest.param("A PMP is an advantage.", ["PMP"], marks=ADVANTAGE),
        ("Candidates must be able to obtain a CDL within 60 days.", ["CDL"]),
        ("Licensed Marriage and Family Therapist preferred.", ["Licensed Marriage and Family Therapist"]),
        ("Applicants should be registered with the Teaching Council.", ["registered with the Teaching Council"]),
        ("CPA preferred.", ["CPA"]),
        ("Candidates must be licensed to practice law in Ohio.", ["licensed to practice law in Ohio"]),
        ("PMP or CAPM certification is a plus.", ["PMP", "CAPM certification"]),
        ("You must be a Registered Dietitian (RD).", ["Registered Dietitian (RD)"]),
        ("BLS and ACLS are required.", ["BLS", "ACLS"]),
        ("You must have your Series 7 and 66.", ["Series 7", "Series 66"]),
        ("The applicant must hold a current RN license in Ohio.", ["RN license in Ohio"]),
        ("You must have a valid driver's license and a clean record.", ["driver's license"]),
        ("Candidates must have a Food Handler's card.", ["Food Handler's card"]),
        ("A teaching certificate is required.", ["teaching certificate"]),
        ("You must be forklift certified.", ["forklift certified"]),
    ],
)
def test_a_licence_in_prose(text: str, licenses: list[str]) -> None:
    assert licenses_of(f"About the job\n\nYou bake our bread at night. {text}\n\nBenefits\n- Bread") == licenses


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


@pytest.mark.parametrize(
    ("item", "licenses"),
    [
        ("a valid drivers license and be fine with an old van", ["drivers license"]),
        ("your own driver's license", ["driver's license"]),
        ("Full clean driving licence", ["driving licence"]),
        ("check the driver's license of each guest", []),
        ("copies of driving licences", []),
        ("drive the van", []),
    ],
)
def test_an_item_that_is_a_licence_asks_for_it_whatever_its_heading(item: str, licenses: list[str]) -> None:  # classified ad
    assert licenses_of(f"what you'd be doing:\n- baking bread\n- selling rolls\n\nthe deal:\n- {item}\n- be up at four") == licenses
