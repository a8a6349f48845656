"""Words around an amount that tell pay from other money, and one kind of pay from another."""

import re
from typing import Final

from extractor.rules.money.amounts import Amount, names_pay
from extractor.schema import PayKind

_START: Final = r"(?:\b|(?-i:(?<=[a-z)])(?=[A-Z])))"  # at a word, or where a line break was lost before it
_PAID: Final = re.compile(
    rf"{_START}(?:salar(?:y|ies)|pay(?:s|ment|ing|\ rate|\ range)?|paid|wages?|compensat(?:ion|ed)|remunerat(?:ion|ed)|earn(?:s|ings?)?"
    rf"|hourly|rate|ote|on[- ]target|stipend"
    r"|base|income|commissions?|bonus(?:es)?|offering|make|per\ hour)(?-i:(?![a-z]))",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    rf"{_START}(?:rais(?:ed|ing)|series\ [a-f]|seed\ (?:round|funding)|fund(?:s|ed|ing|rais\w+)?|invest(?:ed|ment|ments|or|ors|ing)"
    rf"|valuation|valued|revenues?|arr|sales\ of|selling|budgets?|portfolios?|assets"
    r"|aum|awards?|grants?|purchas\w+|worth|costs?|fees?|pric(?:e|ed|ing)|sav(?:e|es|ed|ings)|reimburse\w*|tuition|insurance|hsa|fsa"
    r"|hra|deductibles?|401|rrsp|retirement|match(?:ing|es)?"
    r"|allowances?|credits?|gifts?|perks?|discounts?|relocation|referral(?:\ (?:bonus(?:es)?|fees?|awards?))?|refer|rent|subsid\w+"
    r"|handl\w+|scholarships?|loans?|donat\w+|prizes?|fines?|deals?|quotas?|transactions?|dollar\ value|volume|disability"
    r"|wellness|wellbeing|transit|commuter|child\ ?care|education(?:al)?|learning|development|home\ office|equipment|internet|phone"
    r"|gym|fitness|meals?|lunch|coverage|lifetime|fertility|adoption"
    r"|sponsorships?|penalt(?:y|ies)|damages|losses|limits?|expenses?|total\ cost|projects?|programs?\ of|contracts?\ (?:of|worth"
    r"|valued|up)|capital|market|benefit\ of|policy|per\ diem|exceed\w*\ in"
    r"|manag(?:e|es|ed|ing)|over(?:see|seeing)|work\ authorization|filing)(?-i:(?![a-z]))",
    re.IGNORECASE,
)
_OTHER_BEHIND: Final = re.compile(
    r"""
    [\s)+]* (?: (?:in|of|for|a|an|per|year|annual(?:ly)?|monthly|yearly|usd|to|toward|towards|worth|total|each|your|employer
        |company|paid|free|active) [\s)]+ ){0,3}
    (?: [a-z-]+ \s ){0,1}
    (?: funding | fund(?:s|ing|rais\w+)? | round | seed | series\ [a-f] | investments? | valuation | revenues? | arr\b | sales
        | budgets? | portfolios? | assets | aum\b | awards? | grants?
      | cost | fees? | savings | reimburse\w* | tuition | insurance | life\b | hsa\b | fsa\b | 401 | match\b | matching
          | allowances? | credits? | gift | perk | relocation | referral | scholarships?
      | loans? | donat\w+ | prizes? | deals? | quota | transactions? | wellness | education | learning
          | professional\ development | home\ office | equipment | stipend\ for | coverage | lifetime
      | projects? | contracts\b | capital | company | companies | employer\ contribution | contribution | copay | deductible
          | expenses? | purchases? | business\b | problem | investment | tips\b | policy | rent\b | subsid\w* | exhibit\w* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UP_TO_BEHIND: Final = 45
_HOUSEHOLD: Final = {"HOUR": 500, "DAY": 3000}

_KINDS: Final[dict[PayKind, str]] = {
    "TOTAL": (
        r"ote|on[- ]target(?:\ earnings|\ compensation)?|(?:total|overall)\ (?:annual\ |target\ |cash\ "
        r"|direct\ )*(?:compensation|comp|cash|earnings|pay|package|rewards?)|target\ (?:total\ )?(?:compensation|earnings)"
        r"|uncapped\ earnings"
    ),
    "BONUS": (
        r"(?:sign(?:ing)?[- ]?(?:on)?|retention|performance|annual|yearly|welcome|hiring|quarterly|target|discretionary"
        r"|year-end)?[- ]*bonus(?:es)?|incentives?"
    ),
    "COMMISSION": r"commissions?",
    "EQUITY": r"equity|stock(?:\ options?)?|rsus?|shares",
    "STIPEND": r"stipends?|living\ allowance",
    "BASE": (
        r"base(?:\ (?:salary|pay|compensation|wage|rate))?|salar(?:y|ies)|wages?|(?:hourly|daily|pay)\ rate"
        r"|(?<!total\ )compensation|remuneration|pay|fixed"
    ),
}
_KIND: Final = re.compile(
    rf"{_START}(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + r")(?-i:(?![a-z]))", re.IGNORECASE
)
_KIND_BEHIND: Final = re.compile(
    r"\s*[(\[]?\s*(?:(?:in|a|as|of|usd|annual(?:ly)?|yearly|monthly|gross|on|target|sign[- ]?on|signing|retention|performance"
    r"|discretionary|guaranteed|quarterly|welcome|hiring|total|cash|year-end"
    r"|starting|per\ year)\s+){0,4}(?P<word>ote|on[- ]target\w*|total\ comp\w*|bonus(?:es)?|incentives?|commissions?|equity|stock"
    r"|rsus?|stipend|base|salary)(?-i:(?![a-z]))(?!\s*:)",
    re.IGNORECASE,
)
_A_PIECE: Final = re.compile(
    r"\s*(?:for\s+(?:every|each)|per\s+(?:sale|lead|client|customer|unit|enrol\w+|deal|placement|install\w*))\b", re.IGNORECASE
)
_NAME: Final = r"[A-Z][\w.'/&-]*(?:,?\ (?:[A-Z][\w.'/&-]*|of|the|and|only|based|level|office)){0,7}"
_SCOPE_BEHIND: Final = re.compile(
    r"[\s,(]*(?:USD\s|CAD\s)?[\s,(]*(?:(?:for|in)\s+(?:the\s+|our\s+)?(?!USD|US\ Dollars|Year|Hour|Position|Role|Candidates)"
    rf"(?P<scope>{_NAME})|\((?P<bracketed>{_NAME})\))"
)
_SCOPE_BEFORE: Final = re.compile(
    r"(?P<scope>[A-Z][\w.'/&,+-]*(?:,?\ (?:[A-Z0-9][\w.'/&+-]*|of|the|and|in|based|level|outside|all|other|[-–])){0,8}),?\s*[:(=-]*\s*"
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
_RUNG: Final = re.compile(r"\b[A-Z][\w/&-]*(?:,?\ [A-Z][\w/&-]*){0,5}\ ?\(\ ?\Z")
_RUNG_FROM: Final = 10_000
_CODES: Final = {
    "DOE",
    "USD",
    "CAD",
    "EUR",
    "GBP",
    "AUD",
    "OTE",
    "Hourly",
    "Annual",
    "Annually",
    "Base",
    "Gross",
    "Net",
    "DOQ",
    "Depending",
}


def is_other_money(amount: Amount) -> bool:
    """Tell whether the nearest words speak of funding, budgets, prices or benefits and not of what the hire is paid."""
    if _OTHER_BEHIND.match(amount.right[:_UP_TO_BEHIND]):
        return True
    if names_pay(amount.label) and len(amount.left) <= _UP_TO_BEHIND:
        return bool(re.search(r"\b(?:budget|reimburse|allowance|relocation)", amount.left, re.IGNORECASE))
    return _is_nearer(amount.left) or (not amount.left.strip() and _is_nearer(amount.above))


def is_paid(amount: Amount) -> bool:
    """Tell whether the words around say that it is paid, or the amount's own unit does."""
    if _PAID.search(amount.left) or _KIND_BEHIND.match(amount.right):
        return True
    if (amount.above or amount.label) and _PAID.search(f"{amount.above} {amount.label}"):
        return True
    most = _HOUSEHOLD.get(amount.money.unit or "", 0)
    return (amount.money.high or amount.money.low or 0) <= most


def is_rung(amount: Amount) -> bool:
    """Tell whether the amount stands in brackets behind the name of a level, or is a range behind a name and a colon."""
    low, high = amount.money.low or 0, amount.money.high or 0
    named = low < high and (amount.left.rstrip().endswith(":") or (not amount.left.strip() and bool(amount.label)))
    return low >= _RUNG_FROM and (named or bool(_RUNG.search(amount.left))) and not is_other_money(amount)


def find_kind(amount: Amount) -> PayKind:
    """Read what is paid: from the words right behind the amount, else from the nearest before it; base pay where none is named."""
    if match := _KIND_BEHIND.match(amount.right):
        return _kind_of(match.group("word"))
    if _A_PIECE.match(amount.right):
        return "COMMISSION"
    for words in (amount.left, amount.label, amount.above):
        found = list(_KIND.finditer(words))
        if found:
            return _kind_of(found[-1].group())
    return "BASE"


def find_scope(amount: Amount, *, several: bool) -> str | None:
    """Read the place or level that the amount is for; words before it count only where the posting gives several amounts."""
    if match := _SCOPE_BEHIND.match(amount.right):
        return _as_scope(match.group("scope") or match.group("bracketed"))
    if not several:
        return None
    found = (_SCOPE_BEFORE.search(_PAY_NAMES.sub("", words).strip(" :-(")) for words in (amount.left, amount.above, amount.label))
    return next((scope for match in found if match and (scope := _as_scope(match.group("scope")))), None)


def _as_scope(words: str) -> str | None:
    scope = re.sub(r"(?:\s+(?:and|of|the|in|only))+\Z", "", words.strip(" :-(,."))
    return None if not scope or scope.split()[0].strip(".,") in _CODES or _PAID.search(scope) else scope


def _kind_of(words: str) -> PayKind:
    match = _KIND.search(words)
    return match.lastgroup if match and match.lastgroup else "BASE"  # type: ignore[return-value]  # the groups are named after the kinds


def _is_nearer(words: str) -> bool:
    """Tell whether the last word of other money stands behind the last word of pay, or takes it in ("referral bonus")."""
    other = _last(_OTHER, words)
    return other > 0 and other >= _last(_PAID, words)


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((match.end() for match in pattern.finditer(words)), default=-1)
