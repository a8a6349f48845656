"""Words that postings print with a capital and that name no tool: by them a name of unknown words is told from a phrase in title case."""

import re
from collections.abc import Callable
from typing import Final

from extractor.rules.vocabulary.language_names import language_words
from extractor.words import in_force, of_lexicon
from extractor.words.gazetteer import country_of, region_of, towns

TRADE_MARK: Final = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|^[A-Z]{3,6}$|[a-z]\.[a-z]|[+#]")
"""A word printed as no plain word is: "QuickBooks", "DocAuto", "HTML5", "FMS"."""
OPENERS: Final = re.compile(
    r"(?:(?:of|in|with|The|Knowledge|Familiarity|Experience|Understanding|Proficiency|Applicable|Relevant|All|Other|Any|Strong|Working|Expertise"
    r"|Current|Local|Various|Thorough|In-depth|Ability|Ensure|Interpret\w*|Apply|Review|Follow\w*|Maintain\w*|Must|Excellent|Extensive|Basic"
    r"|Good|With|Of|In|And)\s)+"
)
"""What stands with a capital before a name and does not belong to it."""
_ENDINGS: Final = re.compile(
    r"(?:tions?|sions?|ments?|ness|it(?:y|ies)|ing|ings|ances?|ences?|ships?|olog(?:y|ies|ical)|ics|ives?|ous|ables?|ibles?|ary|aries"
    r"|[iu]al|als|ical|isms?|ists?|ers|ors|ants|ents|ures?|ancy|ency|encies|ially|ally|ed|ful|less|ia[nc]s?|ican?s?|ese|graphy|therapy|care"
    r"|wide|work|works|based|level|hood|craft|keeping|making)$"
)
_MAKERS_OF_THEIR_NAME: Final = frozenset({"Apache", "Oracle", "SAP"})
_SHORTEST: Final = 3


def names_a_tool(name: str, is_plain_here: Callable[[str], bool], *, marked: bool = False) -> bool:
    """Tell whether a printed name can be that of a tool: no plain words at its end, no place, language, day, body or money.

    `is_plain_here` tells of a word in lower case whether the posting also prints it in small letters; `marked` asks for a shape
    that no plain word has.

    >>> [names_a_tool(name, lambda word: False) for name in ("Zorbix", "Customer Service", "Ohio", "HUD", "Zorbix Team")]
    [True, False, False, False, False]
    """
    words = name.split()
    if any(word.strip(".,") in no_tools() or word in _initials() for word in words) or "'" in name or len(name) < _SHORTEST:
        return False
    if name.isupper() and name.lower() in in_force().words("CERTIFICATES"):
        return False
    if words[-1].lower() in in_force().words("NO_END") or (
        len(words) == 1 and name.lower() in in_force().words("MAKERS") and name not in _MAKERS_OF_THEIR_NAME
    ):
        return False
    if marked and (not any(TRADE_MARK.search(word) for word in words) or any(_is_plain(word, is_plain_here) for word in words)):
        return False
    last = next((word for word in reversed(words) if not word[0].isdigit()), words[-1])
    if _is_plain(last, is_plain_here) and not any(TRADE_MARK.search(word) for word in words):
        return False
    return not _is_elsewhere(name) and not (len(words) > 1 and _is_elsewhere(words[-1]))


def _is_plain(word: str, is_plain_here: Callable[[str], bool]) -> bool:
    plain = in_force().words("PLAIN_WORD")
    if TRADE_MARK.search(word):
        return word.lower() in plain
    days = in_force().words("WEEKDAY") | in_force().words("MONTH")
    parts = [part for part in re.split(r"[^\w]+", word.lower()) if part]
    return all(
        part.isdigit() or len(part) == 1 or part in plain or _ENDINGS.search(part) or part in days or is_plain_here(part) for part in parts
    )


@of_lexicon()
def no_tools() -> frozenset[str]:
    """Give the words that are printed like the names of tools and are none."""
    return frozenset(row.name for row in in_force().names("no_tools"))


@of_lexicon()
def _initials() -> frozenset[str]:
    return frozenset(row.name for row in in_force().names("initials"))


@of_lexicon(1_000)
def _is_elsewhere(name: str) -> bool:
    """Tell whether a name is that of a place, a language or a month."""
    low = name.lower()
    return low in language_words() or bool(country_of(name)) or region_of(name) is not None or bool(towns(name))
