"""Names of skills that are told by how they are printed: systems, products in brackets, laws with their number, inner capitals."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Span
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_cues import Cue, Cues
from extractor.rules.vocabulary.skill_plain_words import OPENERS, no_tools

_CAPITALS: Final = r"(?:(?<![\w.&'/-])[A-Z][\w.&'/-]*)"
_SYSTEM: Final = re.compile(
    rf"(?P<name>{_CAPITALS}(?:\s{{1,2}}(?:(?:and|&|of)\s{{1,2}})?{_CAPITALS}){{1,5}})"
    r"(?:(?<=\sSoftware)(?=\s\([A-Z])|(?<=\sTool)|(?<=\sTools)|(?<=\sDatabase)"
    r"|(?<=\wt\sSystem)|(?<=ing\sSystem)|(?<=ion\sSystem)|(?<=ory\sSystem))(?:\s\([A-Z][\w/]{1,9}\))?"
)
"""A program of its own name: "Financial Management System (FMS)", "Grants Tracking Database"."""
_EXPANDS: Final = re.compile(r"\b[A-Z]{2,6}\s\($")
"""What makes a name the letters' before it, written out: "FMS (Financial Management System)"."""
_SHORT_OF_ANOTHER: Final = re.compile(r"\((?P<short>[A-Z][\w/]{1,9})\)$")
_EVERYDAY: Final = re.compile(
    r"(?:School|Legal|Health|Hospital|Justice|Retirement|Transit|Sewer|Water|Library|Care|University|Information|Operating|Computer"
    r"|Shelter|Education|Court|Pension|Merit|Supply|Platform|Collection|Electrical|Mechanical|Building|Power|Control|Alarm|Sprinkler"
    r"|Suppression)\sSystems?(?!\s\()|Other|Online\sPlatform"
)
_LAW: Final = re.compile(
    r"(?<![\w-])(?:E\.?O\.?\s?\d{1,5}|Executive\sOrders?\s(?:No\.\s?)?\d{1,5}|Local\sLaws?\s(?:No\.\s?)?\d{1,4}"
    r"(?:\sof\s(?:19|20)\d\d)?|Public\sLaw\s\d{2,3}-\d{1,4}|Title\s[IVX]{1,5}|Section\s\d{3}[a-z]?)(?![\w-])"
)
"""Laws and orders with their number: "Executive Order 7", "Local Law 1", "Title IX"."""
_MERE_NOTICE: Final = wording(
    r"""
    \b(?:(?:accordance|conformity)\ with | pursuant\ to | under | required\ by | due\ to | subject\ to | defined\ (?:in|by)
      | per)\ [^.;]{0,40}$
    | \b(?:protected|prohibited|discriminat\w+|eligib\w+|candidates?|applicants?|civil\ service)\b [^.;]{0,60}$
    """
)
"""Words before a law by which it only rules the posting itself."""
_PRODUCT: Final = re.compile(
    r"(?P<kind>CRM|ERP|LMS|CMS|HRIS|EHR|EMR|software|platform|database|system|tool|application)"
    r"\s\((?P<name>[A-Z][\w+#.-]+(?:\s[A-Z][\w+#.-]+){0,2})\)"
)
"""A product in brackets behind its kind: "the CRM (BunBase)"."""
_INNER_CAPITALS: Final = re.compile(
    r"[A-Z](?<![\w@./-][A-Z])(?!a?c[A-Z]|[ae][A-Z])(?:[a-z]{2,15}[A-Z][a-z]{2,15}(?:[A-Z][a-z]{2,15})?|[A-Z]{2,9}[a-z]{2,12})"
    r"(?![\w@-]|\.\w|'s?\s)"
)
"""A word with capitals within: "BreadBoard", "BUNPort"."""
_ASKED_LIST: Final = wording(
    r"""
    \b(?: experienced?\ (?:with|in|using) | proficien\w+\ (?:in|with) | knowledge\ of | familiar\w*\ with | skilled\ in
      | expertise\ (?:in|with) | understanding\ of
      | (?:software|applications?|programs?|systems?|tools?|platforms?|packages?|skills)\W{1,3}(?:such\ as|including) )\ [^.;]{0,110}
    (?: ,\ (?:(?:and|or)\ )? | \ (?:and|or|with|in|of|as|the|using|including)\ | \( ) $
    """
)
"""What stands before an item of a list of things asked for."""
_REACH_OF_LIST: Final = 140
_REACH_OF_LAW: Final = 10
_REACH_OF_NOTICE: Final = 80
_LONGEST_LAW: Final = 40


def find_own_names(text: str, span: Span, cues: Cues) -> Iterator[Span]:
    """Find what names itself whoever works with it: systems, products in brackets behind their kind, laws and orders with their number."""
    if any(text[at].isupper() for at in cues.places.get(Cue.SYSTEM, ())):
        yield from _systems(text, span)
    for at in cues.places.get(Cue.KIND, ()) if text.find("(", *span) >= 0 else ():
        if match := _PRODUCT.match(text, at, span.end):
            yield from _product(text, match, span)
    for at in cues.places.get(Cue.LAW, ()):
        near = (max(span.start, at - _REACH_OF_LAW), min(span.end, at + _LONGEST_LAW))
        law = _LAW.search(text, *near) if text[at].isupper() else None
        if law and not _MERE_NOTICE.search(text, max(span.start, law.start() - _REACH_OF_NOTICE), law.start()):
            yield Span(*law.span())


def find_inner_capitals(text: str, span: Span, cues: Cues) -> Iterator[Span]:
    """Find names with inner capitals in a list of what an applicant is to know: "experience with sales, baking or BreadBoard".

    >>> text = "Experience with sales, baking or BreadBoard"
    >>> found = find_inner_capitals(text, Span(0, len(text)), Cues({Cue.KNOWING: [0]}))
    >>> [text[one.start : one.end] for one in found]
    ['BreadBoard']
    """
    if Cue.KNOWING not in cues.places and Cue.KIND not in cues.places:
        return
    for match in _INNER_CAPITALS.finditer(text, *span):
        if match.group() not in no_tools() and _ASKED_LIST.search(text, max(span.start, match.start() - _REACH_OF_LIST), match.start()):
            yield Span(*match.span())


def _product(text: str, match: re.Match[str], span: Span) -> Iterator[Span]:
    """Give a product in brackets, unless the brackets hold the letters of the words before them."""
    name = match.group("name")
    words = text[max(span.start, match.start() - _REACH_OF_LIST) : match.end("kind")].split()
    letters = "".join(word[0] for word in words).lower()
    if name.lower() not in letters and not any(word in no_tools() for word in name.split()):
        yield Span(*match.span("name"))


def _systems(text: str, span: Span) -> Iterator[Span]:
    for match in _SYSTEM.finditer(text, *span):
        if text[match.end() : match.end() + 1].isalnum() or _EXPANDS.search(
            text, max(span.start, match.start() - _REACH_OF_LAW), match.start()
        ):
            continue
        if short := _SHORT_OF_ANOTHER.search(text, match.start(), match.end()):
            initials = {word[0] for word in match.group("name").split()}
            if short.group("short")[0] not in initials and text[max(span.start, match.start() - 2) : match.start()].strip().islower():
                yield Span(*short.span("short"))
                continue
        opener = OPENERS.match(text, match.start(), match.end())
        start = _start_by_letters(match) or (opener.end() if opener else match.start())
        if len(text[start : match.end("name")].split()) > 1 and not _EVERYDAY.search(text, start, match.end()):
            yield Span(start, match.end())


def _start_by_letters(match: re.Match[str]) -> int | None:
    """Give where the words begin whose letters the brackets hold: "Excel and Crumb Counting Tool (CCT)" is the tool's name behind "and"."""
    short = _SHORT_OF_ANOTHER.search(match.group())
    words = list(re.finditer(r"[A-Z]\w*", match.group("name")))
    if short is None or len(words) <= len(short.group("short")):
        return None
    first = words[-len(short.group("short"))]
    letters = "".join(word.group()[0] for word in words[-len(short.group("short")) :])
    return match.start() + first.start() if letters == short.group("short") else None
