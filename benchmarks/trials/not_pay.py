"""Money that is no pay: amounts of a posting beside its gold pay, and lines of our own put into a copy of it."""

import random
import re
from collections.abc import Iterator
from typing import Final

from pydantic import JsonValue
from trials.reading import LONG, Reading, Trial, wording
from trials.words import NO_PAY, PAYS

from extractor.document import Document
from extractor.llm.claims import Claim

_AMOUNT: Final = re.compile(
    r"(?P<sign>[$£€])\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<times>k\b|thousand\b|m\b|mm\b|million\b|bn?\b|billion\b)?", re.IGNORECASE
)
_TIMES: Final = {"": 1, "k": 10**3, "t": 10**3, "m": 10**6, "b": 10**9}
_CURRENCY: Final = {"$": "USD", "£": "GBP", "€": "EUR"}
_YEARLY, _HOURLY = 10_000, 200
_LINES: Final = (
    "We have raised [${m} million] from investors.",
    "Last spring we closed a [${m}M Series B].",
    "The firm manages [over ${m} billion in assets].",
    "Our annual revenue is [${m} million].",
    "You will manage [an annual budget of ${k}].",
    "The program has [a budget of ${k} a year].",
    "You will oversee [grants of up to ${k}].",
    "Our endowment stands at [${m} million].",
    "A non-refundable [application fee of ${s}] is charged.",
    "There is [a ${s} registration fee] for the examination.",
    "Membership costs [${s} a year].",
    "The course costs [£{k}].",
    "Customers save [${k} a year] with our product.",
    "We match [401(k) contributions up to ${k}].",
    "Our [401(k) match is up to ${k} a year].",
    "Tuition reimbursement of [up to ${k} a year] is offered.",
    "Fines of [up to ${k}] may apply.",
    "The clinic is insured for [up to ${m} million].",
    "The average home here costs [${h}].",
    "Parking at the office is [${s} a day].",
    "The foundation awarded us [a ${h} grant].",
    "Sign up today for [only ${s} a month].",
    "Sales at this store reach [${m} million a year].",
    "The scholarship fund gives [${k} to students].",
    "[Budget: ${h}]",
    "[Funding: ${m} million (Series A)]",
    "Das Jahresbudget beträgt [€ {h}].",
    "Le chiffre d'affaires est de [{m} millions €].",
)
"""Lines whose amount is no pay; what stands in brackets is quoted, every other time with all of the line."""
_PER_POSTING: Final = 4
_ALL_FIELDS: Final = 35
"""Gold with so many fields was made by reading, and holds all pay."""


def other_money(reading: Reading) -> Iterator[Trial]:
    """Yield claims of pay on amounts beside the gold pay: all of a posting that was read, else those that plain words tell from pay."""
    case = reading.case
    if "pay" not in case.labelled:
        return
    by_reading = len(case.labelled) >= _ALL_FIELDS
    gold = {
        part for item in reading.values("pay") + case.optional.get("pay", []) for part in item.values() if isinstance(part, int | float)
    }
    seen: set[JsonValue] = set()
    for sentence in reading.sentences:
        for match in _AMOUNT.finditer(sentence):
            value = _read(match)
            alone = value["min_value"] not in gold | seen and len(sentence) <= LONG
            sure = by_reading or (re.search(NO_PAY, sentence, re.IGNORECASE) and not re.search(PAYS, sentence, re.IGNORECASE))
            if sure and alone and not any(wording(sentence).has_number(amount) for amount in gold):
                seen.add(value["min_value"])
                yield Trial(case.id, "money in the posting", case.text, Claim(field="pay", words=sentence, value=value))


def insert_money(reading: Reading, draw: random.Random) -> Iterator[Trial]:
    """Yield claims of pay on lines of our own, each put into a copy of the posting."""
    text = reading.document.text
    breaks = [at.end() for at in re.finditer(r"\n", text)] or [len(text)]
    for template in draw.sample(_LINES, _PER_POSTING):
        amounts = {
            "m": draw.randrange(2, 90),
            "k": f"{draw.randrange(2, 9)},500",
            "h": f"{draw.randrange(110, 900)},000",
            "s": draw.randrange(15, 95),
        }
        line = re.sub(r"\{([mkhs])\}", lambda name, amounts=amounts: str(amounts[name[1]]), template)
        words = line[line.index("[") + 1 : line.index("]")] if draw.random() < 1 / 2 else re.sub(r"[\[\]]", "", line)
        line, at = re.sub(r"[\[\]]", "", line), draw.choice(breaks)
        match = _AMOUNT.search(line)
        copy = f"{text[:at]}{'' if text[:at].endswith(chr(10)) else chr(10)}{line}\n{text[at:]}"
        if match and words not in text and Document(copy).text == copy:
            yield Trial(reading.case.id, "money put in", copy, Claim(field="pay", words=words, value=_read(match)))


def _read(match: re.Match[str]) -> dict[str, JsonValue]:
    """Read an amount as a careless reader would: both bounds, with the unit that its size suggests."""
    amount = round(float(match["number"].replace(",", "")) * _TIMES[(match["times"] or "")[:1].lower()], 2)
    unit = "YEAR" if amount >= _YEARLY else "HOUR" if amount <= _HOURLY else None
    value = {"min_value": amount, "max_value": amount, "currency": _CURRENCY[match["sign"]], "unit": unit, "kind": "BASE"}
    return {name: part for name, part in value.items() if part is not None}
