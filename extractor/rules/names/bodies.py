"""Bodies that the prose names as the employer: "The Widget Fund (WF) is ...", "About Acme", "At Acme, we ..."."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.candidate import Trust
from extractor.document import Boilerplate, Document, Span, Topic, once
from extractor.rules.names.body_names import bare_name, is_body, is_unit
from extractor.rules.names.cell_shapes import is_place
from extractor.rules.names.prose import matches_at, prose, sentence_starts
from extractor.rules.names.words import NAME, has_body_word


class Body(NamedTuple):
    """A body that a sentence or heading names, and how plainly it is said to be the employer."""

    span: Span
    trust: Trust
    acronym: Span | None = None
    recruits: bool = False
    """Whether it is said to seek people."""
    lent: bool = False
    """Whether it is where the staff of another body is lent to."""


# The patterns up to _EQUAL are matched where sentences begin, the others anywhere.
_LEAD: Final = r"""
    (?: (?:Based|Founded|Established|Located|Headquartered|Since|With|For|To|In)\b [^.;\n]{3,90}? ,\  )?   # Founded in 1990, ...
    (?P<the> [Tt]he\  | THE\  )?
"""
_SUBJECT: Final = prose(
    rf"""
    {_LEAD} (?P<name> (?> {NAME} ) )
    (?: \ ?\( (?: the\  | also\ known\ as\  | or\  | " | aka\  )? (?P<acronym> [A-Z][\w&./-]{{1,14}} (?:\ [A-Z][a-z]+)? ) "? \) )?
    (?: (?: \ (?: [A-Z][\w&]* | of | and | for ) ){{1,8}} (?= \ (?:is|seeks|has)\b ) )?              # 's Gear Division
    (?: ,\ [^.;\n]{{3,160}}? ,\  | ,\ an?\ [^.;,\n]{{3,120}}? \ (?= (?: is\ (?:seeking|looking|hiring) | seeks )\b ) | ,?\  | , )
    """,
    r"""
    (?: (?P<hires>
            (?:is|are)\ (?: (?:now|currently|actively|urgently|also)\  )?
              (?: seeking | hiring | looking | recruiting | searching | accepting | inviting | pleased\ to\ announce )
          | (?: (?:urgently|currently)\  )? seeks | invites | announces | wishes\ to
          | needs\ (?: an?\  | people\b | volunteers\b | someone\b ) | has\ (?:an?|one|two|several|created)\  )
      | (?P<is>
            (?:is|are|was)\ (?: an? | the | one | committed | dedicated | proud | responsible | among | building | based | located
                | on\ a | where | mandated
              | charged | changing | redefining | transforming )\b )
      | (?: has | have | had | provides | protects | enriches | invests | helps | works | promotes | offers | serves | operates
          | develops | delivers
          | supports | oversees | manages | supplies | creates | builds | believes | strives | aims | exists | specializes | brings
              | makes | enforces
          | ensures | processes | leads | combines | partners | does | can | will | was | were | is | are
          | designs | sells | runs | owns | gives | connects | employs | represents | trains | teaches | rescues | powers | enables
          | empowers | conducts | produces | invests | funds )\b
    )
    """,
)
_MAY_SPEAK: Final = prose(
    r"""
    # a lead, or one word and then a name, a bracket, a comma or a verb: what most sentences begin with is cheaply told apart
    (?: The | THE | Based | Founded | Established | Located | Headquartered | Since | With | For )\b | (?: To | In )\b [^.;,\n]{3,90} ,
    | \S+ (?: (?<=,) | \ (?: [A-Z0-9(&/,] | (?: is | are | was | were | has | have | had | seeks | invites | announces | wishes
        | currently | needs
        | urgently | provides | protects | enriches | invests | helps | works | promotes | offers | serves | operates | develops | delivers
        | supports | oversees | manages | supplies | creates | builds | believes | strives | aims | exists | specializes | brings | makes
        | enforces | ensures | processes | leads | combines | partners | does | can | will | of | for | and | on | de | del | el
        | in )\b ) )
    """
)
_KIND: Final = prose(
    r"""
    \ (?: (?! (?: in | of | for | to | that | at | with | on | where | which | and | used )\b ) [\w'&,-]+\  ){0,5}?
    (?: (?P<tool> platform | system | service | app | network | provider )
        | company | firm | startup | start-up | agency | organi[sz]ation | non-?profit | charity | studio
        | marketplace | manufacturer | maker | retailer | brand | bank | restaurant | bistro | cafe | bakery | hospital | clinic | school
        | business | distributor | consultancy | practice | store | shop | hotel | library | museum
        | theat(?:er|re) | church | cooperative | co-op | publisher | carrier | contractor | wholesaler | developer\ of | leader\ in )\b
    """
)
_ABOUTS: Final = ("About", "ABOUT", "Why ", "Life ", "Working ", "Join ")
_ABOUT: Final = prose(
    rf"""
    (?: About | ABOUT | Why (?: \ join | \ work\ (?:at|for) )? | Life\ at | Working\ at | Join )\ (?: [Tt]he\ (?=\S+\ ) | (?! [Tt]he\b ) )
    (?P<name> {NAME} ) [ \t*]{{0,3}} (?: [:?!]? [ \t*]{{0,3}} $ | : )
    """
)
_AT: Final = prose(
    rf"""
    (?: Here\ at | At )\ (?:the\ )? (?P<name> {NAME} )
    ,?\ (?: we\b | our\b | you\b | you'll\b | every | the\b | people\b | no\b | [a-z]+\  )
    """
)
_EQUAL: Final = prose(
    rf"""
    {_LEAD} (?P<name> {NAME} ) (?: \ \([A-Z]+\) )? \ (?:is|are)\ (?: proud\ to\ be\  | an?\  | committed\ to\  ){{1,2}}
    (?: \w+\  )? (?: equal | EEO | affirmative | inclusive | diverse )
    """
)
_WITH: Final = prose(
    rf"""
    (?: (?: [Jj]oin | work\ (?:at|for) | career\ (?:at|with) | role\ at | position\ (?:at|with) | team\ at | here\ at | alongside
          | opportunity\ (?:at|with) | works?\ with | (?:role|position|opportunity|internship)\ for\ an?\ [^.,\n]{{3,60}}\ (?:at|with) )
      | As\ an?\ [^.,\n]{{3,60}} \ (?:at|with) )
    \ (?:the\ )? (?P<name> {NAME} )
    """
)
_OWNS: Final = prose(
    r"""
    (?P<name> [A-Z] (?<= [a-z][ ][A-Z] ) [\w&+-]*+ (?: \ [A-Z][\w&+-]*+ ){0,3} ) 's?
    \ (?: teams? | growth | growing | mission | culture | commitment | employees | work | business | platform | products | customers
        | [a-z]+\ (?:team|function|platform|business) )\b
    """
)
_DETAILED: Final = prose(rf"(?: detailed | seconded | on\ loan )\ to\ (?:the\ )? (?P<name> {NAME} )")
_BRACKETED: Final = prose(
    rf"""
    (?: (?:we|We|WE) (?: 're | \ are ) | (?:I|i) (?: 'm | \ am ) )\ (?:an?|the)\ [^.;:()\n]{{3,70}} \ \(\ ?(?P<name> {NAME} )\ ?\)
    """
)
"""In words of their own: "we're a family bakery (Some Name)"."""
_QUALITY: Final = re.compile(r"\d|\b(?:certified|licensed|registered|founded|owned|based|organic|series|profit)\b", re.IGNORECASE)
_COPYRIGHT: Final = prose(rf"(?: \u00a9 | \(c\) | [Cc]opyright )\ ? (?: \d{{4}}\ ?,?\ ? )? (?P<name> {NAME} )")
_MARK: Final = re.compile(r"\u00a9|\(c\)")
_NOTICE: Final = prose(r"(?P<name> (?: [A-Z][A-Z&'-]+\  ){1,9}? ) (?:CITYWIDE\ )? JOB\ (?:VACANCY|POSTING)\ NOTICE")
_MENTIONING: Final = (
    "join", "work", "career", "role", "position", "team", "here", "alongside", "opportunity", "works", "as",
)  # fmt: skip
_OWNED: Final = (
    "team", "teams", "growth", "growing", "mission", "culture", "commitment", "employees", "work", "business", "platform", "products",
    "customers", "function",
)  # fmt: skip
_TOP: Final = 600
_FAR: Final = 8_000
"""Characters: who hires is said at the beginning; "About Acme" may stand at the end."""


def find_bodies(document: Document) -> Iterator[Body]:
    """Find the bodies that the prose names as employers, in order of the text; what only mentions one where nothing says it plainly."""
    text = document.flat
    bodies = [*_named(text, _at_starts(document, text)), *_named(text, _in_notice(text)), *_named(text, _detailed_to(document, text))]
    if not any(body.trust is Trust.WORDING for body in bodies):
        bodies += _named(text, _mentioned(document, text))
    yield from sorted(bodies, key=lambda body: body.span)


def _named(text: str, found: Iterator[Body]) -> Iterator[Body]:
    for body in found:
        span = bare_name(text, body.span)
        name = text[span.start : span.end]
        if is_body(name):
            yield body._replace(span=span, trust=Trust.GUESS if is_unit(name) else body.trust)


def _at_starts(document: Document, text: str) -> Iterator[Body]:
    for start in sentence_starts(document):
        if text.startswith(_ABOUTS, start) and (about := _ABOUT.match(text, start)):
            yield Body(Span(*about.span("name")), Trust.WORDING)
        elif start >= _FAR:
            continue
        elif text.startswith(("At ", "Here at "), start) and (at := _AT.match(text, start)):
            yield Body(Span(*at.span("name")), Trust.WORDING)
        elif _MAY_SPEAK.match(text, start) and (subject := _SUBJECT.match(text, start)):
            yield from _subject(document, text, subject)


def _subject(document: Document, text: str, match: re.Match[str]) -> Iterator[Body]:
    """Read who a sentence speaks of: plainly the employer where it hires, is something, has a short name, or is called by a body's word."""
    span, name = Span(*match.span("name")), match["name"]
    several = " " in name
    if (match["the"] and not several) or document.is_boilerplate(
        span, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.FOOTER, Boilerplate.BROWSER_HELP
    ):
        return
    again = text.count(name) > 1
    described = match["is"] and (again or (several and match.start() < _TOP))
    opens = match.start() in _first_sentences(document)
    if match["hires"] or match["acronym"] or described or ((several or again) and has_body_word(name)) or (opens and several):
        yield Body(span, Trust.WORDING, Span(*match.span("acronym")) if match["acronym"] else None, recruits=match["hires"] is not None)
    elif again or _is_said_to_be_firm(text, match, opens=opens):
        yield Body(span, Trust.GUESS)


@once
def _first_sentences(document: Document) -> frozenset[int]:
    """Give where the prose begins, and what stands below headings such as "About us": there the employer is spoken of."""
    prose = (line.content.start for line in document.lines if document.flat[line.span.end - 1] == ".")
    below = (section.blocks[0].span.start for section in document.sections_on(Topic.EMPLOYER) if section.heading and section.blocks)
    return frozenset([*islice(prose, 1), *below])


def _is_said_to_be_firm(text: str, match: re.Match[str], *, opens: bool) -> bool:
    """Tell whether a sentence says of a name never told again that it is a firm; a tool may be a platform too, a plain word is no name."""
    said = _KIND.match(text, match.end()) if match["is"] else None
    return said is not None and (opens or not said["tool"]) and match["name"].lower() not in text


def _in_notice(text: str) -> Iterator[Body]:
    if "JOB VACANCY NOTICE" in text or "JOB POSTING NOTICE" in text:
        yield from (Body(Span(*match.span("name")), Trust.WORDING) for match in _NOTICE.finditer(text, 0, _FAR))


def _detailed_to(document: Document, text: str) -> Iterator[Body]:
    """Find the body that the staff of another is lent to: the hire may be said to join either."""
    for match in matches_at(_DETAILED, text, document.offsets_of("detailed", "seconded", "on"), _FAR):
        yield Body(Span(*match.span("name")), Trust.GUESS, lent=True)


def _mentioned(document: Document, text: str) -> Iterator[Body]:
    fair = document.sentences_with("equal", "eeo", "affirmative", "inclusive", "diverse")
    matches = [match for sentence in fair if (match := _EQUAL.match(text, *sentence))]
    matches += matches_at(_WITH, text, document.offsets_of(*_MENTIONING), len(text))
    matches += (match for sentence in document.sentences_with(*_OWNED) for match in _OWNS.finditer(text, *sentence))
    described = matches_at(_BRACKETED, text, document.offsets_of("we", "i"), _FAR)
    matches += (match for match in described if " " in match["name"] and not (is_place(match["name"]) or _QUALITY.search(match["name"])))
    marks = [*document.offsets_of("copyright"), *(mark.start() for mark in _MARK.finditer(text))]
    matches += matches_at(_COPYRIGHT, text, marks, len(text))
    for match in matches:
        yield Body(Span(*match.span("name")), Trust.GUESS)
