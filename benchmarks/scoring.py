"""How long scoring takes, beside a peer on the same records: `python benchmarks/scoring.py [--postings 1000] [--peer 20]`.

Made-up records over 30 fields, their lists paired optimally (`peers/records.py`). Prints, in processor time, the milliseconds a posting,
what 10,000 bootstrap draws take on top, and the peak memory of the process that did it, data and interpreter included. stickler-eval then
compares the first of these records in its own process; only its making and comparing of two records is timed, without the confusion
matrix.
"""

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

from peers.records import make
from peers.venvs import STICKLER

from eval import evaluate_predictions, summarize
from eval.answer import Answer

KILOBYTES = 1024 if sys.platform == "darwin" else 1


def measure(postings: int) -> None:
    """Score in this process and print what it took, as JSON."""
    made = make(postings)
    cases, answers = [case for case, _ in made], {case.id: Answer(got) for case, got in made}
    import_module("scipy.optimize"), import_module("rapidfuzz.process")  # imports are not scoring
    gc.collect()  # nor is clearing up after what was made
    start = time.process_time()
    report = evaluate_predictions(answers, cases)
    scored = time.process_time()
    summary = summarize(report)
    drawn = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES / 1024
    values = summary.counts.gold + summary.counts.got
    took = {"scoring": scored - start, "draws": drawn - scored, "peak": peak, "values": values, "f1": summary.counts.f1}
    print(json.dumps({**took, "fields": len(cases[0].labelled)}))


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--postings", type=int, default=1000)
    options.add_argument("--peer", type=int, default=20, help="postings that the peer compares (20); 0 to leave it out")
    options.add_argument("--only-measure", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.only_measure:
        return measure(given.postings)
    command = [sys.executable, str(Path(__file__)), "--only-measure", "--postings", str(given.postings)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - this script
    took = json.loads(done.stdout)
    each = took["scoring"] / given.postings * 1000
    print(f"n = {given.postings} postings of {took['fields']} fields, {took['values']:,} values, micro-F1 {took['f1']:.3f}\n")
    print(f"scoring            {each:8.2f} ms a posting")
    print(f"10,000 draws extra {took['draws']:8.2f} s")
    print(f"peak memory        {took['peak']:8.0f} MB")
    if given.peer:
        answers = STICKLER.ask({"gold": case.labels, "got": got} for case, got in make(given.peer))
        seconds = [answer["seconds"] for answer in answers if "answer" in answer]
        peer = sum(seconds) / len(seconds) * 1000
        crashed = len(answers) - len(seconds)
        print(f"\n{STICKLER.label}      {peer:8.2f} ms a posting, n = {len(seconds)} ({crashed} crashed): {peer / each:.0f} times as long")
    return None


if __name__ == "__main__":
    main()
