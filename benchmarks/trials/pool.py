"""Where other postings' values and words are drawn from."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from pydantic import JsonValue
from trials.reading import Reading, Trial

_TRIES: Final = 20


class Pool:
    """The right claims of all postings, from which other postings' values and words are drawn."""

    def __init__(self, rights: Sequence[Trial], readings: Mapping[str, Reading], seed: int) -> None:
        """Take the right claims and the postings by id; the draws are the same for the same seed."""
        self.readings = readings
        self.draw = random.Random(seed)  # noqa: S311 - a benchmark's draws are seeded
        self._by_field: dict[str, list[Trial]] = defaultdict(list)
        for trial in rights:
            self._by_field[trial.claim.field].append(trial)

    def reading(self, trial: Trial) -> Reading:
        """Give the posting that a claim is on."""
        return self.readings[trial.posting]

    def others(self, trial: Trial) -> Iterator[Trial]:
        """Give some claims on other postings of the same field."""
        every = [other for other in self._by_field[trial.claim.field] if other.posting != trial.posting]
        yield from self.draw.sample(every, min(len(every), _TRIES))

    def towns(self, place: dict[str, JsonValue]) -> list[str]:
        """Give the towns of other regions of a place's country; where there is none, those of other countries."""
        places = [trial.claim.value for trial in self._by_field["locations"]]
        others = [other for other in places if "city" in other and "city" in place and other["city"] != place["city"]]
        apart = [other for other in others if (other.get("region") or "?") != place.get("region")]
        near = [other for other in apart if other.get("country") == place.get("country")]
        return sorted({str(other["city"]) for other in near or apart})


Spoil = Callable[[Pool, Trial], Iterator[Trial]]
"""A way to spoil a right claim: it yields wrong ones, of which the first that is surely wrong is taken."""
