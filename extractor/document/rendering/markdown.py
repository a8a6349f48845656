"""Markdown as its reader sees it: links by their words, tables by their cells, words that were set off without the marks about them.

Marks that show where headings and lists are stay: what reads them knows them. Only text that is Markdown beyond doubt is touched.
"""

import re
from typing import Final

from extractor.document.rendering.page import LEADS_ON, LONGEST_LEAD
from extractor.document.rendering.written import Rendering, Writer
from extractor.document.span import Span

_IS_MARKDOWN: Final = re.compile(r"\]\((?:https?://|mailto:)|^[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$", re.MULTILINE)
"""A link, or the rule below the head of a table."""
_PIECE: Final = re.compile(
    r"""
      ^[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$\n?                                   # the rule below a table's head
    | ^[ \t]{0,3}\|[ \t]* (?P<row> [^\n|][^\n]* ) \|[ \t]*$                                # a row between bars
    | !?\[ (?P<words> [^\[\]\n]{1,200} ) \]\( (?P<address> [^\s()]{1,400} ) (?: [ ]"[^"\n]{0,100}" )? \)
    | (?<=\S[ ]) (?P<mark> \*\*|\*|__|~~|` ) (?P<set> (?=\S) [^*_~`\n]{1,100} (?<=\S) ) (?P=mark) (?![\w*])
    """,
    re.VERBOSE | re.MULTILINE,
)
_BAR: Final = re.compile(r"[ \t]*\|[ \t]*")
_SHOWN: Final = re.compile(r"(?:mailto:)?(?P<shown>[^?\s]+@[^?\s]+|https?://\S+)")


def render_markdown(source: str) -> Rendering | None:
    """Render Markdown; None for any other text.

    >>> render_markdown("Send *all* papers [here](https://mill.example/jobs).").text
    'Send all papers here (https://mill.example/jobs).'
    """
    if not _IS_MARKDOWN.search(source):
        return None
    writer, at = Writer(), 0
    for match in _PIECE.finditer(source):
        writer.write(source[at : match.start()], Span(at, match.start()))
        _write(writer, source, match)
        at = match.end()
    writer.write(source[at:], Span(at, len(source)))
    return writer.rendering(source)


def _write(writer: Writer, source: str, match: re.Match[str]) -> None:
    if match["row"] is not None:
        _write_row(writer, source, Span(*match.span("row")))
    elif match["words"] is not None:
        writer.write(match["words"], Span(*match.span("words")))
        shown = _SHOWN.match(source, *match.span("address"))
        near = source[max(0, match.start() - LONGEST_LEAD) : match.start()] + match["words"]
        if shown and shown["shown"] not in near and ("@" in shown["shown"] or LEADS_ON.search(near)):
            writer.write(" (", Span(shown.start("shown"), shown.start("shown")))
            writer.write(shown["shown"], Span(*shown.span("shown")))
            writer.write(")", Span(shown.end("shown"), shown.end("shown")))
    elif match["set"] is not None and match["mark"] != "~~":  # what is struck out is not said
        writer.write(match["set"], Span(*match.span("set")))


def _write_row(writer: Writer, source: str, row: Span) -> None:
    at = row.start
    for bar in _BAR.finditer(source, row.start, row.end):
        writer.write(source[at : bar.start()], Span(at, bar.start()))
        writer.write("\t", Span(*bar.span()))
        at = bar.end()
    end = at + len(source[at : row.end].rstrip())
    writer.write(source[at:end], Span(at, end))
