"""The place, level, contract or shift that one of several amounts is for."""

import re
from typing import Final

from extractor.rules.money.amounts import Amount
from extractor.rules.money.pay_words import PAID

_NAME: Final = r"[A-Z][\w.'/&-]*(?:,?\ (?:[A-Z][\w.'/&-]*|of|the|and|only|based|level|office)){0,7}"
_SCOPE_BEHIND: Final = re.compile(
    r"[\s,(]*(?:USD\s|CAD\s)?[\s,(]*(?:(?:for|in)\s+(?:the\s+|our\s+)?(?!USD|US\ Dollars|Year|Hour|Position|Role|Candidates)"
    rf"(?P<scope>{_NAME})|\((?P<bracketed>{_NAME})\))"
)
_SCOPE_BEFORE: Final = re.compile(
    r"(?P<scope>[A-Z][\w.'/&,+-]*(?:,?\ (?:[A-Z0-9][\w.'/&+-]*|of|the|and|in|based|level|outside|all|other|shifts?|time"
    r"|[-–])){0,8}),?\s*[:(=-]*\s*"
    r"(?:USD|CAD)?\s*\Z"
)
_PAY_NAMES: Final = re.compile(
    r"\b(?:(?:annual(?:ized)?|base|starting|hourly|target|expected|estimated|proposed|anticipated|local|full[- ]time|part[- ]time"
    r"|gross|total|yearly|monthly|our|the|minimum|maximum|advertised|hiring|budgeted|cash|job|zone\ pay)\b\s*)*"
    r"(?:(?:salary|pay|wages?|compensation|remuneration|rates?|earnings|ote|stipend|bonus|base|sign[- ]on)\b\s*)+(?:ranges?|rates?"
    r"|scale|band|details|information|transparency|is|are|for|in|between|from|of|package|salary)*\b"
    r"|\b(?:annual|hourly|local)\b|[\s:(-]+\Z",
    re.IGNORECASE,
)
_CODES: Final = {
    "DOE", "USD", "CAD", "EUR", "GBP", "AUD", "OTE", "Hourly", "Daily", "Weekly", "Biweekly", "Bi-Weekly", "Bi-weekly", "Monthly", "Yearly",
    "Annual", "Annually", "Base", "Gross", "Net", "DOQ", "Depending",
}  # fmt: skip


def find_scope(amount: Amount, *, several: bool) -> str | None:
    """Read the place or level that the amount is for; words before it count only where the posting gives several amounts."""
    if match := _SCOPE_BEHIND.match(amount.right):
        return _as_scope(match.group("scope") or match.group("bracketed"))
    if not several:
        return None
    own = amount.left.rstrip().endswith(":")  # a name in small letters right before it: the label belongs to another amount
    around = (amount.left,) if own and amount.left.strip(" :") else (amount.left, amount.above, amount.label)
    found = (_SCOPE_BEFORE.search(_PAY_NAMES.sub("", words).strip(" :-(")) for words in around)
    return next((scope for match in found if match and (scope := _as_scope(match.group("scope")))), None)


def _as_scope(words: str) -> str | None:
    scope = re.sub(r"(?:\s+(?:and|of|the|in|only))+\Z", "", words.strip(" :-(,."))
    return None if not scope or scope.split()[0].strip(".,") in _CODES or PAID.search(scope) else scope
