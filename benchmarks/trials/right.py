"""Right claims made from gold: a labelled value and the words of the posting that state it.

Words are the gold's own evidence where it has some, else they are found by plain means: the label itself, or the sentence or line in which
all figures of the value stand (`eval.stated`, which was written apart from the rules). What they do not find beyond doubt is left out.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Final

from pydantic import JsonValue
from trials.reading import CODED, LONG, PHONES, RIGHT, Reading, Trial, is_text, stands, wording
from trials.words import ASIDE, CUES, DEGREES, LANGUAGES, NUMBERS, ONE_SIDED, PHRASES, TRUE_WORDS, WISHED, YEARS, denied

from extractor.document import Span
from extractor.llm.claims import Claim

_LITTLE: Final = 15
_SHORT: Final = 80
_PER_POSTING: Final = 3
"""So many items of one list are taken from one posting: duties of a few postings shall not stand for all."""


Stated = tuple[JsonValue, str]
"""A value, which may have fewer parts than its label, and the words that state it."""


def make_right(reading: Reading) -> Iterator[Trial]:
    """Yield the right claims of one posting, field by field."""
    for field in reading.case.labelled:
        made = 0
        for number, value in enumerate(reading.values(field)):
            said = state(reading, field, value, number)
            if said and made < _PER_POSTING and len(said[1]) <= LONG and stands(reading.document, said[1]):
                made += 1
                yield Trial(reading.case.id, RIGHT, reading.case.text, Claim(field=field, words=said[1], value=said[0]))


def state(reading: Reading, field: str, value: JsonValue, number: int) -> Stated | None:
    """Give a value and the words that state it; `number` is its place among the items of its field."""
    if is_text(field):
        return (None, value) if isinstance(value, str) else None
    quotes = (reading.case.evidence or {}).get(field, [])
    if isinstance(value, dict):
        value = {name: part for name, part in value.items() if part is not None and name != "scope"}
    if len(quotes) > number:
        return value, quotes[number]
    find = _FINDERS.get(field)
    return find(reading, field, value) if find else None


def _pick(reading: Reading, test: Callable[[str], bool], cue: str | None = None) -> str | None:
    """Give the shortest sentence that passes a test and holds a cue; without a cue, that of the text that alone passes."""
    passed = [words for words in reading.sentences if len(words) <= LONG and test(words)]
    cued = [words for words in passed if cue and re.search(cue, words, re.IGNORECASE)]
    alone = len(passed) > 0 and all(passed[0] in words for words in passed)
    return cued[0] if cued else passed[0] if alone else None


def _day(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    day = dt.date.fromisoformat(str(value))
    words = _pick(reading, lambda words: wording(words).has_day(day), CUES[field])
    return (value, words) if words else None


def _deadline(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    said = _day(reading, field, value["date"])
    if not said:
        return None
    hour = int(value.get("time", "0")[:2])
    clock = any(re.search(rf"(?<!\d){number}(?!\d|[-/.]\d)", said[1]) for number in {hour, f"{hour:02}", (hour - 1) % 12 + 1})
    return (value if "time" in value and clock else {"date": value["date"]}), said[1]


def _pay(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    bounds, others = _bounds(value), {bound for other in reading.values(field) for bound in _bounds(other)}

    def told(words: str) -> bool:
        says = wording(words).has_number
        one_sided = len(bounds) == 1 and {"min_value", "max_value"} <= set(value) and re.search(ONE_SIDED, words)
        return (
            not one_sided
            and all(map(says, bounds))
            and not any(map(says, others - bounds))
            and re.search(CUES[field], words, re.IGNORECASE) is not None
        )

    if sum(bounds <= _bounds(other) for other in reading.values(field)) > 1:
        return None
    words = _pick(reading, told, CUES[field])
    return (value, words) if words else None


def _bounds(pay: JsonValue) -> set[float]:
    return {pay[name] for name in ("min_value", "max_value") if pay.get(name) is not None}


def _number(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    amount = rf"(?<![\d.,]){value:g}(?![\d]|[.,]\d)" + (rf"|\b{NUMBERS[int(value)]}\b" if value in NUMBERS else "")
    unit = CUES[field]
    near = re.compile(rf"(?:{amount})\W{{0,3}}(?:\w+\W+){{0,2}}?(?:{unit})|(?:{unit})\W{{0,20}}(?:{amount})", re.IGNORECASE)
    words = _pick(reading, lambda words: near.search(words) is not None, unit)
    return (value, words) if words else None


def _period(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    number, unit = int(value[1:-1]), {"Y": "year", "M": "month", "W": "week", "D": "day"}[value[-1]]
    amounts = [(number, unit)] + ([(number // 12, "year")] if unit == "month" and number % 12 == 0 else [])
    told = "|".join(rf"\b(?:{count}|{NUMBERS.get(count, count)})\b\W{{0,4}}(?:\d+\W+)?{name}" for count, name in amounts)
    words = _pick(reading, lambda words: re.search(told, words, re.IGNORECASE) is not None, CUES[field])
    return (value, words) if words else None


def _phone(reading: Reading, _field: str, value: JsonValue) -> Stated | None:
    last = r"\W{0,3}".join(re.sub(r"\D", "", value)[-7:])
    near = re.compile(rf"[+(]?(?:\d[\d\W]{{0,3}}){{0,7}}{last}(?!\d)")
    found = near.search(reading.document.plain)
    return (value, " ".join(found.group().split())) if found else None


def _place(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    """Find a place by all its printed parts; a town alone counts where little else is said or the sentence speaks of the place of work."""
    for names in (("street", "city", "postal_code", "region"), ("street", "city", "postal_code"), ("city", "region"), ("city",)):
        parts = [value[name] for name in names if name in value]
        if not parts or ("city" in value and "city" not in names):
            continue
        told = [one for one in reading.sentences if all(wording(one).has_phrase(part) for part in parts)]
        told = [one for one in told if not re.search(r"(?i)^city of|reside", one)]
        clear = [one for one in told if re.search(CUES[field], one, re.IGNORECASE) or len(one) < sum(map(len, parts)) + _LITTLE]
        if clear and (len(parts) > 1 or "city" in value):
            return {name: value[name] for name in value if name in names or name in {"region", "country"}}, clear[0]
    return None


def _code(reading: Reading, _field: str, value: JsonValue) -> Stated | None:
    """Take a plain phrase that stands once in the posting, with its sentence where that is short."""
    found = list(re.finditer(PHRASES[value], reading.document.plain, re.IGNORECASE)) if value in PHRASES else []
    if len(found) != 1:
        return None
    words = " ".join(reading.document.quote(Span(*found[0].span())).split())
    sentence = next((one for one in reading.sentences if words in one), words)
    return (
        None if denied(sentence) or re.search(ASIDE, sentence, re.IGNORECASE) else (value, sentence if len(sentence) <= _SHORT else words)
    )


def _language(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    name, required = LANGUAGES.get(value["language"]), value.get("required", True)
    fits = [one for one in reading.sentences if name and wording(one).has_phrase(name) and re.search(CUES[field], one, re.IGNORECASE)]
    words = next((one for one in fits if (re.search(WISHED, one, re.IGNORECASE) is None) == required and not denied(one)), None)
    return (value, words) if words else None


def _path(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    """Take a sentence that names one degree and one number of years, those of the path, and wishes as the path does."""
    education, years, preferred = value.get("education"), value.get("years"), value.get("preferred", False)
    for words in reading.sentences:
        levels = {level for level, told in DEGREES.items() if re.search(told, words)}
        numbers = {number for number in range(1, 31) if wording(words).has_number(number)}
        clear = not years or re.search(YEARS, words, re.IGNORECASE)
        right = clear and levels == ({education} if education else set()) and numbers == ({years} if years else set())
        if right and re.search(CUES[field], words, re.IGNORECASE) and (re.search(WISHED, words, re.IGNORECASE) is not None) == preferred:
            return None if denied(words) else (value, words)
    return None


def _truth(reading: Reading, field: str, value: JsonValue) -> Stated | None:
    if value is not True:
        return None
    words = next((one for one in reading.sentences if re.search(TRUE_WORDS[field], one, re.IGNORECASE) and not denied(one)), None)
    return (value, words) if words else None


_FINDERS: Final[dict[str, Callable[[Reading, str, JsonValue], Stated | None]]] = {
    "date_posted": _day, "start_date": _day, "application_deadline": _deadline, "pay": _pay, "openings": _number,
    "hours_per_week": _number, "duration": _period, "locations": _place, "languages": _language, "qualification_paths": _path,
    **dict.fromkeys(PHONES, _phone), **dict.fromkeys(CODED, _code), **dict.fromkeys(TRUE_WORDS, _truth),
}  # fmt: skip
