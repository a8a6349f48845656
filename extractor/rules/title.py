"""Title and alternate titles: labels, the header's layout, and the positions that the prose names."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Label, Span, Topic, topic_of, trim
from extractor.rules.names.classified import read_classified_place
from extractor.rules.names.employer_in_line import split_title
from extractor.rules.names.header import read_header
from extractor.rules.names.labelled import title_labels
from extractor.rules.names.title_in_prose import Mention, find_mentions, find_plain_mentions
from extractor.rules.names.title_of_others import is_the_hire
from extractor.rules.names.words import folded_words, has_body_word, has_role, is_everyday, is_shorter, stripped


class _Named(NamedTuple):
    value: str
    span: Span
    trust: Trust


_PLAIN_LABELS: Final = {"title", "position", "role", "job", "vacancy"}
# Of a run of blanks the last few are enough, here and below: those before them are stripped.
_ENDS: Final = re.compile(
    r"""
    (?<=[a-z)])(?=[A-Z][a-z]+(?:[ /][A-Za-z]+){0,3}\ ?:)      # "Widget CoordinatorFLSA Classification: ..."
      | \s(?=[A-Z]{2,}(?:\ [A-Z]{2,}){0,3}\ ?:)                 # "Analyst  CONTROL CODE: ..."
      | \s{0,3}\((?=[^()$]*+[$])[^()]*+\)$                    # pay in brackets
      | \s?-\s?(?:[A-Z]{1,4}-?\d{4,9}|\d{5,9})$              # a requisition's number
      | \s{0,3}[-,(]\s*+(?:\d{1,2}|(?i:two|three|four|five|six|several|multiple))\ (?i:positions?|openings?|vacanc(?:y|ies)|posts?)\)?$
      | \s{3}(?=\S.{0,40}:) | \t | \s{0,3}[*#]++\s*+$
      # a number behind the title
      | \s{0,3}(?:[-,(]++\s*+)?\(?(?i:(?:job|req(?:uisition)?|ref|posting)\ ?(?:id|no|number|\#)?[ .:#]*|\#\ ?)[A-Z]{0,4}[-_/]?\d[\w/-]*\)?$
    """,
    re.VERBOSE,
)
_MODE: Final = re.compile(
    r"""
    \s{0,3} (?: [-,|/:]\s* | [(\[]\s* (?: (?: (?:un)?paid | (?:full|part)[ -]time | contract | temporary | permanent ) [ ]?[,/|]\s* )? )
    (?: (?:100%|fully|global)\s )? (?: remote | hybrid | on-?site | work\ from\ home | wfh | in-office )\b
    [^()\[\]]{0,30} [)\]]? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AS_POSITION: Final = re.compile(r"(?<=\w) (?:position|role|vacancy|opening|job|(?i:(?:job|position|role) description))$")
_REMARK: Final = re.compile(r"\s?\((?:full|part)[- ]time\)$")
"""A remark in small letters; one in capitals may be the name's own."""
_CALL: Final = re.compile(r"\s{0,3}(?:[-:!,|(]++\s*+)?apply (?:now|today|here|online)\W*$", re.IGNORECASE)
_WANTED: Final = re.compile(
    r"\s(?:urgently )?(?:wanted|needed|required)(?: (?:now|urgently|immediately|asap))?"
    r"(?: (?:for|at|in|by) \S[^()!]{2,60})?\s*+(?:!++\s*+)?(?:\([^()]*\))?$",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(
    r"(?:(?:one|two|three|four|five|six|several|multiple|\d{1,2})\s*(?:\(\d{1,2}\)\s*|(?=[A-Z]))|\(\d{1,2}\)\s*|an?\s+(?=[A-Z]))",
    re.IGNORECASE,
)
_NOT_A_TITLE: Final = re.compile(
    r"""
      (?:full|part)[- ]time\b.{0,20} | (?: code | no | number )\b .*
    | n/?a | tbd | tba | none | various | see\ below | as\ above | open | permanent | temporary | contract | remote | hybrid | on-?site
        | yes | no | \W*\d[\d\W]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST: Final = 130
_MOST_WORDS: Final = 9


def find_title(document: Document) -> Iterator[Candidate]:
    """Find the position's title, and the other names that the posting gives it."""
    named = [*_in_header(document), *_labelled(document), *_typed(document)]
    main = min(named, key=lambda one: (-one.trust, one.span.start), default=None)
    for one in named:
        yield Candidate("title", one.value, one.span, one.trust)
        if main and one is not main and _is_another(one.value, main.value):
            yield Candidate("alternate_titles", one.value, one.span, Trust.WORDING)
    yield from _from_prose(document, main)
    if main:
        yield from _echoed(document, main)


def _echoed(document: Document, main: _Named) -> Iterator[Candidate]:
    """Find a second line of its own near the top that names the position in other words."""
    for line in document.lines[1:_NEAR_TOP]:
        if line.content.start < main.span.end or line.content.end - line.content.start > _LONGEST:
            continue
        span = stripped(document.flat, line.content)
        text = document.flat[span.start : span.end]
        if len(text) > _SHORT or not (_TITLE_CASE.fullmatch(text) and _shares_a_word(text, main.value) and _is_another(text, main.value)):
            continue
        if not has_body_word(text) and not any(span.meets(label.printed) or span.meets(label.value) for label in document.labels):
            yield Candidate("title", document.words(span), span, Trust.WORDING)
            yield Candidate("alternate_titles", document.words(span), span, Trust.WORDING)


def _shares_a_word(one: str, other: str) -> bool:
    return not set(folded_words(one)).isdisjoint(folded_words(other))


_TITLE_CASE: Final = re.compile(r"[A-Z0-9][\w&'+#-]*(?:[ ,/()-]+(?:[A-Z0-9][\w&'+#-]*|of|for|and|to|in))*\)?")
_NEAR_TOP: Final = 7
_SHORT: Final = 70


def _in_header(document: Document) -> Iterator[_Named]:
    found = read_header(document).title
    if found is None:
        return
    place = read_classified_place(document)
    inside = place is not None and found.span.holds(place)
    span = _bare(document, Span(found.span.start, place.start - 1) if place and inside else found.span)
    text = document.flat[span.start : span.end]
    announces = not found.sure and topic_of(text) is not Topic.OTHER and not has_role(text)  # "Company Description"
    if span.start < span.end and not announces:
        called = found.sure and _WANTED.search(document.flat, span.end, found.span.end) is not None  # a label says it more plainly
        yield _Named(document.words(span), span, Trust.WORDING if called else Trust.LABEL if found.sure else Trust.GUESS)


def _labelled(document: Document) -> Iterator[_Named]:
    for label in title_labels(document):
        span = _bare(document, label.value)
        text = document.flat[span.start : span.end]
        if text and _is_title(text, plain_label=label.name in _PLAIN_LABELS) and not _is_civil_service(document, label):
            span, _ = split_title(document, span)
            span = _bare(document, span)
            yield _Named(document.words(span), span, Trust.LABEL)


def _typed(document: Document) -> Iterator[_Named]:
    """Read the form of school districts: "Position Type: Elementary School Teaching/ Grade 2 Teacher"."""
    for label in document.labelled("position type"):
        slash = document.flat.rfind("/ ", label.value.start, label.value.end)
        span = stripped(document.flat, Span(slash + 1, label.value.end))
        if slash > label.value.start and has_role(text := document.flat[span.start : span.end]) and _is_title(text, plain_label=True):
            yield _Named(document.words(span), span, Trust.WORDING)


def _is_title(text: str, *, plain_label: bool) -> bool:
    if len(text) > _LONGEST or _NOT_A_TITLE.fullmatch(text) or not any(char.isalpha() for char in text):
        return False
    if not plain_label:
        return True
    return (
        (has_role(text) or len(text.split()) <= _MOST_WORDS)
        and not re.search(r"[.;!?](?:\s|$)", text.rstrip("."))
        and not text[0].islower()
    )


def _is_civil_service(document: Document, label: Label) -> bool:
    """Tell whether the label is the end of "Civil Service Title"."""
    before = document.flat[max(0, label.printed.start - 16) : label.printed.start].casefold()
    return before.rstrip().endswith(("civil service", "class", "official"))


def _bare(document: Document, span: Span) -> Span:
    """Leave out what is not the title's own: numbers and counts around it, the mode, a call to apply, text glued behind it."""
    plain = document.flat
    span = stripped(plain, span)
    if end := _ENDS.search(plain, span.start, span.end):
        span = stripped(plain, Span(span.start, end.start()) if end.start() > span.start else span)
    for tail in (_CALL, _MODE, _CALL, _WANTED, _AS_POSITION, _REMARK):
        if (found := tail.search(plain, span.start, span.end)) and found.start() > span.start:
            span = stripped(plain, Span(span.start, found.start()))
    span = Span(span.start, span.start + len(plain[span.start : span.end].rstrip("! ")))
    if count := _COUNT.match(plain, span.start, span.end):
        span = trim(plain, count.end(), span.end)
    return span


def _from_prose(document: Document, main: _Named | None) -> Iterator[Candidate]:
    """Tell the positions that sentences name: of a titled posting the other names of its position, of an untitled one the title itself."""
    titled = main is not None and main.trust is Trust.LABEL
    mentions = [*find_mentions(document), *(() if titled else find_plain_mentions(document))]
    for mention in _worth_telling(document, mentions):
        value, trust = document.words(mention.span), Trust.WORDING if mention.capital else Trust.GUESS
        if main is None:
            yield Candidate("title", value, mention.span, trust)
        elif is_shorter(value, main.value):
            yield from () if titled else (Candidate("title", main.value, mention.span, trust),)
        elif mention.capital and (" " in value or not titled) and is_the_hire(document, mention, main.value):
            yield Candidate("title", value, mention.span, trust)
            if _is_another(value, main.value):
                yield Candidate("alternate_titles", value, mention.span, trust)


def _worth_telling(document: Document, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out everyday words, units, and the class of the civil service."""
    classes = [document.words(label.value) for label in document.labelled("civil service title")]
    for mention in mentions:
        text = document.flat[mention.span.start : mention.span.end]
        if is_everyday(text) or not has_role(text) or _VAGUE.fullmatch(text) or _BODY_LAST.search(text) or _BODY_FIRST.match(text):
            continue
        if not any(is_shorter(text, one) or is_shorter(one, text) for one in classes):
            yield mention


_VAGUE: Final = re.compile(
    r"""
      (?: [\w-]+\  ){0,2} (?: professional | leader | expert | individual | deputy | staff | worker | partner | producer | agent
          | member | executive | head
                             | provider | resident )s?
    | [^A-Z]* \b(?: or | and | our | your | this | that | all | any | each | other )\  [^A-Z]*
    """,
    re.VERBOSE,
)
_BODY_LAST: Final = re.compile(
    r"\b(?:Office|Department|Division|Bureau|Unit|Team|Board|Center|Program|Council|Committee|Association|Inc|LLC|Agency|Company|Group)$"
)


_BODY_FIRST: Final = re.compile(r"(?:[A-Z][\w-]+'s )?(?:Office|Department|Division|Bureau|Board|Commission) (?:of|for)\b")


def _is_another(value: str, main: str) -> bool:
    """Tell another name of the position from a shorter form of its title."""
    return not is_shorter(value, main) and len(value.split()) > 1 and has_role(value)
