"""Hear a model: ask it about one posting, keep what it says, and have it judged.

What is to be done is written once, as a generator that yields questions and takes answers; `hear` and `hear_async` carry them.
"""

import datetime as dt
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from extractor.document import Document
from extractor.errors import BudgetSpent, ModelError
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Ask, AskAsync, Question, Step
from extractor.llm.claims import Refused
from extractor.llm.entries import Said, read_answer
from extractor.llm.placing import place
from extractor.llm.policy import Policy, default_policy
from extractor.llm.prompt import Prompt, load_prompt
from extractor.llm.readings import Reading, Recorded, Recorder, hash_of, keep
from extractor.llm.store import Cache
from extractor.llm.testimony import Testimony, judge
from extractor.llm.wire import Task, answer_type, simple_type
from extractor.resolve import Outcomes

_MOST_ROUNDS: Final = 2
_MOST_CLAIMS: Final = 2_000
"""More than any posting states: ranges say much in few words."""

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


def hear(document: Document, enquiry: Enquiry, task: Task, outcomes: Outcomes) -> Testimony:
    """Ask a model about a posting and judge what it says. Never raises for the model's faults; BudgetSpent passes."""
    asking = _read(document, enquiry, task, outcomes)
    try:
        question = next(asking)
        while True:
            try:
                answer = _ask(enquiry, question)
            except (ModelError, BudgetSpent) as error:
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
            except (ModelError, BudgetSpent) as error:
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
            reading = reading.model_copy(update={"failure": str(error), "usage": usage.plus(_paid(enquiry, question, error))})
            break
        except BudgetSpent:
            if reading.answer is None:
                raise
            break  # the first answer was paid for: it is kept, and that it cannot be read is the failure
        usage = usage.plus(answer.usage)
        reading = reading.model_copy(update={"usage": usage, "finish": answer.finish, **_understood(answer, document, task, outcomes)})
        if reading.failure is None:
            _keep_answer(enquiry, question, answer)
        if reading.failure is None or answer.cut_off:
            break  # an answer that was cut off is not asked for again: it would be cut off again
    if enquiry.recorder:
        enquiry.recorder.add(reading)
    return reading


def _paid(enquiry: Enquiry, question: Question, error: ModelError) -> Usage:
    """Give what an answer took that was of no use; it costs as much, and counts towards a budget, as any other."""
    usage = Usage(prompt_tokens=error.prompt_tokens, completion_tokens=error.completion_tokens, retries=error.retries)
    if not usage.prompt_tokens + usage.completion_tokens:
        return usage
    return _after(enquiry, question, Answer("", usage.model_copy(update={"calls": 1}))).usage


def _understood(answer: Answer, document: Document, task: Task, outcomes: Outcomes) -> dict[str, object]:
    """Give what an answer changes in a reading: its claims, or why it has none."""
    if answer.cut_off:
        return {"failure": "the answer was cut off at the limit of tokens", "answer": answer.text}
    said = read_answer(answer.text, task)
    if said is None:
        return {"failure": "no record can be read from the answer", "answer": answer.text}
    return {"failure": None, "answer": None, "claims": tuple(_kept(said, document, outcomes))}


def _kept(said: Iterable[Said], document: Document, outcomes: Outcomes) -> Iterable[object]:
    claims = (one for entry in said for one in place(entry, document, outcomes))
    for one in islice(claims, _MOST_CLAIMS):
        yield keep(one.claim, document, one.reason) if isinstance(one, Refused) else keep(one, document)


def _keep_answer(enquiry: Enquiry, question: Question, answer: Answer) -> None:
    for step in enquiry.steps:
        if isinstance(step, Cache):
            step.keep(question, replace(answer, usage=Usage()))


def _failed(document: Document, enquiry: Enquiry, task: Task, failure: str) -> Reading:
    prompt = enquiry.prompt(task).version
    today = dt.datetime.now(tz=dt.UTC).date()
    return Reading(posting=hash_of(document.source), model=enquiry.model, task=task, prompt=prompt, date=today, failure=failure)
