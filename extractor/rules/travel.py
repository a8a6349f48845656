"""Travel: whether the hire must travel. Going to sites and events nearby is none, and arranging the travel of others is none either."""

from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.words import Pattern

_PERCENT: Final = r"(?:[<>~] ?)?\d{1,3} ?(?:- ?\d{1,3} ?)?%\+?"
_NONE: Final = Pattern(r"(?:no\b|0 ?%|not required|never|{EMPTY})")
_SOME: Final = Pattern(r"(?:yes|{ASKED}|{EXTENT}|up to|about|approx\w{0,9}|<|~|{PERCENT})", PERCENT=_PERCENT)
_NO_TRAVEL: Final = Pattern(
    r"""
    \bno (?:\w{1,20} )?travel(?:ing)?\b(?: (?:is )?{ASKED})?
    |\btravel(?:ing)? (?:is )?not {ASKED}
    |\b(?:does|do|will) not {INVOLVE} (?:any )?travel
    """
)
_TRAVELS: Final = Pattern(
    r"""
    (?:{ABLE}|{ASKED}|\b(?:{INVOLVE}|must|needs?|may|will|candidate|have|has|can)\b)           # ability and willingness to travel
        (?: (?:and|&|or|/) \w{1,20})?(?: (?:be|able|willing|required|expected|have|you|also|is|are)){0,3}
        [ ](?:to )?(?:\w{1,12}ly )?(?:work and )?travel\b
    |{INVOLVE} (?:\w{1,20} ){0,4}?travel(?:l?ing)?\b                                            # requires some travel
    |{EXTENT}(?: (?:and|or|&) \w{1,20}| ?/ ?\w{1,20})?(?: {EXTENT}| business)? travel(?:l?ing)?\b
    |{PERCENT} (?:of (?:the |your )?time )?(?:\w{1,20} )?travel(?:l?ing)?\b                     # 25% travel
    |travel(?:l?ing)? (?:\w{1,20} ){0,5}?\(?(?:up to )?{PERCENT}
    |travel(?:l?ing)? (?:is|are|(?:may|will|can|might|would) be) (?:\w{1,20} ){0,2}?(?:{ASKED}|{EXTENT}|part of|\d)
    |travel(?:l?ing)? (?:as )?(?:{ASKED}|{EXTENT})
    |there is travel\b|with travel to\b|travel throughout\b
    """,
    PERCENT=_PERCENT,
)
_DUTY: Final = Pattern(r"travel(?:s|ing)? (?:to|as|throughout|across|within|between|on|{EXTENT})\b")
_LOCAL: Final = Pattern(
    r" ?(?:\w{1,20} )?(?:locally\b|local\b|to (?:\w{1,20} ){0,3}?{NEARBY}|between (?:\w{1,20} ){0,3}?{SITE}"
    r"|(?:within|in|around|across|throughout) (?:(?:the|all|five|local|assigned) ){0,2}{TOWN})"
)
_OF_OTHERS: Final = Pattern(r" ?(?:(?:and|&|/) ?\w{1,20} )?{TRAVEL_MATTER}")
_LOCAL_BEFORE: Final = Pattern(r"\b(?:local|daily|intra-?\w{0,12}) \Z")
_ARRANGES: Final = Pattern(r"{ARRANGE}[^.;\n]{0,40}\Z")


def find_travel(document: Document) -> Iterator[Candidate]:
    """Find what the posting says of travel: by a label, a sentence or a duty."""
    for label in document.facts("travel_required"):
        if _NONE.match(document.low, *label.value):
            yield Candidate("travel_required", False, label.value, Trust.LABEL)
        elif match := _SOME.match(document.low, *label.value):
            yield Candidate("travel_required", True, Span(label.printed.start, match.end()), Trust.LABEL)
    denied = [Span(*match.span()) for match in document.find(_NO_TRAVEL)]
    for span in denied:
        yield Candidate("travel_required", False, span, Trust.WORDING)
    for match in document.find(_TRAVELS):
        span = Span(*match.span())
        if _is_own(document.low, span) and not any(other.meets(span) for other in denied):
            yield Candidate("travel_required", True, span, Trust.WORDING)
    for match in document.find(_DUTY):
        word = Span(match.start(), match.start() + len(match.group().partition(" ")[0]))
        if _begins(document, word.start) and _is_own(document.low, word):
            yield Candidate("travel_required", True, word, Trust.WORDING)


def _is_own(low: str, span: Span) -> bool:
    """Tell the hire's own travel over a distance from that of others and from ways within a town."""
    behind = low[span.end : span.end + 60]
    before = low[max(0, span.start - 45) : span.start]
    own = low[span.start : span.end].partition("travel")[0]
    return not (_LOCAL.match(behind) or _OF_OTHERS.match(behind) or _ARRANGES.search(before) or _LOCAL_BEFORE.search(own))


def _begins(document: Document, offset: int) -> bool:
    """Tell whether a block begins with what stands at an offset."""
    block = document.block_at(offset)
    return block is not None and block.span.start == offset
