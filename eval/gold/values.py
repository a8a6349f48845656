"""Check single gold values: the schema's types, what can be at all, and codes that exist."""

import json
import re
import zoneinfo
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

from pydantic import JsonValue, ValidationError

from eval.gold.ranges import find_impossible
from extractor.fields import Field
from extractor.folding import words

_PERIOD: Final = re.compile(r"P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?")
_TIME: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_PHONE: Final = re.compile(r"\+[1-9]\d{6,14}")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_FORMATS: Final = {
    "duration": (_PERIOD, "an ISO 8601 period"),
    "apply_phone": (_PHONE, "a number in E.164"),
    "accommodation_phone": (_PHONE, "a number in E.164"),
    "apply_email": (_EMAIL, "an address"),
    "accommodation_email": (_EMAIL, "an address"),
}


def check_value(field: Field, value: JsonValue) -> Iterator[str]:
    """Yield what is wrong with one value (one item, for a list field)."""
    if problem := find_mistyped(field, value):
        yield problem
        return
    printed = field.dump(value)
    if not _agrees(value, printed):
        yield f"{value!r} is not as the schema prints it: {printed!r}"
    if isinstance(value, str) and field.name in _FORMATS:
        pattern, wanted = _FORMATS[field.name]
        if not pattern.fullmatch(value):
            yield f"{value!r} is not {wanted}"
    yield from find_impossible(field.name, value)
    if isinstance(value, str) and value != value.strip():
        yield f"{value!r} begins or ends with white space"
    if isinstance(value, Mapping):
        yield from _check_parts(field.name, value)


def find_mistyped(field: Field, value: JsonValue) -> str | None:
    """Say why a value is none of the field's type; None where it is one."""
    try:
        field.parse(value)
    except ValidationError as error:
        first = error.errors()[0]
        return f"{value!r}: {'.'.join(map(str, first['loc']))} {first['msg']}".replace(":  ", ": ")
    return None


def fold_value(value: JsonValue) -> str:
    """Fold a value to what makes it one with another: a text's words, the JSON of anything else."""
    return words(value) or value if isinstance(value, str) else json.dumps(value, sort_keys=True)


def _agrees(value: JsonValue, printed: JsonValue) -> bool:
    """Compare a label with the schema's own print of it, in the keys that the label gives: "35" is not 35."""
    if isinstance(value, Mapping) and isinstance(printed, Mapping):
        return all(_agrees(part, printed.get(key)) for key, part in value.items())
    return value == printed and isinstance(value, str | bool) == isinstance(printed, str | bool)


def _check_parts(name: str, value: Mapping[str, JsonValue]) -> Iterator[str]:
    for key, (exists, wanted) in _CODES.get(name, {}).items():
        code = value.get(key)
        if isinstance(code, str) and not exists(code):
            yield f"{key} '{code}' is not {wanted}"
    country, region = value.get("country"), value.get("region")
    if isinstance(country, str) and isinstance(region, str) and not _is_region(f"{country}-{region}"):
        yield f"region '{country}-{region}' is not in ISO 3166-2"


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def _is_country(code: str) -> bool:
    import pycountry

    return code.isupper() and pycountry.countries.get(alpha_2=code) is not None


def _is_region(code: str) -> bool:
    import pycountry

    return pycountry.subdivisions.get(code=code) is not None  # type: ignore[no-untyped-call]


def _is_currency(code: str) -> bool:
    import pycountry

    return code.isupper() and pycountry.currencies.get(alpha_3=code) is not None


def _is_language(code: str) -> bool:
    import pycountry

    return code.islower() and pycountry.languages.get(alpha_2=code) is not None


_Check = tuple[Callable[[str], bool], str]
_CODES: Final[Mapping[str, Mapping[str, _Check]]] = {
    "locations": {"country": (_is_country, "in ISO 3166-1 alpha-2")},
    "pay": {"currency": (_is_currency, "in ISO 4217")},
    "languages": {"language": (_is_language, "in ISO 639-1")},
    "application_deadline": {
        "time": (lambda code: bool(_TIME.fullmatch(code)), "HH:MM"),
        "timezone": (lambda code: code in _zones(), "an IANA time zone"),
    },
}
