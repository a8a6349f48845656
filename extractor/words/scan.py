"""One pass over a text: which patterns need to run, and where."""

from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from extractor.words.lexicon import in_force
from extractor.words.patterns import PATTERNS, sought

if TYPE_CHECKING:
    from extractor.words.gates import Word

_NOWHERE: Final[list[tuple[int, int]]] = []


class Hits:
    """Where the words stand that patterns cannot match without."""

    def __init__(self, ranges: dict[int, list[tuple[int, int]]], patterns: frozenset[int]) -> None:
        """Take the ranges by the numbers of the patterns, and the numbers of all whose words were looked for."""
        self._ranges = ranges
        self._patterns = patterns

    def near(self, number: int) -> list[tuple[int, int]] | None:
        """Give the ranges of offsets in which a match of a pattern can start, in order; None where its words were not looked for."""
        return self._ranges.get(number, _NOWHERE) if number in self._patterns else None


class _Scanner:
    """All words of the gates of patterns in one automaton (Aho and Corasick, 1975)."""

    def __init__(self, patterns: frozenset[int]) -> None:
        self.patterns = patterns
        users: dict[str, dict[Word, list[tuple[int, int]]]] = {}
        for number in sorted(patterns):
            if gate := PATTERNS[number].gate():
                for word, before in gate.words.items():
                    users.setdefault(word.text, {}).setdefault(word, []).append((number, before))
        self._users = [[(word.begins, word.ends, patterns) for word, patterns in words.items()] for words in users.values()]
        self._automaton = AhoCorasick(list(users), matchkind=MatchKind.Standard) if users else None

    def scan(self, low: str) -> Hits:
        ranges: dict[int, list[tuple[int, int]]] = {}
        if self._automaton is None:
            return Hits(ranges, self.patterns)
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
        return Hits(ranges, self.patterns)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def scan(low: str) -> Hits:
    """Look in a folded text in lower case for the words of the patterns that were looked for in texts before, with the lexicon in force.

    A pattern that is looked for the first time runs over the whole text, and is among them from the next one on.
    """
    kept = in_force().kept
    scanner: _Scanner | None = kept.get("scanner")
    if scanner is None or len(scanner.patterns) < len(sought()):
        scanner = kept["scanner"] = _Scanner(frozenset(sought()))
    return scanner.scan(low)
