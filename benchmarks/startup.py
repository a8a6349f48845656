"""How long importing, `--help` and the first posting take: `python benchmarks/startup.py [--first]`.

Commands are timed against `import pydantic` alone, in the same run. Of the first posting it is said where the processor time goes: step by
step, and how much of each step is the compiling of patterns; `--first` prints that alone. It ends with 1 where the first call of
`normalize` takes over 0.4 s. Python's own cache of compiled modules is warm.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 7
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import pydantic.BaseModel": ["-c", "from pydantic import BaseModel; BaseModel"],
    "import extractor": ["-c", "import extractor"],
    "extractor --help": ["-m", "extractor", "--help"],
    "extractor eval --help": ["-m", "extractor", "eval", "--help"],
}
HEAVY = ("openai", "instructor", "datasets", "pandas", "scipy", "numpy")
SEED = Path(__file__).resolve().parents[1] / "seeds" / "000_d9a8ee6518cf8784.txt"
MOST_SECONDS = 0.4
FIRST = """
import json, re, sys, time
text = open(sys.argv[1], encoding="utf-8").read()
spent, steps, compile = [0.0, 0], [], re.compile
def timed(pattern, flags=0):
    start = time.process_time()
    made = compile(pattern, flags)
    spent[0] += time.process_time() - start
    spent[1] += 1
    return made
re.compile = timed
def step(name, run):
    before, start = list(spent), time.process_time()
    run()
    steps.append((name, time.process_time() - start, spent[0] - before[0], spent[1] - before[1]))
step("import pydantic", lambda: exec("from pydantic import BaseModel; BaseModel"))
step("the schema, the result", lambda: exec("import extractor.schema, extractor.fields, extractor.extraction"))
step("the lexicon", lambda: exec("import extractor.words"))
step("import extractor.document", lambda: exec("import extractor.document"))
step("import extractor.rules", lambda: exec("import extractor.rules"))
step("words that patterns need", lambda: exec("from extractor.words import scan; scan('')"))
from extractor import normalize
step("the posting itself, first", lambda: normalize(text, engine="rules"))
step("another posting", lambda: normalize(text + " x", engine="rules"))
print(json.dumps(steps))
"""
CALL = """
import sys, time
text = open(sys.argv[1], encoding="utf-8").read()
import extractor
start = time.process_time()
extractor.normalize(text, engine="rules")
print(time.process_time() - start)
"""


def seconds(arguments: list[str]) -> float:
    """Run Python once with these arguments and give the wall time."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)  # noqa: S603 - our own commands
    return time.perf_counter() - start


def import_ms(module: str) -> float:
    """Give what `-X importtime` reports for a module, in milliseconds."""
    run = subprocess.run([sys.executable, "-X", "importtime", "-c", f"import {module}"], check=True, capture_output=True, text=True)  # noqa: S603
    return int(run.stderr.splitlines()[-1].split("|")[1]) / 1000


def told(code: str) -> str:
    """Give what code prints of the first posting, in a process of its own that may keep compiled modules."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run([sys.executable, "-c", code, str(SEED)], check=True, capture_output=True, text=True, env=environment)  # noqa: S603
    return run.stdout


def first_call() -> float:
    """Print where the time of the first posting goes, and give that of the first call of `normalize` in seconds."""
    told(CALL)
    runs = [json.loads(told(FIRST)) for _ in range(RUNS)]
    print("| the first posting, processor time | ms | of it patterns | how many |\n|---|---:|---:|---:|")
    for rows in zip(*runs, strict=True):
        took, patterns = (statistics.median(row[column] for row in rows) * 1000 for column in (1, 2))
        print(f"| {rows[0][0]} | {took:.0f} | {patterns:.0f} | {rows[0][3]} |")
    first = statistics.median(float(told(CALL)) for _ in range(RUNS))
    print(f"first call of normalize after `import extractor`: {first:.2f} s of processor time; at most {MOST_SECONDS} s is allowed")
    return first


def commands() -> None:
    """Print the median wall times, the import time, and which heavy modules a command loads."""
    for name, arguments in COMMANDS.items():
        seconds(arguments)
        print(f"{name:28} {statistics.median(seconds(arguments) for _ in range(RUNS)) * 1000:7.0f} ms")
    print(f"{'-X importtime extractor':28} {statistics.median(import_ms('extractor') for _ in range(RUNS)):7.0f} ms")
    probe = "\n".join(
        [
            "import sys, runpy",
            "sys.argv = ['extractor', '--help']",
            "try: runpy.run_module('extractor', run_name='__main__')",
            "except SystemExit: pass",
            f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)",
        ]
    )
    run = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)  # noqa: S603
    print(f"heavy modules loaded by extractor --help: {run.stderr.strip()}")


def main() -> int:
    """Print everything, or what the first posting takes alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", action="store_true")
    if not parser.parse_args().first:
        commands()
    return int(first_call() > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
