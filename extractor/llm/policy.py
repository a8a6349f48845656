"""How far a model is believed: which kinds of change it was right about more often than wrong.

A kind is a field and what becomes of it ("title set"). A model that was never measured is believed in all that passes the checks, except
the kinds that were wrong more often than right for every model that was; those stand in the shipped policy.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from annotated_types import Ge
from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.errors import BadPolicy
from extractor.llm.claims import Claim
from extractor.llm.wire import Task


class Tally(BaseModel):
    """How often changes of one kind made a record better, and worse."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    right: Annotated[int, Ge(0)] = 0
    wrong: Annotated[int, Ge(0)] = 0


class Policy(BaseModel):
    """Tallies by task and kind of change, and where they come from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    models: tuple[str, ...] = ()
    """The models that were measured."""
    postings: int = 0
    """On how many postings."""
    facts: Mapping[str, Tally] = {}
    """By kind, for the engine `llm`."""
    changes: Mapping[str, Tally] = {}
    """By kind, for the engine `merged`."""

    @property
    def version(self) -> str:
        """Name the policy by what it holds: 12 hexadecimal digits."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:12]

    def believes(self, task: Task, claim: Claim) -> bool:
        """Tell whether a claim that passed the checks is believed: its kind was right more often than wrong, or was never measured."""
        for policy in (self, default_policy()):
            tally = (policy.facts if task == "facts" else policy.changes).get(kind_of(claim))
            if tally and (tally.right or tally.wrong):
                return tally.right > tally.wrong
        return True


def kind_of(claim: Claim) -> str:
    """Name the kind of change that a claim is."""
    return f"{claim.field} {claim.op}"


@cache
def default_policy() -> Policy:
    """Give the shipped policy: the kinds of change that were wrong more often than right for every model measured."""
    return Policy.model_validate_json((files("extractor.llm") / "policy.json").read_text(encoding="utf-8"))


def load_policy(path: Path | None = None) -> Policy:
    """Read a policy file, the shipped one without a path. Raises BadPolicy for a file that is none."""
    if path is None:
        return default_policy()
    try:
        return Policy.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        why = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        raise BadPolicy(f"{path}: no policy that can be read: {why}") from None
