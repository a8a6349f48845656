"""Whether a linear model of lines reads duties, qualifications and benefits better than rules do: `python benchmarks/line_model.py FILE`.

FILE is a set labelled over all fields. The model, multinomial logistic regression with an L2 penalty, is trained on the rows at even
positions; its features, penalty and threshold are chosen there, by cross-validation over postings. The rows at odd positions are scored
once. Rules were tuned on the even rows, where their verdict looks better than it is, so the model is also tried without it. Figures only:
no posting is shown.
"""

import argparse
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eval import Case, load
from eval.score import is_same, items, judge, readings
from eval.stats import bootstrap_difference
from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.fields import FIELDS
from extractor.folding import words
from extractor.resolve import resolve
from extractor.rules.asked.duty_words import says_duty
from extractor.rules.asked.kinds import kind_of
from extractor.rules.asked.qualification_words import asks, opens_as_qualification, says_qualification
from extractor.rules.asked.spoken import Spoken, find_spoken
from extractor.rules.asked.verbs import names_activity, opens_with_duty, orders
from extractor.rules.benefits import find_benefits, is_benefit, parts_of
from extractor.rules.duties import find_responsibilities
from extractor.rules.qualifications import find_qualifications

Matrix = NDArray[np.float64]
Tallies = NDArray[np.int64]

CLASSES: Final = ("responsibilities", "qualifications_required", "qualifications_preferred", "benefits")
NONE: Final = len(CLASSES)
UNSURE: Final = -1
"""The class of what gold leaves open: not trained on."""
PARTS: Final = {
    "with verdict": (("words", "shape", "heading", "patterns", "verdict"), ("shape", "heading", "patterns", "verdict")),
    "patterns, no verdict": (("words", "shape", "heading", "patterns"), ("shape", "heading", "patterns")),
    "neither": (("words", "shape", "heading"), ("shape", "heading")),
}
"""The groups of features that are tried, by the part of the table that the better of them stands for."""
PENALTIES: Final = (0.03, 0.1, 0.3, 1.0, 3.0)
THRESHOLDS: Final = (0.35, 0.5, 0.65)
"""Least chance of being something at which a line is taken."""
SYSTEMS: Final = {"b": "model alone", "c": "rules by LABEL, else model", "d": "rules, and model outside sections"}
OUTSIDE: Final = frozenset({Topic.OTHER, Topic.ROLE})
"""Where no heading says which of the fields, or what else, stands below it."""
FOLDS: Final = 5
STEPS: Final = 400
HASHED: Final = 1 << 13


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
                "patterns": set(_patterns(" ".join(document.plain[span.start : span.end].split()), one.topic)),
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
    yield from (
        "always",
        f"first {first.lower()}",
        f"form {first[-3:].lower()}",
        f"form {first[-1:].lower()}",
        f"large {first[:1].isupper()}",
    )
    yield from (f"at {5 * span.start // len(document.text)}", f"long {(len(quote.split()) + 1).bit_length()}", f"ends {quote[-1:]}")
    yield from (f"listed {one.listed}", f"trails {one.trails}", f"alone {one.alone}", f"part {span != one.span} {one.listed}")
    yield from (f"has {mark}" for mark in ",:;!?$%()/" if mark in quote)


def _patterns(quote: str, topic: Topic) -> Iterator[str]:
    """Give what the rules' own patterns say of the words, whatever the rules make of it."""
    for test in (says_duty, opens_with_duty, orders, names_activity, asks, opens_as_qualification, says_qualification, kind_of, is_benefit):
        yield f"{test.__name__} {test(quote)}"
    yield f"{topic} {kind_of(quote)}"


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


def tally(reading: Reading, system: str, chance: Matrix, threshold: float) -> list[list[int]]:
    """Give for each field the hits of a system on a posting, the gold values, and the extracted ones."""
    kept = [one for one in reading.said if system in "ad" or (system == "c" and one.trust is Trust.LABEL)]
    taken = [one.span for one in kept if one.span]
    something = 1 - chance[:, NONE]
    for at in np.argsort(-something, kind="stable") if system != "a" else ():
        unit = reading.units[at]
        open_to_model = system != "d" or unit.topic in OUTSIDE
        if something[at] > threshold and open_to_model and not any(unit.span.meets(span) for span in taken):
            taken.append(unit.span)
            field = CLASSES[int(chance[at, :NONE].argmax())]
            kept.append(Candidate(field, reading.document.words(unit.span), unit.span, Trust.WORDING))
    posting, case = resolve(reading.document, kept, "rules").posting.model_dump(mode="json"), reading.case
    counts = [judge(FIELDS[f], case.label(f), posting[f], case.optional.get(f, [])).counts for f in CLASSES if f in case.labelled]
    found = iter(counts)
    rows = [next(found) if field in case.labelled else None for field in CLASSES]
    return [[row.hit, row.gold, row.got] if row else [0, 0, 0] for row in rows]


def tally_all(readings: Sequence[Reading], system: str, told: Sequence[Matrix], threshold: float = 0.5) -> Tallies:
    """Tally many postings."""
    return np.array([tally(reading, system, chance, threshold) for reading, chance in zip(readings, told, strict=True)])


def perfect(reading: Reading) -> Matrix:
    """Give the chances of a model that knows gold."""
    return np.eye(NONE + 1)[[NONE if unit.truth == UNSURE else unit.truth for unit in reading.units]]


def f1(counts: Tallies) -> float:
    """Give F1 of hits, gold and extracted values, added up over all that comes before."""
    hit, gold, got = counts.reshape(-1, 3).sum(axis=0)
    return float(2 * hit / max(1, gold + got))


class Model:
    """Every unit's features times every other's, so that any postings can be trained on and any be told."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Multiply them, group by group."""
        units = [unit for reading in readings for unit in reading.units]
        self.readings = readings
        self.owners = np.repeat(np.arange(len(readings)), [len(reading.units) for reading in readings])
        self.truths = np.array([unit.truth for unit in units])
        self.products = {group: (rows := hash_features(units, group)) @ rows.T for group in PARTS["with verdict"][0]}

    def tell(self, trained: Sequence[int], told: Sequence[int], groups: Sequence[str], penalty: float) -> list[Matrix]:
        """Train on some postings, by their numbers, and give the chances of every unit of others."""
        kernel = np.sum([self.products[group] for group in groups], axis=0)
        known = np.flatnonzero(np.isin(self.owners, trained) & (self.truths != UNSURE))
        weights = fit(kernel[np.ix_(known, known)], self.truths[known], penalty)
        return [chances(kernel[np.ix_(self.owners == number, known)] @ weights) for number in told]

    def cross(self, among: Sequence[int], groups: Sequence[str], penalty: float) -> list[Matrix]:
        """Tell each of some postings by a model that was trained on those of the other folds."""
        told: dict[int, Matrix] = {}
        for fold in range(FOLDS):
            out = among[fold::FOLDS]
            told |= zip(out, self.tell([number for number in among if number not in out], out, groups, penalty), strict=True)
        return [told[number] for number in among]


def print_table(readings: Sequence[Reading]) -> None:
    """Choose on the even rows, score on the odd ones, and print what came of it."""
    model, even, odd = Model(readings), range(0, len(readings), 2), range(1, len(readings), 2)
    learnt, unseen = readings[::2], readings[1::2]
    known = [perfect(reading) for reading in readings]
    rules, sizes = tally_all(unseen, "a", known[1::2]), [sum(len(one.units) for one in half) for half in (learnt, unseen)]
    print(
        f"{len(learnt)} postings with {sizes[0]} lines to train on; odd: {len(unseen)} with {sizes[1]}, {rules[..., 1].sum()} gold values\n"
    )
    print(f"{'system':58} even, CV    odd   P     R     less rules (95 %)         {'  '.join(CLASSES)}")
    print(_row("a rules as they are", f1(tally_all(learnt, "a", known[::2])), rules, rules))
    print(_row("- a model that knows gold", f1(tally_all(learnt, "b", known[::2])), tally_all(unseen, "b", known[1::2]), rules))
    for part, sets in PARTS.items():
        crossed = {choice: model.cross(even, *choice) for choice in product(sets, PENALTIES)}
        tried = [(f1(tally_all(learnt, "b", crossed[choice], least)), choice, least) for choice, least in product(crossed, THRESHOLDS)]
        _, (groups, penalty), least = max(tried, key=lambda one: one[0])
        print(f"{part}: {', '.join(groups)}; penalty {penalty:g}, threshold {least:g}")
        told = model.tell(even, odd, groups, penalty)
        for system, name in SYSTEMS.items():
            within = f1(tally_all(learnt, system, crossed[groups, penalty], least))
            print(_row(f"{system} {name}, {part}", within, tally_all(unseen, system, told, least), rules))


def _row(name: str, within: float, ours: Tallies, rules: Tallies) -> str:
    hit, gold, got = ours.sum(axis=(0, 1))
    both = np.stack([rules.sum(axis=1), ours.sum(axis=1)], axis=1)
    difference, (low, high) = bootstrap_difference(np.stack([both[..., 0], both[..., 1] + both[..., 2]], axis=-1))
    fields = "  ".join(f"{f1(ours[:, number]):<{len(field)}.3f}" for number, field in enumerate(CLASSES))
    figures = f"{f1(ours):.3f} {hit / got:.3f} {hit / gold:.3f} {difference:+.3f} ({low:+.3f} to {high:+.3f})"
    return f"{name:58} {within:.3f}       {figures}  {fields}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, metavar="FILE")
    print_table([read(case) for case in load(parser.parse_args().gold)])


if __name__ == "__main__":
    main()
