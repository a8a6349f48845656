"""Two forms of one body's name: shorter, abbreviated, or its initials."""

import re
from functools import lru_cache
from typing import Final

from extractor.words.naming import folded_words, is_shorter

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
    if _is_within(one, other) or _is_within(other, one):
        return is_initials(one, other) or is_initials(other, one)
    return (
        is_shorter(one, other)
        or is_shorter(other, one)
        or is_initials(one, other)
        or is_initials(other, one)
        or _abbreviates(one, other)
        or _abbreviates(other, one)
        or _starts_alike(one, other)
    )


def _is_within(part: str, whole: str) -> bool:
    """Tell an office from the body it belongs to: "Governor's Office of Widgets" from "Governor's Office"."""
    match = _HEAD.fullmatch(part)
    if match is None:
        return False
    words = set(folded_words(whole)) - _PLACE_WORDS
    return bool(words) and words <= set(folded_words(match["head"])) and words.isdisjoint(folded_words(match["rest"]))


_HEAD: Final = re.compile(
    r"(?P<head>.*\b(?:office|department|dept|bureau|division|board|commission|ministry)) (?:of|for) (?P<rest>.+)", re.IGNORECASE
)


def is_initials(short: str, name: str) -> bool:
    """Tell whether letters are the first letters of a name's words, of all or of the last ones.

    >>> is_initials("WPA", "Widget Port Authority"), is_initials("DWI", "City Department of Widget Inspection")
    (True, True)
    """
    return short[:1].isupper() and " " not in short and "".join(_LETTER.findall(short)).upper() in initials_of(name)


_LETTER: Final = re.compile(r"[A-Za-z]")
_LETTERS: Final = re.compile(r"[A-Za-z]+")


@lru_cache(maxsize=2_000)
def initials_of(name: str) -> frozenset[str]:
    """Give the initials, in capitals, that a name of several words may go by: two letters at least.

    >>> sorted(initials_of("City Department of Widget Inspection"))
    ['CDOWI', 'CDW', 'CDWI', 'DOWI', 'DWI', 'OWI', 'WI']
    """
    words = _LETTERS.findall(name.replace("'s", ""))
    if len(words) < 2:  # noqa: PLR2004 - one word has no initials
        return frozenset()
    every = "".join(word[0] for word in words).upper()
    large = "".join(word[0] for word in words if word.casefold() not in _SMALL).upper()
    tails = {letters[at:] for letters in (every, large) for at in range(len(letters) - 1)}
    return frozenset(tails | {large[:end] for end in range(max(_ENOUGH_LETTERS, len(large) - 1), len(large) + 1)})


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
