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
    SIGNATURE = "signature"
    """What a mail's writer is, below two dashes (RFC 3676): no statement of the job, though its addresses may be those to apply to."""
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
        (
            r"(?:back to|return to|view|see|browse|search|show) (?:all |our |more |other )*(?:job|career|opening|position|listing|result"
            r"|search|map|vacanc)[\w ]*"
            r"|skip to [\w ]+|home|menu|log ?in|sign ?(?:in|up)|register|share(?: this(?: job)?)?|print|save(?: this)?(?: job)?"
            r"|apply(?: now| online| for this job)?[\s!»>]*"
            r"|reply|favou?rite|(?:un)?hide|flag(?: this)?|find (?:a )?jobs?|(?:upload|post) (?:your |my )?(?:cv|r[eé]sum[eé])"
            r"|post (?:a )?jobs?\b.{0,20}|(?:my |saved )jobs|job alerts?|for (?:employers|recruiters|job ?seekers)|(?:my )?account"
            r"|see map.*|google maps|next|previous|jobs?|careers?|follow us.*|show (?:more|less)|report (?:this )?job|easy apply|read more"
            r"|e-?mail (?:this )?(?:job|page)\b.*|connect with us.*|report this (?:job|ad|advert)[\w ]*|be careful|seniority level.*"
            r"|help|best of \[\?\]|principals only\..*"
        ),
    ),
    (Boilerplate.PREVIEW, r"you are (?:currently )?viewing .*|log ?in or (?:register|sign up) .*|this is a preview.*"),
    (
        Boilerplate.FOOTER,
        (
            r"(?:©|\(c\)|copyright).*|(?:privacy policy|terms of (?:service|use)|cookie (?:policy|settings|preferences)|all rights reserved"
            r"|sitemap|accessibility statement)[\s|·,.&\w]*"
            r"|-{8,}|_{8,}|\*{8,}|={8,}|powered by .*"
        ),
    ),
)
# Each pattern is searched only where one of its words occurs at all.
_SENTENCES: Final = (
    (
        Boilerplate.BROWSER_HELP,
        ("browser", "cache", "navigational", "cookies", "internet explorer", "google chrome", "safari", "refresh button"),
        (
            r"\b(?:web ?browser|supported browser|clear your cache|navigational buttons?|cookies|internet explorer|google chrome|safari \d"
            r"|refresh buttons?)\b"
        ),
    ),
    (
        Boilerplate.EQUAL_OPPORTUNITY,
        ("opportunit", "regard", "discriminat", "protected", "affirmative"),
        (
            r"\bequality of opportunity|\bequal[- ](?:employment[- ])?opportunit|without regard to|does not discriminate|affirmative action"
            r"|regardless of (?:\w+[ ,/]+){0,4}(?:race|colou?r|sex|gender|age|religion|creed|disab|ethnic|national|background)"
            r"|protected (?:characteristic|status|by law|class|veteran)|discriminat\w+ (?:on|based)|free (?:from|of) discrimination"
        ),
    ),
    (
        Boilerplate.FOOTER,
        ("learned of", "free posting", "this job", "this posting", "this listing", "this advert"),
        (
            r"learned of\s+this\s+job\s+opportunity|place a free posting"
            r"|this (?:job )?(?:posting|listing|advert\w*) (?:was|is) (?:provided|hosted|published|syndicated)"
        ),
    ),
)
_LINE_RULES: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _LINES)
_SENTENCE_RULES: Final = tuple((kind, hints, re.compile(pattern)) for kind, hints, pattern in _SENTENCES)
_Rule = tuple[Boilerplate, re.Pattern[str]]
_LONGEST_LINE: Final = 200
_TWO_DASHES: Final = re.compile(r"^--[ ]?\r?$", re.MULTILINE)
_MOST_LINES_OF_SIGNATURE: Final = 15


def mark_boilerplate(plain: str, low: str, blocks: tuple[Block, ...]) -> tuple[Mark, ...]:
    """Mark lines of navigation and footers, and sentences that belong to any posting of the site or the law, in order.

    `low` is the plain text in lower case: patterns that need not ignore case are several times faster.
    """
    marks: list[Mark] = []
    rules = [(kind, rule) for kind, hints, rule in _SENTENCE_RULES if any(hint in low for hint in hints)]
    signature = _find_signature(plain)
    for block in blocks:
        kind = Boilerplate.SIGNATURE if block.span.start > signature else _kind_of_line(plain, block.span)
        marks.extend([Mark(kind, block.span)] if kind else _mark_sentences(plain, low, rules, block.span))
    return tuple(marks)


def _find_signature(plain: str) -> int:
    """Give where a mail's signature begins: below a line of two dashes near the end; the text's length where there is none."""
    dashes = [match.end() for match in _TWO_DASHES.finditer(plain)]
    is_near_end = bool(dashes) and plain.count("\n", dashes[-1]) <= _MOST_LINES_OF_SIGNATURE
    return dashes[-1] if is_near_end else len(plain)


def _kind_of_line(plain: str, span: Span) -> Boilerplate | None:
    if span.end - span.start > _LONGEST_LINE:
        return None
    return next((kind for kind, rule in _LINE_RULES if rule.fullmatch(plain, span.start, span.end)), None)


def _mark_sentences(plain: str, low: str, rules: list[_Rule], span: Span) -> list[Mark]:
    if not any(rule.search(low, span.start, span.end) for _, rule in rules):
        return []
    return [
        Mark(kind, sentence)
        for sentence in split_sentences(plain, span)
        for kind, rule in rules
        if rule.search(low, sentence.start, sentence.end)
    ]
