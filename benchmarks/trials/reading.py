"""A posting with its gold, and a trial: a claim on a text that is right, or was spoiled in a known way."""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from pydantic import JsonValue

from eval import Case
from eval.score import items, readings
from eval.stated import Wording
from extractor.document import Document, Span
from extractor.fields import FIELDS
from extractor.llm.claims import Claim

RIGHT: Final = "right"
CODED: Final = ("employment_types", "workplace_types")
PHONES: Final = ("apply_phone", "accommodation_phone")
LONG: Final = 300
"""Longer words than this, in characters, no model copies."""
_LONGEST_LABEL: Final = 40


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim on a text, and whether it is right or how it was spoiled."""

    posting: str
    kind: str
    text: str
    claim: Claim


class Reading:
    """A posting with its gold, and the pieces of its text in which words are looked for."""

    def __init__(self, case: Case) -> None:
        """Take a posting of a gold set."""
        self.case = case
        self.document = Document(case.text)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Sentences, printed lines that nobody wrapped, and label lines with the line below them, as words, the shortest first."""
        blocks = self.document.paragraphs
        spans = {sentence for block in blocks for sentence in self.document.sentences(block.span)}
        spans |= {block.span for block in blocks if len(block.lines) == 1}
        for one, other in pairwise(blocks):
            label = self.document.words(one.span)
            if len(label) <= _LONGEST_LABEL and not one.lines[0].marked and not re.search(r"\d", label):
                spans.add(Span(one.span.start, other.span.end))
        return tuple(sorted({self.document.words(span) for span in spans}, key=lambda words: (len(words), words)))

    def values(self, field: str) -> list[JsonValue]:
        """Give the labelled values of a field, of each the first reading."""
        return [readings(item)[0] for item in items(readings(self.case.label(field))[0])]

    def allows(self, field: str, value: JsonValue) -> bool:
        """Tell whether gold calls a value right: by any reading of any item, optional ones too, or as far as the value goes."""
        label = self.case.label(field)
        every = [item for reading in readings(label) for item in items(reading)] + self.case.optional.get(field, [])
        return any(agrees(field, gold, value) for item in every for gold in readings(item))


def agrees(field: str, gold: JsonValue, value: JsonValue) -> bool:
    """Tell whether a value says nothing but what gold says."""
    same = FIELDS[field].same
    if not isinstance(gold, dict) or not isinstance(value, dict):
        return same.test(gold, value)
    shared = [name for name in value if value[name] is not None and gold.get(name) is not None]
    told = [name for name in value if value[name] is not None and name != "scope"]
    return same.test(gold, value) or (set(shared) >= set(told) and same.test({name: gold[name] for name in shared}, value))


def stands(document: Document, words: str) -> bool:
    """Tell whether words stand in a text as whole words."""
    span = document.locate(words)
    return span is not None and not _cuts(document.text, span.start) and not _cuts(document.text, span.end)


def _cuts(text: str, at: int) -> bool:
    return text[at - 1 : at + 1].isalnum() and 0 < at < len(text)


def is_text(field: str) -> bool:
    """Tell whether the words are the value: of fields that hold text as it was printed."""
    return FIELDS[field].type is str and field not in {*PHONES, "duration"}


@lru_cache(maxsize=100_000)
def wording(words: str) -> Wording:
    """Read a sentence once."""
    return Wording(words)


def relabelled(trial: Trial, kind: str, **claim: object) -> Trial:
    """Give a trial of another kind with some of its claim changed."""
    return replace(trial, kind=kind, claim=replace(trial.claim, **claim))
