"""What the model is asked."""

import datetime as dt

from extractor.document import Document
from extractor.fields import FIELDS
from extractor.prompt import render

POSTING = "Job title: Night Baker\r\n\r\n  Pay: $20 an hour\n"


def test_the_posting_stands_last_with_its_lines_numbered_and_verbatim() -> None:
    assert render(Document(POSTING)).endswith("\n1: Job title: Night Baker\n2: Pay: $20 an hour\n")


def test_every_field_is_described_in_the_words_of_the_schema() -> None:
    prompt = render(Document(POSTING))
    missing = [name for name, field in FIELDS.items() if f"- {name} ({field.type_name}): {field.description}" not in prompt]
    assert not missing


def test_the_parts_of_a_nested_value_are_described_below_it() -> None:
    prompt = render(Document(POSTING), [FIELDS["languages"]])
    assert "- languages ([Language]): Human languages" in prompt
    assert "\n  - language (str): ISO 639-1 code.\n  - required (bool): " in prompt


def test_only_the_fields_asked_for_are_described() -> None:
    assert "\n- openings (int)" not in render(Document(POSTING), [FIELDS["title"]])


def test_all_but_the_posting_is_the_same_for_every_posting() -> None:
    one, other = render(Document(POSTING)), render(Document("Position: Ferry Mate"))
    assert one.split("\n1: ")[0] == other.split("\n1: ")[0]
    assert len(one.split("\n1: ")[0]) > 0.9 * len(one)


def test_a_posting_that_looks_like_a_template_is_left_as_it_is() -> None:
    assert render(Document("Pay: $posting or ${fields} or $$ or $")).endswith("1: Pay: $posting or ${fields} or $$ or $\n")


def test_a_bullet_on_a_line_of_its_own_stands_before_its_item() -> None:
    assert render(Document("Duties:\n•\nBake bread\nClean ovens\n")).endswith("1: Duties:\n2: • Bake bread\n3: Clean ovens\n")


def test_the_day_of_reading_is_given_where_it_is_known() -> None:
    assert "(The posting was read on 2024-05-06.)\n\n1: Posted 3 days ago" in render(Document("Posted 3 days ago", dt.date(2024, 5, 6)))
    assert "read on 2" not in render(Document("Posted 3 days ago"))
