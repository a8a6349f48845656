"""How many values change when nothing but white space does: `python benchmarks/blanks.py SET.jsonl ...`.

Every posting of the sets (`id`, `text`; the seeds without any) is read as it is, and again in each of a few disguises: blanks doubled, two
of them behind full stops, other line ends, blanks at line ends, indents, line breaks doubled. Prints, by disguise, the share of values that
differ. Ends with 1 where doubled blanks, CRLF, CR or padded line ends change more than `MOST` of them.
"""

import json
import re
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from extractor import normalize
from extractor.errors import PostingError

SEEDS: Final = Path(__file__).resolve().parents[1] / "seeds"
MOST: Final = 0.003
DISGUISES: Final[dict[str, Callable[[str], str]]] = {
    "blanks doubled": lambda text: text.replace(" ", "  "),
    "two blanks behind a full stop": lambda text: re.sub(r"(?<=\.) (?=[A-Z])", "  ", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "blanks at line ends": lambda text: text.replace("\n", "  \n"),
    "indents": lambda text: "    " + text.replace("\n", "\n    "),
    "line breaks doubled": lambda text: text.replace("\n", "\n\n"),
}
BOUND: Final = ("blanks doubled", "CRLF", "CR", "blanks at line ends")


def values(text: str) -> set[str]:
    """Give all values that rules read, each with its field."""
    try:
        posting = normalize(text, engine="rules").posting.model_dump(mode="json")
    except PostingError:
        return set()
    found = set()
    for name, value in posting.items():
        items = value if isinstance(value, list) else [] if value is None else [value]
        found |= {f"{name} {json.dumps(item, sort_keys=True)}" for item in items}
    return found


def compare(text: str) -> list[int]:
    """Count the values of a posting, and those that each disguise loses or adds."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    own = values(plain)
    return [len(own), *(len(own ^ values(disguise(plain))) for disguise in DISGUISES.values())]


def main() -> int:
    """Print one line a disguise."""
    sets = [Path(argument) for argument in sys.argv[1:]]
    texts = [json.loads(line)["text"] for path in sets for line in path.read_text(encoding="utf-8").split("\n") if line]
    texts = texts or [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    with ProcessPoolExecutor(2) as pool:
        counted = list(pool.map(compare, texts, chunksize=8))
    number, *changed = (sum(column) for column in zip(*counted, strict=True))
    print(f"{len(texts)} postings, {number} values")
    worst = 0.0
    for (name, _), count, column in zip(DISGUISES.items(), changed, list(zip(*counted, strict=True))[1:], strict=True):
        print(f"{name:32} {count:6} values differ ({count / number:.2%}), in {sum(map(bool, column))} postings")
        worst = max(worst, count / number) if name in BOUND else worst
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
