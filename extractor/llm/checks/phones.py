"""Phone numbers: read with the rules' own reader, in the country that the posting or the number itself gives."""

import re
from typing import Final

from extractor.document import Document, once
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import phrases
from extractor.rules.places.work import country_of_posting
from extractor.rules.search.contacts import parse_phone

_DIGIT: Final = re.compile(r"\d")
_END_OF_ADDRESS: Final = re.compile(r"(?<=\w)\.([a-z]{2})(?=[/\s,;:)>\]]|\Z)(?<!e\.g)(?<!i\.e)")
_NO_LANDS: Final = frozenset({"ai", "am", "co", "eu", "fm", "io", "me", "tv", "pm", "st", "jr", "sr", "dr", "ms", "no"})
"""Ends of addresses that are sold to everyone, and short forms."""
_LEAST: Final = 5
_BEFORE: Final = 30
_CLAUSE_MARK: Final = re.compile(r"[\n;,|]")
_PHONE: Final = re.compile(r"\b(?:tel|phone|call|ring|mobile|cell)")


def read_phone(saying: Saying, given: object) -> tuple[str | None, Verdict]:
    """Read the words as a number in E.164, and tell whether the given number, if there is one, is the same. Its form may differ."""
    printed = " ".join(saying.flat.split())
    if len(_digits(printed)) < _LEAST:
        return None, Verdict("the words are no phone number")
    if _is_fax(saying):
        return None, Verdict("the words are a fax number")
    own = parse_phone(printed, country_of_posting(saying.document))
    if own is None or not _is_valid(own):
        own = next((one for land in _lands(saying.document) if (one := parse_phone(printed, land)) and _is_valid(one)), own)
    if given is None:
        # Without its country or area code no reader can complete it: it stands as printed.
        return (own, STANDS) if own else (printed, UNREAD)
    return (own, STANDS) if own and _is_same(own, str(given)) else _read_elsewhere(printed, own, str(given).strip())


@once
def _lands(document: Document) -> tuple[str, ...]:
    """Give the countries whose ends of addresses the posting prints: "jobs@mill.example.uk" is of Britain."""
    ends = dict.fromkeys(match[1] for match in _END_OF_ADDRESS.finditer(document.low))
    return tuple("GB" if end == "uk" else end.upper() for end in ends if end not in _NO_LANDS)


def _is_same(own: str, given: str) -> bool:
    """Tell whether a number is another one's, in international or national form."""
    wanted = _digits(given)
    national = wanted.lstrip("0")
    return _digits(own) == wanted or (not given.strip().startswith("+") and len(national) >= _LEAST and _digits(own).endswith(national))


def _read_elsewhere(printed: str, own: str | None, given: str) -> tuple[str | None, Verdict]:
    """Read words in the country of the given number, where the country of the posting does not make them a valid one."""
    wanted, region = _digits(given), _region_of(given)
    other = parse_phone(printed, region) if region and not (own and _is_valid(own)) else None
    if other and _digits(other) == wanted:
        return other, STANDS
    if own or region or not given.startswith("+") or not wanted.endswith(_digits(printed).lstrip("0")):
        return None, Verdict("the number is not the one of the words")
    return f"+{wanted}", UNREAD


def _digits(text: str) -> str:
    return "".join(_DIGIT.findall(text))


def _is_fax(saying: Saying) -> bool:
    low, start = saying.document.low, saying.pieces[0].start
    before = _CLAUSE_MARK.split(low[max(0, start - _BEFORE) : start])[-1]
    return bool(phrases("fax").find(before)) and not _PHONE.search(before)


def _is_valid(number: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def _region_of(given: str) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(given)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.region_code_for_number(number) if phonenumbers.is_valid_number(number) else None
