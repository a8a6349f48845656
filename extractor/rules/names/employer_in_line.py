"""The employer in the line of the position, told by the prose below that speaks of it: "Widget Manager - Acme"."""

import re
from typing import Final

from extractor.document import Document, Span
from extractor.rules.names.cell_shapes import is_banner
from extractor.rules.names.header_lines import Hiring, is_founded, split_at_employer
from extractor.rules.names.words import has_body_word, has_role, stripped

_LEADS: Final = ("About ", "about ", "At ", "at ", "Join ", "join ")
_LONGEST_LEAD: Final = 6
_SPEAKS: Final = re.compile(r"'s\b| (?:is|are|has|was|seeks|provides|offers|helps)\b")
_FAR: Final = 10_000


def employer_first(document: Document, span: Span) -> Hiring | None:
    """Read "Some Foundation: Widget Manager"."""
    for mark in (": ", " - "):
        at = document.flat.find(mark, span.start, span.end)
        if at < 0:
            continue
        body, title = Span(span.start, at), stripped(document.flat, Span(at + len(mark), span.end))
        name, position = document.flat[body.start : body.end], document.flat[title.start : title.end]
        apart = has_role(position) and not has_body_word(position) and not has_role(name) and not is_banner(name)
        if apart and (is_founded(name) or is_spoken_of(document, body)):
            return Hiring(body, title)
    return None


def without_employer(document: Document, span: Span, employer: Span | None) -> tuple[Span, Span | None]:
    """Split the employer off a title: "Widget Manager at Some Foundation", "Widget Manager - Acme" where the prose speaks of Acme."""
    plain = document.flat
    dash = plain.rfind(" - ", span.start, span.end)
    if dash > span.start and has_role(plain[span.start : dash]):
        tail = stripped(plain, Span(dash + 3, span.end))
        name = plain[tail.start : tail.end]
        known = employer is not None and name.casefold() == plain[employer.start : employer.end].casefold()
        if known or (employer is None and not has_role(name) and is_spoken_of(document, tail)):
            return stripped(plain, Span(span.start, dash)), None if known else tail
    return split_at_employer(plain, span, known=employer is not None)


def is_named_below(document: Document, span: Span) -> bool:
    """Tell whether the prose speaks of a name as of an employer, or it has the mark of one."""
    return has_body_word(document.flat[span.start : span.end]) or is_spoken_of(document, span)


def is_spoken_of(document: Document, span: Span) -> bool:
    """Tell whether the prose speaks of a name as of an employer."""
    plain, name = document.flat, document.flat[span.start : span.end]
    at = plain.find(name, span.end, span.end + _FAR)
    while at >= 0:
        if plain[max(0, at - _LONGEST_LEAD) : at].endswith(_LEADS) or _SPEAKS.match(plain, at + len(name)):
            return True
        at = plain.find(name, at + 1, span.end + _FAR)
    return False
