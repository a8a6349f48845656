"""The comparison of two runs for a reader at a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.paired import Decision, Difference
from extractor.readable import visible

_MOST_NAMED = 10


def print_difference(console: Console, difference: Difference) -> None:
    """Print the change with its interval, the fields that differ, and the postings that got better and worse."""
    for warning in (*difference.failures, *difference.warnings):
        console.print(f"warning   {visible(warning)}", markup=False, soft_wrap=True)
    low, high = difference.interval
    first, second = ("-" if figure is None else f"{figure:.3f}" for figure in (difference.first, difference.second))
    change = f"{difference.change:+.3f} ({low:+.3f} to {high:+.3f}, 95 %, paired)"
    console.print(f"micro-F1  {first} -> {second}, {change}  of {difference.postings} postings")
    if difference.fields:
        table = Table(box=None, pad_edge=False, header_style="bold")
        table.add_column("field", no_wrap=True)
        for heading in ("lost on", "won on", "p (McNemar)", "p (Holm)"):
            table.add_column(heading, justify="right", no_wrap=True)
        for field in difference.fields:
            table.add_row(escape(visible(field.name)), str(field.lost), str(field.won), f"{field.p:.4f}", f"{field.adjusted:.4f}")
        console.print(table)
    for name, ids in (("better", difference.better), ("worse", difference.worse)):
        if ids:
            more = f" and {len(ids) - _MOST_NAMED} more" if len(ids) > _MOST_NAMED else ""
            console.print(f"{name:8}  {len(ids)}: {', '.join(map(visible, ids[:_MOST_NAMED]))}{more}", markup=False, soft_wrap=True)
    if not difference.fields:
        console.print("no field of any posting differs")


def print_decision(console: Console, decision: Decision) -> None:
    """Print what the gate says, and what a verdict would take."""
    more = f"; about {decision.more} more postings would decide it" if decision.more else ""
    console.print(f"gate      {decision.verdict}: {visible(decision.reason)}{more}", markup=False, soft_wrap=True)
