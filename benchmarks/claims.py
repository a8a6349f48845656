"""How well the check of claims tells right ones from wrong ones: `python benchmarks/claims.py GOLD [GOLD ...] [--show]`.

Right claims are made from gold (`trials/right.py`), wrong ones from those (`trials/spoil.py`), with the same draws every time. Where the
rows of a set at even positions alone are to be read, `FILE.jsonl@even` takes those. The claims written by hand in `tests/llm/claims.jsonl`
are judged too, and counted apart. No accepted wrong claim and no refused right one is what is wished for; `--show` lists them, one a line.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

from trials.drawing import EVEN, make_trials, read_gold
from trials.reading import RIGHT, Trial

from eval.stats import wilson
from extractor.document import Document
from extractor.llm.check import Refused, check
from extractor.llm.claims import Claim

BY_HAND: Final = Path(__file__).resolve().parents[1] / "tests" / "llm" / "claims.jsonl"
Judged = list[tuple[Trial, Refused | None]]
_document = lru_cache(maxsize=4)(Document)


def read_table(path: Path) -> list[Trial]:
    """Read the claims that were written by hand."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kinds = {True: "by hand, right", False: "by hand, wrong"}
    return [
        Trial(row["why"], kinds[row["right"]], row["text"], Claim(field=row["field"], words=row["words"], value=row["value"]))
        for row in rows
    ]


def judge(trials: Iterable[Trial]) -> Judged:
    """Check every claim; a list without a candidate counts as refused."""
    judged: Judged = []
    for trial in trials:
        found = check(_document(trial.text), trial.claim)
        refused = found if isinstance(found, Refused) else None if found else Refused(trial.claim, "nothing was found")
        judged.append((trial, refused))
    return judged


def print_kinds(judged: Judged) -> None:
    """Print what became of the claims of each kind."""
    print("| kind | n | accepted | refused |\n|---|---|---|---|")
    tallies: dict[str, Counter[bool]] = defaultdict(Counter)
    for trial, refused in judged:
        tallies[trial.kind][refused is None] += 1
    for kind, tally in sorted(tallies.items()):
        print(f"| {kind} | {tally.total()} | {tally[True]} | {tally[False]} |")


def print_fields(rights: Judged, wrongs: Judged) -> None:
    """Print what became of the claims of each field."""
    print("\n| field | right | of them refused | wrong | of them accepted |\n|---|---|---|---|---|")
    for field in sorted({trial.claim.field for trial, _ in (*rights, *wrongs)}):
        right, wrong = ([refused for trial, refused in judged if trial.claim.field == field] for judged in (rights, wrongs))
        print(f"| {field} | {len(right)} | {sum(map(bool, right))} | {len(wrong)} | {sum(refused is None for refused in wrong)} |")


def print_total(name: str, failed: int, n: int) -> None:
    """Print one total with its interval."""
    between = wilson(failed, n)
    share = f"{failed / n:.1%} ({between[0]:.1%}-{between[1]:.1%})" if between else "no such claims"
    print(f"{name}: {failed} of {n}, {share}")


def show(judged: Judged) -> None:
    """Print claims one a line, with the reason of those that were refused."""
    for trial, refused in judged:
        claim, became = trial.claim, refused.reason if refused else "accepted"
        value, words = json.dumps(claim.value, ensure_ascii=False), " ".join((claim.words or "").split())
        print(trial.kind, trial.posting, claim.field, value, words, became, sep=" | ")


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="+", help=f"sets of gold; with {EVEN} behind a name, its rows at even positions")
    options.add_argument(
        "--show", action="store_true", help="list the right claims that were refused and the wrong ones that were accepted"
    )
    options.add_argument("--seed", type=int, default=1, help="another seed draws other claims, for a check that was mended by these")
    given = options.parse_args()
    cases = read_gold(given.gold)
    rights, wrongs = map(judge, make_trials(cases, given.seed))
    by_hand = judge(read_table(BY_HAND))
    print(f"n = {len(rights)} right and {len(wrongs)} wrong claims from {len(cases)} postings; {len(by_hand)} claims by hand\n")
    print_kinds([*rights, *wrongs, *by_hand])
    print_fields(rights, wrongs)
    missed, let_in = [one for one in rights if one[1]], [one for one in wrongs if one[1] is None]
    print("\n| right claims refused because | n |\n|---|---|")
    for reason, n in Counter(refused.reason for _, refused in missed if refused).most_common():
        print(f"| {reason} | {n} |")
    print()
    print_total("right claims refused", len(missed), len(rights))
    print_total("wrong claims accepted", len(let_in), len(wrongs))
    if given.show:
        hand = [(trial, refused) for trial, refused in by_hand if (refused is None) != trial.kind.endswith(RIGHT)]
        print()
        show([*missed, *let_in, *hand])


if __name__ == "__main__":
    main()
