"""The place of a classified advertisement: in brackets behind its heading."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Trust
from extractor.document import Document
from extractor.rules.places.listed import find_listed
from extractor.rules.places.mentioned import Found
from extractor.rules.names.classified import read_classified_place
from extractor.schema import Place

_TOWN_ALONE: Final = re.compile(
    r"(?!Down|Mid|Up|North|South|East|West|Central|Greater|All|Any|Remote|Multiple|Various)[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?"
)


def find_in_classified(document: Document) -> Iterator[Found]:
    """Read the place behind the heading of a classified advertisement; a name alone that the gazetteer lacks is a town for a guess."""
    if span := read_classified_place(document):
        found = [(one, reading.place) for one, reading in find_listed(document.flat, span) if reading.known]
        yield from ((one, place, Trust.WORDING) for one, place in found)
        if not found and _TOWN_ALONE.fullmatch(document.flat, *span):
            yield span, Place(city=document.words(span)), Trust.GUESS
