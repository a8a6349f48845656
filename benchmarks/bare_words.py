"""Words of a class that stand bare in a pattern, or in a list, of `rules/` and `document/`: a word is taught once, in the class's file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from groups import groups, held
from sources import patterns

from extractor.words import forms_of

CONCEPTS: Final = (
    "APPLY",
    "BODY",
    "CREDENTIAL",
    "EMPTY",
    "HIRE",
    "JOB",
    "MODE",
    "MONTH",
    "MUST",
    "NUMBER",
    "ROLE",
    "TIME_UNIT",
    "WEEKDAY",
    "WHO",
    "WISH",
)
"""The classes of words that rules of every family need; a word of theirs is taught in its file, and nowhere else."""
CLASSES: Final = Path(__file__).resolve().parents[1] / "extractor" / "lexicon" / "classes"
"""The words of this checkout: those of before its lexicon are measured by them too."""
ENUMERATED: Final = ("EMPTY", "MONTH", "WEEKDAY")
"""Those of which not even two words stand side by side in a pattern: half of the months is always a mistake."""


def bare_words(checkout: Path) -> Iterator[str]:
    """Give file and class where three words of a class stand side by side in an alternation or a list, or two of what is enumerated."""
    forms = {name: forms_by_word(CLASSES / f"{name.lower()}.txt") for name in CONCEPTS}
    made = [(one.file, group) for one in patterns(checkout) for group in groups(one.source, verbose=one.verbose)]
    lists = list(_lists(checkout))
    for name, known in forms.items():
        least = 2 if name in ENUMERATED else 3
        yield from (f"{file}: {name}" for file, group in made if len(held(group, known)) >= least)
        yield from (f"{file}: {name}" for file, words in lists if len({known[word] for word in words & known.keys()}) >= least)


def forms_by_word(file: Path) -> dict[str, str]:
    """Give the word of a class by each of its forms."""
    lines = (line.split("  #")[0].strip() for line in file.read_text(encoding="utf-8").split("\n"))
    return {form: word for word in lines if word and not word.startswith(("#", "[")) for form in forms_of(word)}


def _lists(checkout: Path) -> Iterator[tuple[str, set[str]]]:
    for path in sorted(path for name in ("rules", "document") for path in (checkout / "extractor" / name).rglob("*.py")):
        if path.stem != "__init__":  # which lists names of code
            yield from ((str(path.relative_to(checkout)), words) for words in _listed_words(ast.parse(path.read_text(encoding="utf-8"))))


def _listed_words(tree: ast.Module) -> Iterator[set[str]]:
    """Give the lists of words that stand in code: sets, tuples and lists of strings, and strings that are split."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            yield {one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            text = node.func.value
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield {word.strip() for word in re.split(r"[;|,\n ]", text.value)}
