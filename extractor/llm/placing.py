"""From what stands in an answer to claims: units by name become stretches of the document, numbers of the draft its values."""

from collections.abc import Iterator
from typing import Final

from pydantic import JsonValue

from extractor.document import Document, Span
from extractor.fields import FIELDS, Field
from extractor.llm.claims import Claim, Refused
from extractor.llm.entries import Said
from extractor.resolve import Outcomes

_MOST_QUOTED: Final = 60


def place(said: Said, document: Document, outcomes: Outcomes) -> Iterator[Claim | Refused]:
    """Yield what an entry of an answer claims, a claim a value; Refused for units and items that there are not."""
    field = FIELDS[said.field]
    spans = document.units.named(said.at)
    try:
        of = _draft_value(said, field, outcomes)
    except LookupError:
        yield Refused(Claim(said.field, said.op), f"the draft has no value number {said.item} in this field")
        return
    if said.op == "drop" or (said.op == "set" and not (said.words or said.at.strip()) and said.value is None):
        yield Claim(said.field, "drop", of=of)
        return
    claims = list(_stated(said, field, document, spans))
    if not claims:
        yield Refused(
            Claim(said.field, said.op, value=said.value),
            f"there is no unit {said.at[:_MOST_QUOTED]!r}" if said.at.strip() else "it names no words",
        )
    for number, (at, words) in enumerate(claims):
        op = "add" if number and said.op == "replace" else said.op
        yield Claim(said.field, op, at, words, said.value, of if op == "replace" else None)


def _draft_value(said: Said, field: Field, outcomes: Outcomes) -> JsonValue:
    """Give the draft's value that an entry drops or replaces; None for all of them. Raises LookupError where there is no such value."""
    if said.op not in {"drop", "replace"} or (said.item is None and (said.op == "drop" or field.many)):
        return None
    kept = outcomes[said.field].kept if said.field in outcomes else []
    if said.op == "replace" and not field.many and not kept:
        return None  # a field of one value, which has none yet
    number = 1 if said.item is None or (said.item == 0 and not field.many) else said.item
    if not 0 < number <= len(kept):
        raise LookupError(number)
    value: JsonValue = kept[number - 1].json
    return value


def _stated(said: Said, field: Field, document: Document, spans: tuple[Span, ...]) -> Iterator[tuple[tuple[Span, ...], str | None]]:
    """Give where each value is said to stand, and its words: those copied, or of whole units none."""
    if said.words:
        yield from ((spans, words) for words in said.words[: None if field.many else 1])
    elif field.by_line:
        yield from (((span,), None) for span in spans)
    elif spans:
        yield spans, document.words(spans[0])
