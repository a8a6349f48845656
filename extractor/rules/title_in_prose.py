"""Positions that sentences name: "is seeking a Widget Lead", "the Widget Manager will", "the position of Widget Clerk"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.document import Boilerplate, Document, Span
from extractor.rules.names import POSITION, ROLE_NOUN, UNIT_WORD, stripped
from extractor.rules.prose import flat, prose, sentence_starts


class Mention(NamedTuple):
    """Words of a sentence that name the position."""

    span: Span
    capital: bool
    """Whether it is printed as a name, in capitals."""


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

_WANTED: Final = prose(
    rf"""
    \b(?: seeking | seeks (?: \ to\ (?:hire|recruit|fill|appoint) )? | looking\ (?: for | to\ (?:hire|recruit|add|appoint) ) | hiring
        | recruiting
        | searching\ for | in\ search\ of | (?:wants|wishes|plans)\ to\ hire
            | (?:vacancy|opening|opportunity|need|openings|vacancies|search)\ for
        | (?:accepting|invites?|inviting|welcomes)\ applications\ (?:for|from) | add (?:ing)? | in\ need\ of | announces ) \s
    (?: (?: to\ hire | for | (?:candidates|applicants)\ for | the\ position\ of | to\ fill\ the\ (?:position|role|post)\ of )\  )?
    {_COUNT} {_PRAISE}
    (?: {_NAMED}
      | (?P<low> (?: [a-z][\w/'-]*\  ){{0,3}} (?i:{ROLE_NOUN})\b (?= \s* (?: [,.;:(] | (?:to|who|with|for|in|that|on|at)\b | $ ) ) ) )
    """
)
_POSITION_OF: Final = prose(
    rf"""
    \b(?: position | role | post | job | opening | vacancy | serves? | functions? | acts? | work (?:ing)? | team | us | candidate
        | individual | role\ is )
    \ (?:of|for|as)\ (?: an?\  | the\  | our\ (?:next\ |new\ )? )? {_PRAISE} {_NAMED}
    """
)
_AS_A: Final = prose(
    rf"As\ (?:an?|the|our)\ (?:new\ |next\ )? {_NAMED} (?: \ (?:at|with|for|in|on)\ [^,.\n]{{2,60}} )? ,?\ (?:you|your|the\ incumbent)\b"
)
_HEADING: Final = prose(
    rf"""
    # What you'll do as a Widget Lead
    ^ [^\n.]{{0,40}} \b(?: do | as ) \ (?:as\ )? (?:an?|our)\ {_NAMED} (?: \ (?:at|with|for|in)\ [^\n.]{{2,40}} )? [:?]? \s*$
      | experience\ as\ an?\ (?P<joins> {POSITION} ) \ to\ join\ our
    """
)
_SUBJECT: Final = prose(
    rf"""
    [TtAO](?:he|n?|ur)\ {_NAMED} (?: \ \([^()\n]{{1,30}}\) )?
    (?: 's\ duties
      | (?: ,\ (?:under|reporting|working|in|with)\b [^,.\n]{{5,120}} , )? ,?
        \ (?: position | role | will | shall | is\ (?: responsible | accountable | a\ (?:key|member|full|part|leader|senior) )
            | reports | serves
            | oversees | performs | provides | supports | manages | leads | works | plays | must | should | may | conducts | assists ) )
    (?: \b | (?=\d) )
    """
)
_OF_ANOTHER: Final = re.compile(r"(?:\b(?:of|to|by|with|from)\s|\w)\Z")
_LOW_SUBJECT: Final = prose(rf"[Tt]he\ (?P<low> (?: [a-z][\w/-]*\  ){{0,3}} (?i:{ROLE_NOUN}) ) \ (?:will|shall|is\ responsible)\b")
_FAR: Final = 4_000
"""Characters: what a posting wants to be called it says at its beginning."""


def find_mentions(document: Document) -> Iterator[Mention]:
    """Find where the prose names the position in capitals, in order of the text."""
    text = flat(document)
    matches = [match for pattern in (_WANTED, _POSITION_OF, _HEADING) for match in pattern.finditer(text, 0, _FAR)]
    matches += [match for start in sentence_starts(document) if start < _FAR and (match := _AS_A.match(text, start))]
    matches += [
        match for match in _SUBJECT.finditer(text, 0, _FAR) if not _OF_ANOTHER.search(text, max(0, match.start() - 6), match.start())
    ]
    yield from _mentions(document, matches)


def find_plain_mentions(document: Document) -> Iterator[Mention]:
    """Find where the prose speaks of the position in small letters: "the widget clerk will"."""
    yield from _mentions(document, list(_LOW_SUBJECT.finditer(flat(document), 0, _FAR)))


def _mentions(document: Document, matches: list[re.Match[str]]) -> Iterator[Mention]:
    for match in sorted(matches, key=lambda match: match.start()):
        group = next(name for name, words in match.groupdict().items() if words)
        span = _until_role(document.plain, Span(*match.span(group)))
        if not document.is_boilerplate(span, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.FOOTER, Boilerplate.BROWSER_HELP):
            yield Mention(span, capital=group != "low")


_LEAD: Final = re.compile(r"(?:(?:full|part)[- ]time\W+(?:(?:and|or)\s)?)+", re.IGNORECASE)
_UNIT_BEHIND: Final = prose(
    rf"""
    # for the Gear Unit
    (?: , | \sfor | \sof (?:\sthe)? ) \s (?= (?:the\s)? (?:\w+\s){{0,5}} {UNIT_WORD}\b (?: \sof\b | $ ) | [A-Z]{{3,6}}, )
      | ,\s (?=Inc|LLC|Ltd) | \sto\ the\s (?=\w+,)
    """
)
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
    if glued := _GLUED.search(plain, span.start, span.end):
        span = Span(span.start, glued.end())
    while tail := _TAIL.search(plain, span.start, span.end):
        span = Span(span.start, tail.start())
    span = stripped(plain, span, " \t\r\n,;:.*_|'")
    return Span(span.start, span.end - 1) if _PLURAL.search(plain, span.start, span.end) else span
