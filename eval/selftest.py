"""The conformance suite of the comparators: pairs of values, whether they are the same, and why.

`conformance.jsonl` holds one pair a line: `field` (a name of the schema), `gold`, `got`, `same`, `why`, and `kind` to group by. It is for
anyone who scores extractions, with this harness or another; the judgements are what a person who uses the record would say.
"""

import json
from dataclasses import dataclass
from importlib.resources import files

from pydantic import JsonValue

from eval.score import judge
from extractor.fields import FIELDS


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold value, an extracted one, and whether they are the same."""

    kind: str
    field: str
    gold: JsonValue
    got: JsonValue
    same: bool
    why: str

    @property
    def holds(self) -> bool:
        """Tell whether the field's comparator judges as the pair says."""
        field = FIELDS[self.field]
        counts = judge(field, self._as_field(self.gold), self._as_field(self.got)).counts
        return self.same == (not (counts.wrong or counts.missed or counts.invented))

    def _as_field(self, value: JsonValue) -> JsonValue:
        return [value] if FIELDS[self.field].many and value is not None and not isinstance(value, list) else value


def load_pairs() -> tuple[Pair, ...]:
    """Read the suite."""
    lines = (files("eval") / "conformance.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(Pair(**json.loads(line)) for line in lines)
