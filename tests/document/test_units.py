"""Units: how a posting is numbered, and what the names of units stand for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Span

POSTING = """Ferry Mate
North Shore Ferries, Ost

Duties
- Splice ropes by hand.
- Keep the log
  of the ship. Mend nets.
- Take fares; lock the doors; sweep the deck.

You should know the fjord. You should know the tides.
"""


def names(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return [(unit.name, document.words(unit.span)) for unit in document.units.all]


def named(names_: str, text: str = POSTING) -> list[str]:
    document = Document(text)
    return [document.words(span) for span in document.units.named(names_)]


def test_a_number_is_a_printed_piece_and_letters_are_its_sentences_and_clauses() -> None:
    assert names(POSTING) == [
        ("1", "Ferry Mate"),
        ("2", "North Shore Ferries, Ost"),
        ("3", "Duties"),
        ("4", "Splice ropes by hand."),
        ("5a", "Keep the log of the ship."),
        ("5b", "Mend nets."),
        ("6a", "Take fares;"),
        ("6b", "lock the doors;"),
        ("6c", "sweep the deck."),
        ("7a", "You should know the fjord."),
        ("7b", "You should know the tides."),
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("1", ["Ferry Mate"]),
        ("5b", ["Mend nets."]),
        ("5", ["Keep the log of the ship. Mend nets."]),
        ("4-5", ["Splice ropes by hand.", "Keep the log of the ship. Mend nets."]),
        ("4-5a", ["Splice ropes by hand.", "Keep the log of the ship."]),
        ("6a-6c", ["Take fares;", "lock the doors;", "sweep the deck."]),
        ("6b-7a", ["lock the doors;", "sweep the deck.", "You should know the fjord."]),
        ("1, 6b", ["Ferry Mate", "lock the doors;"]),
        ("6b–6c", ["lock the doors;", "sweep the deck."]),
        ("1a", ["Ferry Mate"]),  # a letter where there are no parts: the whole
        ("99", []),
        ("5-4", []),
        ("", []),
        ("line 4", []),
        ("0", []),
    ],
)
def test_what_names_stand_for(said: str, words: list[str]) -> None:
    assert named(said) == words


def test_a_range_is_bounded() -> None:
    text = "\n\n".join(f"Line {number}" for number in range(1_000))
    assert len(named("1-99999", text)) < 500


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Splice ropes by hand", "4"),
        ("Mend nets", "5b"),
        ("lock the doors", "6b"),
        ("Take fares; lock the doors; sweep the deck", "6"),
        ("ropes", None),
    ],
)
def test_the_name_of_a_stretch(words: str, name: str | None) -> None:
    document = Document(POSTING)
    span = document.locate(words)
    assert span is not None
    assert document.units.name_of(span) == name


def test_neighbours_are_the_pieces_before_and_behind() -> None:
    document = Document(POSTING)
    near = document.units.near(document.units.named("4"))
    assert near is not None
    assert document.words(near).startswith("Duties")
    assert document.words(near).endswith("Mend nets.")
    assert document.units.near(()) is None


def test_neighbouring_names() -> None:
    units = Document(POSTING).units
    assert units.are_neighbours("3", "4")
    assert units.are_neighbours("6a", "6b")
    assert not units.are_neighbours("4", "6")
    assert not units.are_neighbours("6a", "6c")


@given(st.text(st.sampled_from("ab .;:!?\n-•1)(A"), max_size=200))
def test_units_follow_one_another_and_are_found_by_their_names(text: str) -> None:
    document = Document(text)
    spans = [unit.span for unit in document.units.all]
    assert spans == sorted(spans)
    assert all(before.end <= span.start for before, span in pairwise(spans))
    for unit in document.units.all:
        assert document.units.named(unit.name) == (unit.span,)
        assert document.units.around(Span(unit.span.start, unit.span.start + 1)) == unit.name


@pytest.mark.parametrize("number", [27, 703, 18_279])
def test_however_many_parts_a_piece_has_each_has_a_name_of_its_own(number: int) -> None:
    units = Document("Bake; " * number + "clean").units
    names = [f"{unit.number}{unit.letter}" for unit in units.all]
    assert len(names) == len(set(names)) == number + 1
