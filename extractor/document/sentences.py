"""Where sentences end in a piece of text."""

import re
from typing import Final

from extractor.document.span import Span, trim
from extractor.words import Pattern, in_force

_END: Final = re.compile(
    r"""
    [.!?]                                              # first, so that only these characters are looked at
    (?: ["')\]]* (?= \s+ ["'(\[]* [A-Z0-9] )            # a full stop before a capital
      | (?<= [a-z)] [.!?] ) (?= [A-Z] [a-z'] )           # the same with the space lost
      | (?<= [!?] ) ["')\]]* (?= \s )
    )
    """,
    re.VERBOSE,
)
_DOTTED: Final = re.compile(r"\b[^\W\d_][\w.]*(?=\.\Z)")
"""A word right before a full stop, with the full stops within it."""
_NEXT_WORD: Final = re.compile(r"\s*([A-Z][a-z]*)\b")
# "1. June 2024": a full stop behind a day ends no sentence where month and year follow.
_DAY_DOT: Final = re.compile(r"(?<!\d)\d{1,2}\.$")
_MONTH_AND_YEAR: Final = Pattern(r"\s{=MONTH}\.?,?\s(?:19|20)\d\d\b", cased=True)
_LONGEST_SHORT_FORM: Final = 10
_LONGEST_ADDRESS: Final = 300


def _is_in_address(plain: str, at: int) -> bool:
    """Tell whether an offset lies within a web address: the mark there is a part of it, and no sentence ends."""
    word = plain[max(0, at - _LONGEST_ADDRESS) : at].rsplit(maxsplit=1)
    return bool(word) and ("://" in word[-1] or word[-1].lstrip("([<").startswith("www."))


def _is_short(tail: str, plain: str, end: int) -> bool:
    """Tell whether the full stop belongs to a short form, and no sentence ends there."""
    words, dotted = in_force().words, _DOTTED.search(tail)
    short = dotted.group().lower() if dotted else ""
    if len(short.rpartition(".")[2]) == 1 and short not in words("CLOSING_SHORT_FORM"):
        return True
    following = _NEXT_WORD.match(plain, end)
    opens = following is not None and following[1].lower() in words("SENTENCE_OPENER")
    return short in words("SHORT_FORM") or (short in words("CLOSING_SHORT_FORM") and not opens)


def split_sentences(plain: str, span: Span) -> tuple[Span, ...]:
    """Split a span of plain text into its sentences."""
    sentences, start = [], span.start
    for end in _END.finditer(plain, span.start, span.end):
        tail = plain[max(start, end.start() - _LONGEST_SHORT_FORM) : end.start() + 1]
        if tail.endswith(".") and _is_short(tail, plain, end.end()):
            continue
        if _DAY_DOT.search(tail) and _MONTH_AND_YEAR.match(plain, end.end()):
            continue
        if plain[end.end() : end.end() + 1].isalnum() and _is_in_address(plain, end.start()):
            continue
        sentences.append(trim(plain, start, end.end()))
        start = end.end()
    sentences.append(trim(plain, start, span.end))
    return tuple(sentence for sentence in sentences if sentence.start < sentence.end)
