"""Blocks: the headings, items and texts that a posting is made of, however they were glued together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extractor.document.cuts import find_cuts
from extractor.document.glued_headings import glued_headings
from extractor.document.headings import INNER_END, heads_list, is_heading, is_numbered_heading
from extractor.document.labels import Label, is_known_label
from extractor.document.lines import Paragraph
from extractor.document.span import Span, trim
from extractor.document.topics import Topic, is_common, topic_of


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    ITEM = "item"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, list item or stretch of text, without bullet marks and outer white space."""

    kind: Kind
    span: Span
    after_blank: bool


_COLON: Final = re.compile(r"[*_]{0,3}:[*_]{0,3}|[*_]{2,3}|")
_DASH_OF_LIST: Final = re.compile(r"[ ]{0,2}-[ ]{1,3}(?=[A-Z])")
_LONGEST_HEAD: Final = 60
# A name in capitals at the start of a line: "REMUNERATION/ SALARY: ...".
_LARGE_NAME: Final = re.compile(r"(?P<name>[A-Z](?:[A-Z'&/() -]|, ){4,60}?) ?:(?!/)")


def split_blocks(plain: str, paragraphs: tuple[Paragraph, ...], labels: tuple[Label, ...]) -> tuple[Block, ...]:
    """Cut paragraphs into blocks."""
    values = {label.value.start for label in labels}
    names = {label.printed.start: label.printed for label in labels}
    blocks: list[Block] = []
    for number, paragraph in enumerate(paragraphs):
        start, first = paragraph.span.start, paragraph.lines[0]
        large = _LARGE_NAME.match(plain, start, paragraph.span.end)
        if large and not first.marked:
            name = Span(*large.span("name"))
            blocks.append(Block(Kind.HEADING, name, first.after_blank))
            blocks.extend(_pieces(plain, trim(plain, large.end(), paragraph.span.end), Kind.TEXT))
        elif start in values:
            blocks.append(Block(Kind.TEXT, paragraph.span, first.after_blank))
        elif not first.marked and start in names and (known := _announced(plain, names[start])):
            blocks.append(Block(Kind.HEADING, known, first.after_blank))
            blocks.extend(_pieces(plain, trim(plain, _after_colon(plain, known.end), paragraph.span.end), Kind.TEXT))
        elif is_numbered_heading(plain, paragraphs, number) if first.marked else is_heading(plain, paragraphs, number):
            blocks.append(Block(Kind.HEADING, paragraph.span, first.after_blank))
        elif parts := _heading_and_item(plain, paragraph, paragraphs[number + 1 : number + 2]):
            blocks.append(Block(Kind.HEADING, parts[0], first.after_blank))
            blocks.extend(_pieces(plain, parts[1], Kind.ITEM))
        else:
            blocks.extend(_in_paragraph(plain, paragraph))
    return tuple(blocks)


def _heading_and_item(plain: str, paragraph: Paragraph, following: tuple[Paragraph, ...]) -> tuple[Span, Span] | None:
    """Cut a paragraph at the first dash of a list that goes on below it: "Duties - Bake", "- Sell"."""
    span, first = paragraph.span, paragraph.lines[0]
    if first.marked or not following or not following[0].lines[0].marked or plain[following[0].lines[0].span.start] != "-":
        return None
    dash = _DASH_OF_LIST.search(plain, span.start, min(span.end, span.start + _LONGEST_HEAD))
    if dash is None or not heads_list(plain[span.start : dash.start()]):
        return None
    return Span(span.start, dash.start()), Span(dash.end(), span.end)


def _announced(plain: str, name: Span) -> Span | None:
    """Take the name of a label for a heading where it is a known one, or where its words name a topic."""
    words = plain[name.start : name.end]
    names_topic = topic_of(words) is not Topic.OTHER and not INNER_END.search(words)
    return name if names_topic or is_known_label(plain, name) else None


def _in_paragraph(plain: str, paragraph: Paragraph) -> Iterator[Block]:
    first = paragraph.lines[0]
    kind = Kind.ITEM if first.marked else Kind.TEXT
    for number, block in enumerate(_pieces(plain, paragraph.span, kind)):
        yield Block(block.kind, block.span, first.after_blank and number == 0)


def _pieces(plain: str, span: Span, kind: Kind) -> Iterator[Block]:
    """Cut one paragraph at the headings that are glued into it, then each part at its inner bullets."""
    at = span.start
    for heading in glued_headings(plain, span):
        yield from _items(plain, trim(plain, at, heading.start), kind)
        yield Block(Kind.HEADING, heading, after_blank=False)
        at, kind = _after_colon(plain, heading.end), Kind.TEXT
    yield from _items(plain, trim(plain, at, span.end), kind)


def _after_colon(plain: str, end: int) -> int:
    """Go on behind the colon of a heading, and the marks of bold print about it."""
    marks = _COLON.match(plain, end)
    return marks.end() if marks else end


def _items(plain: str, span: Span, kind: Kind) -> Iterator[Block]:
    """Cut a part at bullets inside it; what stands before the first bullet keeps the part's own kind."""
    at = span.start
    for cut in find_cuts(plain, span):
        piece = trim(plain, at, cut.end)
        if piece.start < piece.end:
            words = plain[piece.start : piece.end]
            heads = (kind is Kind.TEXT and cut.marked and heads_list(words)) or (at > span.start and is_common(words))
            yield Block(Kind.HEADING if heads else kind, piece, after_blank=False)
        at, kind = cut.start, Kind.ITEM
    piece = trim(plain, at, span.end)
    if piece.start < piece.end:
        yield Block(kind, piece, after_blank=False)
