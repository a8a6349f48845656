"""From what stands in an answer to claims: units by name become stretches of the document, numbers of the draft its values."""

from collections.abc import Iterator

from pydantic import JsonValue

from extractor.document import Document, Span
from extractor.fields import FIELDS, Field
from extractor.llm.claims import Claim, Refused
from extractor.llm.wire import Said
from extractor.resolve import Outcomes


def place(said: Said, document: Document, outcomes: Outcomes) -> Iterator[Claim | Refused]:
    """Yield what an entry of an answer claims, a claim a value; Refused for units and items that there are not."""
    field = FIELDS[said.field]
    spans = document.units.named(said.at)
    try:
        of = _draft_value(said, field, outcomes)
    except LookupError:
        yield Refused(Claim(said.field, said.op), f"the draft has no value number {said.item} in this field")
        return
    if said.op == "drop" or (said.op == "set" and not (said.words or spans)):
        yield Claim(said.field, "drop", of=of)
        return
    claims = list(_stated(said, field, document, spans))
    if not claims:
        yield Refused(Claim(said.field, said.op, value=said.value), f"there is no unit {said.at!r}" if said.at else "it names no words")
    for number, (at, words) in enumerate(claims):
        op = "add" if number and said.op == "replace" else said.op
        yield Claim(said.field, op, at, words, said.value, of if op == "replace" else None)


def _draft_value(said: Said, field: Field, outcomes: Outcomes) -> JsonValue:
    """Give the draft's value that an entry drops or replaces; None for all of them. Raises LookupError where there is no such value."""
    if said.op not in {"drop", "replace"} or (said.item is None and (said.op == "drop" or field.many)):
        return None
    kept = outcomes[said.field].kept if said.field in outcomes else []
    number = said.item or 1
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
