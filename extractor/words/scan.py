"""One pass over a text: which patterns need to run, and where."""

from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from extractor.words.lexicon import Lexicon, in_force
from extractor.words.patterns import PATTERNS

if TYPE_CHECKING:
    from extractor.words.gates import Word

_NOWHERE: Final[list[int]] = []


class Hits:
    """Where the words stand that patterns cannot match without."""

    def __init__(self, offsets: dict[int, list[int]]) -> None:
        """Take the offsets by the numbers of the patterns."""
        self._offsets = offsets

    def near(self, number: int) -> list[int]:
        """Give the offsets of the words of a pattern, in order."""
        return self._offsets.get(number, _NOWHERE)


class _Scanner:
    """All words of all gates in one automaton (Aho and Corasick, 1975)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.patterns = len(PATTERNS)
        users: dict[str, dict[Word, list[int]]] = {}
        for pattern in PATTERNS[: self.patterns]:
            if gate := pattern.gate():
                for word in gate.words:
                    users.setdefault(word.text, {}).setdefault(word, []).append(pattern.number)
        self._users = [[(word.begins, word.ends, numbers) for word, numbers in words.items()] for words in users.values()]
        self._automaton = AhoCorasick(list(users), matchkind=MatchKind.Standard) if users else None
        lexicon.kept["scanner"] = self

    def scan(self, low: str) -> Hits:
        offsets: dict[int, list[int]] = {}
        if self._automaton is None:
            return Hits(offsets)
        end = len(low)
        for word, start, stop in self._automaton.find_matches_as_indexes(low, overlapping=True):
            for begins, ends, numbers in self._users[word]:
                if (begins and start and _is_word(low[start - 1])) or (ends and stop < end and _is_word(low[stop])):
                    continue
                for number in numbers:
                    if number in offsets:
                        offsets[number].append(start)
                    else:
                        offsets[number] = [start]
        for found in offsets.values():
            found.sort()
        return Hits(offsets)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def scan(low: str) -> Hits:
    """Look for the words of all patterns in a folded text in lower case, with the lexicon in force."""
    lexicon = in_force()
    scanner = lexicon.kept.get("scanner")
    if scanner is None or scanner.patterns != len(PATTERNS):
        scanner = _Scanner(lexicon)
    hits: Hits = scanner.scan(low)
    return hits
