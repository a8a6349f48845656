"""Title and alternate titles: the header's cell, labels, and the positions that sentences name."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import CellKind, Document, Span, Topic, split_employer, stripped, topic_of, trim
from extractor.rules.title_mentions import Mention, find_mentions, find_plain_mentions, is_the_hire
from extractor.words import Pattern
from extractor.words.naming import begins_as_body, folded_words, has_body_word, has_role, is_everyday, is_shorter


class _Named(NamedTuple):
    value: str
    span: Span
    trust: Trust


_GLUED: Final = re.compile(r"(?<=[a-z)])(?=[A-Z][a-z]{1,20}(?:[ /][A-Za-z]{1,20}){0,3} ?:)|\s(?=[A-Z]{2,}(?: [A-Z]{2,}){0,3} ?:)|\t")
"""What follows a title that lost its line break: "Widget CoordinatorFLSA Classification: ..."."""
_TAIL: Final = Pattern(
    r"""
    (?:[ ]?\([^()$]{0,40}[$][^()]{0,60}\)  # pay in brackets
    |[ ]?- ?(?:[A-Z]{1,4}-?\d{4,9}|\d{5,9})  # a number behind it
    |[ ]?[-,(]{0,2} ?\(?(?:(?i:job|{NOTICE}) ?{NUMBER_SIGN}?[ .:#]{0,3}|# ?)[A-Z]{0,4}[-_/]?\d[\w/-]{0,20}\)?
    |[ ]?[-,(] ?(?:\d{1,2}|{NUMBER}|(?i:several|multiple)) {JOB}\)?
    |[ ]?(?:[-:!,|(]{1,2} ?)?(?i:apply (?:now|today|here|online))\W{0,3}
    |[ ]?(?:[-,|/:] ?|[(\[] ?(?:(?:{EMPLOYMENT}|(?i:(?:un)?paid)) ?[,/|] ?)?)(?:(?i:100%|fully|global) )?{MODE}[^()\[\]]{0,30}[)\]]?
    |[ ](?i:(?:urgently )?(?:wanted|needed|required)(?: (?:now|urgently|immediately|asap))?(?: (?:for|at|in
        |by) \S[^()!]{2,60})?) ?!{0,3} ?(?:\([^()]{0,60}\))?
    |(?<=\w) (?:position|role|vacancy|opening|job|(?i:(?:job|position|role) description))
    |[ ]?\((?:full|part)[- ]time\)|[ ]?[*#!]{1,5})\Z
    """,
    cased=True,
)
"""What stands behind a title and is not its own."""
_COUNT: Final = Pattern(r"(?:{NUMBER}|several|multiple|\d{1,2}) ?(?:\(\d{1,2}\) ?|(?<= ))|\(\d{1,2}\) ?|an? ")
_WANTED: Final = Pattern(r"[ ](?:wanted|needed|required)\b")
_NOT_A_TITLE: Final = Pattern(
    r"(?:full|part)[- ]time\b.{0,20}|(?: code| no| number)\b.{0,120}|{EMPTY}|{MODE}|{EMPLOYMENT}|various|see below|as above|open"
    r"|permanent|yes|no|\W{0,9}\d[\d\W]{0,60}"
)
_IN_BRACKETS: Final = re.compile(r" ?\((?P<place>[A-Za-z][\w .,/&'-]{1,38})\)$")
_TITLE_CASE: Final = re.compile(r"[A-Z0-9][\w&'+#-]*(?:[ ,/()-]{1,3}(?:[A-Z0-9][\w&'+#-]*|of|for|and|to|in))*\)?")
_SENTENCE: Final = re.compile(r"[.!?](?:\s|$)")
_VAGUE: Final = Pattern(
    r"(?:[\w-]{1,20} ){0,2}(?=[a-z]){VAGUE_ROLE}|[^A-Z]{0,80}\b(?:or|and|our|your|this|that|all|any|each|other) [^A-Z]{0,80}", cased=True
)
_BODY_LAST: Final = Pattern(r"(?:{FOUNDED}|{UNIT}(?<!s)|\bagency|\bboard|\bcent(?:er|re)|\bcommittee)\Z")
_LONGEST: Final = 130
_MOST_WORDS: Final = 9
_MOST_WORDS_OF_ROLE: Final = 16
_NEAR_TOP: Final = 7
_SHORT: Final = 70


def find_title(document: Document) -> Iterator[Candidate]:
    """Find the position's title, and the other names that the posting gives it."""
    named = [*_in_header(document), *_labelled(document)]
    main = min(named, key=lambda one: (-one.trust, one.span.start), default=None)
    for one in named:
        yield Candidate("title", one.value, one.span, one.trust)
        if main and one is not main and _is_another(one.value, main.value):
            yield Candidate("alternate_titles", one.value, one.span, Trust.WORDING)
    yield from _in_sentences(document, main)
    if main:
        yield from _echoed(document, main)


def _in_header(document: Document) -> Iterator[_Named]:
    cell = document.header.first(CellKind.TITLE)
    if cell is None:
        return
    span = _bare(document, cell.span)
    text = document.flat[slice(*span)]
    announces = not cell.sure and topic_of(text) is not Topic.OTHER and not has_role(text)  # "Company Description"
    if text and not announces:
        called = cell.sure and _WANTED.search(document.low, span.end, cell.span.end) is not None  # a label says it more plainly
        yield _Named(document.words(span), span, Trust.WORDING if called else Trust.LABEL if cell.sure else Trust.GUESS)


def _labelled(document: Document) -> Iterator[_Named]:
    for label in document.title_labels:
        bare = _bare(document, label.value)
        if "civil_service_title" not in label.fields and _is_title(document.flat[slice(*bare)]):
            span = _bare(document, split_employer(document, bare, labelled=True).title)
            yield _Named(document.words(span), span, Trust.LABEL)
    for label in document.facts("employment_type"):  # schools: "Position Type: Elementary School Teaching/ Grade 2 Teacher"
        slash = document.flat.rfind("/ ", *label.value)
        span = stripped(document.flat, Span(slash + 1, label.value.end))
        if slash > label.value.start and has_role(text := document.flat[slice(*span)]) and _is_title(text):
            yield _Named(document.words(span), span, Trust.WORDING)


def _is_title(text: str) -> bool:
    if not text or len(text) > _LONGEST or _NOT_A_TITLE.fullmatch(text.lower()) or not any(map(str.isalpha, text)):
        return False
    few = len(text.split()) <= (_MOST_WORDS_OF_ROLE if has_role(text) else _MOST_WORDS)
    return few and not _SENTENCE.search(text.rstrip(".")) and not text[0].islower()


def _bare(document: Document, span: Span) -> Span:
    """Leave out what is not the title's own: numbers and counts around it, the mode, a place, a call to apply, text glued behind it."""
    plain = document.flat
    span = stripped(plain, span)
    if (end := _GLUED.search(plain, *span)) and end.start() > span.start:
        span = stripped(plain, Span(span.start, end.start()))
    while (tail := _TAIL.search(plain, *span)) and tail.start() > span.start:
        span = stripped(plain, Span(span.start, tail.start()))
    if (aside := _IN_BRACKETS.search(plain, *span)) and _is_classified(document):
        return _bare(document, Span(span.start, aside.start()))
    count = _COUNT.match(document.low, *span)
    return trim(plain, count.end(), span.end) if count and plain[count.end() : count.end() + 1].isupper() else span


def _is_classified(document: Document) -> bool:
    """Tell the page of a classified advertisement, which prints a place in brackets behind its heading, by the form below it."""
    return any(document.flat[label.printed.start].islower() for label in document.facts("pay", "employment_type"))


def _echoed(document: Document, main: _Named) -> Iterator[Candidate]:
    """Find a second line of its own near the top that names the position in other words."""
    for line in document.lines[1:_NEAR_TOP]:
        span = stripped(document.flat, line.content)
        text = document.flat[slice(*span)]
        if span.start < main.span.end or len(text) > _SHORT or not _TITLE_CASE.fullmatch(text) or has_body_word(text):
            continue
        shares = not set(folded_words(text)).isdisjoint(folded_words(main.value))
        if (
            shares
            and _is_another(text, main.value)
            and not any(span.meets(part) for one in document.labels for part in (one.printed, one.value))
        ):
            yield Candidate("title", document.words(span), span, Trust.WORDING)
            yield Candidate("alternate_titles", document.words(span), span, Trust.WORDING)


def _in_sentences(document: Document, main: _Named | None) -> Iterator[Candidate]:
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
    classes = [document.words(label.value) for label in document.facts("civil_service_title")]
    for mention in mentions:
        text = document.flat[slice(*mention.span)]
        is_body = begins_as_body(text) or _BODY_LAST.search(text.lower())
        if is_everyday(text) or not has_role(text) or _VAGUE.fullmatch(text) or is_body:
            continue
        if not any(is_shorter(text, one) or is_shorter(one, text) for one in classes):
            yield mention


def _is_another(value: str, main: str) -> bool:
    """Tell another name of the position from a shorter form of its title."""
    return not is_shorter(value, main) and len(value.split()) > 1 and has_role(value)
