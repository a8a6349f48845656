"""Degrees that a piece of text names."""

import re
from dataclasses import dataclass
from typing import Final

from extractor.document import Span
from extractor.rules.statements import mentions
from extractor.rules.wording import wording
from extractor.schema import Education

# A word may be glued to the one before it where a line break was lost ("related fieldBachelor's").
_START: Final = r"(?: \b | (?-i: (?<=[a-z)]) (?=[A-Z]) ) )"
_AFTER: Final = r"(?= \s* (?: degree | level | required | preferred | from\b | in\s | or\b | and\b | with\b | [/,(;)] ) )"

# Tried in this order at every place. Two capitals alone ("BA", "MS", "MD", "JD") are a degree only before words that say so.
_LEVELS: Final = rf"""
    (?P<HIGH_SCHOOL>
        (?:senior\ )? (?:high|secondary) [ -] school (?:\ level)? [ ,]{{0,2}} (?:diploma|degree|graduat\w+|education|certificate
            |equivalen\w+|completion|(?:/|or|and)\ ?(?:equivalen\w+|GED)|\(?GED)
      | \bH\.?S\.?\ (?:diploma|degree|graduate|or\ GED) | \bG\.?E\.?D\b\.?
      | (?:graduat\w+|diploma|completion|completed)\ (?:from\ |of\ )?(?:an?\ )?(?:accredited\ )?high[ -]school
      | (?<!post)(?<!post-)(?<!post[ ]) secondary\ education
    )
  | (?P<PROFESSIONAL>
        juris\ doctor\w* | (?-i:\bJ\.D\.?|\bJD\b){_AFTER} | law\ degree | (?:graduat\w+|degree)\ (?:from
            |of)\ (?:an?\ )?(?:accredited\ )?(?:U\.?S\.?\ )?law\ school
      | (?-i:\bM\.D\.|(?<!,[ ])\bMD(?=\ ?/|\ or\ |\ degree|,\ PhD)) | medical\ (?:degree|qualification|diploma)
          | doctor\ of\ (?:medicine|pharmacy|dental|dentistry|veterinary|osteopath\w+|law|juris\w*|physical\ therapy|optometry)
      | (?-i:\bPharm\.?\ ?D\b\.?|\bDVM\b|\bDDS\b|\bDMD\b)
    )
  | (?P<DOCTORATE> (?-i:\bP[hH]\.?\ ?\.?D\b\.?) | doctora(?:te|l)\b (?:\ degree)? | (?-i:\bDPhil\b|\bD\.Sc\b|\bEd\.?D\b)\.?
      | doctor\ of\ philosophy )
  | (?P<MASTER>
        master[`']?s?[`']?\ degree | masters?\ of\ (?:science|arts|business|public|social|fine|laws?|architecture|engineering
            |education|urban|library|health|philosophy) | master's | masters'? {_AFTER} | masters?\ in\b
      | (?-i:\bM\.?B\.?A\b\.? | \bM\.S\.?(?:c\.?|W\.?)? | \bMSc\b\.? | \bM\.A\. | \bMP[AHP]\b | \bMSW\b | \bMFA\b | \bM\.?Ed\b\.?
          | \bMLI?S\b | \bM\.?Eng\b | \bLL\.?M\b | \bM\.?Tech\b | \bMSN\b
        | \bM[SA]\b (?=\ degree|\ in\ [A-Z]|\ ?/\ ?(?:PhD|Ph\.|MA|MS|MBA)|\ (?:or|and)\ (?:a\ )?(?:PhD|Ph\.|MBA|doctor)|\ (?:preferred
            |required))
        | (?<=[Ss]/)M[SA]\b | (?<=[Aa]/)M[SA]\b | (?<=c/)MSc )
      | (?<!under) (?:advanced|post[- ]?graduate|graduate) [ -] (?:level\ )? (?:(?:university|academic|college|business
          |technical)\ )? (?:degree|qualifications|diploma)
    )
  | (?P<BACHELOR>
        bachelor [`']? s? [`']? (?: \s(?:of\s(?:science|arts|business|engineering|fine\sarts|technology|commerce
            |architecture)) )? \b (?:\ degree)?
      | baccalaureate? (?:\ degree)?
      | (?-i: \bB\.S\.?(?:c|N|W)?\.? | \bB\.A\.? | \bBSc\b\.? | \bB\.?Eng\b | \bB\.?Tech\b | \bBBA\b | \bBFA\b | \bB\.?Com\b
          | \bB\.?Arch\b | \bBSN\b | \bBSW\b | \bB\.?E\.? (?=/B) | \bB[SA]\b {_AFTER} )
      | (?:undergraduate|(?:four|4)[- ]years?\ (?:college\ |university\ |undergraduate\ )?|honou?rs)\ ?degree
    )
  | (?P<ASSOCIATE>
        associate[`']?s?[`']?\ (?:of\ \w+\ )?(?:degree|diploma) | associate's | associates (?=\ (?:degree|level|required|preferred
            |or\ (?:bachelor|higher))|/) | associate\ of\ (?:science|arts|applied)
      | (?-i: \bA\.A\.?S?\.? | \bA\.S\. | \bAAS?\b (?=\ degree|\ in\ [A-Z]|/(?:AS|BA|BS)) ) | (?:two|2)[- ]year\ (?:college\ )?degree
      | (?:graduat\w+|degree|diploma|completion)\ (?:from|of)\ (?:an?\ )?(?:accredited\ )?community\ college
    )
  | (?P<UNLEVELLED>
        (?:(?:university|college|post[- ]?secondary|technical|economic\w*)\ ){{1,2}} (?:(?:level)\ )? (?:degree|diploma|education
            |graduate)s?
      | higher\ (?:(?!education)[a-z]+\ ){{0,3}}education | (?:graduated\ (?:from|of)|graduate\ of
          |completed)\ (?:an?\ )?(?:\w+\ ){{0,3}}(?:university|college|institute)
      | (?<!high[ ]) (?<!some[ ]) (?<!greater[ ]) (?<!certain[ ]) (?<!360[ ]) \bdegrees? (?=\ (?:in|from|or|required|preferred|is|with
          |and)\b | \s*[(,;.)] | \s*$ )
    )
"""
_DEGREE: Final = wording(rf"{_START} (?: {_LEVELS} )")
_STEMS: Final = (
    "degree",
    "school",
    "bachelor",
    "master",
    "doctor",
    "baccal",
    "diploma",
    "educat",
    "associate",
    "college",
    "universit",
    "ged",
)
_LETTERS: Final = re.compile(
    r"(?:\b|(?<=[a-z]))(?:[BM]\.?[ASBE]|BCom|P[hH]\.?\s?D|J\.?D|M\.?D|MP[AHP]|MLI?S|LL|Ed\.?D|Pharm|D\.?[VDSP]|H\.?S|G\.?E\.?D|A\.?A)"
)

# Words in front of a degree or behind it by which none is asked for.
_DENIED_BEFORE: Final = wording(
    r"""
    (?:\bno\ (?:\w+\ ){0,2}|\bwithout\ (?:an?\ )?|cop(?:y|ies)\ of\ (?:\w+\ ){0,2}|proof\ of\ (?:\w+\ ){0,2}|teach\w*\ (?:\w+\ ){0,3}
    |taught\ (?:\w+\ ){0,3}|institutions?\ of\ )$
    """
)
_DENIED_AFTER: Final = wording(
    r"""
    [^.;,]{0,60}\bnot\ (?:required|necessary|needed)|\W{0,2}(?:programs?\b(?!\ degree)|students\b|institutions?\b|verification
    |recipients?)
    """
)
_HEADING: Final = wording(r"\W*(?:degree|education|diploma)s?\W*")


@dataclass(frozen=True, slots=True)
class Degree:
    """A named degree and the words that name it."""

    level: Education
    span: Span


def may_name_degree(plain: str, span: Span) -> bool:
    """Tell cheaply whether a stretch of text can name a degree."""
    return mentions(plain, span, *_STEMS) or _LETTERS.search(plain, *span) is not None


def find_degrees(plain: str, span: Span) -> list[Degree]:
    """Find the degrees that a sentence of plain text names; a degree or higher education without a level is BACHELOR.

    >>> [degree.level for degree in find_degrees("MS or Ph.D. preferred", Span(0, 21))]
    ['MASTER', 'DOCTORATE']
    >>> find_degrees("A high degree of accuracy", Span(0, 25))
    []
    """
    if not may_name_degree(plain, span):
        return []
    found = [match for match in _DEGREE.finditer(plain, span.start, span.end) if not _is_denied(plain, match, span)]
    levelled = [match for match in found if match.lastgroup != "UNLEVELLED"]
    return [Degree(_level(match), Span(*match.span())) for match in levelled or found]


def _level(match: re.Match[str]) -> Education:
    levels: dict[str | None, Education] = {
        "HIGH_SCHOOL": "HIGH_SCHOOL",
        "ASSOCIATE": "ASSOCIATE",
        "MASTER": "MASTER",
        "DOCTORATE": "DOCTORATE",
        "PROFESSIONAL": "PROFESSIONAL",
    }
    return levels.get(match.lastgroup, "BACHELOR")


def _is_denied(plain: str, match: re.Match[str], span: Span) -> bool:
    if _HEADING.fullmatch(plain, span.start, span.end):
        return True
    if _DENIED_BEFORE.search(plain, max(span.start, match.start() - 40), match.start()):
        return True
    return _DENIED_AFTER.match(plain, match.end(), span.end) is not None
