"""A thousand names cost no more than a few: all of them are looked up in one pass (Aho and Corasick, 1975)."""

from collections.abc import Iterable, Iterator
from typing import Final, Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

_T = TypeVar("_T")

_LAST_ALPHABET: Final = "\u2dff"
"""Behind it come the scripts that set no blanks between words."""


class Found(NamedTuple, Generic[_T]):
    """A name where it stands in a text."""

    entry: _T
    start: int
    end: int


class Index(Generic[_T]):
    """Names, in lower case, each with what it stands for."""

    def __init__(self, entries: Iterable[tuple[str, _T]]) -> None:
        """Take the names; one that is given twice stands for all of its entries."""
        by_name: dict[str, list[_T]] = {}
        for name, entry in entries:
            by_name.setdefault(name, []).append(entry)
        self._entries = list(by_name.values())
        self._automaton = AhoCorasick(list(by_name), matchkind=MatchKind.Standard) if by_name else None

    def find(self, low: str, printed: str) -> Iterator[Found[_T]]:
        """Give every name in a text in lower case that does not go on in another word, by where it begins, the longest first.

        `printed` is the text as printed: a capital behind a small letter begins a word though no blank stands between them. Whether what
        stands before a name may stand there is for the asker to tell.

        >>> index, text = Index([("word", 1), ("microsoft word", 2), ("go", 3)]), "Microsoft Word, good WordsWord"
        >>> [(one.entry, one.start) for one in index.find(text.lower(), text)]
        [(2, 0), (1, 10), (1, 26)]
        """
        if self._automaton is None:
            return
        found = [
            Found(entry, start, end)
            for number, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True)
            if end == len(low)
            or not low[end].isalnum()
            or low[end] > _LAST_ALPHABET
            or (printed[end].isupper() and printed[end - 1].islower())
            for entry in self._entries[number]
        ]
        yield from sorted(found, key=lambda one: (one.start, -one.end))
