"""What a posting says of the job: its statements without the boilerplate, read once for duties, qualifications and benefits."""

import re
from typing import Final, NamedTuple

from extractor.document import Document, Span, Topic, once
from extractor.rules.asked.astray import set_right

MOST_ITEMS: Final = 200
"""Items read from one posting: a text with more is some other file, and comparing them all would take minutes."""
LONGEST_STATEMENT: Final = 1500
"""Characters of the longest item or sentence that is read; what is longer is text that lost all its marks."""
# Where a sentence may say what the hire does, or must have, without a heading of its own.
PROSE_TOPICS: Final = frozenset({
    Topic.OTHER, Topic.ROLE, Topic.DUTIES, Topic.TEAM, Topic.EMPLOYER, Topic.FACT, Topic.PAY, Topic.SCHEDULE, Topic.LOCATION, Topic.NOTES,
})  # fmt: skip
_FEWEST_WORDS: Final = 2
# What a body did long ago is said of itself, whatever list it strays into.
_HISTORY: Final = re.compile(r"\b(?:was|were) (?:founded|incorporated) (?:in|by)\b|\braised [$€£]\d")


class Spoken(NamedTuple):
    """A statement of the posting itself with its words, in one line."""

    words: str
    low: str
    """The words in lower case."""
    span: Span
    topic: Topic
    listed: bool
    trails: bool
    alone: bool
    led: bool
    marked: bool
    """Whether it is an item that a bullet or number at the start of a line sets apart."""
    loose: bool
    """Whether it is an item that neither a mark at the start of a line nor words right above it hold to its list."""

    @property
    def says_something(self) -> bool:
        """Whether it is more than a lone word of prose, such as a button of the page."""
        return self.listed or self.low.count(" ") + 1 >= _FEWEST_WORDS


@once
def find_spoken(document: Document) -> tuple[Spoken, ...]:
    """Give every statement that is words, no boilerplate and no page without marks; kept for the rules that follow one another."""
    spoken: list[Spoken] = []
    marks, mark = document.boilerplate, 0
    bulleted = {line.content.start for line in document.lines if line.marked}
    for statement in document.statements:
        span = statement.span
        while mark < len(marks) and marks[mark].span.end <= span.start:
            mark += 1
        is_boilerplate = mark < len(marks) and marks[mark].span.start < span.end
        if is_boilerplate or span.end - span.start > LONGEST_STATEMENT:
            continue
        words = " ".join(document.flat[span.start : span.end].split())
        if _HISTORY.search(words):
            continue
        if words[0].isalpha() or any(map(str.isalpha, words)):
            marked = statement.listed and span.start in bulleted
            loose = statement.listed and not marked and not statement.led
            spoken.append(Spoken(words, words.lower(), *statement, marked, loose))
    return set_right(spoken)
