"""One posting as a card for people: each value beside the words that state it, what disagrees with it, and what is missing and why."""

from collections.abc import Iterator
from typing import Any, Final

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from extractor.extraction import Evidence, Extraction, NullReason
from extractor.fields import FIELDS, Field
from extractor.folding import words
from extractor.readable import readable, shortened, told, visible

MOST_COLUMNS: Final = 110
"""Wider lines are hard to read."""
_NAME_COLUMNS: Final = 24
_LONGEST_VALUE: Final = 200
_LONGEST_QUOTE: Final = 90
_LONGEST_WORD: Final = 40
_MOST_ITEMS: Final = 12
_REASONS: Final[dict[NullReason, str]] = {
    "not_stated": "Not stated",
    "conflicting": "Stated in several ways, none better founded",
    "unparseable": "Spoken of, but no value can be read",
    "unsupported": "Claimed, but the posting does not say it",
}


def render(id_: str, extraction: Extraction) -> RenderableType:
    """Lay out one posting. Values in quotation marks are the posting's own words; other values have those words beside them."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_NAME_COLUMNS, no_wrap=True, style="bold")
    table.add_column()
    for field in FIELDS.values():
        rows = [*_values(field, extraction), *_conflicts(field, extraction)]
        for number, row in enumerate(rows):
            table.add_row(Text(_name(field.name) if number == 0 else ""), row)
    title = Text(f"{shortened(visible(id_), _LONGEST_WORD)} · {extraction.engine}")
    return Group(Rule(title, align="left"), table, Text(), *_nulls(extraction), Text())


def _name(field: str) -> str:
    return field.replace("_", " ")


def _values(field: Field, extraction: Extraction) -> Iterator[RenderableType]:
    value = getattr(extraction.posting, field.name)
    evidence = extraction.evidence.get(field.name, ())
    if not field.many:
        if value is not None:
            yield _claim(field, value, evidence[0] if evidence else None)
        return
    claims = [_claim(field, item, _first(evidence, number)) for number, item in enumerate(value[:_MOST_ITEMS])]
    if len(claims) > 1 and all(claim.plain.startswith("“") and len(claim) <= _LONGEST_WORD for claim in claims):
        yield Text(", ").join(claims)
    else:
        yield from (_item(claim) for claim in claims) if len(value) > 1 else claims
    if len(value) > _MOST_ITEMS:
        yield Text(f"and {len(value) - _MOST_ITEMS} more", style="dim")


def _first(evidence: tuple[Evidence, ...], item: int) -> Evidence | None:
    return next((one for one in evidence if one.item == item), None)


def _item(claim: Text) -> Table:
    """Put a dash before a list item, and keep its further lines to the right of it."""
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_row(Text("-"), claim)
    return row


def _claim(field: Field, value: Any, evidence: Evidence | None) -> Text:  # noqa: ANN401 - a field's value is of any type that the schema has
    """Write a value and the words that it comes from; the value alone, in quotation marks, where it is those very words."""
    text = visible(readable(field, value))
    quote = visible(evidence.quote) if evidence else ""
    if quote and words(quote) == words(text):
        claim = Text(f"“{shortened(text, _LONGEST_VALUE)}”")
    else:
        claim = Text(shortened(text, _LONGEST_VALUE))
        if quote:
            claim.append(f"  “{shortened(quote, _LONGEST_QUOTE)}”", style="dim")
    if evidence and evidence.trust == "GUESS":
        claim.append("  (a guess)", style="yellow")
    if evidence and evidence.source == "llm":
        claim.append("  (the model)", style="dim")
    return claim


def _conflicts(field: Field, extraction: Extraction) -> Iterator[Text]:
    undecided = field.name in extraction.nulls
    for conflict in extraction.conflicts.get(field.name, ()):
        claim = _claim(field, field.parse(conflict.value), conflict.evidence[0] if conflict.evidence else None)
        yield Text.assemble(("perhaps: " if undecided else "but also: ", "yellow"), claim)


def _nulls(extraction: Extraction) -> Iterator[Text]:
    """Name the fields without a value, a sentence for each reason."""
    sentences = [
        f"{sentence}: {', '.join(_name(field) for field, why in extraction.nulls.items() if why == reason)}."
        for reason, sentence in _REASONS.items()
        if reason in extraction.nulls.values()
    ]
    if sentences:
        yield Text(" ".join(sentences), style="dim")
    if asked := extraction.asked:
        yield Text(f"Asked {visible(asked.model)} for {len(asked.fields)} fields: {told(asked.usage)}.", style="dim")
        if extraction.failure:
            yield Text(f"The model failed, what rules read stands: {visible(extraction.failure)}.", style="yellow")
