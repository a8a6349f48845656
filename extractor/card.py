"""One posting as a card for people: each value beside the words that state it, what disagrees with it, and what is missing and why."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
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
_LEAST_COLUMNS: Final = 50
"""With fewer, names beside values would leave the values no room."""
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
    return _Card(id_, extraction)


class _Card:
    """A card that is laid out when the width of the terminal is known."""

    def __init__(self, id_: str, extraction: Extraction) -> None:
        self._id, self._extraction = id_, extraction

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Rule(_title(self._id, self._extraction), align="left")
        rows = [(field, [*_values(field, self._extraction), *_conflicts(field, self._extraction)]) for field in FIELDS.values()]
        lay_out = _set_beside if options.max_width >= _LEAST_COLUMNS else _set_below
        yield lay_out([(Text(_name(field.name), style="bold"), said) for field, said in rows if said])
        yield Group(Text(), *_nulls(self._extraction), Text())


def _title(id_: str, extraction: Extraction) -> Text:
    """Name the posting and who read it; that the model failed comes before all else, where a narrow terminal cuts nothing."""
    failed = "the model failed · " if extraction.failure is not None else ""
    return Text.assemble((failed, "yellow"), f"{shortened(visible(id_), _LONGEST_WORD)} · {extraction.engine}")


def _set_beside(fields: Iterable[tuple[Text, list[RenderableType]]]) -> RenderableType:
    """Set values to the right of their field's name."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_NAME_COLUMNS, no_wrap=True)
    table.add_column()
    for name, rows in fields:
        for number, row in enumerate(rows):
            table.add_row(name if number == 0 else Text(), row)
    return table


def _set_below(fields: Iterable[tuple[Text, list[RenderableType]]]) -> RenderableType:
    """Set values below their field's name, where there is no room beside it."""
    parts: list[RenderableType] = []
    for name, rows in fields:
        parts += [name, *(Padding(row, (0, 0, 0, 2)) for row in rows)]
    return Group(*parts)


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
        yield Text(f"Asked {visible(asked.model)}: {told(asked.usage)}.", style="dim")
    if extraction.failure is not None:
        yield Text(f"The model failed, what rules read stands: {visible(extraction.failure)}.", style="yellow")
