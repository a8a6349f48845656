"""A model made ready to be heard: the connection, the prompts, and what is kept of what it says."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extractor import local
from extractor.errors import ModelSilent
from extractor.fields import FIELDS
from extractor.llm.answers import Answer, Ask, AskAsync, Question, Step
from extractor.llm.client import Settings, connect
from extractor.llm.hearing import Enquiry
from extractor.llm.policy import load_policy
from extractor.llm.prompt import Prompt, load_prompt, task_of
from extractor.llm.readings import Recorded, Recorder
from extractor.llm.spending import Budget, Price, Priced, Within, estimating, known_price
from extractor.llm.store import Cache

if TYPE_CHECKING:
    from extractor.llm.wire import Task


@dataclass(frozen=True, slots=True)
class Files:
    """Files that a model is heard with; each may be left out."""

    prompt: Path | None = None
    """Another prompt than the project's own, for the engine that is used: one with $draft is for `merged`, one without for `llm`."""
    policy: Path | None = None
    """How far the model is believed, as `extractor policy learn` found out; else the shipped policy."""
    cache: Path | None = None
    """sqlite file of answers: a question it holds is not sent again."""
    record: Path | None = None
    """JSON Lines file that readings are added to."""
    replay: Path | None = None
    """File of readings that are played in the model's place; nothing is sent."""
    by_hand: bool = False
    """Whether readers answer by hand behind the server, in a model's place: what is recorded says so."""


@dataclass(frozen=True, slots=True)
class Spending:
    """What asking costs, and how much of it there may be."""

    price: Price | None = None
    """What the tokens cost; without one, what OpenAI asks for them, where it is OpenAI that is asked."""
    budget: Budget | None = None
    """The most that all questions together may take: after that `normalize` raises BudgetSpent."""
    estimate: bool = False
    """Send nothing: results are those of rules, their usage is about what asking would take."""


def open_model(
    settings: Settings, files: Files | None = None, spending: Spending | None = None, *, fields: Iterable[str] = FIELDS
) -> Enquiry:
    """Make a model ready for `normalize(text, model=...)`. Nothing is sent yet, but every file is opened.

    `fields` are those that it is asked for. A model named by a file `.gguf`, without a server's address, is served by this process itself;
    that takes the extra `local`.

    Raises BadPrompt, BadPolicy and RecordingError for files that cannot be used, and EngineUnavailable for a model that cannot be served.
    """
    files, spending = files or Files(), spending or Spending()
    prompts, policy = _prompts(files.prompt, tuple(fields)), load_policy(files.policy)
    if files.replay:
        recorded = Recorded(files.replay)
        return Enquiry(_nobody, ", ".join(recorded.models), prompts=prompts, policy=policy, recorded=recorded)
    if spending.estimate:
        return Enquiry(
            estimating,
            Path(settings.model).stem if _is_file(settings) else settings.model,
            prompts=prompts,
            steps=_priced(settings, spending),
        )
    recorder = Recorder(files.record, "reader" if files.by_hand else "model") if files.record else None
    cache = [Cache(files.cache, settings.model)] if files.cache else []
    steps: list[Step] = [*cache, *([Within(spending.budget)] if spending.budget else []), *_priced(settings, spending)]
    settings = _served(settings)
    ask, ask_async = _connected(settings)
    return Enquiry(ask, settings.model, ask_async, prompts, policy, tuple(steps), recorder, max_tokens=settings.max_tokens)


def _prompts(path: Path | None, fields: tuple[str, ...]) -> tuple[Prompt, ...]:
    """Load a prompt for each task; a file of one's own takes the place of the one whose holes it has."""
    tasks: tuple[Task, ...] = ("facts", "changes")
    if path is None:
        return tuple(load_prompt(task, fields=fields) for task in tasks)
    mine = load_prompt(task_of(path), path, fields)
    return tuple(mine if task == mine.task else load_prompt(task, fields=fields) for task in tasks)


def _served(settings: Settings) -> Settings:
    """Serve a model file here, where it is one."""
    if not _is_file(settings):
        return settings
    file = Path(settings.model)
    return replace(settings, model=file.stem, base_url=local.serve(file))


def _is_file(settings: Settings) -> bool:
    return settings.model.endswith(local.SUFFIX) and settings.base_url is None


def _priced(settings: Settings, spending: Spending) -> tuple[Step, ...]:
    price = spending.price or (None if settings.base_url else known_price(settings.model))
    return (Priced(price),) if price else ()


def _connected(settings: Settings) -> tuple[Ask, AskAsync]:
    connection = connect(settings)
    return connection.ask, connection.ask_async


def _nobody(question: Question) -> Answer:
    del question
    raise ModelSilent("nothing is sent where readings are played")
