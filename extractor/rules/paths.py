"""Qualification paths: which schooling and which years of experience together qualify, one path an alternative."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.asked.alternatives import Alternatives, find_alternatives
from extractor.rules.asked.clauses import Requirement, read_requirements
from extractor.rules.asked.education import DEGREE
from extractor.rules.asked.experience import AMOUNT
from extractor.rules.asked.statements import Statement, Statements, asks, find_statements, in_one_line
from extractor.schema import QualificationPath
from extractor.words import Pattern

_ASKS_PLAINLY: Final = Pattern(
    r"\b(?:require|must|minimum|at least|prefer|candidate|applicant|qualif|looking for|seek|should|you have|\d\+ years)"
)
_FACT: Final = Pattern(
    r"(?:(?:minimum|required|total|years?|years? of|work(?:ing)?|relevant|professional|education(?:al)?) ){0,3}"
    r"(?:(?P<experience>exp(?:erience|\.)?)|education|degree|qualification)(?: (?:required|level|needed|requirements?))? ?:?"
)
"""The label or heading of one fact: what stands below two of them is said together."""
_LONGEST_LABEL: Final = 50
_OF_FACTS: Final = -1
"""The number that stands for the sections of such facts."""
_LEADS_TO_OTHER: Final = Pattern(r"\bor\W{0,5}\Z")
_ANOTHER: Final = Pattern(r"\W{0,5}or\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """What one statement asks for, and the list in which it does."""

    requirement: Requirement
    section: int
    alone: bool
    """Whether it is all that its statement says: nothing in the statement, and no "or" before it, makes it one of several."""


def find_qualification_paths(document: Document) -> Iterator[Candidate]:
    """Yield every alternative of schooling and experience; what two bullets of one list say together is one path."""
    lists = find_alternatives(document)
    numbered = [requirement for one in lists for requirement in _of_list(document, one)]
    said = list(_of_statements(document, [one.region for one in lists] if numbered else []))
    required = [one for one in said if not one.requirement.preferred]
    yield from _candidates([(one, None) for one in numbered] if numbered else _combine(required))
    for section in sorted({one.section for one in said}):
        yield from _candidates(_combine([one for one in said if one.requirement.preferred and one.section == section]))


def _of_list(document: Document, alternatives: Alternatives) -> Iterator[Requirement]:
    """Read each numbered alternative from its first sentence that says anything; what follows are conditions and substitutions."""
    text = in_one_line(document)
    for part in alternatives.parts:
        for sentence in document.sentences(part):
            if DEGREE.search(text, *sentence) or AMOUNT.search(document.low, *sentence):
                yield from read_requirements(text, sentence, wished=False)[:1]
                break


def _of_statements(document: Document, regions: list[Span]) -> Iterator[_Said]:
    statements = find_statements(document)
    for statement in statements.speaking((*document.find(DEGREE), *document.find(AMOUNT))):
        if any(region.meets(statement.span) for region in regions) or not _may_ask(document, statement):
            continue
        fact = _FACT.fullmatch(_heading(document, statement))
        named = fact is not None and fact["experience"] is not None
        found = read_requirements(statements.text, statement.span, wished=statement.topic is Topic.PREFERRED, named=named)
        is_other = bool(found) and _is_other(document, statements, statement)
        for requirement in found:
            yield _Said(
                requirement,
                _OF_FACTS if fact else statement.section,
                alone=not is_other and len([one for one in found if one.preferred == requirement.preferred]) == 1,
            )


def _heading(document: Document, statement: Statement) -> str:
    heading = document.sections[statement.section].heading
    return document.low[heading.start : heading.end] if heading is not None and heading.end - heading.start <= _LONGEST_LABEL else ""


def _is_other(document: Document, statements: Statements, statement: Statement) -> bool:
    """Tell whether a statement begins with "or", or the one before it ends with it."""
    if _ANOTHER.match(document.low, *statement.span):
        return True
    before = statements.all[statement.number - 1].span if statement.number else None
    return before is not None and _LEADS_TO_OTHER.search(document.low, max(before.start, before.end - 5), before.end) is not None


def _may_ask(document: Document, statement: Statement) -> bool:
    if statement.topic is Topic.DUTIES:
        return _ASKS_PLAINLY.search(document.low, statement.span.start, statement.span.end) is not None
    return asks(document, statement)


def _combine(said: list[_Said]) -> list[tuple[Requirement, Span | None]]:
    """Give the paths of one list: degrees without years take the longest experience that a statement of its own asks for."""
    schooled = [one.requirement for one in said if one.requirement.education]
    lone = [one.requirement for one in said if not one.requirement.education and one.alone]
    others = [one.requirement for one in said if not one.requirement.education and not one.alone]
    longest = max(lone, key=lambda one: one.years or 0, default=None)
    if not schooled:
        return [(one, None) for one in (*others, *([longest] if longest else []))]
    filled = [
        (one, None) if one.years is not None or longest is None else (replace(one, years=longest.years), longest.span) for one in schooled
    ]
    return [*filled, *((one, None) for one in others)]


def _candidates(paths: Iterable[tuple[Requirement, Span | None]]) -> Iterator[Candidate]:
    for one, second in paths:
        value = QualificationPath(education=one.education, years=one.years, preferred=one.preferred)
        for span in (one.span, second):
            if span is not None:
                yield Candidate("qualification_paths", value, span, Trust.WORDING)
