"""Qualifications, required and preferred: what stands under their headings, and what prose says of the applicant.

The wording of an item beats the heading above it: "a plus" under Requirements is preferred, "must" under Preferred Skills is required.
"""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic
from extractor.rules.asked.duty_words import CREDENTIAL, says_duty
from extractor.rules.asked.needs import PREFERRED, REQUIRED, Kind, kind_of
from extractor.rules.asked.qualification_words import asks, asks_whether, opens_as_qualification, says_qualification
from extractor.rules.asked.spoken import MOST_ITEMS, PROSE_TOPICS, Spoken, find_spoken
from extractor.words import Pattern

_BY_TOPIC: Final[dict[Topic, Kind]] = {Topic.REQUIRED: REQUIRED, Topic.PREFERRED: PREFERRED}
# Where a bare list may be one of qualifications by the look of its items alone.
_UNNAMED: Final = frozenset({Topic.OTHER, Topic.ROLE})
# Where no question is one of the applicant's qualifications.
_NO_QUESTIONS: Final = frozenset({Topic.BENEFITS, Topic.EQUAL_OPPORTUNITY})
_CONTACT: Final = re.compile(r"\w@\w|https?://")
_CHECKS: Final = Pattern(r"background (?:check|investigation|screen)|\bdrug\b|vaccin|immuni[sz]|overtime")
_SENTENCE_END: Final = re.compile(r"[.!?;].")
_NO_ITEM: Final = Pattern(
    r"""
    (?:{NO_ITEM}\b|address:|e-?mail:|\$|questions? ?\W|section \d|\W{0,5}\Z|(?:the|this) (?:intern|incumbent|employee
        |{JOB}) reports? (?:directly )?to
      |if\b(?! (?:based|located|living|residing|working|in|not|remote|hired)\b|[^,]{1,40}-based\b)
      |we(?:'re| are) (?:dedicated|committed|proud)|we(?: are)? (?:offer|provide|believe|will|invite|encourage|value|welcome)
      |(?:visa )?sponsorship (?:is )?(?:not|un)|we (?:are unable to|cannot|can't|do not|don't|are not able to) (?:[\w-]{1,20} ){0,3}sponsor)
    """
)
"""Sentences about the employer, pay, the law or the way to apply, which stray into lists of qualifications."""
_SCHOOLING: Final = Pattern(
    r"\b(?:substitut\w{1,6}|diploma|semester credits|baccalaureate|(?:equivalent|satisfactory|acceptable) combination"
    r"|combination of (?:education|training))\b"
)
"""What a sentence behind the numbered ways to qualify goes on about."""
_WISHED_DEGREE: Final = Pattern(
    r"; (?P<wish>(?:an? )?[^;]{0,40}?\b(?:degree|master|bachelor|doctorate|mba|m\.?[as]|ph\.?d)\b[^;]{0,80}"
    r"(?:preferred|preferable|desired|desirable|an? (?:\w{1,20} )?(?:plus|asset|advantage))[ .]{0,3})\Z"
)
"""A degree beyond the one asked for, in the last clause of an item."""


def find_qualifications(document: Document) -> Iterator[Candidate]:
    """Find what an applicant must have, and what is wished for."""
    found = 0
    for one in find_spoken(document):
        for field, span, trust in _read(document, one) if one.says_something else ():
            if found == MOST_ITEMS:
                return
            found += 1
            yield Candidate(field, document.words(span), span, trust)


def _read(document: Document, one: Spoken) -> Iterator[tuple[Kind, Span, Trust]]:
    heading = _BY_TOPIC.get(one.topic)
    if heading is None:
        if _stands_alone(one):
            yield kind_of(one.words) or REQUIRED, one.span, Trust.WORDING
    elif not _NO_ITEM.match(one.low) and not _CONTACT.search(one.low) and (one.listed or _belongs(one)):
        # Where line breaks were lost, a heading may be lost too.
        yield from ((kind, part, Trust.LABEL if one.marked else Trust.WORDING) for kind, part in split_kinds(document, one, heading))


def _stands_alone(one: Spoken) -> bool:
    """Tell a qualification by its words alone, where no heading helps."""
    if one.low.startswith("do you ") and one.topic not in _NO_QUESTIONS and asks_whether(one.words, listed=one.listed):
        return True
    if one.topic not in PROSE_TOPICS or (one.listed and one.topic is Topic.DUTIES):
        return False
    bare = one.listed and one.topic in _UNNAMED
    return (bare and opens_as_qualification(one.words)) or says_qualification(one.words)


def _belongs(one: Spoken) -> bool:
    """Tell whether a sentence below a heading of qualifications is one: no duty, and behind the list only by its own words."""
    if one.trails:
        names = one.alone and CREDENTIAL.search(one.low) is not None and not _CHECKS.search(one.low)
        return says_qualification(one.words) or _SCHOOLING.search(one.low) is not None or (names and kind_of(one.words) is not None)
    return not says_duty(one.words) or asks(one.words)


def split_kinds(document: Document, one: Spoken, heading: Kind) -> Iterator[tuple[Kind, Span]]:
    """Give an item whole where it is of one kind; else sentence by sentence.

    A sentence is split only before a higher degree that is wished for: "A diploma; a master's preferred".
    """
    if not _SENTENCE_END.search(one.words):
        yield kind_of(one.words) or heading, one.span
        return
    parts = [part for sentence in document.sentences(one.span) for part in _kinds_within(document.flat, sentence, heading)]
    yield from [(parts[0][0], one.span)] if len({kind for kind, _ in parts}) == 1 else parts


def _kinds_within(plain: str, sentence: Span, heading: Kind) -> list[tuple[Kind, Span]]:
    words = plain[sentence.start : sentence.end]
    degree = _WISHED_DEGREE.search(words.lower()) if heading == REQUIRED and ";" in words else None
    if degree and kind_of(" ".join(words[: degree.start()].split())) != PREFERRED:
        at = sentence.start
        return [(REQUIRED, Span(at, at + degree.start())), (PREFERRED, Span(at + degree.start("wish"), sentence.end))]
    return [(kind_of(" ".join(words.split())) or heading, sentence)]
