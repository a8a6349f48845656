r"""White space folded: one blank between words, one kind of line break, no blanks about it.

Where the columns of a form are parted by tabs, a run with a tab in it is one tab. Of blank lines two are kept, more say no more. Where
every break of a text is doubled, as some mail programs do, each is one.
"""

import re
from typing import Final

from extractor.document.rendering.written import Rendering, Writer
from extractor.document.span import ODD_BLANKS, Span

_BREAKS: Final = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_RUN: Final = re.compile(rf"[ \t{ODD_BLANKS}{_BREAKS}]{{2,}}|[{_BREAKS[1:]}]|\A[ \t{ODD_BLANKS}]|[ \t{ODD_BLANKS}]\Z")
_BREAK: Final = re.compile(rf"\r\n|[{_BREAKS}]")
_MOST_BREAKS: Final = 3
_DOUBLED: Final = 4


def fold(text: str) -> Rendering | None:
    r"""Fold the white space of a text; None where there is nothing to fold.

    >>> fold("Night  Baker \r\n\tHarbour Mill ").text
    'Night Baker\nHarbour Mill'
    >>> fold("Night Baker\n\nHarbour Mill") is None
    True
    """
    runs = [(match, len(_BREAK.findall(match.group()))) for match in _RUN.finditer(text)]
    many = [breaks for _, breaks in runs if breaks > 1]
    halve = max(many, default=0) >= _DOUBLED and all(breaks % 2 == 0 for breaks in many) and sum(many) == len(_BREAK.findall(text))
    writer, at = Writer(), 0
    for match, breaks in runs:
        folded = _folded(match.group(), breaks // 2 if halve else breaks) if match.start() > 0 and match.end() < len(text) else ""
        if folded != match.group():
            _copy(writer, text, at, match.start())
            writer.write(folded, Span(*match.span()))
            at = match.end()
    if not at:
        return None
    _copy(writer, text, at, len(text))
    return writer.rendering(text)


def _folded(run: str, breaks: int) -> str:
    if breaks:
        return "\n" * min(breaks, _MOST_BREAKS)
    return "\t" if "\t" in run else " "


def _copy(writer: Writer, text: str, start: int, end: int) -> None:
    if start < end:
        writer.write(text[start:end], Span(start, end))
