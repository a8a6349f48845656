"""The unit that is hired for: its label, the header's cell, and the unit that the prose names."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, CellKind, Document, Span, Topic, stripped
from extractor.rules.names.same_name import is_other_form
from extractor.rules.organization import read_employers
from extractor.words import Pattern
from extractor.words.naming import NAME, folded_words, has_body_word, has_role, is_shorter, is_unit

_NO_UNIT: Final = Pattern(r"{EMPTY}|various|all|multiple|yes|no|\W{0,9}\d{0,9}\W{0,9}")
_SENTENCE: Final = re.compile(r"\b(?:is|are|will|we|our|you|responsible|must)\b|[a-z]{4}[.!?](?:\s+[A-Z][a-z]+ |$)")
_INNER_FIRST: Final = ("section", "division", "department")
"""What labels name, the inner units before the outer ones."""
_LONGEST: Final = 90

_WORD: Final = r"[A-Z][\w&'/.-]{0,30}[\w&]"
_RUN: Final = r"{WORD}(?:,? (?:and|&|of|for|of the|on) {WORD}|,? {WORD}|, {WORD},? and {WORD}){0,7}"
_KIND: Final = (
    r"(?:Division|Bureau|Unit|Department|Section|Branch|Directorate|Desk|Squad|Practice|Programme|Program|branch|department"
    r"|Dept\.|(?:Project|Base|Field|Regional|Country|Head) [Oo]ffice)"
)
_UNIT: Final = r"""
    (?P<unit>{KIND} (?:of|for) (?:the )?{RUN}|(?:{WORD} )?Office of (?:the )?{RUN}  # Bureau of Widgets
        |(?:{WORD} (?:(?:and|&|of) )?){1,7}{KIND}(?! of\b)  # Widget and Gear Unit
        |(?:{WORD} (?:(?:and|&) )?){1,5}(?=(?:Team|team|Group|group)\b))(?: \([A-Z][\w-]{1,9}\))?  # Widget team
"""
_TOLD: Final = (
    Pattern(
        r"""
        (?:\b[Tt]he |'s (?:\([^()]{1,20}\) )?|, |^ ?){UNIT}(?: (?:of|within|at|in) [^.\n]{3,60})?,?
        [ ](?:(?:is|are) (?:(?:currently|now|also) )?{HIRE}|seeks|has (?:an?|one|two) {JOB})\b
        """,
        cased=True, WORD=_WORD, RUN=_RUN, KIND=_KIND, UNIT=_UNIT,
    ),
    Pattern(
        r"""
        (?:(?!fill|appoint|need|want|search){HIRE}|\b(?:vacancy|opening|serves? as|join|candidate will (?:work|join|serve)
            |[Pp]osition (?:is|in|within|exists|works)|works? (?:in|within)
            |assigned to|located in|based in|(?:position|role) (?:in|within|with|at)|sits?|[Cc]areer)\b)[^.;\n]{0,110}?
        \b(?:in|within|for|with|of|join|to|on|under) (?:(?:the|our|its|the agency's) |[A-Z][\w&-]{1,30}'s )(?:(?:growing|dynamic|new) )?
        {UNIT}(?=[ .,;:\n)']|[Tt]eam|[Gg]roup|$)
        """,
        cased=True, WORD=_WORD, RUN=_RUN, KIND=_KIND, UNIT=_UNIT,
    ),
    Pattern(
        r"\b(?:Within|In|As (?:a )?(?:part|member) of) (?:the|our) {UNIT}(?: (?:of|at) [^.,\n]{3,60})?, (?:you|the|this|an?|under"
        r"|reporting)\b",
        cased=True, WORD=_WORD, RUN=_RUN, KIND=_KIND, UNIT=_UNIT,
    ),
    Pattern(
        r"""
        \b(?:(?:join(?:ing|s)?|within) (?:our|the|its)|on (?:our|its|the(?= [A-Z]))) (?:(?=[a-z]){PRAISE} ){0,2}
        (?P<unit>(?:[\w&/-]{1,20} ){0,3}?(?:[A-Z][\w&/-]{1,20}|{FUNCTION}) )(?P<kind>[Tt]eam|[Dd]esk|[Dd]epartment|[Dd]ivision|[Gg]roup)\b
        """,
        cased=True,
    ),
)  # fmt: skip
_KIND_OF_UNIT: Final = Pattern(r"{UNIT}|\bsquad|\bdept\b")
_TEAM: Final = Pattern(
    r"{UNIT} you(?:'ll| will|'d) (?:work (?:with|in|for)|join|be (?:joining|supporting)|be (?:a )?part of|support) ?[:.]?[*]{0,2}\s{0,2}"
)
_TEAM_IS: Final = Pattern(r"(?:(?:The|Our) )?(?P<unit>{NAME})(?: \([A-Z][\w&-]{1,12}\))?,? {BODY_VERB}", cased=True, NAME=NAME)
_VAGUE: Final = Pattern(
    r"""
    (?:the )?(?:our|this|entire|whole|leadership|management|executive|senior|human|cross-functional|team|work|project|agency|best
        |right|same|client
        |customer|its|their|your|each|other|another|equal)\b.{0,120}
    |[a-z]{2,5} ?program|office of the
    |.{0,90}\b(?:resume|benefits?|insurance|assistance program|act|bachelor|master|degree)\b.{0,120}
    |(?:head|chief|director|manager|attention|secretary|deputy|assistant|vice president|vp)\b.{0,120}
    """
)
_INNER: Final = re.compile(
    r",\s+(?=(?:Division|Bureau|Unit|Section|Office) of |(?:[A-Z][\w&-]*\s){1,4}(?:District|Division|Branch|Section|Unit|Office)$)"
)
_KEEPS_ITS_KIND: Final = frozenset({"desk", "department", "division"})
_FAR: Final = 5_000


def find_department(document: Document) -> Iterator[Candidate]:
    """Find the most specific unit: what a label names, else the header's cell, else the prose."""
    labelled = list(_labelled(document))
    for number, span in enumerate(labelled):
        yield Candidate("department", document.words(span), span, Trust.LABEL if number == 0 else Trust.WORDING)
    unit = document.header.first(CellKind.UNIT)
    if unit:
        yield Candidate("department", document.words(unit.span), unit.span, Trust.WORDING)
    if not labelled and unit is None:
        yield from _in_sentences(document)


def _labelled(document: Document) -> Iterator[Span]:
    """Give what labels name, the most specific unit first."""
    for label in dict.fromkeys(label for field in _INNER_FIRST for label in document.facts(field)):
        span = stripped(document.flat, label.value, " \t\r\n,;:*_|")
        text = document.flat[slice(*span)]
        if 1 < len(text) <= _LONGEST and not _NO_UNIT.fullmatch(text.lower()) and not _SENTENCE.search(text) and not text[0].islower():
            yield span


def _in_sentences(document: Document) -> Iterator[Candidate]:
    """Tell the units that hire or that the position is in; the organization itself is none."""
    bodies = read_employers(document)
    employer = next((one.value for one in bodies if not is_unit(one.value)), "")
    teams = {_unit(document.flat, match) for match in _introduced(document)}
    for span in sorted(teams):
        if _is_part(document.words(span), employer):
            yield Candidate("department", document.words(span), span, Trust.WORDING)
    others = list(filter(None, (employer, *(one.value for one in bodies if one.recruits))))
    for span in sorted({_unit(document.flat, match) for match in _told(document)} - teams):
        if _may_be_unit(document, span, others):
            yield Candidate("department", document.words(span), span, Trust.GUESS if teams else Trust.WORDING)


def _told(document: Document) -> Iterator[re.Match[str]]:
    """Match the sentences that name a unit of some kind and tell of a vacancy in it, or of joining it."""
    for sentence in document.sentences_of(_KIND_OF_UNIT):
        if sentence.start < _FAR:
            yield from (match for pattern in _TOLD for match in document.find(pattern, sentence))


def _may_be_unit(document: Document, span: Span, others: list[str]) -> bool:
    name = document.flat[slice(*span)]
    if not name or _VAGUE.fullmatch(name.lower()) or has_role(name.rpartition(" ")[2]) or any(is_other_form(name, one) for one in others):
        return False
    return not document.is_boilerplate(span, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.FOOTER)


def _introduced(document: Document) -> Iterator[re.Match[str]]:
    """Match the first sentence below a heading such as "The Team You'll Join", where it says what that team is."""
    starts = [match.end() for match in document.find(_TEAM)]
    starts += [section.blocks[0].span.start for section in document.sections_on(Topic.TEAM) if section.heading and section.blocks]
    yield from (match for start in starts if start < _FAR and (match := _TEAM_IS.match(document.flat, start)))


def _is_part(name: str, employer: str) -> bool:
    """Tell whether a name is that of a unit, and the body that hires is another."""
    return bool(employer) and has_body_word(name) and folded_words(name) != folded_words(employer) and not is_shorter(name, employer)


def _unit(text: str, match: re.Match[str]) -> Span:
    """Cut the unit's name: "Gear" of "Gear team", but "gear desk" whole; the second of "Department of Widgets, Division of Gears"."""
    span = stripped(text, Span(*match.span("unit")), " \t\r\n,;:*_|'")
    if match.groupdict().get("kind", "").casefold() in _KEEPS_ITS_KIND:
        span = Span(span.start, match.end("kind"))
    inner = _INNER.search(text, *span)
    return Span(inner.end(), span.end) if inner else span
