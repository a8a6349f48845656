"""The names of the labels that postings print before the position and before who hires."""

import re
from typing import Final

from extractor.document import Document, Label, once
from extractor.rules.names.words import has_role

TITLE_LABELS: Final = (
    "business title", "job title", "position title", "vacancy title", "posting title", "working title", "office title", "functional title",
    "in-house title", "corporate title", "role title", "position name", "designation", "job designation", "post title", "name of post",
    "name of the post", "position available", "job position", "title", "position", "role", "job", "vacancy",
)  # fmt: skip
"""Names of labels for the position, the plainest last."""

_WEAK_TITLE_LABELS: Final = (
    "post", "post name", "job profile", "job role", "job name", "job alert", "role name", "profile", "title of position",
    "position offered", "position sought", "vacant position", "vacant post", "position vacant", "title of post", "announcement",
    "vacancy announcement", "job announcement", "job opening", "opening", "job vacancy", "open position", "hiring",
    "now hiring", "hiring for", "we are hiring", "we're hiring", "opportunity", "job opportunity", "career opportunity",
)  # fmt: skip
"""Names of labels for the position or for other things: a word for somebody at work tells."""

ORGANIZATION_LABELS: Final = (
    "hiring organization", "hiring organisation", "hiring agency", "hiring company", "agency", "agency name", "company", "company name",
    "organization", "organisation", "organization name", "organisation name", "employer", "employer name", "institution",
    "hiring institution", "name of organization", "name of organisation", "name of company", "name of the company",
)  # fmt: skip
"""Names of labels for who hires."""

_PERSON: Final = re.compile(
    r"(?:^|\n)\W*(?:(?:contact )?(?:name|person)|(?:your |main )?contact|contact details)(?:\s*[:\t][^\n]{0,60})?\s*\n"
    r"(?:[^\n:]{1,60}\n)?\s*\Z"
)
_TO_ASK: Final = re.compile(r"\b(?:contact|e-?mail|telephone|phone|tel|mobile|enquir|inquir)")
_LONGEST_ABOVE: Final = 130
_TITLES: Final = frozenset((*TITLE_LABELS, *_WEAK_TITLE_LABELS))


@once
def title_labels(document: Document) -> tuple[Label, ...]:
    """Give the labels that name the position, the plainest last."""
    named = (label for label in document.labelled(*TITLE_LABELS) if not _is_of_contact(document, label))
    weak = (label for label in document.labelled(*_WEAK_TITLE_LABELS) if has_role(document.flat[label.value.start : label.value.end]))
    return (*named, *weak)


def _is_of_contact(document: Document, label: Label) -> bool:
    """Tell whether the line above names a person to ask, whose position this is: "Name: ..." below "Further details contact"."""
    end = document.flat.rfind("\n", 0, label.printed.start) + 1
    start = max(0, end - _LONGEST_ABOVE)
    if not end or not _PERSON.search(document.low, start, end):
        return False
    return _TO_ASK.search(document.low, start, label.value.end + _LONGEST_ABOVE) is not None


def names_title(document: Document, label: Label) -> bool:
    """Tell whether a label names the position."""
    return label.name in _TITLES and has_role(document.flat[label.value.start : label.value.end])
