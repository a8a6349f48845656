"""Words in several languages as data: `words.toml`, read once, and found in text word by word."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

_WORD: Final = re.compile(r"[^\W_]+")
_PATTERN_MARKS: Final = frozenset("()[]{}|*?\\^$")
_ANY_ENDING: Final = "~"
_STEM: Final = 3
"""Letters of a word by which entries with any ending are kept apart; no such entry is shorter."""


class Found(NamedTuple):
    """An entry where a text has it."""

    keys: frozenset[str]
    """What it says: the names of the lists that hold it."""
    start: int
    end: int


class _Entry(NamedTuple):
    words: tuple[str, ...]
    open_ended: bool
    keys: frozenset[str]


class Phrases:
    """Lists of words and phrases by name; the longest entry counts where several begin at one word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Take the lists. An entry that ends in "~" stands for any ending of its last word."""
        keys: dict[str, set[str]] = {}
        for name, entries in lists.items():
            for entry in entries:
                keys.setdefault(entry, set()).add(name)
        self._exact: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        for entry, names in sorted(keys.items(), key=lambda one: -len(_WORD.findall(one[0]))):
            self._add(_Entry(tuple(_WORD.findall(entry)), entry.endswith(_ANY_ENDING), frozenset(names)))

    def _add(self, entry: _Entry) -> None:
        lone = entry.open_ended and len(entry.words) == 1
        table, key = (self._stems, entry.words[0][:_STEM]) if lone else (self._exact, entry.words[0])
        table.setdefault(key, []).append(entry)

    def find(self, low: str, start: int = 0, end: int | None = None) -> list[Found]:
        """Find the entries in a stretch of text in lower case, in order, none within another."""
        spans = [match.span() for match in _WORD.finditer(low, start, len(low) if end is None else end)]
        words = [low[first:last] for first, last in spans]
        found, place = [], 0
        while place < len(words):
            entry = self._entry_at(words, place)
            if entry is None:
                place += 1
                continue
            last = place + len(entry.words) - 1
            found.append(Found(entry.keys, spans[place][0], spans[last][1]))
            place = last + 1
        return found

    def keys(self, low: str) -> frozenset[str]:
        """Give the names of all lists of which a text in lower case has an entry."""
        return frozenset(key for found in self.find(low) for key in found.keys)

    def _entry_at(self, words: list[str], place: int) -> _Entry | None:
        word = words[place]
        fitting = (entry for entry in self._exact.get(word, ()) if _fits(entry, words, place))
        longest = next(fitting, None)
        if longest is not None and len(longest.words) > 1:
            return longest
        stem = (entry for entry in self._stems.get(word[:_STEM], ()) if word.startswith(entry.words[0]))
        return longest or next(stem, None)


def _fits(entry: _Entry, words: list[str], place: int) -> bool:
    count = len(entry.words)
    text = words[place : place + count]
    if not entry.open_ended or len(text) < count:
        return tuple(text) == entry.words
    return tuple(text[:-1]) == entry.words[:-1] and text[-1].startswith(entry.words[-1])


@lru_cache(maxsize=2_000)
def phrases(section: str) -> Phrases:
    """Give the lists of one section of `words.toml`. Raises KeyError for a section that there is none of."""
    return Phrases(lists(section))


@lru_cache(maxsize=2_000)
def lists(section: str) -> dict[str, tuple[str, ...]]:
    """Give the lists of one section as they stand."""
    return {name: tuple(entries) for name, entries in _sections()[section].items()}


@cache
def _sections() -> dict[str, dict[str, list[str]]]:
    return read_words(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def read_words(text: str) -> dict[str, dict[str, list[str]]]:
    """Read sections of lists of words. Raises ValueError for an entry that is no word in small letters, or looks like a pattern."""
    sections: dict[str, Any] = tomllib.loads(text)
    for section in sections.values():
        for entries in section.values():
            for entry in entries:
                _refuse(entry)
    return sections


def _refuse(entry: str) -> None:
    bare = entry.removesuffix(_ANY_ENDING)
    if _PATTERN_MARKS.intersection(bare) or _ANY_ENDING in bare:
        raise ValueError(f"{entry!r}: words are no patterns; only a ~ at the end means any ending")
    if bare != bare.lower() or not _WORD.search(bare):
        raise ValueError(f"{entry!r}: not a word in small letters")
    if bare != entry and len(_WORD.findall(bare)) == 1 and len(bare) < _STEM:
        raise ValueError(f"{entry!r}: too short to have any ending")
