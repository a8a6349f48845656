"""Statements: the sentences of a posting that can speak of the applicant, with what they stand under.

Education, experience, skills, licences and languages are all read from these. The employer's praise of itself, benefits, pay and
equal-opportunity text never ask anything of an applicant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from weakref import proxy

from extractor.document import Document, Kind, Section, Span, Topic, once
from extractor.rules.asked.wording import wording

_SILENT: Final = {Topic.EMPLOYER, Topic.BENEFITS, Topic.EQUAL_OPPORTUNITY, Topic.PAY, Topic.APPLY, Topic.RESIDENCY, Topic.LOCATION}
_FACTS: Final = {Topic.PAY, Topic.RESIDENCY, Topic.LOCATION}
"""Topics of one fact, below which a page can go on to another matter without a heading."""
_TO_APPLICANT: Final = re.compile(
    r"\W{0,3}(?:\d\W{1,3})?(?:do|can|are|have|did) you\b"
    r"|.{0,80}\b(?:(?:position|role|job) (?:also )?requires|(?:you|candidates?|applicants?) (?:must|should) (?:have|possess|hold))\b"
)
"""A question to the applicant, or a sentence that says what is required."""
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
    """,
    low=True,
)
_SURE_TO_ASK: Final = ("require", "must", "candidate", "applicant", "you have", "minimum", "prefer", "experience in", "experience with")
"""Some of these words, quick to look up."""
_BOASTS: Final = wording(
    r"""
    (?: ^(?:at|as|since|founded|established|with\ (?:over|more\ than))\b [^.]{0,200} \b(?:we|our|is|are|has|have)\b
      | ^(?:our|we've|we're)\b | ^we\b (?!\ (?:are|seek|require|need|want|prefer|look|have\ an?\ (?:opening|opportunity)))
          | ^we\ (?:are|have)\ (?:an?|the|one|proud|committed|dedicated)\b
      | ^(?-i:[A-Z])[\w&.'-]*(?:\ (?-i:[A-Z&])[\w&.'-]*){0,5}(?:\ \([^()]{1,40}\))?\ (?:is|was|has\ been|provides|offers|serves
          |specializes)\b
      | ^the\ (?:company|organi[sz]ation|agency|firm|foundation)\b )
    """
)
_BOASTS_ANYWHERE: Final = (
    "in business", "years of service", "years of excellence", "years of history", "years of tradition", "founded in", "established in",
    "industry leader", "leading provider", "leading global", "leading manufacturer",
)  # fmt: skip
_TRACES_OF_OTHERS: Final = (
    "seek", "looking for", "hiring", "candidate", "applicant", "must", "you will", "require", "is preferred", "are preferred", "is a plus",
    "is an advantage", "is an asset",
)  # fmt: skip
_SHAPES: Final = bytes(ord("a") if chr(code).islower() else ord("A") if chr(code).isupper() else code for code in range(128)) + bytes(128)
_SEAM: Final = b"aA"
"""A word glued to the one before it, where a line break was lost ("in a related fieldBachelor's")."""
_TAIL: Final = re.compile(r"[A-Za-z]+")
_HEAD: Final = re.compile(r"[A-Za-z]+$")
_LONGEST_HEAD: Final = 20
_LOST_BREAK: Final = re.compile("[a-z]{4,}")


class Statement(NamedTuple):
    """One sentence or heading, the topic of the section it stands in, and the number of that section."""

    span: Span
    topic: Topic
    section: int
    number: int
    """Its place among all statements."""
    item: bool = False
    """Whether it stands in a bulleted or numbered item."""

    @property
    def listed(self) -> bool:
        """Whether it stands in a list of qualifications, required or preferred."""
        return self.topic in _LISTS


class Statements:
    """All statements of a document, found by the words in them; those that only praise the employer are passed over."""

    def __init__(self, document: Document) -> None:
        """Cut the document into statements; what they say is looked at only when words of theirs are asked for."""
        # The statements are kept in the document, which would not be freed at once if they held it in turn.
        self.document: Document = proxy(document)
        self.text = in_one_line(document)
        self.low = document.low
        self._offsets = document.offsets
        self.all: list[Statement] = []
        # Lists of qualifications under a lead ("We seek someone who has:") in sections on other matters.
        self._led = {one.span.start: one.topic for one in document.statements if one.listed and one.topic in _LISTS}
        for number, section in enumerate(document.sections):
            self._take(section, number)
        self._starts = [statement.span.start for statement in self.all]
        self._speaks: dict[int, bool] = {}
        self._glued = _glued_words(self.text)
        self.is_glued = any(_LOST_BREAK.fullmatch(word) and self.text[offsets[0]].islower() for word, offsets in self._glued.items())

    def at(self, words: frozenset[str]) -> Iterator[tuple[int, str, Statement]]:
        """Give where these words (runs of letters, in lower case) stand in statements, in order, also glued to another word."""
        found = [(offset, word) for held in (self._offsets, self._glued) for word in words.intersection(held) for offset in held[word]]
        found.sort()
        starts, everything = self._starts, self.all
        for offset, word in found:
            at = bisect_right(starts, offset) - 1
            if at >= 0 and offset < everything[at].span.end:
                yield offset, word, everything[at]

    def speaking(self, matches: Iterable[re.Match[str]]) -> list[Statement]:
        """Give the statements that can speak of the applicant and that hold any of these matches, in order."""
        found: dict[int, Statement] = {}
        for match in matches:
            at = bisect_right(self._starts, match.start()) - 1
            if at >= 0 and match.start() < self.all[at].span.end:
                found[at] = self.all[at]
        return [found[at] for at in sorted(found) if self.speaks(found[at])]

    def at_offset(self, offset: int) -> Statement | None:
        """Give the statement that an offset stands in."""
        at = bisect_right(self._starts, offset) - 1
        return self.all[at] if at >= 0 and offset < self.all[at].span.end else None

    def holding(self, words: frozenset[str]) -> list[Statement]:
        """Give the statements that hold any of these words, in order."""
        return list({statement.number: statement for _, _, statement in self.at(words)}.values())

    def speaks(self, statement: Statement) -> bool:
        """Tell whether a statement can speak of the applicant: it is no boilerplate and does not only praise the employer."""
        at = statement.number
        if at not in self._speaks:
            self._speaks[at] = self._does_speak(statement)
        return self._speaks[at]

    def _take(self, section: Section, number: int) -> None:
        topic, take = section.reads_as, self.all.append
        silent = topic in _SILENT
        if silent and (topic not in _FACTS or not self.document.has("you", "requires", "must", "should")):
            return
        if section.heading is not None and not silent:
            take(Statement(section.heading, topic, number, len(self.all)))
        for block in section.blocks:
            item = block.kind is Kind.ITEM
            topic = section.reads_as if section.reads_as in _LISTS else self._led.get(block.span.start, section.reads_as)
            for sentence in self._sentences(block.span):
                if sentence.end - sentence.start > _LONGEST:
                    continue
                if not silent:
                    take(Statement(sentence, topic, number, len(self.all), item))
                elif _TO_APPLICANT.match(self.low, *sentence):
                    take(Statement(sentence, Topic.OTHER, number, len(self.all), item))

    def _sentences(self, span: Span) -> tuple[Span, ...]:
        """Split a block; most items have no mark within that could end a sentence."""
        find, start, end = self.text.find, span.start, span.end - 1
        if find(".", start, end) < 0 and find("!", start, end) < 0 and find("?", start, end) < 0:
            return (span,)
        return self.document.sentences(span)

    def _does_speak(self, statement: Statement) -> bool:
        span = statement.span
        return not self.document.is_boilerplate(span) and (statement.topic in _SOBER or not _boasts(self.text[span.start : span.end]))


def _glued_words(text: str) -> dict[str, list[int]]:
    """Give the words that are glued to another, in lower case, with their offsets."""
    glued: dict[str, list[int]] = {}
    shapes = text.encode("ascii", "replace").translate(_SHAPES)
    seam = shapes.find(_SEAM)
    while seam >= 0:
        end = seam + 1
        head, tail = _HEAD.search(text, max(0, end - _LONGEST_HEAD), end), _TAIL.match(text, end)
        for word in (head, tail):
            if word is not None:
                glued.setdefault(word.group().lower(), []).append(word.start())
        seam = shapes.find(_SEAM, tail.end() if tail else end)
    return glued


@once
def find_statements(document: Document) -> Statements:
    """Give the statements of a document; they are cut once for all the rules that read them."""
    return Statements(document)


def asks(document: Document, statement: Statement) -> bool:
    """Tell whether a sentence asks something of the applicant: by its words, or by standing in a list of qualifications."""
    if statement.listed:
        return True
    words = document.low[statement.span.start : statement.span.end]
    return any(sign in words for sign in _SURE_TO_ASK) or _ASKS.search(words) is not None


def _boasts(words: str) -> bool:
    """Tell whether a sentence outside the lists praises the employer."""
    low = words.lower()
    boasts = _BOASTS.match(words) is not None or any(boast in low for boast in _BOASTS_ANYWHERE)
    return boasts and not any(trace in low for trace in _TRACES_OF_OTHERS)


@once
def in_one_line(document: Document) -> str:
    """Give `document.flat` with every other break a blank, too, so that patterns may go on from line to line: same length, same offsets."""
    text = document.flat
    for mark in "\n\r\t\x0b\x0c":
        text = text.replace(mark, " ")
    return text
