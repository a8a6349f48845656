"""How much memory `normalize` takes on as it is called again and again: `python benchmarks/memory.py [SET.jsonl ...] [--calls N]`.

The postings of the sets (or the seeds) are read by rules over and over, each time with other numbers and with one word a line misspelt, so
that no text, hardly a line and many a word is ever seen twice: caches are filled to their bounds. Resident memory is read off after the
first 500 calls, when tables are loaded, and at the end; it ends with 1 where the difference is over 10 MB. Linux only: it reads /proc.
`--where` says, by tracemalloc and at a third of the speed, which lines of code hold what was taken on.
"""

import argparse
import re
import sys
import tracemalloc
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from postings import texts_of

from extractor import normalize
from extractor.errors import PostingError

WARM: Final = 500
MOST_MB: Final = 10.0
SHOWN_EVERY: Final = 2000
_NUMBER: Final = re.compile(r"[1-9][0-9]{3,8}")
_WORD: Final = re.compile(r"[A-Za-z]{5,20}")


def resident_mb() -> float:
    """Give the resident memory of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def changed(text: str, chance: Random) -> str:
    """Give a text with other numbers, and with one word a line misspelt."""
    lines = _NUMBER.sub(lambda found: str(chance.randint(10 ** (len(found[0]) - 1), 10 ** len(found[0]) - 1)), text).split("\n")
    return "\n".join(misspelt(line, chance) for line in lines)


def misspelt(line: str, chance: Random) -> str:
    """Give a line with three letters within one of its longer words replaced."""
    words = list(_WORD.finditer(line))
    if not words:
        return line
    at = chance.choice(words).start() + 1
    return line[:at] + "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=3)) + line[at + 3 :]


def call(texts: Sequence[str], number: int) -> None:
    """Read one changed posting."""
    try:
        normalize(changed(texts[number % len(texts)], Random(number)), engine="rules")  # noqa: S311 - nothing is kept secret by it
    except PostingError:
        return


def main() -> int:
    """Print the growth, and say whether it is bounded."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--calls", type=int, default=20_000)
    parser.add_argument("--where", action="store_true")
    chosen = parser.parse_args()
    texts = texts_of(chosen.sets)
    for number in range(WARM):
        call(texts, number)
    if chosen.where:
        tracemalloc.start()
    warm = resident_mb()
    for number in range(WARM, chosen.calls):
        if number == WARM or not number % SHOWN_EVERY:
            print(f"{number:7,} calls: {resident_mb():7.1f} MB", flush=True)
        call(texts, number)
    grown = resident_mb() - warm
    print(f"grown by {grown:.1f} MB from call {WARM} to call {chosen.calls:,}; at most {MOST_MB:.0f} MB is allowed")
    if chosen.where:
        for one in tracemalloc.take_snapshot().statistics("lineno")[:15]:
            print(f"{one.size / 1024:9.0f} kB in {one.count:7,} pieces: {one.traceback[0]}")
    return int(grown > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
