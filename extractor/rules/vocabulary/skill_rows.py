"""Names printed in rows, and whether such a name can be that of a tool where it stands."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

from extractor.document import Span
from extractor.rules.vocabulary.skill_plain_words import TRADE_MARK, names_a_tool

Plain = Callable[[str], bool]
"""Whether the posting prints a word, given in small letters, in small letters too."""

WORD: Final = r"(?:(?<![\w+#.'-])[A-Z][\w+#.'-]*|(?<![\w+#.'-])[a-z]{1,2}[A-Z]\w*)"
_NUMBER: Final = r"\d++(?:\.\d++)*+\w?(?!\.?\s{1,2}[A-Z])"
NAME: Final = rf"{WORD}(?:\s{{1,2}}(?:{WORD}|{_NUMBER})){{0,3}}"
KINDS: Final = (
    r"(?:software|systems?|platforms?|databases?|applications?|programs?|tools?|suites?|packages?|products?|portals?|viewers?|modules?"
    r"|environments?|technolog(?:y|ies)|frameworks?|languages?|librar(?:y|ies)|scripting|commands?|protocols?|message\stypes|queries"
    r"|spreadsheets?|dashboards?|workflows?)"
)
_BEHIND: Final = (
    rf"(?:\s{{1,2}}(?:(?:\w+\s){{0,1}}{KINDS}|is|are|would|will|preferred|required|desired|desirable|essential|highly|strongly|a\splus|an\sasset"
    r"|an\sadvantage|for|to|at|within|on|skills?|experience|knowledge|certification)\b)"
)
ACRONYM: Final = r"(?:CRM|ERP|EHR|EMR|WMS|LMS|CMS|LIMS|HRIS|TMS|CMMS|ATS|POS|MES|PMS)(?![\w-])"
_SMALL_NEXT: Final = re.compile(r"(?<!CRM|ERP|EHR|EMR|WMS|LMS|CMS)\s(?!(?:or|and)\s(?:an|any|other|another|similar|equivalent)\b)[a-z]")
"""What stands behind the first word of a sentence: it may have its capital from there."""
_KIND_BEHIND: Final = re.compile(rf"\s{ACRONYM}$")
_SEPARATOR: Final = re.compile(r",\s(?:and\s|or\s)?|;|\s?/\s?(?=[A-Z])|\s(?:and|or|&)\s|\s[+|]\s")
_ITEM: Final = re.compile(rf"\s*(?:(?:e\.g\.,?|i\.e\.,?|including|such\sas|like)\s)?(?P<name>{NAME})(?:(?P<behind>{_BEHIND}).*|[\s.]*)$")
_LAST: Final = re.compile(rf"(?:^|\b(?:in|with|of|using|to|including|as|like|from|by|into|on|knowledge|e\.g\.,?)\s)(?P<name>{NAME})$")
_ROW_ENDS: Final = ("(", ")", ";", ": ", ". ", "\u2022", "\u00b7")
_CERTIFIED: Final = re.compile(r"[Cc]ertif|[Ll]icen[sc]")
_OPENS: Final = re.compile(r"(?:[.!?:\u2022\u00b7|-]|\s\s)\s{0,3}$")
_REACH_OF_CERTIFICATE: Final = 70
_REACH_OF_CAPITALS: Final = 30
_BESIDE: Final = 16
_NEXT_NUMBER: Final = re.compile(r"\s+\d$")
"""The number of the next item of a list whose line breaks were lost: "Excel, Zorbix 6. Patience"."""
_MADE_BY: Final = re.compile(rf"\s*(?:{WORD}\s{{1,2}}){{0,2}}")
"""A maker's name before a tool's."""
_EDITION: Final = re.compile(r"(?:19|20)\d\d|XP|NT")
_LONGEST_ROW: Final = 240
_LONG: Final = 3
_FEW: Final = 2


class Names:
    """The names in one sentence."""

    def __init__(self, text: str, span: Span, is_plain: Plain) -> None:
        """Take the sentence, and a test whether the posting prints a word in small letters, too."""
        self.text, self.span, self._is_plain = text, span, is_plain

    def tool(self, match: re.Match[str], group: str = "name") -> Iterator[Span]:
        """Give the name that a pattern found, if it can be that of a tool."""
        text, start, name = self.text, match.start(group), match.group(group).rstrip(".'-")
        if text[start + len(name) : start + len(name) + 1] == ".":
            name = _NEXT_NUMBER.sub("", name)
        end = start + len(name)
        before = text[max(0, start - 1) : start]
        if text[end : end + 1].isalnum() or before.isalnum() or (before == "(" and name.isupper()) or is_shouted(text, start, end):
            return
        if _CERTIFIED.search(text, max(0, start - _REACH_OF_CERTIFICATE), min(len(text), end + _BESIDE)):
            return
        opens = start == 0 or _OPENS.search(text, max(0, start - _BESIDE), start) is not None
        marked = (opens and _SMALL_NEXT.match(text, end) is not None) or self._is_in_title_case
        if names_a_tool(_KIND_BEHIND.sub("", name), self._is_plain, marked=marked):
            yield Span(start, end)

    def row(self, row: Span, *, breaks: bool) -> Iterator[Span]:
        """Give the names of a row; one that `breaks` ends before the first item that is none."""
        for item in _items(self.text, row):
            match = _ITEM.match(self.text, *item)
            if match is not None:
                yield from self.tool(match)
            if breaks and (match is None or match.group("behind")):
                return

    def beside(self, known: list[Span]) -> Iterator[Span]:
        """Give the names that stand in one row with tools that are known: "JUnit and Zorbix" are two tools.

        >>> names = Names("Fluent in Zorbix, Python and Quern", Span(0, 34), lambda word: False)
        >>> [names.text[one.start : one.end] for one in names.beside([Span(18, 24)])]
        ['Zorbix', 'Quern']
        """
        text = self.text
        for row in _rows(text, self.span, known):
            items = list(_items(text, row))
            for one in known:
                at = next((number for number, item in enumerate(items) if item.start <= one.start < item.end), None)
                if at is not None and (one.start <= items[at].start or _MADE_BY.fullmatch(text, items[at].start, one.start)):
                    yield from self._along(items[:at][::-1], before=True)
                if at is not None and not text[one.end : items[at].end].strip():
                    yield from self._along(items[at + 1 :], before=False)

    def adds(self, found: Span, tools: list[Span]) -> bool:
        """Tell whether a name says more than the listed tools within it: "Linux Servers" and "Excel PowerPoint" do not."""
        within = [one for one in tools if one.meets(found)]
        if not within:
            return True
        rest = self.text[found.start : min(one.start for one in within)] + " " + self.text[max(one.end for one in within) : found.end]
        bare = rest.strip()
        edition = _EDITION.fullmatch(bare) is not None
        return len(within) == 1 and (edition or (bare[:1].isalpha() and names_a_tool(bare, self._is_plain)))

    def _along(self, items: list[Span], *, before: bool) -> Iterator[Span]:
        """Give the names of a row from the one beside a known tool on, as far as it is a row of names."""
        text = self.text
        for item in items:
            match = _ITEM.match(text, *item) or (_LAST.search(text, *item) if before else None)
            if match is None:
                return
            yield from self.tool(match)
            if text[match.end("name") : item.end].strip(" .") or text[item.start : match.start("name")].strip():
                return

    @cached_property
    def _is_in_title_case(self) -> bool:
        """Whether the sentence prints its plain words with capitals: then a capital says nothing."""
        words = [word.strip(".,;:()/&") for word in self.text[self.span.start : self.span.end].split()[1:]]
        words = [word for word in words if len(word) > _LONG and word[0].isalpha()]
        capital = sum(word[0].isupper() and not TRADE_MARK.search(word) and not names_a_tool(word, _never) for word in words)
        return capital > _FEW and 2 * capital > len(words)


def is_shouted(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a name are all in capitals."""
    around = text[max(0, start - _REACH_OF_CAPITALS) : start] + text[end : end + _REACH_OF_CAPITALS]
    return 2 * sum(map(str.isupper, around)) > sum(map(str.isalpha, around)) > _BESIDE


def _items(text: str, row: Span) -> Iterator[Span]:
    at = row.start
    for cut in _SEPARATOR.finditer(text, *row):
        yield Span(at, cut.start())
        at = cut.end()
    yield Span(at, row.end)


def _rows(text: str, span: Span, known: list[Span]) -> Iterator[Span]:
    """Give the stretches around known tools, up to the marks that end a row."""
    done = span.start
    for one in known:
        if one.start < done:
            continue
        start = max(done, one.start - _LONGEST_ROW, *(text.rfind(mark, span.start, one.start) + len(mark) for mark in _ROW_ENDS))
        ends = [at for mark in _ROW_ENDS if (at := text.find(mark, one.end, span.end)) >= 0]
        done = min([*ends, span.end, one.end + _LONGEST_ROW])
        yield Span(start, done)


def _never(_word: str) -> bool:
    return False
