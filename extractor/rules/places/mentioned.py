"""Places in running text: sentences that say where the position is, and postal addresses."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.candidate import Trust
from extractor.document import Document, Span, Topic
from extractor.rules.places.addresses import parse_place
from extractor.rules.places.listed import bare, find_places
from extractor.rules.places.streets import STREET
from extractor.schema import Place
from extractor.words import Pattern


class Found(NamedTuple):
    """A place of the work, its words, and how far they are to be trusted."""

    span: Span
    place: Place
    trust: Trust


_NAME: Final = r"(?P<name>[A-Z][\w.'-]{1,24}(?:,? [A-Z][\w.'-]{0,24}){0,5})"
_PLACED: Final = Pattern(
    r"""
    (?<!-)(?:(?!employment){JOB}|{SITUATED}|{PREMISES})(?!-)[^.;:\nA-Z]{0,32} (?:out )?(?:in|at|from)
    (?: the| our| its)?(?: downtown| midtown)? {NAME}                                             # the position is based in Toledo
    """,
    cased=True,
    NAME=_NAME,
)
_AT_OUR: Final = Pattern(
    r"\b(?:in|at|from|to|of|join) (?:our|the|its) (?=[^.;:\n]{2,50} (?![A-Z])(?:{PREMISES}|team)){NAME}", cased=True, NAME=_NAME
)
_OF_WORK: Final = Pattern(r"{JOB}|{WHO}|{HIRE}|\b(?:you|we need|join|intern(?:ship)?)\b")
_ZIP: Final = re.compile(r"[0-9][0-9]{4}(?:(?<=[A-Z.] \d{5})|(?<=[A-Z.], \d{5}))(?:-\d{4})?\b")
_MOST: Final = 300
"""What names more places in sentences is no posting."""
_SENTENCE: Final = 160
_ADDRESS: Final = 110
_SHORTEST: Final = 3


def find_in_sentences(document: Document) -> Iterator[Found]:
    """Find where sentences say that the position is; what is said of the employer is left out."""
    employer = [block.span for section in document.sections_on(Topic.EMPLOYER, Topic.BENEFITS) for block in section.blocks]
    for pattern in (_PLACED, _AT_OUR):
        for match in islice(document.find(pattern), _MOST):
            span, low = Span(*match.span("name")), max(0, match.start() - _SENTENCE)
            start = max(document.flat.rfind(mark, low, match.start()) for mark in (". ", "\n", "! "))
            if not _OF_WORK.search(document.low, max(start, low), span.start) or any(block.holds(span) for block in employer):
                continue
            if place := _longest_place(document.flat, span):
                yield Found(*place, Trust.WORDING)


def _longest_place(plain: str, span: Span) -> tuple[Span, Place] | None:
    """Read the longest run of words, from the first on, that is a place the gazetteer knows."""
    words = plain[span.start : span.end]
    while len(words) >= _SHORTEST:
        reading = parse_place(words)
        if reading and reading.known and not reading.rest and (reading.place.city or reading.place.region):
            return bare(plain, span.start, span.start + len(words)), reading.place
        words = words.rpartition(" ")[0].rstrip(" ,")
    return None


def find_in_addresses(document: Document) -> Iterator[Found]:
    """Read postal addresses: where applications go is often, not always, where the work is."""
    plain = document.flat
    for match in islice(_ZIP.finditer(plain), _MOST):
        streets = list(STREET.finditer(plain, max(0, match.start() - _ADDRESS), match.end()))
        if streets and (reading := parse_place(plain[streets[-1].start() : match.end()])) and reading.place.city:
            yield Found(Span(streets[-1].start(), match.end()), reading.place, Trust.GUESS)
    for label in document.facts("address"):
        readings = ((span, reading.place) for span, reading in find_places(plain, label.value))
        yield from (Found(span, place, Trust.GUESS) for span, place in readings if place.country)
