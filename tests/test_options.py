"""Options: bundles are expanded and put together, a name has one meaning everywhere, and what is written reaches the system."""

import datetime as dt
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner, Result

from eval.options import stop_on_errors
from extractor.bundles import bundled
from extractor.cli import app
from extractor.errors import ExtractorError
from extractor.options import AskOptions, Engine, Mode, ReadingOptions, SystemOptions, WitnessOptions

ROOT = Path(__file__).resolve().parents[1]
PLAIN = {"EXTRACTOR_MODEL": None, "OPENAI_BASE_URL": None, "COLUMNS": "80", "NO_COLOR": "1", "FORCE_COLOR": None, "TERM": "dumb"}
Colour = Annotated[str, typer.Option(envvar="TEST_COLOUR", help="A colour.")]


@dataclass(frozen=True, slots=True)
class Paint:
    """A bundle."""

    colour: Colour = "red"
    coats: Annotated[int, typer.Option("--coats", "-c", metavar="N", min=1)] = 2


@dataclass(frozen=True, slots=True)
class House:
    """A bundle with a bundle in it."""

    name: Annotated[str, typer.Argument()]
    paint: Paint
    rooms: Annotated[list[str] | None, typer.Option("--room")] = None


def _made(*commands: Callable[..., None]) -> typer.Typer:
    made = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    for command in commands:
        made.command(command.__name__)(command)
    return made


def _stop(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo("stopped first")
        raise typer.Exit


@stop_on_errors
@bundled
def build(
    context: typer.Context,
    house: House,
    *,
    fast: Annotated[bool, typer.Option("--fast/--slow")] = True,
    _stopped: Annotated[bool, typer.Option("--stop", is_eager=True, callback=_stop)] = False,
) -> None:
    """Build a house.

    With care.
    """
    if house.name == "ruin":
        raise ExtractorError("a ruin cannot be built")
    typer.echo(f"{context.info_name} {house} {fast}")


def _build(*args: str, **environment: str) -> Result:
    return CliRunner().invoke(_made(build), args, env={**PLAIN, **environment})


# The mechanism


def test_bundles_are_put_together_from_what_is_written() -> None:
    done = _build("hut", "--colour", "blue", "-c", "3", "--room", "a", "--room", "b", "--slow")
    assert done.stdout == f"build {House('hut', Paint('blue', 3), ['a', 'b'])} False\n"


def test_defaults_are_those_of_the_fields() -> None:
    assert _build("hut").stdout == f"build {House('hut', Paint())} True\n"


def test_an_option_of_a_bundle_is_read_from_the_environment_and_the_command_line_wins() -> None:
    assert "colour='green'" in _build("hut", TEST_COLOUR="green").stdout
    assert "colour='blue'" in _build("hut", "--colour", "blue", TEST_COLOUR="green").stdout


def test_help_lists_options_in_the_order_of_parameters_and_fields() -> None:
    shown = _build("--help").stdout
    assert "Build a house." in shown
    places = [
        shown.index(word) for word in ("With care.", "--colour", "A colour.", "-c, --coats N", "--room", "--fast", "--stop", "--help")
    ]
    assert places == sorted(places)
    assert "[env var: TEST_COLOUR; default: red]" in " ".join(shown.split())
    assert "--house" not in shown
    assert "--paint" not in shown


def test_an_eager_option_comes_before_the_bundles() -> None:
    assert (_build("--coats", "0", "--stop").stdout, _build("--stop").exit_code) == ("stopped first\n", 0)


@pytest.mark.parametrize("args", [[], ["hut", "--coats", "0"], ["hut", "--coats", "many"], ["hut", "--house", "x"]], ids=str)
def test_wrong_use_of_a_bundle_is_status_2(args: list[str]) -> None:
    assert _build(*args).exit_code == 2


def test_errors_of_a_bundled_command_are_told_by_stop_on_errors() -> None:
    done = _build("ruin")
    assert (done.exit_code, done.stderr) == (1, "extractor: a ruin cannot be built\n")


def test_the_two_decorators_may_stand_in_either_order() -> None:
    def paint(paint: Paint) -> None:
        typer.echo(f"{paint}")

    for command in (stop_on_errors(bundled(paint)), bundled(stop_on_errors(paint))):
        assert CliRunner().invoke(_made(command), ["-c", "4"], env=PLAIN).stdout == f"{Paint(coats=4)}\n"


def test_a_bundled_command_is_called_by_name_and_refuses_what_it_does_not_know() -> None:
    seen: list[Paint] = []

    @bundled
    def paint(paint: Paint) -> None:
        seen.append(paint)

    paint(coats=5)
    assert seen == [Paint(coats=5)]
    with pytest.raises(TypeError, match="walls"):
        paint(walls=1)


@dataclass(frozen=True)
class SameField:
    """A bundle that has a field of Paint's, under another flag."""

    colour: Annotated[str, typer.Option("--tint")] = ""


@dataclass(frozen=True)
class SameFlag:
    """A bundle that has a short flag of Paint's."""

    number: Annotated[int, typer.Option("--number", "-c")] = 0


@dataclass(frozen=True)
class SameImplied:
    """A bundle whose flag for no is one of Paint's."""

    layers: Annotated[int, typer.Option("--thin/--coats")] = 0


@pytest.mark.parametrize(
    ("other", "name"), [(SameField, "'colour'"), (SameFlag, "'-c'"), (SameImplied, "'--coats'"), (Paint, "'--colour'")], ids=str
)
def test_a_name_in_two_bundles_is_refused_where_the_command_is_made(other: type, name: str) -> None:
    def paint(one: Paint, two: object) -> None: ...

    paint.__annotations__["two"] = other
    with pytest.raises(TypeError, match=f"the command 'paint' is given {name} twice"):
        bundled(paint)


# One name, one meaning


@pytest.fixture(scope="module")
def page() -> ModuleType:
    spec = importlib.util.spec_from_file_location("options_page", ROOT / "docs" / "options.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_name_has_one_meaning_in_every_command_that_has_it(page: ModuleType) -> None:
    options = list(page.walk())
    assert {"", "normalize", "schema", "prompt show", "eval", "eval diff", "gold split"} <= {one.command for one in options}
    meanings: dict[str, set[tuple[object, ...]]] = {}
    for one in options:
        for name in one.name.split(", "):
            meanings.setdefault(name, set()).add((one.name, one.type, one.metavar, one.help, one.envvar))
    assert {name: said for name, said in meanings.items() if len(said) > 1} == {}
    assert all(one.help for one in options)


def test_the_page_of_options_is_fresh(page: ModuleType) -> None:
    assert (ROOT / "docs" / "options.md").read_text(encoding="utf-8") == page.render(), "run: make generated"


def test_every_option_that_says_which_system_reads_is_one_of_normalize_and_eval(page: ModuleType) -> None:
    by_command = {command: {one.name for one in page.walk() if one.command == command} for command in ("normalize", "eval", "eval diff")}
    assert by_command["normalize"] - {"--format"} <= by_command["eval"]
    kept_for_one_run = {"--by-hand", "--format", "--record", "--price", "--budget-tokens", "--budget-usd", "--estimate"}
    assert by_command["normalize"] - kept_for_one_run <= by_command["eval diff"]


# What is written reaches the system


def _run(*args: object, stdin: str = "Job title: Night Baker\nPosted 3 days ago\n") -> Result:
    return CliRunner().invoke(app, [*map(str, args)], input=stdin, env=PLAIN)


def test_the_settings_of_a_model_are_what_the_options_say() -> None:
    asking = AskOptions("http://127.0.0.1:9/v1", mode=Mode.TOOLS, timeout=7.5, max_tokens=50, effort="low", extra_body='{"top_k": 20}')
    made = SystemOptions(WitnessOptions(model="m"), asking=asking).settings()
    assert (made.model, made.base_url, made.api, made.mode) == ("m", "http://127.0.0.1:9/v1", "chat", "tools")
    assert (made.answer_seconds, made.max_tokens, made.effort, made.extra_body) == (7.5, 50, "low", {"top_k": 20})


def test_without_options_the_settings_are_those_of_the_library() -> None:
    from extractor import Settings

    assert SystemOptions(WitnessOptions(model="m")).settings() == Settings("m")


def test_a_choice_holds_the_engine_the_fields_and_the_day() -> None:
    reading = ReadingOptions("title, pay,title", dt.datetime(2024, 5, 6))  # noqa: DTZ001 - typer gives a day so
    assert SystemOptions(WitnessOptions(Engine.RULES), reading).choose() == ("rules", None, ("title", "pay"), dt.date(2024, 5, 6), None)


@pytest.mark.parametrize(
    "body", ["", "[]", "{", "null", "top_k=20", '{"a": NaN}', '{"a": 1e999}', "[" * 100_000], ids=lambda body: body[:12]
)
@pytest.mark.parametrize("engine", ["rules", "llm"])
def test_an_extra_body_is_a_json_object(body: str, engine: str) -> None:
    done = _run("normalize", "-", "--engine", engine, "--model", "m", "--extra-body", body)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--extra-body" in done.stderr
    assert "a JSON object" in done.stderr


@pytest.mark.parametrize("command", [["normalize", "-"], ["eval"], ["eval", "diff", "--engine", "rules"]], ids=" ".join)
@pytest.mark.parametrize(
    "option",
    [("--fields", "titel"), ("--fields", ","), ("--timeout", "0"), ("--max-tokens", "0"), ("--api", "x"), ("--reference-date", "x")],
)
def test_the_same_wrong_value_is_refused_by_every_command(command: list[str], option: tuple[str, str]) -> None:
    done = _run(*command, "--engine", "rules", *option)
    assert (done.exit_code, done.stdout) == (2, "")
    assert option[0] in done.stderr


def test_the_day_the_postings_were_seen_is_one_for_what_is_scored_and_the_rules_beside_it(tmp_path: Path) -> None:
    gold, out = tmp_path / "gold.jsonl", tmp_path / "out.json"
    row = {"id": "a", "text": "Job title: Night Baker\nPosted 3 days ago\n", "labels": {"date_posted": "2024-05-03"}}
    gold.write_text(json.dumps(row), encoding="utf-8")
    figures = []
    for day in ([], ["--reference-date", "2024-05-06"]):
        assert _run("eval", "--gold", gold, "--engine", "rules", "--json", out, *day).exit_code == 0
        printed = json.loads(out.read_text(encoding="utf-8"))
        figures.append((printed["system"], printed["fields"]["date_posted"]["hit"], [one["system"] for one in printed["ladder"]]))
    assert figures[0][:2] == ("rules", 0)
    assert figures[1][:2] == ("rules, seen on 2024-05-06", 1)
    assert all(sum("rules" in name for name in names) == 1 for _, _, names in figures)


def test_the_schema_has_its_names_of_old() -> None:
    assert _run("schema", "--json").stdout == _run("schema").stdout
    assert _run("schema", "--markdown").stdout == _run("schema", "--table").stdout


# The version


def test_the_version_is_that_of_the_package_and_printed() -> None:
    import extractor

    assert extractor.__version__
    assert "__version__" in dir(extractor)
    assert _run("--version").stdout == f"extractor {extractor.__version__}\n"


def test_the_version_of_what_is_not_installed_is_unknown() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import extractor; print(extractor.__version__)"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "0+unknown\n"
