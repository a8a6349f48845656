"""Measure how far to trust a record: gold cases, field by field scores with intervals, and variants that nothing can have memorised.

>>> from eval import Case, evaluate, summarize
>>> from extractor import Posting
>>> case = Case(id="a", text="Night Baker", labels={"title": "Night Baker", "pay": []}, labelled=("title", "pay"))
>>> summarize(evaluate(lambda text: Posting(title=text), [case])).counts
Counts(hit=1, wrong=0, missed=0, invented=0, absent=1)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from eval.cases import Case, load
    from eval.errors import GoldError, PredictionsError, VariationError
    from eval.figures import Summary, summarize
    from eval.gold.vary import vary
    from eval.predictions import read_predictions
    from eval.run import Report, evaluate, evaluate_predictions
    from eval.score import Counts, count
    from eval.table.load import load_table

__all__ = [
    "Case",
    "Counts",
    "GoldError",
    "PredictionsError",
    "Report",
    "Summary",
    "VariationError",
    "count",
    "evaluate",
    "evaluate_predictions",
    "load",
    "load_table",
    "read_predictions",
    "summarize",
    "vary",
]

# Imported when first asked for, as in `extractor`: `extractor --help` imports `eval.cli`, and needs neither pydantic nor numpy for it.
_HOMES: Final = {
    "eval.cases": ("Case", "load"),
    "eval.errors": ("GoldError", "PredictionsError", "VariationError"),
    "eval.figures": ("Summary", "summarize"),
    "eval.gold.vary": ("vary",),
    "eval.predictions": ("read_predictions",),
    "eval.run": ("Report", "evaluate", "evaluate_predictions"),
    "eval.score": ("Counts", "count"),
    "eval.table.load": ("load_table",),
}


def __getattr__(name: str) -> object:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(import_module(home), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
