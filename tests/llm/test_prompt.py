"""What a model is asked: the built-in prompts, prompts of one's own, and what stands in the messages of one posting."""

import datetime as dt
import json
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

from extractor import BadPrompt, rules
from extractor.candidate import Candidate, Trust
from extractor.cli import app
from extractor.document import Document, Span
from extractor.fields import FIELDS
from extractor.llm.draft import render_draft
from extractor.llm.prompt import Prompt, annotation_rules, load_prompt, render_posting, task_of
from extractor.llm.wire import Task, answer_type
from extractor.resolve import Outcomes, decide

from .models import POSTING

TASKS: tuple[Task, ...] = get_args(Task)
OTHER = "Position: Deckhand\n\nPay: $20 an hour\n"
OWN = "Own words. $fields $rules $posting"
OWN_CHECK = f"{OWN} $draft"


def draft_of(document: Document) -> Outcomes:
    return decide(document, rules.find(document))


def asked(prompt: Prompt, text: str) -> str:
    document = Document(text)
    return prompt.user(document, draft_of(document))


def written(path: Path, prose: str) -> Path:
    file = path / "prompt.md"
    file.write_text(prose, encoding="utf-8")
    return file


@pytest.mark.parametrize("task", TASKS)
def test_the_built_in_prompt_loads_and_is_for_its_task(task: Task, tmp_path: Path) -> None:
    prompt = load_prompt(task)
    assert prompt.fields == tuple(FIELDS)
    assert task_of(written(tmp_path, prompt.prose)) == task
    assert annotation_rules().strip() in prompt.system


@pytest.mark.parametrize("task", TASKS)
def test_all_that_is_not_of_one_posting_is_in_the_part_that_never_changes(task: Task) -> None:
    prompt = load_prompt(task)
    before = prompt.system
    users = [asked(prompt, text) for text in (POSTING, OTHER)]
    assert prompt.system == before == load_prompt(task).system
    assert all(user.startswith("## The posting\n\n1: ") for user in users)
    assert [("## The draft" in user) for user in users] == [task == "changes"] * 2
    assert len(before) + len(json.dumps(answer_type(task).model_json_schema())) >= 6_000


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_described_in_the_words_of_the_schema(task: Task, name: str) -> None:
    lines = [line for line in load_prompt(task).system.splitlines() if line.startswith((f"- {name}:", f"- {name} ("))]
    assert len(lines) == 1
    assert lines[0].endswith(f": {' '.join(FIELDS[name].description.split())}")


@pytest.mark.parametrize("task", TASKS)
def test_fields_that_are_not_wanted_are_not_described(task: Task) -> None:
    system = load_prompt(task, fields=("title", "pay")).system
    assert "\n- title: " in system
    assert "\n- pay (" in system
    assert "\n- skills (" not in system


@pytest.mark.parametrize(
    ("task", "prose"),
    [
        ("facts", OWN),
        ("facts", "$fields $posting"),
        ("facts", "${fields}, ${rules}, ${posting}!"),
        ("facts", "It costs $$5, and $$posting is no hole. $fields $posting"),
        ("facts", "$fields $posting $posting"),
        ("changes", OWN_CHECK),
        ("changes", "$fields $posting, then ${draft}, then words"),
    ],
)
def test_a_prompt_of_ones_own(tmp_path: Path, task: Task, prose: str) -> None:
    file = written(tmp_path, prose)
    prompt = load_prompt(task, file)
    assert "- title: " in prompt.system
    assert "Ferry Mate" not in prompt.system
    assert "1: Job title" in asked(prompt, POSTING)
    assert task_of(file) == task


@pytest.mark.parametrize(
    ("task", "prose", "said"),
    [
        ("facts", "", r"the engine llm has the holes \$fields and \$posting"),
        ("facts", "No holes at all.", "has the holes"),
        ("facts", "$fields", "has the holes"),
        ("facts", "$posting", "has the holes"),
        ("facts", OWN_CHECK, "the engine llm has the holes"),  # nothing is drafted for it
        ("changes", OWN, r"the engine merged has the holes \$draft and \$fields and \$posting"),
        ("facts", "$fields $posting $mood", "has the holes"),
        ("facts", "$fields $Posting", "has the holes"),
        ("facts", "$fields $postings", "has the holes"),
        ("facts", "$fields $$posting", "has the holes"),
        ("facts", "$fields $posting for $5", r"\$\$ for a dollar sign"),
        ("facts", "$fields $posting ${", r"\$\$ for a dollar sign"),
        ("facts", "$posting $fields", "stand before"),
        ("facts", "$fields $posting $fields", "stand before"),
        ("facts", "$fields ${posting} ${rules}", "stand before"),
        ("changes", "$fields $draft $posting", "behind it"),
        ("changes", "$fields ${draft} $posting $draft", "behind it"),
    ],
)
def test_a_prompt_whose_holes_are_wrong_is_refused(tmp_path: Path, task: Task, prose: str, said: str) -> None:
    with pytest.raises(BadPrompt, match=said):
        load_prompt(task, written(tmp_path, prose))


@pytest.mark.parametrize("read", [lambda path: load_prompt("facts", path), task_of])
def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path, read: object) -> None:
    (tmp_path / "bytes").write_bytes(b"$fields \xff $posting")
    for path in (tmp_path / "bytes", tmp_path / "nowhere", tmp_path):
        with pytest.raises(BadPrompt, match="no prompt that can be read"):
            read(path)  # type: ignore[operator]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("hostile", ["$posting", "${fields}", "$$", "$draft and $rules", "$5 to $6", "{draft} %s {0}", "\\1"])
def test_a_posting_that_looks_like_a_template_is_left_as_it_is(task: Task, hostile: str) -> None:
    assert f"\n2: Pay {hostile}" in asked(load_prompt(task), f"Cook wanted\nPay {hostile}\n")


def test_the_posting_is_shown_by_numbered_units_with_its_blank_lines() -> None:
    text = "Cook wanted\n\nDuties\n- Boil eggs; fry fish. Wash up\n- Sweep\n"
    assert render_posting(Document(text)) == "1: Cook wanted\n\n2: Duties\n3a: Boil eggs;\n3b: fry fish.\n3c: Wash up\n4: Sweep"


@pytest.mark.parametrize("task", TASKS)
def test_the_day_of_reading_is_given_where_it_is_known_and_changes_nothing_before(task: Task) -> None:
    prompt = load_prompt(task)
    dated = prompt.user(Document(OTHER, dt.date(2024, 5, 6)), {})
    undated = prompt.user(Document(OTHER), {})
    assert "(The posting was read on 2024-05-06.)\n\n1: " in dated
    assert dated.replace("(The posting was read on 2024-05-06.)\n\n", "") == undated
    assert "2024-05-06" not in prompt.system


def a_draft(text: str, *said: tuple[str, object, str, Trust]) -> str:
    """Render the draft of these candidates, each given by its field, value, words and trust."""
    document = Document(text)
    spans = [Span(start := text.index(words), start + len(words)) for _, _, words, _ in said]
    candidates = [Candidate(name, value, span, trust, "rules") for (name, value, _, trust), span in zip(said, spans, strict=True)]
    return render_draft(document, decide(document, candidates))


LIST = "Cook\n- Boil eggs\n- Fry fish\nAlso:\n- Sweep. Mop\n"


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ((("title", "Cook", "Cook", Trust.GUESS),), 'title: "Cook" @1 (guess)'),
        (
            (("skills", "eggs", "eggs", Trust.LABEL), ("skills", "fish", "fish", Trust.LABEL)),
            'skills: 1 "eggs" @2 (label); 2 "fish" @3 (label)',
        ),
        (
            (("title", "Cook", "Cook", Trust.LABEL), ("title", "Mop", "Mop", Trust.GUESS)),
            'title: "Cook" @1 (label); not taken: "Mop" @5b (guess)',
        ),
        (
            (("openings", 2, "Cook", Trust.GUESS), ("openings", 3, "Cook", Trust.GUESS)),  # the same words, with equal right
            "openings: null; not taken: 2 @1 (guess); 3 @1 (guess)",
        ),
        (
            tuple(("responsibilities", words, words, Trust.LABEL) for words in ("Boil eggs", "Fry fish", "Sweep.", "Mop")),
            "responsibilities: 1-2 @2-3 (label); 3-4 @5a-5b (label)",
        ),
        (
            tuple(("responsibilities", words, words, trust) for words, trust in (("Boil eggs", Trust.LABEL), ("Fry fish", Trust.WORDING))),
            "responsibilities: 1 @2 (label); 2 @3 (wording)",  # of two ranks: no range
        ),
        ((("responsibilities", "fish", "fish", Trust.LABEL),), 'responsibilities: 1 "fish" @3 (label)'),
        ((), "(nothing)"),
    ],
)
def test_the_draft_shows_ranks_numbers_ranges_and_what_was_not_taken(said: tuple[tuple[str, object, str, Trust], ...], line: str) -> None:
    assert a_draft(LIST, *said) == line


def test_the_version_changes_with_the_prose_the_fields_and_the_task_and_with_nothing_else(tmp_path: Path) -> None:
    built_in = load_prompt("changes")
    same = load_prompt("changes", written(tmp_path, built_in.prose))
    others = [
        load_prompt("facts"),
        Prompt("changes", built_in.prose + " "),
        Prompt("changes", built_in.prose.replace("Check the record", "Look at the record")),
        load_prompt("changes", fields=("title",)),
    ]
    assert same.version == built_in.version
    assert len({built_in.version, *(other.version for other in others)}) == 1 + len(others)


@pytest.mark.parametrize("asking", ["llm", "merged"])
def test_the_printed_template_given_back_asks_the_same(asking: str, tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text(POSTING, encoding="utf-8")
    template = CliRunner().invoke(app, ["prompt", "template", "--asking", asking])
    assert (template.exit_code, template.stderr) == (0, "")
    (tmp_path / "mine.md").write_bytes(template.stdout_bytes)
    shown = [
        CliRunner().invoke(app, ["prompt", "show", str(posting), "--asking", asking, *more])
        for more in ((), ("--prompt", str(tmp_path / "mine.md")))
    ]
    assert shown[0].stdout == shown[1].stdout
    assert shown[0].stderr == shown[1].stderr
    assert "Ferry Mate" in shown[0].stdout


@pytest.mark.parametrize("asking", ["rules", "auto"])
def test_an_engine_that_asks_nothing_has_no_template(asking: str) -> None:
    refused = CliRunner().invoke(app, ["prompt", "template", "--asking", asking])
    assert refused.exit_code == 2
    assert "asks no model" in refused.stderr
