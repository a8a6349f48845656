"""A model made ready to be heard: the connection, the prompt, and what is kept of its answers."""

from dataclasses import dataclass, replace
from pathlib import Path

from extractor import local
from extractor.llm import Enquiry
from extractor.llm.client import Settings, connect
from extractor.llm.spending import Budget, Price, estimating, known_price, priced, within
from extractor.llm.store import cached, recorded, replayed
from extractor.prompt import load_prompt


@dataclass(frozen=True, slots=True)
class Files:
    """Files that a model is heard with; each may be left out."""

    prompt: Path | None = None
    """Another prompt than the project's own."""
    cache: Path | None = None
    """sqlite file of answers: a question it holds is not sent again."""
    record: Path | None = None
    """JSONL file that the answers are added to."""
    replay: Path | None = None
    """JSONL file of a recording that answers in the model's place; nothing is sent."""


@dataclass(frozen=True, slots=True)
class Spending:
    """What asking costs, and how much of it there may be."""

    price: Price | None = None
    """What the tokens cost; without one, what OpenAI asks for them, where it is OpenAI that is asked."""
    budget: Budget | None = None
    """The most that all questions together may take: after that `normalize` raises BudgetSpent."""
    estimate: bool = False
    """Send nothing: results are those of rules, their usage is about what asking would take."""


def open_model(settings: Settings, files: Files | None = None, spending: Spending | None = None) -> Enquiry:
    """Make a model ready for `normalize(text, model=...)`. Nothing is sent yet.

    A model named by a file `.gguf`, without a server's address, is served by this process itself; that takes the extra `local`.

    Raises BadPrompt and RecordingError for files that cannot be used, and EngineUnavailable for a model file that cannot be served.
    """
    files, spending = files or Files(), spending or Spending()
    if settings.model.endswith(local.SUFFIX) and settings.base_url is None:
        file = Path(settings.model)
        address = None if files.replay or spending.estimate else local.serve(file)
        settings = replace(settings, model=file.stem, base_url=address)
    ask = replayed(files.replay) if files.replay else estimating if spending.estimate else connect(settings).ask
    price = spending.price or (None if settings.base_url or files.replay else known_price(settings.model))
    if price:
        ask = priced(ask, price)
    if spending.budget:
        ask = within(ask, spending.budget)
    if not files.replay and not spending.estimate:
        if files.cache:
            ask = cached(ask, files.cache, settings.model)
        if files.record:
            ask = recorded(ask, files.record, settings.model)
    return Enquiry(ask, settings.model, load_prompt(files.prompt))
