"""Qualifications, required and preferred: what stands under their headings, and what prose says of the applicant.

The wording of an item beats the heading above it: "a plus" under Requirements is preferred, "must" under Preferred Skills is required.
"""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Statement, Topic
from extractor.rules.duties import MOST_ITEMS, PROSE_TOPICS, says_something
from extractor.rules.duty_words import says_duty
from extractor.rules.qualification_words import PREFERRED, REQUIRED, Kind, asks, kind_of, opens_as_qualification, says_qualification

_BY_TOPIC: Final[dict[Topic, Kind]] = {Topic.REQUIRED: REQUIRED, Topic.PREFERRED: PREFERRED}
# Where a bare list may be one of qualifications by the look of its items alone.
_UNNAMED: Final = frozenset({Topic.OTHER, Topic.ROLE})
# Sentences about the employer, pay, the law or the way to apply, which stray into lists of qualifications.
_NO_ITEM: Final = re.compile(
    r"""
    (?: please | note | click | if \b | (?: to \ )? apply | our \b | special \ note | salary | pay \b | compensation | schedule | join \b
        | thank
      | we (?: 're | \ are )? \ (?: offer | provide | believe | will | invite | encourage | value | welcome )
      | for \ more | all \ (?: qualified | applicants ) | why \b | section \ \d | \$ | additional \ information | the \ following | \W* $
      | this \ (?: job | position ) \ is \b | to \ perform \ this \ job | the \ requirements \ listed | reasonable \ accommodation
      | appointments? \ (?: to | are | is ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCHOOLING: Final = re.compile(r"\b(?:substitut\w+|diploma|semester credits|baccalaureate)\b", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r";\s+(?!(?:e\.g|i\.e|or|and)\b)")


def find_qualifications(document: Document) -> Iterator[Candidate]:
    """Find what an applicant must have, and what is wished for."""
    found = 0
    for statement in document.statements:
        for field, span, trust in _read(document, statement):
            if found == MOST_ITEMS:
                return
            found += 1
            yield Candidate(field, document.words(span), span, trust)


def _read(document: Document, statement: Statement) -> Iterator[tuple[Kind, Span, Trust]]:
    span = statement.span
    if not says_something(document, statement):
        return
    words = " ".join(document.plain[span.start : span.end].split())
    heading = _BY_TOPIC.get(statement.topic)
    if heading is None:
        if _stands_alone(statement, words):
            yield kind_of(words) or REQUIRED, span, Trust.WORDING
    elif not _NO_ITEM.match(words) and (statement.listed or _belongs(statement, words)):
        yield from ((kind, part, Trust.LABEL) for kind, part in split_kinds(document, span, heading))


def _stands_alone(statement: Statement, words: str) -> bool:
    """Tell a qualification by its words alone, where no heading helps."""
    if statement.topic not in PROSE_TOPICS or (statement.listed and statement.topic is Topic.DUTIES):
        return False
    bare = statement.listed and statement.topic in _UNNAMED
    return (bare and opens_as_qualification(words)) or says_qualification(words)


def _belongs(statement: Statement, words: str) -> bool:
    """Tell whether a sentence below a heading of qualifications is one: no duty, and behind the list only by its own words."""
    if statement.trails:
        return says_qualification(words) or _SCHOOLING.search(words) is not None
    return not says_duty(words) or asks(words)


def split_kinds(document: Document, span: Span, heading: Kind) -> Iterator[tuple[Kind, Span]]:
    """Give an item whole where it is of one kind; else sentence by sentence.

    A sentence is split at a semicolon only where what is wished for stands apart from what is asked: "A degree; a master's preferred".
    """
    parts = [part for sentence in document.sentences(span) for part in _kinds_within(document.plain, sentence, heading)]
    if len({kind for kind, _ in parts}) == 1:
        yield parts[0][0], span
    else:
        yield from parts


def _kinds_within(plain: str, sentence: Span, heading: Kind) -> list[tuple[Kind, Span]]:
    clauses = _clauses(plain, sentence)
    if heading == REQUIRED and len(clauses) > 1:
        kinds = [kind_of(plain[clause.start : clause.end]) for clause in clauses]
        if PREFERRED in kinds and set(kinds) != {PREFERRED}:
            return [(kind or heading, clause) for kind, clause in zip(kinds, clauses, strict=True)]
    return [(kind_of(plain[sentence.start : sentence.end]) or heading, sentence)]


def _clauses(plain: str, sentence: Span) -> list[Span]:
    clauses, at = [], sentence.start
    for end in _CLAUSE_END.finditer(plain, sentence.start, sentence.end):
        clauses.append(Span(at, end.start()))
        at = end.end()
    return [*clauses, Span(at, sentence.end)]
