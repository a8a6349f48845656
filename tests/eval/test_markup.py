"""Variants as files and feeds carry them: what is seen stays, how it is carried changes."""

from random import Random

import pytest

from eval.cases import Case
from eval.gold.kinds import layout, markup
from eval.gold.kinds.generator import Make
from extractor.document.rendering import render

TEXT = """Baker's Aide
Mill & Sons

We bake "rye" - 5 days a week...

Duties
- Bake
- Clean

Pay\t$20
"""


def drawn(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - a reproducible draw, no secret


def case(text: str = TEXT) -> Case:
    return Case(id="mill", text=text, labels={"responsibilities": ["Bake", "Clean"]}, evidence={"responsibilities": ["- Bake\n- Clean"]})


@pytest.mark.parametrize("seed", range(8))
def test_a_page_shows_the_words_of_the_posting(seed: int) -> None:
    variant = markup.set_as_html(case(), drawn(seed))
    assert variant is not None
    assert "Mill &amp; Sons" in variant.text
    assert render(variant.text).text.split() == TEXT.split()
    assert variant.evidence is not None
    assert variant.evidence["responsibilities"][0] in variant.text


@pytest.mark.parametrize("make", [markup.set_typographically, markup.misread])
def test_marks_change_and_words_stay(make: Make) -> None:
    variant = make(case(), drawn(1))
    assert variant is not None
    assert not variant.text.isascii()
    seen = render(variant.text).text
    assert any(mark in seen for mark in "’“”…")
    assert [word for word in seen.split() if word.isalpha()] == [word for word in TEXT.split() if word.isalpha()]


def test_lines_are_broken_at_blanks_within_a_width() -> None:
    text = "word " * 60 + "\n" + "x" * 100 + "\n"
    variant = markup.wrap_lines(case(text), drawn(1))
    assert variant is not None
    assert variant.text.split() == text.split()
    assert max(map(len, variant.text.replace("x" * 100, "").splitlines())) <= 80


def test_sections_of_different_fields_are_swapped() -> None:
    text = "Baker\n\nDuties\n- Roll dough\n\nSkills we need\n- Calm\n"
    labels = {"responsibilities": ["Roll dough"], "qualifications_required": ["Calm"]}
    swapped = layout.swap_sections(Case(id="mill", text=text, labels=labels), drawn(1))
    assert swapped is not None
    assert swapped.text == "Baker\n\nSkills we need\n- Calm\n\nDuties\n- Roll dough\n"
    assert layout.swap_sections(Case(id="mill", text=text, labels={"title": "Baker"}), drawn(1)) is None
