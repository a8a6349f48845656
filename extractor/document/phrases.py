"""Phrases of several words with what they say, looked up word by word: of headings, and of the sentences that announce lists."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Generic, NamedTuple, TypeVar

_T = TypeVar("_T")

_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_WRITTEN_OUT: Final = {"'ll": "will", "'re": "are", "'d": "would", "'ve": "have"}
_IS: Final = frozenset({"what's", "it's", "who's", "that's"})
_EDGE: Final = "="


class Entry(NamedTuple, Generic[_T]):
    """What a phrase says, and where it must stand for it."""

    rank: int
    """The place of its table: the first counts."""
    says: _T
    begins: bool
    ends: bool


class Found(NamedTuple, Generic[_T]):
    """A phrase among words, by their numbers."""

    start: int
    end: int
    entry: Entry[_T]


class Phrases(Generic[_T]):
    """Phrases by their words. "=" before one binds it to the beginning, behind it to the end."""

    def __init__(self, rows: Iterable[tuple[int, _T, str]]) -> None:
        """Take the phrases, each with the place of its table and what it says."""
        self._entries: dict[str, list[Entry[_T]]] = {}
        for rank, says, printed in rows:
            entry = Entry(rank, says, begins=printed.startswith(_EDGE), ends=printed.endswith(_EDGE))
            self._entries.setdefault(" ".join(words_of(printed.strip(_EDGE))), []).append(entry)
        self.openers = frozenset(phrase.partition(" ")[0] for phrase in self._entries)
        """The words that phrases begin with."""
        self._longest = max((phrase.count(" ") + 1 for phrase in self._entries), default=0)

    def find(self, words: list[str]) -> Iterator[Found[_T]]:
        """Give every phrase among these words."""
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                for entry in self._entries.get(" ".join(words[start:end]), ()):
                    if (start == 0 or not entry.begins) and (end == len(words) or not entry.ends):
                        yield Found(start, end, entry)

    def outermost(self, words: list[str]) -> list[Entry[_T]]:
        """Give what the phrases say that do not stand within longer ones."""
        found = list(self.find(words))
        return [one.entry for one in found if not any(_is_within(one, other) for other in found)]

    def ends(self, words: list[str], fillers: frozenset[str]) -> list[int]:
        """Give after how many words, from the first on, nothing but phrases and words that may stand about them has been read."""
        ends, at = [], 0
        while at < len(words):
            sizes = range(min(self._longest, len(words) - at), 0, -1)
            size = next((size for size in sizes if self._opens(" ".join(words[at : at + size]), at)), 0)
            if not size and words[at] not in fillers:
                break
            at += size or 1
            ends.append(at)
        return ends

    def _opens(self, phrase: str, at: int) -> bool:
        return any(at == 0 or not (entry.begins or entry.ends) for entry in self._entries.get(phrase, ()))


def words_of(text: str) -> list[str]:
    """Give the words of a text in small letters, contractions written out.

    >>> words_of("What you'll do & who u are:")
    ['what', 'you', 'will', 'do', 'and', 'who', 'you', 'are']
    """
    words = []
    for word in _WORD.findall(text.lower().replace("&", " and ")):
        stem, mark, rest = word.partition("'")
        short = mark + rest
        if short in _WRITTEN_OUT or word in _IS:
            words += [stem, _WRITTEN_OUT.get(short, "is")]
        else:
            words.append("you" if word == "u" else word)
    return words


def _is_within(one: Found[_T], other: Found[_T]) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
