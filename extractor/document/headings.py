"""Headings: lines of their own that announce what comes below them, and those that are glued into a paragraph."""

import re
from typing import Final

from extractor.document.lines import BULLETS, Paragraph
from extractor.document.span import Span
from extractor.document.topics import Topic, topic_of

# Headings so common that they are known even where the text lost the line break behind them: "QualificationsStrong knowledge of ...".
_COMMON: Final = r"""
    (?:
        (?:key|primary|main|core|essential|major|job|principal|position|general|basic|minimum|preferred|required|desired|additional|other|your
          |role|specific|educational?|technical|helpful|special|functional) [ ] ){0,2}
    (?: responsibilities (?: /duties | [ ](?:include|(?:and|&)[ ](?:duties|qualifications|requirements)) )?
      | duties (?: /responsibilities | [ ](?:include|(?:and|&|/)[ ]responsibilities) )? | functions | accountabilities
      | qualifications (?: [ ](?:and|&)[ ](?:skills|experience|requirements|education) )?
      | requirements | skills (?: [ ](?:and|&|/)[ ](?:abilities|experience|qualifications|competencies|knowledge) )? | competencies
      | experience (?: [ ](?:and|&|/)[ ](?:education|skills|qualifications) )? | education (?: [ ](?:and|&|/)[ ](?:experience|training) )?
      | benefits (?: [ ](?:and|&)[ ]perks )? | perks (?: [ ](?:and|&)[ ]benefits )? | compensation (?: [ ](?:and|&)[ ]benefits )? )
  | (?: job|company|role|position|general|organization|agency|opportunity|program|employer ) [ ]
    (?: description|summary|overview|purpose|profile|details|background )
  | about [ ] (?: us | you | the [ ] (?:role|job|company|team|position|opportunity) )
  | what [ ] (?: you'll | you [ ] will | we | you )[ ](?: do | bring | need | offer | have | be [ ] doing )(?:[ ]you)? | who [ ] (?: you
      | we )[ ] are
  | what [ ] (?: we're | we [ ] are )[ ]looking [ ] for | what [ ] you [ ] need [ ] to [ ] bring (?: [ ] to [ ] the [ ] table )?
  | why [ ] (?: join | work [ ] (?:for|with|at) )[ ] us | perks | overview | summary | description | work [ ] environment
      | working [ ] conditions
  | physical [ ] (?:demands|requirements) | minimum [ ] qual(?:ification)? [ ] requirements | nice [ ] to [ ] haves? | bonus [ ] points
  | how [ ] to [ ] apply | to [ ] apply | (?:application|hiring|interview|selection) [ ] process
  | (?: eeo | eoe )[ ]statement | about [ ] the [ ] (?:organization|program|department)
      | you [ ] (?:are|have|bring|will)
"""
# Headings that are questions may be glued too: their mark shows where they end.
_QUESTION: Final = r"""
    what [ ] (?: will [ ] (?:i|you) [ ] (?:be[ ])? (?:do|doing) | do [ ] we [ ] offer | are [ ] we [ ] looking [ ] for | do [ ] you [ ] do )
  | what [ ] (?:experience|skills|qualifications|benefits) [ ] (?:do|will) [ ] (?:i|you) [ ] (?:need|get|receive|bring|have)
      (?: [ ] to [ ] have )?
  | who [ ] (?: are [ ] (?:you|we) | should [ ] apply ) | what(?:'s|[ ]is) [ ] in [ ] it [ ] for [ ] (?:you|me)
"""
# A capital where a heading may be glued: right behind the end of a sentence or item, with or without its space, or behind a gap.
_GLUED_CAPITAL: Final = re.compile(
    rf"""
    [A-Z] (?: (?<= [a-z)\].!?:;] [A-Z] ) | (?<= [.!?:;]['")] [A-Z] ) | (?<= [.!?:;]\s [A-Z] )
            | (?<= \n [A-Z] ) | (?<= \s\s [A-Z] ) | (?<= [{BULLETS}]\s [A-Z] ) )
    """,
    re.VERBOSE,
)
GLUED: Final = re.compile(
    rf"""
    (?P<heading> (?i: {_COMMON} ) | (?: [A-Z][a-z]+ [ ] ){{1,2}} (?: Responsibilities | Duties | Qualifications | Requirements
        | Functions ) )
    (?: \s?: \s? | (?= [A-Z0-9{BULLETS}] | \*\s | -[ ]?[A-Z] ) | \s{{1,3}} (?= [{BULLETS}] | \*\s ) )
    | (?P<question> (?i: {_QUESTION} ) \? )
    """,
    re.VERBOSE,
)
"""A common heading with text glued to it: at the start, after a sentence, or where a line break was lost on both sides."""

IN_PARAGRAPH: Final = re.compile(
    r"""
    (?P<heading> [A-Z][\w']* (?: [ ] (?: [A-Z&][\w'&/,]* | (?:the|and|of|to|for|a|in|you|we|us|your|our|with|will|have) (?=[ :]) ) ){1,7} )
    : (?: [ ] (?=[A-Z*-]) | (?=[A-Z]) | \s{1,3} (?=\S) )
    """,
    re.VERBOSE,
)
"""A run of capitalised words and a colon at the start of a sentence: "The Work You Will Do: ..."."""

# The labels of a form that some boards print below every posting, often glued: "Full-timePay: $20 an hourSchedule:".
_FORM: Final = re.compile(
    r"""
    (?P<heading> Job[ ]Types? | Pay | Salary | Expected[ ]hours | Schedule | Shift(?:[ ]availability)? | Work[ ](?:Location|[Ss]etting)
        | Ability[ ]to[ ](?:[Cc]ommute|[Rr]elocate)(?:/[Rr]elocate)? | License/Certification | Language | Supplemental[ ]pay[ ]types?
        | Compensation[ ]package | Weekly[ ]day[ ]range | Application[ ]Question\(s\) | Willingness[ ]to[ ]travel
        | Security[ ]clearance | Education | Experience | Benefits ) [ ]?:
    """,
    re.VERBOSE,
)
# A heading whose line break left a blank: "Responsibilities Assist the night team with all that ..."; no "Requirements Analyst", no
# "Skills Development".
_SPACED: Final = re.compile(
    r"""
    (?P<heading> (?: (?:Key|Job|Main|Primary|Essential|Minimum|Basic|Preferred|Required) [ ] )?
        (?:Responsibilities|Duties|Requirements|Qualifications) ) [ ]
    (?= [A-Z][a-z'-]+ [ ] [a-z] ) (?! \w+ (?:er|or|yst|ist|ion|ment) [ ,] )
    """,
    re.VERBOSE,
)
_LARGE: Final = re.compile(r"(?P<heading>[A-Z]{2,}(?:[ /&'-]{1,3}[A-Z]{2,}){0,5})(?=[A-Z][a-z]+ |\d)")
"""Capitals at the start of a paragraph, with small print glued to them: "WORK LOCATION12 Mill Road"."""

_COMMON_ALONE: Final = re.compile(rf"(?: {_COMMON} ) [\s:*_]*", re.VERBOSE | re.IGNORECASE)
_HEADS_SECTION: Final = re.compile(r"responsibilit|duties|qualification|requirement|benefits|process|statement|overview", re.IGNORECASE)
_INNER_JOINT: Final = re.compile(r"[a-z]{4}[A-Z][a-z]{3}")
_INNER_BULLET: Final = re.compile(rf"\S\s*[{BULLETS}]\s*\w")
_BOLD_LABEL: Final = re.compile(r"\*\*[^*]{1,80}\*\*:?\s*\w")
_LEADING_MARKS: Final = re.compile(r"[*_#]{1,3}[ ]?")
_SENTENCE_END: Final = re.compile(r"[.!;,]['\")]?$")
_INNER_END: Final = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_ORDER: Final = re.compile(
    r"(?:click|please|send|submit|visit|e-?mail|go to|must|apply (?:online|via|at|through|by|here)|we (?!offer\b|need\b|provide\b)|i )\b",
    re.IGNORECASE,
)
# A titled line of an unmarked list that only seems to be a heading: "Strong Communication Skills".
_QUALITY: Final = re.compile(
    r"(?:strong|excellent|good|great|proven|demonstrated|ability|able|knowledge of|experience (?:in|with|as)|proficien\w+|bachelor|master"
    r"|familiar\w*|effective|solid|exceptional|outstanding|superior|previous|prior|advanced|at least|minimum of|valid|high school"
    r"|fluent|working"
    r"|understanding|willing\w*|\d|(?:an? )?(?:satisfactory|acceptable|equivalent) (?:equivalent |combination |education |experience ))",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,2}|[ivxIVX]{1,4})[.)]")
_PLACE: Final = re.compile(r",\s[A-Z]{2}\b")
_LONGEST_HEADING: Final = 90
_MOST_WORDS: Final = 12
_FEW_WORDS: Final = 8
_HEADER_PARAGRAPHS: Final = 4


def is_heading(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a paragraph announces what comes below it."""
    span = paragraphs[number].span
    text = plain[span.start : span.end]
    words = text.split()
    if not _may_be_heading(text, words):
        return False
    if text.endswith((":", ":*", ":_")) or (text.startswith(("**", "##")) and not _BOLD_LABEL.match(text)) or _COMMON_ALONE.fullmatch(text):
        return True
    if ":" in text or "\t" in text or "|" in text or (_in_header(plain, paragraphs, number) and not text.startswith("About ")):
        return False
    if _QUALITY.match(text) or _PLACE.search(text):
        return False
    return _reads_as_heading(text, words, announces=_announces(paragraphs, number))


def is_numbered_heading(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a numbered paragraph is the heading of a numbered chapter ("3. Qualifications"), and not an item of a numbered list.

    It stands alone on its line, its words name a topic, and no numbered item follows it.
    """
    span, first = paragraphs[number].span, paragraphs[number].lines[0]
    text = plain[span.start : span.end].rstrip(":")
    words = text.split()
    if not _is_numbered(plain, paragraphs[number]) or not _may_be_heading(text, words) or len(words) > _FEW_WORDS // 2:
        return False
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    alone = following is not None and not _is_numbered(plain, following)
    return alone and first.after_blank and words[0][0].isupper() and topic_of(text) is not Topic.OTHER and not _QUALITY.match(text)


def _is_numbered(plain: str, paragraph: Paragraph) -> bool:
    first = paragraph.lines[0]
    return _NUMBERED.match(plain, first.span.start, first.content.start) is not None if first.marked else False


def _may_be_heading(text: str, words: list[str]) -> bool:
    if not words or len(text) > _LONGEST_HEADING or _INNER_BULLET.search(text) or len(words) > _MOST_WORDS or "@" in text or "://" in text:
        return False
    return not _SENTENCE_END.search(text) and not _INNER_END.search(text) and not _ORDER.match(text)


def _reads_as_heading(text: str, words: list[str], *, announces: bool) -> bool:
    titled = words[0][0].isupper() and 2 * sum(word[0].isupper() or not word[0].isalpha() for word in words) >= len(words)
    known = topic_of(text) is not Topic.OTHER
    if known and words[0][0].isupper() and (announces or text.isupper()):
        return titled or len(words) <= _FEW_WORDS
    return titled and announces and len(words) <= _FEW_WORDS and not any(char.isdigit() for char in text) and not text.endswith("?")


def is_common_heading(text: str) -> bool:
    """Tell whether a piece between two lost line breaks is a heading that nearly every posting has, and no item of one word."""
    return _COMMON_ALONE.fullmatch(text) is not None and _HEADS_SECTION.search(text) is not None


def heads_list(text: str) -> bool:
    """Tell whether a few words right before the first bullet of a paragraph are the list's heading."""
    words = text.split()
    if not _may_be_heading(text, words) or _QUALITY.match(text) or len(words) > _FEW_WORDS:
        return False
    return text.endswith(":") or _COMMON_ALONE.fullmatch(text) is not None or _reads_as_heading(text, words, announces=True)


def _announces(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether what comes below looks like what a heading announces: a list, a gap, a long paragraph; or the line stands apart."""
    if number + 1 == len(paragraphs):
        return False
    following = paragraphs[number + 1].lines[0]
    own = paragraphs[number].lines[0]
    length = paragraphs[number + 1].span.end - paragraphs[number + 1].span.start
    return following.marked or following.after_blank or own.after_blank or length > _LONGEST_HEADING


def _in_header(plain: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    """Tell whether a line is one of the first, above all headings and prose: there the title, the employer and the place stand."""
    if number >= _HEADER_PARAGRAPHS:
        return False
    above = [paragraph.span for paragraph in paragraphs[:number]]
    return all(span.end - span.start <= _LONGEST_HEADING and not _COMMON_ALONE.fullmatch(plain, span.start, span.end) for span in above)


def glued_headings(plain: str, span: Span) -> list[Span]:
    """Find the headings that lost their line breaks within one paragraph, in order."""
    found: list[Span] = []
    named = plain.find(":", span.start, span.end) >= 0
    starts = [match.start() for match in _GLUED_CAPITAL.finditer(plain, span.start + 1, span.end)]
    marks = _LEADING_MARKS.match(plain, span.start, span.end)
    for start in (marks.end() if marks else span.start, *starts):
        if found and start < found[-1].end:
            continue
        if heading := _glued_at(plain, Span(start, span.end), first=start < starts[0] if starts else True, named=named):
            found.append(heading)
    return found


def _glued_at(plain: str, rest: Span, *, first: bool, named: bool) -> Span | None:
    """Take the common heading at the start of the rest of a paragraph, or words before a colon that name a topic."""
    common = GLUED.match(plain, rest.start, rest.end)
    if common and common.group("question"):
        return Span(*common.span("question"))
    if common and _is_glued(plain, common, first=first):
        return Span(*common.span("heading"))
    if form := _FORM.match(plain, rest.start, rest.end):
        return Span(*form.span("heading"))
    if first and (heading := _first_words(plain, rest)):
        return heading
    other = IN_PARAGRAPH.match(plain, rest.start, rest.end) if named else None
    if other is None or _INNER_JOINT.search(other.group("heading")) or topic_of(other.group("heading")) is Topic.OTHER:
        return None
    return Span(*other.span("heading"))


def _first_words(plain: str, paragraph: Span) -> Span | None:
    """Take the first words of a paragraph for its heading that are printed in capitals, or as the heading of a list."""
    large = _LARGE.match(plain, paragraph.start, paragraph.end)
    if large and topic_of(large.group("heading")) is not Topic.OTHER:
        return Span(*large.span("heading"))
    spaced = _SPACED.match(plain, paragraph.start, paragraph.end)
    return Span(*spaced.span("heading")) if spaced and paragraph.end - paragraph.start > _LONGEST_HEADING else None


def _is_glued(plain: str, match: re.Match[str], *, first: bool) -> bool:
    """Tell a heading that lost its line break from a plain word: something must show the break, a colon or a missing space behind it."""
    start, end = match.span("heading")
    behind = plain[end : match.end() + 1].strip()[:1]
    if behind == ":" or (plain[end : end + 1].isspace() and behind):
        return True
    lone = first or not plain[start - 1].isspace() or plain[start - 2 : start - 1] in ".!?:;"
    return lone and behind != ""
