"""HTML as its reader sees it: words in lines and paragraphs as a browser sets them, list items with a dash, cells behind tabs."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from extractor.document.lines import BULLETS
from extractor.document.rendering.tags import CELLS, LINES, PARAGRAPHS, RAW, Tag, find_tags
from extractor.document.rendering.written import Rendering, Writer
from extractor.document.span import Span

_PIECE: Final = re.compile(
    r"[ \t\r\n\f\xa0]+|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)|[^ \t\r\n\f\xa0&]+|&"
)
_TAG_BREAK: Final = "\0"
_INNER_BREAK: Final = re.compile(r"[^\s\0][ \t\r]{0,20}\n(?=\s{0,20}[^\s\0])")
_ADDRESS: Final = re.compile(r"mailto:(?P<mail>[^?\s]+@[^?\s]+)(?:\?\S*)?|https?://\S+", re.IGNORECASE)
_LEADS: Final = ("apply", "application", "click", "here", "submit", "email", "e-mail")
_STEMS: Final = (
    "bewerb",
    "postul",
    "candidat",
    "candida",
    "sollicit",
    "solicit",
    "inscri",
    "ans\u00f6k",
    "s\u00f8k",
    "aanmeld",
    "anmeld",
    "aplica",
    "inoltr",
)
"""The same in other languages, with whatever ending."""
LEADS_ON: Final = re.compile(rf"\b(?:(?:{'|'.join(_LEADS)})\b|(?:{'|'.join(_STEMS)}))", re.IGNORECASE)
"""Words in a link, or right before it, that say that its address is one to apply to: then the address is shown behind the words."""
LONGEST_LEAD: Final = 80
_BREAKS: Final = ("", " ", "\t", "\n", "\n\n")


def render_page(source: str) -> Rendering:
    """Render HTML."""
    return _Page(source).rendering()


def unescape_all(source: str) -> Rendering:
    """Put the characters in the place of their entities, and nothing else."""
    writer = Writer()
    for piece in _PIECE.finditer(source):
        writer.write(unescape(piece.group()) if piece["entity"] else piece.group(), Span(*piece.span()))
    return writer.rendering(source)


class _Page:
    """One page on its way from tags to lines."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._writer = Writer()
        self._break = ""
        """White space that is due before the next word."""
        self._item_is_due = False
        self._lists = 0
        self._link: Tag | None = None

    def rendering(self) -> Rendering:
        tags = list(find_tags(self._source))
        pieces = list(_visible(self._source, tags))
        keeps_lines = has_lines = self._has_lines(pieces)
        for piece in pieces:
            if isinstance(piece, Span):
                self._read_text(piece, keeps_lines=keeps_lines)
                continue
            self._read_tag(piece)
            if piece.name == "pre":
                keeps_lines = has_lines or not piece.closes
        return self._writer.rendering(self._source)

    def _has_lines(self, pieces: list[Tag | Span]) -> bool:
        """Tell whether this is text with a few tags in it, which has lines of its own; a page breaks its lines by tags."""
        bare = "".join(
            self._source[piece.start : piece.end]
            if isinstance(piece, Span)
            else _TAG_BREAK * (piece.name in PARAGRAPHS or piece.name in LINES)
            for piece in pieces
        )
        breaks = bare.count(_TAG_BREAK)
        return not breaks or len(_INNER_BREAK.findall(bare)) > breaks

    def _read_tag(self, tag: Tag) -> None:
        if tag.name in {"ul", "ol"}:
            self._lists = max(0, self._lists + (-1 if tag.closes else 1))
        if tag.name == "a":
            self._read_link(tag)
        elif tag.name == "br":
            self._due("\n\n" if self._break == "\n" else "\n")
        elif tag.name in CELLS:
            self._due("" if tag.closes else "\t")
        elif tag.name in PARAGRAPHS and not self._lists and not self._item_is_due:
            self._due("\n\n")
        elif tag.name in PARAGRAPHS or tag.name in LINES:
            self._due("\n")
        self._item_is_due = (self._item_is_due or tag.name == "li") and not (tag.name == "li" and tag.closes)

    def _read_text(self, place: Span, *, keeps_lines: bool) -> None:
        for piece in _PIECE.finditer(self._source, place.start, place.end):
            words = unescape(piece.group()) if piece["entity"] else piece.group()
            if not words.isspace():
                self._write(words, Span(*piece.span()))
            elif keeps_lines and (breaks := piece.group().count("\n")):
                self._due("\n\n" if breaks > 1 else "\n")
            else:
                self._due(" ")

    def _read_link(self, tag: Tag) -> None:
        """Set the address of a link that leads to an application behind its words, where they do not say it."""
        link, self._link = self._link, None if tag.closes else tag
        place = link.href(self._source) if link and tag.closes else None
        if link is None or place is None:
            return
        address = _ADDRESS.fullmatch(self._source, place.start, place.end)
        words = self._source[max(0, link.span.start - LONGEST_LEAD) : link.span.start] + self._source[link.span.end : tag.span.start]
        if address is None or not (address["mail"] or LEADS_ON.search(words)):
            return
        place = Span(*address.span("mail" if address["mail"] else 0))
        if self._source[place.start : place.end] not in words:
            self._write("(", Span(place.start, place.start), " ")
            self._read_text(place, keeps_lines=False)
            self._write(")", Span(place.end, place.end))

    def _due(self, white: str) -> None:
        self._break = max(self._break, white, key=_BREAKS.index)

    def _write(self, words: str, place: Span, before: str = "") -> None:
        self._due(before)
        nowhere = Span(place.start, place.start)
        if self._break and self._writer.length:
            self._writer.write(self._break, nowhere)
        if self._item_is_due and words[0] not in BULLETS:
            self._writer.write("- ", nowhere)
        self._break, self._item_is_due = "", False
        self._writer.write(words, place)


def _visible(source: str, tags: list[Tag]) -> Iterator[Tag | Span]:
    """Give the tags and the stretches of text between them, without what stands in elements that are not seen."""
    closed_last = {tag.name: number for number, tag in enumerate(tags) if tag.closes}
    at, hidden, depth = 0, "", 0
    for number, tag in enumerate(tags):
        if hidden:
            depth += (-1 if tag.closes else 1) if tag.name == hidden else 0
            if depth == 0:
                hidden, at = "", tag.span.end
                yield tag
            continue
        yield Span(at, tag.span.start)
        at = tag.span.end
        if tag.hides(source) and (tag.name in RAW or closed_last.get(tag.name, -1) > number):
            hidden, depth = tag.name, 1
        else:
            yield tag
    if not hidden:
        yield Span(at, len(source))
