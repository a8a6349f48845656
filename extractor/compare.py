"""What counts as the same value, one comparator for each kind of field.

Comparators judge JSON values (what `Posting.model_dump(mode="json")` holds), so that any system's predictions can be judged as they
were printed. They take the gold value first: of a nested value only the keys that gold gives are judged.
"""

import json
import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractor.folding import words

Positions = list[tuple[int, int]]
"""Pairs out of two lists, by their positions, in order."""
Fits = Callable[[Sequence[Any], Sequence[Any]], Positions]
"""A test of many gold values against many extracted ones."""


@dataclass(frozen=True, slots=True)
class Same:
    """A named test of sameness: `test(gold, got)`, both JSON values."""

    name: str
    test: Callable[[Any, Any], bool]
    key: Callable[[Any], Hashable] = json.dumps
    """Values of equal key are the same beyond doubt; the test may allow more. Puts many values together in one pass."""
    fits: Fits | None = None
    """The test on the keys of values, where it needs no more than those. Of many values each is folded once, and all are judged at once."""


_COMPANY_ENDINGS = re.compile(
    r"(?<=\w) (?:inc|incorporated|llc|l \.?l \.?c|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|sa|s \.?a|sarl|bv|nv|oy|cjsc"
    r"|ojsc|llp|lp|pbc)$"
)
_LONG_FORMS = {
    "sr": "senior", "jr": "junior", "mgr": "manager", "asst": "assistant", "assoc": "associate", "dept": "department",
    "dir": "director", "intl": "international", "univ": "university", "natl": "national", "govt": "government", "vp": "vice president",
}  # fmt: skip


@lru_cache(maxsize=2_000)
def _name(text: str) -> str:
    """Fold a name further: the article, the legal form and common short forms do not make another name."""
    folded = words(text).removeprefix("the ")
    shorter = _COMPANY_ENDINGS.sub("", folded)
    return " ".join(_LONG_FORMS.get(word, word) for word in shorter.split())


_SAME_PROSE = 90
"""Per cent of characters: at most a tenth differ."""
_SAME_PHRASE = 85
_ACRONYM = 5
_VOWELS = frozenset("aeiouy")


def _prose(text: str) -> str:
    """Fold an item, without the "and" or "or" that leads on to the next one."""
    folded = words(text)
    return folded.rpartition(" ")[0] if folded.endswith((" and", " or")) else folded


@cache
def _measures() -> tuple[Callable[..., Any], Callable[..., float]]:
    """Give the measure of many texts against many, and that of two: the per cent of their characters that are the same."""
    from rapidfuzz import fuzz, process  # 40 ms that `import extractor` need not pay

    return process.cdist, fuzz.ratio


def _near(gold: Sequence[str], got: Sequence[str], least: float) -> Iterator[tuple[int, int]]:
    """Give the positions of the texts that have at least so many per cent of their characters in common."""
    measure_all, ratio = _measures()
    # Below the cutoff the measure stops early, and gives 0.
    rows, columns = measure_all(gold, got, scorer=ratio, score_cutoff=least).nonzero()
    return zip(rows.tolist(), columns.tolist(), strict=True)


def _alike_prose(gold: Sequence[str], got: Sequence[str]) -> Positions:
    """Tell which folded verbatim items are one: at most a tenth of the characters differ, and no figure or denial among them."""
    near = _near(gold, got, _SAME_PROSE)
    return [(row, column) for row, column in near if (one := gold[row]) == (other := got[column]) or _weighty(one) == _weighty(other)]


@lru_cache(maxsize=2_000)
def _weighty(prose: str) -> list[str]:
    """Give the figures and denials of folded text: few characters, and another meaning without them."""
    return sorted(re.findall(r"\d+|\b(?:no|not|without|never)\b", prose))


_MAKERS = re.compile(r"^(?:microsoft|ms|adobe|google|apple|amazon|apache) (?=\w)")
_OTHER_NAMES = {
    "k8s": "kubernetes", "js": "javascript", "postgres": "postgresql", "golang": "go", "powerpoint": "power point", "cv": "resume",
    "nodejs": "node .js", "node js": "node .js",
    "curriculum vitae": "resume", "motivation letter": "cover letter", "letter of motivation": "cover letter",
}  # fmt: skip


def _phrase(text: str) -> str:
    folded = _MAKERS.sub("", words(text))
    return _OTHER_NAMES.get(folded, folded)


def _alike_phrases(gold: Sequence[str], got: Sequence[str]) -> Positions:
    """Tell which folded phrases name one thing: the same words in any order, nearly."""
    near = _near([_in_order(phrase) for phrase in gold], [_in_order(phrase) for phrase in got], _SAME_PHRASE)
    return [(row, column) for row, column in near if (one := gold[row]) == (other := got[column]) or _initials(one) == _initials(other)]


def _in_order(phrase: str) -> str:
    return " ".join(sorted(phrase.split())) if " " in phrase else phrase


@lru_cache(maxsize=2_000)
def _initials(phrase: str) -> set[str]:
    """Give the words of a folded phrase that look like acronyms or numbers: in those, one letter makes another thing."""
    return {word for word in phrase.split() if word[-1].isdigit() or (len(word) <= _ACRONYM and not set(word) & _VOWELS)}


def _code(value: object) -> str:
    return "".join(c for c in str(value).casefold() if c.isalnum())


def _url(value: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", value.strip(), flags=re.IGNORECASE)
    host, slash, path = bare.partition("/")
    return (host.casefold() + slash + path).rstrip("/.")


_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def read_period(value: str) -> tuple[int, int] | str:
    """Read an ISO 8601 period as (months, days), so that P1Y is P12M and P2W is P14D."""
    if not (match := _PERIOD.fullmatch(value)):
        return value
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return years * 12 + months, weeks * 7 + days


_CITIES = {
    "new york city": "new york", "nyc": "new york", "city of new york": "new york", "washington dc": "washington",
    "washington d c": "washington",
}  # fmt: skip
_STREET_WORDS = {
    "street": "st", "avenue": "ave", "road": "rd", "boulevard": "blvd", "place": "pl", "plaza": "plz", "square": "sq", "drive": "dr",
    "lane": "ln", "north": "n", "south": "s", "east": "e", "west": "w", "floor": "fl", "suite": "ste", "building": "bldg",
}  # fmt: skip


def fold_city(value: str) -> str:
    """Fold the name of a town: case, marks and common other names aside."""
    full = re.sub(r"\b(?:st|ste) (?=\w)", "saint ", words(value))
    return _CITIES.get(full, full)


def fold_street(value: str) -> str:
    """Fold a street: case, marks and short forms aside."""
    return " ".join(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", _STREET_WORDS.get(word, word)) for word in words(value).split())


_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def _scalar(value: object) -> Hashable:
    """Fold the ways to write one code, date, truth or number; a truth is no number."""
    text = str(value).strip().casefold()
    if isinstance(value, bool) or text in _TRUTHS:
        return _TRUTHS.get(text, value), "truth"
    return float(text) if _NUMBER.fullmatch(text) else _code(text)


def _mailbox(value: object) -> str:
    return str(value).strip().casefold().removeprefix("mailto:")


def _clock(value: object) -> str:
    return str(value).removesuffix(":00") if str(value).count(":") > 1 else str(value)


def within(percent: float) -> Same:
    """Sameness of numbers whose difference is at most `percent` of the gold value."""

    def close(gold: object, got: object) -> bool:
        if not isinstance(gold, int | float) or not isinstance(got, int | float):
            return gold == got
        return abs(gold - got) <= abs(gold) * percent / 100

    return Same(f"within {percent:g} %", close)


def folded_by(name: str, key: Callable[[Any], Hashable]) -> Same:
    """Sameness of values that `key` folds to one; a null is the same as a null alone."""

    def same(gold: object, got: object) -> bool:
        if gold is None or got is None:
            return gold is got
        return key(gold) == key(got)

    return Same(name, same, lambda value: None if value is None else key(value), _equal)


def _equal(gold: Sequence[Hashable], got: Sequence[Hashable]) -> Positions:
    return [(row, column) for row, one in enumerate(gold) for column, other in enumerate(got) if one == other]


def alike_by(name: str, key: Callable[[str], str], alike: Fits) -> Same:
    """Sameness of texts that are alike once `key` has folded them."""
    return Same(name, lambda gold, got: bool(alike([key(gold)], [key(got)])), key, alike)


def fieldwise(**parts: Same) -> Same:
    """Sameness of nested values: every key that gold gives, judged by its own comparator; a key without one is not judged."""

    def same(gold: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
        return all(_same_or_null(part, gold[key], got.get(key)) for key, part in parts.items() if key in gold)

    def key(value: Mapping[str, Any]) -> Hashable:
        return tuple((name, parts[name].key(part) if name in parts else part) for name, part in value.items() if part is not None)

    return Same(f"each of {', '.join(parts)}", same, key)


def _same_or_null(part: Same, gold: object, got: object) -> bool:
    return gold is got if gold is None or got is None else part.test(gold, got)


exact = folded_by("exact, ways to write a code, truth or number aside", _scalar)
folded = folded_by("text, case and marks aside", lambda value: words(str(value)))
name = folded_by("name, legal form and short forms aside", lambda value: _name(str(value)))
code = folded_by("code, separators aside", _code)
mailbox = folded_by("mailbox, case aside", _mailbox)
url = folded_by("address, scheme and www aside", _url)
period = folded_by("ISO 8601 period", read_period)
phone = folded_by("digits", lambda value: re.sub(r"\D", "", str(value)))
prose = alike_by("verbatim text, a tenth of the characters may differ", _prose, _alike_prose)
phrase = alike_by("phrase, order of words aside", _phrase, _alike_phrases)

place = fieldwise(
    street=folded_by("street", fold_street), city=folded_by("city", fold_city), region=folded, postal_code=code, country=folded
)
pay = fieldwise(min_value=within(0.5), max_value=within(0.5), currency=exact, unit=exact, kind=exact)
deadline = fieldwise(date=exact, time=folded_by("time of day", _clock), timezone=exact)
path = fieldwise(education=exact, years=exact, preferred=exact)
language = fieldwise(language=folded, required=exact)
