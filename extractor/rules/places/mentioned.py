"""The work's place in running text: sentences on the position, and postal addresses."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from extractor.candidate import Trust
from extractor.document import Document, Span, Topic
from extractor.rules.places.addresses import parse_place
from extractor.rules.places.listed import bare, find_places
from extractor.rules.places.streets import STREET
from extractor.rules.money.figures import find_figures
from extractor.schema import Place

Found = tuple[Span, Place, Trust]

_BEFORE_IN: Final = re.compile(
    r"""
    \b (?: based | located | situated | stationed | sits? | work(?:ing)? | position | role | job | opening | opportunity
      | internship | office | headquarters | join\ our\ team
      | our\ (?: [a-z-]+\ ){0,2} (?: shop | store | restaurant | clinic | warehouse | plant | facility | campus | hospital | practice
          | salon | farm | workshop | garage | bakery | hotel | factory | yard | depot | terminal ) )
    \b [^.;:\nA-Z]{0,32} [ ] (?:out[ ])? \Z                                              # the position is based
    """,
    re.VERBOSE,
)
_IN: Final = re.compile(r"(?:in|at|from|of)[ ]+(?:(?:the|our|its)[ ])?(?:downtown[ ]|midtown[ ])?(?=[A-Z])")
_AT_OUR: Final = re.compile(
    r"(?:in|at|from|to|of|join)[ ](?:our|the|its)[ ](?=[A-Z])"
    r"(?=[^.;:\n]{2,50}[ ](?:office|headquarters|campus|facility|store|clinic|hub|studio|team|location)\b)"
)
_NAME: Final = re.compile(r"[A-Z][\w.'-]{1,24}(?:,?[ ](?:[A-Z][\w.'-]{0,24})){0,5}")
_WIDEST_LEFT: Final = 60
_MOST: Final = 300
"""What names more places in sentences is no posting."""
_ROLE: Final = re.compile(
    r"\b(?:position|role|job|opportunity|appointment|internship"
    r"|vacancy|candidates?|applicants?|incumbent|hire|hiring|seeks?|seeking|looking for"
    r"|we need|you|join|recruit\w*|intern|employee)\b",
)
_EMPLOYER: Final = re.compile(r"\b(?:founded|headquartered|is an? (?:leading|global)|provider|offices in|across)\b")
_ZIP: Final = re.compile(r"\d{5}(?:-\d{4})?\b")
_STATE_BEFORE: Final = re.compile(r",? (?:[A-Z]{2}|[A-Z]\.[A-Z]\.),? \Z")
_ZIP_DIGITS: Final = 5
_STATE_WIDTH: Final = 8
_POSTAL_LABELS: Final = ("address", "office address", "mailing address")
_ADDRESS_LENGTH: Final = 110


def find_in_sentences(document: Document) -> Iterator[Found]:
    """Find where sentences say that the position is; what they say of the employer's seat is left out."""
    employer = [block.span for section in document.sections_on(Topic.EMPLOYER, Topic.BENEFITS) for block in section.blocks]
    for at, span in islice(_names_in(document), _MOST):
        start = max(document.flat.rfind(mark, max(0, at - 160), at) for mark in (". ", "\n", "! "))
        before = document.low[max(start, at - 160, 0) : span.start]
        if not _ROLE.search(before) or _EMPLOYER.search(before) or any(block.holds(span) for block in employer):
            continue
        if found := _known_start(document.flat, span):
            yield (*found, Trust.WORDING)


def _names_in(document: Document) -> Iterator[tuple[int, Span]]:
    """Find names behind the words for being somewhere, each with where those words begin."""
    plain, end = document.flat, 0
    for at in document.offsets_of("in", "at", "from", "of", "to", "join"):
        place = None
        if at >= end and (leads := _IN.match(plain, at)) and (said := _BEFORE_IN.search(plain, max(end, at - _WIDEST_LEFT), at)):
            place, start = leads.end(), said.start()
        elif at >= end and (leads := _AT_OUR.match(plain, at)):
            place, start = leads.end(), at
        if place is not None and (name := _NAME.match(plain, place)):
            end = name.end()
            yield start, Span(*name.span())


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
    plain = document.flat
    for match in islice(_postal_codes(document), _MOST):
        streets = list(STREET.finditer(plain, max(0, match.start() - _ADDRESS_LENGTH), match.end()))
        if streets and (reading := parse_place(plain[streets[-1].start() : match.end()])) and reading.place.city:
            yield Span(streets[-1].start(), match.end()), reading.place, Trust.GUESS
    for label in document.labelled(*_POSTAL_LABELS):
        yield from (
            (span, reading.place, Trust.GUESS) for span, reading in find_places(document.flat, label.value) if reading.place.country
        )


def _postal_codes(document: Document) -> Iterator[re.Match[str]]:
    """Find five figures behind the code of a state."""
    plain = document.flat
    for start, end in find_figures(document):
        if (
            end - start == _ZIP_DIGITS
            and _STATE_BEFORE.search(plain, max(0, start - _STATE_WIDTH), start)
            and (match := _ZIP.match(plain, start))
        ):
            yield match
