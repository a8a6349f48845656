"""Edits: pieces of a text to be replaced, and where everything else then stands."""

import re
from collections.abc import Callable, Iterable
from random import Random
from typing import Final, NamedTuple, Protocol

from pydantic import JsonValue

from eval.cases import Case


class Edit(NamedTuple):
    """Put `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class Swap(Protocol):
    """One kind of replacement, planned for one case."""

    def edits(self, text: str) -> Iterable[Edit]:
        """Say what to replace in a text."""
        ...

    def value(self, field: str, value: JsonValue) -> JsonValue:
        """Replace in a value that is no text: a place, an amount, a date, a number, a degree."""
        ...


Plan = Callable[[Case, Random], Swap]


class Words:
    """A kind whose gold values are words, so that replacing in text is all there is to it."""

    def value(self, field: str, value: JsonValue) -> JsonValue:  # noqa: ARG002 - the protocol's signature
        """Leave values that are no text alone."""
        return value


def claim(proposed: Iterable[Edit]) -> list[Edit]:
    """Keep, of edits that meet, the one proposed first; gives them in the order of the text."""
    kept: list[Edit] = []
    for edit in proposed:
        if all(edit.end <= other.start or other.end <= edit.start for other in kept):
            kept.append(edit)
    return sorted(kept)


class Rewriting:
    """A text and its edits, applied."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        """Apply edits that do not meet, in the order of the text."""
        self._old, self._edits = text, list(edits)
        pieces, at = [], 0
        for edit in self._edits:
            pieces += [text[at : edit.start], edit.text]
            at = edit.end
        self.text = "".join([*pieces, text[at:]])

    def quote(self, quote: str) -> str | None:
        """Give what now stands in place of a quote, whole edits where they cut it; None where the text has no such quote."""
        places = [match.start() for match in re.finditer(re.escape(quote), self._old)]
        if not places:
            return None
        start = next((place for place in places if not self._cut(place) and not self._cut(place + len(quote))), places[0])
        return self.text[self._move(start, forward=False) : self._move(start + len(quote), forward=True)]

    def _cut(self, offset: int) -> bool:
        return any(edit.start < offset < edit.end for edit in self._edits)

    def _move(self, offset: int, *, forward: bool) -> int:
        """Give where an offset now is; within an edit, that edit's end or start."""
        shift = 0
        for edit in self._edits:
            if edit.end <= offset:
                shift += len(edit.text) - (edit.end - edit.start)
            elif edit.start < offset:
                return edit.start + shift + (len(edit.text) if forward else 0)
        return offset + shift


LEFT: Final = r"(?:(?<![^\W_])|(?-i:(?<=[a-z])(?=[A-Z])))"
"""The left edge of a name: no letter or digit before it, but for a small letter before its capital, where two strings were glued."""
RIGHT: Final = r"(?:(?![^\W_])|(?-i:(?<=[a-z])(?=[A-Z])))"
"""Its right edge."""


_APOSTROPHE: Final = "['’‘ʼ]?"


def spelled(name: str) -> str:
    """Give a pattern for a name however it is printed: apostrophes, dashes, white space and "&" vary.

    >>> bool(re.search(spelled("Baker's Union"), "The Bakers’  UnionBakers"))
    True
    """
    return r"\s+".join(_spell_word(word) for word in name.split())


def adapt(new: str, matched: str) -> str:
    """Print a new name as the old one was printed: capitals, small letters, typographic apostrophes.

    >>> adapt("Baker's Union", "TENANTS’ GUILD")
    'BAKER’S UNION'
    """
    if matched.isupper():
        new = new.upper()
    elif matched.islower():
        new = new.lower()
    return new.replace("'", "’") if "’" in matched else new


def _spell_word(word: str) -> str:
    if word.casefold() in {"&", "and"}:
        return "(?:&|and)"
    pattern = "".join(_spell_mark(char) for char in word)
    plural = re.fullmatch(rf"(?P<stem>.*[^\W\d_])(?:{re.escape(_APOSTROPHE)})?s(?:{re.escape(_APOSTROPHE)})?", pattern, re.IGNORECASE)
    return rf"{plural['stem']}{_APOSTROPHE}s(?:{_APOSTROPHE}(?=\s))?" if plural else pattern


def _spell_mark(char: str) -> str:
    if char in "'’‘ʼ":
        return _APOSTROPHE
    return "[-‐-―]" if char in "-‐‑‒–—―" else re.escape(char)
