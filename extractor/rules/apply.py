"""Where applications go: web addresses for the public and for current staff, e-mail and phone."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Boilerplate, Document, Span, Topic
from extractor.rules.accommodation import accommodation_sentences
from extractor.rules.search.contacts import EMAIL, URL, country_of_posting, find_emails, find_phones, find_urls, parse_phone, trim_url
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import find_windows

_APPLY: Final = re.compile(
    r"\b(?:apply|applying|applications?|submit\w*|send|forward|upload|resumes?|cover letters?|go to|search for|log ?on(?:to)?|click"
    r"|interested|to be considered|cvs?)\b",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(
    r"\b(?:apply|applying|applications?|applicants?|candidates?|employees|submit\w*|send|forward|e-?mail|resumes?|cover letters?|cvs?"
    r"|considered|interested|search for|job id|to:)(?!\w)",
    re.IGNORECASE,
)
_OTHER_USE: Final = re.compile(
    r"""
    \b (?: (?:more|further|additional|other)[ ](?:information|details|question) | for[ ]information | questions? | inquir(?:y|ies)
      | learn[ ]more | read[ ]more | about[ ](?:us|the|our|[A-Z])
         | privacy | polic(?:y|ies) | loan[ ]forgiveness | exams? | examination | eligibility[ ]requirements | browser | cookies | blog
           | benefits | notice | learned | mention
         | place[ ]a[ ](?:free[ ])?posting | agenc(?:y|ies)[ ](?:and|who|that) | recruiting[ ]agency | scams? | accommodat\w+
           | disabilit\w+ | attachments? | downloaded | visit[ ](?:us|our)
         | also[ ]visit | our[ ]website | website[ ]at | check[ ]out | follow[ ]us | compliance | writing[ ]sample | portal[ ]help
           | technical[ ]support ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STAFF: Final = re.compile(
    r"""
    (?<! non- ) (?<! non[ ] ) \b (?:
        (?: current | existing | internal | permanent ) (?: [ ][\w']+ ){0,3}? [ ] (?: employees? | staff | applicants? | candidates?
          | associates? | workers? )
      | (?: city | county | state | agency | company | university | nyc ) [ ] employees?
      | employee[ ]self[- ]service | \(?\bESS\b\)? | internal[ ]applicants? | intranet )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PUBLIC: Final = re.compile(
    r"""
    \b (?: external | outside | public ) (?: [ ][\w']+ ){0,2}? [ ] (?: applicants? | candidates? | employees? )
    | \b non-?[ ]?(?: \w+[ ] ){0,2}? employees?
    | \b (?: all | any ) [ ] others? \b | \b other [ ] (?: applicants? | candidates? | employees? ) \b | \b everyone[ ]else \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FOR_STAFF_BEHIND: Final = re.compile(
    r"[\s,(]*(?:for|if you are)\s+(?:an? )?(?:current|existing|internal|city)\b[^.;\n]{0,30}\b(?:employees?|staff|applicants?|candidates?)",
    re.IGNORECASE,
)
_EMPLOYEE_SITE: Final = re.compile(r"(?:^|[./-])(?:ess|intranet|nycnet|insite|internal)(?:[./-]|$)", re.IGNORECASE)
_OTHER_PAGE: Final = re.compile(
    r"\bexam(?:s|_|\b)|privacy|polic(?:y|ies)|/eeo|benefit|terms|studentaid|linkedin\.com|facebook|twitter|instagram"
    r"|glassdoor",
    re.IGNORECASE,
)
_SIGNATURE: Final = ("email", "e-mail", "contact email", "contact")
_OF_VENDOR: Final = re.compile(r"\b(?:software|hosted|powered) by\b|\b(?:technical|customer|site) support\b|\bsupport:", re.IGNORECASE)
_PHONE_WORD: Final = re.compile(r"\b(?:call|text|phone|tel|telephone|mobile|cell)\b", re.IGNORECASE)
_BY_CALLING: Final = re.compile(r"\b(?:apply|resumes?|interview|cvs?)\b", re.IGNORECASE)
_NO_CALLS: Final = re.compile(r"\bno (?:phone|tele)", re.IGNORECASE)
_WINDOW: Final = 220
_CUE_BEFORE: Final = 48
_MOST_WINDOWS: Final = 100


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
        if _is_foreign(document, span, aside) or _OTHER_PAGE.search(document.quote(span)):
            continue
        before = _before(document.flat, span)
        staff = _is_for_staff(document.flat, span)
        near = before[-90:]
        at_home = any(block.holds(span) for block in applying)
        said = (
            _STRONG.search(before)
            if at_home
            else _APPLY.search(near)
            and re.search(r"\bappl(?:y|ication)|\bresumes?\b|\bCVs?\b", near + document.flat[span.end : span.end + 40], re.IGNORECASE)
        )
        if (said or staff is not None) and not _OTHER_USE.search(_clause(before)):
            yield Candidate("internal_apply_url" if staff else "apply_url", document.quote(span), span, Trust.WORDING)


def _before(plain: str, span: Span) -> str:
    """Give the words before an address that it belongs to: of its line and the one above, up to the address before it."""
    above = plain.rfind("\n", 0, max(plain.rfind("\n", 0, span.start), 0))
    start = max(above, span.start - _WINDOW, 0)
    text = plain[start : span.start]
    others = [match.end() for match in URL.finditer(text)]
    return text[others[-1] :] if others else text


def _clause(before: str) -> str:
    """Give the last sentence of what stands before an address; a line that only leads to it ("at:") is part of it."""
    return re.split(r"(?<=[.!])\s+(?=[A-Z\"(])", before.strip())[-1]


def _is_for_staff(plain: str, span: Span) -> bool | None:
    """Tell whether an address is for current staff: the group named last before it; None where none is named."""
    if _FOR_STAFF_BEHIND.match(plain, span.end) or _EMPLOYEE_SITE.search(plain[span.start : span.end]):
        return True
    before = _before(plain, span)
    public = max((match.end() for match in _PUBLIC.finditer(before)), default=-1)
    staff = max((match.end() for match in _STAFF.finditer(before) if match.end() != public), default=-1)
    return None if staff == public else staff > public


def _is_foreign(document: Document, span: Span, aside: list[Span]) -> bool:
    return any(one.meets(span) for one in aside) or document.is_boilerplate(
        span, Boilerplate.BROWSER_HELP, Boilerplate.FOOTER, Boilerplate.NAVIGATION
    )


def _find_emails(document: Document, applying: list[Span], aside: list[Span]) -> Iterator[Candidate]:
    signed = [label.value for label in document.labelled(*_SIGNATURE)]
    for match in find_emails(document):
        span = Span(*match.span())
        if _is_foreign(document, span, aside):
            continue
        before = document.flat[max(document.flat.rfind("\n\n", 0, span.start), span.start - _WINDOW, 0) : span.start]
        value = document.quote(span) if match.re is EMAIL else None
        at_home = any(block.holds(span) for block in applying)
        if _OF_VENDOR.search(_clause(before)):
            continue
        if (_STRONG.search(before) or at_home) and not _OTHER_USE.search(_clause(before)):
            yield Candidate("apply_email", value, span, Trust.WORDING)
        elif value and any(one.holds(span) for one in signed) and not _OTHER_USE.search(_clause(before)):
            yield Candidate("apply_email", value, span, Trust.GUESS)


def _find_phones(document: Document, applying: list[Span], aside: list[Span]) -> Iterator[Candidate]:
    """Find numbers for applicants: all of the part on applying, elsewhere those of a sentence that says to apply by them."""
    if not find_cues(document, Cue.CALL):
        return
    calls_for = find_windows(document, Cue.CALL, before=0, after=_WINDOW)[:_MOST_WINDOWS]
    for phone in (phone for window in _joined([*applying, *calls_for]) for phone in find_phones(document.flat, window)):
        before = document.flat[max(0, phone.span.start - _WINDOW) : phone.span.start]
        calls = _PHONE_WORD.search(_clause(before)) and _BY_CALLING.search(before)
        if _NO_CALLS.search(_clause(before)) or _is_foreign(document, phone.span, aside):
            continue
        if calls or any(block.meets(phone.span) for block in applying):
            yield Candidate("apply_phone", parse_phone(phone.printed, country_of_posting(document)), phone.span, Trust.WORDING)


def _joined(spans: list[Span]) -> list[Span]:
    """Put stretches together that meet, each from the words before it that may announce a number."""
    joined: list[Span] = []
    for start, end in sorted(Span(max(0, span.start - _CUE_BEFORE), span.end) for span in spans):
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return joined
