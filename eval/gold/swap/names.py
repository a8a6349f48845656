"""Names of organisations and positions: others from the pools, acronyms with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from eval.cases import Case
from eval.gold.swap.edits import LEFT, RIGHT, Edit, Words, adapt, spelled
from eval.gold.swap.labels import records, strings
from eval.gold.swap.pools import AGENCIES, ORGANISATIONS, TITLES
from extractor.folding import words

_BODIES: Final = ("organization", "parent_organization", "legal_employer")
_POSITIONS: Final = ("title", "alternate_titles", "civil_service_title")
_PUBLIC: Final = re.compile(
    r"\b(?:department|dept|office|bureau|agency|commission|authority|administration|ministry|division)\b", re.IGNORECASE
)
_ENDING: Final = re.compile(r",?\s+(?:inc|llc|ltd|limited|corp|corporation|co|company|plc|gmbh|cjsc|ojsc|llp|lp|pbc)\.?$", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"[A-Z][A-Z0-9&]{1,7}")
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "city", "state", "county", "town", "nyc"})


@dataclass(frozen=True, slots=True)
class Name:
    """An old name as a pattern, and the new one."""

    pattern: re.Pattern[str]
    new: str

    def edits(self, text: str) -> Iterator[Edit]:
        """Replace the name wherever it is printed; a plural stays one."""
        for match in self.pattern.finditer(text):
            plural = match.group("plural") or ""
            yield Edit(match.start(), match.end(), adapt(self.new, match.group("name")) + plural)


@dataclass(frozen=True, slots=True)
class Names(Words):
    """All names of a posting, the longest first."""

    names: tuple[Name, ...]

    def edits(self, text: str) -> Iterable[Edit]:
        """Replace every name."""
        return (edit for name in self.names for edit in name.edits(text))


def plan_names(case: Case, random: Random) -> Names:
    """Draw an organisation for each body and a title for each position that the text names."""
    drawn = {**_plan_bodies(case, random), **_plan_positions(case, random)}
    return Names(tuple(Name(_pattern(old), new) for old, new in sorted(drawn.items(), key=lambda pair: -len(pair[0]))))


def initials(name: str) -> str:
    """Give the acronym of a name.

    >>> initials("Department of Coastal Resilience")
    'DCR'
    """
    return "".join(word[0].upper() for word in re.findall(r"[^\W_][\w'’]*", name) if word not in _SMALL)


def _plan_bodies(case: Case, random: Random) -> dict[str, str]:
    """Map the names of each body to one drawn name, and its acronyms to that name's initials."""
    drawn: dict[str, str] = {}
    for field in _BODIES:
        given = [_stem(name) for name in strings(case, field)]
        shorts = [name for name in given if _ACRONYM.fullmatch(name)]
        full = _innermost([name for name in given if name not in shorts and not _is_place(name, case)])
        if field == "organization":
            shorts += strings(case, "organization_acronym")
        pool = AGENCIES if any(_PUBLIC.search(name) for name in full) else ORGANISATIONS
        new = _draw(pool, case.text, random, [*drawn.values()])
        drawn |= {name: new for name in full if name not in drawn}
        drawn |= {name: initials(new) for name in shorts if name not in drawn}
    return {old: new for old, new in drawn.items() if _pattern(old).search(case.text)}


def _plan_positions(case: Case, random: Random) -> dict[str, str]:
    drawn: dict[str, str] = {}
    for field in _POSITIONS:
        for old in _innermost([name for name in strings(case, field) if _pattern(name).search(case.text)]):
            if old not in drawn:
                drawn[old] = _draw(TITLES, case.text, random, [*drawn.values()])
    return drawn


def _draw(pool: Sequence[str], text: str, random: Random, taken: Sequence[str]) -> str:
    """Draw a name that the text does not have, with initials that it does not have either."""
    low = text.casefold()
    free = [name for name in pool if name.casefold() not in low and name not in taken and not re.search(rf"\b{initials(name)}\b", text)]
    return random.choice(free)


def _stem(name: str) -> str:
    """Leave out the article and the legal form: they stay in the text as they are.

    >>> _stem("The Alder Bakery, Inc.")
    'Alder Bakery'
    """
    return _ENDING.sub("", name.removeprefix("The ").removeprefix("the "))


def _innermost(names: Sequence[str]) -> list[str]:
    """Leave out names that hold another one: they change with it."""
    unique = list({words(name): name for name in names}.values())
    return [name for name in unique if not any(f" {words(other)} " in f" {words(name)} " for other in unique if other is not name)]


def _is_place(name: str, case: Case) -> bool:
    """Tell whether a body is named after nothing but its place ("City of Springfield"): it changes with the place."""
    if re.match(r"(?:city|town|county|state|commonwealth) of \S+(?: \S+)?$", name, re.IGNORECASE):
        return True
    known = {word for place in records(case, "locations") for part in place.values() for word in words(str(part)).split()}
    return set(words(name).split()) <= known | _SMALL


def _pattern(name: str) -> re.Pattern[str]:
    """Find a name in any case; an acronym (addresses aside) or a single word only with its capitals: small letters make a common word."""
    if _ACRONYM.fullmatch(name):
        in_address = rf"(?<=[/.@]){re.escape(name.lower())}(?=[/.@?\#\s_-]|$)"
        return re.compile(rf"(?P<name>(?<![^\W_]){re.escape(name)}(?![^\W_])|{in_address})(?P<plural>)")
    capital = "" if " " in name.strip() else r"(?-i:(?=[A-Z]))"
    return re.compile(rf"{capital}{LEFT}(?P<name>{spelled(name)})(?P<plural>s?){RIGHT}", re.IGNORECASE)
