"""What is kept between one posting and the next: nothing of a posting."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import rules
from extractor.document import Document, once
from extractor.resolve import decide, record

SEEDS = sorted((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt"))
TEXT = "Night Baker\nMill Bakery, Toledo, Ohio\n\nBakes bread.\n"


@pytest.fixture
def without_collector() -> Iterator[None]:
    """Leave it to the counting of references: what holds itself in a circle stays."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_collector")
@pytest.mark.parametrize("seed", SEEDS, ids=[seed.stem[:3] for seed in SEEDS])
def test_a_document_goes_with_the_call_that_read_it(seed: Path) -> None:
    document = Document(seed.read_text(encoding="utf-8"))
    result = record(document, decide(document, rules.find(document)), "rules")
    gone = weakref.ref(document)
    del document
    assert gone() is None
    assert result.posting.title


def test_a_view_is_read_once_for_each_document() -> None:
    calls = []

    @once
    def lines(document: Document) -> int:
        calls.append(document)
        return len(document.lines)

    first, second = Document(TEXT), Document(TEXT)
    assert (lines(first), lines(first), lines(second)) == (3, 3, 3)
    assert calls == [first, second]


@pytest.mark.usefixtures("without_collector")
def test_a_view_goes_with_its_document() -> None:
    class View:
        """Something that can be looked for."""

    view_of = once(lambda _: View())
    document = Document(TEXT)
    gone = weakref.ref(view_of(document))
    assert gone() is not None
    del document
    assert gone() is None
