"""Statements: every item and every sentence of a posting with the topic that it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from extractor.document.blocks import Block, Kind
from extractor.document.sections import Section
from extractor.document.sentences import split_sentences
from extractor.document.span import Span
from extractor.document.topics import Topic


@dataclass(frozen=True, slots=True)
class Statement:
    """One item of a list, or one sentence of prose, without the marks around it."""

    span: Span
    topic: Topic
    """What the heading above it, or the words that announce its list, say it is about."""
    listed: bool
    """Whether it is an item: of a bulleted list, of a list without bullets, or of one whose line breaks are lost."""
    trails: bool = False
    """Whether it is a sentence behind the list of its section, or of a part of it: there postings go on to other matters."""


# Tried in this order on the sentence that announces a list.
_LEADS: Final = tuple(
    (topic, re.compile(pattern, re.IGNORECASE))
    for topic, pattern in (
        (
            Topic.APPLY,
            (
                r"\bappl(?:y|ication|ying)\b|\bsubmit\b|\bsend\b|\be-?mail\b|\bcontact\b|click|visit|link|website|\binterviews?\b"
                r"|documents?\b|documentation"
            ),
        ),
        (Topic.DUTIES, r"responsib|\bdut(?:y|ies)\b|\btasks?\b|\bfunctions?\b|\bactivities\b|accountabilit|scope of work"),
        (
            Topic.PREFERRED,
            r"\bprefer|\bideal|desir(?:ed|able)|\ba plus\b|nice to have|perfect candidate",
        ),
        (
            Topic.REQUIRED,
            (
                r"\bmust\b|requir|qualif|\bskills?\b|\b(?:should|will|you|candidates?|applicants?) (?:also )?(?:have|possess|demonstrate"
                r"|bring|be able)\b"
                r"|\bshould be\b|you(?:'re| are)\b|\bcriteria\b|who (?:has|have|is|are|can)\b|you need"
            ),
        ),
        (
            Topic.BENEFITS,
            r"benefit|we(?:'ll| will| also| can)? (?:provide|offer)|entitled|eligible for|perks|enjoy|you(?:'ll| will)? (?:get|receive)",
        ),
        (Topic.DUTIES, r"\b(?:will|shall)\b|'ll\b|in this (?:role|position)|\brole\b|\bincumbent\b|what you do"),
    )
)
_OPEN_TO_LEADS: Final = frozenset(Topic) - {Topic.APPLY, Topic.EQUAL_OPPORTUNITY, Topic.RESIDENCY}
_LEAD: Final = re.compile(
    r"(?:[:\u2026]|\b(?:the following|includ(?:e|es|ing)|but (?:is |are )?not(?: be)? limited to|such as|responsible for"
    r"|will)\b[\s.:;,-]*)[*_]*$",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"[\s;,:*_|•·-]+(?:(?:and/or|and|or)[\s.,]*)?$|(?<=[.;,])\s+(?:and/or|and|or)[\s.,]*$", re.IGNORECASE)
_LONGEST_TAIL: Final = 20
_LINES_OF_A_LIST: Final = 3
_LONGEST_BARE_ITEM: Final = 400
_LONGEST_LEAD_END: Final = 60
_LIST_TOPICS: Final = frozenset({Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED, Topic.BENEFITS})


def read_statements(plain: str, sections: tuple[Section, ...]) -> tuple[Statement, ...]:
    """Read every section's items and sentences, in order."""
    return tuple(statement for section in sections for statement in _in_section(plain, section))


def _in_section(plain: str, section: Section) -> Iterator[Statement]:
    bare, led, items = _is_bare_list(plain, section), None, 0
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        sentences = split_sentences(plain, block.span) if block.kind is Kind.TEXT else (block.span,)
        lead = sentences[-1] if following is not None and _is_lead(plain, sentences[-1]) else None
        joined = following is not None and following.kind is Kind.ITEM and following.span.start - block.span.end <= 1
        whole = block.kind is Kind.ITEM or joined or (bare and _length(block) <= _LONGEST_BARE_ITEM)
        if lead is None and len(sentences) > 1 and not whole:
            led = None
        listed = lead is None and (whole or (led is not None and len(sentences) == 1))
        for span in (block.span,) if listed else sentences:
            if span is not lead and (bound := strip_tail(plain, span)).start < bound.end:
                yield Statement(bound, led or section.reads_as, listed, trails=not listed and (items > 1 or section.part_of is not None))
        items += listed
        if lead is not None and section.reads_as in _OPEN_TO_LEADS:
            led = _announced_topic(plain, lead) or led


def _is_bare_list(plain: str, section: Section) -> bool:
    """Tell a list without bullets: lines below a heading of a list, most of them a single sentence."""
    blocks = section.blocks
    if section.reads_as not in _LIST_TOPICS or len(blocks) < _LINES_OF_A_LIST or any(block.kind is Kind.ITEM for block in blocks):
        return False
    single = sum(len(split_sentences(plain, block.span)) == 1 for block in blocks)
    return 2 * single > len(blocks)


def _is_lead(plain: str, sentence: Span) -> bool:
    return _LEAD.search(plain, max(sentence.start, sentence.end - _LONGEST_LEAD_END), sentence.end) is not None


def _length(block: Block) -> int:
    return block.span.end - block.span.start


def _announced_topic(plain: str, lead: Span) -> Topic | None:
    return next((topic for topic, pattern in _LEADS if pattern.search(plain, lead.start, lead.end)), None)


def strip_tail(plain: str, span: Span) -> Span:
    """Take off what binds an item to the next one: "...; or", "..., and", a comma or semicolon.

    >>> strip_tail("A degree; or", Span(0, 12))
    Span(start=0, end=8)
    """
    tail = _TAIL.search(plain, max(span.start, span.end - _LONGEST_TAIL), span.end)
    return Span(span.start, tail.start()) if tail else span
