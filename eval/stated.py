"""Whether a text states a value: the words of names and items, numbers and dates in any of their usual writings.

Written apart from the rules that find values in postings, so that gold is not checked with what it is to judge.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Final

from pydantic import JsonValue

from extractor import compare
from extractor.document import Document
from extractor.fields import Field

INFERRED: Final = frozenset(
    {"unit", "currency", "kind", "scope", "region", "country", "time", "timezone", "preferred", "required", "education", "language"}
)
"""Parts of nested values that are codes or readings, not the posting's own words."""
_NUMBER: Final = re.compile(r"\d(?:[.,' \u00a0\u202f]?\d)*")
_THOUSANDS: Final = re.compile(r"\d\s?k\b|\bthousand\b", re.IGNORECASE)
_SMALL: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS: Final = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_HALF: Final = re.compile(r"½|\bhalf\b|1/2", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['\u2019]s?(?![^\W_])")
_NTH: Final = "(?:st|nd|rd|th)?"
_ALNUM: Final = re.compile(r"[^\W_]")
_NATIONAL: Final = 7
"""So many last digits of a telephone number stand in every way to print it."""


class Wording:
    """One posting's words, numbers and days, each worked out when first asked for."""

    def __init__(self, text: str) -> None:
        """Take the text of a posting."""
        self._document = Document(text)
        self.text = self._document.text
        """As its reader sees it."""
        self._by_comparator: dict[tuple[str, Callable[[str], str]], str] = {}

    def has_words(self, words: str, same: compare.Same = compare.folded) -> bool:
        """Tell whether words stand in the text one after the other, folded as the comparator of their field folds them.

        >>> Wording("The Sr. Oven Keeper's duties").has_words("senior oven keeper", compare.name)
        True
        """
        return any(
            (key := str(same.key(fold(words))).strip()) and f" {key} " in f" {self._folded(same, fold)} "
            for fold in (str, _drop_possessive)
        )

    def has_phrase(self, phrase: str) -> bool:
        """Tell whether characters stand in the text, case aside, and not within longer words.

        >>> [Wording("Salary: $20").has_phrase(phrase) for phrase in ("$", "salary", "sal")]
        [True, True, False]
        """
        left, right = (r"(?<![^\W_])" if phrase[:1].isalnum() else ""), (r"(?![^\W_])" if phrase[-1:].isalnum() else "")
        return bool(phrase) and re.search(left + re.escape(phrase.casefold()) + right, self._low) is not None

    def has_code(self, code: str) -> bool:
        """Tell whether letters and digits stand in the text as they are, whatever marks are between them; not within longer ones.

        >>> Wording("Job ID: R-20417").has_code("R20417"), Wording("Job ID: R-20417").has_code("2041")
        (True, False)
        """
        marks = r"[\W_]{0,3}".join(map(re.escape, _ALNUM.findall(code.casefold())))
        return bool(marks) and re.search(rf"(?<![^\W_]){marks}(?![^\W_])", self._low) is not None

    def has_number(self, number: float) -> bool:
        """Tell whether a number stands in the text: in digits with any marks, as so many thousand, in words up to a hundred.

        >>> [Wording("pays $120-150k, 35 hours, two posts").has_number(number) for number in (120000, 35, 2, 3)]
        [True, True, True, False]
        """
        return number in self._numbers or (self._in_thousands and number / 1000 in self._numbers)

    def has_day(self, day: dt.date) -> bool:
        """Tell whether a day stands in the text, in words or figures of either order, and its year somewhere.

        >>> [Wording(text).has_day(dt.date(2024, 4, 2)) for text in ("April 2nd, 2024", "02.04.24", "1 to 2 Apr 2024", "April 3, 2024")]
        [True, True, True, False]
        """
        return re.search(_named(day) + "|" + _figures(day), self._low) is not None and self._has_year(day)

    def has_item(self, item: str) -> bool:
        """Tell whether an item stands in the text verbatim, white space, case and marks aside; "..." stands for what is left out."""
        return self._document.locate(item) is not None

    def has_text(self, text: str) -> bool:
        """Tell whether characters stand in the text, case aside: an address."""
        return text.casefold() in self._low

    def _has_year(self, day: dt.date) -> bool:
        return str(day.year) in self._low or re.search(rf"[-/. ']{day.year % 100:02}(?!\d)", self._low) is not None

    @cached_property
    def _low(self) -> str:
        return self.text.casefold()

    @cached_property
    def _in_thousands(self) -> bool:
        return _THOUSANDS.search(self.text) is not None

    def _folded(self, same: compare.Same, fold: Callable[[str], str]) -> str:
        if (same.name, fold) not in self._by_comparator:
            self._by_comparator[same.name, fold] = str(same.key(fold(self.text)))
        return self._by_comparator[same.name, fold]

    @cached_property
    def _numbers(self) -> frozenset[float]:
        found = {reading for match in _NUMBER.finditer(self.text) for reading in _read_number(match.group())}
        words = re.findall(r"[a-z]+", self._low)
        found |= {float(_SMALL.index(word)) for word in words if word in _SMALL} | {float(_TENS[word]) for word in words if word in _TENS}
        return frozenset(found | {number + 0.5 for number in found} if _HALF.search(self.text) else found)


def find_unstated(field: Field, value: JsonValue, wording: Wording) -> Iterator[str]:
    """Yield the parts of one value (one item, for a list field) that the text does not state, as they are written in gold.

    Codes and readings, such as a currency, a country or a truth, are no words of the text and pass.
    """
    if isinstance(value, Mapping):
        for name, part in value.items():
            if part is not None and name in field.parts and name not in INFERRED:
                yield from find_unstated(field.parts[name], part, wording)
    elif not _is_stated(field, value, wording):
        yield repr(value)


def _is_stated(field: Field, value: JsonValue, wording: Wording) -> bool:
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int | float):
        return wording.has_number(value) or (field.name == "years" and wording.has_number(value * 12))
    if not isinstance(value, str):
        return True
    if field.type is dt.date:
        day = _read_day(value)
        return day is None or wording.has_day(day)
    if field.type is not str:
        return wording.has_words(value.replace("_", " ")) or wording.has_words(value.replace("_", ""))
    return _is_said(field.same, value, wording)


def _is_said(same: compare.Same, value: str, wording: Wording) -> bool:
    """Tell whether a text value stands in the text, as far as its comparator asks for."""
    if same in {compare.mailbox, compare.url}:
        return wording.has_text(str(same.key(value)))
    tests: dict[compare.Same, Callable[[str], bool]] = {
        compare.prose: wording.has_item,
        compare.code: wording.has_code,
        compare.phone: lambda number: _has_phone(number, wording),
        compare.period: lambda _: True,
        compare.name: lambda name: wording.has_words(name, compare.name),
    }
    return tests.get(same, wording.has_words)(value)


def _has_phone(value: str, wording: Wording) -> bool:
    """Tell whether the last figures of a telephone number stand in the text, those of its area apart from them or glued to them."""
    digits = re.sub(r"\D", "", value)
    return any(wording.has_code(digits[start:]) for start in range(max(1, len(digits) - _NATIONAL + 1)))


def _drop_possessive(text: str) -> str:
    return _POSSESSIVE.sub("", text)


def _read_day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def _read_number(printed: str) -> Iterator[float]:
    """Give what printed digits can mean: marks as thousands, the last one as a decimal mark, and each run of digits by itself."""
    runs = re.split(r"\D", printed)
    yield from (float(run) for run in runs)
    if len(runs) > 1:
        yield float("".join(runs))
        yield float("".join(runs[:-1]) + "." + runs[-1])


def _named(day: dt.date) -> str:
    month = rf"{calendar.month_abbr[day.month].lower()}(?:[a-z]{{0,6}}\b)?\.?"
    number = rf"(?<!\d)0?{day.day}{_NTH}"
    gap, other = r"[\W_]{0,3}", rf"\d{{1,2}}{_NTH}"
    day_first = rf"{number}(?:[\W_a-z]{{1,6}}{other})?{gap}(?:of\s)?{month}"
    return rf"{day_first}|\b{month}{gap}(?:{other}[\W_a-z]{{1,6}})?{number}(?!\d)"


def _figures(day: dt.date) -> str:
    mark, year = r"[-/. ]", rf"(?:{day.year}|{day.year % 100:02})"
    first, second = f"0?{day.month}", f"0?{day.day}"
    either = rf"(?:{first}{mark}{second}|{second}{mark}{first})"
    return rf"(?<!\d){either}(?:{mark}{year})?(?!\d)|(?<!\d){day.year}{mark}{first}{mark}{second}(?!\d)|{day:%Y%m%d}"
