"""Where the words stand without which a family's patterns cannot match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document
from extractor.rules.money.figures import find_figures
from extractor.rules.search.cues import Cue, find_cues


@pytest.mark.parametrize(
    ("text", "cue", "offsets"),
    [
        ("Travel and travelling", Cue.TRAVEL, [0, 11]),
        ("Job TypeFull-time", Cue.EMPLOYMENT, [8]),  # networking site: a lost line break
        ("We live nearby, alive", Cue.RESIDENCE, [3]),  # "^" is the beginning of a word
        ("5 pm to 6pm, pmx", Cue.CLOCK, [2, 9]),
        ("Nothing of the kind", Cue.TRAVEL, []),
    ],
)
def test_cues_are_found_within_words_and_at_their_bounds(text: str, cue: Cue, offsets: list[int]) -> None:
    assert [at for at in find_cues(Document(text), cue) if text[at].isalpha()] == offsets


@given(st.text(alphabet="travel TRAVEL 1.\n", max_size=60))
def test_a_cue_without_bounds_is_found_wherever_it_stands_within_a_run_of_letters(text: str) -> None:
    assert find_cues(Document(text), Cue.TRAVEL) == [at for at in range(len(text)) if text.lower().startswith("travel", at)]


@given(st.text(alphabet="0123456789 a.", max_size=60))
def test_figures_are_the_runs_of_digits(text: str) -> None:
    document = Document(text)
    assert [document.text[start:end] for start, end in find_figures(document)] == "".join(
        char if char.isdigit() else " " for char in text
    ).split()
