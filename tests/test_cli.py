"""The command, as people call it."""

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from typer.testing import CliRunner, Result

from extractor import Extraction, Extractor, normalize
from extractor.cli import app

KEYS = ["id", "failure", "engine", "posting", "evidence", "conflicts", "nulls"]
BAKER = "Job title: Night Baker\nPosted 3 days ago\n"
# No colours, a known width and no model, wherever the tests run.
PLAIN = {"EXTRACTOR_MODEL": None, "COLUMNS": "80", "NO_COLOR": "1", "FORCE_COLOR": None, "TERM": "dumb"}


def _run(*arguments: str | Path, stdin: bytes | None = None, **environment: str) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, env={**PLAIN, **environment})


def _ids(result: Result) -> list[str]:
    return [json.loads(line)["id"] for line in result.stdout.splitlines()]


@pytest.fixture
def baker(tmp_path: Path) -> Path:
    path = tmp_path / "baker.txt"
    path.write_text(BAKER, encoding="utf-8")
    return path


def test_a_posting_is_one_line_of_json_where_output_is_no_terminal(baker: Path) -> None:
    result = _run("normalize", "--engine", "rules", baker)
    assert (result.exit_code, result.stderr) == (0, "")
    record = json.loads(result.stdout)
    assert list(record) == KEYS
    assert (record["id"], record["engine"], record["posting"]["title"]) == ("baker", "rules", "Night Baker")
    assert record["evidence"]["title"][0]["quote"] == "Night Baker"


def test_the_record_is_what_the_library_gives(baker: Path) -> None:
    record = json.loads(_run("normalize", baker, "--format", "json").stdout)
    assert record.pop("id") == "baker"
    assert Extraction.model_validate(record) == normalize(BAKER)


def test_json_is_indented_and_the_same(baker: Path) -> None:
    pretty, line = (_run("normalize", baker, "--format", format_).stdout for format_ in ("json", "jsonl"))
    assert pretty.startswith('{\n  "id": "baker",\n')
    assert line.count("\n") == 1
    assert json.loads(pretty) == json.loads(line)


def test_a_card_is_printed_on_request(baker: Path) -> None:
    result = _run("normalize", baker, "--format", "card")
    assert result.stdout.startswith("baker · rules ─")
    assert "title                     “Night Baker”" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_keeps_letters_and_escapes_control_characters() -> None:
    result = _run("normalize", "-", stdin="Job title: Pâtissier \x1b[2J".encode())
    assert "Pâtissier \\u001b[2J" in result.stdout


def test_postings_are_done_in_the_order_of_the_inputs(tmp_path: Path, baker: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.jsonl").write_text('{"id": "b", "text": "Cook"}\n{"id": "a", "text": "Cook"}\n', encoding="utf-8")
    assert _ids(_run("normalize", tmp_path / "more", baker, "-", stdin=b"Cook")) == ["b", "a", "baker", "-"]


# The engine


def test_auto_says_once_on_standard_error_that_rules_read() -> None:
    result = _run("normalize", "-", stdin=b'{"id": "1", "text": "Cook"}\n{"id": "2", "text": "Cook"}\n')
    assert result.stderr == "extractor: no model is configured (EXTRACTOR_MODEL is not set); reading with rules alone\n"
    assert _ids(result) == ["1", "2"]


@pytest.mark.parametrize("engine", ["llm", "merged"])
def test_an_engine_without_its_model_is_wrong_use(baker: Path, engine: str) -> None:
    result = _run("normalize", "--engine", engine, baker)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"the engine '{engine}' needs a model" in result.stderr


@pytest.fixture
def dead(httpserver: HTTPServer) -> str:
    """Give the address of a server that refuses every key, which is not asked again."""
    httpserver.expect_request("/v1/chat/completions").respond_with_data("no", status=401)
    return httpserver.url_for("/v1")


def test_auto_is_merged_where_a_model_is_configured_and_what_it_fails_on_is_a_failure(baker: Path, dead: str) -> None:
    result = _run("normalize", baker, baker.parent / "none.txt", EXTRACTOR_MODEL="m", OPENAI_BASE_URL=dead, OPENAI_API_KEY="x")
    given = json.loads(result.stdout)
    assert list(given) == [*KEYS, "asked"]
    assert (result.exit_code, given["engine"], given["posting"]["title"]) == (1, "rules", normalize(BAKER).posting.title)
    first, *_, last = result.stderr.splitlines()
    assert first == f"extractor: {baker}: the model failed, what rules read stands: {given['failure']}"
    assert last == "extractor: the model failed on 1 of 1 postings; what rules read was written"


def test_a_card_says_in_its_first_line_that_the_model_failed(baker: Path, dead: str) -> None:
    result = _run("normalize", baker, "--format", "card", "--model", "m", "--base-url", dead, OPENAI_API_KEY="x")
    assert result.stdout.startswith("the model failed · baker · rules ─")
    assert "Asked m: " in result.stdout


@pytest.mark.parametrize(
    ("option", "said"),
    [("--replay", "no reading that can be read"), ("--prompt", "a prompt for the engine llm has the holes"), ("--cache", "no cache")],
)
def test_files_that_cannot_be_used_end_the_run_before_anything_is_sent(baker: Path, option: str, said: str) -> None:
    result = _run("normalize", "--model", "m", option, baker, baker)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr


def test_the_prompt_can_be_looked_at(baker: Path) -> None:
    result = _run("prompt", "show", baker)
    assert result.stdout.startswith("# Check the record of a job")
    assert "\n1: " in result.stdout
    assert re.fullmatch(r"extractor: prompt [0-9a-f]{12}\n", result.stderr)


def test_the_day_the_posting_was_seen_makes_an_age_a_date(baker: Path) -> None:
    given = json.loads(_run("normalize", "--reference-date", "2024-05-06", baker).stdout)["posting"]
    assert given == normalize(BAKER, reference_date=dt.date(2024, 5, 6)).posting.model_dump(mode="json")


@pytest.mark.parametrize(
    "arguments",
    [
        ["normalize"],
        ["normalize", "--engine", "magic", "x.txt"],
        ["normalize", "--format", "xml", "x.txt"],
        ["normalize", "--reference-date", "06.05.2024", "x.txt"],
        ["normalize", "--reference-date", "2024-13-01", "x.txt"],
        ["normalize", "--no-such-option", "x.txt"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_2_and_a_message(arguments: list[str]) -> None:
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


# What cannot be read


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "bad.txt: the posting is empty"),
        (b" \n", "bad.txt: the posting is empty"),
        (b"PK\x03\x04\x00", "bad.txt:1: NUL byte at offset 4"),
        (b"Cook\n\xe9", "bad.txt:2: not UTF-8: byte 0xe9 at offset 5"),
        (b"\xff\xfea\x00\x00\x00", "bad.txt: the text holds NUL characters"),
        (b"a" * 2_000_001, "bad.txt: the posting has 2,000,001 characters; at most 2,000,000 are read"),
        (b"a" * 9_000_000, "bad.txt: larger than 8,000,004 bytes"),
    ],
    ids=["empty", "blank", "binary", "Latin-1", "NUL in UTF-16", "too long", "too large"],
)
def test_a_bad_file_is_named_the_others_are_done_and_the_status_is_1(tmp_path: Path, baker: Path, data: bytes, complaint: str) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    result = _run("normalize", "--engine", "rules", tmp_path / "bad.txt", baker)
    assert result.exit_code == 1
    assert _ids(result) == ["baker"]
    assert result.stderr.startswith(f"extractor: {tmp_path}/{complaint}")
    assert result.stderr.count("\n") == 1


def test_bad_lines_are_named_with_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": "1", "text": "Cook"}\nbroken\n{"id": "3", "text": ""}\n{"id": "1", "text": "Cook"}\n{"id": "5", "text": "Cook"}\n',
        encoding="utf-8",
    )
    result = _run("normalize", "--engine", "rules", path)
    assert result.exit_code == 1
    assert _ids(result) == ["1", "5"]
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [f"{path}:{number}" for number in (2, 3, 4)]


def test_a_missing_file_is_an_input_that_cannot_be_read(baker: Path) -> None:
    result = _run("normalize", "--engine", "rules", "none.txt", baker)
    assert (result.exit_code, result.stderr) == (1, "extractor: none.txt: no such file or directory\n")
    assert _ids(result) == ["baker"]


def test_a_mistake_of_a_rule_costs_one_posting_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Trapped(Extractor):
        def normalize(self, text: str) -> Extraction:
            return super().normalize(text) if text != "trap" else super().normalize(str(1 / 0))

    monkeypatch.setattr("extractor.cli.Extractor", Trapped)
    result = _run("normalize", "--engine", "rules", "-", stdin=b'{"id": "1", "text": "trap"}\n{"id": "2", "text": "Cook"}\n')
    assert result.exit_code == 1
    assert (
        result.stderr == "extractor: standard input:1: cannot be read, by a mistake of this program: ZeroDivisionError: division by zero\n"
    )
    assert _ids(result) == ["2"]


def test_a_hostile_file_name_cannot_steer_the_terminal() -> None:
    result = _run("normalize", "--engine", "rules", "x\x1b[2J\n.txt")
    assert result.stderr == "extractor: x\\x1b[2J\\n.txt: no such file or directory\n"


# The rest of the command line


def test_the_version_is_printed() -> None:
    result = _run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("extractor ")


def test_help_names_every_command() -> None:
    result = _run("--help")
    assert result.exit_code == 0
    assert all(f"\n  {command} " in result.stdout for command in ("normalize", "schema", "eval", "gold"))


def test_the_schema_is_printed_as_json_and_as_a_table() -> None:
    assert json.loads(_run("schema").stdout)["properties"]["openings"]["description"] == "Number of positions to fill, only where stated."
    assert json.loads(_run("schema", "--json").stdout)["title"] == "Posting"
    assert _run("schema", "--markdown").stdout.startswith("| field | type | meaning |\n")


def _start(arguments: Sequence[str]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "extractor", *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - our own program


def test_the_module_is_the_command() -> None:
    with _start(["normalize", "--engine", "rules", "-"]) as process:
        out, err = process.communicate(BAKER.encode())
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out)["posting"]["title"] == "Night Baker"


def test_each_posting_is_printed_before_the_next_one_is_given() -> None:
    with _start(["normalize", "--engine", "rules", "-"]) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(b'{"id": "%d", "text": "Cook"}\n' % number)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
    assert process.returncode == 0


@pytest.mark.parametrize("format_", ["jsonl", "card"])
def test_a_reader_that_goes_away_ends_the_run_quietly(format_: str) -> None:
    with _start(["normalize", "--engine", "rules", "--format", format_, "-"]) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stdin is not None
        process.stdin.write(b"".join(b'{"id": "%d", "text": "Cook"}\n' % number for number in range(50)))
        process.stdin.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode not in {0, 2}
