"""The body that hires, its short name, the larger body it belongs to, and who employs in its stead."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import CellKind, Document, Span, is_place, once, split_employer, stripped
from extractor.rules.names.bodies import find_bodies
from extractor.rules.names.body_names import is_body
from extractor.rules.names.same_name import is_other_form
from extractor.rules.names.short_names import read_short_names
from extractor.words.naming import is_unit


class Employer(NamedTuple):
    """A body named as the employer, with the short name printed behind it."""

    value: str
    span: Span
    trust: Trust
    acronym: Span | None = None
    recruits: bool = False
    """Whether a sentence says that it seeks people."""
    lent: bool = False
    """Whether the position is said to be lent to it."""


_BRACKET: Final = re.compile(r"\s*\((?P<acronym>[A-Z][\w&.-]{1,11})\)$")
_PLACE_BEHIND: Final = re.compile(r"\s\((?P<aside>[^()]{2,40})\)$")
_ADDRESS: Final = re.compile(r"https?:|YC [A-Z]\d\d$|www\.|[\w-]+\.[a-z]{2,6}(?:/|$)", re.IGNORECASE)
_STATE_BEHIND: Final = re.compile(
    r"(?P<name>(?:the )?(?:city|town|village|county|township|borough) of [\w .'-]{2,30}|[\w .'-]{2,40} (?:county|district|township))"
    r", ?[A-Z]{2}",
    re.IGNORECASE,
)
"""A government with its state behind it: "City of Widgeton, OH"."""
_ENDS: Final = re.compile(
    r",\s(?=(?:an?|part of|a member of)\s[A-Z])"
    r"|(?<=[a-z])(?=(?:Title|Location|Job|Position|Department|Date|Type|Reports|Salary|Duration)\b)|\s{3,}(?=\S.{0,40}:)|\t|\s\|\s"
)
_HOUSE: Final = re.compile(
    r"\b(?:Hospital|Medical Center|Medical Centre|Health|Healthcare|Clinic|Hospice|Care Center|Nursing|Rehabilitation|Manor"
    r"|University|College|School|Academy)\b"
)
_INITIALS: Final = re.compile(r"[A-Z][A-Z&.]{1,8}")
_NO_VALUE: Final = re.compile(r"(?:n/?a|none|confidential|various|tbd|self|yes|no|description|overview|profile|\W*)", re.IGNORECASE)
_LONGEST: Final = 110
_GOVERNMENT: Final = re.compile(
    r"(?:the )?(?:city|county|state|town|village|commonwealth|government|borough) of [\w ]{3,40}|[\w ]{3,30} (?:city|county) government",
    re.IGNORECASE,
)


def find_organization(document: Document) -> Iterator[Candidate]:
    """Find who hires. Names that are but other forms of the best founded one are no readings of their own."""
    employers = read_employers(document)
    if not employers:
        return
    best = employers[0]
    yield Candidate("organization", best.value, best.span, best.trust)
    others: list[Employer] = []
    for other in employers[1:]:
        if not any(is_other_form(other.value, one.value) for one in (best, *others)):
            others.append(other)
            yield Candidate("organization", other.value, other.span, min(other.trust, best.trust))
    if parent := document.header.first(CellKind.PARENT):
        yield Candidate("parent_organization", document.words(parent.span), parent.span, Trust.WORDING)
    header = document.header.first(CellKind.EMPLOYER)
    if header and not header.sure and _GOVERNMENT.fullmatch(words := document.words(header.span)) and not is_other_form(words, best.value):
        yield Candidate("parent_organization", words, header.span, Trust.GUESS)


@once
def read_employers(document: Document) -> tuple[Employer, ...]:
    """Read every body that is named as the employer, the best founded first, of equals the earliest."""
    found = [*_labelled(document), *_behind_title(document), *_at_facility(document), *_in_header(document), *_in_prose(document)]
    found = _without_lenders([_in_full(document, one) for one in found])
    if any(not is_unit(one.value) for one in found):
        found = [one for one in found if one.trust is Trust.LABEL or not is_unit(one.value)]
    short = {document.words(one.acronym) for one in found if one.acronym}
    return tuple(sorted(found, key=lambda one: (-one.trust, one.trust < Trust.LABEL and one.value in short, one.recruits, one.span.start)))


def _in_full(document: Document, employer: Employer) -> Employer:
    """Put the full name in the place of its letters, where the posting introduces them."""
    if _INITIALS.fullmatch(employer.value):
        for name, letters in read_short_names(document):
            if document.words(letters) == employer.value and is_body(document.words(name)):
                return employer._replace(value=document.words(name), span=name, acronym=letters)
    return employer


def _without_lenders(found: list[Employer]) -> list[Employer]:
    """Take a body that recruits for another, to which the position is lent, for a guess; elsewhere it is as good as any."""
    lent = [one.value for one in found if one.lent]
    if not lent:
        return [one._replace(recruits=False) if one.recruits else one for one in found]
    found = [one._replace(recruits=one.recruits and not any(is_other_form(one.value, other) for other in lent)) for one in found]
    found = [one._replace(trust=Trust.GUESS) if one.recruits else one for one in found]
    known = any(one.trust > Trust.GUESS for one in found)
    return [one._replace(trust=Trust.WORDING) if one.lent and not known else one for one in found]


def _labelled(document: Document) -> Iterator[Employer]:
    for label in document.facts("organization"):
        span = label.value
        if end := _ENDS.search(document.flat, span.start, span.end):
            span = Span(span.start, end.start())
        span = stripped(document.flat, span)
        text = document.flat[span.start : span.end]
        if (
            len(text) <= _LONGEST
            and not _NO_VALUE.fullmatch(text)
            and not re.search(r"[.!?]\s+[A-Z][a-z]+ [a-z]|\b(?:is|are|we|our)\b", text)
            and text[:1].isupper()
        ):
            yield _employer(document, span, Trust.LABEL)


def _at_facility(document: Document) -> Iterator[Employer]:
    """Read "Facility: Widget Regional Hospital": the employer, or a house of it that the header and the prose name more plainly."""
    for label in document.facts("facility"):
        span = stripped(document.flat, label.value)
        text = document.flat[span.start : span.end]
        if len(text) <= _LONGEST and _HOUSE.search(text) and not re.search(r"[.!?]\s|\b(?:is|are|we|our)\b", text):
            yield _employer(document, span, Trust.WORDING)


def _behind_title(document: Document) -> Iterator[Employer]:
    """Read the employer in "Position: Widget Manager, Some Foundation"."""
    for label in document.title_labels:
        if behind := split_employer(document, label.value, labelled=True).employer:
            yield Employer(document.words(behind), behind, Trust.LABEL)


def _in_header(document: Document) -> Iterator[Employer]:
    found = document.header.first(CellKind.EMPLOYER)
    if found and (document.flat[found.span.start].isalnum() or document.flat[found.span.start] in "\"'"):
        yield _employer(document, stripped(document.flat, found.span), Trust.LABEL if found.sure else Trust.GUESS)


def _in_prose(document: Document) -> Iterator[Employer]:
    title = document.header.first(CellKind.TITLE)
    for body in find_bodies(document):
        if title is None or not title.span.meets(body.span):
            yield Employer(document.words(body.span), body.span, body.trust, body.acronym, body.recruits, body.lent)


def _employer(document: Document, span: Span, trust: Trust) -> Employer:
    """Keep the short name in brackets apart from the name, and leave out a place in brackets."""
    if document.flat.startswith("the ", span.start):
        span = Span(span.start + len("the "), span.end)
    aside = _PLACE_BEHIND.search(document.flat, span.start, span.end)
    if aside and (is_place(aside["aside"]) or _ADDRESS.match(aside["aside"])):
        span = Span(span.start, aside.start())
    if town := _STATE_BEHIND.fullmatch(document.flat, span.start, span.end):
        span = Span(*town.span("name"))
    bracket = _BRACKET.search(document.flat, span.start, span.end)
    if bracket is None or bracket.start() == span.start:
        return Employer(document.words(span), span, trust)
    name = Span(span.start, bracket.start())
    return Employer(document.words(name), name, trust, Span(*bracket.span("acronym")))
