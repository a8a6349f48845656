"""Whom the hire reports to: a label, "reports to", "under the supervision of"."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Span
from extractor.rules.names.prose import prose
from extractor.rules.names.words import has_role, stripped, without_article

_LABELS: Final = (
    "reports to", "report to", "reporting to", "supervisor", "supervisor title", "direct supervisor", "supervised by", "line manager",
    "direct manager", "manager", "reporting line", "reporting manager", "accountable to", "responsible to", "reports into",
)  # fmt: skip
_WORDS_OF_TITLES: Final = frozenset({"supervisor", "manager"})
"""Labels only at the start of a line: "Widget Manager: Gears" is a title."""
_NO_VALUE: Final = re.compile(r"(?:n/?a|none|tbd|tba|various|yes|no|\W*|see .*)", re.IGNORECASE)
_LONGEST: Final = 90
_MOST_WORDS: Final = 14
_FEWEST_LETTERS: Final = 3

_GUIDANCE: Final = r"(?: supervision | direction | guidance | leadership | oversight | management )"
_REPORTS: Final = prose(
    rf"""
    (?: \b[Rr]eport (?:s|ing)? \ (?: (?: directly | primarily | jointly | dually | administratively
        | and\ accountable )\  ){{0,2}} (?:in)?to
      | \b(?:is|be|are)\ (?:directly\ )? (?: supervised | managed | overseen | mentored )\ (?:directly\ )? by
      | \b(?: [Aa]nswer (?:s|able)? | (?:is|be|directly)\ accountable )\ (?:directly\ )? to
      | \b[Uu]nder\ (?:the\ )?
          (?: (?: general | direct | overall | close | immediate | executive | administrative | broad | day-to-day | clinical
              | technical | limited
                | minimal | strategic | joint | supportive | (?:leadership|guidance|supervision|direction)\ and | general\ or )\  ){{0,3}}
          {_GUIDANCE} (?: \ (?:and|or|&|/)\ (?:\w+\ )? {_GUIDANCE} )? \ (?:of|from)
      | \b(?: [Ss]upervised | assigned | delegated | directed )\ by | \b[Tt]akes\ (?:direction|assignments)\ from )
    \ (?P<who> (?: (?:the|an?|our|its|your)\  )? [A-Za-z][^.;:\n()]{{2,140}} )
    """
)
_TO_WHOM: Final = prose(
    r"""
    (?P<who> \b (?:the|our|an?|its|your)\  [A-Z][\w&'/-]{1,20} (?:\ (?:of|for|and|&|the|[A-Z][\w&'/-]{1,20}) ){0,8} )
    ,?\s{1,10}to\ whom\ (?:the|this|you|s?he)\ (?:[A-Za-z-]{2,20}\ ){0,5} (?:reports?|answers?)\b
    """
)
_CUES: Final = (
    "report", "reports", "reporting", "supervised", "managed", "overseen", "mentored", "answer", "answers", "answerable", "accountable",
    "assigned", "delegated", "directed", "direction", "supervision", "guidance", "leadership", "oversight", "management", "assignments",
)  # fmt: skip
# Where the name of the position ends and the sentence goes on.
_STOP: Final = re.compile(
    r"""
      ,?\s+ (?: will | shall | is | are | this | the\ (?= [A-Z]?[\w ]{2,40}\ (?:will|is|performs|provides|shall) ) | you | your | s/he
          | he | she | we | who | which
           | that | while | with\ (?!disab) | but | through | within | performs? | provides? | from\ time | depending | during | when
               | where | according
           | including | until | works? | working | regarding | about | directly | also | located | under | per
           | and\ (?: will | is | has | works? | manages? | supports? | leads? | serves? | oversees? | provides? | assists? | must | can )
           | in\ (?: the | this | an? | our | order | accordance | support | coordination | collaboration | close | conjunction
               | consultation )
           | on\ (?=[a-z]) | to\ (?=[a-z]) | as\ (?: an? | well | part | the | needed | necessary | assigned )
               | for\ (?=(?:the|all|this|our|work)\ ?)
           | at\ (?=the|our) | or\ (?: her | his | their | other | designee | as ) | and/or\ (?: designee | his | her )
               | based\ (?:in|on|at) )\b
    | \s+and\ the\ (?:(?:direct|immediate|close|day-to-day|technical|overall|general|functional|administrative)\ ){0,2}
        (?:supervision|guidance|direction|oversight|leadership)\ of\b
    | \s+and\ (?=[a-z])(?!the\b)                                        # and does this and that
    | ,\s+ (?= (?:operates|performs|provides|assists|supports|manages|plans|leads|maintains|conducts|coordinates|prepares|serves|oversees
          |develops|works|supervises|administers|ensures)\b )           # , operates and maintains ...
    | ,\s+ (?= [a-z]+\b (?!\ and|\ or) )                                 # , the incumbent ...
    | ,\s+ (?= [A-Z][\w ]{3,50}\ (?:will|is|shall|performs|serves|provides|supports)\b )
    | (?<=[a-z]) (?<=(?:tor|ger|sor|cer|ant|ent|ist|ead|ief|eer)) (?=[A-Z][a-z])          # "Executive DirectorPayment"
    | (?<=[a-z]) (?= [A-Z][a-z]+\ ? (?:[A-Za-z/]+\ ){0,3}? (?: : | Created | Status | Type | Summary | Description | Purpose
        | Classification | Date | Location ) )
    | \s{3,} | \t | \s[-*•]\s
    | \s (?= (?: Position | Job | FLSA | Department | Location | Status | Salary | Purpose | Date | Classification
        | Employment )\b [\w /]{0,25}: )
    """,
    re.VERBOSE,
)
_OWNER: Final = re.compile(
    r"""
    # the employer's own: its short name, its name, or what a posting calls it
    (?: [A-Z]{2,8} | (?i:agency|office|company|organi[sz]ation|department|division|bureau|firm|city|unit|team|foundation|board)
      | (?: [A-Z][\w&-]*\ ){1,6} (?: Office | Department | Agency | Foundation | Council | Association | Institute | Company | Fund | Trust
          | Commission | Authority | Services | Network | Center | Inc\.? ) )
    (?:'s|(?<=[sS])')\s+ (?=[A-Z])
    """,
    re.VERBOSE,
)
_SOMEBODY: Final = re.compile(
    r"""
    \b(?: board | ceo | cfo | cto | coo | chief | head | council | staff | personnel | officials? | trustees? | leadership | deputy
        | dean | chair | managing
        | supervis\w+ | management | directorate | committee | senior | partners? | mayor | sergeant | lieutenant | captain )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"""
    (?:the\ )? (?: clients? | customers? | investors? | public | agencies | media | funders? | donors? | stakeholders | government
        | work | site | office | city
                 | state | federal | duty | court | all | any | others? | support | people | report | department | us | him | her
                     | them | regulators?
                 | team\ members? | shareholders | various | external | internal\ audiences? | law | audiences? | management\ on )\b .*
    | (?-i:[a-z]+) | (?-i:[a-z]+)\ (?: professionals | experts | leaders | mentors | colleagues )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OWNERS: Final = re.compile(
    r"(?:co-)?(?:owners?|founders?|proprietors?|presidents?|principal|dean|ceo|owner[ /-](?:operator|manager))", re.IGNORECASE
)
"""Whoever runs a small firm, for whom a posting has no longer name."""
_PAPERS: Final = re.compile(
    r"""
    \b(?: regular | financial | of | for | data | metrics | progress | provid(?:e|ing) | monthly | annual | weekly | quarterly
        | periodically | compliance
        | status | incident | accurate | timely | required | written | prepar(?:e|ing) | submit | all | these | develop\w*
            | statistical | make | draft
        | analytical | detailed | present\w* | other | deliver | generate | produce | managerial | from | create | writes? | the
            | their | standard
        | customized | performance ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AND_PAPERS: Final = re.compile(
    r"\b(?:prepar|provid|submit|writ|present|develop|maintain|produc|deliver|generat|make)\w*\b[^.;]*\band\s$", re.IGNORECASE
)
_OF_READER: Final = re.compile(r"\b[Yy]ou(?:['\u2019]ll)?\b[^.;:\n]{0,160}\band\s\Z")
"""A sentence that tells the reader what they do, up to "and report to"."""
_ABOUT: Final = re.compile(r"\b(?:on|about)\b")
_SENTENCE: Final = 180
_OF_OTHERS: Final = re.compile(
    r"""
    (?: staff | teams? | employees | analysts | managers | others | individuals | those | coordinators | professionals | people
        | engineers | members
      | personnel | interns | volunteers | supervisors | attorneys | inspectors ) \s+ (?:who|that|which)? \s* (?:will\s)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_reports_to(document: Document) -> Iterator[Candidate]:
    """Find the position that the hire reports to or is supervised by."""
    text = document.flat
    for label in document.labelled(*_LABELS):
        if label.name in _WORDS_OF_TITLES and document.flat[max(0, label.printed.start - 4) : label.printed.start].rstrip(" \t")[
            -1:
        ] not in {"", "\n"}:
            continue
        span = _who(text, label.value)
        if span is not None and not _NO_VALUE.fullmatch(text, span.start, span.end) and span.end - span.start <= _LONGEST:
            yield Candidate("reports_to", document.words(span), span, Trust.LABEL)
    for match in (match for sentence in document.sentences_with(*_CUES) for match in _REPORTS.finditer(text, *sentence)):
        if _speaks_of_papers(text, match):
            continue
        span = _who(text, Span(*match.span("who")))
        if span is None:
            continue
        owner = match.group()[:6].casefold() == "report" and _OWNERS.fullmatch(text, *span) is not None
        if owner or _is_somebody(text[span.start : span.end]):
            yield Candidate("reports_to", document.words(span), span, Trust.WORDING)
    for match in (match for sentence in document.sentences_with("whom") for match in _TO_WHOM.finditer(text, *sentence)):
        span = without_article(text, Span(*match.span("who")))
        if _is_somebody(text[span.start : span.end]):
            yield Candidate("reports_to", document.words(span), span, Trust.WORDING)


def _speaks_of_papers(text: str, match: re.Match[str]) -> bool:
    """Tell "prepare financial reports to ..." and "staff who report to ..." from the hire's own reporting."""
    before = text[max(0, match.start() - 40) : match.start()]
    reports = match.group().casefold().startswith("report")
    if (
        match.group().startswith("report ")
        and not _ABOUT.search(match["who"])
        and _OF_READER.search(text, max(0, match.start() - _SENTENCE), match.start())
    ):
        return False
    direct = "directly" in match.group()[:20]
    return _OF_OTHERS.search(before) is not None or (
        reports and not direct and (_PAPERS.search(before) or _AND_PAPERS.search(before)) is not None
    )


def _who(text: str, span: Span) -> Span | None:
    """Cut what follows the name of the position off, and the article before it."""
    stop = _STOP.search(text, span.start + _FEWEST_LETTERS, span.end)
    span = stripped(text, Span(span.start, stop.start()) if stop else span, " \t\r\n,;:.-*_|\"'")
    span = without_article(text, span)
    if owner := _OWNER.match(text, span.start, span.end):
        span = Span(owner.end(), span.end)
    return span if span.start < span.end else None


def _is_somebody(words: str) -> bool:
    """Tell a position from others that one reports to; "the State Director" is one, "state agencies" are none."""
    titled = all(word[:1].isupper() for word in words.split()) and has_role(words)
    if (_OTHERS.fullmatch(words) and not titled) or len(words.split()) > _MOST_WORDS:
        return False
    return has_role(words) or _SOMEBODY.search(words) is not None
