"""Leads: the words that announce a list ("Please see the duties listed below:") and say what it is about."""

import re
from itertools import groupby
from typing import Final

from extractor.document.phrases import Phrases, words_of
from extractor.document.span import Span
from extractor.document.topics import Topic
from extractor.words import in_force, of_lexicon

# Within a list of something else, only an order to send or an announcement of papers turns to applying.
_ORDERS_PAPERS: Final = re.compile(
    r"\b(?:please|must|should) (?:also )?(?:apply|submit|send|e-?mail|contact|visit|click)\b|\bto (?:apply[,:]|submit|send)"
    r"|\bfollowing (?:\w+ )?(?:documents?|documentation|materials|papers)\b"
)
_MUST: Final = re.compile(r"\bmust\b|\brequire")
_ENDS: Final = (
    " the following", " include", " includes", " including", " limited to", " limited to be", " such as", " responsible for", " will",
)  # fmt: skip
# "... in the following fields.", "The tasks are listed below.": a full stop for a colon, where a list does follow.
_POINTS_DOWN: Final = re.compile(r"(?:\bfollowing(?: [\w-]+){1,3}|\b(?:listed|described|outlined|named|set out|as|are|see) below)$")
# Sections in which no lead opens a list of another topic.
CLOSED: Final = frozenset({Topic.APPLY, Topic.EQUAL_OPPORTUNITY, Topic.RESIDENCY})
# Sections whose items stand in a list.
LISTS: Final = frozenset({Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED, Topic.BENEFITS})
_LONGEST_END: Final = 60
_FEWEST_WORDS: Final = 3


def is_lead(plain: str, sentence: Span, *, above_list: bool) -> bool:
    """Tell whether a sentence announces a list; one that ends in a full stop does only where bullets follow (`above_list`)."""
    if plain[sentence.end - 1] in ":\u2026":
        return True
    end = plain[max(sentence.start, sentence.end - _LONGEST_END) : sentence.end].rstrip(" *_.:;,-").lower()
    return end.endswith(_ENDS) or (above_list and ("following" in end or "below" in end) and _POINTS_DOWN.search(end) is not None)


def announced_topic(plain: str, lead: Span, *, under: Topic = Topic.OTHER) -> Topic | None:
    """Tell what a lead announces; None where its words do not say.

    Under a heading of wishes (`under`) only a "must" makes the list one of requirements: "should have" is a wish there.
    """
    words = plain[lead.start : lead.end].lower()
    within = under in LISTS and not _ORDERS_PAPERS.search(words)
    said = sorted(one.entry for one in _phrases().find(words_of(words)))
    topic = next((entry.says for entry in said if not (within and entry.says is Topic.APPLY)), None)
    return under if topic is Topic.REQUIRED and under is Topic.PREFERRED and not _MUST.search(words) else topic


def topic_of_clause(heading: str, *, under: Topic = Topic.OTHER) -> Topic:
    """Tell what a heading announces that is half a sentence: "The Night Baker will:". OTHER for all other headings.

    >>> topic_of_clause("The Night Baker is expected to:"), topic_of_clause("Night Baking:")
    (<Topic.DUTIES: 'duties'>, <Topic.OTHER: 'other'>)
    """
    words = heading.rstrip(" *_.:;,-").lower()
    if not words.endswith((*_ENDS, " expected to", " required to", " must", " should", " shall")) or words.count(" ") + 1 < _FEWEST_WORDS:
        return Topic.OTHER
    return announced_topic(heading, Span(0, len(heading)), under=under) or Topic.OTHER


@of_lexicon()
def _phrases() -> Phrases[Topic]:
    """Give the phrases by their sections; one that comes again says the same of other words, but counts behind the others."""
    sections = groupby(in_force().names("leads"), key=lambda row: row.section)
    return Phrases((rank, Topic(name), form) for rank, (name, rows) in enumerate(sections) for row in rows for form in row.forms)
