"""Names of tools that no list has: told by the words before them, and by the kind they are called."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.document import Span
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_cues import Cue, Cues
from extractor.rules.vocabulary.skill_rows import ACRONYM, KINDS, NAME, WORD, Names

_LEAD: Final = wording(
    r"""
    (?: experienced? | proficien(?:t|cy) | expertise | skilled | fluen(?:t|cy) | literate | familiar(?:ity)? | knowledge
      | competen(?:t|cy) | competency | understanding | background | comfort(?:able)? | trained | training | exposure | skills?
      | use | using | certified )
    \ (?:in|with|of|using|on|to)?\ ?
    (?: (?:the|a|an|use\ of|using|working\ with|working\ in|work\ with|utilizing|our|tools?|software|systems?|applications?|like|such\ as
      |including|e\.g\.,?)\ ){0,3}
    (?P<list>(?-i:[A-Z]|[a-z]{1,2}[A-Z])(?:[^.;:()•·]|\.(?=\w)){1,110})
    """
)
"""What says that an applicant knows something, before its names."""
_SUCH_AS: Final = wording(
    r"""
    (?: software | programs? | applications? | tools? | packages? | platforms? | databases? | languages? | technologies | frameworks?
      | libraries | systems | solutions | suites? )
    ,?\ (?:\w+\ ){0,3}?
    (?: \(?\ ?(?:such\ as|including|like|e\.g\.?,?|i\.e\.?,?|for\ example,?|namely)(?:,?\ but\ not\ limited\ to)?[:,]?\ | \(\ ?)
    (?P<list>(?-i:[A-Z]|[a-z]{1,2}[A-Z])[^;:()•·]{1,140})
    """
)
_LABEL: Final = wording(
    r"""
    (?: technologies | tools? | stack | software | systems | platforms? | languages | frameworks | applications | programs | skills )
    (?:\ (?:used|experience|knowledge|required|needed|we\ use))?\ ?:\ ?
    (?P<list>(?-i:[A-Z]|[a-z]{1,2}[A-Z])[^;:•·]{1,200})
    """
)
_WORK_DATA: Final = wording(
    r"""
    (?: enter | record | log | track | document | update | maintain | keep | reconcile | build | create | prepare | process | draw | write
      | design | develop | register | book | code | model | edit | capture | input | manage | run | submit | complete | file )
    (?:s|ing|ed)?\b [^.;:()]{0,70}?
    \b(?: orders? | records? | contacts? | logs? | data | notes? | cases? | tickets? | reports? | dashboards? | invoices? | documentation
      | documents? | inventory | accounts? | forms? | drawings? | models? | sketches | schedules? | information | files? | claims?
      | bookings? | timesheets? | requests? | entries | payments? | results? | activit(?:y|ies) | interactions? | leads | opportunities
      | tasks? | issues | defects? | samples? | assets? | expenses? | receipts? | payroll | layouts? | scripts? | tests? | queries
      | pipelines? | budgets? | maps | shipments? | hours | appointments? | projects? | benches | analys[ei]s )
    \ (?:\w+\ ){0,2} (?:in|into|using|via|through|within|with)\ (?:the\ |our\ )?
    """
)
"""Work on records of some kind, up to the "in" behind which its tool is named: "Record all contacts in SystmOne"."""
_TOOL_HERE: Final = re.compile(
    rf"(?P<name>{NAME})(?=\s*(?:$|[.,;:()])|\s{{1,2}}(?:{KINDS}|and|or|on|for|to|daily|every|each|up|so|accurately|before|after|during|by|at"
    r"|with|as|within|while|when)\b)"
)
_OF_ITS_KIND: Final = re.compile(
    rf"(?P<name>{WORD}(?:\s{WORD}){{0,2}}?\s{ACRONYM}|{NAME}(?=\s{{1,2}}software(?![\w-])))"
    rf"|(?:{ACRONYM}|[Pp]latform|[Ss]oftware|[Dd]atabase|[Ss]ystem)(?:,\s(?:called\s)?|\s\(|\s(?:called|named)\s)"
    rf"(?P<other>{NAME})(?=\s*(?:$|[.;)]|,\s))"
)
_OTHER_OF_KIND: Final = re.compile(
    rf"(?P<name>{NAME})\s(?:or|and)\s(?:an?|any|other|another|similar|equivalent|comparable|related)\s(?:[\w-]+\s){{0,3}}"
    rf"(?:{KINDS}\b|{ACRONYM})"
)
_NAMES_ITS_TOOL: Final = re.compile(r"software|(?:platform|database|system)(?:,|\s\(|\scalled|\snamed)")
_KNOWN: Final = re.compile(rf"(?P<name>{NAME})\s(?:knowledge|expertise|proficiency)\b")
"""Knowledge of a name that stands before it: "Zorbix knowledge"."""
_OR_OTHER: Final = re.compile(r"\s(?:or|and)\s(?:an|any|other|similar|equivalent|comparable|related)")
_BEFORE: Final = 40
_MOST_CUES: Final = 12


def find_unlisted(names: Names, cues: Cues, *, knows: bool) -> Iterator[Span]:
    """Find the names that a sentence's own words show to be tools; `knows` is whether it asks for knowledge of them."""
    text, span = names.text, names.span
    for at in cues.places.get(Cue.WORK, ())[:_MOST_CUES]:
        if (work := _WORK_DATA.match(text, at, span.end)) and (tool := _TOOL_HERE.match(text, work.end(), span.end)):
            yield from names.tool(tool)
    kinds = cues.places.get(Cue.KIND, ())
    if any(text[at].isupper() or _NAMES_ITS_TOOL.match(text, at, span.end) for at in kinds):
        for match in _OF_ITS_KIND.finditer(text, *span):
            yield from names.tool(match, "name" if match.group("name") else "other")
    if knows:
        if kinds and _OR_OTHER.search(text, *span):
            for match in _OTHER_OF_KIND.finditer(text, *span):
                yield from names.tool(match)
        yield from _known(names, cues)
        yield from _announced(names, cues)


def _announced(names: Names, cues: Cues) -> Iterator[Span]:
    """Find the rows of names behind "experience with", "tools such as" and "Tools:"."""
    for pattern, cue, breaks in ((_LEAD, Cue.KNOWING, True), (_SUCH_AS, Cue.KIND, False), (_LABEL, Cue.KIND, False)):
        for at in cues.places.get(cue, ())[:_MOST_CUES]:
            if announced := pattern.match(names.text, at, names.span.end):
                yield from names.row(Span(*announced.span("list")), breaks=breaks)


def _known(names: Names, cues: Cues) -> Iterator[Span]:
    """Find the names before "knowledge" and its like."""
    text, span = names.text, names.span
    for at in cues.places.get(Cue.KNOWING, ())[:_MOST_CUES]:
        if text.startswith(("knowledge", "expertise", "proficiency"), at):
            for match in _KNOWN.finditer(text, max(span.start, at - _BEFORE), min(span.end, at + _BEFORE)):
                yield from names.tool(match)
