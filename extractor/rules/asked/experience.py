"""Years of experience that a piece of text asks for."""

import re
from dataclasses import dataclass
from typing import Final

from extractor.document import Span
from extractor.rules.asked.wording import wording

_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fifteen": 15, "eighteen": 18, "twenty": 20,
    "twenty-four": 24, "thirty": 30, "thirty-six": 36, "one and a half": 1.5, "two and a half": 2.5, "three and a half": 3.5,
}  # fmt: skip
_NUMBER: Final = r"(?:\d{1,2}(?:\.\d)?|" + "|".join(sorted(_WORDS, key=len, reverse=True)).replace(" ", r"\ ") + ")"
_AMOUNT: Final = wording(
    rf"""
    (?: (?<![\w.$/-]) | (?-i:(?<=[a-z:.])(?=[\dA-Z])) ) (?P<low>{_NUMBER})                     # 5, five; also glued: "Experience:5"
    (?: \s*\(\s*(?P<digits>\d{{1,2}})\s*\+?\s*\) )? \s*\+?                                     # (5), +
    (?: \s*(?:-|to|or)\s* {_NUMBER} (?:\s*\(\d{{1,2}}\+?\))? \s*\+? )?                         # - 7, to seven (7)
    (?: -plus | \ (?:or\ more|plus|full|solid|additional|further|and\ more|or\ above|minimum|consecutive|continuous) )?
    [ \n-]{{0,2}} (?P<unit>years?|yrs?\b\.?|months?|weeks?(?=\ (?:of\ )?(?:\w+\ ){{0,2}}experience)) \b '?
    """
)
_LABELLED: Final = wording(
    rf"(?:years\ of\ (?:work\ )?experience|experience\ \(?(?:in\ )?years\)?)\ ?:\s*(?P<low>{_NUMBER})(?P<digits>)(?P<unit>)(?=\W|$)"
)

_DECADE: Final = wording(r"\b(?P<low>a|one|two)(?P<digits>)\ (?P<unit>decades?)(?=\ of\ (?:\w+\ ){0,3}experience)")
_PARTS: Final = {"d": 0.1, "m": 12, "w": 52}
"""How many of a unit make a year, by the unit's first letter; of years, one."""

YEAR_WORDS: Final = frozenset({"year", "years", "yr", "yrs", "month", "months", "week", "weeks", "decade", "decades"})
"""One of these words stands in every length of experience."""

# What the number must stand near to be experience.
_PLAINLY: Final = wording(r"experienc|\bexp\b|\bPQE\b|\ service\ as\ an?\b|track\ record|background\b|expertise|practi[cs]")
_WORKING: Final = wording(
    r"""
    \W{0,3}(?:in\b[- ](?!(?:the\ (?:last|past)|business|operation|existence|service|prison|jail|residence|total|age|length|duration|a\ row
        |full|each|any|one|this|these|that)\b)
    | (?:as|with|of|within|leading|managing|building|working|selling|developing|designing|supporting|trading
    |post)\b[- ](?!age\b|the\ last\b|the\ past\b|appointment)
    (?!(?:[\w-]+\ ){0,2}(?:records?|data|history|statements?|returns?|reports?|logs?|archives?|files|bills|documents?|results?|funding
        |growth|age|life|marriage|leave|operations?|tradition|excellence|success|warranty|support|residen(?:ce|cy)|sobriety|tax(?:es)?
        |rent|savings|supply|supplies)\b))
    """
)
_ANOTHER_THING_AFTER: Final = wording(
    r"""
    \W{0,2}(?: old\b | of\ age | (?:of\ )?(?:full[- ]time\ )?(?:education|schooling|stud(?:y|ies)|coursework|college|university
        |high\ school|school|training\ program|post-?graduate\ (?:study|education)|evening|medical\ school|law\ school|residency
        |graduate\ study)\b
      | of\ which\b | of\ (?:that|those|this|such)\b | must\ have\ been | (?:college|university|degree|diploma|program(?:me)?|term
          |contract|commitment|lease|period|plan|probation\w*|initial|assignment|warranty|anniversary|internship)\b
      | ago | from\ (?:the|date|now) | after | prior | in\ business | in\ prison | to\ (?:start|come|complete) | in\ a\ row
          | (?:of\ )?(?:paid\ |free\ |on-the-job\ |full\ )?(?:training|leave|vacation|mentoring|onboarding|coaching)\b
              (?!\ (?:and|or|experience|in|as)\b)
          | with\ (?:the\ )?(?:company|us|possib) | subsequent\ to\ appointment | or\ older | \(?(?:initial|renewable|with\ possib) )
    """
)
_ANOTHER_THING_BEFORE: Final = wording(
    r"""
    (?: \b(?:organi[sz]ation|company|firm|agency|leader|team|provider|bank)\ (?:(?!along|together)\w+\ ){0,2}
        with\ (?:an?\ |over\ |more\ than\ |nearly\ |almost\ |about\ )*
      | \b(?:within|during|over|in|for|of)\ the\ (?:last|past|next|first|previous|most\ recent)\ | \b(?:last|past|next|first|every
          |each|per|after|age\w*|aged|within|up\ to|maximum\ of|serve[sd]?|valid\ for|upcoming|previous)\ (?:of\ )?
      | \b(?:contract|term|duration|appointment|commitment|lease|grant|position|funded)\ (?:\w+\ )?(?:for|of|is|:)\ (?:up\ to\ |a\ )?
          | \bduration:?\s* | \bincluding\ (?:at\ least\ |a\ minimum\ of\ )? | \bof\ which\ (?:at\ least\ )? | at\ least\ 18\ -
          | \bgrade\ | \b(?:lasts?|runs?\ for|takes?|probation\w*(?:\ period)?(?:\ (?:is|of))?)\ (?:up\ to\ |about\ )?
      | \b(?:we|it|company|firm|bakery|business)(?:'ve|\ have|\ has)\ been\ [^.;,]{0,40}\bfor\ (?:over\ |more\ than\ |nearly\ |almost\ )*
      | \bour\ (?:(?!ideal\b|candidate|applicant|next\b|new\b)\w+\ ){1,3}(?:has|have|brings?|boasts?)
          \ (?:an?\ |over\ |more\ than\ |nearly\ )* )$
    """
)
_PRAISE_BEFORE: Final = wording(
    r"\W{0,3}(?:with|boasting|having|drawing\ on)\ (?:an?\ |its\ |our\ |over\ |more\ than\ |nearly\ |almost\ |about\ )*"
)
_PRAISE_AFTER: Final = wording(
    r"[^.;,]{0,80},\ (?:we\b|our\b|the\ (?:company|firm|organi[sz]ation|team)\b|(?-i:(?!You|Candidate|Applicant|The|This|Must|And)[A-Z]))"
)
"""The employer's own years: "With over 30 years of experience, Acme ..."."""
_ALONE_BEFORE: Final = wording(r"\W{0,3}(?:\w[\w\ /&,-]{0,50}:\s*)?(?:at\ least\ |min(?:imum|\.)?\ (?:of\ )?|over\ |more\ than\ )?")
_ALONE_AFTER: Final = re.compile(r"[\s,;.]*(?:$|\()")
_BESIDE_DEGREE: Final = wording(
    r"""
    \b(?:degree|bachelor'?s?|master'?s?|diploma|ph\.?d|(?-i:[BM]\.?[SA]))\b [^.;,]{0,40} (?:\bwith|\band|\bplus|\+)
      (?:\ at\ least|\ an?|\ minimum(?:\ of)?){0,3} \ $
    """
)
"""Years that end a clause on a degree: "BS in physics with 3+ years"."""
_REACH_BEFORE: Final = 50
_REACH: Final = 160
_MOST_YEARS: Final = 30


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
    words = plain[span.start : span.end].lower()
    if not ("year" in words or "month" in words or "yr" in words or "week" in words or "decade" in words):
        return []
    found = [match for match in _AMOUNT.finditer(plain, span.start, span.end) if _is_experience(plain, match, span, named=named)]
    if "decade" in words:
        found += (match for match in _DECADE.finditer(plain, span.start, span.end) if _is_experience(plain, match, span))
    found += _LABELLED.finditer(plain, span.start, span.end)
    return [Experience(years, Span(*match.span())) for match in found if (years := _parse(match)) is not None]


def _parse(match: re.Match[str]) -> float | None:
    said = match.group("digits") or " ".join(match.group("low").lower().split())
    number = float(_WORDS.get(said, 1 if said == "a" else said))
    years = round(number / _PARTS.get(match.group("unit").lower()[:1], 1), 2)
    return years if years <= _MOST_YEARS else None


def _is_experience(plain: str, match: re.Match[str], span: Span, *, named: bool = False) -> bool:
    start, end = match.span()
    near = max(span.start, start - 2 * _REACH_BEFORE)
    if _ANOTHER_THING_AFTER.match(plain, end, span.end):
        return False
    if _ANOTHER_THING_BEFORE.search(plain, max(span.start, start - _REACH_BEFORE), start):
        return False
    if _PRAISE_BEFORE.fullmatch(plain, span.start, start) and _PRAISE_AFTER.match(plain, end, span.end):
        return False
    if _PLAINLY.search(plain, near, min(span.end, end + _REACH)):
        return True
    if _ALONE_AFTER.match(plain, end, span.end):
        return (named and _ALONE_BEFORE.fullmatch(plain, span.start, start) is not None) or bool(_BESIDE_DEGREE.search(plain, near, start))
    return match.group("unit").lower().startswith("y") and _WORKING.match(plain, end, span.end) is not None
