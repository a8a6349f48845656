"""`extractor eval` and `extractor gold`, to be mounted on the command line of the extractor."""

import io
import sys
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, NoReturn

import typer

from eval.gold_commands import gold
from eval.options import COLUMNS, GOLD, OUT, load_gold, stop_on_errors
from extractor import model_options as options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from eval.cases import Case
    from eval.report.json import Printed
    from eval.run import Report
    from extractor.extraction import Extraction
    from extractor.llm import Enquiry
    from extractor.pipeline import EngineChoice


_STATUS: Final = {"PASS": 0, "FAIL": 1, "INCONCLUSIVE": 3}


class Show(StrEnum):
    """Which mistakes are listed."""

    WRONG = "wrong"
    MISSED = "missed"
    INVENTED = "invented"


def register(app: typer.Typer) -> None:
    """Add the command `eval` and the group `gold` to an application."""
    app.add_typer(_commands(), name="eval")
    app.add_typer(gold, name="gold")


def _commands() -> typer.Typer:
    """Make the command `eval`, which scores by itself and has the commands below it."""
    commands = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    commands.callback(invoke_without_command=True)(evaluate)
    commands.command("diff")(diff)
    commands.command("selftest")(selftest)
    return commands


@stop_on_errors
def evaluate(  # noqa: PLR0913 - typer makes an option of each parameter
    context: typer.Context,
    *,
    source: Annotated[str | None, GOLD] = None,
    columns: Annotated[Path | None, COLUMNS] = None,
    engine: options.EngineOption = options.Engine.AUTO,
    predictions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score these answers (JSONL) instead of running an engine.")
    ] = None,
    fields: Annotated[str | None, typer.Option(metavar="A,B", help="Judge these fields alone.")] = None,
    show: Annotated[Show | None, typer.Option(help="List these mistakes with their quotes.")] = None,
    out: Annotated[Path | None, OUT] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Compare with this report of an earlier run (--json), posting by posting.")
    ] = None,
    gate: Annotated[
        bool, typer.Option("--gate", help="Say PASS, FAIL or INCONCLUSIVE against the baseline; exit status 0, 1 or 3.")
    ] = False,
    tolerance: Annotated[float, typer.Option(metavar="X", min=0, max=1, help="How much micro-F1 the gate lets go.")] = 0.01,
    vary: Annotated[int, typer.Option(metavar="N", min=0, help="Score N counterfactual variants of each posting too.")] = 0,
    seed: Annotated[int, typer.Option(help="Seed of the variants.")] = 0,
    model: options.ModelOption = None,
    base_url: options.BaseUrlOption = None,
    mode: options.ModeOption = None,
    prompt: options.PromptOption = None,
    cache: options.CacheOption = None,
    record: options.RecordOption = None,
    replay: options.ReplayOption = None,
    workers: options.WorkersOption = 8,
    price: options.PriceOption = None,
    budget_tokens: options.BudgetTokensOption = None,
    budget_usd: options.BudgetDollarsOption = None,
    estimate: options.EstimateOption = False,
) -> None:
    """Score a system on gold, field by field: its hits, wrong, missed and invented values."""
    if context.invoked_subcommand:
        return
    names = _parse_fields(fields)
    if predictions and engine is not options.Engine.AUTO:
        raise typer.BadParameter("given predictions are scored without an engine", param_hint="'--engine'")
    if gate and not baseline:
        raise typer.BadParameter("a gate needs a --baseline", param_hint="'--gate'")
    before = _read_report(baseline) if baseline else None
    if predictions and vary:
        raise typer.BadParameter("variants are new texts, which given predictions cannot answer", param_hint="'--vary'")
    cases = load_gold(source, columns)
    if predictions:
        report, varied = _score_predictions(predictions, cases, names), None
    else:
        opener = options.opener(
            model, base_url, mode, prompt=prompt, cache=cache, record=record, replay=replay,
            price=price, budget_tokens=budget_tokens, budget_dollars=budget_usd, estimate=estimate,
        )  # fmt: skip
        chosen, opened = options.choose(engine, opener)
        run = partial(_run, _reader(chosen, opened), names, workers if opened else 1)
        report = run(cases)
        varied = run(_make_variants(cases, vary, seed)) if vary else None
        if estimate:
            _print_estimate(report, varied)
            return
    printed = _print(report, varied, show, out)
    status = _compare(before, dict(printed), tolerance if gate else None) if before else 0
    if status:
        raise typer.Exit(status)
    if any(one.crashed or one.stopped for one in (report, varied) if one):
        raise typer.Exit(1)


@stop_on_errors
def diff(
    first: Annotated[Path, typer.Argument(metavar="A.json", help="Report of one run, written by --json.")],
    second: Annotated[Path, typer.Argument(metavar="B.json", help="Report of another run on the same gold.")],
) -> None:
    """Compare two runs posting by posting: the change with its interval, the fields and postings that differ."""
    from eval.paired import compare
    from eval.report.console import open_console
    from eval.report.paired import print_difference

    print_difference(open_console(), compare(_read_report(first), _read_report(second)))


@stop_on_errors
def selftest() -> None:
    """Run the conformance suite of the comparators: what is the same value and what is not, with the reason."""
    from eval.selftest import load_pairs

    pairs = load_pairs()
    kinds: dict[str, list[bool]] = {}
    for pair in pairs:
        kinds.setdefault(pair.kind, []).append(pair.holds)
    for kind, held in kinds.items():
        typer.echo(f"{kind:12} {sum(held):4} of {len(held):4}")
    broken = [pair for pair in pairs if not pair.holds]
    for pair in broken:
        said = "the same" if pair.same else "not the same"
        typer.echo(f"{pair.field}: {pair.gold!r} and {pair.got!r} are {said}: {pair.why}", err=True)
    typer.echo(f"{len(pairs) - len(broken)} of {len(pairs)} pairs hold")
    if broken:
        raise typer.Exit(1)


def _read_report(path: Path) -> "dict[str, Any]":
    from eval.paired import read_report

    return read_report(path)


def _compare(before: "dict[str, Any]", now: "dict[str, Any]", tolerance: float | None) -> int:
    """Print what changed since an earlier report, and what the gate says where a tolerance is given; its exit status."""
    from eval.paired import compare, decide
    from eval.report.console import open_console
    from eval.report.paired import print_decision, print_difference

    difference, terminal = compare(before, now), open_console()
    terminal.print()
    print_difference(terminal, difference)
    if tolerance is None:
        return 0
    decision = decide(difference, tolerance)
    print_decision(terminal, decision)
    return _STATUS[decision.verdict]


def _parse_fields(names: str | None) -> tuple[str, ...]:
    from extractor.fields import FIELDS

    if names is None:
        return tuple(FIELDS)
    wanted = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    unknown = [name for name in wanted if name not in FIELDS]
    if unknown or not wanted:
        raise typer.BadParameter(f"no such field: {', '.join(unknown) or names!r}", param_hint="'--fields'")
    return wanted


def _reader(engine: "EngineChoice", model: "Enquiry | None") -> "Callable[[str], Extraction]":
    from extractor import normalize

    return lambda text: normalize(text, engine=engine, model=model)


def _run(read: "Callable[[str], Extraction]", fields: tuple[str, ...], workers: int, cases: "Sequence[Case]") -> "Report":
    from eval.run import evaluate as run

    return run(read, cases, fields, workers=workers)


def _print_estimate(*reports: "Report | None") -> None:
    from eval.figures import summarize
    from extractor.readable import told

    for figures in (summarize(report) for report in reports if report):
        typer.echo(f"about {told(figures.usage)} for {figures.postings} postings" if figures.usage else "no model is asked")


def _score_predictions(path: Path, cases: "Sequence[Case]", fields: tuple[str, ...]) -> "Report":
    from eval.predictions import read_predictions
    from eval.run import evaluate_predictions

    return evaluate_predictions(read_predictions(path), cases, fields)


def _make_variants(cases: "Sequence[Case]", number: int, seed: int) -> "list[Case]":
    from eval.gold.vary import vary

    return [variant for case in cases for variant in vary(case, number, seed)]


def _print(report: "Report", varied: "Report | None", show: Show | None, out: Path | None) -> "Printed":
    """Print the report, write it where that is asked for, and give it as JSON values."""
    from eval.figures import summarize
    from eval.report import console, json

    figures, others = summarize(report), summarize(varied) if varied else None
    terminal = console.open_console()
    console.print_fields(terminal, figures)
    console.print_summary(terminal, figures, others)
    if show:
        console.print_misses(terminal, report, show.value)
    console.print_problems(console.open_console(errors=True), report)
    printed = json.render(report, figures, others)
    if out:
        json.write(printed, out)
    return printed


def main() -> NoReturn:
    """Run the command by itself: `python -m eval`."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a character shows its number
    _commands()(prog_name="python -m eval")
    raise SystemExit(0)
