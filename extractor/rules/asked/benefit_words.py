"""How an item says what is given beside pay."""

import re
from typing import Final

BENEFIT: Final = re.compile(
    r"""
    \b (?: health | medical | dental | vision | disability | life \ (?: and | & ) | insurance | coverage
         | 40[13] \s? \( ? [kb] | retirement | pension | matching | employer \ match | fsa \b | hsa \b
         | pto \b | vacation | holidays? | sick | leave | time \ off | paid | parental | maternity | paternity | sabbaticals?
         | tuition | stipends? | training | professional \ development | loan \ forgiveness | reimburse\w* | assistance
         | wellness | gym | commuter | transit | relocation | child \ ?care | meals? | lunch (?:es)? | snacks? | discounts? | flexible
         | perks? | benefits? )
    """,
    re.VERBOSE,
)
SURE_BENEFIT: Final = re.compile(
    r"\b(?:insurance|40[13]\s?\(?[kb]|pto\b|paid (?:time|leave|holidays?|vacation|sick|parental)|holidays|dental|vision|tuition|retirement"
    r"|health ?care|fsa\b|hsa\b|stock options?|discounts?|reimburse\w*|wellness|gym\b)"
)
"""Words of benefits that stand in no requirement."""
PAY: Final = re.compile(
    r"\b(?:equity|stock options?|bonus(?:es)?|commissions?|salar(?:y|ies)|wages?|hourly|base pay|competitive (?:pay|compensation|rate)"
    r"|pay rate|overtime|paychecks?|compensation)\b",
)
_EQUITY: Final = re.compile(r"\b(?:equity|stock options?)\b")
_AMOUNT_ONLY: Final = re.compile(r"(?:up to |from )?[$€£]\s?[\d.,]+k?(?:\s?(?:-|to)\s?[$€£]?\s?[\d.,]+k?)?[\w /]{0,20}")
# Fillers, references, and the other facts that stray into lists of benefits where headings are lost.
NO_ITEM: Final = re.compile(
    r"""
    (?: (?: much \ | many \ | and \ )? more | others? | other \ (?: great \ )? benefits | etc | benefits? \ (?: listed | above )
      | (?: competitive \ | great \ | comprehensive \ )? (?: benefits? | perks ) (?: \ package )? $
      | please | click | visit | apply | for \ (?: more | specific | details ) | see | learn \ more | to \ learn | note | if \ you
      | we \ (?: are | strive ) | at \ \w+, \ we | the \ (?: city | company ) | this \ (?: role | position | job )
      | none | n/a | pursuant | beware | (?: [\w.]+ \ ){0,3} privacy \ (?: notice | policy ) | in \ accordance | we \ will \ consider
      | schedule | work \ location | job \ types? | experience
      | education (?! \ (?: grants? | allowances? | assistance | stipends? | support | fund ) )
      | ability \ to | supplemental \ pay
      | \w+ \ pay $ | eeo \ statement | days? \ shift | \d+ \ hour \ shift | monday | weekends? ) \b
    """,
    re.VERBOSE,
)
STRAYS: Final = re.compile(
    r"\b(?:not|unable to|no|cannot)\b[^.]{0,40}\bsponsor|\bplease (?:apply|send|visit|contact|submit|e-?mail|include|reach)"
    r"|^(?:don't|do not|need help)\b|\b(?:salary|pay) range for this\b"
    r"|\bapply (?:through|via|online|now|here|by)\b|^send (?:us |your )|\bcover letter|^interested\b|^walk-?in\b|\bwhere you land\b"
    r"|\bdepend(?:s|ing) (?:up)?on (?:your )?(?:experience|qualifications|skills)\W*$|\bcontact person\b|\bnotice period\b"
)
"""Words of what strays in behind a list of benefits: sponsorship that is not given, and how to apply."""
_GLUED: Final = re.compile(r"\S{24,}")
_SHORTEST: Final = 2


def is_benefit(words: str) -> bool:
    """Tell whether a listed item is a benefit, and no pay, process or filler.

    >>> is_benefit("Dental insurance"), is_benefit("Annual bonus"), is_benefit("and more")
    (True, False, False)
    """
    words = words.lower()
    if NO_ITEM.match(words) or _AMOUNT_ONLY.fullmatch(words) or _GLUED.fullmatch(words) or len(words) < _SHORTEST:
        return False
    return not PAY.search(words) or _EQUITY.search(words) is not None or BENEFIT.search(PAY.sub("", words)) is not None
