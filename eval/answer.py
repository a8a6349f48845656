"""What a system answered for one posting, whoever it is: values as JSON, and the words it points at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, JsonValue

from eval.failures import tell_failure
from eval.score import items
from extractor.extraction import Extraction, Refusal, Usage
from extractor.fields import FIELDS
from extractor.schema import Posting


class Pointer(BaseModel):
    """Words that a system says state a value."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""
    quote: str
    """The words."""
    item: int | None = None
    """For list fields, the index of the item that the words state."""
    trust: str | None = None
    """How the reading is founded, where the system says so: `LABEL`, `WORDING` or `GUESS`."""

    def holds(self, text: str) -> bool:
        """Tell whether the span of the text is the quote."""
        return bool(self.quote) and 0 <= self.start < self.end and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True)
class Answer:
    """Values by field, and the words behind them; `evidence` is None for a system that gives none."""

    values: Mapping[str, JsonValue]
    evidence: Mapping[str, tuple[Pointer, ...]] | None = None
    usage: Usage | None = None
    """What asking a model took, where one was asked."""
    failure: str | None = None
    """Why the model gave no answer, where it gave none; what was read in its place is not its answer, and is left out."""
    error: str | None = None
    """Why this is no answer, where it is none for another reason."""
    refused: tuple[Refusal, ...] = ()
    """What a model said and was not believed."""
    outvoted: Mapping[str, tuple[JsonValue, ...]] = field(default_factory=dict)
    """By field, values that a model gave and that another value won against."""
    unknown: tuple[str, ...] = ()
    """Fields that were answered and that the schema does not have."""

    @property
    def absence(self) -> str | None:
        """Why the posting counts as one without an answer, None where there is one."""
        return self.error if self.failure is None else tell_failure(self.failure)

    def quotes(self, field: str, item: int) -> tuple[str, ...]:
        """Give the words that are said to state one value."""
        return tuple(one.quote for one in self.pointers(field, item))

    def pointers(self, field: str, item: int) -> tuple[Pointer, ...]:
        """Give what points at the words of one value."""
        many = FIELDS[field].many
        return tuple(one for one in (self.evidence or {}).get(field, ()) if not many or one.item in {None, item})


EMPTY = Answer({})


class Support(NamedTuple):
    """How many values have evidence, and how many of the spans hold their quote."""

    values: int = 0
    supported: int = 0
    spans: int = 0
    holding: int = 0


def read_answer(result: object) -> Answer:
    """Take what a function under test returned. Raises TypeError where it is neither an Extraction nor a Posting."""
    if isinstance(result, Posting):
        return Answer(result.model_dump(mode="json"))
    if isinstance(result, Extraction):
        usage = result.asked.usage if result.asked else None
        if result.failure is not None:
            return Answer({}, usage=usage, failure=result.failure)
        evidence = {
            name: tuple(Pointer(start=one.start, end=one.end, quote=one.quote, item=one.item, trust=one.trust) for one in said)
            for name, said in result.evidence.items()
        }
        refused = result.asked.refused if result.asked else ()
        return Answer(result.posting.model_dump(mode="json"), evidence, usage, refused=refused, outvoted=_outvoted(result))
    raise TypeError(f"an Extraction or a Posting was expected, not {type(result).__name__}")


def _outvoted(result: Extraction) -> dict[str, tuple[JsonValue, ...]]:
    lost = {
        name: tuple(one.value for one in said if any(words.source == "llm" for words in one.evidence))
        for name, said in result.conflicts.items()
    }
    return {name: values for name, values in lost.items() if values}


def check_support(answer: Answer, text: str) -> Support | None:
    """Count the values with evidence and the spans that hold; None for a system that gives no evidence."""
    if answer.evidence is None:
        return None
    values = [(field, item) for field in FIELDS for item in range(len(items(answer.values.get(field))))]
    pointers = [one for said in answer.evidence.values() for one in said]
    return Support(
        len(values), sum(bool(answer.quotes(*value)) for value in values), len(pointers), sum(one.holds(text) for one in pointers)
    )
