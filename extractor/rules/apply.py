"""Where applications go: web addresses for the public and for current staff, e-mail and phone."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Span, Topic
from extractor.rules import apply_words as words
from extractor.rules.accommodation import accommodation_sentences
from extractor.rules.places.work import country_of_posting
from extractor.rules.search.contacts import EMAIL, URL, find_emails, find_phones, find_urls, parse_phone, trim_url
from extractor.rules.search.cues import Cue
from extractor.rules.search.windows import find_windows, join_windows

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!])(?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\bMrs\.)(?<!\bProf\.)(?<![ .][A-Z]\.)\s+(?=[A-Z\"(])",
)
_BLANKS: Final = re.compile(" {2,}")
_WINDOW: Final = 220
_CUE_BEFORE: Final = 48
_MOST_WINDOWS: Final = 100
_MOST_PHONES: Final = 200


def find_apply(document: Document) -> Iterator[Candidate]:
    """Yield apply_url, internal_apply_url, apply_email and apply_phone."""
    applying = [block.span for section in document.sections_on(Topic.APPLY) for block in section.blocks]
    aside = list(accommodation_sentences(document))
    yield from _find_urls(document, applying, aside)
    yield from _find_emails(document, applying, aside)
    yield from _find_phones(document, applying, aside)


def _find_urls(document: Document, applying: list[Span], aside: list[Span]) -> Iterator[Candidate]:
    for match in find_urls(document):
        span = trim_url(document.flat, Span(*match.span()))
        if _is_foreign(document, span, aside) or words.OTHER_PAGE.search(document.quote(span)):
            continue
        before = _before(document.flat, span)
        staff = _is_for_staff(document.flat, span)
        near = before[-90:]
        at_home = any(block.holds(span) for block in applying)
        said = (
            words.STRONG.search(before)
            if at_home
            else (
                words.APPLY.search(near)
                and re.search(r"\bappl(?:y|ication)|\bresumes?\b|\bCVs?\b", near + document.flat[span.end : span.end + 40], re.IGNORECASE)
            )
            or (words.SENT_AT.search(before) and words.PAPERS_SENT.search(_clause(before)))
        )
        if (said or staff is not None) and not _has_other_use(before) and not _is_refused(document.flat, span):
            yield Candidate("internal_apply_url" if staff else "apply_url", document.quote(span), span, Trust.WORDING)


def _before(plain: str, span: Span) -> str:
    """Give the words before an address that it belongs to: of its line and the one above, up to the address before it."""
    above = plain.rfind("\n", 0, max(plain.rfind("\n", 0, span.start), 0))
    start = max(above, span.start - _WINDOW, 0)
    text = plain[start : span.start]
    others = [match.end() for match in URL.finditer(text)]
    return text[others[-1] :] if others else text


def _squeezed(text: str) -> str:
    """Make the blanks that a wrapped line leaves one: the words around an address are searched as if on one line."""
    return _BLANKS.sub(" ", text) if "  " in text else text


def _clause(before: str) -> str:
    """Give the last sentence of what stands before an address; a line that only leads to it ("at:") is part of it."""
    return _squeezed(_SENTENCE_END.split(before.strip())[-1])


def _has_other_use(before: str) -> bool:
    """Tell from the sentence that leads to an address that it is for questions, or another page of the employer's."""
    clause = _clause(before)
    if words.ASIDE.search(clause):
        return True
    sent = words.TO_APPLY.match(clause) or (words.SENT_AT.search(before) and words.PAPERS_SENT.search(clause))
    return not sent and words.OTHER_USE.search(clause) is not None


def _is_for_staff(plain: str, span: Span) -> bool | None:
    """Tell whether an address is for current staff: the group named last before it; None where none is named."""
    if words.FOR_STAFF_BEHIND.match(plain, span.end) or words.EMPLOYEE_SITE.search(plain[span.start : span.end]):
        return True
    before = _before(plain, span)
    public = max((match.end() for match in words.PUBLIC.finditer(before)), default=-1)
    staff = max((match.end() for match in words.STAFF.finditer(before) if match.end() != public), default=-1)
    return None if staff == public else staff > public


def _is_foreign(document: Document, span: Span, aside: list[Span]) -> bool:
    return any(one.meets(span) for one in aside) or document.is_boilerplate(
        span, Boilerplate.BROWSER_HELP, Boilerplate.FOOTER, Boilerplate.NAVIGATION
    )


def _find_emails(document: Document, applying: list[Span], aside: list[Span]) -> Iterator[Candidate]:
    signed = [label.value for label in document.labelled(*words.SIGNATURE)]
    for match in find_emails(document):
        span = Span(*match.span())
        if _is_foreign(document, span, aside):
            continue
        before = _squeezed(document.flat[max(document.flat.rfind("\n\n", 0, span.start), span.start - _WINDOW, 0) : span.start])
        value = document.quote(span) if match.re is EMAIL else None
        at_home = any(block.holds(span) for block in applying)
        if words.OF_VENDOR.search(_clause(before)) or _is_refused(document.flat, span) or _is_of_contact(document.flat, span):
            continue
        if (words.STRONG.search(before) or at_home) and not _has_other_use(before):
            yield Candidate("apply_email", value, span, Trust.WORDING)
        elif value and (any(one.holds(span) for one in signed) or words.FOR_JOBS.match(value)) and not _has_other_use(before):
            yield Candidate("apply_email", value, span, Trust.GUESS)


def _is_refused(plain: str, span: Span) -> bool:
    """Tell whether the words around an address say that what is sent there does not count."""
    before = _squeezed(plain[max(0, span.start - _WINDOW) : span.start])
    refused = words.REFUSED_BEHIND.match(plain, span.end) is not None and not words.NOT_SO_SENT.search(_clause(before))
    return refused or words.REFUSED_BEFORE.search(before) is not None


def _is_of_contact(plain: str, span: Span) -> bool:
    """Tell whether an address stands below "Contact information", or in a mail's header: nobody is told to send anything there."""
    before = plain[max(plain.rfind("\n\n", 0, span.start), span.start - _WINDOW, 0) : span.start]
    heading = words.CONTACT_HEADING.search(before)
    if heading and not words.SENDING.search(before, heading.end()):
        return True
    line = plain.rfind("\n", 0, span.start) + 1
    if not words.MAIL_HEADER.match(plain, line):
        return False
    around = plain[max(0, line - _WINDOW) : line + _WINDOW].lower()
    return around.startswith("from:") or "\nfrom:" in around


def _find_phones(document: Document, applying: list[Span], aside: list[Span]) -> Iterator[Candidate]:
    """Find numbers for applicants: all of the part on applying, elsewhere those of a sentence that says to apply by them."""
    calls_for = find_windows(document, Cue.CALL, before=0, after=_WINDOW)[:_MOST_WINDOWS]
    contacts = join_windows(_contact_persons(document), len(document.flat), 0, _WINDOW)[:_MOST_WINDOWS]
    if not calls_for and not contacts and not document.has("contact"):
        return
    phones = (phone for window in _joined([*applying, *calls_for, *contacts]) for phone in find_phones(document.flat, window))
    for phone in islice(phones, _MOST_PHONES):
        before = _squeezed(document.flat[max(0, phone.span.start - _WINDOW) : phone.span.start])
        clause = _clause(before)
        near = before + document.flat[phone.span.end : phone.span.end + _CUE_BEFORE].partition("\n")[0].partition(".")[0]
        calls = (words.PHONE_WORD.search(clause) and words.BY_CALLING.search(near)) or words.CONTACT_PERSON.search(clause)
        if words.NO_CALLS.search(clause) or _is_foreign(document, phone.span, aside) or _is_refused(document.flat, phone.span):
            continue
        if calls or any(block.meets(phone.span) for block in applying):
            yield Candidate("apply_phone", parse_phone(phone.printed, country_of_posting(document)), phone.span, Trust.WORDING)


def _contact_persons(document: Document) -> list[int]:
    """Give where "contact person", "your contact" and headings of contacts stand."""
    low = document.low
    return [at for at in document.offsets_of("contact") if words.CONTACT_PERSON.search(low, max(0, at - 10), at + 16)]


def _joined(spans: list[Span]) -> list[Span]:
    """Put stretches together that meet, each from the words before it that may announce a number."""
    joined: list[Span] = []
    for start, end in sorted(Span(max(0, span.start - _CUE_BEFORE), span.end) for span in spans):
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return joined
