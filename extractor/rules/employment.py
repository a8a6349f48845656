"""Employment: full or part time, contract, term, and how long a term lasts."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, begins_word
from extractor.rules.terms import find_terms
from extractor.words import Pattern, in_force, of_lexicon

_TYPE: Final = Pattern("(?P<kind>{=EMPLOYMENT})(?![a-z])", cased=True)
_WITH_TERM: Final = Pattern(
    r"(?P<kind>{EMPLOYMENT})(?: (?:period|{JOB}|{TERM_NAME}))? ?(?:\(?(?:(?:for|of|up to) ){0,2}\d{1,2}[ -]{TIME_UNIT}\)?)?"
)
"""A kind alone on its line or between marks, with how long it lasts: "Fixed term for 12 months"."""
_TERM_ALONE: Final = Pattern(r"term(?= ?(?:[-,(/]|\Z))")
_OF_APPOINTMENT: Final = ("type", "category", "status", "of appointment")
_VALUE_END: Final = Pattern(r"[.;\n]|\b(?:with potential|experience|benefits|must|position type)\b")
_VAGUE_NAMES: Final = frozenset({"position", "job", "role", "hours", "schedule", "work schedule", "classification", "category", "status"})
_NO_TYPE_THERE: Final = frozenset({"INTERN", "VOLUNTEER", "CONTRACTOR", "PER_DIEM"})
"""Behind a vague name, words of a title."""
_WIDEST_VALUE: Final = 80

_AS_JOB: Final = Pattern(
    r"""
    (?:[ ,/&()-]{1,3}(?:{JOB_MANNER}|{EMPLOYMENT}|{MODE}|\d+[- ]{TIME_UNIT})){0,5}[ ,/-]{1,3}
    (?:{=JOB}|{=TERM_NAME}|basis|hires?|capacity|schedule)(?![a-z])
    """,
    cased=True,
)
_SAYS_IS: Final = Pattern(
    r"""
    (?:(?:\b(?:this|the|our|a) (?:[\w-]+ ){0,3}?(?:{JOB}|contract|internship|work)|\bthis|\bit) (?:is|will be|would be) (?:[\w-]+,? ){0,5}
      |(?:{HIRE}|\bjoin (?:us|our team) as|\boffer(?:ing)?) (?:[\w-]+,? ){0,3}
      |(?<!while )\bwork (?:{MODE} )?|\bin[- ]office |\bon an? |\bavail\w* )\Z
    """
)
_NO_JOB: Final = Pattern(r"[ ,-]{0,3}(?:(?:and|or|/|&) part[- ]time )?(?:\w+ ){0,3}?{NOT_OFFERED}")
_IN_GENERAL: Final = Pattern(r"{IN_GENERAL} \Z")
_ONE_JOB: Final = Pattern(r"(?:{HIRE}|\b(?:this|looking|open))\b[^.]{0,25}\bfor \Z")
_IN_TURN: Final = Pattern(
    r"""
    (?:(?P<intern>(?:\b(?:this|the|our|as an?|(?:un)?paid|\d{1,2}[- ](?:week|month))|{SEASON})
        (?: (?:{TERM_ADJECTIVE}|{TIME_UNIT}|\d{1,2}[- ]{TIME_UNIT}),?){0,3}[ ])
      |(?P<contractor>{HIRE} an? |\brequest for |\bas an? )|(?P<basis>\bon an? (?:\w+ ){0,2})
      |\b(?:job|employment|position) type ?)\Z
    """
)
"""What makes a kind of a thing: "as an intern", "seeking a contractor", "on a contract basis", "Job TypeContract"."""
_AND: Final = Pattern(r" ?(?:and|or|and/or|/|,|&) ?")
_IN_TITLE: Final = Pattern(
    r"""
    \b(?P<kind>intern(?:ship)?(?! (?:program )?(?:manager|coordinator|director|supervisor|recruiter))|volunteer(?= ?(?:$|[-,(|]))
      |seasonal|temporary|part[- ]time|full[- ]time|per diem|prn)\b
    """
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SPLIT: Final = re.compile(r"[^|/·•,;()\t\n\[\]-]+(?:-(?=time|term|diem)[^|/·•,;()\t\n\[\]-]+)?", re.IGNORECASE)
_TITLE_LINES: Final = 3
_SHORTEST_WORD: Final = 3
_WIDEST_BEFORE: Final = 70
_SAID_ALONE: Final = frozenset({"FULL_TIME", "PART_TIME", "TEMPORARY"})
"""Kinds whose names say nothing else: an intern and a contract are things too."""


def find_employment(document: Document) -> Iterator[Candidate]:
    """Find the kinds of employment that are offered, the length of a fixed term and whether it may be extended."""
    yield from _in_labels(document)
    yield from _in_header(document)
    yield from _in_text(document)
    yield from find_terms(document)


def _in_labels(document: Document) -> Iterator[Candidate]:
    low = document.low
    for label in document.facts("employment_type"):
        end = min(label.value.end, label.value.start + _WIDEST_VALUE)
        if stop := _VALUE_END.search(low, label.value.start, end):
            end = stop.start()
        if (term := _TERM_ALONE.match(low, label.value.start, end)) and label.name.endswith(_OF_APPOINTMENT):
            yield Candidate("employment_types", "TEMPORARY", Span(*term.span()), Trust.LABEL)
        for match in _TYPE.finditer(document.flat, label.value.start, end):
            other = _kind(match) in _NO_TYPE_THERE and label.name in _VAGUE_NAMES
            if begins_word(document.flat, match.start()) and not other:
                yield _candidate(match, Trust.LABEL)


def _in_header(document: Document) -> Iterator[Candidate]:
    """Find kinds that stand alone between the marks of a header line, and those that the title ends in."""
    for number, line in enumerate(document.header.lines):
        if next(document.find(_TYPE, line.span), None) is None:
            continue
        for part in _SPLIT.finditer(document.low, *line.span):
            words = part.group().strip()
            start = part.start() + part.group().index(words) if words else part.start()
            if words and (match := _WITH_TERM.fullmatch(document.low, start, start + len(words))):
                yield _candidate(match, Trust.WORDING)
        if number < _TITLE_LINES and _is_title(document.flat[slice(*line.span)]):
            for match in _IN_TITLE.finditer(document.low, *line.span):
                yield _candidate(match, Trust.WORDING)


def _is_title(line: str) -> bool:
    """Tell a line of names from a sentence: no full stop behind it, and most of its words with a capital."""
    words = [word for word in _LETTERS.findall(line) if len(word) > _SHORTEST_WORD]
    return not line.endswith((".", "!")) and 2 * sum(word[0].isupper() for word in words) > len(words)


def _in_text(document: Document) -> Iterator[Candidate]:
    low, offered = document.low, -1
    for match in document.find(_TYPE):
        if begins_word(document.flat, match.start()) and (
            _is_said(document, match) or (offered >= 0 and _AND.fullmatch(low, offered, match.start()))
        ):
            offered = match.end()
            yield _candidate(match, Trust.WORDING)


def _is_said(document: Document, match: re.Match[str]) -> bool:
    """Tell whether the words offer this job so: not a benefit "for full-time employees", nor years of full-time experience."""
    before = document.low[max(0, match.start() - _WIDEST_BEFORE) : match.start()]
    if _is_in_turn(document.low, match, before):
        return True
    if _NO_JOB.match(document.low, match.end()) or (_IN_GENERAL.search(before) and not _ONE_JOB.search(before)):
        return False
    as_job, says_is = _AS_JOB.match(document.flat, match.end()), _SAYS_IS.search(before)
    return bool(as_job or says_is) if _kind(match) in _SAID_ALONE else bool(as_job and says_is)


def _is_in_turn(low: str, match: re.Match[str], before: str) -> bool:
    """Tell whether a fixed turn of words names the kind."""
    turn = _IN_TURN.search(before)
    if turn is None or turn["basis"]:
        return turn is not None and low.startswith(" basis", match.end())
    named = match["kind"].lower()
    return named.startswith("intern") if turn["intern"] else named.endswith("contractor") if turn["contractor"] else True


def _kind(match: re.Match[str]) -> str:
    return _kinds()[match["kind"].lower()]


@of_lexicon()
def _kinds() -> dict[str, str]:
    return {form: row.section for row in in_force().names("employment") for form in row.forms}


def _candidate(match: re.Match[str], trust: Trust) -> Candidate:
    return Candidate("employment_types", _kind(match), Span(*match.span("kind")), trust)
