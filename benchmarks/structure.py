"""The structure of the rules, counted: `python benchmarks/structure.py [CHECKOUT] [--before CHECKOUT]` prints a table in Markdown.

Lines are all lines of Python; rows of the lexicon are entries, without comments and blank lines. Patterns are those that exist once all
of `rules/` and `document/` is imported, as laid out: what a pattern is put together of is in it, and a class of words (`{JOB}`) is one word
of it. Alternatives are those of every group (and every whole pattern) that has two and more, outside negative looks around. A concept is
spelled where a group holds three of its words and more; ways of spelling it differ in which of the words they hold. The words by which
concepts are told stand here, so that two checkouts are measured by the same.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from bare_words import bare_words
from groups import Group, groups, held
from radon.complexity import cc_visit
from radon.visitors import Function
from sources import CHECKOUT, Made, patterns
from way import ways

LEAST_WORDS: Final = 3
MOST_COMPLEX: Final = 15
CONCEPTS: Final = {
    "job noun": "job position role post vacancy opening opportunity appointment assignment employment",
    "mode": "remote hybrid on-site onsite telework telecommute virtual in-person in-office flexible",
    "body word": "office department university division bureau agency unit college institute school company corporation board team group",
    "applicant": "candidate applicant incumbent individual person employee worker hire",
    "wish": "preferred preferably desired desirable plus asset advantage ideal ideally bonus optional helpful",
    "credential": "degree diploma experience knowledge certification license skill ability training education qualification",
    "to apply": "apply submit send email mail forward contact call visit",
    "unit of time": "hour day week month year annum",
    "employment kind": "full-time part-time temporary permanent contract seasonal internship intern freelance volunteer",
    "hire verb": "hire seek recruit look need want search hiring seeking recruiting looking",
    "must": "must required mandatory essential necessary needed require requires",
    "number words": "one two three four five six seven eight nine ten",
    "no value": "n/a na none tbd tba unknown",
}
"""The concepts of the findings, each told by its commonest words."""


class Figures(NamedTuple):
    """What is counted of one checkout, by name."""

    counts: dict[str, str]
    spellings: dict[str, tuple[int, int, int]]
    """By concept: how often it is spelled, in how many ways, in how many files."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout", nargs="?", type=Path, default=CHECKOUT)
    parser.add_argument("--before", type=Path)
    chosen = parser.parse_args()
    measured = [measure(path.resolve()) for path in (chosen.before, chosen.checkout) if path]
    heads = ["before", "after"][-len(measured) :] if chosen.before else ["now"]
    print(row("measure", heads), row("---", ["---:"] * len(heads)), sep="\n")
    for name in measured[0].counts:
        print(row(name, [one.counts[name] for one in measured]))
    print("\n" + row("concept: spellings, ways, files", heads), row("---", ["---:"] * len(heads)), sep="\n")
    for name in CONCEPTS:
        print(row(name, [", ".join(map(str, one.spellings[name])) for one in measured]))


def row(name: str, cells: Iterable[str]) -> str:
    """Give a row of a table in Markdown."""
    return f"| {' | '.join((name, *cells))} |"


def measure(checkout: Path) -> Figures:
    """Count everything of one checkout."""
    lines = {name: python_lines(checkout, name) for name in ("rules", "document", "words")}
    made = patterns(checkout)
    counts = {f"lines of {name}/": f"{lines[name]:,}" for name in lines}
    counts["lines, together"] = f"{sum(lines.values()):,}"
    counts["rows of the lexicon"] = f"{lexicon_rows(checkout / 'extractor' / 'lexicon'):,}"
    for name in ("rules", "document"):
        its = [one for one in made if one.file.startswith(f"extractor/{name}/")]
        counts[f"patterns of {name}/"] = f"{len(its):,}"
        counts[f"alternatives of {name}/"] = f"{sum(len(group.alternatives) for one in its for group in groups_of(one)):,}"
    counts["modules over 200 lines"] = str(len(long_modules(checkout)))
    counts[f"functions over {MOST_COMPLEX} by McCabe"] = str(len(complex_functions(checkout)))
    counts["files that spell a class in a pattern or list, by class"] = str(len(set(bare_words(checkout))))
    for name, way in ways(checkout).items():
        aside = "" if name == "warm" else ", with what the document computes"
        told = f"{way.functions} in {way.files} files; {way.typical:g} of a posting; {way.deepest} deep"
        counts[f"functions on the way of find_title{aside}"] = told
    return Figures(counts, {name: spellings(words.split(), made) for name, words in CONCEPTS.items()})


def modules(checkout: Path, *names: str) -> list[Path]:
    """Give the Python files of parts of the package."""
    parts = [checkout / "extractor" / name for name in names]
    return sorted(path for part in parts for path in (*part.rglob("*.py"), part.with_suffix(".py")) if path.is_file())


def python_lines(checkout: Path, name: str) -> int:
    """Count the lines of a package, or of a module of that name."""
    return sum(count_lines(path) for path in modules(checkout, name))


def count_lines(path: Path) -> int:
    """Count the lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def lexicon_rows(folder: Path) -> int:
    """Count the entries of the lexicon: lines that say something."""
    files = [path for path in folder.rglob("*") if path.suffix in {".txt", ".toml"}]
    lines = (line.strip() for path in files for line in path.read_text(encoding="utf-8").splitlines())
    return sum(1 for line in lines if line and not line.startswith(("#", "[")))


def long_modules(checkout: Path, most: int = 200) -> list[str]:
    """Give the modules of rules and document that are longer than so many lines."""
    return [str(path.relative_to(checkout)) for path in modules(checkout, "rules", "document") if count_lines(path) > most]


def complex_functions(checkout: Path) -> dict[str, int]:
    """Give the functions of rules and document that are over 15 by radon's McCabe, with that."""
    found: dict[str, int] = {}
    for path in modules(checkout, "rules", "document"):
        for block in cc_visit(path.read_text(encoding="utf-8")):
            if isinstance(block, Function) and block.complexity > MOST_COMPLEX:
                found[f"{path.relative_to(checkout)}:{block.fullname}"] = block.complexity
    return found


def groups_of(one: Made) -> list[Group]:
    """Give the groups of alternatives of a pattern."""
    return groups(one.source, verbose=one.verbose)


def spellings(words: Iterable[str], made: Iterable[Made]) -> tuple[int, int, int]:
    """Count how often, in how many ways and in how many files words of one concept are spelled as alternatives."""
    forms = {form: word for word in words for form in (word, f"{word}s", word.replace("-", " "))}
    found = [(held(group, forms), one.file) for one in made for group in groups_of(one)]
    spelled = [(words_held, file) for words_held, file in found if len(words_held) >= LEAST_WORDS]
    return len(spelled), len({words_held for words_held, _ in spelled}), len({file for _, file in spelled})


if __name__ == "__main__":
    main()
