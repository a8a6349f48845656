"""Hear the model: ask, read, ask once more for what could not be read, and ground what was said."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from extractor.candidate import Candidate
from extractor.document import Document, Span
from extractor.errors import ModelError
from extractor.extraction import Asked, Usage
from extractor.fields import Field
from extractor.llm.answers import Ask, Question
from extractor.llm.grounding import ground
from extractor.llm.wire import Claim, answer_type, read_answer
from extractor.prompt import Prompt, load_prompt

if TYPE_CHECKING:
    from pydantic import JsonValue

_MOST_ROUNDS: Final = 2


@dataclass(slots=True)
class Testimony:
    """What a model said of one posting, what that took, and what went wrong."""

    candidates: list[Candidate] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    failure: str | None = None

    @property
    def is_void(self) -> bool:
        """Tell whether the model failed and nothing of what it said can be used."""
        return self.failure is not None and not self.candidates

    def report(self, enquiry: "Enquiry", fields: Sequence[Field]) -> Asked:
        """Give what the result says of it."""
        unsupported: dict[str, list[JsonValue]] = {}
        for candidate in self.candidates:
            if candidate.span is None:
                unsupported.setdefault(candidate.field, []).append(cast("JsonValue", candidate.value))
        return Asked(
            model=enquiry.model,
            prompt=enquiry.prompt.version,
            fields=tuple(one.name for one in fields),
            usage=self.usage,
            unsupported={name: tuple(values) for name, values in unsupported.items()},
        )


@dataclass(frozen=True, slots=True)
class Enquiry:
    """How a model is asked: through what, in what words, for at most how many tokens."""

    ask: Ask
    model: str
    """The model's name, for the result."""
    prompt: Prompt = field(default_factory=load_prompt)
    max_tokens: int = 3000

    def question(self, document: Document, fields: Sequence[Field], hidden: Sequence[Span] = ()) -> Question:
        """Write the question for these fields of a posting, without the lines that lie in `hidden` spans."""
        return Question("", self.prompt.render(document, fields, hidden), answer_type(tuple(fields)), self.max_tokens)


def hear(document: Document, enquiry: Enquiry, fields: Sequence[Field], hidden: Sequence[Span] = ()) -> Testimony:
    """Ask about these fields of a posting; ask again only for those whose answer could not be read. Never raises for the model's faults."""
    testimony = Testimony()
    open_fields, claims = list(fields), list[Claim]()
    for _ in range(_MOST_ROUNDS):
        if not open_fields:
            break
        try:
            answer = enquiry.ask(enquiry.question(document, open_fields, hidden))
        except ModelError as error:
            testimony.failure = str(error)
            testimony.usage = testimony.usage.plus(Usage(retries=error.retries))
            break
        testimony.usage = testimony.usage.plus(answer.usage)
        heard, open_fields = read_answer(answer.text, open_fields, cut_off=answer.cut_off)
        claims += heard
    if open_fields and not testimony.failure:
        testimony.failure = f"no readable answer for {', '.join(one.name for one in open_fields)}"
    testimony.candidates = [candidate for claim in claims for candidate in ground(document, claim)]
    return testimony
