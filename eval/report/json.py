"""The whole report as one JSON object: `summary`, `fields` by name, and every posting with its counts."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TypedDict

from pydantic import JsonValue

from eval.answer import Support
from eval.figures import SCORER_VERSION, FieldFigures, Summary, find_warnings
from eval.files import write_whole
from eval.outline import Outline
from eval.robustness import Effect
from eval.run import Report
from eval.score import Counts
from eval.stats import Interval, wilson
from eval.worth import Worth


class Printed(TypedDict, total=False):
    """The object that is written. `varied` is the summary of variants, where they were scored too."""

    warnings: list[str]
    """What has to be known before any figure is read: postings that a model gave no answer for."""
    scorer_version: int
    gold: str
    system: str
    stopped: str | None
    summary: dict[str, JsonValue]
    varied: dict[str, JsonValue]
    fields: dict[str, dict[str, JsonValue]]
    postings: list[dict[str, JsonValue]]
    ladder: list[dict[str, JsonValue]]
    slices: list[dict[str, JsonValue]]
    risk: list[dict[str, JsonValue]]
    robustness: list[dict[str, JsonValue]]
    lost: list[dict[str, JsonValue]]


def render(report: Report, summary: Summary, varied: Summary | None = None, worth: Worth | None = None) -> Printed:
    """Put a report into JSON values; undefined figures are null, intervals are `[low, high]` and 95 %."""
    printed: Printed = {
        "warnings": list(find_warnings(summary, varied)),
        "scorer_version": SCORER_VERSION,
        "gold": report.gold,
        "system": report.system,
        "summary": _summary(summary),
        "stopped": report.stopped,
        "fields": {field.name: _field(field) for field in summary.fields},
        "postings": [
            {
                "id": row.id,
                "fields": {name: _counts(one.counts) for name, one in row.verdicts.items()},
                "error": row.error,
                "failure": row.answer.failure,
            }
            for row in report.rows
        ],
    }
    worth = worth or Worth()
    printed["ladder"] = [{"system": rung.name, "this": rung.is_this, **_outline(rung.figures)} for rung in worth.ladder]
    printed["slices"] = [{"key": one.key, "value": one.value, **_outline(one.figures)} for one in worth.slices]
    printed["risk"] = [
        {"rank": step.rank, "kept": step.kept, "of": step.of, "wrong": step.wrong, "risk_interval": _interval(step.interval)}
        for step in worth.risk
    ]
    if varied:
        printed["varied"] = _summary(varied)
    return printed


def render_effects(effects: Iterable[Effect]) -> list[dict[str, JsonValue]]:
    """Put what became of variants into JSON values, an object a generator, and one a kind of several (`all`)."""
    return [
        {
            "kind": effect.kind,
            "variant": effect.variant,
            "origins": effect.origins,
            **_outline(effect.figures),
            "origins_micro_f1": effect.before.f1,
            "difference": effect.difference,
            "difference_interval": _interval(effect.interval),
            "losses": dict(effect.losses),
        }
        for effect in effects
    ]


def write(printed: Printed, path: Path) -> None:
    """Write it to a file, in UTF-8. Raises OSError."""
    write_whole(path, json.dumps(printed, ensure_ascii=False, indent=1) + "\n")


def _summary(summary: Summary) -> dict[str, JsonValue]:
    return {
        "postings": summary.postings,
        "crashed": summary.crashed,
        "failures": summary.failures,
        **_counts(summary.counts),
        "micro_precision": summary.counts.precision,
        "micro_recall": summary.counts.recall,
        "micro_f1": summary.counts.f1,
        "micro_f1_interval": _interval(summary.micro_interval),
        "macro_f1": summary.macro_f1,
        "macro_f1_interval": _interval(summary.macro_interval),
        "nulls": summary.nulls,
        "nulls_filled": summary.nulls_filled,
        "nulls_filled_interval": _interval(summary.nulls_interval),
        "evidence": _support(summary.support),
        "placement": dict(summary.placement._asdict()) if summary.placement else None,
        "trust": {
            rank.rank: {
                "right": rank.right,
                "n": rank.n,
                "interval": _interval(rank.interval),
                "fields": {field: list(counts) for field, counts in rank.fields.items()},
            }
            for rank in summary.trust
        },
        "usage": summary.usage.model_dump(mode="json") if summary.usage else None,
    }


def _outline(figures: Outline) -> dict[str, JsonValue]:
    return {
        "postings": figures.postings,
        **_counts(figures.counts),
        "micro_f1": figures.counts.f1,
        "micro_f1_interval": _interval(figures.interval),
        "nulls": figures.nulls,
        "nulls_filled": figures.nulls_filled,
    }


def _field(field: FieldFigures) -> dict[str, JsonValue]:
    counts = field.counts
    return {
        "n": field.n,
        **_counts(counts),
        "precision": counts.precision,
        "precision_interval": _interval(wilson(counts.hit, counts.got)),
        "recall": counts.recall,
        "recall_interval": _interval(wilson(counts.hit, counts.gold)),
        "f1": counts.f1,
        "f1_interval": _interval(field.f1_interval),
        "nulls": field.nulls,
        "nulls_filled": field.nulls_filled,
    }


def _counts(counts: Counts) -> dict[str, JsonValue]:
    return dict(asdict(counts))


def _support(support: Support | None) -> JsonValue:
    if support is None:
        return None
    share = support.supported / support.values if support.values else None
    return {
        "values": support.values,
        "with_evidence": support.supported,
        "share": share,
        "spans": support.spans,
        "spans_that_hold": support.holding,
    }


def _interval(interval: Interval | None) -> JsonValue:
    return None if interval is None else [interval.low, interval.high]
