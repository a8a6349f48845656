"""The shape of a posting as a reader sees it: lines, bullet marks, headings. Found apart from the rules that are to be judged."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random
from typing import Final, NamedTuple, TypeVar

from extractor.document.span import Span

_LINE: Final = re.compile(r"[^\n]+")
_BULLET: Final = re.compile(r"[ \t]{0,20}(?P<mark>[•●▪◦‣·*–-])(?=[ \t])[ \t]{1,20}(?=\S)")
_LONGEST_HEADING: Final = 60
_SENTENCE_END: Final = (".", ",", ";", "!")
_SHARE: Final = 0.6
"""How much of what could be changed a variant changes, so that two variants of one posting differ."""
_T = TypeVar("_T")


class Line(NamedTuple):
    """A line that is not blank, without its line break, and its bullet mark with the white space about it (empty without one)."""

    text: str
    extent: Span
    bullet: Span
    mark: str


def find_lines(text: str) -> list[Line]:
    """Find the lines that are not blank, in order."""
    return list(_find_lines(text))


def is_heading(line: Line, after: Line | None) -> bool:
    """Tell whether a line reads as a heading: short, starts with a capital, does not end as a sentence does, and something follows."""
    words = line.text.strip()
    return (
        after is not None
        and not line.mark
        and len(words) <= _LONGEST_HEADING
        and words[:1].isupper()
        and not words.endswith(_SENTENCE_END)
        and not any(char.isdigit() for char in words)
        and bool(after.mark or len(after.text) > len(words))
    )


def find_headings(text: str) -> list[tuple[Line, Line]]:
    """Find the headings, each with the line that follows it."""
    lines = find_lines(text)
    return [(line, after) for line, after in pairwise(lines) if is_heading(line, after)]


def find_lists(text: str) -> list[list[Line]]:
    """Find runs of at least two lines with bullet marks."""
    runs: list[list[Line]] = [[]]
    for line in find_lines(text):
        if line.mark:
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def draw_some(things: Sequence[_T], random: Random) -> list[_T]:
    """Draw a part of what could be changed, at least one where there is one, in order."""
    drawn = [thing for thing in things if random.random() < _SHARE]
    return drawn or list(things[:1])


def _find_lines(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        if match.group().strip():
            bullet = _BULLET.match(text, match.start(), match.end())
            extent = Span(*bullet.span()) if bullet else Span(match.start(), match.start())
            yield Line(match.group(), Span(*match.span()), extent, bullet["mark"] if bullet else "")
