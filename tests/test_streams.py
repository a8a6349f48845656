"""Standard output and standard error that take no more, with real processes and a real terminal."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = [
    "schema",
    "schema --markdown",
    "--help",
    "--version",
    "prompt show",
    "normalize",
    "normalize --format card",
    "eval",
    "gold stats",
]


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    path = tmp_path / "posting.txt"
    path.write_text("Job title: Night Baker\nLocation: Springfield, IL\n", encoding="utf-8")
    return path


def _run(command: str, *names: object, **streams: int) -> "subprocess.CompletedProcess[bytes]":
    named = [*command.split(), *map(str, names), *(["--engine", "rules"] if command.split(maxsplit=1)[0] in {"normalize", "eval"} else [])]
    environment = {key: value for key, value in os.environ.items() if key != "EXTRACTOR_MODEL"}
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run([sys.executable, "-m", "extractor", *named], check=False, env=environment, **given)  # noqa: S603


def _names(command: str, posting: Path) -> list[Path]:
    return [posting] if command.startswith(("prompt", "normalize")) else []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_output_ends_a_command_with_one_line_and_status_1(command: str, posting: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = _run(command, *_names(command, posting), stdout=full.fileno())
    assert (done.returncode, done.stderr) == (1, b"extractor: standard output cannot be written: no space left on device\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_an_output_that_nobody_reads_ends_it_quietly_with_status_1(command: str, posting: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = _run(command, *_names(command, posting), stdout=writer)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_closed_output_is_said_before_any_work(posting: Path) -> None:
    shell = f'"{sys.executable}" -m extractor normalize "{posting}" --engine rules >&-'
    done = subprocess.run(["/bin/sh", "-c", shell], check=False, stderr=subprocess.PIPE)  # noqa: S603 - our own program
    assert (done.returncode, done.stderr) == (1, b"extractor: standard output is closed\n")


def test_complaints_that_cannot_be_written_cost_no_posting(posting: Path) -> None:
    whole = _run("normalize", "none.txt", posting)
    with Path("/dev/full").open("wb") as full:
        done = _run("normalize", "none.txt", posting, stderr=full.fileno())
    assert (done.returncode, done.stdout) == (1, whole.stdout)
    assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_it_is_the_same_where_python_runs_unbuffered(unbuffered: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with Path("/dev/full").open("wb") as full:
        assert _run("schema", stdout=full.fileno()).stderr.count(b"\n") == 1


HOSTILE = "Night Baker \x1b]0;owned\x07\x1b[2J \u202e\n    indented\n"


def _on_terminal(*arguments: str) -> str:
    """Give what a command prints where both of its outputs are a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "extractor", *arguments]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs):  # noqa: S603 - our own program
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # the other side is closed: how a terminal ends on Linux
        return b""


def test_the_prompt_steers_no_terminal_and_is_as_it_is_in_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "posting.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    shown = _on_terminal("prompt", "show", str(path))
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}
    assert "1: Night Baker \\x1b]0;owned\\x07\\x1b[2J" in shown
    piped = _run("prompt show", path).stdout.decode()
    assert "\x1b]0;owned" in piped
    assert len(shown.splitlines()) == len(piped.splitlines()) + 1  # the version, on standard error


EVIL = "\x1b]0;owned\x07\x1b[2J"


SCORED = ["eval", "--gold", "GOLD", "--engine", "rules"]
GIVEN = ["eval", "--gold", "GOLD", "--predictions", "ANSWERS"]
PLAIN = {"id": "a", "text": "Cook", "labels": {}}


@pytest.mark.parametrize(
    ("arguments", "gold", "answers"),
    [
        (SCORED, {**PLAIN, "labels": {EVIL: "x"}}, []),
        (GIVEN, PLAIN, [{"id": "a", "posting": {EVIL: 1}}]),
        (GIVEN, {**PLAIN, "id": EVIL}, [{"id": EVIL, "failure": EVIL}]),
        (GIVEN, PLAIN, [{"id": "a", "evidence": {EVIL: 7}}]),
        (GIVEN, PLAIN, [{"id": EVIL}, {"id": EVIL}]),
        ([*SCORED, "--by", EVIL], {**PLAIN, EVIL: 1}, []),
        ([*SCORED, "--by", "moon"], {**PLAIN, EVIL: 1}, []),
        ([*SCORED, "--fields", EVIL], PLAIN, []),
        ([*SCORED, "--json", f"no{EVIL}/out"], PLAIN, []),
        (["eval", "--gold", f"no{EVIL}.jsonl"], PLAIN, []),
        (["eval", "--gold", "GOLD", "--columns", f"no{EVIL}.toml"], PLAIN, []),
        (["eval", "diff", f"no{EVIL}.json", "b.json"], PLAIN, []),
        (["gold", "stats", "GOLD"], {**PLAIN, "id": EVIL, "text": ""}, []),
        (["gold", "stats", "GOLD", "--by", EVIL], PLAIN, []),
    ],
)
def test_names_from_files_steer_no_terminal(tmp_path: Path, arguments: list[str], gold: object, answers: list[object]) -> None:
    files = {"GOLD": tmp_path / "gold.jsonl", "ANSWERS": tmp_path / "answers.jsonl"}
    files["GOLD"].write_text(json.dumps(gold), encoding="utf-8")
    files["ANSWERS"].write_text("\n".join(map(json.dumps, answers)), encoding="utf-8")
    shown = _on_terminal(*(str(files.get(argument, argument)) for argument in arguments))
    assert not [code for code in ("\x1b]0;owned", "\x1b[2J", "\x07") if code in shown]
    assert "\\x1b]0;owned" in shown
