"""What every applicant sends."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Block, Document, Kind, Section, Span, Topic, trim
from extractor.words import Pattern, in_force, of_lexicon

_PAPER: Final = Pattern(
    r"""
    {DOCUMENTS}
    (?<!gift certificates)(?<!birth certificates)
    (?! (?:number|checks?|of (?:need|insurance|origin|completion))\b)
    """
)
_OF_APPLYING: Final = Pattern(r"(?:\br[eé]sum[eé]s?\b|\bcvs?\b|\bcover(?:ing)? letters?|\bletters? of {INTENT}|{FOR_APPLICANTS})")
"""Outside the part on applying, a sentence is about an application only where it names one: a portfolio may be what the hire manages."""
_BUTTON: Final = Pattern(r"(?:upload|post|register|create|build|drop|add|store)(?: us)? (?:your |a |my )?(?:cv|resume)s?\b.{0,12}")
_SEND: Final = Pattern(r"{SEND}")
_PASSIVE: Final = Pattern(r"\b(?:should|must|can|may|shall|are to|is to|need to) be {SENT}")
_ONLY_SOME: Final = Pattern(
    r"{ONLY_SOME}|\bif you(?! (?:meet|are (?:interested|qualified|ready)|feel|think|believe|would like|wish|want|have what))\b"
)
_NOT: Final = Pattern(r"{DENY}[^.;\n]{0,40}\Z|{MENTION}[^.;\n]{0,40} (?:on|in) (?:your |the |their )?\Z")
"""Right before a document, that it is not sent, or that something is to be said in it."""
_STATED: Final = Pattern(r"{MENTION}[^.;:\n()]{0,50}\Z")
"""Right before one's hopes for pay, that they are said in a letter: no paper of their own."""
_GOES_ON: Final = Pattern(r"[:;,(.]|\s(?:for|to|that|which|who|in|as|from|with|if|where|so)\s")
_SAYS: Final = Pattern(r"{SPEECH}|[@/]")
_NO_HEADING: Final = frozenset({"help"})
"""A button of the page between a heading and its items."""
_NEAR: Final = 30
_BEFORE: Final = 60
_LONGEST_HEADING: Final = 60
_LONGEST_NAME: Final = 60
_MOST_WORDS: Final = 6


def find_application_materials(document: Document) -> Iterator[Candidate]:
    """Yield each document that every applicant sends, by its common name."""
    applying = [*document.sections_on(Topic.APPLY), *_led_to(document)]
    there = {block.span for section in applying for block in section.blocks}
    listed = {block.span for section in applying for block in _listed(document, section)} | _below_papers(document)
    there |= listed
    for sentence in document.sentences_of(_PAPER):
        block = document.block_at(sentence.start)
        if block and (block.span in there or _is_of_applying(document, block, sentence)):
            yield from _in_sentence(document, sentence, listed=block.span in listed)
    for span in sorted(listed):
        yield from _unnamed(document, span)
    for label in document.facts("application_materials"):
        yield from _named(document, label.value, Trust.LABEL)
    for label in document.labels:
        if label.value in there and getattr(label, "field", None) != "application_materials" and _SEND.search(label.name):
            for sentence in document.sentences(label.value)[:1]:
                yield from _in_sentence(document, sentence, listed=True)


def _is_of_applying(document: Document, block: Block, sentence: Span) -> bool:
    """Tell whether a sentence outside the part on applying speaks of an application; "Upload your CV" alone is a button."""
    return _OF_APPLYING.search(document.low, *sentence) is not None and not _BUTTON.fullmatch(document.low, *block.span)


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
        if text in in_force().words("PAPERS_HEADING"):
            announced = True
        elif announced:
            near = min(block.span.end, block.span.start + _NEAR)
            if block.kind is Kind.ITEM or _PAPER.search(document.low, block.span.start, near):
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
            announced = text.endswith(":") and bool(_SEND.search(text))


def _in_sentence(document: Document, sentence: Span, *, listed: bool) -> Iterator[Candidate]:
    """Read a sentence that says what to send, or an item of a list of it."""
    if _ONLY_SOME.search(document.low, *sentence):
        return
    if listed or _PASSIVE.search(document.low, *sentence):
        yield from _named(document, sentence, Trust.WORDING)
    elif verb := _SEND.search(document.low, *sentence):
        yield from _named(document, Span(verb.start(), sentence.end), Trust.WORDING)


def _unnamed(document: Document, item: Span) -> Iterator[Candidate]:
    """Give a listed paper without a common name as it is worded, up to where its wording goes on to say what for."""
    low = document.low
    if _PAPER.search(low, *item) or _ONLY_SOME.search(low, *item):
        return
    first = low.find(" ", item.start, item.end) + 1 or item.end  # "answers to ..." is no name yet
    goes_on = _GOES_ON.search(low, first, min(item.end, item.start + _LONGEST_NAME))
    span = trim(document.flat, item.start, goes_on.start() if goes_on else item.end)
    name = low[span.start : span.end]
    if len(name) < _LONGEST_NAME and len(name.split()) <= _MOST_WORDS and not _SAYS.search(name):
        yield Candidate("application_materials", name, span, Trust.WORDING)


@of_lexicon()
def _common_names() -> dict[str, tuple[str, ...]]:
    """Give the common names of a paper, by each of its forms."""
    return {form: tuple(row.name.split(", ")) for row in in_force().names("documents") for form in row.forms}


def name_documents(low: str, span: Span) -> list[tuple[str, Span]]:
    """Give the common names of the documents that a stretch of text in lower case names, each with its words."""
    return [(name, Span(*match.span())) for match in _PAPER.finditer(low, *span) for name in _common_names()[match.group()]]


def _named(document: Document, span: Span, trust: Trust) -> Iterator[Candidate]:
    for name, place in name_documents(document.low, span):
        before = document.low[max(0, place.start - _BEFORE) : place.start]
        if not _NOT.search(before) and not (name.startswith("salary") and _STATED.search(before)):
            yield Candidate("application_materials", name, place, trust)
