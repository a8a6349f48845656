"""The result for one posting: the record, the words behind it, what lost, and why the rest is null."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

from frozendict import frozendict
from pydantic import AfterValidator, BaseModel, ConfigDict, JsonValue

from extractor.schema import Posting

Source = Literal["rules", "llm"]
Engine = Literal["rules", "llm", "merged"]
NullReason = Literal["not_stated", "conflicting", "unparseable", "unsupported", "instruction", "not_asked"]
ChangeOp = Literal["add", "drop", "replace", "set"]
RefusalStep = Literal["place", "words", "order", "value", "policy"]
"""Where something that a model said is refused: it names a unit or value that there is not; its words do not stand; they stand in an order
to the reader; its value contradicts them or is of another type; such changes of the model were not believed."""
TrustName = Literal["LABEL", "WORDING", "GUESS"]

Value = TypeVar("Value")


def _freeze(mapping: Mapping[str, Value]) -> Mapping[str, Value]:
    return frozendict(mapping)


ByField = Annotated[Mapping[str, Value], AfterValidator(_freeze)]
"""An immutable mapping from field names."""


class _Result(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Evidence(_Result):
    """Words of the posting that state a value: `text[start:end] == quote`."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""
    quote: str
    """The words, verbatim."""
    item: int | None = None
    """For list fields, the index of the item that the words state."""
    trust: TrustName
    """How the reading is founded: by a label, by plain wording, or by a guess."""
    source: Source = "rules"
    """Which witness read it."""
    unread: bool = False
    """Whether the value is the model's own: its words stand here and do not contradict it, but no rule reads the value from them."""


class Conflict(_Result):
    """A reading that lost, and its words."""

    value: JsonValue
    """The losing value, as JSON."""
    evidence: tuple[Evidence, ...]
    """Where the posting says it."""


class Usage(_Result):
    """What asking a model has cost."""

    calls: int = 0
    """Answers had."""
    prompt_tokens: int = 0
    """Tokens sent."""
    completion_tokens: int = 0
    """Tokens written by the model."""
    retries: int = 0
    """Requests sent again, as the server was busy or the connection broke."""
    seconds: float = 0.0
    """Time waited for answers."""
    cost: float | None = None
    """US dollars; None where no price is known."""

    def plus(self, other: "Usage") -> "Usage":
        """Add up."""
        known = [cost for cost in (self.cost, other.cost) if cost is not None]
        return Usage(
            calls=self.calls + other.calls,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            retries=self.retries + other.retries,
            seconds=self.seconds + other.seconds,
            cost=sum(known) if known else None,
        )


class Refusal(_Result):
    """Something that a model said and that is not believed."""

    field: str
    """The field."""
    op: ChangeOp
    """What was to become of it."""
    words: str | None = None
    """The words that it pointed at, as it gave them."""
    value: JsonValue = None
    """The value that it gave."""
    step: RefusalStep = "value"
    """At which step it was refused."""
    reason: str
    """Why it is not believed."""


class Asked(_Result):
    """How a model was heard."""

    model: str
    """The model's name."""
    prompt: str
    """The version of the prompt that was answered."""
    usage: Usage
    """What that took."""
    believed: int = 0
    """How many of the things that it said are in the record, or changed it."""
    refused: tuple[Refusal, ...] = ()
    """What it said and is not believed, each with the reason."""
    older_wording: bool = False
    """Whether the answer is a kept one, given to another wording of the prompt."""


class Extraction(_Result):
    """What was read from one posting. Immutable; `model_dump_json` and `model_validate_json` carry it out and back."""

    engine: Engine
    """Which witnesses were heard."""
    posting: Posting
    """The record."""
    evidence: ByField[tuple[Evidence, ...]]
    """For every field with a value, the words that state it; for lists, at least one entry an item."""
    conflicts: ByField[tuple[Conflict, ...]]
    """For fields that the posting states more than one way, the readings that lost."""
    nulls: ByField[NullReason]
    """For every field without a value, the reason.

    `not_stated`: no words speak of it. `conflicting`: the same words allow several values. `unparseable`: words speak of it, but no value
    can be read. `unsupported`: a value was claimed that no words support. `instruction`: it stands only in an order to the reader of the
    posting. `not_asked`: the field was not wanted.
    """
    asked: Asked | None = None
    """How a model was heard, where one was."""
    failure: str | None = None
    """What went wrong with the model, None where nothing did or none was asked. Where something did, the record is the rules' alone."""
