"""The harmless forms of a value made one, and its type: codes in capitals, names of regions, countries and languages as their codes."""

import datetime as dt
import re
from collections.abc import Callable
from functools import cache
from math import isfinite
from typing import Any, Final, get_args

from pydantic import JsonValue, ValidationError

from extractor.document import Span
from extractor.fields import Field
from extractor.folding import fold
from extractor.llm.checks.names import countries, languages
from extractor.rules.days.clock import find_clock
from extractor.rules.places.addresses import parse_place
from extractor.schema import Deadline, Language, Pay, Place, QualificationPath
from extractor.words.gazetteer import country_of, region_of

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SECONDS: Final = re.compile(r"(\d\d:\d\d):\d\d")
_SHORT_TIME: Final = re.compile(r"\d:\d\d")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_LONGEST_CODE: Final = 3
_CODE: Final = re.compile(r"[^a-z]+")


def to_value(field: Field, value: JsonValue) -> object | None:
    """Give a JSON value as one of the field's type; None where it is none."""
    canon = _BY_TYPE.get(field.type) if isinstance(field.type, type) else None
    try:
        if canon:
            value = canon(value)
        elif codes := get_args(field.type):
            value = _code(value, codes)
        if value is None or not _is_finite(value):
            return None
        return field.parse(value)
    except (ValidationError, TypeError, ValueError, OverflowError):
        return None


def _is_finite(value: Any) -> bool:  # noqa: ANN401 - JSON is any
    parts = value.values() if isinstance(value, dict) else [value]
    return all(isfinite(part) for part in parts if isinstance(part, float | int))


def _code(value: Any, codes: tuple[str, ...]) -> Any:  # noqa: ANN401 - JSON is any
    code = _CODE.sub("_", value.lower()).strip("_").upper() if isinstance(value, str) else None
    code = {"ON_SITE": "ONSITE", "INTERNSHIP": "INTERN"}.get(code or "", code)
    return code if code in codes else None


def _date(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    return value if isinstance(value, str) and _DATE.fullmatch(value) else None


def _number(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    if isinstance(value, str):
        return float(value) if _NUMBER.fullmatch(value) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0 else None


def _whole(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    number = _number(value)
    return int(number) if number is not None and isfinite(number) and number == int(number) else None


def _truth(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    return (
        {"true": True, "false": False, "yes": True, "no": False}.get(value.lower())
        if isinstance(value, str)
        else value
        if isinstance(value, bool)
        else None
    )


def _present(value: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON is any
    """Give the parts of an object that are there. Raises TypeError for another value."""
    if not isinstance(value, dict):
        raise TypeError
    return {name: part for name, part in value.items() if part is not None and part != ""}


def _pay(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    pay = _present(value)
    for name in ("min_value", "max_value"):
        if name in pay:
            pay[name] = _number(pay[name])
            if pay[name] is None:
                return None
    return {**pay, **{name: str(pay[name]).strip().upper() for name in ("currency", "unit", "kind") if name in pay}}


def _deadline(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    deadline = {"date": value} if isinstance(value, str) else _present(value)
    if not _date(deadline.get("date")):
        return None
    if isinstance(time := deadline.get("time"), str):
        time = _SECONDS.sub(r"\1", time.strip())
        clock = find_clock(time, Span(0, len(time)))
        deadline["time"] = (
            f"0{time}" if _SHORT_TIME.fullmatch(time) else clock.time if clock and clock.time and "m" in time.lower() else time
        )
    return deadline


def _place(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    if isinstance(value, str):
        reading = parse_place(value)
        return reading.place.model_dump(exclude_none=True) if reading else None
    place = {name: part.strip() if isinstance(part, str) else part for name, part in _present(value).items()}
    if isinstance(country := place.get("country"), str):
        place["country"] = (
            country_of(country.upper() if len(country) <= _LONGEST_CODE else country) or countries().get(fold(country)) or country.upper()
        )
    if isinstance(region := place.get("region"), str):
        land = place.get("country")
        found = region_of(region, land) or (region_of(region) if land is None else None)
        place["region"] = found[1] if found else region
        if found and land is None:
            place["country"] = found[0]
    return place


def _language(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    language = {"language": value} if isinstance(value, str) else _present(value)
    name = language.get("language")
    if not isinstance(name, str):
        return None
    code = languages().get(fold(name)) or name.strip().lower().partition("-")[0]
    return {**language, "language": code} if code in _codes() else None


@cache
def _codes() -> frozenset[str]:
    return frozenset(languages().values())


def _path(value: Any) -> Any:  # noqa: ANN401 - JSON is any
    path = _present(value)
    if isinstance(level := path.get("education"), str):
        path["education"] = _CODE.sub("_", level.lower()).strip("_").removesuffix("_degree").removesuffix("_s").upper()
    if "years" in path:
        path["years"] = _number(path["years"])
    return None if "years" in path and path["years"] is None else path


_BY_TYPE: Final[dict[Any, Callable[[Any], Any]]] = {
    dt.date: _date, int: _whole, float: _number, bool: _truth, Pay: _pay, Deadline: _deadline, Place: _place, Language: _language,
    QualificationPath: _path,
}  # fmt: skip
