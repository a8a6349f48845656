"""A model made ready to be heard: the connection, the prompt, and what is kept of its answers."""

from dataclasses import dataclass
from pathlib import Path

from extractor.client import Settings, connect
from extractor.llm import Enquiry
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


def open_model(settings: Settings, files: Files | None = None) -> Enquiry:
    """Make a model ready for `normalize(text, model=...)`. Nothing is sent yet.

    Raises BadPrompt and RecordingError for files that cannot be used.
    """
    files = files or Files()
    if files.replay:
        return Enquiry(replayed(files.replay), settings.model, load_prompt(files.prompt))
    ask = connect(settings)
    if files.cache:
        ask = cached(ask, files.cache, settings.model)
    if files.record:
        ask = recorded(ask, files.record, settings.model)
    return Enquiry(ask, settings.model, load_prompt(files.prompt))
