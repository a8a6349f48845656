"""The Markdown report, read by a Markdown reader: whatever a stranger writes stays within its cell, as text."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from eval.report import markdown
from eval.report.findings import Findings
from eval.report.table import Figure, Table
from extractor.readable import visible

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
HOSTILE = st.text(alphabet="|`\\<>@#*_[]!&~ \n\r\tab\u202e\u2028") | st.text()


def cells(text: str) -> list[list[Token]]:
    """Give what stands in each cell of the tables of a text."""
    return [token.children or [] for before, token in pairwise(READER.parse(text)) if before.type in {"td_open", "th_open"}]


@given(st.lists(st.tuples(HOSTILE, HOSTILE), min_size=1, max_size=4))
def test_names_stay_in_their_cells_as_code(rows: list[tuple[str, str]]) -> None:
    lines = [f"| {markdown.code(one)} | {markdown.code(other)} |" for one, other in rows]
    found = cells("\n".join(("| a | b |", "|---|---|", *lines)))[2:]
    assert [[token.type for token in cell] for cell in found] == [["code_inline"]] * (2 * len(rows))
    for cell, text in zip(found, (text for row in rows for text in row), strict=True):
        shown = visible(text)
        if len(shown) <= 80:
            assert cell[0].content.replace("\\x7c", "|").strip() == shown.strip()


@given(HOSTILE)
def test_prose_is_text_without_mentions_and_links(text: str) -> None:
    tokens = READER.parseInline(f"x {markdown.prose(text)}")[0].children or []
    assert {token.type for token in tokens} <= {"text", "text_special"}
    shown = "".join(token.content for token in tokens)
    assert not re.search(r"@\w|#\d|www\.|https?:", shown)


def test_the_report_of_hostile_postings_holds_no_html_but_its_own(findings: Findings) -> None:
    tokens = [one for token in READER.parse(markdown.render(findings)) for one in (token, *(token.children or []))]
    assert {token.content.strip() for token in tokens if token.type == "html_block"} == {
        "<details><summary>Fields</summary>",
        "<details><summary>Trust</summary>",
        "<details><summary>Table</summary>",
        "</details>",
    }
    assert not [token for token in tokens if token.type in {"html_inline", "link_open", "image"}]


def test_it_says_what_got_better_and_what_the_gate_says(findings: Findings) -> None:
    text = markdown.render(findings)
    assert "## Evaluation: 3 postings, 1 without an answer" in text
    assert "- `none`: `no prediction for this id`" in text
    assert "**Gate: INCONCLUSIVE** – 3 postings are too few" in text
    assert "**1 better**: `a&b=c#d`" in text
    assert "| **micro-F1 of variants** |" in text


def test_it_fits_a_comment_whatever_the_run(make_many: Callable[[int], Findings]) -> None:
    found = make_many(500)
    name = "`|@" * 1000
    wide = Table(name, (name, "F1"), ((name, Figure(0.5)),) * 500)
    text = markdown.render(replace(found, tables=(wide,) * 30))
    assert 20_000 < len(text) <= markdown.MOST
    assert "Left out, as a comment holds no more" in text


def test_a_small_run_is_a_few_lines(make_many: Callable[[int], Findings]) -> None:
    text = markdown.render(make_many(1))
    assert text.splitlines()[0] == "## Evaluation: 1 postings"
    assert "| `title` | 0.000 (0.000–0.000) |" in text
