"""Whether a run of capitalised words can be the name of a body that hires, and where that name begins and ends."""

import re
from functools import lru_cache
from typing import Final

from extractor.document import Span
from extractor.rules.names.words import UNIT_WORD, has_body_word, has_role, is_everyday, names_a_firm, stripped

_UNIT: Final = re.compile(
    rf"""
      (?:the\ )? (?: {UNIT_WORD} | Task\ Force | Squad )\b
    | .*\b(?: Division | Bureau | Unit | Section | Branch | Team | Desk | Squad | Directorate ) \s*\d*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AGENCY: Final = re.compile(r"(?:the )?(?:department|office) (?:of|for)\b|.*\boffice\b", re.IGNORECASE)
_NO_BODY: Final = re.compile(
    r"""
      .*\b(?: candidates? | applicants? | position | role | job | opportunity | program\ is | salary | internship | experience
          | responsibilities
          | requirements | qualifications | duties | description | summary | overview | benefits | degree | exam | list | title )
    | (?: (?: mayor | commissioner | president | governor )\b(?!'s) | in | on | at | under | with | from | for | as | by | since | when
        | while
        | during | through
        | after | please | only | all | both | must | should | if | this | our | your | their | he | she | reporting | working
            | position | job | note
        | serves? | is | are | team | who | what | key | major | strong | excellent | full | part | additional | other
        | (?:mon|tues|wednes|thurs|fri|satur|sun)day | january | february | march | april | may | june | july | august | september | october
        | november | december )\b.*
    | [A-Z] | \d[\d,.%+-]*
    | services | safety | times | employment | support | training | interviews? | access | health | technology | community | communication
    | management | leadership | AI | IT | HR | PR | QA | UX | UI | USA? | UK | EU | CV | GPA | PhD | EEO | CEO | CFO | CTO | COVID.*
        | English
    | Americans? | New\ Yorkers? | God | Internet | Excel | Python | Java
    """,
    re.IGNORECASE | re.VERBOSE,
)
_POSSESSIVE: Final = re.compile(r"'s?$")
_LOST_BREAK: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=OVERVIEW)\s|(?<=DESCRIPTION)\s|(?<=Overview)\s|(?<=Description)\s")
_HEADING: Final = re.compile(
    r"""
      About (?:\s.*)?
    | (?: Company | Role | Job | Organi[sz]ation | ORGANI[SZ]ATION | COMPANY | Position | Firm | Agency | Employer | Practice
        | Program ) (?:\s.*)?
    | Overview | Description | Summary | Introduction | Background
    | .*\s (?: Description | Overview | Summary | Process )
    """,
    re.VERBOSE,
)
_TWICE: Final = re.compile(r"(?:About\s)?(?P<name>\S.{1,40}?)\s?(?=(?P=name)(?:\s|$))")


def bare_name(text: str, span: Span) -> Span:
    """Leave out a heading that lost its line break before a name ("OverviewAcme", "About Acme Acme"), and the possessive behind it."""
    span = stripped(text, span, ' \t\r\n,;:*_|"')
    if end := _POSSESSIVE.search(text, span.start, span.end):
        span = Span(span.start, end.start())
    for lost in _LOST_BREAK.finditer(text, span.start, span.end):
        if _HEADING.fullmatch(text, span.start, lost.start()):
            span = Span(lost.end(), span.end)
    if twice := _TWICE.match(text, span.start, span.end):
        span = Span(twice.end(), span.end)
    return span


@lru_cache(maxsize=2_000)
def is_body(name: str) -> bool:
    """Tell whether a name can be a body's: no position, no everyday word, not a tool or a language.

    >>> is_body("Widget Fund"), is_body("Widget Manager"), is_body("Office of the Widget Examiner"), is_body("This Position")
    (True, False, True, False)
    """
    if len(name) < 2 or _NO_BODY.fullmatch(name) or not any(char.isupper() for char in name):  # noqa: PLR2004 - a letter names nobody
        return False
    *_, last = name.split()
    if (has_role(last) or last.casefold() in {"member", "members"}) and not names_a_firm(name) and not _AGENCY.match(name):
        return False
    return not all(is_everyday(word) for word in name.split()) and (has_body_word(name) or names_a_firm(name) or not has_role(name))


@lru_cache(maxsize=2_000)
def is_unit(name: str) -> bool:
    """Tell whether a name is that of a unit within a body.

    >>> is_unit("Bureau of Widgets"), is_unit("Gear Unit"), is_unit("Department of Widgets")
    (True, True, False)
    """
    return _UNIT.match(name) is not None and _AGENCY.match(name) is None
