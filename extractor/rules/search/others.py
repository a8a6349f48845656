"""Where a page goes on to other jobs: what stands there is not said of this one."""

import re
from typing import Final

from extractor.document import Document, Topic
from extractor.rules.names.prose import once

_WORDS: Final = (
    "similar", "related", "recommended", "others", "other", "more", "latest", "nearby", "jobs", "people", "candidates", "you", "explore",
)  # fmt: skip
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
_OWN: Final = (Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED, Topic.BENEFITS, Topic.APPLY)


@once
def end_of_posting(document: Document) -> int:
    """Give where a heading such as "Similar jobs" begins in the last part of a page; the text's length where there is none.

    A list of jobs in the middle, with more of the posting behind it, ends nothing.
    """
    length = len(document.low)
    for at in document.offsets_of(*_WORDS):
        if 2 * at < length or document.low[document.low.rfind("\n", 0, at) + 1 : at].strip(" -*#>"):
            continue
        end = document.low.find("\n", at)
        line = document.low[at : end if end >= 0 else length].rstrip(" :>*#")
        if len(line) <= _LONGEST and _HEADING.fullmatch(line):
            own = (section.heading for section in document.sections_on(*_OWN))
            return length if any(heading and heading.start > at for heading in own) else at
    return length
