"""The unit that is hired for: its label, the line of a job board's header, and the unit that the prose names."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Span
from extractor.rules.names.body_names import is_unit
from extractor.rules.names.header import read_header
from extractor.rules.names.other_forms import is_other_form
from extractor.rules.names.prose import matches_at, prose
from extractor.rules.names.team_heading import introduced_teams, is_part
from extractor.rules.names.words import has_role, stripped
from extractor.rules.organization import read_employers

_LABELS: Final = (
    "dept/division", "dept/unit", "dept./division", "division/work unit", "division / work unit", "division/ work unit", "work unit",
    "unit", "team", "section", "bureau",
    "department/unit", "department/division", "division/unit", "division/program", "division/bureau", "division/section", "division",
    "department", "department name", "dept", "dept name", "branch", "service area", "organizational unit",
    "organisational unit", "org unit", "directorate",
    "business unit", "main area",
)  # fmt: skip
"""Names of labels, the most specific unit first."""

_NO_UNIT: Final = re.compile(r"(?:n/?a|none|various|all|tbd|multiple|\W*\d*\W*|not specified|yes|no)", re.IGNORECASE)
_LONGEST: Final = 90
_SENTENCE: Final = re.compile(r"\b(?:is|are|will|we|our|you|responsible|must)\b|[a-z]{4}[.!?]\s+[A-Z][a-z]+ ")
_ENDS: Final = re.compile(
    r"""
      \t | \s{2,}(?=\S.{0,40}:)
    | (?<=[a-z]) (?= (?: Location | Classification | Reports? | Position | Job | Title | Status | FLSA | Date | Salary | Supervisor
        | Type | Work )\b )
    | \s (?= (?:Job|Work|Title|Position)\s\w+: )
    """,
    re.VERBOSE,
)

_WORD: Final = r"(?: [A-Z][\w&'/.-]*[\w&] )"
_RUN: Final = rf"(?: {_WORD} (?: ,?\ (?: and | & | of | for | of\ the | on )\ {_WORD} | ,?\ {_WORD} | ,\ {_WORD},?\ and\ {_WORD} ){{0,7}} )"
_KIND: Final = r"""
    (?: Division | Bureau | Unit | Department | Section | Branch | Directorate | Desk | Squad | Practice | Programme | Program
        | Project\ Office | Base\ office
      | branch | department | Dept\. )
"""
_UNIT: Final = rf"""
    (?P<unit>
        {_KIND}\ (?:of|for)\ (?:the\ )? {_RUN} | (?: {_WORD}\  )? Office\ of\ (?:the\ )? {_RUN}                       # Bureau of Widgets
      | (?: {_WORD}\ (?: (?:and|&|of)\  )? ){{1,7}} {_KIND} (?!\ of\b)                              # Widget and Gear Unit
      | (?: {_WORD}\ (?: (?:and|&)\  )? ){{1,5}} (?= (?:Team|team|Group|group)\b ) )       # Widget team
    (?: \ \([A-Z][\w-]{{1,9}}\) )?
"""
_HIRES: Final = prose(
    rf"""
    (?: \b[Tt]he\  | 's\ (?: \([^()]{{1,20}}\)\  )? | ,\  | ^\ ? ) {_UNIT} (?: \ (?:of|within|at|in)\ [^.\n]{{3,60}} )? ,?
    \ (?: (?:is|are)\ (?: (?:currently|now|also)\  )? (?: seeking | looking | hiring | recruiting | searching ) | seeks
        | has\ (?:an?|one|two)\ (?: vacancy | opening | opportunity | position ) )\b
    """
)
_WANTED_IN: Final = prose(
    rf"""
    \b(?: seeks? | seeking | hire | hiring | looking\ for | recruit (?:ing)? | vacancy | opening | serves?\ as | join
        | candidate\ will\ (?:work|join|serve)
        | [Pp]osition\ (?: is | in | within | exists | works ) | works?\ (?:in|within) | assigned\ to | located\ in | based\ in
        | (?:position|role)\ (?:in|within|with|at) | sits? | [Cc]areer )\b
    [^.;\n]{{0,110}}?
    \b(?: in | within | for | with | of | join | to | on | under ) \ (?: (?: the | our | its | the\ agency's )\  | [A-Z][\w&-]+'s\  )
    (?: (?:growing|dynamic|new)\  )? {_UNIT} (?= [ .,;:\n)'] | [Tt]eam | [Gg]roup | $ )
    """
)
_WITHIN: Final = prose(
    rf"""
    (?: [Ww]ithin | [Ii]n | [Aa]s\ (?:a\ )?(?:part|member)\ of )\ (?:the|our)\ {_UNIT} (?: \ (?:of|at)\ [^.,\n]{{3,60}} )?
    ,\ (?: you | the | this | an? | under | reporting )\b
    """
)
_JOINS: Final = prose(
    r"""
    (?: (?: join | joining | joins | within )\ (?:our|the|its) | on\ (?: our | its | the (?=\ [A-Z]) ) )
    \ (?: (?: growing | dynamic | talented | amazing | fast-growing | global | new | small | expanding | world-class | existing
        | friendly | great | incredible
          | passionate )\  ){0,2}
    (?P<unit> (?: [\w&/-]+\  ){0,3}?
        (?: [A-Z][\w&/-]+ | trading | sales | marketing | engineering | finance | legal | operations | product | design | research
            | accounting
          | recruiting | data | support | security | service | communications | development )\  )
    (?P<kind> [Tt]eam | [Dd]esk | [Dd]epartment | [Dd]ivision | [Gg]roup )\b
    """
)
_HIRING: Final = ("seeking", "looking", "hiring", "recruiting", "searching", "seeks", "vacancy", "opening", "opportunity", "position")
_WANTING: Final = (
    "seek", "seeks", "seeking", "hire", "hiring", "looking", "recruit", "recruiting", "vacancy", "opening", "serve", "serves", "join",
    "candidate", "position", "work", "works", "assigned", "located", "based", "role", "career", "sit", "sits",
)  # fmt: skip
_KINDS: Final = (
    "division", "bureau", "unit", "department", "section", "branch", "directorate", "desk", "squad", "practice", "programme", "program",
    "office", "dept", "team", "group",
)  # fmt: skip
_VAGUE: Final = re.compile(
    r"""
      (?:the\ )? (?: our | this | entire | whole | leadership | management | executive | senior | human | cross-functional | team
          | work | project | agency
                   | best | right | same | client | customer | its | their | your | each | other | another )\b .*
    | [A-Z]{2,5}\ ?program | equal\ .* | Office\ of\ the
    | .*\b(?: resume | benefits? | insurance | assistance\ program | act | bachelor | master | degree )\b .*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADS: Final = re.compile(r"(?:head|chief|director|manager|attention|secretary|deputy|assistant|vice president|vp)\b", re.IGNORECASE)
_INNER: Final = re.compile(
    r",\s+(?=(?:Division|Bureau|Unit|Section|Office) of |(?:[A-Z][\w&-]*\s){1,4}(?:District|Division|Branch|Section|Unit|Office)$)"
)
_KEEPS_ITS_KIND: Final = frozenset({"desk", "department", "division"})
_FAR: Final = 5_000


def find_department(document: Document) -> Iterator[Candidate]:
    """Find the most specific unit: what a label names, else the header's line, else the prose."""
    labelled = list(_labelled(document))
    for number, span in enumerate(labelled):
        yield Candidate("department", document.words(span), span, Trust.LABEL if number == 0 else Trust.WORDING)
    unit = read_header(document).unit
    if unit:
        yield Candidate("department", document.words(unit), unit, Trust.WORDING)
    if not labelled and unit is None:
        yield from _in_prose(document)


def _labelled(document: Document) -> Iterator[Span]:
    for label in document.labelled(*_LABELS):
        span = label.value
        if end := _ENDS.search(document.flat, span.start, span.end):
            span = Span(span.start, end.start())
        span = stripped(document.flat, span, " \t\r\n,;:*_|")
        text = document.flat[span.start : span.end]
        if 1 < len(text) <= _LONGEST and not _NO_UNIT.fullmatch(text) and not _SENTENCE.search(text) and not text[0].islower():
            yield span


def _in_prose(document: Document) -> Iterator[Candidate]:
    """Tell the units that hire or that the position is in; the organization itself is none."""
    text = document.flat
    employer = next((one.value for one in read_employers(document) if not is_unit(one.value)), "")
    teams = {_unit(text, match) for match in introduced_teams(document, text)}
    yield from (
        Candidate("department", document.words(span), span, Trust.WORDING)
        for span in sorted(teams)
        if is_part(document.words(span), employer)
    )
    bodies = [employer, *(one.value for one in read_employers(document) if one.recruits)]
    for span in sorted({_unit(text, match) for match in _told(document, text)} - teams):
        name = text[span.start : span.end]
        if not _may_be_unit(name) or document.is_boilerplate(span, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.FOOTER):
            continue
        if not any(body and is_other_form(name, body) for body in bodies):
            yield Candidate("department", document.words(span), span, Trust.GUESS if teams else Trust.WORDING)


def _told(document: Document, text: str) -> Iterator[re.Match[str]]:
    """Match the sentences that name a unit of some kind and tell of a vacancy in it, or of joining it."""
    named = {sentence for sentence in document.sentences_with(*_KINDS) if sentence.start < _FAR}
    if not named:
        return
    for pattern, words in ((_HIRES, _HIRING), (_WANTED_IN, _WANTING)):
        for sentence in named.intersection(document.sentences_with(*words)):
            yield from pattern.finditer(text, *sentence)
    opening = (offset for offset in document.offsets_of("within", "in", "as") if text[offset].isupper())
    yield from matches_at(_WITHIN, text, opening, _FAR)
    yield from matches_at(_JOINS, text, document.offsets_of("join", "joining", "joins", "within", "on"), _FAR)


def _unit(text: str, match: re.Match[str]) -> Span:
    """Cut the unit's name: "Gear" of "Gear team", but "gear desk" whole; the second of "Department of Widgets, Division of Gears"."""
    span = stripped(text, Span(*match.span("unit")), " \t\r\n,;:*_|'")
    if match.groupdict().get("kind", "").casefold() in _KEEPS_ITS_KIND:
        span = Span(span.start, match.end("kind"))
    inner = _INNER.search(text, span.start, span.end)
    return Span(inner.end(), span.end) if inner else span


def _may_be_unit(name: str) -> bool:
    if not name or _VAGUE.match(name) or _HEADS.match(name):
        return False
    *_, last = name.split()
    return not has_role(last)
