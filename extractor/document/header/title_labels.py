"""The labels that name the position."""

from typing import Final

from extractor.document.header.cell import Page
from extractor.document.labels import Label
from extractor.words import Pattern
from extractor.words.naming import has_role

_CONTACT: Final = Pattern(
    r"^\W{0,3}(?:(?:contact )?(?:name|person)|(?:your |main )?contact|contact details)\b[^\n]{0,60}\n(?:[^\n:]{1,60}\n)?\Z"
)
_BEFORE: Final = 130


def find_title_labels(page: Page) -> tuple[Label, ...]:
    """Give the labels that name the position, the plainest last; not those of a person to ask.

    Of names that may stand for other things, a word for somebody at work tells.
    """
    sure = page.facts("title")
    weak = [label for label in page.facts("title_or_other") if label not in sure and has_role(page.flat[slice(*label.value)])]
    return tuple(label for label in (*sure, *weak) if not _is_of_contact(page, label))


def _is_of_contact(page: Page, label: Label) -> bool:
    """Tell whether the line above names a person to ask, whose position this is: "Contact person: ..."."""
    line = page.flat.rfind("\n", 0, label.printed.start) + 1
    return line > 0 and _CONTACT.search(page.low, max(0, line - _BEFORE), line) is not None
