"""Responsibilities: the items under a heading of duties, and the sentences of prose that say what the hire will do."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Topic
from extractor.rules.asked.duty_words import says_duty, says_duty_of_them
from extractor.rules.asked.spoken import MOST_ITEMS, PROSE_TOPICS, Spoken, find_spoken
from extractor.rules.asked.verbs import names_activity, opens_with_duty, orders

# Where a bare list may be one of duties by the look of its items alone.
_UNNAMED: Final = frozenset({Topic.OTHER, Topic.ROLE, Topic.FACT})
_FEWEST_BLANKS: Final = 2
# Words about the employer, pay or the way to apply, which stray into lists of duties.
_NO_ITEM: Final = re.compile(
    r"""
    (?: we (?: 're | 've | \ (?: are | have | offer | provide | believe | use | utilize ) )? | our | it (?: 's | \ is )
      | you (?: 're | \ are ) \ (?: at | an? | the | not ) | this \ is | there \ (?: is | are ) | please | note | click | if \ you
      | (?: final \ )? appointments? | (?: to \ )? apply | for \ more | salary | pay | compensation | location | schedule | why ) \b
    | \$
    """,
    re.VERBOSE,
)
# What a section of duties promises the hire: no duty, though it says "you will".
_PROMISE: Final = re.compile(
    r"you(?:'ll| will) (?:\w+ly |also )?(?:receive|earn|enjoy|love|report to|get (?:paid|an?)|be (?:paid|given|eligible))\b"
)
_YOU_WILL: Final = ("you will ", "you'll ")


def find_responsibilities(document: Document) -> Iterator[Candidate]:
    """Find what the hire will do: listed items, and sentences."""
    headings: set[str] | None = None
    found, before = 0, ""
    for one in find_spoken(document):
        trust = _trust(one, before) if one.topic in PROSE_TOPICS and one.says_something else None
        before = one.low
        if trust is None:
            continue
        headings = headings or {document.words(section.heading) for section in document.sections if section.heading}
        if (value := document.words(one.span)) in headings:
            continue
        found += 1
        yield Candidate("responsibilities", value, one.span, trust)
        if found == MOST_ITEMS:
            return


def _trust(one: Spoken, before: str) -> Trust | None:
    """Tell how well a statement is founded as a duty, with the one before it in lower case; None where it is none."""
    if one.topic is Topic.DUTIES and _fits_section(one):
        return Trust.LABEL
    bare = one.listed and one.topic in _UNNAMED and one.low.count(" ") >= _FEWEST_BLANKS and opens_with_duty(one.words)
    theirs = one.low.startswith("they") and says_duty_of_them(one.words, before)
    return Trust.WORDING if bare or theirs or says_duty(one.words) else None


def _fits_section(one: Spoken) -> bool:
    """Tell whether an item or a sentence in a section of duties is one.

    Every item is, whatever its first word; a sentence where it gives an order or says "you will"; behind the list only a sentence
    that is a paragraph of its own and names an activity at once.
    """
    if one.listed:
        return not _NO_ITEM.match(one.low) or says_duty(one.words)
    if one.trails:
        return one.alone and not _NO_ITEM.match(one.low) and names_activity(one.words)
    return orders(one.words) or (one.low.startswith(_YOU_WILL) and not _PROMISE.match(one.low)) or says_duty(one.words)
