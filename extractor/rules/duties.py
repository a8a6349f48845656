"""Responsibilities: the items under a heading of duties, and the sentences of prose that say what the hire will do."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Statement, Topic
from extractor.rules.duty_words import opens_with_duty, orders, says_duty

MOST_ITEMS: Final = 200
"""Items read from one posting: a text with more is some other file, and comparing them all would take minutes."""
LONGEST_STATEMENT: Final = 1500
"""Characters of the longest item or sentence that is read; what is longer is text that lost all its marks."""

# Where a sentence may say what the hire does, or must have, without a heading of its own.
PROSE_TOPICS: Final = frozenset({
    Topic.OTHER, Topic.ROLE, Topic.DUTIES, Topic.TEAM, Topic.EMPLOYER, Topic.FACT, Topic.PAY, Topic.SCHEDULE, Topic.LOCATION, Topic.NOTES,
})  # fmt: skip
# Where a bare list may be one of duties by the look of its items alone.
_UNNAMED: Final = frozenset({Topic.OTHER, Topic.ROLE, Topic.FACT})
_NOT_SAID: Final = (Boilerplate.NAVIGATION, Boilerplate.FOOTER, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.BROWSER_HELP)
_FEWEST_WORDS: Final = 2
# Words about the employer, pay or the way to apply, which stray into lists of duties.
_NO_ITEM: Final = re.compile(
    r"""
    (?: we (?: 're | 've | \ (?: are | have | offer | provide | believe | use | utilize ) )? | our | it (?: 's | \ is )
      | you (?: 're | \ are ) \ (?: at | an? | the | not ) | this \ is | there \ (?: is | are ) | please | note | click | if \ you
      | (?: final \ )? appointments? | (?: to \ )? apply | for \ more | salary | pay | compensation | location | schedule | why ) \b
    | \$
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_responsibilities(document: Document) -> Iterator[Candidate]:
    """Find what the hire will do: listed items, and sentences."""
    headings = {document.words(section.heading) for section in document.sections if section.heading}
    found = 0
    for statement in document.statements:
        trust = _trust(document, statement)
        value = document.words(statement.span)
        if trust is None or value in headings or found == MOST_ITEMS:
            continue
        found += 1
        yield Candidate("responsibilities", value, statement.span, trust)


def says_something(document: Document, statement: Statement) -> bool:
    """Tell whether an item or sentence says anything of the job: not a lone word of prose, not a page without marks, not boilerplate."""
    words = document.plain[statement.span.start : statement.span.end]
    if len(words) > LONGEST_STATEMENT or (not statement.listed and len(words.split()) < _FEWEST_WORDS):
        return False
    return not document.is_boilerplate(statement.span, *_NOT_SAID) and any(char.isalpha() for char in words)


def _trust(document: Document, statement: Statement) -> Trust | None:
    """Tell how well a statement is founded as a duty; None where it is none."""
    if statement.topic not in PROSE_TOPICS or not says_something(document, statement):
        return None
    words = " ".join(document.plain[statement.span.start : statement.span.end].split())
    if statement.topic is Topic.DUTIES and not statement.trails:
        fits = not _NO_ITEM.match(words) if statement.listed else orders(words)
        return Trust.LABEL if fits or says_duty(words) else None
    bare = statement.listed and statement.topic in _UNNAMED and opens_with_duty(words) and len(words.split()) > _FEWEST_WORDS
    return Trust.WORDING if bare or says_duty(words) else None
