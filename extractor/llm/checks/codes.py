"""Kinds of employment, ways of working and truths: the words must not say another one, nor be denied."""

from typing import Final

from extractor.document import Span
from extractor.llm.checks.denial import answers_no, denies, is_denied
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import Phrases, lists

_SECTIONS: Final = {"employment_types": "employment", "workplace_types": "workplace"}
_NO: Final = "no"
_REACH: Final = 40
"""Characters behind the words by which they may turn out to speak of something else: "full-time experience"."""
_TABLES: Final = {
    field: Phrases({**lists(section), _NO: lists(f"no_{section}")["says"]}) for field, section in _SECTIONS.items()
}
_TRUTHS: Final = Phrases(lists("truths"))
_OR: Final = frozenset({"or", "oder", "ou", "o", "of", "eller"})


def check_code(saying: Saying, value: object) -> Verdict:
    """Check a kind of employment or a way of working."""
    code, table = str(value), _TABLES[saying.field.name]
    said: dict[str, list[Span]] = {}
    for piece in saying.pieces:
        for found in table.find(saying.document.low, piece.start, min(len(saying.document.low), piece.end + _REACH)):
            if found.start < piece.end:
                for key in found.keys:
                    said.setdefault(key, []).append(Span(found.start, found.end))
    if set(said) == {_NO}:
        return Verdict(f"the words speak of something else than {_as_words(code)}")
    if not said:
        denied = any(is_denied(saying.document, piece) for piece in saying.pieces)
        return Verdict("the words are denied") if denied else UNREAD
    if "HYBRID" in said and code != "HYBRID" and not _OR & set(saying.low.split()):
        return Verdict(f"the words say hybrid, not {_as_words(code)}")
    if code not in said:
        return Verdict(f"the words say {' or '.join(sorted(_as_words(one) for one in said if one != _NO))}, not {_as_words(code)}")
    denied = all(is_denied(saying.document, span) for span in said[code])
    return Verdict("the words are denied") if denied else STANDS


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
        return STANDS if keys else UNREAD
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
