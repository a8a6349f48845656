"""Where the hire must live."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.places.addresses import parse_place
from extractor.schema import Place
from extractor.words import Pattern

_NAME: Final = r"[A-Z][\w.'-]{0,24}(?:,? (?:[A-Z][\w.'-]{0,24}|(?:of|or|and)(?= [A-Z]))){0,6}"
_PLACE: Final = r"(?:(?:the )?(?i:state|city|county|town|province) of )?(?P<place>{NAME})"
_WITHIN: Final = r"""
    (?P<time>,? within (?:(?:the )?first )?\(?\w{1,12}\)?(?: \(\d{1,3}\))? (?:calendar )?{TIME_UNIT}
        (?: (?:of|from|after) (?:the date of )?(?:appointment|hire|hiring|employment|start(?:ing)?))?)?
"""
_DUTY: Final = r"\b(?i:must|shall|(?:is|are|be) required to|(?:needs?|have|has) to|applicants? should)\b"
_RESIDENCE: Final = (
    Pattern(  # Riverton residency is required within 60 days
        r"(?<!\w){PLACE} (?i:residen(?:cy|ce) (?:(?:is|will be) )?(?:generally )?(?:{ASKED}|a requirement)){WITHIN}",
        cased=True, NAME=_NAME, PLACE=_PLACE, WITHIN=_WITHIN,
    ),
    Pattern(  # must be up to 40 years old and live in Riverton
        r"""
        {DUTY}[^.;\n]{0,60}? (?:live|reside|(?:be|have been) (?:an? |legal |current ){0,2}residents? of|be (?:living|residing|resident)
            |maintain (?:a )?residen(?:ce|cy))
        (?: (?:in|within)(?: the(?= [A-Z]))?(?: (?:one|any) of)?(?: (?:the following|these) (?:states|provinces|counties|cities):?)?)?
        [ ](?:or near )?{PLACE}{WITHIN}
        """,
        cased=True, DUTY=_DUTY, NAME=_NAME, PLACE=_PLACE, WITHIN=_WITHIN,
    ),
    Pattern(  # Open to Riverton residents only; limited to residents of Riverton
        r"""
        \b(?i:(?:open|limited)(?: only)? to|only)(?: ?/ ?[\w ]{2,30})?:?[ ](?:
            (?P<place>{NAME}) [Rr]esidents\b
            |(?:(?:current )?residents of|(?:{WHO}|those) (?:(?:who )?(?:live|reside)|living|residing) in) (?P<other>{NAME}))
            (?P<time>)
        """,
        cased=True, NAME=_NAME,
    ),
)  # fmt: skip
_NEAR: Final = Pattern(
    r"""
    (?:{DUTY} (?:be able to )?(?:currently )?(?:live|reside|be (?:located|based|living))|(?:^|(?<=[-*\u2022\u00b7] )|(?<=\t))(?:Live
        |Reside)) (?P<near>
        within (?:an? )?(?:[\w.-]{1,12}[ -]?{DISTANCE}'?(?: (?:drive|commute|commuting distance|travel time|radius))?
            |(?:(?:easy|reasonable) )?(?:commuting|commutable|driving) distance)
        [ ](?:of|from|to) (?:(?:our|the) )?[A-Z0-9][\w.'-]{0,24}(?:,? (?:[A-Z][\w.'-]{0,24}|(?:of|or|and)(?= [A-Z]))){0,6})
    """,
    cased=True, DUTY=_DUTY,
)  # fmt: skip
_ABOUT_PAPERS: Final = Pattern(r"(?:{PAPERS}|legally)")


def find_residency(document: Document) -> Iterator[Candidate]:
    """Yield each place where the hire must live, with the time allowed for moving there."""
    headed = [block.span for section in document.sections_on(Topic.RESIDENCY) for block in section.blocks]
    for match, name in _matches(document):
        place, time = match[name].rstrip(" ,."), " ".join((match["time"] or "").strip(" ,").split())
        end = match.end("time") if time else match.start(name) + len(place)
        span = Span(min(match.start(name), end), end)
        trust = Trust.LABEL if any(block.meets(span) for block in headed) else Trust.WORDING
        yield Candidate("residency", " ".join(f"{place} {time}".split()), span, trust)
    for match in document.find(_NEAR):
        span = Span(match.start("near"), match.start("near") + len(match["near"].rstrip(" .,")))
        yield Candidate("residency", document.words(span), span, Trust.WORDING)


def find_required_homes(document: Document) -> Iterator[tuple[Span, Place]]:
    """Find the places where the hire must live, as places."""
    for match, name in _matches(document):
        reading = parse_place(match[name])
        if reading and reading.known and not reading.rest:
            yield Span(*match.span(name)), reading.place


def _matches(document: Document) -> Iterator[tuple[re.Match[str], str]]:
    """Give each sentence that says where one must live, and the group of the place."""
    for pattern in _RESIDENCE:
        for match in document.find(pattern):
            if not _ABOUT_PAPERS.search(match.group().lower()):
                yield match, "place" if match["place"] else "other"
