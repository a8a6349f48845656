"""Whether an amount is paid to the hire, and what is: base pay, what comes on top of it, the total of both."""

import re
from collections.abc import Iterator
from typing import Final, cast

from extractor.document import begins_word
from extractor.rules.money.amounts import Amount, names_pay
from extractor.schema import PayKind
from extractor.words import Pattern, in_force, of_lexicon

_KIND: Final = Pattern(r"{=PAY_KINDS}(?![a-z])")
_PAID: Final = Pattern(r"(?:{=PAY_KINDS}|{=PAID})(?![a-z])")
_OTHER: Final = Pattern(r"{=OTHER_MONEY}(?![a-z])")
_KIND_BEHIND: Final = Pattern(
    r"""
    [ ]?[(\[]? ?(?:(?:{AMOUNT_LEAD}|{PAY_ADJECTIVE}|{DAY_PART}|days?|shift) ){0,4}(?P<kind>{PAY_KINDS})
    (?!(?: ?(?i:salary|pay|of|is|up to)\b){0,2} ?(?::|(?:[A-Z]{3})? ?[$€£¥₹₱₦]|[A-Z]{3} ?\Z))
    """,
    cased=True,
)
"""The kind right behind an amount, where it is no name of the next one: "$80,000 base", "$80,000 (base", and not "(base: $80,000)"."""
_OTHER_BEHIND: Final = Pattern(
    r"""
    [ )]{0,2}(?:(?:{AMOUNT_LEAD}|{PAY_ADJECTIVE}|{FOR_WHOM})[ )]{1,2}){0,3}(?:[A-Za-z-]+ )?
    (?:{OTHER_MONEY}|(?<=for )(?:courses?|books?|conferences?)\b|(?<=in )tips\b)
    """,
    cased=True,
)
_RIGHT_AT: Final = Pattern(r" ?(?:[:(=]|(?:of|is|at|up)\b|\Z)")
_BESIDE_PAY: Final = Pattern(r"[ ,(]{0,3}(?:\+ ?{ON_TOP}|{BESIDE_PAY})", cased=True)
_BY_PIECE: Final = Pattern(r" ?(?:for (?:every|each)\b|per {PIECE})", cased=True)
_GRADE: Final = Pattern(
    r"""
    \A\W{0,3}(?:{GRADE}[- ]{0,2}(?:\d{1,2}|[ivxIVX]{1,4}|[a-eA-E])\b|{EMPLOYMENT}|permanent|(?:{DAY_PART}|[dD]ays?)(?: shift)?)
    (?: {JOB}| \w{4,10})?[ ,:(-]{0,3}\Z
    """,
    cased=True,
)
"""The name of a grade, a contract or a shift, of which an amount for a time is the pay."""
_LEVEL: Final = Pattern(r"\b[A-Z][\w/&-]*(?:,? [A-Z][\w/&-]*){0,5} ?\( ?\Z", cased=True)
_GRADE_FROM: Final = {"WEEK": 200, "MONTH": 1_000, "YEAR": 10_000}
_HOUSEHOLD: Final = {"HOUR": 500, "DAY": 3000}
_LEVEL_FROM: Final = 10_000
_NEAR: Final = 45


def find_kind(amount: Amount) -> PayKind:
    """Read what is paid: from the words right behind the amount, else from the nearest before it; base pay where none is named."""
    if match := _KIND_BEHIND.match(amount.right):
        return _kinds()[match["kind"].lower()][0]
    if _BY_PIECE.match(amount.right):
        return "COMMISSION"
    found = (kind for words in (amount.left, amount.label, amount.above) if (kind := _last_kind(words)))
    return next(found, "BASE")


@of_lexicon()
def _kinds() -> dict[str, tuple[PayKind, bool]]:
    """Give the kinds by their names, and whether a name counts only right at an amount."""
    rows = [(row, *row.section.partition(", ")) for row in in_force().names("pay_kinds")]
    return {form: (cast("PayKind", kind), bool(where)) for row, kind, _, where in rows for form in row.forms}


def _last_kind(words: str) -> PayKind | None:
    kinds = [(*_kinds()[match.group()], match.end()) for match in _words(_KIND, words)]
    return next((kind for kind, right_at, end in reversed(kinds) if not right_at or _RIGHT_AT.match(words, end)), None)


def is_other_money(amount: Amount) -> bool:
    """Tell whether the nearest words speak of funding, budgets, prices or benefits and not of what the hire is paid."""
    if _OTHER_BEHIND.match(amount.right[:_NEAR]):
        return True
    if names_pay(amount.label) and len(amount.left) <= _NEAR:
        return False
    return _is_nearer(amount.left) or (not amount.left.strip() and _is_nearer(amount.above))


def _is_nearer(words: str) -> bool:
    """Tell whether the last word of other money stands behind the last word of pay, or takes it in ("referral bonus")."""
    other = _last(_OTHER, words)
    return other > 0 and other >= _last(_PAID, words)


def _last(pattern: Pattern, words: str) -> int:
    return max((match.end() for match in _words(pattern, words)), default=-1)


def _words(pattern: Pattern, words: str) -> Iterator[re.Match[str]]:
    """Find names where a word begins, or where a line break was lost before it."""
    return (match for match in pattern.finditer(words.lower()) if begins_word(words, match.start()))


def says_pay(words: str) -> bool:
    """Tell whether words speak of pay."""
    return any(_words(_PAID, words))


def is_paid(amount: Amount) -> bool:
    """Tell whether the words around say that it is paid, or the amount's own unit does."""
    if any(map(says_pay, (amount.left, amount.above, amount.label))) or _KIND_BEHIND.match(amount.right):
        return True
    if _BESIDE_PAY.match(amount.right) or _is_of_grade(amount):
        return True
    return (amount.money.high or amount.money.low or 0) <= _HOUSEHOLD.get(amount.money.unit or "", 0)


def _is_of_grade(amount: Amount) -> bool:
    least = _GRADE_FROM.get(amount.money.unit or "", 0)
    size = amount.money.high or amount.money.low or 0
    return 0 < least <= size and any(_GRADE.match(words) for words in (amount.left, amount.label) if words.strip())


def is_rung(amount: Amount) -> bool:
    """Tell whether the amount stands in brackets behind the name of a level, or is a range behind a name and a colon."""
    low, high = amount.money.low or 0, amount.money.high or 0
    named = low < high and (amount.left.rstrip().endswith(":") or (not amount.left.strip() and bool(amount.label)))
    return low >= _LEVEL_FROM and (named or bool(_LEVEL.search(amount.left))) and not is_other_money(amount)
