"""What every applicant sends."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Block, Document, Kind, Section, Span, Topic, trim
from extractor.rules.search.cues import Cue, find_cues

_DOCUMENTS: Final = (
    ("resume", r"r[e\u00e9]sum[e\u00e9]s?|cv(?:'?s|-s)?|c\.v\.|curriculum[ ]vitae"),
    ("cover letter", r"(?:cover(?:ing)?|motivation(?:al)?)[ ]letters?"),
    ("cover letter", r"letters?[ ]of[ ](?:motivation|int(?:ent|erest)|introduction|application|[ie]nquiry)"),
    ("cover letter", r"(?:(?:one|two|single)-page|1-page|brief|short)[ ]letter(?![ ](?:of|from))"),
    ("cover letter", r"letter[ ](?:telling|describing|explaining|outlining|detailing|addressing)(?=[ ])"),
    ("letters of recommendation", r"letters?[ ]of[ ](?:recommendation|reference)s?|(?:recommendation|reference)[ ]letters?"),
    ("references", r"references(?![ ](?:number|checks?))|referees"),
    ("transcript", r"(?:college[ ]|official[ ]|unofficial[ ]|academic[ ])?transcripts?"),
    ("writing sample", r"writing[ ]samples?|samples?[ ]of[ ](?:your[ ])?writing"),
    ("work samples", r"work[ ]samples?|(?:samples?|examples?)[ ]of[ ](?:your[ ])?(?:previous[ ])?works?"),
    ("portfolio", r"portfolio"),
    ("photo", r"photos?(?:graphs?)?"),
    ("salary requirements", r"salary[ ](?:requirements?|expectations?)"),
    ("salary history", r"salary[ ]history"),
    ("application form", r"(?:completed[ ])?application[ ]form"),
    ("research statement|teaching statement", r"statements?[ ]of[ ](?:research[ ]and[ ]teaching|teaching[ ]and[ ]research)"),
    ("research statement|teaching statement", r"(?:research[ ]and[ ]teaching|teaching[ ]and[ ]research)[ ]statements?"),
    ("research statement", r"statements?[ ]of[ ]research(?:[ ](?:interests?|plans?|experience))?|research[ ]statements?"),
    ("teaching statement", r"statements?[ ]of[ ]teaching(?:[ ](?:philosophy|experience))?|teaching[ ](?:statements?|philosophy)"),
    ("diversity statement", r"diversity[ ]statements?"),
    ("personal statement", r"personal[ ]statements?"),
    ("statement of purpose", r"statements?[ ]of[ ]purpose"),
    ("personal history form", r"personal[ ]history[ ](?:form|profile|statement)|p[ -]?11(?:[ ](?:form|personal[ ]history[ ]form))?"),
    ("list of publications", r"lists?[ ]of[ ](?:your[ ])?publications|publications?[ ]lists?"),
    ("certificates", r"(?<!gift )(?<!birth )certificates(?![ ]of[ ](?:need|insurance|origin|completion)\b)"),
    ("diploma copies", r"(?:copies|copy)[ ]of[ ](?:your[ ]|the[ ])?diplomas?(?:\(s\))?"),
    ("passport copy", r"(?:copies|copy)[ ]of[ ](?:your[ ]|the[ ])?passport"),
)  # fmt: skip


def _spaced(pattern: str, blank: str = " ", flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern whose blanks may be one to three: a wrapped line leaves them."""
    return re.compile(pattern.replace(blank, f"{blank}{{1,3}}"), flags)


def _any_of(*words: str) -> re.Pattern[str]:
    return _spaced(rf"\b(?:{'|'.join(words)})(?!\w)", "[ ]", re.VERBOSE)


_ANY: Final = _any_of(*(f"(?P<d{number}>{words})" for number, (_, words) in enumerate(_DOCUMENTS)))
_MAIN: Final = _any_of(*(words for _, words in _DOCUMENTS[:3]), "to[ ]apply", "your[ ]application", "application[ ]forms?", "applicants")
"""Outside the part on applying, a sentence is about an application only where it names one: a portfolio may be what the hire manages."""
_SEND: Final = _spaced(
    r"\b(?:send(?:ing)?|submit(?:ting|ted)?|e-?mail(?:ing)?|mail|fax|attach(?:ed|ing)?|upload(?:ing)?|forward(?:ing)?|provid(?:e|ing)"
    r"|enclos(?:e|ing)|deliver|present|bring|share|drop off"
    r"|apply (?:online )?with|accompanied by|consist(?:s|ing)? of|along with|required documents|application materials"
    r"|should (?:include|contain)|must (?:include|contain)|comprises|comprising|please include|include|with your)\b",
)
_ONLY_SOME: Final = _spaced(
    r"\b(?:if you(?! (?:meet|are (?:interested|qualified|ready)|feel|think|believe|would like|wish|want|have what))"
    r"|if applicable|internal (?:candidates|applicants)|candidates who|applicants who|those who|unsolicited|staffing"
    r"|search firms?|agenc(?:y|ies) (?:may|must)|optional"
    r"|not a guarantee|if selected"
    r"|selected for|shortlisted|upon (?:hire|offer|request)"
    r"|at (?:the )?(?:time of )?interview|will be (?:asked|required) to|may be (?:asked|required)|clients?|customers?)\b",
)
_NOT: Final = re.compile(
    r"\b(?:no|not|never|don't|without)\b[^.;\n]{0,40}\Z"
    r"|\b(?:indicate|state|specify|mention|note|include|identify)\b[^.;\n]{0,40} (?:on|in) (?:your |the |their )?\Z"
)
"""Right before a document, that it is not sent, or that something is to be said in it."""
_STATED: Final = re.compile(
    r"\b(?:stating|indicating|mentioning|specifying|quoting|state|indicate|mention|specify|quote)\b[^.;:\n()]{0,50}\Z"
)
"""Right before one's hopes for pay, that they are said in a letter: no paper of their own."""
_PASSIVE: Final = _spaced(
    r"\b(?:should|must|can|may|shall|are to|is to|need to) be "
    r"(?:sent|submitted|e-?mailed|forwarded|uploaded|addressed|delivered|mailed|faxed)\b"
)
_PAPERS_HEADING: Final = re.compile(
    r"(?:required|supporting|application|requested) (?:documents|materials|documentation)(?: required| needed|:? please submit)?"
    r"|(?:documents|materials) (?:required|needed|requested|to (?:be submitted|submit|send|upload|include))"
    r"|what to (?:send|submit|include)(?: us)?"
    r"|(?:please )?(?:send|submit|upload|include)(?: us)?(?: the following(?: documents| materials)?)?",
)
"""Headings below which each item is a paper to send."""
_NO_HEADING: Final = {"help"}
"""A button of the page between a heading and its items."""
_NEAR: Final = 30
_LONGEST_HEADING: Final = 60
_BUTTON: Final = re.compile(
    r"(?:upload|post|register|create|build|drop|add|store)(?: us)? (?:your |a |my )?(?:cv|resume)s?(?: today| now| here)?!?"
)
"""A block of its own outside the part on applying: what one clicks on, not what one is asked for."""
_GOES_ON: Final = re.compile(r"[:;,(.]|\s(?:for|to|that|which|who|in|as|from|with|if|where|so)\s")
_SAYS: Final = re.compile(
    r"\b(?:must|will|should|please|apply|send|complete|fill|use|write|include|provide|you|we|is|are|be|if|no|not|only|deadline|submitted|e-?mail|subject|click|date|salary)\b|[@/]|http"
)
"""Words of a sentence, or of other things than a paper."""
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 6
_LISTING: Final = ("include", "consist", "consists", "documents", "materials")
_LABELS: Final = ("required documents", "application materials", "documents required", "materials required")


def find_application_materials(document: Document) -> Iterator[Candidate]:
    """Yield each document that every applicant sends, by its common name."""
    cues = find_cues(document, Cue.MATERIAL)
    if not cues and not document.has(*_LISTING):
        return
    applying = [*document.sections_on(Topic.APPLY), *_led_to(document)]
    there = {block.span for section in applying for block in section.blocks}
    listed = {block.span for section in applying for block in _listed(document, section)} | _below_papers(document)
    there |= listed
    for block in document.blocks:
        first = bisect_left(cues, block.span.start)
        if first == len(cues) or cues[first] >= block.span.end:
            continue
        if block.span not in there and _BUTTON.fullmatch(document.low, *block.span):
            continue
        for sentence in document.sentences(block.span):
            if bisect_left(cues, sentence.start) == bisect_left(cues, sentence.end):
                continue
            if block.span in there or _MAIN.search(document.low, sentence.start, sentence.end):
                yield from _in_sentence(document, sentence, listed=block.span in listed)
    for span in sorted(listed):
        yield from _unnamed(document, span)
    yield from _labelled(document, there)


def _labelled(document: Document, applying: set[Span]) -> Iterator[Candidate]:
    """Read what stands behind "Required documents:", and in the part on applying behind "Please include:"."""
    for label in document.labelled(*_LABELS):
        yield from _named(document, label.value, Trust.LABEL)
    for label in document.labels:
        if label.value in applying and label.name not in _LABELS and _SEND.search(label.name):
            for sentence in document.sentences(label.value)[:1]:
                yield from _in_sentence(document, sentence, listed=True)


def _led_to(document: Document) -> Iterator[Section]:
    """Find the lists right below a heading on applying, which a line "It should include:" leads to as if it were a heading."""
    for above, section in pairwise(document.sections):
        if above.topic is Topic.APPLY and not above.blocks and section.topic is Topic.OTHER and section.heading:
            yield section


def _below_papers(document: Document) -> set[Span]:
    """Find the items below "Required documents", and lines without a mark that begin with a paper."""
    found: set[Span] = set()
    announced = False
    for block in document.blocks:
        short = block.kind is not Kind.ITEM and block.span.end - block.span.start <= _LONGEST_HEADING
        text = document.low[block.span.start : block.span.end].strip(" :*\t") if short else ""
        if text and _PAPERS_HEADING.fullmatch(text):
            announced = True
        elif announced:
            near = min(block.span.end, block.span.start + _NEAR)
            if block.kind is Kind.ITEM or _ANY.search(document.low, block.span.start, near):
                found.add(block.span)
            else:
                announced = text in _NO_HEADING
    return found


def _listed(document: Document, section: Section) -> Iterator[Block]:
    """Find the items below a line that says to send them: "should consist of:"."""
    announced = section.heading is not None and bool(_SEND.search(document.low, *section.heading))
    for block in section.blocks:
        if block.kind is Kind.ITEM and announced:
            yield block
        elif block.kind is not Kind.ITEM:
            text = document.low[block.span.start : block.span.end]
            announced = text.rstrip().endswith(":") and bool(_SEND.search(text))


def _in_sentence(document: Document, sentence: Span, *, listed: bool) -> Iterator[Candidate]:
    """Read a sentence that says what to send, or an item of a list of it."""
    if _ONLY_SOME.search(document.low, sentence.start, sentence.end):
        return
    verb = _SEND.search(document.low, sentence.start, sentence.end)
    if listed or _PASSIVE.search(document.low, sentence.start, sentence.end):
        yield from _named(document, sentence, Trust.WORDING)
    elif verb:
        yield from _named(document, Span(verb.start(), sentence.end), Trust.WORDING)


def _unnamed(document: Document, item: Span) -> Iterator[Candidate]:
    """Give a listed paper without a common name as it is worded, up to where its wording goes on to say what for."""
    low = document.low
    if _ANY.search(low, *item) or _ONLY_SOME.search(low, *item):
        return
    first = low.find(" ", item.start, item.end) + 1 or item.end  # "answers to ..." is no name yet
    goes_on = _GOES_ON.search(low, first, min(item.end, item.start + _LONGEST_NAME))
    end = goes_on.start() if goes_on else item.end
    span = trim(document.flat, item.start, end)
    name = low[span.start : span.end]
    if span.end - span.start < _LONGEST_NAME and len(name.split()) <= _MOST_WORDS and not _SAYS.search(name):
        yield Candidate("application_materials", name, span, Trust.WORDING)


def name_documents(low: str, span: Span) -> list[tuple[str, Span]]:
    """Give the common names of the documents that a stretch of text in lower case names, each with its words."""
    found = _ANY.finditer(low, span.start, span.end)
    return [(name, Span(*match.span())) for match in found for name in _DOCUMENTS[int((match.lastgroup or "d0")[1:])][0].split("|")]


def _named(document: Document, span: Span, trust: Trust) -> Iterator[Candidate]:
    for match in _ANY.finditer(document.low, span.start, span.end):
        before = document.low[max(0, match.start() - 60) : match.start()]
        names = _DOCUMENTS[int((match.lastgroup or "d0")[1:])][0]
        if not _NOT.search(before) and not (names.startswith("salary") and _STATED.search(before)):
            for name in names.split("|"):
                yield Candidate("application_materials", name, Span(*match.span()), trust)
