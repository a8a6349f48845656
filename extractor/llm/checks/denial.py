"""Whether words are denied: by a denial among them, or in their clause right before or right behind them."""

import re
from typing import Final

from extractor.document import Document, Span
from extractor.llm.checks.words import Found, phrases

_CLAUSE_MARKS: Final = re.compile(r"[.;:!?()\n,]|(?<=[a-z]{3})(?=\d)")
_NUMBER: Final = re.compile(r"\.?[ ]?\d")
_WORD: Final = re.compile(r"[^\W_]+")
_ANSWER: Final = re.compile(r"[ \t]?\n?[\s:?*_=-]{1,4}")
_WIDEST: Final = 120
_LONGEST_ANSWER: Final = 16
_MOST_BEFORE: Final = 6
_MOST_BEHIND: Final = 5
"""So many words may stand between a denial and what it denies."""


def is_denied(document: Document, span: Span, key: Span | None = None) -> bool:
    """Tell whether the words of a span are denied. `key` is the part that counts, where the words are a whole sentence.

    A form's answer ("Travel: none") denies, too.
    """
    low, key = document.low, key or span
    return _denies_before(low, key) or _denies_behind(low, key) or bool(_denials(low, key)) or answers_no(document, key, span.end)


def denies(low: str) -> bool:
    """Tell whether words in lower case hold any denial."""
    return bool(_denials(low, Span(0, len(low))))


def answers_no(document: Document, span: Span, stop: int = -1) -> bool:
    """Tell whether right behind words, a colon or a question mark between, stands a "no", and nothing more on its line or up to `stop`."""
    lead = _ANSWER.match(document.low, span.end)
    if lead is None:
        return False
    answer = phrases("denial").find(document.low, lead.end(), stop if lead.end() < stop else lead.end() + _LONGEST_ANSWER)
    return (
        bool(answer)
        and "answers" in answer[0].keys
        and answer[0].start == lead.end()
        and (answer[0].end == stop or _ends(document.low, answer[0].end))
    )


def _ends(low: str, at: int) -> bool:
    """Tell whether an answer ends here: "no", and not "no later than"."""
    return not low[at : at + 1].strip(" ").isalnum() and (low[at : at + 2].strip()[:1] in {"", ".", ",", ";", "|", "%"} or low[at] == "\n")


def _denials(low: str, span: Span) -> list[Found]:
    return [found for found in phrases("denial").find(low, *span) if _is_denial(low, found)]


def _is_denial(low: str, found: Found) -> bool:
    """Tell a denial from what only seems one: "not only", and "No. 7"."""
    return (
        "says" in found.keys and "seems" not in found.keys and not (low[found.start : found.end] == "no" and _NUMBER.match(low, found.end))
    )


def _denies_before(low: str, key: Span) -> bool:
    start = max(0, key.start - _WIDEST)
    for mark in _CLAUSE_MARKS.finditer(low, start, min(len(low), key.start + 1)):
        start = mark.end()
    found = phrases("denial").find(low, start, key.start)
    denials = [one for one in found if _is_denial(low, one)]
    if not denials:
        return False
    between = len(_WORD.findall(low, denials[-1].end, key.start))
    broken = any("breaks" in one.keys for one in found if one.start >= denials[-1].end)
    return between <= _MOST_BEFORE and not broken


def _denies_behind(low: str, key: Span) -> bool:
    end = min(len(low), key.end + _WIDEST)
    mark = _CLAUSE_MARKS.search(low, key.end, end)
    found = phrases("denial").find(low, key.end, mark.start() if mark else end)
    denial = next((one for one in found if _is_denial(low, one)), None)
    if denial is None or any("breaks" in one.keys for one in found if one.end <= denial.start):
        return False
    return len(_WORD.findall(low, key.end, denial.start)) <= _MOST_BEHIND
