"""What a score is worth: the ladder it stands on, the parts of the gold, and how far its trust carries."""

from dataclasses import dataclass

from eval.ladder import Rung
from eval.risk import Step
from eval.slices import Slice


@dataclass(frozen=True, slots=True)
class Worth:
    """What is set beside a run's figures; whatever was not asked for, or cannot be told, is empty."""

    ladder: tuple[Rung, ...] = ()
    slices: tuple[Slice, ...] = ()
    risk: tuple[Step, ...] = ()
