"""Names of tools that no list has: told by the words before them, by the kind they are called, and by the tools they stand beside."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from extractor.document import Span
from extractor.rules.asked.wording import wording
from extractor.rules.vocabulary.skill_cues import Cue, Cues
from extractor.rules.vocabulary.skill_plain_words import TRADE_MARK, names_a_tool

Plain = Callable[[str], bool]
"""Whether the posting prints a word, given in small letters, in small letters too."""

_WORD: Final = r"(?:(?<![\w+#.'-])[A-Z][\w+#.'-]*|(?<![\w+#.'-])[a-z]{1,2}[A-Z]\w*)"
_NUMBER: Final = r"\d++(?:\.\d++)*+\w?(?!\.?\s{1,2}[A-Z])"
_NAME: Final = rf"{_WORD}(?:\s{{1,2}}(?:{_WORD}|{_NUMBER})){{0,3}}"
_KINDS: Final = (
    r"(?:software|systems?|platforms?|databases?|applications?|programs?|tools?|suites?|packages?|products?|portals?|viewers?|modules?"
    r"|environments?|technolog(?:y|ies)|frameworks?|languages?|librar(?:y|ies)|scripting|commands?|protocols?|message\stypes|queries"
    r"|spreadsheets?|dashboards?|workflows?)"
)
_BEHIND: Final = (
    rf"(?:\s{{1,2}}(?:(?:\w+\s){{0,1}}{_KINDS}|is|are|would|will|preferred|required|desired|desirable|essential|highly|strongly|a\splus|an\sasset"
    r"|an\sadvantage|for|to|at|within|on|skills?|experience|knowledge|certification)\b)"
)
_LEAD: Final = wording(
    r"""
    (?: experienced? | proficien(?:t|cy) | expertise | skilled | fluen(?:t|cy) | literate | familiar(?:ity)? | knowledge
      | competen(?:t|cy) | competency | understanding | background | comfort(?:able)? | trained | training | exposure | skills? | use | using
      | certified )
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
    ,?\ (?:\w+\ ){0,3}? (?: \(?\ ?(?:such\ as|including|like|e\.g\.?,?|i\.e\.?,?|for\ example,?|namely)[:,]?\ | \(\ ?)
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
    rf"(?P<name>{_NAME})(?=\s*(?:$|[.,;:()])|\s{{1,2}}(?:{_KINDS}|and|or|on|for|to|daily|every|each|up|so|accurately|before|after|during|by|at"
    r"|with|as|within|while|when)\b)"
)
_ACRONYM: Final = r"(?:CRM|ERP|EHR|EMR|WMS|LMS|CMS|LIMS|HRIS|TMS|CMMS|ATS|POS|MES|PMS)(?![\w-])"
_KIND_NEXT: Final = re.compile(rf"\s{{1,2}}{_KINDS}\b")
_KIND_BEHIND: Final = re.compile(rf"\s{_ACRONYM}$")
_OF_ITS_KIND: Final = re.compile(
    rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}?\s{_ACRONYM}|{_NAME}(?=\s{{1,2}}software(?![\w-])))"
    rf"|(?:{_ACRONYM}|[Pp]latform|[Ss]oftware|[Dd]atabase|[Ss]ystem)(?:,\s(?:called\s)?|\s\(|\s(?:called|named)\s)"
    rf"(?P<other>{_NAME})(?=\s*(?:$|[.;)]|,\s))"
)
_OTHER_OF_KIND: Final = re.compile(
    rf"(?P<name>{_NAME})\s(?:or|and)\s(?:an?|any|other|another|similar|equivalent|comparable|related)\s(?:[\w-]+\s){{0,3}}{_KINDS}\b"
)
_SEPARATOR: Final = re.compile(r",\s(?:and\s|or\s)?|;|\s?/\s?(?=[A-Z])|\s(?:and|or|&)\s|\s[+|]\s")
_ITEM: Final = re.compile(rf"\s*(?:(?:e\.g\.,?|i\.e\.,?|including|such\sas|like)\s)?(?P<name>{_NAME})(?:(?P<behind>{_BEHIND}).*|[\s.]*)$")
_LAST: Final = re.compile(rf"(?:^|\b(?:in|with|of|using|to|including|as|like|from|by|into|on|knowledge|e\.g\.,?)\s)(?P<name>{_NAME})$")
_ROW_ENDS: Final = ("(", ")", ";", ": ", ". ", "\u2022", "\u00b7")
_CERTIFIED: Final = re.compile(r"[Cc]ertif|[Ll]icen[sc]")
_OPENS: Final = re.compile(r"(?:[.!?:\u2022\u00b7|-]|\s\s)\s{0,3}$")
_REACH_OF_CERTIFICATE: Final = 70
_REACH_OF_CAPITALS: Final = 30
_BESIDE: Final = 16
_NEXT_NUMBER: Final = re.compile(r"\s+\d$")
"""The number of the next item of a list whose line breaks were lost: "Excel, Zorbix 6. Patience"."""
_EDITION: Final = re.compile(r"(?:19|20)\d\d|XP|NT")
_MOST_LEADS: Final = 12
_LONGEST_CHUNK: Final = 240


def find_unlisted(text: str, span: Span, cues: Cues, is_plain: Plain, *, knows: bool) -> Iterator[Span]:
    """Find the names that a sentence's own words show to be tools."""
    marked = _is_in_title_case(text, span)
    for at in cues.places.get(Cue.WORK, ())[:_MOST_LEADS]:
        if (work := _WORK_DATA.match(text, at, span.end)) and (tool := _TOOL_HERE.match(text, work.end(), span.end)):
            yield from _one(text, tool, "name", is_plain, marked=marked)
    if Cue.KIND in cues.places:
        for pattern in (_OF_ITS_KIND, _OTHER_OF_KIND) if knows else (_OF_ITS_KIND,):
            for match in pattern.finditer(text, *span):
                yield from _one(text, match, "name" if match.group("name") else "other", is_plain, marked=marked)
    if not knows:
        return
    for at in cues.places.get(Cue.KNOWING, ())[:_MOST_LEADS]:
        if lead := _LEAD.match(text, at, span.end):
            yield from _row(text, Span(*lead.span("list")), is_plain, marked=marked, breaks=True)
    for at in cues.places.get(Cue.KIND, ())[:_MOST_LEADS]:
        for pattern in (_SUCH_AS, _LABEL):
            if listed := pattern.match(text, at, span.end):
                yield from _row(text, Span(*listed.span("list")), is_plain, marked=marked, breaks=False)


def _one(text: str, match: re.Match[str], group: str, is_plain: Plain, *, marked: bool) -> Iterator[Span]:
    start, name = match.start(group), match.group(group).rstrip(".'-")
    if text[start + len(name) : start + len(name) + 1] == ".":
        name = _NEXT_NUMBER.sub("", name)
    end = start + len(name)
    if text[end : end + 1].isalnum() or text[max(0, start - 1) : start].isalnum() or is_shouted(text, start, end):
        return
    if _CERTIFIED.search(text, max(0, start - _REACH_OF_CERTIFICATE), min(len(text), end + _BESIDE)):
        return
    if text[max(0, start - 1) : start] == "(" and name.isupper():
        return
    opens = match.start() == 0 or _OPENS.search(text, max(0, start - _BESIDE), start) is not None
    if names_a_tool(_KIND_BEHIND.sub("", name), is_plain, marked=marked or (opens and _KIND_NEXT.match(text, end) is not None)):
        yield Span(start, end)


def is_shouted(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a name are all in capitals."""
    around = text[max(0, start - _REACH_OF_CAPITALS) : start] + text[end : end + _REACH_OF_CAPITALS]
    return 2 * sum(map(str.isupper, around)) > sum(map(str.isalpha, around)) > _BESIDE


def _row(text: str, listed: Span, is_plain: Plain, *, marked: bool, breaks: bool) -> Iterator[Span]:
    """Give the names of a row; one that `breaks` ends before the first item that is none."""
    for item in _items(text, listed):
        match = _ITEM.match(text, *item)
        if match is None:
            if breaks:
                return
            continue
        yield from _one(text, match, "name", is_plain, marked=marked)
        if match.group("behind") and breaks:
            return


def _items(text: str, row: Span) -> Iterator[Span]:
    at = row.start
    for cut in _SEPARATOR.finditer(text, *row):
        yield Span(at, cut.start())
        at = cut.end()
    yield Span(at, row.end)


def find_company(text: str, span: Span, known: list[Span], is_plain: Plain) -> Iterator[Span]:
    """Find the names that stand in one row with tools that are known: "JUnit and Zorbix" are two tools.

    >>> text = "Fluent in Zorbix, Python and Quern"
    >>> [text[one.start : one.end] for one in find_company(text, Span(0, len(text)), [Span(18, 24)], lambda word: False)]
    ['Zorbix', 'Quern']
    """
    marked = _is_in_title_case(text, span)
    for row in _rows(text, span, known):
        items = list(_items(text, row))
        for one in known:
            at = next((number for number, item in enumerate(items) if item.start <= one.start < item.end), None)
            if at is None:
                continue
            if not text[items[at].start : one.start].strip():
                yield from _along(text, items[:at][::-1], is_plain, marked=marked, before=True)
            if not text[one.end : items[at].end].strip():
                yield from _along(text, items[at + 1 :], is_plain, marked=marked, before=False)


def _along(text: str, items: list[Span], is_plain: Plain, *, marked: bool, before: bool) -> Iterator[Span]:
    """Give the names of a row from the one beside a known tool on, as far as it is a row of names."""
    for item in items:
        match = _beside(text, item, before=before)
        if match is None:
            return
        yield from _one(text, match, "name", is_plain, marked=marked)
        if text[match.end("name") : item.end].strip(" .") or text[item.start : match.start("name")].strip():
            return


def _beside(text: str, item: Span, *, before: bool) -> re.Match[str] | None:
    """Read an item beside a known tool: a name alone; before the tool one that words lead to, behind it one that words follow."""
    return _ITEM.match(text, *item) or (_LAST.search(text, *item) if before else None)


def _rows(text: str, span: Span, known: list[Span]) -> Iterator[Span]:
    """Give the stretches around known tools, up to the marks that end a row."""
    done = span.start
    for one in known:
        if one.start < done:
            continue
        start = max(done, one.start - _LONGEST_CHUNK, *(text.rfind(mark, span.start, one.start) + len(mark) for mark in _ROW_ENDS))
        ends = [at for mark in _ROW_ENDS if (at := text.find(mark, one.end, span.end)) >= 0]
        done = min([*ends, span.end, one.end + _LONGEST_CHUNK])
        yield Span(start, done)


def _is_in_title_case(text: str, span: Span) -> bool:
    """Tell whether a sentence prints its plain words with capitals: then a capital says nothing."""
    words = [word for word in text[span.start : span.end].split()[1:] if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004 - "with", no "of"
    capital = sum(word[0].isupper() and not TRADE_MARK.search(word) and bool(is_lower_word(word)) for word in words)
    return capital > 2 and 2 * capital > len(words)  # noqa: PLR2004 - two names are no title case


def is_lower_word(word: str) -> bool:
    """Tell whether a capitalised word is a plain one, by the lists alone."""
    return not names_a_tool(word.strip(".,;:()/&"), _never)


def _never(_word: str) -> bool:
    return False


def adds(text: str, found: Span, tools: list[Span], is_plain: Plain) -> bool:
    """Tell whether a name says more than the listed tools within it: "Linux Servers" and "Excel PowerPoint" do not."""
    within = [one for one in tools if one.meets(found)]
    if not within:
        return True
    rest = text[found.start : min(one.start for one in within)] + " " + text[max(one.end for one in within) : found.end]
    bare = rest.strip()
    return len(within) == 1 and (_EDITION.fullmatch(bare) is not None or (bare[:1].isalpha() and names_a_tool(bare, is_plain)))
