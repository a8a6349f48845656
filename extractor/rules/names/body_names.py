"""Whether a run of capitalised words can be the name of a body that hires, and where that name begins and ends."""

import re
from typing import Final

from extractor.document import Span, Topic, stripped, topic_of
from extractor.words import Pattern, of_lexicon
from extractor.words.naming import has_body_word, has_role, is_everyday, names_a_firm

_AGENCY: Final = re.compile(r"(?:the )?(?:department|office) (?:of|for)\b|.*\boffice\b")
_NO_BODY: Final = Pattern(r".{0,120}{NO_BODY}|{NO_BODY_FIRST}(?!'s\b).{0,120}|[a-z]|\d[\d,.%+-]*|{NO_BODY_ALONE}")
_POSSESSIVE: Final = re.compile(r"'s?$")
_LOST_BREAK: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TWICE: Final = re.compile(r"(?:About\s)?(?P<name>\S.{1,40}?)\s?(?=(?P=name)(?:\s|$))")


def bare_name(text: str, span: Span) -> Span:
    """Leave out a heading that lost its line break before a name ("OverviewAcme", "About Acme Acme"), and the possessive behind it."""
    span = stripped(text, span, ' \t\r\n,;:*_|"')
    if end := _POSSESSIVE.search(text, *span):
        span = Span(span.start, end.start())
    for lost in _LOST_BREAK.finditer(text, *span):
        if topic_of(text[span.start : lost.start()]) in {Topic.EMPLOYER, Topic.ROLE}:
            span = Span(lost.end(), span.end)
    twice = _TWICE.match(text, *span)
    return Span(twice.end(), span.end) if twice else span


@of_lexicon(1_000)
def is_body(name: str) -> bool:
    """Tell whether a name can be a body's: no position, no everyday word, not a tool or a language.

    >>> is_body("Widget Fund"), is_body("Widget Manager"), is_body("Office of the Widget Examiner"), is_body("This Position")
    (True, False, True, False)
    """
    low = name.lower()
    if _NO_BODY.fullmatch(low) or name == low or not low:
        return False
    last = low.rpartition(" ")[2]
    if (has_role(last) or last in {"member", "members"}) and not names_a_firm(name) and not _AGENCY.match(low):
        return False
    return not all(map(is_everyday, name.split())) and (has_body_word(name) or names_a_firm(name) or not has_role(name))
