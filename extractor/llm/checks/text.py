"""Text: the words are the value. Names are short, addresses have their form, and papers have the names that the rules give them."""

import re
from typing import Final

from extractor import compare
from extractor.document import Span
from extractor.document.statements import strip_tail
from extractor.llm.checks.denial import is_denied
from extractor.llm.checks.saying import STANDS, Saying, Verdict
from extractor.rules.materials import name_documents
from extractor.rules.search.contacts import EMAIL, URL, trim_url

LONGEST_NAME: Final = 160
"""A title, a name or a skill of more characters is a sentence about one."""
_LEAST_ITEM: Final = 3
_MARKS: Final = " \t\r\n*_|\u2022\u00b7\u25cf\u25aa\u2013\u2014-"
_LEADING_MARK: Final = re.compile(r"(?:[#\u2116]|[Nn]o\.)\s*")
_GOES_ON: Final = re.compile(r"[/?#&=%_~-]?[\w%]|[/?#&=%_~-]+\w|[.]\w")
_SCHEME: Final = ("://", "www.")
_DENIABLE: Final = frozenset({"licenses", "security_clearance", "skills", "application_materials"})
"""Fields of what is demanded: words that say that it is not state none."""
_LONGEST_PAPER: Final = 80

Texts = list[tuple[str, Span]]
"""Values with the words that state each."""


def read_text(saying: Saying) -> tuple[Texts, Verdict]:
    """Give the values of a text field that the words state, each with its own words; and why there are none."""
    field, document = saying.field, saying.document
    if field.same is compare.mailbox:
        return _address(saying)
    if field.same is compare.url:
        return _url(saying)
    texts = [(words, span) for span in saying.spans if (words := document.words(span))]
    if field.same is compare.name and any(len(words) > LONGEST_NAME for words, _ in texts):
        return [], Verdict("the words are too long for a name")
    if field.name in _DENIABLE and all(is_denied(document, span) for span in saying.spans):
        return [], Verdict("the words are denied")
    if field.same is compare.code:
        texts = [(_LEADING_MARK.sub("", words, count=1), span) for words, span in texts]
    if field.name == "application_materials":
        texts = [text for words, span in texts for text in _papers(saying, words, span)]
    return [text for text in texts if text[0]], STANDS


def _papers(saying: Saying, words: str, span: Span) -> Texts:
    """Give papers their common names, where the words name any."""
    named = name_documents(saying.document.low, span) if len(words) <= _LONGEST_PAPER else []
    return named or [(words, span)]


def _address(saying: Saying) -> tuple[Texts, Verdict]:
    found = [match for piece in saying.pieces for match in EMAIL.finditer(saying.document.flat, *piece)]
    if len({match.group().lower() for match in found}) != 1:
        return [], Verdict("the words are no e-mail address, or a masked one")
    return [(found[0].group(), Span(*found[0].span()))], STANDS


def _url(saying: Saying) -> tuple[Texts, Verdict]:
    text, span = saying.document.text, saying.spans[0]
    found = [trim_url(text, Span(*match.span())) for match in URL.finditer(text, *span)]
    span = found[0] if len(found) == 1 else span
    address = saying.document.words(span)
    if not ("." in address or "://" in address) or " " in address or "@" in address.partition("/")[0]:
        return [], Verdict("the words are no web address")
    before = text[max(0, span.start - 4) : span.start]
    if _GOES_ON.match(text, span.end) or (
        before[-1:] and before[-1:] in "/.@-_" and not before.endswith(_SCHEME) and not before.endswith("//")
    ):
        return [], Verdict("the words are a piece of a longer address")
    return [(address, span)], STANDS


def bare_item(plain: str, span: Span) -> Span | None:
    """Narrow a whole unit to its item: without outer marks and what binds it to the next; None where too little is left."""
    start, end = span
    while start < end and plain[start] in _MARKS:
        start += 1
    while end > start and plain[end - 1] in _MARKS:
        end -= 1
    if start >= end:
        return None
    bare = strip_tail(plain, Span(start, end))
    return bare if bare.end - bare.start >= _LEAST_ITEM else None
