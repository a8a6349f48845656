"""Where the hire must live."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.places.addresses import parse_place
from extractor.rules.search.cues import Cue
from extractor.rules.search.windows import find_windows, join_windows
from extractor.schema import Place

_PLACE: Final = r"""
    (?: (?:the[ ])? (?:[Ss]tate|[Cc]ity|[Cc]ounty|[Tt]own|[Pp]rovince)[ ]of[ ] )?
    (?P<place> [A-Z][\w.'-]{0,24} (?: ,?[ ](?: [A-Z][\w.'-]{0,24} | (?:of|or|and)(?=[ ][A-Z]) ) ){0,6} )
"""
_WITHIN: Final = r"""
    (?P<time> ,?\s+ within [ ] (?: (?:the[ ])?first[ ] )? \(? \w{1,12} \)? (?:[ ]\(\d+\))? [ ](?:calendar[ ])? (?:days?|months?|years?)
      (?: [ ](?:of|from|after)[ ](?:the[ ]date[ ]of[ ])? (?:appointment|hire|hiring|employment|start(?:ing)?) )? )?
"""
_DUTY: Final = (
    r"(?: \b[Mm]ust | \bMUST | \bshall | \b(?:is|are|be)[ ]required[ ]to | \b(?:need|have|has|needs)[ ]to | \bapplicants?[ ]should )"
)
_PATTERNS: Final = tuple(
    re.compile(pattern.replace("[ ]", "[ ]{1,3}"), re.VERBOSE)  # a wrapped line leaves up to three blanks
    for pattern in (
        rf"""
        (?<!\w) {_PLACE} [ ] (?:[Rr]esiden(?:cy|ce)|RESIDENCY) [ ] (?: (?:is|will[ ]be)[ ] )? (?:generally[ ])?
            (?: required | REQUIRED | mandatory | a[ ]requirement ) {_WITHIN}   # Riverton residency is required within 60 days
        """,
        rf"""
        {_DUTY} \b [^.;\n]{{0,60}}? \b                                         # must be up to 40 years old and live in Riverton
            (?: reside | live | (?:be|have[ ]been)[ ](?:an?[ ]|legal[ ]|current[ ]){0, 2}residents?[ ]of
              | be[ ](?:living|residing|resident) | maintain[ ](?:a[ ])?residen(?:ce|cy) )
            (?: [ ](?:in|within) (?:[ ]the(?=[ ][A-Z]))?
                (?:[ ](?:one|any)[ ]of)? (?:[ ](?:the[ ]following|these)[ ](?:states|provinces|counties|cities):?)? )?
            [ ](?:or[ ]near[ ])? {_PLACE} {_WITHIN}
        """,
        rf"""
        (?: \b[Oo]pen[ ](?:only[ ])?to | \bOPEN[ ]TO | \b[Oo]nly ) (?:\s*/\s*[\w ]{{2,30}})? :? \s*
            {_PLACE} [ ] [Rr]esidents\b (?P<time>)                             # Open to: Riverton residents
        """,
        rf"""
        (?: \b[Oo]pen[ ](?:only[ ])?to | \bOPEN[ ]TO | \b[Ll]imited[ ]to | \b[Oo]nly ) :? \s*
            (?: (?:current[ ])? residents[ ]of                                                  # limited to residents of Riverton
              | (?:candidates|applicants|people|those)[ ](?:(?:who[ ])?(?:live|reside)|living|residing)[ ]in ) [ ] {_PLACE} (?P<time>)
        """,
    )
)
_NEAR: Final = re.compile(
    rf"""
    (?: {_DUTY} [ ] (?:be[ ]able[ ]to[ ])? (?:currently[ ])? (?: live | reside | be[ ](?:located|based|living) )
      | (?:\A|(?<=[\n\t])|(?<=[-*\u2022\u00b7][ ])) (?: Live | Reside ) ) [ ]
    (?P<near> within [ ] (?:an?[ ])?
        (?: [\w.-]{{1,12}} [ -]? (?: miles? | mi | km | kilomet(?:er|re)s? | minutes? | mins? | hours? | hrs? ) \b '?
            (?: [ ](?: drive | commute | commuting[ ]distance | travel[ ]time | radius ) )?
          | (?:(?:easy|reasonable)[ ])? (?: commuting | commutable | driving ) [ ] distance )
        [ ] (?:of|from|to) [ ] (?:(?:our|the)[ ])? [A-Z0-9][\w.'-]{{0,24}}
        (?: ,?[ ](?: [A-Z][\w.'-]{{0,24}} | (?:of|or|and)(?=[ ][A-Z]) ) ){{0,6}} )
    """,
    re.VERBOSE,
)
_CLOSE: Final = 40
_DISTANCES: Final = (
    "mile", "miles", "mi", "km", "kilometer", "kilometers", "kilometre", "kilometres", "minute", "minutes", "mins", "hour", "hours", "hrs",
    "distance",
)  # fmt: skip
_ABOUT_PAPERS: Final = re.compile(r"\b(?:permits?|visa|authori[sz]|legally)\b", re.IGNORECASE)


def find_residency(document: Document) -> Iterator[Candidate]:
    """Yield each place where the hire must live, with the time allowed for moving there."""
    headed = [block.span for section in document.sections_on(Topic.RESIDENCY) for block in section.blocks]
    for match in _matches(document):
        place, time = match["place"].rstrip(" ,."), " ".join((match["time"] or "").strip(" ,").split())
        end = match.end("time") if time else match.start("place") + len(place)
        span = Span(min(match.start("place"), end), end)
        trust = Trust.LABEL if any(block.meets(span) for block in headed) else Trust.WORDING
        yield Candidate("residency", " ".join(f"{place} {time}".split()), span, trust)
    for match in _distances(document):
        span = Span(match.start("near"), match.start("near") + len(match["near"].rstrip(" .,")))
        yield Candidate("residency", document.words(span), span, Trust.WORDING)


def _distances(document: Document) -> Iterator[re.Match[str]]:
    """Find "live within 50 miles of Riverton", as a duty or as an item of what is asked."""
    far = [at for at in document.offsets_of(*_DISTANCES) if document.low.rfind("within", max(0, at - _CLOSE), at) >= 0]
    for window in join_windows(far, len(document.flat)):
        yield from _NEAR.finditer(document.flat, window.start, window.end)


def find_required_homes(document: Document) -> Iterator[tuple[Span, Place]]:
    """Find the places where the hire must live, as places."""
    for match in _matches(document):
        reading = parse_place(match["place"])
        if reading and reading.known and not reading.rest:
            yield Span(*match.span("place")), reading.place


def _matches(document: Document) -> Iterator[re.Match[str]]:
    for window in find_windows(document, Cue.RESIDENCE):
        for pattern in _PATTERNS:
            for match in pattern.finditer(document.flat, window.start, window.end):
                if not _ABOUT_PAPERS.search(match.group()):
                    yield match
