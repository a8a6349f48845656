"""The place, level, contract or shift that one of several amounts is for."""

from typing import Final

from extractor.rules.money.amounts import Amount
from extractor.rules.money.currencies import codes
from extractor.rules.money.paid import says_pay
from extractor.words import Pattern

_NAME: Final = r"[A-Z][\w.'/&-]*(?:,? (?:[A-Z][\w.'/&-]*|of|the|and|only|based|level|office)){0,7}"
_BEHIND: Final = Pattern(
    r"""
    [ ,(]{0,3}(?:[A-Z]{3} )?[ ,(]{0,3}
    (?:(?:for|in) (?:the |our )?(?!{AMOUNT_LEAD}|{PAY_TIMES}|{JOB}|{WHO}|US Dollars)(?P<scope>{NAME})|\((?P<bracketed>{NAME})\))
    """,
    cased=True,
    NAME=_NAME,
)
_BEFORE: Final = Pattern(
    r"""
    (?P<scope>[A-Z][\w.'/&,+-]*(?:,? (?:[A-Z0-9][\w.'/&+-]*|of|the|and|in|based|level|outside|all|other|shifts?|time|[-–])){0,8})
    ,? ?[:(=-]{0,2} ?(?:[A-Z]{3})? ?\Z
    """,
    cased=True,
)
_PAY_NAMES: Final = Pattern(
    r"""
    (?:(?:{AMOUNT_LEAD}|{PAY_ADJECTIVE}) ?){0,5}(?:{PAY_KINDS}|{PAY_NAME}|rates?) ?
    (?:(?:{AMOUNT_LEAD}|{PAY_KINDS}|{PAY_PAPER}) ?){0,5}|{PAY_RHYTHMS}
    """,
    cased=True,
)
_NO_SCOPE: Final = Pattern(r"{PAY_RHYTHMS}|{NOW_AND_THEN}|{BESIDE_PAY}|{PAY_KINDS}|Net\b|Depending\b", cased=True)

_SMALL: Final = frozenset({"and", "of", "the", "in", "only"})


def find_scope(amount: Amount, *, several: bool) -> str | None:
    """Read the place or level that the amount is for; words before it count only where the posting gives several amounts."""
    if match := _BEHIND.match(amount.right):
        return _as_scope(match["scope"] or match["bracketed"])
    if not several:
        return None
    own = amount.left.rstrip().endswith(":")  # a name in small letters right before it: the label belongs to another amount
    around = (amount.left,) if own and amount.left.strip(" :") else (amount.left, amount.above, amount.label)
    found = (_BEFORE.search(_PAY_NAMES.compiled.sub("", words).strip(" :-(")) for words in around)
    return next((scope for match in found if match and (scope := _as_scope(match["scope"]))), None)


def _as_scope(words: str) -> str | None:
    scope = words.strip(" :-(,.")
    while scope.rpartition(" ")[2] in _SMALL:
        scope = scope.rpartition(" ")[0]
    return None if not scope or _NO_SCOPE.match(scope) or scope.split(" ")[0].strip(".,") in codes() or says_pay(scope) else scope
