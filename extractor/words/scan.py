"""One pass over a text: which patterns need to run, and where."""

from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from extractor.words.lexicon import Lexicon, in_force
from extractor.words.patterns import PATTERNS

if TYPE_CHECKING:
    from extractor.words.gates import Word

_NOWHERE: Final[list[tuple[int, int]]] = []


class Hits:
    """Where the words stand that patterns cannot match without."""

    def __init__(self, ranges: dict[int, list[tuple[int, int]]]) -> None:
        """Take the ranges by the numbers of the patterns."""
        self._ranges = ranges

    def near(self, number: int) -> list[tuple[int, int]]:
        """Give the ranges of offsets in which a match of a pattern can start, from the first to the last, in order."""
        return self._ranges.get(number, _NOWHERE)


class _Scanner:
    """All words of all gates in one automaton (Aho and Corasick, 1975)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.patterns = len(PATTERNS)
        users: dict[str, dict[Word, list[tuple[int, int]]]] = {}
        for pattern in PATTERNS[: self.patterns]:
            if gate := pattern.gate():
                for word, before in gate.words.items():
                    users.setdefault(word.text, {}).setdefault(word, []).append((pattern.number, before))
        self._users = [[(word.begins, word.ends, patterns) for word, patterns in words.items()] for words in users.values()]
        self._automaton = AhoCorasick(list(users), matchkind=MatchKind.Standard) if users else None
        lexicon.kept["scanner"] = self

    def scan(self, low: str) -> Hits:
        ranges: dict[int, list[tuple[int, int]]] = {}
        if self._automaton is None:
            return Hits(ranges)
        end = len(low)
        for word, start, stop in self._automaton.find_matches_as_indexes(low, overlapping=True):
            for begins, ends, patterns in self._users[word]:
                if (begins and start and _is_word(low[start - 1])) or (ends and stop < end and _is_word(low[stop])):
                    continue
                for number, before in patterns:
                    if number in ranges:
                        ranges[number].append((start - before, start))
                    else:
                        ranges[number] = [(start - before, start)]
        for found in ranges.values():
            found.sort()
        return Hits(ranges)


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
