"""Words around an amount that tell pay from other money."""

import re
from typing import Final

from extractor.rules.money.amounts import Amount, names_pay
from extractor.rules.money.kinds import KIND_BEHIND, START

PAID: Final = re.compile(
    rf"{START}(?:salar(?:y|ies)|pay(?:s|ment|ing|\ rate|\ range)?|paid|wages?|compensat(?:ion|ed)|remunerat(?:ion|ed)|earn(?:s|ings?)?"
    rf"|hourly|rate|ote|ctc|on[- ]target|stipend|(?:hiring|target|posting|budgeted)\ range|range\ for\ (?:this|the)\ (?:role|position|job)"
    r"|(?:total|overall|salary)\ (?:rewards\ )?package|differentials?"
    r"|base|basic|income|commissions?|bonus(?:es)?|offering|make|per\ hour)(?-i:(?![a-z]))",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    rf"{START}(?:rais(?:ed|ing)|series\ [a-f]|seed\ (?:round|funding)|fund(?:s|ed|ing|rais\w+)?|invest(?:ed|ment|ments|or|ors|ing)"
    rf"|valuation|valued|revenues?|arr|sales\ of|selling|budgets?|portfolios?|assets"
    r"|aum|awards?|grants?|purchas\w+|(?<!package\ )"
    r"(?<!package\ is\ )(?<!compensation\ )(?<!compensation\ is\ )(?<!equity\ )(?<!options\ )(?<!rsus\ )(?<!shares\ )worth"
    r"|costs?(?!\ to\ company)|fees?|pric(?:e|ed|ing)|sav(?:e|es|ed|ings)|reimburse\w*|tuition|insurance|hsa|fsa"
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
    [\s)]* (?: (?:in|of|for|a|an|per|year|annual(?:ly)?|monthly|yearly|usd|to|toward|towards|worth|total|each|your|employer
        |company|paid|free|active) [\s)]+ ){0,3}
    (?: [a-z-]+ \s ){0,1}
    (?: funding | fund(?:s|ing|rais\w+)? | round | seed | series\ [a-f] | investments? | valuation | revenues? | arr\b | sales
        | budgets? | portfolios? | assets | aum\b | awards? | grants?
      | cost | fees? | savings | reimburse\w* | tuition | insurance | life\b | hsa\b | fsa\b | 401 | match\b | matching
          | allowances? | credits? | gift | perk | relocation | referral | scholarships?
      | loans? | donat\w+ | prizes? | deals? | quota | transactions? | wellness | education | learning
          | professional\ development | home\ office | equipment | stipend\ for | coverage | lifetime
      | (?<=for\ )(?:courses?|books?|conferences?|certifications?)\b
      | projects? | contracts\b | capital | company | companies | employer\ contribution | contribution | copay | deductible
          | expenses? | purchases? | business\b | problem | investment
          | (?<!with\ )(?<!and\ )(?<!or\ )(?<!including\ )tips\b | policy | rent\b | subsid\w* | exhibit\w* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STARTS_WITH: Final = re.compile(
    r"[\s,(]*(?:\+\s?(?:bonus|commission|benefits|super|equity|tips)|ctc\b|to\s+start\b(?!\s+(?!with)[a-z])|starting\s+(?:pay|salary|wage|rate)|DO[EQ]\b|depend(?:s|ing|ent)\s+(?:up)?on\s+(?:your\s+)?(?:experience|qualif"
    r"|skill)|based\s+on\s+(?:your\s+)?experience|commensurate|negotiable|gross\b|brutto\b)",
    re.IGNORECASE,
)
"""What stands behind a hire's pay alone: "$75K DOE"."""
_GRADE: Final = re.compile(
    r"\A\W*(?:(?:grade|band|level|tier|zone|step|pay\ scale|gs|es|nf|nh|wg|ad)[- ]{0,2}(?:\d{1,2}|[ivx]{1,4}|[a-e])\b"
    r"|full[- ]time|part[- ]time|permanent|contract|b2b|freelance|temporary|casual|seasonal|days?|nights?|evenings?|weekends?"
    r"|(?:day|night|evening|weekend|morning)\ shift)"
    r"(?:\ (?:positions?|roles?|jobs?|rate|equivalent|contract|schedule|basis|hours))?[\s,:(-]*\Z",
    re.IGNORECASE,
)
"""The name of a grade, a contract or a shift, of which an amount for a time is the pay."""
_GRADE_FROM: Final = {"WEEK": 200, "MONTH": 1_000, "YEAR": 10_000}
_UP_TO_BEHIND: Final = 45
_HOUSEHOLD: Final = {"HOUR": 500, "DAY": 3000}

_RUNG: Final = re.compile(r"\b[A-Z][\w/&-]*(?:,?\ [A-Z][\w/&-]*){0,5}\ ?\(\ ?\Z")
_RUNG_FROM: Final = 10_000


def is_other_money(amount: Amount) -> bool:
    """Tell whether the nearest words speak of funding, budgets, prices or benefits and not of what the hire is paid."""
    if _OTHER_BEHIND.match(amount.right[:_UP_TO_BEHIND]):
        return True
    if names_pay(amount.label) and len(amount.left) <= _UP_TO_BEHIND:
        return bool(re.search(r"\b(?:budget|reimburse|allowance|relocation)", amount.left, re.IGNORECASE))
    return _is_nearer(amount.left) or (not amount.left.strip() and _is_nearer(amount.above))


def is_paid(amount: Amount) -> bool:
    """Tell whether the words around say that it is paid, or the amount's own unit does."""
    if PAID.search(amount.left) or KIND_BEHIND.match(amount.right):
        return True
    if (amount.above or amount.label) and PAID.search(f"{amount.above} {amount.label}"):
        return True
    if _STARTS_WITH.match(amount.right) or _is_of_grade(amount):
        return True
    most = _HOUSEHOLD.get(amount.money.unit or "", 0)
    return (amount.money.high or amount.money.low or 0) <= most


def _is_of_grade(amount: Amount) -> bool:
    least = _GRADE_FROM.get(amount.money.unit or "", 0)
    size = amount.money.high or amount.money.low or 0
    return 0 < least <= size and any(_GRADE.match(words) for words in (amount.left, amount.label) if words.strip())


def is_rung(amount: Amount) -> bool:
    """Tell whether the amount stands in brackets behind the name of a level, or is a range behind a name and a colon."""
    low, high = amount.money.low or 0, amount.money.high or 0
    named = low < high and (amount.left.rstrip().endswith(":") or (not amount.left.strip() and bool(amount.label)))
    return low >= _RUNG_FROM and (named or bool(_RUNG.search(amount.left))) and not is_other_money(amount)


def _is_nearer(words: str) -> bool:
    """Tell whether the last word of other money stands behind the last word of pay, or takes it in ("referral bonus")."""
    other = _last(_OTHER, words)
    return other > 0 and other >= _last(PAID, words)


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((match.end() for match in pattern.finditer(words)), default=-1)
