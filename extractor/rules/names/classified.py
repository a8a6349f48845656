"""Pages of classified advertisements: the place in brackets behind the heading, "night baker needed (Toledo)"."""

import re
from typing import Final

from extractor.document import Document, Span, once

_FORM: Final = ("compensation", "employment type")
"""Labels of the form that such a page prints, in small letters."""
_PLACE: Final = re.compile(r"\S[\s*!~]*\s\((?P<place>[A-Za-z][\w .,/&'-]{1,38})\)$")
_FIRST_LINES: Final = 3


@once
def read_classified_place(document: Document) -> Span | None:
    """Give the words in brackets behind the heading of a classified advertisement: by its form, they say where it is."""
    if not any(document.flat[label.printed.start].islower() for label in document.labelled(*_FORM)):
        return None
    for line in document.header[:_FIRST_LINES]:
        if match := _PLACE.search(document.flat, line.span.start, line.span.end):
            return Span(*match.span("place"))
    return None
