"""Travel: whether the hire must travel. Going to sites and events nearby is none, and arranging the travel of others is none either."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_windows

_LABEL: Final = re.compile(r"^(?:willingness to )?travel\b(?! (?:agen|insur|allow|reimb))")
_NONE: Final = re.compile(r"(?:no\b|none|0\s?%|not required|never|n/?a\b|not applicable)")
_YES: Final = re.compile(
    r"(?:yes|required|occasional|frequent|some|up to|minimal|moderate|extensive|domestic|international|regional|national|<|~|about"
    r"|approx\w*|\d{1,3}\s?(?:-\s?\d{1,3}\s?)?%)",
)
_NO_TRAVEL: Final = re.compile(
    r"\bno (?:\w+ )?travel(?:ing)?\b(?: (?:is )?(?:required|needed|necessary|expected|involved))?|\btravel(?:ing)? (?:is )?not "
    r"(?:required|needed|expected)|\b(?:does|do|will) not (?:require|involve) (?:any )?travel",
)
_TRAVELS: Final = re.compile(
    r"""
    \b(?: (?:ability|able|abilities|willing(?:ness)?|desire|ready|readiness|prepared|flexib\w+|availab\w+|required|requires|must
        |expected|needs?|needed|may|will|freedom|opportunity|candidate|have|has|can)\b
            # ability and willingness to travel
            (?:\s+(?:and|&|or|/)\s+\w+)? (?:\s+(?:be|able|willing|need|required|expected|have|you|also|is|are))*\s+ (?:to\s+)?
                (?:\w+ly\s+)? (?:work\s+and\s+)? travel\b
      # requires some travel
      | (?:requires?|requiring|involv\w+|includ\w+|entails?|expects?|expectation\ of|necessitates)\s+(?:\w+\s+){0,4}?travel
          (?:l?ing)?\b
      | (?:some|occasional|frequent|regular|extensive|significant|moderate|minimal|limited|periodic|consistent|domestic
          |international|national|regional|countrywide|nationwide|overnight|heavy|light|substantial)
            (?:\s+(?:and|or|&)\s+\w+|\s*/\s*\w+)? (?:\s+(?:countrywide|domestic|international|overnight|regional
                |business))? \s+travel(?:l?ing)?\b
      # 25% travel
      | (?:[<>~]\s?)?\d{1,3}\s?(?:-\s?\d{1,3}\s?)?%\+?\s+(?:of\s+(?:the\s+|your\s+)?time\s+)?(?:\w+\s+)?travel(?:l?ing)?\b
      # travel up to 25 %
      | travel(?:l?ing)?\s+(?:\w+\s+){0,5}?\(?(?:up\s+to\s+)?(?:<|>|~)?\s?\d{1,3}\s?(?:-\s?\d{1,3}\s?)?%
      | travel(?:l?ing)?\s+(?:is|are|may\s+be|will\s+be|can\s+be|might\s+be|would\s+be)\s+(?:\w+\s+){0,2}?(?:required|expected
          |necessary|needed|involved|part\ of|infrequent|frequent|occasional|\d)
      | travel(?:l?ing)?\s+(?:required|as\s+(?:needed|required|necessary)|citywide|nationwide|nationally|internationally
          |domestically|extensively|frequently|regularly|occasionally|involved)\b
      | there\s+is\s+travel\b | with\s+travel\s+to\b | travel\s+throughout\b
    )
    """,
    re.VERBOSE,
)
_DUTY: Final = re.compile(
    r"(?:[\s•*·-]*)(?P<word>Travel(?:s|ing)?)\s+(?:to|as|regularly|frequently|extensively|throughout|across|within|between|nationally"
    r"|internationally|domestically|on)\b"
)
_LOCAL: Final = re.compile(
    r"^\s*(?:\w+\s+){0,1}?(?:locally|local\b|to\s+(?:\w+\s+){0,3}?(?:job\s?sites?|worksites?|sites?\ within|local|nearby|the\ office"
    r"|sister|work\b)|between\s+(?:\w+\s+){0,3}?(?:locations|offices|sites|schools|campuses|buildings)|within\s+(?:the\s+)?(?:local"
    r"|city|county|metro\w*|town|assigned)"
    r"|in\s+the\s+five\s+boroughs|(?:around|across|throughout|in)\s+(?:the\s+)?(?:city|town|county|metro\w*|five\s+boroughs"
    r"|all\s+five\s+boroughs|boroughs))",
)
_LOCAL_BEFORE: Final = re.compile(r"\b(?:local|daily|intra-?\w*)\s+\Z")
_OTHERS: Final = re.compile(
    r"^\s*(?:and\s+\w+\s+|&\s+\w+\s+|/\s*\w+\s+)?(?:arrangements?|expenses?|insurance|reimburs\w+|agen(?:cy|t|cies|ts)|orders?"
    r"|authori[sz]ation\w*|medical|industry|benefits?|discounts?|stipends?|allowances?|bookings?|itinerar\w+|logistics|plans?|planning"
    r"|budgets?|polic(?:y|ies)|requests?|vouchers?|programs?|documents?|visas?|card|management|coordination|accommodation|assistance"
    r"|and\s+expense|costs?|time\s+(?:off|between)|perks|companies|sector|brand|center|nurse|therapist)\b",
)
_ARRANGES: Final = re.compile(
    r"\b(?:coordinat\w+|arrang\w+|manag\w+|book\w*|organi[sz]\w+|schedul\w+|plan\w*|handl\w+|process\w*|prepar\w+|support\w*"
    r"|budget\s+for|assist\w*\s+with|permission\s+to|love\s+to|customers?|guests?|passengers?|paid|free|reimburs\w*"
    r"|commut\w+)\b[^.;\n]{0,40}\Z",
)


def find_travel(document: Document) -> Iterator[Candidate]:
    """Find what the posting says of travel: by a label, a sentence or a duty."""
    if not find_cues(document, Cue.TRAVEL):
        return
    yield from _in_labels(document)
    yield from _in_sentences(document)
    yield from _in_duties(document)


def _in_labels(document: Document) -> Iterator[Candidate]:
    for label in document.labels:
        if not _LABEL.search(label.name):
            continue
        if _NONE.match(document.low, *label.value):
            yield Candidate("travel_required", False, label.value, Trust.LABEL)
        elif match := _YES.match(document.low, *label.value):
            yield Candidate("travel_required", True, Span(label.printed.start, match.end()), Trust.LABEL)


def _in_sentences(document: Document) -> Iterator[Candidate]:
    plain = document.low
    for window in find_windows(document, Cue.TRAVEL, 90, 100):
        denied = [Span(*match.span()) for match in _NO_TRAVEL.finditer(plain, *window)]
        for span in denied:
            yield Candidate("travel_required", False, span, Trust.WORDING)
        for match in _TRAVELS.finditer(plain, *window):
            span = Span(*match.span())
            if _is_own(plain, span) and not any(other.meets(span) for other in denied):
                yield Candidate("travel_required", True, span, Trust.WORDING)


def _in_duties(document: Document) -> Iterator[Candidate]:
    starts = [block.span.start for block in document.blocks]
    for at in find_cues(document, Cue.TRAVEL):
        block = document.blocks[max(0, bisect_right(starts, at) - 1)]
        match = _DUTY.match(document.flat, *block.span)
        if match and match.start("word") == at and _is_own(document.low, Span(*match.span("word"))):
            yield Candidate("travel_required", True, Span(*match.span("word")), Trust.WORDING)


def _is_own(plain: str, span: Span) -> bool:
    """Tell the hire's own travel over a distance from that of others and from ways within a town."""
    behind = plain[span.end : span.end + 60]
    before = plain[max(0, span.start - 45) : span.start]
    own = plain[span.start : span.end].partition("travel")[0]
    return not (_LOCAL.match(behind) or _OTHERS.match(behind) or _ARRANGES.search(before) or _LOCAL_BEFORE.search(own))
