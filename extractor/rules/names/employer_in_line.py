"""The employer in the line of the position, told by the prose below that speaks of it: "Widget Manager - Acme"."""

import re
from typing import Final

from extractor.document import Document, Span
from extractor.rules.names.body_names import is_unit
from extractor.rules.names.cell_shapes import is_banner, is_function, is_place
from extractor.rules.names.header_lines import Hiring, is_founded, split_at_employer, split_labelled
from extractor.rules.names.words import has_body_word, has_role, stripped
from extractor.rules.places.gazetteer import towns

_LEADS: Final = ("About ", "about ", "At ", "at ", "Join ", "join ")
_INTRODUCED: Final = re.compile(
    r" \([A-Z][\w&.-]{1,11}\),? (?:is|are|seeks|has)\b|,? (?:(?:is|are) (?:an?|the|one|seeking|looking|hiring)|seeks|was founded)\b"
)
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
    title, behind = split_at_employer(plain, span, known=employer is not None)
    return (title, behind) if behind or employer else _at_comma(document, title)


def split_title(document: Document, span: Span) -> tuple[Span, Span | None]:
    """Split the value of a label for the title at the employer, told by its mark or by the prose: "Widget Manager (part-time), Acme"."""
    title, behind = split_labelled(document.flat, span)
    return (title, behind) if behind else _at_comma(document, span)


def _at_comma(document: Document, span: Span) -> tuple[Span, Span | None]:
    """Split "Widget Manager, Acme" where a sentence says what Acme is."""
    head, comma, tail = document.flat[span.start : span.end].rpartition(", ")
    name = stripped(document.flat, Span(span.end - len(tail), span.end))
    words = document.words(name)
    if not comma or not words[:1].isupper() or not has_role(head) or has_role(words) or _is_part(words):
        return span, None
    return (stripped(document.flat, Span(span.start, span.start + len(head))), name) if _is_introduced(document, name) else (span, None)


def _is_part(name: str) -> bool:
    """Tell a unit, a firm's function or a place from a body that hires."""
    return is_unit(name) or is_function(name) or is_place(name) or bool(towns(name))


def _is_introduced(document: Document, span: Span) -> bool:
    """Tell whether a sentence says what the body of a name is: "Acme is", "Some Foundation (SF) is"."""
    words = document.words(span)
    at = document.flat.find(words, span.end, span.end + _FAR)
    while at >= 0:
        if _INTRODUCED.match(document.flat, at + len(words)):
            return True
        at = document.flat.find(words, at + 1, span.end + _FAR)
    return False


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
