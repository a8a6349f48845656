"""Headers of federal pages: the department, and below it its agency, which hires."""

from itertools import pairwise
from typing import Final

from extractor.document.header.cell import Cell, Page
from extractor.words import Pattern
from extractor.words.naming import has_role

_FEDERAL: Final = Pattern(r"(?:u\.?s\.? )?department of (?:the )?{FEDERAL_DEPARTMENT}")
_FEDERAL_PAGE: Final = ("pay scale & grade", "usajobs", "open & closing dates")


def find_department_over_agency(page: Page, names: list[Cell]) -> Cell | None:
    """Find the department above the agency that hires, as federal pages print them."""
    for department, agency in pairwise(names[1:3]):
        federal = _FEDERAL.fullmatch(page.low, *department.span) and any(words in page.low for words in _FEDERAL_PAGE)
        if federal and agency.line == department.line + 1 and not agency.after_blank and not has_role(page.words(agency.span)):
            return department
    return None
