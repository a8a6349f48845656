"""Years of experience that a piece of text asks for."""

import re
from dataclasses import dataclass
from typing import Final

from extractor.document import Span
from extractor.rules.money.numbers import in_figures
from extractor.words import Pattern

_FIGURE: Final = r"(?:a(?= decade)|\d{1,2}(?:\.\d)?|{TENS}|{NUMBER}(?: and a half)?)"
AMOUNT: Final = Pattern(
    r"""
    (?:(?<![\w.$/-])|(?<=[a-z]{3})(?=\d)|(?<=[:.])(?=\d))(?P<low>{FIGURE})  # 5, five; also glued: "Experience:5"
    (?: ?\( ?(?P<digits>\d{1,2}) ?\+? ?\))? ?\+?                                               # (5), +
    (?: ?(?:-|to|or) ?{FIGURE}(?: ?\(\d{1,2}\+?\))? ?\+?)?                                     # - 7, to seven (7)
    (?:-plus| (?:or more|and more|or above|plus|full|solid|additional|further|minimum|consecutive|continuous))?
    [ -]{0,2}(?P<unit>years?|yrs?\b\.?|months?|weeks?(?= (?:of )?(?:\w{1,20} ){0,2}experience)
        |decades?(?= of (?:\w{1,20} ){0,3}experience))\b'?
    |(?:years of (?:work )?experience|experience \(?(?:in )?years\)?) ?: ?(?P<labelled>{FIGURE})(?=\W|$)
    """,
    FIGURE=_FIGURE,
)
_PARTS: Final = {"d": 0.1, "m": 12, "w": 52}
"""How many of a unit make a year, by the unit's first letter; of years, one."""

# What the number must stand near to be experience.
_PLAINLY: Final = Pattern(r"experienc|\bexp\b|\bpqe\b| service as an?\b|track record|background\b|expertise|practi[cs]")
_WORKING: Final = Pattern(
    r"""
    \W{0,3}(?:in\b[- ](?!(?:the (?:last|past)|a row|{ANOTHER_TIME})\b)
    |(?:as|with|of|within|leading|managing|building|working|selling|developing|designing|supporting|trading|post)\b[- ]
        (?!age\b|the (?:last|past)\b|appointment)(?!(?:[\w-]{1,20} ){0,2}{KEPT}))
    """
)
_ANOTHER_THING_AFTER: Final = Pattern(
    r"""
    \W{0,2}(?:old\b|of age|or older|(?:of )?(?:full[- ]time )?(?:{SCHOOLING})
      |of which\b|of (?:that|those|this|such)\b|must have been|{TERM_OF}
      |ago|from (?:the|date|now)|after|prior|in (?:business|prison|a row)|to (?:start|come|complete)
      |(?:of )?(?:(?:paid|free|on-the-job|full) )?(?:training|leave|vacation|mentoring|onboarding|coaching)\b(?! (?:and|or|experience
          |in|as)\b)
      |with (?:the )?(?:company|us|possib)|subsequent to appointment|\(?(?:initial|renewable|with possib))
    """
)
_ANOTHER_THING_BEFORE: Final = Pattern(
    r"""
    (?:\b(?:{FIRM}|leader|team|provider|bank) (?:(?!along|together)\w{1,20} ){0,2}with {ABOUT}
      |\b(?:within|during|over|in|for|of) the (?:last|past|next|first|previous|most recent)[ ]
      |\b(?:last|past|next|first|every|each|per|after|aged?|within|up to|maximum of|serve[sd]?|valid for|upcoming|previous) (?:of )?
      |{TERM_OF} (?:\w{1,20} )?(?:for|of|is|:) (?:up to |a )?
      |\b(?:duration:? ?|including (?:at least |a minimum of )?|of which (?:at least )?|grade |(?:lasts?|runs? for
          |takes?) (?:up to |about )?)
      |at least 18 -
      |\b(?:we|it|{FIRM})(?:'ve| have| has) been [^.;,]{0,40}\bfor {ABOUT}
      |\bour (?:(?!ideal\b|candidate|applicant|next\b|new\b)\w{1,20} ){1,3}(?:has|have|brings?|boasts?) {ABOUT})\Z
    """,
    ABOUT=r"(?:(?:an?|its|our|over|more than|nearly|almost|about) ){0,3}",
)
_PRAISE: Final = Pattern(r"\W{0,3}(?:with|boasting|having|drawing on) (?:(?:an?|its|our|over|more than|nearly|almost|about) ){0,3}")
_PRAISED: Final = re.compile(
    r"[^.;,]{0,80}, (?:we\b|our\b|the (?:company|firm|organi[sz]ation|team)\b|(?!You|Candidate|Applicant|The|This|Must|And)[A-Z])"
)
"""The employer's own years: "With over 30 years of experience, Acme ..."."""
_ALONE_BEFORE: Final = Pattern(r"\W{0,3}(?:\w[\w /&,-]{0,50}: ?)?(?:(?:at least|min(?:imum|\.)?|over|more than) (?:of )?)?")
_ALONE_AFTER: Final = re.compile(r"[\s,;.]{0,5}(?:$|\()")
_BESIDE_DEGREE: Final = Pattern(
    r"""
    \b(?:degree|bachelor'?s?|master'?s?|diploma|ph\.?d|[bm]\.?[sa])\b[^.;,]{0,40}(?:\bwith|\band|\bplus|\+)(?: at least| an?
        | minimum(?: of)?){0,3}[ ]\Z
    """
)
"""Years that end a clause on a degree: "BS in physics with 3+ years"."""
_REACH_BEFORE: Final = 50
_REACH: Final = 160
_MOST_YEARS: Final = 30
_HALF: Final = " and a half"


@dataclass(frozen=True, slots=True)
class Experience:
    """An asked-for length of experience in years, and the words that say it."""

    years: float
    span: Span


def find_experience(plain: str, span: Span, *, named: bool = False) -> list[Experience]:
    """Find the lengths of experience in a sentence of plain text: the lower end of a range, months as parts of a year.

    `named` is whether its label or heading says "experience": a length that is all it says is one then.

    >>> text = "Five (5) years of experience, two years of which must have been in a lead role"
    >>> [one.years for one in find_experience(text, Span(0, len(text)))]
    [5.0]
    >>> find_experience("15 years full-time education", Span(0, 28)), find_experience("a four-year high school diploma", Span(0, 31))
    ([], [])
    """
    sentence = plain[span.start : span.end]
    low = sentence.lower()
    return [
        Experience(years, Span(span.start + match.start(), span.start + match.end()))
        for match in AMOUNT.finditer(low)
        if (match["labelled"] or _is_experience(low, sentence, match, named=named)) and (years := _parse(match)) <= _MOST_YEARS
    ]


def _parse(match: re.Match[str]) -> float:
    """Read a length as years."""
    said = match["digits"] or match["low"] or match["labelled"]
    whole = said.removesuffix(_HALF)
    number = (float(whole) if whole[0].isdigit() else in_figures(whole)) + (0.5 if said != whole else 0)
    return round(number / _PARTS.get((match["unit"] or "year")[0], 1), 2)


def _is_experience(low: str, sentence: str, match: re.Match[str], *, named: bool) -> bool:
    start, end = match.span()
    near = max(0, start - 2 * _REACH_BEFORE)
    if _ANOTHER_THING_AFTER.match(low, end) or _ANOTHER_THING_BEFORE.search(low, max(0, start - _REACH_BEFORE), start):
        return False
    if _PRAISE.fullmatch(low, 0, start) and _PRAISED.match(sentence, end):
        return False
    if _PLAINLY.search(low, near, min(len(low), end + _REACH)):
        return True
    if _ALONE_AFTER.match(low, end):
        return (named and _ALONE_BEFORE.fullmatch(low, 0, start) is not None) or _BESIDE_DEGREE.search(low, near, start) is not None
    return match["unit"].startswith("y") and _WORKING.match(low, end) is not None
