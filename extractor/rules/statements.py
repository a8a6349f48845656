"""Statements: the sentences of a posting that can speak of the applicant, with what they stand under.

Education, experience, skills, licences and languages are all read from these. The employer's praise of itself, benefits, pay and
equal-opportunity text never ask anything of an applicant.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from extractor.document import Document, Kind, Section, Span, Topic
from extractor.rules.wording import wording

_SILENT: Final = {Topic.EMPLOYER, Topic.BENEFITS, Topic.EQUAL_OPPORTUNITY, Topic.PAY, Topic.APPLY, Topic.RESIDENCY, Topic.LOCATION}
_LONGEST: Final = 6_000
"""What is longer is no sentence, but a page without marks."""
_LISTS: Final = {Topic.REQUIRED, Topic.PREFERRED}
_SOBER: Final = {*_LISTS, Topic.DUTIES}

_ASKS: Final = wording(
    r"""
    \b(?: require[ds]?|requirements?|must|minimum|at\ least|prefer\w*|qualif\w+|candidates?|applicants?|ideal(?:ly)?|should|seek(?:s
        |ing)?|looking\ for
      | you\ (?:have|are|bring|possess|will|'ll)|you(?:'ll|'ve|'re)|your|a\ plus|an\ asset|needed|necessary|desir(?:ed|able)
          |proficien\w+|fluen\w+|bilingual|hold[s]?
      | possess\w*|eligible|responsib\w+|include|incumbent|knowledge\ of|ability\ to|do\ you\ have|experience\ (?:with|in|using)
          |familiar\w* )\b
    """
)
_BOASTS: Final = wording(
    r"""
    (?: ^(?:at|as|since|founded|established|with\ (?:over|more\ than))\b [^.]{0,200} \b(?:we|our|is|are|has|have)\b
      | ^(?:our|we've|we're)\b | ^we\b (?!\ (?:are|seek|require|need|want|prefer|look|have\ an?\ (?:opening|opportunity)))
          | ^we\ (?:are|have)\ (?:an?|the|one|proud|committed|dedicated)\b
      | ^(?-i:[A-Z])[\w&.'-]*(?:\ (?-i:[A-Z&])[\w&.'-]*){0,5}(?:\ \([^()]{1,40}\))?\ (?:is|was|has\ been|provides|offers|serves
          |specializes)\b
      | ^the\ (?:company|organi[sz]ation|agency|firm|foundation)\b
      | \b(?:in\ business|years?\ of\ (?:service|excellence|history|tradition)|founded\ in|established\ in|industry\ leader
          |leading\ (?:provider|global|manufacturer)) )
    """
)
_BREAKS: Final = re.compile(r"[\n\r\t\x0b\x0c]")
_TRACES_OF_OTHERS: Final = wording(r"\b(?:seek|looking\ for|hiring|candidate|applicant|must|you\ will|require)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or heading, the topic of the section it stands in, and the number of that section."""

    span: Span
    topic: Topic
    section: int
    item: bool = False
    """Whether it stands in a bulleted or numbered item."""

    @property
    def listed(self) -> bool:
        """Whether it stands in a list of qualifications, required or preferred."""
        return self.topic in _LISTS


@lru_cache(maxsize=1)
def find_statements(document: Document) -> tuple[Statement, ...]:
    """Give the sentences that can speak of the applicant, in order; kept for the rules that follow one another on the same document."""
    return tuple(statement for number, section in enumerate(document.sections) for statement in _in_section(document, section, number))


def asks(document: Document, statement: Statement) -> bool:
    """Tell whether a sentence asks something of the applicant: by its words, or by standing in a list of qualifications."""
    return statement.listed or _ASKS.search(document.plain, statement.span.start, statement.span.end) is not None


def _in_section(document: Document, section: Section, number: int) -> Iterator[Statement]:
    topic = section.reads_as
    if topic in _SILENT:
        return
    if section.heading is not None:
        yield Statement(section.heading, topic, number)
    for block in section.blocks:
        for sentence in document.sentences(block.span):
            if (
                sentence.end - sentence.start > _LONGEST
                or _is_boilerplate(document, sentence)
                or (topic not in _SOBER and _boasts(document, sentence))
            ):
                continue
            yield Statement(sentence, topic, number, item=block.kind is Kind.ITEM)


def _is_boilerplate(document: Document, sentence: Span) -> bool:
    marks = document.boilerplate
    before = bisect_left(marks, sentence.end, key=lambda mark: mark.span.start)
    return before > 0 and marks[before - 1].span.end > sentence.start


def _boasts(document: Document, sentence: Span) -> bool:
    """Tell whether a sentence outside the lists praises the employer."""
    words = document.plain[sentence.start : sentence.end]
    return _BOASTS.search(words) is not None and _TRACES_OF_OTHERS.search(words) is None


def mentions(text: str, span: Span, *stems: str) -> bool:
    """Tell whether a stretch of text holds any of these stems, given in lower case: far quicker than a pattern of them."""
    words = text[span.start : span.end].lower()
    return any(stem in words for stem in stems)


@lru_cache(maxsize=1)
def flat_text(document: Document) -> str:
    """Give the plain text with every break a blank, so that patterns need not care where a line was wrapped: same length, same offsets."""
    return _BREAKS.sub(" ", document.plain)
