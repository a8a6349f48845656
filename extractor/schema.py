"""The record that a posting becomes: type, meaning and sameness of every field.

A field's docstring is its specification: the prompt's line, the JSON schema's description and the README's table are all read from it.
Names follow schema.org's JobPosting where it has one. Lists are empty and scalars null where the posting does not state a value.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict

from extractor import compare as same

Education = Literal["HIGH_SCHOOL", "ASSOCIATE", "BACHELOR", "MASTER", "DOCTORATE", "PROFESSIONAL"]
EmploymentType = Literal["FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"]
PayKind = Literal["BASE", "BONUS", "COMMISSION", "EQUITY", "STIPEND", "TOTAL", "OTHER"]
PayUnit = Literal["HOUR", "DAY", "WEEK", "MONTH", "YEAR"]
WorkplaceType = Literal["ONSITE", "HYBRID", "REMOTE"]


@dataclass(frozen=True, slots=True)
class Keep:
    """Which readings of a list field stand together: only those of the best rank of trust, or all."""

    best_only: bool


BEST: Final = Keep(best_only=True)


@dataclass(frozen=True, slots=True)
class Cite:
    """How a model points at the items of a list field: with words, or with the numbers of the lines that are the items."""

    by_line: bool


LINES: Final = Cite(by_line=True)


class Model(BaseModel):
    """A frozen record that knows all its fields, and takes their docstrings for descriptions."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Place(Model):
    """Where work is done, as far as the posting says."""

    street: str | None = None
    """Number and street, as printed."""
    city: str | None = None
    """Town or city."""
    region: str | None = None
    """State or province: the USPS code in the United States, elsewhere the part of the ISO 3166-2 code after the hyphen."""
    postal_code: str | None = None
    """ZIP or postal code, as printed."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code."""


class Annual(Model):
    """A pay range carried over to a year, and the basis on which that was done."""

    min_value: float | None
    """Lower bound, per year."""
    max_value: float | None
    """Upper bound, per year."""
    basis: str
    """The multiplication, in words."""


_PER_YEAR = {"HOUR": 52.0, "DAY": 260.0, "WEEK": 52.0, "MONTH": 12.0, "YEAR": 1.0}


class Pay(Model):
    """One stated amount or range of pay."""

    min_value: float | None = None
    """Lower bound; null for "up to"."""
    max_value: float | None = None
    """Upper bound; null for "from". A single amount is both bounds."""
    currency: str | None = None
    """ISO 4217 code."""
    unit: PayUnit | None = None
    """The time that the amount is for; null where neither the posting nor the amount's size tells it, and for one-time payments."""
    kind: PayKind | None = None
    """What is paid: base pay, bonus, commission, equity, stipend, or the total of several."""
    scope: str | None = None
    """The place, level or contract that the range is for, where there are several."""

    def annual(self, hours_per_week: float = 40) -> Annual | None:
        """Carry the range over to a year of 52 weeks, 260 working days or 12 months; None where the unit is not known.

        >>> Pay(min_value=20, max_value=25, currency="USD", unit="HOUR", kind="BASE").annual(hours_per_week=35)
        Annual(min_value=36400.0, max_value=45500.0, basis='35 hours a week, 52 weeks a year')
        """
        if self.unit is None:
            return None
        times = _PER_YEAR[self.unit] * (hours_per_week if self.unit == "HOUR" else 1)
        basis = {
            "HOUR": f"{hours_per_week:g} hours a week, 52 weeks a year",
            "DAY": "260 working days a year",
            "WEEK": "52 weeks a year",
            "MONTH": "12 months a year",
            "YEAR": "as stated",
        }[self.unit]
        return Annual(min_value=_times(self.min_value, times), max_value=_times(self.max_value, times), basis=basis)


def _times(amount: float | None, factor: float) -> float | None:
    return None if amount is None else round(amount * factor, 2)


class Deadline(Model):
    """The last moment to apply."""

    date: dt.date
    """ISO 8601 date."""
    time: str | None = None
    """Local time, HH:MM on 24 hours."""
    timezone: str | None = None
    """IANA name of the time zone, only where the posting names one."""


class QualificationPath(Model):
    """One combination of schooling and experience that qualifies."""

    education: Education | None = None
    """The lowest degree that this path asks for; null for experience alone."""
    years: float | None = None
    """Years of experience that this path asks for, in total; 18 months is 1.5."""
    preferred: bool = False
    """True where the path is wished for, not required."""


class Language(Model):
    """A language that the hire uses."""

    language: str
    """ISO 639-1 code."""
    required: bool = True
    """False where it is only an advantage."""


class Posting(Model):
    """A job posting as one fixed record."""

    title: Annotated[str | None, same.name] = None
    """The position as the posting's own header or label names it (without one, as the body does), without employer, place or number."""
    alternate_titles: Annotated[tuple[str, ...], same.name] = ()
    """Other full names that the same posting gives the same position; short forms of the title are none."""
    job_id: Annotated[str | None, same.code] = None
    """The employer's requisition number as printed, without "#" or "No."; not an age like "10d", not a piece of a URL."""
    civil_service_title: Annotated[str | None, same.name] = None
    """The official class of the position in a civil service, where the posting gives one beside the title."""
    title_code: Annotated[str | None, same.code] = None
    """The code of the civil-service title."""
    openings: Annotated[int | None, same.exact] = None
    """Number of positions to fill, only where stated."""
    organization: Annotated[str | None, same.name] = None
    """The first-named body that hires, which the hire joins, as the posting names it."""
    organization_acronym: Annotated[str | None, same.code] = None
    """The organization's short name, where the posting introduces or uses one."""
    department: Annotated[str | None, same.name] = None
    """The most specific unit within the organization that is hired for; a header's label beats the body."""
    parent_organization: Annotated[str | None, same.name] = None
    """The larger body that the organization belongs to."""
    legal_employer: Annotated[str | None, same.name] = None
    """Who employs, where that is someone else than the organization: a fiscal sponsor, a payroll agency."""
    locations: Annotated[tuple[Place, ...], same.place, BEST] = ()
    """Where the work is done."""
    workplace_types: Annotated[tuple[WorkplaceType, ...], same.exact, BEST] = ()
    """Every way of working that the posting offers; silence is empty, not ONSITE, and "work from anywhere for a month" is a benefit."""
    residency: Annotated[str | None, same.phrase] = None
    """Where the hire must live."""
    employment_types: Annotated[tuple[EmploymentType, ...], same.exact, BEST] = ()
    """Kinds of employment that the posting offers, in schema.org's words; a fixed term is TEMPORARY."""
    duration: Annotated[str | None, same.period] = None
    """Length of a fixed term as an ISO 8601 period: P12M."""
    renewable: Annotated[bool | None, same.exact] = None
    """Whether a fixed term may be extended."""
    schedule: Annotated[str | None, same.phrase] = None
    """Working hours, shifts, evenings and weekends, as printed."""
    hours_per_week: Annotated[float | None, same.exact] = None
    """Hours a week, where one number is stated; null for a range."""
    travel_required: Annotated[bool | None, same.exact] = None
    """Whether the hire must travel; going to sites and events nearby is not travel."""
    pay: Annotated[tuple[Pay, ...], same.pay, BEST] = ()
    """Stated amounts only: no budgets, funding, prices or retirement plans. Bonuses and commission with their kind."""
    benefits: Annotated[tuple[str, ...], same.phrase, LINES] = ()
    """What is given beside pay, as listed."""
    date_posted: Annotated[dt.date | None, same.exact] = None
    """Day of publication; an age like "10d" stays unresolved unless the caller gives a reference date."""
    start_date: Annotated[dt.date | None, same.exact] = None
    """First day of work."""
    application_deadline: Annotated[Deadline | None, same.deadline] = None
    """The last moment to apply; an ambiguous day and month is reported, not guessed."""
    open_until_filled: Annotated[bool | None, same.exact] = None
    """True where applications are taken until the position is filled or reviewed as they come."""
    reports_to: Annotated[str | None, same.name] = None
    """The position that the hire reports to, is supervised by or gets assignments from."""
    responsibilities: Annotated[tuple[str, ...], same.prose, LINES] = ()
    """What the hire will do, item by item, verbatim without bullet marks and numbers; in prose, the sentence."""
    qualifications_required: Annotated[tuple[str, ...], same.prose, LINES] = ()
    """What an applicant must have, verbatim items; wording ("must") beats the heading."""
    qualifications_preferred: Annotated[tuple[str, ...], same.prose, LINES] = ()
    """What is wished for, verbatim items; wording ("a plus", "preferred") beats the heading."""
    qualification_paths: Annotated[tuple[QualificationPath, ...], same.path] = ()
    """The alternatives of schooling and experience; any one qualifies. "Equivalent" and substitutions make no path of their own."""
    skills: Annotated[tuple[str, ...], same.phrase] = ()
    """Named tools, techniques, standards and platforms."""
    licenses: Annotated[tuple[str, ...], same.phrase] = ()
    """Professional licences, certificates and driver's licences that are asked for or preferred."""
    languages: Annotated[tuple[Language, ...], same.language] = ()
    """Human languages that are asked for or preferred."""
    work_authorization: Annotated[str | None, same.phrase] = None
    """What the posting says of the right to work and of visa sponsorship."""
    security_clearance: Annotated[str | None, same.phrase] = None
    """The security clearance that the hire must hold or be able to get, as printed."""
    apply_url: Annotated[str | None, same.url] = None
    """Where the public applies."""
    internal_apply_url: Annotated[str | None, same.url] = None
    """Where current staff apply."""
    apply_email: Annotated[str | None, same.mailbox] = None
    """Address that applications go to; masked addresses are null."""
    apply_phone: Annotated[str | None, same.phone] = None
    """Number for applicants, E.164."""
    application_materials: Annotated[tuple[str, ...], same.phrase] = ()
    """What every applicant sends: resume (a CV too), cover letter (a motivation letter too), references ..."""
    accommodation_email: Annotated[str | None, same.mailbox] = None
    """Address for applicants with a disability."""
    accommodation_phone: Annotated[str | None, same.phone] = None
    """Number for applicants with a disability, E.164."""
    equal_opportunity: Annotated[bool | None, same.exact] = None
    """True where equal opportunity, or "regardless of" with protected traits, is said."""
