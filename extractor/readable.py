"""Values as people write them, and strangers' text made safe for a terminal."""

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from typing import Any, Final, get_args

from pydantic import BaseModel

from extractor import compare
from extractor.extraction import Usage
from extractor.fields import Field
from extractor.schema import Deadline, Language, Pay, Place, QualificationPath

# Marks that reorder the text around them: with them a line can show other words than it holds (CVE-2021-42574).
_REORDERING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_PERIOD: Final = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def visible(text: str) -> str:
    r"""Put text on one line and write control characters as escapes, so that no posting can steer the terminal.

    >>> visible("Night\n Baker \x1b[2J")
    'Night Baker \\x1b[2J'
    """
    return "".join(_escaped(char) if _is_unsafe(char) else char for char in " ".join(text.split()))


def visible_lines(text: str) -> str:
    """Write control characters as escapes, but keep the lines and the blanks that they begin with."""
    return "\n".join(line[: len(line) - len(line.lstrip(" "))] + visible(line) for line in text.split("\n"))


def _is_unsafe(char: str) -> bool:
    return char in _REORDERING or unicodedata.category(char) in _UNSAFE


def _escaped(char: str) -> str:
    return f"\\x{ord(char):02x}" if char < "\u0100" else f"\\u{ord(char):04x}"


def shortened(text: str, most: int) -> str:
    """Cut the middle out of text that is longer than `most` characters, at blanks where there are some near.

    >>> shortened("one two three four five six seven", 24)
    'one two three … seven'
    """
    if len(text) <= most:
        return text
    head = text[: most * 2 // 3 - 2]
    tail = text[len(text) - (most // 3 - 1) :]
    return f"{head.rsplit(' ', 1)[0]} … {tail.split(' ', 1)[-1]}"


def readable(field: Field, value: Any) -> str:  # noqa: ANN401 - a field's value is of any type that the schema has
    """Write one value (one item, for a list) of a field in plain words.

    >>> from extractor.fields import FIELDS
    >>> readable(FIELDS["pay"], Pay(min_value=70000, max_value=90000, currency="USD", unit="YEAR", kind="BASE"))
    '$70,000 - 90,000 a year'
    >>> readable(FIELDS["locations"], Place(city="Utica", region="NY", country="US")), readable(FIELDS["duration"], "P18M")
    ('Utica, NY, US', '18 months')
    """
    match value:
        case Pay():
            return _pay(value)
        case QualificationPath():
            return _path(value)
        case Language():
            return _language(value.language) + ("" if value.required else " (an advantage)")
        case Place() | Deadline() | BaseModel():
            separator = ", " if isinstance(value, Place) else " "
            return separator.join(_plain(part) for part in dict(value).values() if part is not None)
        case str():
            return _string(field, value)
    return _plain(value)


def _string(field: Field, value: str) -> str:
    if field.same is compare.period:
        return _period(value)
    return _words(value) if get_args(field.type) else value


def _plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:,g}"
        case dt.date():
            return value.isoformat()
    return str(value)


def _words(name: str) -> str:
    return name.replace("_", " ").lower()


def _pay(pay: Pay) -> str:
    amounts = [_amount(amount) for amount in (pay.min_value, pay.max_value) if amount is not None]
    symbol = _symbol(pay.currency) if pay.currency else ""
    bound = "up to " if pay.min_value is None and amounts else "from " if pay.max_value is None and amounts else ""
    text = bound + symbol + (amounts[0] if len(set(amounts)) == 1 else " - ".join(amounts))
    unit = f"a{'n' if pay.unit == 'HOUR' else ''} {_words(pay.unit)}" if pay.unit else ""
    kind = _words(pay.kind) if pay.kind and pay.kind != "BASE" else ""
    scope = f"({pay.scope})" if pay.scope else ""
    return " ".join(part for part in (text, unit, kind, scope) if part)


def _amount(amount: float) -> str:
    return f"{amount:,.0f}" if amount.is_integer() else f"{amount:,.2f}"


@lru_cache(maxsize=2_000)
def _symbol(currency: str) -> str:
    from babel.numbers import get_currency_symbol

    symbol = get_currency_symbol(currency, locale="en_US")
    return f"{symbol} " if symbol[-1].isalpha() else symbol


@lru_cache(maxsize=2_000)
def _language(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def _path(path: QualificationPath) -> str:
    years = f"{path.years:g} year{'' if path.years == 1 else 's'} of experience" if path.years is not None else ""
    parts = " and ".join(part for part in (_words(path.education or ""), years) if part)
    return f"{parts} (preferred)" if path.preferred else parts


def _period(value: str) -> str:
    if not (match := _PERIOD.fullmatch(value)):
        return value
    counts = zip(match.groups(), ("year", "month", "week", "day"), strict=True)
    return " ".join(f"{number} {unit}{'' if number == '1' else 's'}" for number, unit in counts if number)


def told(usage: Usage) -> str:
    """Say in a line what asking took."""
    parts = [f"{usage.calls:,} {'call' if usage.calls == 1 else 'calls'}"]
    if usage.retries:
        parts.append(f"{usage.retries:,} sent again")
    parts.append(f"{usage.prompt_tokens:,} tokens sent, {usage.completion_tokens:,} written")
    if usage.seconds:
        parts.append(f"{usage.seconds:,.1f} s waited")
    if usage.cost is not None:
        parts.append(f"{usage.cost:.4f} US dollars")
    return ", ".join(parts)
