"""Numbers: positions to fill and hours a week, as the words count them; a range is no number."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from extractor.llm.checks.figures import Figure, all_numbers, is_range
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.words import phrases

_BEHIND: Final = 24
_WORD: Final = re.compile(r"[^\W_]+")
_MARK: Final = re.compile(r"[.;:,\n(](?!\d)")
_MOST_HOURS: Final = 168
_SIGN_BEFORE: Final = frozenset("$€£#")


def check_openings(saying: Saying, value: object) -> Verdict:
    """Check a number of positions: years, hours and per cents are none."""
    return _check(saying, float(value), _no_opening) if isinstance(value, int | float) else UNREAD


def check_hours(saying: Saying, value: object) -> Verdict:
    """Check hours a week: years and per cents are none, nor are hours of leave."""
    if not isinstance(value, int | float):
        return UNREAD
    if value > _MOST_HOURS:
        return Verdict("a week has no more than 168 hours")
    return _check(saying, float(value), _no_hours)


def _check(saying: Saying, value: float, is_other: Callable[[str, Figure], bool]) -> Verdict:
    numbers = all_numbers(saying.flat, articles=True)
    if not numbers:
        return Verdict("the words hold no number")
    ranged = {one for pair in pairwise(numbers) if is_range(saying.flat, *pair) for one in pair}
    said = [one for one in numbers if one.says(value)]
    if not said:
        told = ", ".join(f"{one.values[0]:g}" for one in numbers[:3])
        return Verdict(f"the words say {told}, not {value:g}")
    if all(one in ranged for one in said):
        return Verdict("the words give a range, and no one number")
    if all(one in ranged or is_other(saying.flat, one) for one in said):
        return Verdict(f"the {value:g} of the words counts something else")
    return STANDS


def _no_opening(flat: str, number: Figure) -> bool:
    if flat[number.end : number.end + 2].lstrip()[:1] == "%" or flat[max(0, number.start - 1) : number.start] in _SIGN_BEFORE - {"#"}:
        return True
    return bool(_units_behind(flat, number))


def _no_hours(flat: str, number: Figure) -> bool:
    units = _units_behind(flat, number)
    if flat[number.end : number.end + 2].lstrip()[:1] == "%" or (
        units and not units & {"HOUR"} and flat[number.end : number.end + 1] != "/"
    ):
        return True
    behind = flat[number.end : number.end + 3 * _BEHIND].lower()
    mark = _MARK.search(behind)
    behind = behind[: mark.start()] if mark else behind
    counted = phrases("units").find(behind)
    other_time = (
        len(counted) > 1 and not counted[1].keys & {"WEEK", "HOUR"} and len(_WORD.findall(behind[counted[0].end : counted[1].start])) <= 1
    )
    return bool(phrases("leave").find(behind)) or other_time


def _units_behind(flat: str, number: Figure) -> frozenset[str]:
    """Give the time that a number counts, where its word stands right behind it."""
    behind = flat[number.end : number.end + _BEHIND].lower()
    units = phrases("units").find(behind)
    near = bool(units) and not re.sub(r"\(\d+\)|full|paid", "", behind[: units[0].start]).strip(" +-)(")
    return units[0].keys if near else frozenset()
