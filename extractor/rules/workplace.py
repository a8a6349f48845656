"""The ways of working that the posting offers: on site, hybrid, remote."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import join_windows
from extractor.schema import WorkplaceType

Found = tuple[Span, WorkplaceType]

_LABEL: Final = re.compile(
    r"(?:(?:work|working|workplace|job|position|office|employment)[ /]?)?(?:type|arrangement|model|mode|setting|modality|style"
    r"|environment|locations?|site)"
    r"|remote(?: work| job)?|workplace|telework|telecommute|place of work|duty station|(?:type of|job) hire|schedule"
)
_KINDS: Final[tuple[tuple[WorkplaceType, str], ...]] = (
    ("HYBRID", r"hybrid | part(?:ly|ially)?[ -]remote | remote[ ]*/[ ]*(?:office|on-?site) "),
    (
        "REMOTE",
        r"remote(?:ly)? | work[ ]from[ ]home | home[- ]based | tele-?commut(?:e|ing) | tele-?work(?:ing)? | virtual(?:ly)? | anywhere",
    ),
    ("ONSITE", r"on-?[ ]?site | in[- ]person(?![ ]interview) | in[- ]office | work(?:ing)?[ ]from[ ](?:the[ ])?office | wfo"),
)
_TOKENS: Final = re.compile(r"\b(?:" + " | ".join(f"(?P<{kind}>{words})" for kind, words in _KINDS) + r")\b", re.VERBOSE)
_HEADER: Final = re.compile(
    r"""
    (?: ^ | (?<=[\s(/|\u00b7\u2022,\[-]) )
    (?: (?P<HYBRID>hybrid) | (?P<REMOTE>remote) | (?P<ONSITE>on-?site|in[- ]office|in[- ]person) )
    (?: [ ](?:role|position|job|opportunity|only|first|eligible|friendly|work) )?
    (?= [ ]* (?: $ | [)/|\u00b7\u2022,\]([-] ) )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_YES: Final = re.compile(r"yes\b")
_TAG: Final = re.compile(r"#LI-(?:(?P<HYBRID>hybrid)|(?P<REMOTE>remote)|(?P<ONSITE>onsite))\b", re.IGNORECASE)
_JOB: Final = (
    r"(?:position|role|job|opportunity|internship|assignment|contract|vacancy|engagement|consultancy|post"
    r"|work[ ](?:arrangement|schedule|model|option|policy|environment|setting|basis))"
)
_BE: Final = r"(?:is|are|will[ ]be|would[ ]be|can[ ]be|could[ ]be|may[ ]be|is[ ]to[ ]be|being)"
_COUNT: Final = r"(?:one|two|three|four|1|2|3|4)(?:[ -]*(?:to|or|-)[ -]*(?:two|three|four|2|3|4))?"
_PATTERNS: Final[tuple[tuple[WorkplaceType, str], ...]] = (
    (
        "HYBRID",
        rf"""
            \b hybrid [ ,-]+ (?: (?:\w+[ ,-]+){{0,2}} {_JOB} | remote | work(?:place|ing|force)?\b | schedule | model | policy | basis
              | in[ ]office )
            | \b (?: {_JOB}|team|we)\b [ ] (?:{_BE}|operates?(?:[ ](?:as|on))?|offers?|works?) [ ] (?:an?[ ]|based[ ]on[ ]an?[ ])? hybrid \b
            | \b part[ ] remote \b [^.\n]{{0,30}} \b part[ ] (?:in[- ]person|in[- ]office|on-?site|office)
            | \b (?: combination | mix | blend | balance )[ ]of [ ][^.\n]{{0,30}}?
              (?: \b remote \b [^.\n]{{0,30}} \b (?:office|on-?site|in[- ]person)
                | \b (?:in-?office|on-?site|in[- ]person) \b [^.\n]{{0,30}} \b remote )
            | \b some[ ]remote[ ]work \b | \b partial(?:ly)?[ ]remote \b
            | \b {_COUNT}[ ]days?[ ] (?: (?:a|per|each|every)[ ]week[ ] )? (?: in | at | from )[ ] (?: the | our )[ ] (?:\w+[ ])? office
            | \b (?: in | from )[ ] (?: the | our )[ ] (?:\w+[ ])? office[ ] (?: at[ ]least[ ] )? {_COUNT}[ ]days
            | \b commut (?:able|ing) [ ] distance \b
            | \b (?: remote(?:ly)?(?:[ ]work)? | from[ ]home ) \b [^.;\n]{{0,30}} \b {_COUNT}[ ]days?[ ] (?:a|per|each|every)[ ]week
            | \b {_COUNT}[ ]days?[ ] (?: remote | from[ ]home | of[ ]remote )
            """,
    ),
    (
        "REMOTE",
        rf"""
            \b (?: fully | 100[ ]?% | completely | entirely | permanently )[ -] (?:remote|virtual) (?:ly)? \b
            | \b (?: remote | virtual | work[- ]from[- ]home | telecommut\w+ ) [ ] (?: [\w-]+[ ]){{0,3}}? {_JOB} \b
              | \b home[- ]based[ ] {_JOB} \b
            | \b remote [ ] candidates \b
            | \b (?: {_JOB} | this ) \b [ ] (?: (?:{_BE} | allows[ ]for | offers)[ ] (?:\w+[ ]){{0,3}}? )(?: remote(?:ly)?
              | home[- ]based | virtual ) \b (?![ ](?:team|site|area|location|access|support))
            | \b {_JOB} [ ] works? [ ] (?:\w+[ ])? remotely \b
            | \b (?: may | can | could | will | to | you'll | members | staff
              | employees ) [ ] work(?:ing)? [ ,] (?:[\w-]+,?[ ]){{0,2}}? (?: remotely | from[ ]home | from[ ]anywhere ) \b
            | \b members[ ]working[ ]remotely \b | (?: ^ | \.[ ] | (?<=[a-z]) ) work [ ] (?:full-time,?[ ])? remotely \b
            | \b virtual [ ] (?: organi[sz]ation | company | office | workplace ) \b
            | \( (?:fully[ ])? remote \) | \b tele-?work(?:ing)?[ ](?:is[ ])?(?:eligible|available|permitted|offered)
            """,
    ),
    (
        "ONSITE",
        rf"""
            \b (?: on-?site | in[- ]person
              | in[- ]office ) [ ] (?:[\w-]+[ ]){{0,2}}? (?:position|role|job|opportunity|internship|vacancy|work[ ]environment) \b
            | \b {_JOB} [ ] {_BE} [ ] (?:\w+[ ]){{0,2}}? (?: 100%[ ] )? (?: on-?site | in[- ]person
              | in[- ](?:the[ ])?office ) \b (?![ ](?:visits?|training))
            | \b (?: work | based | located )(?:s|ing)? [ ] (?: 100%[ ] )? (?: on-?site | in[- ]office ) [ ] (?: at | in | full | \d )
              | \b team[ ]will[ ]be[ ]in-office
            | \b hours[ ] (?:a|per)[ ]week[ ] on-?site | \( on-?site (?:\W[^()]{{0,40}})? \)
            | \b 100[ ]?%[ ] (?: on-?site | in[- ]person | in[ -]office )
            """,
    ),
)
_WORDINGS: Final[tuple[tuple[WorkplaceType, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(pattern, re.VERBOSE)) for kind, pattern in _PATTERNS
)
_LONGEST_SENTENCE: Final = 1_000
_SKILL_BEFORE: Final = 90
_BEFORE_OFFICE: Final = ("on-", "on ", "in-", "in ", "the ", "our ", "from ")
_HOME_BASED: Final = ("home-based", "home based")
_BEFORE: Final = 80
_BEHIND: Final = 90
_NEGATION: Final = re.compile(r"\b(?:not|no|non|cannot|never|isn't|aren't|won't|can't|don't|nor|without|neither)\b")
_SKILL: Final = re.compile(
    r"(?:ability|\bable|abilities|capab\w+|comfortable|experience|experienced|successfully|skills?|managing|leading|manage"
    r"|lead)\b[^.;\n]{0,70}\Z",
)
_PERK: Final = re.compile(
    r"\b(?:stipend|allowance|budget|month|weeks (?:a|per) year|up to \w+ weeks?|interviews?|occasional(?:ly)?|additional|training"
    r"|inclement)\b",
)


def find_workplace_types(document: Document) -> Iterator[Candidate]:
    """Yield every way of working that the posting offers; of a hybrid arrangement the parts are none of their own."""
    cues = sorted(_cues(document))
    if not cues:
        return
    names = {label.printed for label in document.labels if _LABEL.fullmatch(label.name)}
    for span, kind in (*_in_labels(document), *_in_header(document)):
        if not any(name.holds(span) for name in names):
            yield Candidate("workplace_types", kind, span, Trust.LABEL)
    for span, kind in _in_sentences(document, cues):
        if not any(name.meets(span) for name in names):
            yield Candidate("workplace_types", kind, span, Trust.WORDING)


def _cues(document: Document) -> Iterator[int]:
    """Give where words stand without one of which a posting says nothing of the way of working."""
    low = document.low
    yield from find_cues(document, Cue.WORKPLACE)
    yield from (
        at for at in find_cues(document, Cue.OFFICE) if low[max(0, at - 5) : at].endswith(_BEFORE_OFFICE) or low.startswith(_HOME_BASED, at)
    )


def _in_labels(document: Document) -> Iterator[Found]:
    for label in document.labels:
        if not _LABEL.fullmatch(label.name):
            continue
        end = min(label.value.end, label.value.start + 120)
        if label.name.startswith("remote") and _YES.match(document.low, label.value.start, end):
            yield label.value, "REMOTE"
        yield from _offers(document.low, [_kind(match) for match in _TOKENS.finditer(document.low, label.value.start, end)])


def _in_header(document: Document) -> Iterator[Found]:
    for line in document.header:
        text = document.flat[line.span.start : line.span.end]
        if ". " not in text and ":" not in text and not text.endswith("."):
            yield from (_kind(match) for match in _HEADER.finditer(document.flat, line.span.start, line.span.end))
    at = document.flat.find("#LI-")
    while at >= 0:
        if match := _TAG.match(document.flat, at):
            yield _kind(match)
        at = document.flat.find("#LI-", at + 1)


def _in_sentences(document: Document, cues: list[int]) -> Iterator[Found]:
    by_line: dict[tuple[int, int], list[Found]] = {}
    low = document.low
    for window in join_windows(cues, len(low), _BEFORE, _BEHIND):
        for kind, pattern in _WORDINGS:
            for match in pattern.finditer(low, *window):
                sentence = _sentence(low, match.start(), match.end())
                by_line.setdefault(sentence, []).append((Span(*match.span()), kind))
    for (start, end), found in by_line.items():
        if not _PERK.search(low, start, end):
            yield from _offers(
                low, [one for one in found if not _SKILL.search(low, max(start, one[0].start - _SKILL_BEFORE), one[0].start)]
            )


def _offers(plain: str, found: list[Found]) -> Iterator[Found]:
    """Leave out what is negated; where a hybrid arrangement is described, its parts too, unless they are said to be alternatives."""
    said = [one for one in found if not _is_negated(plain, one[0])]
    hybrid = any(kind == "HYBRID" for _, kind in said)
    for span, kind in said:
        if not hybrid or kind == "HYBRID" or re.search(r"\bor\s+(?:fully\s+)?\Z|\Aor\b", plain[max(0, span.start - 12) : span.start]):
            yield span, kind


def _is_negated(plain: str, span: Span) -> bool:
    before = re.split(r"[.;\n:]", plain[max(0, span.start - 40) : span.start])[-1]
    behind = re.split(r"[.;\n,]", plain[span.end : span.end + 40])[0]
    return bool(_NEGATION.search(before) or _NEGATION.search(plain[span.start : span.end]) or _NEGATION.search(behind))


def _sentence(plain: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the sentence around a match."""
    low, high = max(0, start - _LONGEST_SENTENCE), end + _LONGEST_SENTENCE
    first = max(plain.rfind("\n", low, start), plain.rfind(". ", low, start), low)
    stops = [at for at in (plain.find("\n", end, high), plain.find(". ", end, high)) if at >= 0]
    return first, min(stops, default=min(high, len(plain)))


def _kind(match: re.Match[str]) -> Found:
    kinds: tuple[WorkplaceType, ...] = ("HYBRID", "REMOTE", "ONSITE")
    kind = next(kind for kind in kinds if match[kind])
    return Span(*match.span(kind)), kind
