"""The check of a claim: its words must stand in the posting, and its value must not contradict them.

A value is never read anew: a model may read what the rules cannot. Where nothing can be read from the words, it stands, and is marked.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from extractor import compare
from extractor.candidate import Candidate, Trust
from extractor.document import Document
from extractor.extraction import RefusalStep
from extractor.fields import FIELDS, Field
from extractor.llm.checks.canon import to_value
from extractor.llm.checks.codes import check_code, check_truth
from extractor.llm.checks.dates import check_date
from extractor.llm.checks.languages import check_language
from extractor.llm.checks.numbers import check_hours, check_openings
from extractor.llm.checks.paths import check_path
from extractor.llm.checks.pay import check_pay
from extractor.llm.checks.periods import check_duration
from extractor.llm.checks.phones import read_phone
from extractor.llm.checks.places import check_place
from extractor.llm.checks.saying import UNREAD, Saying, Verdict
from extractor.llm.checks.standing import find_places
from extractor.llm.checks.text import bare_item, read_text
from extractor.llm.checks.times import check_deadline
from extractor.llm.claims import Claim, Refused
from extractor.llm.wire import by_value
from extractor.schema import Deadline, Language, Pay, Place, QualificationPath

ORDER: Final = "the words speak to the reader of the record"
_ABSENT: Final = "the words do not stand in the posting"
_STEPS: Final[dict[str, RefusalStep]] = {ORDER: "order", _ABSENT: "words"}

Check = Callable[[Saying, object], Verdict]
_BY_TYPE: Final[dict[type, Check]] = {
    dt.date: check_date, Deadline: check_deadline, Pay: check_pay, Place: check_place, Language: check_language, bool: check_truth,
    QualificationPath: check_path,
}  # fmt: skip
_BY_NAME: Final[dict[str, Check]] = {
    "openings": check_openings, "hours_per_week": check_hours, "employment_types": check_code, "workplace_types": check_code,
    "duration": check_duration,
}  # fmt: skip


def check(document: Document, claim: Claim) -> list[Candidate] | Refused:
    """Give the candidates that a claim adds, each with the words that state it; or why it is not believed.

    A claim that only drops a value adds none. Raises nothing.
    """
    field = FIELDS.get(claim.field)
    if field is None:
        return Refused(claim, "there is no such field")
    if claim.op == "drop":
        return []
    refusal = ""
    for saying in _sayings(document, field, claim):
        found = _judge(saying, claim)
        if not isinstance(found, str):
            return found
        refusal = refusal or found
    if not refusal and (found := _said_by_units(document, field, claim)):
        return found
    reason = refusal or _ABSENT
    return Refused(claim, reason, _STEPS.get(reason, "value"))


def _said_by_units(document: Document, field: Field, claim: Claim) -> list[Candidate]:
    """Give a typed value that a named unit says itself, where the words do not stand: only as it can be read there.

    Weak models tell the unit and the value, and write words of their own. What stands as evidence is the unit's own words.
    """
    if not by_value(field) or claim.value is None:
        return []
    for span in claim.at:
        found = _judge(Saying(document, field, (span,), (span,), claim.at), claim)
        if not isinstance(found, str) and not any(one.unread for one in found):
            return found
    return []


def _sayings(document: Document, field: Field, claim: Claim) -> Iterator[Saying]:
    """Yield every place that a claim may point at, the best first: its words, else its whole units."""
    at = tuple(span for span in claim.at if 0 <= span.start < span.end <= len(document.text))
    if claim.words is not None and claim.words.strip():
        for pieces, spans in find_places(document, claim.words, at):
            yield Saying(document, field, pieces, spans, at)
        return
    spans = tuple(bare for span in at if (bare := bare_item(document.plain, span)))
    if spans:
        yield Saying(document, field, spans, spans, at)


def _judge(saying: Saying, claim: Claim) -> list[Candidate] | str:
    """Give the candidates at one place, or the reason to refuse the claim there."""
    if any(saying.document.is_order(piece) for piece in saying.pieces):
        return ORDER
    if saying.field.type is str and saying.field.same is not compare.period:
        return _judge_text(saying, claim)
    value = to_value(saying.field, claim.value)
    if value is None:
        return "no value is given" if claim.value is None else "the value is not of the field's type"
    name = saying.field.name
    test = _BY_NAME.get(name) or _BY_TYPE.get(saying.field.type)
    verdict = test(saying, value) if test else UNREAD
    if verdict.reason:
        return verdict.reason
    if isinstance(value, Pay) and value.scope and saying.document.locate(value.scope) is None:
        value = value.model_copy(update={"scope": None})
    return [Candidate(name, value, span, Trust.WORDING, "llm", unread=verdict.unread) for span in saying.spans]


def _judge_text(saying: Saying, claim: Claim) -> list[Candidate] | str:
    field = saying.field
    if field.same is compare.phone:
        number, verdict = read_phone(saying, claim.value)
        texts = [(number, span) for span in saying.spans] if number else []
    else:
        texts, verdict = read_text(saying)
        given = claim.value
        if given is not None and texts and not any(_is_same(field, text, given) for text, _ in texts):
            return "the value is not what the words say"
    if verdict.reason or not texts:
        return verdict.reason or "the words say nothing"
    return [Candidate(field.name, text, span, Trust.WORDING, "llm", unread=verdict.unread) for text, span in texts]


def _is_same(field: Field, text: str, given: object) -> bool:
    return isinstance(given, str) and field.same.test(text, given)
