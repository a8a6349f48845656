"""Licences: professional licences, certificates and driver's licences that are asked for or preferred."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.asked.alternatives import find_alternatives
from extractor.rules.asked.statements import Statement, Statements, asks, find_statements
from extractor.rules.vocabulary import license_shapes as shapes
from extractor.words import Index, Pattern, in_force, of_lexicon

_NOT_ASKED: Final = Pattern(
    r"""
    {NO_LICENCE}|\bproof of (?!(?:\w{1,20} ){0,2}insurance)
    |\bensur\w{1,3} [^.;]{0,40}\b(?:staff|employees|drivers|vendors|contractors)\b
    |\A(?:this|current|the|such|employees|incumbents)\b.{0,160}\bmaintain
    """
)
_TITLES: Final = Pattern(r"{HIRE}|{WORKS_WITH}|\b(?:reports? to|under the)\b")
_OF_OTHERS_BEFORE: Final = Pattern(
    r"(?:{WORKS_WITH}|\b(?:under|report\w{0,3} to|train(?:s|ing)?|experience (?:\w{1,20} ){0,2}(?:at|for|within)"
    r"|experience (?:working )?as an?"
    r"|employ(?:s|ed by)?|perform(?:s|ing)?|knowledge of)) (?:(?!as\b)[\w/-]{1,20} ){0,4}\(?\Z"
)
"""Words in front of a title by which someone else holds it."""
_OF_OTHERS_BEHIND: Final = Pattern(
    r" (?:firms?|staff|teams?|offices?|clients?|environments?|guidelines|experience|instructors?|students?|compan(?:y|ies)|stack)\b"
)
_ONLY_KNOWN: Final = Pattern(
    r"\b(?:experience (?:with|in|\w{1,20}ing)|knowledge of|familiar\w{0,3} with|understanding of) (?:[\w-]{1,20} ){0,3}\Z"
)
"""Words in front of a certificate that is only to be known."""
_DEMAND_BEFORE: Final = Pattern(
    r"(?:{MUST}|\b(?:should|shall|hold(?:s|ing)?|possess\w{0,3}|certif\w{1,9}|licens\w{1,4}|valid|current|active|prefer\w{0,4}"
    r"|have (?:your|an?|the)))\b"
)
_DEMAND_BEHIND: Final = Pattern(
    r"[^.;\n]{0,40}(?:{MUST}|{WISH}|\b(?:an? (?:\w{1,20} )?(?:plus|must|asset|advantage)|certif\w{1,9}|licens\w{1,4})\b)"
)
_TO_DRIVE: Final = Pattern(r"(?:(?:an?|own|full|current|clean|valid|uk|us|eu|state|your) ){1,5}(?:driver'?s?'?|driving) licen[cs]e\b")
"""An item of a list that says nothing else, under whatever heading: "a valid driver's license"."""
_SERIES: Final = re.compile(
    r"(?:\b|(?<=[a-z)]))Series\s(?P<numbers>\d{1,2}\b(?:(?:,?\s(?:and|or|&|and/or)\s|,\s?|\s?[/&]\s?)\d{1,2}\b(?![+%-]|\.\d)"
    r"(?!\s(?:or more|years?|yrs?|months?))){0,5})"
)
"""Licences to sell securities: "Series 7 and 66" are two."""
_STOP_BEHIND: Final = re.compile(r"\s?(?:$|[,;./)]|required|preferred|or\b|with\b)")
_CAPITAL: Final = re.compile(r"\b[A-Z]\w*")
_REACH: Final = 60
_LONGEST_NAME: Final = 80


class _Named(NamedTuple):
    """A licence: the words that state it, and its name where they are not the name itself."""

    span: Span
    name: str = ""


@of_lexicon()
def _certificates() -> Index[tuple[str, bool]]:
    """Index the certificates that go by their letters: each with its name as printed, and whether a stop must follow."""
    rows = in_force().names("certificates")
    return Index((name.lower(), (name, row.section == "before a stop")) for row in rows for name in (row.name, *row.others))


def find_licenses(document: Document) -> Iterator[Candidate]:
    """Yield every licence or certificate that an applicant is asked to hold or get; none that only stands in for experience."""
    statements = find_statements(document)
    others = [part for one in find_alternatives(document) for part in one.parts[1:]]
    known: dict[int, list[Span]] = {}
    for certificate in _by_letters(statements):
        if statement := statements.at_offset(certificate.start):
            known.setdefault(statement.number, []).append(certificate)
    numbers = {one.number for one in statements.speaking((*document.find(shapes.SPEAKS), *_SERIES.finditer(statements.text)))}
    for number in sorted(numbers | known.keys()):
        statement = statements.all[number]
        if any(part.meets(statement.span) for part in others) or not _may_ask(document, statement):
            continue
        found = [*_outermost([*_find(statements, statement, known.get(number, []))]), *_series(statements, statement)]
        low = statements.low[statement.span.start : statement.span.end]
        if found and not _NOT_ASKED.search(low) and statements.speaks(statement):
            for one in found:
                yield Candidate("licenses", one.name or document.words(one.span), one.span, Trust.WORDING)


def _may_ask(document: Document, statement: Statement) -> bool:
    if statement.item and _TO_DRIVE.match(document.low, *statement.span):
        return True
    return statement.topic is not Topic.DUTIES and asks(document, statement)


def _by_letters(statements: Statements) -> Iterator[Span]:
    """Find certificates that go by their letters, in their own case; the longest of those that begin alike."""
    text, done = statements.text, 0
    for (name, before_a_stop), start, end in _certificates().find(statements.low, text):
        glued = (
            start and (text[start - 1].isalnum() or text[start - 1] == "-") and not (text[start - 1].islower() and text[start].isupper())
        )
        whole = start >= done and not glued and text[start:end] == name and text[end : end + 1] not in ("-", "+")
        if whole and (not before_a_stop or _STOP_BEHIND.match(text, end)):
            done = end
            yield Span(start, end)


def _find(statements: Statements, statement: Statement, known: list[Span]) -> Iterator[Span]:
    """Find what a sentence names: licences where it speaks of any, those that go by their letters or one name anywhere."""
    text, span = statements.text, statement.span
    yield from shapes.find_plain(text, span)
    titled = [_spelled_out(text, letters, span) for letters in known]
    titled += shapes.find_titles(text, span, known)
    for found in shapes.find_worded(text, span, known, listed=statement.listed):
        if not _is_only_known(statements.low, found.start, span):
            yield found
    yield from (found for found in titled if _is_asked(statements, found, statement))


def _spelled_out(text: str, letters: Span, span: Span) -> Span:
    """Give letters in brackets with the words in front that they stand for: "Project Management Professional (PMP)"."""
    opens = letters.start - 1
    if opens < span.start or text[opens] != "(" or text[letters.end : letters.end + 1] != ")":
        return letters
    wanted = [letter for letter in text[letters.start : letters.end] if letter.isupper()]
    start = max(text.rfind(mark, span.start, opens) for mark in ",;()") + 1
    spelled = list(_CAPITAL.finditer(text, max(span.start, start, opens - _LONGEST_NAME), opens))[-len(wanted) :]
    return Span(spelled[0].start(), letters.end + 1) if [word.group()[0] for word in spelled] == wanted else letters


def _series(statements: Statements, statement: Statement) -> Iterator[_Named]:
    """Give each licence of "Series 7 and 66"; the words of all of them state each."""
    for match in _SERIES.finditer(statements.text, *statement.span):
        whole = Span(*match.span())
        if _is_asked(statements, whole, statement):
            yield from (_Named(whole, f"Series {number}") for number in re.findall(r"\d+", match["numbers"]))


def _is_asked(statements: Statements, found: Span, statement: Statement) -> bool:
    """Tell whether the applicant is to hold what goes by letters or a title: no one else does, and prose says that it is asked for."""
    low, span = statements.low, statement.span
    before, behind = low[max(span.start, found.start - _REACH) : found.start], low[found.end : span.end]
    if _OF_OTHERS_BEFORE.search(before) or _OF_OTHERS_BEHIND.match(behind):
        return False
    if statement.listed:
        return True
    if _TITLES.search(low, *span):
        return False
    return _DEMAND_BEFORE.search(before) is not None or _DEMAND_BEHIND.match(behind) is not None


def _is_only_known(low: str, start: int, span: Span) -> bool:
    return _ONLY_KNOWN.search(low[max(span.start, start - _REACH) : start]) is not None


def _outermost(spans: list[Span]) -> list[_Named]:
    """Join what overlaps into one: "Certified Public Accountant (CPA) license"."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return [_Named(span) for span in kept]
