"""Right words with a value of another unit, another code or another place."""

import re
from collections.abc import Iterator
from typing import Final

from trials.pool import Pool
from trials.reading import CODED, Trial, agrees, relabelled, wording
from trials.words import DEGREES, LANGUAGES, PHRASES, SIGNS, UNITS, WISHED

_REGIONS: Final = ("NY", "CA", "TX", "IL", "OH", "WA", "FL", "CO")
_COUNTRIES: Final = ("US", "CA", "GB", "DE", "FR", "AM", "IN")
_WORKPLACES: Final = ("ONSITE", "HYBRID", "REMOTE")
_EMPLOYMENTS: Final = ("FULL_TIME", "PART_TIME", "INTERN", "VOLUNTEER", "PER_DIEM")


def spoil_unit(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Give an amount another currency or unit than its words do."""
    value, words = trial.claim.value, trial.claim.words or ""
    if trial.claim.field != "pay" or not isinstance(value, dict):
        return
    if value.get("unit") and re.search(UNITS[value["unit"]], words, re.IGNORECASE):
        other = pool.draw.choice([unit for unit in UNITS if unit != value["unit"] and not re.search(UNITS[unit], words, re.IGNORECASE)])
        yield relabelled(trial, "wrong unit", value={**value, "unit": other})
    if re.search(SIGNS["money"], words):
        other = pool.draw.choice([code for code in ("USD", "EUR", "GBP", "JPY") if code != value["currency"]])
        yield relabelled(trial, "wrong currency", value={**value, "currency": other})


def swap_code(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Swap a code, a degree or a language for another one, and a wish for a need."""
    value, words, field = trial.claim.value, trial.claim.words or "", trial.claim.field
    swaps: list[object] = []
    if field in CODED:
        family = _WORKPLACES if field == "workplace_types" else _EMPLOYMENTS
        swaps = [code for code in family if code != value and not re.search(PHRASES[code], words, re.IGNORECASE)]
    elif isinstance(value, dict) and value.get("education"):
        swaps = [{**value, "education": one} for one, told in DEGREES.items() if one != value["education"] and not re.search(told, words)]
    elif isinstance(value, dict) and value.get("language"):
        swaps = [{**value, "language": code} for code, name in LANGUAGES.items() if not wording(words).has_phrase(name)]
    if swaps:
        yield relabelled(trial, "swapped code", value=pool.draw.choice(swaps))
    if isinstance(value, dict) and re.search(WISHED, words, re.IGNORECASE):
        flips = {name: not value[name] for name in ("preferred", "required") if name in value}
        if flips:
            yield relabelled(trial, "wish for need", value={**value, **flips})


def move_place(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Give the right words another town, region or country."""
    value, words = trial.claim.value, trial.claim.words or ""
    if trial.claim.field != "locations" or not isinstance(value, dict):
        return
    towns = [town for town in pool.towns(value) if not wording(words).has_phrase(town) and not agrees("locations", value, {"city": town})]
    if towns:
        yield relabelled(trial, "another town", value={**value, "city": pool.draw.choice(towns)})
    for name, codes in (("region", _REGIONS), ("country", _COUNTRIES)):
        others = [code for code in codes if code != value.get(name) and not wording(words).has_phrase(code)]
        if value.get(name) and (name == "country" or value.get("country", "US") == "US"):
            yield relabelled(trial, f"another {name}", value={**value, name: pool.draw.choice(others)})
