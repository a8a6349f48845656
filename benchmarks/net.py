"""What rules make of postings before a change and after it: every field that differs, with its words, to be accepted or refused by reading.

    python benchmarks/net.py keep FILE SET.jsonl ...      before the change: write down what rules read, and how right it is
    python benchmarks/net.py differ FILE SET.jsonl ...    after it: show every field that differs, and the figures of both

A set is a file of postings (`id`, `text`), labelled or not; the seeds and the probes of the tests are always among them. FILE holds values
and words of the postings: keep it outside the repository where the postings are not yours. `differ` ends with 1 where a labelled set lost
more than `--tolerance` of its micro-F1, and with 0 otherwise.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import JsonValue

from eval.cases import Case, load
from eval.score import Counts, judge
from extractor import normalize
from extractor.errors import PostingError
from extractor.fields import FIELDS

ROOT: Final = Path(__file__).resolve().parents[1]
OURS: Final = (ROOT / "seeds", *sorted((ROOT / "tests" / "probes").glob("*.jsonl")))
AROUND: Final = 30
"""Characters of the posting that are shown on each side of a value's words."""
LONGEST: Final = 150

Record = dict[str, JsonValue]
"""One posting: what rules read (`values`), the words behind it (`words`), and the counts by field where it is labelled (`counts`)."""


class Job(NamedTuple):
    """One posting to read, and the set it is of."""

    name: str
    case: Case


def read(job: Job) -> Record:
    """Read one posting by rules."""
    key = f"{job.name}:{job.case.id}"
    try:
        result = normalize(job.case.text, engine="rules")
    except PostingError as error:
        return {"key": key, "values": {"error": str(error)}, "words": {}, "counts": {}}
    values = result.posting.model_dump(mode="json")
    words: dict[str, JsonValue] = {
        name: [around(job.case.text, one.start, one.end) for one in evidence] for name, evidence in result.evidence.items()
    }
    counts: dict[str, JsonValue] = {}
    for name in job.case.labelled:
        one = judge(FIELDS[name], job.case.label(name), values[name], job.case.optional.get(name, ())).counts
        counts[name] = [one.hit, one.wrong, one.missed, one.invented, one.absent]
    stated = {name: value for name, value in values.items() if value not in (None, [])}
    return {"key": key, "values": stated, "words": words, "counts": counts}


def around(text: str, start: int, end: int) -> str:
    """Give the words of a span with a few characters on either side, on one line."""
    shown = f"{text[max(0, start - AROUND) : start]}>>{text[start:end]}<<{text[end : end + AROUND]}"
    return " ".join(shown.split())


def jobs(sets: Iterable[Path]) -> Iterator[Job]:
    """Give every posting of these sets, the seeds and the probes."""
    for path in (*OURS, *sets):
        yield from (Job(path.stem, case) for case in (load(path) if path.is_dir() else rows(path)))


def rows(path: Path) -> Iterator[Case]:
    """Give the postings of a file; one without labels is a posting with none."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield Case.model_validate({"labels": {}, "labelled": []} | json.loads(line))


def read_all(sets: Iterable[Path], workers: int) -> Iterator[Record]:
    """Read every posting; the records come in order."""
    todo = list(jobs(sets))
    if workers == 1:
        yield from map(read, todo)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(read, todo, chunksize=16)


def show(before: Record, after: Record) -> int:
    """Print the fields that differ, and count them."""
    old, new = mapping(before["values"]), mapping(after["values"])
    differing = [name for name in FIELDS if old.get(name) != new.get(name)]
    for name in differing:
        print(f"\n{after['key']}  {name}")
        for sign, values, record in (("-", old, before), ("+", new, after)):
            other = new if sign == "-" else old
            words = mapping(record["words"]).get(name)
            rest = apart(values.get(name), other.get(name))
            print(f"  {sign} {short(rest)}")
            if rest and words:
                print(f"      {short(words)}")
    return len(differing)


def apart(value: JsonValue, other: JsonValue) -> JsonValue:
    """Give what the other value lacks: of a list its items that are not in the other, or all where only the order differs."""
    if isinstance(value, list) and isinstance(other, list):
        return [item for item in value if item not in other] or (value if len(value) == len(other) else [])
    return value


def short(value: JsonValue) -> str:
    """Give a value on one line of bounded length."""
    line = json.dumps(value, ensure_ascii=False)
    return line if len(line) <= 4 * LONGEST else f"{line[: 4 * LONGEST]} ..."


def mapping(value: JsonValue) -> Mapping[str, JsonValue]:
    """Give a JSON object as what it is."""
    return value if isinstance(value, dict) else {}


def figures(records: Iterable[Record]) -> dict[str, Counts]:
    """Add up the counts by set."""
    by_set: dict[str, list[Counts]] = {}
    for record in records:
        name = str(record["key"]).partition(":")[0]
        for one in mapping(record["counts"]).values():
            if isinstance(one, list):
                by_set.setdefault(name, []).append(Counts(*(int(str(number)) for number in one)))
    return {name: reduce(Counts.__add__, counts) for name, counts in by_set.items()}


def lost(before: list[Record], after: list[Record], tolerance: float) -> bool:
    """Print the micro-F1 of every labelled set before and after; tell whether one lost more than is allowed."""
    old, new = figures(before), figures(after)
    worse = False
    print(f"\n{'set':20} {'before':>8} {'after':>8}  gold values")
    for name, counts in new.items():
        was, now = (old.get(name, Counts()).f1 or 0.0), (counts.f1 or 0.0)
        worse |= now < was - tolerance
        print(f"{name:20} {was:8.4f} {now:8.4f}  {counts.gold:6}{'   LOST' if now < was - tolerance else ''}")
    return worse


def main() -> int:
    """Keep, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("keep", "differ"))
    parser.add_argument("file", type=Path)
    parser.add_argument("sets", type=Path, nargs="*")
    parser.add_argument("--tolerance", type=float, default=0.002)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--figures-of", nargs="*", default=[], help="sets of which no posting is shown, only the figures")
    args = parser.parse_args()
    after = list(read_all(args.sets, args.workers))
    if args.what == "keep":
        with gzip.open(args.file, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in after)
        print(f"{len(after)} postings kept")
        return 0
    with gzip.open(args.file, "rt", encoding="utf-8") as file:
        before = [json.loads(line) for line in file]
    by_key = {record["key"]: record for record in before}
    shown = [(by_key[record["key"]], record) for record in after if str(record["key"]).partition(":")[0] not in args.figures_of]
    differing = [show(old, new) for old, new in shown]
    print(f"\n{sum(differing)} fields of {sum(map(bool, differing))} postings differ, of {len(shown)} postings")
    return int(lost(before, after, args.tolerance))


if __name__ == "__main__":
    sys.exit(main())
