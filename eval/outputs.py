"""What the command `eval` prints and writes: one bundle of findings, to the terminal and to the files asked for.

Whatever is heavy is imported when it is used: the command's help pays for none of it.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.cases import Case
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


def compared(findings: "Findings", before: "dict[str, Any]", tolerance: float | None) -> "Findings":
    """Add what changed since an earlier report, and what the gate says where a tolerance is given. Raises ReportError."""
    from eval.paired import compare, decide

    difference = compare(before, dict(findings.printed))
    return replace(findings, difference=difference, decision=None if tolerance is None else decide(difference, tolerance))


def print_figures(findings: "Findings", show: str | None) -> None:
    """Print the figures, the mistakes of the kind `show`, and what went wrong."""
    from eval.report import console

    report, summary = findings.run
    terminal = console.open_console()
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


def write_figures(findings: "Findings", files: Files) -> None:
    """Write the report for programs, where it is asked for: before any comparison, which can fail where the run did not."""
    from eval.report import json

    if files.json:
        json.write(findings.printed, files.json)


def write_pages(findings: "Findings", files: Files) -> None:
    """Write the reports for readers that are asked for."""
    if files.markdown:
        from eval.report import markdown

        markdown.write(findings, files.markdown)
    if files.html:
        from eval.report import html

        html.write(findings, files.html)


def exit_status(findings: "Findings") -> int:
    """Give the gate's status; without a gate, or where it passes, 1 for a posting without an answer or a run that was stopped."""
    status = _STATUS[findings.decision.verdict] if findings.decision else 0
    runs = (findings.run, findings.varied)
    return status or int(any(run.report.crashed or run.report.stopped for run in runs if run))


def print_estimate(*reports: "Report | None") -> None:
    """Say what asking a model would take, a line a run."""
    from eval.figures import add_usage
    from extractor.readable import told

    for report in (report for report in reports if report):
        usage = add_usage(report)
        typer.echo(f"about {told(usage)} for {len(report.rows)} postings" if usage else "no model is asked")
