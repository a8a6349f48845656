"""Sections: a heading and what stands below it, up to the next one."""

from dataclasses import dataclass, replace
from typing import Final

from extractor.document.blocks import Block, Kind
from extractor.document.labels import Label, is_known_label
from extractor.document.leads import CLOSED, LISTS, announced_topic, is_lead, topic_of_clause
from extractor.document.sentences import split_sentences
from extractor.document.span import Span
from extractor.document.topics import Topic, topic_of

# A labelled fact is no section of these.
_NOT_FACTS: Final = {Topic.ROLE, Topic.TEAM, Topic.EMPLOYER, Topic.NOTES, Topic.OTHER}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a posting; the part before the first heading has none."""

    topic: Topic
    heading: Span | None
    blocks: tuple[Block, ...]
    part_of: Topic | None = None
    """The topic of the list that a heading of unknown words divides; None for a section of its own."""

    @property
    def reads_as(self) -> Topic:
        """The topic that its items belong to: its own, or that of the list it divides."""
        return self.part_of or self.topic


def split_sections(plain: str, blocks: tuple[Block, ...], labels: tuple[Label, ...]) -> tuple[Section, ...]:
    """Group blocks under their headings; a labelled fact is a section of its own."""
    facts = {label.printed.start for label in labels if _is_printed_large(plain, label) or is_known_label(plain, label.printed)}
    sections: list[Section] = []
    current = Section(Topic.OTHER, None, ())
    body: list[Block] = []
    for block in blocks:
        if block.kind is not Kind.HEADING:
            body.append(block)
            continue
        current = replace(current, blocks=tuple(body))
        if current.heading is not None or body:
            sections.append(current)
        is_fact = block.span.start in facts or is_known_label(plain, block.span)
        current, body = _open(plain, block.span, current, fact=is_fact), []
    return (*sections, replace(current, blocks=tuple(body)))


def _is_printed_large(plain: str, label: Label) -> bool:
    return plain[label.printed.start : label.printed.end].isupper()


def _open(plain: str, heading: Span, before: Section, *, fact: bool) -> Section:
    words = plain[heading.start : heading.end]
    topic = topic_of(words)
    if fact and topic in _NOT_FACTS:
        return Section(Topic.FACT, heading, ())
    if topic is Topic.OTHER:
        topic = topic_of_clause(words, under=before.reads_as)
    return Section(topic, heading, (), part_of=_divided_list(plain, before) if topic is Topic.OTHER else None)


def _divided_list(plain: str, before: Section) -> Topic | None:
    """Tell which list a heading of unknown words divides: the one that the last sentence above announces, or that it stands in."""
    if before.blocks and before.reads_as not in CLOSED and before.blocks[-1].kind is Kind.TEXT:
        lead = split_sentences(plain, before.blocks[-1].span)[-1]
        announced = announced_topic(plain, lead, under=before.reads_as) if is_lead(plain, lead, above_list=True) else None
        if announced in LISTS:
            return announced
    # A heading of unknown words ("Community Events:") divides the list and starts nothing new.
    return before.reads_as if before.reads_as in LISTS else None
