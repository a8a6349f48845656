"""Whether a linear model of lines reads duties, qualifications and benefits better than rules do: `python benchmarks/line_model.py FILE`.

FILE is a set labelled over all fields. The model, multinomial logistic regression with an L2 penalty, is trained on the rows at even
positions; its features, penalty and threshold are chosen there, each for each system, by cross-validation over postings. The rows at odd
positions are scored once. Rules were tuned on the even rows, where their verdict looks better than it is, so every system is also tried
without it. Figures only: no posting is shown.
"""

import argparse
import itertools
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eval import Case, load
from eval.score import Counts, is_same, items, judge, readings
from eval.stats import bootstrap_difference
from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.fields import FIELDS
from extractor.folding import words
from extractor.resolve import resolve
from extractor.rules.asked.spoken import Spoken, find_spoken
from extractor.rules.benefits import find_benefits, parts_of
from extractor.rules.duties import find_responsibilities
from extractor.rules.qualifications import find_qualifications

Matrix = NDArray[np.float64]

CLASSES: Final = ("responsibilities", "qualifications_required", "qualifications_preferred", "benefits")
NONE: Final = len(CLASSES)
UNSURE: Final = -1
"""The class of what gold leaves open: not trained on."""
GROUPS: Final = ("words", "shape", "heading", "verdict")
SETS: Final = {
    "with the rules' verdict": (GROUPS, GROUPS[1:], GROUPS[2:]),
    "without it": (GROUPS[:3], GROUPS[1:3]),
}
"""Groups of features that are tried, by the name of the table's part."""
PENALTIES: Final = (0.1, 0.3, 1.0, 3.0, 10.0)
THRESHOLDS: Final = (0.35, 0.5, 0.65)
"""Least chance of being something at which a line is taken."""
SYSTEMS: Final = ("b model alone", "c model where no heading names the field", "d rules, model outside known sections")
FOLDS: Final = 5
STEPS: Final = 400
HASHED: Final = 1 << 13
UNKNOWN: Final = frozenset({Topic.OTHER})


class Unit(NamedTuple):
    """A statement, or a part of one, that may be an item."""

    span: Span
    topic: Topic
    features: dict[str, set[str]]
    truth: int


@dataclass(frozen=True)
class Reading:
    """A posting with what rules say of it and what there is to classify."""

    case: Case
    document: Document
    said: tuple[Candidate, ...]
    units: tuple[Unit, ...]


def read(case: Case) -> Reading:
    """Read a posting: its statements, and their parts as rules cut them."""
    document = Document(case.text)
    said = tuple(candidate for find in (find_responsibilities, find_qualifications, find_benefits) for candidate in find(document))
    headings = [section.heading for section in document.sections if section.heading]
    spoken = find_spoken(document)
    marks = [_verdict(said, one.span) for one in spoken]
    units = []
    for at, one in enumerate(spoken):
        above = bisect_right([heading.start for heading in headings], one.span.start)
        shared = {f"topic {one.topic}", f"topic {one.topic} {one.listed}"}
        shared |= {f"heading {word}" for word in words(document.quote(headings[above - 1]) if above else "").split()}
        around = {f"before {marks[at - 1] if at else ''}", f"behind {marks[at + 1] if at + 1 < len(spoken) else ''}"}
        for span in _cut(document, one, said):
            features = {
                "words": set(_words(document.quote(span))),
                "shape": set(_shape(document, one, span)),
                "heading": shared,
                "verdict": around | {f"verdict {_verdict(said, span)}", f"whole {marks[at]}"},
            }
            units.append(Unit(span, one.topic, features, _truth(case, document.words(span))))
    return Reading(case, document, said, tuple(units))


def _cut(document: Document, one: Spoken, said: Sequence[Candidate]) -> list[Span]:
    """Give a statement and every part of it that may be an item of its own."""
    parts = {one.span, *(candidate.span for candidate in said if candidate.span and one.span.holds(candidate.span))}
    parts.update(document.sentences(one.span) if one.listed else parts_of(document.low, one.span))
    return sorted(parts)


def _verdict(said: Sequence[Candidate], span: Span) -> str:
    return " ".join(sorted({f"{one.field} {one.trust.name}" for one in said if one.span == span}))


def _words(quote: str) -> Iterator[str]:
    folded = ["^", *(re.sub(r"\d", "0", word) for word in words(quote).split()), "$"]
    yield from folded
    yield from (" ".join(two) for two in pairwise(folded))


def _shape(document: Document, one: Spoken, span: Span) -> Iterator[str]:
    quote = document.plain[span.start : span.end]
    first = quote.split(maxsplit=1)[0].strip(",.:;()")
    yield from ("always", f"first {first.lower()}", f"form {first[-3:].lower()}", f"form {first[-1:].lower()}", f"large {first[:1].isupper()}")
    yield from (f"at {5 * span.start // len(document.text)}", f"long {(len(quote.split()) + 1).bit_length()}", f"ends {quote[-1:]}")
    yield from (f"listed {one.listed}", f"trails {one.trails}", f"alone {one.alone}", f"part {span != one.span} {one.listed}")
    yield from (f"has {mark}" for mark in ",:;!?$%()/" if mark in quote)


def _truth(case: Case, value: str) -> int:
    """Give the class of the field that has an item like this."""
    for number, field in enumerate(CLASSES):
        if any(is_same(item, value, FIELDS[field].same.test) for label in readings(case.label(field)) for item in items(label)):
            return number
    optional = (item for field in CLASSES for item in case.optional.get(field, []))
    return UNSURE if any(is_same(item, value, FIELDS["responsibilities"].same.test) for item in optional) else NONE


def hash_features(units: Sequence[Unit], group: str) -> Matrix:
    """Give a row of length 1 for each unit."""
    rows = np.zeros((len(units), HASHED))
    for row, unit in zip(rows, units, strict=True):
        row[[zlib.crc32(feature.encode()) % HASHED for feature in unit.features[group]]] = 1
    return rows / np.maximum(1, np.linalg.norm(rows, axis=1, keepdims=True))


def fit(kernel: Matrix, truths: NDArray[np.int64], penalty: float) -> Matrix:
    """Descend to the weights, given as sums of the training rows: only products of rows are needed. Nesterov's method, from zero."""
    target = np.eye(NONE + 1)[truths]
    step = 1 / (np.linalg.norm(kernel, np.inf) / 2 + penalty)
    weights = ahead = np.zeros_like(target)
    for number in range(STEPS):
        following = ahead - step * (chances(kernel @ ahead) - target + penalty * ahead)
        weights, ahead = following, following + number / (number + 3) * (following - weights)
    return weights


def chances(logits: Matrix) -> Matrix:
    """Give the chance of every class."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def tally(reading: Reading, system: str, chance: Matrix, threshold: float) -> list[int]:
    """Count the hits of a system on a posting, and its gold plus its extracted values, over the four fields."""
    kept = {"b": [], "c": [one for one in reading.said if one.trust is Trust.LABEL]}.get(system[0], list(reading.said))
    taken = [one.span for one in kept if one.span]
    something = 1 - chance[:, NONE] if system[0] != "a" else np.zeros(len(chance))
    for at in np.argsort(-something, kind="stable"):
        unit = reading.units[at]
        outside = system[0] != "d" or unit.topic in UNKNOWN
        if something[at] > threshold and outside and not any(unit.span.meets(span) for span in taken):
            taken.append(unit.span)
            field = CLASSES[int(chance[at, :NONE].argmax())]
            kept.append(Candidate(field, reading.document.words(unit.span), unit.span, Trust.WORDING))
    posting, case = resolve(reading.document, kept, "rules").posting.model_dump(mode="json"), reading.case
    fields = [field for field in CLASSES if field in case.labelled]
    counts = sum((judge(FIELDS[f], case.label(f), posting[f], case.optional.get(f, [])).counts for f in fields), Counts())
    return [counts.hit, counts.gold + counts.got]


class Choice(NamedTuple):
    """What is chosen on the training half."""

    groups: tuple[str, ...]
    penalty: float
    threshold: float


class Model:
    """The features of all postings, from which any of them can be trained on and any be told."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Multiply every unit's features with every other's, group by group."""
        self.readings = readings
        units = [unit for reading in readings for unit in reading.units]
        self.owners = np.repeat(np.arange(len(readings)), [len(reading.units) for reading in readings])
        self.truths = np.array([unit.truth for unit in units])
        self.products = {group: (rows := hash_features(units, group)) @ rows.T for group in GROUPS}

    def tell(self, trained: Sequence[int], told: Sequence[int], groups: tuple[str, ...], penalty: float) -> list[Matrix]:
        """Train on some postings (by number) and give the chances of every unit of others."""
        kernel = np.sum([self.products[group] for group in groups], axis=0)
        known = np.flatnonzero(np.isin(self.owners, trained) & (self.truths != UNSURE))
        weights = fit(kernel[np.ix_(known, known)], self.truths[known], penalty)
        return [chances(kernel[np.ix_(np.flatnonzero(self.owners == number), known)] @ weights) for number in told]

    def choose(self, system: str, sets: Sequence[tuple[str, ...]], among: Sequence[int]) -> tuple[float, Choice]:
        """Give the best micro-F1 of a system when each posting is told by a model of other ones, and the choice that gives it."""
        tried = [(self._cross(system, Choice(*choice), tuple(among)), choice) for choice in itertools.product(sets, PENALTIES, THRESHOLDS)]
        best = max(range(len(tried)), key=lambda at: (tried[at][0], -at))
        return tried[best][0], Choice(*tried[best][1])
