"""`extractor eval diff`: two runs, or two engines, models or prompts at once, compared posting by posting."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer

from eval import outputs, runs
from eval.files import find_obstacle
from eval.options import COLUMNS, GOLD, load_gold, stop_on_errors
from extractor import model_options as options

_Option = TypeVar("_Option")
_NAMES: Final = ("first", "second")
_TWICE = "Given twice: of the first and of the second."


@stop_on_errors
def diff(  # noqa: PLR0913 - typer makes an option of each parameter
    first: Annotated[Path | None, typer.Argument(metavar="A.json", help="Report of one run, written by --json.")] = None,
    second: Annotated[Path | None, typer.Argument(metavar="B.json", help="Report of another run on the same gold.")] = None,
    *,
    engine: Annotated[list[options.Engine] | None, typer.Option(help=f"Compare engines. {_TWICE}")] = None,
    model: Annotated[list[str] | None, typer.Option(envvar="EXTRACTOR_MODEL", metavar="NAME", help=f"Compare models. {_TWICE}")] = None,
    prompt: Annotated[list[Path] | None, typer.Option(metavar="FILE", help=f"Compare prompts. {_TWICE}")] = None,
    replay: Annotated[list[Path] | None, typer.Option(metavar="FILE", help=f"Compare recordings. {_TWICE}")] = None,
    base_url: options.BaseUrlOption = None,
    mode: options.ModeOption = None,
    cache: options.CacheOption = None,
    workers: options.WorkersOption = 8,
    source: Annotated[str | None, GOLD] = None,
    columns: Annotated[Path | None, COLUMNS] = None,
    fields: Annotated[str | None, typer.Option(metavar="A,B", help="Judge these fields alone.")] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the reports of both runs there: first.json and second.json.")
    ] = None,
) -> None:
    """Compare two runs posting by posting: the change with its interval, the fields and postings that differ.

    Either two reports are named, or two systems are run: an option that is given once holds for both.
    """
    if first or second:
        if not (first and second) or engine or model or prompt or replay:
            raise typer.BadParameter("two reports are compared, or two engines, models, prompts or recordings", param_hint="A.json B.json")
        _print_difference(*(_read(path) for path in (first, second)))
        return
    choices = [
        options.ModelChoice(name, base_url, mode, file, cache, None, recording)
        for name, file, recording in zip(_of_two(model), _of_two(prompt), _of_two(replay), strict=True)
    ]
    if not any(given and len(given) > 1 for given in (engine, model, prompt, replay)):
        raise typer.BadParameter("nothing differs: give two reports, or --engine, --model, --prompt or --replay twice", param_hint="A.json")
    from extractor.readable import visible

    cases, names = load_gold(source, columns), runs.parse_fields(fields)
    files = _open(out)
    findings = []
    for chosen, choice in zip(_of_two(engine), choices, strict=True):
        system = runs.System(*options.choose(chosen or options.Engine.AUTO, choice))
        findings.append(outputs.gather(cases, runs.run_system(system, cases, names, runs.Course(workers))))
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
