"""The deterministic witness: one file a family of fields, each rule a function from a document to candidates."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from extractor.candidate import Candidate
from extractor.document import Document
from extractor.rules.accommodation import find_accommodation
from extractor.rules.apply import find_apply
from extractor.rules.authorization import find_work_authorization
from extractor.rules.benefits import find_benefits
from extractor.rules.clearance import find_security_clearance
from extractor.rules.dates import find_dates
from extractor.rules.department import find_department
from extractor.rules.duties import find_responsibilities
from extractor.rules.employers import find_employers
from extractor.rules.employment import find_employment
from extractor.rules.languages import find_languages
from extractor.rules.licenses import find_licenses
from extractor.rules.locations import find_locations
from extractor.rules.materials import find_application_materials
from extractor.rules.organization import find_organization
from extractor.rules.paths import find_qualification_paths
from extractor.rules.pay import find_pay
from extractor.rules.qualifications import find_qualifications
from extractor.rules.reports_to import find_reports_to
from extractor.rules.requisition import find_requisition
from extractor.rules.residency import find_residency
from extractor.rules.schedule import find_schedule
from extractor.rules.search.others import end_of_posting
from extractor.rules.skills import find_skills
from extractor.rules.title import find_title
from extractor.rules.workplace import find_workplace_types

Rule = Callable[[Document], Iterable[Candidate]]

RULES: Final[tuple[Rule, ...]] = (
    find_responsibilities,
    find_qualifications,
    find_benefits,
    find_title,
    find_reports_to,
    find_organization,
    find_employers,
    find_department,
    find_locations,
    find_apply,
    find_application_materials,
    find_work_authorization,
    find_security_clearance,
    find_accommodation,
    find_residency,
    find_requisition,
    find_workplace_types,
    find_qualification_paths,
    find_dates,
    find_employment,
    find_pay,
    find_schedule,
    find_skills,
    find_licenses,
    find_languages,
)


_OF_THE_JOB: Final = frozenset({
    "title", "alternate_titles", "job_id", "department", "locations", "workplace_types", "employment_types", "duration", "date_posted",
    "application_deadline", "start_date", "schedule", "hours_per_week", "openings", "skills", "responsibilities",
    "qualifications_required", "qualifications_preferred", "qualification_paths", "licenses", "languages",
})  # fmt: skip
"""Fields of which a page's list of other jobs speaks too."""


def find(document: Document) -> Iterator[Candidate]:
    """Yield every reading of every rule."""
    end = end_of_posting(document)
    for rule in RULES:
        for candidate in rule(document):
            if candidate.span is None or candidate.span.start < end or candidate.field not in _OF_THE_JOB:
                yield candidate
