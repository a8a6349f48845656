"""Which date the words around a day speak of."""

import re
from typing import Final

from extractor.rules.days.names import Named

_SELF: Final = r"(?:job|position|vacancy|role|opening|advert\w*|announcement|listing|notice|opportunity|posting|requisition|this|ad|date)"
"""How a posting speaks of itself."""
_POSTED: Final = re.compile(
    rf"(?:\b{_SELF}\s(?:(?:was|is|were|has|been|first|originally|initially|date|ad)\s){{0,4}}(?:re)?(?:posted|published|advertised|listed)"
    r"|(?-i:\b(?:Rep|REP|P)(?:osted|OSTED)|\b(?:Published|PUBLISHED|Advertised|ADVERTISED|Listed|LISTED))"
    r"|(?:^|[|(\[·•\t\n-])\s?(?:re)?(?:posted|published|advertised|listed))(?: on)?:?\s{0,3}\Z",
    re.IGNORECASE,
)
"""Of the posting itself: "the rota is posted on" is a duty."""
_BY_OTHERS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|and|articles?|papers?|reports?|books?|research|works?)\s\Z", re.IGNORECASE
)
_BEGIN: Final = (
    r"(?:\s(?:the|this|an?|your|date|work(?:ing)?|job|position|role|internship|contract|assignment|program|employment|is|will|be|on|from|of"
    r"|as|around|about|approximately|no|later|than|by|in)\b){0,7}"
)
_STARTS: Final = re.compile(
    rf"(?:\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing)|effective)\b{_BEGIN}|\bstart date\b[\w\s]{{0,20}}):?,?\s{{0,3}}\Z",
    re.IGNORECASE,
)
_WANTED_FROM: Final = re.compile(
    rf"(?:\b(?:available|able|ready|free|willing)\sto\s(?:start|begin|commence)\b{_BEGIN}|^\W{{0,4}}(?:to\s(?:start|begin|commence)"
    r"|(?:required|needed|wanted|vacant)\s(?:from|for|to\sstart))(?:\s(?:on|from|by|as|of|the|work)){0,3}"
    r"|\b(?:look(?:s|ing)?\sfor|seek(?:s|ing)?|hiring|recruit(?:s|ing)?|we\sneed)\s(?:an?|one|two|three|our)\s"
    r"[^.;:\n]{1,60}\s(?:from|as\sof|as\sfrom|starting)(?:\sthe)?"
    r"|\b(?:position|post|role|job|vacancy|contract)\s(?:is\s|will\sbe\s)?(?:available|vacant|tenable)\s(?:from|as\sof|as\sfrom)(?:\sthe)?"
    r"):?,?\s{0,3}\Z",
    re.IGNORECASE,
)
_WORK: Final = re.compile(
    r"\b(?:position|role|job|work|internship|contract|assignment|employment|appointment|candidate|hire|start date|placement|fellowship)\b",
    re.IGNORECASE,
)
_NO_WORK: Final = re.compile(
    r"\b(?:graduat\w*|since|founded|established|project (?:started|began)|tuition|season|election|review of applications|reviewing"
    r"|interviews?|enrol\w*|law|effective date of)\b",
    re.IGNORECASE,
)
_NO_HIRE: Final = re.compile(r"\b(?:applications?|proposals?|data|records?|reports?|permits?|quotes?|you)\b", re.IGNORECASE)
_CALLED: Final = r"(?:deadline|closing date|due date|cut-?off date|(?:last|final|latest) (?:date|day))"
_UNTIL: Final = re.compile(
    rf"\b(?:by|before|until|till?|through|no later than|not later than|on or before|prior to|{_CALLED}(?: (?:for|to|of) [\w ]{{1,40}}?)?"
    r"(?: (?:is|will be|has been|was))?|closes?(?: on| at)?|closing(?: on)?|due(?: on| by)?|extended (?:to|until)|ends? on)"
    r"(?:\s(?:the|end|of|close|business|day|date|is|on|at|c\.?o\.?b\.?|midnight|noon|11:59|5:00|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?"
    r"|[ECMP][SD]?T|latest|following|least)[\s,]?){0,7}[\s:,(*-]{0,3}\Z",
    re.IGNORECASE,
)
_NOT_AFTER: Final = re.compile(
    r"\b(?:applications?|submissions?|r[ée]sum[ée]s?|cvs?|candidatures?)\b[^.;:]{0,60}\b(?:after|later than|past)"
    r"(?:\s(?:the|on|midnight|of)){0,3}[\s,(]{0,3}\Z",
    re.IGNORECASE,
)
_TURNED_AWAY: Final = re.compile(
    r"\b(?:no|not|cannot|won't|neither|never)\b[^.;:]{0,40}\b(?:accept|consider|review|process|receiv|evaluat|entertain|read)\w*",
    re.IGNORECASE,
)
"""What comes after the day is turned away: so the day is the last."""
_APPLYING: Final = re.compile(
    r"\b(?:appl(?:y|ying|ications?|icants?)|(?:ha(?:s|ve)|must|be) applied|who applies|resumes?|r[ée]sum[ée]s?|cvs?|cover letters?"
    r"|submit\w*|send|e-?mail|candidates?|interested|vacancy|post(?:ed|ing)?|deadline|closing|position (?:closes|will close)"
    r"|(?:this|the) (?:job|role|advert\w*|announcement|opportunity|competition|recruitment) (?:closes|will close|is closing)"
    r"|(?:is|be|remains?|stays?) open|open until|nominations?|expressions? of interest)\b|^\W{0,4}clos(?:es|ing)\b",
    re.IGNORECASE,
)
_HOLDS: Final = re.compile(
    r"\b(?:rates?|rules?|terms|conditions?|polic(?:y|ies)|restrictions?|fees?|prices?|discounts?|exceptions?|benefits?|provisions?|limits?"
    r"|agreements?|measures|which|that|this|also|not|only)\s(?:will\s|shall\s|may\s|do(?:es)?\s(?:not\s)?|only\s)?apply\b",
    re.IGNORECASE,
)
"""What is in force applies too: not to be taken for applying."""
_NO_DEADLINE: Final = re.compile(
    r"\bat least (?:until|through)|(?:until|through) at least|\bpriority|first review|graduat\w*|degree|must be obtained|early "
    r"(?:application|consideration|bird)|(?:first|full|fullest|best|initial|guaranteed|optimal) consideration|(?:to ensure|to guarantee)"
    r" consideration|interviews? (?:will|are|begin)|submitted (?:to|from|between)|appear",
    re.IGNORECASE,
)
_FOR_FIRST: Final = re.compile(
    r"\b(?:priority|first|full|best|initial) (?:consideration|review|deadline)|\bat least (?:until|through)", re.IGNORECASE
)
_NO_LAST: Final = re.compile(r"\b(?:interview\w*|start(?:s|ing)?|begin\w*|commenc\w*|reviewed|notif\w*|contacted|hired)\b", re.IGNORECASE)
_NO_FIRST: Final = re.compile(r"\b(?:deadline|appl(?:y|ications?)|clos(?:es?|ing)|until|interviews?|end(?:s|ing)?)\b", re.IGNORECASE)
_HANDLED: Final = re.compile(
    r"\b(?:process|review|screen|evaluat|handl|approv)(?:e?s|ed?|ing)?\s[^.;]{0,30}\bapplications?\s[^.;]{0,14}\Z"
    r"|\bapplications?\b[^.;]{0,20}\b(?:processed|reviewed|screened|evaluated|handled|approved)\s[^.;]{0,14}\Z",
    re.IGNORECASE,
)
"""Work on the applications of others: a duty with a date, or what becomes of an application."""
_FROM_POSTING: Final = re.compile(
    r"\b\d{1,3}\s+(?:\w+\s)?days?\s+(?:from|after|of|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:post\w*|publication|announcement|this)",
    re.IGNORECASE,
)


def date_said(left: str, sentence: str) -> Named | None:
    """Tell which date a day is, from the words right before it (a time of day taken off) and its whole sentence."""
    if posted := _POSTED.search(left):
        return None if _BY_OTHERS.search(left, 0, posted.start()) else "date_posted"
    if _UNTIL.search(left) and _applying(sentence) and not _HANDLED.search(left):
        return "application_deadline"
    if _NOT_AFTER.search(left) and _TURNED_AWAY.search(sentence):
        return "application_deadline"
    if _NO_WORK.search(left):
        return None
    wanted = _WANTED_FROM.search(left)
    if (_STARTS.search(left) and _WORK.search(sentence)) or (wanted and not _NO_HIRE.search(wanted.group())):
        return "start_date"
    return None


def speaks_of_other(field: Named, words: str) -> bool:
    """Tell whether words between a label and a day turn to another matter than the label's."""
    return (_NO_LAST if field == "application_deadline" else _NO_FIRST).search(words) is not None


def is_for_first(words: str) -> bool:
    """Tell whether a day is the one for those who come first, or only a bound."""
    return _FOR_FIRST.search(words) is not None


def no_last_day(sentence: str) -> bool:
    """Tell whether a sentence on applying gives a day that is not the last: a bound, or the day for those who come first."""
    return _NO_DEADLINE.search(sentence) is not None


def count_from_posting(plain: str, start: int, end: int) -> re.Match[str] | None:
    """Find days that are counted from the day of publication."""
    return _FROM_POSTING.search(plain, start, end)


def speaks_of_applying(sentence: str) -> bool:
    """Tell whether a sentence is on applying for the position."""
    return _applying(sentence)


def _applying(sentence: str) -> bool:
    return _APPLYING.search(_HOLDS.sub("", sentence)) is not None
