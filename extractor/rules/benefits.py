"""Benefits, as listed: items below a heading of benefits, and the parts of a sentence's list of them."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Span, Statement, Topic
from extractor.document.span import trim
from extractor.rules.duties import LONGEST_STATEMENT, MOST_ITEMS

_BENEFIT: Final = re.compile(
    r"""
    \b (?: health | medical | dental | vision | disability | life \ (?: and | & ) | insurance | coverage
         | 40[13] \s? \( ? [kb] | retirement | pension | matching | employer \ match | fsa \b | hsa \b
         | pto \b | vacation | holidays? | sick | leave | time \ off | paid | parental | maternity | paternity | sabbaticals?
         | tuition | stipends? | training | professional \ development | loan \ forgiveness | reimburse\w* | assistance
         | wellness | gym | commuter | transit | relocation | child \ ?care | meals? | lunch (?:es)? | snacks? | discounts? | flexible
         | perks? | benefits? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What comes before a list of benefits within a sentence.
_LIST: Final = re.compile(
    r"""
    \b (?: includ (?: es? | ing ) | such \ as | consist (?: s | ing ) \ of | offers? | offering | provides? | providing | receives? | enjoy
         | encompass (?:es)? | eligible \ for | entitled \ to | features? | plus | like ) \b
    (?: \ (?: but | are | not | limited | to | you | employees | our | all | full-time ) \b ,? ){0,5} :?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TALKS: Final = re.compile(
    r"\bbenefits?\b|\bperks?\b|\b(?:package|we (?:also )?(?:offer|provide)|eligible for|entitled to)\b", re.IGNORECASE
)
_PACKAGE: Final = re.compile(r"\binclud(?:es|ing)\b.*\bbenefits? (?:package|program|plan)", re.IGNORECASE)
_COMMA: Final = re.compile(r"\s*[,;]\s+(?:(?:and|or|as well as|plus)\s+)?(?!\()|\s+(?:as well as|in addition to)\s+")
_AND: Final = re.compile(r"\s+and\s+", re.IGNORECASE)
_OPENING: Final = re.compile(r"(?:(?:and|or|an?|the|our|also|to|with|of|up to an?)\s+)+", re.IGNORECASE)
_PAY: Final = re.compile(
    r"\b(?:equity|stock options?|bonus(?:es)?|commissions?|salar(?:y|ies)|wages?|hourly|base pay|competitive (?:pay|compensation|rate)"
    r"|pay rate|overtime|paychecks?|compensation)\b",
    re.IGNORECASE,
)
_EQUITY: Final = re.compile(r"\b(?:equity|stock options?)\b", re.IGNORECASE)
_AMOUNT_ONLY: Final = re.compile(
    r"(?:up to |from )?[$€£]\s?[\d.,]+[kK]?(?:\s?(?:-|to)\s?[$€£]?\s?[\d.,]+[kK]?)?[\w /]{0,20}", re.IGNORECASE
)
# Fillers, references, and the other facts that stray into lists of benefits where headings are lost.
_NO_ITEM: Final = re.compile(
    r"""
    (?: (?: much \ | many \ | and \ )? more | others? | other \ (?: great \ )? benefits | etc | benefits? \ (?: listed | above )
      | (?: competitive \ | great \ | comprehensive \ )? (?: benefits? | perks ) (?: \ package )? $
      | please | click | visit | apply | for \ (?: more | specific | details ) | see | learn \ more | to \ learn | note | if \ you
      | we \ (?: are | strive ) | at \ \w+, \ we | the \ (?: city | company ) | this \ (?: role | position | job )
      | schedule | work \ location | job \ types? | experience | education | ability \ to | supplemental \ pay
      | \w+ \ pay $ | eeo \ statement | days? \ shift | \d+ \ hour \ shift | monday | weekends? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LOAN: Final = re.compile(
    r"\b(?:provides?|offers?|eligible for|qualif\w+ for)\b[^.]{0,60}?\b(?P<benefit>(?:student )?loan forgiveness)\b", re.IGNORECASE
)
_MOST_OPENINGS: Final = 4
_OTHER_LISTS: Final = frozenset({Topic.DUTIES, Topic.REQUIRED, Topic.PREFERRED, Topic.APPLY})
_FEWEST_PARTS: Final = 2
_LONGEST_PART: Final = 120
_LONGEST_ITEM: Final = 300
_LONGEST_TAIL: Final = 8


def find_benefits(document: Document) -> Iterator[Candidate]:
    """Find what is given beside pay."""
    if loan := _LOAN.search(document.plain):
        span = Span(*loan.span("benefit"))
        yield Candidate("benefits", document.words(span), span, Trust.WORDING)
    found = 0
    for statement in document.statements:
        for span, trust in _read(document, statement):
            if found >= MOST_ITEMS:
                return
            found += 1
            yield Candidate("benefits", document.words(span), span, trust)


def _read(document: Document, statement: Statement) -> Iterator[tuple[Span, Trust]]:
    span, plain = statement.span, document.plain
    if document.is_boilerplate(span, Boilerplate.NAVIGATION, Boilerplate.FOOTER, Boilerplate.EQUAL_OPPORTUNITY):
        return
    words = plain[span.start : span.end]
    if len(words) > LONGEST_STATEMENT:
        return
    if statement.topic is not Topic.BENEFITS:
        parts = parts_of(plain, span) if _lists_benefits(statement, words) else ()
        yield from ((part, Trust.WORDING) for part in parts)
    elif statement.listed or (len(words) <= _LONGEST_PART and "." not in words[:-1]):
        yield from ((part, Trust.LABEL) for part in _listed(plain, span))
    elif _BENEFIT.search(words) and not _NO_ITEM.match(words):
        yield from ((part, Trust.LABEL) for part in parts_of(plain, span))


def _lists_benefits(statement: Statement, words: str) -> bool:
    """Tell whether a sentence below another heading lists benefits, several of them or a package."""
    if (statement.topic in _OTHER_LISTS and not statement.trails) or not _TALKS.search(words):
        return False
    return _PACKAGE.search(words) is not None or len({found.group().lower() for found in _BENEFIT.finditer(words)}) >= _FEWEST_PARTS


def _listed(plain: str, span: Span) -> Iterator[Span]:
    words = plain[span.start : span.end]
    if len(words) <= _LONGEST_ITEM and is_benefit(words):
        yield span


def is_benefit(words: str) -> bool:
    """Tell whether a listed item is a benefit, and no pay, process or filler.

    >>> is_benefit("Dental insurance"), is_benefit("Annual bonus"), is_benefit("and more")
    (True, False, False)
    """
    if _NO_ITEM.match(words) or _AMOUNT_ONLY.fullmatch(words) or len(words) < _FEWEST_PARTS:
        return False
    return not _PAY.search(words) or _EQUITY.search(words) is not None or _BENEFIT.search(_PAY.sub("", words)) is not None


def parts_of(plain: str, span: Span) -> Iterator[Span]:
    """Split a sentence's list at its own commas; an "and" within a part keeps it one item.

    >>> text = "We offer health, dental and vision insurance, and five weeks of paid time off."
    >>> [text[part.start : part.end] for part in parts_of(text, Span(0, len(text)))]
    ['health', 'dental and vision insurance', 'five weeks of paid time off']
    """
    for opening in list(_LIST.finditer(plain, span.start, span.end))[: -_MOST_OPENINGS - 1 : -1]:
        parts = list(_split_list(plain, opening.end(), span.end))
        good = [part for part in parts if _is_part(plain[part.start : part.end])]
        if 2 * len(good) >= len(parts) and any(_BENEFIT.search(plain, part.start, part.end) for part in good):
            yield from good
            return


def _split_list(plain: str, start: int, end: int) -> Iterator[Span]:
    """Split at the list's own commas, and at an "and" that ties a benefit to pay ("a bonus and a pension")."""
    for comma in [*_COMMA.finditer(plain, start, end), None]:
        stop = comma.start() if comma else end
        joint = _AND.search(plain, start, stop)
        if joint and _PAY.search(plain, start, joint.start()):
            start = joint.end()
        yield _bare(plain, start, stop)
        start = comma.end() if comma else stop


def _is_part(words: str) -> bool:
    return 0 < len(words) <= _LONGEST_PART and is_benefit(words) and not _PAY.search(words)


def _bare(plain: str, start: int, end: int) -> Span:
    part = trim(plain, start, end)
    opening = _OPENING.match(plain, part.start, part.end)
    stripped = plain[part.start : part.end].rstrip(" .!:;,")
    return trim(plain, opening.end() if opening else part.start, part.start + len(stripped))
