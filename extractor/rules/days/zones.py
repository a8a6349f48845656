"""Time zones as postings print them behind a time of day: short names, long ones, the time of a city, hours from Greenwich."""

import re
from typing import Final

_SHORT: Final = {
    "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "akt": "America/Anchorage", "akst": "America/Anchorage", "akdt": "America/Anchorage", "hst": "Pacific/Honolulu",
    "gmt": "Etc/GMT", "utc": "Etc/UTC", "bst": "Europe/London",
    "cet": "Europe/Brussels", "cest": "Europe/Brussels", "eet": "Europe/Athens", "eest": "Europe/Athens", "msk": "Europe/Moscow",
    "aet": "Australia/Sydney", "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "awst": "Australia/Perth",
    "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide",
    "nzt": "Pacific/Auckland", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
    "ist": "Asia/Kolkata", "pkt": "Asia/Karachi", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul", "pht": "Asia/Manila", "myt": "Asia/Kuala_Lumpur", "wib": "Asia/Jakarta",
    "sast": "Africa/Johannesburg", "eat": "Africa/Nairobi", "wat": "Africa/Lagos",
}  # fmt: skip
_LONG: Final = {
    "central european": "Europe/Brussels", "eastern european": "Europe/Athens", "british": "Europe/London", "uk": "Europe/London",
    "greenwich mean": "Etc/GMT", "coordinated universal": "Etc/UTC", "aus eastern": "Australia/Sydney",
    "australian eastern": "Australia/Sydney",
    "australian western": "Australia/Perth", "australian central": "Australia/Adelaide", "new zealand": "Pacific/Auckland",
    "indian": "Asia/Kolkata", "india": "Asia/Kolkata", "japan": "Asia/Tokyo", "korea": "Asia/Seoul", "singapore": "Asia/Singapore",
    "hong kong": "Asia/Hong_Kong", "south african": "Africa/Johannesburg", "east africa": "Africa/Nairobi",
    "west africa": "Africa/Lagos", "atlantic": "America/Halifax",
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
    "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu",
    # the time of a city
    "new york": "America/New_York", "washington": "America/New_York", "washington dc": "America/New_York",
    "washington, dc": "America/New_York", "toronto": "America/Toronto", "geneva": "Europe/Zurich", "the hague": "Europe/Amsterdam",
    "beirut": "Asia/Beirut", "nairobi": "Africa/Nairobi", "cairo": "Africa/Cairo", "addis ababa": "Africa/Addis_Ababa",
    "dakar": "Africa/Dakar", "johannesburg": "Africa/Johannesburg", "bangkok": "Asia/Bangkok", "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata", "dubai": "Asia/Dubai", "amman": "Asia/Amman", "kabul": "Asia/Kabul", "kathmandu": "Asia/Kathmandu",
    "dhaka": "Asia/Dhaka", "manila": "Asia/Manila", "tokyo": "Asia/Tokyo", "yerevan": "Asia/Yerevan", "tbilisi": "Asia/Tbilisi",
    "jerusalem": "Asia/Jerusalem", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne", "brisbane": "Australia/Brisbane",
    "barcelona": "Europe/Madrid", "kyiv": "Europe/Kyiv", "milan": "Europe/Rome", "munich": "Europe/Berlin", "bonn": "Europe/Berlin",
} | {
    city: f"Europe/{city.capitalize()}"
    for city in (
        "amsterdam", "athens", "belgrade", "berlin", "brussels", "bucharest", "budapest", "copenhagen", "dublin", "helsinki", "istanbul",
        "lisbon", "ljubljana", "london", "luxembourg", "madrid", "oslo", "paris", "prague", "riga", "rome", "sofia", "stockholm",
        "tallinn", "vienna", "vilnius", "warsaw", "zagreb", "zurich",
    )
}  # fmt: skip
_OPENED: Final = r"[ ]?[\[(,]?[ ]?"
_FROM_GREENWICH: Final = re.compile(
    rf"{_OPENED}(?:GMT|UTC)[ ]?(?P<sign>[+\u2212\u2013-])0?(?P<hours>\d{{1,2}})(?::?(?P<minutes>[0-5]\d))?(?!\d)", re.IGNORECASE
)
_LONG_NAME: Final = re.compile(
    rf"{_OPENED}(?P<name>[a-z]{{2,12}}(?:,?[ ][a-z]{{2,9}})??)(?:[ ](?:standard|daylight|summer))?(?:[ ]local)?[ ]time\b", re.IGNORECASE
)
_SHORT_NAME: Final = re.compile(rf"{_OPENED}(?P<name>[a-z]{{2,4}})(?:[ ]?/[ ]?[ECMP][SD]T)?(?![\w'\u2019])", re.IGNORECASE)
_BARE_NAME: Final = re.compile(
    rf"{_OPENED}(?P<name>eastern|central|mountain|pacific|alaska|hawaii)\b(?=\s*\Z|[^\w\s]|\s(?:on|of|by|the|mon|tue|wed|thu|fri|sat|sun|\d))",
    re.IGNORECASE,
)
"""A name that is a zone without the word time: "5 pm Eastern"."""
_WORDS: Final = frozenset({"eat", "wat", "ist"})
_ASIDE: Final = re.compile(r"[ ]?\([A-Za-z][A-Za-z .&/+-]{0,24}\)")
"""The zone said again: "Eastern Time (ET)"."""
_IRISH: Final = re.compile(r"\b(?:Ireland|Dublin)\b")
_ISRAELI: Final = re.compile(r"\bIsrael\b|\bTel[ -]Aviv\b")


def zone_of(plain: str, start: int, end: int) -> tuple[str | None, int]:
    """Read the zone that stands right behind a time, and tell where it ends: where the time does, if there is none.

    >>> zone_of("17:00 (Brussels time)", 5, 21)
    ('Europe/Brussels', 20)
    """
    if start < end and plain[start] == "Z" and plain[start - 1].isdigit():
        return "Etc/UTC", start + 1
    if match := _FROM_GREENWICH.match(plain, start, end):
        return _from_greenwich(match), match.end()
    for pattern in (_LONG_NAME, _BARE_NAME, _SHORT_NAME):
        match = pattern.match(plain, start, end)
        if match and (zone := _by_name(plain, match["name"])):
            aside = _ASIDE.match(plain, match.end(), end)
            return zone, aside.end() if aside else match.end()
    return None, start


def _by_name(plain: str, name: str) -> str | None:
    if name == "IST":
        return _of_india(plain)
    low = name.lower()
    return _LONG.get(low) or (None if low == name and low in _WORDS else _SHORT.get(low))


def _of_india(plain: str) -> str:
    """IST is the time of India, but for postings that speak of Ireland or Israel."""
    return "Europe/Dublin" if _IRISH.search(plain) else "Asia/Jerusalem" if _ISRAELI.search(plain) else "Asia/Kolkata"


def _from_greenwich(match: re.Match[str]) -> str | None:
    """Name whole hours from Greenwich: the zones called Etc count westward."""
    hours = int(match["hours"])
    if hours > 12 or int(match["minutes"] or 0):  # noqa: PLR2004 - half the earth
        return None
    sign = "-" if match["sign"] == "+" else "+"
    return f"Etc/GMT{sign}{hours}" if hours else "Etc/GMT"
