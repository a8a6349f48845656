"""All that a run came to, as one value that every report is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from eval.cases import Case
from eval.figures import Summary
from eval.paired import Decision, Difference
from eval.report.json import Printed
from eval.report.table import Table
from eval.run import Report


class Run(NamedTuple):
    """The rows of one run, and the figures worked out from them."""

    report: Report
    summary: Summary


@dataclass(frozen=True, slots=True)
class Findings:
    """A run on gold, what it was compared with, and further tables that are shown as they are given."""

    cases: Sequence[Case]
    run: Run
    printed: Printed
    """The same as JSON values: what a later run is compared with."""
    varied: Run | None = None
    """The run on counterfactual variants, where there was one."""
    difference: Difference | None = None
    """The change since the baseline, where one was given."""
    decision: Decision | None = None
    """What the gate says, where it was asked."""
    tables: tuple[Table, ...] = ()
    """Further tables, each shown under its own heading."""
