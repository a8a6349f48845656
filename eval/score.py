"""Counting one field of one posting: hit, wrong, missed, invented, and rightly absent.

A scalar is a list of at most one. Gold and extracted items are paired one to one, as many as can be by the field's comparator.
What then stands alone on both sides is wrong, one against one; more gold than that is missed, more extracted is invented.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import JsonValue

from extractor.compare import Same
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
    got = items(value)
    if not isinstance(label, dict):
        return _judge_list(items(label), got, field.same, optional)
    verdicts = [_judge_list(items(reading), got, field.same, optional) for reading in readings(label)]
    return max(verdicts, key=lambda verdict: (verdict.counts.hit, -verdict.counts.gold - verdict.counts.got))


def readings(label: JsonValue) -> list[JsonValue]:
    """Give every reading of a label that is right: the label itself, or all that its `any_of` lists."""
    if isinstance(label, dict) and isinstance(options := label.get("any_of"), list) and options:
        return options
    return [label]


_SAYS_SOMETHING = re.compile(r"(?:[^A-Za-z0-9]*[A-Za-z0-9]){14}")
"""More letters than any of `SAYS_NOTHING` has: such a text need not be folded to tell."""


def items(value: JsonValue) -> list[JsonValue]:
    """Give the values of a field as a list: of at most one for a scalar, empty where nothing is stated.

    >>> items("x"), items(["x", "y"]), items(None), items("N/A")
    (['x'], ['x', 'y'], [], [])
    """
    listed = value if isinstance(value, list) else [value]
    return [item for item in listed if item not in (None, [], {}) and not (isinstance(item, str) and _says_nothing(item))]


def _says_nothing(text: str) -> bool:
    return not _SAYS_SOMETHING.match(text) and words(text) in SAYS_NOTHING


_ABSENT = Verdict(Counts(absent=1))


def _judge_list(gold: Sequence[JsonValue], got: Sequence[JsonValue], same: Same, optional: Sequence[JsonValue]) -> Verdict:
    if not gold and not got:
        return _ABSENT
    paired = pair(gold, got, same)
    found, used = {row for row, _ in paired}, {column for _, column in paired}
    missed = tuple(item for row, item in enumerate(gold) if row not in found)
    spare = [column for column in range(len(got)) if column not in used]
    if optional:
        excused = {spare[column] for _, column in pair(optional, [got[column] for column in spare], same)}
        spare = [column for column in spare if column not in excused]
    wrong = min(len(missed), len(spare))
    counts = Counts(len(paired), wrong, len(missed) - wrong, len(spare) - wrong, int(not gold and not spare))
    return Verdict(counts, missed, tuple(spare))


def pair(gold: Sequence[JsonValue], got: Sequence[JsonValue], same: Same) -> list[tuple[int, int]]:
    """Pair gold with extracted items, one to one and as many as can be; gives their positions."""
    most = min(len(gold), len(got))
    if not most:
        return []
    if equal := _pair_equal(gold, got):
        return equal
    fits = (
        _fits_by_key(gold, got, same.key, same.alike) if same.alike else [[is_same(one, other, same.test) for other in got] for one in gold]
    )
    if all(sum(row) <= 1 for row in fits) and all(sum(column) <= 1 for column in zip(*fits, strict=True)):
        return [(row, fit.index(True)) for row, fit in enumerate(fits) if any(fit)]
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment([[-int(fit) for fit in row] for row in fits])
    return [(row, column) for row, column in zip(rows.tolist(), columns.tolist(), strict=True) if fits[row][column]]


_NO_KEY = object()


def _fits_by_key(
    gold: Sequence[JsonValue], got: Sequence[JsonValue], key: Callable[[Any], Any], alike: Callable[[Any, Any], bool]
) -> list[list[bool]]:
    """Tell which items fit, as `is_same` does, with each item folded once."""

    def fold(value: JsonValue) -> object:
        try:
            return key(value)
        except (AttributeError, TypeError, ValueError, KeyError):
            return _NO_KEY

    keys = [fold(item) for item in got]
    choices = [[known for reading in readings(item) if (known := fold(reading)) is not _NO_KEY] for item in gold]
    return [[other is not _NO_KEY and any([alike(one, other) for one in known]) for other in keys] for known in choices]  # noqa: C419 - faster


def _pair_equal(gold: Sequence[JsonValue], got: Sequence[JsonValue]) -> list[tuple[int, int]]:
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
        except (AttributeError, TypeError, ValueError, KeyError):
            continue
    return False
