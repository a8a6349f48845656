"""The currency of an amount against its words: a sign of several countries allows each of them."""

from typing import Final

from extractor.document import Span
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.rules.money.currencies import CROWN, DOLLAR, codes, find_after, find_before, names

_SHARED: Final = {
    DOLLAR: frozenset({
        "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "BBD", "BSD", "BMD", "BZD", "JMD", "TTD", "FJD",
        "NAD", "LRD", "XCD", "GYD", "KYD", "SRD", "BND", "SBD", "DOP", "BRL",
    }),
    CROWN: frozenset({"SEK", "NOK", "DKK", "ISK"}),
}  # fmt: skip
"""What some dollar or crown may be."""
_SIGNS: Final = {"\u00a5": ("JPY", "CNY"), "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"), "RS": ("INR", "PKR", "LKR", "NPR", "MUR")}
"""Signs of several countries that the rules read as one country's."""
_ALSO: Final = {"円": "JPY", "元": "CNY", "kr.": CROWN, "Euro": "EUR", "Franken": "CHF", "francs": "CHF", "kronor": "SEK", "Pfund": "GBP"}
_WIDEST: Final = 12


def contradicts_currency(saying: Saying, spans: list[Span], currency: str | None) -> Verdict:
    """Check a currency against the signs at the amounts, else against all signs around them."""
    if currency is None:
        return STANDS
    flat = saying.document.flat
    said = {code for span in spans for code in _at(flat, span)} or _among(saying.flat)
    said = said or {code for around in saying.around for code in _among(flat[around.start : around.end])}
    if not said:
        return UNREAD
    allowed = {code for sign in said for code in _SHARED.get(sign, {sign})}
    allowed |= {
        code for span in spans for sign, shared in _SIGNS.items() if sign in flat[max(0, span.start - 5) : span.start] for code in shared
    }
    specific = said - {DOLLAR, CROWN}
    if currency in (specific if DOLLAR in said and specific & _SHARED[DOLLAR] else allowed):
        return STANDS
    return Verdict(f"the words give another currency than {currency}")


def _at(flat: str, span: Span) -> set[str]:
    """Give the signs right before and right behind an amount."""
    found = {one.code for one in (find_before(flat, span.start), find_after(flat, span.end)) if one}
    tail = flat[span.end : span.end + _WIDEST].lstrip(" ")
    return found | {code for word, code in _ALSO.items() if tail.startswith(word)}


def _among(flat: str) -> set[str]:
    """Give the codes, signs and names anywhere in a stretch of text."""
    found: set[str] = set()
    for place, char in enumerate(flat):
        if char.isdigit() and not flat[place - 1 : place].isdigit() and (one := find_before(flat, place)):
            found.add(one.code)
    for word in flat.replace("/", " ").split():
        bare = word.strip(".,;:()[]")
        if bare in codes():
            found.add(bare)
        elif bare.lower() in names():
            found.add(names()[bare.lower()])
    return found | {code for word, code in _ALSO.items() if word in flat}
