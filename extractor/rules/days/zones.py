"""Time zones as postings print them behind a time of day: short names, long ones, the time of a city, hours from Greenwich."""

from re import Match
from typing import Final

from extractor.words import Pattern, in_force, of_lexicon

_FROM_GREENWICH: Final = Pattern(r" ?[\[(,]? ?(?:gmt|utc) ?(?P<sign>[+\u2212\u2013-])0?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?(?!\d)")
_NAME: Final = Pattern(
    r"""
    [ ]?[\[(,]? ?(?P<name>{ZONES})
    (?P<time>(?: (?:standard|daylight|summer))?(?: local)? time\b)?(?: ?/ ?[ecmp][sd]t)?(?![\w'\u2019])
    (?P<plain>(?= ?\Z|[^\w ]| (?:on|of|by|the|\d|{WEEKDAY})))?(?: ?\([a-z][a-z .&/+-]{0,24}\))?
    """
)
"""A name, with the zone said again behind it: "Eastern Time (ET)"."""
_WORDS: Final = frozenset({"eat", "wat", "ist"})
_FAR: Final = 60


def zone_of(plain: str, start: int, end: int) -> tuple[str | None, int]:
    """Read the zone that stands right behind a time, and tell where it ends: where the time does, if there is none.

    >>> zone_of("17:00 (Brussels time)", 5, 21)
    ('Europe/Brussels', 20)
    """
    if start < end and plain[start] == "Z" and plain[start - 1].isdigit():
        return "Etc/UTC", start + 1
    behind = plain[start : min(end, start + _FAR)]
    if match := _FROM_GREENWICH.match(behind.lower()):
        return _from_greenwich(int(match["hours"]), match["minutes"], match["sign"]), start + match.end()
    match = _NAME.match(behind.lower())
    printed = behind[slice(*match.span("name"))] if match else ""
    zone = _zone(match, plain, printed) if match and printed not in _WORDS else None
    return zone, start + match.end() if match and zone else start


def _zone(match: Match[str], plain: str, printed: str) -> str | None:
    """Give the zone of a name, where it is written as such a name is."""
    if printed == "IST":
        return _of_india(plain)
    zones = _zones(match["name"])
    with_time = zones.get("time") if match["time"] else None
    return zones.get("short") or with_time or (zones.get("plain") if match["time"] or match["plain"] is not None else None)


@of_lexicon(1_000)
def _zones(name: str) -> dict[str, str]:
    """Give the zone of a name by how it may be written: short, plain, or before the word "time" only."""
    return {row.section: row.name for row in in_force().names("zones") if name in row.others}


def _of_india(plain: str) -> str:
    """IST is the time of India, but for postings that speak of Ireland or Israel."""
    return "Europe/Dublin" if "Ireland" in plain else "Asia/Jerusalem" if "Israel" in plain else "Asia/Kolkata"


def _from_greenwich(hours: int, minutes: str | None, sign: str) -> str | None:
    """Name whole hours from Greenwich: the zones called Etc count westward."""
    if hours > 12 or int(minutes or 0):  # noqa: PLR2004 - half the earth
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "Etc/GMT"
