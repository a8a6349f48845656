"""What words say of a name: whether it is a position's, a body's, a unit's; whether two names may be one."""

import re
from typing import Final

from extractor.words.lexicon import in_force, of_lexicon
from extractor.words.patterns import Pattern

# Possessive: a name does not end within a word. Bounded: a text of full stops and figures alone is no name to be read to its end.
_CAPITAL: Final = (
    r"(?:(?:Sr|Jr|St|Inc|Ltd|Co|Corp|Dr|Dept|U\.S|P\.C)\.|[A-Z0-9][\w&'+#-]{0,40}+(?:\.(?:[a-z0-9]|[A-Z](?![a-z]))[\w&'+#-]{0,40}+){0,8}+)"
)
_JOINT: Final = r"(?: |, (?={LEGAL_FORM}|(?:City|County|State) of)| (?:of|for|and|&|on|de|del|el|in) (?:the )?| ?/ ?)"
NAME: Final = rf"{_CAPITAL}(?:{_JOINT}{_CAPITAL}){{0,12}}"
"""A run of capitalised words, joined by small words, as a part of cased patterns: "Department of Parks and Recreation"."""
POSITION: Final = rf"{_CAPITAL}(?:(?: |, | (?:of(?: the)?|for|and|&|to(?: the)?) | ?/ ?| - | \(){_CAPITAL}\)?){{0,10}}"
"""A run of capitalised words that may be the name of a position, as a part of cased patterns."""

_NAMES_KEPT: Final = 1_000
_WORD: Final = re.compile(r"\w+")
_PARTS: Final = re.compile(r"[^\W_]+(?:[+#]+)?")
_GENDERS: Final = re.compile(r"\((?:[mfwhkdxv](?:/[mfwhkdxv]){1,3})\)|\ball genders\b")
"""Behind the names of positions where the law wants it: "Widget Development (m/f/d)"."""
_BODY_SHAPE: Final = re.compile(r"\buniversit[y\u00e9]|\b(?:city|town|village|state) of\b")
_SMALL: Final = frozenset({"the", "of", "a", "an", "and", "for", "in", "to"})
_UNIT: Final = Pattern(r"(?:the )?(?:{UNIT}|task force|squad)(?!\w)|.{0,120}(?:{UNIT}|squad) ?\d{0,4}\Z")
_AGENCY: Final = Pattern(r"(?:the )?(?:department|office) (?:of|for)\b|.{0,120}(?:office|group|department|program(?:me)?|practice)s?\Z")
_BODY_FIRST: Final = Pattern(r"(?:the )?(?:[\w'.]{1,30} ){0,4}(?:{BODY}|dept\.?|city|state|university|bureau) (?:of|for)\b")


@of_lexicon(_NAMES_KEPT)
def has_role(text: str) -> bool:
    """Tell whether words name a position: one of them is a word for a person at work.

    >>> has_role("Senior Widget Analyst"), has_role("Widget Foundation")
    (True, False)
    """
    low = text.lower()
    return not in_force().words("ROLE").isdisjoint(_WORD.findall(low)) or ("/" in low and _GENDERS.search(low) is not None)


@of_lexicon(_NAMES_KEPT)
def has_body_word(text: str) -> bool:
    """Tell whether words carry the mark of a body: a legal form, or a word such as Department or University.

    >>> has_body_word("Widget Fund"), has_body_word("Widget SE"), has_body_word("Widgets se")
    (True, True, False)
    """
    low = text.lower()
    if not in_force().words("BODY").isdisjoint(_WORD.findall(low)) or _BODY_SHAPE.search(low) is not None:
        return True
    _, _, last = text.rpartition(" ")
    return " " in text and not last.islower() and last.lower() in in_force().words("LEGAL_FORM")


def names_a_firm(text: str) -> bool:
    """Tell whether a name ends in a word for people that firms call themselves by: "Widget & Associates"."""
    return text.lower().rpartition(" ")[2] in in_force().words("FIRM_PERSON")


@of_lexicon(_NAMES_KEPT)
def begins_as_body(text: str) -> bool:
    """Tell whether a line begins as bodies are called, so that a word for a person in it makes no position of it.

    >>> begins_as_body("Office of the Widget Examiner"), begins_as_body("Widget Examiner")
    (True, False)
    """
    return _BODY_FIRST.match(text.lower()) is not None


@of_lexicon(_NAMES_KEPT)
def is_unit(name: str) -> bool:
    """Tell whether a name is that of a unit within a body.

    >>> is_unit("Bureau of Widgets"), is_unit("Gear Unit"), is_unit("Department of Widgets")
    (True, True, False)
    """
    low = name.lower()
    return _UNIT.match(low) is not None and _AGENCY.match(low) is None


def is_everyday(text: str) -> bool:
    """Tell whether a capitalised run is only a common word at the start of a sentence."""
    return text.lower() in in_force().words("EVERYDAY")


@of_lexicon(_NAMES_KEPT)
def folded_words(text: str) -> tuple[str, ...]:
    """Give the words of a name for comparison: small letters, no plural s, no small words.

    >>> folded_words("Directors of the Widget Programs")
    ('director', 'widget', 'program')
    """
    words = _PARTS.findall(text.casefold().replace("'s", ""))
    return tuple(word.removesuffix("s") or word for word in words if word not in _SMALL)


def is_shorter(short: str, full: str) -> bool:
    """Tell whether a name only leaves out words of another: all its words come there, in that order.

    >>> is_shorter("Widget Manager", "Senior Widget Manager (Remote)"), is_shorter("Manager of Widgets", "Widget Manager")
    (True, False)
    """
    rest = iter(folded_words(full))
    return all(word in rest for word in folded_words(short))
