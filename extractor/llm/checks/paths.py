"""Schooling and experience that qualify: level, years and wish against the words."""

import re
from itertools import pairwise
from typing import Final, cast

from extractor.document import Document, Span, once
from extractor.llm.checks.denial import is_denied
from extractor.llm.checks.figures import all_numbers, is_near
from extractor.llm.checks.periods import Length, read_lengths
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict, unread
from extractor.llm.checks.wishes import check_wish
from extractor.llm.checks.words import Phrases, lists
from extractor.rules.asked.clauses import read_requirements
from extractor.rules.asked.education import find_degrees
from extractor.rules.asked.experience import find_experience
from extractor.schema import QualificationPath

_NO: Final = "no"
_DEGREES: Final = Phrases({**lists("degrees"), _NO: lists("no_degree")["says"]})
_MOST_YEARS: Final = 25
"""More years than these are an employer's age."""
_PART_MARK: Final = re.compile(r";|\n\n|[.!?](?=\s+[^\W_]{3})")
_SCHOOLING: Final = re.compile(
    r"\b\w{1,6}[- ]years?[- ](?=(?:full[- ]time )?(?:high|college|degree|diploma|university|school|course|program))", re.IGNORECASE
)
"""How long a school takes is no experience: "a four-year high school diploma"."""
_EXPERIENCE: Final = re.compile(r"(?:years?|yrs?)\b", re.IGNORECASE)


def check_path(saying: Saying, value: object) -> Verdict:
    """Check one combination of schooling and experience."""
    path = cast("QualificationPath", value)
    if path.education is None and path.years is None:
        return Verdict("neither a degree nor years are given")
    degrees = _degrees(saying, saying.pieces)
    if path.education and path.education not in degrees:
        degrees |= _degrees(saying, saying.at)  # the degree here, the years there: both in the units that are named
    keys = degrees.get(path.education or "") or _figures(saying, path.years) or list(saying.pieces)
    return (
        _level(saying, path, degrees)
        .also(_years(saying, path))
        .also(_pair(saying, path))
        .also(_denied(saying, path, keys))
        .also(check_wish(saying, _part(saying, keys), wished=path.preferred))
    )


def _degrees(saying: Saying, pieces: tuple[Span, ...]) -> dict[str, list[Span]]:
    """Give the levels that the words name, each with its places."""
    document = saying.document
    found: dict[str, list[Span]] = {}
    for piece in pieces:
        named = _DEGREES.find(document.low, *piece)
        roles = [Span(one.start, one.end) for one in named if one.keys == {_NO}]
        own = [one for one in find_degrees(document.flat, piece) if not any(role.meets(one.span) for role in roles)]
        for degree in own:
            found.setdefault(degree.level, []).append(degree.span)
        for one in named:
            if one.keys != {_NO} and not any(degree.span.meets(Span(one.start, one.end)) for degree in own):
                for level in one.keys:
                    found.setdefault(level, []).append(Span(one.start, one.end))
        if roles and not found:
            found[_NO] = roles
    return found


def _level(saying: Saying, path: QualificationPath, degrees: dict[str, list[Span]]) -> Verdict:
    if path.education is None or path.education in degrees:
        return STANDS
    level = path.education.lower().replace("_", " ")
    if degrees:
        said = " or ".join(sorted(one.lower().replace("_", " ") for one in degrees if one != _NO))
        return Verdict(f"the words say {said}, not {level}" if said else "the words name a role and no degree")
    if any(find_experience(saying.document.flat, piece) or _EXPERIENCE.search(saying.document.flat, *piece) for piece in saying.pieces):
        return Verdict("the words name no degree")
    return unread(elsewhere=path.education in _elsewhere(saying.document))


@once
def _elsewhere(document: Document) -> frozenset[str]:
    """Give the levels that a posting names anywhere."""
    return frozenset(degree.level for statement in document.statements for degree in find_degrees(document.flat, statement.span))


def _years(saying: Saying, path: QualificationPath) -> Verdict:
    if path.years is None:
        return STANDS
    if path.years > _MOST_YEARS:
        return Verdict(f"more than {_MOST_YEARS} years are no experience that is asked for")
    units = "\n".join(saying.document.flat[span.start : span.end] for span in saying.at)
    words = _without_schooling(saying.flat if all_numbers(saying.flat) else units)
    lengths = _lengths(words)
    if any(is_near(one, path.years) for text in (lengths, _lengths(_without_schooling(units))) for one in _asked(text)):
        return STANDS
    numbers = all_numbers(words, articles=True)
    if not numbers:
        return Verdict("the words hold no number")
    if lengths:
        return Verdict(f"the words say {', '.join(dict.fromkeys(f'{one.years:g}' for one in lengths[:3]))} years, not {path.years:g}")
    return UNREAD if any(one.says(path.years) for one in numbers) else Verdict(f"the words do not say {path.years:g} years")


def _lengths(flat: str) -> list[Length]:
    return [one for one in read_lengths(flat) if one.unit != "HOUR"]


def _without_schooling(flat: str) -> str:
    return _SCHOOLING.sub(lambda match: " " * len(match[0]), flat)


def _asked(lengths: list[Length]) -> list[float]:
    """Give the years that lengths ask for: each lower bound, and what all of them, or two in a row, add up to."""
    lower = [one.years for one in lengths if not one.upper]
    return [*lower, *(one + other for one, other in pairwise(lower)), sum(lower)]


def _pair(saying: Saying, path: QualificationPath) -> Verdict:
    """Tell the years of another way: where each way that the words give names a degree of its own and its years."""
    if path.education is None or path.years is None:
        return STANDS
    ways = [one for piece in saying.pieces for one in read_requirements(saying.document.flat, piece, wished=False)]
    years = {one.education: one.years for one in ways if one.education and one.years is not None}
    said = years.get(path.education)
    if len(years) < 2 or len(years) != len(ways) or said is None or is_near(said, path.years):  # noqa: PLR2004 - two ways
        return STANDS
    other = any(is_near(one, path.years) for level, one in years.items() if level != path.education and one is not None)
    return Verdict(f"the {path.years:g} years are those of another way") if other else STANDS


def _figures(saying: Saying, years: float | None) -> list[Span]:
    """Give where the words count years."""
    flat = saying.document.flat
    return [
        Span(piece.start + one.figure.start, piece.start + one.figure.end)
        for piece in saying.pieces
        for one in read_lengths(flat[piece.start : piece.end])
        if years is not None and is_near(one.years, years)
    ]


def _part(saying: Saying, keys: list[Span]) -> str:
    """Give the sentences and clauses of the words in which the degree, or the years, stand."""
    parts: list[str] = []
    for piece in saying.pieces:
        low = saying.document.low
        cuts = [piece.start, *(match.end() for match in _PART_MARK.finditer(low, *piece)), piece.end]
        parts += (low[start:end] for start, end in pairwise(cuts) if any(start <= key.start < end for key in keys))
    return "\n".join(parts)


def _denied(saying: Saying, path: QualificationPath, keys: list[Span]) -> Verdict:
    """Turn away what is not asked for; "not required, but a plus" only wishes."""
    if not path.preferred and all(is_denied(saying.document, key) for key in keys):
        return Verdict("the words are denied")
    return STANDS
