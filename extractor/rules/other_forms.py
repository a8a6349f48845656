"""Two forms of one body's name: shorter, abbreviated, or its initials."""

import re
from typing import Final

from extractor.rules.names import folded_words, is_shorter

_PLACE_WORDS: Final = frozenset({"nyc", "new", "york", "city", "u", "us", "state", "united", "national"})
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "on", "at", "de", "a"})
_ENOUGH_LETTERS: Final = 3


def is_other_form(one: str, other: str) -> bool:
    """Tell whether two names may be one body's: one leaves words out, abbreviates them, or gives their initials.

    >>> is_other_form("Dept Of Widget Inspect. Svcs", "NYC Department of Widget Inspection Services")
    True
    >>> is_other_form("Widget Fund", "Gadget Fund")
    False
    """
    return (
        is_shorter(one, other)
        or is_shorter(other, one)
        or is_initials(one, other)
        or is_initials(other, one)
        or _abbreviates(one, other)
        or _abbreviates(other, one)
        or _starts_alike(one, other)
    )


def is_initials(short: str, name: str) -> bool:
    """Tell whether letters are the first letters of a name's words, of all or of the last ones.

    >>> is_initials("WPA", "Widget Port Authority"), is_initials("DWI", "City Department of Widget Inspection")
    (True, True)
    """
    letters = re.sub(r"[^A-Za-z]", "", short).upper()
    if len(letters) < 2 or " " in short or not short[:1].isupper():  # noqa: PLR2004 - one letter is nobody's short name
        return False
    words = re.findall(r"[A-Za-z]+", name.replace("'s", ""))
    every = "".join(word[0] for word in words).upper()
    large = "".join(word[0] for word in words if word.casefold() not in _SMALL).upper()
    return len(words) > 1 and (
        every.endswith(letters)
        or large.endswith(letters)
        or (len(letters) >= max(_ENOUGH_LETTERS, len(large) - 1) and large.startswith(letters))
    )


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether the words of one name begin like words of the other, in order, all but one."""
    one = [word for word in folded_words(short) if word not in _PLACE_WORDS]
    rest = iter([word for word in folded_words(full) if word not in _PLACE_WORDS])
    matched = sum(any(_begins_alike(word, other) for other in rest) for word in one)
    return len(one) > 1 and matched == len(one)


def _begins_alike(one: str, other: str) -> bool:
    return (
        one[:_ENOUGH_LETTERS] == other[:_ENOUGH_LETTERS]
        or (one[0] == other[0] and len(one) > 1 and one[-1] == other[-1])
        or {one, other} <= {"svc", "srv", "service", "serv"}
    )


def _starts_alike(one: str, other: str) -> bool:
    """Tell whether two names begin with the same distinctive word, one of them with little more: "Acme" and "Acme Capital"."""
    first, second = folded_words(one), folded_words(other)
    if not first or not second or first[0] != second[0]:
        return False
    return len(first[0]) > _ENOUGH_LETTERS and first[0] not in _COMMON and min(len(first), len(second)) <= _FEW_WORDS


_FEW_WORDS: Final = 2
_COMMON: Final = frozenset({
    "department", "office", "bureau", "division", "city", "county", "state", "university", "american", "international", "national",
    "united", "institute", "center",
})  # fmt: skip
