"""`extractor eval diff`: two runs, or two engines, models or prompts at once, compared posting by posting."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer

from eval import outputs, runs
from eval.files import find_obstacle
from eval.options import OUT, GoldOptions, stop_on_errors
from extractor.bundles import bundled
from extractor.options import ENGINE, MODEL, POLICY, PROMPT, REPLAY, AskOptions, Engine, ReadingOptions, SystemOptions, WitnessOptions

_Option = TypeVar("_Option")
_NAMES: Final = ("first", "second")


@dataclass(frozen=True, slots=True)
class PairOptions:
    """Two reports that are there, or where to write those that are made."""

    first: Annotated[Path | None, typer.Argument(metavar="A.json", help="Report of one run, written by --json.")] = None
    second: Annotated[Path | None, typer.Argument(metavar="B.json", help="Report of another run on the same gold.")] = None
    out: Annotated[Path | None, OUT] = None


@dataclass(frozen=True, slots=True)
class WitnessPairOptions:
    """Who reads, first and second: the options of `WitnessOptions`, each once or twice."""

    engine: Annotated[list[Engine] | None, ENGINE] = None
    model: Annotated[list[str] | None, MODEL] = None
    prompt: Annotated[list[Path] | None, PROMPT] = None
    policy: Annotated[list[Path] | None, POLICY] = None
    replay: Annotated[list[Path] | None, REPLAY] = None

    @property
    def given(self) -> bool:
        """Tell whether any is given."""
        return any(self._lists)

    def both(self) -> list[WitnessOptions]:
        """Give the first and the second witness. Raises typer.BadParameter where there are more, or the two are the same."""
        if not any(given and len(given) > 1 for given in self._lists):
            raise typer.BadParameter(
                "nothing differs: give two reports, or --engine, --model, --prompt, --policy or --replay twice", param_hint="A.json"
            )
        engines = _of_two([one.value for one in self.engine] if self.engine else None)
        others = zip(_of_two(self.model), _of_two(self.prompt), _of_two(self.policy), _of_two(self.replay), strict=True)
        return [WitnessOptions(Engine(engine or "auto"), *other) for engine, other in zip(engines, others, strict=True)]

    @property
    def _lists(self) -> tuple[Sequence[object] | None, ...]:
        return self.engine, self.model, self.prompt, self.policy, self.replay


@stop_on_errors
@bundled
def diff(pair: PairOptions, witnesses: WitnessPairOptions, reading: ReadingOptions, asking: AskOptions, gold: GoldOptions) -> None:
    """Compare two runs posting by posting: the change with its interval, the fields and postings that differ.

    Either two reports are named, or two systems are run: --engine, --model, --prompt or --replay is given twice, of the first and of the
    second; what is given once holds for both. The reports of such runs are written into the directory --out, as first.json and second.json.
    """
    if pair.first or pair.second:
        if not (pair.first and pair.second) or witnesses.given:
            raise typer.BadParameter("two reports are compared, or two engines, models, prompts or recordings", param_hint="A.json B.json")
        _print_difference(*(_read(path) for path in (pair.first, pair.second)))
        return
    from extractor.readable import visible

    both, cases, findings = witnesses.both(), gold.load(), []
    files = _open(pair.out)
    for witness in both:
        system = runs.System(*SystemOptions(witness, reading, asking).choose())
        findings.append(outputs.gather(cases, runs.run_system(system, cases, reading.field_names(), runs.Course(asking.workers))))
    complete = [outputs.write_reports(one, outputs.Files(json=file)) for one, file in zip(findings, files, strict=True)]
    typer.echo("\n".join(f"{name:8}  {visible(one.run.report.system)}" for name, one in zip(_NAMES, findings, strict=True)))
    _print_difference(*(dict(one.printed) for one in findings))
    if not all(complete) or any(map(outputs.exit_status, findings)):
        raise typer.Exit(1)


def _of_two(given: Sequence[_Option] | None) -> tuple[_Option | None, _Option | None]:
    """Give an option's value for the first and the second system. Raises typer.BadParameter where there are more."""
    match given or ():
        case []:
            return None, None
        case [both]:
            return both, both
        case [one, other]:
            return one, other
        case _:
            raise typer.BadParameter(f"two can be compared, not {len(given or ())}: {', '.join(map(str, given or ()))}")


def _read(path: Path) -> dict[str, Any]:
    from eval.paired import read_report

    return read_report(path)


def _open(folder: Path | None) -> list[Path | None]:
    """Give the files of the two reports, None without a folder. Raises typer.BadParameter where they could not be written."""
    if folder is None:
        return [None, None]
    from extractor.readable import visible

    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{name}.json" for name in _NAMES]
    for file in files:
        if problem := find_obstacle(file):
            raise typer.BadParameter(visible(problem), param_hint="'--out'")
    return [*files]


def _print_difference(first: dict[str, Any], second: dict[str, Any]) -> None:
    from eval.paired import compare
    from eval.report.console import open_console
    from eval.report.paired import print_difference

    difference = compare(first, second)
    print_difference(open_console(), difference)
    if difference.failures:
        raise typer.Exit(1)
