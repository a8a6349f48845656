"""Figures of words, in every way to write them, and numbers that are written out."""

import re
from functools import cache
from typing import Final, NamedTuple

from extractor.llm.checks.words import lists, phrases
from extractor.rules.money.numbers import AMOUNT, SCALES, parse_number

_INSIDE: Final = re.compile(r"\d[.,']")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCALE: Final = re.compile(r"[ -]?([^\W\d_]+)\.?")
_HALVES: Final = {"\u00bd": 0.5, "\u00bc": 0.25, "\u00be": 0.75}
_AND_A_HALF: Final = re.compile(r"[\s-]*(?:and[\s-]a[\s-]half|1/2)\b")
_HUNDRED: Final = 100


class Figure(NamedTuple):
    """A number where words say it."""

    start: int
    end: int
    values: tuple[float, ...]
    """What it can mean: one reading, of some figures several."""
    scale: float
    """What the word for thousands or millions behind it makes of it; 1 without one."""
    spelled: bool = False
    """Whether it is written out."""

    def says(self, value: float) -> bool:
        """Tell whether this number is a value, cents aside."""
        return any(is_near(one, value) for one in self.values)


def is_near(one: float, other: float) -> bool:
    """Tell whether two amounts are one, but for how far they are rounded."""
    return abs(one - other) <= max(0.006, min(0.51, abs(one) * 0.0005))


def read_figures(plain: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """Give the numbers in figures of a stretch of plain text, in order."""
    end = len(plain) if end is None else end
    return [_figure(plain, match, end) for match in AMOUNT.finditer(plain, start, end) if not _is_inside(plain, match.start())]


def _is_inside(plain: str, at: int) -> bool:
    return plain[at - 1 : at].isdigit() or (at > 1 and _INSIDE.match(plain, at - 2, at) is not None)


def _figure(plain: str, match: re.Match[str], stop: int) -> Figure:
    number, end = parse_number(match["number"]), match.end("number")
    if (half := _HALVES.get(plain[end : end + 1])) or (_AND_A_HALF.match(plain, end, stop) and (half := 0.5)):
        number += half
    word = (match["scale"] or "").strip().lower()
    times = [SCALES[word]] if word else []
    end = match.end("scale") if word else end
    behind = _SCALE.match(plain, match.end("number"), stop)
    if behind and (own := _scales().get(behind[1].lower())):
        times, end = list(dict.fromkeys([*times, own])), max(end, behind.end(1))
    return Figure(match.start(), end, tuple(dict.fromkeys(number * scale for scale in times or [1.0])), max(times, default=1.0))


@cache
def _scales() -> dict[str, float]:
    return {word: float(scale) for scale, words in lists("scales").items() for word in words}


@cache
def _numbers() -> dict[str, float]:
    return {word: float(number) for number, words in lists("numbers").items() for word in words}


@cache
def _articles() -> frozenset[str]:
    return frozenset(lists("articles")["one"])


def read_numbers(low: str, *, articles: bool = False) -> list[Figure]:
    """Give the numbers that words in lower case write out, in order: "forty-five", "fifty thousand"; with articles, "a" is one.

    >>> [number.values for number in read_numbers("between forty and fifty-five thousand")]
    [(40.0,), (55000.0,)]
    """
    found: list[Figure] = []
    for match in _WORD.finditer(low):
        word = match.group()
        number = _numbers().get(word, 1.0 if articles and word in _articles() else None)
        scale = _scales().get(word) if len(word) > 1 else None
        joined = found[-1] if found and low[found[-1].end : match.start()] in {" ", "-"} else None
        if joined and scale:
            found[-1] = Figure(joined.start, match.end(), (joined.values[0] * scale,), joined.scale * scale, spelled=True)
        elif joined and number and (number == _HUNDRED or (joined.values[0] >= 20 and number < 10 and joined.values[0] % 10 == 0)):  # noqa: PLR2004 - tens
            total = joined.values[0] * number if number == _HUNDRED else joined.values[0] + number
            found[-1] = Figure(joined.start, match.end(), (total,), 1, spelled=True)
        elif number is not None:
            half = _AND_A_HALF.match(low, match.end())
            found.append(Figure(match.start(), half.end() if half else match.end(), (number + (0.5 if half else 0),), 1, spelled=True))
    return found


def all_numbers(flat: str, *, articles: bool = False) -> list[Figure]:
    """Give the numbers of plain text, in figures and written out, in order."""
    return sorted([*read_figures(flat), *read_numbers(flat.lower() if len(flat.lower()) == len(flat) else flat, articles=articles)])


def is_range(flat: str, one: Figure, other: Figure) -> bool:
    """Tell whether between two numbers that follow one another stands but the mark or word of a range."""
    between = flat[one.end : other.start]
    marks = between.strip(" \t\n$\u20ac\u00a3+(")
    words = phrases("bounds").find(between.lower())
    if marks.strip("-~ ") == "":
        return bool(marks)
    return len(words) == 1 and "to" in words[0].keys and not _WORD.sub("", marks).strip(" -")
