"""What the command `eval` scores: an engine or given predictions, on gold and on variants of it.

Whatever is heavy is imported when it is used: the command's help pays for none of it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eval.cases import Case
    from eval.run import Report
    from extractor.llm import Enquiry
    from extractor.pipeline import EngineChoice


def parse_fields(names: str | None) -> tuple[str, ...]:
    """Give the fields that are judged: those named, with commas between them, or all. Raises BadParameter for one that is none."""
    from extractor.fields import FIELDS

    if names is None:
        return tuple(FIELDS)
    wanted = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    unknown = [name for name in wanted if name not in FIELDS]
    if unknown or not wanted:
        raise typer.BadParameter(f"no such field: {', '.join(unknown) or names!r}", param_hint="'--fields'")
    return wanted


def make_variants(cases: "Sequence[Case]", number: int, seed: int) -> "list[Case]":
    """Make `number` counterfactual variants of each case. Raises VariationError."""
    from eval.gold.vary import vary

    return [variant for case in cases for variant in vary(case, number, seed)]


def run_engine(
    engine: "EngineChoice", model: "Enquiry | None", fields: "Sequence[str]", cases: "Sequence[Case]", *, workers: int
) -> "Report":
    """Score an engine on cases, `workers` of them at once. Raises EngineUnavailable."""
    from eval.run import evaluate
    from extractor import normalize

    return evaluate(lambda text: normalize(text, engine=engine, model=model), cases, fields, workers=workers)


def score_predictions(path: Path, cases: "Sequence[Case]", fields: "Sequence[str]") -> "Report":
    """Score the answers in a JSONL file on cases. Raises PredictionsError."""
    from eval.predictions import read_predictions
    from eval.run import evaluate_predictions

    return evaluate_predictions(read_predictions(path), cases, fields)
