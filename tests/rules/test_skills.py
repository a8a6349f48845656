"""Named tools, techniques, standards and platforms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Span
from extractor.pipeline import normalize
from extractor.rules.asked.statements import find_statements
from extractor.rules.skills import find_skills
from extractor.rules.vocabulary.skill_lookup import find_named
from extractor.words import BUILT_IN


def skills_of(text: str) -> list[str]:
    return list(normalize(text, engine="rules").posting.skills)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        # city agency page
        (
            "Skilled in Microsoft Office products (such as Outlook, Visio, and Access)",
            ["Microsoft Office", "Outlook", "Visio", "Access"],
        ),
        (
            "Competency in Power Point, Microsoft Excel (including pivot tables)",
            ["Power Point", "Microsoft Excel", "pivot tables"],
        ),
        ("Knowledge of IFRS accounting principles", ["IFRS accounting principles"]),
        ("Strong Understanding of State and Federal Oven Regulations", ["State and Federal Oven Regulations"]),
        ("Understanding of TCP/IP, DNS and VLANs", ["TCP/IP", "DNS", "VLANs"]),
        ("Knowledge of the Financial Management System (FMS)", ["Financial Management System (FMS)"]),
        ("Knowledge of NFPA 13 and OSHA 29 CFR 1910", ["NFPA 13", "OSHA 29 CFR 1910"]),
        ("Experience with DocuBake software", ["DocuBake"]),
        # ATS board
        ("Proficiency in Python or C++ is a prerequisite", ["Python", "C++"]),
        (
            "Experience in regression analysis, deep learning, and financial modeling techniques",
            ["regression analysis", "deep learning", "financial modeling"],
        ),
        ("Understanding of AML/KYC and SLOs/SLIs", ["AML/KYC", "SLOs/SLIs"]),
        ("Coding in R, Go and SQL", ["R", "Go", "SQL"]),
        # networking site
        ("Proficiency in Node.js and .NET.Experience with Jira and React", ["Node.js", ".NET", "Jira", "React"]),
        ("Outlook/Word/Excel/PowerPoint", ["Outlook", "Word", "Excel", "PowerPoint"]),
        # mail-list posting
        ("Good knowledge of computer (Word, Excel)", ["Word", "Excel"]),
        ("Knowledge of Corel Draw, Macromedia Freehand and Fireworks", ["Corel Draw", "Macromedia Freehand", "Fireworks"]),
    ],
)
def test_a_named_skill_is_given_as_printed(text: str, skills: list[str]) -> None:
    assert skills_of(f"Requirements\n\n- {text}\n- Patience") == skills


@pytest.mark.parametrize(
    "text",
    [
        "Excellent communication and teamwork",
        "Ability to excel at what you do and to access the site",
        "Project experience and office skills",
        "A safe, agile and lean team with less waste",
        "The teams go to the express lane",
        "Bachelor's degree in statistical analysis or machine learning",
        "Word processing",
        "Knowledge of the city and its people",
        "A power point projector",
    ],
)
def test_plain_words_are_no_skills(text: str) -> None:
    assert skills_of(f"Requirements\n\n- {text}\n- Patience") == []


@pytest.mark.parametrize(
    "text",
    [
        "About us\n\nWe are the inventors of Apache Spark and MLflow.\n\nRequirements\n\n- Patience",
        "Benefits\n\n- Training in AutoCAD and Python\n\nRequirements\n\n- Patience",
        "How to apply\n\nSend a PDF made with Microsoft Word.",
        "Minimum Qual Requirements\n1. A degree and two years of experience in SQL; or 2. Four years of experience in SQL.",
    ],
)
def test_what_the_employer_says_of_itself_is_no_skill(text: str) -> None:
    assert skills_of(text) == []


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        # city agency page: names with inner capitals at the end of a list
        ("Experience with menu planning, purchasing, or BUNPort", ["BUNPort"]),
        ("Experience in the use of recipe management applications, such as BreadBoard", ["BreadBoard"]),
        (
            "Skill with Microsoft Office tools (including Excel, Word, and PowerPoint)",
            ["Microsoft Office", "Excel", "Word", "PowerPoint"],
        ),
        # city agency page: bodies whose rules are named one by one
        ("Knowledge of FTA regulations and FHWA regulations", ["FTA regulations", "FHWA regulations"]),
        ("Knowledge of FTA and OSHA regulations", ["FTA regulations", "OSHA regulations"]),
    ],
)
def test_a_name_no_list_has_is_told_by_its_shape(text: str, skills: list[str]) -> None:
    assert skills_of(f"Requirements\n\n- {text}\n- Patience") == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        # networking site: a product in brackets behind its kind
        ("Record baker data in the CRM (Crumb)", ["CRM", "Crumb"]),
        ("Answer calls in the help desk system (BunTrack)", ["BunTrack"]),
        # city agency page: laws and orders with their number
        ("Ensure compliance with EO77 on cakes, Local Law 999 and others", ["EO77", "Local Law 999"]),
        ("Support the reports that Executive Order 77 and Title IX ask for", ["Executive Order 77", "Title IX"]),
    ],
)
def test_a_duty_names_products_and_laws(text: str, skills: list[str]) -> None:
    assert skills_of(f"Duties\n\n- {text}\n- Bake bread") == skills


@pytest.mark.parametrize(
    "text",
    [
        "Posted in accordance with Local Law 999",
        "Record data in the early bun program (EB)",
        "Bake in the large oven system (see below)",
        "Work for BreadBoard and its guests",
        "Bake at our shop in Palo Alto, CA",
    ],
)
def test_notices_and_short_forms_are_no_skills(text: str) -> None:
    assert skills_of(f"Duties\n\n- {text}\n- Bake bread") == []


def test_duties_name_skills() -> None:
    assert skills_of("Duties\n\n- Maintain Active Directory\n- Bake bread") == ["Active Directory"]


def test_rules_of_several_bodies_are_named_one_by_one() -> None:
    document = Document("Requirements\n\n- Knowledge of FTA, NYSDOT and OSHA regulations")
    values = {candidate.value for candidate in find_skills(document)}
    assert {"FTA regulations", "NYSDOT regulations", "OSHA regulations"} <= values


def test_an_unlisted_product_of_plain_words_is_found() -> None:
    assert skills_of("Requirements\n\n- Experience working with Golden Crust\n- Patience") == ["Golden Crust"]


@given(st.sampled_from([row.name for table in ("tools", "techniques") for row in BUILT_IN.names(table)]))
def test_every_listed_name_is_found_where_it_stands_alone(name: str) -> None:
    named = find_named(find_statements(Document(f"Requirements\n\n- with {name}, and more")))
    assert Span(21, 21 + len(name)) in [one.span for found in named.values() for one in found]


def test_lists_of_short_lines_below_the_title_are_no_header() -> None:  # ATS board without bullets
    about = "We make gears, and have done so for a long time.\n"
    text = f"Gear Engineer\nGearworks\nReno, NV\nFull-time\n\n{about}\nWhat we look for\nSix years with PostgreSQL\nExperience with Kafka\n"
    assert skills_of(text) == ["PostgreSQL", "Kafka"]
