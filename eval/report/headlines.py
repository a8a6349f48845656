"""The figures over all fields, each with the words that explain it: what every report begins with."""

from collections.abc import Iterator
from typing import NamedTuple

from eval import figures
from eval.figures import Summary
from eval.report.findings import Findings
from eval.report.table import Figure
from eval.stats import wilson
from extractor.readable import told


class Headline(NamedTuple):
    """One figure over all fields."""

    name: str
    figure: Figure
    note: str


def find_headlines(findings: Findings) -> Iterator[Headline]:
    """Give the figures of a run, and those of its variants where they were scored."""
    summary = findings.run.summary
    counts = summary.counts
    yield Headline("micro-F1", Figure(counts.f1, summary.micro_interval), f"{counts.gold:,} gold and {counts.got:,} extracted values")
    yield Headline("precision", Figure(counts.precision, wilson(counts.hit, counts.got)), f"{counts.hit:,} of {counts.got:,} are right")
    yield Headline("recall", Figure(counts.recall, wilson(counts.hit, counts.gold)), f"{counts.hit:,} of {counts.gold:,} were found")
    defined = sum(field.counts.f1 is not None for field in summary.fields)
    yield Headline("macro-F1", Figure(summary.macro_f1, summary.macro_interval), f"mean of {defined} fields")
    if summary.nulls:
        share = Figure(summary.nulls_filled / summary.nulls, summary.nulls_interval)
        yield Headline("nulls filled", share, f"{summary.nulls_filled:,} of {summary.nulls:,} labelled nulls: the less, the better")
    if (support := summary.support) and support.values:
        share = Figure(support.supported / support.values, wilson(support.supported, support.values))
        yield Headline("with evidence", share, f"{support.holding:,} of {support.spans:,} spans hold their quote")
    if findings.varied:
        yield _varied(summary, findings.varied.summary)


def find_warnings(findings: Findings) -> Iterator[str]:
    """Say what has to be known before any figure is read, the same in every report."""
    yield from figures.find_warnings(findings.run.summary, findings.varied.summary if findings.varied else None)


def find_remarks(findings: Findings) -> Iterator[str]:
    """Say in a sentence each what else is to be known of a run: what asking took, where it ended, what counts nowhere."""
    report, summary = findings.run
    if summary.usage:
        yield f"The model: {told(summary.usage)}."
    if report.stopped:
        yield f"Stopped early: {report.stopped}."
    for stranger in report.strangers:
        yield f"{stranger} counts nowhere: there is none such in the schema or in the gold set."


def _varied(summary: Summary, varied: Summary) -> Headline:
    ours, theirs = summary.counts.f1, varied.counts.f1
    change = "" if ours is None or theirs is None else f", {theirs - ours:+.3f} against the originals"
    crashed = f", {without} without an answer" if (without := varied.crashed + varied.failures) else ""
    return Headline("micro-F1 of variants", Figure(theirs, varied.micro_interval), f"{varied.postings:,} counterfactuals{crashed}{change}")
