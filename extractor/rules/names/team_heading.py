"""Headings that introduce the hire's team: "The Team You'll Join: The Office of Widgets is responsible for ..."."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Document, Topic
from extractor.rules.names.prose import matches_at, prose
from extractor.rules.names.words import NAME, folded_words, has_body_word, is_shorter

_TEAM: Final = prose(
    r"""
    # The Team You'll Join: The Office of Widgets (OW) is ...
    (?i: (?: team | office | unit | division | department | bureau )\ you (?: 'll | \ will | 'd )
      \ (?: work\ (?:with|in|for) | join | be\ (?:joining|supporting) | be\ (?:a\ )?part\ of | support ) )
    \ ?[:.]?[*]{0,2}\s{0,4}
    """
)
_TEAM_IS: Final = prose(
    rf"""
    (?: (?:The|Our)\  )? (?P<unit> {NAME} ) (?: \ \([A-Z][\w&-]{{1,12}}\) )? ,?
    \ (?: is | are | was | has | serves | works | leads | oversees | manages | provides | supports | ensures | helps | coordinates
        | develops
        | conducts | delivers | partners )\b
    """
)
_TEAMS: Final = ("team", "office", "unit", "division", "department", "bureau")
_FAR: Final = 5_000


def introduced_teams(document: Document, text: str) -> Iterator[re.Match[str]]:
    """Match the first sentence below a heading such as "The Team You'll Join", where it says what that team is."""
    starts = [match.end() for match in matches_at(_TEAM, text, document.offsets_of(*_TEAMS), _FAR)]
    starts += [section.blocks[0].span.start for section in document.sections_on(Topic.TEAM) if section.heading and section.blocks]
    yield from (match for start in starts if (match := _TEAM_IS.match(text, start)))


def is_part(name: str, employer: str) -> bool:
    """Tell whether a name is that of a unit, and the body that hires is another."""
    words = folded_words(name)
    return bool(employer) and has_body_word(name) and words != folded_words(employer) and not is_shorter(name, employer)
