"""The organization's short name, the larger body it belongs to, and who employs in its stead."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, is_place, stripped
from extractor.rules.names.same_name import initials_of, is_other_form
from extractor.rules.names.short_names import read_short_names
from extractor.rules.organization import Employer, read_employers
from extractor.words import Pattern
from extractor.words.naming import NAME, has_role, is_everyday, names_a_firm

_LETTERS: Final = re.compile(r"\b[A-Z]{2,7}\b(?![-/_]?\d)")
"""None that are part of a number: "ABC-0098"."""
_TOO_FEW: Final = 2
"""Letters that are the initials of too many things."""
_BEFORE: Final = 100
_FAR: Final = 10_000

_PART_OF: Final = Pattern(r"{PART_OF} (?:the )?(?P<name>{NAME})(?P<rest> (?:portfolio|family|group))?", cased=True, NAME=NAME)
_COMPANY_OF: Final = Pattern(
    r"\ban? (?P<name>{NAME}) (?:[Cc]ompany|subsidiary|affiliate|brand|business)\b(?! (?:of|that|in)\b)", cased=True, NAME=NAME
)
_BEHIND_NAME: Final = re.compile(r"(?:,|\s-)\s{1,3}\Z")
_ADJECTIVE: Final = Pattern(r"^{FIRM_ADJECTIVE}|^\d|^\w{2,20}(?:an|ish|ese|ch|iss|ic)\Z|-\w{1,20}ed\Z")
"""What kind of company it is, and no name of another."""
_IS: Final = Pattern(
    r"(?:\b(?:is|are|was|As)|,) (?:now |also )?(?:an? |the )?(?:(?:proud|wholly[ -]owned|independent|new|key|US|U\.S\.|American"
    r"|operating|business|nonprofit) ){0,3}\Z",
    cased=True,
)
_GOVERNMENT: Final = Pattern(
    r"\b(?P<name>(?:City|State|County|Town|Village|Commonwealth"
    r"|Borough) of {NAME}) is (?:an? |proud to be |committed to ){1,2}(?:[\w,-]{1,20} ){0,3}?[Ee]qual\b",
    cased=True, NAME=NAME,
)  # fmt: skip
_LEGAL: Final = Pattern(r"{SPONSOR}[:,]? (?:the )?(?P<name>{NAME})", cased=True, NAME=NAME)
_UNLIKELY: Final = Pattern(
    r"(?:the )?(?:team|state|federal|full|part|equal|our|your|this|us|city|company|executive|board|senior|united states"
    r"|americans?)\b(?! of)"
)
_ITSELF: Final = Pattern(r"(?:as\b.*|we|it|our company|the (?:{FIRM}|{BODY}))?")


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
    used = (match for match in _LETTERS.finditer(text, 0, _FAR) if match.group().lower() in letters) if letters else ()
    if first := next(iter(used), None):
        yield Candidate("organization_acronym", first.group(), Span(*first.span()), Trust.GUESS)


def _parent(document: Document, employer: str) -> Iterator[Candidate]:
    """Find "is part of", "a subsidiary of", where the sentence speaks of the organization."""
    text = document.flat
    for match in document.find(_PART_OF, Span(0, min(_FAR, len(text)))):
        before = _IS.search(text, max(0, match.start() - _BEFORE), match.start())
        owned = match.group().startswith(("owned", "operated"))
        if match.group()[0].isupper() or not (before or owned) or (before and before.group().startswith("As") and not match["rest"]):
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
    for match in document.find(_COMPANY_OF, Span(0, min(_FAR, len(text)))):
        before, span = text[max(0, match.start() - _BEFORE) : match.start()], _name(text, Span(*match.span("name")))
        name = document.words(span) if span else ""
        if not span or _ADJECTIVE.search(name.lower()) or is_place(name) or not (comma := _BEHIND_NAME.search(before)):
            continue
        if before[: comma.start()].endswith(tuple(forms)) and not is_other_form(name, best):
            yield Candidate("parent_organization", name, span, Trust.WORDING)


def _speaks_of(subject: str, employer: str) -> bool:
    """Tell whether the words before "part of" name the organization, or say we, the company, it."""
    bare = re.split(r"(?<=[a-z])(?=[A-Z])", re.sub(r"\s*\([^)]*\)", "", subject))[-1]
    if _ITSELF.fullmatch(bare.lower()):
        return True
    return len(bare) < len(employer) + _WORDS_MORE and is_other_form(bare.removeprefix("The ").split(",", maxsplit=1)[0], employer)


_WORDS_MORE: Final = 40
"""Characters that a sentence may say beside the organization's name before it comes to the point."""


def _government(document: Document, employer: str) -> Iterator[Candidate]:
    """Find the city or state that says for a body within it that it gives equal opportunity."""
    for match in document.find(_GOVERNMENT):
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
    for match in document.find(_LEGAL):
        span = _name(text, Span(*match.span("name")))
        if span and not (employer and is_other_form(text[span.start : span.end], employer)):
            yield Candidate("legal_employer", document.words(span), span, Trust.WORDING)


def _name(text: str, span: Span) -> Span | None:
    """Leave out what is no body: everyday words, positions, "the City"."""
    span = stripped(text, span)
    name = text[span.start : span.end]
    if not name[:1].isupper() or is_everyday(name) or _UNLIKELY.match(name.lower()):
        return None
    *_, last = name.split()
    return None if has_role(last) and " of " not in name and not names_a_firm(name) else span
