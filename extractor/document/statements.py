"""Statements: every item and every sentence of a posting with the topic that it stands under."""

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from extractor.document.blocks import Block, Kind
from extractor.document.leads import CLOSED, LISTS, announced_topic, is_lead
from extractor.document.sections import Section
from extractor.document.span import Span
from extractor.document.topics import Topic

Split = Callable[[Span], tuple[Span, ...]]


class Statement(NamedTuple):
    """One item of a list, or one sentence of prose, without the marks around it."""

    span: Span
    topic: Topic
    """What the heading above it, or the words that announce its list, say it is about."""
    listed: bool
    """Whether it is an item: of a bulleted list, of a list without bullets, or of one whose line breaks are lost."""
    trails: bool = False
    """Whether it is a sentence behind the list of its section, or of a part of it: there postings go on to other matters."""
    alone: bool = False
    """Whether it is all that its paragraph says."""
    led: bool = False
    """Whether words right above it announce what it is, and not its heading alone."""


# What binds an item to the next one: marks, and an "and" or "or" behind them.
_TAIL: Final = re.compile(r"[\s;,:*_|•·-]+(?:(?:and/or|and|or)[\s.,]*)?$|(?<=[.;,])\s+(?:and/or|and|or)[\s.,]*$", re.IGNORECASE)
_TAIL_ENDS: Final = frozenset(";,:*_|•·- \t\r\ndrDR")
_ITEM_ENDS: Final = frozenset(".;")
_JOINTS: Final = ("and", "or")
_LONGEST_TAIL: Final = 20
_LINES_OF_A_LIST: Final = 3
_LONGEST_BARE_ITEM: Final = 400
_QUALIFICATIONS: Final = frozenset({Topic.REQUIRED, Topic.PREFERRED})


def read_statements(plain: str, sections: tuple[Section, ...], split: Split) -> tuple[Statement, ...]:
    """Read every section's items and sentences, in order; `split` gives the sentences of a span."""
    return tuple(statement for section in sections for statement in _in_section(plain, section, split))


def _in_section(plain: str, section: Section, split: Split) -> Iterator[Statement]:
    own, bare, led, items = section.reads_as, _is_bare_list(section, split), None, 0
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        sentences = split(block.span) if block.kind is Kind.TEXT else (block.span,)
        above_list = following is not None and following.kind is Kind.ITEM
        closed = block.kind is Kind.ITEM and plain[block.span.end - 1] in _ITEM_ENDS
        lead = sentences[-1] if not closed and is_lead(plain, sentences[-1], above_list=above_list) else None
        joined = following is not None and above_list and following.span.start - block.span.end <= 1
        whole = block.kind is Kind.ITEM or joined or (bare and _length(block) <= _LONGEST_BARE_ITEM)
        alone = len(sentences) == 1
        if lead is None and not alone and not whole:
            led = None
        listed = lead is None and (whole or (led is not None and alone))
        announced = announced_topic(plain, lead, under=own) if lead is not None and own not in CLOSED else None
        asks = lead is not None and announced in _QUALIFICATIONS and plain[lead.end - 1] == "."
        trails = not listed and (items > 1 or section.part_of is not None)
        for span in (block.span,) if listed else sentences:
            if (span is not lead or asks) and (bound := strip_tail(plain, span)).start < bound.end:
                topic = announced if span is lead else led
                yield Statement(bound, topic or own, listed, trails, alone, topic is not None)
        items += listed
        led = announced or led


def _is_bare_list(section: Section, split: Split) -> bool:
    """Tell a list without bullets: lines below a heading of a list, most of them a single sentence."""
    blocks = section.blocks
    if section.reads_as not in LISTS or len(blocks) < _LINES_OF_A_LIST or any(block.kind is Kind.ITEM for block in blocks):
        return False
    single = sum(len(split(block.span)) == 1 for block in blocks)
    return 2 * single > len(blocks)


def _length(block: Block) -> int:
    return block.span.end - block.span.start


def strip_tail(plain: str, span: Span) -> Span:
    """Take off what binds an item to the next one: "...; or", "..., and", a comma or semicolon.

    >>> strip_tail("A degree; or", Span(0, 12))
    Span(start=0, end=8)
    """
    end = plain[span.end - 1]
    if end not in _TAIL_ENDS and not (end == "." and plain[span.end - 4 : span.end - 1].lower().endswith(_JOINTS)):
        return span
    tail = _TAIL.search(plain, max(span.start, span.end - _LONGEST_TAIL), span.end)
    return Span(span.start, tail.start()) if tail else span
