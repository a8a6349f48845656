"""Short names that a posting introduces: "the Some Widget Fund (SWF)"."""

import re
from typing import Final, NamedTuple

from extractor.document import Document, Span, once
from extractor.rules.names.same_name import is_initials
from extractor.words import Pattern
from extractor.words.naming import NAME


class ShortName(NamedTuple):
    """A name in full, and the letters in brackets behind it."""

    name: Span
    letters: Span


_BRACKET: Final = re.compile(r"\(\s?[\"']?(?:the |or |hereafter )?(?P<letters>[A-Z][\w&.-]{1,11})[\"']?\s?\)")
_NAME_BEFORE: Final = Pattern(r"(?P<name>{NAME}) ?\Z", cased=True, NAME=NAME)
_OPENERS: Final = frozenset({
    "the", "a", "an", "our", "at", "in", "on", "for", "with", "as", "by", "to", "from", "and", "about", "join", "within", "under",
})  # fmt: skip
_POSSESSIVE: Final = re.compile(r"'s?$")
_BEFORE: Final = 100
_FAR: Final = 10_000


@once
def read_short_names(document: Document) -> tuple[ShortName, ...]:
    """Read every "Some Widget Fund (SWF)" where the letters are the name's initials, in order."""
    text = document.flat
    found = []
    for bracket in _BRACKET.finditer(text, 0, _FAR):
        name = _NAME_BEFORE.search(text, max(0, bracket.start() - _BEFORE), bracket.start())
        if name and is_initials(bracket["letters"], name["name"]):
            found.append(ShortName(_bare(text, Span(*name.span("name"))), Span(*bracket.span("letters"))))
    return tuple(found)


def _bare(text: str, span: Span) -> Span:
    """Leave out words before a name that only begin the sentence, and the possessive behind it."""
    start, end = span
    while (word := text[start:end].split(maxsplit=1)) and len(word) > 1 and word[0].lower() in _OPENERS:
        start = text.index(word[1], start + len(word[0]), end)
    owner = _POSSESSIVE.search(text, start, end)
    return Span(start, owner.start() if owner else end)
