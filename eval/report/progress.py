"""A long run, seen while it runs: how many postings are done, how many had no answer, and how long the rest will take."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from eval.run import Row
from eval.score import Counts


@contextmanager
def watch(total: int, known: int = 0) -> Iterator[Callable[[Row], None] | None]:
    """Show a bar on the terminal's standard error while postings are read; where that is no terminal, nothing is shown.

    Yields the function that is to be told of each row, None where nobody looks. `known` answers were kept by an earlier run.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    counts, failed = Counts(), 0
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(),
        console=console, transient=True,
    ) as bar:  # fmt: skip
        task = bar.add_task(f"{known} kept" if known else "reading", total=total)

        def see(row: Row) -> None:
            nonlocal counts, failed
            counts = sum((verdict.counts for verdict in row.verdicts.values()), counts)
            failed += row.error is not None
            said = "" if counts.f1 is None else f"micro-F1 {counts.f1:.3f}"
            bar.update(task, advance=1, description=f"{said}, {failed} failed" if failed else said)

        yield see
