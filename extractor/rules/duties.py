"""Responsibilities: the items under a heading of duties, and the sentences of prose that say what the hire will do."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Topic
from extractor.rules.asked.duty_words import CREDENTIAL, says_duty, says_duty_of_them
from extractor.rules.asked.spoken import MOST_ITEMS, PROSE_TOPICS, Spoken, find_spoken
from extractor.rules.asked.verbs import names_activity, opens_with_duty, orders, tells_to_do
from extractor.words import Pattern

# Where a bare list may be one of duties by the look of its items alone.
_UNNAMED: Final = frozenset({Topic.OTHER, Topic.ROLE, Topic.FACT})
# Where a sentence without a subject may be one of duties.
_SAID_OF_ROLE: Final = frozenset({Topic.OTHER, Topic.ROLE})
_FEWEST_BLANKS: Final = 2
_FEWEST_BLANKS_OF_SENTENCE: Final = 5
_FEWEST_ITEMS: Final = 3
_MOST: Final = 0.6
# A list that describes the job ("Job description:") needs fewer verbs to be one of duties.
_SOME: Final = 0.3
_OTHER_DUTIES: Final = ("other duties", "additional duties", "any other duties", "other related duties", "perform other")
_INCLUDES: Final = Pattern(
    r"(?:this|these|it|tasks|duties) (?:(?:will|may|can|also) ){0,2}(?:includes?|involves?|entails?)\b"
    r"(?! (?:an?|the|our|your|health|medical)\b)"
)
"""What goes on about the duty that the sentence before it told: "This includes sorting the mail."."""
_LEADS_IN: Final = Pattern(r"\b(?:includ(?:es?|ing)|limited to|(?:the )?following|duties|responsibilities|tasks)\b[^:.]{0,40}:")
"""What comes before sentences of duties: "which may include, but is not limited to:"."""
_NO_ITEM: Final = Pattern(
    r"""
    (?:(?:we(?:'re|'ve| (?:are|have|offer|provide|believe|use|utilize))?|our|it(?:'s| is)|post(?:ing)? id|posted|updated
      |duties,? (?:and )?responsibilities|selected candidates|your (?:online )?application|you(?:'re| are) (?:at|an?|the|not)|this is
      |there (?:is|are)|please|note|click|if you|(?:final )?appointments?|to apply|apply (?:online|now|at|via|here|through|directly|by)
      |for more|salary|pay(?! [a-z]{1,20}s\b)|compensation|location|schedule(?=:)|why)\b|\$)
    """
)
"""Words about the employer, pay or the way to apply, which stray into lists of duties."""
_PROMISE: Final = Pattern(
    r"you(?:'ll| will) (?:\w{1,20}ly |also )?(?:receive|earn|enjoy|love|report to|get (?:paid|an?)|be (?:paid|given|eligible))\b"
)
"""What a section of duties promises the hire: no duty, though it says "you will"."""
_YOU_WILL: Final = ("you will ", "you'll ")


def find_responsibilities(document: Document) -> Iterator[Candidate]:
    """Find what the hire will do: listed items, and sentences."""
    headings: set[str] | None = None
    found, before, told = 0, "", False
    spoken = find_spoken(document)
    of_duties = _find_lists_of_duties(spoken)
    for at, one in enumerate(spoken):
        trust = _trust(one, before) if one.topic in PROSE_TOPICS and one.says_something else None
        if trust is None and (at in of_duties or _goes_on(spoken, at, told=told) or (told and _INCLUDES.match(one.low))):
            trust = Trust.WORDING
        told = trust is not None or (one.topic in _UNNAMED and _LEADS_IN.search(one.low) is not None)
        before = one.low
        if trust is None:
            continue
        headings = headings or {document.words(section.heading) for section in document.sections if section.heading}
        if (value := document.words(one.span)) in headings:
            continue
        found += 1
        yield Candidate("responsibilities", value, one.span, trust)
        if found == MOST_ITEMS:
            return


def _find_lists_of_duties(spoken: Sequence[Spoken]) -> set[int]:
    """Give the positions of items in lists without a heading of their own of which most open with the verb of a duty."""
    positions: set[int] = set()
    for (listed, topic), run in groupby(enumerate(spoken), key=lambda entry: (entry[1].listed, entry[1].topic)):
        items = list(run) if listed and topic in _UNNAMED else []
        opening = sum(opens_with_duty(one.words) for _, one in items)
        if len(items) >= _FEWEST_ITEMS and opening > len(items) * (_SOME if topic is Topic.ROLE else _MOST):
            positions.update(at for at, one in items if not _NO_ITEM.match(one.low) and not CREDENTIAL.search(one.low))
    return positions


def _goes_on(spoken: Sequence[Spoken], at: int, *, told: bool) -> bool:
    """Tell whether a sentence without a subject says what the hire does: behind a duty, or with another such sentence beside it."""
    if not _is_without_subject(spoken[at]):
        return False
    beside = [spoken[near] for near in (at - 1, at + 1) if 0 <= near < len(spoken)]
    return told or any(one.topic is spoken[at].topic and _is_without_subject(one) for one in beside)


def _is_without_subject(one: Spoken) -> bool:
    return not one.listed and one.topic in _SAID_OF_ROLE and one.low.count(" ") >= _FEWEST_BLANKS and tells_to_do(one.words)


def _trust(one: Spoken, before: str) -> Trust | None:
    """Tell how well a statement is founded as a duty, with the one before it in lower case; None where it is none."""
    if one.topic is Topic.DUTIES and _fits_section(one):
        return Trust.LABEL if one.marked else Trust.WORDING
    bare = (one.listed or _is_described(one)) and one.topic in _UNNAMED and one.low.count(" ") >= _FEWEST_BLANKS
    theirs = one.low.startswith("they") and says_duty_of_them(one.words, before)
    others = one.alone and one.topic in _SAID_OF_ROLE and one.low.startswith(_OTHER_DUTIES)
    return Trust.WORDING if (bare and opens_with_duty(one.words)) or theirs or others or says_duty(one.words) else None


def _is_described(one: Spoken) -> bool:
    """Tell whether a labelled value is a whole sentence, as "Organizing the fair and its stands." behind "Job description:"."""
    return one.topic is Topic.FACT and one.alone and one.words.endswith(".") and one.low.count(" ") >= _FEWEST_BLANKS_OF_SENTENCE


def _fits_section(one: Spoken) -> bool:
    """Tell whether an item or a sentence in a section of duties is one.

    Every item is, whatever its first word; a sentence where it gives an order or says "you will"; behind the list only a sentence
    that is a paragraph of its own and names an activity at once.
    """
    if one.listed:
        return not _NO_ITEM.match(one.low) or says_duty(one.words)
    if one.trails:
        return one.alone and not _NO_ITEM.match(one.low) and names_activity(one.words)
    return orders(one.words) or (one.low.startswith(_YOU_WILL) and not _PROMISE.match(one.low)) or says_duty(one.words)
