"""Benefits, as listed: items below a heading of benefits, and the parts of a sentence's list of them."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.document.span import trim
from extractor.rules.asked.benefit_words import BENEFIT, NO_ITEM, PAY, STRAYS, is_benefit
from extractor.rules.asked.duty_words import says_duty
from extractor.rules.asked.spoken import MOST_ITEMS, Spoken, find_spoken
from extractor.words import Pattern

_LIST: Final = Pattern(
    r"""
    \b(?:includ(?:es?|ing)|such as|consist(?:s|ing) of|offers?|offering|provides?|providing|receives?|enjoy|encompass(?:es)?|eligible for
      |entitled to|features?|plus|like)\b(?: (?:but|are|not|limited|to|you|employees|our|all|full-time)\b,?){0,5}:?
    """
)
"""What comes before a list of benefits within a sentence."""
_TALKS: Final = Pattern(r"\bbenefits?\b|\bperks?\b|\b(?:package|we (?:also )?(?:offer|provide)|eligible for|entitled to)\b")
_PACKAGE: Final = Pattern(r"\binclud(?:es|ing)\b.{0,400} benefits? (?:package|program|plan)")
_COMMA: Final = re.compile(r"\s?[,;]\s(?:(?:and|or|as well as|plus)\s)?(?!\()|\s(?:as well as|in addition to)\s")
_AND: Final = re.compile(r"\sand\s")
_ARTICLE: Final = re.compile(r"(?:and\s|or\s)?(?:an?|the|our|your|\d[\d,.]*)\s")
_OPENING: Final = re.compile(r"(?:(?:and|or|an?|the|our|also|to|with|of|up to an?)\s)+")
_LOAN: Final = Pattern(r"\b(?:provides?|offers?|eligible for|qualif\w{2,3} for)\b[^.]{0,60}?\b(?P<benefit>(?:student )?loan forgiveness)\b")
_NAMES: Final = Pattern(r"benefits: ?(?P<names>(?:(?:{BENEFIT}|40[13]\(\w\)(?: \d%)?(?: match(?:ing)?)?) ?){2,60})")
"""The fixed names by which a large job site lists benefits, run together by blanks where its line breaks are lost."""
_NAME: Final = Pattern(r"{BENEFIT}|40[13]\(\w\)(?: \d%)?(?: match(?:ing)?)?")
_MOST_OPENINGS: Final = 4
_OTHER_LISTS: Final = frozenset({Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED, Topic.APPLY})
_SAYS_ROW: Final = Pattern(
    r"(?:(?:our|the|other|additional|these|company|employee|full|great) ?){0,4}(?:benefits?|perks?)(?: and (?:benefits|perks))?"
    r"(?: package| program(?:me)?)?(?: also)? (?:includes?|are|consist)\b"
    r"|(?:we (?:also )?(?:offer|provide)|(?:staff|employees|colleagues|you|you will|you'll)(?: also)? (?:enjoy|receive|get))\b"
)
_CONTINUES: Final = re.compile(r"(?:but|including|subject|which|where|with|it|it's|we|you|as|while|so|or)\b")
"""Words by which a comma divides no row."""
_SPEAKS: Final = re.compile(r"(?:we|we're|you|join|become|let|tell|bring|please|duties|this|if|#)\b|the (?:above|role|position)\b")
"""How a sentence begins that gives nothing."""
_ENJOY: Final = Pattern(r"(?:staff|employees|colleagues)(?: also)? enjoy ")
_LONGEST_ROW: Final = 400
_FEWEST_PARTS: Final = 2
_LONGEST_PART: Final = 120
_LONGEST_ITEM: Final = 300


def find_benefits(document: Document) -> Iterator[Candidate]:
    """Find what is given beside pay."""
    for loan in islice(document.find(_LOAN), 1):
        span = Span(*loan.span("benefit"))
        yield Candidate("benefits", document.words(span), span, Trust.WORDING)
    runs = [Span(*name.span()) for run in document.find(_NAMES) for name in _NAME.finditer(document.low, *run.span("names"))]
    yield from (Candidate("benefits", document.words(span), span, Trust.LABEL) for span in runs)
    for span in _enjoyed(document):
        yield Candidate("benefits", document.words(span), span, Trust.WORDING)
    found, spoken = 0, find_spoken(document)
    lonely = sum(one.topic is Topic.BENEFITS and not NO_ITEM.match(one.low) and not _strays(one) for one in spoken) == 1
    for one in spoken:
        if any(run.meets(one.span) for run in runs):
            continue
        for span, trust in _read(document.low, one, lonely=lonely):
            if found >= MOST_ITEMS:
                return
            found += 1
            yield Candidate("benefits", document.words(span), span, trust)


def _read(low: str, one: Spoken, *, lonely: bool) -> Iterator[tuple[Span, Trust]]:
    if one.topic is not Topic.BENEFITS:
        if _lists_benefits(one):
            yield from ((part, Trust.WORDING) for part in parts_of(low, one.span))
    elif _strays(one):
        return
    elif one.low.count(";") >= _FEWEST_PARTS:
        yield from ((part, Trust.LABEL if one.marked else Trust.WORDING) for part in _between_semicolons(low, one.span))
    elif not one.marked and (parts := _row_of(low, one, lonely=lonely)):
        yield from ((part, Trust.WORDING) for part in parts)
    elif one.listed or (len(one.low) <= _LONGEST_PART and "." not in one.low[:-1]):
        yield from ((part, Trust.LABEL if one.marked else Trust.WORDING) for part in _listed(one))
    elif BENEFIT.search(one.low) and not NO_ITEM.match(one.low):
        yield from ((part, Trust.LABEL if one.marked else Trust.WORDING) for part in parts_of(low, one.span))


def _strays(one: Spoken) -> bool:
    """Tell whether a statement below benefits speaks of applying, of who may, or behind the list of nothing that is given."""
    if STRAYS.search(one.low):
        return True
    speaks = one.trails or "?" in one.low or _SPEAKS.match(one.low) is not None
    return speaks and not one.listed and not BENEFIT.search(one.low)


def _row_of(low: str, one: Spoken, *, lonely: bool) -> list[Span]:
    """Split a sentence that is a row of benefits: "Benefits include a, b and c", or "Perks: a plan, b leave, c bonus"."""
    if one.low.count(",") < _FEWEST_PARTS:
        return []
    if _SAYS_ROW.match(one.low):
        return list(parts_of(low, one.span))
    if one.listed and not (lonely and one.low.endswith(".")):
        return []
    parts = list(_split_list(low, *one.span))
    words = [low[part.start : part.end] for part in parts]
    if ":" in one.low or not all(" " in part and not _CONTINUES.match(part) for part in words):
        return []
    if 2 * sum(BENEFIT.search(part) is not None or PAY.search(part) is not None for part in words) < len(words):
        return []
    return [part for part in parts if _is_part(low[part.start : part.end])]


def _enjoyed(document: Document) -> Iterator[Span]:
    """Find what a sentence anywhere says that the staff enjoy: "Staff enjoy 30 days of leave, a pension and free parking"."""
    for opening in document.find(_ENJOY):
        last = min(len(document.low), opening.end() + _LONGEST_ROW)
        ends = (document.low.find(mark, opening.end(), last) for mark in (". ", "\n"))
        row = Span(opening.end(), min([last, *(end for end in ends if end >= 0)]))
        words = {found.group() for found in BENEFIT.finditer(document.low, *row)}
        parts = [part for part in _split_list(document.low, *row) if _is_part(document.low[part.start : part.end])]
        if len(words) >= _FEWEST_PARTS and len(parts) >= _FEWEST_PARTS and not document.is_boilerplate(row):
            yield from parts


def _lists_benefits(one: Spoken) -> bool:
    """Tell whether a sentence below another heading lists benefits, several of them or a package."""
    low = one.low
    if (one.topic in _OTHER_LISTS and not one.trails) or not _TALKS.search(low):
        return False
    if says_duty(one.words):
        return False
    return _PACKAGE.search(low) is not None or len({found.group() for found in BENEFIT.finditer(low)}) >= _FEWEST_PARTS


def _between_semicolons(low: str, span: Span) -> Iterator[Span]:
    """Split a list that is set in one line: "Dental and vision plan; two weeks of leave; free bread."."""
    at = span.start
    for part in low[span.start : span.end].split(";"):
        bare = _bare(low, at, at + len(part))
        if bare.end - bare.start <= _LONGEST_ITEM and is_benefit(low[bare.start : bare.end]):
            yield bare
        at += len(part) + 1


def _listed(one: Spoken) -> Iterator[Span]:
    if len(one.low) <= _LONGEST_ITEM and is_benefit(one.low):
        yield one.span


def parts_of(low: str, span: Span) -> Iterator[Span]:
    """Split a sentence's list, in lower case, at its own commas; an "and" within a part keeps it one item.

    >>> text = "We offer health, dental and vision insurance, and four weeks of paid vacation."
    >>> [text[part.start : part.end] for part in parts_of(text.lower(), Span(0, len(text)))]
    ['health', 'dental and vision insurance', 'four weeks of paid vacation']
    """
    for opening in list(_LIST.finditer(low, span.start, span.end))[: -_MOST_OPENINGS - 1 : -1]:
        parts = list(_split_list(low, opening.end(), span.end))
        good = [part for part in parts if _is_part(low[part.start : part.end])]
        if 2 * len(good) >= len(parts) and any(BENEFIT.search(low, part.start, part.end) for part in good):
            yield from good
            return


def _split_list(low: str, start: int, end: int) -> Iterator[Span]:
    """Split at the list's own commas, and at an "and" that ties a benefit to pay ("a bonus and a pension")."""
    for comma in [*_COMMA.finditer(low, start, end), None]:
        stop = comma.start() if comma else end
        joint = _AND.search(low, start, stop)
        if joint and PAY.search(low, start, joint.start()):
            start = joint.end()
        joint = _AND.search(low, start, stop) if comma is None else None
        if joint and (_ARTICLE.match(low, start) or _ARTICLE.match(low, joint.end())) and _are_two(low, start, joint, stop):
            yield _bare(low, start, joint.start())
            start = joint.end()
        yield _bare(low, start, stop)
        start = comma.end() if comma else stop


def _are_two(low: str, start: int, joint: re.Match[str], stop: int) -> bool:
    """Tell whether the words on both sides of an "and" at the end of a row are benefits of their own, each of several words."""
    one, other = low[start : joint.start()].strip(), low[joint.end() : stop].strip()
    return " " in one and " " in other and BENEFIT.search(one) is not None and is_benefit(other)


def _is_part(words: str) -> bool:
    return 0 < len(words) <= _LONGEST_PART and is_benefit(words) and not PAY.search(words)


def _bare(low: str, start: int, end: int) -> Span:
    part = trim(low, start, end)
    opening = _OPENING.match(low, part.start, part.end)
    stripped = low[part.start : part.end].rstrip(" .!:;,")
    return trim(low, opening.end() if opening else part.start, part.start + len(stripped))
