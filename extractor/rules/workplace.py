"""The ways of working that the posting offers: on site, hybrid, remote."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import join_windows
from extractor.rules.workplace_words import CHOICE, DAYS_AWAY, HEADER, TOKENS, WORDINGS
from extractor.schema import WorkplaceType

Found = tuple[Span, WorkplaceType]

_AWAY: Final = r"remote(?: work| job)?|telework|telecommute|work(?:ing)?[ -]from[ -]home|wfh|home-?working"
"""Names of labels that ask whether the work can be done elsewhere; their value says how far."""
_AWAY_LABEL: Final = re.compile(_AWAY)
_LABEL: Final = re.compile(
    r"(?:(?:work|working|workplace|job|position|office|employment)[ /]?)?(?:type|arrangement|model|mode|setting|modality|style"
    r"|environment|locations?|site)"
    r"|(?:type|mode|way|place) of work(?:ing)?|workplace|duty station|(?:type of|job) hire|schedule|" + _AWAY
)
_YES: Final = re.compile(r"yes\b")
_TAG: Final = re.compile(r"#LI-(?:(?P<HYBRID>hybrid)|(?P<REMOTE>remote)|(?P<ONSITE>onsite))\b", re.IGNORECASE)
_LONGEST_SENTENCE: Final = 1_000
_SKILL_BEFORE: Final = 90
_BEFORE_OFFICE: Final = ("on-", "on ", "in-", "in ", "the ", "our ", "from ", "from-")
_OFFICE_OF_PLACE: Final = (" our ", " the ")
_BASED: Final = ("home-based", "home based", "office-based", "office based", "home-working", "home-office", "home office")
_OFFICE_NAME: Final = 30
_OFFICE_DAYS: Final = 40
_HOW_MUCH: Final = (" day", " daily", " full", " or ", "home")
_BEFORE: Final = 80
_BEHIND: Final = 90
_NEGATION: Final = re.compile(r"\b(?:not|no|non|cannot|never|isn't|aren't|won't|can't|don't|nor|without|neither)\b")
_SKILL: Final = re.compile(
    r"(?:ability|\bable|abilities|capab\w+|comfortable|experience|experienced|successfully|skills?|managing|leading|manage"
    r"|lead)\b[^.;\n]{0,70}\Z",
)
_PERK: Final = re.compile(
    r"\b(?:stipend|allowance|budget|month|weeks (?:a|per) year|up to \w+ weeks?|interviews?|occasional(?:ly)?|additional|training"
    r"|inclement)\b",
)
_VISIT: Final = re.compile(
    r"\b(?:come|comes|coming|go|travel|meet|visit|report|office|on-?[ ]?site|in[- ]person)\b[^.;\n]{0,30}"
    r"\b(?:once|twice|times|days?)[ ](?:a|per)[ ]month"
)
"""How often the hire comes to the office."""
_OR_BEFORE: Final = re.compile(r"\bor\s+(?:fully\s+)?\Z")
_OR_BEHIND: Final = re.compile(r",?[ ]or[ ](?:fully[ ]|an?[ ])?(?:hybrid|remote)\b|,[ ]hybrid,?[ ]or\b")


def find_workplace_types(document: Document) -> Iterator[Candidate]:
    """Yield every way of working that the posting offers; of a hybrid arrangement the parts are none of their own."""
    cues = sorted(_cues(document))
    if not cues:
        return
    names = {label.printed for label in document.labels if _LABEL.fullmatch(label.name)}
    for span, kind in (*_in_labels(document), *_in_header(document)):
        if not any(name.holds(span) for name in names):
            yield Candidate("workplace_types", kind, span, Trust.LABEL)
    for span, kind in _in_sentences(document, cues):
        if not any(name.meets(span) for name in names):
            yield Candidate("workplace_types", kind, span, Trust.WORDING)


def _cues(document: Document) -> Iterator[int]:
    """Give where words stand without one of which a posting says nothing of the way of working."""
    low = document.low
    yield from find_cues(document, Cue.WORKPLACE)
    for at in find_cues(document, Cue.OFFICE):
        before = low[max(0, at - _OFFICE_NAME) : at]
        if (
            before.endswith(_BEFORE_OFFICE)
            or low.startswith(_BASED, at)
            or (low.startswith("office", at) and _is_of_place(before, low[at : at + _OFFICE_DAYS]))
        ):
            yield at


def _is_of_place(before: str, behind: str) -> bool:
    """Tell whether an office is "our Springfield office", and what follows can say how much of the work is done there."""
    return any(word in before for word in _OFFICE_OF_PLACE) and any(word in behind for word in _HOW_MUCH)


def _in_labels(document: Document) -> Iterator[Found]:
    for label in document.labels:
        if not _LABEL.fullmatch(label.name):
            continue
        end = min(label.value.end, label.value.start + 120)
        if _AWAY_LABEL.fullmatch(label.name):
            if DAYS_AWAY.match(document.low, label.value.start, end):
                yield label.value, "HYBRID"
            elif not label.name.startswith("tele") and _YES.match(document.low, label.value.start, end):
                yield label.value, "REMOTE"
        yield from _offers(document.low, [_kind(match) for match in TOKENS.finditer(document.low, label.value.start, end)])


def _in_header(document: Document) -> Iterator[Found]:
    for line in document.header:
        text = document.flat[line.span.start : line.span.end]
        if ". " not in text and ":" not in text and not text.endswith("."):
            yield from (_kind(match) for match in HEADER.finditer(document.flat, line.span.start, line.span.end))
    at = document.flat.find("#LI-")
    while at >= 0:
        if match := _TAG.match(document.flat, at):
            yield _kind(match)
        at = document.flat.find("#LI-", at + 1)


def _in_sentences(document: Document, cues: list[int]) -> Iterator[Found]:
    by_line: dict[tuple[int, int], list[Found]] = {}
    low = document.low
    for window in join_windows(cues, len(low), _BEFORE, _BEHIND):
        for span, kind in _said(low, window):
            by_line.setdefault(_sentence(low, *span), []).append((span, kind))
    for (start, end), found in by_line.items():
        if not _is_perk(low, start, end):
            yield from _offers(
                low, [one for one in found if not _SKILL.search(low, max(start, one[0].start - _SKILL_BEFORE), one[0].start)]
            )


def _said(low: str, window: Span) -> Iterator[Found]:
    for kind, pattern in WORDINGS:
        yield from ((Span(*match.span()), kind) for match in pattern.finditer(low, *window))
    if low.find(" or ", *window) >= 0:
        for choice in CHOICE.finditer(low, *window):
            yield from (_kind(match) for match in TOKENS.finditer(low, *choice.span("choice")))


def _is_perk(low: str, start: int, end: int) -> bool:
    """Tell whether a sentence is about money or some weeks of a year, not about the place of the work."""
    visits = [visit.span() for visit in _VISIT.finditer(low, start, end)]
    return any(not any(first <= perk.start() < last for first, last in visits) for perk in _PERK.finditer(low, start, end))


def _offers(plain: str, found: list[Found]) -> Iterator[Found]:
    """Leave out what is negated; where a hybrid arrangement is described, its parts too, unless they are said to be alternatives."""
    said = [one for one in found if not _is_negated(plain, one[0])]
    hybrid = any(kind == "HYBRID" for _, kind in said)
    for span, kind in said:
        if (
            not hybrid
            or kind == "HYBRID"
            or _OR_BEFORE.search(plain, max(0, span.start - 12), span.start)
            or _OR_BEHIND.match(plain, span.end)
        ):
            yield span, kind


def _is_negated(plain: str, span: Span) -> bool:
    before = re.split(r"[.;\n:]", plain[max(0, span.start - 40) : span.start])[-1]
    behind = re.split(r"[.;\n,]", plain[span.end : span.end + 40])[0]
    return bool(_NEGATION.search(before) or _NEGATION.search(plain[span.start : span.end]) or _NEGATION.search(behind))


def _sentence(plain: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the sentence around a match."""
    low, high = max(0, start - _LONGEST_SENTENCE), end + _LONGEST_SENTENCE
    first = max(plain.rfind("\n", low, start), plain.rfind(". ", low, start), low)
    stops = [at for at in (plain.find("\n", end, high), plain.find(". ", end, high)) if at >= 0]
    return first, min(stops, default=min(high, len(plain)))


def _kind(match: re.Match[str]) -> Found:
    kinds: tuple[WorkplaceType, ...] = ("HYBRID", "REMOTE", "ONSITE")
    kind = next(kind for kind in kinds if match[kind])
    return Span(*match.span(kind)), kind
