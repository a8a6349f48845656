"""Degrees that a piece of text names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from extractor.document import Span
from extractor.rules.asked.wishes import WISH
from extractor.rules.asked.wording import wording
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
      | (?:enrolled|matriculated)\ (?:in|at)\ (?:an?\ )?(?:accredited\ |ABA-approved\ )?law\ school
      | (?-i:\bPharm\.?\ ?D\b\.?|\bDVM\b|\bDDS\b|\bDMD\b)
    )
  | (?P<DOCTORATE> (?-i:\bP[hH]\.?\ ?\.?D\b\.?) | doctora(?:te|l)\b (?:\ degree)? | (?-i:\bDPhil\b|\bD\.Sc\b|\bEd\.?D\b)\.?
      | doctor\ of\ philosophy )
  | (?P<MASTER>
        master[`']?s?[`']?\ degree | masters?\ of\ (?:science|arts|business|public|social|fine|laws?|architecture|engineering
            |education|urban|library|health|philosophy) | master's | masters'? {_AFTER} | masters?\ in\b
      | (?-i:\bM\.?B\.?A\b\.? | \bM\.S\.?(?:c\.?|W\.?)? | \bMSc\b\.? | \bM\.A\. | \bMP[AHP]\b | \bMSW\b | \bMFA\b | \bM\.?Ed\b\.?
          | \bMLI?S\b | \bM\.?Eng\b | \bLL\.?M\b | \bM\.?Tech\b | \bMSN\b
        | (?<!,[ ]) \bM[SA]\b (?=\ (?:with|and|plus|\+)\ (?:at\ least\ )?\d{{1,2}}\+?\ (?:or\ more\ )?(?:years?|yrs?)\b)
        | \bM[SA]\b (?=\ degree|\ in\ [A-Z]|\ ?/\ ?(?:PhD|Ph\.|MA|MS|MBA)|\ (?:or|and)\ (?:a\ )?(?:PhD|Ph\.|MBA|doctor)|\ (?:preferred
            |required))
        | (?<=B[SA][ ]or[ ])M[SA]\b | (?<=[Ss]/)M[SA]\b | (?<=[Aa]/)M[SA]\b | (?<=c/)MSc )
      | (?: (?<=bachelor[ ]or[ ]) | (?<=bachelor's[ ]or[ ]) | (?<=bachelor/) | (?<=bachelor[ ]/[ ]) ) master\b
      | \bmaster (?=\ or\ bachelor)
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
      | \bany\ graduat(?:e|ion)\b | \bgraduates?\ (?:in|from)\ any\ (?:discipline|stream|field)
      | higher\ (?:(?!education)[a-z]+\ ){{0,3}}education | (?:graduated\ (?:from|of)|graduate\ of
          |completed)\ (?:an?\ )?(?:\w+\ ){{0,3}}(?:university|college|institute)
      | (?<!high[ ]) (?<!some[ ]) (?<!greater[ ]) (?<!certain[ ]) (?<!360[ ]) \bdegrees? (?=\ (?:in|from|or|required|preferred|is|with
          |and)\b | \s*[(,;.)] | \s*$ )
    )
"""
_DEGREE: Final = wording(rf"{_START} (?: {_LEVELS} )")
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[24]")
_FIRST_WORDS: Final = frozenset({
    "senior", "high", "secondary", "hs", "h", "ged", "g", "graduation", "graduate", "graduated", "graduating", "graduates", "diploma",
    "completion", "completed", "juris", "j", "jd", "law", "degree", "degrees", "m", "md", "medical", "doctor", "pharm", "dvm", "dds",
    "dmd", "ph", "phd", "p", "doctorate", "doctoral", "d", "ed", "edd", "master", "masters", "mba", "ms", "ma", "mpa", "mph", "mpp",
    "msw", "mfa", "mls", "mlis", "ll", "llm", "msn", "advanced", "post", "postgraduate", "bachelor", "bachelors", "baccalaureate",
    "baccalaureat", "b", "bs", "ba", "bsc", "bba", "bfa", "bsn", "bsw", "be", "undergraduate", "four", "honours", "honors", "associate",
    "associates", "a", "aa", "aas", "as", "two", "university", "college", "postsecondary", "technical", "economic", "economics", "any",
    "enrolled", "matriculated", "economical", "higher", "2", "4",
})  # fmt: skip
"""The words, in lower case, with which the names of degrees begin; capitals within a word begin another ("Ph" of "PhD")."""
DEGREE_WORDS: Final = frozenset({
    "degree", "degrees", "diploma", "diplomas", "school", "ged", "hs", "h", "g", "secondary", "postsecondary", "education", "college",
    "university", "institute", "graduate", "graduates", "graduated", "graduation", "undergraduate", "postgraduate", "bachelor", "bachelors",
    "baccalaureate", "baccalaureat", "associate", "associates", "aa", "aas", "master", "masters", "doctor", "doctorate", "doctoral",
    "juris", "b", "ba", "bs", "bsc", "be", "beng", "btech", "bba", "bfa", "bcom", "barch", "bsn", "bsw", "m", "ma", "ms", "msc", "mba",
    "mpa", "mph", "mpp", "msw", "mfa", "med", "mls", "mlis", "meng", "ll", "llm", "mtech", "msn", "ph", "phd", "dphil", "d", "ed",
    "edd", "jd", "j", "md", "medical", "pharm", "pharmd", "dvm", "dds", "dmd",
})  # fmt: skip
"""One of these words (runs of letters, in lower case) stands in every named degree."""

# Words in front of a degree or behind it by which none is asked for.
_DENIED_BEFORE: Final = wording(
    r"""
    (?:\bno\ (?:\w+\ ){0,2}|\bincomplete\ |\bwithout\ (?:an?\ )?|cop(?:y|ies)\ of\ (?:\w+\ ){0,2}|proof\ of\ (?:\w+\ ){0,2}
    |teach\w*\ (?:\w+\ ){0,3}|taught\ (?:\w+\ ){0,3}|institutions?\ of\ )$
    """
)
_DENIED_AFTER: Final = wording(
    r"""
    [^.;,]{0,60}\bnot\ (?:required|necessary|needed)|\W{0,2}(?:programs?\b(?!\ degree)|students\b|institutions?\b|verification
    |recipients?)
    """
)
_ENROLLED: Final = wording(r"\b(?:enrol\w+|pursuing|completing|matriculated)\ (?:in|into)?\ ?(?:an?\ |the\ )?(?:\w+\ ){0,2}$")
"""Words that ask for the program itself: "enrolled in an MBA program"."""
_WISHED_HIGHER: Final = wording(r"[^;.]{0,40};\s*(?:an?\ )?")
_HIGHER: Final = frozenset({"MASTER", "DOCTORATE", "PROFESSIONAL"})
_HEADING: Final = wording(r"\W*(?:degree|education|diploma)s?\W*")


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
    found = [match for match in _matches(plain, span) if not _is_denied(plain, match, span)]
    pairs = zip_longest(found, found[1:])
    levelled = [match for match, other in pairs if match.lastgroup != "UNLEVELLED" or (other and _is_surpassed(plain, match, other, span))]
    return [Degree(_level(match), Span(*match.span())) for match in levelled or found]


def _is_surpassed(plain: str, match: re.Match[str], following: re.Match[str], span: Span) -> bool:
    """Tell whether a clause behind a degree without a level wishes for a higher one: "University degree; Master's degree is a plus"."""
    if following.lastgroup not in _HIGHER:
        return False
    stop = plain.find(";", following.end(), span.end)
    return (
        _WISHED_HIGHER.fullmatch(plain, match.end(), following.start()) is not None
        and WISH.search(plain, following.end(), stop if stop >= 0 else span.end) is not None
    )


def _matches(plain: str, span: Span) -> Iterator[re.Match[str]]:
    """Match only where a word stands that a degree can begin with: the pattern is costly to try at every character."""
    done = span.start
    for word in _WORD.finditer(plain, *span):
        if word.start() >= done and word.group().lower() in _FIRST_WORDS and (match := _DEGREE.match(plain, word.start(), span.end)):
            done = match.end()
            yield match


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
    denied = _DENIED_AFTER.match(plain, match.end(), span.end)
    return denied is not None and not (
        denied.group().strip().startswith("program") and _ENROLLED.search(plain, max(span.start, match.start() - 40), match.start())
    )
