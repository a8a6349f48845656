"""The tables of what a score is worth: the ladder, the slices, and risk against coverage."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from eval.outline import Outline
from eval.report.table import Cell, Figure, Table
from eval.risk import BEARABLE, Step, unchecked
from eval.worth import Worth

_FIGURES = ("postings", "micro-F1", "precision", "recall", "nulls filled")


def make_worth_tables(worth: Worth) -> tuple[Table, ...]:
    """Give the tables that there is something to say in."""
    return tuple(_tables(worth))


def _tables(worth: Worth) -> Iterator[Table]:
    if worth.ladder:
        rows = tuple((f"{rung.name} (this run)" if rung.is_this else rung.name, *_cells(rung.figures)) for rung in worth.ladder)
        note = "The same gold, answered without reading it, by rules, by this run and by others. Nulls filled: labelled nulls with a value."
        yield Table("Ladder", ("system", *_FIGURES), rows, note)
    for key, slices in groupby(worth.slices, key=lambda one: one.key):
        yield Table(f"By {key}", (key, *_FIGURES), tuple((one.value, *_cells(one.figures)) for one in slices))
    if worth.risk:
        yield _make_risk_table(worth.risk)


def _make_risk_table(steps: Iterable[Step]) -> Table:
    steps = tuple(steps)
    rows = tuple(
        (f"{step.rank} and above" if at else step.rank, Figure(step.coverage), step.kept, Figure(step.risk, step.interval), step.wrong)
        for at, step in enumerate(steps)
    )
    return Table("Risk against coverage", ("unchecked", "coverage", "values", "risk", "wrong"), rows, say_unchecked(steps))


def say_unchecked(steps: Iterable[Step]) -> str:
    """Say at which trust a person can stop checking."""
    stop = unchecked(tuple(steps))
    if not stop or not stop.interval:
        return f"At no rank is it shown that at most {BEARABLE:.0%} of the values are wrong: check them all, or label more postings."
    above = f"At {stop.rank}" if stop.kept < stop.of else f"Down to {stop.rank}, the lowest rank,"
    return (
        f"{above} a person can stop checking: {stop.coverage:.0%} of the values, of which {stop.risk:.1%} are wrong,"
        f" at most {stop.interval.high:.1%} with 95 % confidence ({BEARABLE:.0%} is borne). Missed values are not among them: see recall."
    )


def _cells(figures: Outline) -> tuple[Cell, ...]:
    counts = figures.counts
    nulls = f"{figures.nulls_filled} of {figures.nulls}" if figures.nulls else None
    return figures.postings, Figure(counts.f1, figures.interval), Figure(counts.precision), Figure(counts.recall), nulls
