"""Labelled facts: `Label: value` on one line, behind a tab, on two lines, or several in one line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractor.document.lines import Paragraph
from extractor.document.span import Span, trim


@dataclass(frozen=True, slots=True)
class Label:
    """A name that the posting prints before a value."""

    name: str
    """The name's words in lower case: "title code no"."""
    printed: Span
    """The name as printed, without the colon."""
    value: Span
    """What stands behind it, up to the next label or the end of the line; never empty."""


# Names that are labels wherever they stand, even inside a line or on a line of their own without a colon.
_KNOWN: Final = r"""
    (?:job|position|vacancy|posting|requisition|req|reference|announcement|opportunity|opening|position\ control)\.?[ ]?(?:(?:posting|requisition|reference|announcement)\ )?(?:id|number|no|num|code|\#|identification)s?\.?(?:\ ?\#)?
  | requisition | reference | ref\.?(?:\ no\.?)?
  | (?:(?:business|job|position|working|office|functional|in-house|civil\ service|official|corporate|posting|payroll|internal|class|classification|vacancy|role)\ )?title | position(?:\ name)? | role | job
  | (?:(?:civil\ service|job)\ )?title\ code(?:\ (?:no|number|\#))?\.? | (?:job|class|position)\ code
  | agency(?:\ name)? | company(?:\ name)? | organi[sz]ation(?:\ name)? | employer(?:\ name)? | institution | hiring\ (?:organi[sz]ation|agency|company)
  | department(?:\ name)?(?:\ ?/\ ?(?:unit|division))? | division(?:\ ?/\ ?(?:work\ ?)?unit|\ ?/\ ?(?:program|bureau|section))? | (?:work\ )?unit | bureau | team | office | section | program(?:me)? | group | branch
  | (?:(?:work|job|position|primary|duty|office|main|reporting)[ ]?)?(?:locations?|site) | duty\ station | place\ of\ work | workplace | work(?:place)?\ (?:type|arrangement|model|mode) | city | address | remote
  | (?:\#|no\.?|number)\ of\ (?:positions?|openings?|vacancies|posts) | openings | vacancies | positions?\ available
  | (?:(?:proposed|annual|base|starting|hourly|monthly|target|estimated|expected|hiring|budgeted|gross|minimum|maximum|advertised)\ )*(?:salary|pay|wage|compensation|remuneration|rate)(?:\ (?:range|rate|scale|grade|level|band|type))? (?:\ \(?(?:usd|annual|annually|hourly|gross|net)\)?)?
  | grade | (?:assignment\ )?level | step | pay\ grade | job\ grade | seniority(?:\ level)? | career\ level
  | full[- ]time\ ?/\ ?part[- ]time | (?:employment|job|position|contract|engagement|appointment|work|assignment)\ (?:type|status|category|term) | type\ of\ (?:employment|contract|position|appointment|engagement) | type | status | contract | category | time\ type | term | flsa(?:\ status)? | classification | employment
  | (?:contract|position|assignment|project)?\ ?(?:duration|length|period) | (?:contract|employment)\ term
  | (?:(?:work|working|position|job)\ )?(?:hours|schedule|shifts?|days) (?:\ ?/\ ?(?:shifts?|schedule|hours|days))? | hours\ per\ week | weekly\ hours | shift\ (?:time|hours)
  | (?:job\ )?post(?:ing|ed)?(?:\ (?:date|on|until|end\ date|start\ date|opening\ date))? | date\ (?:posted|of\ posting) | publication\ date | (?:opening|open|issue|announcement)\ date | open\ to | open\ until
  | (?:(?:application|submission|apply|posting|job|vacancy|announcement|final|registration)\ )*(?:closing|close|closes|due|end)\ ?(?:date|on)?(?:\ ?/\ ?time)? | (?:(?:application|submission|registration|final)\ )*deadlines?(?:\ (?:date|to\ apply|for\ (?:applications?|submission)))? | apply\ (?:by|before) | expir(?:y|ation|es)\ (?:date|on)
  | (?:(?:anticipated|expected|estimated|proposed|job|desired|tentative|target)\ )*start(?:ing)?\ ?date(?:\ ?/\ ?time)? | date\ of\ (?:hire|start) | commencement(?:\ date)?
  | reports?\ to | reporting\ to | supervisor(?:\ title)? | (?:direct\ )?manager | supervised\ by | hiring\ manager | line\ manager | direct\ supervisor
  | travel(?:\ (?:required|requirements?|percentage|time))? | languages?(?:\ (?:required|requirements?|skills))? | security\ clearance | clearance | visa(?:\ sponsorship)? | work\ authorization
  | industry | job\ functions? | sector | website | e-?mail | phone | tel(?:ephone)? | fax | contact(?:\ (?:person|name|information|info|email))?
"""
_INLINE: Final = re.compile(rf"(?:(?<=[\s|;(a-z)])|^)(?=[A-Z\#])(?P<name>(?i:{_KNOWN}))[ ]?(?::|\uff1a)(?!/)", re.VERBOSE | re.MULTILINE)
_WHOLE: Final = re.compile(rf"(?=[A-Z\#])(?:{_KNOWN})", re.VERBOSE | re.IGNORECASE)
_ANY: Final = re.compile(r"(?P<name>[A-Z#*][\w/&#'().,-]*(?:[ ][\w/&#'().,-]+){0,5}?)[ ]?(?::(?!/)[ \t]*|\t+[ ]*)(?=\S)")
_MARKS: Final = re.compile(r"[\s*_]+")
_LONGEST_VALUE: Final = 120


def find_labels(plain: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Label, ...]:
    """Find every labelled fact of a posting, in order."""
    labels = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        labels.extend(_in_paragraph(plain, paragraph, following))
    return tuple(labels)


def is_known_label(plain: str, span: Span) -> bool:
    """Tell whether a span is nothing but one of the names that postings print before a fact."""
    return _WHOLE.fullmatch(plain, span.start, span.end) is not None


def _in_paragraph(plain: str, paragraph: Paragraph, following: Paragraph | None) -> Iterator[Label]:
    content = paragraph.span
    names = [(Span(*match.span("name")), match.end()) for match in _INLINE.finditer(plain, content.start, content.end)]
    first = _ANY.match(plain, content.start, content.end)
    if first and not (names and names[0][0].start <= first.end("name")):
        names.insert(0, (Span(*first.span("name")), first.end()))
    if not names and following and _stands_alone(plain, paragraph, following):
        yield Label(_fold(plain[content.start : content.end]), content, following.span)
    for number, (name, end) in enumerate(names):
        stop = names[number + 1][0].start if number + 1 < len(names) else content.end
        value = trim(plain, end, stop)
        if value.start == value.end and number + 1 == len(names) and following and not following.lines[0].after_blank:
            value = _until_label(plain, following)
        if value.start < value.end:
            yield Label(_fold(plain[name.start : name.end]), name, value)


def _stands_alone(plain: str, paragraph: Paragraph, following: Paragraph) -> bool:
    """Tell whether a line is nothing but a known label, and the next line short enough to be its value."""
    value = following.span
    if paragraph.lines[0].marked or following.lines[0].after_blank or value.end - value.start > _LONGEST_VALUE:
        return False
    return is_known_label(plain, paragraph.span) and not is_known_label(plain, value)


def _until_label(plain: str, paragraph: Paragraph) -> Span:
    """Take the line after a bare label up to the first label within it."""
    content = paragraph.span
    inner = _INLINE.search(plain, content.start, content.end)
    return trim(plain, content.start, inner.start() if inner else content.end)


def _fold(name: str) -> str:
    return _MARKS.sub(" ", name).strip(" .").lower()
