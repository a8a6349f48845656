"""Where the figures of a posting stand: most patterns on numbers need only look there."""

import re
from typing import Final

from extractor.document import Document, once

_FIGURES: Final = re.compile(r"[0-9][0-9]*")  # faster than [0-9]+: a set at the start is searched for as such


@once
def find_figures(document: Document) -> list[tuple[int, int]]:
    """Give the start and end of every run of ASCII digits, in order; kept for the rules that follow one another on the same document."""
    return [match.span() for match in _FIGURES.finditer(document.flat)]
