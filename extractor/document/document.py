"""A posting as a document: the text as a reader sees it, and views of it that all index that text."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from extractor.document.blocks import Block, split_blocks
from extractor.document.boilerplate import Boilerplate, Mark, mark_boilerplate
from extractor.document.header import Header, find_title_labels, read_header
from extractor.document.index import WordIndex
from extractor.document.labels import Label, find_labels
from extractor.document.lines import Line, Paragraph, flatten, join_wrapped, split_lines
from extractor.document.locate import Locator
from extractor.document.lookup import Lookup
from extractor.document.orders import find_orders
from extractor.document.rendering import render
from extractor.document.sections import Section, split_sections
from extractor.document.sentences import split_sentences
from extractor.document.span import Span, plain
from extractor.document.statements import Statement, read_statements
from extractor.document.topics import Topic
from extractor.document.units import Units, read_units
from extractor.words import Hits, Pattern, scan

_MOST_HEADER_LINES = 14
_LONGEST_HEADER_LINE = 130
_LONGEST_MENU_ITEM = 40


class Document:
    """The text of one posting with its lines, blocks, sections, labels and boilerplate, each found when first asked for.

    Every span indexes `text`, which is what a reader sees of the posting, white space folded; `origin` leads back to what was given.
    `plain` is the same text with typographic marks made plain, character by character; `flat` is that without the line breaks of wrapped
    paragraphs, and `low` that in lower case: rules run their patterns on these two. All are of one length, so that offsets into one are
    offsets into `text`.
    """

    def __init__(self, text: str, read_on: dt.date | None = None) -> None:
        """Take the text as given. `read_on` is the day on which it was read, against which ages such as "10d" are counted."""
        self._rendering = render(text)
        self.text = self._rendering.text
        self.read_on = read_on
        self.plain = plain(self.text)
        self.views: dict[Callable[[Document], object], object] = {}
        """What functions have read of this document, by the function: see `once`."""
        self._sentences: dict[Span, tuple[Span, ...]] = {}

    @property
    def source(self) -> str:
        """The posting as it was given."""
        return self._rendering.given

    def origin(self, span: Span) -> Span:
        """Give the stretch of `source` that a span shows: the span itself, where the text is the posting as it was given."""
        return self._rendering.origin(span)

    def seen(self, given: Span) -> Span:
        """Give the span that shows a stretch of `source`; an empty one where nothing of it is seen."""
        return self._rendering.shown(given)

    def quote(self, span: Span) -> str:
        """Give the words of a span, verbatim."""
        return self.text[span.start : span.end]

    def words(self, span: Span) -> str:
        """Give the words of a span as a value: verbatim but for white space, which is one blank."""
        return " ".join(self.text[span.start : span.end].split())

    def locate(self, quote: str, within: Span | None = None) -> Span | None:
        """Find where the text (or this part of it) says a quote, white space, case, typographic marks and ellipses aside."""
        return self._locator.locate(quote, within)

    def places(self, quote: str, within: Span) -> Iterator[Span]:
        """Yield every place within a part of the text that says a quote, white space, case and typographic marks aside."""
        return self._locator.places(quote, within)

    def sentences(self, span: Span) -> tuple[Span, ...]:
        """Split a span into its sentences."""
        if span not in self._sentences:
            self._sentences[span] = split_sentences(self.plain, span)
        return self._sentences[span]

    def has(self, *words: str) -> bool:
        """Tell whether the text holds any of these words (runs of letters, in lower case), wherever they stand."""
        return self._index.has(words)

    def offsets_of(self, *words: str) -> list[int]:
        """Give where these words (runs of letters, in lower case) begin, in order: where a pattern that starts with them is to be tried."""
        return self._index.find(words)

    @property
    def offsets(self) -> Mapping[str, list[int]]:
        """Every word of the text (a run of ASCII letters, in lower case) with the offsets at which it stands."""
        return self._index.offsets

    def facts(self, *fields: str) -> tuple[Label, ...]:
        """Give the labels that name any of these fields, in order."""
        return tuple(label for label in self.labels if not label.fields.isdisjoint(fields))

    def sections_on(self, *topics: Topic) -> tuple[Section, ...]:
        """Give the sections that read as one of these topics, in order."""
        return tuple(section for section in self.sections if section.reads_as in topics)

    def is_boilerplate(self, span: Span, *kinds: Boilerplate) -> bool:
        """Tell whether a span meets boilerplate (of these kinds, where any are given)."""
        at = bisect_left(self._boilerplate_starts, span.end) - 1
        while at >= 0 and self.boilerplate[at].span.end > span.start:
            if not kinds or self.boilerplate[at].kind in kinds:
                return True
            at -= 1
        return False

    def near(self, number: int) -> list[tuple[int, int]] | None:
        """Give the ranges of offsets in which a match of the pattern of this number can start; None where that is not known."""
        return self._hits.near(number)

    def find(self, pattern: Pattern, within: Span | None = None) -> Iterator[re.Match[str]]:
        """Give the matches of a pattern, or those within a span, in order: it runs only where words stand that it needs."""
        return pattern.find(self, *(within or ()))

    def block_at(self, offset: int) -> Block | None:
        """Give the block that an offset stands in."""
        return self._blocks_by_place.at(offset)

    def statement_at(self, offset: int) -> Statement | None:
        """Give the statement that an offset stands in."""
        return self._statements_by_place.at(offset)

    def sentences_of(self, pattern: Pattern) -> tuple[Span, ...]:
        """Give the sentences in which a pattern matches, in order."""
        found: dict[Span, None] = {}
        for match in self.find(pattern):
            if block := self.block_at(match.start()):
                found |= dict.fromkeys(one for one in self.sentences(block.span) if one.start <= match.start() < one.end)
        return tuple(found)

    @cached_property
    def _blocks_by_place(self) -> Lookup[Block]:
        return Lookup(self.blocks)

    @cached_property
    def _statements_by_place(self) -> Lookup[Statement]:
        return Lookup(self.statements)

    @cached_property
    def orders(self) -> tuple[Span, ...]:
        """Stretches that speak to the reader of the record, not of the job."""
        return find_orders(self.text, self.low, self.offsets_of)

    def is_order(self, span: Span) -> bool:
        """Tell whether a span meets a stretch that speaks to the reader of the record."""
        return any(order.meets(span) for order in self.orders)

    @cached_property
    def flat(self) -> str:
        """`plain` with the line breaks within paragraphs made blanks, same length: to patterns it is all one whether a line was wrapped."""
        return flatten(self.plain, self.paragraphs)

    @cached_property
    def low(self) -> str:
        """`flat` in lower case, same length: patterns on it need not ignore case, which makes them several times faster."""
        low = self.flat.lower()
        return low if len(low) == len(self.flat) else "".join(char if len(char.lower()) > 1 else char.lower() for char in self.flat)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that is not blank."""
        return split_lines(self.plain)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Printed lines, those that a fixed-width writer wrapped put together."""
        return join_wrapped(self.plain, self.lines)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Headings, items and texts, in order."""
        return split_blocks(self.plain, self.paragraphs, self.labels)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Every labelled fact, in order."""
        return find_labels(self.plain, self.paragraphs)

    @cached_property
    def title_labels(self) -> tuple[Label, ...]:
        """The labels that name the position, the plainest last."""
        return find_title_labels(self)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Headings with what stands below them, in order."""
        return split_sections(self.plain, self.blocks, self.labels)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every item and every sentence with the topic that it stands under, in order."""
        return read_statements(self.plain, self.sections, self.sentences)

    @cached_property
    def units(self) -> Units:
        """The numbered pieces, by which a model names what it points at."""
        return read_units(self.plain, self.blocks, self.sentences)

    @cached_property
    def boilerplate(self) -> tuple[Mark, ...]:
        """Navigation, banners, footers, browser help and equal-opportunity text."""
        return mark_boilerplate(self, self.blocks)

    @cached_property
    def header(self) -> Header:
        """The top of the posting: its short lines up to the first prose or list, and what each of their cells names."""
        lines, menu = [], _count_menu(self.lines)
        for line in self.lines[menu : menu + _MOST_HEADER_LINES]:
            if line.marked or line.span.end - line.span.start > _LONGEST_HEADER_LINE:
                break
            if not self.is_boilerplate(line.span):
                lines.append(line)
        return read_header(self, tuple(lines))

    @cached_property
    def _hits(self) -> Hits:
        return scan(self.low)

    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(self.low)

    @cached_property
    def _boilerplate_starts(self) -> list[int]:
        return [mark.span.start for mark in self.boilerplate]

    @cached_property
    def _locator(self) -> Locator:
        return Locator(self.text)


def _count_menu(lines: tuple[Line, ...]) -> int:
    """Count the items of the site's menu at the very top: no posting begins with a list of a few words each."""
    items = next((number for number, line in enumerate(lines) if not line.marked), 0)
    short = all(line.span.end - line.span.start <= _LONGEST_MENU_ITEM for line in lines[:items])
    return items if items > 1 and short else 0
