"""How far two readers who annotated the same postings agree, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from pydantic import JsonValue

from eval.cases import Case
from eval.score import is_same, items, pair, readings
from extractor.compare import Same
from extractor.fields import FIELDS


@dataclass(frozen=True, slots=True)
class Agreement:
    """The items of one field, or of all: given by both readers, by the first alone, by the second alone."""

    both: int = 0
    first: int = 0
    second: int = 0
    neither: int = 0
    """Postings in which both readers leave the field empty; no part of the share."""

    def __add__(self, other: "Agreement") -> "Agreement":
        """Add up."""
        return Agreement(self.both + other.both, self.first + other.first, self.second + other.second, self.neither + other.neither)

    @property
    def items(self) -> int:
        """Number of distinct items."""
        return self.both + self.first + self.second

    @property
    def share(self) -> float | None:
        """Items that both give, of all; None without items."""
        return self.both / self.items if self.items else None


def compare(first: Sequence[Case], second: Sequence[Case]) -> dict[str, Agreement]:
    """Compare two readers' annotations of the postings that both read, in the fields that both labelled."""
    others = {case.id: case for case in second}
    agreed = {name: Agreement() for name in FIELDS}
    for case in first:
        other = others.get(case.id)
        for name in [name for name in FIELDS if other and name in case.labelled and name in other.labelled]:
            if other:
                agreed[name] += _compare_field(name, case, other)
    return agreed


def _compare_field(name: str, case: Case, other: Case) -> Agreement:
    """Count the items of one field, leaving out those that one reader gives and the other calls optional."""
    same = _both_ways(FIELDS[name].same)
    ones, others = _closest(case.label(name), other.label(name), same)
    pairs = pair(ones, others, same)
    first = [item for at, item in enumerate(ones) if at not in {row for row, _ in pairs}]
    second = [item for at, item in enumerate(others) if at not in {column for _, column in pairs}]
    first_alone = len(first) - len(pair(other.optional.get(name, []), first, same))
    second_alone = len(second) - len(pair(case.optional.get(name, []), second, same))
    return Agreement(len(pairs), first_alone, second_alone, int(not ones and not others))


def _closest(label: JsonValue, other: JsonValue, same: Same) -> tuple[list[JsonValue], list[JsonValue]]:
    """Take, of the readings that each holds right, the two that share most."""
    pairs = [(items(one), items(two)) for one, two in product(readings(label), readings(other))]
    return max(pairs, key=lambda both: (len(pair(both[0], both[1], same)), -len(both[0]) - len(both[1])))


def _both_ways(same: Same) -> Same:
    """Make a comparator symmetric: a nested value that says less than the other is another value."""
    return Same(
        f"{same.name}, both ways",
        lambda one, two: any(is_same(two, reading, same.test) and is_same(reading, two, same.test) for reading in readings(one)),
    )
