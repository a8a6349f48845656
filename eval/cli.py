"""`extractor eval` and `extractor gold`, to be mounted on the command line of the extractor."""

import io
import sys
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from eval import outputs, runs
from eval.gold_commands import gold
from eval.options import COLUMNS, GOLD, HTML, JSON, MARKDOWN, load_gold, stop_on_errors
from extractor import model_options as options


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
    out: Annotated[Path | None, JSON] = None,
    markdown: Annotated[Path | None, MARKDOWN] = None,
    html: Annotated[Path | None, HTML] = None,
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
    names = runs.parse_fields(fields)
    files = outputs.Files(out, markdown, html)
    if predictions and engine is not options.Engine.AUTO:
        raise typer.BadParameter("given predictions are scored without an engine", param_hint="'--engine'")
    if gate and not baseline:
        raise typer.BadParameter("a gate needs a --baseline", param_hint="'--gate'")
    before = outputs.read_baseline(baseline)
    if predictions and vary:
        raise typer.BadParameter("variants are new texts, which given predictions cannot answer", param_hint="'--vary'")
    cases = load_gold(source, columns)
    if predictions:
        report, varied = runs.score_predictions(predictions, cases, names), None
    else:
        opener = options.opener(
            model, base_url, mode, prompt=prompt, cache=cache, record=record, replay=replay,
            price=price, budget_tokens=budget_tokens, budget_dollars=budget_usd, estimate=estimate,
        )  # fmt: skip
        chosen, opened = options.choose(engine, opener)
        run = partial(runs.run_engine, chosen, opened, names, workers=workers if opened else 1)
        report = run(cases)
        varied = run(runs.make_variants(cases, vary, seed)) if vary else None
        if estimate:
            outputs.print_estimate(report, varied)
            return
    findings = outputs.gather(cases, report, varied)
    outputs.print_figures(findings, show.value if show else None)
    outputs.write_figures(findings, files)
    if before:
        findings = outputs.compared(findings, before, tolerance if gate else None)
        outputs.print_comparison(findings)
    outputs.write_pages(findings, files)
    if status := outputs.exit_status(findings):
        raise typer.Exit(status)


@stop_on_errors
def diff(
    first: Annotated[Path, typer.Argument(metavar="A.json", help="Report of one run, written by --json.")],
    second: Annotated[Path, typer.Argument(metavar="B.json", help="Report of another run on the same gold.")],
) -> None:
    """Compare two runs posting by posting: the change with its interval, the fields and postings that differ."""
    from eval.paired import compare, read_report
    from eval.report.console import open_console
    from eval.report.paired import print_difference

    print_difference(open_console(), compare(read_report(first), read_report(second)))


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


def main() -> NoReturn:
    """Run the command by itself: `python -m eval`."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a character shows its number
    _commands()(prog_name="python -m eval")
    raise SystemExit(0)
