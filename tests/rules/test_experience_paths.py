"""Years of experience with the schooling that they stand beside. Lines are our own, after the shapes named beside them."""

import pytest

from extractor.pipeline import normalize

Path = tuple[str | None, float | None, bool]


def paths_of(text: str) -> list[Path]:
    found = normalize(text, engine="rules").posting.qualification_paths
    return [(path.education, path.years, path.preferred) for path in found]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        # city agency pages
        (
            "Minimum Qual Requirements\n1. A master's degree in planning; or\n2. A baccalaureate degree and two years of experience in it.",
            [("MASTER", None, False), ("BACHELOR", 2, False)],
        ),
        (
            "Minimum Qual Requirements\nA four-year high school diploma and one (1) year of clerical experience.",
            [("HIGH_SCHOOL", 1, False)],
        ),
        (
            "Minimum Qual Requirements\n1. A baccalaureate degree and 18 months of experience; or\n2. Five years of experience.",
            [("BACHELOR", 1.5, False), (None, 5, False)],
        ),
        # federal pages
        (
            "Qualifications\nYou must have one of these:\nA. One year of experience in baking; OR\nB. A Ph.D. in cereal science.",
            [(None, 1, False), ("DOCTORATE", None, False)],
        ),
        (
            "Qualifications\n(a) A master's degree, or\n(b) A bachelor's degree and 3 years of experience, or\n(c) A high school diploma.",
            [("MASTER", None, False), ("BACHELOR", 3, False), ("HIGH_SCHOOL", None, False)],
        ),
        # letters that only count: all of them are asked for
        ("Requirements\nA. A bachelor's degree in baking\nB. Five years of experience in bakeries", [("BACHELOR", 5, False)]),
        # mail lists: a list under a lead
        (
            "We bake rolls.\n\nWe are looking for someone who has:\n\n- three or more years of experience working with dough;\n- a heart.",
            [(None, 3, False)],
        ),
        ("Qualifications\nOne year of specialized experience, or a master's degree.", [(None, 1, False), ("MASTER", None, False)]),
        ("Requirements\n- 52 weeks of specialized experience in budget work", [(None, 1, False)]),
        # university pages
        (
            "Required Qualifications\nMaster's degree in biology and three years of laboratory experience; or a PhD.",
            [("MASTER", 3, False), ("DOCTORATE", None, False)],
        ),
        ("Minimum Education and Experience: Bachelor's degree and two years of related experience", [("BACHELOR", 2, False)]),
        ("Education: Bachelor's degree\nExperience: 3 years", [("BACHELOR", 3, False)]),
        ("Preferred Qualifications\n- Master's degree and five years of experience in advising", [("MASTER", 5, True)]),
        (
            "Required Qualifications\nAssociate's degree and 2 years of experience or Bachelor's degree",
            [("ASSOCIATE", 2, False), ("BACHELOR", None, False)],
        ),
        # job portals; India
        ("Education: B.Tech/B.E.\nExperience: 3-6 yrs", [("BACHELOR", 3, False)]),
        ("Qualification: MBA\nExperience: 2 to 4 years", [("MASTER", 2, False)]),
        ("Requirements\n- Minimum 5 year(s) of experience is required\n- 15 years full time education", [(None, 5, False)]),
        ("Eligibility\n- Any graduate with 2+ years of experience in sales", [("BACHELOR", 2, False)]),
        # applicant-tracking boards
        ("Requirements\n- Bachelor's degree in design\n- 4+ years in product design", [("BACHELOR", 4, False)]),
        (
            """Minimum Qualifications
- BS in Physics
- 2 years of experience with lenses

Preferred Qualifications
- Master's degree
- 4 years of experience in optics""",
            [("BACHELOR", 2, False), ("MASTER", 4, True)],
        ),
        ("Requirements\n- 3+ years of experience in sales\n- Patience", [(None, 3, False)]),
        ("Nice to have\n- 2 years of experience with sourdough", [(None, 2, True)]),
        ("What you bring\n- 10+ years of experience, including 3+ years managing people", [(None, 10, False)]),
        (
            "Requirements\n- Bachelor's degree with 6 years, Master's degree with 4 years, or PhD with 2 years of experience",
            [("BACHELOR", 6, False), ("MASTER", 4, False), ("DOCTORATE", 2, False)],
        ),
        ("Requirements\n- BS with 5+ years of experience / MS with 3+ years of experience", [("BACHELOR", 5, False), ("MASTER", 3, False)]),
        ("Requirements\n- High school diploma or GED\n- 1 year of experience in a warehouse", [("HIGH_SCHOOL", 1, False)]),
        ("Requirements\n- Degree in law or 5 years of experience as a paralegal", [("BACHELOR", None, False), (None, 5, False)]),
        ("Requirements\n- At least 4 years of experience; a bachelor's degree is a plus", [(None, 4, False), ("BACHELOR", None, True)]),
        # networking sites
        ("Education:\n- Bachelor's (Required)\nExperience:\n- Baking: 3 years (Required)", [("BACHELOR", 3, False)]),
        ("Education:\n- High school or equivalent (Preferred)\nExperience:\n- Driving: 1 year (Preferred)", [("HIGH_SCHOOL", 1, True)]),
        ("Qualifications\nThe ideal candidate has 3 years of experience in events.", [(None, 3, True)]),
        # mail lists
        ("REQUIRED QUALIFICATIONS:\n- Higher education in economics;\n- At least 3 years of work experience;", [("BACHELOR", 3, False)]),
        (
            "QUALIFICATIONS:\n- University degree; Master's degree is a plus;\n- 2 years of relevant experience;",
            [("BACHELOR", 2, False), ("MASTER", None, True)],
        ),
        (
            "REQUIRED QUALIFICATIONS:\n- Advanced university degree;\n- Minimum 7 years of progressively responsible experience;",
            [("MASTER", 7, False)],
        ),
        # United Kingdom: essential and desirable
        ("Essential\n- A degree in law and 2 years' post-qualification experience", [("BACHELOR", 2, False)]),
        (
            "Essential criteria\n- At least 3 years' experience in a kitchen\n\nDesirable criteria\n- A master's degree",
            [(None, 3, False), ("MASTER", None, True)],
        ),
        # Germany
        (
            "Your profile:\n- Completed degree (Bachelor or Master) in food science\n- At least 3 years of professional experience",
            [("BACHELOR", 3, False), ("MASTER", 3, False)],
        ),
        (
            "Your profile\n- Completed vocational training as a baker\n- 2 years of professional experience",
            [(None, 2, False)],
        ),
    ],
)
def test_years_stand_with_their_schooling(text: str, paths: list[Path]) -> None:
    assert paths_of(text) == paths


@pytest.mark.parametrize(
    "text",
    [
        "About us\n\nWith over 30 years of experience, we are the county's mill.",
        "About us\n\nOur bakers have 120 years of experience between them.",
        "Requirements\n- 15 years full-time education",  # India
        "Requirements\n- No experience needed",
        "Requirements\n- One year of experience may be substituted for each year of college.",  # city agency page
        "Requirements\n- Two years of which must have been in a lead role",  # city agency page
        "Benefits\n- Five weeks of leave after 5 years of service",
        "Requirements\n- Applicants must be 21 years of age and have experience with people.",
        "Responsibilities\n- Train staff with up to 2 years of experience",
    ],
)
def test_years_of_others_make_no_path(text: str) -> None:
    assert paths_of(text) == []
