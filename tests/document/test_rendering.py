"""What a reader sees of HTML and of misread text, and the way back to what was given."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import EmptyPosting, normalize
from extractor.document.rendering import render
from extractor.document.span import Span

PAGE = """<!DOCTYPE html>
<html><head><title>Jobs</title><style>p { color: red }</style><script>if (a<b) { "</p>" }</script></head><body>
<nav><a href="/">Home</a></nav><h1>Night&nbsp;Baker</h1><div>R&amp;D Mill, <b>Lyon</b></div>
<p>We bake
bread &lt;5 kg.</p><!-- not shown --><h2>Duties</h2>
<ul><li>Bake <i>all</i> day<li><p>Clean</p><ul><li>Ovens</li></ul></li><li>• Sell</ul>
<table><tr><th>Pay</th><td>$20/hour</td></tr><tr><th>Shift</th><td>Night</td></tr></table>
</body></html>"""

SEEN = """Night Baker

R&D Mill, Lyon

We bake bread <5 kg.

Duties

- Bake all day
- Clean
- Ovens
• Sell

Pay\t$20/hour
Shift\tNight"""


def test_a_page_is_set_as_a_browser_sets_it() -> None:
    assert render(PAGE).text == SEEN


def test_a_page_whose_brackets_were_escaped_is_the_same_page() -> None:
    """So the feed of an applicant-tracking board gives it."""
    assert render(html.escape(PAGE)).text == SEEN


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("<p>One<br>Two<br><br>Three</p>", "One\nTwo\n\nThree"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<p>One</p><p>&nbsp;</p><p>Two</p>", "One\n\nTwo"),
        ("<pre>One\n  Two\n\nThree</pre><p>Four\nfive</p>", "One\nTwo\n\nThree\n\nFour five"),
        ("<b>Night Baker</b>\nUtica\n\n<i>Bakes</i>", "Night Baker\nUtica\n\nBakes"),
        (
            "Baker\nUtica\n\nBakes\nSells<br><b>Pay</b>\n$20<br><br><i>Apply</i>\nnow\n",
            "Baker\nUtica\n\nBakes\nSells\nPay\n$20\n\nApply\nnow",
        ),
        ("<p>50&#8211;60 &euro; &hellip; &bogus; AT&T</p><br>", "50–60 € … &bogus; AT&T"),
        ('<p title="a > b">One</p><P CLASS=x>Two</P>', "One\n\nTwo"),
        ("<p>never closed <b>bold</b> <script>lost()", "never closed bold"),
        (
            "<p>To apply, see <a href='https://x.example/j?a=1&amp;b=2'>our form</a>.</p>",
            "To apply, see our form (https://x.example/j?a=1&b=2).",
        ),
        ("<p>Write to <a href='mailto:jobs@x.example?subject=Baker'>Ann</a></p>", "Write to Ann (jobs@x.example)"),
        ("<p>Write to <a href='mailto:jobs@x.example'>jobs@x.example</a></p>", "Write to jobs@x.example"),
        ("<p>See <a href='https://x.example/about'>our story</a></p>", "See our story"),
    ],
)
def test_elements(given: str, seen: str) -> None:
    assert render(given).text == seen


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("Bake [rye](https://x.example/rye) with *care* and `flour`.", "Bake rye with care and flour."),
        (
            "To apply, [write](mailto:jobs@x.example) or see [us](https://x.example 'us').",
            "To apply, write (jobs@x.example) or see [us](https://x.example 'us').",
        ),
        ("## Pay\n| What | How much |\n|---|:---:|\n| Hour | $20 |\n", "## Pay\nWhat\tHow much\nHour\t$20\n"),
        ("* one\n* two *times* [a](https://x.example/a)", "* one\n* two times a"),
    ],
)
def test_markdown_is_seen_without_its_marks(given: str, seen: str) -> None:
    assert render(given).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4 and a *star* without any link",
        "Pay | $20 | Utica",
        "Night Baker\n\nMore than 5 < 10 > 3 loaves",
        "You know HTML: <p>, <div> and </div>.",
        "Write to <jobs@x.example> or <https://x.example/p>.",
        "if a <b and c> d",
        "<Night Baker> <wanted>",
        "Salary &lt; 5 &amp; more",
        "IRMÂ – SÃO PAULO",
    ],
)
def test_plain_text_is_seen_as_it_is(text: str) -> None:
    assert render(text).text == text


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("the bakerâ€™s cafÃ© â€“ 5 â‚¬", "the baker’s café – 5 €"),
        ("â€¢ Bakes\nâ€¢ Cleans", "• Bakes\n• Cleans"),
        ("\u00e2\u0080\u0099", "’"),
    ],
)
def test_misread_characters_are_mended(given: str, seen: str) -> None:
    assert render(given).text == seen


@pytest.mark.parametrize(
    ("words", "given"), [("Night Baker", "Night&nbsp;Baker"), ("R&D Mill, Lyon", "R&amp;D Mill, <b>Lyon"), ("Pay", "Pay")]
)
def test_words_lead_back_to_the_page(words: str, given: str) -> None:
    page = render(PAGE)
    start = page.text.index(words)
    origin = page.origin(Span(start, start + len(words)))
    assert PAGE[origin.start : origin.end] == given


def test_every_value_points_at_the_page_as_given() -> None:
    given = PAGE.replace("Baker", "Bakerâ€™s Aide")
    result = normalize(given, engine="rules")
    assert result.posting.title == "Night Baker’s Aide"
    assert result.posting.responsibilities == ("Bake all day", "Clean", "Ovens", "Sell")
    assert result.posting.pay[0].unit == "HOUR"
    assert all(given[one.start : one.end] == one.quote for said in result.evidence.values() for one in said)
    assert result.evidence["title"][0].quote == "Night&nbsp;Bakerâ€™s Aide"


def test_words_and_the_address_of_their_link_lead_back_to_both() -> None:
    page = render("<p>Write to <a href='mailto:a@x.example'>Ann</a>.</p>")
    assert page.text == "Write to Ann (a@x.example)."
    origin = page.origin(Span(page.text.index("Ann"), len(page.text)))
    assert page.given[origin.start : origin.end] == "a@x.example'>Ann</a>."


@pytest.mark.parametrize("page", ["<html><body><div id='root'></div><script>go(1)</script></body></html>", "<p>&nbsp;</p><br>"])
def test_a_page_without_words_is_empty(page: str) -> None:
    with pytest.raises(EmptyPosting, match="shows no words"):
        normalize(page)


_TAGS = [
    "p",
    "/p",
    "br",
    "li",
    "ul",
    "/ul",
    "b",
    "/b",
    "script",
    "/script",
    "!--",
    "--",
    "a href='/x'",
    "/a",
    "td",
    "pre",
    "/pre",
]
_TEXT = ["<", ">", "&amp;", "&lt;p&gt;", "&nbsp;", "'", '"', "Baker", "rye 5", " ", "\n", "â€™", "é", "Â", "\ufffd"]


@given(st.lists(st.sampled_from([*(f"<{tag}>" for tag in _TAGS), *_TEXT]), max_size=40).map("".join))
def test_every_word_seen_comes_from_its_place(given: str) -> None:
    """Whatever the markup: places run forward, and runs of letters begin and end where they are said to."""
    rendering = render(given)
    at = 0
    for match in re.finditer("[A-Za-z]+", rendering.text):
        origin = rendering.origin(Span(*match.span()))
        assert at <= origin.start < origin.end <= len(given)
        assert given[origin.start] + given[origin.end - 1] == match.group()[0] + match.group()[-1]
        at = origin.end


_HIDDEN = "<p>Salary: $99,000</p>"


@pytest.mark.parametrize(
    "hidden",
    [
        f'<div style="display:none">{_HIDDEN}</div>',
        f"<div style='COLOR: red; DISPLAY : none !important'>{_HIDDEN}</div>",
        f'<div style="visibility:hidden">{_HIDDEN}</div>',
        f'<div style="font-size: 0px">{_HIDDEN}</div>',
        f'<div style="opacity:0.0">{_HIDDEN}</div>',
        f"<div hidden>{_HIDDEN}</div>",
        f'<div class="a" hidden="hidden"><div>{_HIDDEN}</div>{_HIDDEN}</div>',
        f"<dialog>{_HIDDEN}</dialog>",
        f"<del>{_HIDDEN}</del>",
        "<s>Salary: $99,000</s>",
        "<strike>Salary: $99,000</strike>",
        "<datalist><option>Salary: $99,000</option></datalist>",
        f"<noembed>{_HIDDEN}</noembed>",
        f"<noframes>{_HIDDEN}</noframes>",
        f"<canvas>{_HIDDEN}</canvas>",
        f"<video>{_HIDDEN}</video>",
        "<math><annotation>Salary: $99,000</annotation></math>",
        "<textarea hidden>Salary: $99,000</textarea>",
        f"<template>{_HIDDEN}</template>",
        f"<!-- {_HIDDEN} -->",
    ],
)
def test_what_no_reader_sees_states_nothing(hidden: str) -> None:
    assert render(f"<p>Bakes bread.</p>{hidden}<p>Cleans.</p>").text == "Bakes bread.\n\nCleans."


@pytest.mark.parametrize(
    "shown",
    [
        '<div style="opacity:0.5">Salary</div>',
        '<div style="font-size:0.9em">Salary</div>',
        '<div class="is hidden x">Salary</div>',
        '<div data-hidden="hidden">Salary</div>',
        "<dialog open>Salary</dialog>",
        "<div hidden>Salary",
    ],
)
def test_what_a_reader_sees_is_seen(shown: str) -> None:
    assert "Salary" in render(f"<p>Bakes bread.</p>{shown}").text


@pytest.mark.parametrize("unclosed", ["<script>lost()", "<style>p {}", "<!-- lost"])
def test_what_is_not_closed_hides_to_the_end_as_in_browsers(unclosed: str) -> None:
    assert render(f"<p>Bakes bread.</p>{unclosed} <p>Cleans.</p>").text == "Bakes bread."


@pytest.mark.parametrize(
    "name", ["pre", "code", "font", "center", "td", "blockquote", "dl", "label", "form", "figure", "em", "i", "small", "a"]
)
def test_a_text_that_begins_with_a_tag_is_html(name: str) -> None:
    assert render(f"<{name}>Night Baker</{name}>").text == "Night Baker"


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("Night  Baker", "Night Baker"),
        ("Night Baker\r\nHarbour Mill", "Night Baker\nHarbour Mill"),
        ("Night Baker\rHarbour Mill", "Night Baker\nHarbour Mill"),
        ("  Night Baker  \n\t  Harbour Mill ", "Night Baker\nHarbour Mill"),
        ("Pay: \t $20", "Pay:\t$20"),
        ("A\n\n\n\n\nB\nC", "A\n\n\nB\nC"),
        ("A\n\nB\n\n\n\nC", "A\nB\n\nC"),
        ("A\n\nB\n\nC", "A\n\nB\n\nC"),
        ("Night\u00a0 Baker\u2028Mill", "Night Baker\nMill"),
    ],
)
def test_white_space_is_folded_and_its_origin_kept(given: str, seen: str) -> None:
    rendering = render(given)
    assert rendering.text == seen
    for word in seen.split():
        at = seen.index(word)
        start, end = rendering.origin(Span(at, at + len(word)))
        assert given[start:end] == word
