"""The parts of the page that need no script: headlines, what went wrong, the comparison, tables."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import quote

from eval.paired import Decision, Difference
from eval.report.findings import Findings
from eval.report.headlines import Headline, find_headlines, find_remarks, find_warnings
from eval.report.html.bars import draw_change
from eval.report.html.tables import render_figure, render_table, write_text
from eval.report.table import Table
from eval.report.tables import make_changes_table, make_fields_table, make_trust_table

_MOST_NAMED: Final = 12
_SIGNS: Final = {"PASS": "✓", "FAIL": "✗", "INCONCLUSIVE": "?"}


class Section(NamedTuple):
    """A part of the page under its own heading."""

    name: str
    title: str
    body: str

    def render(self) -> str:
        """Put it into HTML."""
        title = write_text(self.title)
        heading = f'<h2 id="{self.name}-title">{title}</h2>'
        return f'<section id="{self.name}" aria-labelledby="{self.name}-title">\n{heading}\n{self.body}\n</section>'


def make_sections(findings: Findings) -> Iterator[Section]:
    """Give the parts of the page before the error explorer, in their order."""
    yield Section("summary", "Summary", "\n".join(_summary(findings)))
    if findings.difference:
        yield Section("comparison", "Compared with the baseline", "\n".join(_difference(findings.difference)))
    fields, trust = make_fields_table(findings.run.summary), make_trust_table(findings.run.summary)
    yield Section("fields", fields.title, render_table(fields, "fields-table", links=True))
    if trust.rows:
        yield Section("trust", trust.title, render_table(trust, "trust-table"))
    yield from (_table_section(table, f"table-{number}") for number, table in enumerate(findings.tables, start=1))


def link_posting(name: str) -> str:
    """Give a link to a posting in the error explorer."""
    return f'<a href="#posting={quote(name, safe="", errors="replace")}"><bdi>{write_text(name)}</bdi></a>'


def _table_section(table: Table, name: str) -> Section:
    return Section(name, table.title, render_table(table, f"{name}-rows"))


def _summary(findings: Findings) -> Iterator[str]:
    yield from (f'<p class="alert"><strong>Warning:</strong> {write_text(warning)}</p>' for warning in find_warnings(findings))
    if findings.decision:
        yield _decision(findings.decision)
    yield f'<dl class="headlines">{"".join(map(_headline, find_headlines(findings)))}</dl>'
    yield from (f'<p class="remark">{write_text(remark)}</p>' for remark in find_remarks(findings))
    report = findings.run.report
    for rows, what in ((report.crashed, "without an answer"), (report.failed, "that the model gave no answer for")):
        if rows:
            items = "".join(f"<li>{link_posting(row.id)}: {write_text(row.error or '')}</li>" for row in rows[:_MOST_NAMED])
            yield f'<div class="alert"><h3>{len(rows):,} {what}</h3><ul>{items}</ul>{_more(rows)}</div>'


def _headline(headline: Headline) -> str:
    return (
        f'<div><dt>{headline.name}</dt><dd>{render_figure(headline.figure)}<span class="note">{write_text(headline.note)}</span></dd></div>'
    )


def _decision(decision: Decision) -> str:
    more = f"; about {decision.more:,} more postings would decide it" if decision.more else ""
    verdict = decision.verdict
    return (
        f'<p class="gate {verdict.lower()}"><strong><span aria-hidden="true">{_SIGNS[verdict]}</span> Gate: {verdict}</strong> '
        f"{write_text(decision.reason)}{more}</p>"
    )


def _difference(difference: Difference) -> Iterator[str]:
    yield from (f'<p class="alert">Warning: {write_text(warning)}</p>' for warning in (*difference.failures, *difference.warnings))
    low, high = difference.interval
    first, second = ("–" if one is None else f"{one:.3f}" for one in (difference.first, difference.second))
    yield (
        f'<p class="change"><span class="number">{difference.change:+.3f}</span> micro-F1, from {first} to {second}'
        f' <span class="interval">95 %: {low:+.3f} to {high:+.3f}, paired over {difference.postings:,} postings</span>'
        f"{draw_change(difference.change, difference.interval)}</p>"
    )
    for name, sign, ids in (("better", "▲", difference.better), ("worse", "▼", difference.worse)):
        if ids:
            links = ", ".join(map(link_posting, ids[:_MOST_NAMED]))
            yield f'<p class="moved"><strong><span aria-hidden="true">{sign}</span> {len(ids):,} {name}:</strong> {links}{_more(ids)}</p>'
    changes = make_changes_table(difference)
    yield render_table(changes, "changes-table", links=True) if changes.rows else "<p>No field of any posting differs.</p>"


def _more(shown: Sequence[object]) -> str:
    more = len(shown) - _MOST_NAMED
    return f" and {more:,} more; the error explorer has them all" if more > 0 else ""
