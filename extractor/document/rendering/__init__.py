"""What a reader sees of a posting, and where each character of it stands in the posting as it was given.

Plain text is seen as it is, but for mojibake. Of HTML and Markdown the words are seen. White space is folded.
"""

from dataclasses import replace

from extractor.document.rendering.folded import fold
from extractor.document.rendering.markdown import render_markdown
from extractor.document.rendering.mojibake import mend_mojibake
from extractor.document.rendering.page import render_page, unescape_all
from extractor.document.rendering.tags import is_escaped_html, is_html
from extractor.document.rendering.written import Rendering

__all__ = ["Rendering", "render"]


def render(given: str) -> Rendering:
    r"""Render a posting: HTML, or HTML whose angle brackets were escaped, as its reader sees it, and any other text as it is.

    White space is folded in all of them.

    >>> render("<h2>Night&nbsp;Baker</h2><ul><li>Bakes</li><li>Cleans</li></ul>").text
    'Night Baker\n\n- Bakes\n- Cleans'
    """
    seen = mend_mojibake(given) or Rendering(given, given)
    if is_escaped_html(seen.text):
        unescaped = replace(unescape_all(seen.text), below=seen)
        seen = unescaped if is_html(unescaped.text) else seen
    shown = render_page(seen.text) if is_html(seen.text) else render_markdown(seen.text)
    shown = replace(shown, below=seen) if shown else seen
    folded = fold(shown.text)
    return replace(folded, below=shown) if folded else shown
