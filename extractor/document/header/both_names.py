"""Lines that name position and employer: "Some Foundation is hiring: Widget Manager", "Widget Manager at Some Foundation"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.document.header.cell import Page
from extractor.document.header.looks import is_banner, is_function, is_place
from extractor.document.span import Span, find_all, stripped
from extractor.words import Pattern
from extractor.words.gazetteer import towns
from extractor.words.naming import has_body_word, has_role, is_unit


class Named(NamedTuple):
    """The names of a line: the position's, and who hires; None where it does not name that."""

    title: Span
    employer: Span | None = None


_HIRING: Final = Pattern(
    r"""
    (?P<employer>\S.{1,90}?)(?: \([A-Z][A-Za-z&]{1,9}\))?,?  # Some Foundation (SF)
    [ ](?:(?i:is|are) (?i:(?:now|currently|actively) )?{HIRE}(?: for)?|(?i:seeks|wants|needs)
        |(?<!now )(?<!urgent )(?<!Now )(?<!re )hiring(?= [A-Z]))
    (?P<colon> ?:)? (?i:(?:an?|the|its (?:next|new|first)|our next|{NUMBER}|\d{1,3}) )?
    (?P<title>\S.{2,120})
    """,
    cased=True,
)
_NAMELESS: Final = re.compile(r"(?:[A-Z]?[a-z-]+ ){1,5}[a-z-]{3,}")
_NOBODY: Final = Pattern(
    r"""
    \W{0,3}(?:we|our|i|they|it|this|that|who|you|are|my|the (?:{FIRM}|client|team|employer|{JOB}|ideal|candidate).{0,90}
    |.{0,90}\bclient|.{0,90}[!?:] .{0,90}|.{0,90}[a-z]{3}[.] .{0,90})
    """
)
_TITLE_ENDS: Final = Pattern(
    r"[ ]?(?:[:!?;]|\.(?= |$)|\bto(?= [a-z])|\b(?:who|that|with)\b|\bin(?= [A-Z])| - (?=(?i:apply))|\([^)]{0,60}(?:{MODE}"
    r"|{EVERYWHERE})).{0,120}",
    cased=True,
)
_AT: Final = re.compile(r"\s(?:at|@)\s(?=(?:the\s)?[A-Z])(?!(?:Large|Home|Night|Law|Sea|Risk|Scale|Work|Heart)\b)")
_FOUNDED: Final = Pattern(r"{FOUNDED}(?=\.?\Z|,| (?:of|for)\b)")
_LEADS: Final = ("about ", "at ", "join ")
_LONGEST_LEAD: Final = 6
_SPEAKS: Final = re.compile(
    r"'s\b| (?:is|are|has|was|seeks|provides|offers|helps)\b| \([A-Z][\w&.-]{1,11}\),? (?:is|are|seeks|has)\b|, (?:is|are|an?|the|one) "
)
_FAR: Final = 10_000


def read_hiring(page: Page, span: Span) -> Named | None:
    """Read a line such as "Some Foundation (SF) is looking for a Widget Lead (remote): Apply now"; None where it says no such thing."""
    match = _HIRING.fullmatch(page.flat, *span)
    if not match or _NOBODY.fullmatch(match["employer"].lower()):
        return None
    start, end = match.span("title")
    if not match["colon"] and (stop := _TITLE_ENDS.search(page.flat, start, end)):
        end = stop.start()
    nameless = _NAMELESS.fullmatch(match["employer"]) and not has_body_word(match["employer"])
    title = stripped(page.flat, Span(start, end))
    return Named(title, None if nameless else stripped(page.flat, Span(*match.span("employer"))))


def read_employer_first(page: Page, span: Span) -> Named | None:
    """Read "Some Foundation: Widget Manager"."""
    for mark in (": ", " - "):
        at = page.flat.find(mark, *span)
        if at < 0:
            continue
        body, title = Span(span.start, at), stripped(page.flat, Span(at + len(mark), span.end))
        name, position = page.flat[slice(*body)], page.flat[slice(*title)]
        apart = has_role(position) and not has_body_word(position) and not has_role(name) and not is_banner(name)
        if apart and (is_founded(name) or is_spoken_of(page, body)):
            return Named(title, body)
    return None


def split_employer(page: Page, span: Span, known: Span | None = None, *, labelled: bool = False) -> Named:
    """Split the employer off a title, where the line names one: by its mark, or because the prose below speaks of it.

    "Widget Manager at Some Foundation", "Widget Manager (part-time), Acme". `known` is the employer that another line names; `labelled`
    that a label names the title, behind whose dash a unit stands more often than a body.
    """
    plain = page.flat
    if not known and (match := _AT.search(plain, *span)) and has_role(plain[span.start : match.start()]):
        return Named(stripped(plain, Span(span.start, match.start())), stripped(plain, Span(match.end(), span.end)))
    for title, name in _tails(plain, span):
        dashed = labelled and plain.startswith(" - ", title.end)
        words = plain[slice(*name)]
        if known:
            if words.casefold() == plain[slice(*known)].casefold():
                return Named(title, known)
        elif is_founded(words) or not (dashed or _is_part(words) or not is_spoken_of(page, name)):
            return Named(title, name)
    return Named(span, known)


def _tails(plain: str, span: Span) -> Iterator[tuple[Span, Span]]:
    """Give what stands behind the last dash, the last comma and the first comma, where a position stands before it and none in it."""
    text = plain[slice(*span)]
    for at, mark in dict.fromkeys([(text.rfind(" - "), " - "), (text.rfind(", "), ", "), (text.find(", "), ", ")]):
        name = stripped(plain, Span(span.start + at + len(mark), span.end))
        words = plain[slice(*name)]
        if at > 0 and has_role(text[:at]) and words[:1].isupper() and not has_role(words):
            yield stripped(plain, Span(span.start, span.start + at)), name


def _is_part(name: str) -> bool:
    """Tell a unit, a firm's function or a place from a body that hires."""
    return is_unit(name) or is_function(name) or is_place(name) or bool(towns(name))


def is_founded(name: str) -> bool:
    """Tell whether a name has the mark of a body that no unit's has: "Some Foundation", not "Some Services"."""
    return " " in name and _FOUNDED.search(name.lower()) is not None


def is_spoken_of(page: Page, span: Span) -> bool:
    """Tell whether the prose speaks of a name as of an employer: "About Acme", "Acme is"."""
    text, name = page.flat[span.end : span.end + _FAR], page.flat[slice(*span)]
    return any(
        text[max(0, found.start - _LONGEST_LEAD) : found.start].lower().endswith(_LEADS) or _SPEAKS.match(text, found.end)
        for found in find_all(text, name)
    )
