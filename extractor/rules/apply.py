"""Where applications go: web addresses for the public and for current staff, e-mail and phone."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Span, Topic
from extractor.rules.accommodation import accommodation_sentences
from extractor.rules.places.work import country_of_posting
from extractor.rules.search.contacts import EMAIL, URL, find_emails, find_phones, find_urls, parse_phone
from extractor.words import Pattern

_TO_APPLY: Final = r"\bappl(?:y|ying|ications?)\b|{RESUME}"
_APPLIES: Final = Pattern("{TO_APPLY}", TO_APPLY=_TO_APPLY)
_APPLYING: Final = Pattern(r"{TO_APPLY}|{APPLY}|{WHO}|\b(?:considered|interested|search for|job id)\b|\bto:", TO_APPLY=_TO_APPLY)
"""What leads to an address for applications in the part on applying."""
_OPENS: Final = Pattern(r"\W{0,3}(?:(?:to|please|how to|you (?:can|may)) )?apply\b")
_SENT_AT: Final = re.compile(r"(?:\b(?:at|to|through|via|on|using|here|below|site|website|portal|page|link)\b[: ]{0,3}|: ?)\n?\Z")
_PAPERS_SENT: Final = Pattern(r"(?:{APPLY}|\b(?:provide|complete|share)\b)[^.;\n]{0,60}(?:\bapplications?\b|{RESUME})")
_ASIDE: Final = Pattern(r"(?<!applications and ){QUESTION}")
_OTHER_USE: Final = Pattern(r"{OTHER_PAGE}")
_OTHER_ADDRESS: Final = re.compile(r"\bexam(?:s|_|\b)|privacy|polic(?:y|ies)|/eeo|benefit|studentaid|linkedin\.com|facebook|twitter|instagram")
_PEOPLE: Final = r"{COLLEAGUE}|\b(?:applicants?|candidates?)\b"
_STAFF: Final = r"""
    (?:current|existing|internal|permanent)(?: [\w']{1,20}){0,3}? (?:{PEOPLE})|(?:city|county|state|agency|company|university) employees?\b
    |{STAFF_SITE}
"""
_FOR_STAFF: Final = Pattern(r"(?<!non-)(?<!non )\b(?:{STAFF})", PEOPLE=_PEOPLE, STAFF=_STAFF)
_FOR_STAFF_BEHIND: Final = Pattern(r"[\s,(]{0,3}(?:for|if you are)(?: an?)? (?:{STAFF})", PEOPLE=_PEOPLE, STAFF=_STAFF)
_STAFF_ADDRESS: Final = Pattern(r"(?:\A|[./-]){STAFF_SITE}(?:[./-]|\Z)")
_FOR_ALL: Final = Pattern(
    r"""
    \b(?:external|outside|public|other)(?: [\w']{1,20}){0,2}? (?:{PEOPLE})|\bnon[- ](?:\w{1,20} ){0,2}?employees?|\b(?:all|any) others?\b
    """,
    PEOPLE=_PEOPLE,
)
_REFUSED_BEFORE: Final = Pattern(
    r"""
    {DENY} (?:[a-z]{1,20} )?(?!sent|submitted)(?:{APPLY}|{CALL}|\b(?:write|use|contact|accept|consider|read)\b)
    (?:(?! (?:but|instead|rather|other than|outside|unless|except)\b)[^.;,\n]){0,70}\Z
    """
)
_REFUSED_BEHIND: Final = Pattern(r"[ ,)]{0,3}(?:or [^.;,\n]{1,40} )?(?:(?:will|shall|can|are|is) )?(?:{DENY}(?! only)|be (?:ignored|deleted|rejected)\b)")
_NOT_SO_SENT: Final = Pattern(r"{DENY}|\b(?:outside|other|except|unless|only|incomplete|late|missing|after)\b")
"""Before an address behind which a refusal stands, that it is the right one: "applications not sent to a@b.example will not be read"."""
_CONTACT_HEADING: Final = re.compile(r"\bcontact (?:information|details|info)[ :]{0,2}(?=\n)")
_MAIL_HEADER: Final = re.compile(r"(?:from|to|cc|bcc|reply-to|sender):")
_FROM: Final = re.compile(r"(?<!.)from:")
_MAILBOX: Final = Pattern(r"{=MAILBOX}[.@_-]")
_CALL: Final = Pattern(r"{CALL}")
_FOR_HIRES: Final = Pattern(r"{RESUME}|\b(?:apply|interview|recruiters?|hiring|human resources)\b")
_CONTACT: Final = re.compile(r"\b(?:(?:your|agency|recruiter|hr|hiring) contact|contact (?:person|partner))\b")
_SENTENCE_END: Final = re.compile(r"(?<=[.!])(?<!\b(?:mr|ms|dr|st)\.)(?<!\bmrs\.)(?<!\bprof\.)(?<![ .][a-z]\.)\s+")
_SIGNATURE: Final = ("email", "e-mail", "contact email", "contact")
_WINDOW: Final = 220
_NEAR: Final = 90
_MOST: Final = 200


class _Posting(NamedTuple):
    """A posting with its stretches on applying, and those that are for other things."""

    document: Document
    applying: list[Span]
    aside: list[Span]

    def is_foreign(self, span: Span) -> bool:
        """Tell whether an address stands in a text on disabilities, or belongs to the page."""
        parts = (Boilerplate.BROWSER_HELP, Boilerplate.FOOTER, Boilerplate.NAVIGATION)
        return any(one.meets(span) for one in self.aside) or self.document.is_boilerplate(span, *parts)

    def is_at_home(self, span: Span) -> bool:
        """Tell whether an address stands in the part on applying."""
        return any(block.meets(span) for block in self.applying)


def find_apply(document: Document) -> Iterator[Candidate]:
    """Yield apply_url, internal_apply_url, apply_email and apply_phone."""
    applying = [block.span for section in document.sections_on(Topic.APPLY) for block in section.blocks]
    posting = _Posting(document, applying, list(accommodation_sentences(document)))
    yield from _find_urls(posting)
    yield from _find_emails(posting)
    yield from _find_phones(posting)


def _find_urls(posting: _Posting) -> Iterator[Candidate]:
    document, low = posting.document, posting.document.low
    for span in find_urls(document):
        before = _before(document, span)
        if posting.is_foreign(span) or _OTHER_ADDRESS.search(low, *span) or _has_other_use(before) or _is_refused(low, span):
            continue
        staff = _is_for_staff(low, span, before)
        said = _APPLYING.search(before) if posting.is_at_home(span) else _APPLIES.search(before, max(0, len(before) - _NEAR)) or _are_papers_sent(before)
        if said or staff is not None:
            yield Candidate("internal_apply_url" if staff else "apply_url", document.quote(span), span, Trust.WORDING)


def _before(document: Document, span: Span) -> str:
    """Give the words before an address that it belongs to: of its line and the one above, up to the address before it."""
    plain = document.flat
    above = plain.rfind("\n", 0, max(plain.rfind("\n", 0, span.start), 0))
    start = max(above, span.start - _WINDOW, 0)
    others = [match.end() for match in URL.finditer(plain, start, span.start)]
    return document.low[max(start, *others, start) : span.start]


def _clause(before: str) -> str:
    """Give the last sentence of what stands before an address; a line that only leads to it ("at:") is part of it."""
    return _SENTENCE_END.split(before.strip())[-1]


def _has_other_use(before: str) -> bool:
    """Tell from the sentence that leads to an address that it is for questions, or another page of the employer's."""
    clause = _clause(before)
    if _ASIDE.search(clause):
        return True
    return not (_OPENS.match(clause) or _are_papers_sent(before)) and _OTHER_USE.search(clause) is not None


def _are_papers_sent(before: str) -> bool:
    return bool(_SENT_AT.search(before) and _PAPERS_SENT.search(_clause(before)))


def _is_for_staff(low: str, span: Span, before: str) -> bool | None:
    """Tell whether an address is for current staff: the group named last before it; None where none is named."""
    if _FOR_STAFF_BEHIND.match(low, span.end) or _STAFF_ADDRESS.search(low[slice(*span)]):
        return True
    public = max((match.end() for match in _FOR_ALL.finditer(before)), default=-1)
    staff = max((match.end() for match in _FOR_STAFF.finditer(before) if match.end() != public), default=-1)
    return None if staff == public else staff > public


def _is_refused(low: str, span: Span) -> bool:
    """Tell whether the words around an address say that what is sent there does not count."""
    before = low[max(0, span.start - _WINDOW) : span.start]
    refused = _REFUSED_BEHIND.match(low, span.end) is not None and not _NOT_SO_SENT.search(_clause(before))
    return refused or _REFUSED_BEFORE.search(before) is not None


def _find_emails(posting: _Posting) -> Iterator[Candidate]:
    document, low = posting.document, posting.document.low
    signed = [label.value for label in document.labelled(*_SIGNATURE)]
    for span in find_emails(document):
        before = low[max(low.rfind("\n\n", 0, span.start), span.start - _WINDOW, 0) : span.start]
        if posting.is_foreign(span) or _has_other_use(before) or _is_refused(low, span) or _is_of_contact(low, span, before):
            continue
        value = document.quote(span) if EMAIL.fullmatch(document.flat, *span) else None
        if _APPLYING.search(before) or posting.is_at_home(span):
            yield Candidate("apply_email", value, span, Trust.WORDING)
        elif value and (any(one.holds(span) for one in signed) or _MAILBOX.match(low, span.start)):
            yield Candidate("apply_email", value, span, Trust.GUESS)


def _is_of_contact(low: str, span: Span, before: str) -> bool:
    """Tell whether an address stands below "Contact information", or in a mail's header: nobody is told to send anything there."""
    heading = _CONTACT_HEADING.search(before)
    if heading and not _APPLIES.search(before, heading.end()):
        return True
    line = low.rfind("\n", 0, span.start) + 1
    return bool(_MAIL_HEADER.match(low, line) and _FROM.search(low, max(0, line - _WINDOW), line + _WINDOW))


def _find_phones(posting: _Posting) -> Iterator[Candidate]:
    """Find numbers for applicants: all of the part on applying, elsewhere those of a sentence that says to apply by them."""
    document, low = posting.document, posting.document.low
    for phone in islice(find_phones(document.flat, Span(0, len(low))), _MOST):
        before = low[max(0, phone.span.start - _WINDOW) : phone.span.start]
        clause = _clause(before)
        near = before + low[phone.span.end : phone.span.end + _NEAR].partition("\n")[0].partition(".")[0]
        called = (_CALL.search(clause) and _FOR_HIRES.search(near)) or _CONTACT.search(clause) or posting.is_at_home(phone.span)
        if called and not posting.is_foreign(phone.span) and not _is_refused(low, phone.span):
            yield Candidate("apply_phone", parse_phone(phone.printed, country_of_posting(document)), phone.span, Trust.WORDING)
