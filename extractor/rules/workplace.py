"""The ways of working that the posting offers: on site, hybrid, remote."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Final, get_args

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Label, Span
from extractor.schema import WorkplaceType
from extractor.words import Pattern

Found = tuple[Span, WorkplaceType]

_MODE: Final = Pattern(r"(?P<HYBRID>{HYBRID}|{PARTLY_REMOTE})|(?P<REMOTE>{REMOTE})|(?P<ONSITE>{ON_SITE})(?! interview)")
_SOME: Final = r"{FEW}(?: ?(?:to|or|-) ?{FEW})?"
_A_WEEK: Final = r"(?: (?:a|per|each|every) week)?"
_AWAY_DAYS: Final = Pattern(r"(?:yes,? )?(?:up to |for |max(?:imum|\.)? (?:of )?)?{SOME} days?\b", SOME=_SOME)
_OFFICE: Final = r"(?:in|at|from|to) (?:the|our|an?) (?:(?!from|and|or|home)[\w-]{1,20} ){0,3}office"
_DAYS: Final = Pattern(
    r"""
    (?P<HYBRID>\b{SOME} days?{A_WEEK}(?: of)? (?:{OFFICE}|{REMOTE}|{ON_SITE})(?! (?:visit|training))
      |(?:{OFFICE}|{REMOTE}|{ON_SITE}|\bmobile work)(?: (?:work|is|possible|available|on|for|up to|at least)){0,4} {SOME} days?\b
      |{REMOTE} on (?:the|all) (?:other|remaining)\b|{COMMUTABLE})
    |(?P<ONSITE>(?:\b(?:works?|reports?|comes?|based|be|is|are) {OFFICE}|{ON_SITE}),?(?: on)?
      (?: (?:five|5) days| (?:every|each) (?:working )?(?:work)?day| daily| full[ -]time)
      |\b(?:five|5) days?{A_WEEK} (?:{OFFICE}|{ON_SITE}))
    """,
    SOME=_SOME,
    A_WEEK=_A_WEEK,
    OFFICE=_OFFICE,
)
"""How many days are worked where; who must live near enough to come is not there every day."""
_OR_OFFICE: Final = Pattern(
    r"(?P<ONSITE>{OFFICE}) or (?:fully )?(?P<REMOTE>remotely|from home)|(?P<AWAY>remotely|from home) or (?P<HERE>{OFFICE})", OFFICE=_OFFICE
)
_BEFORE: Final = Pattern(
    r"""
    (?:
      (?:{JOB}|{ARRANGEMENT}|\bthis|\bwe|\bteam) (?:is|are|(?:will|would|can|could|may) be|allows for|offers?|operates?|works?)
      (?: (?:[\w-]{1,20},? ){0,4}|(?= ))
      |\b(?:fully|completely|entirely|permanently|100 ?%)[ -]
      |\b(?:may|can|could|will|to|must|you|you'll|members|staff|employees) work(?:ing)?,? (?:[\w-]{1,20},? ){0,2}
      |(?:\A|[\n.!?:*] ?|[a-z])work (?:full-time,? )?
    )\Z
    """
)
"""What leads to a way of working where it is offered."""
_MAY: Final = Pattern(r"\b(?:may|can|could|will|to|must|you|you'll|members|staff|employees) \Z")
_BEHIND: Final = Pattern(
    r"""
    [ ](?:(?!(?:and|of|to|in|for|the|on|with|at|by)\b)[\w-]{1,20} ){0,1}
    (?:(?!appointment){JOB}|{ARRANGEMENT}|candidates|organi[sz]ation|company|workplace)
    |(?<=hybrid) (?:work(?:ing)?|model|policy|schedule|basis|arrangement)\b
    |(?<=anywhere) (?:in|within) (?!the world)
    """
)
_NOT_SAID: Final = Pattern(r" {JOB} ?:|(?: for| up to)? (?:an?|once|twice|{NUMBER}|\d)(?: an?| \w+)? (?:month|weeks?)\b")
"""Behind a way of working: the end of a label, or for how short a time it is offered."""
_ALONE_BEFORE: Final = re.compile(r"(?:\A|[\s(/|\u00b7\u2022,\[-])(?<!days )\Z")
_ALONE_BEHIND: Final = Pattern(r"(?: (?:{JOB}|only|first|eligible|friendly|work))? ?(?:\Z|[)/|\u00b7\u2022,\](-])")
_SKILL: Final = Pattern(r"(?:{CREDENTIAL}|\b(?:able|ability|abilities|capable|comfortable|lead|leading|manage|managing)\b)[^.;\n]{0,70}\Z")
_PERK: Final = Pattern(r"{PERK}")
_DENIED: Final = Pattern(r"{DENY}|\bnon\b")
_OR_BEFORE: Final = re.compile(r"\bor (?:fully )?\Z")
_OR_BEHIND: Final = re.compile(r",? or (?:fully |an? )?(?:hybrid|remote)\b|, hybrid,? or\b")
_CLAUSE: Final = re.compile(r"[.;\n:]")
_LONGEST_VALUE: Final = 120
_LONGEST_SENTENCE: Final = 1_000
_MOST: Final = 300
"""What names more ways of working is no posting."""
_NEAR: Final = 60
_WIDE: Final = 90


def find_workplace_types(document: Document) -> Iterator[Candidate]:
    """Yield every way of working that the posting offers; of a hybrid arrangement the parts are none of their own."""
    labels = document.facts("workplace")
    names = [label.printed for label in labels]
    for trust, found in (
        (Trust.LABEL, _in_labels(document, labels)),
        (Trust.LABEL, _in_header(document)),
        (Trust.WORDING, _in_sentences(document)),
    ):
        yield from (Candidate("workplace_types", kind, span, trust) for span, kind in found if not _meets_any(names, span))


def _meets_any(spans: list[Span], span: Span) -> bool:
    """Tell whether a span meets one of others in the order of the text, none of which meet."""
    at = bisect_left(spans, (span.end,)) - 1
    return at >= 0 and spans[at].meets(span)


def _in_labels(document: Document, labels: Iterable[Label]) -> Iterator[Found]:
    for label in labels:
        start, end = label.value.start, min(label.value.end, label.value.start + _LONGEST_VALUE)
        asked = _MODE.match(label.name)
        if asked and asked["REMOTE"]:  # whether the work can be done elsewhere; the value says how far
            if _AWAY_DAYS.match(document.low, start, end):
                yield label.value, "HYBRID"
            elif not label.name.startswith("tele") and document.low.startswith("yes", start):
                yield label.value, "REMOTE"
        yield from _offers(document.low, [_kind(match) for match in _MODE.finditer(document.low, start, end)])


def _in_header(document: Document) -> Iterator[Found]:
    """Read ways of working that stand alone between the marks of a header line, and the tags of a networking site."""
    low = document.low
    for line in document.header.lines:
        text = low[slice(*line.span)]
        if ". " not in text and ":" not in text and not text.endswith("."):
            for span, kind in map(_kind, document.find(_MODE, line.span)):
                alone = _ALONE_BEFORE.search(low[line.span.start : span.start]) and not low.startswith("tele", span.start)
                if alone and _ALONE_BEHIND.match(low, span.end, line.span.end):
                    yield span, kind
    yield from ((span, kind) for span, kind in map(_kind, document.find(_MODE)) if low.endswith("#li-", 0, span.start))


def _in_sentences(document: Document) -> Iterator[Found]:
    low = document.low
    said = [found for found in map(_kind, islice(document.find(_MODE), _MOST)) if _is_said(low, found[0])]
    said += [_kind(match) for match in islice(document.find(_DAYS), _MOST)]
    for match in islice(document.find(_OR_OFFICE), _MOST):
        said += [(Span(*match.span("ONSITE" if match["ONSITE"] else "HERE")), "ONSITE")]
        said += [(Span(*match.span("REMOTE" if match["REMOTE"] else "AWAY")), "REMOTE")]
    for (start, end), found in groupby(sorted(said), key=lambda one: _sentence(low, *one[0])):
        if not _PERK.search(low, start, end):
            yield from _offers(low, [one for one in found if not _SKILL.search(low, max(start, one[0].start - _WIDE), one[0].start)])


def _is_said(low: str, span: Span) -> bool:
    """Tell whether the words around a way of working say that it is the job's."""
    if _NOT_SAID.match(low, span.end):
        return False
    leads = _MAY if low.startswith(("tele", "work"), span.start) else _BEFORE
    in_brackets = low.startswith(")", span.end) and low.endswith(("(", "(fully "), 0, span.start)
    return in_brackets or bool(_BEHIND.match(low, span.end) or leads.search(low, max(0, span.start - _WIDE), span.start))


def _offers(low: str, found: list[Found]) -> Iterator[Found]:
    """Leave out what is negated; where a hybrid arrangement is described, its parts too, unless they are said to be alternatives."""
    said = [one for one in found if not _is_denied(low, one[0])]
    hybrid = any(kind == "HYBRID" for _, kind in said)
    for span, kind in said:
        apart = _OR_BEFORE.search(low, max(0, span.start - _NEAR), span.start) or _OR_BEHIND.match(low, span.end)
        if not hybrid or kind == "HYBRID" or apart:
            yield span, kind


def _is_denied(low: str, span: Span) -> bool:
    before = _CLAUSE.split(low[max(0, span.start - _NEAR) : span.start])[-1]
    behind = _CLAUSE.split(low[span.end : span.end + _NEAR].partition(",")[0])[0]
    return bool(_DENIED.search(f"{before}{low[slice(*span)]}{behind}"))


def _sentence(low: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the sentence around a match."""
    first, last = max(0, start - _LONGEST_SENTENCE), min(len(low), end + _LONGEST_SENTENCE)
    stops = [at for mark in ("\n", ". ") if (at := low.find(mark, end, last)) >= 0]
    return max(low.rfind("\n", first, start), low.rfind(". ", first, start), first), min(stops, default=last)


def _kind(match: re.Match[str]) -> Found:
    kinds: tuple[WorkplaceType, ...] = get_args(WorkplaceType)
    kind = next(kind for kind in kinds if match.groupdict().get(kind))
    return Span(*match.span(kind)), kind
