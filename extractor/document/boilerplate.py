"""What a scrape carries along that is not the posting's own statement: marked, never removed."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extractor.document.blocks import Block
from extractor.document.sentences import split_sentences
from extractor.document.span import Span


class Boilerplate(StrEnum):
    """Why a stretch of text is not the posting's own statement of the job."""

    NAVIGATION = "navigation"
    PREVIEW = "preview banner"
    FOOTER = "footer"
    BROWSER_HELP = "browser help"
    EQUAL_OPPORTUNITY = "equal opportunity"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of boilerplate and its kind."""

    kind: Boilerplate
    span: Span


_LINES: Final = (
    (
        Boilerplate.NAVIGATION,
        r"(?:back to|return to|view|see|browse|search|show)\ (?:all\ |our\ |more\ |other\ )*(?:job|career|opening|position|listing|result|search|map|vacanc)[\w\ ]*"
        r"|skip to [\w ]+|home|menu|log ?in|sign ?(?:in|up)|register|share(?: this(?: job)?)?|print|save(?: this)?(?: job)?|apply(?: now| online| for this job)?[\s!»>]*"
        r"|see map.*|google maps|next|previous|jobs?|careers?|follow us.*|show (?:more|less)|report (?:this )?job|easy apply|read more",
    ),
    (Boilerplate.PREVIEW, r"you are (?:currently )?viewing .*|log ?in or (?:register|sign up) .*|this is a preview.*"),
    (
        Boilerplate.FOOTER,
        r"(?:©|\(c\)|copyright).*|(?:privacy policy|terms of (?:service|use)|cookie (?:policy|settings|preferences)|all rights reserved|sitemap|accessibility statement)[\s|·,.&\w]*"
        r"|-{8,}|_{8,}|\*{8,}|={8,}|powered by .*",
    ),
)
_SENTENCES: Final = (
    (
        Boilerplate.BROWSER_HELP,
        r"\b(?:web ?browser|supported browser|clear your cache|navigational buttons?|cookies|internet explorer|google chrome|safari \d|refresh buttons?)\b",
    ),
    (
        Boilerplate.EQUAL_OPPORTUNITY,
        r"\bequal[- ](?:employment[- ])?opportunit|without regard to|regardless of (?:\w+[ ,/]*){0,4}(?:race|colou?r|sex|gender|age|religion|creed|disab|ethnic|national|background)|does not discriminate|protected (?:characteristic|status|by law|class|veteran)"
        r"|affirmative action|discriminat\w+ (?:on|based)|free (?:from|of) discrimination",
    ),
    (
        Boilerplate.FOOTER,
        r"learned of\s+this\s+job\s+opportunity|place a free posting|this (?:job )?(?:posting|listing|advert\w*) (?:was|is) (?:provided|hosted|published|syndicated)",
    ),
)
_LINE_RULES: Final = tuple((kind, re.compile(pattern.replace("\\ ", " "), re.IGNORECASE)) for kind, pattern in _LINES)
_SENTENCE_RULES: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _SENTENCES)


def mark_boilerplate(plain: str, blocks: tuple[Block, ...]) -> tuple[Mark, ...]:
    """Mark lines of navigation and footers, and sentences that belong to any posting of the site or the law."""
    marks = []
    for block in blocks:
        span = block.span
        kind = next((kind for kind, rule in _LINE_RULES if rule.fullmatch(plain, span.start, span.end)), None)
        if kind is not None:
            marks.append(Mark(kind, span))
        elif any(rule.search(plain, span.start, span.end) for _, rule in _SENTENCE_RULES):
            marks.extend(_mark_sentences(plain, span))
    return tuple(marks)


def _mark_sentences(plain: str, span: Span) -> list[Mark]:
    return [
        Mark(kind, sentence)
        for sentence in split_sentences(plain, span)
        for kind, rule in _SENTENCE_RULES
        if rule.search(plain, sentence.start, sentence.end)
    ]
