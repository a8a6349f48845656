"""Degrees that a piece of text names."""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, cast, get_args

from extractor.document import Span
from extractor.rules.asked.wishes import WISH
from extractor.schema import Education
from extractor.words import Pattern

_AFTER: Final = r"(?= ?(?:degree|level|required|preferred|from\b|in |or\b|and\b|with\b|[/,(;)]))"
_SCHOOL: Final = r"(?:from |of |at |in )(?:an? )?(?:[\w.-]{1,14} ){0,2}"

# Tried in this order at every place; a word may be glued to the one before it where a line break was lost ("related fieldBachelor's").
# Two capitals alone ("BA", "MS", "MD", "JD") are a degree only before words that say so.
DEGREE: Final = Pattern(
    r"""
    (?i:(?-i:\b|(?<=[a-z)])(?=[A-Z]))(?:
    (?P<HIGH_SCHOOL>
        (?:high|secondary)[ -]school(?: level)?[ ,/]{0,2}(?:(?:or|and) )?\(?{SCHOOLED}
        |\bh\.?s\.? {SCHOOLED}|\bg\.?e\.?d\b\.?
        |{FINISHED} (?:from |of )?(?:an? )?(?:accredited )?high[ -]school
        |(?<!post)(?<!post[- ])secondary education)
    |(?P<PROFESSIONAL>
        juris doctor\w{0,4}|(?-i:\bJ\.D\.?|\bJD\b){AFTER}|law degree|(?:{FINISHED}|enrolled|matriculated) {SCHOOL}law school
        |(?-i:\bM\.D\.|(?<!, )\bMD(?= ?/| or | degree|, PhD))|medical (?:degree|qualification|diploma)|doctor of {MEDICINE}
        |(?-i:\bPharm\.? ?D\b\.?|\bDVM\b|\bDDS\b|\bDMD\b))
    |(?P<DOCTORATE>(?-i:\bP[hH]\.? ?\.?D\b\.?|\bDPhil\b|\bD\.Sc\b|\bEd\.?D\b\.?)|doctora(?:te|l)\b(?: degree)?|doctor of philosophy)
    |(?P<MASTER>
        master[`']?s?[`']? degree|masters? of {ACADEMIC}|master's|masters'?{AFTER}|masters? in\b|\bmaster(?= or bachelor)
        |(?:(?<=bachelor or )|(?<=bachelor's or )|(?<=bachelor/)|(?<=bachelor / ))master\b
        |(?-i:\bM\.?B\.?A\b\.?|\bM\.S\.?(?:c\.?|W\.?)?|\bM\.A\.|\bM(?:Sc|PA|PH|PP|SW|FA|LS|LIS|SN)\b\.?|\bM\.?(?:Ed|Eng|Tech)\b\.?|\bLL\.?M\b
            |(?<!, )\bM[SA]\b(?= (?:with|and|plus|\+) (?:at least )?\d{1,2}\+? (?:or more )?(?:years?|yrs?)\b)
            |\bM[SA]\b(?= degree| in [A-Z]| ?/ ?(?:P[hH]|M[AS]|MBA)| (?:or|and) (?:a )?(?:P[hH]|MBA|doctor)| (?:preferred|required))
            |(?<=B[SA] or )M[SA]\b|(?<=[SsAac]/)M[SA]c?\b)
        |(?<!under)(?:advanced|post[- ]?graduate|graduate)[ -](?:level )?(?:(?:university|academic|college|business|technical) )?
            (?:degree|qualifications|diploma))
    |(?P<BACHELOR>
        bachelor[`']?s?[`']?(?: of {ACADEMIC}(?: arts)?)?\b(?: degree)?|baccalaureate?(?: degree)?
        |(?-i:\bB\.S\.?(?:c|N|W)?\.?|\bB\.A\.?|\bB(?:Sc|BA|FA|SN|SW)\b\.?|\bB\.?(?:Eng|Tech|Com|Arch)\b|\bB\.?E\.?(?=/B)|\bB[SA]\b{AFTER})
        |(?:undergraduate|(?:four|4)[- ]years? (?:(?:college|university|undergraduate) )?|honou?rs) ?degree)
    |(?P<ASSOCIATE>
        associate[`']?s?[`']? (?:of \w{1,12} )?(?:degree|diploma)|associate's|associate of {ACADEMIC}
        |associates(?= (?:degree|level|required|preferred|or (?:bachelor|higher))|/)
        |(?-i:\bA\.A\.?S?\.?|\bA\.S\.|\bAAS?\b(?= degree| in [A-Z]|/(?:AS|BA|BS)))|(?:two|2)[- ]year (?:college )?degree
        |{FINISHED} {SCHOOL}community college)
    |(?P<UNLEVELLED>
        (?:(?:university|college|post[- ]?secondary|technical|economic\w{0,3}) ){1,2}(?:level )?(?:degree|diploma|education|graduate)s?
        |\bany graduat(?:e|ion)\b|\bgraduates? (?:in|from) any (?:discipline|stream|field)
        |higher (?:(?!education)[a-z]{1,20} ){0,3}education
        |(?:graduated (?:from|of)|graduate of|completed) (?:an? )?(?:\w{1,20} ){0,3}(?:university|college|institute)
        |(?<!high )(?<!some )(?<!greater )(?<!certain )(?<!360 )\bdegrees?(?= (?:in|from|or|required|preferred|is|with|and)\b| ?[(,;.)]| ?$)
    )))
    """,
    cased=True,
    AFTER=_AFTER,
    SCHOOL=_SCHOOL,
)
# Words in front of a degree or behind it by which none is asked for.
_DENIED_BEFORE: Final = Pattern(
    r"\b(?:no (?:\w{1,20} ){0,2}|(?:incomplete|without|institutions? of) (?:an? )?|(?:cop(?:y|ies)|proof) of (?:\w{1,20} ){0,2}"
    r"|(?:teach\w{0,3}|taught) (?:\w{1,20} ){0,3})\Z"
)
_DENIED_AFTER: Final = Pattern(
    r"[^.;,]{0,60}\bnot {ASKED}|\W{0,2}(?:programs?\b(?! degree)|students\b|institutions?\b|verification|recipients?)"
)
_ENROLLED: Final = Pattern(r"\b(?:enrol\w{0,5}|pursuing|completing|matriculated) (?:in|into)? ?(?:an? |the )?(?:\w{1,20} ){0,2}\Z")
"""Words that ask for the program itself: "enrolled in an MBA program"."""
_WISHED_HIGHER: Final = re.compile(r"[^;.]{0,40};\s*(?:an?\s)?")
_HIGHER: Final = frozenset({"MASTER", "DOCTORATE", "PROFESSIONAL"})
_HEADING: Final = Pattern(r"\W{0,5}(?:degree|education|diploma)s?\W{0,5}")
_BEFORE: Final = 40


@dataclass(frozen=True, slots=True)
class Degree:
    """A named degree and the words that name it."""

    level: Education
    span: Span


def find_degrees(plain: str, span: Span) -> list[Degree]:
    """Find the degrees that a sentence of plain text names; a degree or higher education without a level is BACHELOR.

    >>> [degree.level for degree in find_degrees("MS or Ph.D. preferred", Span(0, 21))]
    ['MASTER', 'DOCTORATE']
    >>> find_degrees("A high degree of accuracy", Span(0, 25))
    []
    """
    sentence = plain[span.start : span.end].lower()
    if _HEADING.fullmatch(sentence):
        return []
    found = [
        match for match in DEGREE.finditer(plain, *span) if not _is_denied(sentence, match.start() - span.start, match.end() - span.start)
    ]
    pairs = zip_longest(found, found[1:])
    levelled = [match for match, other in pairs if match.lastgroup != "UNLEVELLED" or (other and _is_surpassed(plain, match, other, span))]
    return [Degree(_level(match), Span(*match.span())) for match in levelled or found]


def _is_surpassed(plain: str, match: re.Match[str], following: re.Match[str], span: Span) -> bool:
    """Tell whether a clause behind a degree without a level wishes for a higher one: "University degree; Master's degree is a plus"."""
    if following.lastgroup not in _HIGHER or not _WISHED_HIGHER.fullmatch(plain, match.end(), following.start()):
        return False
    return WISH.search(plain[following.end() : span.end].partition(";")[0].lower()) is not None


def _level(match: re.Match[str]) -> Education:
    return cast("Education", match.lastgroup) if match.lastgroup in get_args(Education) else "BACHELOR"


def _is_denied(sentence: str, start: int, end: int) -> bool:
    before = max(0, start - _BEFORE)
    if _DENIED_BEFORE.search(sentence, before, start):
        return True
    denied = _DENIED_AFTER.match(sentence, end)
    return denied is not None and not (denied.group().strip().startswith("program") and _ENROLLED.search(sentence, before, start))
