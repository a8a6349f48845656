"""The conformance pairs judged by other scorers: `python benchmarks/pairs.py [--variants N]`.

Prints how many of the pairs of `extractor eval selftest` each scorer judges as published, by kind, and then the total that each gives to
one and the same set of predictions: rules' answers on counterfactual variants of the gold set, some of them corrupted. The other scorers
are installed from the package index, each in an environment of its own, and run as their makers say (`benchmarks/peers/`). The pairs were
written by the makers of this harness: the table shows where conventions differ, and is no verdict of a third party.
"""

import argparse
import platform
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from peers.venvs import PEERS, Peer

from eval import Case, evaluate_predictions, load, summarize, vary
from eval.answer import Answer
from eval.score import readings
from eval.selftest import Pair, load_pairs
from eval.stats import wilson
from extractor import normalize

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
DROPPED, EXCHANGED = 0.05, 0.10


def judge_pairs(peer: Peer, pairs: Iterable[Pair]) -> list[bool | None]:
    """Tell for each pair whether the peer calls its values the same; None where it crashed."""
    questions = [{"field": pair.field, "gold": pair.gold, "got": pair.got} for pair in pairs]
    return [answer.get("answer") for answer in peer.ask(questions)]


def print_pairs(judged: dict[str, list[bool | None]], pairs: tuple[Pair, ...]) -> None:
    """Print the table: kinds down, scorers across."""
    sizes = Counter(pair.kind for pair in pairs)
    print(f"n = {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them the same; judged as published:\n")
    print(f"| kind | n | {' | '.join(judged)} |")
    print(f"|---|---|{'---|' * len(judged)}")
    for kind, size in sorted(sizes.items()):
        right = [sum(pair.kind == kind and says == pair.same for pair, says in zip(pairs, said, strict=True)) for said in judged.values()]
        print(f"| {kind} | {size} | {' | '.join(map(str, right))} |")
    tallies = [Counter((pair.same, says) for pair, says in zip(pairs, said, strict=True)) for said in judged.values()]
    right = [tally[True, True] + tally[False, False] for tally in tallies]
    between = [interval for hits in right if (interval := wilson(hits, len(pairs)))]
    shares = (f"{hits} ({low:.0%}-{high:.0%})" for hits, (low, high) in zip(right, between, strict=True))
    print(f"| all (95 %) | {len(pairs)} | {' | '.join(shares)} |")
    print(f"| not the same, called the same | | {' | '.join(str(tally[False, True]) for tally in tallies)} |")
    print(f"| the same, called not the same | | {' | '.join(str(tally[True, False]) for tally in tallies)} |")
    print(f"| crashed | | {' | '.join(str(tally[True, None] + tally[False, None]) for tally in tallies)} |")


def make_predictions(variants: int, seed: int = 1) -> list[tuple[Case, dict[str, Any]]]:
    """Give gold with one reading a label, and rules' answers of which some values are dropped or exchanged for another posting's."""
    draw = random.Random(seed)  # noqa: S311 - a benchmark's draws are seeded
    cases = [variant for case in load(SEEDS) for variant in vary(case, variants, seed)]
    cases = [case.varied(labels={name: readings(label)[0] for name, label in case.labels.items()}, optional={}) for case in cases]
    answers = [normalize(case.text, engine="rules").posting.model_dump(mode="json") for case in cases]
    made = []
    for case, answer in zip(cases, answers, strict=True):
        got = {name: answer[name] for name in case.labelled}
        for name in got:
            chance = draw.random()
            if chance < DROPPED + EXCHANGED:
                got[name] = None if chance < DROPPED else draw.choice(answers)[name]
        made.append((case, got))
    return made


def print_totals(made: list[tuple[Case, dict[str, Any]]]) -> None:
    """Print the total that each scorer gives to the same predictions."""
    report = evaluate_predictions({case.id: Answer(got) for case, got in made}, [case for case, _ in made])
    print(f"\nThe same {len(made)} predictions ({sum(len(got) for _, got in made)} fields), each scorer's own total:\n")
    print("| scorer | total | what it is | crashed |")
    print("|---|---|---|---|")
    ours = summarize(report)
    print(f"| extractor eval | {ours.counts.f1:.3f} | micro-F1 over values | 0 |")
    questions = [{"gold": {name: case.label(name) for name in got}, "got": got} for case, got in made]
    for peer in PEERS:
        answers = peer.ask(questions)
        scores = [answer["answer"] for answer in answers if "answer" in answer]
        mean = f"{sum(scores) / len(scores):.3f}" if scores else "-"
        print(f"| {peer.label} | {mean} | mean of the records' scores | {len(answers) - len(scores)} |")


def main() -> None:
    """Print both tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--variants",
        type=int,
        default=1,
        help="variants of each of the five seeds that are predicted (1: ANLS* takes seconds a posting); 0 for none",
    )
    given = options.parse_args()
    pairs = load_pairs()
    ours: dict[str, list[bool | None]] = {"extractor eval": [pair.same == pair.holds for pair in pairs]}
    print(f"Python {platform.python_version()}\n")
    print_pairs({**ours, **{peer.label: judge_pairs(peer, pairs) for peer in PEERS}}, pairs)
    if given.variants:
        print_totals(make_predictions(given.variants))


if __name__ == "__main__":
    main()
