"""What the error explorer shows, as JSON in a block that no browser runs."""

import json
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NotRequired, Required, TypedDict

from pydantic import JsonValue

from eval.cases import Case
from eval.report.findings import Findings
from eval.report.html.aligned import Aligned, align
from eval.report.html.marks import mark
from eval.report.html.places import Places
from eval.run import Row

_SPANS: Final[tuple[Literal["gold", "got", "missed", "spare"], ...]] = ("gold", "got", "missed", "spare")
_LONGEST: Final = 2_000
"""Characters of one value or quote that are shown: a stranger's answer may hold a book."""


class ShownValue(TypedDict, total=False):
    """A gold value beside an extracted one; a side that has none is left out, and the extracted side of a hit that is written alike."""

    outcome: Required[str]
    gold: str
    got: str
    trust: str


class ShownField(TypedDict, total=False):
    """One field of one posting; what is empty is left out, as most of it is."""

    name: Required[str]
    counts: Required[tuple[int, int, int, int, int]]
    """hit, wrong, missed, invented, absent"""
    values: list[ShownValue]
    gold: tuple[tuple[int, int], ...]
    """Spans as in `Marks`; the rest likewise."""
    got: tuple[tuple[int, int], ...]
    missed: tuple[tuple[int, int], ...]
    spare: tuple[tuple[int, int], ...]
    searched: bool
    lost: list[str]


class ShownPosting(TypedDict):
    """One posting with its judged fields."""

    id: str
    text: str
    fields: list[ShownField]
    error: NotRequired[str]
    change: NotRequired[str]
    """`better` or `worse` than in the baseline."""


def make_data(findings: Findings) -> list[ShownPosting]:
    """Give what is shown of every posting that was scored, in the order of the gold."""
    cases = {case.id: case for case in findings.cases}
    changes: dict[str, str] = {}
    if findings.difference:
        changes = dict.fromkeys(findings.difference.better, "better") | dict.fromkeys(findings.difference.worse, "worse")
    return [_show_posting(cases[row.id], row, changes) for row in findings.run.report.rows]


def render_block(data: object) -> str:
    r"""Put data into JSON that may stand in a `<script>` element: ASCII, and no `<` that could end or comment it out.

    >>> render_block({"text": "</script>\u2028"})
    '{"text":"\\u003c/script>\\u2028"}'
    """
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def _show_posting(case: Case, row: Row, changes: Mapping[str, str]) -> ShownPosting:
    places = Places(case.text)
    shown = ShownPosting(id=row.id, text=case.text, fields=[_show_field(case, row, name, places) for name in row.verdicts])
    if row.error is not None:
        shown["error"] = _cut(row.error)
    if row.id in changes:
        shown["change"] = changes[row.id]
    return shown


def _show_field(case: Case, row: Row, name: str, places: Places) -> ShownField:
    counts, marks = row.verdicts[name].counts, mark(case, row, name, places)
    shown = ShownField(name=name, counts=(counts.hit, counts.wrong, counts.missed, counts.invented, counts.absent))
    if values := [_show_value(row, name, one) for one in align(case, row, name)]:
        shown["values"] = values
    for kind in _SPANS:
        if spans := getattr(marks, kind):
            shown[kind] = spans
    if marks.searched:
        shown["searched"] = True
    if marks.lost:
        shown["lost"] = [_cut(quote) for quote in marks.lost]
    return shown


def _show_value(row: Row, name: str, aligned: Aligned) -> ShownValue:
    gold, got = _write(aligned.gold), _write(aligned.got)
    shown = ShownValue(outcome=aligned.outcome)
    if gold is not None:
        shown["gold"] = gold
    if got is not None and not (aligned.outcome == "hit" and got == gold):
        shown["got"] = got
    if aligned.item is not None:
        trust = next((one.trust for one in row.answer.pointers(name, aligned.item) if one.trust), None)
        if trust:
            shown["trust"] = _cut(trust)
    return shown


def _write(value: JsonValue) -> str | None:
    """Write a value in words: the parts of a nested one with their names, several right readings with "or" between them."""
    return None if value is None else _cut(", ".join(_parts(value)) if isinstance(value, dict) and "any_of" not in value else _word(value))


def _parts(value: dict[str, JsonValue]) -> Iterator[str]:
    yield from (f"{key}: {_word(part)}" for key, part in value.items() if part is not None)


def _word(value: JsonValue) -> str:
    if isinstance(value, dict) and isinstance(options := value.get("any_of"), list):
        return " or ".join(_write(one) or "nothing" for one in options)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
