"""What a form says of the vacancy itself: requisition number, civil-service class and its code, number of positions."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, trim
from extractor.words import Pattern, in_force

_ID: Final = r"""
    (?P<id>(?:[a-z]{2,6}[-_/](?=[a-z]))?(?:[a-z]{1,6}[-_/]?)?\d[\da-z]{0,30}(?:[-_/.][\da-z]{1,30}){0,4}
      |[a-z]{2,6}(?:[-/][a-z0-9]{1,6}){1,3})
"""
_ID_VALUE: Final = Pattern(r"[\s#:$.]{0,6}(?:{NUMBER_SIGN}[\s.:#]{0,6})?{ID}(?![\w@])", ID=_ID)
_ID_WORD: Final = re.compile(r"[A-Z]{2,6}\Z")
_ID_IN_TEXT: Final = Pattern(
    r"""
    (?:(?:{JOB}|{NOTICE})(?: (?:{JOB}|{NOTICE}))? ?{NUMBER_SIGN}|(?<!\w)(?:requisition|req|jvn)\b
      |(?<![-/\w])ref(?:erence)?\b\.?(?= (?:[a-z]{1,6}[-_/])?\d))                         # "Ref. AB-2031-04"
    (?:\s{0,2}{NUMBER_SIGN}){0,2}[\s:#$.(]{0,6}{ID}(?![\w@])
    """,
    ID=_ID,
)
_ID_ALONE: Final = Pattern(r"\b(?P<id>(?:jr|req)[-_ ]?\d{4,10})\b")
_ID_LINE: Final = re.compile(r"\(?(?P<id>[A-Z]{1,4}-?\d{3,7}|[A-Z]{2,4}\d{2,5}[A-Z]\d{1,4})\)?")
_AGE_OR_DATE: Final = re.compile(r"\d{1,3}[dhwm]\Z|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\Z|(?:19|20)\d\d\Z", re.IGNORECASE)
_LEAST_DIGITS: Final = 3

_CODE: Final = re.compile(r"[#\s]{0,3}(?P<code>[A-Z]?\d{3,6}[A-Z]?\d?)\b")
_CLASS_LINE: Final = re.compile(r"(?P<title>[A-Z][A-Z0-9 ,.&/'()-]{4,70}?) ?- ?(?P<code>[0-9][0-9A-Z]{3,5})")
_CODE_END: Final = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_CAPITALS: Final = r"[A-Z][\w()&/-]{0,30}(?: (?:[A-Z][\w()&/-]{0,30}|of|and)){0,6}"
_CLASS_IN_TEXT: Final = Pattern(
    r"""
    \b[Cc]ivil [Ss]ervice [Tt]itle of (?P<behind>{CAPITALS}(?<!\bof))
    |\bCIVIL SERVICE TITLE OF (?P<shouted>[A-Z][A-Z()&/ -]{3,60}?)(?= (?:ARE|MAY|WILL|IS|MUST|AND|OR)\b|[.,;\n])
    |\bpermanent in the (?P<before>{CAPITALS}?) [Cc]ivil [Ss]ervice [Tt]itle\b
    """,
    cased=True,
    CAPITALS=_CAPITALS,
)

_COUNT: Final = r"(?:(?P<word>{NUMBER})(?:\s?\( ?(?P<both>\d{1,3}) ?\))?|(?P<figure>\d{1,3})(?: \(\w{1,9}\))?)"
_COUNT_VALUE: Final = Pattern(r"\s?{COUNT}(?![\w%$]| ?[-/]|[.,]\d)", COUNT=_COUNT)
_COUNT_OF_TITLE: Final = Pattern(r"{COUNT}", COUNT=_COUNT)
_COUNT_IN_TEXT: Final = Pattern(
    r"""
    (?:{HIRE}(?: for| to (?:hire|recruit|fill|appoint))?|\b(?:openings?|vacanc(?:y|ies)) for) {COUNT}
    (?! ?(?:-|to\b|or\b|\+|{TIME_UNIT}|%|of\b|more|additional)|[\w.,%]) (?=[^.\n;:]{3,90})
    """,
    COUNT=_COUNT,
)
_COUNT_BEHIND: Final = Pattern(r"[(,-] ?{COUNT} {JOB}\)?\Z", COUNT=_COUNT)
_COUNTED: Final = Pattern(
    r"(?:^|\b(?:has|have|are|with) ){COUNT} (?:(?:current|immediate|new|job) )?(?:openings|vacanc(?:y|ies)) (?:for\b|in the following)",
    COUNT=_COUNT,
)
_TITLE_LINES: Final = 4
_BEFORE_COUNTED: Final = 40
_MOST_OPENINGS: Final = 500


def find_requisition(document: Document) -> Iterator[Candidate]:
    """Yield job_id, civil_service_title, title_code and openings."""
    yield from _find_job_id(document)
    yield from _find_class(document)
    yield from _find_openings(document)


def _find_job_id(document: Document) -> Iterator[Candidate]:
    for label in document.facts("job_id"):
        match = _ID_VALUE.match(document.low, *label.value)
        if match and not _AGE_OR_DATE.match(match["id"]):
            trust = Trust.WORDING if label.name.endswith("job code") else Trust.LABEL
            yield _id(document, Span(*match.span("id")), trust)
        elif _ID_WORD.match(document.quote(label.value)) and "code" in label.name:
            yield _id(document, label.value, Trust.LABEL)
    for match in (*document.find(_ID_IN_TEXT), *document.find(_ID_ALONE)):
        number = match["id"].rstrip(".-_/")
        if sum(map(str.isdigit, number)) >= _LEAST_DIGITS and not _AGE_OR_DATE.match(number):
            opens_line = not document.flat[document.flat.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
            trust = Trust.LABEL if opens_line and match.start("id") > match.start() else Trust.WORDING
            yield _id(document, Span(match.start("id"), match.start("id") + len(number)), trust)
    for line in document.header.lines:
        if match := _ID_LINE.fullmatch(document.flat, line.content.start, line.content.end):
            yield _id(document, Span(*match.span("id")), Trust.GUESS)


def _id(document: Document, span: Span, trust: Trust) -> Candidate:
    return Candidate("job_id", document.quote(span), span, trust)


def _find_class(document: Document) -> Iterator[Candidate]:
    for label in document.facts("civil_service_title"):
        value = trim(document.flat, label.value.start, label.value.start + len(document.quote(label.value).rstrip(" ,;\t\r\n")))
        yield Candidate("civil_service_title", document.words(value), value, Trust.LABEL)
    for label in document.facts("title_code"):
        if match := _CODE.match(document.flat, *label.value):
            yield Candidate("title_code", match["code"], Span(*match.span("code")), Trust.LABEL)
    for match in _class_lines(document):
        for name, group in (("civil_service_title", "title"), ("title_code", "code")):
            yield Candidate(name, document.words(Span(*match.span(group))), Span(*match.span(group)), Trust.WORDING)
    for match in document.find(_CLASS_IN_TEXT):
        span = Span(*match.span(match.lastgroup or 0))
        yield Candidate("civil_service_title", document.words(span), span, Trust.WORDING)


def _class_lines(document: Document) -> Iterator[re.Match[str]]:
    """Find the lines that are a title in capitals and its code."""
    flat = document.flat
    for line in document.lines:
        shouted = flat[line.span.end - 1] in _CODE_END and flat[line.span.start + 1 : line.span.start + 4].isupper()
        match = _CLASS_LINE.fullmatch(flat, *line.span) if shouted else None
        if match and (" " in match["title"] or "-" not in match["title"]):  # "DOI-BOR-24-1187" is the number of an announcement
            yield match


def _find_openings(document: Document) -> Iterator[Candidate]:
    for label in document.facts("openings"):
        if match := _COUNT_VALUE.match(document.low, *label.value):
            yield from _openings(match, Trust.LABEL)
    for label in document.facts("title"):
        match = _COUNT_OF_TITLE.match(document.low, *label.value)
        if match and match["both"]:
            yield from _openings(match, Trust.WORDING)
    for line in document.header.lines[:_TITLE_LINES]:
        if match := _COUNT_BEHIND.search(document.low, max(line.span.start, line.span.end - _BEFORE_COUNTED), line.span.end):
            yield from _openings(match, Trust.WORDING)
    for match in (*document.find(_COUNTED), *document.find(_COUNT_IN_TEXT)):
        yield from _openings(match, Trust.WORDING)


def _openings(match: re.Match[str], trust: Trust) -> Iterator[Candidate]:
    number = 1 + in_force().forms("NUMBER").index(match["word"]) if match["word"] else int(match["figure"])
    if 0 < number <= _MOST_OPENINGS:
        group = "both" if match["both"] else "word" if match["word"] else "figure"
        yield Candidate("openings", number, Span(*match.span(group)), trust)
