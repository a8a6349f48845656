"""Which date a label's name speaks of."""

from typing import Final, cast

from extractor.rules.days.said import Named
from extractor.words import Pattern, in_force, of_lexicon

_NAME: Final = Pattern("{DATE_LABELS}")
_OTHER: Final = Pattern("{NO_DATE_LABEL}|{OTHER_TERM}")
_WITH_TIME: Final = Pattern(r" ?(?:/|&|and) ?time\Z")
_NARROWER: Final = Pattern(
    r"(?:{OTHER_EVENT}|\b(?:priority|early|early[ -]bird|first|preferred|internal|program(?:me)?|meeting|conference|school)) \Z"
)
_WIDEST_WORD: Final = 14


@of_lexicon(2_000)
def named_date(name: str) -> Named | None:
    """Tell what date or span of time a label's name speaks of, if any.

    >>> named_date("closing date and time"), named_date("open & closing dates"), named_date("time")
    ('application_deadline', 'open', None)
    """
    bare = name[: match.start()] if (match := _WITH_TIME.search(name)) else name
    if _OTHER.search(bare):
        return None
    found = max((match.group() for match in _NAME.finditer(bare)), key=len, default="")
    return _dates().get(found)


@of_lexicon()
def _dates() -> dict[str, Named]:
    return {form: cast("Named", row.section) for row in in_force().names("date_labels") for form in row.forms}


def is_narrower(low: str, at: int) -> bool:
    """Tell whether the word before a label's name makes another thing of it: a priority deadline is not the deadline."""
    return _NARROWER.search(low[max(0, at - _WIDEST_WORD) : at]) is not None
