"""Names of skills that no list has: told by how they are printed and by the words about them."""

import re
from collections.abc import Iterator
from enum import IntEnum, auto
from itertools import takewhile
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.rules.wording import wording

_NUMBERED: Final = re.compile(
    r"\b(?:(?:NFPA|ISO(?:/IEC)?|IEEE|ASTM|ANSI|ASHRAE|IEC|NIST(?:\sSP)?|FIPS|ASME|AASHTO|SAE|SSAE|IFRS|DO|API|IPC|MIL-STD|AS|EN"
    r"|UL)[ -]?[A-Z]?\d[\w.-]*\w|(?:OSHA\s)?\d{1,2}\sCFR(?:\s(?:Parts?\s)?\d[\d.]*\d)?|OSHA[ -](?:10|30|40)(?:[ -][Hh]our)?)"
)
"""Standards and regulations with their number: "NFPA 13", "OSHA 29 CFR"."""

_CAPITALS: Final = r"(?:(?<![\w.&'/-])[A-Z][\w.&'/-]*)"
_RULES: Final = re.compile(
    rf"(?P<name>{_CAPITALS}(?:\s{{1,2}}(?:(?:of|and|the|for|&)\s{{1,2}})?{_CAPITALS}){{0,5}})\s{{1,2}}(?P<kind>(?:[Rr]egulations?"
    rf"|[Ss]tandards?|[Cc]odes?|Acts?|Laws?|Resolutions?|[Gg]uidelines|accounting\sprinciples|Principles|Criteria(?:\s(?:and"
    rf"|&)\sPolicies)?)\b)"
)
"""Regulations, codes and standards by name: "NYC Building Code", "FTA regulations"."""
_ACRONYMS: Final = re.compile(
    r"(?P<list>[A-Z]{2,8}(?:(?:,\s{1,2}(?:and\s|or\s)?|\s{1,2}(?:and|or|&)\s{1,2})[A-Z]{2,8}){1,5})\s{1,2}(?P<kind>regulations?"
    r"|standards?|codes?|guidelines|requirements)\b"
)

_NAME: Final = r"(?:(?<![\w+#.'-])[A-Z][\w+#.'-]*|[a-z]{1,2}[A-Z][\w]*)"
_SOFTWARE: Final = re.compile(rf"(?P<name>{_NAME}(?:[ /]{_NAME}){{0,2}})\s{{1,2}}(?:software|programming\slanguage)s?\b")
"""The name before "software": "Timberline/Sage software"."""
_SYSTEM: Final = re.compile(
    rf"(?P<name>{_CAPITALS}(?:\s{{1,2}}(?:(?:and|&|of)\s{{1,2}})?{_CAPITALS}){{1,5}})"
    r"(?:(?<=\sTool)|(?<=\sTools)|(?<=\sDatabase)"
    r"|(?<=\wt\sSystem)|(?<=ing\sSystem)|(?<=ion\sSystem)|(?<=ory\sSystem))(?:\s\([A-Z][\w/]{1,9}\))?"
)
"""A program of its own name: "Financial Management System (FMS)", "Grants Tracking Database"."""
_EVERYDAY: Final = re.compile(
    r"(?:School|Legal|Health|Hospital|Justice|Retirement|Transit|Sewer|Water|Library|Care|University|Information|Operating|Computer"
    r"|Shelter|Education|Court|Pension|Merit|Supply|Platform|Collection|Electrical|Mechanical|Building|Power|Control|Alarm|Sprinkler"
    r"|Suppression)\sSystems?(?!\s\()|Other|Online\sPlatform"
)
_BRACKETS: Final = wording(
    r"""
    (?:software|computers?|applications?|programs?|tools?|packages?|suite|platforms?|databases?|(?:programming
    |scripting)\ languages?|technologies|frameworks?|libraries|systems?|literacy|products
    |spreadsheets?)\s{0,2}(?:skills\ ?)?\((?P<list>[^()]{2,120})\)
    """
)
_LISTED: Final = wording(
    r"""
    (?: software | computer\ (?:programs|applications|systems|packages) | programs | applications | tools | packages | platforms
      | databases
      | (?:programming|scripting)\ languages? | technologies | frameworks | libraries )
    ,?\ (?:such\ as|including|like|e\.g\.,?|i\.e\.,?)\ (?P<list>[^.;:()]{2,120})"""
)
_KNOWN: Final = wording(
    r"""
    (?:proficien(?:t|cy)|expertise|skilled|fluency|literate|experience[d]?|familiar(?:ity)?|knowledge|competen(?:t|cy)
    |understanding)\ (?:in|with|of|using)\ (?:the\ )?(?:use\ of\ )?(?P<list>(?-i:[A-Z][\w+#/-]+|[a-z]{1,2}[A-Z]\w+)[^.;:()]{0,60})
    """
)
_ITEM: Final = re.compile(
    rf"\s*(?:(?:and|or|e\.g\.,?|i\.e\.,?|including|such as|particularly|especially|etc)\s{{1,2}})*(?P<name>{_NAME}(?:\s{{1,2}}(?:{_NAME}"
    rf"|\d[\w.]*)){{0,2}})(?:\s+(?:software|products?|applications?|programs?|systems?|suite|preferred|a plus|is|required|skills?"
    rf"|knowledge|etc)\b.*|\.\.\.|\s*)$"
)
_SEPARATOR: Final = re.compile(r",|;|/(?=\s)|\s(?:and|or|&)\s")
_TRADE_MARK: Final = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|^[A-Z]{3,6}$|[a-z]\.[a-z]|[+#]")
"""A word printed as no plain word is: "QuickBooks", "DocAuto", "HTML5", "FMS"."""

_LAW: Final = re.compile(
    r"(?<![\w-])(?:E\.?O\.?\s?\d{1,5}|Executive\sOrders?\s(?:No\.\s?)?\d{1,5}|Local\sLaws?\s(?:No\.\s?)?\d{1,4}"
    r"(?:\sof\s(?:19|20)\d\d)?|Public\sLaw\s\d{2,3}-\d{1,4}|Title\s[IVX]{1,5}|Section\s\d{3}[a-z]?)(?![\w-])"
)
"""Laws and orders with their number: "Executive Order 7", "Local Law 1", "Title IX"."""
_MERE_NOTICE: Final = wording(
    r"""
    \b(?:(?:accordance|conformity)\ with | pursuant\ to | under | required\ by | due\ to | subject\ to | defined\ (?:in|by) | per)\ [^.;]{0,40}$
    | \b(?:protected|prohibited|discriminat\w+|eligib\w+|candidates?|applicants?|civil\ service)\b [^.;]{0,60}$
    """
)
"""Words before a law by which it only rules the posting itself."""
_PRODUCT: Final = re.compile(
    r"(?P<kind>CRM|ERP|LMS|CMS|HRIS|EHR|EMR|software|platform|database|system|tool|application)"
    r"\s\((?P<name>[A-Z][\w+#.-]+(?:\s[A-Z][\w+#.-]+){0,2})\)"
)
"""A product in brackets behind its kind: "the CRM (BunBase)"."""
_INNER_CAPITALS: Final = re.compile(
    r"[A-Z](?<![\w@./-][A-Z])(?!a?c[A-Z]|[ae][A-Z])(?:[a-z]{2,15}[A-Z][a-z]{2,15}(?:[A-Z][a-z]{2,15})?|[A-Z]{2,9}[a-z]{2,12})"
    r"(?![\w@-]|\.\w|'s?\s)"
)
"""A word with capitals within: "BreadBoard", "BUNPort"."""
_ASKED_LIST: Final = wording(
    r"""
    \b(?: experienced?\ (?:with|in|using) | proficien\w+\ (?:in|with) | knowledge\ of | familiar\w*\ with | skilled\ in | expertise\ (?:in|with)
      | understanding\ of
      | (?:software|applications?|programs?|systems?|tools?|platforms?|packages?|skills)\W{1,3}(?:such\ as|including) )\ [^.;]{0,110} (?: ,\ (?:(?:and|or)\ )? | \ (?:and|or|with|in|of|as|the|using|including)\ | \( ) $
    """
)
_REACH_OF_LIST: Final = 140
_REACH_OF_LAW: Final = 10
_REACH_OF_NOTICE: Final = 80
_REACH_OF_NUMBER: Final = 30

_GENERAL: Final = frozenset({
    "NYC", "NYS", "US", "USA", "U.S", "UN", "EU", "UK", "NGO", "NGOs", "HR", "IT", "PR", "EEO", "CEO", "CFO", "COO", "CTO", "CV",
    "GPA", "PHD", "PhD", "GED", "BA", "BS", "MA", "MS", "MBA", "CPA", "PE", "RA", "RN", "LCSW", "LMSW", "PMP", "NY", "NJ", "CA", "DC",
    "LLC", "INC", "TV", "PC", "PCs", "AM", "PM", "M/WBE", "MWBE", "WBE", "DOE", "DOT", "DEP", "HPD", "ACS", "DSS", "HRA", "DOHMH",
    "OMB", "DCAS", "DDC", "DOB", "DPR", "NYCHA", "DYCD", "DCA", "FDNY", "NYPD", "OATH", "MOCS", "OTDA", "AND", "OR", "NOT", "THE",
    "ALL", "MUST", "FOR", "WITH", "State", "City", "Federal", "Local", "Internet", "Intranet", "Email", "E-mail", "Mail",
    "Windows-based", "Web", "Computer", "Software", "Management", "System", "Systems", "Project", "Other", "Any", "Various", "Agency",
    "Department", "Office", "New", "York", "Division", "Applicable", "Relevant", "Current", "Strong", "Excellent", "Good", "General",
    "Building", "Data", "Database", "Basic", "Advanced", "Our", "The", "This", "These", "Such", "All", "STEM", "SaaS", "B2B", "B2C",
    "PaaS", "IoT", "KPIs", "SLAs", "OKRs", "P&L", "Proficient", "Intermediate", "Required", "Preferred", "Experience", "Microsoft",
    "K-12", "LGBTQ", "BIPOC", "DEI", "D&I", "SUBMIT",
})  # fmt: skip
_OPENERS: Final = re.compile(
    r"(?:(?:of|in|with|The|Knowledge|Familiarity|Experience|Understanding|Proficiency|Applicable|Relevant|All|Other|Any|Strong|Working"
    r"|Expertise|Current|Local|Various|Thorough|In-depth|Ability|Ensure|Interpret\w*|Apply|Review|Follow\w*|Maintain\w*|Must|Excellent"
    r"|Extensive|Basic|Good|With|Of|In|And)\s{1,2})+"
)
_LEGAL_NOTICE: Final = wording(r"(?:accordance\ with | pursuant\ to | compliance\ with | under | required\ by)\ (?:the\ )?(?:\w+'s\ )?$")
_LAWS_OF_WORK: Final = re.compile(
    r"Equal (?:Pay|Employment)|Fair Chance|Disabilities|Immigration|Medical Leave|Transparency|Drug|Civil Rights|Labor Law"
    r"|Civil Service Law|Loan Forgiveness"
)
_NO_RULES: Final = frozenset({
    "Ethical", "Moral", "Professional", "Quality", "Safety", "Industry", "Company", "Dress", "Zip", "Source", "Clean", "High",
    "Highest", "Minimum", "Performance", "Service", "Work", "Design", "City", "State", "Federal", "Local", "Local/State", "Area",
    "Country", "Title", "Job", "Agency", "Department", "National", "International", "Civil", "Building", "Health", "Construction",
    "Accounting", "Technical", "Environmental", "Legal", "Employment", "Labor", "Family", "Business", "Criminal", "Tax", "Public",
    "Corporate", "Security",
})  # fmt: skip


class Cue(IntEnum):
    """What a word announces: the kinds of shapes that are worth looking for in its sentence."""

    RULES = auto()
    LAW = auto()
    STANDARD = auto()
    SYSTEM = auto()
    KIND = auto()
    KNOWING = auto()


_CUES: Final = {
    Cue.RULES: "regulation regulations standard standards code codes act acts law laws resolution resolutions guidelines principles criteria"
    " requirements",
    Cue.LAW: "eo order law title section",
    Cue.STANDARD: "nfpa iso ieee astm ansi ashrae iec nist fips asme aashto sae ssae ifrs do api ipc mil as en ul cfr osha",
    Cue.SYSTEM: "system systems tool tools database",
    Cue.KIND: "software computer computers application applications program programs tool tools package packages suite platform platforms"
    " database databases programming scripting technologies framework frameworks library libraries system systems literacy products"
    " spreadsheet spreadsheets crm erp lms cms hris ehr emr",
    Cue.KNOWING: "proficient proficiency expertise skilled fluency literate experience experienced familiar familiarity knowledge competent"
    " competency understanding",
}
_CUES_OF: Final = {
    word: tuple(cue for cue, words in _CUES.items() if word in words.split()) for words in _CUES.values() for word in words.split()
}
CUE_WORDS: Final = frozenset(_CUES_OF)
"""Words (in lower case) without one of which a sentence has no skill that is told by its shape."""


class Skill(NamedTuple):
    """A skill as a value, and the words that name it."""

    name: str
    span: Span


class Cues(NamedTuple):
    """The words of one statement that announce shapes, by what they announce."""

    places: dict[Cue, list[int]]

    def take(self, offset: int, word: str) -> None:
        """Note a word of `CUE_WORDS`."""
        for cue in _CUES_OF[word]:
            self.places.setdefault(cue, []).append(offset)


def find_rule_lists(text: str, span: Span, cues: Cues) -> Iterator[Skill]:
    """Find the bodies whose rules are named together: "FTA, ADA and OSHA regulations" are three."""
    if not any(text[max(span.start, at - 3) : at - 1].isupper() for at in cues.places.get(Cue.RULES, ())):
        return
    for match in _ACRONYMS.finditer(text, *span):
        for body in re.finditer(r"[A-Z]{2,}", match.group("list")):
            start = match.start("list") + body.start()
            if body.group() not in _GENERAL:
                yield Skill(f"{body.group()} {match.group('kind')}", Span(start, start + len(body.group())))


def find_shapes(text: str, span: Span, cues: Cues) -> Iterator[Span]:
    """Find what is printed like the name of a standard, a regulation or a program, where the applicant is to know it."""
    for at in cues.places.get(Cue.STANDARD, ()):
        if text[at].isupper():
            yield from (Span(*match.span()) for match in _NUMBERED.finditer(text, max(span.start, at - _REACH_OF_NUMBER), span.end))
            break
    if any(_has_name_before(text, at, span) for at in cues.places.get(Cue.RULES, ())):
        yield from _rules(text, span)
    for at in cues.places.get(Cue.KIND, ()):
        if text.startswith(("software", "programming"), at) and _has_name_before(text, at, span):
            for match in _SOFTWARE.finditer(text, *span):
                yield from _item(match.group("name"), match.start("name"), strict=match.start() == span.start)
            break
    for pattern, cue, strict in ((_BRACKETS, Cue.KIND, False), (_LISTED, Cue.KIND, False), (_KNOWN, Cue.KNOWING, True)):
        for at in cues.places.get(cue, ()):
            if match := pattern.match(text, at, span.end):
                yield from _items(text, Span(*match.span("list")), strict=strict)


def find_own_names(text: str, span: Span, cues: Cues) -> Iterator[Span]:
    """Find what names itself whoever works with it: systems, products in brackets behind their kind, laws and orders with their number."""
    if any(text[at].isupper() for at in cues.places.get(Cue.SYSTEM, ())):
        yield from _systems(text, span)
    for at in cues.places.get(Cue.KIND, ()) if text.find("(", *span) >= 0 else ():
        if match := _PRODUCT.match(text, at, span.end):
            yield from _product(text, match, span)
    for at in cues.places.get(Cue.LAW, ()):
        if text[at].isupper() and (match := _LAW.search(text, max(span.start, at - _REACH_OF_LAW), span.end)):
            if not _MERE_NOTICE.search(text, max(span.start, match.start() - _REACH_OF_NOTICE), match.start()):
                yield Span(*match.span())


def find_inner_capitals(text: str, span: Span, cues: Cues) -> Iterator[Span]:
    """Find names with inner capitals in a list of what an applicant is to know: "experience with sales, baking or BreadBoard".

    >>> text = "Experience with sales, baking or BreadBoard"
    >>> found = find_inner_capitals(text, Span(0, len(text)), Cues({Cue.KNOWING: [0]}))
    >>> [text[one.start : one.end] for one in found]
    ['BreadBoard']
    """
    if Cue.KNOWING not in cues.places and Cue.KIND not in cues.places:
        return
    for match in _INNER_CAPITALS.finditer(text, *span):
        if match.group() not in _GENERAL and _ASKED_LIST.search(text, max(span.start, match.start() - _REACH_OF_LIST), match.start()):
            yield Span(*match.span())


def _has_name_before(text: str, at: int, span: Span) -> bool:
    """Tell cheaply whether the word before this one has a capital, or is "accounting" ("GAAP accounting principles")."""
    before = text[max(span.start, at - _REACH_OF_NUMBER) : at].split()
    return bool(before) and (before[-1][0].isupper() or before[-1] == "accounting" or not before[-1].islower())


def _product(text: str, match: re.Match[str], span: Span) -> Iterator[Span]:
    """Give a product in brackets, unless the brackets hold the letters of the words before them."""
    name = match.group("name")
    words = text[max(span.start, match.start() - _REACH_OF_LIST) : match.end("kind")].split()
    letters = "".join(word[0] for word in words).lower()
    if name.lower() not in letters and not any(word in _GENERAL for word in name.split()):
        yield Span(*match.span("name"))


def _systems(text: str, span: Span) -> Iterator[Span]:
    for match in _SYSTEM.finditer(text, *span):
        opener = _OPENERS.match(text, match.start(), match.end())
        start = opener.end() if opener else match.start()
        if len(text[start : match.end("name")].split()) > 1 and not _EVERYDAY.search(text, start, match.end()):
            yield Span(start, match.end())


def _rules(text: str, span: Span) -> Iterator[Span]:
    for match in _RULES.finditer(text, *span):
        opener = _OPENERS.match(text, match.start("name"), match.end("name") + 1)
        start = opener.end() if opener else match.start()
        words = text[start : match.end("name")].split()
        if match.group("kind")[0].islower() and not _is_one_body(words):
            continue
        if match.group("kind").startswith("Law") and len(words) == 1:
            continue
        if _LEGAL_NOTICE.search(text, max(span.start, start - 40), start) or _LAWS_OF_WORK.search(text, start, match.end()):
            continue
        if words and not all(word in _NO_RULES or word in _GENERAL or word in {"and", "of", "the", "for", "&"} for word in words):
            yield Span(start, match.end())


def _is_one_body(words: list[str]) -> bool:
    """Tell whether words before "regulations" in small letters name one body, not the start of a sentence or a list."""
    return bool(words) and not {"and", "&"} & set(words) and (len(words) > 1 or words[0].isupper())


def _items(text: str, listed: Span, *, strict: bool) -> Iterator[Span]:
    """Give the items of a list that are printed like names; `strict` takes trade marks and acronyms alone."""
    at = listed.start
    for cut in (*_SEPARATOR.finditer(text, *listed), None):
        end = cut.start() if cut else listed.end
        match = _ITEM.match(text, at, end)
        if match is None and strict:
            return
        if match:
            yield from _item(match.group("name"), match.start("name"), strict=strict)
        at = cut.end() if cut else end


def _item(name: str, start: int, *, strict: bool) -> Iterator[Span]:
    words = name.split()
    if any(word.strip(".") in _GENERAL for word in words) or len(name) < 2:  # noqa: PLR2004 - a letter alone is no name
        return
    if strict:
        name = " ".join(takewhile(_TRADE_MARK.search, words))
    if name:
        yield Span(start, start + len(name.rstrip(".")))
