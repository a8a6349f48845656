"""What a gold set holds, for a reader at a terminal."""

from collections.abc import Mapping

from rich.table import Table

from eval.gold.contents import Contents, Labels
from eval.report.console import open_console
from extractor.readable import visible

_LONGEST = 40


def print_contents(contents: Contents, twins: int, threshold: float) -> None:
    """Print a row a field, then the figures of the whole set; `twins` postings are near-duplicates of ones before them."""
    table = _table("field", "labelled", "with value", "values", "nulls", "optional")
    for name, labels in contents.fields.items():
        table.add_row(name, *_cells(labels))
    table.add_row("all", *_cells(contents.all))
    console = open_console()
    console.print(table)
    least, middle, most = contents.characters
    console.print(f"\npostings    {contents.postings}, {twins} of them near-duplicates of one before (from {threshold:g})")
    console.print(f"characters  {middle:,} in the median, {least:,} to {most:,}")


def print_groups(key: str, groups: Mapping[str, Contents]) -> None:
    """Print a row for each value of a meta key."""
    table = _table(visible(key), "postings", "characters", "labelled", "with value", "values", "nulls", "optional")
    for name, contents in groups.items():
        table.add_row(visible(name) or "-", str(contents.postings), f"{contents.characters[1]:,}", *_cells(contents.all))
    console = open_console()
    console.print()
    console.print(table)


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(first, no_wrap=True, overflow="ellipsis", max_width=_LONGEST)
    for heading in others:
        table.add_column(heading, justify="right", no_wrap=True)
    return table


def _cells(labels: Labels) -> list[str]:
    return [str(number) for number in (labels.labelled, labels.valued, labels.values, labels.nulls, labels.optional)]
