"""Positions that sentences name: "is seeking a Widget Lead", "the Widget Manager will", "the position of Widget Clerk"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.document import Boilerplate, Document, Span, find_all, stripped
from extractor.words import Pattern
from extractor.words.naming import POSITION, folded_words, has_role


class Mention(NamedTuple):
    """Words of a sentence that name the position."""

    span: Span
    capital: bool
    """Whether it is printed as a name, in capitals."""
    hired: bool = True
    """Whether the words can only speak of the hire, not of somebody else at work."""


_PRAISE: Final = r"(?:(?=[a-z]){PRAISE}(?:, (?:and )?| and |/| )){0,6}"
_COUNT: Final = r"(?:(?:an?|the|(?:our|its)(?: next| new)?|for|{NUMBER}|several|multiple|\(?\d{1,2}\)?) ){0,3}"
_LOW: Final = r"(?P<low>(?:[a-z][\w/'-]{0,20} ){0,3}{ROLE})"
_MENTIONS: Final = (
    Pattern(
        r"""
        (?:(?![A-Z]{2}|(?i:fill\w{0,3}|appoint\w{0,3}|needs?|wants?|recruits?|hires?|search(?:es)?|looks?) ){HIRE}|\b(?:vacancy
            |opening|opportunity|openings|vacancies|search|applications) (?:for|from|of)|\badd(?:ing)?|\bneed (?:for|of)|\bannounces)
        [ ](?:(?:to hire|for|(?:candidates|applicants) for|the position of|to fill the (?:position|role|post) of) )?
        {COUNT}{PRAISES}(?:(?P<title>{POSITION})|{LOW}(?= ?(?:[,.;:(]|(?:to|who|with|for|in|that|on|at)\b|$)))
        """,
        cased=True, COUNT=_COUNT, PRAISES=_PRAISE, POSITION=POSITION, LOW=_LOW,
    ),
    Pattern(
        r"""
        \b(?:(?:{JOB}(?<!s)|role is)|(?P<anybody>serves?|functions?|acts?|work(?:ing)?|team|us|candidate
            |individual))
        [ ](?:of|for|as) (?:an? |the |our (?:next |new )?)?{PRAISES}(?P<title>{POSITION})
        """,
        cased=True, PRAISES=_PRAISE, POSITION=POSITION,
    ),
    Pattern(
        r"\bAs (?:an?|the|our) (?:new |next )?(?P<title>{POSITION})(?: (?:at|with|for|in|on) [^,.\n]{2,60})?,? (?:you|your"
        r"|the incumbent)\b",
        cased=True, POSITION=POSITION,
    ),
    Pattern(  # What you'll do as a Widget Lead
        r"^[^.\n]{0,40}\b(?:do|as) (?:as )?(?:an?|our) (?P<title>{POSITION})(?: (?:at|with|for|in) [^\n.]{2,40})?[:?]? ?$",
        cased=True, POSITION=POSITION,
    ),
    Pattern(r"\bexperience as an? (?P<title>{POSITION}) to join our", cased=True, POSITION=POSITION),
    Pattern(
        r"""
        (?<!of )(?<!to )(?<!by )(?<!with )(?<!from )(?<!\w)(?:[Tt]he|An?|Our) (?P<title>{POSITION})(?: \([^()\n]{1,30}\))?
        (?:(?<='s) (?:(?:key|main|primary|core|specific|day-to-day) )?(?:duties|responsibilities|role|work|tasks)
        |(?:, (?:under|reporting|working|in|with)\b[^,.\n]{5,120},)?,?[ ](?:position|role|will|shall|is (?:responsible|accountable
            |an? (?:key|member|full|part|leader|senior))
        |reports|(?P<anybody>{PERSON_VERB}|must|should|may)))(?:\b|(?=\d))
        """,
        cased=True, POSITION=POSITION,
    ),
)  # fmt: skip
_PLAIN: Final = Pattern(r"\b[Tt]he {LOW} (?:will|shall|is responsible)\b", cased=True, LOW=_LOW)
_FAR: Final = 4_000
"""Characters: what a posting wants to be called it says at its beginning."""
_LEAD: Final = Pattern(r"(?:(?:full|part)[- ]time\W{1,3}(?:(?:and|or) )?){1,3}")
_UNIT_BEHIND: Final = Pattern(
    r"(?:,| for| of(?: the)?) (?=(?:the )?(?:\w{1,20} ){0,5}{UNIT}(?<!s)(?: of\b|\Z)|[A-Z]{3,6},)|, (?={LEGAL_FORM})| to the (?=\w{1,20},)",
    cased=True,
)
_GLUED: Final = Pattern(r"{=ROLE}(?=[A-Z][a-z])", cased=True)
_TAIL: Final = Pattern(r"(?:'s|[ ](?:for|and|to|on|of|&|the|position|role)|[ ](?i:{JOB})|[ ][-/(] ?\S{0,20})\Z", cased=True)
_RANKS: Final = frozenset({"senior", "junior", "sr", "jr", "general", "vice", "ii", "iii", "iv", "level", "full", "part", "time"})
_SERVES: Final = Pattern(
    r"\b(?:report(?:s|ing)? (?:\w{1,20} )?to|support(?:s|ing)?|assist(?:s|ing)?|advis(?:e|es|ing)|on behalf of|(?:supervision"
    r"|direction|guidance) of"
    r"|brief(?:s|ing)?) (?:(?:the|our|its) )?(?:[\w-]{1,20}'s? )?\Z"
)
_BEFORE: Final = 40


def find_mentions(document: Document) -> Iterator[Mention]:
    """Find where the prose names the position in capitals, in order of the text."""
    top = Span(0, min(_FAR, len(document.flat)))
    yield from _mentions(document, [match for pattern in _MENTIONS for match in document.find(pattern, top)])


def find_plain_mentions(document: Document) -> Iterator[Mention]:
    """Find where the prose speaks of the position in small letters: "the widget clerk will"."""
    yield from _mentions(document, list(document.find(_PLAIN, Span(0, min(_FAR, len(document.flat))))))


def is_the_hire(document: Document, mention: Mention, title: str) -> bool:
    """Tell another name of the position from the position of somebody else: it is told of the hire, or shares a word with the title."""
    own, other = (
        {word for word in folded_words(name) if not has_role(word) and word not in _RANKS} for name in (title, document.words(mention.span))
    )
    return bool(own & other) or (mention.hired and not _is_served(document, mention.span))


def _is_served(document: Document, span: Span) -> bool:
    """Tell whether the posting has the hire report to this position, or support it."""
    places = find_all(document.low, document.low[slice(*span)])
    return any(_SERVES.search(document.low, max(0, place.start - _BEFORE), place.start) for place in places)


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


def _until_role(plain: str, span: Span) -> Span:
    """Leave out the employment type before a name, and behind it a unit, text without a space between, joining words and the plural."""
    if lead := _LEAD.match(plain[slice(*span)].lower()):
        span = Span(span.start + lead.end(), span.end)
    if unit := _UNIT_BEHIND.search(plain, *span):
        span = Span(span.start, unit.start())
    if glued := _GLUED.search(plain, *span):
        span = Span(span.start, glued.end())
    while tail := _TAIL.search(plain, *span):
        span = Span(span.start, tail.start())
    span = stripped(plain, span, " \t\r\n,;:.*_|'")
    one = plain[span.start : span.end - 1]
    return (
        Span(span.start, span.end - 1)
        if plain.endswith(("s", "S"), *span) and not one.endswith("s") and has_role(one.rpartition(" ")[2])
        else span
    )
