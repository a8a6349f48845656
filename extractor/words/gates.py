"""Which words a pattern cannot match without, read off the pattern itself: a text that holds none of them need not be searched.

The parsed pattern is walked once. Of every part that stands for a bounded number of strings these are known, and neighbours are joined to
longer ones; of all sets of strings of which one must occur in every match the rarest is kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, product
from re import _constants as ops  # type: ignore[attr-defined]  # as hypothesis does: the standard library parses its own patterns
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

_MOST_STRINGS: Final = 100
"""Strings that neighbours may be joined to; a class of words may have more."""
_MOST_REPEATS: Final = 3
_MOST_UNBOUNDED: Final = 100
"""What an unbounded repeat counts as."""
_FEW_CHARACTERS: Final = 12
FAR: Final = 1_000
"""Characters: a match is not looked for farther from its words than this."""
_BOUNDARY: Final = "\0"
_COMMON: Final = frozenset({
    "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "for", "from", "has", "have", "if", "in", "is", "it", "its", "must",
    "no", "not", "of", "on", "or", "our", "that", "the", "this", "to", "we", "will", "with", "work", "you", "your",
})  # fmt: skip
"""Words that stand in every posting many times over: the last to be looked for."""
_COST_OF_COMMON: Final = 50.0
_FAR_BEFORE: Final = 10
_WORDS_KEPT: Final = 8_192


class Word(NamedTuple):
    """A string that is looked for; whether it must begin, and end, at the edge of a word."""

    text: str
    begins: bool
    ends: bool


class Gate(NamedTuple):
    """Words of which one stands in every match."""

    words: dict[Word, int]
    """By each word, how many characters at most stand before it in a match."""
    behind: int
    """How many characters a match has at most."""


@dataclass(slots=True)
class _Part:
    """What is known of a part of a pattern."""

    low: int = 0
    high: int = 0
    strings: frozenset[str] | None = frozenset(("",))
    """All that it can match, where that is a bounded number of strings."""
    words: dict[Word, int] | None = None
    """Words of which one stands in whatever it matches, and how far from its start at most."""


def find_gate(template: str, classes: Mapping[str, tuple[str, ...]]) -> Gate | None:
    """Give the words that a pattern needs; None where it needs none.

    `classes` gives, by its stand-in character, the words of a class, those that stand alone marked as such by `whole`.
    """
    part = _sequence(_parser.parse(template), classes)
    if part.words is None:
        return None
    return Gate({word: min(before, FAR) for word, before in part.words.items()}, min(part.high, FAR))


def _sequence(parsed: Iterable[Any], classes: Mapping[str, tuple[str, ...]]) -> _Part:
    whole, run, run_starts = _Part(), frozenset(("",)), 0
    choices: list[dict[Word, int]] = []
    for item in _runs(parsed, classes):
        part = _Part(len(item), len(item), frozenset((item,))) if isinstance(item, str) else _part(item, classes)
        if part.words is not None:
            choices.append({word: whole.high + before for word, before in part.words.items()})
        joined = _joined(run, part.strings)
        if joined is None:
            choices += _choice(run, run_starts)
            run, run_starts = part.strings or frozenset(("",)), whole.high if part.strings else whole.high + part.high
        else:
            run = joined
        whole.strings = _joined(whole.strings, part.strings)
        whole.low, whole.high = whole.low + part.low, min(whole.high + part.high, 10 * FAR)
    choices += _choice(run, run_starts)
    if choices:
        whole.words = min(choices, key=_cost) if len(choices) > 1 else choices[0]
    return whole


def _runs(parsed: Iterable[Any], classes: Mapping[str, tuple[str, ...]]) -> Iterator[Any]:
    """Give the parts of a sequence, characters that follow one another as one string: most of a pattern is these."""
    for is_run, items in groupby(parsed, lambda item: item[0] is ops.LITERAL and chr(item[1]) not in classes):
        if is_run:
            yield "".join(chr(value) for _, value in items)
        else:
            yield from items


def _joined(before: frozenset[str] | None, behind: frozenset[str] | None) -> frozenset[str] | None:
    """Join the strings of neighbours; None where these are not known or too many."""
    if before is None or behind is None or (len(before) > 1 and len(behind) > 1 and len(before) * len(behind) > _MOST_STRINGS):
        return None
    return frozenset([f"{first}{second}" for first, second in product(before, behind)])


def _choice(strings: frozenset[str], starts: int) -> list[dict[Word, int]]:
    """Give a run of strings as words to look for, where each of them has a letter or figure to be found by."""
    words = [Word(one.replace(_BOUNDARY, ""), one.startswith(_BOUNDARY), one.endswith(_BOUNDARY)) for one in map(str.lower, strings)]
    return [dict.fromkeys(words, starts)] if all(word.text.strip() for word in words) else []


def _cost(words: dict[Word, int]) -> float:
    """How much work words are: how often they stand in a text, and how many places before them a pattern is tried at."""
    return sum([_word_cost(word) * (1 + before / _FAR_BEFORE) for word, before in words.items()])


@lru_cache(maxsize=_WORDS_KEPT)
def _word_cost(word: Word) -> float:
    """How often a word is to be expected, on a scale of its own. It is asked at every part that the word is within."""
    common = _COST_OF_COMMON if word.text.strip() in _COMMON else 0.0
    return common + 1000 * 3.0 ** -min(len(word.text), 8) * (0.5 if word.begins else 1.0) * (0.5 if word.ends else 1.0)


def _part(item: Any, classes: Mapping[str, tuple[str, ...]]) -> _Part:  # noqa: ANN401 - the parser's own types are not public
    op, value = item
    if op in _GROUPS:
        return _sequence(_GROUPS[op](value), classes)
    if op in _REPEATS:
        return _repeated(_sequence(value[2], classes), value[0], value[1])
    if op is ops.BRANCH:
        return _either([_sequence(branch, classes) for branch in value[1]])
    if op is ops.LITERAL:
        return _literal(chr(value), classes)
    return _one_of(value, classes) if op is ops.IN else _unknown(op, value)


def _unknown(op: object, value: object) -> _Part:
    """Take what stands for no string: places, looks around, any character; a reference back may be as long as anything."""
    if op is ops.AT and value in (ops.AT_BOUNDARY, ops.AT_UNI_BOUNDARY):
        return _Part(strings=frozenset((_BOUNDARY,)))
    if op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):
        return _Part()
    return _Part(1, 1, None) if op in (ops.ANY, ops.NOT_LITERAL) else _Part(0, FAR, None)


_GROUPS: Final = {ops.SUBPATTERN: lambda value: value[-1], ops.ATOMIC_GROUP: lambda value: value}
_REPEATS: Final = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def _literal(char: str, classes: Mapping[str, tuple[str, ...]]) -> _Part:
    if char not in classes:
        return _Part(1, 1, frozenset((char,)))
    words = classes[char]
    lengths = [len(word.replace(_BOUNDARY, "")) for word in words]
    return _Part(min(lengths), max(lengths), frozenset(words))


def whole(word: str) -> str:
    """Mark a word as one that stands alone, and not within another."""
    return f"{_BOUNDARY if word[0].isalnum() else ''}{word}{_BOUNDARY if word[-1].isalnum() else ''}"


def _one_of(members: list[Any], classes: Mapping[str, tuple[str, ...]]) -> _Part:
    """Take one of a few characters; classes stand among them where a pattern has nothing but classes beside one another."""
    chars = [chr(value) for op, value in members if op is ops.LITERAL]
    known = len(chars) == len(members) <= _FEW_CHARACTERS
    return _either([_literal(char, classes) for char in chars]) if known else _Part(1, 1, None)


def _either(parts: list[_Part]) -> _Part:
    whole = _Part(min(part.low for part in parts), max(part.high for part in parts), None)
    strings = [part.strings for part in parts if part.strings is not None]
    if len(strings) == len(parts):
        whole.strings = frozenset().union(*strings)
    needed = [part.words for part in parts if part.words is not None]
    if len(needed) == len(parts):
        whole.words = {}
        for words in needed:
            for word, before in words.items():
                whole.words[word] = max(before, whole.words.get(word, 0))
    return whole


def _repeated(part: _Part, fewest: int, most: int) -> _Part:
    whole = _Part(part.low * fewest, min(part.high * (_MOST_UNBOUNDED if most == ops.MAXREPEAT else most), 10 * FAR), None)
    if fewest:
        whole.words = part.words
    if most <= _MOST_REPEATS and part.strings is not None:
        strings: frozenset[str] | None = frozenset(("",)) if not fewest else None
        run: frozenset[str] | None = frozenset(("",))
        for times in range(1, most + 1):
            run = _joined(run, part.strings)
            if run is None:
                return whole
            if times >= fewest:
                strings = (strings or frozenset()) | run
        whole.strings = strings
    return whole
