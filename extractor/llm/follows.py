"""The value that words state, one reader a kind of value: what a model points at is read here, and what cannot be read is not taken.

The words alone decide. A reader gives every value that they state, none where they state none.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Final, get_args

from extractor import compare
from extractor.document import Document, Span
from extractor.fields import Field
from extractor.llm.said import find_number, says_code, says_truth
from extractor.rules.asked.education import find_degrees
from extractor.rules.days.calendar import find_days
from extractor.rules.days.clock import find_clock
from extractor.rules.days.order import find_order
from extractor.rules.geography.places import find_places
from extractor.rules.money.amounts import find_amounts
from extractor.rules.money.kinds import find_kind
from extractor.rules.money.pay_words import is_other_money
from extractor.rules.money.scopes import find_scope
from extractor.rules.money.units import find_unit
from extractor.rules.search.contacts import country_of_posting, parse_phone
from extractor.rules.vocabulary.language_names import language_codes
from extractor.schema import Deadline, Language, Pay, Place, QualificationPath

_PERIOD: Final = re.compile(r"\b([\w.]+)[ -](year|month|week|day)s?\b", re.IGNORECASE)
_YEARS: Final = re.compile(r"\b([\w.]+)\+?\s*(?:\([\d.]+\)\s*)?(?:or more |plus )?(?:years?|yrs?)\b", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[^@\s]+@[\w-]+(?:\.[\w-]+)+")
_NEAR: Final = 40
_LEAST_DIGITS: Final = 7
_LONGEST_NAME: Final = 160
"""A title, a name or a skill of more characters is a sentence about one."""


def read_words(document: Document, field: Field, span: Span) -> Iterator[object]:
    """Yield the values of a field that the words of `span` state."""
    if isinstance(field.type, type) and field.type in _BY_TYPE:
        yield from _BY_TYPE[field.type](document, span)
    elif codes := get_args(field.type):
        yield from (code for code in codes if says_code(code, document.words(span)))
    elif field.type is bool:
        yield from (so for so in (True, False) if says_truth(field.name, document.words(span), so=so))
    elif field.type in {int, float}:
        number = find_number(document.words(span))
        yield from () if number is None else (field.type(number),)
    else:
        value = _text(document, field, span)
        yield from () if value is None else (value,)


def _text(document: Document, field: Field, span: Span) -> str | None:
    """Read a string: a period, number or address by its form, anything else as the posting prints it."""
    words = document.words(span)
    if field.same is compare.period:
        return _period(words)
    if field.same is compare.phone:
        return parse_phone(words, country_of_posting(document)) if sum(map(str.isdigit, words)) >= _LEAST_DIGITS else None
    if field.same is compare.url:
        return words if "." in words and " " not in words and "@" not in words else None
    if field.name.endswith("_email"):
        return words if _EMAIL.fullmatch(words) else None
    if field.same is compare.code and field.name != "organization_acronym" and not re.search(r"\d", words):
        return None
    return words if field.same is not compare.name or len(words) <= _LONGEST_NAME else None


def _period(words: str) -> str | None:
    found = _PERIOD.search(words)
    number = find_number(found[1]) if found else None
    return f"P{number:g}{found[2][0].upper()}" if found and number is not None else None


def _dates(document: Document, span: Span) -> Iterator[dt.date]:
    days = find_days(document.flat, span, find_order(document))
    yield from [day.dates[0] for day in days if len(day.dates) == 1][:1]


def _deadline(document: Document, span: Span) -> Iterator[Deadline]:
    for date in _dates(document, span):
        clock = find_clock(document.flat, span)
        yield Deadline(date=date, time=clock.time if clock else None, timezone=clock.timezone if clock else None)


def _pay(document: Document, span: Span) -> Iterator[Pay]:
    for amount in find_amounts(document):
        money = amount.money
        if not money.span.meets(span) or money.huge or is_other_money(amount):
            continue
        units = [money.unit] if money.unit else find_unit(document.low[max(0, span.start - _NEAR) : span.end + _NEAR])
        yield Pay(
            min_value=money.low,
            max_value=money.high,
            currency=money.currency,
            unit=units[0] if len(units) == 1 else None,
            kind=find_kind(amount),
            scope=find_scope(amount, several=False),
        )


def _places(document: Document, span: Span) -> Iterator[Place]:
    yield from (reading.place for _, reading in find_places(document.flat, span) if reading.known)


def _languages(document: Document, span: Span) -> Iterator[Language]:
    wished = says_truth("preferred", document.words(span), so=True)
    for word in re.findall(r"[a-z]+", document.low[span.start : span.end]):
        if code := language_codes().get(word):
            yield Language(language=code, required=not wished)


def _paths(document: Document, span: Span) -> Iterator[QualificationPath]:
    words = document.words(span)
    degrees = find_degrees(document.flat, span)
    years = _YEARS.search(words)
    number = find_number(years[1]) if years else None
    if degrees or number is not None:
        preferred = says_truth("preferred", words, so=True)
        yield QualificationPath(education=degrees[0].level if degrees else None, years=number, preferred=preferred)


_BY_TYPE: Final[dict[type, Callable[[Document, Span], Iterator[object]]]] = {
    dt.date: _dates,
    Deadline: _deadline,
    Pay: _pay,
    Place: _places,
    Language: _languages,
    QualificationPath: _paths,
}
