"""The organization's short name, the larger body it belongs to, and who employs in its stead."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.names.cell_shapes import is_place
from extractor.rules.names.other_forms import initials_of, is_other_form
from extractor.rules.names.prose import matches_at, prose
from extractor.rules.names.short_names import read_short_names
from extractor.rules.names.words import NAME, has_role, is_everyday, names_a_firm, stripped
from extractor.rules.organization import Employer, read_employers

_LETTERS: Final = re.compile(r"[A-Z]{2,7}\b(?![-/_]?\d)")
"""None that are part of a number: "ABC-0098"."""
_TOO_FEW: Final = 2
"""Letters that are the initials of too many things."""
_BEFORE: Final = 100
_FAR: Final = 10_000

_PART_OF: Final = prose(
    rf"""
    (?: (?: part | subsidiary | division | unit | affiliate | branch | program | project | initiative | department | agency | arm | member
          | center | institute )\ of
      | owned\ by | operated\ by )
    \ (?:the\ )? (?P<name> {NAME} ) (?P<rest> \ (?:portfolio|family|group) )?
    """
)
_PARTS: Final = (
    "part", "subsidiary", "division", "unit", "affiliate", "branch", "program", "project", "initiative", "department", "agency", "arm",
    "member", "center", "institute", "owned", "operated",
)  # fmt: skip
_COMPANY_OF: Final = prose(
    rf"""
    an?\ (?P<name> {NAME} )\ (?: [Cc]ompany | subsidiary | affiliate | brand | business ) \b (?! \ (?:of|that|in)\b )
    """
)
_BEHIND_NAME: Final = re.compile(r"(?:,|\s-)\s{1,3}\Z")
_ADJECTIVE: Final = re.compile(
    r"^(?:Fortune|Forbes|Inc|Series|Tier|Top|Best|Big|Great Place|Certified|B Corp|Delaware|Nasdaq|Public|Private|Global|Leading|National"
    r"|International|Equal|Drug|Native|Black|Latin\w*|Wom[ae]n|Veteran|Minority|Employee|Employer|Family|Remote|Silicon|Bay Area"
    r"|Midwest\w*|Pre|Early|Growth|SaaS|Y Combinator|(?:YC|UK|EU|US|AI|IT|HR|VC|PE|S&P|FTSE|NYSE|NASDAQ|ESOP|EEO|EOE|B2[BC]|HVAC|ITAR|FMCG"
    r"|CPG|BPO|EPC|GSA|SBA|SDVOSB|WOSB|MBE|WBE|LLC|[A-Z])\b)|\d|^\w+(?:an|ish|ese|ch|iss|ic)$|-\w+ed$",
)
"""What kind of company it is, and no name of another."""
_IS: Final = prose(
    r"""
    (?: \b(?:is|are|was|As) | , )\ (?:now\ |also\ )? (?: an?\  | the\  )?
    (?: (?: proud | wholly[ -]owned | independent | new | key | US | U\.S\. | American | operating | business | nonprofit )\  ){0,3} $
    """
)
_GOVERNMENT: Final = prose(
    rf"""
    (?P<name> (?: City | State | County | Town | Village | Commonwealth | Borough )\ of\ {NAME} )
    \ is\ (?: an?\  | proud\ to\ be\  | committed\ to\  ){{1,2}} (?: [\w,-]+\  ){{0,3}}? [Ee]qual\b
    """
)
_GOVERNMENTS: Final = ("city", "state", "county", "town", "village", "commonwealth", "borough")
_LEGAL: Final = prose(
    rf"""
    (?i: \b fiscally\ sponsored\ (?: project | program )\ (?:of|by|at) | \b sponsored\ project\ (?:of|by|at) | \b fiscally\ sponsored\ by
       | \b fiscal\ (?:sponsor|agent) (?: \ is | ship\ (?:of|by) | \ of\ [^.,\n]{{2,60}}\ is | , | : )?
       | \b (?:will\ be|is|are|be)\ (?:(?:legally|formally|technically)\ )? (?:employed|hired|payrolled)\ (?:by|through)
       | \b employees?\ of\ record\ (?:is|of|will\ be) | \b employer\ of\ record (?: ,?\ ?(?:is|will\ be) | : | , )?
       | \b (?:will\ be|is|are|considered)\ (?:an?\ )? employees?\ of | \b on\ the\ payroll\ of | \b payroll (?:ed)?\ (?: by | through
           | agency\ ?(?:is|:) )
       | \b legal\ employer\ ? (?: is | : | will\ be ) )
    \ (?:the\ )? (?P<name> {NAME} )
    """
)
_HINTS: Final = (
    "sponsored", "fiscal", "fiscally", "employed", "hired", "record", "employee", "employees", "payroll", "payrolled", "employer",
)  # fmt: skip
_UNLIKELY: Final = re.compile(
    r"(?:the )?(?:team|state|federal|full|part|equal|our|your|this|us|city|company|executive|board|senior"
    r"|united states|americans?|new york city)\b(?! of)",
    re.IGNORECASE,
)
_ITSELF: Final = re.compile(
    r"(?:As\b.*|We|It|Our company|The (?:company|firm|agency|organi[sz]ation|foundation|center|institute|office|alliance|network))?",
    re.IGNORECASE,
)


def find_employers(document: Document) -> Iterator[Candidate]:
    """Find the short name, the parent and the legal employer of the organization."""
    employers = read_employers(document)
    if employers:
        yield from _acronym(document, employers)
        yield from _parent(document, employers[0].value)
        yield from _named_behind(document, employers)
        yield from _government(document, employers[0].value)
        yield from _lender(employers)
    yield from _legal(document, employers[0].value if employers else "")


def _acronym(document: Document, employers: tuple[Employer, ...]) -> Iterator[Candidate]:
    """Take the letters in brackets behind the organization's name; else its initials, where the posting uses them."""
    best, text = employers[0].value, document.flat
    printed = next((employer.acronym for employer in employers if employer.acronym and is_other_form(employer.value, best)), None)
    introduced = (short.letters for short in read_short_names(document) if is_other_form(document.words(short.name), best))
    span = printed or next(introduced, None)
    if span:
        yield Candidate("organization_acronym", document.words(span), span, Trust.WORDING)
        return
    letters = [initials.lower() for initials in initials_of(best) if len(initials) > _TOO_FEW and initials != best]
    used = (match for match in matches_at(_LETTERS, text, document.offsets_of(*letters), _FAR) if match.group().lower() in letters)
    if first := next(used, None):
        yield Candidate("organization_acronym", first.group(), Span(*first.span()), Trust.GUESS)


def _parent(document: Document, employer: str) -> Iterator[Candidate]:
    """Find "is part of", "a subsidiary of", where the sentence speaks of the organization."""
    text = document.flat
    for match in matches_at(_PART_OF, text, document.offsets_of(*_PARTS), _FAR):
        before = _IS.search(text, max(0, match.start() - _BEFORE), match.start())
        owned = match.group().startswith(("owned", "operated"))
        if not (before or owned) or (before and before.group().startswith("As") and not match["rest"]):
            continue
        span = _name(text, Span(*match.span("name")))
        end = before.start() if before else match.start()
        start = max(text.rfind(mark, 0, end) for mark in (". ", "\n", "! ", ".\t")) + 1
        if span and not is_other_form(text[span.start : span.end], employer) and _speaks_of(text[start:end].strip(), employer):
            yield Candidate("parent_organization", document.words(span), span, Trust.WORDING)


def _named_behind(document: Document, employers: tuple[Employer, ...]) -> Iterator[Candidate]:
    """Find the parent right behind the employer's name: "Acme, a Some Holdings company"."""
    text, best = document.flat, employers[0].value
    forms = [one.value for one in employers if one.value == best or is_other_form(one.value, best)]
    for match in matches_at(_COMPANY_OF, text, document.offsets_of("a", "an"), _FAR):
        before, span = text[max(0, match.start() - _BEFORE) : match.start()], _name(text, Span(*match.span("name")))
        name = document.words(span) if span else ""
        if not span or _ADJECTIVE.search(name) or is_place(name) or not (comma := _BEHIND_NAME.search(before)):
            continue
        if before[: comma.start()].endswith(tuple(forms)) and not is_other_form(name, best):
            yield Candidate("parent_organization", name, span, Trust.WORDING)


def _speaks_of(subject: str, employer: str) -> bool:
    """Tell whether the words before "part of" name the organization, or say we, the company, it."""
    bare = re.split(r"(?<=[a-z])(?=[A-Z])", re.sub(r"\s*\([^)]*\)", "", subject))[-1]
    if _ITSELF.fullmatch(bare):
        return True
    return len(bare) < len(employer) + _WORDS_MORE and is_other_form(bare.removeprefix("The ").split(",", maxsplit=1)[0], employer)


_WORDS_MORE: Final = 40
"""Characters that a sentence may say beside the organization's name before it comes to the point."""


def _government(document: Document, employer: str) -> Iterator[Candidate]:
    """Find the city or state that says for a body within it that it gives equal opportunity."""
    text = document.flat
    if not document.has("equal"):
        return
    for match in matches_at(_GOVERNMENT, text, document.offsets_of(*_GOVERNMENTS), len(text)):
        span = Span(*match.span("name"))
        if not is_other_form(document.words(span), employer):
            yield Candidate("parent_organization", document.words(span), span, Trust.GUESS)


def _lender(employers: tuple[Employer, ...]) -> Iterator[Candidate]:
    """Find the body that recruits where the position is lent to another."""
    for one in employers[1:]:
        if one.recruits and not is_other_form(one.value, employers[0].value):
            yield Candidate("legal_employer", one.value, one.span, Trust.WORDING)


def _legal(document: Document, employer: str) -> Iterator[Candidate]:
    text = document.flat
    for match in (match for sentence in document.sentences_with(*_HINTS) for match in _LEGAL.finditer(text, *sentence)):
        span = _name(text, Span(*match.span("name")))
        if span and not (employer and is_other_form(text[span.start : span.end], employer)):
            yield Candidate("legal_employer", document.words(span), span, Trust.WORDING)


def _name(text: str, span: Span) -> Span | None:
    """Leave out what is no body: everyday words, positions, "the City"."""
    span = stripped(text, span)
    name = text[span.start : span.end]
    if not name[:1].isupper() or is_everyday(name) or _UNLIKELY.match(name):
        return None
    *_, last = name.split()
    return None if has_role(last) and " of " not in name and not names_a_firm(name) else span
