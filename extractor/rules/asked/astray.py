"""Items that a lost heading left in the wrong list: in text without line breaks, requirements can run on behind the duties.

Only items are looked at that neither a mark at the start of a line nor words right above hold to their list, and only several of them
together, for one item that reads like another kind is often just put so.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from extractor.document import Topic
from extractor.rules.asked.benefit_words import BENEFIT, SURE_BENEFIT, is_benefit
from extractor.rules.asked.duty_words import CREDENTIAL
from extractor.rules.asked.qualification_words import opens_as_qualification
from extractor.rules.asked.verbs import opens_with_order

if TYPE_CHECKING:
    from extractor.rules.asked.spoken import Spoken

_LISTS: Final = {Topic.DUTIES: Topic.DUTIES, Topic.REQUIRED: Topic.REQUIRED, Topic.PREFERRED: Topic.REQUIRED}
"""The topics whose lists are looked through, and as which kind of item theirs read."""
_FEWEST: Final = 3
_FEWEST_BENEFITS: Final = 2
_LONGEST_BENEFIT: Final = 120


def set_right(spoken: Sequence["Spoken"]) -> tuple["Spoken", ...]:
    """Give the statements, runs of items that read as another list's under the topic of that one."""
    settled: list[Spoken] = []
    for (loose, topic), run in groupby(spoken, key=lambda one: (one.loose, one.topic)):
        items = list(run)
        settled.extend(_settle(items, topic) if loose and topic in _LISTS else items)
    return tuple(settled)


def _settle(items: list["Spoken"], topic: Topic) -> Iterator["Spoken"]:
    kinds = [_reads_as(one) for one in items]
    start = 0
    while start < len(items):
        end = _end_of_run(kinds, start)
        other = kinds[start]
        closes = other is Topic.BENEFITS and end == len(items)
        astray = (
            other is not None and other is not _LISTS[topic] and kinds[start:end].count(other) >= (_FEWEST_BENEFITS if closes else _FEWEST)
        )
        yield from (one._replace(topic=other) if astray and other else one for one in items[start:end])
        start = end


def _end_of_run(kinds: list[Topic | None], start: int) -> int:
    """Tell where the run of a kind ends: before the first item of another; what reads as nothing belongs to the run it follows."""
    return next((at for at in range(start + 1, len(kinds)) if kinds[at] is not None and kinds[at] is not kinds[start]), len(kinds))


def _reads_as(one: "Spoken") -> Topic | None:
    """Tell of which list an item reads by its words alone; None where they leave it open."""
    if opens_as_qualification(one.words):
        return Topic.REQUIRED
    credential = CREDENTIAL.search(one.low) is not None
    if opens_with_order(one.words):
        return None if credential else Topic.DUTIES
    if len(one.low) <= _LONGEST_BENEFIT and BENEFIT.search(one.low) and is_benefit(one.low):
        return Topic.BENEFITS if SURE_BENEFIT.search(one.low) or not credential else None
    return Topic.REQUIRED if credential else None
