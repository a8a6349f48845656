"""Whether a linear model of lines reads duties, qualifications and benefits better than rules do: `python benchmarks/line_model.py FILE`.

FILE is a set labelled over all fields. The model, multinomial logistic regression with an L2 penalty, is trained on the rows at even
positions; features, penalty and threshold are chosen there by leaving out one posting at a time. The rows at odd positions are scored once.
Rules were tuned on the even rows, where their verdict looks better than it is: the model is tried without it too. No posting is shown.
"""

import argparse
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
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
from extractor.rules import find
from extractor.rules.asked.benefit_words import is_benefit
from extractor.rules.asked.duty_words import says_duty
from extractor.rules.asked.qualification_words import asks, opens_as_qualification, says_qualification
from extractor.rules.asked.spoken import Spoken, find_spoken
from extractor.rules.asked.verbs import names_activity, opens_with_duty, orders
from extractor.rules.benefits import parts_of

Matrix = NDArray[np.float64]
Counts = NDArray[np.int64]
CLASSES: Final = ("responsibilities", "qualifications_required", "qualifications_preferred", "benefits")
NONE, UNSURE = len(CLASSES), -1  # the class of a line that is no item, and of one that gold leaves open: not trained on
GROUPS: Final = ("words", "shape", "heading", "patterns", "verdict")
PARTS: Final = {"verdict": (GROUPS, GROUPS[1:]), "patterns": (GROUPS[:4], GROUPS[1:4]), "neither": (GROUPS[:3], GROUPS[1:3])}
"""The groups of features that are tried, by the part of the table that the better of them stands for."""
PENALTIES, THRESHOLDS = (0.1, 0.3, 1.0, 3.0), (0.35, 0.5, 0.65)  # a line is taken whose chance of being something is more
SYSTEMS: Final = {"b": "model alone", "c": "rules by LABEL, else model", "d": "rules, model outside sections"}
OUTSIDE: Final = frozenset({Topic.OTHER, Topic.ROLE})  # no heading says what stands there
TESTS: Final = (says_duty, opens_with_duty, orders, names_activity, asks, opens_as_qualification, says_qualification, is_benefit)
STEPS, HASHED = 400, 1 << 13


class Unit(NamedTuple):
    """A statement, or a part of one, that may be an item."""

    span: Span
    topic: Topic
    features: dict[str, set[str]]
    truth: int


class Reading(NamedTuple):
    """A posting with what rules say of it and what there is to classify."""

    case: Case
    document: Document
    said: list[Candidate]
    units: list[Unit]


def read(case: Case) -> Reading:
    """Read a posting: its statements, and their parts as rules cut them."""
    document = Document(case.text)
    reading = Reading(case, document, [one for one in find(document) if one.field in CLASSES], [])
    headings = [section.heading for section in document.sections if section.heading]
    spoken = find_spoken(document)
    verdicts = {one.span: f"{one.field} {one.trust.name}" for one in reading.said}
    marks = ["", *(verdicts.get(one.span, "") for one in spoken), ""]
    for at, one in enumerate(spoken):
        heading = [word for span in headings[: bisect_right(headings, one.span)][-1:] for word in words(document.quote(span)).split()]
        whole = {f"before {marks[at]}", f"whole {marks[at + 1]}", f"behind {marks[at + 2]}"}
        parts = {one.span, *(candidate.span for candidate in reading.said if candidate.span and one.span.holds(candidate.span))}
        for span in sorted(parts.union(document.sentences(one.span) if one.listed else parts_of(document.low, one.span))):
            quote = " ".join(document.plain[span.start : span.end].split())
            folded = ["^", *re.sub(r"\d", "0", words(quote)).split(), "$"]
            features = {
                "words": {*folded, *map(" ".join, pairwise(folded))},
                "shape": set(_shape(document, one, span, quote)),
                "heading": {f"topic {one.topic}", f"topic {one.topic} {one.listed}", *heading},
                "patterns": {f"{one.topic}", *(f"{test.__name__} {test(quote)}" for test in TESTS)},
                "verdict": whole | {verdicts.get(span, "")},
            }
            reading.units.append(Unit(span, one.topic, features, _truth(case, document.words(span))))
    return reading


def _shape(document: Document, one: Spoken, span: Span, quote: str) -> Iterator[str]:
    first = quote.split(maxsplit=1)[0].strip(",.:;()")
    yield from ("always", f"first {first.lower()}", f"form {first[-3:].lower()}", f"form {first[-1:].lower()}", f"{first[:1].isupper()}")
    yield from (f"at {5 * span.start // len(document.text)}", f"long {(quote.count(' ') + 2).bit_length()}", f"ends {quote[-1:]}")
    yield from (f"listed {one.listed}", f"trails {one.trails}", f"alone {one.alone}", f"part {span != one.span} {one.listed}")
    yield from (f"has {mark}" for mark in ",:;!?$%()/" if mark in quote)


def _truth(case: Case, value: str) -> int:
    """Give the class of the field that has an item like this."""
    known = [(field, number, item) for number, field in enumerate(CLASSES) for one in readings(case.label(field)) for item in items(one)]
    known += [(field, UNSURE, item) for field in CLASSES for item in case.optional.get(field, [])]
    return next((number for field, number, item in known if is_same(item, value, FIELDS[field].same.test)), NONE)


def multiply(units: Sequence[Unit], group: str) -> Matrix:
    """Hash the features of a group, a row of length 1 for each unit, and multiply every unit's with every other's."""
    rows = np.zeros((len(units), HASHED))
    for row, unit in zip(rows, units, strict=True):
        row[[zlib.crc32(feature.encode()) % HASHED for feature in unit.features[group]]] = 1
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows @ rows.T


def fit(products: Matrix, truths: NDArray[np.int64], penalty: float) -> Matrix:
    """Descend to the weights, given as sums of the training rows: only products of rows are needed. Nesterov's method, from zero."""
    target = np.eye(NONE + 1)[truths]
    step = 1 / (np.linalg.norm(products, np.inf) / 2 + penalty)
    weights = ahead = np.zeros_like(target)
    for number in range(STEPS):
        following = ahead - step * (chances(products @ ahead) - target + penalty * ahead)
        weights, ahead = following, following + number / (number + 3) * (following - weights)
    return weights


def chances(logits: Matrix) -> Matrix:
    """Give the chance of every class."""
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))


def tally(postings: Sequence[Reading], system: str, told: Sequence[Matrix], threshold: float = 0.5) -> Counts:
    """Count hits, gold and extracted values by posting and field. A line that meets one of rules, or of a better chance, is not taken."""
    tallies = []
    for (case, document, said, units), chance in zip(postings, told, strict=True):
        kept = [one for one in said if system in "ad" or (system == "c" and one.trust is Trust.LABEL)]
        for at in np.argsort(chance[:, NONE], kind="stable") if system != "a" else ():
            span, outside = units[at].span, system != "d" or units[at].topic in OUTSIDE
            if outside and 1 - chance[at, NONE] > threshold and not any(one.span and span.meets(one.span) for one in kept):
                kept.append(Candidate(CLASSES[chance[at, :NONE].argmax()], document.words(span), span, Trust.WORDING))
        got = resolve(document, kept, "rules").posting.model_dump(mode="json")
        judged = {name: judge(FIELDS[name], case.label(name), got[name], case.optional.get(name, [])) for name in CLASSES}
        tallies.append([[one.hit, one.gold, one.got] if name in case.labelled else [0, 0, 0] for name, (one, *_) in judged.items()])
    return np.array(tallies)


def f1(tallies: Counts) -> float:
    """Give F1 over all that was tallied."""
    hit, gold, got = tallies.reshape(-1, 3).sum(axis=0)
    return float(2 * hit / max(1, gold + got))


def print_row(name: str, within: float, ours: Counts, rules: Counts) -> None:
    """Print a system's figures: on the even rows, on the odd ones, and what they are more than those of rules."""
    hit, gold, got = ours.sum(axis=(0, 1))
    both = np.stack([rules, ours], axis=1).sum(axis=2) @ np.array([[1, 0], [0, 1], [0, 1]])  # hits; gold plus extracted values
    more, (low, high) = bootstrap_difference(both)
    fields = " ".join(f"{f1(ours[:, number]):<{len(field)}.3f}" for number, field in enumerate(CLASSES))
    print(f"{name:33} {within:.3f}   {f1(ours):.3f} {hit / got:.3f} {hit / gold:.3f} {more:+.3f} ({low:+.3f} to {high:+.3f}) {fields}")


def main() -> None:
    """Choose on the even rows, score on the odd ones, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, metavar="FILE")
    postings = [read(case) for case in load(parser.parse_args().gold)]
    learnt, unseen = postings[::2], postings[1::2]
    units = [unit for reading in postings for unit in reading.units]
    truths, owners = np.array([unit.truth for unit in units]), np.repeat(range(len(postings)), [len(one.units) for one in postings])
    products = {group: multiply(units, group) for group in GROUPS}

    def tell(told: Sequence[int], groups: Sequence[str], penalty: float) -> list[Matrix]:
        whole = np.sum([products[group] for group in groups], axis=0)
        known = (owners % 2 == 0) & (truths != UNSURE) & ~np.isin(owners, told)  # trained on: even rows but those told
        weights = fit(whole[np.ix_(known, known)], truths[known], penalty)
        return [chances(whole[np.ix_(owners == number, known)] @ weights) for number in told]

    known = [np.eye(NONE + 1)[np.where(truths == UNSURE, NONE, truths)[owners == number]] for number in range(len(postings))]
    rules, lines = tally(unseen, "a", known[1::2]), np.bincount(owners % 2)
    print(f"even: {len(learnt)} postings, {lines[0]} lines; odd: {len(unseen)} postings, {lines[1]} lines, {rules[..., 1].sum()} values")
    print(f"{'micro-F1 of four fields':33} even,CV odd   P     R     more than rules (95 %)    {' '.join(CLASSES)}")
    print_row("a rules as they are", f1(tally(learnt, "a", known[::2])), rules, rules)
    print_row("- all that a model could reach", f1(tally(learnt, "b", known[::2])), tally(unseen, "b", known[1::2]), rules)
    for part, sets in PARTS.items():
        crossed = {choice: [tell([one], *choice)[0] for one in range(0, len(postings), 2)] for choice in product(sets, PENALTIES)}
        tried = {(choice, least): f1(tally(learnt, "b", crossed[choice], least)) for choice, least in product(crossed, THRESHOLDS)}
        choice, least = max(tried, key=tried.__getitem__)
        print(f"{part}: {', '.join(choice[0])}; penalty {choice[1]:g}, threshold {least:g}")
        told = tell(range(1, len(postings), 2), *choice)
        for system, name in SYSTEMS.items():
            print_row(f"{system} {name}", f1(tally(learnt, system, crossed[choice], least)), tally(unseen, system, told, least), rules)


if __name__ == "__main__":
    main()
