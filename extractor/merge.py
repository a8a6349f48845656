"""Which fields the model is asked for when rules were heard first, and which lines it need not see."""

from collections.abc import Sequence
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.fields import FIELDS, Field

_OF_FORM: Final = frozenset(
    {"apply_url", "internal_apply_url", "apply_email", "apply_phone", "accommodation_email", "accommodation_phone", "equal_opportunity"}
)
"""What is known by its form or by set words: where rules see none, there is none."""
_NO_GAIN: Final = frozenset({"department", "responsibilities"})
"""Where a model added more wrong than right to what rules had left open."""
OPEN_TO_MODEL: Final = frozenset(FIELDS) - _OF_FORM - _NO_GAIN
"""Fields for which a model may fill what rules left open; docs/decisions.md has the figures."""


def open_fields(candidates: Sequence[Candidate]) -> tuple[Field, ...]:
    """Give the fields that rules left without a value, or only guessed."""
    founded = {one.field for one in candidates if one.value is not None and one.span is not None and one.trust > Trust.GUESS}
    return tuple(field for field in FIELDS.values() if field.name in OPEN_TO_MODEL and field.name not in founded)


def settled_lines(document: Document, candidates: Sequence[Candidate], asked: Sequence[Field]) -> tuple[Span, ...]:
    """Give the stretches that need not be shown: boilerplate, and items that rules have read of fields that are not asked for."""
    names = {field.name for field in asked}
    items = [
        one.span for one in candidates if one.span and FIELDS[one.field].by_line and one.field not in names and one.trust > Trust.GUESS
    ]
    return (*items, *(mark.span for mark in document.boilerplate))
