"""The report as Markdown that fits a comment on a pull request.

Names and values come from strangers. They stand in code spans, in which no Markdown, HTML, mention or link is read.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from eval.files import write_whole
from eval.paired import Decision, Difference
from eval.report.findings import Findings
from eval.report.headlines import find_headlines, find_remarks, find_warnings
from eval.report.table import Cell, Figure, Table, write_number
from eval.report.tables import make_changes_table, make_fields_table, make_trust_table
from extractor.readable import shortened, visible

MOST: Final = 60_000
"""GitHub takes 65,536 characters; what comes after this many is left out and named."""
_LONGEST: Final = 80
_LONGEST_PROSE: Final = 500
_MOST_ROWS: Final = 60
_MOST_NAMED: Final = 10
_SPECIAL: Final = re.compile(r"^[-+=]|[\\`*_\[\]<>#|~&$]")


def write(findings: Findings, path: Path) -> None:
    """Write it to a file, in UTF-8. Raises OSError."""
    write_whole(path, render(findings))


def render(findings: Findings) -> str:
    """Put the findings into Markdown of at most `MOST` characters; tables that do not fit are left out and named."""
    parts = [*_summary(findings)]
    room = MOST - sum(len(part) + 2 for part in parts)
    dropped = []
    tables = [make_fields_table(findings.run.summary), make_trust_table(findings.run.summary), *findings.tables]
    for table in (one for one in tables if one.rows):
        part = _folded(table)
        if len(part) + 200 > room:
            dropped.append(table.title)
            continue
        parts.append(part)
        room -= len(part) + 2
    if dropped:
        parts.append(f"Left out, as a comment holds no more: {len(dropped)} tables, the first {code(dropped[0])}.")
    return "\n\n".join(parts) + "\n"


def code(text: str, most: int = _LONGEST) -> str:
    r"""Write text of any origin as a code span that is safe in a table's cell: one line of at most `most` characters, no bar that ends it.

    >>> print(code("a|b <img> @all"), code("``"))
    `a\|b <img> @all` ``` `` ```
    """
    line = _line(text, most) or " "
    # In a table a bar is escaped even within code; what a backslash before it means is read differently by different readers.
    line = re.sub(r"(\\?)\|", lambda found: f"{found[1]}\\x7c" if found[1] else "\\|", line)
    fence = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    pad = " " if line[0] in "` " or line[-1] in "` " else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def prose(text: str) -> str:
    r"""Write words as they are, on one line of at most 500 characters, with nothing in them that Markdown would read.

    >>> print(prose("5 * 3 <b>"))
    5 \* 3 \<b\>
    """
    line = _line(text, _LONGEST_PROSE)
    plain = _SPECIAL.sub(lambda mark: f"\\{mark[0]}", line)
    return re.sub(r"(@|\\#|https?(?=:)|www(?=\.))", lambda mark: f"{mark[0]}\u200b", plain)  # no mention, no number of an issue, no link


def _line(text: str, most: int) -> str:
    """Put text on one line of at most so many characters, its middle cut out; of a book only the ends are looked at."""
    ends = text if len(text) <= 20 * most else text[: 10 * most] + text[-10 * most :]
    return shortened(visible(ends), most)[:most]


def _summary(findings: Findings) -> Iterator[str]:
    run = findings.run
    without = run.summary.crashed + run.summary.failures
    yield f"## Evaluation: {run.summary.postings:,} postings" + (f", {without} without an answer" if without else "")
    yield from (f"**Warning: {prose(warning)}**" for warning in find_warnings(findings))
    if findings.decision:
        yield _decision(findings.decision)
    lines = (_row((f"**{one.name}**", _cell(one.figure), prose(one.note))) for one in find_headlines(findings))
    yield "\n".join(("| | 95 % | |", "|---|---|---|", *lines))
    remarks = [code(remark, _LONGEST_PROSE) for remark in find_remarks(findings)]
    if remarks:
        yield _items(remarks)
    for heading, rows in (("Without an answer", run.report.crashed), ("The model failed", run.report.failed)):
        if rows:
            yield f"{heading}:\n\n" + _items([f"{code(row.id)}: {code(row.error or '', _LONGEST_PROSE)}" for row in rows])
    if findings.difference:
        yield from _difference(findings.difference)


def _decision(decision: Decision) -> str:
    more = f"; about {decision.more} more postings would decide it" if decision.more else ""
    return f"**Gate: {decision.verdict}** – {prose(decision.reason)}{more}"


def _difference(difference: Difference) -> Iterator[str]:
    yield "### Compared with the baseline"
    low, high = difference.interval
    figures = " → ".join(_number(one) for one in (difference.first, difference.second))
    yield f"micro-F1 {figures}: **{difference.change:+.3f}** ({low:+.3f} to {high:+.3f}, paired over {difference.postings:,} postings)"
    for warning in (*difference.failures, *difference.warnings):
        yield f"Warning: {code(warning, _LONGEST_PROSE)}"
    changes = make_changes_table(difference)
    yield _table(changes) if changes.rows else "No field of any posting differs."
    for name, ids in (("better", difference.better), ("worse", difference.worse)):
        if ids:
            yield f"**{len(ids)} {name}**: {', '.join(map(code, ids[:_MOST_NAMED]))}{_more(len(ids) - _MOST_NAMED)}"


def _folded(table: Table) -> str:
    note = f"\n\n{prose(table.note)}" if table.note else ""
    # A title's marks are read as HTML within <summary>, so it is given as a code span below where it is not plain words.
    title = table.title if re.fullmatch(r"[\w ,.%()-]{1,80}", table.title) else "Table"
    named = "" if title == table.title else f"\n\n{code(table.title)}"
    return f"<details><summary>{title}</summary>{named}\n\n{_table(table)}{note}\n\n</details>"


def _table(table: Table) -> str:
    head = _row(map(prose, (_line(column, _LONGEST) for column in table.columns)))
    rule = _row("---" if at == 0 else "---:" for at in range(len(table.columns)))
    body = [_row(map(_cell, row)) for row in table.rows[:_MOST_ROWS]]
    more = _more(len(table.rows) - _MOST_ROWS)
    return "\n".join((head, rule, *body)) + (f"\n\n{more.strip()} rows" if more else "")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _items(lines: list[str]) -> str:
    more = _more(len(lines) - _MOST_NAMED)
    return "\n".join(f"- {line}" for line in lines[:_MOST_NAMED]) + (f"\n-{more}" if more else "")


def _more(number: int) -> str:
    return f" and {number:,} more" if number > 0 else ""


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Figure(value, interval):
            return _number(value) + (f" ({interval.low:.3f}–{interval.high:.3f})" if interval else "")
        case str():
            return code(cell)
    return prose(write_number(cell))


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
