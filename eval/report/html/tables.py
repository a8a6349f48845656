"""Tables as HTML: text escaped, figures with their intervals drawn, columns that sort."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final
from urllib.parse import quote

from eval.report.html.bars import draw_figure
from eval.report.table import Cell, Figure, Table, write_number
from extractor.readable import visible

_LONGEST: Final = 2_000
_NOTHING: Final = '<span class="none">–</span>'


def write_text(text: str) -> str:
    """Write text of any origin as HTML on one line, the end of a book left out; control characters are shown as escapes."""
    return escape(visible(text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"))


def render_table(table: Table, name: str, *, links: bool = False) -> str:
    """Put a table into HTML, with `name` for its id; with `links`, the first cell of a row leads to the errors of the field it names."""
    kinds = [_kind(table, at) for at in range(len(table.columns))]
    heads = "".join(
        f'<th scope="col"{kind}><button type="button">{write_text(column)}</button></th>'
        for kind, column in zip(kinds, table.columns, strict=True)
    )
    rows = "\n".join(f"<tr>{''.join(_cells(row, kinds, links=links))}</tr>" for row in table.rows)
    note = f'<p class="note">{write_text(table.note)}</p>' if table.note else ""
    title = write_text(table.title)
    return (
        f'{note}<div class="scroll" role="region" tabindex="0" aria-label="Table: {title}"><table class="sortable" id="{name}">'
        f'<caption class="unseen">{title}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>'
    )


def render_figure(figure: Figure) -> str:
    """Put a figure into HTML: its number, its interval in numbers and as a drawing."""
    if figure.value is None:
        return _NOTHING
    between = f'<span class="interval">{figure.interval.low:.3f}–{figure.interval.high:.3f}</span>' if figure.interval else ""
    return f'<span class="number">{figure.value:.3f}</span>{between}{draw_figure(figure)}'


def _kind(table: Table, at: int) -> str:
    """Give the class of a column by the first cell that it holds anything in."""
    first = next((row[at] for row in table.rows if row[at] is not None), None)
    return ' class="words"' if isinstance(first, str) else ' class="drawn"' if isinstance(first, Figure) else ""


def _cells(row: tuple[Cell, ...], kinds: Sequence[str], *, links: bool) -> Iterator[str]:
    named = _write_cell(row[0])
    if links:
        named = f'<a href="#field={quote(str(row[0]), safe="")}">{named}</a>'
    yield f'<th scope="row">{named}</th>'
    for cell, kind in zip(row[1:], kinds[1:], strict=True):
        yield f"<td{kind}{_sorted_by(cell)}>{_write_cell(cell)}</td>"


def _sorted_by(cell: Cell) -> str:
    number = cell.value if isinstance(cell, Figure) else cell
    return f' data-sort="{number!r}"' if isinstance(number, int | float) else ""


def _write_cell(cell: Cell) -> str:
    match cell:
        case None:
            return _NOTHING
        case Figure():
            return render_figure(cell)
        case str():
            return f"<bdi>{write_text(cell)}</bdi>"
    return escape(write_number(cell))
