"""White space: however a posting was typed, the same is seen of it, and every word leads back to where it stands."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import normalize
from extractor.document import Document, Span, trim

_LINES: Final = st.sampled_from([
    "Night Baker", "Harbour Mill, Utica, NY", "Job ID: R-17", "Pay: $20 to $25 per hour", "Location:\tUtica, NY",
    "Hours\t40 hours per week", "REQUIREMENTS", "Responsibilities:", "- Bake bread of rye. Clean the oven.",
    "2. High school diploma or equivalent", "", "Apply by May 3, 2024 at https://mill.example/jobs. We are an equal opportunity employer.",
    "You must have 2 years of experience with", "ovens and a valid driver's license", "\u2022 Medical, dental and vision insurance",
    "Mayor\u2019s Office \u2013 Full-time",
])  # fmt: skip
POSTINGS: Final = st.lists(_LINES, min_size=1, max_size=12).map("\n".join).filter(lambda text: any(map(str.isalnum, text)))

DISGUISES: Final[dict[str, Callable[[str], str]]] = {
    "blanks doubled": lambda text: text.replace(" ", "  "),
    "two blanks behind full stops": lambda text: text.replace(". ", ".  "),
    "blanks that do not break": lambda text: text.replace(" ", " \u00a0"),
    "unseen characters beside blanks": lambda text: text.replace(" ", " \u200b "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "separators of lines": lambda text: text.replace("\n", "\u2028"),
    "blanks at line ends": lambda text: text.replace("\n", "  \n") + " ",
    "indents": lambda text: "    " + text.replace("\n", "\n    "),
    "blanks about tabs": lambda text: text.replace("\t", " \t "),
    "line breaks before and behind": lambda text: f"\n\n\n\n{text}\n\n",
}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@given(text=POSTINGS)
def test_the_same_is_seen_of_a_posting_in_whatever_white_space(disguise: Callable[[str], str], text: str) -> None:
    seen, other = Document(text), Document(disguise(text))
    assert other.text.strip() == seen.text.strip()
    words = [[document.source[slice(*document.origin(Span(*match.span())))] for match in re.finditer(r"\S+", document.text)]
             for document in (seen, other)]  # fmt: skip
    assert words[0] == words[1] == text.split()


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@given(text=POSTINGS)
def test_rules_read_the_same_in_whatever_white_space(disguise: Callable[[str], str], text: str) -> None:
    plain, disguised = normalize(text, engine="rules"), normalize(disguise(text), engine="rules")
    assert disguised.posting == plain.posting
    for pieces in disguised.evidence.values():
        assert all(piece.quote == disguise(text)[piece.start : piece.end] for piece in pieces)


@given(st.text(alphabet="aB. \t\r\n\u00a0\u200b\u2028\x0b\x85-", max_size=30))
def test_patterns_meet_one_blank_wherever_there_are_any(text: str) -> None:
    document = Document(text)
    assert re.search(r"[ \t]{2}|[ \t]\n|\n[ \t]|\n{4}|[\r\x0b\x0c\x85\u2028]|\A[ \t]|[ \t]\Z", document.plain) is None
    assert Document(document.text).text == document.text


_SET: Final = st.lists(
    st.sampled_from([
        "Bake ~~rye~~ bread", "| Pay | $20 |", "|---|---|", "[Mill](https://mill.example)", "<p>Night Baker</p>", "<pre>", "</pre>", "<br>",
        "Utica",
    ]),
    min_size=1,
    max_size=8,
).map("\n".join)  # fmt: skip


@pytest.mark.parametrize("name", ["CRLF", "CR", "blanks at line ends", "blanks doubled"])
@given(text=_SET)
def test_markdown_and_html_are_the_same_in_whatever_white_space(name: str, text: str) -> None:
    assert Document(DISGUISES[name](text)).text.strip() == Document(text).text.strip()


@given(st.text(alphabet="ab \t\r\n", min_size=1, max_size=40), st.data())
def test_what_a_stretch_shows_is_found_again_from_the_posting_as_given(text: str, data: st.DataObject) -> None:
    document = Document(text)
    start = data.draw(st.integers(0, len(document.text)))
    span = Span(start, data.draw(st.integers(start, len(document.text))))
    if document.text[slice(*span)].strip():
        span = trim(document.text, *span)
        assert document.seen(document.origin(span)) == span
