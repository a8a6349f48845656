"""Where sentences end."""

import pytest

from extractor.document import Document, Span


def sentences_of(text: str) -> list[str]:
    document = Document(text)
    return [document.quote(span) for span in document.sentences(Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sort mail. Answer calls.", ["Sort mail.", "Answer calls."]),
        ("Sort mail.Answer calls.", ["Sort mail.", "Answer calls."]),
        ("Is it you? Then apply!", ["Is it you?", "Then apply!"]),
        ("He said \u201cyes.\u201d Then he left.", ["He said \u201cyes.\u201d", "Then he left."]),
        ("Pay is 20.5 a day. \u201cReally?\u201d", ["Pay is 20.5 a day.", "\u201cReally?\u201d"]),
        ("Write, type, etc. The rest is play.", ["Write, type, etc.", "The rest is play."]),
    ],
)
def test_sentences_end_at_their_stops(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Report to Dr. Smith daily",
        "Use tools, e.g. Word and Excel",
        "At 5 p.m. Monday",
        "A B.A. Degree",
        "Join J. Doe & Co. Ltd. Today",
        "Ask No. 7 or Ms. Lee",
    ],
)
def test_a_short_form_ends_no_sentence(text: str) -> None:
    assert sentences_of(text) == [text]
