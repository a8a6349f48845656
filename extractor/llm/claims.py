"""What a model says of a posting, as one type: a field, what is to become of it, and the words that state it.

Claims point into the document and not at the wording of a prompt, so that they can be kept and judged again after a change of the prompt,
of the checks or of what is believed.
"""

from dataclasses import dataclass
from typing import Final, get_args

from pydantic import JsonValue

from extractor.document import Span
from extractor.extraction import ChangeOp, RefusalStep

Op = ChangeOp
OPS: Final[tuple[str, ...]] = get_args(Op)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a model says of one field."""

    field: str
    op: Op = "add"
    """`add` a value, `set` the field to this value (or these, said one by one) and no other, `drop` or `replace` a value of the draft."""
    at: tuple[Span, ...] = ()
    """The units that are said to state it, in the document's text."""
    words: str | None = None
    """The words that state it, copied from there; several pieces are joined by " ... ". None where whole units do."""
    value: JsonValue = None
    """The value as JSON; None where the words are the value, and where one is dropped."""
    of: JsonValue = None
    """The draft's value that is dropped or replaced, as JSON; None for all that the draft has in this field."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim that is not believed, and why."""

    claim: Claim
    reason: str
    step: RefusalStep = "value"
    """At which step it was refused."""
