"""E-mail addresses, web addresses and phone numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from pydantic import JsonValue

from eval.cases import Case
from eval.gold.swap.edits import Edit
from eval.gold.swap.pools import HOSTS, MAILBOXES

_TOP: Final = "com|org|net|gov|edu|info|int|mil|eu|us|uk|ca|de|fr|am|io|ai|co|au|in|nyc|jobs|example"
_HOST: Final = re.compile(
    rf"""(?<![\w.-])
    (?:(?P<mailbox>[\w.+-]{{1,64}})@)?      # the mailbox of an e-mail address
    (?:https?://)?
    (?:[a-z0-9-]{{1,60}}\.){{0,4}}?         # subdomains, which stay
    (?P<owner>[a-z0-9-]{{2,60}})            # whose address it is
    \.(?:(?:co|org|ac|gov|com)\.)?(?:{_TOP})
    (?![\w-]|\.\w)
    (?:/(?P<slug>[\w.-]{{3,60}}))?            # the first part of the path, which on a shared host tells whose page it is
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PHONE: Final = re.compile(
    r"""(?<![\w.+])
    (?:\+\d{1,3}[\s.-]?)?               # country
    (?:\(\d{1,5}\)[\s.-]?)?             # area
    \d{2,4}(?:[\s./-]?\d{2,4}){1,4}     # number
    (?![\w])""",
    re.VERBOSE,
)
_SHARED: Final = frozenset({
    "ashbyhq", "facebook", "github", "glassdoor", "gmail", "google", "greenhouse", "hotmail", "idealist", "indeed", "instagram", "lever",
    "linkedin", "myworkdayjobs", "outlook", "smartrecruiters", "twitter", "workable", "workday", "yahoo", "youtube", "zoom", "asp", "vb",
})  # fmt: skip
_TELLING: Final = re.compile(r"accom|ada\b|access|disab|\bhr|eeo|reply|support|info", re.IGNORECASE)
_GENERIC: Final = re.compile(
    r"jobs?|careers?|apply|view|company|en|en-us|in|embed|posting|viewjob|[\w-]+\.(?:html?|aspx?|php)", re.IGNORECASE
)
_TAIL = 4
_KEY = 7


@dataclass(frozen=True, slots=True)
class Contacts:
    """New owners of addresses, pages on shared hosts and mailboxes by old ones; new last four digits of phones by the old last seven."""

    owners: Mapping[str, str]
    slugs: Mapping[str, str]
    mailboxes: Mapping[str, str]
    phones: Mapping[str, str]

    def edits(self, text: str) -> Iterator[Edit]:
        """Replace mailbox and owner in addresses, and the end of phone numbers."""
        for match in _HOST.finditer(text):
            shared = match["owner"].casefold() in _SHARED
            for group, new in (("mailbox", self.mailboxes), ("owner", self.owners), ("slug", self.slugs if shared else {})):
                old = match.group(group)
                if old and old.casefold() in new:
                    yield Edit(*match.span(group), new[old.casefold()])
        for match in _PHONE.finditer(text):
            if new_tail := self.phones.get(_key(match.group())):
                yield Edit(*match.span(), _with_tail(match.group(), new_tail))

    def value(self, field: str, value: JsonValue) -> JsonValue:
        """Replace the end of a number in E.164."""
        if field.endswith("_phone") and isinstance(value, str) and (tail := self.phones.get(_key(value))):
            return value[:-_TAIL] + tail
        return value


def plan_contacts(case: Case, random: Random) -> Contacts:
    """Draw for every address and number of the text. Hosts that many share stay, and so do mailboxes whose name says what they are for."""
    found = list(_HOST.finditer(case.text))
    owners = [match["owner"].casefold() for match in found if match["owner"].casefold() not in _SHARED]
    pages = [match["slug"].casefold() for match in found if match["slug"] and match["owner"].casefold() in _SHARED]
    boxes = [match["mailbox"].casefold() for match in found if match["mailbox"] and not _TELLING.search(match["mailbox"])]
    numbers = [_key(match.group()) for match in _PHONE.finditer(case.text) if _is_phone(match.group())]
    return Contacts(
        owners=_deal(owners, HOSTS, random),
        slugs=_deal([page for page in pages if not _GENERIC.fullmatch(page)], HOSTS, random),
        mailboxes=_deal(boxes, MAILBOXES, random),
        phones={key: f"{random.randrange(1000, 9999)}" for key in dict.fromkeys(numbers)},
    )


def _deal(old: Iterable[str], pool: tuple[str, ...], random: Random) -> dict[str, str]:
    """Give each old name another new one; a second round is numbered."""
    unique = list(dict.fromkeys(old))
    names = [name for name in pool if name not in unique]
    random.shuffle(names)
    return {name: names[at % len(names)] + (str(at // len(names) + 1) if at >= len(names) else "") for at, name in enumerate(unique)}


def _is_phone(text: str) -> bool:
    """Tell a phone number from a date, an amount or a span of years by its digits and its shape.

    >>> [_is_phone(text) for text in ("(555) 201-3344", "+374 10 52 48 81", "2003-2004", "60,000 80,000", "05/06/2024")]
    [True, True, False, False, False]
    """
    digits = re.sub(r"\D", "", text)
    shaped = text.startswith("+") or re.fullmatch(r"\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s./-]\d{4}", text) or ("(" in text and len(digits) > _KEY)
    return bool(shaped) and _KEY <= len(digits) <= 15  # noqa: PLR2004 - E.164


def _key(text: str) -> str:
    return re.sub(r"\D", "", text)[-_KEY:]


def _with_tail(printed: str, tail: str) -> str:
    """Put new last digits into a number as it is printed.

    >>> _with_tail("(555) 20-13-344", "9876")
    '(555) 20-19-876'
    """
    places = [at for at, char in enumerate(printed) if char.isdecimal()][-_TAIL:]
    chars = list(printed)
    for place, digit in zip(places, tail, strict=True):
        chars[place] = digit
    return "".join(chars)
