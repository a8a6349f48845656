"""`extractor eval`, `extractor gold` and `extractor policy`, to be mounted on the command line of the extractor."""

from pathlib import Path
from typing import NoReturn

import typer

from eval import outputs, runs
from eval.diff_command import diff
from eval.gold_commands import gold
from eval.options import CompareOptions, ReportOptions, ScoredOptions, stop_on_errors
from eval.policy_commands import policy
from extractor.bundles import bundled
from extractor.options import Engine, SystemOptions, split_names


def register(app: typer.Typer) -> None:
    """Add the command `eval` and the groups `gold` and `policy` to an application."""
    app.add_typer(_commands(), name="eval")
    app.add_typer(gold, name="gold")
    app.add_typer(policy, name="policy")


def _commands() -> typer.Typer:
    """Make the command `eval`, which scores by itself and has the commands below it."""
    commands = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    commands.callback(invoke_without_command=True)(evaluate)
    commands.command("diff")(diff)
    commands.command("selftest")(selftest)
    return commands


@stop_on_errors
@bundled
def evaluate(
    context: typer.Context, scored: ScoredOptions, system: SystemOptions, reports: ReportOptions, compared: CompareOptions
) -> None:
    """Score a system on gold, field by field: its hits, wrong, missed and invented values."""
    if context.invoked_subcommand:
        return
    names, predictions, estimate = system.reading.field_names(), scored.predictions, system.run.estimate
    vary, kinds = scored.variants.vary, scored.variants.kinds
    files = outputs.Files(reports.json, reports.markdown, reports.html)
    _check_use(scored, system.witness.engine, compared)
    before = outputs.read_baseline(compared.baseline)
    cases = scored.gold.load()
    others = _beside(scored, system, compared)
    runs.check_beside(cases, others)
    variants = runs.make_variants(cases, vary, scored.variants.seed, kinds) if vary else []
    if predictions:
        report, varied = runs.score_predictions(predictions, cases, names), None
    else:
        chosen = runs.System(*system.choose())
        report = runs.run_system(chosen, cases, names, runs.Course(system.asking.workers, scored.resume))
        varied = runs.run_system(chosen, variants, names, runs.Course(system.asking.workers)) if vary else None
        if estimate:
            outputs.print_estimate(report, varied)
            return
    worth = runs.set_beside(report, cases, others) if compared.ladder else None
    findings = outputs.gather(cases, report, varied, worth)
    findings = outputs.with_robustness(findings, variants if kinds else [])
    findings = outputs.with_lost(findings) if reports.why_lost else findings
    goal = outputs.Goal(before, compared.tolerance if compared.gate else None)
    if status := outputs.deliver(findings, files, goal, reports.show.value if reports.show else None):
        raise typer.Exit(status)


def _check_use(scored: ScoredOptions, engine: Engine, compared: CompareOptions) -> None:
    """Raise BadParameter for options that ask nothing together."""
    if scored.predictions and engine is not Engine.AUTO:
        raise typer.BadParameter("given predictions are scored without an engine", param_hint="'--engine'")
    if scored.predictions and scored.variants.vary:
        raise typer.BadParameter("variants are new texts, which given predictions cannot answer", param_hint="'--vary'")
    if compared.gate and not compared.baseline:
        raise typer.BadParameter("a gate needs a --baseline", param_hint="'--gate'")
    if scored.variants.kinds is not None and not scored.variants.vary:
        raise typer.BadParameter("kinds of variants need their number, --vary", param_hint="'--kinds'")


def _beside(scored: ScoredOptions, system: SystemOptions, compared: CompareOptions) -> runs.Beside:
    """Say what a run is set beside: rules are heard on the same fields and of the same day."""
    rules = runs.System("rules", None, system.reading.field_names(), system.reading.seen_on, system.reading.words())
    readers = compared.annotators or _own_readers(scored.gold.gold)
    return runs.Beside(split_names(compared.by), tuple(compared.beside or ()), readers, rules)


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
