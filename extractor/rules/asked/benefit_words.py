"""How an item says what is given beside pay."""

import re
from typing import Final

from extractor.words import Pattern

BENEFIT: Final = Pattern(r"{BENEFIT_WORD}|\b40[13] ?\(? ?[kb]|\breimburse")
SURE_BENEFIT: Final = Pattern(
    r"\b(?:insurance|40[13]\s?\(?[kb]|pto\b|paid (?:time|leave|holidays?|vacation|sick|parental)|holidays|dental|vision|tuition|retirement"
    r"|health ?care|fsa\b|hsa\b|stock options?|discounts?|reimburse\w{0,5}|wellness|gym\b)"
)
"""Words of benefits that stand in no requirement."""
PAY: Final = Pattern(r"{PAY_WORD}")
_EQUITY: Final = Pattern(r"\b(?:equity|stock options?)\b")
_AMOUNT_ONLY: Final = re.compile(r"(?:up to |from )?[$€£]\s?[\d.,]+k?(?:\s?(?:-|to)\s?[$€£]?\s?[\d.,]+k?)?[\w /]{0,20}")
NO_ITEM: Final = Pattern(
    r"""
    (?:{NO_BENEFIT}|(?:competitive |great |comprehensive )?(?:benefits?|perks)(?: package)?\Z
      |education(?! (?:grants?|allowances?|assistance|stipends?|support|fund))|(?:[\w.]{1,20} ){0,3}privacy (?:notice|policy)
          |at \w{1,20}, we
      |\w{1,20} pay\Z|\d{1,2} hour shift|days? shift)\b
    """
)
"""Fillers, references, and the other facts that stray into lists of benefits where headings are lost."""
STRAYS: Final = Pattern(
    r"""
    (?:{DENY}|\bunable to\b)[^.]{0,40} sponsor|\bplease (?:apply|send|visit|contact|submit|e-?mail|include|reach)
    |\A(?:don't|do not|need help|interested|walk-?in)\b|\b(?:salary|pay) range for this\b|\bapply (?:through|via|online|now|here|by)\b
    |\Asend (?:us |your )|\bcover letter|\bwhere you land\b|\bdepend(?:s|ing) (?:up)?on (?:your )?(?:experience|qualifications
        |skills)\W{0,3}\Z
    |\bcontact person\b|\bnotice period\b
    """
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
    return not PAY.search(words) or _EQUITY.search(words) is not None or BENEFIT.search(PAY.compiled.sub("", words)) is not None
