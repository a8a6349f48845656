"""Skills: the tools, techniques, platforms, standards and regulations that a posting names for the work."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.asked.alternatives import find_alternatives
from extractor.rules.asked.statements import Statement, Statements, asks, find_statements
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_cues import CUE_WORDS, Cues
from extractor.rules.vocabulary.skill_lookup import Kind, Named, find_named, find_tools, without_maker
from extractor.rules.vocabulary.skill_prints import find_inner_capitals, find_own_names
from extractor.rules.vocabulary.skill_rows import Names, Plain
from extractor.rules.vocabulary.skill_shapes import Skill, find_rule_lists, find_shapes
from extractor.rules.vocabulary.skill_standards import find_standards
from extractor.rules.vocabulary.skill_unlisted import find_unlisted

_WORKS: Final = wording(
    r"""
    \b(?:will|responsib\w+|maintain\w*|develop\w*|using|utiliz\w+|prepar\w+|manag\w+|build\w*|support\w*|experience)\b
    """
)
_KNOWING: Final = (
    "proficien", "experience", "knowledge", "familiar", "skill", "expert", "understand", "competen", "fluen", "background", "trained",
    "ability", "able to", "litera", "certified", "technique", "track record",
)  # fmt: skip
_SCHOOLING: Final = ("degree", "bachelor", "master's", "baccalaureate", "credits", "diploma")
_CAPITAL: Final = re.compile("[A-Z]")
_NO_CUES: Final = Cues({})
_EMPLOYER: Final = re.compile(r"(?:©\s*|About\s|at\s)([A-Z][\w.&-]+)(?=\s*(?:$|\n|:|'s\b|,))", re.MULTILINE)
"""Names that the posting gives as the employer's: "About Acme", "© Acme", "a career at Acme"."""
_OTHERS: Final = wording(
    r"""
    follow\ us | like\ us\ on | \bvisit\b | learn\ more | \bposted\ on | \bvia\ (?:zoom|skype|linkedin) | \bapply\b
    | \b(?:do\ not|don't)\ expect\ you\ to\ know | \b(?:zoom|skype|teams)\ interview | privacy | personal\ (?:information|data)\b
    """
)
"""Sentences that name platforms for another end."""
_OTHER_STEMS: Final = (" us", "expect", "visit", "learn", "posted", "via", "apply", "interview", "privacy", "personal")

_OTHER_OF_KIND: Final = re.compile(
    r"\b(?:[Oo]ur|other|another|similar|equivalent|comparable|different|various)\s(?:CRM|ERP|EHR|EMR|WMS|LMS|CMS|HRIS|LIMS|TMS|CMMS|ATS|POS)$"
)
"""A kind of tool that no longer names one: "our WMS", "Zorbix or another CRM"."""
_OWN_KINDS: Final = frozenset({"guidelines", "principles"})
_REACH_OF_OTHER: Final = 20
_NAMES_BODY: Final = re.compile(
    r"(?:'s)?(?: [A-Z][\w'&-]+){0,3}"
    r" (?:Foundation|Institute|Trust|Initiative|Council|University|College|Association|Alliance|Fund|Hospital)\b"
)
"""Behind a product's name, what makes it that of a body: "Juniper Reading Foundation"."""


def find_skills(document: Document) -> Iterator[Candidate]:
    """Yield every named skill of the lists, the duties and the sentences that ask; none of the employer's praise of itself."""
    found = list(_find(document))
    employers = set(_employers(document)) if found else set()
    parts = {part.lower() for one in found if "/" in one.name for part in one.name.split("/")}
    said: dict[str, str] = {}
    for one in found:
        low = one.name.lower()
        bare = without_maker(low)
        if low not in parts and low not in employers and said.setdefault(bare, low) == low:
            yield Candidate("skills", one.name, one.span, Trust.WORDING)


def _employers(document: Document) -> Iterator[str]:
    marks = (match.start() for match in re.finditer("\u00a9", document.flat))
    for offset in (*document.offsets_of("about", "at"), *marks):
        if match := _EMPLOYER.match(document.flat, offset):
            yield match.group(1).lower()


def _find(document: Document) -> Iterator[Skill]:
    statements = find_statements(document)
    top = _end_of_header(document)
    regions = [alternatives.region for alternatives in find_alternatives(document)]
    named, shaped = find_named(statements), _cues(statements)
    for number in sorted(named.keys() | shaped.keys()):
        statement = statements.all[number]
        if statement.span.end <= top or any(region.meets(statement.span) for region in regions):
            continue
        if number not in named and not _CAPITAL.search(statements.text, statement.span.start + 1, statement.span.end):
            continue
        skills = _in_statement(statements, statement, named.get(number, []), shaped.get(number, _NO_CUES))
        if skills and _counts(document, statements.text, statement) and statements.speaks(statement):
            yield from skills


def _end_of_header(document: Document) -> int:
    """Tell where the header ends: before the first list of duties or qualifications, though its lines be as short as the header's."""
    end = document.header.lines[-1].span.end if document.header.lines else 0
    lists = document.sections_on(Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED)
    return min([end, *(section.blocks[0].span.start for section in lists[:1] if section.blocks)])


def _cues(statements: Statements) -> dict[int, Cues]:
    cues: dict[int, Cues] = {}
    for offset, word, statement in statements.at(CUE_WORDS):
        cues.setdefault(statement.number, Cues({})).take(offset, word)
    return cues


def _counts(document: Document, text: str, statement: Statement) -> bool:
    if _holds(document.low[statement.span.start : statement.span.end], _OTHER_STEMS) and _OTHERS.search(text, *statement.span):
        return False
    if statement.item or statement.topic in {Topic.DUTIES, Topic.ROLE}:
        return True
    return asks(document, statement) or _WORKS.search(text, *statement.span) is not None


def _in_statement(statements: Statements, statement: Statement, named: list[Named], cues: Cues) -> list[Skill]:
    text, span = statements.text, statement.span
    tools = list(find_tools(text, span, named))
    spans = [*tools, *find_own_names(text, span, cues)]
    words = statements.low[span.start : span.end]
    knows = statement.listed or _holds(words, _KNOWING)
    printed = Names(text, span, _plain_words(statements))
    unlisted = [*find_unlisted(printed, cues, knows=knows), *(printed.beside(tools) if tools else ())]
    unlisted = [one for one in unlisted if printed.adds(one, tools)]
    spans += unlisted
    spans += find_standards(text, span, cues, knows=knows)
    if knows:
        spans += (one for one in find_shapes(text, span, cues) if not _only_adds_kind(text, one, tools))
        if not statements.is_glued:
            spans += find_inner_capitals(text, span, cues)
        if not _holds(words, _SCHOOLING):
            spans += [one.span for one in named if one.kind is Kind.TECHNIQUE]
    rules = list(find_rule_lists(text, span, cues)) if knows or statement.topic is Topic.ROLE else []
    if not spans:
        return rules
    bodies = {rule.span for rule in rules}
    names = [one for one in _outermost(text, spans, apart=unlisted) if one not in bodies and not _is_of_another(text, one, span)]
    return [*(Skill(statements.document.words(one), one) for one in names), *rules]


def _only_adds_kind(text: str, found: Span, tools: list[Span]) -> bool:
    """Tell whether a shape is a listed name and a word for its kind: "GAMP guidelines" is GAMP."""
    return any(one.start == found.start and text[one.end : found.end].strip().lower() in _OWN_KINDS for one in tools)


def _is_of_another(text: str, found: Span, span: Span) -> bool:
    """Tell whether a name is a body's by the words behind it, or only a kind of tool by those before it."""
    if _NAMES_BODY.match(text, found.end):
        return True
    return _OTHER_OF_KIND.search(text, max(span.start, found.start - _REACH_OF_OTHER), found.end) is not None


def _plain_words(statements: Statements) -> Plain:
    """Give a test whether the posting prints a word in small letters."""
    text, offsets = statements.text, statements.document.offsets

    def is_plain(word: str) -> bool:
        return any(text[at].islower() for at in offsets.get(word, ()))

    return is_plain


def _holds(words: str, stems: tuple[str, ...]) -> bool:
    for stem in stems:  # noqa: SIM110 - half the time of any(), at every sentence
        if stem in words:
            return True
    return False


def _outermost(text: str, spans: list[Span], apart: list[Span]) -> list[Span]:
    """Leave out what lies within a longer name ("Excel" of "Microsoft Excel").

    Two that a slash joins are one name as printed ("AI/ML"), but for those that are to stand `apart`.
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    joined: list[Span] = []
    for number, span in enumerate(kept):
        if joined and _slash(text, joined[-1], span) and not {span, joined[-1]} & {*apart} and not _in_longer_row(text, kept, number):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _in_longer_row(text: str, kept: list[Span], number: int) -> bool:
    """Tell whether slashes join more than the name at `number` and the one before it: then they are a list."""
    before = number > 1 and _slash(text, kept[number - 2], kept[number - 1])
    return before or (number + 1 < len(kept) and _slash(text, kept[number], kept[number + 1]))


def _slash(text: str, one: Span, other: Span) -> bool:
    return other.start == one.end + 1 and text[one.end] == "/"
