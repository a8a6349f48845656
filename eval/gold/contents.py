"""What a gold set holds: postings, characters, and by field its labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from eval.cases import Case, check_key
from eval.score import items, readings
from extractor.fields import FIELDS


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one field, or of all, in some postings."""

    labelled: int = 0
    """Postings in which the field counts."""
    valued: int = 0
    """Of those, the ones that state a value."""
    values: int = 0
    """Values of all of them; of several readings, those of the first."""
    optional: int = 0
    """List items that a fair reader may or may not give."""

    @property
    def nulls(self) -> int:
        """Postings in which the field is labelled and empty."""
        return self.labelled - self.valued

    def __add__(self, other: "Labels") -> "Labels":
        """Add up."""
        return Labels(
            self.labelled + other.labelled, self.valued + other.valued, self.values + other.values, self.optional + other.optional
        )


@dataclass(frozen=True, slots=True)
class Contents:
    """What some postings hold."""

    postings: int
    characters: tuple[int, int, int]
    """Of the texts: the least, the median and the most."""
    fields: dict[str, Labels]
    """By field, in the schema's order; fields that are labelled nowhere are left out."""

    @property
    def all(self) -> Labels:
        """The labels of all fields together."""
        return sum(self.fields.values(), Labels())


def describe(cases: Sequence[Case]) -> Contents:
    """Count what some postings hold; there is at least one."""
    lengths = sorted(len(case.text) for case in cases)
    fields = {name: sum((_labels(case, name) for case in cases if name in case.labelled), Labels()) for name in FIELDS}
    return Contents(
        len(cases), (lengths[0], round(median(lengths)), lengths[-1]), {name: one for name, one in fields.items() if one.labelled}
    )


def group_by(cases: Sequence[Case], key: str) -> dict[str, list[Case]]:
    """Put postings together that have the same value of a meta key, the most common first; those without it come under an empty name.

    Raises GoldError where no posting has the key.
    """
    check_key(cases, key)
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.meta_text(key), []).append(case)
    return dict(sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _labels(case: Case, name: str) -> Labels:
    values = items(readings(case.label(name))[0])
    return Labels(1, int(any(items(reading) for reading in readings(case.label(name)))), len(values), len(case.optional.get(name, [])))
