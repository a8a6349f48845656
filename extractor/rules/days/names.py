"""Which date a label's name speaks of."""

import re
from functools import lru_cache
from typing import Final

from extractor.rules.days.said import Named

# The first that matches counts, so the narrower come first.
_NAMES: Final[tuple[tuple[Named, re.Pattern[str]], ...]] = (
    (
        "open",
        re.compile(
            r"\bopen(?:ing)?(?: date)? ?(?:&|and|/|-|to) ?clos(?:e|ing)\b"
            r"|^(?:open|posting|posted|announcement|advertisement|vacancy)(?: period| window| dates)(?: ?/ ?dates)?$"
        ),
    ),
    (
        "applying",
        re.compile(r"^(?:job )?(?:filing|application|applications|submission|registration) (?:period|window|dates)$"),
    ),
    (
        "application_deadline",
        re.compile(
            r"deadline|clos(?:ing|es?)\b(?!.*\bstatement)|\bdate closed|post(?:ing|ed)? (?:until|end|close|expir)|\bend date to apply"
            r"|appl(?:y|ications?) (?:by|before|due|until|end)|\bdue date"
            r"|^(?:(?:job|posting|vacancy|position|advert\w*|announcement|application|date of|ad) ){0,3}"
            r"expir(?:y|es|ation)\b|^(?:posting )?end date$|open until"
            r"|\b(?:last|final|latest) (?:date|day)(?: and time)? (?:to|for|of) "
            r"(?:(?:the )?(?:receipt|receiving|submission|submitting|sending|filing) (?:of )?|online )?(?:appl|file|filing|submi|cv|resume)"
            r"|^final date$|\bunpost|^valid (?:until|through|till|to)|accepted (?:until|through)|filing date"
            r"|\bcut-?off date|^advert(?:isement)? end"
        ),
    ),
    (
        "date_posted",
        re.compile(
            r"^(?:(?:job|vacancy|position|first|originally|date|advert) )?(?:re)?(?:posted|published|advertised|listed)"
            r"(?: on| date| since)?$"
            r"|(?:date|day) (?:re)?(?:posted|published|listed|advertised|opened)"
            r"|(?:date|day) of (?:posting|issue|publication|announcement|advertisement)"
            r"|(?:posting|post|publication|publish|issue|announcement|advertisement|advertising|listing|opening|open) date"
            r"|^issued(?: on)?$|^(?:date )?added$|^online (?:since|from)$|^live since$"
            r"|^(?:job )?(?:posting|advert\w*|announcement|publication) start date$"
        ),
    ),
    (
        "start_date",
        re.compile(
            r"\bstart(?:ing)? ?(?:date|on)?(?:\s*/\s*time)?$|^(?:(?:job|work|position|contract|role|employment) )?starts$"
            r"|start(?:ing)? date|commence|date of (?:hire|start|joining|employment)"
            r"|dates of employment|joining date|start of (?:work|employment|contract)|^entry on duty|^begin"
            r"|^(?:employment|internship) dates$|\bhire date|^(?:job |position )?available (?:from|date)$"
            r"|^(?:contract|employment|appointment|assignment|internship|fellowship) period$|^period of (?:employment|appointment)$"
        ),
    ),
)
_NO_NAME: Final = re.compile(
    r"shift|time$|hours|salary|class(?:es)? start|priority|early|\bmeet|manage|skills|under|birth|created|revised|program|consideration"
    r"|interview|grant|course|semester"
)
_WITH_TIME: Final = re.compile(r"\s?(?:/|&|and)\s?time$")
_NARROWER: Final = re.compile(
    r"\b(?:priority|early|early[ -]bird|first|preferred|internal|interview|grant|program(?:me)?|course|class|event|meeting|training"
    r"|conference|semester|school)[ ]\Z",
    re.IGNORECASE,
)
_OF_TERM: Final = re.compile(
    r"\b(?:assignment|contract|project|position|employment|term|internship|funding|licen[sc]e|visa)[ ]\Z", re.IGNORECASE
)
_ENDS: Final = re.compile("end|expir|valid")
_WIDEST_WORD: Final = 14


@lru_cache(maxsize=2_000)
def named_date(name: str) -> Named | None:
    """Tell what date or span of time a label's name speaks of, if any.

    >>> named_date("closing date and time"), named_date("open & closing dates"), named_date("time")
    ('application_deadline', 'open', None)
    """
    if _NO_NAME.search(_WITH_TIME.sub("", name)):
        return None
    return next((field for field, pattern in _NAMES if pattern.search(name)), None)


def is_narrower(plain: str, at: int, name: str) -> bool:
    """Tell whether the word before a label's name makes another thing of it: a priority deadline is not the deadline."""
    start = max(0, at - _WIDEST_WORD)
    return _NARROWER.search(plain, start, at) is not None or (
        _ENDS.match(name) is not None and _OF_TERM.search(plain, start, at) is not None
    )
