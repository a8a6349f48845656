"""Where a page goes on to other jobs: what stands there is not said of this one."""

import re
from bisect import bisect_left
from typing import Final

from extractor.document import Document, Topic, once

_HEADING: Final = re.compile(
    r"""
    (?:(?:view|see|browse|explore|show|find)\ )? (?: similar | related | recommended | other | more | latest | nearby )
      \ (?:[\w&/-]+\ ){0,3} (?: jobs | openings | positions | roles | vacancies | opportunities )
      (?: \ (?: for\ you | you\ (?:may|might)\ like | near\ .{2,30} | (?:at|in|from|like)\ .{2,40} ) )?
    | (?: jobs\ | positions\ )? you\ (?:may|might)\ (?:also\ )? (?: like | be\ interested\ in ) .{0,20}
    | (?:people|candidates)\ (?:who\ .{3,20}\ )? also\ (?:viewed|applied\ (?:to|for))
    """,
    re.VERBOSE,
)
_LONGEST: Final = 60
_MARKS: Final = " -*#>:"
_OWN: Final = (Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED, Topic.BENEFITS, Topic.APPLY)


@once
def end_of_posting(document: Document) -> int:
    """Give where a heading such as "Similar jobs" begins in the last part of a page; the text's length where there is none.

    A list of jobs in the middle, with more of the posting behind it, ends nothing.
    """
    length = len(document.low)
    first = bisect_left(document.lines, length / 2, key=lambda line: line.span.start)
    for line in document.lines[first:]:
        if len(line.content) > _LONGEST:
            continue
        words = document.low[line.content.start : line.content.end]
        if _HEADING.fullmatch(words.strip(_MARKS)):
            at = line.content.start + len(words) - len(words.lstrip(_MARKS))
            own = (section.heading for section in document.sections_on(*_OWN))
            return length if any(heading and heading.start > at for heading in own) else at
    return length
