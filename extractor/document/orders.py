"""Lines that address whoever reads the posting into a record, or show other words than they hold: they state nothing about the job."""

import re
from collections.abc import Callable
from typing import Final

from extractor.document.span import Span

_FIRST_WORDS: Final = (
    "ignore", "disregard", "forget", "override", "you", "as", "system", "assistant", "user", "developer", "output", "return", "answer",
    "respond", "reply", "report", "write", "tell", "instruct", "above",
)  # fmt: skip
_SPOKEN: Final = re.compile(
    r"""
    (?: ignore | disregard | forget | override ) \b [^.\n]{0,40} \b (?: above | previous | prior | instructions? | rules? | prompt )
    | (?: you [ ] are | as ) [ ] an? [ ] (?: ai | assistant | language [ ] model | llm ) [ ] (?: that | who | you | and | must | model )
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

_HIDDEN: Final = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
"""Characters without width: words that hold them look like those without."""
_REORDERING: Final = re.compile("[\u202d\u202e]")
"""Overrides of the direction: the line shows other words than it holds. Other marks of direction come with pasted text and are harmless."""
_WORD: Final = re.compile(r"\b\w")
_NEAR: Final = 300
"""So many characters on each side of an order share its fate: a posting without line breaks is not lost for one of them."""


def find_orders(text: str, low: str, offsets_of: Callable[..., list[int]]) -> tuple[Span, ...]:
    """Give the stretches that are orders, in order.

    `low` is the text in lower case, of the same length; `offsets_of` tells where words stand in it.
    """
    found = [match for at in offsets_of(*_FIRST_WORDS) if (match := _SPOKEN.match(low, at))]
    if "<" in low or '"' in low:
        found += _WRITTEN.finditer(low)
    found += _REORDERING.finditer(text)
    orders = {_around(text, match.start(), match.end()) for match in found}
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


def _around(text: str, start: int, end: int) -> Span:
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return Span(max(first, start - _NEAR), min(last if last >= 0 else len(text), end + _NEAR))
