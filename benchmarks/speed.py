"""How long the rules take, against a peer in the same run: `python benchmarks/speed.py`.

Prints, for each seed posting and for longer texts made of them, the median time to read all fields and its ratio to the time that
phonenumbers takes to look for phone numbers alone in the same text. Times differ between machines; the ratio does not, nor does the way
in which time grows with length.
"""

import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from phonenumbers import PhoneNumberMatcher

from extractor import normalize

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
PER_5000 = 5000


def median_ms(run: Callable[[], object], times: int) -> float:
    """Run something after one warm-up and give the median of its times, in milliseconds."""
    run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def texts() -> Iterable[tuple[str, str, int]]:
    """Give (name, text, number of runs): the seeds, then ever longer texts of all of them, then shapes that trip careless patterns."""
    seeds = sorted(SEEDS.glob("*.txt"))
    for seed in seeds:
        yield seed.stem[:3], seed.read_text(encoding="utf-8"), 15
    everything = "\n".join(seed.read_text(encoding="utf-8") for seed in seeds)
    for size in (100_000, 300_000, 1_000_000):
        yield f"{size // 1000} kB of seeds", (everything * (size // len(everything) + 1))[:size], 1
    for name, piece in (
        ("one line of words", "word "),
        ("dollar signs", "$1 "),
        ("open brackets", "((a"),
        ("digits", "1"),
        ("colons", "A: "),
        ("no space", "aA"),
    ):
        yield f"1 MB: {name}", (piece * (1_000_000 // len(piece) + 1))[:1_000_000], 1


def main() -> None:
    """Print one line a text."""
    print(f"{'text':24} {'characters':>10} {'ms':>9} {'ms per 5,000':>13} {'times the peer':>15}")
    for name, text, times in texts():
        ours = median_ms(lambda text=text: normalize(text, engine="rules"), times)
        peer = median_ms(lambda text=text: list(PhoneNumberMatcher(text, "US")), times) if len(text) <= 100_000 else None  # noqa: PLR2004
        ratio = f"{ours / peer:15.1f}" if peer else f"{'':>15}"
        print(f"{name:24} {len(text):10,} {ours:9.2f} {ours * PER_5000 / len(text):13.2f} {ratio}")


if __name__ == "__main__":
    main()
