"""What a scrape carries along that is not the posting's own statement: marked, never removed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extractor.document.blocks import Block
from extractor.document.sentences import split_sentences
from extractor.document.span import Span
from extractor.words import Pattern, Text


class Boilerplate(StrEnum):
    """Why a stretch of text is not the posting's own statement of the job."""

    NAVIGATION = "navigation"
    PREVIEW = "preview banner"
    FOOTER = "footer"
    SIGNATURE = "signature"
    """What a mail's writer is, below two dashes (RFC 3676): no statement of the job, though its addresses may be those to apply to."""
    BROWSER_HELP = "browser help"
    EQUAL_OPPORTUNITY = "equal opportunity"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of boilerplate and its kind."""

    kind: Boilerplate
    span: Span


_LINES: Final = (
    (
        Boilerplate.NAVIGATION,
        Pattern(
            r"""
            {LINK}[\s!»>]*|{LINK_FRONT}.*|best of \[\?\]|post (?:a )?jobs?\b.{0,20}
            |(?:(?:back|return) to|view|see|browse|search|show) (?:(?:all|our|more|other) ){0,2}
                (?:{JOB}|(?:career|listing|result|search|map)s?\b)[\w ]*
            """
        ),
    ),
    (Boilerplate.PREVIEW, Pattern(r"(?:you are (?:currently )?viewing |log ?in or (?:register|sign up) |this is a preview).*")),
    (Boilerplate.FOOTER, Pattern(r"(?:©|\(c\)|copyright|powered by ).*|{FOOTER_LINK}[\s|·,.&\w]*|[-_*=]{8,}")),
)
_SENTENCES: Final = (
    (Boilerplate.BROWSER_HELP, Pattern(r"{BROWSER_HELP}|\bsafari \d")),
    (Boilerplate.EQUAL_OPPORTUNITY, Pattern(r"{EQUAL_CHANCE}|\bregardless of (?:\w{1,30}[ ,/]{1,3}){0,4}{PROTECTED_GROUND}")),
    (
        Boilerplate.FOOTER,
        Pattern(
            r"""
            \blearned of this job opportunity|\bplace a free posting
            |\bthis (?:job )?(?:posting|listing|advert\w{0,10}) (?:was|is) (?:provided|hosted|published|syndicated)
            """
        ),
    ),
)
_LONGEST_LINE: Final = 200
_TWO_DASHES: Final = re.compile(r"^--[ ]?\r?$", re.MULTILINE)
_MOST_LINES_OF_SIGNATURE: Final = 15


def mark_boilerplate(text: Text, blocks: tuple[Block, ...]) -> tuple[Mark, ...]:
    """Mark lines of navigation and footers, and sentences that belong to any posting of the site or the law, in order."""
    signature = _find_signature(text.flat)
    found = sorted((match.start(), kind) for kind, pattern in _SENTENCES for match in pattern.find(text))
    marks: dict[Mark, None] = {}
    for block in blocks:
        kind = Boilerplate.SIGNATURE if block.span.start > signature else _kind_of_line(text.low, block.span)
        said = found[bisect_left(found, (block.span.start,)) : bisect_left(found, (block.span.end,))]
        marks |= dict.fromkeys([Mark(kind, block.span)] if kind else _mark_sentences(text.flat, block.span, said))
    return tuple(marks)


def _find_signature(plain: str) -> int:
    """Give where a mail's signature begins: below a line of two dashes near the end; the text's length where there is none."""
    dashes = [match.end() for match in _TWO_DASHES.finditer(plain)]
    is_near_end = bool(dashes) and plain.count("\n", dashes[-1]) <= _MOST_LINES_OF_SIGNATURE
    return dashes[-1] if is_near_end else len(plain)


def _kind_of_line(low: str, span: Span) -> Boilerplate | None:
    if span.end - span.start > _LONGEST_LINE:
        return None
    return next((kind for kind, pattern in _LINES if pattern.fullmatch(low, *span)), None)


def _mark_sentences(plain: str, block: Span, said: list[tuple[int, Boilerplate]]) -> Iterator[Mark]:
    """Mark the sentences of a block in which something was said that belongs to no job, by where it was said."""
    for sentence in split_sentences(plain, block) if said else ():
        yield from (Mark(kind, sentence) for at, kind in said if sentence.start <= at < sentence.end)
