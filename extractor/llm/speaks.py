"""Whether a place of the posting speaks of a field at all: for names and phrases, which any words could be, unlike dates or amounts.

A model that points at the employer's name as parent organization, or at the first line as schedule, points at words that stand in the text
and say something else. So the line of the words, or the line above it where that is a label, has to hold a word of the field's subject.
Fields that are not listed have a form of their own that the reader of their words asks for, or are stated without any such word.
"""

import re
from typing import Final

from extractor.document import Document, Span
from extractor.fields import Field

_LONGEST_LABEL: Final = 60
_NEAR: Final = 300
_DENIED: Final = re.compile(
    r"\b(?:not|no longer)\s+(?:\w+\s+)?(?:required|needed|necessary)\b|\bno\s+\w+\s+(?:requirements?|is required)\b", re.IGNORECASE
)


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


_SUBJECTS: Final = {
    "alternate_titles": _any(
        r"also (?:known|called|titled)", r"a\.?k\.?a\b", "alternat", "(?:working|official|in-house|internal|functional) title",
        "classified as", "or equivalent title",
    ),
    "civil_service_title": _any("civil service", "classification", "class title", "job class", "title series"),
    "title_code": _any("title code", "code", "class"),
    "openings": _any(
        "openings?", "vacanc", "positions", "posts", "hires", "headcount", "number of", r"no\. of", "several", "multiple",
    ),
    "parent_organization": _any(
        "(?:part|division|agency|unit|member|subsidiary) of", "owned by", "affiliate", "compan(?:y|ies) of", "group", "parent",
        "within the", "under the", "(?:program(?:me)?|project) of",
    ),
    "legal_employer": _any(
        "legal", "employer of record", "(?:employed|contracted) (?:by|through|with)", "payroll", "hired by", "fiscal", "host",
    ),
    "residency": _any("residen", "reside", "live in", "living in", "domicil"),
    "schedule": _any(
        "hours?", "shifts?", "schedule", "evenings?", "nights?", "mornings?", "weekends?", "weekdays?", "days? (?:a|per) week", "flexib",
        "rota", "(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    ),
    "reports_to": _any(
        "report", "supervis", "(?:direction|guidance|leadership) of", "accountable", "line manager", "managed by",
    ),
    "work_authorization": _any(
        "authori[sz]", "eligib", "visa", "sponsor", "citizen", "right to work", "work permit", "permanent resident", "legally",
    ),
    "security_clearance": _any("clearance", "vetting", "background investigation"),
    "licenses": _any("licen[sc]", "certif", "registration", "registered", "card", "permit", "accredit"),
    "application_materials": _any(
        "r[eé]sum[eé]", "cv", "curriculum", "letter", "portfolio", "transcript", "references?", "forms?", "samples?", "statement",
        "certificate", "diploma", "photo", "questionnaire",
    ),
}  # fmt: skip
_DENIABLE: Final = frozenset({"residency", "licenses", "security_clearance"})
"""Fields of what is demanded: a line that says it is not states none."""


def speaks_of(document: Document, field: Field, span: Span) -> bool:
    """Tell whether the line of these words, or a label on the line above, speaks of the field."""
    subject = _SUBJECTS.get(field.name)
    if subject is None:
        return field.name != "organization_acronym" or sum(map(str.isupper, document.quote(span))) > 1
    text = document.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[max(start, span.start - _NEAR) : min(end if end >= 0 else len(text), span.end + _NEAR)]
    if field.name in _DENIABLE and _DENIED.search(line):
        return False
    return bool(subject.search(line) or subject.search(_label_above(text, start)))


def _label_above(text: str, start: int) -> str:
    above = text[max(0, start - _LONGEST_LABEL - 2) : start].strip().rpartition("\n")[2]
    return above if len(above) <= _LONGEST_LABEL else ""
