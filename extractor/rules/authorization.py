"""What the posting asks of the right to work, and says of visa sponsorship."""

from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Kind, Span, Topic, trim
from extractor.words import Pattern

_CANNOT: Final = r"\b(?:not|cannot|unable to|don't|won't|can't)"
_CONDITION: Final = Pattern(
    r"""
    {PERMITTED} (?:legally )?to (?:legally )?work\b
    |\b(?:legal(?:ly)?|lawful(?:ly)?) (?:{PERMITTED}|{RIGHT}|able) to work\b
    |{RIGHT} to work (?:in|for|within)\b
    |\b(?:work|employment) {PAPERS}[^.;\n]{0,60} {MUST}
    |\b(?:valid|current|required|proof of|possess|hold|have) (?:[\w/]{1,20} ){0,3}work (?:and/or residency )?{PAPERS}
    |{SPONSORED}[ -](?:\w{1,20} ){0,2}?sponsorship\b
    |\bsponsorship\b[^.;\n]{0,50} (?:not|unavailable|available|unable|offered?|provided?|to work)\b
    |\b(?:{CANNOT}|will|do|can|we) (?:[\w'-]{1,20} ){0,2}?sponsor\b[^.;\n]{0,60}\b(?:{SPONSORED}|{WHO})
    |{CANNOT} (?:[\w'-]{1,20} ){0,6}?sponsorship\b
    |\bskilled worker (?:visas?|route)\b
    |\bcertificates? of sponsorship\b
    |\bno (?:[\w/-]{1,20} ){0,2}(?:sponsorship|h-?1-?b(?:[ -]transfers?)?)\b
    |\bmust be (?:an? )?(?:[\w.]{1,20} ){0,3}citizens?\b|\bcitizenship (?:is )?required|\bcitizens only\b
    """,
    CANNOT=_CANNOT,
)
_NO_CONDITION: Final = Pattern(
    r"\b(?:regardless|without regard|discriminat\w{0,6}|(?:executive|program|event|corporate) sponsor\w{0,5}|track\w{0,3}|advis\w{1,3} on"
    r"|processing|knowledge of|establishes identity|support\w{0,3} (?:candidates|employees))\b"
)
_OF_VISAS: Final = Pattern(
    r"{CANNOT} (?:[\w'-]{1,20} ){0,4}?sponsor|\b(?:no|visa|immigration) (?:\w{1,20} )?sponsorship\b|\bsponsorship (?:is |are )?(?:not|un)",
    CANNOT=_CANNOT,
)
"""What nothing but the right to work can mean, even where a sentence strayed below a list of benefits."""
_LONGEST: Final = 400


def find_work_authorization(document: Document) -> Iterator[Candidate]:
    """Yield each sentence that makes the right to work a condition, or speaks of sponsorship; neighbours are one statement."""
    for label in document.facts("work_authorization"):
        if label.value.end - label.value.start <= _LONGEST:
            yield Candidate("work_authorization", document.words(label.value), label.value, Trust.LABEL)
    said = [sentence for sentence in document.sentences_of(_CONDITION) if not _NO_CONDITION.search(document.low, *sentence)]
    duties = {block.span for section in document.sections_on(Topic.DUTIES) for block in section.blocks} if said else set()
    others = {block.span for section in document.sections_on(Topic.BENEFITS, Topic.EMPLOYER) for block in section.blocks} if said else set()
    for span in _joined(document, said):
        block = document.block_at(span.start)
        if block is None or block.kind is Kind.HEADING or block.span in duties or span.end - span.start > _LONGEST:
            continue
        if block.span not in others or _OF_VISAS.search(document.low, *span):
            yield Candidate("work_authorization", document.words(span), span, Trust.WORDING)


def _joined(document: Document, sentences: list[Span]) -> Iterator[Span]:
    """Put sentences together that follow one another in one block."""
    current: Span | None = None
    for sentence in sentences:
        if current and not document.text[current.end : sentence.start].strip() and "\n" not in document.flat[current.end : sentence.start]:
            current = Span(current.start, sentence.end)
            continue
        if current:
            yield current
        current = _up_to_label(document, sentence)
    if current:
        yield current


def _up_to_label(document: Document, sentence: Span) -> Span:
    """End a sentence where a labelled fact begins that lost its line break: "No visa transfer  Experience Level: ..."."""
    inside = [label.printed.start for label in document.labels if sentence.start < label.printed.start < sentence.end]
    shorter = trim(document.flat, sentence.start, min(inside, default=sentence.end))
    return shorter if _CONDITION.search(document.low, *shorter) else sentence
