"""The one mark of an entry: `~` and an ending behind a word stand for the word with that ending, spelled as English spells it."""

import re
from itertools import product
from typing import Final

_VOWELS: Final = "aeiou"
_HISSES: Final = ("s", "x", "z", "ch", "sh")
_MARKED: Final = re.compile(r"(?P<word>[^\s~]+)(?P<endings>(?:~[^\W\d_]{1,4})*)")


def with_ending(word: str, ending: str) -> str:
    """Put an ending to a word.

    >>> [with_ending("vacancy", "s"), with_ending("hire", "ing"), with_ending("wish", "s"), with_ending("apply", "ed")]
    ['vacancies', 'hiring', 'wishes', 'applied']
    """
    after_consonant = len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS
    if ending == "s":
        if after_consonant:
            return f"{word[:-1]}ies"
        return f"{word}es" if word.endswith(_HISSES) else f"{word}s"
    if after_consonant and ending[0] == "e":
        return f"{word[:-1]}i{ending}"
    drops = word.endswith("e") and not word.endswith("ee") and ending[0] in "ei"
    return f"{word[:-1]}{ending}" if drops else f"{word}{ending}"


def forms_of(entry: str) -> tuple[str, ...]:
    """Give all that an entry stands for, in lower case, the plain one first.

    >>> forms_of("look~s~ing for"), forms_of("role")
    (('look for', 'looks for', 'looking for'), ('role',))
    """
    choices = []
    for marked in _MARKED.finditer(entry.lower()):
        word, endings = marked["word"], marked["endings"].split("~")[1:]
        choices.append((word, *(with_ending(word, ending) for ending in endings)))
    return tuple(dict.fromkeys(" ".join(words) for words in product(*choices)))
