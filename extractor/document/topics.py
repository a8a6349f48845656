"""What a heading announces, read from its words alone: the phrases of `lexicon/headings.toml`."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from extractor.document.facts import expanded, is_name
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


_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_WRITTEN_OUT: Final = {"'ll": "will", "'re": "are", "'d": "would", "'ve": "have"}
_IS: Final = frozenset({"what's", "it's", "who's", "that's"})
_OF_FACTS: Final = {Topic.PAY, Topic.LOCATION, Topic.SCHEDULE, Topic.RESIDENCY, Topic.NOTES, Topic.OTHER}
"""Topics of headings that are labels as often, or none."""
_LONGEST: Final = 200
_MOST_WORDS: Final = 8


class _Entry(NamedTuple):
    """What a phrase says, and where it must stand for it."""

    rank: int
    """The place of its table in the file: the first counts."""
    topic: Topic
    begins: bool
    ends: bool


class _Found(NamedTuple):
    """A phrase in a heading, by the numbers of its words."""

    start: int
    end: int
    entry: _Entry


_NOTHING: Final = _Entry(0, Topic.OTHER, begins=False, ends=False)


@of_lexicon(4_096)
def topic_of(heading: str) -> Topic:
    """Tell what a heading (plain text) announces; OTHER where its words say nothing known.

    >>> topic_of("What you'll bring:"), topic_of("Nice to have"), topic_of("Constituent Services")
    (<Topic.REQUIRED: 'required'>, <Topic.PREFERRED: 'preferred'>, <Topic.OTHER: 'other'>)
    """
    return min(_said(words_of(heading[:_LONGEST])), default=_NOTHING).topic


@of_lexicon(4_096)
def is_common(heading: str) -> bool:
    """Tell whether a text is a heading wherever it stands: every word of it is known, and it is no label of a fact.

    >>> is_common("Key Duties and Responsibilities"), is_common("Duties of the Baker"), is_common("Job Title:")
    (True, False, False)
    """
    words = words_of(heading)
    known = 0 < len(words) <= _MOST_WORDS and known_words(words)[-1:] == [len(words)]
    if not known or is_name(heading.strip(" *:").lower()):
        return False
    return topic_of(heading) not in _OF_FACTS and all(entry.topic is not Topic.PAY for entry in _said(words))


def known_words(words: list[str]) -> list[int]:
    """Give after how many words from the first on a heading could end: known phrases, and words that may stand about them."""
    (entries, longest), fillers, ends, at = _entries(), in_force().words("HEADING_WORD"), [], 0
    while at < len(words):
        sizes = range(min(longest, len(words) - at), 0, -1)
        size = next((size for size in sizes if _opens(entries.get(" ".join(words[at : at + size]), ()), at)), 0)
        if not size and words[at] not in fillers:
            break
        at += size or 1
        ends.append(at)
    return ends


def _opens(entries: Iterable[_Entry], at: int) -> bool:
    return any(at == 0 or not (entry.begins or entry.ends) for entry in entries)


def words_of(heading: str) -> list[str]:
    """Give the words of a heading in small letters, contractions written out.

    >>> words_of("What you'll do & who u are:")
    ['what', 'you', 'will', 'do', 'and', 'who', 'you', 'are']
    """
    words = []
    for word in _WORD.findall(heading.lower().replace("&", " and ")):
        stem, mark, rest = word.partition("'")
        short = mark + rest
        if short in _WRITTEN_OUT or word in _IS:
            words += [stem, _WRITTEN_OUT.get(short, "is")]
        else:
            words.append("you" if word == "u" else word)
    return words


def _said(words: list[str]) -> list[_Entry]:
    """Give what the phrases of a heading say that do not stand within longer ones."""
    found = _phrases_in(words)
    told = (one.entry for one in found if not any(_is_within(one, other) for other in found))
    return [entry for entry in told if entry.topic is not Topic.OTHER]


def _phrases_in(words: list[str]) -> list[_Found]:
    entries, longest = _entries()
    return [
        _Found(start, end, entry)
        for start in range(len(words))
        for end in range(start + 1, min(start + longest, len(words)) + 1)
        for entry in entries.get(" ".join(words[start:end]), ())
        if (start == 0 or not entry.begins) and (end == len(words) or not entry.ends)
    ]


def _is_within(one: _Found, other: _Found) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


@of_lexicon()
def _entries() -> tuple[dict[str, list[_Entry]], int]:
    """Give the entries by their words, and of how many the longest is."""
    entries: dict[str, list[_Entry]] = {}
    for rank, (table, languages) in enumerate(in_force().headings.items()):
        topic = Topic(table.removesuffix("_first").removesuffix("_last"))
        for printed in (one for listed in languages.values() for one in listed):
            entry = _Entry(rank, topic, printed.startswith("="), printed.endswith("="))
            for phrase in expanded(printed.strip("=")):
                entries.setdefault(" ".join(words_of(phrase)), []).append(entry)
    return entries, max(phrase.count(" ") + 1 for phrase in entries)
