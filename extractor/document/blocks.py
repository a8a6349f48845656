"""Blocks: the headings, items and texts that a posting is made of, however they were glued together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extractor.document.headings import GLUED, IN_PARAGRAPH, Topic, topic_of
from extractor.document.labels import Label, is_known_label
from extractor.document.lines import Paragraph
from extractor.document.span import Span, trim


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


_INLINE_BULLET: Final = re.compile(r"(?:\s*[•·●▪◦‣■➢►✓❖⁃\uf0b7]\s*|(?<=\s)¿\s+|(?<=\s)\*\s+(?=[A-Z]))")
_INLINE_DASH: Final = re.compile(r"(?:(?<=[.:;!?])|(?<=[.:;!?]['\")]))\s+-\s+(?=[A-Z0-9])")
_INLINE_NUMBER: Final = re.compile(r"(?:(?<=[.:;)])|(?<=\b(?:or|nd)))\s+\(?(?P<number>\d{1,2})[.)]\s+(?=[A-Z])")
_RUN_TOGETHER: Final = re.compile(
    r"""
    (?: (?<= \b[a-z]{3} ) | (?<= [a-z]{4} ) | (?<= [a-z]\) ) ) (?<! [A-Z][a-z]{3} ) (?= [A-Z][a-z]+ [ ,/] )   # "standardsExperience in"
      | (?<= [a-z)] [.;!?] ) (?= [A-Z][a-z]+ [ ,'/] )                                                          # "goals.Manage the"
    """,
    re.VERBOSE,
)
_CAMEL: Final = re.compile(r"[A-Z][A-Za-z]*\Z")
_SENTENCE: Final = re.compile(r"[.!?;]['\")]?$")
_ORDER: Final = re.compile(r"(?:click|please|send|submit|visit|e-?mail|go to|must|apply (?:online|via|at|through|by|here)|we |i )\b", re.IGNORECASE)
_LONGEST_HEADING: Final = 90
_MOST_HEADING_WORDS: Final = 12


def split_blocks(plain: str, paragraphs: tuple[Paragraph, ...], labels: tuple[Label, ...]) -> tuple[Block, ...]:
    """Cut paragraphs into blocks."""
    values = {label.value.start for label in labels}
    names = {label.printed.start: label.printed for label in labels}
    blocks: list[Block] = []
    for number, paragraph in enumerate(paragraphs):
        start, first = paragraph.span.start, paragraph.lines[0]
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if start in values:
            blocks.append(Block(Kind.TEXT, paragraph.span, first.after_blank))
        elif not first.marked and start in names and (known := _announced(plain, names[start])):
            blocks.append(Block(Kind.HEADING, known, first.after_blank))
            blocks.extend(_pieces(plain, trim(plain, _after_colon(plain, known.end), paragraph.span.end), Kind.TEXT))
        elif not first.marked and is_heading(plain, paragraph, following):
            blocks.append(Block(Kind.HEADING, paragraph.span, first.after_blank))
        else:
            blocks.extend(_in_paragraph(plain, paragraph))
    return tuple(blocks)


def _announced(plain: str, name: Span) -> Span | None:
    """Take the name of a label for a heading where it is a known one, or where its words name a topic."""
    if is_known_label(plain, name) or topic_of(plain[name.start : name.end]) is not Topic.OTHER:
        return name
    return None


def _in_paragraph(plain: str, paragraph: Paragraph) -> Iterator[Block]:
    first = paragraph.lines[0]
    kind = Kind.ITEM if first.marked else Kind.TEXT
    for number, block in enumerate(_pieces(plain, paragraph.span, kind)):
        yield Block(block.kind, block.span, first.after_blank and number == 0)


def is_heading(plain: str, paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Tell whether a line of its own announces what comes below it."""
    span = paragraph.span
    text = plain[span.start : span.end]
    words = text.split()
    if len(text) > _LONGEST_HEADING or len(words) > _MOST_HEADING_WORDS or "@" in text or "://" in text:
        return False
    if _ORDER.match(text):
        return False
    if text.endswith((":", ":*", ":_")) or text.startswith(("**", "##")):
        return True
    if _SENTENCE.search(text) and not text.endswith("?"):
        return False
    known = topic_of(text) is not Topic.OTHER
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    titled = words[0][0].isupper() and capitals >= len(words) / 2
    if ":" in text or "\t" in text or "|" in text:
        return False
    if known and (titled or len(words) <= 5) and words[0][0].isupper():  # noqa: PLR2004
        return True
    announces = following is not None and (following.lines[0].marked or following.lines[0].after_blank or _is_long(following))
    return titled and announces and len(words) <= 8 and not any(char.isdigit() for char in text)  # noqa: PLR2004


def _is_long(paragraph: Paragraph) -> bool:
    return paragraph.span.end - paragraph.span.start > 2 * _LONGEST_HEADING


def _pieces(plain: str, span: Span, kind: Kind) -> Iterator[Block]:
    """Cut one paragraph at the headings that are glued into it, then each part at its inner bullets."""
    at = span.start
    for start, end in _glued_headings(plain, span):
        yield from _items(plain, trim(plain, at, start), kind)
        yield Block(Kind.HEADING, trim(plain, start, end), after_blank=False)
        at, kind = end, Kind.TEXT
    yield from _items(plain, trim(plain, at, span.end), kind)


def _glued_headings(plain: str, span: Span) -> list[tuple[int, int]]:
    found = [match.span("heading") for match in GLUED.finditer(plain, span.start, span.end) if _is_glued(plain, match, span)]
    if plain.find(": ", span.start, span.end) >= 0:
        found += [match.span("heading") for match in IN_PARAGRAPH.finditer(plain, span.start, span.end) if topic_of(match.group("heading")) is not Topic.OTHER]
    found.sort()
    return [(start, _after_colon(plain, end)) for number, (start, end) in enumerate(found) if number == 0 or start >= found[number - 1][1]]


def _is_glued(plain: str, match: re.Match[str], span: Span) -> bool:
    """Tell a heading that lost its line break from a plain word: something must show the break, a colon or a missing space behind it."""
    end = match.end("heading")
    behind = plain[end : end + 1]
    lone = match.start() == span.start or plain[match.start() - 1] in "abcdefghijklmnopqrstuvwxyz)].!?:;"
    return behind == ":" or plain[end : match.end()].strip() == ":" or (behind.isupper() and lone) or (behind in "•·0123456789" and lone and behind != "") or plain[end : end + 3].strip() in {"•", "·"}


def _after_colon(plain: str, end: int) -> int:
    return end + 1 if plain[end : end + 1] == ":" else end


def _items(plain: str, span: Span, kind: Kind) -> Iterator[Block]:
    """Cut a part at bullets inside it; what stands before the first bullet keeps the part's own kind."""
    cuts = _cuts(plain, span)
    at = span.start
    for start, end, next_kind in cuts:
        piece = trim(plain, at, start)
        if piece.start < piece.end:
            yield Block(kind, piece, after_blank=False)
        at, kind = end, next_kind
    piece = trim(plain, at, span.end)
    if piece.start < piece.end:
        yield Block(kind, piece, after_blank=False)


def _cuts(plain: str, span: Span) -> list[tuple[int, int, Kind]]:
    """Find where items begin within a part: (end of what is before, start of the item, its kind)."""
    cuts = [(match.start(), match.end(), Kind.ITEM) for match in _INLINE_BULLET.finditer(plain, span.start, span.end)]
    dashes = [(match.start(), match.end(), Kind.ITEM) for match in _INLINE_DASH.finditer(plain, span.start, span.end)]
    if len(dashes) > 1 or (dashes and plain[dashes[0][0] - 1] == ":"):
        cuts += dashes
    cuts += _numbered(plain, span)
    if not cuts:
        cuts = [(match.start(), match.start(), Kind.ITEM) for match in _RUN_TOGETHER.finditer(plain, span.start, span.end)]
        if len(cuts) < 2:  # noqa: PLR2004 - one lost space is a slip, two are a lost list
            return []
    return sorted(cuts)


def _numbered(plain: str, span: Span) -> list[tuple[int, int, Kind]]:
    """Find numbers that count up from the start of the part, or from one, as list marks."""
    cuts, expected = [], None
    for match in _INLINE_NUMBER.finditer(plain, span.start, span.end):
        number = int(match.group("number"))
        if number == expected or (expected is None and number in {1, 2}):
            cuts.append((match.start(), match.end(), Kind.ITEM))
            expected = number + 1
    return cuts
