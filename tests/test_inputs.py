"""Where postings come from: one bad input never stops the others."""

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import decode
from extractor.inputs import InputProblem, PostingText, read


def _read(*names: Path | str, stdin: bytes = b"") -> list[PostingText | InputProblem]:
    return list(read([str(name) for name in names], io.BytesIO(stdin)))


def _problem(*names: Path | str, stdin: bytes = b"") -> InputProblem:
    """Read what must be one problem and nothing else."""
    (found,) = _read(*names, stdin=stdin)
    assert isinstance(found, InputProblem)
    return found


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _record(id_: object, text: object) -> bytes:
    return json.dumps({"id": id_, "text": text}).encode() + b"\n"


# Text files


def test_a_text_file_is_one_posting_named_after_the_file(tmp_path: Path) -> None:
    path = _write(tmp_path / "bakery.07.txt", b"Night Baker\r\n\tUtica\n")
    assert _read(path) == [PostingText("bakery.07", "Night Baker\r\n\tUtica\n", str(path))]


@pytest.mark.parametrize("name", ["bakery.html", "bakery.HTM"])
def test_a_page_is_one_posting_too_and_is_given_as_it_is(tmp_path: Path, name: str) -> None:
    path = _write(tmp_path / name, b"<h1>Night&nbsp;Baker</h1>")
    assert _read(path) == _read(tmp_path) == [PostingText("bakery", "<h1>Night&nbsp;Baker</h1>", str(path))]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("Pâtissier".encode(), "Pâtissier", id="UTF-8"),
        pytest.param("Pâtissier".encode("utf-8-sig"), "Pâtissier", id="UTF-8 with a mark"),
        pytest.param(b"\xff\xfe" + "Pâtissier".encode("utf-16-le"), "Pâtissier", id="UTF-16, little end first"),
        pytest.param(b"\xfe\xff" + "Pâtissier".encode("utf-16-be"), "Pâtissier", id="UTF-16, big end first"),
        pytest.param(b"", "", id="nothing: whether that is a posting is not for the reader to say"),
    ],
)
def test_text_is_decoded(tmp_path: Path, data: bytes, text: str) -> None:
    path = _write(tmp_path / "a.txt", data)
    assert _read(path) == [PostingText("a", text, str(path))]
    assert _read("-", stdin=data) == [PostingText("-", text, "standard input")]


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        pytest.param(b"Night\nCaf\xe9", 2, "not UTF-8: byte 0xe9 at offset 9", id="Latin-1"),
        pytest.param(b"\xef\xbb\xbfCaf\xe9", 1, "not UTF-8: byte 0xe9 at offset 6", id="Latin-1 behind a UTF-8 mark"),
        pytest.param(
            b"PK\x03\x04\x00\x00", 1, "NUL byte at offset 4: a binary file, or UTF-16 without a byte order mark", id="a zip archive"
        ),
        pytest.param(b"\xff\xfea\x00b", None, "not UTF-16: byte 0x62 at offset 4", id="UTF-16 cut in the middle"),
    ],
)
def test_bytes_that_are_no_text_are_named_with_their_offset(tmp_path: Path, data: bytes, line: int | None, message: str) -> None:
    path = _write(tmp_path / "a.txt", data)
    assert _problem(path) == InputProblem(str(path), line, message)
    assert _problem("-", stdin=data) == InputProblem("standard input", line, message)


def test_a_text_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    data = b"a" * (decode.MAX_TEXT_BYTES + 1)
    assert _problem(_write(tmp_path / "a.txt", data)).message == "larger than 8,000,004 bytes, the most that is read"
    assert _problem("-", stdin=data).message == "larger than 8,000,004 bytes, the most that is read"


def test_an_endless_input_is_given_up() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            buffer[:] = b"yes\n" * (len(buffer) // 4) + b"yes\n"[: len(buffer) % 4]
            return len(buffer)

    (found,) = read(["-"], io.BufferedReader(Endless()))
    assert isinstance(found, InputProblem)
    assert "larger than" in found.message


# JSONL files


def test_a_jsonl_file_holds_a_posting_a_line_and_blank_lines_count(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.jsonl", _record("x", "Cook") + b"\r\n  \n" + _record("y", "Bäcker").rstrip())
    assert _read(path) == [PostingText("x", "Cook", str(path), 1), PostingText("y", "Bäcker", str(path), 4)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_jsonl_is_decoded(tmp_path: Path, encoding: str) -> None:
    lines = '{"id": "ਊ", "text": "Bäcker"}\n{"id": "2", "text": "Ċ"}\n'  # in UTF-16, "ਊ" and "Ċ" have the byte of a line feed
    path = _write(tmp_path / "a.jsonl", lines.encode(encoding))
    assert _read(path) == [PostingText("ਊ", "Bäcker", str(path), 1), PostingText("2", "Ċ", str(path), 2)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"id": "a", "text": }', "not JSON: Expecting value at column 21"),
        (b'{"id": "a", "text": "Cook"', "not JSON: Expecting ',' delimiter at column 27"),
        (b'["a", "Cook"]', 'an array, where an object with "id" and "text" is expected'),
        (b"17", 'a number, where an object with "id" and "text" is expected'),
        (b"null", 'null, where an object with "id" and "text" is expected'),
        (b'{"text": "Cook"}', 'the object has no "id"'),
        (b'{"id": "a"}', 'the object has no "text"'),
        (b'{"id": 7.5, "text": "Cook"}', '"id" is a number, where a string or a whole number is expected'),
        (b'{"id": true, "text": "Cook"}', '"id" is true or false, where a string or a whole number is expected'),
        (b'{"id": " ", "text": "Cook"}', '"id" is empty'),
        (b'{"id": "a", "text": null}', '"text" is null, where a string is expected'),
        (b'{"id": "a", "text": ["Cook"]}', '"text" is an array, where a string is expected'),
        (b'{"id": "a", "text": "\\ud83d"}', "the text holds half a surrogate pair at character 0: not valid Unicode"),
        (b'{"id": "a\\udc00", "text": "Cook"}', "the id holds half a surrogate pair at character 1: not valid Unicode"),
        (b'{"id": "a", "text": "Caf\xe9"}', "not UTF-8: byte 0xe9 at offset 56"),
        (b'{"id": "a", "text": "\x00"}', "NUL byte at offset 53: a binary file, or UTF-16 without a byte order mark"),
        (b'{"id": "first", "text": "Cook"}', "the id 'first' was given before, in {file}:1"),
        (b"[" * 200_000, "not JSON that can be read: nested too deeply"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "not JSON that can be read: Exceeds the limit"),
    ],
    ids=lambda value: repr(value[:40]) if isinstance(value, bytes) else "",
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: bytes, message: str) -> None:
    path = _write(tmp_path / "a.jsonl", _record("first", "Cook") + line + b"\n" + _record("last", "Cook"))
    first, problem, last = _read(path)
    assert (first, last) == (PostingText("first", "Cook", str(path), 1), PostingText("last", "Cook", str(path), 3))
    assert isinstance(problem, InputProblem)
    assert (problem.file, problem.line) == (str(path), 2)
    assert problem.message.startswith(message.replace("{file}", str(path)))


def test_a_line_over_the_limit_is_skipped_and_the_next_one_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode, "MAX_LINE_BYTES", 100)
    path = _write(tmp_path / "a.jsonl", _record("long", "a" * 450) + b"\n" + _record("bad", "")[:-3] + b"\xe9\n" + _record("short", "Cook"))
    long, bad, short = _read(path)
    assert long == InputProblem(str(path), 1, "larger than 100 bytes, the most that is read")
    assert bad == InputProblem(str(path), 3, f"not UTF-8: byte 0xe9 at offset {path.read_bytes().index(0xE9)}")
    assert short == PostingText("short", "Cook", str(path), 4)


@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_a_jsonl_file_without_a_posting_is_a_problem(tmp_path: Path, data: bytes) -> None:
    assert _problem(_write(tmp_path / "a.jsonl", data)).message == "no posting in this file"


# Standard input


def test_standard_input_is_jsonl_where_its_first_line_holds_an_object() -> None:
    found = _read("-", stdin=b"\n" + _record("a", "Cook") + b"broken\n")
    assert found[0] == PostingText("a", "Cook", "standard input", 2)
    assert found[1] == InputProblem("standard input", 3, "not JSON: Expecting value at column 1")


@pytest.mark.parametrize("text", ["Night Baker\n{}\n", "\n{ovens: 2}\nBaker", '[{"id": "a", "text": "Cook"}]', " \n\n"])
def test_standard_input_is_one_text_otherwise(text: str) -> None:
    assert _read("-", stdin=text.encode()) == [PostingText("-", text, "standard input")]


@pytest.mark.parametrize("head", ["INFO start\n", "[1]\n", '{id:"a"}\n', "\n\nINFO start\n\nINFO ready\n", "null\r\n", '{"id": "a"\n'[1:]])
def test_what_stands_before_the_first_record_of_a_stream_is_a_problem_and_the_records_are_read(head: str) -> None:
    stream = head.encode() + _record("b", "Night Baker") + b"broken\n" + _record("c", "Cook")
    first, second, third, fourth = _read("-", stdin=stream)
    begins = 1 + len(head) - len(head.lstrip("\n"))
    at = head.count("\n") + 1
    assert first == InputProblem(
        "standard input", begins, f"no record, but line {at} is one: read are the records from there on, and nothing before them"
    )
    assert second == PostingText("b", "Night Baker", "standard input", at)
    assert third == InputProblem("standard input", at + 1, "not JSON: Expecting value at column 1")
    assert fourth == PostingText("c", "Cook", "standard input", at + 2)


@pytest.mark.parametrize(
    "line", ['{"@context": "https://schema.org", "title": "Cook"}', '{"id": "b"}', '{"id": "b", "text": 7}', '{"id": "b", ']
)
def test_a_text_with_json_in_it_that_is_no_record_stays_one_text(line: str) -> None:
    text = f"Night Baker\n{line}\nUtica\n"
    assert _read("-", stdin=text.encode()) == [PostingText("-", text, "standard input")]


def test_standard_input_is_answered_line_by_line() -> None:
    asked = []

    class Lines(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            asked.append(size)
            return super().readline(size)

    found = read(["-"], Lines(_record("a", "Cook") + _record("b", "Cook")))
    assert next(found) == PostingText("a", "Cook", "standard input", 1)
    assert len(asked) == 1


# Directories and names


def test_a_directory_gives_all_text_and_jsonl_files_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/b/c.txt", "notes.md", "gold.json", "a/labels.csv"):
        _write(tmp_path / name, name.encode())
    _write(tmp_path / "a" / "m.jsonl", _record("m", "Cook"))
    assert [found.id for found in _read(tmp_path) if isinstance(found, PostingText)] == ["c", "m", "z", "b"]


def test_a_directory_without_postings_is_a_problem(tmp_path: Path) -> None:
    assert _problem(tmp_path).message == "no .txt, .html or .jsonl file below this directory"


def test_what_is_not_there_or_of_another_kind_is_a_problem(tmp_path: Path) -> None:
    other = _write(tmp_path / "a.pdf", b"%PDF-1.7")
    assert _problem(tmp_path / "none.txt").message == "no such file or directory"
    assert _problem(tmp_path / "none").message == "no such file or directory"
    assert _problem(other).message == "not .txt, .html or .jsonl: rename it, or give it on standard input as -"


def test_a_link_that_leads_nowhere_is_a_problem_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    good = _write(tmp_path / "c.txt", b"Cook")
    problem, found = _read(tmp_path)
    assert isinstance(problem, InputProblem)
    assert problem.file == str(tmp_path / "b.txt")
    assert found == PostingText("c", "Cook", str(good))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_not_be_read_is_a_problem_of_its_own(tmp_path: Path) -> None:
    _write(tmp_path / "a.txt", b"Cook").chmod(0)
    _write(tmp_path / "b" / "c.txt", b"Cook").parent.chmod(0)
    try:
        assert [found.message for found in _read(tmp_path) if isinstance(found, InputProblem)] == ["permission denied"] * 2
    finally:
        (tmp_path / "b").chmod(0o700)


def test_an_id_may_be_given_once_in_all_inputs(tmp_path: Path) -> None:
    one, two = _write(tmp_path / "a.txt", b"Cook"), _write(tmp_path / "b.jsonl", _record("a", "Cook"))
    assert _read(one, two) == [PostingText("a", "Cook", str(one)), InputProblem(str(two), 1, f"the id 'a' was given before, in {one}")]


@pytest.mark.parametrize("text", ["", " \n", "...", "\0", "a" * 2_000_001], ids=["empty", "blank", "no letter", "NUL", "too long"])
def test_a_posting_that_is_refused_takes_no_id_from_one_that_follows(tmp_path: Path, text: str) -> None:
    path = _write(tmp_path / "b.jsonl", _record("a", text) + _record("a", "Cook") + _record("a", "Cook"))
    refused, real, again = _read(path)
    assert refused == PostingText("a", text, str(path), 1)
    assert real == PostingText("a", "Cook", str(path), 2)
    assert again == InputProblem(str(path), 3, f"the id 'a' was given before, in {path}:2")


@pytest.mark.parametrize(("id_", "name"), [(7, "7"), (0, "0"), (-3, "-3"), (10**30, "1" + "0" * 30)])
def test_a_whole_number_is_an_id(tmp_path: Path, id_: int, name: str) -> None:
    path = _write(tmp_path / "a.jsonl", _record(id_, "Cook") + _record(name, "Cook"))
    assert _read(path) == [
        PostingText(name, "Cook", str(path), 1),
        InputProblem(str(path), 2, f"the id '{name}' was given before, in {path}:1"),
    ]


def _any_bytes() -> Iterator[st.SearchStrategy[bytes]]:
    yield st.binary(max_size=60)
    yield st.lists(st.sampled_from([b"{", b'"id":"a"', b",", b'"text":"b"', b"}", b"\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b" "])).map(
        b"".join
    )


@given(st.one_of(*_any_bytes()))
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    assert _read("-", stdin=data)


@pytest.mark.parametrize("name", ["a" * 300 + ".txt", "nul\0.txt"])
def test_a_name_that_no_file_can_have_costs_the_others_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "b.txt").write_text("Job title: Cook", encoding="utf-8")
    first, second = _read(tmp_path / name, tmp_path / "b.txt")
    assert isinstance(first, InputProblem)
    assert isinstance(second, PostingText)


def test_files_of_one_name_in_two_folders_are_two_postings(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "job.txt").write_text("Night Baker", encoding="utf-8")
    found = [one for one in read([str(tmp_path)], io.BytesIO()) if isinstance(one, PostingText)]
    assert [one.id for one in found] == ["job", str(tmp_path / "b" / "job.txt")]


def test_a_pipe_below_a_directory_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless.txt")
    (tmp_path / "job.txt").write_text("Night Baker", encoding="utf-8")
    problem, posting = read([str(tmp_path)], io.BytesIO())
    assert isinstance(problem, InputProblem)
    assert "no regular file" in problem.message
    assert isinstance(posting, PostingText)


def test_a_broken_first_line_of_a_stream_of_records_costs_that_line_alone() -> None:
    stream = io.BytesIO(b'{"id": "a", "text": \n{"id": "b", "text": "Night Baker"}\n')
    problem, posting = read(["-"], stream)
    assert isinstance(problem, InputProblem)
    assert problem.line == 1
    assert isinstance(posting, PostingText)
    assert posting.id == "b"


def test_an_empty_name_is_no_directory() -> None:
    (problem,) = read([""], io.BytesIO())
    assert isinstance(problem, InputProblem)
    assert "empty name" in problem.message
