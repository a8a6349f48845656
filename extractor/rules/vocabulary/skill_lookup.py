"""Names of skills looked up word by word, so that a thousand names cost no more than a few."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.rules.asked.statements import Statements
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_names import DOUBTFUL, MAKERS, TECHNIQUES, TOOLS
from extractor.rules.vocabulary.skill_trades import SMALL, TRADE_TECHNIQUES, TRADES, TRADES_DOUBTFUL


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
    parts: tuple[str, ...]
    """The name, cut at its blanks; in lower case where case does not matter."""
    kind: Kind
    exact: bool
    """Whether the name is matched in its own case: acronyms and plain words are, so that "SAS" is no "sas" and "Access" no "access"."""
    plain: bool
    """Whether the name may stand in small letters alone."""
    lead: int
    """Where in the name the word stands by which it is looked up."""


_RUN: Final = re.compile(r"[a-z]+")
_NEXT: Final = re.compile(r"[0-9A-Za-z\u00aa-\u2dff]|[+#](?!\w)|'s?\s|\sprojector")
"""Behind a name: no letter of a longer word, and no possessive, by which it is a company."""
_BETWEEN: Final = re.compile(r"[\s,/&()+;:]*(?:\b(?:and|or|e\.g|such as|including)\b[\s,/&(]*)?")
_MAKER: Final = re.compile(rf"(?<![^\W_])(?:{'|'.join(MAKERS)})\s{{1,2}}$")
_ASKED_BEFORE: Final = wording(
    r"""
    (?:
      \b(?: proficien\w+ | experienced? | knowledge | familiar\w* | skilled | skills? | expertise | competen\w+ | fluen\w+ | literate
        | work(?:ing|ed)? | hands-on | program(?:s|ming|med)? | cod(?:e|ing) | use | using | software | computer | tools? | applications?
        | languages? | packages? | written | develop(?:ment|ing) | platforms? )
        \ (?: (?:in|with|of|using|on|such\ as|including|like|e\.g\.|the|use|working) [ ,] \s{0,1} ){0,4}
      | (?: software | computer\w* | programs? | skills? | tools? | applications? | packages? | languages? | systems?
          | office | suite | literacy )
        ,?\ (?:including|such\ as|like|e\.g\.,?)\ (?:the\ )?
      | (?: records? | contacts? | logs? | data | notes? | reports? | dashboards? | documents? | files? | lists? | figures
          | letters | spreadsheets? | tables? | charts? | sheets? | budgets? | schedules? | accounts? | information | calculations?
          | analys[ei]s )
        \ (?:\w+\ ){0,1} (?:in|into|using|with)\ (?:the\ )?
      | (?: software | computer\w* | programs? | skills? | tools? | applications? | packages? | languages? | systems?
          | office | suite | literacy )
        \s{0,2} [:(] \s{0,2} (?: e\.g\.,?\ | i\.e\.,?\ | including\ | particularly\ | such\ as\ | like\ )?
    )$
    """
)
_TECHNICAL_AFTER: Final = wording(
    r"\s{0,2}(?:(?:spread|work)\s?sheets?|workbooks?|formulas?|macros|software|programming|developer|databases?|skills|proficiency|experience)\b"
)
_WORD_AFTER: Final = wording(r"\ (?:documents?|templates?)\b")
_RANK_AFTER: Final = wording(
    r"\ (?:management|manager|administration|administrator|procedures?|assistant|work|staff|setting|supplies|equipment|operations|clerk"
    r"|budgets?)\b"
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
_MAKERS_LOW: Final = frozenset(maker.lower() for maker in MAKERS)
_BESIDE: Final = 24
_SHORT: Final = 3
_MOST_BLANKS: Final = 3


def find_named(statements: Statements) -> dict[int, list[Named]]:
    """Find every listed name by the number of the statement it stands in; of names that begin alike the longest."""
    index, done, text, low = _index(), 0, statements.text, statements.low
    found: dict[int, list[Named]] = {}
    for offset, word, statement in statements.at(_words()):
        if offset < done:
            continue
        for entry in index[word]:
            start = offset - entry.lead
            cased = text if entry.exact else low
            if not cased.startswith(entry.parts[0], start) or start < max(done, statement.span.start):
                continue
            end = _match(statements, entry, start, statement.span)
            if end:
                found.setdefault(statement.number, []).append(Named(entry.kind, Span(start, end)))
                done = end
                break
    return found


def _match(statements: Statements, entry: _Entry, start: int, span: Span) -> int:
    """Give the end of a name that stands at `start`, with one to three blanks where it has one; 0 where it does not stand there."""
    text, limit = statements.text, span.end
    cased, at = text if entry.exact else statements.low, start
    for number, part in enumerate(entry.parts):
        if number:
            blanks = at
            while at < limit and text[at] == " ":
                at += 1
            if not 1 <= at - blanks <= _MOST_BLANKS:
                return 0
        if not cased.startswith(part, at):
            return 0
        at += len(part)
    if at > limit or not _begins(statements, start, span) or _NEXT.match(text, at, limit):
        return 0
    if entry.parts == ("CAD",) and (
        _AMOUNT_AFTER.match(text, at, limit) or _AMOUNT_BEFORE.search(text, max(span.start, start - _SHORT), start)
    ):
        return 0
    return 0 if not entry.plain and text[start:at].islower() and text[start:at] not in SMALL else _with_edition(text, at, limit)


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
    if _RANK_AFTER.match(text, found.end, span.end):
        return False
    if _MAKER.search(text, before, found.start) or _ASKED_BEFORE.search(text, before, found.start):
        return True
    word = text[found.start : found.end]
    if word == "Word" and _WORD_AFTER.match(text, found.end, span.end):
        return True
    return len(word) > 1 and word not in _EVERYDAY and _TECHNICAL_AFTER.match(text, found.end, span.end) is not None


def _are_beside(text: str, one: Span, other: Span) -> bool:
    start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    return 0 <= end - start <= _BESIDE and _BETWEEN.fullmatch(text, start, end) is not None


def _with_maker(text: str, found: Span, span: Span) -> Span:
    maker = _MAKER.search(text, max(span.start, found.start - _REACH), found.start)
    return Span(maker.start(), found.end) if maker else found


def without_maker(name: str) -> str:
    """Give a name in lower case without its maker's: "oracle pl/sql" and "pl/sql" are one skill."""
    maker, _, rest = name.partition(" ")
    return rest if rest and maker in _MAKERS_LOW else name


@cache
def _index() -> dict[str, tuple[_Entry, ...]]:
    """Sort all names by the first of their words that tells them best, in lower case; the longest come first."""
    lists = (
        (Kind.TOOL, (*TOOLS, *TRADES)),
        (Kind.DOUBTFUL, (*DOUBTFUL, *TRADES_DOUBTFUL)),
        (Kind.TECHNIQUE, (*TECHNIQUES, *TRADE_TECHNIQUES)),
    )
    kinds = {name: kind for kind, names in reversed(lists) for name in names if name}
    index: dict[str, list[_Entry]] = {}
    for name, kind in sorted(kinds.items(), key=lambda item: (-len(item[0]), item[0])):
        exact = kind is Kind.DOUBTFUL or len(name) <= _SHORT or name[:_SHORT].isupper()
        runs = [run for run in _RUN.finditer(name.partition(" ")[0].lower()) if run.group() != "a"]
        if runs:
            run = max(runs, key=lambda run: len(run.group()))
            parts = tuple(name.split() if exact else name.lower().split())
            index.setdefault(run.group(), []).append(_Entry(parts, kind, exact, name.islower(), run.start()))
    return {word: tuple(entries) for word, entries in index.items()}


@cache
def _words() -> frozenset[str]:
    return frozenset(_index())
