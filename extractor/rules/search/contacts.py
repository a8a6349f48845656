"""E-mail addresses, web addresses and phone numbers: where they stand in a text, and what they read as."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.document import Document, Span
from extractor.words import Pattern

EMAIL: Final = re.compile(
    r"""
    (?<![\w.%+-])(?:[A-Za-z0-9][\w.%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[a-z]{2,10}(?![a-z])  # and on in a capital: "a@b.orgPlease"
    |[A-Z0-9][A-Z0-9._%+-]{0,63}@(?:[A-Z0-9-]{1,63}\.){1,4}[A-Z]{2,6}\b)
    """,
    re.VERBOSE,
)
_MASKED: Final = re.compile(r"(?<![\w.%+-])[A-Za-z0-9][\w.%+-]{0,63}(?:@| at ?)(?:\.\.|\u2026)")
_AT: Final = Pattern(r"@[a-z0-9]|(?:@| at ?)(?:\.\.|\u2026)")
"""What stands within an e-mail address, or one that was masked."""
URL: Final = re.compile(
    r"""
    https?:/{0,2}[^\s<>"'\[\]{}|]{4,300}
    |(?<![\w@./-])www\.[^\s<>"'\[\]{}|]{3,300}
    |(?<![\w@./-])(?:[a-z0-9-]{1,40}\.){0,2}[a-z0-9-]{1,40}\.(?:(?:com|org|gov|net|edu|io|jobs)\b(?![\w@/-])
    |(?:com|org|gov|net|edu|io|co|jobs|us|ai|am|uk|ca|de|eu|info|app)/[^\s<>"'()\[\]{}|]{1,200})
    """,
    re.VERBOSE,
)
_SIGN: Final = Pattern(r"https?:|\bwww\.|\.(?:com|org|gov|net|edu|io|co|jobs|us|ai|am|uk|ca|de|eu|info|app)\b", cased=True)
"""What an address begins with, or the end of its host's name."""
_HOST: Final = re.compile(r"[a-z0-9.-]{0,124}\Z")
_MAILBOX: Final = re.compile(r"[\w.%+-]{0,64}\Z")
_PHONE: Final = re.compile(r"[+(\[0-9](?<![\w+./-].)(?:(?<=\d)|(?<=[+\[])\d|(?<=\()\+?\d)[\d ()\[\]./\n-]{4,18}\d(?![\w/])")
_ANNOUNCES: Final = Pattern(
    r"(?:{CALL}(?: number)?:?\n|(?:{CALL}|\b(?i:at|by|or)\b)[^\d\n@]{0,24}|\b(?i:contact)\b[^\d\n@]{0,44})\Z", cased=True
)
"""Words that announce a number; on the line above it, its label alone."""
_GOES_ON: Final = re.compile(r"[ ./-]?\d")
_FAX: Final = re.compile(r"\bfax(?:ed)?\b[^\d\n]{0,40}\Z", re.IGNORECASE)
_BEFORE: Final = 48
_BEFORE_SIGN: Final = 124
_MOST: Final = 500
"""What gives more addresses than this is no posting."""


class Phone(NamedTuple):
    """A phone number as printed."""

    span: Span
    printed: str


def trim_url(plain: str, span: Span) -> Span:
    """Leave out the marks of the sentence that an address stands in."""
    address = plain[span.start : span.end].rstrip(".,;:!?*\\")
    while address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1].rstrip(".,;:!?")
    return Span(span.start, span.start + len(address))


def find_urls(document: Document) -> Iterator[Span]:
    """Find the web addresses of a posting, in order."""
    plain, end = document.flat, 0
    for sign in islice(document.find(_SIGN), _MOST):
        start = sign.start() if plain[sign.start()] != "." else _start(_HOST, plain, sign.start())
        if start >= end and (match := URL.match(plain, start)):
            end = match.end()
            yield trim_url(plain, Span(start, end))


def find_emails(document: Document) -> Iterator[Span]:
    """Find e-mail addresses and those that were masked, in order."""
    for sign in islice(document.find(_AT), _MOST):
        start = _start(_MAILBOX, document.flat, sign.start())
        if match := EMAIL.match(document.flat, start) or _MASKED.match(document.flat, start):
            yield Span(*match.span())


def _start(characters: re.Pattern[str], plain: str, at: int) -> int:
    """Give where a run of characters begins that ends at an offset."""
    match = characters.search(plain, max(0, at - _BEFORE_SIGN), at)
    return match.start() if match else at


def find_phones(plain: str, span: Span) -> Iterator[Phone]:
    """Find the phone numbers of a stretch of text: those that a word announces, fax numbers left out."""
    for match in islice(_PHONE.finditer(plain, span.start, span.end), _MOST):
        before = plain[max(span.start, match.start() - _BEFORE) : match.start()]
        cut = match.end() == span.end and _GOES_ON.match(plain, span.end)
        if (match.group()[0] == "+" or _ANNOUNCES.search(before)) and not _FAX.search(before) and not cut:
            yield Phone(Span(*match.span()), " ".join(match.group().split()))


def parse_phone(printed: str, country: str) -> str | None:
    """Read a number as E.164; None where it lacks its area code. `country` is the alpha-2 code for numbers without one.

    >>> parse_phone("(212) 555-0100", "US"), parse_phone("374 1 555860", "AM"), parse_phone("27-31-75", "AM")
    ('+12125550100', '+3741555860', None)
    """
    import phonenumbers  # 40 ms, paid where a number is found

    try:
        number = phonenumbers.parse(printed.replace("[", "(").replace("]", ")"), country)
    except phonenumbers.NumberParseException:
        return None
    first = printed.lstrip("([ ")
    known = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    if not known and not first.startswith(("+", str(number.country_code))):
        return None
    if country == "US" and (first.startswith("0") or (number.country_code == 1 and not phonenumbers.is_possible_number(number))):
        return None  # no number of the United States begins so: one of a country that is not known
    if phonenumbers.is_valid_number(number):
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return f"+{number.country_code}{number.national_number}"
