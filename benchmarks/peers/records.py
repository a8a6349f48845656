"""Made-up records over 30 fields of the schema, and predictions of them with seeded faults; no two records share a text."""

import random
from collections.abc import Callable
from typing import Any

from eval import Case

Record = dict[str, Any]
UNSTATED = 0.2
"""Share of the fields that a record does not state."""
DROPPED, EXCHANGED, MISSPELT, INVENTED = 0.10, 0.08, 0.15, 0.10
SYLLABLES = ("ba", "co", "den", "fir", "gal", "hum", "jor", "kel", "lim", "mon", "nar", "pel", "qui", "ros", "sal", "tor", "ven", "wex")


def word(draw: random.Random) -> str:
    """Make up a word of two to four syllables."""
    return "".join(draw.choices(SYLLABLES, k=draw.randint(2, 4)))


def phrase(draw: random.Random, least: int, most: int) -> str:
    """Make up a phrase of so many words."""
    return " ".join(word(draw) for _ in range(draw.randint(least, most))).capitalize()


def sentence(draw: random.Random) -> str:
    """Make up a sentence."""
    return f"{phrase(draw, 3, 8)}, {phrase(draw, 3, 8).lower()}."


def date(draw: random.Random) -> str:
    """Give a day of 2025."""
    return f"2025-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"


def pay(draw: random.Random) -> Record:
    """Make up a range of pay."""
    low = draw.randrange(40_000, 160_000, 500)
    return {"min_value": low, "max_value": low + draw.randrange(0, 40_000, 500), "currency": "USD", "unit": "YEAR", "kind": "BASE"}


def place(draw: random.Random) -> Record:
    """Make up a place."""
    street = f"{draw.randint(1, 999)} {phrase(draw, 1, 2)} Street"
    return {"street": street, "city": phrase(draw, 1, 2), "region": draw.choice(("IL", "NY", "CA")), "country": "US"}


SCALARS: dict[str, Callable[[random.Random], Any]] = {
    "title": lambda draw: phrase(draw, 2, 5),
    "job_id": lambda draw: f"R-{draw.randint(10_000, 99_999)}",
    "openings": lambda draw: draw.randint(1, 9),
    "organization": lambda draw: f"{phrase(draw, 2, 4)} Inc.",
    "organization_acronym": lambda draw: word(draw)[:4].upper(),
    "department": lambda draw: phrase(draw, 2, 4),
    "residency": lambda draw: phrase(draw, 2, 5),
    "duration": lambda draw: f"P{draw.randint(1, 36)}M",
    "renewable": lambda draw: draw.random() < 1 / 2,
    "schedule": lambda draw: phrase(draw, 3, 8),
    "hours_per_week": lambda draw: draw.randint(10, 40),
    "travel_required": lambda draw: draw.random() < 1 / 2,
    "date_posted": date,
    "application_deadline": lambda draw: {"date": date(draw), "time": "17:00"},
    "reports_to": lambda draw: phrase(draw, 2, 4),
    "apply_url": lambda draw: f"https://jobs.{word(draw)}.example/{draw.randint(1, 99_999)}",
    "apply_email": lambda draw: f"{word(draw)}@{word(draw)}.example",
    "apply_phone": lambda draw: f"+1217555{draw.randint(0, 9999):04}",
    "equal_opportunity": lambda draw: draw.random() < 1 / 2,
}
LISTS: dict[str, tuple[int, int, Callable[[random.Random], Any]]] = {
    "alternate_titles": (1, 2, lambda draw: phrase(draw, 2, 5)),
    "locations": (1, 3, place),
    "pay": (1, 2, pay),
    "benefits": (4, 8, lambda draw: phrase(draw, 2, 8)),
    "responsibilities": (8, 12, sentence),
    "qualifications_required": (5, 9, sentence),
    "qualifications_preferred": (2, 5, sentence),
    "qualification_paths": (1, 2, lambda draw: {"education": draw.choice(("BACHELOR", "MASTER")), "years": draw.randint(1, 9)}),
    "skills": (6, 12, lambda draw: phrase(draw, 1, 3)),
    "licenses": (1, 2, lambda draw: phrase(draw, 2, 4)),
    "application_materials": (1, 3, lambda draw: phrase(draw, 1, 2)),
}


def make(number: int, seed: int = 1) -> list[tuple[Case, Record]]:
    """Give so many postings: gold, and a prediction of it."""
    draw = random.Random(seed)  # noqa: S311 - a benchmark's draws are seeded
    made = []
    for at in range(number):
        gold = {name: None if draw.random() < UNSTATED else one(draw) for name, one in SCALARS.items()}
        for name, (least, most, one) in LISTS.items():
            gold[name] = [] if draw.random() < UNSTATED else [one(draw) for _ in range(draw.randint(least, most))]
        made.append((Case(id=str(at), text="-", labels=gold, labelled=tuple(gold)), spoil(gold, draw)))
    return made


def spoil(gold: Record, draw: random.Random) -> Record:
    """Predict a record with faults: values dropped, exchanged, misspelt and invented, lists in another order."""
    got: Record = {name: spoil_value(gold[name], one, draw) for name, one in SCALARS.items()}
    for name, (_, _, one) in LISTS.items():
        came = [value for item in gold[name] if (value := spoil_value(item, one, draw)) is not None]
        came += [one(draw)] if draw.random() < INVENTED else []
        got[name] = draw.sample(came, len(came))
    return got


def spoil_value(value: Any, other: Callable[[random.Random], Any], draw: random.Random) -> Any:  # noqa: ANN401 - JSON
    """Give a value as a careless reader might."""
    chance = draw.random()
    if value is None:
        return other(draw) if chance < INVENTED else None
    if chance < DROPPED:
        return None
    if chance < DROPPED + EXCHANGED:
        return other(draw)
    if isinstance(value, str) and chance < DROPPED + EXCHANGED + MISSPELT:
        at = draw.randrange(len(value))
        return value[:at] + value[at + 1 :]
    return value
