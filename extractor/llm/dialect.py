"""What a server takes of the requests that could be made, and how that is found out: asked for once, and kept for the questions to come.

Servers that speak OpenAI's interfaces take some of its parameters, refuse others, and hold to a JSON schema, to a tool's, or to none. So
the first question is sent in the fullest form. What is refused is left out, and the question sent again at once. Kept is only what was then
answered: an error that lies in one posting teaches nothing about the others.
"""

import threading
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from extractor.llm.answers import Question
from extractor.llm.settings import Api, Mode


class Shape(NamedTuple):
    """How the shape of an answer is asked for."""

    mode: Mode
    simple: bool
    """Whether with the schema for servers that know less; then the server is not asked to hold to it strictly."""


SHAPES: Final = (
    Shape("schema", simple=False),
    Shape("schema", simple=True),
    Shape("tools", simple=False),
    Shape("tools", simple=True),
    Shape("json", simple=True),
)
"""From the strictest."""

_TWINS: Final = {"max_tokens": "max_completion_tokens", "max_completion_tokens": "max_tokens"}
_MOST_SEARCHES: Final = 3
"""How many questions may go through every shape in vain: each costs as many answers."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one server takes."""

    shape: Shape
    limit: str
    """The name that the most tokens go by."""
    without: frozenset[str] = frozenset()
    """Parameters that are left out."""

    @property
    def flags(self) -> frozenset[str]:
        """Name the flags that stand within parameters."""
        return frozenset() if self.shape.simple or "strict" in self.without else frozenset({"strict"})

    def lacking(self, parameter: str) -> "Dialect":
        """Give the dialect without a parameter; of a limit that has another name, with that name first."""
        twin = _TWINS.get(parameter)
        if twin and twin not in self.without and self.limit == parameter:
            return replace(self, limit=twin, without=self.without | {parameter})
        return replace(self, without=self.without | {parameter})

    def less_strict(self, question: Question, pinned: Mode | None) -> "Dialect | None":
        """Give the dialect with the next shape of an answer; None where there is none, or none of the mode that the settings pin."""
        for shape in SHAPES[SHAPES.index(self.shape) + 1 :]:
            same = shape.simple and shape.mode != "json" and question.simple_schema is None
            if not same and pinned in (None, shape.mode):
                return replace(self, shape=shape)
        return None

    def other_mode(self, question: Question, pinned: Mode | None) -> "Dialect | None":
        """Give the dialect with the first shape of the next mode; None where there is none, or the settings pin this one."""
        other: Dialect | None = self
        while other is not None and other.shape.mode == self.shape.mode:
            other = other.less_strict(question, pinned)
        return other


def first(api: Api, pinned: Mode | None, *, own: bool) -> Dialect:
    """Give the dialect to begin with: OpenAI's own servers (`own`) know the limit of tokens by its newer name, others by its older one."""
    shape = next(shape for shape in SHAPES if pinned in (None, shape.mode))
    limit = "max_output_tokens" if api == "responses" else "max_completion_tokens" if own else "max_tokens"
    return Dialect(shape, limit)


@dataclass(slots=True)
class Learned:
    """What is known of a server so far. Safe for many threads."""

    now: Dialect
    """What the next question is asked in."""
    proved: Shape | None = None
    """The shape that an answer has come in: with it, what goes wrong lies in the posting."""
    _vain: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def searches(self) -> bool:
        """Tell whether another shape is tried where the model answers in none."""
        return self.proved is None and self._vain < _MOST_SEARCHES

    def keep(self, dialect: Dialect, *, structured: bool) -> None:
        """Keep a dialect that was answered; its shape only where the answer had it. What others have found out meanwhile stands."""
        with self._lock:
            further = structured and (self.proved is None or SHAPES.index(dialect.shape) > SHAPES.index(self.now.shape))
            without = self.now.without | dialect.without
            limit = next((name for name in (self.now.limit, dialect.limit) if name not in without), dialect.limit)
            self.now = Dialect(dialect.shape if further else self.now.shape, limit, without)
            if structured:
                self.proved = self.now.shape

    def in_vain(self) -> None:
        """Count a question that no shape had an answer to."""
        with self._lock:
            self._vain += 1
