"""What every applicant sends."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Block, Document, Kind, Section, Span, Topic
from extractor.rules.windows import find_windows

_DOCUMENTS: Final = (
    ("resume", r"r[e\u00e9]sum[e\u00e9]s?|CV(?:'?s|-s)?|C\.V\.|curriculum[ ]vitae"),
    ("cover letter", r"(?:cover(?:ing)?|motivation(?:al)?)[ ]letters?"),
    ("cover letter", r"letters?[ ]of[ ](?:motivation|int(?:ent|erest)|introduction|application)"),
    ("letters of recommendation", r"letters?[ ]of[ ](?:recommendation|reference)|(?:recommendation|reference)[ ]letters?"),
    ("references", r"references(?![ ](?:number|checks?))|referees"),
    ("transcript", r"(?:college[ ]|official[ ]|unofficial[ ]|academic[ ])?transcripts?"),
    ("writing sample", r"writing[ ]samples?|samples?[ ]of[ ](?:your[ ])?writing"),
    ("work samples", r"work[ ]samples?|(?:samples?|examples?)[ ]of[ ](?:your[ ])?(?:previous[ ])?works?"),
    ("portfolio", r"portfolio"),
    ("photo", r"photos?(?:graphs?)?"),
    ("salary requirements", r"salary[ ](?:requirements?|expectations?)"),
    ("salary history", r"salary[ ]history"),
    ("application form", r"(?:completed[ ])?application[ ]form"),
    ("personal statement", r"(?:personal|teaching|research|diversity)[ ]statements?"),
    ("diploma copies", r"(?:copies|copy)[ ]of[ ](?:your[ ]|the[ ])?diplomas?(?:\(s\))?"),
    ("passport copy", r"(?:copies|copy)[ ]of[ ](?:your[ ]|the[ ])?passport"),
)  # fmt: skip
_ANY: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<d{number}>{words})" for number, (_, words) in enumerate(_DOCUMENTS)) + r")(?!\w)", re.VERBOSE | re.IGNORECASE
)
_WORDS: Final = (
    "resum", "r\u00e9sum", "cv", "c.v.", "curriculum vitae", "letter", "references", "referees", "transcript", "sample",
    "examples of", "portfolio", "photo", "salary req", "salary exp", "salary hist", "application form", "statement", "of diploma",
    "your diploma", "the diploma", "passport",
)  # fmt: skip
_MAIN: Final = re.compile(
    rf"\b(?:{_DOCUMENTS[0][1]}|{_DOCUMENTS[1][1]}|{_DOCUMENTS[2][1]}|to[ ]apply|your[ ]application|applicants)\b",
    re.VERBOSE | re.IGNORECASE,
)
"""Outside the part on applying, a sentence is about an application only where it names one: a portfolio may be what the hire manages."""
_SEND: Final = re.compile(
    r"\b(?:send(?:ing)?|submit(?:ting|ted)?|e-?mail(?:ing)?|mail|fax|attach(?:ed|ing)?|upload(?:ing)?|forward(?:ing)?|provid(?:e|ing)"
    r"|enclos(?:e|ing)|deliver|present|bring|share|drop off"
    r"|apply (?:online )?with|accompanied by|consist(?:s|ing)? of|along with|required documents|application materials|should include"
    r"|must include|please include|include|with your)\b",
    re.IGNORECASE,
)
_ONLY_SOME: Final = re.compile(
    r"\b(?:if you|if applicable|internal (?:candidates|applicants)|candidates who|applicants who|those who|unsolicited|staffing"
    r"|search firms?|agenc(?:y|ies) (?:may|must)|optional"
    r"|(?:indicate|state|specify|mention|note|include|identify)[^.;\n]{0,50} (?:on|in) (?:your|the|their)|not a guarantee|if selected"
    r"|selected for|shortlisted|upon (?:hire|offer|request)"
    r"|at (?:the )?(?:time of )?interview|will be (?:asked|required) to|may be (?:asked|required)|clients?|customers?)\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:no|not|never|don't|without)\b[^.;\n]{0,40}\Z", re.IGNORECASE)
_LABELS: Final = ("required documents", "application materials", "documents required", "materials required", "to apply")


def find_application_materials(document: Document) -> Iterator[Candidate]:
    """Yield each document that every applicant sends, by its common name."""
    windows = find_windows(document.plain, _WORDS, before=0, after=1)
    if not windows:
        return
    applying = document.sections_on(Topic.APPLY)
    there = {block.span for section in applying for block in section.blocks}
    listed = {block.span for section in applying for block in _listed(document, section)}
    for block in document.blocks:
        if not any(block.span.holds(window) for window in windows):
            continue
        for sentence in document.sentences(block.span):
            if block.span in there or _MAIN.search(document.plain, sentence.start, sentence.end):
                yield from _in_sentence(document, sentence, listed=block.span in listed)
    for label in document.labelled(*_LABELS[:-1]):
        yield from _named(document, label.value, Trust.LABEL)


def _listed(document: Document, section: Section) -> Iterator[Block]:
    """Find the items below a line that says to send them: "should consist of:"."""
    announced = section.heading is not None and bool(_SEND.search(document.plain, *section.heading))
    for block in section.blocks:
        if block.kind is Kind.ITEM and announced:
            yield block
        elif block.kind is not Kind.ITEM:
            text = document.plain[block.span.start : block.span.end]
            announced = text.rstrip().endswith(":") and bool(_SEND.search(text))


def _in_sentence(document: Document, sentence: Span, *, listed: bool) -> Iterator[Candidate]:
    """Read a sentence that says what to send, or an item of a list of it."""
    if _ONLY_SOME.search(document.plain, sentence.start, sentence.end):
        return
    verb = _SEND.search(document.plain, sentence.start, sentence.end)
    if listed:
        yield from _named(document, sentence, Trust.WORDING)
    elif verb:
        yield from _named(document, Span(verb.start(), sentence.end), Trust.WORDING)


def _named(document: Document, span: Span, trust: Trust) -> Iterator[Candidate]:
    for match in _ANY.finditer(document.plain, span.start, span.end):
        if not _NOT.search(document.plain[max(0, match.start() - 60) : match.start()]):
            name = _DOCUMENTS[int((match.lastgroup or "d0")[1:])][0]
            yield Candidate("application_materials", name, Span(*match.span()), trust)
