"""The tables that every report shows: the fields of a run, its ranks of trust, and the fields in which two runs differ."""

from eval.figures import FieldFigures, Summary
from eval.paired import Difference
from eval.report.table import Cell, Figure, Table
from eval.stats import wilson

_OUTCOMES = ("hit", "wrong", "missed", "invented", "absent")


def make_fields_table(summary: Summary) -> Table:
    """Give a row a field that is labelled anywhere: F1, precision and recall with their intervals, then counts."""
    return Table(
        "Fields",
        ("field", "F1", "precision", "recall", "postings", *_OUTCOMES, "nulls filled"),
        tuple(_field_row(field) for field in summary.fields if field.n),
        "Intervals are 95 %: Wilson's of precision and recall, bootstrap over postings of F1. A field without values has no figure.",
    )


def make_trust_table(summary: Summary) -> Table:
    """Give a row a rank of trust: how many of its values are right."""
    rows = tuple((rank.rank, Figure(rank.right / rank.n, rank.interval), rank.right, rank.n) for rank in summary.trust)
    return Table("Trust", ("rank", "share right", "right", "values"), rows, "How often a value of each rank of trust is right.")


def make_changes_table(difference: Difference) -> Table:
    """Give a row a field that differs between two runs, the likeliest change first."""
    rows = tuple((field.name, field.lost, field.won, field.p, field.adjusted, _said(worse=field.is_worse)) for field in difference.fields)
    return Table(
        "Fields that differ",
        ("field", "lost on", "won on", "p (McNemar)", "p (Holm)", "worse"),
        rows,
        "Postings on which the field was all right in one run alone; a p-value is the chance of so uneven a split.",
    )


def _field_row(field: FieldFigures) -> tuple[Cell, ...]:
    counts = field.counts
    nulls = f"{field.nulls_filled} of {field.nulls}" if field.nulls else None
    return (
        field.name,
        Figure(counts.f1, field.f1_interval),
        Figure(counts.precision, wilson(counts.hit, counts.got)),
        Figure(counts.recall, wilson(counts.hit, counts.gold)),
        field.n,
        *(getattr(counts, outcome) for outcome in _OUTCOMES),
        nulls,
    )


def _said(*, worse: bool) -> str | None:
    return "by more than chance" if worse else None
