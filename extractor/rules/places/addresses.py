"""One place in words, read from its right end: `street, town, region postal code, country`, each part where it is there."""

import re
from typing import Final, NamedTuple

from extractor.rules.places.meant import is_town_and_country, known_town
from extractor.rules.places.streets import ROOM, STREET
from extractor.schema import Place
from extractor.words import Pattern, of_lexicon
from extractor.words.gazetteer import aliases, certain_town, country_of, folded, listed, region_of, town_in, town_name, without_district


class Reading(NamedTuple):
    """A place as read from a piece of text."""

    place: Place
    known: bool
    """Whether the gazetteer has the town there, or no town is named."""
    rest: str
    """Words before the place that are no part of it: the name of a building."""


class _Region(NamedTuple):
    """The region that was taken off the end of a text, and what is left before it."""

    country: str | None
    code: str | None
    printed: str
    before: str


_UNITED_STATES: Final = re.compile(r"(?:^|[\s,]+)(?:USA|U\.S\.A\.?|United States(?: of America)?|US|U\.S\.?)\Z")
_POSTAL: Final = re.compile(r"(?:^|[\s,-]+)(?P<code>\d{5}(?:-\d{4})?|\d{6}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2})\Z")
_TOWN_SHAPE: Final = re.compile(r"(?:[A-Z][\w.'-]{0,24}(?: (?:de|del|la|of|the|upon|[A-Z][\w.'-]{0,24})){0,3})")
_BEFORE: Final = Pattern(r"(?i:(?:{AREA}|{MODE}|(?:our|the)\b)[\s,:/-]{0,3}(?:(?:with)?in\b)?|(?:in|at)\b)[ ]?", cased=True)
_BEHIND: Final = Pattern(r"(?:[\s,/-]{0,3}(?:{AREA}|{MODE})){1,4}\Z", cased=True)
"""Words around a place that are no part of its name."""
_HYPHENED: Final = re.compile(r"(?P<country>[A-Z][\w. ]{1,20})-(?P<region>[A-Z][\w. ]{1,20})(?:-(?P<city>[A-Z][\w .'-]{1,30}))?")
_UNNAMED_REGION: Final = re.compile(r"(?:^|,)[^,]*\b(?:[Rr]egions?|[Pp]rovince|[Cc]ounty|[Dd]istrict)\Z")
_MARKS: Final = " ,;:.-*"
_FIRST_MARKS: Final = re.compile(r"\A[\W_]+")
_LONGEST: Final = 160
_LONGEST_CODE: Final = 3


@of_lexicon(1_000)
def parse_place(text: str) -> Reading | None:
    """Read one place: a town with its region or country, or an address; None where there is none.

    >>> parse_place("30-30 Thomson Ave L I City Qns").place
    Place(street='30-30 Thomson Ave', city='Long Island City', region='NY', postal_code=None, country='US')
    >>> parse_place("Bengaluru, India").place.country, parse_place("Portland Oregon").place.region, parse_place("One location")
    ('IN', 'OR', None)
    """
    text = _trimmed(_turned(text[:_LONGEST]))
    street = STREET.search(text)
    if street is None:
        return _parse_town(text)
    behind = _trimmed(ROOM.sub("", text[street.end() :], count=2))
    town = _parse_town(behind, at_street=True) if behind else Reading(Place(), known=True, rest="")
    if town is None:
        return None
    return Reading(town.place.model_copy(update={"street": street.group()}), town.known, _trimmed(text[: street.start()]))


def _turned(text: str) -> str:
    """Turn "US-OH-Toledo" and "United States-Ohio-Toledo", as recruiting systems print them, into the common order."""
    match = _HYPHENED.fullmatch(text.strip())
    country = country_of(match["country"]) if match else None
    if match and country and region_of(match["region"], country):
        return ", ".join(filter(None, (match["city"], match["region"], match["country"])))
    return text


def _trimmed(text: str) -> str:
    text = _FIRST_MARKS.sub("", " ".join(text.split())).strip(_MARKS)
    while text and (before := _BEFORE.match(text)):
        text = text[before.end() :].lstrip(_MARKS)
    behind = _BEHIND.search(text)
    return text[: behind.start()].strip(" ,;:-") if behind else text


def _parse_town(text: str, *, at_street: bool = False) -> Reading | None:
    country, body = _take_country(text)
    postal, body = _take_postal(body)
    region = _take_region(body, country)
    body, country = region.before, region.country or country
    if postal is None:
        postal, body = _take_postal(body)
    is_country = country is not None and not is_town_and_country(body) and country_of(body) == country
    body = "" if is_country else _UNNAMED_REGION.sub("", body)
    if not body:
        city = "New York" if at_street and region.code == "NY" else None  # "1 Centre St., N.Y.": the town by the name of its state
        place = Place(city=city, region=region.code, postal_code=postal, country=country)
        return Reading(place, known=True, rest="") if country else None
    found = _take_town(without_district(body), country, region.code)
    if found is None:
        return None
    place = _settle(found[0], country, region)
    known = bool(place.country and town_in(found[0], place.country, place.region))
    return Reading(place.model_copy(update={"postal_code": postal}), known, found[1])


def _take_postal(text: str) -> tuple[str | None, str]:
    match = _POSTAL.search(text)
    return (match["code"], text[: match.start()].rstrip(" ,")) if match else (None, text)


def _take_country(text: str) -> tuple[str | None, str]:
    if match := _UNITED_STATES.search(text):
        return "US", text[: match.start()].rstrip(" ,")
    before, last = _split(text)
    is_code = len(last) <= _LONGEST_CODE and folded(last) not in aliases("country")
    alone = not before and (is_code or is_town_and_country(last))  # a lone "MH" is no country, "UK" is
    code = None if alone or region_of(last) else country_of(last)
    return (code, before) if code else (None, text)


def _take_region(text: str, country: str | None) -> _Region:
    before, last = _split(text)
    if last[:1].isupper() and (found := region_of(last, country)) and ("," in text or not _is_town(text, country)):
        return _Region(*found, last, before)
    words = text.split()
    for count in (1, 2):
        tail, head = " ".join(words[-count:]), " ".join(words[:-count]).rstrip(",")
        found = region_of("NY" if tail == "N" else tail, country) if head and tail[:1].isupper() else None
        if found and _ending_town(_split(head)[1], *found):  # "New York, New York N" is cut off by the width of a form
            return _Region(*found, tail, head)
    return _Region(None, None, "", text)


def _split(text: str) -> tuple[str, str]:
    """Give what stands before the last comma and behind it."""
    before, _, last = text.rpartition(",")
    return before.strip(" ,"), last.strip(" ,")


def _is_town(text: str, country: str | None) -> bool:
    """Tell whether a name alone, which is a region's too, rather is the town: New York is, Oregon is not."""
    if country is None or country == "US":
        return folded(text) in listed("word") or bool(certain_town(text))
    return bool(town_in(text, country))


def _take_town(text: str, country: str | None, region: str | None) -> tuple[str, str] | None:
    """Take the town off the end: (as printed, what is before); a neighbourhood before a borough of New York is the town."""
    before, last = _split(text)
    within = _trimmed(_split(before)[1])
    if found := _ending_town(last, country, region):
        town, rest = found
        nearer = rest or within
        is_nearer = bool(nearer) and folded(nearer) != folded(town) and all(town_in(name, "US", "NY") for name in (nearer, town))
        return (nearer, "") if is_nearer else (town, rest or before)
    if within and country and town_in(within, country, region):
        return within, ""  # the part between town and country is a region by a name that ISO 3166-2 does not have
    shaped = country is not None and _TOWN_SHAPE.fullmatch(last) and not country_of(last)
    return (last, before) if shaped else None


def _ending_town(text: str, country: str | None, region: str | None) -> tuple[str, str] | None:
    """Find the town that a run of words ends with, and the words before it: "L I City Qns", "Q Center Portland"."""
    words = text.split()
    ends = ((" ".join(words[start:]), " ".join(words[:start])) for start in range(len(words)))
    return next(((town, head) for town, head in ends if known_town(town, country, region)), None)


def _settle(town: str, country: str | None, region: _Region) -> Place:
    """Fill in what the town's name implies; of two meanings of "Georgia" or "IN" take the one that has the town."""
    other = "GE" if folded(region.printed) == "georgia" else country_of(region.printed)
    if country and region.code and other and not town_in(town, country, region.code) and town_in(town, other):
        return Place(city=town_name(town), country=other)
    implied = certain_town(town)
    if country and (implied is None or implied.country != country):
        implied = certain_town(town, country)
    return Place(
        city=town_name(town),
        region=region.code or (implied.region if implied else None),
        country=country or (implied.country if implied else None),
    )
