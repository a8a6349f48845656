"""What the model is asked."""

import datetime as dt
from pathlib import Path

import pytest

from extractor.document import Document
from extractor.errors import BadPrompt
from extractor.fields import FIELDS
from extractor.prompt import Prompt, load_prompt

ROOT = Path(__file__).parent
POSTING = "Job title: Night Baker\r\n\r\n  Pay: $20 an hour\n"


def test_the_posting_stands_last_with_its_lines_numbered_and_verbatim() -> None:
    assert load_prompt().render(Document(POSTING)).endswith("\n1: Job title: Night Baker\n2: Pay: $20 an hour\n")


def test_every_field_is_described_in_the_words_of_the_schema() -> None:
    prompt = load_prompt().render(Document(POSTING))
    missing = [
        name
        for name, field in FIELDS.items()
        if f"- {name} ({'line numbers' if field.by_line else field.type_name}): {field.description}" not in prompt
    ]
    assert not missing


def test_only_the_fields_asked_for_are_described() -> None:
    assert "\n- openings (int)" not in load_prompt().render(Document(POSTING), [FIELDS["title"]])


def test_all_but_the_posting_is_the_same_for_every_posting() -> None:
    one, other = load_prompt().render(Document(POSTING)), load_prompt().render(Document("Position: Ferry Mate"))
    assert one.rsplit("\n1: ", 1)[0] == other.rsplit("\n1: ", 1)[0]
    assert len(one.rsplit("\n1: ", 1)[0]) > 0.9 * len(one)


def test_a_posting_that_looks_like_a_template_is_left_as_it_is() -> None:
    assert load_prompt().render(Document("Pay: $posting or ${fields} or $$ or $")).endswith("1: Pay: $posting or ${fields} or $$ or $\n")


def test_a_bullet_on_a_line_of_its_own_stands_before_its_item() -> None:
    assert load_prompt().render(Document("Duties:\n•\nBake bread\nClean ovens\n")).endswith("1: Duties:\n2: • Bake bread\n3: Clean ovens\n")


def test_the_day_of_reading_is_given_where_it_is_known() -> None:
    assert "(The posting was read on 2024-05-06.)\n\n1: Posted 3 days ago" in load_prompt().render(
        Document("Posted 3 days ago", dt.date(2024, 5, 6))
    )
    assert "read on 2" not in load_prompt().render(Document("Posted 3 days ago"))


def test_lines_that_need_not_be_shown_are_left_out_and_the_numbers_of_the_others_stay() -> None:
    document = Document("Night Baker\nBake bread\nPay: $20 an hour\n")
    shown = load_prompt().render(document, [FIELDS["pay"]], [document.lines[1].span])
    assert shown.endswith("\n1: Night Baker\n3: Pay: $20 an hour\n")


def test_the_version_changes_with_the_prose() -> None:
    assert load_prompt().version == load_prompt().version
    assert Prompt("$fields $posting").version != Prompt("$fields, $posting").version


def test_what_an_edit_of_the_schema_does_to_the_prompt() -> None:
    """The golden file is the prompt for a posting of two lines: its diff shows what an edit changed in what models are asked."""
    golden = ROOT / "golden_prompt.txt"
    assert load_prompt().render(Document(POSTING)) == golden.read_text(encoding="utf-8"), f"run: extractor prompt show FILE > {golden}"


@pytest.mark.parametrize("prose", ["no holes", "$fields alone", "$fields $posting $other", "$fields $posting costs $5"])
def test_a_prompt_without_its_holes_is_refused(tmp_path: Path, prose: str) -> None:
    file = tmp_path / "prompt.md"
    file.write_text(prose, encoding="utf-8")
    with pytest.raises(BadPrompt, match="two holes"):
        load_prompt(file)


def test_a_prompt_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadPrompt, match="no prompt that can be read"):
        load_prompt(tmp_path / "nowhere.md")
