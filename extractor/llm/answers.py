"""The seam to a model: a question, the answer as it came, and the function between them."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel

from extractor.extraction import Usage


@dataclass(frozen=True, slots=True)
class Question:
    """What is sent for one posting."""

    system: str
    """What is the same for every posting, for a provider to keep: sent as the system message, where there is any."""
    user: str
    """What is of this posting alone."""
    schema: type[BaseModel]
    """The shape that the answer is to have, within the limits of strict structured output."""
    max_tokens: int
    """The most tokens that the answer may take."""
    simple_schema: type[BaseModel] | None = None
    """The same shape for servers that know less of JSON schema than that; None where `schema` is as simple as it gets."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said, unread."""

    text: str
    """The JSON it wrote; whatever else it wrote, where it wrote none."""
    usage: Usage
    cut_off: bool = False
    """Whether it ran into the limit of tokens: then the text is the beginning of an answer."""
    finish: str | None = None
    """Why it ended, in the words of chat completions ("stop", "length", "tool_calls", ...); None where the server does not say."""


Ask = Callable[[Question], Answer]
"""Asks a model. Raises ModelError where no answer can be had. Tests pass a function of their own."""
