"""Headings: lines of their own that announce what comes below them."""

import re
from typing import Final

from extractor.document.lines import BULLETS, Paragraph
from extractor.document.topics import Topic, is_common, topic_of
from extractor.words import Pattern

_INNER_BULLET: Final = re.compile(rf"\S\s*[{BULLETS}]\s*\w")
_BOLD_LABEL: Final = re.compile(r"\*\*[^*]{1,80}\*\*:?\s*\w")
_SENTENCE_END: Final = re.compile(r"[.!;,]['\")]?$")
INNER_END: Final = re.compile(r"[a-z]{3}[.!?] [A-Z]")
"""The end of a sentence with another behind it."""
_ORDER: Final = Pattern(
    r"""
    \b(?:click|please|send|submit|visit|e-?mail|go to|must|apply (?:online|via|at|through|by|here)
    |we(?= )(?! (?:offer|need|provide)\b)|i(?= ))\b
    """
)
_QUALITY: Final = Pattern(r"{QUALITY_OPENER}|\bworking (?!for\b|at\b|with us\b)|\d|\b(?:an? )?(?:satisfactory|acceptable|equivalent) ")
"""A titled line of an unmarked list that only seems to be a heading: "Strong Communication Skills"."""
_WISH: Final = re.compile(r"\s(?:preferred|required|desired|a (?:big )?plus|an (?:asset|advantage))$")
"""How an item ends that says of itself which kind it is: "Work in a mill preferred"."""
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
    if text.endswith((":", ":*", ":_")) or (text.startswith(("**", "##")) and not _BOLD_LABEL.match(text)) or is_common(text):
        return True
    if ":" in text or "\t" in text or "|" in text or (_in_header(plain, paragraphs, number) and not text.startswith("About ")):
        return False
    if _QUALITY.match(text.lower()) or _PLACE.search(text):
        return False
    stands_out = _stands_out(paragraphs, number)
    return _reads_as_heading(text, words, announces=stands_out or _is_above_gap(paragraphs, number), stands_out=stands_out)


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
    return alone and first.after_blank and words[0][0].isupper() and topic_of(text) is not Topic.OTHER and not _QUALITY.match(text.lower())


def _is_numbered(plain: str, paragraph: Paragraph) -> bool:
    first = paragraph.lines[0]
    return _NUMBERED.match(plain, first.span.start, first.content.start) is not None if first.marked else False


def _may_be_heading(text: str, words: list[str]) -> bool:
    if not words or len(text) > _LONGEST_HEADING or _INNER_BULLET.search(text) or len(words) > _MOST_WORDS or "@" in text or "://" in text:
        return False
    return not _SENTENCE_END.search(text) and not INNER_END.search(text) and not _ORDER.match(text.lower())


def _reads_as_heading(text: str, words: list[str], *, announces: bool, stands_out: bool) -> bool:
    """Tell a heading by its words and what is about it: known words need something to announce, unknown ones must stand out."""
    titled = words[0][0].isupper() and 2 * sum(word[0].isupper() or not word[0].isalpha() for word in words) >= len(words)
    known = topic_of(text) is not Topic.OTHER and (titled or not _WISH.search(text))
    if known and words[0][0].isupper() and (announces or text.isupper()):
        return titled or len(words) <= _FEW_WORDS
    return titled and stands_out and len(words) <= _FEW_WORDS and not any(char.isdigit() for char in text) and not text.endswith("?")


def heads_list(text: str) -> bool:
    """Tell whether a few words right before the first bullet of a paragraph are the list's heading."""
    words = text.split()
    if not _may_be_heading(text, words) or _QUALITY.match(text.lower()) or len(words) > _FEW_WORDS:
        return False
    return text.endswith(":") or is_common(text) or _reads_as_heading(text, words, announces=True, stands_out=True)


def _is_above_gap(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    return number + 1 < len(paragraphs) and paragraphs[number + 1].lines[0].after_blank


def _stands_out(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a line stands apart from what is above it, or above a list or a long paragraph: then it may announce that."""
    if number + 1 == len(paragraphs):
        return False
    following = paragraphs[number + 1]
    length = following.span.end - following.span.start
    above_prose = length > _LONGEST_HEADING and not following.lines[0].after_blank
    return following.lines[0].marked or paragraphs[number].lines[0].after_blank or above_prose


def _in_header(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a line is one of the first, above all headings and prose: there the title, the employer and the place stand."""
    if number >= _HEADER_PARAGRAPHS:
        return False
    above = [paragraph.span for paragraph in paragraphs[:number]]
    return all(span.end - span.start <= _LONGEST_HEADING and not is_common(plain[span.start : span.end]) for span in above)
