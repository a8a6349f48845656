"""Whether words wish for something or ask for it; and whether their list does."""

from extractor.document import Topic
from extractor.llm.checks.saying import STANDS, Saying, Verdict
from extractor.llm.checks.words import phrases


def check_wish(saying: Saying, low: str, *, wished: bool) -> Verdict:
    """Check whether something is wished for. `low` is the part of the words, in lower case, that speaks of it."""
    said = phrases("wishes").keys(low)
    if "wish" in said and "need" not in said:
        return STANDS if wished else Verdict("the words wish for it and do not ask for it")
    if not wished or "wish" in said:
        return STANDS
    if "need" in said or _asks(saying):
        return Verdict("the words ask for it and do not only wish for it")
    return STANDS


def _asks(saying: Saying) -> bool:
    """Tell whether the list that the words stand in asks: by its heading, where its line does not say otherwise."""
    if "wish" in phrases("wishes").keys(saying.low_around + "\n" + saying.above):
        return False
    start = saying.pieces[0].start
    topic = next((one.topic for one in saying.document.statements if one.span.start <= start < one.span.end), None)
    return topic is Topic.REQUIRED or "need" in phrases("wishes").keys(saying.low_around)
