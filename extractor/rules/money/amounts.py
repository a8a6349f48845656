"""Amounts where they stand: money in a posting with the words before, behind and above it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from extractor.document import Block, Document, Kind, Label, Span
from extractor.rules.money.currencies import CROWN, find_signs
from extractor.rules.money.grammar import Money, find_money
from extractor.rules.search.windows import join_windows

_SENTENCE_END: Final = re.compile(r"[.!?;]['\")]?\s+(?=[A-Z$€£(])|(?<=[a-z)][.!?])(?=[A-Z])|\n\s*\n")
_CLAUSE_END: Final = re.compile(
    r"[.;](?!\d)|\n(?!(?:is|are|was|were|per|of|in|for|worth)\b)"
    r"|\+(?!\s?(?:bonus|commission|benefits|super|equity|tips))|\bplus\b|\d"
)
_WIDEST_LEFT: Final = 160
_WIDEST_RIGHT: Final = 60
_SHORT: Final = 60
_NEAR_LABEL: Final = 90
_AROUND_SIGN: Final = 80
_MOST_SIGNS: Final = 300
"""What gives more amounts is no posting but a table of them."""
_PAY_NAME: Final = re.compile(
    r"\b(?:salar(?:y|ies)|pay|payment|wages?|compensation|remuneration|(?:hourly|base|daily|pay|bill) rate|ote|on-target earnings"
    r"|earnings|stipend|ctc|cost to company|hiring range)\b|^rate$|^(?:total )?package$",
    re.IGNORECASE,
)
_CURRENCY_SIGN: Final = re.compile(
    r"[$€£¥₹₽₩₪₺₴₫฿₱₦֏₾₸₵₡]|(?-i:\b[A-Z]{3}\b)|\b(?:dollar|euro|franc|dram|rupee|pound|z[lł]oty|yen|k)", re.IGNORECASE
)
_ABROAD: Final = (
    (
        "CAD",
        re.compile(
            r"\b(?:Canada|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Ontario|Québec|Quebec)\b"
            r"|\b(?:British Columbia|Alberta|Toronto|Montr[ée]al|Vancouver, BC|, (?:ON|BC|AB|QC)\b)"
        ),
    ),
    ("AUD", re.compile(r"\b(?:Australia|Sydney|Melbourne, (?:VIC|Victoria)|Brisbane|New South Wales|NSW|Queensland)\b")),
    ("NZD", re.compile(r"\b(?:New Zealand|Auckland)\b")),
    ("SGD", re.compile(r"\bSingapore\b")),
    ("HKD", re.compile(r"\bHong Kong\b")),
)
_ABROAD_WORDS: Final = (
    "canada", "ontario", "qu", "quebec", "british", "alberta", "toronto", "montr", "montreal", "vancouver", "australia", "sydney",
    "melbourne", "brisbane", "wales", "nsw", "queensland", "manitoba", "saskatchewan", "nova", "brunswick",
    "zealand", "auckland", "singapore", "hong",
)  # fmt: skip
"""One of these, or the code of a province, is part of every name above."""
_PROVINCES: Final = (", ON", ", BC", ", AB", ", QC")
_LEAD: Final = re.compile(
    r"[\s(:~-]*(?:(?:(?:up|upto|to|from|between|start\w*|at|approx\w*|circa|ca?|about|around|min\w*|max\w*|rang\w+|is|of|an?|annual\w*"
    r"|yearly|monthly|hourly|gross|net|least|than|no|not|more|less|base|salary|pay|competitive|doe|the|in|rate|wage)(?!\w)"
    r"|(?:grade|level|band|step|gs|tier)[\s-]?\w{1,4}(?!\w))[\s:,.(-]*){0,8}",
    re.IGNORECASE,
)
"""What may stand between a label and figures that are its value."""
_YEAR: Final = re.compile(r"\s*(?:1099|(?:19|20)\d\d)(?:\s?-\s?(?:20)?\d\d)?\s*")
"""A year, a span of years, or the form that the self-employed file."""
_CROWNS: Final = {
    "SEK": ("sweden", "swedish", "stockholm", "gothenburg"),
    "NOK": ("norway", "norwegian", "oslo"),
    "DKK": ("denmark", "danish", "copenhagen"),
    "ISK": ("iceland", "icelandic", "reykjavik"),
}
_AMERICAN: Final = re.compile(
    r"\bUnited States\b|\bUSA?\b|\bU\.S\.|, (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
    r"|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b|\b(?:New York|San Francisco|Chicago)\b"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Money and what stands around it, in plain text."""

    money: Money
    left: str
    """The words before it in its sentence, back to the amount before."""
    right: str
    """The words behind it in its clause, up to the next figure."""
    above: str
    """The heading, or the line ending in a colon, that stands right above; empty where words stand before it on its own line."""
    label: str
    """The name of the labelled fact that it stands at the beginning of, as printed."""
    alone: bool
    """Whether its line begins with it."""


@lru_cache(maxsize=2_000)
def names_pay(words: str) -> bool:
    """Tell whether a label or heading announces what is paid."""
    return bool(_PAY_NAME.search(words))


def find_amounts(document: Document) -> Iterator[Amount]:
    """Find every amount of money in a posting; under a label that names pay, figures without a currency too."""
    blocks = document.blocks
    starts = [block.span.start for block in blocks]
    values = [label.value.start for label in document.labels]
    before = 0
    for money in _money(document):
        number = bisect_right(starts, money.span.start) - 1
        if number < 0:
            continue
        near = _last_two(document.labels, bisect_right(values, money.span.end))
        yield _read(document, money, _Around(blocks[number - 1] if number else None, blocks[number], near, before))
        before = money.span.end


def dollar_of(document: Document) -> str:
    """Tell what a bare "$" is: the dollar of the one country that the top of the posting names, else that of the United States."""
    top = document.flat[:400]
    if not (document.has(*_ABROAD_WORDS) or any(code in top for code in _PROVINCES)):
        return "USD"
    if _AMERICAN.search(top):
        return "USD"
    found = [code for code, country in _ABROAD if country.search(top)]
    return found[0] if len(found) == 1 else "USD"


def crown_of(document: Document) -> str:
    """Tell whose crown "kr" is: that of the one country that the posting names, else that of no named country."""
    found = [code for code, words in _CROWNS.items() if document.has(*words)]
    return found[0] if len(found) == 1 else CROWN


def _money(document: Document) -> Iterator[Money]:
    plain = document.flat
    bare = [label.value for label in document.labels if names_pay(label.name) and not _CURRENCY_SIGN.search(plain, *label.value)]
    found = [money for value in bare[:_MOST_SIGNS] for money in _bare(plain, value)]
    signs = find_signs(document)
    dollar, crown = (dollar_of(document), crown_of(document)) if signs else ("", "")
    windows = join_windows(signs[:_MOST_SIGNS], len(plain), _AROUND_SIGN, _AROUND_SIGN)
    found += [money for window in windows for money in find_money(plain, window, dollar=dollar, crown=crown)]
    taken: list[Money] = []
    for money in sorted(found, key=lambda one: one.span):
        if not taken or not taken[-1].span.meets(money.span):
            taken.append(money)
    return iter(taken)


def _bare(plain: str, value: Span) -> Iterator[Money]:
    """Find figures without a currency that are the value of a label, and no year or the like somewhere in it."""
    for money in find_money(plain, Span(value.start, min(value.end, value.start + _NEAR_LABEL)), bare=True):
        start, end = max(value.start, money.span.start), money.span.end
        if _LEAD.fullmatch(plain, value.start, start) and not _YEAR.fullmatch(plain, start, end):
            yield money


class _Around(NamedTuple):
    """What stands around money in a document."""

    above: Block | None
    block: Block
    labels: tuple[Label, ...]
    """The last labels whose values begin before the money ends."""
    before: int
    """Where the money before it ends."""


def _last_two(labels: tuple[Label, ...], end: int) -> tuple[Label, ...]:
    return labels[max(0, end - 2) : end]


def _read(document: Document, money: Money, around: _Around) -> Amount:
    plain, (above, block, labels, before) = document.flat, around
    start = max(block.span.start, before, money.span.start - _WIDEST_LEFT)
    left = plain[start : money.span.start]
    for end in _SENTENCE_END.finditer(left):
        left = plain[start + end.end() : money.span.start]
    right = plain[money.span.end : money.span.end + _WIDEST_RIGHT]
    if stop := _CLAUSE_END.search(right):
        right = right[: stop.start()]
    label = next((one for one in reversed(labels) if money.span.start < one.value.end), None)
    close = label is not None and money.span.start - label.value.start <= _NEAR_LABEL
    return Amount(
        money=money,
        left=left,
        right=right,
        above=_above(plain, above) if money.span.start - block.span.start <= len(left) and before <= block.span.start else "",
        label=document.words(label.printed) if label and close else "",
        alone=not plain[block.span.start : money.span.start].strip(" \t\"'(*"),
    )


def _above(plain: str, block: Block | None) -> str:
    """Take the block above for an announcement: a heading, a line that ends in a colon, or a short one that names pay."""
    if block is None:
        return ""
    text = plain[max(block.span.start, block.span.end - _WIDEST_LEFT) : block.span.end]
    announces = block.kind is Kind.HEADING or text.endswith(":") or (len(text) <= _SHORT and not text.endswith(".") and names_pay(text))
    return text if announces else ""
