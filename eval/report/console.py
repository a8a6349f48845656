"""The report for a reader at a terminal."""

import json
from collections.abc import Iterable

from pydantic import JsonValue
from rich.console import Console
from rich.markup import escape
from rich.measure import Measurement
from rich.table import Table

from eval.figures import SCORER_VERSION, FieldFigures, Summary
from eval.report.table import Cell, Figure, write_number
from eval.report.table import Table as AnyTable
from eval.run import Report
from eval.stats import LEAST_POSTINGS, Interval, wilson
from extractor.readable import told, visible

_WIDTH_OF_FILES = 140
_WIDTH_OF_TABLE = 104
_WIDEST_TABLE = 400
_LONGEST = 300
_MOST_ERRORS = 20


def open_console(*, errors: bool = False) -> Console:
    """Give the terminal (its standard error), at least as wide as the table, or lines of 140 characters for a file or pipe."""
    console = Console(highlight=False, stderr=errors)
    if not console.is_terminal:
        console.width = _WIDTH_OF_FILES
    # A narrow terminal breaks the table's lines; cut to its width, the table would lose figures.
    console.width = max(console.width, _WIDTH_OF_TABLE)
    return console


def print_warnings(console: Console, warnings: Iterable[str]) -> None:
    """Print what has to be known before any figure is read."""
    for warning in warnings:
        console.print(f"warning   {visible(warning)}", markup=False, soft_wrap=True)


def print_fields(console: Console, summary: Summary) -> None:
    """Print a row a field: counts, then precision, recall and F1 with its 95 % interval."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("field", no_wrap=True)
    for heading in ("n", "hit", "wrong", "missed", "invented", "absent", "P", "R", "F1", "95 %"):
        table.add_column(heading, justify="right", no_wrap=True)
    for field in summary.fields:
        if field.n:
            table.add_row(*_cells(field))
    console.print(table)


def print_summary(console: Console, summary: Summary, varied: Summary | None = None) -> None:
    """Print the figures over all fields; beside them those of the counterfactual variants, where they were scored."""
    counts = summary.counts
    console.print()
    without = summary.crashed + summary.failures
    console.print(f"postings  {summary.postings}" + (f", {without} without an answer" if without else ""))
    console.print(
        f"micro     P {_figure(counts.precision)}  R {_figure(counts.recall)}  F1 {_figure(counts.f1)}{_between(summary.micro_interval)}"
        f"  of {counts.gold} gold and {counts.got} extracted values"
    )
    labelled = sum(field.counts.f1 is not None for field in summary.fields)
    console.print(f"macro     F1 {_figure(summary.macro_f1)}{_between(summary.macro_interval)}  over {labelled} fields")
    if summary.nulls:
        share = f"{summary.nulls_filled / summary.nulls:.1%}{_between(summary.nulls_interval)}"
        console.print(f"nulls     {summary.nulls_filled} of {summary.nulls} labelled nulls filled: {share}")
    if support := summary.support:
        given, holding = f"{support.supported} of {support.values}", f"{support.holding} of {support.spans}"
        console.print(f"evidence  {given} values have some; {holding} spans hold their quote")
    if (placed := summary.placement) and placed.values:
        share = f"{placed.placed / placed.values:.1%}{_between(wilson(placed.placed, placed.values))}"
        covered = f"{placed.covered} of {placed.quotes} gold quotes are pointed at"
        console.print(f"places    {placed.placed} of {placed.values} right values point at a gold quote: {share}; {covered}")
    for rank in summary.trust:
        console.print(f"trust     {rank.rank:7}  {rank.right} of {rank.n} right: {rank.right / rank.n:.1%}{_between(rank.interval)}")
    if summary.usage:
        console.print(f"model     {told(summary.usage)}")
    if varied:
        console.print(_compare(summary, varied))
    if summary.postings < LEAST_POSTINGS:
        console.print(f"few       {summary.postings} postings: drawn from so few, intervals are too narrow; decide nothing by them")


def print_origin(console: Console, report: Report) -> None:
    """Say what was scored, on which gold, by which version of the scorer: what two reports must share to be compared."""
    console.print(f"scored    {visible(report.system)}; gold {report.gold}, scorer {SCORER_VERSION}", markup=False, soft_wrap=True)


def print_table(console: Console, table: AnyTable) -> None:
    """Print any table, its figures with their intervals, and what has to be known to read it."""
    grid = Table(
        box=None, pad_edge=False, header_style="bold", title=escape(visible(table.title)), title_justify="left", title_style="bold"
    )
    for at, column in enumerate(table.columns):
        grid.add_column(escape(visible(column)), justify="right" if at else "left", no_wrap=True)
    for row in table.rows:
        grid.add_row(*(escape(visible(_cell(cell))) for cell in row))
    console.print()
    # Cut to the width of the terminal, the table would lose figures; one that is too narrow for it breaks the lines.
    console.width = max(console.width, Measurement.get(console, console.options.update(max_width=_WIDEST_TABLE), grid).maximum)
    console.print(grid)
    if table.note:
        console.print(visible(table.note), markup=False, soft_wrap=True)


def print_misses(console: Console, report: Report, kind: str) -> None:
    """List what was `wrong`, `missed` or `invented`: posting, field, gold, got, and the words that the system pointed at."""
    for row in report.rows:
        for miss in row.misses(kind):
            console.print(f"\n{visible(miss.id)}  {miss.field}", markup=False, soft_wrap=True)
            _print_values(console, "gold", miss.gold)
            _print_values(console, "got", miss.got)
            _print_values(console, "quote", miss.quotes)


def print_problems(console: Console, report: Report) -> None:
    """Name the postings without an answer, those that a model failed on apart, and what counts nowhere."""
    for rows, what in ((report.crashed, "without an answer"), (report.failed, "that the model gave no answer for")):
        for row in rows[:_MOST_ERRORS]:
            console.print(f"{visible(row.id)}: {visible(row.error or '')}", markup=False, soft_wrap=True)
        if (more := len(rows) - _MOST_ERRORS) > 0:
            console.print(f"... and {more} more {what}")
    if report.stopped:
        console.print(visible(report.stopped), markup=False, soft_wrap=True)
    for stranger in report.strangers:
        console.print(
            f"{visible(stranger)} counts nowhere: there is none such in the schema or in the gold set", markup=False, soft_wrap=True
        )


def _cells(field: FieldFigures) -> Iterable[str]:
    counts = field.counts
    yield field.name
    yield from (str(number) for number in (field.n, counts.hit, counts.wrong, counts.missed, counts.invented, counts.absent))
    yield from (_figure(figure) for figure in (counts.precision, counts.recall, counts.f1))
    yield _between(field.f1_interval).strip()


def _compare(summary: Summary, varied: Summary) -> str:
    originals, others = summary.counts.f1, varied.counts.f1
    difference = "" if originals is None or others is None else f", {others - originals:+.3f}"
    crashed = f", {without} without an answer" if (without := varied.crashed + varied.failures) else ""
    return (
        f"variants  micro-F1 {_figure(others)}{_between(varied.micro_interval)}  of {varied.postings} variants{crashed};"
        f" the originals' is {_figure(originals)}{difference}"
    )


def _print_values(console: Console, name: str, values: Iterable[JsonValue]) -> None:
    for value in values:
        line = json.dumps(value, ensure_ascii=False)
        shown = line if len(line) <= _LONGEST else f"{line[:_LONGEST]} ..."
        console.print(f"    {name:5}  {visible(shown)}", markup=False, soft_wrap=True)


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return "-"
        case str():
            return cell
        case Figure(value, interval):
            return f"{_figure(value)}{_between(interval)}"
        case _:
            return write_number(cell)


def _figure(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}"


def _between(interval: Interval | None) -> str:
    return "" if interval is None else f" ({interval.low:.3f}-{interval.high:.3f})"
