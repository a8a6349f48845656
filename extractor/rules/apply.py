"""Where applications go: web addresses for the public and for current staff, e-mail and phone."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Span, Topic, trim
from extractor.rules.accommodation import accommodation_sentences
from extractor.rules.places.work import country_of_posting
from extractor.rules.search.contacts import EMAIL, URL, find_emails, find_phones, find_urls, parse_phone
from extractor.words import Pattern

_TO_APPLY: Final = r"\bappl(?:y|ying|ications?)\b|{RESUME}"
_APPLIES: Final = Pattern("{TO_APPLY}", TO_APPLY=_TO_APPLY)
_LEADS: Final = Pattern(
    r"{TO_APPLY}|{APPLY}|{COLLEAGUE}|\b(?:considered|interested|search for|go to|click|log ?on|job id)\b|\bto:", TO_APPLY=_TO_APPLY
)
"""What leads to an address for applications."""
_OPENS: Final = Pattern(r"\W{0,3}(?:(?:to|please|how to|you (?:can|may)) apply|apply (?:online|now|today|here|at|via|through))\b")
_SENT_AT: Final = re.compile(r"(?:\b(?:at|to|through|via|on|using|here|below|site|website|portal|page|link)\b[: ]{0,3}|: ?)\n?\Z")
_PAPERS_SENT: Final = Pattern(
    r"(?:(?!appl|\w{1,12}ing\b){APPLY}|\b(?:provide|complete|share)\b)[^.;\n]{0,60}(?:\bapplications?\b|{RESUME})"
)
_ASIDE: Final = Pattern(r"(?<!applications and ){QUESTION}")
_OTHER_USE: Final = Pattern(r"{OTHER_PAGE}")
_OTHER_ADDRESS: Final = re.compile(
    r"\bexam(?:s|_|\b)|privacy|polic(?:y|ies)|/eeo|benefit|terms|studentaid|linkedin\.com|facebook|twitter|instagram|glassdoor"
)
_STAFF: Final = r"(?:current|existing|internal|permanent)(?: [\w']{1,20}){0,3}? {COLLEAGUE}|{STAFF_SITE}"
_FOR_STAFF: Final = Pattern(r"(?<!non-)(?<!non )\b(?:{STAFF})", STAFF=_STAFF)
_FOR_STAFF_BEHIND: Final = Pattern(r"[\s,(]{0,3}(?:for|if you are)(?: an?)? (?:{STAFF})", STAFF=_STAFF)
_STAFF_ADDRESS: Final = Pattern(r"(?<![a-z0-9]){STAFF_SITE}(?![a-z0-9])")
_FOR_ALL: Final = Pattern(
    r"\b(?:external|outside|public|other)(?: [\w']{1,20}){0,2}? {COLLEAGUE}|\bnon[- ](?:\w{1,20} ){0,2}?employees?|\b(?:all|any) others?\b"
)
_REFUSED_BEFORE: Final = Pattern(
    r"""
    {DENY} (?:[a-z]{1,20} )?(?!sent|submitted)(?:{APPLY}|{CALL}|\b(?:write|use|contact|accept|consider|read)\b)
    (?:(?! (?:but|instead|rather|other than|outside|unless|except)\b)[^.;,\n]){0,70}\Z
    """
)
_REFUSED_BEHIND: Final = Pattern(
    r"[ ,)]{0,3}(?:or [^.;,\n]{1,40} )?(?:(?:will|shall|can|are|is) )?(?:{DENY}(?! only)|be (?:ignored|deleted|rejected)\b)"
)
_NOT_SO_SENT: Final = Pattern(r"{DENY}|\b(?:outside|other|except|unless|only|incomplete|late|missing|after)\b")
"""Before an address behind which a refusal stands, that it is the right one: "applications not sent to a@b.example will not be read"."""
_CONTACT_HEADING: Final = re.compile(r"\bcontact (?:information|details|info)[ :]{0,2}(?=\n)")
_MAIL_HEADER: Final = re.compile(r"(?:from|to|cc|bcc|reply-to|sender):")
_FROM: Final = re.compile(r"(?<!.)from:")
_MAILBOX: Final = Pattern(r"{=MAILBOX}[.@_-]")
_CALL: Final = Pattern(r"{CALL}")
_NO_CALL: Final = Pattern(r"{DENY} {CALL}")
_HIRES: Final = r"{RESUME}|\b(?:apply|interview|recruiters?|hiring (?:manager|team)|human resources)\b"
_FOR_HIRES: Final = Pattern("{HIRES}", HIRES=_HIRES)
_FOR_HIRES_BEHIND: Final = Pattern(r"[^.\n]{0,40}{HIRES}", HIRES=_HIRES)
_CONTACT: Final = re.compile(r"\b(?:(?:your|agency|recruiter|hr|hiring) contact|contact (?:person|partner))\b")
_SENTENCE_END: Final = re.compile(r"[.!](?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\bMrs\.)(?<!\bProf\.)(?<![ .][A-Z]\.)\s+(?=[A-Z\"(])")
_WINDOW: Final = 220
_NEAR: Final = 90
_BEHIND: Final = 40
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
        if posting.is_foreign(span) or _OTHER_ADDRESS.search(low, *span) or _has_other_use(document, before) or _is_refused(document, span):
            continue
        staff = _is_for_staff(low, span, before)
        said = _LEADS.search(low, *before) if posting.is_at_home(span) else _leads_to_form(document, span, before)
        if said or staff is not None:
            yield Candidate("internal_apply_url" if staff else "apply_url", document.quote(span), span, Trust.WORDING)


def _before(document: Document, span: Span) -> Span:
    """Give the words before an address that it belongs to: of its line and the one above, up to the address before it."""
    plain = document.flat
    above = plain.rfind("\n", 0, max(plain.rfind("\n", 0, span.start), 0))
    start = max(above, span.start - _WINDOW, 0)
    return Span(max((match.end() for match in URL.finditer(plain, start, span.start)), default=start), span.start)


def _clause(document: Document, before: Span) -> Span:
    """Give the last sentence of what stands before an address; a line that only leads to it ("at:") is part of it."""
    within = trim(document.flat, *before)
    return Span(max((match.end() for match in _SENTENCE_END.finditer(document.flat, *within)), default=within.start), within.end)


def _leads_to_form(document: Document, span: Span, before: Span) -> bool:
    """Tell whether a sentence outside of the part on applying says to apply at an address: "go to ... to apply"."""
    near = max(before.start, span.start - _NEAR)
    said = _LEADS.search(document.low, near, span.start) and _APPLIES.search(document.low, near, span.end + _BEHIND)
    return bool(said) or _are_papers_sent(document, before)


def _are_papers_sent(document: Document, before: Span) -> bool:
    return bool(_SENT_AT.search(document.low, *before) and _PAPERS_SENT.search(document.low, *_clause(document, before)))


def _has_other_use(document: Document, before: Span) -> bool:
    """Tell from the sentence that leads to an address that it is for questions, or another page of the employer's."""
    clause = _clause(document, before)
    if _ASIDE.search(document.low, *clause):
        return True
    sent = _OPENS.match(document.low, *clause) or _are_papers_sent(document, before)
    return not sent and _OTHER_USE.search(document.low, *clause) is not None


def _is_for_staff(low: str, span: Span, before: Span) -> bool | None:
    """Tell whether an address is for current staff: the group named last before it; None where none is named."""
    if _FOR_STAFF_BEHIND.match(low, span.end) or _STAFF_ADDRESS.search(low, *span):
        return True
    public = max((match.end() for match in _FOR_ALL.finditer(low, *before)), default=-1)
    staff = max((match.end() for match in _FOR_STAFF.finditer(low, *before) if match.end() != public), default=-1)
    return None if staff == public else staff > public


def _is_refused(document: Document, span: Span) -> bool:
    """Tell whether the words around an address say that what is sent there does not count."""
    before = Span(max(0, span.start - _WINDOW), span.start)
    if _REFUSED_BEHIND.match(document.low, span.end) and not _NOT_SO_SENT.search(document.low, *_clause(document, before)):
        return True
    return _REFUSED_BEFORE.search(document.low, *before) is not None


def _find_emails(posting: _Posting) -> Iterator[Candidate]:
    document, low = posting.document, posting.document.low
    signed = [label.value for label in document.facts("signature")]
    for span in find_emails(document):
        before = Span(max(low.rfind("\n\n", 0, span.start), span.start - _WINDOW, 0), span.start)
        if posting.is_foreign(span) or _has_other_use(document, before) or _is_refused(document, span) or _is_of_contact(low, before):
            continue
        value = document.quote(span) if EMAIL.fullmatch(document.flat, *span) else None
        if _LEADS.search(low, *before) or posting.is_at_home(span):
            yield Candidate("apply_email", value, span, Trust.WORDING)
        elif value and (any(one.holds(span) for one in signed) or _MAILBOX.match(low, span.start)):
            yield Candidate("apply_email", value, span, Trust.GUESS)


def _is_of_contact(low: str, before: Span) -> bool:
    """Tell whether an address stands below "Contact information", or in a mail's header: nobody is told to send anything there."""
    heading = _CONTACT_HEADING.search(low, *before)
    if heading and not _APPLIES.search(low, heading.end(), before.end):
        return True
    line = low.rfind("\n", 0, before.end) + 1
    return bool(_MAIL_HEADER.match(low, line) and _FROM.search(low, max(0, line - _WINDOW), line + _WINDOW))


def _find_phones(posting: _Posting) -> Iterator[Candidate]:
    """Find numbers for applicants: all of the part on applying, elsewhere those of a sentence that says to apply by them."""
    document, low = posting.document, posting.document.low
    for phone in islice(find_phones(document.flat, Span(0, len(low))), _MOST):
        start = max(0, phone.span.start - _WINDOW)
        clause = _clause(document, Span(start, phone.span.start))
        for_hires = _FOR_HIRES.search(low, start, phone.span.start) or _FOR_HIRES_BEHIND.match(low, phone.span.end)
        called = (_CALL.search(low, *clause) and for_hires) or _CONTACT.search(low, *clause)
        refused = _NO_CALL.search(low, *clause) or _is_refused(document, phone.span)
        if (called or posting.is_at_home(phone.span)) and not refused and not posting.is_foreign(phone.span):
            yield Candidate("apply_phone", parse_phone(phone.printed, country_of_posting(document)), phone.span, Trust.WORDING)
