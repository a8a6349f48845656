"""`extractor eval` and `extractor gold`, to be mounted on the command line of the extractor."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from eval import outputs, runs
from eval.diff_command import diff
from eval.gold_commands import gold
from eval.options import COLUMNS, GOLD, HTML, JSON, KINDS, MARKDOWN, load_gold, stop_on_errors
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
    by: Annotated[
        str | None,
        typer.Option(metavar="KEY,KEY", help="Figures by these keys of the gold, or by length or layout. Default: what parts it."),
    ] = None,
    ladder: Annotated[bool, typer.Option(help="Print what the score is worth: the ladder, slices, risk against coverage.")] = True,
    beside: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Report of another run (--json) to set on the ladder; may be repeated.")
    ] = None,
    annotators: Annotated[
        tuple[Path, Path] | None, typer.Option(metavar="A B", help="Annotations of two readers; their agreement is set on the ladder.")
    ] = None,
    resume: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Keep each answer in this JSONL file; those that are there are not asked again.")
    ] = None,
    vary: Annotated[
        int, typer.Option(metavar="N", min=0, help="Score N variants of each posting too, counterfactual ones without --kinds.")
    ] = 0,
    kinds: Annotated[str | None, KINDS] = None,
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
    _check_predictions(predictions, engine, vary)
    if gate and not baseline:
        raise typer.BadParameter("a gate needs a --baseline", param_hint="'--gate'")
    if kinds is not None and not vary:
        raise typer.BadParameter("kinds of variants need their number, --vary", param_hint="'--kinds'")
    before = outputs.read_baseline(baseline)
    cases = load_gold(source, columns)
    others = runs.Beside(_parse_keys(by), tuple(beside or ()), annotators or _own_readers(source))
    runs.check_beside(cases, others)
    variants = runs.make_variants(cases, vary, seed, kinds) if vary else []
    if predictions:
        report, varied = runs.score_predictions(predictions, cases, names), None
    else:
        choice = options.ModelChoice(model, base_url, mode, prompt, cache, record, replay, price, budget_tokens, budget_usd, estimate)
        system = runs.System(*options.choose(engine, choice))
        report = runs.run_system(system, cases, names, runs.Course(workers, resume))
        varied = runs.run_system(system, variants, names, runs.Course(workers)) if vary else None
        if estimate:
            outputs.print_estimate(report, varied)
            return
    worth = runs.set_beside(report, cases, others) if ladder else None
    findings = outputs.gather(cases, report, varied, worth)
    findings = outputs.with_robustness(findings, variants if kinds else [])
    if status := outputs.deliver(findings, files, outputs.Goal(before, tolerance if gate else None), show.value if show else None):
        raise typer.Exit(status)


def _check_predictions(predictions: Path | None, engine: options.Engine, vary: int) -> None:
    """Raise BadParameter for what given predictions cannot be asked."""
    if predictions and engine is not options.Engine.AUTO:
        raise typer.BadParameter("given predictions are scored without an engine", param_hint="'--engine'")
    if predictions and vary:
        raise typer.BadParameter("variants are new texts, which given predictions cannot answer", param_hint="'--vary'")


def _parse_keys(by: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key.strip() for key in (by or "").split(",") if key.strip()))


def _own_readers(source: str | None) -> tuple[Path, Path] | None:
    """Give the annotations of the project's own gold, where that is what is scored."""
    from eval.data import default_annotations

    return default_annotations() if source is None else None


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
    from extractor.streams import run

    run(lambda: _commands()(prog_name="python -m eval"))
