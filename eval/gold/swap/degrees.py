"""Degree levels: each moved to another one, the order among them kept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Final

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.swap.edits import Edit, adapt
from eval.gold.swap.labels import records

_LEVELS: Final[tuple[str, ...]] = ("ASSOCIATE", "BACHELOR", "MASTER", "DOCTORATE")
_WORDS: Final = {"ASSOCIATE": "associate's", "BACHELOR": "bachelor's", "MASTER": "master's", "DOCTORATE": "doctoral"}
_ARTS: Final = {"ASSOCIATE": "A.A.", "BACHELOR": "B.A.", "MASTER": "M.A.", "DOCTORATE": "Ph.D."}
_SCIENCES: Final = {"ASSOCIATE": "A.S.", "BACHELOR": "B.S.", "MASTER": "M.S.", "DOCTORATE": "Ph.D."}
_DEGREE: Final = r"(?=(?:\s(?:or|and|/)\s[\w'’]{1,14}){0,2}\s(?:level\s)?degrees?\b)"
_FORMS: Final = (
    ("ASSOCIATE", _WORDS, re.compile(rf"\bassociate(?:['’]?s)?{_DEGREE}", re.IGNORECASE)),
    ("BACHELOR", _WORDS, re.compile(r"\b(?:bachelor(?:['’]?s|s['’])?|baccalaureate)(?!\w)", re.IGNORECASE)),
    ("MASTER", _WORDS, re.compile(rf"\b(?:master['’]s|masters['’]?(?:{_DEGREE}|(?=\sin\b)))(?!\w)", re.IGNORECASE)),
    ("DOCTORATE", _WORDS, re.compile(r"\b(?:doctorate|doctoral(?=\sdegree))\b", re.IGNORECASE)),
    ("DOCTORATE", _ARTS, re.compile(r"\bPh\.?\s?D\b\.?")),
    ("ASSOCIATE", _ARTS, re.compile(r"\bA\.A\.(?!\w)")),
    ("BACHELOR", _ARTS, re.compile(r"\bB\.A\.(?!\w)|\bBA(?=/BS\b|\sor\sBS\b|\s(?:degree|in)\b)|(?<=\bBS/)BA\b")),
    ("BACHELOR", _SCIENCES, re.compile(r"\bB\.S\.(?!\w)|\bBS(?=/BA\b|\sor\sBA\b|\s(?:degree|in)\b)|(?<=\bBA/)BS\b|(?<=\bBA or )BS\b")),
    ("MASTER", _ARTS, re.compile(r"\bM\.A\.(?!\w)|\bMA(?=/MS\b|\s(?:degree)\b)")),
    ("MASTER", _SCIENCES, re.compile(r"\bM\.S\.(?!\w)|(?<=\bMA/)MS\b|\bMS(?=\sdegree\b)")),
)
_FIXED: Final = re.compile(
    r"\b(?:MBA|MPA|MPH|MPP|MSW|MFA|M\.B\.A\.|M\.P\.A\.|J\.?D\.?|LL\.?M|(?:post|under)?-?graduate degree)(?!\w)", re.IGNORECASE
)
_UNSAID: Final = re.compile(r"\b(?:degrees?|higher education|college|university)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Degrees:
    """New levels by old ones."""

    new: Mapping[str, str]

    def edits(self, text: str) -> Iterator[Edit]:
        """Replace every word for a level that changes; without points where the old one has none."""
        for level, names, form in _FORMS:
            if self.new.get(level, level) == level:
                continue
            for match in form.finditer(text):
                old, name = match.group(), names[self.new[level]]
                name = name.replace(".", "") if names is not _WORDS and "." not in old else name
                yield Edit(*match.span(), _print(name, old) if names is _WORDS else name)

    def value(self, field: str, value: JsonValue) -> JsonValue:
        """Replace the level of a labelled path."""
        if field != "qualification_paths" or not isinstance(value, dict):
            return value
        level = value.get("education")
        return {**value, "education": self.new.get(level, level)} if isinstance(level, str) else value


def plan_degrees(case: Case, random: Random) -> Degrees:
    """Draw other levels in the same order. Levels said in other words stay, and where any path may rest on such words, all do."""
    labelled = {level for path in records(case, "qualification_paths") if isinstance(level := path.get("education"), str)}
    said = {level for level, _, form in _FORMS if form.search(case.text)}
    staying = (labelled & set(_LEVELS)) - said
    if not said & labelled or _FIXED.search(case.text) or (_has_unsaid(case) and not staying):
        return Degrees({})
    old = [level for level in _LEVELS if level in said | staying]
    choices: list[dict[str, str]] = [dict(zip(old, new, strict=True)) for new in combinations(_LEVELS, len(old)) if list(new) != old]
    good = [choice for choice in choices if all(choice[level] == level for level in staying)]
    return Degrees(random.choice(good) if good else {})


def _has_unsaid(case: Case) -> bool:
    """Tell whether some path rests on a degree whose level is not said: it would not change with the words."""
    quotes = (case.evidence or {}).get("qualification_paths", [])
    unsaid = [quote for quote in quotes if _UNSAID.search(quote) and not any(form.search(quote) for _, _, form in _FORMS)]
    return any("high school" not in quote.casefold() for quote in unsaid)


def _print(name: str, old: str) -> str:
    """Print a level as the old one was: capitals, and the typographic apostrophe."""
    new = adapt(name, old) if not old.islower() else name.replace("'", "’" if "’" in old else "'")
    return new[0].upper() + new[1:] if old[0].isupper() else new
