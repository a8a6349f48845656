"""The time that an amount is paid for: an hour, a day, a week, a month, a year."""

from typing import Final, NamedTuple, cast

from extractor.document import Span
from extractor.schema import PayUnit
from extractor.words import Pattern, in_force, of_lexicon


class Unit(NamedTuple):
    """A time, and the offset behind its words."""

    unit: PayUnit
    end: int
    loose: bool = False
    """Whether it is "pm", which may be a time of day as well, or "hour" without a "per", which may be a length of time."""


_UNIT: Final = Pattern(
    r"""
    (?:,? ?(?:\+ ?|plus )?(?:{PAY_ADJECTIVE}|{TAXES}|DOE)){0,3} ?[(\[]? ?
    (?:(?:p?/ ?|{PER} ){1,2}(?:one |1 |calendar |work(?:ing)? )?(?P<time>(?<![A-Za-z]){=PAY_TIMES})(?![a-z])
      |(?P<rhythm>(?<!\w){=PAY_RHYTHMS})(?![a-z])(?! ?:| (?:bonus|incentive|commission))
      |(?P<month>\b[pP]\.?[mM]\b\.?)(?! ?(?:to\b|-|{JOB}|shift))
      |(?P<bare>\b(?:[hH][rR]|[hH]our|HOUR)\b)(?!-))
    (?: ?[)\]])?
    """,
    cased=True,
)
_OTHER_TIME: Final = Pattern(
    r"""
    [ ]?(?:(?:{PAY_ADJECTIVE}|USD) )?(?:(?:/ ?|{PER} ){PIECE}|(?:/ ?|{PER} |for the (?:whole |entire )?){OCCASION}|\(?{NOW_AND_THEN})
    """,
    cased=True,
)
_TIME: Final = Pattern(r"(?:/ ?|{PER} )(?P<time>{=PAY_TIMES})(?![a-z])|(?<!\w)(?P<rhythm>{=PAY_RHYTHMS})(?![a-z])", cased=True)


def match_unit(plain: str, span: Span) -> Unit | None:
    """Read the time that stands at the start of a span, right behind an amount.

    >>> match_unit("$25.50/hr plus tips", Span(6, 19))
    Unit(unit='HOUR', end=9, loose=False)
    """
    match = _UNIT.match(plain, *span)
    if match is None:
        return None
    said = next(filter(None, match.groups())).lower()
    return Unit(_units().get(said, "MONTH"), match.end(), bool(match["month"] or match["bare"]))


def is_other_time(words: str) -> bool:
    """Tell whether the words behind an amount say that it is for something else than an hour, a day, a week, a month or a year.

    >>> is_other_time(" per shift"), is_other_time(" bi-weekly"), is_other_time(" per hour")
    (True, True, False)
    """
    return _OTHER_TIME.match(words) is not None


def find_unit(words: str) -> list[PayUnit]:
    """Find the times that words name, in order.

    >>> find_unit("The annualized base, paid per hour")
    ['YEAR', 'HOUR']
    """
    return [_units()[(match["time"] or match["rhythm"]).lower()] for match in _TIME.finditer(words)]


@of_lexicon()
def _units() -> dict[str, PayUnit]:
    rows = (*in_force().names("pay_times"), *in_force().names("pay_rhythms"))
    return {form: cast("PayUnit", row.section) for row in rows for form in row.forms}
