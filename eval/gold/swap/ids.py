"""Requisition numbers and title codes: other characters in the same shape."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from string import ascii_lowercase, ascii_uppercase

from eval.cases import Case
from eval.gold.swap.edits import Edit, Words
from eval.gold.swap.labels import strings

_LEAST = 3


@dataclass(frozen=True, slots=True)
class Ids(Words):
    """New ids by old ones."""

    new: Mapping[str, str]

    def edits(self, text: str) -> Iterable[Edit]:
        """Replace every id that stands by itself, within addresses too."""
        for old, new in self.new.items():
            for match in re.finditer(rf"(?<![^\W_]){re.escape(old)}(?![^\W_])", text):
                yield Edit(match.start(), match.end(), new)


def plan_ids(case: Case, random: Random) -> Ids:
    """Draw new ids for those that the text prints. Shorter ones than three characters are left: they may mean anything."""
    old = [one for field in ("job_id", "title_code") for one in strings(case, field) if len(one) >= _LEAST and one in case.text]
    return Ids({one: _draw(one, random) for one in dict.fromkeys(old)})


def _draw(old: str, random: Random) -> str:
    """Draw a letter for a letter and a digit for a digit; a zero stays.

    >>> _draw("R-1002", Random(1))
    'E-2005'
    """
    while True:
        new = "".join(_other(char, random) for char in old)
        if new != old:
            return new


def _other(char: str, random: Random) -> str:
    if char.isdecimal():
        return "0" if char == "0" else random.choice("123456789")
    if char.isascii() and char.isalpha():
        return random.choice(ascii_uppercase if char.isupper() else ascii_lowercase)
    return char
