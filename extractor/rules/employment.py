"""Employment: full or part time, contract, term, and how long a term lasts."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.money.figures import find_figures
from extractor.rules.search.cues import Cue, find_cues
from extractor.rules.search.windows import begins_word, find_windows
from extractor.rules.terms import find_terms
from extractor.schema import EmploymentType

_END: Final = r"(?-i:(?![a-z]))"
_WORDS: Final[tuple[tuple[EmploymentType, str], ...]] = (
    ("FULL_TIME", r"full[-\s]{0,2}time"),
    ("PART_TIME", r"part[-\s]{0,2}time"),
    ("INTERN", r"intern(?:ship)?|co-?op|trainee(?:ship)?"),
    ("VOLUNTEER", r"volunteer|unpaid\ board"),
    ("PER_DIEM", r"per[-\ ]diem|prn|casual|on[-\ ]call"),
    (
        "TEMPORARY",
        r"temporary|temp|fixed[-\ ]term|seasonal|limited[-\ ]term|specified[-\ ](?:term|period)|term[-\ ]limited|interim|short[-\ ]term",
    ),
    ("CONTRACTOR", r"contract(?:or)?(?:[-\ ]to[-\ ]hire)?|freelance|independent\ contractor|1099|consultancy|c2c|w2\ contract"),
)
_TYPE: Final = re.compile("|".join(f"(?P<{name}>(?:{words}){_END})" for name, words in _WORDS), re.IGNORECASE)
_TYPE_AND_TERM: Final = re.compile(
    rf"(?:{_TYPE.pattern}) (?: \s (?: period | contract | position | role | job | appointment ) )?"
    r" (?: \s \(? (?: (?: for | of | up[ ]to )\s ){0,2} \d{1,2} [ -] (?: months? | years? | weeks? ) \)? )?",
    re.VERBOSE | re.IGNORECASE,
)
"""A kind alone on its line or between marks, with how long it lasts: "Fixed term for 12 months"."""
_TYPE_NAME: Final = re.compile(
    r"full[- ]time ?/ ?part[- ]time|(?:employment|job|position|contract|engagement|appointment|work|assignment|hire|time|role"
    r"|vacancy)\s?(?:type|status|category|term|basis)s?$|^work(?:ing)? (?:pattern|time)s?$|type of (?:hire|\w+)"
    r"|^types?$|^status$|^terms?$|^employment$|^contract$|^category$|^classification$|^(?:work )?schedule$"
    r"|^duration$|^commitment$|flsa|^hours|^"
    r"(?:position|job|role)$",
    re.IGNORECASE,
)
_NO_TYPE_NAME: Final = re.compile(r"experience|hire date|salary", re.IGNORECASE)
_TERM_ALONE: Final = re.compile(r"term(?=\s?(?:[-,(/]|\Z))", re.IGNORECASE)
_OF_APPOINTMENT: Final = re.compile(r"(?:appointment|employment|contract|job|position) (?:type|category|status)s?|type of appointment")
_VALUE_END: Final = re.compile(r"[.;\n]|\b(?:with potential|experience|benefits|must|position type)\b", re.IGNORECASE)
_WIDEST_VALUE: Final = 80

_MODS: Final = (
    r"(?:[\s,/&()-]{1,3}(?:and|or|and/or|a|on-?site|in-?office|in-?person|hybrid|remote|hourly|salaried|exempt|non-?exempt|permanent"
    r"|temporary|regular|paid|unpaid|seasonal|grant-funded|fixed[- ]term|benefited|term|year-round"
    r"|summer|limited|contract|full[- ]?time|part[- ]?time|entry[- ]level|senior|junior|internship|experienced|in-house|\d+[- ](?:hour"
    r"|month|week|year)s?)){0,5}"
)
_JOB: Final = (
    r"(?:roles?|positions?|jobs?|opportunit(?:y|ies)|assignments?|engagements?|basis"
    r"|appointments?|hires?|vacanc(?:y|ies)|openings?|internships?|employment|contracts?|capacity|schedule|consultanc(?:y|ies))"
)
_AS_JOB: Final = re.compile(rf"{_MODS}[\s,/-]{{1,3}}{_JOB}{_END}", re.IGNORECASE)
_SAYS_IS: Final = re.compile(
    r"(?:\b(?:(?:this|the|our|a)\s+(?:[\w-]+\s+){0,3}?(?:position|role|job|opportunity|internship|vacancy|contract|employment|post|work)"
    r"|this|it)\s+(?:is|will be|would be)\s+(?:an?\s+|for\s+an?\s+|currently\s+|offered\s+|both\s+)?(?:[\w-]+,?\s+){0,3}"
    r"|\b(?:seeking|looking for|hiring|hire|recruiting|need|fill|join (?:us|our team) as|searching for|offer(?:ing)?)\s+(?:an?\s+"
    r"|the\s+|for\s+|our\s+|several\s+|multiple\s+|one\s+|\d+\s+|two\s+)?(?:[\w-]+,?\s+){0,2}"
    r"|(?<!while )\bwork\s+(?:in[- ]office\s+|remotely\s+|on[- ]?site\s+|from home\s+)?|\bin[- ]office\s+|\bon an?\s+|\b(?:available"
    r"|avail\w+)\s+)\Z",
    re.IGNORECASE,
)
_NO_JOB: Final = re.compile(
    rf"[\s,-]{{0,3}}(?:(?:and|or|/|&)\s+part[- ]time\s+)?(?:(?:\w+|paid|satisfactory|work|professional|relevant|regular)\s+){{0,3}}?"
    rf"(?:experience|education|benefits?|employees?|staff|faculty|study|studies|students?|equivalen\w*|fte|team members?|enrol\w*"
    rf"|workers?|associates? (?:are|receive)|school|degree|personnel|schooling|undergraduate|mba|course|care|consideration|facility"
    rf"|security officer|leave|offer){_END}",
    re.IGNORECASE,
)
_GENERIC: Final = re.compile(
    r"(?:\ball|\bfor|\bany|\bother|\bmost|\beligible|\beach|\bof our|\bto|\byears? of|\byears?['s]*|\bmonths? of|\btheir|\breturn "
    r"(?:for|to) an?|\bsatisfactory|\bprior|\bprevious|\bpast|\bno|\bnot an?|\bnot|\binto an?|\btoward a|\ba potential"
    r"|\bpathways? to an?|\bconvert\w* to an?|\bpotential for(?: an?)?)\s+\Z",
    re.IGNORECASE,
)
_ONE_JOB: Final = re.compile(r"(?:this|hiring|looking|seeking|open)\b[^.]{0,25}\bfor\s+\Z", re.IGNORECASE)
_THIS: Final = re.compile(
    rf"\b(?:this|the|our|as an?|paid|unpaid|summer|winter|spring|fall|\d+[- ](?:week|month))\s+(?:(?:unpaid|paid|summer|remote"
    rf"|part[- ]time|full[- ]time|\d+[- ](?:week|month)|year|long)[\s,]+){{0,3}}(?P<word>intern(?:ship)?){_END}(?!\s+(?:or|and)\s+work)",
    re.IGNORECASE,
)
_LOST_BREAK: Final = re.compile(r"\b(?:Job|Employment|Position) Type\s?\Z")  # "Job TypeFull-time"
_AND: Final = re.compile(r"\s?(?:and|or|and/or|/|,|&)\s?", re.IGNORECASE)
_FORM: Final = len("1099")
_BASIS: Final = re.compile(
    rf"\bon an?\s+(?:\w+\s+){{0,2}}?(?P<word>contract|freelance|temporary|seasonal|per diem|voluntary|volunteer)\s+basis{_END}|\b"
    rf"(?:request for|seeking an?|hiring an?|as an?)\s+(?:independent\s+)?(?P<body>contractor){_END}",
    re.IGNORECASE,
)
_VAGUE_NAMES: Final = frozenset({"position", "job", "role", "hours", "schedule", "work schedule", "classification", "category", "status"})
_NO_TYPE_THERE: Final = frozenset({"INTERN", "VOLUNTEER", "CONTRACTOR", "PER_DIEM"})  # behind a vague name, words of a title
_TITLE_LINES: Final = 3
_SHORTEST_WORD: Final = 3
_TITLE_WORD: Final = re.compile(
    r"\b(?:(?P<INTERN>(?:summer\ |winter\ )?intern(?:ship)?(?!\s+(?:program\ )?(?:manager|coordinator|director|supervisor|recruiter)))"
    r"|(?P<TEMPORARY>seasonal|temporary)|(?P<VOLUNTEER>volunteer(?=\s*(?:$|[-,(|\n])))|(?P<PART_TIME>part[- ]time)"
    r"|(?P<FULL_TIME>full[- ]time)|(?P<PER_DIEM>per\ diem|prn))\b",
    re.IGNORECASE,
)
_STRICT: Final = re.compile(
    rf"{_MODS}[\s,/-]{{1,3}}(?:roles?|positions?|opportunit(?:y|ies)|jobs?|basis|assignments?|engagements?){_END}", re.IGNORECASE
)
_SPLIT: Final = re.compile(r"[^|/·•,;()\t\n\[\]-]+(?:-(?=time|term|diem)[^|/·•,;()\t\n\[\]-]+)?", re.IGNORECASE)


def find_employment(document: Document) -> Iterator[Candidate]:
    """Find the kinds of employment that are offered, the length of a fixed term and whether it may be extended."""
    yield from _in_labels(document)
    yield from _in_header(document)
    yield from _in_text(document)
    yield from find_terms(document)


def _in_labels(document: Document) -> Iterator[Candidate]:
    for label in document.labels:
        if not _names_type(label.name):
            continue
        end = min(label.value.end, label.value.start + _WIDEST_VALUE)
        if stop := _VALUE_END.search(document.flat, label.value.start, end):
            end = stop.start()
        if (term := _TERM_ALONE.match(document.flat, label.value.start, end)) and _OF_APPOINTMENT.fullmatch(label.name):
            yield _candidate(term, "TEMPORARY", Trust.LABEL)
        for match in _TYPE.finditer(document.flat, label.value.start, end):
            other = match.lastgroup in _NO_TYPE_THERE and label.name in _VAGUE_NAMES
            if begins_word(document.flat, match.start()) and not other:
                yield _candidate(match, match.lastgroup, Trust.LABEL)


@lru_cache(maxsize=2_000)
def _names_type(label: str) -> bool:
    return _TYPE_NAME.search(label) is not None and _NO_TYPE_NAME.search(label) is None


def _in_header(document: Document) -> Iterator[Candidate]:
    """Find kinds that stand alone between the marks of a header line, and those that the title ends in."""
    at = find_cues(document, Cue.EMPLOYMENT)
    for number, line in enumerate(document.header):
        if bisect_left(at, line.span.end) == bisect_left(at, line.span.start):
            continue
        for part in _SPLIT.finditer(document.flat, *line.span):
            words = part.group().strip()
            start = part.start() + part.group().index(words) if words else part.start()
            if words and (match := _TYPE_AND_TERM.fullmatch(document.flat, start, start + len(words))):
                match = _TYPE.match(document.flat, start) or match
                yield _candidate(match, match.lastgroup, Trust.WORDING)
        if number < _TITLE_LINES and _is_title(document.flat[line.span.start : line.span.end]):
            for match in _TITLE_WORD.finditer(document.flat, *line.span):
                yield _candidate(match, match.lastgroup, Trust.WORDING)


def _is_title(line: str) -> bool:
    """Tell a line of names from a sentence: no full stop behind it, and most of its words with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > _SHORTEST_WORD]
    return not line.endswith((".", "!")) and 2 * sum(word[0].isupper() for word in words) > len(words)


def _in_text(document: Document) -> Iterator[Candidate]:
    plain, offered = document.flat, -1
    for match in _find_types(document):
        before = plain[max(0, match.start() - 70) : match.start()]
        if _LOST_BREAK.search(before):
            said = True
        elif match.lastgroup in {"FULL_TIME", "PART_TIME", "TEMPORARY"}:
            said = _is_offered(plain, match, before)
        else:
            said = bool(_STRICT.match(plain, match.end())) and bool(_SAYS_IS.search(before)) and not _GENERIC.search(before)
        if said or (offered >= 0 and _AND.fullmatch(plain, offered, match.start())):
            offered = match.end()
            yield _candidate(match, match.lastgroup, Trust.WORDING)
    for match in _find_named(document):
        part = match.lastgroup or 0
        kind = _TYPE.match(plain, match.start(part))
        yield Candidate("employment_types", kind.lastgroup if kind else "VOLUNTEER", Span(*match.span(part)), Trust.WORDING)


def _find_types(document: Document) -> Iterator[re.Match[str]]:
    """Find the names of kinds: each begins with a cue, or is a tax form's."""
    plain, end = document.flat, 0
    for at in sorted([*find_cues(document, Cue.EMPLOYMENT), *(start for start, stop in find_figures(document) if stop - start == _FORM)]):
        if at >= end and begins_word(plain, at) and (match := _TYPE.match(plain, at)):
            end = match.end()
            yield match


def _find_named(document: Document) -> Iterator[re.Match[str]]:
    """Find kinds that a fixed turn of words names: "as an intern", "on a contract basis"."""
    for pattern, cue in ((_THIS, Cue.INTERN), (_BASIS, Cue.EMPLOYMENT_BASIS)):
        for window in find_windows(document, cue, 60, 40):
            yield from pattern.finditer(document.flat, *window)


def _is_offered(plain: str, match: re.Match[str], before: str) -> bool:
    """Tell whether the words offer this job so: not a benefit "for full-time employees", nor years of full-time experience."""
    if _NO_JOB.match(plain, match.end()) or (_GENERIC.search(before) and not _ONE_JOB.search(before)):
        return False
    return bool(_AS_JOB.match(plain, match.end()) or _SAYS_IS.search(before))


def _candidate(match: re.Match[str], kind: str | None, trust: Trust) -> Candidate:
    return Candidate("employment_types", kind, Span(*match.span()), trust)
