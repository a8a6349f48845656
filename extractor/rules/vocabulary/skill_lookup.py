"""Names of skills looked up word by word, so that a thousand names cost no more than a few."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.rules.asked.statements import Statements
from extractor.words import Index, Pattern, in_force, of_lexicon


class Kind(Enum):
    """How sure a name is: a tool always, a technique where it is asked for, a plain word only in the company of others."""

    TOOL = "tool"
    TECHNIQUE = "technique"
    DOUBTFUL = "doubtful"


class Named(NamedTuple):
    """A listed name where it stands."""

    kind: Kind
    span: Span


class _Entry(NamedTuple):
    name: str
    """As its maker writes it."""
    kind: Kind
    exact: bool
    """Whether the name is matched in its own case: acronyms and plain words are, so that "SAS" is no "sas" and "Access" no "access"."""


_NEXT: Final = re.compile(r"[0-9A-Za-z\u00aa-\u2dff]|[+#](?!\w)|'s?\s|\sprojector")
"""Behind a name: no letter of a longer word, and no possessive, by which it is a company."""
_BETWEEN: Final = re.compile(r"[\s,/&()+;:]*(?:\b(?:and|or|e\.g|such as|including)\b[\s,/&(]*)?")
_MAKER: Final = Pattern(r"{MAKERS} \Z")
_ASKED_BEFORE: Final = Pattern(
    r"""
    (?:\b(?:proficien\w{1,3}|experienced?|knowledge|familiar\w{0,5}|skill(?:ed|s)?|expertise|competen\w{1,2}|fluen\w{1,2}|literate
        |work(?:ing|ed)?|hands-on|program(?:s|ming|med)?|cod(?:e|ing)|us(?:e|ing)|written|develop(?:ment|ing)
        |software|computer|tools?|applications?|languages?|packages?|platforms?)
        [ ](?:(?:in|with|of|using|on|such as|including|like|e\.g\.|the|use|working)[ ,] ?){0,4}
      |{TOOL_KIND},? (?:including|such as|like|e\.g\.,?) (?:the )?
      |{PAPERWORK} (?:\w{1,20} )?(?:in|into|using|with) (?:the )?
      |{TOOL_KIND} ?[:(] ?(?:(?:e\.g\.,?|i\.e\.,?|including|particularly|such as|like) )?)\Z
    """
)
_TECHNICAL_AFTER: Final = Pattern(
    r" ?(?:(?:spread|work) ?sheets?|workbooks?|formulas?|macros|software|programming|developer|databases?|skills|proficiency|experience)\b"
)
_WORD_AFTER: Final = Pattern(r" (?:documents?|templates?)\b")
_RANK_AFTER: Final = Pattern(
    r" (?:management|manager|administrat(?:ion|or)|procedures?|assistant|work|staff|setting|supplies|equipment|operations|clerk|budgets?)\b"
)
"""What stands behind a plain word: "office management", "Project Manager"."""
_EVERYDAY: Final = {
    "Project", "Office", "Access", "Go", "Bridge", "Basic", "BASIC", "Teams", "Word", "Exchange", "Edge", "Express", "Forms", "Box",
    "Segment", "Drift", "Outreach", "Monday", "Mode", "Compass", "Fusion", "Numbers", "Pages", "Visual", "Lightning", "Spring",
    "Phoenix", "Publisher", "Lean", "Assembly", "Relativity", "Concur", "Inventor", "Cursor", "Remedy", "Arena", "Zoom",
}  # fmt: skip
"""Words that "skills" and "experience" follow in any sentence."""
_REACH: Final = 60
_LAST_ALPHABET: Final = "\u2dff"
"""Behind it come the scripts that set no blanks between words."""
_AMOUNT_AFTER: Final = re.compile(r"\s?\$?\d|\$")
_AMOUNT_BEFORE: Final = re.compile(r"\d[kKM]?\s?$")
"""Beside these "CAD" is the dollar of Canada."""
_DATED: Final = re.compile(r"(?:Office|Windows|Server|AutoCAD|AutoCad|Word|Excel|Access|Outlook|Visual Studio|Exchange)$")
_EDITION: Final = re.compile(r"\s(?:19[89]\d|20[0-3]\d|XP)(?![\w/-]|\s(?:to|and|or)\s\d)")
_BESIDE: Final = 24
_SHORT: Final = 3


def find_named(statements: Statements) -> dict[int, list[Named]]:
    """Find every listed name by the number of the statement it stands in; of names that begin alike the longest."""
    found: dict[int, list[Named]] = {}
    done = 0
    for entry, start, end in _index().find(statements.low, statements.text):
        statement = statements.at_offset(start) if start >= done else None
        if statement and end <= statement.span.end and _stands(statements, entry, Span(start, end), statement.span):
            done = _with_edition(statements.text, end, statement.span.end)
            found.setdefault(statement.number, []).append(Named(entry.kind, Span(start, done)))
    return found


def _stands(statements: Statements, entry: _Entry, place: Span, span: Span) -> bool:
    """Tell whether a name means what it names where it stands."""
    text, (start, end) = statements.text, place
    if not _begins(statements, start, span) or _NEXT.match(text, end, span.end) or (entry.exact and text[start:end] != entry.name):
        return False
    if entry.name == "CAD" and (
        _AMOUNT_AFTER.match(text, end, span.end) or _AMOUNT_BEFORE.search(text, max(span.start, start - _SHORT), start)
    ):
        return False
    return entry.name.islower() or not text[start:end].islower() or text[start:end] in in_force().words("SMALL_TOOL")


def _with_edition(text: str, end: int, limit: int) -> int:
    """Give the end of a name with the year of its edition: "MS Office 2000"."""
    edition = _EDITION.match(text, end, limit)
    return edition.end() if edition and _DATED.search(text, max(0, end - _SHORT * _SHORT), end) else end


def _begins(statements: Statements, start: int, span: Span) -> bool:
    """Tell whether a word begins here: behind no letter or digit, or glued to what stands before it ("requiredPython")."""
    if start == span.start:
        return True
    before, first = statements.text[start - 1], statements.text[start]
    if first == ".":
        return not (before.isalnum() or before in "._")
    return not before.isalnum() or before > _LAST_ALPHABET or (statements.is_glued and before.islower() and first.isupper())


def find_tools(text: str, span: Span, named: list[Named]) -> Iterator[Span]:
    """Give the tools among the names: those that mean nothing else, and the plain words that their company shows to be tools."""
    sure = [one.span for one in named if one.kind is Kind.TOOL]
    pending = [one.span for one in named if one.kind is Kind.DOUBTFUL]
    known = -1
    while pending and known != len(sure):
        known = len(sure)
        shown = [one for one in pending if _is_shown(text, one, span) or any(_are_beside(text, one, other) for other in sure)]
        sure += shown
        pending = [one for one in pending if one not in shown]
    for one in sure:
        yield _with_maker(text, one, span)


def _is_shown(text: str, found: Span, span: Span) -> bool:
    before = max(span.start, found.start - _REACH)
    behind = text[found.end : min(span.end, found.end + _BESIDE)].lower()
    if _RANK_AFTER.match(behind):
        return False
    if _MAKER.search(low := text[before : found.start].lower()) or _ASKED_BEFORE.search(low):
        return True
    word = text[found.start : found.end]
    if word == "Word" and _WORD_AFTER.match(behind):
        return True
    return len(word) > 1 and word not in _EVERYDAY and _TECHNICAL_AFTER.match(behind) is not None


def _are_beside(text: str, one: Span, other: Span) -> bool:
    start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    return 0 <= end - start <= _BESIDE and _BETWEEN.fullmatch(text, start, end) is not None


def _with_maker(text: str, found: Span, span: Span) -> Span:
    before = text[max(span.start, found.start - _REACH) : found.start]
    maker = _MAKER.search(before.lower())
    return Span(found.start - len(before) + maker.start(), found.end) if maker else found


def without_maker(name: str) -> str:
    """Give a name in lower case without its maker's: "oracle pl/sql" and "pl/sql" are one skill."""
    maker, _, rest = name.partition(" ")
    return rest if rest and maker in _makers() else name


@of_lexicon()
def _makers() -> frozenset[str]:
    return frozenset(in_force().forms("MAKERS"))


@of_lexicon()
def _index() -> Index[_Entry]:
    """Index all names; of one that two tables have the surer counts."""
    kinds = {"own meaning": Kind.TOOL, "own case": Kind.DOUBTFUL}
    rows = [(row, kinds[row.section]) for row in in_force().names("tools")]
    rows += [(row, Kind.TECHNIQUE) for row in in_force().names("techniques")]
    return Index(
        (name.lower(), _Entry(name, kind, exact=kind is Kind.DOUBTFUL or len(name) <= _SHORT or name[:_SHORT].isupper()))
        for row, kind in rows
        for name in (row.name, *row.others)
    )
