"""Hear a model: ask it about one posting, keep what it says, check it, and believe what stands.

What is to be done is written once, as a generator that yields questions and takes answers; `hear` and `hear_async` carry them.
"""

import datetime as dt
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from extractor.candidate import Candidate
from extractor.document import Document
from extractor.errors import ModelError
from extractor.extraction import Asked, Refusal, Usage
from extractor.llm.answers import Answer, Ask, AskAsync, Question, Step
from extractor.llm.apply import Believed
from extractor.llm.check import check
from extractor.llm.claims import Refused
from extractor.llm.placing import place
from extractor.llm.policy import Policy, default_policy
from extractor.llm.prompt import Prompt, load_prompt
from extractor.llm.readings import Placed, Reading, Recorded, Recorder, hash_of, keep, placed
from extractor.llm.store import Cache
from extractor.llm.wire import Said, Task, answer_type, read_answer, simple_type
from extractor.resolve import Outcomes

_MOST_ROUNDS: Final = 2
_NOT_BELIEVED: Final = "such changes of this model were wrong more often than right"

Asking = Generator[Question, Answer, Reading]
"""Questions out, answers in; a reading at the end. ModelError is thrown in where there is no answer."""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """How a model is heard: through what, in what words, how far it is believed, and what is kept of what it says."""

    ask: Ask
    model: str
    """The model's name, for the result."""
    ask_async: AskAsync | None = None
    """The same for programs that wait for many answers in one thread; without it, `ask` is called in threads."""
    prompts: tuple[Prompt, ...] = field(default_factory=lambda: (load_prompt("facts"), load_prompt("changes")))
    """A prompt for each task."""
    policy: Policy = field(default_factory=default_policy)
    steps: tuple[Step, ...] = ()
    """What stands between the questions and the model, the outermost first."""
    recorder: Recorder | None = None
    recorded: Recorded | None = None
    """Readings that are played in the model's place."""
    max_tokens: int = 4000

    def prompt(self, task: Task) -> Prompt:
        """Give the prompt of a task."""
        return next(prompt for prompt in self.prompts if prompt.task == task)

    def question(self, document: Document, task: Task, outcomes: Outcomes) -> Question:
        """Write the question about a posting; `outcomes` is the draft."""
        prompt = self.prompt(task)
        shape = answer_type(task, prompt.fields)
        return Question(prompt.system, prompt.user(document, outcomes), shape, self.max_tokens, simple_type(task))

    def versions(self, task: Task) -> tuple[str, ...]:
        """Name what its records depend on beside the model: the prompt of a task, and the policy where it is not the shipped one."""
        policy = [] if self.policy is default_policy() else [f"policy {self.policy.version}"]
        return (f"prompt {self.prompt(task).version}", *policy)

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be kept, a line a file."""
        keepers = [self.recorder, *(step for step in self.steps if isinstance(step, Cache))]
        return tuple(keeper.problem for keeper in keepers if keeper and keeper.problem)


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

    def report(self, enquiry: Enquiry) -> Asked:
        """Give what the result says of it."""
        return Asked(
            model=enquiry.model,
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


def hear(document: Document, enquiry: Enquiry, task: Task, outcomes: Outcomes) -> Testimony:
    """Ask a model about a posting and judge what it says. Never raises for the model's faults; BudgetSpent passes."""
    asking = _read(document, enquiry, task, outcomes)
    try:
        question = next(asking)
        while True:
            try:
                answer = _ask(enquiry, question)
            except ModelError as error:
                question = asking.throw(error)
            else:
                question = asking.send(answer)
    except StopIteration as end:
        return judge(document, end.value, enquiry.prompt(task), enquiry.policy)


async def hear_async(document: Document, enquiry: Enquiry, task: Task, outcomes: Outcomes) -> Testimony:
    """Do as `hear` does, and wait for the answers without holding up the thread."""
    asking = _read(document, enquiry, task, outcomes)
    try:
        question = next(asking)
        while True:
            try:
                answer = await _ask_async(enquiry, question)
            except ModelError as error:
                question = asking.throw(error)
            else:
                question = asking.send(answer)
    except StopIteration as end:
        return judge(document, end.value, enquiry.prompt(task), enquiry.policy)


def _ask(enquiry: Enquiry, question: Question) -> Answer:
    answer = _before(enquiry, question)
    return answer if answer is not None else _after(enquiry, question, enquiry.ask(question))


async def _ask_async(enquiry: Enquiry, question: Question) -> Answer:
    answer = _before(enquiry, question)
    if answer is not None:
        return answer
    if enquiry.ask_async is None:
        import asyncio

        return _after(enquiry, question, await asyncio.to_thread(enquiry.ask, question))
    return _after(enquiry, question, await enquiry.ask_async(question))


def _before(enquiry: Enquiry, question: Question) -> Answer | None:
    return next((answer for step in enquiry.steps if (answer := step.before(question)) is not None), None)


def _after(enquiry: Enquiry, question: Question, answer: Answer) -> Answer:
    for step in reversed(enquiry.steps):
        answer = step.after(question, answer)
    return answer


def _read(document: Document, enquiry: Enquiry, task: Task, outcomes: Outcomes) -> Asking:
    """Ask until an answer can be read, twice at most, and keep what was said, however it ended."""
    if enquiry.recorded:
        found = enquiry.recorded.find(document.source, task)
        return found or _failed(document, enquiry, task, "the readings hold none of this posting")
    reading = _failed(document, enquiry, task, "not asked")
    usage = Usage()
    for _ in range(_MOST_ROUNDS):
        question = enquiry.question(document, task, outcomes)
        try:
            answer = yield question
        except ModelError as error:
            reading = reading.model_copy(update={"failure": str(error), "usage": usage.plus(_paid(error))})
            break
        usage = usage.plus(answer.usage)
        reading = reading.model_copy(update={"usage": usage, "finish": answer.finish, **_understood(answer, document, task, outcomes)})
        if reading.failure is None:
            _keep_answer(enquiry, question, answer)
        if reading.failure is None or answer.cut_off:
            break  # an answer that was cut off is not asked for again: it would be cut off again
    if enquiry.recorder:
        enquiry.recorder.add(reading)
    return reading


def _paid(error: ModelError) -> Usage:
    """Give what an answer took that was of no use."""
    tokens = error.prompt_tokens + error.completion_tokens
    return Usage(calls=int(tokens > 0), prompt_tokens=error.prompt_tokens, completion_tokens=error.completion_tokens, retries=error.retries)


def _understood(answer: Answer, document: Document, task: Task, outcomes: Outcomes) -> dict[str, object]:
    """Give what an answer changes in a reading: its claims, or why it has none."""
    if answer.cut_off:
        return {"failure": "the answer was cut off at the limit of tokens", "answer": answer.text}
    said = read_answer(answer.text, task)
    if said is None:
        return {"failure": "no record can be read from the answer", "answer": answer.text}
    return {"failure": None, "answer": None, "claims": tuple(_kept(said, document, outcomes))}


def _kept(said: Iterable[Said], document: Document, outcomes: Outcomes) -> Iterable[object]:
    for entry in said:
        for one in place(entry, document, outcomes):
            yield keep(one.claim, one.reason) if isinstance(one, Refused) else keep(one)


def _keep_answer(enquiry: Enquiry, question: Question, answer: Answer) -> None:
    for step in enquiry.steps:
        if isinstance(step, Cache):
            step.keep(question, replace(answer, usage=Usage()))


def _failed(document: Document, enquiry: Enquiry, task: Task, failure: str) -> Reading:
    prompt = enquiry.prompt(task).version
    today = dt.datetime.now(tz=dt.UTC).date()
    return Reading(posting=hash_of(document.source), model=enquiry.model, task=task, prompt=prompt, date=today, failure=failure)


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
