"""How long the rules take, against spaCy's tokenizer in the same run: `python benchmarks/speed.py [SET.jsonl ...] [--profile]`.

Each posting of the sets (or each seed) is read once by rules and once cut into tokens by `spacy.blank("en")`, which knows English
punctuation and nothing else: about the least that a library of language does with a text. Each text is new to both. Printed is the
processor time of both for 5,000 characters, the median posting's, and the median of the ratios, which does not depend on the machine.
`--profile` prints in which modules of ours the time is spent. How time grows with length is for growth.py.

spaCy is no dependency of the project: `.venv/bin/python -m pip install spacy`.
"""

import argparse
import cProfile
import pstats
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from postings import ROOT, texts_of

from extractor import normalize
from extractor.errors import PostingError

PER: Final = 5000
SHOWN: Final = 40
WARMING: Final = (
    "Pastry Cook\nMill Bakery, Toledo, Ohio\n$18 an hour. Call (212) 555-0142 by June 3, 2031. Two years with Excel required.\n"
)


def milliseconds(run: Callable[[], object]) -> float:
    """Run something once and give its processor time."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000


def read(text: str) -> None:
    """Read one posting by rules; one that is refused takes its time too."""
    try:
        normalize(text, engine="rules")
    except PostingError:
        return


def compare(texts: Sequence[str]) -> None:
    """Print what both take."""
    try:
        import spacy
    except ImportError:
        sys.exit("spaCy is what the rules are timed against: python -m pip install spacy")
    peer = spacy.blank("en")
    for warming in (WARMING, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "probes").glob("*.jsonl")))):
        read(warming[:PER])
        peer(warming[:PER])
    rows = [(len(text), milliseconds(lambda text=text: read(text)), milliseconds(lambda text=text: peer(text))) for text in texts]
    print(f"{len(rows)} postings, {statistics.median(size for size, _, _ in rows):,.0f} characters in the median")
    for name, column in (("rules", 1), ('spacy.blank("en")', 2)):
        took = sorted(row[column] for row in rows)
        scaled = statistics.median(row[column] * PER / row[0] for row in rows)
        print(f"{name:18} {scaled:6.2f} ms for {PER:,} characters; {statistics.median(took):6.2f} a posting, {took[-1]:.0f} at most")
    ratios = sorted(ours / theirs for _, ours, theirs in rows)
    spread = f"{ratios[len(ratios) // 10]:.2f} to {ratios[-1 - len(ratios) // 10]:.2f} in the middle four fifths"
    print(f"{'ratio':18} {statistics.median(ratios):6.2f} ({spread})")


def profile(texts: Sequence[str]) -> None:
    """Print the own time of every module, that of the C code that it calls included: a profiler makes small functions look slower."""
    for text in texts[:5]:
        read(f"{text} ")
    profiler = cProfile.Profile(builtins=False)
    profiler.enable()
    for text in texts:
        read(text)
    profiler.disable()
    spent: Counter[str] = Counter()
    for (file, _, _), figures in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined] - as its documentation has it
        spent[module(file)] += figures[2] * 1000 / len(texts)
    whole = spent.total()
    packages: Counter[str] = Counter()
    for name, took in spent.items():
        packages["/".join(name.split("/")[: 3 if name.startswith("extractor/rules") else 2])] += took
    for title, counted in (("package", packages), ("module", spent)):
        print(f"{title:48} ms a posting  share")
        for name, took in counted.most_common(SHOWN):
            print(f"{name:48} {took:12.3f} {took / whole:6.1%}")
    print(f"{'all':48} {whole:12.3f}")


def module(file: str) -> str:
    """Give the name by which a file is shown: its path in the project, or the library that it is of."""
    path = Path(file)
    if path.is_relative_to(ROOT):
        return path.relative_to(ROOT).as_posix()
    return path.parts[path.parts.index("site-packages") + 1] if "site-packages" in path.parts else "Python"


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--profile", action="store_true")
    chosen = parser.parse_args()
    (profile if chosen.profile else compare)(texts_of(chosen.sets))


if __name__ == "__main__":
    main()
