"""Licences: professional licences, certificates and driver's licences that are asked for or preferred."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic, trim
from extractor.rules import license_words as words
from extractor.rules.asked.alternatives import find_alternatives
from extractor.rules.asked.statements import Statement, Statements, asks, find_statements
from extractor.rules.asked.wording import wording
from extractor.rules.license_names import KNOWN, LETTERS, SERIES

_ALL_WORDS: Final = words.WORDS | LETTERS
_NOT_ASKED: Final = wording(
    r"""
    substitut\w* | in\ lieu\ of | may\ be\ (?:credited|disqualified) | (?:birth|gift|death|marriage)\ certificates? | licens(?:ing
    |ed)\ (?:drivers?|facilit|agenc|software|premises) | license\ (?:suspension|agreement)s? | software\ licen | moving\ violations
    | green\ card | proof\ of\ (?!(?:\w+\ ){0,2}insurance)
    | copies\ of | government\ license | train(?:ing)?\ for | support\ to\ obtain | minority | \bM/?WBE\b
    | ensur\w+\ [^.;]{0,40}\b(?:staff|employees|drivers|vendors|contractors)\b | women-owned
    | ^(?:this|current|the|such|employees|incumbents)\b.{0,160}\bmaintain | assigned?\ to\ assignment
    """
)
_TITLES: Final = wording(
    r"""
    \b(?:seek\w* | hiring | looking\ for | reports?\ to | supervis\w+ | under\ the | work\w*\ with | collaborat\w+ | assist\w*
    | alongside | team\ of)\b
    """
)
_OF_OTHERS_BEFORE: Final = wording(
    r"""
    \b(?: work\w*\ (?:\w+\ ){0,2}with | collaborat\w+\ with | supervis\w+(?:\ of|\ by)? | under | report\w*\ to | assist\w*
      | support(?:s|ing)?
      | team\ of | lead(?:s|ing)? | manag(?:es?|ing) | train(?:s|ing)? | experience\ (?:\w+\ ){0,2}(?:at|for|within)
      | experience\ (?:working\ )?as\ an?
      | employ(?:s|ed\ by)? | perform(?:s|ing)? | knowledge\ of )\ (?:(?!as\b)[\w/-]+\ ){0,4}\(?$
    """
)
"""Words in front of a title by which someone else holds it."""
_OF_OTHERS_BEHIND: Final = re.compile(
    r"\s{1,2}(?:[Ff]irms?|staff|teams?|[Oo]ffices?|clients?|environments?|guidelines|experience|instructors?|students?|[Cc]ompan\w+|stack)\b"
)
_KNOWN_ONLY_BEFORE: Final = wording(
    r"\b(?:experience\ (?:with|in|\w+ing)|knowledge\ of|familiar\w*\ with|understanding\ of)\ (?:[\w-]+\ ){0,3}$"
)
"""Words in front of a certificate that is only to be known."""
_DEMAND_BEFORE: Final = wording(
    r"\b(?:must|should|shall|required?|requires|hold(?:s|ing)?|possess\w*|certif\w+|licens\w+|valid|current|active"
    r"|prefer\w*|have\ (?:your|an?|the))\b"
)
_DEMAND_BEHIND: Final = wording(
    r"[^.;\n]{0,40}\b(?:required?|prefer\w*|an?\ (?:\w+\ )?(?:plus|must|asset|advantage)|desir\w+|mandatory|certif\w+|licens\w+|needed)\b"
)
_REACH: Final = 60
_LONGEST_NAME: Final = 80
_CAPITAL: Final = re.compile(r"\b[A-Z]\w*")
_AND: Final = re.compile(r"\s{1,2}(?:and|or|and/or|&)\s{1,2}")
_EITHER: Final = re.compile(r"(?P<one>[A-Z]{3,6})\s{1,2}or\s{1,2}(?=[A-Z]{3,6}$)")
_DRIVER: Final = re.compile(r"\b[Dd]riv(?:ers?|ing)\b")
_TO_DRIVE: Final = re.compile(r"(?:(?:an?|own|full|current|clean|valid|uk|us|eu|state|your) ){1,5}(?:driver'?s?'?|driving) licen[cs]e\b")
"""An item of a list that says nothing else, under whatever heading: "a valid driver's license"."""
_BREAKS: Final = re.compile(r",\s{0,2}(?:(?:and/or|and|or)\s{1,2})?|\s{1,2}(?:and/or|and|or)\s{1,2}|\s/\s|\.(?:\s|$)")


class _Named(NamedTuple):
    """A licence: the words that state it, and its name where they are not the name itself."""

    span: Span
    name: str = ""


def find_licenses(document: Document) -> Iterator[Candidate]:
    """Yield every licence or certificate that an applicant is asked to hold or get; none that only stands in for experience."""
    statements = find_statements(document)
    others = [part for one in find_alternatives(document) for part in one.parts[1:]]
    for statement in statements.holding(_ALL_WORDS):
        if any(part.meets(statement.span) for part in others):
            continue
        drives = statement.item and _TO_DRIVE.match(document.low, *statement.span) is not None
        if not drives and (statement.topic is Topic.DUTIES or not asks(document, statement)):
            continue
        found = _outermost([*_find(statements, statement)])
        found += _series(statements, statement)
        if found and not _NOT_ASKED.search(statements.text, *statement.span) and statements.speaks(statement):
            for one in found:
                yield Candidate("licenses", one.name or document.words(one.span), one.span, Trust.WORDING)


def _find(statements: Statements, statement: Statement) -> Iterator[Span]:
    """Find what a sentence names: licences where it speaks of any, those that go by their letters or one name anywhere."""
    text, span = statements.text, statement.span
    for pattern in (words.LICENCE_AS, words.BAR):
        yield from (Span(*match.span()) for match in pattern.finditer(text, *span))
    titled = list(_by_name(text, span))
    if words.SPEAKS.search(statements.low, *span):
        yield from _by_words(text, span)
        titled += _titles(text, span)
        if statement.listed:
            yield from _in_lists(text, span)
    yield from (found for found in titled if _is_asked(text, found, statement))


def _by_name(text: str, span: Span) -> Iterator[Span]:
    yield from (_spelled_out(text, Span(*match.span()), span) for match in KNOWN.finditer(text, *span))
    yield from (Span(*match.span()) for match in words.CERTIFIED_FOR.finditer(text, *span))


def _by_words(text: str, span: Span) -> Iterator[Span]:
    for match in words.LICENCE.finditer(text, *span):
        yield from _named(text, match, span)
    yield from (Span(*match.span()) for match in words.DRIVING.finditer(text, *span))


def _titles(text: str, span: Span) -> Iterator[Span]:
    for match in words.CERTIFIED.finditer(text, *span):
        yield Span(_behind_empty(text, *match.span("name")), match.end())
    yield from (Span(*match.span()) for match in words.PROFESSION.finditer(text, *span))
    yield from (Span(*match.span()) for match in words.BODY_CERTIFIED.finditer(text, *span) if not KNOWN.match(text, match.start()))


def _in_lists(text: str, span: Span) -> Iterator[Span]:
    """Find what only a list of qualifications is trusted to ask for: names in small letters, fields, examples."""
    starts = [span.start, *(match.end() for match in words.ASKING.finditer(text, *span))]
    for match in filter(None, (words.LICENCE_LOW.match(text, start, span.end) for start in starts)):
        general = words.GENERAL.match(text, match.start(), match.end("name"))
        start = general.end() if general else match.start()
        if start < match.end("name") and not _is_only_known(text, match.end("name"), span):
            yield Span(start, match.end())
    yield from (Span(*match.span()) for match in words.LICENCE_IN.finditer(text, *span) if not _is_only_known(text, match.start(), span))
    for match in words.EXAMPLES.finditer(text, *span):
        if not _is_only_known(text, match.start(), span):
            yield from _examples(text, Span(*match.span("items")))


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
    text, span = statements.text, statement.span
    for match in SERIES.finditer(text, *span) if text.find("Series", *span) >= 0 else ():
        whole = Span(*match.span())
        if _is_asked(text, whole, statement):
            yield from (_Named(whole, f"Series {number}") for number in re.findall(r"\d+", match["numbers"]))


def _is_asked(text: str, found: Span, statement: Statement) -> bool:
    """Tell whether the applicant is to hold what goes by letters or a title: no one else does, and prose says that it is asked for."""
    span = statement.span
    before = max(span.start, found.start - _REACH)
    if _OF_OTHERS_BEFORE.search(text, before, found.start) or _OF_OTHERS_BEHIND.match(text, found.end, span.end):
        return False
    if statement.listed:
        return True
    if _TITLES.search(text, *span):
        return False
    return _DEMAND_BEFORE.search(text, before, found.start) is not None or _DEMAND_BEHIND.match(text, found.end, span.end) is not None


def _is_only_known(text: str, start: int, span: Span) -> bool:
    return _KNOWN_ONLY_BEFORE.search(text, max(span.start, start - _REACH), start) is not None


def _examples(text: str, items: Span) -> Iterator[Span]:
    """Give the certificates of a list of examples."""
    at = items.start
    for break_ in (*_BREAKS.finditer(text, *items), None):
        end = break_.start() if break_ else items.end
        if found := words.EXAMPLE.match(text, at, end):
            yield Span(*found.span())
        if break_ is None or break_.group().startswith("."):
            return
        at = break_.end()


def _behind_empty(text: str, start: int, end: int) -> int:
    """Give where a name begins, without the words in front of it that do not say which."""
    empty = words.EMPTY.match(text[start:end] + " ")
    return min(start + empty.end(), end) if empty else start


def _named(text: str, match: re.Match[str], span: Span) -> Iterator[Span]:
    """Give a licence without the words that do not say which; nothing where no other words are left."""
    start, end = match.span("name")
    start = _behind_empty(text, start, end)
    while (letters := KNOWN.match(text, start, end)) and (rest := _AND.match(text, letters.end(), end)) and KNOWN.match(text, rest.end()):
        start = rest.end()
    either_or = text.rfind(" or ", start, end)
    if either_or >= 0 and _DRIVER.search(text, either_or, end):
        start = either_or + len(" or ")
    if either := _EITHER.match(text, start, end):
        yield Span(*either.span("one"))
        start = either.end()
    if start >= end or (words.NO_NAME.match(text[start:end]) and not match.group("tail").strip()):
        return
    if not _is_only_known(text, start, span):
        yield trim(text, start, match.end())


def _outermost(spans: list[Span]) -> list[_Named]:
    """Join what overlaps into one: "Certified Public Accountant (CPA) license"."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return [_Named(span) for span in kept]
