"""What a model's reading of a posting comes to: check what it says, and believe what stands."""

from dataclasses import dataclass
from typing import Final

from extractor.candidate import Candidate
from extractor.document import Document
from extractor.extraction import Asked, Refusal
from extractor.llm.apply import Believed
from extractor.llm.check import check
from extractor.llm.claims import Refused
from extractor.llm.policy import Policy
from extractor.llm.prompt import Prompt
from extractor.llm.readings import Placed, Reading, placed

_NOT_BELIEVED: Final = "such changes of this model were wrong more often than right"


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a model's reading of a posting comes to: what is believed, what is refused, and what went wrong."""

    reading: Reading
    believed: tuple[Believed, ...] = ()
    refused: tuple[Refused, ...] = ()
    older_wording: bool = False

    @property
    def failure(self) -> str | None:
        """Why there is no reading, where there is none."""
        return self.reading.failure

    def report(self, model: str) -> Asked:
        """Give what the result says of it; `model` is the model's name."""
        return Asked(
            model=model,
            prompt=self.reading.prompt,
            usage=self.reading.usage,
            believed=len(self.believed),
            refused=tuple(
                Refusal(
                    field=one.claim.field,
                    op=one.claim.op,
                    words=one.claim.words,
                    value=one.claim.value,
                    step=one.step,
                    reason=one.reason,
                )
                for one in self.refused
            ),
            older_wording=self.older_wording,
        )


def judge(document: Document, reading: Reading, prompt: Prompt, policy: Policy | None) -> Testimony:
    """Check what was said, and believe of it what stands and what its kind is believed in; all that stands where there is no policy."""
    older = reading.prompt != prompt.version
    if reading.failure is not None:
        return Testimony(reading, older_wording=older)
    believed: list[Believed] = []
    refused: list[Refused] = []
    for one in placed(reading, document):
        if one.claim.field not in prompt.fields:
            continue
        checked = _checked(document, one)
        if isinstance(checked, Refused):
            refused.append(checked)
        elif policy and not policy.believes(reading.task, one.claim):
            refused.append(Refused(one.claim, _NOT_BELIEVED, "policy"))
        else:
            believed.append((one.claim, checked))
    return Testimony(reading, tuple(believed), tuple(refused), older_wording=older)


def _checked(document: Document, one: Placed) -> list[Candidate] | Refused:
    if one.problem is not None:
        return Refused(one.claim, one.problem, "place")
    return [] if one.claim.op == "drop" else check(document, one.claim)
