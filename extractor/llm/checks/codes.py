"""Kinds of employment, ways of working and truths: the words must not say another one, nor be denied."""

from typing import Final

from extractor.document import Document, Span, once
from extractor.llm.checks.denial import answers_no, denies, is_denied
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict, unread
from extractor.llm.checks.words import Phrases, lists

_SECTIONS: Final = {"employment_types": "employment", "workplace_types": "workplace"}
_NO: Final = "no"
_REACH: Final = 40
"""Characters behind the words by which they may turn out to speak of something else: "full-time experience"."""
_TABLES: Final = {field: Phrases({**lists(section), _NO: lists(f"no_{section}")["says"]}) for field, section in _SECTIONS.items()}
_TRUTHS: Final = Phrases(lists("truths"))
_NEAR: Final = 12
_OR: Final = frozenset({"or", "oder", "ou", "o", "of", "eller"})


def check_code(saying: Saying, value: object) -> Verdict:
    """Check a kind of employment or a way of working."""
    code, said = str(value), _said(saying)
    if set(said) == {_NO}:
        return Verdict(f"the words speak of something else than {_as_words(code)}")
    if not said:
        denied = any(is_denied(saying.document, piece) for piece in saying.pieces)
        return Verdict("the words are denied") if denied else unread(elsewhere=code in _elsewhere(saying.document)[saying.field.name])
    if "HYBRID" in said and code != "HYBRID" and not _OR & set(saying.low.split()):
        return Verdict(f"the words say hybrid, not {_as_words(code)}")
    if code not in said:
        return Verdict(f"the words say {' or '.join(sorted(_as_words(one) for one in said if one != _NO))}, not {_as_words(code)}")
    denied = all(is_denied(saying.document, _piece_of(saying, span), span) for span in said[code])
    return Verdict("the words are denied") if denied else STANDS


def _said(saying: Saying) -> dict[str, list[Span]]:
    """Give the codes that the words say, each with its places; words that turn out behind them to speak of something else say none."""
    low, table = saying.document.low, _TABLES[saying.field.name]
    said: dict[str, list[Span]] = {}
    for piece in saying.pieces:
        further = table.find(low, piece.start, min(len(low), piece.end + _REACH))
        others = [Span(one.start, one.end) for one in further if _NO in one.keys and one.start < piece.end]
        own = [one for one in table.find(low, *piece) if not any(other.meets(Span(one.start, one.end)) for other in others)]
        for key, span in [*((_NO, span) for span in others), *((key, Span(one.start, one.end)) for one in own for key in one.keys)]:
            said.setdefault(key, []).append(span)
    return said


@once
def _elsewhere(document: Document) -> dict[str, frozenset[str]]:
    """Give the codes that words anywhere in a posting say, by field; words that are too common to tell left out."""
    vague = set(lists("vague")["says"])
    return {
        field: frozenset(
            key
            for found in table.find(document.low)
            if document.low[found.start : found.end] not in vague and _NO not in found.keys
            for key in found.keys
        )
        for field, table in _TABLES.items()
    }


def _piece_of(saying: Saying, span: Span) -> Span:
    return next((piece for piece in saying.pieces if piece.holds(span)), span)


def _as_words(code: str) -> str:
    return code.lower().replace("_", " ")


def check_truth(saying: Saying, value: object) -> Verdict:
    """Check whether something is so."""
    keys = [
        Span(found.start, found.end)
        for piece in saying.pieces
        for found in _TRUTHS.find(saying.document.low, *piece)
        if saying.field.name in found.keys
    ]
    if value is True and saying.field.name == "equal_opportunity":
        denied = any("not_equal" in _TRUTHS.keys(saying.document.low[max(0, piece.start - _NEAR) : piece.end]) for piece in saying.pieces)
        return Verdict("the words are denied") if denied else STANDS if keys else UNREAD
    denied = _is_denied(saying, keys)
    if value is True and denied:
        return Verdict("the words are denied")
    if value is False and not denied:
        return Verdict("the words do not deny it")
    return STANDS if keys else UNREAD


def _is_denied(saying: Saying, keys: list[Span]) -> bool:
    document = saying.document
    if any(answers_no(document, span) for span in (*saying.pieces, *keys)):
        return True
    if keys:
        return any(is_denied(document, key) for key in keys)
    return denies(saying.low) or any(is_denied(document, piece) for piece in saying.pieces)
