"""The places of the work, as a field: those that the posting gives, else where a hire for remote work must live."""

from collections.abc import Iterator

from extractor.candidate import Candidate, Trust
from extractor.document import Document
from extractor.rules.places.work import places_of_work, unread_labels
from extractor.rules.residency import find_required_homes


def find_locations(document: Document) -> Iterator[Candidate]:
    """Yield every place that the posting gives for the work."""
    found = places_of_work(document)
    for span, place, trust in found:
        yield Candidate("locations", place, span, trust)
    homes = list(find_required_homes(document)) if not found and "remote" in document.low else []
    for span, place in homes:
        yield Candidate("locations", place, span, Trust.GUESS)
    if not found and not homes:
        for label in unread_labels(document):
            yield Candidate("locations", None, label.value, Trust.LABEL)
