"""The table of robustness: the score on variants by kind and generator, beside their origins."""

from collections.abc import Sequence

from eval.report.table import Cell, Figure, Table
from eval.robustness import Effect

_COLUMNS = ("variants of", "number", "origins", "F1", "before", "change", "95 %", "nulls filled", "loses most")
_MOST = 2
_FEW = 30


def make_robustness_table(effects: Sequence[Effect]) -> Table:
    """Give a row a generator, and one a kind where it has several."""
    return Table("Robustness", _COLUMNS, tuple(_row(effect) for effect in effects), _note(effects))


def _row(effect: Effect) -> tuple[Cell, ...]:
    figures, interval = effect.figures, effect.interval
    return (
        f"{effect.kind}: {effect.variant}",
        figures.postings,
        effect.origins,
        Figure(figures.counts.f1),
        Figure(effect.before.f1),
        f"{effect.difference:+.4f}",
        f"{interval.low:+.4f} to {interval.high:+.4f}" if interval else None,
        f"{figures.nulls_filled} of {figures.nulls}" if figures.nulls else None,
        ", ".join(f"{field} {number}" for field, number in effect.losses[:_MOST]) or None,
    )


def _note(effects: Sequence[Effect]) -> str:
    fewest = min((effect.origins for effect in effects), default=0)
    origins = f"{fewest} origins" if fewest > 1 else "one origin"
    coarse = f" With {origins} it is coarse: it says little beyond these postings." if fewest < _FEW else ""
    return (
        "Variants beside the postings that they were made of. The interval of the difference draws origins, not variants,"
        f" which are alike.{coarse} Loses most: fields, and how many more of their values are wrong, missed or invented."
    )
