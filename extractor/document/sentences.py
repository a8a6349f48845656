"""Where sentences end in a piece of text."""

import re
from typing import Final

from extractor.document.span import Span, trim

_END: Final = re.compile(
    r"""
    (?: [.!?] ["')\]]* (?= \s+ ["'(\[]* [A-Z0-9] )       # a full stop before a capital
      | (?<= [a-z)] ) [.!?] (?= [A-Z] [a-z'] )           # the same with the space lost
      | [!?] ["')\]]* (?= \s )
    )
    """,
    re.VERBOSE,
)
_SHORT_FORM: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|inc|ltd|co|corp|dept|st|ave|blvd|rd|bldg|fl|no|nos|mr|mrs|ms|dr|prof|sr|jr|gen|hon|rev|est|min|max"
    r"|mon|tue|tues|wed|thu|thurs|fri|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|u\.s|u\.k|n\.y|a\.m|p\.m|ph\.d|b\.a|b\.s|m\.a|m\.s|d\.c)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_LONGEST_SHORT_FORM: Final = 10


def split_sentences(plain: str, span: Span) -> tuple[Span, ...]:
    """Split a span of plain text into its sentences."""
    sentences, start = [], span.start
    for end in _END.finditer(plain, span.start, span.end):
        tail = plain[max(start, end.start() - _LONGEST_SHORT_FORM) : end.start() + 1]
        if tail.endswith(".") and _SHORT_FORM.search(tail):
            continue
        sentences.append(trim(plain, start, end.end()))
        start = end.end()
    sentences.append(trim(plain, start, span.end))
    return tuple(sentence for sentence in sentences if sentence.start < sentence.end)
