"""Headings: lines of their own that announce what comes below them."""

import re
from typing import Final

from extractor.document.common_headings import COMMON_ALONE
from extractor.document.lines import BULLETS, Paragraph
from extractor.document.topics import Topic, topic_of

_INNER_BULLET: Final = re.compile(rf"\S\s*[{BULLETS}]\s*\w")
_BOLD_LABEL: Final = re.compile(r"\*\*[^*]{1,80}\*\*:?\s*\w")
_SENTENCE_END: Final = re.compile(r"[.!;,]['\")]?$")
_INNER_END: Final = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_ORDER: Final = re.compile(
    r"(?:click|please|send|submit|visit|e-?mail|go to|must|apply (?:online|via|at|through|by|here)|we (?!offer\b|need\b|provide\b)|i )\b",
    re.IGNORECASE,
)
# A titled line of an unmarked list that only seems to be a heading: "Strong Communication Skills".
_QUALITY: Final = re.compile(
    r"(?:strong|excellent|good|great|proven|demonstrated|ability|able|knowledge of|experience (?:in|with|as)|proficien\w+|bachelor|master"
    r"|familiar\w*|effective|solid|exceptional|outstanding|superior|previous|prior|advanced|at least|minimum of|valid|high school"
    r"|fluent|working"
    r"|understanding|willing\w*|\d|(?:an? )?(?:satisfactory|acceptable|equivalent) (?:equivalent |combination |education |experience ))",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,2}|[ivxIVX]{1,4})[.)]")
_PLACE: Final = re.compile(r",\s[A-Z]{2}\b")
_LONGEST_HEADING: Final = 90
_MOST_WORDS: Final = 12
_FEW_WORDS: Final = 8
_HEADER_PARAGRAPHS: Final = 4


def is_heading(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a paragraph announces what comes below it."""
    span = paragraphs[number].span
    text = plain[span.start : span.end]
    words = text.split()
    if not _may_be_heading(text, words):
        return False
    if text.endswith((":", ":*", ":_")) or (text.startswith(("**", "##")) and not _BOLD_LABEL.match(text)) or COMMON_ALONE.fullmatch(text):
        return True
    if ":" in text or "\t" in text or "|" in text or (_in_header(plain, paragraphs, number) and not text.startswith("About ")):
        return False
    if _QUALITY.match(text) or _PLACE.search(text):
        return False
    return _reads_as_heading(text, words, announces=_announces(paragraphs, number))


def is_numbered_heading(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a numbered paragraph is the heading of a numbered chapter ("3. Qualifications"), and not an item of a numbered list.

    It stands alone on its line, its words name a topic, and no numbered item follows it.
    """
    span, first = paragraphs[number].span, paragraphs[number].lines[0]
    text = plain[span.start : span.end].rstrip(":")
    words = text.split()
    if not _is_numbered(plain, paragraphs[number]) or not _may_be_heading(text, words) or len(words) > _FEW_WORDS // 2:
        return False
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    alone = following is not None and not _is_numbered(plain, following)
    return alone and first.after_blank and words[0][0].isupper() and topic_of(text) is not Topic.OTHER and not _QUALITY.match(text)


def _is_numbered(plain: str, paragraph: Paragraph) -> bool:
    first = paragraph.lines[0]
    return _NUMBERED.match(plain, first.span.start, first.content.start) is not None if first.marked else False


def _may_be_heading(text: str, words: list[str]) -> bool:
    if not words or len(text) > _LONGEST_HEADING or _INNER_BULLET.search(text) or len(words) > _MOST_WORDS or "@" in text or "://" in text:
        return False
    return not _SENTENCE_END.search(text) and not _INNER_END.search(text) and not _ORDER.match(text)


def _reads_as_heading(text: str, words: list[str], *, announces: bool) -> bool:
    titled = words[0][0].isupper() and 2 * sum(word[0].isupper() or not word[0].isalpha() for word in words) >= len(words)
    known = topic_of(text) is not Topic.OTHER
    if known and words[0][0].isupper() and (announces or text.isupper()):
        return titled or len(words) <= _FEW_WORDS
    return titled and announces and len(words) <= _FEW_WORDS and not any(char.isdigit() for char in text) and not text.endswith("?")


def heads_list(text: str) -> bool:
    """Tell whether a few words right before the first bullet of a paragraph are the list's heading."""
    words = text.split()
    if not _may_be_heading(text, words) or _QUALITY.match(text) or len(words) > _FEW_WORDS:
        return False
    return text.endswith(":") or COMMON_ALONE.fullmatch(text) is not None or _reads_as_heading(text, words, announces=True)


def _announces(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether what comes below looks like what a heading announces: a list, a gap, a long paragraph; or the line stands apart."""
    if number + 1 == len(paragraphs):
        return False
    following = paragraphs[number + 1].lines[0]
    own = paragraphs[number].lines[0]
    length = paragraphs[number + 1].span.end - paragraphs[number + 1].span.start
    return following.marked or following.after_blank or own.after_blank or length > _LONGEST_HEADING


def _in_header(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a line is one of the first, above all headings and prose: there the title, the employer and the place stand."""
    if number >= _HEADER_PARAGRAPHS:
        return False
    above = [paragraph.span for paragraph in paragraphs[:number]]
    return all(span.end - span.start <= _LONGEST_HEADING and not COMMON_ALONE.fullmatch(plain, span.start, span.end) for span in above)
