"""How right rules are on labelled sets that they were written against: by field, by half, by rank of trust, before and after.

    python benchmarks/accuracy.py columns DIR    the fields that publishers' columns label, by set and by half of the ids
    python benchmarks/accuracy.py fields FILE    every field of one set; rows at even positions were tuned on, those at odd ones not
    python benchmarks/accuracy.py trust DIR      how often each rank of trust is right, by field, over all sets

`--json OUT` keeps the figures, `--before FILE` prints those of an earlier run beside them. Figures only: no posting is shown.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from eval import load
from eval.cases import Case
from eval.figures import FieldFigures, Summary, summarize
from eval.run import evaluate
from eval.stats import wilson
from extractor import normalize

ASKED: Final = {
    "title": 0.95,
    "organization": 0.93,
    "job_id": 0.97,
    "pay": 0.95,
    "application_deadline": 0.96,
    "date_posted": 0.93,
    "start_date": 0.93,
    "locations": 0.92,
    "employment_types": 0.93,
    "workplace_types": 0.90,
    "department": 0.97,
    "civil_service_title": 0.97,
    "title_code": 0.97,
    "openings": 0.97,
}
ASKED_OVERALL: Final = {"micro": 0.85, "macro": 0.80}
MOST_NULLS_FILLED: Final = 0.01
APART: Final = 0.02
"""Halves that differ by more than this were not equally well learnt, or have too few values to tell."""
LABEL_RIGHT: Final = 0.98
ALL_FIELDS: Final = "full"
"""The set that is labelled over all fields; the others have what their publishers' columns say."""

Figures = dict[str, float | None]
"""By the name of a figure, its value."""


@dataclass
class Book:
    """The figures of this run, and those of an earlier one to print beside them."""

    now: Figures
    before: Figures

    def write(self, name: str, value: float | None, n: int) -> str:
        """Keep a figure under its name, and give it as a cell: value, number of gold values, and what it was before."""
        self.now[name] = value
        was = self.before.get(name)
        change = f" (was {was:.3f})" if was is not None and value is not None and round(was, 3) != round(value, 3) else ""
        return "-" if value is None else f"{value:.3f}/{n}{change}"


def half(name: str) -> int:
    """Give the half of a posting, 0 or 1, by a hash of its id: it does not move when others come or go."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def score(cases: Sequence[Case]) -> Summary:
    """Score rules on cases."""
    return summarize(evaluate(lambda text: normalize(text, engine="rules"), cases))


def print_columns(folder: Path, book: Book) -> Iterable[Table]:
    """Give a table a set: each asked field on both halves and on the whole."""
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem != ALL_FIELDS:
            cases = load(path)
            parts = {"whole": cases, "half 0": [c for c in cases if not half(c.id)], "half 1": [c for c in cases if half(c.id)]}
            yield _columns_table(path.stem, {name: score(part) for name, part in parts.items()}, book)


def _columns_table(name: str, parts: dict[str, Summary], book: Book) -> Table:
    table = Table(title=f"{name}: F1/gold values", title_justify="left", box=None)
    for heading in ("field", "asked", *parts, "note"):
        table.add_column(heading, no_wrap=True)
    fields = {part: {field.name: field for field in summary.fields} for part, summary in parts.items()}
    for field, asked in ASKED.items():
        figures = [fields[part][field] for part in parts]
        if figures[0].counts.gold:
            cells = [book.write(f"{name}/{part}/{field}", one.counts.f1, one.counts.gold) for part, one in zip(parts, figures, strict=True)]
            table.add_row(field, f"{asked:.2f}", *cells, remark(figures, asked))
    nulls = [(summary.nulls_filled, summary.nulls) for summary in parts.values()]
    book.now[f"{name}/nulls"] = nulls[0][0] / nulls[0][1]
    over = "more than asked" if nulls[0][0] / nulls[0][1] > MOST_NULLS_FILLED else ""
    table.add_row("nulls filled", "1 %", *(f"{filled} of {n}" for filled, n in nulls), over)
    return table


def remark(figures: Sequence[FieldFigures], asked: float) -> str:
    """Say what is short of the figure that was asked, and where the halves are apart; `figures` are of the whole and its halves."""
    whole, one, other = (field.counts.f1 for field in figures)
    said = []
    if whole is not None and whole < asked:
        said.append("short")
    if one is not None and other is not None and abs(one - other) > APART:
        said.append(f"halves {abs(one - other):.3f} apart")
    return ", ".join(said)


def print_fields(path: Path, book: Book) -> Iterable[Table]:
    """Give every field on the rows at even positions, which were tuned on, and at odd ones."""
    cases = load(path)
    even, odd = score(cases[::2]), score(cases[1::2])
    table = Table(title=f"{path.stem}: F1/gold values", title_justify="left", box=None)
    for heading in ("field", "even (tuned on)", "odd (not tuned on)"):
        table.add_column(heading, no_wrap=True)
    for one, other in zip(even.fields, odd.fields, strict=True):
        cells = (("even", one), ("odd", other))
        table.add_row(one.name, *(book.write(f"{path.stem}/{half}/{one.name}", f.counts.f1, f.counts.gold) for half, f in cells))
    for figure, asked in ASKED_OVERALL.items():
        cells = []
        for name, part in (("even", even), ("odd", odd)):
            cell = book.write(f"{path.stem}/{name}/{figure}", _overall(part, figure), part.counts.gold)
            cells.append(f"{cell} {_between(part, figure)}")
        table.add_row(f"{figure}, asked {asked:.2f}", *cells)
    table.add_row("nulls filled", *(f"{part.nulls_filled} of {part.nulls}" for part in (even, odd)))
    yield table


def _overall(summary: Summary, figure: str) -> float | None:
    return summary.counts.f1 if figure == "micro" else summary.macro_f1


def _between(summary: Summary, figure: str) -> str:
    interval = summary.micro_interval if figure == "micro" else summary.macro_interval
    return f"({interval.low:.3f}-{interval.high:.3f})" if interval else ""


def print_trust(folder: Path, book: Book) -> Iterable[Table]:
    """Give a table a rank: by field, how many values it was given to and how many of them are right."""
    for rank in score([case for path in sorted(folder.glob("*.jsonl")) for case in _renamed(path)]).trust:
        table = Table(title=f"{rank.rank}: {rank.right} of {rank.n} right", title_justify="left", box=None)
        for heading in ("field", "right/values", "95 %", "note"):
            table.add_column(heading, no_wrap=True)
        book.write(f"trust/{rank.rank}", rank.right / rank.n, rank.n)
        for field, (right, n) in sorted(rank.fields.items(), key=lambda entry: entry[1][0] / entry[1][1]):
            interval = wilson(right, n)
            between = f"{interval.low:.3f}-{interval.high:.3f}" if interval else ""
            note = f"below {LABEL_RIGHT:.0%}" if rank.rank == "LABEL" and right / n < LABEL_RIGHT else ""
            table.add_row(field, f"{book.write(f'trust/{rank.rank}/{field}', right / n, n)}", between, note)
        yield table


def _renamed(path: Path) -> Iterable[Case]:
    """Give the cases of a set under names that no other set has."""
    return (case.varied(id=f"{path.stem}/{case.id}") for case in load(path))


_TABLES: Final = {"columns": print_columns, "fields": print_fields, "trust": print_trust}


def main() -> None:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", choices=_TABLES)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--before", type=Path)
    chosen = parser.parse_args()
    book = Book({}, json.loads(chosen.before.read_text()) if chosen.before else {})
    console = Console(width=150, highlight=False)
    for table in _TABLES[chosen.table](chosen.gold, book):
        console.print(table, "")
    if chosen.json:
        kept = json.loads(chosen.json.read_text()) if chosen.json.exists() else {}
        chosen.json.write_text(json.dumps(kept | book.now, indent=1) + "\n")


if __name__ == "__main__":
    main()
