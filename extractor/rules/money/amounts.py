"""Amounts where they stand: money in a posting with the words before, behind and above it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractor.document import Block, Document, Kind, Span
from extractor.rules.money.currencies import CROWN, find_after, find_before
from extractor.rules.money.figures import find_figures
from extractor.rules.money.grammar import Money, find_money
from extractor.rules.money.homes import currencies_named
from extractor.rules.money.numbers import AMOUNT
from extractor.words import Pattern, of_lexicon

_CLAUSE_END: Final = Pattern(
    r"[.;](?!\d)|\n(?!(?:is|are|was|were|per|of|in|for|worth)\b)|\+(?! ?{ON_TOP})|\b[pP]lus\b|\d",
    cased=True,
)
_PAY_NAME: Final = Pattern(r"{PAY_NAME}|\A(?:[rR]ate|(?:[tT]otal )?[pP]ackage)\Z", cased=True)
_LEAD: Final = Pattern(r"[ (:~-]{0,3}(?:(?:{AMOUNT_LEAD}|{PAY_ADJECTIVE}|{GRADE}[ -]?\w{1,4}(?!\w))[ :,.(-]{0,3}){0,8}", cased=True)
"""What may stand between a label and figures that are its value."""
_YEAR: Final = Pattern(r" ?(?:1099|(?:19|20)\d\d)(?: ?- ?(?:20)?\d\d)? ?")
"""A year, a span of years, or the form that the self-employed file."""
_WIDEST_LEFT: Final = 160
_WIDEST_RIGHT: Final = 60
_SHORT: Final = 60
_NEAR_LABEL: Final = 90
_MOST: Final = 300
"""What gives more amounts is no posting but a table of them."""
_TOP: Final = 400
"""Characters in which a posting says where it is."""
_DOLLARS: Final = frozenset({"CAD", "AUD", "NZD", "SGD", "HKD"})
_CROWNS: Final = frozenset({"SEK", "NOK", "DKK", "ISK"})


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


@of_lexicon(1_000)
def names_pay(words: str) -> bool:
    """Tell whether a label or heading announces what is paid."""
    return _PAY_NAME.search(words) is not None


def find_amounts(document: Document) -> Iterator[Amount]:
    """Find every amount of money in a posting; under a label that names pay, figures without a currency too."""
    starts = [block.span.start for block in document.blocks]
    before = 0
    for money in _money(document):
        number = bisect_right(starts, money.span.start) - 1
        if number >= 0:
            yield _read(document, money, number, before)
            before = money.span.end


def dollar_of(document: Document) -> str:
    """Tell what a bare "$" is: the dollar of the one country that the top of the posting names, else that of the United States."""
    named = currencies_named(document.flat[:_TOP])
    abroad = named & _DOLLARS
    return next(iter(abroad)) if len(abroad) == 1 and "USD" not in named else "USD"


def crown_of(document: Document) -> str:
    """Tell whose crown "kr" is: that of the one country that the posting names, else that of no named country."""
    named = currencies_named(document.flat) & _CROWNS
    return next(iter(named)) if len(named) == 1 else CROWN


def _money(document: Document) -> Iterator[Money]:
    plain = document.flat
    priced = _priced(document)
    found = [money for value in _bare_values(document, priced) for money in _bare(plain, value)]
    if priced:
        dollar, crown = dollar_of(document), crown_of(document) if CROWN in document.low else CROWN
        spans = dict.fromkeys(block.span for at in priced if (block := document.block_at(at)))
        found += [money for span in spans for money in find_money(plain, span, dollar=dollar, crown=crown)]
    taken: list[Money] = []
    for money in sorted(found, key=lambda one: one.span):
        if not taken or not taken[-1].span.meets(money.span):
            taken.append(money)
    return iter(taken)


def _priced(document: Document) -> list[int]:
    """Give where the numbers stand that have the sign or name of a currency beside them."""
    plain, found, end = document.flat, [], 0
    for start, _ in find_figures(document):
        if start >= end and (number := AMOUNT.match(plain, start)):
            end = number.end()
            if find_before(plain, start) or find_after(plain, end):
                found.append(start)
    return found[:_MOST]


def _bare_values(document: Document, priced: list[int]) -> list[Span]:
    """Give the values of labels that name pay, where no number in them has a currency."""
    values = [label.value for label in document.labels if names_pay(label.name)]
    return [value for value in values if bisect_right(priced, value.start - 1) == bisect_right(priced, value.end - 1)][:_MOST]


def _bare(plain: str, value: Span) -> Iterator[Money]:
    """Find figures without a currency that are the value of a label, and no year or the like somewhere in it."""
    for money in find_money(plain, Span(value.start, min(value.end, value.start + _NEAR_LABEL)), bare=True):
        start, end = max(value.start, money.span.start), money.span.end
        if _LEAD.fullmatch(plain, value.start, start) and not _YEAR.fullmatch(plain, start, end):
            yield money


def _read(document: Document, money: Money, number: int, before: int) -> Amount:
    plain, block, at = document.flat, document.blocks[number], money.span.start
    sentence = next((one.start for one in reversed(document.sentences(block.span)) if one.start <= at), block.span.start)
    left = plain[max(sentence, before, at - _WIDEST_LEFT) : at]
    right = plain[money.span.end : money.span.end + _WIDEST_RIGHT]
    if stop := _CLAUSE_END.search(right):
        right = right[: stop.start()]
    is_first = at - block.span.start <= len(left) and before <= block.span.start
    return Amount(
        money=money,
        left=left,
        right=right,
        above=_above(plain, document.blocks[number - 1]) if number and is_first else "",
        label=_label(document, money),
        alone=not plain[block.span.start : at].strip(" \t\"'(*"),
    )


def _label(document: Document, money: Money) -> str:
    """Give the name of the label at the beginning of whose value money stands."""
    span = money.span
    near = [one for one in document.labels if one.value.start <= span.end and span.start < one.value.end][-1:]
    return next((document.words(one.printed) for one in near if span.start - one.value.start <= _NEAR_LABEL), "")


def _above(plain: str, block: Block) -> str:
    """Take the block above for an announcement: a heading, a line that ends in a colon, or a short one that names pay."""
    text = plain[max(block.span.start, block.span.end - _WIDEST_LEFT) : block.span.end]
    announces = block.kind is Kind.HEADING or text.endswith(":") or (len(text) <= _SHORT and not text.endswith(".") and names_pay(text))
    return text if announces else ""
