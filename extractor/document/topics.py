"""What a heading announces, read from its words alone: the phrases of `lexicon/headings.toml`."""

from enum import StrEnum
from typing import Final

from extractor.document.facts import expanded, is_name
from extractor.document.phrases import Phrases, words_of
from extractor.words import in_force, of_lexicon


class Topic(StrEnum):
    """What a section of a posting is about."""

    EMPLOYER = "employer"
    TEAM = "team"
    ROLE = "role"
    DUTIES = "duties"
    REQUIRED = "required"
    PREFERRED = "preferred"
    PAY = "pay"
    BENEFITS = "benefits"
    SCHEDULE = "schedule"
    LOCATION = "location"
    RESIDENCY = "residency"
    APPLY = "apply"
    EQUAL_OPPORTUNITY = "equal opportunity"
    CONDITIONS = "conditions"
    """Physical demands, the surroundings of work, checks before hiring."""
    NOTES = "notes"
    FACT = "fact"
    """A labelled fact: no section of prose."""
    OTHER = "other"


_OF_FACTS: Final = {Topic.PAY, Topic.LOCATION, Topic.SCHEDULE, Topic.RESIDENCY, Topic.NOTES, Topic.OTHER}
"""Topics of headings that are labels as often, or none."""
_LONGEST: Final = 200
_MOST_WORDS: Final = 8


@of_lexicon(1_000)
def topic_of(heading: str) -> Topic:
    """Tell what a heading (plain text) announces; OTHER where its words say nothing known.

    >>> topic_of("What you'll bring:"), topic_of("Nice to have"), topic_of("Constituent Services")
    (<Topic.REQUIRED: 'required'>, <Topic.PREFERRED: 'preferred'>, <Topic.OTHER: 'other'>)
    """
    return next(iter(_topics_in(words_of(heading[:_LONGEST]))), Topic.OTHER)


@of_lexicon(1_000)
def is_common(heading: str) -> bool:
    """Tell whether a text is a heading wherever it stands: every word of it is known, and it is no label of a fact.

    >>> is_common("Key Duties and Responsibilities"), is_common("Duties of the Baker"), is_common("Job Title:")
    (True, False, False)
    """
    words = words_of(heading)
    if not 0 < len(words) <= _MOST_WORDS or known_words(words)[-1:] != [len(words)] or is_name(heading.strip(" *:").lower()):
        return False
    topics = _topics_in(words)
    return bool(topics) and topics[0] not in _OF_FACTS and Topic.PAY not in topics


def may_open(word: str) -> bool:
    """Tell whether a heading of known words may begin with this one, in small letters."""
    return word in _phrases().openers or word in in_force().words("HEADING_WORD")


def known_words(words: list[str]) -> list[int]:
    """Give after how many words from the first on a heading could end: known phrases, and words that may stand about them."""
    return _phrases().ends(words, in_force().words("HEADING_WORD"))


def _topics_in(words: list[str]) -> list[Topic]:
    """Give the topics that words speak of, what counts first."""
    return [entry.says for entry in sorted(_phrases().outermost(words)) if entry.says is not Topic.OTHER]


@of_lexicon()
def _phrases() -> Phrases[Topic]:
    return Phrases(
        (rank, Topic(table.removesuffix("_first").removesuffix("_last")), phrase)
        for rank, (table, languages) in enumerate(in_force().headings.items())
        for entries in languages.values()
        for entry in entries
        for phrase in expanded(entry)
    )
