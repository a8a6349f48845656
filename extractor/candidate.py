"""What one witness says of one field, and the words it points at."""

from dataclasses import dataclass
from enum import IntEnum

from extractor.document import Span
from extractor.extraction import Source


class Trust(IntEnum):
    """How a reading is founded. Ranks, not probabilities: only their order means something.

    `LABEL`: the posting's own label or heading names the field. `WORDING`: a sentence says it in words that mean only this.
    `GUESS`: position, shape or habit suggests it.
    """

    GUESS = 1
    WORDING = 2
    LABEL = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of one field.

    `value` is a value of the field's type (of its item type, for lists), already normalized. None says that the text speaks of the field
    at `span` but nothing can be read from it. `span` is None where a witness claims a value and no words of the posting support it.
    """

    field: str
    value: object
    span: Span | None
    trust: Trust
    source: Source = "rules"
    unread: bool = False
    """Whether the value is the witness's own and no reader of this program read it from the words (they do not contradict it either)."""
