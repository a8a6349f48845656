"""What a cell of a header is by its looks alone: a banner, a fact, a firm's function, a place."""

import re
from typing import Final

from extractor.words import Pattern, of_lexicon
from extractor.words.gazetteer import certain_town, country_of, region_of, town_in, without_district
from extractor.words.naming import has_body_word, has_role

_BANNER: Final = Pattern(
    r"""
    \W{0,3}(?:
        (?:{CHROME}|(?:{BANNER_LEAD} ){1,3}{BANNER}(?: {BANNER}){0,2})
        |(?:current|open|all|our|similar|related) (?:{JOB}|jobs)
        |(?:home|careers?|jobs|job search|all jobs) ?[>\u00bb\u203a/\u2192] .{1,200}  # the site's own navigation
        |{PAGE_VERB}\b.{0,30}\(https?:[^\s()]{1,200}\)
        |.{0,40}logo
    )\W{0,3}
    """
)
_BUTTON: Final = Pattern(r"\W{0,3}{PAGE_VERB} .{1,30}")
_FACT: Final = Pattern(
    r"""
    (?:full|part)[- ]?time\b.{0,120}|{EMPLOYMENT}(?:[ ].{0,30})?|(?:permanent|regular|exempt|non-exempt|intern)(?:[ ].{0,30})?
    |(?:(?:fully|100%|hybrid) |\()?{MODE}(?: (?:work|ok|possible|friendly|first|only|{JOB})| ?[-,(/;|].{0,120})?\)?
    |.{0,80}[$\u20ac\u00a3] ?\d.{0,120}|.{0,80}\b(?:usd|eur|gbp)\b.{0,40}\d.{0,120}
    |{FACT_LEAD}\b.{0,120}
    |\W{0,6}(?:\w{1,6}[-#]?)?\d[\d\W]{0,40}\w{0,8}\W{0,6}  # a number
    |\d{1,6} {COUNTED}.{0,120}|{WEEKDAY}.{0,120}|{MONTH}\.? \d.{0,120}|\d{1,2} {MONTH}.{0,120}
    |(?:{JOB} )?{NOTICE}\W{1,3}\S{0,8}\d\S*|(?:{JOB}|{NOTICE})\W{0,3}{NUMBER_SIGN}.{0,120}
    |[1-5]\.\d (?:out of 5|stars?|\u2605|\().{0,120}  # a rating
    |{LEVEL}[- ]level|\d{1,2}\+? ?-? ?\d{0,2} years?.{0,120}|https?:.{0,120}|\S{1,80}@\S{1,80}
    """
)
_FUNCTION: Final = Pattern(r"{FUNCTION}(?:(?: ?[,&/-] ?| and | ){FUNCTION}){0,3}")
_CODE: Final = r"(?:[A-Z]{2}|USA|U\.K\.|U\.S\.(?:A\.)?|D\.C\.)"
_CITY: Final = r"[A-Z][\w.'-]{0,30}(?: [\w.'][\w.'-]{0,30}){0,4}"
_TOWN: Final = r"[A-Z][a-z.]{1,30}(?:[ -][A-Z][a-z.]{1,30}){0,3}"
_STREET: Final = r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Broadway|Plaza|Place|Drive|Dr|Lane|Way|Floor|Fl)"
_COUNTRY_BEHIND: Final = r"(?:,? ?(?:USA?|United States))?"
_PLACE: Final = re.compile(
    rf"(?:{_CITY}(?:, {_CITY}){{0,2}}, ?{_CODE}(?: \d{{5}}(?:-\d{{4}})?)?{_COUNTRY_BEHIND}"
    rf"|(?:Greater )?{_CITY}(?: - [A-Z][\w.]{{1,30}})?,?(?: [A-Z][a-z]{{1,30}})? (?:Metropolitan |Metro |Bay )?"
    r"(?:Area|Region|Metroplex|County)"
    rf"|\d{{1,5}} [\w.' ]{{3,40}}\b{_STREET}\b.*)(?: \(.{{1,30}}\))?"
)
_TOWN_AND_CODE: Final = rf"{_TOWN}, ?{_CODE}(?: \d{{5}})?"
_BEHIND: Final = re.compile(
    r"(?:(?<=[a-z).])| - | in |, (?=(?:New York|Washington),))"
    rf"(?P<place>{_TOWN_AND_CODE}{_COUNTRY_BEHIND})$"
)
"""A place behind a name: glued to it, "Some EmployerSome City, ST", or parted by a dash."""
_BODY_AND_PLACE: Final = Pattern(r"(?P<name>[^,]{2,60}(?:, {LEGAL_FORM}\.?)?), (?P<place>{TOWN})$", cased=True, TOWN=_TOWN_AND_CODE)
_BETWEEN: Final = re.compile(r" ?(?:[;|]|\bor\b|\band\b|&|/) ?")
_MODE_BESIDE: Final = Pattern(r" ?\([^()]{0,60}\)|(?:,|-| /)? ?{MODE}$|^{MODE}(?: ?[-,:/] ?| (?:with)?in )")
_TOWNS: Final = re.compile(rf"{_CITY}(?:, ?{_CITY})*")
_WORLD: Final = frozenset({"EMEA", "APAC", "Europe", "Worldwide"})
_LARGE_TOWN: Final = 300_000
_SHORT_PREFIX: Final = 3
"""Letters: "Mc", "La" and "Mac" before a capital are the beginning of one name."""
_KEPT: Final = 1_000


@of_lexicon(_KEPT)
def is_banner(text: str) -> bool:
    """Tell whether words announce any posting, or are a button of the page: "Job Posting Notice", "We are hiring!", "Back to search"."""
    low = text.lower()
    return _BANNER.fullmatch(low) is not None or (_BUTTON.fullmatch(low) is not None and not has_role(text))


@of_lexicon(_KEPT)
def is_fact(text: str) -> bool:
    """Tell whether a cell is an employment type, a mode, pay, a date or a number."""
    return _FACT.fullmatch(text.lower()) is not None


@of_lexicon(_KEPT)
def is_function(text: str) -> bool:
    """Tell whether a cell only says what part of any firm is hired for.

    >>> is_function("Sales & Marketing"), is_function("Widget Marketing")
    (True, False)
    """
    return _FUNCTION.fullmatch(text.lower()) is not None


def place_behind(text: str) -> tuple[int, int] | None:
    """Find where a name ends and the place behind it begins: "Some EmployerSome City, ST", "Some Employer - Some City, ST".

    >>> place_behind("Widget FundOakland, CA"), place_behind("Widget Fund - Oakland, CA"), place_behind("McKinney, TX")
    ((11, 11), (11, 14), None)
    """
    found = _BEHIND.search(text)
    glued = found is not None and found.start() == found.start("place")
    if found and (len(text[: found.start()].rpartition(" ")[2]) > _SHORT_PREFIX if glued else not is_place(text)):
        return found.start(), found.start("place")
    body = _BODY_AND_PLACE.match(text)
    return (body.end("name"), body.start("place")) if body and has_body_word(body["name"]) and not has_body_word(body["place"]) else None


@of_lexicon(_KEPT)  # a line is asked for whole, then cell by cell
def is_place(text: str) -> bool:
    """Tell whether a cell is nothing but a place or several: by its shape, or because it names a country, a state or a well-known town.

    >>> is_place("Oakland, CA"), is_place("London; Amsterdam"), is_place("Some Foundation, CA")
    (True, True, False)
    """
    if _is_shaped(text):
        return True
    parts = [part for piece in _BETWEEN.split(_without_mode(text)) if (part := _without_mode(piece))]
    if parts and all(_is_shaped(part) or _is_known_place(part) for part in parts):
        return True
    first = certain_town(parts[0]) if len(parts) > 1 else None
    return first is not None and first.country != "US" and all(_is_large_town(part, first.country) for part in parts)


def _without_mode(text: str) -> str:
    """Leave out "remote" and the like beside a place."""
    found = _MODE_BESIDE.search(text.lower())
    return text if found is None else (text[: found.start()] + text[found.end() :]).strip()


def _is_large_town(name: str, country: str) -> bool:
    """Tell whether a name, that may mean a town elsewhere too, is a large town's in a country: "Mumbai / Hyderabad"."""
    town = town_in(name, country) if name[:1].isupper() else None
    return town is not None and town.population >= _LARGE_TOWN


def _is_shaped(text: str) -> bool:
    return _PLACE.fullmatch(text) is not None and not has_body_word(text.rsplit(",", 1)[0])


def _is_known_place(text: str) -> bool:
    towns, comma, last = text.rpartition(",")
    last = last.strip().rstrip(".")
    if not last[:1].isupper():
        return False
    if not comma:
        return _is_large(last) or certain_town(without_district(last)) is not None
    return _is_large(last) and _TOWNS.fullmatch(towns.strip()) is not None and not (has_role(towns) or has_body_word(towns))


def _is_large(name: str) -> bool:
    return country_of(name) is not None or region_of(name) is not None or name in _WORLD
