"""The work's place in running text: sentences on the position, and postal addresses."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Trust
from extractor.document import Document, Span, Topic
from extractor.rules.addresses import parse_place
from extractor.rules.places import bare, find_places
from extractor.rules.streets import STREET
from extractor.schema import Place

Found = tuple[Span, Place, Trust]

_AT: Final = re.compile(
    r"""
    \b (?: (?: based | located | situated | stationed | sits? | work(?:ing)? | position | role | job | opening | opportunity
      | internship | office | headquarters | join\ our\ team )
           \b [^.;:\nA-Z]{0,32} [ ] (?: in | at | from | out[ ]of ) [ ]+ (?: (?:the|our|its)[ ] )? (?: downtown[ ] | midtown[ ] )?
         | (?: in | at | from | to | of | join ) [ ] (?: our | the | its ) [ ]
           (?= [^.;:\n]{2,50} [ ](?:office|headquarters|campus|facility|store|clinic|hub|studio|team|location)\b ) )
    (?P<place> [A-Z][\w.'-]{1,24} (?: ,?[ ](?: [A-Z][\w.'-]{0,24} ) ){0,5} )
    """,
    re.VERBOSE,
)
_ROLE: Final = re.compile(
    r"\b(?:position|role|job|opportunity|internship|vacancy|candidates?|applicants?|incumbent|hire|hiring|seeks?|seeking|looking for"
    r"|you|join|recruit\w*|intern|employee)\b",
    re.IGNORECASE,
)
_EMPLOYER: Final = re.compile(r"\b(?:founded|headquartered|is an? (?:leading|global)|provider|offices in|across)\b", re.IGNORECASE)
_ZIP: Final = re.compile(r",? (?:[A-Z]{2}|[A-Z]\.[A-Z]\.),? \d{5}(?:-\d{4})?\b")
_POSTAL_LABELS: Final = ("address", "office address", "mailing address")
_ADDRESS_LENGTH: Final = 110


def find_in_sentences(document: Document) -> Iterator[Found]:
    """Find where sentences say that the position is; what they say of the employer's seat is left out."""
    employer = [block.span for section in document.sections_on(Topic.EMPLOYER, Topic.BENEFITS) for block in section.blocks]
    for match in _AT.finditer(document.plain):
        span = Span(*match.span("place"))
        start = max(document.plain.rfind(mark, 0, match.start()) for mark in (". ", "\n", "! "))
        before = document.plain[max(start, match.start() - 160, 0) : match.start("place")]
        if not _ROLE.search(before) or _EMPLOYER.search(before) or any(block.holds(span) for block in employer):
            continue
        if found := _known_start(document.plain, span):
            yield (*found, Trust.WORDING)


def _known_start(plain: str, span: Span) -> tuple[Span, Place] | None:
    """Read the longest run of words, from the first on, that is a place the gazetteer knows."""
    words = plain[span.start : span.end]
    while words:
        reading = parse_place(words)
        if reading and reading.known and not reading.rest and (reading.place.city or reading.place.region) and len(words) > 2:  # noqa: PLR2004 - "NY"
            return bare(plain, span.start, span.start + len(words)), reading.place
        words = words.rpartition(" ")[0].rstrip(" ,")
    return None


def find_in_addresses(document: Document) -> Iterator[Found]:
    """Read postal addresses: where applications go is often, not always, where the work is."""
    for match in _ZIP.finditer(document.plain):
        streets = list(STREET.finditer(document.plain, max(0, match.start() - _ADDRESS_LENGTH), match.end()))
        if streets and (reading := parse_place(document.plain[streets[-1].start() : match.end()])) and reading.place.city:
            yield Span(streets[-1].start(), match.end()), reading.place, Trust.GUESS
    for label in document.labelled(*_POSTAL_LABELS):
        yield from (
            (span, reading.place, Trust.GUESS) for span, reading in find_places(document.plain, label.value) if reading.place.country
        )
