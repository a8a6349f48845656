"""What a form says of the vacancy itself: requisition number, civil-service class and its code, number of positions."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, trim
from extractor.rules.money.figures import find_figures
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_near, find_windows, join_windows

_ID_LABEL: Final = re.compile(
    r"""
    (?: (?:specify[ ])? (?: job | position | vacancy | posting | requisition | req | reference | ref | announcement | opportunity
      | opening | advert(?:isement)? )
        (?:[ ](?: posting | requisition | reference | ref | announcement | opening | vacancy | notice ))? \.?
        [ ]? (?: id | number | no | num | code | \# | identification | id[ ]number )? \.? s? (?:[ ]?\#)? )
    | jvn (?:[ ]?(?:number|no|\#))? | jr[ ]?\#?
    """,
    re.VERBOSE,
)
_BARE_NAMES: Final = frozenset(
    {"job", "position", "vacancy", "posting", "opportunity", "opening", "announcement", "advertisement", "advert"}
)
_NUMBER: Final = (
    r"(?P<id> (?: [A-Z]{2,6} [-_/] (?=[A-Z]) )? (?: [A-Z]{1,6} [-_/]? )? \d [\dA-Za-z]* (?: [-_/.] [\dA-Za-z]+ ){0,4}"
    r" | [A-Z]{2,6} (?: [-/] [A-Z0-9]{1,6} ){1,3} )"
)
_ID_VALUE: Final = re.compile(rf"[\s\#:$.]* (?: (?:number|no|id)\b [\s.:\#]* )? {_NUMBER} (?![\w@])", re.VERBOSE | re.IGNORECASE)
_ID_WORD: Final = re.compile(r"[A-Z]{2,6}\Z")
_ID_IN_TEXT: Final = re.compile(
    rf"""
    \b (?: (?: job(?:[ ](?:posting|requisition|opening|vacancy|ref(?:erence)?))? | posting | vacancy(?:[ ](?:announcement|notice))?
      | announcement | position | reference | ref
             | advertisement ) [ ]? (?: id(?:entification)?\b | number | no\b\.? | \#, | \# | code )
         | requisition | (?<!\w)req\b | jvn\b
         | (?<! [-/] ) ref(?:erence)?\b\.? (?= [ ] (?: [A-Z]{{1,6}} [-_/] )? \d ) )      # "Ref. AB-2031-04"
    (?: \s* (?: id\b | number\b | no\b\.? | \# ) ){{0,2}} [\s:\#$.(]* {_NUMBER} (?![\w@])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ID_ALONE: Final = re.compile(r"\b(?P<id>(?:JR|REQ|Req)[-_ ]?\d{4,10})\b")
_ID_LINE: Final = re.compile(r"\(?(?P<id>[A-Z]{1,4}-?\d{3,7}|[A-Z]{2,4}\d{2,5}[A-Z]\d{1,4})\)?")
_AGE_OR_DATE: Final = re.compile(r"\d{1,3}[dhwm]\Z|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\Z|(?:19|20)\d\d\Z", re.IGNORECASE)
_LEAST_DIGITS: Final = 3
_PREFIX: Final = len("#ABCDEF-")

_CLASS_LABELS: Final = ("civil service title", "civil service classification", "official title", "class title", "classification title")
_CODE_LABEL: Final = re.compile(r"(?:civil service |job |class )?title code(?: (?:no|number|#))?|class(?:ification)? code")
_CODE: Final = re.compile(r"[#\s]*(?P<code>[A-Z]?\d{3,6}[A-Z]?\d?)\b")
_CLASS_LINE: Final = re.compile(r"(?P<title>[A-Z][A-Z0-9 ,.&/'()-]{4,70}?)\s?-\s?(?P<code>[0-9][0-9A-Z]{3,5})")
_CODE_END: Final = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ID_BEFORE: Final = 50
_ID_BEHIND: Final = 40
_CLASS_IN_TEXT: Final = re.compile(
    r"""
    \b [Cc]ivil[ ][Ss]ervice[ ][Tt]itle[ ]of[ ] (?P<behind> [A-Z][\w()&/-]+ (?:[ ] (?: [A-Z][\w()&/-]*|of|and ) ){0,6} (?<!\bof) )
    | \b CIVIL[ ]SERVICE[ ]TITLE[ ]OF[ ] (?P<shouted> [A-Z][A-Z()&/ -]{3,60}? ) (?= [ ](?:ARE|MAY|WILL|IS|MUST|AND|OR)\b | [.,;\n] )
    | \b permanent[ ] in[ ]the[ ] (?P<before> [A-Z][\w()&/-]+ (?:[ ] (?: [A-Z][\w()&/-]*|of|and ) ){0,6}? )
      [ ] [Cc]ivil[ ][Ss]ervice[ ][Tt]itle\b
    """,
    re.VERBOSE,
)

_COUNT_LABEL: Final = re.compile(
    r"(?:\(?#\)?|no|nos|number|total(?: number)?)\.? of (?:available |open |job )?(?:positions?|openings?|vacanc(?:y|ies)|posts?"
    r"|hires)(?: available)?"
    r"|(?:job |open )?openings|vacancies|positions?(?: available)?|number of openings|positions? to be filled"
)
_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNT: Final = rf"(?: (?P<word>{'|'.join(_WORDS)}) (?:\s*\(\s*(?P<both>\d{{1,3}})\s*\))? | (?P<figure>\d{{1,3}}) (?:[ ]\(\w+\))? )"
_COUNT_VALUE: Final = re.compile(rf"\s* {_COUNT} (?! [\w%$] | [ ]?[-/] | [.,]\d )", re.VERBOSE | re.IGNORECASE)
_COUNT_IN_TEXT: Final = re.compile(
    rf"""
    \b (?: seeks?(?:[ ]to[ ](?:hire|recruit|fill|appoint))? | seeking(?:[ ]to[ ](?:hire|recruit|fill))? | recruiting(?:[ ]for)?
      | looking[ ](?:for|to[ ](?:hire|fill))
         | hiring(?:[ ]for)? | (?:will|to)[ ](?:hire|recruit|fill) | openings?[ ]for | vacanc(?:y|ies)[ ]for ) \s+
    {_COUNT} (?! [ ]?(?:-|to\b|or\b|\+|years?|months?|weeks?|days?|hours?|%|of\b|more|additional) | [\w.,%] ) \s+
    (?= [^.\n;:]{{3,90}} )
    """,
    re.VERBOSE,
)
_COUNT_BEHIND: Final = re.compile(rf"[(,-][ ]? {_COUNT} [ ] (?: positions? | posts? | openings? | vacanc(?:y|ies) ) \)? \Z", re.VERBOSE)
_TITLE_LINES: Final = 4
_COUNTED: Final = re.compile(
    rf"""
    (?: ^ [ ]{{0,9}} | \b(?:has|have|are|with)[ ] ) {_COUNT} [ ] (?: (?: current | immediate | new | job )[ ] )?
    (?: openings | vacanc(?:y|ies) )[ ] (?: for\b | in[ ]the[ ]following[ ]locations? )
    """,
    re.VERBOSE | re.MULTILINE,
)
_BEFORE_COUNTED: Final = 40
_BEHIND_COUNTED: Final = 45
_COUNT_OF_TITLE: Final = re.compile(rf"{_COUNT}", re.VERBOSE | re.IGNORECASE)
_MOST_OPENINGS: Final = 500


def find_requisition(document: Document) -> Iterator[Candidate]:
    """Yield job_id, civil_service_title, title_code and openings."""
    yield from _find_job_id(document)
    yield from _find_class(document)
    yield from _find_openings(document)


def _find_job_id(document: Document) -> Iterator[Candidate]:
    for label in document.labels:
        if not _ID_LABEL.fullmatch(label.name) or label.name.removesuffix("s") in _BARE_NAMES:
            continue
        match = _ID_VALUE.match(document.flat, label.value.start, label.value.end)
        if match and not _AGE_OR_DATE.match(match["id"]):
            trust = Trust.WORDING if label.name.endswith("job code") else Trust.LABEL
            yield Candidate("job_id", document.quote(Span(*match.span("id"))), Span(*match.span("id")), trust)
        elif _ID_WORD.match(document.quote(label.value)) and "code" in label.name:
            yield Candidate("job_id", document.quote(label.value), label.value, Trust.LABEL)
    for match in _ids_in_text(document):
        number = match["id"].rstrip(".-_/")
        if sum(map(str.isdigit, number)) >= _LEAST_DIGITS and not _AGE_OR_DATE.match(number):
            opens_line = not document.flat[document.flat.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
            trust = Trust.LABEL if opens_line and match.re is _ID_IN_TEXT else Trust.WORDING
            yield Candidate("job_id", number, Span(match.start("id"), match.start("id") + len(number)), trust)
    for line in document.header:
        if match := _ID_LINE.fullmatch(document.flat, line.content.start, line.content.end):
            yield Candidate("job_id", match["id"], Span(*match.span("id")), Trust.GUESS)


def _ids_in_text(document: Document) -> Iterator[re.Match[str]]:
    """Find numbers behind the words for one, and those that begin with "REQ" or "JR"."""
    plain, figures = document.flat, find_figures(document)
    signs = [sign for start, _ in figures if (sign := plain.rfind("#", max(0, start - _PREFIX), start)) >= 0]
    for window in join_windows(sorted([*find_cues(document, Cue.ID), *signs]), len(plain), _ID_BEFORE, _ID_BEHIND):
        if bisect_left(figures, window) < bisect_left(figures, (window.end, 0)):
            yield from _ID_IN_TEXT.finditer(plain, *window)
    for at in find_cues(document, Cue.ID_PREFIX):
        if match := _ID_ALONE.match(plain, at):
            yield match


def _class_lines(document: Document) -> Iterator[re.Match[str]]:
    """Find the lines that are a title in capitals and its code."""
    plain = document.flat
    for line in document.lines:
        shouted = plain[line.span.end - 1] in _CODE_END and plain[line.span.start + 1 : line.span.start + 4].isupper()
        match = _CLASS_LINE.fullmatch(plain, *line.span) if shouted else None
        if match and (" " in match["title"] or "-" not in match["title"]):  # "DOI-BOR-24-1187" is the number of an announcement
            yield match


def _find_class(document: Document) -> Iterator[Candidate]:
    for label in document.labelled(*_CLASS_LABELS):
        value = trim(document.flat, label.value.start, label.value.start + len(document.quote(label.value).rstrip(" ,;\t\r\n")))
        yield Candidate("civil_service_title", document.words(value), value, Trust.LABEL)
    for label in document.labels:
        if _CODE_LABEL.fullmatch(label.name) and (match := _CODE.match(document.flat, label.value.start, label.value.end)):
            yield Candidate("title_code", match["code"], Span(*match.span("code")), Trust.LABEL)
    for match in _class_lines(document):
        yield Candidate("civil_service_title", document.words(Span(*match.span("title"))), Span(*match.span("title")), Trust.WORDING)
        yield Candidate("title_code", match["code"], Span(*match.span("code")), Trust.WORDING)
    windows = find_windows(document, Cue.CIVIL_SERVICE)
    for match in (match for window in windows for match in _CLASS_IN_TEXT.finditer(document.flat, *window)):
        span = Span(*match.span(match.lastgroup or 0))
        yield Candidate("civil_service_title", document.words(span), span, Trust.WORDING)


def _find_openings(document: Document) -> Iterator[Candidate]:
    for label in document.labels:
        if _COUNT_LABEL.fullmatch(label.name) and (match := _COUNT_VALUE.match(document.flat, label.value.start, label.value.end)):
            yield from _openings(match, Trust.LABEL)
    for label in document.labelled("job title", "title", "position", "position title"):
        match = _COUNT_OF_TITLE.match(document.flat, label.value.start, label.value.end)
        if match and match["both"]:
            yield from _openings(match, Trust.WORDING)
    for line in document.header[:_TITLE_LINES]:
        if match := _COUNT_BEHIND.search(document.low, max(line.span.start, line.span.end - _BEFORE_COUNTED), line.span.end):
            yield from _openings(match, Trust.WORDING)
    for at in document.offsets_of("vacancy", "vacancies", "openings"):
        if match := _COUNTED.search(document.low, max(0, at - _BEFORE_COUNTED), at + _BEHIND_COUNTED):
            yield from _openings(match, Trust.WORDING)
    for match in find_near(_COUNT_IN_TEXT, document, Cue.HIRING, before=4):
        yield from _openings(match, Trust.WORDING)


def _openings(match: re.Match[str], trust: Trust) -> Iterator[Candidate]:
    number = _WORDS[match["word"].lower()] if match["word"] else int(match["figure"])
    if 0 < number <= _MOST_OPENINGS:
        group = "both" if match["both"] else "word" if match["word"] else "figure"
        yield Candidate("openings", number, Span(*match.span(group)), trust)
