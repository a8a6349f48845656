"""The table of right values that a model gave and its records lack."""

from collections import Counter
from collections.abc import Sequence

from eval.lost import STEPS, Lost
from eval.report.table import Table
from eval.run import Report

_MOST_REASONS = 3


def make_lost_table(lost: Sequence[Lost], report: Report) -> Table:
    """Count what was lost by step, with the fields and the most frequent reasons; below it, what the model never said."""
    rows = []
    for step, meaning in STEPS.items():
        here = [one for one in lost if one.step == step]
        fields = ", ".join(f"{name} {times}" for name, times in Counter(one.field for one in here).most_common())
        reasons = (
            "; ".join(reason for reason, _ in Counter(one.reason for one in here).most_common(_MOST_REASONS))
            if step == "value"
            else meaning
        )
        rows.append((step, len(here), fields, reasons if here else ""))
    missed = sum(len(verdict.missed) for row in report.rows for verdict in row.verdicts.values())
    note = f"Of {missed} missed gold values the model gave {len(lost)}; it did not say the others, or gave no answer."
    return Table("Right values that the model gave and the record lacks", ("step", "values", "fields", "why"), tuple(rows), note)
