"""Wrong claims made from right ones: `spoil_all` gives every kind of them, each left out where by chance gold calls it right.

A copy of the posting's text is changed where the kind asks for other words (a denial, money that is no pay); the claim is then on the copy.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pydantic import JsonValue
from trials.denials import deny
from trials.not_pay import insert_money, other_money
from trials.pool import Pool, Spoil
from trials.reading import CODED, LONG, PHONES, Reading, Trial, agrees, is_text, relabelled, stands, wording
from trials.swaps import move_place, spoil_unit, swap_code
from trials.words import PHRASES, SIGNS, TOPICS

from extractor.document import Document

DATED: Final = ("date_posted", "start_date", "application_deadline")
ELSEWHERE: Final = "words of another posting"
_TRIES: Final = 20
_LESSER: Final = {"preferred", "required", "kind", "unit", "currency", "time", "timezone"}
"""Parts by which alone two values do not differ enough."""
_DIGIT_PARTS: Final = ("min_value", "max_value", "years", "street", "postal_code")
_ELSEWHERE: Final = (
    "pay", "locations", "qualification_paths", "languages", "openings", "hours_per_week", "duration", *DATED, *CODED, *PHONES,
)  # fmt: skip


def spoil_all(rights: Sequence[Trial], readings: Mapping[str, Reading], seed: int) -> Iterator[Trial]:
    """Yield spoiled claims of every kind; at most one of each kind from each right claim."""
    pool = Pool(rights, readings, seed)
    for trial in rights:
        reading = readings[trial.posting]
        for spoil in _KINDS:
            done = set()
            for spoiled in spoil(pool, trial):
                if spoiled.kind not in done and is_wrong(reading, spoiled):
                    done.add(spoiled.kind)
                    yield spoiled
    for reading in readings.values():
        yield from (spoiled for spoiled in other_money(reading) if is_wrong(reading, spoiled))
        yield from insert_money(reading, pool.draw)


def is_wrong(reading: Reading, spoiled: Trial) -> bool:
    """Tell whether a spoiled claim is surely wrong: gold does not hold it, or its words do not stand, or they stand in a denial."""
    claim = spoiled.claim
    if spoiled.text != reading.case.text or spoiled.kind.startswith("words"):
        return True
    if is_text(claim.field):
        return not stands(reading.document, claim.words or "")
    return not reading.allows(claim.field, claim.value)


def _digit(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Change one digit of an amount, a number, a telephone number or, of text, of the words."""
    claim = trial.claim
    if claim.field in DATED or claim.field in {"apply_url", "internal_apply_url"}:
        return
    if is_text(claim.field):
        if len(claim.words or "") <= LONG // 3:
            yield from (relabelled(trial, "a digit", words=words) for words in _with_other_digit(pool, claim.words or ""))
        return
    parts = claim.value if isinstance(claim.value, dict) else {"": claim.value}
    for name in [name for name in ("", *_DIGIT_PARTS) if name in parts and not isinstance(parts[name], bool)]:
        for printed in _with_other_digit(pool, _print(parts[name])):
            value = printed if isinstance(parts[name], str) else json.loads(printed) if re.match(r"[1-9]|0\.", printed) else None
            told = isinstance(value, int | float) and wording(claim.words or "").has_number(value)
            if value is not None and not told and not (claim.field == "duration" and printed.startswith("P0")):
                yield relabelled(trial, "a digit", value={**parts, name: value} if name else value)


def _print(value: JsonValue) -> str:
    return value if isinstance(value, str) else f"{value:.10g}"


def _with_other_digit(pool: Pool, text: str) -> Iterator[str]:
    places = [at for at, char in enumerate(text) if char.isdigit()]
    for _ in range(_TRIES if places else 0):
        at = pool.draw.choice(places)
        yield text[:at] + pool.draw.choice("123456789".replace(text[at], "")) + text[at + 1 :]


def _date(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Move a date by a day, a month or a year."""
    claim = trial.claim
    if claim.field not in DATED:
        return
    printed = claim.value["date"] if isinstance(claim.value, dict) else claim.value
    day, sign = dt.date.fromisoformat(printed), pool.draw.choice((1, -1))
    month = (day.month - 1 + sign) % 12 + 1
    moved = {
        "a day": day + dt.timedelta(days=sign),
        "a month": day.replace(month=month, day=min(day.day, 28)),
        "a year": day.replace(year=day.year + sign, day=min(day.day, 28)),
    }
    for name, other in moved.items():
        if not wording(claim.words or "").has_day(other):
            value = {**claim.value, "date": other.isoformat()} if isinstance(claim.value, dict) else other.isoformat()
            yield relabelled(trial, f"date moved by {name}", value=value)


def _value(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Give this posting's words another posting's value."""
    if not is_text(trial.claim.field) and not isinstance(trial.claim.value, bool):
        for other in pool.others(trial):
            if not _may_say(trial, other.claim.value):
                yield relabelled(trial, "another posting's value", value=other.claim.value)


def _may_say(trial: Trial, value: JsonValue) -> bool:
    """Tell whether words may state another value too, in whole or in what matters of it."""
    field, words, own = trial.claim.field, trial.claim.words or "", trial.claim.value
    if isinstance(value, dict) and isinstance(own, dict):
        shared = [
            name for name in value if name in own and name not in {"preferred", "required", "kind", "unit", "currency", "time", "timezone"}
        ]
        return all(agrees(field, {name: own[name]}, {name: value[name]}) for name in shared) or _figures_stand(value, words)
    if field in CODED:
        return re.search(PHRASES.get(str(value), "."), words, re.IGNORECASE) is not None
    return isinstance(value, int | float) and wording(words).has_number(value)


def _figures_stand(value: dict[str, JsonValue], words: str) -> bool:
    numbers = [part for name, part in value.items() if name in {"min_value", "max_value", "years"}]
    city = value.get("city")
    return any(wording(words).has_number(number) for number in numbers) or (isinstance(city, str) and wording(words).has_phrase(city))


def _words(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Give words of another posting that do not stand in this one, with their value."""
    for other in pool.others(trial):
        if pool.reading(trial).document.locate(other.claim.words or "") is None:
            yield relabelled(trial, ELSEWHERE, words=other.claim.words, value=other.claim.value)


def _own_words(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Give the right value with words of the same posting that say something else, every other time words with figures."""
    if trial.claim.field in _ELSEWHERE and trial.claim.value != 1:
        quiet = [one for one in pool.reading(trial).sentences if len(one) <= LONG and len(one.split()) > 2 and not _speaks(trial, one)]  # noqa: PLR2004
        figures = [one for one in quiet if re.search(r"\d", one)] if pool.draw.random() < 1 / 2 else []
        if quiet:
            yield relabelled(trial, "words of another unit", words=pool.draw.choice(figures or quiet))


def _speaks(trial: Trial, words: str) -> bool:
    """Tell whether a sentence may say something of a value: holds a figure of it, or a word of its field or place."""
    field, value, said = trial.claim.field, trial.claim.value, wording(words)
    parts = value if isinstance(value, dict) else {field: value}
    numbers = [part for part in parts.values() if isinstance(part, int | float) and not isinstance(part, bool)]
    if field in TOPICS:
        return re.search(TOPICS[field], words, re.IGNORECASE) is not None
    if field in DATED:
        return said.has_day(dt.date.fromisoformat(str(parts.get("date", value))))
    if field in PHONES:
        return str(value)[-4:] in words
    if field == "duration":
        return any(said.has_number(number) for number in {int(str(value)[1:-1]), int(str(value)[1:-1]) / 12})
    if field == "locations":
        names = [str(part) for name, part in parts.items() if name != "country"]
        return any(said.has_phrase(name) for name in names) or re.search(SIGNS["place"], words) is not None
    return any(said.has_number(number) for number in numbers)


def _denial(pool: Pool, trial: Trial) -> Iterator[Trial]:
    """Deny in a copy of the posting what the words say."""
    for kind, text, words in deny(pool.reading(trial).document, trial.claim, pool.draw):
        value = None if is_text(trial.claim.field) else trial.claim.value
        copy = Document(text)
        if copy.text == text and copy.locate(words) and words_once(text, words):
            yield Trial(trial.posting, kind, text, relabelled(trial, kind, words=words, value=value).claim)


def words_once(text: str, words: str) -> bool:
    """Tell whether words stand once in a text, white space and case aside: not in a plain place beside the denied one."""
    return len(re.findall(r"\s*".join(map(re.escape, words.split())), text, re.IGNORECASE)) == 1


_KINDS: Final[tuple[Spoil, ...]] = (_digit, _date, _value, _words, _own_words, spoil_unit, swap_code, move_place, _denial)
