"""Licences: professional licences, certificates and driver's licences that are asked for or preferred."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span, Topic, trim
from extractor.rules.asked.alternatives import find_alternatives
from extractor.rules.asked.statements import Statement, Statements, asks, find_statements
from extractor.rules.asked.wording import wording

_WORDS: Final = frozenset({
    "license", "licenses", "licence", "licences", "licensed", "licencse", "licencses", "licensure", "licensures", "certificate",
    "certificates", "certification", "certifications", "certified", "registration", "admission", "admitted", "credential",
    "credentials", "chartered",
})  # fmt: skip
"""One of these words stands in every sentence on a licence, or, in a list, one of the letters below."""
_SPEAKS: Final = re.compile("licen|certifi|registration|admission|admitted|credential|chartered")

_MODIFIER: Final = (
    r"(?:[A-Z][\w.+'&/-]*|of|and|or|driver'?s?'?|drivers'|driving|driver|motor|vehicle|professional|engineer'?s?'?|engineering|nursing"
    r"|nurse'?s?|teach(?:er'?s?|ing)|real|estate|state|medical"
    r"|practical|commercial|clinical|contractor'?s?|plumber'?s?|electrician'?s?|architect'?s?|pilot'?s?|pharmac\w+|pesticide"
    r"|applicator'?s?|food|handler'?s?|forklift|lifeguard|insurance|broker'?s?|security|guard|cosmetology|massage|therap\w+|social"
    r"|work(?:er)?'?s?|cpr|first|aid|board|class|master|[a-z]{2,12}-related|independent|operator'?s?|project|management|coaching|welding)"
)
_LICENCE: Final = re.compile(
    rf"""
    (?<![\w'-]) (?P<name> {_MODIFIER} (?: \s{{1,2}} {_MODIFIER} ){{0,8}} ) (?: \s{{1,2}}\([\w\s]{{1,20}}\) )? \s{{1,2}}
    (?P<kind> [Ll]icen[sc](?:e|ure)s? | LICENSE | [Cc]ertifications? | [Cc]ertificates? | [Cc]redentials? | [Rr]egistration )\b
    (?P<tail>
      (?: \s{{1,2}}as\s{{1,2}}an?\s{{1,2}} [A-Z][\w-]* (?: \s{{1,2}} [A-Z][\w-]* ){{0,4}} )? (?: \s{{0,2}}\([A-Z][\w+-]{{1,9}}\) )? )
    (?! \s{{1,2}} [Rr]equirement )
    """,
    re.VERBOSE,
)
"""A licence and the words that say which: "New York State License as a Professional Engineer", "CompTIA A+ Certification"."""
_LICENCE_AS: Final = wording(
    r"""
    \b(?: licen[sc]e | registration | licensed | certified | certificate | license\ and\ current\ registration )
      \ (?:to\ practice\ )? as\ an?\ (?:
        (?-i: [A-Z][\w-]* (?: \s{1,2} (?:[A-Z][\w-]*|of|in) ){0,5} (?: \s{0,2} \([A-Z]{2,6}\) )? )        # a Registered Nurse (RN)
        | (?: registered | professional | licensed | certified | psychologist | physician | architect | landscape )
          (?: \ (?!(?:in|of|the|and|or|with|for)\b) \w+ ){0,2} )                                           # a professional engineer
    | licen[sc]e\ to\ practice\ \w+
    | \b(?: certificates?\ of\ (?:fitness|qualification)\ for | licen[sc]e\ for )\ (?-i: [A-Z][\w-]* (?: \s{1,2} [A-Z][\w-]* ){0,5} )
    """
)
"""A licence and the profession behind it: "license to practice law", "Certificate of Fitness for Fuel Oil Transfer"."""
_CERTIFIED: Final = re.compile(
    r"\b(?:Certified|Licensed|Registered|Chartered)\s{1,2}(?:[A-Z][\w-]*(?:\s{1,2}(?:in|of|and|for"
    r"|&)(?=\s{1,2}[A-Z]))?\s{1,2}){0,4}[A-Z][\w-]*(?:\s{0,2}\([A-Z][\w+-]{1,9}\))?(?:\s{1,2}(?:[Cc]ertification|[Ll]icense)\b)?"
)
"""A title that a body gives: "Certified Public Accountant (CPA)"."""
_KNOWN: Final = re.compile(
    r"(?<![\w-])(?:CPA|CFA|CFP|CIA|CISA|CISM|CISSP|CEH|CCNA|CCNP|CCIE|MCSE|MCSA|MCP|PMP|CAPM|CSM|PHR|SPHR|SHRM-S?CP|CAMS|CFE|CMA|ACCA"
    r"|ACA|FRM|AICP|LEED(?:\s(?:AP|Green Associate)(?:\sBD\+C)?|-AP)|CPR|BLS|ACLS|PALS|CNA|LPN|LVN|EMT(?:-[BP])?|LCSW|LMSW|LICSW|LGSW"
    r"|LMHC|LPCC?|LMFT|BCBA|RBT|CDL|NCARB|ServSafe"
    r"|CompTIA\s(?:A|Network|Security)\+|(?:A|Network|Security)\+(?!\w)|ITIL(?:\sv?\d)?\s(?:Foundation|certified)|Series\s\d{1,2}|TWIC"
    r"|Notary\sPublic|Six\sSigma\s(?:Green|Black)\sBelt)(?![\w+-])"
)
"""Certificates that go by their letters."""
_LETTERS: Final = frozenset({
    "cpa", "cfa", "cfp", "cia", "cisa", "cism", "cissp", "ceh", "ccna", "ccnp", "ccie", "mcse", "mcsa", "mcp", "pmp", "capm", "csm", "phr",
    "sphr", "shrm", "cams", "cfe", "cma", "acca", "aca", "frm", "aicp", "leed", "cpr", "bls", "acls", "pals", "cna", "lpn", "lvn", "emt",
    "lcsw", "lmsw", "licsw", "lgsw", "lmhc", "lpc", "lpcc", "lmft", "bcba", "rbt", "cdl", "ncarb", "servsafe", "comptia", "network",
    "security", "itil", "series", "twic", "notary", "six",
})  # fmt: skip
"""The first word of each of them, in lower case."""
_ALL_WORDS: Final = _WORDS | _LETTERS
_DRIVING: Final = wording(
    r"""
    \b(?:(?:driver(?:'?s'?)?|driving)\ licen[cs]es?|commercial\ driver'?s?'?\ licen[sc]e(?:\ \(CDL\))?)\b(?:\ ?\(?(?-i:(?:[Cc]ategory
    |[Cc]lass|type)\s\"?[A-E]\b\"?(?:\s(?:and|or)\s[A-E]\b)?)\)?)?(?!\ requirement)
    """
)
_BAR: Final = wording(
    r"""
    \badmission\ to\ (?:the\ )?(?:(?-i:[A-Z]\w+)\ (?:of\ )?){1,5}bar\b
    | (?<=\bto\s)(?:(?:practice\ law\ in\ )?the\ )?(?:(?-i:[A-Z]\w+)\ (?:of\ )?){1,5}bar\b
    """
)

_EMPTY: Final = re.compile(
    r"^(?:(?:This|These|Such|That|A|An|The|Valid|Current|Active|Possession|Must|Have|Has|Hold|Holds|Requires?d?|Preferred|Relevant|Other"
    r"|Any|All|Additional|Appropriate|Professional|Applicable|Industry|Your|Our|Or|And|Of|Unrestricted|Clean|Possess|Maintain|Obtain"
    r"|Proof|Copy|Certifications?|Licenses?|Certificates?|Education|Training|Experience|Skills?|Special|Drivers?:|or|and|of|professional"
    r"|state|or|License/Certification:)\s{1,2})+"
)
_NO_NAME: Final = re.compile(
    r"^(?:(?:Any|Other|Relevant|Professional|professional|State|state|work|management|project|of|and|or|Technical|Industry|Vendor|IT"
    r"|I\.T|Microsoft|medical|Medical|Birth|Marriage|Death|Gift|Software|Government|U\.S\.|security|food|Naturalization|Citizenship|TLC"
    r"|Business|Professional/Vendor|Marine|Employment|Education|Required|Preferred|A|An|The|class)\s?)*$"
)
_NOT_ASKED: Final = wording(
    r"""
    substitut\w* | in\ lieu\ of | may\ be\ (?:credited|disqualified) | (?:birth|gift|death|marriage)\ certificates? | licens(?:ing
    |ed)\ (?:drivers?|facilit|agenc|software|premises) | license\ (?:suspension|agreement)s? | software\ licen | moving\ violations
    | green\ card | proof\ of | copies\ of | government\ license | train(?:ing)?\ for | support\ to\ obtain | minority | \bM/?WBE\b
    | women-owned | ^(?:this|current|the|such|employees|incumbents)\b.{0,160}\bmaintain | assigned?\ to\ assignment
    """
)
_TITLES: Final = wording(
    r"""
    \b(?:seek\w* | hiring | looking\ for | reports?\ to | supervis\w+ | under\ the | work\w*\ with | collaborat\w+ | assist\w*
    | alongside | team\ of)\b
    """
)


def find_licenses(document: Document) -> Iterator[Candidate]:
    """Yield every licence or certificate that an applicant is asked to hold or get; none that only stands in for experience."""
    statements = find_statements(document)
    others = [part for one in find_alternatives(document) for part in one.parts[1:]]
    for statement in statements.holding(_ALL_WORDS):
        if statement.topic is Topic.DUTIES or any(part.meets(statement.span) for part in others) or not asks(document, statement):
            continue
        found = _outermost(list(_find(statements, statement)))
        if found and not _NOT_ASKED.search(statements.text, *statement.span) and statements.speaks(statement):
            yield from (Candidate("licenses", document.words(span), span, Trust.WORDING) for span in found)


def _find(statements: Statements, statement: Statement) -> Iterator[Span]:
    """Find what a sentence names: licences where it speaks of any, in a list also those that go by their letters."""
    text, span = statements.text, statement.span
    lettered = [Span(*match.span()) for match in _KNOWN.finditer(text, *span)] if statement.listed else []
    if not lettered and not _SPEAKS.search(statements.low, *span):
        return
    for match in _LICENCE.finditer(text, *span):
        yield from _named(text, match)
    for pattern in (_LICENCE_AS, _DRIVING, _BAR):
        for match in pattern.finditer(text, *span):
            yield Span(*match.span())
    if statement.listed or not _TITLES.search(text, *span):
        yield from (Span(*match.span()) for match in _CERTIFIED.finditer(text, *span))
        yield from lettered


def _named(text: str, match: re.Match[str]) -> Iterator[Span]:
    """Give a licence without the words that do not say which; nothing where no other words are left."""
    name = match.group("name") + " "
    empty = _EMPTY.match(name)
    start = match.start("name") + (empty.end() if empty else 0)
    if start < match.end("name") and not (_NO_NAME.match(text[start : match.end("name")]) and not match.group("tail").strip()):
        yield trim(text, start, match.end())


def _outermost(spans: list[Span]) -> list[Span]:
    """Join what overlaps into one: "Certified Public Accountant (CPA) license"."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept
