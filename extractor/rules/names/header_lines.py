"""Lines that name both position and employer: "Some Foundation is hiring: Widget Manager", "Widget Manager at Some Foundation"."""

import re
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.rules.names.words import has_body_word, has_role, stripped


class Hiring(NamedTuple):
    """The two names of a line that says who hires whom."""

    organization: Span | None
    """None where words in small letters speak of somebody without a name: "Bread bakery needs a helper"."""
    title: Span


_HIRING: Final = re.compile(
    r"""
    (?P<organization> [^\s].{1,90}? ) (?: \ \( [A-Z][A-Za-z&]{1,9} \) )? ,?                                      # Some Foundation (SF)
    \ (?i: (?:is|are)\ (?: (?:now|currently|actively)\  )? (?: hiring | seeking | looking\ (?:for|to\ hire) | recruiting
        | searching\ for ) (?:\ for)? | seeks | wants | needs | (?<!now\ )(?<!urgent\ )(?<!re\ )(?-i:hiring (?=\ [A-Z])) )
    (?P<colon> \ ?: )? \ (?i: (?: an? | the | its\ (?:next|new|first) | our\ next | one | two | three | \d+ )\  )?
    (?P<title> \S.{2,120} )
    """,
    re.VERBOSE,
)
_NAMELESS: Final = re.compile(r"(?:[A-Z]?[a-z-]+ ){1,5}[a-z-]{3,}")
_NOBODY: Final = re.compile(
    r"""
    \W*(?: we | our | i | they | it | this | that | who | you | are | my
        | the\ (?:company|client|team|employer|firm|agency|position|role|ideal|candidate).*
         | .*\bclient | .*[!?:]\s.* | .*[a-z]{3}[.]\s+[A-Z].* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TITLE_ENDS: Final = re.compile(
    r"""
    \s* (?: [:!?;] | \. (?=\s|$) | \b to\ (?=[a-z]) | \b(?:who|that|with)\b | \b in\ (?-i:(?=[A-Z])) | \s-\s (?=apply)
          | \( [^)]* \b(?:remote|hybrid|global|on-?site|worldwide|anywhere)\b ) .*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CALL: Final = re.compile(
    r"""
    \W*(?: subject | fwd? | re | job\ alert | (?:job|position|role)\ description | job\ application
        | (?:come\ )?join\ (?:us|our\ team|the\ team)\ as
        | (?: we(?:'re|\ are) | now )\ hiring
        | (?:job|position|employment|career)\ (?:opening|opportunity|vacancy|announcement|posting|available)
         | vacancy (?:\ announcement|\ notice)? | job | hiring | wanted | apply\ now | open (?:ing)?\ ? (?:position|role)? )
    \s* (?: [:!-]+ | \bfor\b | \ban?\b | (?<=\bnow\ hiring)\s (?-i:(?=[A-Z])) ) \s* (?: an?\  )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAIL_TAG: Final = re.compile(r"subject: ?(?:(?:re|fwd?): ?)?\[[\w .-]{2,40}\]\s*", re.IGNORECASE)
_NO_BODY: Final = r"(?!(?:Large|Home|Night|Law|Sea|Risk|Scale|Work|Heart)\b)"
_AT: Final = re.compile(rf"\s(?:at|@|with)\s(?=(?:the\s)?[A-Z]){_NO_BODY}")
_AT_BODY: Final = re.compile(rf"\s(?:at|@)\s(?=(?:the\s)?[A-Z]){_NO_BODY}")
_BODY_FIRST: Final = re.compile(
    r"""
    (?:the\ )? (?: [\w'.]+\  ){0,4}
    (?: office | department | dept\.? | bureau | city | county | state | university | ministry | board | commission | authority
        | college | school
      | institute | bank )\ (?:of|for)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOUNDED: Final = re.compile(
    r"""
    \b(?: inc | llc | ltd | foundation | university | corp | corporation | company | institute | association
        | council | network | society | fund
        | trust | alliance | coalition | college ) (?= \.?$ | , | \ (?:of|for)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def read_hiring(plain: str, span: Span) -> Hiring | None:
    """Read a line such as "Some Foundation (SF) is looking for a Widget Lead (remote): Apply now"; None where it says no such thing."""
    match = _HIRING.fullmatch(plain, span.start, span.end)
    if not match or _NOBODY.fullmatch(match["organization"]):
        return None
    start, end = match.span("title")
    if not match["colon"] and (stop := _TITLE_ENDS.search(plain, start, end)):
        end = stop.start()
    nameless = _NAMELESS.fullmatch(match["organization"]) and not has_body_word(match["organization"])
    return Hiring(None if nameless else stripped(plain, Span(*match.span("organization"))), stripped(plain, Span(start, end)))


def begins_as_body(text: str) -> bool:
    """Tell whether a line begins as bodies are called, so that a word for a person in it makes no position of it.

    >>> begins_as_body("Office of the Widget Examiner"), begins_as_body("Widget Examiner")
    (True, False)
    """
    return _BODY_FIRST.match(text) is not None


def is_founded(name: str) -> bool:
    """Tell whether a name has the mark of a body that no unit's has: "Some Foundation", not "Some Services"."""
    return " " in name and _FOUNDED.search(name) is not None


def without_call(plain: str, span: Span) -> Span:
    """Leave out "Now hiring:" and the like before a title."""
    if tag := _MAIL_TAG.match(plain, span.start, span.end):
        span = Span(tag.end(), span.end)
    while (call := _CALL.match(plain, span.start, span.end)) and call.end() < span.end:
        span = Span(call.end(), span.end)
    return span


def without_call_words(text: str) -> str:
    """Leave out "Now hiring!" and the like before other words."""
    call = _CALL.match(text)
    return text[call.end() :] if call else text


def split_at_employer(plain: str, span: Span, *, known: bool) -> tuple[Span, Span | None]:
    """Split "Widget Manager at Some Foundation"; the whole is the title where the employer is known from another line."""
    if known:
        return span, None
    match = _AT.search(plain, span.start, span.end)
    if match and has_role(plain[span.start : match.start()]):
        return Span(span.start, match.start()), stripped(plain, Span(match.end(), span.end))
    behind = split_employer(plain, span)
    return (stripped(plain, Span(span.start, behind.start)), behind) if behind else (span, None)


def split_labelled(plain: str, span: Span) -> tuple[Span, Span | None]:
    """Split the value of a label for the title at the employer, where it names one: "Position: Widget Manager at Some Foundation"."""
    match = _AT_BODY.search(plain, span.start, span.end)
    if match and has_role(plain[span.start : match.start()]):
        return stripped(plain, Span(span.start, match.start())), stripped(plain, Span(match.end(), span.end))
    behind = split_employer(plain, span)
    return (stripped(plain, Span(span.start, behind.start)), behind) if behind else (span, None)


def split_employer(plain: str, span: Span) -> Span | None:
    """Find the employer behind the comma or dash in "Widget Manager, Some Foundation"; None where what follows is a unit or nothing."""
    text = plain[span.start : span.end]
    for mark in (", ", " - "):
        head, found, tail = text.rpartition(mark)
        if " " not in tail:
            head, found, tail = text.partition(mark)
        if found and has_role(head) and _FOUNDED.search(tail) and not has_role(tail):
            return stripped(plain, Span(span.end - len(tail), span.end))
    return None
