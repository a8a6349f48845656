"""The report as one HTML file that needs nothing else: figures, comparison and an error explorer.

Postings, names and values come from strangers. They stand in a JSON block and reach the page as text alone; a policy in the page lets no
script and no style run but its own, and nothing be loaded.
"""

import base64
import hashlib
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from eval.figures import SCORER_VERSION
from eval.files import write_whole
from eval.report.findings import Findings
from eval.report.html.data import make_data, render_block
from eval.report.html.sections import make_sections
from eval.report.html.tables import write_text

_STYLES: Final = ("page.css", "tables.css", "explorer.css")
# One script in parts, in this order: each uses what stands before it.
_SCRIPTS: Final = ("items.js", "text.js", "detail.js", "list.js", "keys.js", "tables.js", "start.js")


def write(findings: Findings, path: Path) -> None:
    """Write it to a file, in UTF-8. Raises OSError."""
    write_whole(path, render(findings))


def render(findings: Findings) -> str:
    """Put the findings into a page."""
    style, script = _join(_STYLES), _join(_SCRIPTS)
    sections = list(make_sections(findings))
    report, summary = findings.run
    return Template(_read("page.html")).substitute(
        policy=f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; base-uri 'none'; form-action 'none'",
        style=style,
        script=script,
        postings=f"{summary.postings:,}",
        gold=write_text(report.gold or "unknown"),
        scorer=SCORER_VERSION,
        links="\n".join(f'<li><a href="#{one.name}">{write_text(one.title)}</a></li>' for one in sections),
        sections="\n".join(one.render() for one in sections),
        data=render_block(make_data(findings)),
    )


def _join(names: tuple[str, ...]) -> str:
    return "".join(f"\n/* {name} */\n{_read(name)}" for name in names)


def _read(name: str) -> str:
    return files(__package__).joinpath("static", name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """Name an inline script or style by its content, as a Content-Security-Policy does."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
