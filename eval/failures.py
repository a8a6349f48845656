"""A model that gave no answer: how reports say it, and what becomes of the values of such a posting. It is never the rules' record."""

from collections.abc import Mapping
from typing import Any

from eval.score import Counts


def tell_failure(reason: str) -> str:
    """Write the error of a posting that a model gave no answer for."""
    return f"the model gave no answer: {reason}"


def tell_failures(failures: int, of: int, what: str = "postings") -> str:
    """Say of how many postings that is so.

    >>> tell_failures(3, 5)
    'the model gave no answer for 3 of 5 postings: counted as missed'
    """
    return f"the model gave no answer for {failures:,} of {of:,} {what}: counted as missed"


def as_missed(counts: Counts) -> Counts:
    """Count the values of a posting without an answer: every value is missed, nothing was given, and no null is rightly absent.

    >>> as_missed(Counts(hit=2, wrong=1, invented=3, absent=1))
    Counts(hit=0, wrong=0, missed=3, invented=0, absent=0)
    """
    return Counts(missed=counts.gold)


def is_answered_null(counts: Counts) -> bool:
    """Tell whether a field of one posting has no gold value and the posting an answer: without one there is no count at all."""
    return counts.gold == 0 and bool(counts.absent or counts.invented)


def count_failures(printed: Mapping[str, Any]) -> int:
    """Count the postings of a report (`--json`) without an answer of the model, those too that an older one scored by rules."""
    rows = sum(row.get("failure") is not None for row in printed["postings"])
    return max(rows, int(printed.get("summary", {}).get("model_failures", 0)))
