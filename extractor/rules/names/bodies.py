"""Bodies that the prose names as the employer: "The Widget Fund (WF) is ...", "About Acme", "At Acme, we ..."."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from extractor.candidate import Trust
from extractor.document import Boilerplate, Document, Span, Topic, is_place, once
from extractor.rules.names.body_names import bare_name, is_body
from extractor.words import Pattern
from extractor.words.naming import NAME, has_body_word, is_unit


class Body(NamedTuple):
    """A body that a sentence or heading names, and how plainly it is said to be the employer."""

    span: Span
    trust: Trust
    acronym: Span | None = None
    recruits: bool = False
    """Whether it is said to seek people."""
    lent: bool = False
    """Whether it is where the staff of another body is lent to."""


# The patterns up to _EQUAL are matched where sentences begin, the others anywhere.
_LEAD: Final = r"(?:(?:Based|Founded|Established|Located|Headquartered|Since|With|For|To|In)\b[^.;\n]{3,90}?, )?(?P<the>(?i:the) )?"
_SUBJECT: Final = Pattern(
    r"""
    (?=(?:The|THE|Based|Founded|Established|Located|Headquartered|Since|With|For)\b|(?:To|In)\b[^.;,\n]{3,90},|[^ \n]{1,40}(?:(?<=,)
        |[ ](?:[A-Z0-9(&/,]|(?:of|for|and|on|de|del|el|in|currently|urgently)\b
            |{BODY_VERB})))  # what most sentences begin with is cheaply told apart
    {LEAD}(?P<name>(?>{NAME}))
    (?: ?\((?:the |also known as |or |"|aka )?(?P<acronym>[A-Z][\w&./-]{1,14}(?: [A-Z][a-z]{1,20})?)"?\))?
    (?:(?: (?:[A-Z][\w&]{0,20}|of|and|for)){1,8}(?= (?:is|seeks|has)\b))?  # 's Gear Division
    (?:, [^.;\n]{3,160}?, |, an? [^.;,\n]{3,120}? (?=(?:is (?:seeking|looking|hiring)|seeks)\b)|,? |,)
    (?:(?P<hires>(?:is|are) (?:(?:now|currently|actively|urgently|also) )?(?:{HIRE}|accepting|inviting|pleased to announce)
        |(?:(?:urgently|currently) )?seeks
        |invites|announces|wishes to|needs (?:an? |people\b|volunteers\b|someone\b)|has (?:an?|one|two|several|created) )
    |(?P<is>(?:is|are|was) (?:an?|the|one|on a|where|among|based|located|committed|dedicated|proud|responsible|building|mandated
        |charged|[a-z]{3,12}ing)\b)
    |{BODY_VERB})
    """,
    cased=True, LEAD=_LEAD, NAME=NAME,
)  # fmt: skip
_KIND: Final = Pattern(
    r" (?:(?!(?:in|of|for|to|that|at|with|on|where|which|and|used)\b)[\w'&,-]{1,20} ){0,5}?(?:(?P<tool>platform|system|service|app"
    r"|network|provider)\b|{FIRM_KIND})"
)
_ABOUT: Final = Pattern(
    r"(?:About|ABOUT|Why(?: join| work (?:at|for))?|Life at|Working at|Join) (?:[Tt]he (?=\S{1,30} )"
    r"|(?![Tt]he\b))(?P<name>{NAME})[ \t*]{0,3}(?:[:?!]?[ \t*]{0,3}$|:)",
    cased=True, NAME=NAME,
)  # fmt: skip
_AT: Final = Pattern(
    r"(?:Here at|At) (?:the )?(?P<name>{NAME}),? (?:we\b|our\b|you\b|you'll\b|every|the\b|people\b|no\b|[a-z]{1,20} )",
    cased=True,
    NAME=NAME,
)
_FAIR: Final = Pattern(r"\b(?:equal|eeo|affirmative|inclusive|diverse)\b")
_EQUAL: Final = Pattern(
    r"{LEAD}(?P<name>{NAME})(?: \([A-Z]{1,12}\))? (?:is|are) (?:proud to be |an? |committed to ){1,2}(?:\w{1,20} )?(?:equal|EEO"
    r"|affirmative|inclusive|diverse)",
    cased=True, LEAD=_LEAD, NAME=NAME,
)  # fmt: skip
_WITH: Final = Pattern(
    r"""
    \b(?:(?:[Jj]oin|work (?:at|for)|career (?:at|with)|role at|position (?:at|with)|team at|here at|alongside|opportunity (?:at
        |with)|works? with
    |(?:role|position|opportunity|internship) for an? [^.,\n]{3,60} (?:at|with))|As an? [^.,\n]{3,60} (?:at|with)) (?:the )?(?P<name>{NAME})
    """,
    cased=True, NAME=NAME,
)  # fmt: skip
_OWNS: Final = Pattern(
    r"(?<=[a-z] )(?P<name>[A-Z][\w&+-]{0,30}+(?: [A-Z][\w&+-]{0,30}+){0,3})'s? (?:{OWNED_MATTER}|[a-z]{1,20} (?:team|function"
    r"|platform|business)\b)",
    cased=True,
)
_DETAILED: Final = Pattern(r"(?:detailed|seconded|on loan) to (?:the )?(?P<name>{NAME})", cased=True, NAME=NAME)
_BRACKETED: Final = Pattern(r"\b(?i:we|i)(?:'re|'m| are| am) (?:an?|the) [^.;:()\n]{3,70} \( ?(?P<name>{NAME}) ?\)", cased=True, NAME=NAME)
"""In words of their own: "we're a family bakery (Some Name)"."""
_QUALITY: Final = re.compile(r"\d|\b(?:certified|licensed|registered|founded|owned|based|organic|series|profit)\b", re.IGNORECASE)
_COPYRIGHT: Final = Pattern(r"(?:\u00a9|\(c\)|(?i:copyright)) ?(?:\d{4} ?,? ?)?(?P<name>{NAME})", cased=True, NAME=NAME)
_NOTICE: Final = Pattern(r"(?P<name>(?:[A-Z][A-Z&'-]{1,30} ){1,9}?)(?:CITYWIDE )?JOB (?:VACANCY|POSTING) NOTICE", cased=True)
_START: Final = re.compile(r"[\n.!?:*][ \t\"'*#]{0,6}(?=[A-Z0-9])")
_MARKS: Final = " \t\"'*#"
_TOP: Final = 600
_FAR: Final = 8_000
"""Characters: who hires is said at the beginning; "About Acme" may stand at the end."""


def find_bodies(document: Document) -> Iterator[Body]:
    """Find the bodies that the prose names as employers, in order of the text; what only mentions one where nothing says it plainly."""
    top = Span(0, min(_FAR, len(document.flat)))
    noticed = (Body(Span(*match.span("name")), Trust.WORDING) for match in document.find(_NOTICE, top))
    # The hire may be said to join either: the body that lends its staff, or the one that they are lent to.
    lent = (Body(Span(*match.span("name")), Trust.GUESS, lent=True) for match in document.find(_DETAILED, top))
    bodies = [*_named(document.flat, [*_at_starts(document), *noticed, *lent])]
    if not any(body.trust is Trust.WORDING for body in bodies):
        bodies += _named(document.flat, _mentioned(document))
    yield from sorted(bodies, key=lambda body: body.span)


def _named(text: str, found: Iterable[Body]) -> Iterator[Body]:
    for body in found:
        span = bare_name(text, body.span)
        name = text[slice(*span)]
        if is_body(name):
            yield body._replace(span=span, trust=Trust.GUESS if is_unit(name) else body.trust)


def _sentence_starts(document: Document) -> list[int]:
    """Find where sentences, lines and blocks begin; a block's start is one even where the line break before it was lost."""
    text = document.flat
    starts = {match.end() for match in _START.finditer(text)} | {len(text) - len(text.lstrip(_MARKS))}
    return sorted(starts.union(block.span.start for block in document.blocks))


def _at_starts(document: Document) -> Iterator[Body]:
    about, at, subject, text = _ABOUT.compiled.match, _AT.compiled.match, _SUBJECT.compiled.match, document.flat
    for start in _sentence_starts(document):
        found = about(text, start) or (at(text, start) if start < _FAR else None)
        if found:
            yield Body(Span(*found.span("name")), Trust.WORDING)
        elif start < _FAR and (said := subject(text, start)):
            yield from _subject(document, said)


def _subject(document: Document, match: re.Match[str]) -> Iterator[Body]:
    """Read who a sentence speaks of: plainly the employer where it hires, is something, has a short name, or is called by a body's word."""
    span, name = Span(*match.span("name")), match["name"]
    several = " " in name
    if (match["the"] and not several) or document.is_boilerplate(
        span, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.FOOTER, Boilerplate.BROWSER_HELP
    ):
        return
    again = document.flat.count(name) > 1
    described = match["is"] and (again or (several and match.start() < _TOP))
    opens = match.start() in _first_sentences(document)
    if match["hires"] or match["acronym"] or described or ((several or again) and has_body_word(name)) or (opens and several):
        yield Body(span, Trust.WORDING, Span(*match.span("acronym")) if match["acronym"] else None, recruits=match["hires"] is not None)
    elif again or _is_said_to_be_firm(document, match, opens=opens):
        yield Body(span, Trust.GUESS)


@once
def _first_sentences(document: Document) -> frozenset[int]:
    """Give where the prose begins, and what stands below headings such as "About us": there the employer is spoken of."""
    prose = (line.content.start for line in document.lines if document.flat[line.span.end - 1] == ".")
    below = (section.blocks[0].span.start for section in document.sections_on(Topic.EMPLOYER) if section.heading and section.blocks)
    return frozenset([*islice(prose, 1), *below])


def _is_said_to_be_firm(document: Document, match: re.Match[str], *, opens: bool) -> bool:
    """Tell whether a sentence says of a name never told again that it is a firm; a tool may be a platform too, a plain word is no name."""
    said = _KIND.match(document.low, match.end()) if match["is"] else None
    return said is not None and (opens or not said["tool"]) and match["name"].lower() not in document.flat


def _mentioned(document: Document) -> Iterator[Body]:
    fair = (match for sentence in document.sentences_of(_FAIR) if (match := _EQUAL.match(document.flat, *sentence)))
    own = (match for match in document.find(_BRACKETED, Span(0, min(_FAR, len(document.flat)))) if " " in match["name"])
    described = (match for match in own if not (is_place(match["name"]) or _QUALITY.search(match["name"])))
    for match in (*fair, *document.find(_WITH), *document.find(_OWNS), *described, *document.find(_COPYRIGHT)):
        yield Body(Span(*match.span("name")), Trust.GUESS)
