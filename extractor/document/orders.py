"""Lines that address whoever reads the posting into a record, or show other words than they hold: they state nothing about the job."""

import re
from collections.abc import Callable
from typing import Final

from extractor.document.span import WIDTHLESS, Span

_FIRST_WORDS: Final = (
    "ignore", "disregard", "forget", "override", "you", "as", "system", "assistant", "user", "developer", "output", "return", "answer",
    "respond", "reply", "report", "write", "tell", "instruct", "above",
)  # fmt: skip
_SPOKEN: Final = re.compile(
    r"""
    (?P<takes_over>
      (?: ignore | disregard | forget | override ) \b [^.\n]{0,40} \b (?: above | previous | prior | instructions? | rules? | prompt )
    | (?: you [ ] are | as ) [ ] an? [ ] (?: (?: ai | language [ ] model | llm ) (?: [ ] (?: assistant | model ) )? | assistant ) [ ]
        (?: that | who | you | and | must ) )
    | (?: system | assistant | user | developer ) [ ]? (?: prompt | message ) s? \b [ ]* :
    | (?<=\n) (?: system | assistant | user ) [ ]? :
    | (?: output | return | answer | respond | reply | report | write ) \b [^.\n]{0,30} \b (?: json | null ) \b
    | (?: tell | instruct ) [ ] the [ ] (?: model | parser | extractor | ai | llm ) [ ] (?: that | to ) \b
    | above [ ]? , [ ] line [ ] \d
    """,
    re.VERBOSE,
)
"""Tried where one of the first words stands. After published kinds of injection; a patient attacker finds others."""
_WRITTEN: Final = re.compile(
    r"""
    < /? (?: system | assistant | user | instructions? | posting | \|?im_(?:start|end) ) \b
    | " [a-z_]{2,30} " [ ]? : [ ]? (?: [\[{"] | \d | true | false | null )
    """,
    re.VERBOSE,
)
"""Marks of a prompt or of an answer. On text in lower case, as the other."""

_HIDDEN: Final = re.compile(f"[{WIDTHLESS}]")
_REORDERING: Final = re.compile("[\u202d\u202e]")
"""Overrides of the direction: the line shows other words than it holds. Other marks of direction come with pasted text and are harmless."""
_WORD: Final = re.compile(r"\b\w")
_NEAR: Final = 300
"""So many characters at most share an order's fate on each side: a posting without line breaks is not lost for one of them."""
_OPENS: Final = re.compile(r"(?:^|[.:;!?\n>\"'(\[*-]\s{0,3}|\b(?:please|now|then|and|kindly|also|you must|must)\s)\Z")
"""What stands right before words that give an order, and not before "you will override the rules of the oven"."""
_ENDS: Final = re.compile(r"[.!?](?=\s|\Z)|\n")
_BACK: Final = 16


def find_orders(text: str, low: str, offsets_of: Callable[..., list[int]]) -> tuple[Span, ...]:
    """Give the stretches that are orders, in order.

    `low` is the text in lower case, of the same length; `offsets_of` tells where words stand in it.
    """
    found = [match for at in offsets_of(*_FIRST_WORDS) if (match := _SPOKEN.match(low, at))]
    if "<" in low or '"' in low:
        found += _WRITTEN.finditer(low)
    found += _REORDERING.finditer(text)
    orders = {_around(text, low, match) for match in found}
    if _HIDDEN.search(text):
        orders |= _hidden_orders(text)
    return tuple(sorted(orders))


def _hidden_orders(text: str) -> set[Span]:
    """Give the lines that give orders once the characters without width are taken out."""
    orders, start = set(), 0
    for line in text.split("\n"):
        shown = _HIDDEN.sub("", line).lower()
        if len(shown) < len(line) and (any(_SPOKEN.match(shown, at.start()) for at in _WORD.finditer(shown)) or _WRITTEN.search(shown)):
            # The whole line: where in it the order stands has moved with the characters taken out.
            orders.add(Span(start, start + len(line)))
        start += len(line) + 1
    return orders


def _around(text: str, low: str, match: re.Match[str]) -> Span:
    """Give what shares the fate of an order: its sentence; of words that take the reader over, all that follows on the line."""
    start, end = match.span()
    since = max(0, start - _NEAR)
    since = max(since, text.rfind("\n", since, start) + 1)
    first = max((at.end() for at in _ENDS.finditer(text, since, start)), default=since)
    takes_over = "takes_over" in match.re.groupindex and match["takes_over"] and _OPENS.search(low, max(0, start - _BACK), start)
    if takes_over or match.re is _WRITTEN or match.re is _REORDERING:
        line = text.find("\n", end)
        return Span(first, min(line if line >= 0 else len(text), end + _NEAR))
    stop = _ENDS.search(text, end, end + _NEAR)
    return Span(first, min(len(text), end + _NEAR) if stop is None else stop.end() - stop.group().endswith("\n"))
