"""What one sentence asks for in schooling and experience: its degrees and years, put together as its "and" and "or" say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractor.document import Span
from extractor.rules.asked.education import Degree, find_degrees
from extractor.rules.asked.experience import Experience, find_experience
from extractor.rules.asked.wishes import WISH
from extractor.schema import Education
from extractor.words import Pattern


@dataclass(frozen=True, slots=True)
class Requirement:
    """One alternative of a sentence: a degree, years, or both; and the words from the first of them to the last."""

    education: Education | None
    years: float | None
    preferred: bool
    span: Span
    years_first: bool = False
    """Whether the years are said before the degree: they hold for a degree that follows, too."""


_NOT_MINIMAL: Final = Pattern(
    r"{NOT_MINIMAL}|\b(?:equivalent|equal) to \"?\(?[1-9]|\b(?:education|combination)[\w /]{0,40} equivalent to\b"
)
_STANDS_IN: Final = Pattern(r"\b(?:substitut\w{1,6}|in lieu of|instead of|in place of|may replace)\b")
_BREAK: Final = re.compile(r"[;(]|,\s|\bor\s")
_EQUIVALENT_BEFORE: Final = Pattern(
    r"\bor (?:an? |the )?(?:\w{1,20} ){0,2}(?:equivalent|comparable)\b(?:(?! (?:with|plus|and) )[^,;.]){0,60}\Z"
)
_EQUIVALENT_AFTER: Final = Pattern(r"\+? ?(?:of )?(?:equivalent|comparable)\b")
_OR: Final = Pattern(r"(?:\bor\b,?(?: (?:{QUALIFIER}|possess\w{0,4}|hold\w{0,3}|\d\)))*|/|\bor\W{1,3}) ?\Z")
_ADDS: Final = Pattern(r"\b(?:plus|additional|in addition to)\b")
_ASIDE: Final = re.compile(r"\([^()]*\)")
_ASKED: Final = Pattern(r"\b(?:required|mandatory|must|essential)\b")
_WISHED_BEFORE: Final = Pattern(
    r"""
    \b(?:prefer(?:red|ably|able|s)?|ideally|desir(?:ed|able)|advantage)\b[:;,]?(?: (?:{QUALIFIER}|candidates?|some
        |qualifications?)){0,4}\W{0,3}\Z
    |\bideal {WHO} (?:(?:will|should|would) )?(?:also )?(?:ha(?:s|ve)|possess(?:es)?|brings?)(?: {QUALIFIER}){0,4}\W{0,3}\Z
    """
)
_MARKED: Final = Pattern(
    r"[^.;,()]{0,40}\( ?(?:(?P<asked>required|mandatory|essential)|(?:strongly |highly )?(?:preferred|desired|desirable|optional)) ?\)"
)
"""The wish or demand that a page sets behind a fact: "Bachelor's (Required)"."""
_ANOTHER_WISHED: Final = Pattern(
    r"[^.;,]{0,60}\bexperience, (?!(?:strongly|highly|or|and|is)\b)[\w+#.]{1,20}(?: (?!(?:strongly|highly|or|and|is)\b)[\w+#]{1,20}){0,2}"
    r" (?:is )?(?:strongly |highly )?(?:preferred|desired|desirable|a plus)\b"
)
"""Something else that is wished for behind the years: "5 years of payroll experience, QuickBooks preferred"."""
_ADJACENT: Final = 28
_REACH: Final = 150


def read_requirements(text: str, span: Span, *, wished: bool, named: bool = False) -> list[Requirement]:
    """Read the alternatives of one sentence of flat text, in order.

    `wished` is whether its list only wishes, `named` whether its label says "experience".

    >>> text = "Bachelor's degree and 5+ years of experience, or Master's degree and 3 years"
    >>> [(one.education, one.years) for one in read_requirements(text, Span(0, len(text)), wished=False)]
    [('BACHELOR', 5.0), ('MASTER', 3.0)]
    """
    marks: list[Degree | Experience] = [*find_degrees(text, span), *find_experience(text, span, named=named)]
    if not marks or _NOT_MINIMAL.search(words := text[span.start : span.end].lower()):
        return []
    cues = [Span(span.start + cue.start(), span.start + cue.end()) for cue in _STANDS_IN.finditer(words)]
    marks = [mark for mark in sorted(marks, key=lambda mark: mark.span) if not _stands_in(text, mark, span, cues)]
    ends = [mark.span.start for mark in marks[1:]] + [span.end]
    parts = list(_parts(text, marks, ends, span, wished=wished)) if marks else []
    return list(_share_years(_join(text, parts)))


def _stands_in(text: str, mark: Degree | Experience, span: Span, cues: list[Span]) -> bool:
    """Tell whether a degree or length only replaces what is asked for, or is called the equivalent of it."""
    start, end = mark.span
    for cue in cues:
        breaks = [span.start] + [found.start() for found in _BREAK.finditer(text, span.start, cue.start)]
        stop = text.find(";", cue.end, span.end)
        if breaks[-1] <= start and (stop < 0 or end <= stop):
            return True
        if text[cue.start : cue.end].lower().startswith("substitut") and end <= cue.start and text.rfind(";", end, cue.start) < 0:
            return True
    if isinstance(mark, Degree):
        return False
    before, behind = text[max(span.start, start - _REACH) : start].lower(), text[end : span.end].lower()
    return _EQUIVALENT_BEFORE.search(before) is not None or _EQUIVALENT_AFTER.match(behind) is not None


def _parts(text: str, marks: list[Degree | Experience], ends: list[int], span: Span, *, wished: bool) -> Iterator[Requirement]:
    """Give each degree and each length as a requirement of its own, with whether it is only wished for."""
    preferences = [_preference(text, mark, end, span) for mark, end in zip(marks, ends, strict=True)]
    for number in reversed(range(len(marks) - 1)):
        if preferences[number] is None and not re.search(r"[,;.]", text[marks[number].span.end : marks[number + 1].span.start]):
            preferences[number] = preferences[number + 1]
    for mark, preference in zip(marks, preferences, strict=True):
        education, years = (mark.level, None) if isinstance(mark, Degree) else (None, mark.years)
        yield Requirement(education, years, wished if preference is None else preference, mark.span)


def _preference(text: str, mark: Degree | Experience, end: int, span: Span) -> bool | None:
    """Tell whether words right behind a mark, or right before it, wish for it (True) or ask for it (False); None where none do."""
    behind = text[mark.span.end : end].lower()
    if marked := _MARKED.match(behind):
        return marked.group("asked") is None
    if isinstance(mark, Experience) and _ANOTHER_WISHED.match(behind):
        return None
    behind = _ASIDE.sub("", behind).partition(";")[0]
    wish, asked = WISH.search(behind), _ASKED.search(behind)
    if wish and (not asked or wish.start() <= asked.start()):
        return True
    if asked:
        return False
    return True if _WISHED_BEFORE.search(text[max(span.start, mark.span.start - 50) : mark.span.start].lower()) else None


def _join(text: str, parts: list[Requirement]) -> list[Requirement]:
    """Group what belongs to one alternative; each group has at most one degree and one length."""
    groups: list[Requirement] = []
    for part in parts:
        last = groups[-1] if groups else None
        gap = text[last.span.end : part.span.start] if last else ""
        if last is None or (joined := _joined(last, part, gap)) is None:
            groups.append(part)
        else:
            groups[-1] = joined
    return groups


def _joined(last: Requirement, part: Requirement, gap: str) -> Requirement | None:
    """Join a mark to the alternative before it, where "and" or nothing stands between; None where it opens another."""
    span = Span(last.span.start, part.span.end)
    if part.education and last.education == part.education and last.years is None and last.preferred == part.preferred:
        return replace(last, span=span)
    if _OR.search(gap.lower()) or last.preferred != part.preferred or (part.education and last.education):
        return None
    if part.education:
        return replace(last, education=part.education, span=span, years_first=True)
    if last.years is None:
        return replace(last, years=part.years, span=span)
    added = (last.years + (part.years or 0)) if _ADDS.search(gap.lower()) else max(last.years, part.years or 0)
    return replace(last, years=added, span=span)


def _share_years(alternatives: list[Requirement]) -> Iterator[Requirement]:
    """Give "Bachelor's or Master's degree and 5 years" its five years on either degree."""
    for number, one in enumerate(alternatives):
        behind, before = alternatives[number + 1 : number + 2], alternatives[max(0, number - 1) : number]
        near = [*behind, *(other for other in before if other.years_first)]
        shared = next((other.years for other in near if _is_adjacent(one, other)), None)
        yield replace(one, years=shared) if one.education and one.years is None else one


def _is_adjacent(one: Requirement, other: Requirement) -> bool:
    if not other.education or other.years is None or one.preferred != other.preferred:
        return False
    return 0 <= max(other.span.start - one.span.end, one.span.start - other.span.end) <= _ADJACENT
