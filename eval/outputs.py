"""What the command `eval` prints and writes: one bundle of findings, to the terminal and to the files asked for.

Whatever is heavy is imported when it is used: the command's help pays for none of it.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import typer

from eval.options import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from eval.cases import Case
    from eval.report import json
    from eval.report.findings import Findings
    from eval.run import Report
    from eval.worth import Worth

_STATUS: Final = {"PASS": 0, "FAIL": 1, "INCONCLUSIVE": 3}


class Files(NamedTuple):
    """Where the reports are written, each named after its option; None for those not asked for."""

    json: Path | None = None
    markdown: Path | None = None
    html: Path | None = None


def read_baseline(path: Path | None) -> "dict[str, Any] | None":
    """Read the report of an earlier run, where one is named. Raises ReportError."""
    from eval.paired import read_report

    return read_report(path) if path else None


def gather(cases: "Sequence[Case]", report: "Report", varied: "Report | None" = None, worth: "Worth | None" = None) -> "Findings":
    """Work out all figures of a run; `worth` is what is set beside them, in tables of their own, and without it there are none."""
    from eval.figures import summarize
    from eval.report import json
    from eval.report.findings import Findings, Run
    from eval.report.worth import make_worth_tables
    from eval.risk import accumulate
    from eval.worth import Worth

    run, others = Run(report, summarize(report)), Run(varied, summarize(varied)) if varied else None
    whole = replace(worth or Worth(), risk=tuple(accumulate(run.summary.trust)))
    printed = json.render(report, run.summary, others.summary if others else None, whole)
    return Findings(cases, run, printed, others, tables=make_worth_tables(whole) if worth else ())


def with_robustness(findings: "Findings", variants: "Sequence[Case]") -> "Findings":
    """Add what became of the score on variants that say their kind, where such were run beside the gold."""
    if not findings.varied or not variants:
        return findings
    from eval.report import json
    from eval.report.robustness import make_robustness_table
    from eval.robustness import find_effects

    effects = find_effects(findings.run.report, findings.varied.report, variants)
    printed: json.Printed = {**findings.printed, "robustness": json.render_effects(effects)}
    return replace(findings, printed=printed, tables=(*findings.tables, make_robustness_table(effects)))


def with_lost(findings: "Findings") -> "Findings":
    """Add the right values that a model gave and its records lack, by the step that lost them."""
    from eval.lost import find_lost
    from eval.report.lost import make_lost_table

    lost = find_lost(findings.run.report)
    printed: json.Printed = {**findings.printed, "lost": [one._asdict() for one in lost]}
    return replace(findings, printed=printed, tables=(*findings.tables, make_lost_table(lost, findings.run.report)))


def compared(findings: "Findings", before: "dict[str, Any]", tolerance: float | None) -> "Findings":
    """Add what changed since an earlier report, and what the gate says where a tolerance is given. Raises ReportError."""
    from eval.paired import compare, decide

    difference = compare(before, dict(findings.printed))
    return replace(findings, difference=difference, decision=None if tolerance is None else decide(difference, tolerance))


class Goal(NamedTuple):
    """What a run is held against: the report of an earlier one, and by how much the gate lets it fall below; None where it is not asked."""

    before: "dict[str, Any] | None" = None
    tolerance: float | None = None


def deliver(findings: "Findings", files: Files, goal: Goal, show: str | None) -> int:
    """Write all reports, then print the figures, and give the exit status.

    What is written comes first: a terminal that goes away costs no report, and neither does a baseline that cannot be compared.
    """
    try:
        if goal.before:
            findings = compared(findings, goal.before, goal.tolerance)
    finally:
        complete = write_reports(findings, files)
        print_figures(findings, show)
    print_comparison(findings)
    return exit_status(findings) or int(not complete)


def write_reports(findings: "Findings", files: Files) -> bool:
    """Write the reports that are asked for, each whole or not at all; say which cannot be written, and whether all were."""
    from eval.report import html, json, markdown

    writers: list[tuple[Path | None, Callable[[Path], None]]] = [
        (files.json, lambda path: json.write(findings.printed, path)),
        (files.markdown, lambda path: markdown.write(findings, path)),
        (files.html, lambda path: html.write(findings, path)),
    ]
    complete = True
    for path, write in writers:
        try:
            if path:
                write(path)
        except OSError as error:
            complain(f"{path} cannot be written, and is as it was: {(error.strerror or str(error)).lower()}")
            complete = False
    return complete


def print_figures(findings: "Findings", show: str | None) -> None:
    """Print the figures, the mistakes of the kind `show`, and what went wrong."""
    from eval.report import console
    from eval.report.headlines import find_warnings

    report, summary = findings.run
    terminal = console.open_console()
    console.print_warnings(terminal, find_warnings(findings))
    console.print_fields(terminal, summary)
    console.print_summary(terminal, summary, findings.varied.summary if findings.varied else None)
    console.print_origin(terminal, report)
    for table in findings.tables:
        console.print_table(terminal, table)
    if show:
        console.print_misses(terminal, report, show)
    console.print_problems(console.open_console(errors=True), report)


def print_comparison(findings: "Findings") -> None:
    """Print what changed since an earlier report, and what the gate says, where that was asked."""
    from eval.report.console import open_console
    from eval.report.paired import print_decision, print_difference

    terminal = open_console()
    if findings.difference:
        terminal.print()
        print_difference(terminal, findings.difference)
    if findings.decision:
        print_decision(terminal, findings.decision)


def exit_status(findings: "Findings") -> int:
    """Give the gate's status; without a gate, or where it passes, 1 for a posting without an answer or a run that was stopped."""
    status = _STATUS[findings.decision.verdict] if findings.decision else 0
    runs = (findings.run, findings.varied)
    return status or int(any(run.report.crashed or run.report.failed or run.report.stopped for run in runs if run))


def print_estimate(*reports: "Report | None") -> None:
    """Say what asking a model would take, a line a run."""
    from eval.figures import add_usage
    from extractor.readable import told

    for report in (report for report in reports if report):
        usage = add_usage(report)
        typer.echo(f"about {told(usage)} for {len(report.rows)} postings" if usage else "no model is asked")
