"""Names of skills that no list has: told by how they are printed and by the words about them."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from extractor.document import Span
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_cues import Cue, Cues
from extractor.rules.vocabulary.skill_plain_words import OPENERS, TRADE_MARK, no_tools
from extractor.rules.vocabulary.skill_rows import is_shouted
from extractor.rules.vocabulary.skill_standards import LEGAL_NOTICE, REACH_OF_NOTICE

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
_REACH_OF_NUMBER: Final = 30
_LAWS_OF_WORK: Final = re.compile(
    r"Equal (?:Pay|Employment)|Fair Chance|Disabilities|Immigration|Medical Leave|Transparency|Drug|Civil Rights|Labor Law"
    r"|Civil Service Law|Loan Forgiveness|Rehabilitation of Offenders|Data Protection|Employment Laws"
)
_NO_RULES: Final = frozenset({
    "Ethical", "Moral", "Professional", "Quality", "Safety", "Industry", "Company", "Dress", "Zip", "Source", "Clean", "High",
    "Highest", "Minimum", "Performance", "Service", "Work", "Design", "City", "State", "Federal", "Local", "Local/State", "Area",
    "Country", "Title", "Job", "Agency", "Department", "National", "International", "Civil", "Building", "Health", "Construction",
    "Accounting", "Technical", "Environmental", "Legal", "Employment", "Labor", "Family", "Business", "Criminal", "Tax", "Public",
    "Corporate", "Security",
})  # fmt: skip


class Skill(NamedTuple):
    """A skill as a value, and the words that name it."""

    name: str
    span: Span


def find_rule_lists(text: str, span: Span, cues: Cues) -> Iterator[Skill]:
    """Find the bodies whose rules are named together: "FTA, ADA and OSHA regulations" are three."""
    if not any(text[max(span.start, at - 3) : at - 1].isupper() for at in cues.places.get(Cue.RULES, ())):
        return
    for match in _ACRONYMS.finditer(text, *span):
        for body in re.finditer(r"[A-Z]{2,}", match.group("list")):
            start = match.start("list") + body.start()
            if body.group() not in no_tools():
                yield Skill(f"{body.group()} {match.group('kind')}", Span(start, start + len(body.group())))


def find_shapes(text: str, span: Span, cues: Cues) -> Iterator[Span]:
    """Find what is printed like the name of a regulation or a program, where the applicant is to know it."""
    if any(_has_name_before(text, at, span) for at in cues.places.get(Cue.RULES, ())):
        yield from _rules(text, span)
    for at in cues.places.get(Cue.KIND, ()):
        if text.startswith(("software", "programming"), at) and _has_name_before(text, at, span):
            for match in _SOFTWARE.finditer(text, *span):
                yield from _item(match.group("name"), match.start("name"), strict=match.start() == span.start)
            break
    for pattern, cue, strict in ((_BRACKETS, Cue.KIND, False), (_LISTED, Cue.KIND, False), (_KNOWN, Cue.KNOWING, True)):
        for at in cues.places.get(cue, ()):
            announced = pattern.match(text, at, span.end)
            if announced and not is_shouted(text, at, at):
                yield from _items(text, Span(*announced.span("list")), strict=strict)


def _has_name_before(text: str, at: int, span: Span) -> bool:
    """Tell cheaply whether the word before this one has a capital, or is "accounting" ("GAAP accounting principles")."""
    before = text[max(span.start, at - _REACH_OF_NUMBER) : at].split()
    return bool(before) and (before[-1][0].isupper() or before[-1] == "accounting" or not before[-1].islower())


def _rules(text: str, span: Span) -> Iterator[Span]:
    for match in _RULES.finditer(text, *span):
        opener = OPENERS.match(text, match.start("name"), match.end("name") + 1)
        start = opener.end() if opener else match.start()
        words = text[start : match.end("name")].split()
        if match.group("kind")[0].islower() and not _is_one_body(words):
            continue
        if match.group("kind").startswith("Law") and len(words) == 1:
            continue
        if LEGAL_NOTICE.search(text, max(span.start, start - REACH_OF_NOTICE), start) or _LAWS_OF_WORK.search(text, start, match.end()):
            continue
        if (
            words
            and not any(words[at] in {"and", "&"} and set(words[at + 1 :]) <= _NO_RULES for at in range(1, len(words)))
            and not all(word in _NO_RULES or word in no_tools() or word in {"and", "of", "the", "for", "&"} for word in words)
        ):
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
    if any(word.strip(".") in no_tools() for word in words) or len(name) < 2:  # noqa: PLR2004 - a letter alone is no name
        return
    if strict:
        name = " ".join(takewhile(TRADE_MARK.search, words))
    if name:
        yield Span(start, start + len(name.rstrip(".")))
