"""Where sentences end in a piece of text."""

import re
from typing import Final

from extractor.document.span import Span, trim

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
_SHORT_FORM: Final = re.compile(
    r"""
    (?: \b (?: e\.g | i\.e | vs | cf | approx | incl | dept | st | ave | blvd | rd | bldg | fl | nos? | mrs? | ms | dr | prof | sr | jr
              | gen | hon | rev | est | min | max | mon | tues? | wed | thu | thurs | fri | jan | feb | mar | apr | jun | jul | aug | sept?
              | oct | nov | dec | u\.s | u\.k | n\.y | ph\.d | [bm]\.[as] | d\.c )
      | \b [A-Z] ) \. $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A short form that often ends a sentence: it does where a word follows that opens one.
_OPEN_FORM: Final = re.compile(r"\b(?:etc|inc|ltd|co|corp|[ap]\.m)\.$", re.IGNORECASE)
_OPENER: Final = re.compile(r"\s*(?:The|This|These|You|We|In|All|He|She|They|Must|For|A|An|It|Our|If|Other|Please|Candidates|Applicants)\b")
# "1. June 2024": a full stop behind a day ends no sentence where month and year follow.
_DAY_DOT: Final = re.compile(r"(?<!\d)\d{1,2}\.$")
_MONTH_AND_YEAR: Final = re.compile(r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s(?:19|20)\d\d\b")
_LONGEST_SHORT_FORM: Final = 10
_LONGEST_ADDRESS: Final = 300


def _is_in_address(plain: str, at: int) -> bool:
    """Tell whether an offset lies within a web address: the mark there is a part of it, and no sentence ends."""
    word = plain[max(0, at - _LONGEST_ADDRESS) : at].rsplit(maxsplit=1)
    return bool(word) and ("://" in word[-1] or word[-1].lstrip("([<").startswith("www."))


def split_sentences(plain: str, span: Span) -> tuple[Span, ...]:
    """Split a span of plain text into its sentences."""
    sentences, start = [], span.start
    for end in _END.finditer(plain, span.start, span.end):
        tail = plain[max(start, end.start() - _LONGEST_SHORT_FORM) : end.start() + 1]
        if tail.endswith(".") and (_SHORT_FORM.search(tail) or (_OPEN_FORM.search(tail) and not _OPENER.match(plain, end.end()))):
            continue
        if _DAY_DOT.search(tail) and _MONTH_AND_YEAR.match(plain, end.end()):
            continue
        if plain[end.end() : end.end() + 1].isalnum() and _is_in_address(plain, end.start()):
            continue
        sentences.append(trim(plain, start, end.end()))
        start = end.end()
    sentences.append(trim(plain, start, span.end))
    return tuple(sentence for sentence in sentences if sentence.start < sentence.end)
