"""Kinds of pay: base pay, what comes on top of it, and the total of both."""

import re
from typing import Final

from extractor.rules.money.amounts import Amount
from extractor.schema import PayKind

START: Final = r"(?:\b|(?-i:(?<=[a-z)])(?=[A-Z])))"
"""Where words begin: at a word, or where a line break was lost before it."""
_KINDS: Final[dict[PayKind, str]] = {
    "OTHER": (  # named right before the amount: pay may be "with shift differentials" as well
        r"(?:(?:(?:shift|night|evening|weekend|holiday|bilingual)[- ]){0,2}differentials?|(?:shift|night|evening|weekend)\ premiums?)"
        r"(?:\ pay)?(?=\s*(?:[:(=]|of\b|is\b|at\b|up\b|\Z))"
        r"|overtime\ (?:pay|rate|is\ paid|paid)(?=\s*(?:[:(=]|of\b|is\b|at\b|\Z))|overtime(?=\s*(?:at\b|of\b|:\s*\Z))"
    ),
    "TOTAL": (
        r"ote|ctc|cost\ to\ company|on[- ]target(?:\ annual)?(?:\ earnings|\ compensation)?|(?:total|overall)\ (?:annual\ |target\ |cash\ "
        r"|direct\ )*(?:compensation|comp|cash|earnings|pay|package|rewards?)|target\ (?:total\ )?(?:compensation|earnings)"
        r"|uncapped\ earnings"
    ),
    "BONUS": (
        r"(?:sign(?:ing)?[- ]?(?:on)?|retention|performance|annual|yearly|welcome|hiring|quarterly|target|discretionary"
        r"|year-end)?[- ]*bonus(?:es)?|sign-on"
        r"|sign\ on(?=\s*(?:[:(]|of\b|\Z))|incentives?"
        r"|variable(?:\ (?:pay|part|component|compensation)|(?=\s*(?:[:(=]|of\b|up\b|\Z)))"
        r"|(?:1[34]th|thirteenth)[- ](?:month(?:ly)?(?:\ (?:pay|salary))?|salary)"
    ),
    "COMMISSION": r"commissions?",
    "EQUITY": r"equity|stock(?:\ options?)?|rsus?|shares",
    "STIPEND": r"stipends?|living\ allowance",
    "BASE": (
        r"base(?:\ (?:salary|pay|compensation|wage|rate))?|salar(?:y|ies)|wages?|(?:hourly|daily|pay)\ rate"
        r"|(?<!total\ )compensation|remuneration|pay|fixed|basic"
    ),
}
_KIND: Final = re.compile(
    rf"{START}(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + r")(?-i:(?![a-z]))", re.IGNORECASE
)
KIND_BEHIND: Final = re.compile(
    r"\s*[(\[]?\s*(?:(?:in|a|as|of|is|being|the|an|usd|night|evening|weekend|shift"
    r"|annual(?:ly)?|yearly|monthly|gross|on|target|sign[- ]?on|signing|retention|performance"
    r"|discretionary|guaranteed|quarterly|welcome|hiring|total|cash|year-end"
    r"|starting|per\ year)\s+){0,4}(?P<word>ote|on[- ]target\w*|total\ comp\w*|bonus(?:es)?|incentives?|commissions?|equity|stock"
    r"|rsus?|stipend|base|basic|fixed|variable|salary|sign[- ]on(?!\ bonus)|differentials?|diff"
    r"|(?:shift|night|evening|weekend)\ premium)(?-i:(?![a-z]))"
    r"(?!\s*(?:(?:salary|pay|of|is|up\ to)\s*){0,2}(?::|(?-i:[A-Z]{3})?\s*[$€£¥₹₱₦]|(?-i:[A-Z]{3})\s*\Z))",
    re.IGNORECASE,
)
"""The kind right behind an amount, where it is no name of the next one: "$80,000 base", "$80,000 (base", and not "(base: $80,000)"."""
_A_PIECE: Final = re.compile(
    r"\s*(?:for\s+(?:every|each)|per\s+(?:sale|lead|client|customer|unit|enrol\w+|deal|placement|install\w*))\b", re.IGNORECASE
)


def find_kind(amount: Amount) -> PayKind:
    """Read what is paid: from the words right behind the amount, else from the nearest before it; base pay where none is named."""
    if match := KIND_BEHIND.match(amount.right):
        return _kind_of(match.group("word"))
    if _A_PIECE.match(amount.right):
        return "COMMISSION"
    for words in (amount.left, amount.label, amount.above):
        found = list(_KIND.finditer(words))
        if found:
            return _kind_of(found[-1].group())
    return "BASE"


def _kind_of(words: str) -> PayKind:
    if words.lower() == "diff":
        return "OTHER"
    match = _KIND.search(words)
    return match.lastgroup if match and match.lastgroup else "BASE"  # type: ignore[return-value]  # the groups are named after the kinds
