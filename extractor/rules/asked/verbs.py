"""The first word of a duty: a verb that gives an order or names an activity."""

import re
from typing import Final

from extractor.words import Pattern, in_force

_SUBJECT_FIRST: Final = re.compile(r"[\w/-]+ (?:[\w/-]+ ){0,2}(?:will|is|are|was|were|has|have|can|may)\b")
_OPENING: Final = re.compile(r"(?:(?:to|will|also|and|\w+ly) ){0,3}(?P<verb>[a-z]+)\b")
_OPENER: Final = Pattern(r"{DUTY_OPENER}")
_INVITES: Final = re.compile(r"work (?!with\b|\w+ly\b|under\b|alongside\b|on\b)")
_OF_READER: Final = Pattern(r"\b(?:your?|us|we|our|{DOCUMENTS}|apply|application for)\b")
_ENDINGS: Final = (("ies", "y"), ("es", ""), ("s", ""), ("ying", "y"), ("ing", "e"), ("ing", ""))


def orders(words: str) -> bool:
    """Tell whether a sentence below a heading of duties opens as a duty does.

    >>> [orders(words) for words in ("Prepares budgets.", "Responsible for mail.", "The office is new.", "It will be fun!")]
    [True, True, False, False]
    """
    low = words.lower()
    first = _first(low).partition("'")[0]
    opens = first[:1].isalpha() and first not in in_force().words("NO_VERB")
    return opens and not _SUBJECT_FIRST.match(low) and not words.endswith(("!", "?"))


def opens_with_duty(words: str) -> bool:
    """Tell whether an item opens with the verb of a duty, whatever its ending.

    >>> [opens_with_duty(words) for words in ("Prepares reports", "To assist the chief", "Planning events", "Strong writing skills")]
    [True, True, True, False]
    """
    opening = _OPENING.match(words.lower())
    return opening is not None and is_duty_verb(opening.group("verb"))


def opens_with_order(words: str) -> bool:
    """Tell whether an item opens with the verb of a duty as an order gives it, or as it is said of somebody.

    >>> [opens_with_order(words) for words in ("Prepare reports", "Prepares reports", "Planning events", "Strong writing skills")]
    [True, True, False, False]
    """
    return not words.split(maxsplit=1)[0].lower().endswith("ing") and opens_with_duty(words)


def tells_to_do(words: str) -> bool:
    """Tell whether a sentence of prose says what is done, from its first word on: an order, or what somebody does.

    >>> [tells_to_do(words) for words in ("Handle walk-ins.", "Greets callers.", "Welcoming staff.", "Send your resume.", "Apply now.")]
    [True, True, False, False, False]
    """
    low = words.lower()
    first = _first(low)
    if first in in_force().words("READER_VERB") or _INVITES.match(low) or first.endswith("ing") or _OF_READER.search(low):
        return False
    return orders(words) and is_duty_verb(first)


def names_activity(words: str) -> bool:
    """Tell whether a line of its own names something to be done from its first word on.

    >>> [names_activity(words) for words in ("Work with the clerk.", "Other duties when the shop is full.", "Widgets are fun.")]
    [True, True, False]
    """
    return (orders(words) and opens_with_duty(words)) or _OPENER.match(words.lower()) is not None


def is_duty_verb(verb: str) -> bool:
    """Tell whether a verb in lower case, whatever its ending, is one that duties open with."""
    return not _stems(verb).isdisjoint(in_force().words("DUTY_VERB"))


def _first(low: str) -> str:
    return low.split(maxsplit=1)[0].strip(",.:;()")


def _stems(verb: str) -> set[str]:
    """Give the forms that a verb may have without its ending: the doubled letter of "planning" is one too many."""
    stems = {verb, *(verb.removesuffix(ending) + stem for ending, stem in _ENDINGS if verb.endswith(ending))}
    return stems | {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
