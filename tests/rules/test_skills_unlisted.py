"""Skills that no list has: told by the words about them and by the tools beside them."""

import pytest

from extractor.pipeline import normalize


def skills_of(text: str) -> list[str]:
    return list(normalize(text, engine="rules").posting.skills)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Experience with Zorbix and Quernly", ["Zorbix", "Quernly"]),
        ("Proficiency in Crumbly is required", ["Crumbly"]),
        ("Knowledge of Ovenia for rota planning", ["Ovenia"]),
        ("Familiar with Doughly or another booking system", ["Doughly"]),
        ("Comfortable with the Bunley till system", ["Bunley"]),
        ("Hands-on experience using tools such as Zorbix, Ovenia and Bunley", ["Zorbix", "Ovenia", "Bunley"]),
        ("Planning software (e.g., Zorbix, Ovenia)", ["Zorbix", "Ovenia"]),
        ("Tools: Zorbix, Ovenia, Bunley", ["Zorbix", "Ovenia", "Bunley"]),
        # beside a tool that is known
        ("Zorbix, Python and Quernly", ["Zorbix", "Python", "Quernly"]),
        ("Write recipes in Python, Zorbix or SQL", ["Python", "Zorbix", "SQL"]),
        # letters and what they are for
        ("Knowledge of BKRX message types", ["BKRX"]),
        ("Experience with BKR Instant", ["BKR Instant"]),
        # a kind of tool and its name
        ("Experience with Zorbix CRM", ["Zorbix CRM"]),
        ("Zorbix or another CRM", ["Zorbix"]),
        ("Patience and Zorbix knowledge", ["Zorbix"]),
        ("Systems such as, but not limited to, Zorbix; patience", ["Zorbix"]),
        ("Zorbix Robot, Crumbly Selenium", ["Zorbix Robot", "Selenium"]),
        ("Track orders in an Excel worksheet", ["Excel"]),
        # two ways to print one name
        ("Oracle PL/SQL at work; PL/SQL at night", ["Oracle PL/SQL"]),
        ("Computer skills: MS Office 2010", ["MS Office 2010"]),
        ("python and bash at night", ["python", "bash"]),
        ("Validation to GAMP guidelines", ["GAMP"]),
        ("Word, Excel skills", ["Word", "Excel"]),
        ("Basic computer skills, including Word and Excel", ["Word", "Excel"]),
        ("Computer skills (e.g., tidying Word documents)", ["Word"]),
        ("Experience with the Crumb Counting Software (CCS)", ["Crumb Counting Software (CCS)"]),
    ],
)
def test_what_an_applicant_is_to_know_is_a_skill(text: str, skills: list[str]) -> None:
    assert skills_of(f"Requirements\n\n- {text}\n- Patience") == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Record all deliveries and notes in Zorbix each evening", ["Zorbix"]),
        ("Enter oven logs into Ovenia", ["Ovenia"]),
        ("Keep the flour inventory in Excel", ["Excel"]),
        ("Count two shelves and clear differences in our WMS, Zorbix", ["Zorbix"]),
        ("Build reports with Bunley and Python", ["Bunley", "Python"]),
        ("Test ovens to UN 38.3, IEC 60335 and EN 1672", ["UN 38.3", "IEC 60335", "EN 1672"]),
        ("Prepare for ISO 22000 audits", ["ISO 22000"]),
    ],
)
def test_a_duty_names_what_it_is_done_with(text: str, skills: list[str]) -> None:
    assert skills_of(f"Duties\n\n- {text}\n- Bake bread") == skills


@pytest.mark.parametrize(
    "text",
    [
        "Experience in Customer Service",
        "Experience with Children and Adults",
        "Knowledge of Human Resources and Payroll Administration",
        "Experience in Kenya and Nepal",
        "Knowledge of Portuguese and Finnish",
        "Experience working with HUD and the YMCA",
        "Familiarity with Medicaid",
        "Certified in Pilates Instruction",
        "Certification such as BKRC, CNXP or CRMQ",
        "Knowledge of the Zorbix County courts",
        "Experience with the Zorbix Foundation Team",
        "Available from Monday to Saturday, or in May",
        "EXPERIENCE IN BREAD BAKING, OVEN CLEANING OR DOUGH MIXING",
        "Strong Experience With Rapid Dough Mixing And Crispy Roll Selling Methods",
        "Subject to the Rehabilitation of Offenders Act",
        "Knowledge of our customers and their bread",
        "A master's from Zorbix University",
        "A salary of CAD 42,000",
        "Experience with our WMS",
        "Project and office management",
        "Good knowledge of FinTech",
        "Experience with Zorbix Spectrum Disorder",
        "Familiarity with Ohio Medicaid",
        "Experience in the Zorbix Corps",
        "Strong Community Knowledge",
        "Bread and butter knowledge",
    ],
)
def test_places_people_bodies_papers_and_moneys_are_no_skills(text: str) -> None:
    assert skills_of(f"Requirements\n\n- {text}\n- Patience") == []


@pytest.mark.parametrize(
    "text",
    [
        "Keep accounts in Ohio",
        "Prepare reports in English and in March",
        "Write notes in Portuguese",
        "Manage orders of CAD 4M a year",
        "Provide software to bakers",
        "Record data in accordance with 29 CFR 1910",
    ],
)
def test_duties_in_places_and_tongues_name_no_skills(text: str) -> None:
    assert skills_of(f"Duties\n\n- {text}\n- Bake bread") == []


def test_the_employers_own_name_is_no_skill() -> None:
    text = (
        "Zorbix Freight Systems - Reno, NV\n\nAbout Zorbix\n\nZorbix moves flour.\n\nRequirements\n\n- Experience with Zorbix\n- Patience"
    )
    assert skills_of(text) == []


def test_what_nobody_expects_is_no_skill() -> None:
    assert skills_of("Requirements\n\n- We don't expect you to know OCaml\n- Patience") == []
