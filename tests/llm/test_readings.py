"""Readings: what is kept of what a model said, and that it can be played after prompt, checks and policy have changed."""

import dataclasses
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from extractor import Files, RecordingError, Settings, normalize, open_model
from extractor.extraction import Usage
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.prompt import Prompt, load_prompt
from extractor.llm.readings import Recorded, Recorder, hash_of
from extractor.llm.store import Cache

from .models import POSTING, fact, saying

CHANGES = (fact("title", 2, "Mate", op="set"), {"op": "drop", "field": "responsibilities", "item": 2}, fact("job_id", 2, "R-1", op="add"))


def record(path: Path, *changes: dict[str, object], text: str = POSTING) -> None:
    normalize(text, engine="merged", model=Enquiry(saying(*changes), "m", recorder=Recorder(path)))


def play(path: Path, **changed: object) -> Enquiry:
    return dataclasses.replace(open_model(Settings("any"), Files(replay=path)), **changed)  # type: ignore[arg-type]


def test_a_reading_is_played_as_it_was_said(tmp_path: Path) -> None:
    record(tmp_path / "r.jsonl", *CHANGES)
    first = normalize(POSTING, engine="merged", model=Enquiry(saying(*CHANGES), "m"))
    assert normalize(POSTING, engine="merged", model=play(tmp_path / "r.jsonl")) == first


def test_what_is_kept_names_field_place_words_and_value(tmp_path: Path) -> None:
    record(tmp_path / "r.jsonl", *CHANGES)
    row = json.loads((tmp_path / "r.jsonl").read_text(encoding="utf-8"))
    assert row["posting"] == hash_of(POSTING)
    title, dropped, _ = row["claims"]
    start, end = title["at"][0]
    assert (title["field"], title["op"], title["words"], POSTING[start:end]) == ("title", "set", "Mate", "Ferry Mate")
    assert (dropped["op"], dropped["of"]) == ("drop", "Keep the log of the ship")
    assert POSTING not in json.dumps(row)


def test_another_wording_voids_nothing_and_is_marked(tmp_path: Path) -> None:
    record(tmp_path / "r.jsonl", *CHANGES)
    prompts = (load_prompt("facts"), Prompt("changes", "Quite other words. $fields $posting $draft"))
    result = normalize(POSTING, engine="merged", model=play(tmp_path / "r.jsonl", prompts=prompts))
    assert result.posting.title == "Mate"
    assert result.asked is not None
    assert result.asked.older_wording
    assert result.asked.prompt != prompts[1].version


def test_a_posting_without_a_reading_is_a_failure(tmp_path: Path) -> None:
    record(tmp_path / "r.jsonl", *CHANGES)
    result = normalize("Job title: Cook", engine="merged", model=play(tmp_path / "r.jsonl"))
    assert result.failure == "the readings hold none of this posting"
    assert normalize(POSTING, engine="llm", model=play(tmp_path / "r.jsonl")).failure is not None  # said as changes, asked for as facts


def test_a_failure_is_kept_with_the_answer_and_a_later_reading_counts(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    normalize(POSTING, engine="merged", model=Enquiry(lambda _: Answer("prose \u2028", Usage(calls=1)), "m", recorder=Recorder(path)))
    assert json.loads(path.read_text(encoding="utf-8"))["answer"] == "prose \u2028"
    assert normalize(POSTING, engine="merged", model=play(path)).failure is not None
    record(path, *CHANGES)
    assert normalize(POSTING, engine="merged", model=play(path)).failure is None


@pytest.mark.parametrize("words", ["a\u2028b\x85c", "\u0085", "line\nbreak"])
def test_separators_of_lines_within_words_break_no_file(tmp_path: Path, words: str) -> None:
    record(tmp_path / "r.jsonl", fact("title", 2, words, op="set"))
    record(tmp_path / "r.jsonl", *CHANGES, text=POSTING + "More.\n")
    assert len(Recorded(tmp_path / "r.jsonl").readings) == 2


def test_a_torn_last_line_costs_nothing_but_itself(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    record(path, *CHANGES)
    with path.open("ab") as file:
        file.write(b'{"posting": "ab')
    assert normalize(POSTING, engine="merged", model=play(path)).posting.title == "Mate"
    record(path, *CHANGES, text=POSTING + "More.\n")
    assert len(Recorded(path).readings) == 2


@pytest.mark.parametrize("text", ["", "not JSON\n", '{"key": 1}\n', "[]\n", '{"posting": "a", "text": "b"}\n'])
def test_a_file_that_holds_no_readings(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(RecordingError, match=r"r\.jsonl"):
        Recorded(tmp_path / "r.jsonl")


@pytest.mark.parametrize("name", ["nowhere/r.jsonl", "."])
def test_a_file_that_cannot_be_written_is_found_out_before_anything_is_asked(tmp_path: Path, name: str) -> None:
    with pytest.raises(RecordingError, match="cannot be written"):
        open_model(Settings("m", base_url="http://127.0.0.1:9/v1"), Files(record=tmp_path / name))


def test_a_full_disk_costs_the_kept_reading_and_not_the_result() -> None:
    recorder = Recorder(Path("/dev/full"))
    model = Enquiry(saying(*CHANGES), "m", recorder=recorder)
    assert normalize(POSTING, engine="merged", model=model).posting.title == "Mate"
    assert len(model.problems) == 1
    assert "/dev/full" in model.problems[0]


def test_what_the_cache_holds_is_not_asked_and_not_kept_again(tmp_path: Path) -> None:
    asked: list[Question] = []
    for _ in range(3):
        cache, recorder = Cache(tmp_path / "c.sqlite", "m"), Recorder(tmp_path / "r.jsonl")
        model = Enquiry(saying(*CHANGES, asked=asked), "m", steps=(cache,), recorder=recorder)
        assert normalize(POSTING, engine="merged", model=model).posting.title == "Mate"
    assert len(asked) == 1
    assert len((tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize("answer", [Answer("{}", Usage(calls=1)), Answer('{"changes": [', Usage(calls=1), cut_off=True)])
def test_the_cache_keeps_only_what_could_be_read(tmp_path: Path, answer: Answer) -> None:
    cache = Cache(tmp_path / "c.sqlite", "m")
    assert normalize(POSTING, engine="merged", model=Enquiry(lambda _: answer, "m", steps=(cache,))).failure is not None
    assert normalize(POSTING, engine="merged", model=Enquiry(saying(*CHANGES), "m", steps=(cache,))).posting.title == "Mate"


def test_the_cache_keeps_models_and_prompts_apart(tmp_path: Path) -> None:
    asked: list[Question] = []
    prompts = (load_prompt("facts"), Prompt("changes", "Quite other words. $fields $posting $draft"))
    for model, prompt in (("a", None), ("a", None), ("b", None), ("b", prompts)):
        enquiry = Enquiry(saying(*CHANGES, asked=asked), model, steps=(Cache(tmp_path / "c.sqlite", model),))
        normalize(POSTING, engine="merged", model=dataclasses.replace(enquiry, prompts=prompt) if prompt else enquiry)
    assert len(asked) == 3


def test_a_cache_that_breaks_under_way_costs_the_cache_and_not_the_result(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c.sqlite", "m")
    (tmp_path / "c.sqlite").unlink()
    (tmp_path / "c.sqlite").mkdir()
    model = Enquiry(saying(*CHANGES), "m", steps=(cache,))
    assert normalize(POSTING, engine="merged", model=model).posting.title == "Mate"
    assert ["cannot be read" in problem for problem in model.problems] == [True]


def test_a_kept_answer_that_is_damaged_is_asked_for_anew(tmp_path: Path) -> None:
    asked: list[Question] = []
    model = Enquiry(saying(*CHANGES, asked=asked), "m", steps=(Cache(tmp_path / "c.sqlite", "m"),))
    normalize(POSTING, engine="merged", model=model)
    with closing(sqlite3.connect(tmp_path / "c.sqlite")) as database, database:
        database.execute("update answers set answer = '[]'")
    assert normalize(POSTING, engine="merged", model=model).posting.title == "Mate"
    assert len(asked) == 2


@pytest.mark.parametrize("text", ["a note of mine", '{"key": 1}', "one\ntwo\n"])
def test_a_file_of_something_else_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(RecordingError, match="no reading"):
        Recorder(tmp_path / "r.jsonl")
    assert (tmp_path / "r.jsonl").read_text(encoding="utf-8") == text


def test_a_last_line_that_lacks_its_end_alone_is_a_reading(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    record(path, *CHANGES)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert len(Recorded(path).readings) == 1
    record(path, *CHANGES, text=POSTING + "More.\n")
    assert len(Recorded(path).readings) == 2


def test_half_a_line_that_a_full_disk_took_is_taken_off_again(tmp_path: Path) -> None:
    """In a process of its own, which may write files of so many bytes and no more."""
    path = tmp_path / "r.jsonl"
    record(path, *CHANGES)
    whole = path.read_bytes()
    program = f"""
import resource
from pathlib import Path
from extractor.llm.readings import Recorded, Recorder
path = Path({str(path)!r})
recorder, reading = Recorder(path), Recorded(path).readings[0]
resource.setrlimit(resource.RLIMIT_FSIZE, ({len(whole) + 40}, resource.RLIM_INFINITY))
recorder.add(reading)
print(recorder.problem)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - this very interpreter
    assert "are not kept" in done.stdout
    assert path.read_bytes() == whole


def test_an_answer_from_the_cache_is_kept_where_only_a_failure_was(tmp_path: Path) -> None:
    cache, path = Cache(tmp_path / "c.sqlite", "m"), tmp_path / "r.jsonl"
    normalize(POSTING, engine="merged", model=Enquiry(lambda _: Answer("", Usage()), "m", recorder=Recorder(path)))
    normalize(POSTING, engine="merged", model=Enquiry(saying(*CHANGES), "m", steps=(cache,)))
    normalize(POSTING, engine="merged", model=Enquiry(saying(*CHANGES), "m", steps=(cache,), recorder=Recorder(path)))
    assert normalize(POSTING, engine="merged", model=play(path)).failure is None
