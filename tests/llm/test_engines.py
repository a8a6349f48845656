"""The engines that hear a model: what is asked, who wins, what is kept."""

import json
from pathlib import Path

import pytest

from extractor import EngineUnavailable, Files, RecordingError, Settings, normalize, open_model
from extractor.document import Document
from extractor.errors import ModelSilent
from extractor.extraction import Usage
from extractor.fields import FIELDS
from extractor.llm import Answer, Ask, Enquiry, Question
from extractor.llm.store import cached, recorded, replayed
from extractor.prompt import load_prompt

POSTING = "Job title: Ferry Mate\nEmployer: North Shore Ferries\n\nResponsibilities\n- Splice ropes by hand\n- Keep the log of the ship\n"


def answering(*facts: tuple[int, str, str], asked: list[Question] | None = None) -> Ask:
    """Give a model that states these facts, of the fields that it is asked for."""

    def ask(question: Question) -> Answer:
        if asked is not None:
            asked.append(question)
        record: dict[str, list[object]] = {name: [] for name in question.schema.model_fields}
        for line, field, words in facts:
            if field in record:
                record[field].append({"line": line, "words": words})
        return Answer(json.dumps(record), Usage(calls=1))

    return ask


def test_merged_asks_only_for_what_rules_left_open_and_shows_only_what_that_needs() -> None:
    asked: list[Question] = []
    result = normalize(POSTING, engine="merged", model=Enquiry(answering(asked=asked), "m"))
    (question,) = asked
    assert result.asked is not None
    assert "title" not in result.asked.fields
    assert "responsibilities" not in result.asked.fields
    assert "- title (" not in question.prompt
    assert "Splice ropes" not in question.prompt
    assert len(question.prompt) < len(load_prompt().render(_document(), FIELDS.values()))


def test_merged_takes_from_the_model_what_rules_did_not_read_and_says_who_read_what() -> None:
    result = normalize(POSTING, engine="merged", model=Enquiry(answering((5, "skills", "Splice ropes"), (1, "title", "Ferry")), "m"))
    assert result.engine == "merged"
    assert result.posting.title == "Ferry Mate"
    assert result.evidence["title"][0].source == "rules"


def test_an_engine_that_needs_a_model_says_so() -> None:
    with pytest.raises(EngineUnavailable, match="'merged' needs a model"):
        normalize(POSTING, engine="merged")


def test_auto_is_merged_with_a_model_and_rules_without() -> None:
    assert normalize(POSTING).engine == "rules"
    assert normalize(POSTING, model=Enquiry(answering(), "m")).engine == "merged"


def test_a_result_with_a_model_goes_out_to_json_and_back() -> None:
    result = normalize(POSTING, engine="llm", model=Enquiry(answering((1, "job_id", "77")), "m"))
    assert type(result).model_validate_json(result.model_dump_json()) == result


def test_the_cache_asks_once_and_keeps_models_and_prompts_apart(tmp_path: Path) -> None:
    asked: list[Question] = []
    file = tmp_path / "answers.sqlite"
    for model in ("a", "a", "b"):
        ask = cached(answering((1, "title", "Ferry Mate"), asked=asked), file, model)
        assert normalize(POSTING, engine="llm", model=Enquiry(ask, model)).posting.title == "Ferry Mate"
    assert len(asked) == 2


def test_an_answer_that_was_cut_off_is_not_kept(tmp_path: Path) -> None:
    calls = []

    def ask(question: Question) -> Answer:
        calls.append(question)
        return Answer("{", Usage(), cut_off=True)

    for _ in range(2):
        normalize(POSTING, engine="llm", model=Enquiry(cached(ask, tmp_path / "a.sqlite", "m"), "m"))
    assert len(calls) == 4


def test_a_recording_answers_as_the_model_did_and_knows_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "run.jsonl"
    first = normalize(POSTING, engine="llm", model=Enquiry(recorded(answering((1, "title", "Ferry Mate")), file, "m"), "m"))
    again = normalize(POSTING, engine="llm", model=open_model(Settings("m"), Files(replay=file)))
    assert again == first
    with pytest.raises(ModelSilent, match="no answer to this question"):
        replayed(file)(Enquiry(answering(), "m").question(_document(), (FIELDS["title"],)))


@pytest.mark.parametrize("text", ["not JSON", '{"key": 1}', "[]", '{"key": "a", "text": "b"}'])
def test_a_file_that_is_no_recording(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(RecordingError, match=r"run\.jsonl"):
        replayed(tmp_path / "run.jsonl")


def _document() -> Document:
    return Document(POSTING)
