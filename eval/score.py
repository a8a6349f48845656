"""Counting one field of one posting: hit, wrong, missed, invented, and rightly absent.

A scalar is a list of at most one. Gold and extracted items are paired one to one, as many as can be by the field's comparator.
What then stands alone on both sides is wrong, one against one; more gold than that is missed, more extracted is invented.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from string import ascii_letters, digits
from typing import Any, NamedTuple

from pydantic import JsonValue

from extractor.compare import Fits, Positions, Same
from extractor.fields import Field
from extractor.folding import SAYS_NOTHING, words


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the values of one field, or of many.

    >>> total = Counts(hit=3, wrong=1) + Counts(missed=2, invented=1)
    >>> total.precision, total.recall, round(total.f1, 3)
    (0.6, 0.5, 0.545)
    """

    hit: int = 0
    wrong: int = 0
    missed: int = 0
    invented: int = 0
    absent: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add up, count by count."""
        return Counts(
            self.hit + other.hit,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.invented + other.invented,
            self.absent + other.absent,
        )

    @property
    def gold(self) -> int:
        """Number of gold values."""
        return self.hit + self.wrong + self.missed

    @property
    def got(self) -> int:
        """Number of extracted values that count."""
        return self.hit + self.wrong + self.invented

    @property
    def precision(self) -> float | None:
        """Share of the extracted values that are right; None where nothing was extracted."""
        return self.hit / self.got if self.got else None

    @property
    def recall(self) -> float | None:
        """Share of the gold values that were found; None where gold has none."""
        return self.hit / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two, 0 where only one of them is defined; None where there are no values at all."""
        return 2 * self.hit / (self.gold + self.got) if self.gold + self.got else None


class Verdict(NamedTuple):
    """The counts of one field of one posting, and the values that were not hits."""

    counts: Counts
    missed: tuple[JsonValue, ...] = ()
    """Gold values that no extracted value is the same as."""
    spare: tuple[int, ...] = ()
    """Positions of the extracted values that are the same as no gold value."""


def count(gold: Sequence[JsonValue], got: Sequence[JsonValue], same: Same, optional: Sequence[JsonValue] = ()) -> Counts:
    """Count one field: a list of gold items against a list of extracted ones, `optional` items counting neither way.

    >>> from extractor.compare import folded
    >>> count(["Python", "SQL", "Go"], ["sql", "python", "Perl"], folded)
    Counts(hit=2, wrong=1, missed=0, invented=0, absent=0)
    >>> count([], [], folded)
    Counts(hit=0, wrong=0, missed=0, invented=0, absent=1)
    """
    return _judge_list(gold, got, same, optional).counts


def judge(field: Field, label: JsonValue, value: JsonValue, optional: Sequence[JsonValue] = ()) -> Verdict:
    """Judge what was extracted for a field; of several right labels (`any_of`) the one counts that fits best."""
    if isinstance(label, dict):
        got = items(value)
        verdicts = [_judge_list(items(reading), got, field.same, optional) for reading in readings(label)]
        return max(verdicts, key=lambda verdict: (verdict.counts.hit, -verdict.counts.gold - verdict.counts.got))
    if label == value and type(label) is type(value) and not isinstance(label, list):
        return _all_right(int(_states(value)))
    return _judge_list(items(label), items(value), field.same, optional)


def readings(label: JsonValue) -> list[JsonValue]:
    """Give every reading of a label that is right: the label itself, or all that its `any_of` lists."""
    if isinstance(label, dict) and isinstance(options := label.get("any_of"), list) and options:
        return options
    return [label]


_SPEAKING = frozenset(ascii_letters + digits) - {start for said in SAYS_NOTHING for start in (said[:1], said[:1].upper())}
"""What none of `SAYS_NOTHING` starts with: such a text need not be folded to tell."""


def items(value: JsonValue) -> list[JsonValue]:
    """Give the values of a field as a list: of at most one for a scalar, empty where nothing is stated.

    >>> items("x"), items(["x", "y"]), items(None), items("N/A")
    (['x'], ['x', 'y'], [], [])
    """
    if isinstance(value, list):
        return [item for item in value if _states(item)]
    return [value] if _states(value) else []


def _states(item: JsonValue) -> bool:
    """Tell whether an item states anything."""
    if isinstance(item, str):
        return item[:1] in _SPEAKING or words(item) not in SAYS_NOTHING
    return item is not None and item not in ([], {})


_counts = lru_cache(maxsize=8192)(Counts)
"""Counts made once: most fields of most postings come to the same few."""


@cache
def _all_right(number: int) -> Verdict:
    """Give the verdict on so many values that are all right; on none, it is that they are rightly absent."""
    return Verdict(Counts(hit=number, absent=int(not number)))


def _judge_list(gold: Sequence[JsonValue], got: Sequence[JsonValue], same: Same, optional: Sequence[JsonValue]) -> Verdict:
    if gold == got and [*map(type, gold)] == [*map(type, got)]:
        return _all_right(len(gold))
    paired = pair(gold, got, same)
    if len(paired) == len(gold) == len(got):
        return _all_right(len(gold))
    found = dict(paired)
    used = set(found.values())
    missed = tuple(item for row, item in enumerate(gold) if row not in found)
    spare = [column for column in range(len(got)) if column not in used]
    if optional:
        excused = {spare[column] for _, column in pair(optional, [got[column] for column in spare], same)}
        spare = [column for column in spare if column not in excused]
    wrong = min(len(missed), len(spare))
    counts = _counts(len(paired), wrong, len(missed) - wrong, len(spare) - wrong, int(not gold and not spare))
    return Verdict(counts, missed, tuple(spare))


def pair(gold: Sequence[JsonValue], got: Sequence[JsonValue], same: Same) -> Positions:
    """Pair gold with extracted items, one to one and as many as can be; gives their positions."""
    if not gold or not got:
        return []
    if equal := _pair_equal(gold, got):
        return equal
    fits = _fit_keys(gold, got, same.key, same.fits) if same.fits else _fit_values(gold, got, same.test)
    by_row = dict(fits)
    if len(by_row) == len(fits) == len(set(by_row.values())):
        return fits
    from scipy.optimize import linear_sum_assignment

    costs = [[0] * len(got) for _ in gold]
    for row, column in fits:
        costs[row][column] = -1
    rows, columns = linear_sum_assignment(costs)
    return [(row, column) for row, column in zip(rows.tolist(), columns.tolist(), strict=True) if costs[row][column]]


def _fit_values(gold: Sequence[JsonValue], got: Sequence[JsonValue], test: Callable[[Any, Any], bool]) -> Positions:
    return [(row, column) for row, item in enumerate(gold) for column, other in enumerate(got) if is_same(item, other, test)]


_NO_KEY = (AttributeError, TypeError, ValueError, KeyError)
"""What comparators raise for a value of another type than the schema's."""


def _fit_keys(gold: Sequence[JsonValue], got: Sequence[JsonValue], key: Callable[[Any], Any], fits: Fits) -> Positions:
    """Tell which items fit, as `_fit_values` does, with each item folded once."""
    if keys := _fold_plain(gold, got, key):
        return fits(*keys)
    rows, ones = _fold_all([(row, reading) for row, item in enumerate(gold) for reading in readings(item)], key)
    columns, others = _fold_all(list(enumerate(got)), key)
    found = [(rows[one], columns[other]) for one, other in fits(ones, others)] if ones and others else []
    return list(dict.fromkeys(found))  # one item may fit by two of its readings


def _fold_plain(gold: Sequence[JsonValue], got: Sequence[JsonValue], key: Callable[[Any], Any]) -> tuple[list[Any], list[Any]] | None:
    """Fold every item where all can be folded and have one reading, as nearly always; else None."""
    if any([isinstance(item, dict) for item in gold]):  # noqa: C419 - faster
        return None
    try:
        return [key(item) for item in gold], [key(item) for item in got]
    except _NO_KEY:
        return None


def _fold_all(values: Sequence[tuple[int, JsonValue]], key: Callable[[Any], Any]) -> tuple[list[int], list[Any]]:
    """Fold values that stand at these positions; what cannot be folded, being of another type than the schema's, is left out."""
    positions, keys = [], []
    for position, value in values:
        try:
            keys.append(key(value))
        except _NO_KEY:
            continue
        positions.append(position)
    return positions, keys


def _pair_equal(gold: Sequence[JsonValue], got: Sequence[JsonValue]) -> Positions:
    """Pair items that are printed alike, where no more pairs are possible; else give none, for other pairs may make more."""
    left = list(range(len(got)))
    pairs = []
    spare = max(0, len(gold) - len(got))
    for row, item in enumerate(gold):
        for column in left:
            if got[column] == item and type(got[column]) is type(item):
                left.remove(column)
                pairs.append((row, column))
                break
        else:
            spare -= 1
            if spare < 0:
                return []
    return pairs


def is_same(gold: JsonValue, got: JsonValue, test: Callable[[Any, Any], bool]) -> bool:
    """Tell whether an extracted item is what gold asks for; a value of another type than the schema's is not the same, and no crash."""
    for reading in readings(gold):
        try:
            if test(reading, got):
                return True
        except _NO_KEY:
            continue
    return False
