"""A small posting of our own, with its gold, that the tests of the evaluation share."""

import json
from pathlib import Path

import pytest

from eval.cases import Case

TEXT = """\
Alder Valley Bakers’ Union (AVBU)
Senior Oven Keeper

Job ID: R-20417
Location: 12 Kiln Street, Springfield, IL 62701
Posted: 03/15/2024
Salary: $60,000 - $72,500 per year

The Alder Valley Bakers' Union seeks a senior oven keeper in Springfield, Illinois. AVBU's ovens never cool.

What you will do
- Keep the ovens of AVBU hot
- Train two junior oven keepers

Requirements
- Bachelor's degree in baking and 3 years at an oven
- A Master's degree is a plus

Send a resume to jobs@aldervalley.example or call (217) 555-0142 by Friday, April 12, 2024.
"""
LABELS = {
    "title": "Senior Oven Keeper",
    "organization": {"any_of": ["Alder Valley Bakers’ Union", "The Alder Valley Bakers' Union"]},
    "organization_acronym": "AVBU",
    "job_id": "R-20417",
    "locations": [{"street": "12 Kiln Street", "city": "Springfield", "region": "IL", "postal_code": "62701", "country": "US"}],
    "date_posted": "2024-03-15",
    "application_deadline": {"date": "2024-04-12"},
    "pay": [{"min_value": 60000, "max_value": 72500, "currency": "USD", "unit": "YEAR", "kind": "BASE"}],
    "responsibilities": ["Keep the ovens of AVBU hot", "Train two junior oven keepers"],
    "qualifications_required": ["Bachelor's degree in baking and 3 years at an oven"],
    "qualifications_preferred": ["A Master's degree is a plus"],
    "qualification_paths": [
        {"education": "BACHELOR", "years": 3, "preferred": False},
        {"education": "MASTER", "years": None, "preferred": True},
    ],
    "apply_email": "jobs@aldervalley.example",
    "apply_phone": "+12175550142",
    "application_materials": ["resume"],
    "benefits": [],
}
EVIDENCE = {
    "title": ["Senior Oven Keeper"],
    "organization": ["Alder Valley Bakers’ Union"],
    "organization_acronym": ["AVBU"],
    "job_id": ["R-20417"],
    "locations": ["12 Kiln Street, Springfield, IL 62701"],
    "date_posted": ["Posted: 03/15/2024"],
    "application_deadline": ["by Friday, April 12, 2024"],
    "pay": ["$60,000 - $72,500 per year"],
    "responsibilities": ["Keep the ovens of AVBU hot", "Train two junior oven keepers"],
    "qualifications_required": ["Bachelor's degree in baking and 3 years at an oven"],
    "qualifications_preferred": ["A Master's degree is a plus"],
    "qualification_paths": ["Bachelor's degree in baking and 3 years at an oven", "A Master's degree is a plus"],
    "apply_email": ["jobs@aldervalley.example"],
    "apply_phone": ["(217) 555-0142"],
    "application_materials": ["Send a resume"],
}


@pytest.fixture
def baker() -> Case:
    """Give the posting with labels, quotes and a labelled null (`benefits`)."""
    return Case(id="baker", text=TEXT, labels=LABELS, labelled=tuple(LABELS), evidence=EVIDENCE)


@pytest.fixture
def gold_file(baker: Case, tmp_path: Path) -> Path:
    """Give a gold file of two postings."""
    other = {
        "id": "clerk",
        "text": "Night Clerk\nApply within.\n",
        "labels": {"title": "Night Clerk", "pay": []},
        "labelled": ["title", "pay"],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(baker.model_dump_json() + "\n" + json.dumps(other) + "\n", encoding="utf-8")
    return path
