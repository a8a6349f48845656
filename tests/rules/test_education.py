"""Degrees, and the paths that a posting's clauses on schooling and experience make."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Span
from extractor.pipeline import normalize
from extractor.rules.asked.education import find_degrees
from extractor.rules.paths import find_qualification_paths

Path = tuple[str | None, float | None, bool]


def paths_of(text: str) -> list[Path]:
    found = normalize(text, engine="rules").posting.qualification_paths
    return [(path.education, path.years, path.preferred) for path in found]


def levels_of(text: str) -> list[str]:
    return [degree.level for degree in find_degrees(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("High school diploma or GED", ["HIGH_SCHOOL", "HIGH_SCHOOL"]),
        ("A four-year high school diploma", ["HIGH_SCHOOL"]),
        ("GED/HS Diploma", ["HIGH_SCHOOL", "HIGH_SCHOOL"]),
        ("An Associate's degree in nursing", ["ASSOCIATE"]),
        ("A.A.S. in welding", ["ASSOCIATE"]),
        ("Graduation from a community college", ["ASSOCIATE"]),
        ("a baccalaureate degree from an accredited college", ["BACHELOR"]),
        ("BA/BS in a related field", ["BACHELOR", "BACHELOR"]),
        ("B.Sc. required", ["BACHELOR"]),
        ("Four-year degree", ["BACHELOR"]),
        ("Advanced university degree", ["MASTER"]),
        ("MBA or MPA", ["MASTER", "MASTER"]),
        ("MS in Statistics", ["MASTER"]),
        ("graduate degree", ["MASTER"]),
        ("PhD", ["DOCTORATE"]),
        ("doctoral degree", ["DOCTORATE"]),
        ("J.D. required", ["PROFESSIONAL"]),
        ("Graduation from an accredited law school", ["PROFESSIONAL"]),
        ("Doctor of Pharmacy", ["PROFESSIONAL"]),
        ("Must be enrolled in an accredited law school", ["PROFESSIONAL"]),
        ("Currently enrolled in an MBA program", ["MASTER"]),
        ("Any graduate", ["BACHELOR"]),
        ("Graduate in any discipline", ["BACHELOR"]),
        ("Degree (Bachelor or Master)", ["BACHELOR", "MASTER"]),
        ("Bachelor/Master in physics", ["BACHELOR", "MASTER"]),
        ("MS with 3 years in a laboratory", ["MASTER"]),
        ("University degree; Master's degree is a plus", ["BACHELOR", "MASTER"]),
        ("University degree, that is a Bachelor's degree", ["BACHELOR"]),
    ],
)
def test_a_degree_has_its_level(text: str, levels: list[str]) -> None:
    assert levels_of(text) == levels


@pytest.mark.parametrize(
    "text",
    [
        "University degree",
        "A degree in law or history",
        "Higher education",
        "Higher economic education",
        "College degree preferred",
        "Degree required",
    ],
)
def test_a_degree_without_a_level_is_a_bachelors(text: str) -> None:
    assert levels_of(text) == ["BACHELOR"]


@pytest.mark.parametrize(
    "text",
    [
        "A high degree of accuracy",
        "MS Office and MS Word",
        "Master electrician, scrum master and master data",
        "No degree required",
        "The office is in Boston, MA",
        "Baltimore, MD",
        "works with high school students",
        "Education:",
        "BA team lead",
        "Incomplete higher education",
        "The MBA program is ours to run",
        "Teaches in any graduate program",
        "The office is in Boston, MA with 3 years left on the lease",
    ],
)
def test_what_only_looks_like_a_degree_is_none(text: str) -> None:
    assert levels_of(text) == []


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        # city agency page: numbered alternatives, printed in one paragraph or on lines, with references to one another
        (
            """Minimum Qual Requirements
1. A baccalaureate degree of any college; or 2. An associate degree and two years of full-time experience in baking; or 3. A
high school diploma, or one as good, and four (4) years of experience like that in "2" above; or
4. Education and/or experience equivalent to "1", "2" or "3" above. However, all candidates must have a high school diploma.""",
            [("BACHELOR", None, False), ("ASSOCIATE", 2, False), ("HIGH_SCHOOL", 4, False)],
        ),
        (
            """Minimum Qual Requirements
1. A valid State License as a Baker.
2. Six (6) years of full-time experience, at least two (2) years of which must have been as a lead.""",
            [(None, 6, False)],
        ),
        (
            """Requirements
(1) A bachelor's degree and three years of experience, 18 months of which must have been in a lead role; or
(2) A valid license and eighteen months of experience in a lead role.
Special Note: To be eligible for placement in Assignment Level II, individuals must have one additional year of experience.""",
            [("BACHELOR", 3, False), (None, 1.5, False)],
        ),
        # city agency page: the same as questions
        (
            "Qualifications\nDo you have a baccalaureate degree?\nDo you have an associate degree and two (2) years of experience?",
            [("BACHELOR", None, False), ("ASSOCIATE", 2, False)],
        ),
        # city agency page: numbers in brackets, and two kinds of experience within the first alternative
        (
            """Minimum Qual Requirements
(1) A four-year high school diploma, and three years of full-time baking experience or three years of experience in cakes; or  (2) A
baccalaureate degree and one year of experience as described in "1" above.""",
            [("HIGH_SCHOOL", 3, False), ("BACHELOR", 1, False)],
        ),
        # city agency page: questions below a class title and code, numbered, behind a labelled fact
        (
            """WORK LOCATION
12 Oven Street
HEAD BAKER CLASS(X)-ABC - 0123A
1. Do you have a baccalaureate degree of any college?
2. Do you have an associate degree of any college along with two (2) years of experience in baking?
3. Do you have a high school diploma, or one as good that the guild approves, along with four (4) years of
experience such as question \u201c2\u201d describes?
4. Do you have a satisfactory mixture of education and/or experience that equals "1," "2," and/or "3" above?""",
            [("BACHELOR", None, False), ("ASSOCIATE", 2, False), ("HIGH_SCHOOL", 4, False)],
        ),
        # city agency page: the same in bullets
        (
            """Requirements
- Do you have a baccalaureate degree?
- Do you have an associate degree along with two (2) years of experience in baking?
- Do you have a high school diploma along with four (4) years of the experience in "2" above?
- Do you have a satisfactory mixture of education and/or experience that equals "1", "2" or "3" above?""",
            [("BACHELOR", None, False), ("ASSOCIATE", 2, False), ("HIGH_SCHOOL", 4, False)],
        ),
        # ATS board: the degree in one bullet, the years in another
        (
            "What You'll Need\n\n- Bachelor's degree in food science\n- 2+ years of experience in an oven\n- Patience",
            [("BACHELOR", 2, False)],
        ),
        (
            "Qualifications\n\n- BS in Baking; MS or Ph.D. preferred",
            [("BACHELOR", None, False), ("MASTER", None, True), ("DOCTORATE", None, True)],
        ),
        ("Requirements\n\n- Currently pursuing a PhD in Physics", [("DOCTORATE", None, False)]),
        # networking site: bullets glued to one another
        (
            "Qualifications:High school diploma or equivalent; Bachelor's degree preferred.",
            [("HIGH_SCHOOL", None, False), ("BACHELOR", None, True)],
        ),
        ("Preferred Qualifications\n\n- Master's degree\n- 5 years of experience in retail", [("MASTER", 5, True)]),
        # mail-list posting
        (
            "QUALIFICATIONS:\n- University degree, preferably in law;\n- At least 8 years of experience and at least 5 years in it;",
            [("BACHELOR", 8, False)],
        ),
        ("Requirements\n- Bachelor's degree and at least 6 years of milling experience preferred", [("BACHELOR", 6, True)]),
        (
            "Requirements\n- Bachelor's degree and 5+ years of experience, or Master's degree and 3 years of experience",
            [("BACHELOR", 5, False), ("MASTER", 3, False)],
        ),
        ("Requirements\n- Bachelor's or Master's degree and 5 years of experience", [("BACHELOR", 5, False), ("MASTER", 5, False)]),
        (
            "Requirements\n- Bachelor's degree with prior experience OR\n- 3+ years of experience as a baker",
            [("BACHELOR", None, False), (None, 3, False)],
        ),
        (
            "Requirements\n- Bachelor's degree; two years of experience may be substituted for one year of college",
            [("BACHELOR", None, False)],
        ),
        ("Requirements\n- Bachelor's degree required, 4 years of experience in lieu of a degree", [("BACHELOR", None, False)]),
        # networking site: something else is wished for behind the years
        ("Requirements\n- 5 or more years of payroll experience, LedgerPro preferred", [(None, 5, False)]),
        ("Requirements\n- 5 years of payroll experience, strongly preferred", [(None, 5, True)]),
        ("Requirements\n- 5 years of experience and a Bachelor's or Master's degree", [("BACHELOR", 5, False), ("MASTER", 5, False)]),
        ("Requirements\n- BS or MS in baking with 3+ years", [("BACHELOR", 3, False), ("MASTER", 3, False)]),
        ("Requirements\n- Bachelor's + 5 years", [("BACHELOR", 5, False)]),
        ("Requirements\n- Bachelor's degree and 4 years of study abroad", [("BACHELOR", None, False)]),
        ("Requirements\n- Three years of baking experience plus two additional years of experience in management", [(None, 5, False)]),
    ],
)
def test_every_alternative_is_a_path(text: str, paths: list[Path]) -> None:
    assert paths_of(text) == paths


@pytest.mark.parametrize(
    "text",
    [
        "About us\n\nOur people hold a bachelor's degree or a master's degree, and we have over 30 years of experience.",
        "Benefits\n\n- Tuition for your bachelor's degree after 2 years of experience",
        "Requirements\n- To be assigned to Assignment Level II, individuals must have one year of experience.",
    ],
)
def test_what_is_not_asked_of_the_applicant_makes_no_path(text: str) -> None:
    assert paths_of(text) == []


def test_a_path_of_two_bullets_points_at_both() -> None:
    document = Document("Requirements\n\n- Bachelor's degree in art\n- 3 years of experience")
    quotes = [document.quote(candidate.span) for candidate in find_qualification_paths(document) if candidate.span]
    assert quotes == ["Bachelor's degree", "3 years"]


@given(st.text(alphabet="ab BSMA.'degrePhDor1,;()", max_size=300))
def test_degrees_lie_within_the_text_and_apart(text: str) -> None:
    spans = [degree.span for degree in find_degrees(text, Span(0, len(text)))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
