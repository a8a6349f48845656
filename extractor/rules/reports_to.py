"""Whom the hire reports to: a label, "reports to", "under the supervision of"."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, stripped
from extractor.words import Pattern, in_force
from extractor.words.naming import has_role

_NO_VALUE: Final = Pattern(r"(?:{EMPTY}|various|yes|no|\W{0,9}|see .{0,60})")
_WORDS_OF_TITLES: Final = frozenset({"supervisor", "manager"})
"""Labels only at the start of a line: "Widget Manager: Gears" is a title."""
_ARTICLE: Final = re.compile(r"(?:the|an?|our|its|their|your)\s+", re.IGNORECASE)
_LONGEST: Final = 90
_MOST_WORDS: Final = 14
_FEWEST_LETTERS: Final = 3
_REPORTS: Final = Pattern(
    r"""
    (?:\breport(?:s|ing)? (?:(?:directly|primarily|jointly|dually|administratively|and accountable) ){0,2}(?:in)?to
      |\b(?:is|be|are) (?:directly )?(?:supervised|managed|overseen|mentored) (?:directly )?by
      |\b(?:answer(?:s|able)?|(?:is|be|directly) accountable) (?:directly )?to
      |\bunder (?:the )?(?:[\w-]{1,16} (?:(?:and|or) )?){0,3}?{GUIDANCE}(?: (?:and|or|&|/) (?:\w{1,16} )?{GUIDANCE})? (?:of|from)
      |\b(?:supervised|assigned|delegated|directed) by|\btakes (?:direction|assignments) from)
    [ ](?P<who>(?:(?:the|an?|our|its|your) )?[a-z][^.;:\n()]{2,140})
    """
)
_TO_WHOM: Final = Pattern(
    r"""
    (?P<who>\b(?:the|our|an?|its|your) [A-Z][\w&'/-]{1,20}(?: (?:of|for|and|&|the|[A-Z][\w&'/-]{1,20})){0,8})
    ,? to whom (?:the|this|you|s?he) (?:[A-Za-z-]{2,20} ){0,5}(?:reports?|answers?)\b
    """,
    cased=True,
)
# Where the name of the position ends and the sentence goes on.
_STOP: Final = Pattern(
    r"""
    ,? (?:(?=[a-z]){GOES_ON}|with (?!disab)|(?:on|to) (?=[a-z])|and (?=[a-z])(?!the\b)|for (?=(?:the|all|this|our|work)\b)|at (?=the|our)
      |the (?=[A-Z]?[\w ]{2,40} (?:will|is|performs|provides|shall)\b)|and (?=[a-z]){GOES_ON}|and the (?:[\w-]{1,16} ){0,2}{GUIDANCE} of\b)
    |, (?=[a-z]{1,20}\b(?! and| or))                                     # , the incumbent ...
    |, (?=[A-Z][\w ]{3,50} (?:will|is|shall|performs|serves|provides|supports)\b)
    |(?<=[a-z])(?<=(?:tor|ger|sor|cer|ant|ent|ist|ead|ief|eer))(?=[A-Z][a-z])          # "Executive DirectorPayment"
    |(?<=[a-z])(?=[A-Z][a-z]{1,20} ?(?:[A-Za-z/]{1,20} ){0,3}?(?::|{FORM_WORD}))
    |\t| [-*•] | (?={FORM_WORD}[\w /]{0,25}:)
    """,
    cased=True,
)
_OWNER: Final = Pattern(
    r"(?:[A-Z]{2,8}|(?:[A-Z][\w&-]{0,20} ){0,6}(?:{BODY}|{UNIT}|(?i:firm|city|board)))(?:'s|(?<=[sS])') (?=[A-Z])", cased=True
)
"""The employer's own: its short name, its name, or what a posting calls it."""
_OUTSIDERS: Final = Pattern(r"(?:the )?{OUTSIDER}\b.{0,140}|[a-z]{1,20}|[a-z]{1,20} {OUTSIDER}")
_PAPERS: Final = Pattern(r"(?:{REPORT_MATTER}|{PRODUCE}) \Z")
_AND_PAPERS: Final = Pattern(r"{PRODUCE}[^.;]{0,80} and \Z")
_OF_READER: Final = Pattern(r"\byou(?:'ll)?\b[^.;:\n]{0,160}\band \Z")
"""A sentence that tells the reader what they do, up to "and report to"."""
_ABOUT: Final = Pattern(r"\b(?:on|about)\b")
_OF_OTHERS: Final = Pattern(r"{STAFF} (?:(?:who|that|which) )?(?:will )?\Z")
_SENTENCE: Final = 180
_BEFORE: Final = 40


def find_reports_to(document: Document) -> Iterator[Candidate]:
    """Find the position that the hire reports to or is supervised by."""
    for label in document.facts("reports_to"):
        span = None if label.name in _WORDS_OF_TITLES and not _begins_line(document, label.printed) else _who(document, label.value)
        if span is not None and not _NO_VALUE.fullmatch(document.low, *span) and span.end - span.start <= _LONGEST:
            yield Candidate("reports_to", document.words(span), span, Trust.LABEL)
    for match in document.find(_REPORTS):
        span = None if _speaks_of_papers(document.low, match) else _who(document, Span(*match.span("who")))
        if span and (_is_somebody(document.quote(span)) or _is_owner(document, match, span)):
            yield Candidate("reports_to", document.words(span), span, Trust.WORDING)
    for match in document.find(_TO_WHOM):
        span = _without_article(document.flat, Span(*match.span("who")))
        if _is_somebody(document.quote(span)):
            yield Candidate("reports_to", document.words(span), span, Trust.WORDING)


def _speaks_of_papers(low: str, match: re.Match[str]) -> bool:
    """Tell "prepare financial reports to ..." and "staff who report to ..." from the hire's own reporting."""
    before = low[max(0, match.start() - _BEFORE) : match.start()]
    of_reader = match.group().startswith("report ") and not _ABOUT.search(match["who"])
    if of_reader and _OF_READER.search(low, max(0, match.start() - _SENTENCE), match.start()):
        return False
    if _OF_OTHERS.search(before):
        return True
    may_be_papers = match.group().startswith("report") and "directly" not in match.group()[:20]
    return may_be_papers and (_PAPERS.search(before) or _AND_PAPERS.search(before)) is not None


def _begins_line(document: Document, span: Span) -> bool:
    return span.start == 0 or document.flat[span.start - 1] in "\n\t"


def _who(document: Document, span: Span) -> Span | None:
    """Cut what follows the name of the position off, and the article before it."""
    flat = document.flat
    stop = _STOP.search(flat, span.start + _FEWEST_LETTERS, span.end)
    span = _without_article(flat, stripped(flat, Span(span.start, stop.start()) if stop else span, " \t\r\n,;:.-*_|\"'"))
    if owner := _OWNER.match(flat, *span):
        span = Span(owner.end(), span.end)
    return span if span.start < span.end else None


def _is_owner(document: Document, match: re.Match[str], span: Span) -> bool:
    return match.group().startswith("report") and document.low[span.start : span.end] in in_force().words("OWNER")


def _is_somebody(words: str) -> bool:
    """Tell a position from others that one reports to; "the State Director" is one, "state agencies" are none."""
    each = words.split()
    titled = all(word[:1].isupper() for word in each) and has_role(words)
    if (_OUTSIDERS.fullmatch(words) and not titled) or len(each) > _MOST_WORDS:
        return False
    return has_role(words) or not in_force().words("SUPERIOR").isdisjoint(words.lower().split())


def _without_article(plain: str, span: Span) -> Span:
    """Leave out an article before a name."""
    article = _ARTICLE.match(plain, *span)
    return Span(article.end(), span.end) if article else span
