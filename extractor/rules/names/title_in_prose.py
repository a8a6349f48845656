"""Positions that sentences name: "is seeking a Widget Lead", "the Widget Manager will", "the position of Widget Clerk"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.document import Boilerplate, Document, Span
from extractor.rules.names.prose import matches_at, prose
from extractor.rules.names.words import POSITION, ROLE_NOUN, UNIT_WORD, has_role, stripped


class Mention(NamedTuple):
    """Words of a sentence that name the position."""

    span: Span
    capital: bool
    """Whether it is printed as a name, in capitals."""
    hired: bool = True
    """Whether the words can only speak of the hire, not of somebody else at work."""


_PRAISE: Final = r"""
    (?: (?: highly | very | self-? | well-? | full | part | long | short | results? | detail | deadline | team | customer | mission
        | solution )? [ -]?
        (?: qualified | experienced | motivated | skilled | talented | dedicated | dynamic | driven | passionate | energetic | creative
            | enthusiastic
          | innovative | versatile | reliable | strong | great | exceptional | outstanding | professional (?=\ [\w-]+\ ) | organized
              | oriented
          | seasoned | strategic | proactive | collaborative | committed | compassionate | friendly | ambitious | bright | resourceful
              | savvy
          | capable | hands-on | new | next | time | term | paid | unpaid | temporary | permanent | seasonal | remote | hybrid
              | certified (?=\ [a-z])
          | licensed (?=\ [a-z]) | starter | trained | thoughtful | hard-?working | responsible | accomplished | competent | excellent
              | additional
          | fulltime | urgent )
        (?: ,\ (?:and\ )? | \ and\  | / | \  ) ){0,6}
"""
_COUNT: Final = (
    r"(?: (?: an? | the | (?:our|its) (?:\ next|\ new)? | for | one | two | three | four | several | multiple | \(?\d{1,2}\)? )\  ){0,3}"
)
_NAMED: Final = rf"(?P<title> {POSITION} )"

# The patterns below begin with one of the words listed behind them, and are tried where the text has these.
_WANTED: Final = prose(
    rf"""
    (?: seeking | seeks (?: \ to\ (?:hire|recruit|fill|appoint) )? | looking\ (?: for | to\ (?:hire|recruit|add|appoint) ) | hiring
        | recruiting
        | searching\ for | search\ (?:of|for) | (?:wants|wishes|plans)\ to\ hire
            | (?:vacancy|opening|opportunity|openings|vacancies)\ for | need\ (?:for|of)
        | (?:accepting|invites?|inviting|welcomes)\ applications\ (?:for|from) | add (?:ing)? | announces ) \s
    (?: (?: to\ hire | for | (?:candidates|applicants)\ for | the\ position\ of | to\ fill\ the\ (?:position|role|post)\ of )\  )?
    {_COUNT} {_PRAISE}
    (?: {_NAMED}
      | (?P<low> (?: [a-z][\w/'-]*\  ){{0,3}} (?i:{ROLE_NOUN})\b (?= \s* (?: [,.;:(] | (?:to|who|with|for|in|that|on|at)\b | $ ) ) ) )
    """
)
_WANTS: Final = (
    "seeking", "seeks", "looking", "hiring", "recruiting", "searching", "search", "wants", "wishes", "plans", "vacancy", "opening",
    "opportunity", "need", "openings", "vacancies", "accepting", "invite", "invites", "inviting", "welcomes", "add", "adding", "announces",
)  # fmt: skip
_POSITION_OF: Final = prose(
    rf"""
    (?: position | role | post | job | opening | vacancy
      | (?P<anybody> serves? | functions? | acts? | work (?:ing)? | team | us | candidate | individual ) | role\ is )
    \ (?:of|for|as)\ (?: an?\  | the\  | our\ (?:next\ |new\ )? )? {_PRAISE} {_NAMED}
    """
)
_POSITIONS: Final = (
    "position", "role", "post", "job", "opening", "vacancy", "serve", "serves", "function", "functions", "act", "acts", "work", "working",
    "team", "us", "candidate", "individual",
)  # fmt: skip
_AS_A: Final = prose(
    rf"""
    As\ (?:an?|the|our)\ (?:new\ |next\ )? {_NAMED} (?: \ (?:at|with|for|in|on)\ [^,.\n]{{2,60}} )? ,?\ (?:you|your|the\ incumbent)\b
    """
)
_HEADING: Final = prose(
    rf"""
    # What you'll do as a Widget Lead
    (?: do | as ) \ (?:as\ )? (?:an?|our)\ {_NAMED} (?: \ (?:at|with|for|in)\ [^\n.]{{2,40}} )? [:?]? \s*$
    """
)
_BEFORE_IN_HEADING: Final = 40
_JOINS: Final = prose(rf"experience\ as\ an?\ (?P<joins> {POSITION} ) \ to\ join\ our")
_SUBJECT: Final = prose(
    rf"""
    (?:[Tt]he|An?|Our)\ {_NAMED} (?: \ \([^()\n]{{1,30}}\) )?
    (?: (?<='s)\ (?: (?:key|main|primary|core|specific|day-to-day)\  )? (?: duties | responsibilities | role | work | tasks )
      | (?: ,\ (?:under|reporting|working|in|with)\b [^,.\n]{{5,120}} , )? ,?
        \ (?: position | role | will | shall | is\ (?: responsible | accountable | a\ (?:key|member|full|part|leader|senior) ) | reports
            | (?P<anybody> serves
            | oversees | performs | provides | supports | manages | leads | works | plays | must | should | may | conducts | assists ) ) )
    (?: \b | (?=\d) )
    """
)
_OF_ANOTHER: Final = re.compile(r"(?:\b(?:of|to|by|with|from)\s|\w)\Z")
_LOW_SUBJECT: Final = prose(rf"[Tt]he\ (?P<low> (?: [a-z][\w/-]*\  ){{0,3}} (?i:{ROLE_NOUN}) ) \ (?:will|shall|is\ responsible)\b")
_FAR: Final = 4_000
"""Characters: what a posting wants to be called it says at its beginning."""


def find_mentions(document: Document) -> Iterator[Mention]:
    """Find where the prose names the position in capitals, in order of the text."""
    text = document.flat
    matches = [
        *matches_at(_WANTED, text, document.offsets_of(*_WANTS), _FAR),
        *matches_at(_POSITION_OF, text, document.offsets_of(*_POSITIONS), _FAR),
        *matches_at(_JOINS, text, document.offsets_of("experience"), _FAR),
        *matches_at(_AS_A, text, document.offsets_of("as"), _FAR),
    ]
    matches += [match for match in matches_at(_HEADING, text, document.offsets_of("do", "as"), _FAR) if _begins_line(text, match.start())]
    matches += [
        match
        for match in matches_at(_SUBJECT, text, document.offsets_of("the", "an", "a", "our"), _FAR)
        if not _OF_ANOTHER.search(text, max(0, match.start() - 6), match.start())
    ]
    yield from _mentions(document, matches)


def _begins_line(text: str, at: int) -> bool:
    """Tell whether an offset stands in the first words of a line, no sentence ending before it."""
    before = text[max(0, at - _BEFORE_IN_HEADING - 1) : at]
    line = before.rpartition("\n")[2]
    return len(line) <= _BEFORE_IN_HEADING and "." not in line


def find_plain_mentions(document: Document) -> Iterator[Mention]:
    """Find where the prose speaks of the position in small letters: "the widget clerk will"."""
    text = document.flat
    spoken = document.sentences_with("will", "shall", "responsible")
    yield from _mentions(document, [match for start, end in spoken for match in _LOW_SUBJECT.finditer(text, start, min(end, _FAR))])


def _mentions(document: Document, matches: list[re.Match[str]]) -> Iterator[Mention]:
    for match in sorted(matches, key=lambda match: match.start()):
        found = match.groupdict()
        anybody = found.pop("anybody", None) is not None
        group = next(name for name, words in found.items() if words)
        if not has_role(match[group]):
            continue
        span = _until_role(document.flat, Span(*match.span(group)))
        if not document.is_boilerplate(span, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.FOOTER, Boilerplate.BROWSER_HELP):
            yield Mention(span, capital=group != "low", hired=not anybody)


_LEAD: Final = re.compile(r"(?:(?:full|part)[- ]time\W+(?:(?:and|or)\s)?)+", re.IGNORECASE)
_UNIT_BEHIND: Final = prose(
    rf"""
    # for the Gear Unit
    (?: , | \sfor | \sof (?:\sthe)? ) \s (?= (?:the\s)? (?:\w+\s){{0,5}} {UNIT_WORD}\b (?: \sof\b | $ ) | [A-Z]{{3,6}}, )
      | ,\s (?=Inc|LLC|Ltd) | \sto\ the\s (?=\w+,)
    """
)
_LOST_BREAK: Final = re.compile(r"[a-z](?=[A-Z][a-z])")
_GLUED: Final = prose(rf"(?i:{ROLE_NOUN}) (?=[A-Z][a-z])")
_TAIL: Final = re.compile(
    r"'s$|\s(?:for|and|to|on|of|&|the|position|role)$|\s(?:Position|Role|Job|Opportunity|Opening|Vacancy)s?$|\s[-/(]\s?\S{0,20}$"
)
_PLURAL: Final = prose(rf"\b (?i:{ROLE_NOUN}) (?<=[a-zA-Z][b-rt-zB-RT-Z]s) $")


def _until_role(plain: str, span: Span) -> Span:
    """Leave out the employment type before a name, and behind it a unit, text without a space between, joining words and the plural."""
    if lead := _LEAD.match(plain, span.start, span.end):
        span = Span(lead.end(), span.end)
    if unit := _UNIT_BEHIND.search(plain, span.start, span.end):
        span = Span(span.start, unit.start())
    if _LOST_BREAK.search(plain, span.start, span.end) and (glued := _GLUED.search(plain, span.start, span.end)):
        span = Span(span.start, glued.end())
    while tail := _TAIL.search(plain, span.start, span.end):
        span = Span(span.start, tail.start())
    span = stripped(plain, span, " \t\r\n,;:.*_|'")
    plural = plain.endswith("s", span.start, span.end) and _PLURAL.search(plain, span.start, span.end)
    return Span(span.start, span.end - 1) if plural else span
