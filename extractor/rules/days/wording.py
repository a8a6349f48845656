"""Which date the words around a day speak of."""

import re
from typing import Final

from extractor.rules.days.names import Named

_SELF: Final = r"(?:job|position|vacancy|role|opening|advert\w*|announcement|listing|notice|opportunity|posting|requisition|this|ad|date)"
"""How a posting speaks of itself."""
_POSTED: Final = re.compile(
    rf"(?:\b{_SELF}\s(?:(?:was|is|were|has|been|first|originally|initially|date|ad)\s){{0,4}}(?:re)?(?:posted|published|advertised|listed)"
    r"|(?-i:\b(?:Rep|REP|P)(?:osted|OSTED)|\b(?:Published|PUBLISHED|Advertised|ADVERTISED|Listed|LISTED))"
    r"|(?-i:\b(?:Posted|POSTED|Open(?:ing)?|OPEN(?:ING)?|Posting|POSTING|Publication|PUBLICATION|Issue|ISSUE)\s(?:Date|DATE))"
    r"|(?:^|[|(\[·•\t\n])\s?(?:re)?posted\s(?:by|in)\s[^.;:\n]{1,40}\s(?=on\s)"
    r"|(?:^|[|(\[·•\t\n-])\s?(?:first\s|originally\s)?(?:re)?(?:posted|published|advertised|listed))\s?(?:on)?:?\s{0,3}\Z",
    re.IGNORECASE,
)
"""Of the posting itself: "the rota is posted on" is a duty."""
_OF_ITSELF: Final = re.compile(rf"\b{_SELF}\s(?:(?:was|is|were|has|been|first)\s){{1,3}}\Z", re.IGNORECASE)
_BY_OTHERS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|have|has|we|get|gets|got|and|articles?|papers?|reports?|books?|research|works?)\s\Z", re.IGNORECASE
)
_LISTED: Final = re.compile("listed", re.IGNORECASE)
_SHORT: Final = 60
"""A sentence of fewer characters has one subject: what its last words say is meant as well."""
_BEGIN: Final = (
    r"(?:\s(?:the|this|an?|your|date|work(?:ing)?|job|position|role|internship|contract|assignment|program|employment|is|will|be|on|from|of"
    r"|as|around|about|or|approximately|no|later|than|by|in)\b){0,7}"
)
_STARTS: Final = re.compile(
    rf"(?:\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing))\b{_BEGIN}|\bstart date\b[\w\s]{{0,20}}"
    rf"|\b(?:position|appointment|hire|role|job|contract)\s(?:is|will\sbe|becomes)\seffective\b{_BEGIN}"
    rf"|^\W{{0,4}}(?:position|appointment|contract)\seffective\b{_BEGIN}):?,?\s{{0,3}}\Z",
    re.IGNORECASE,
)
_WANTED_FROM: Final = re.compile(
    rf"(?:\b(?:available|able|ready|free|willing)\sto\s(?:start|begin|commence)\b{_BEGIN}|^\W{{0,4}}(?:to\s(?:start|begin|commence)"
    r"|(?:required|needed|wanted|vacant)\s(?:from|for|to\sstart)|starts?(?=:))(?:\s(?:on|from|by|as|of|the|work)){0,3}"
    r"|\b(?:look(?:s|ing)?\sfor|seek(?:s|ing)?|hiring|recruit(?:s|ing)?|we\sneed)\s(?:an?|one|two|three|our)\s"
    r"[^.;:\n]{1,60}\s(?:from|as\sof|as\sfrom|(?:starting|to\s(?:start|begin))(?:\s(?:work|on|from|by|in)){0,2})(?:\sthe)?"
    r"|\b(?:position|post|role|job|vacancy|contract)\s(?:is\s|will\sbe\s)?(?:available|vacant|tenable)\s(?:from|as\sof|as\sfrom)(?:\sthe)?"
    r"|\btakes?\sup\s(?:the|this|their)\s(?:post|position|role|duties|appointment|work|employment)\s(?:on|from|by)(?:\sthe)?"
    r"|(?:^\W{0,4}|\b(?:position|post|role|job|vacancy)\s(?:is\s|has\s)?)to\sbe\sfilled\s(?:from|as\sof|as\sfrom|on)(?:\sthe)?"
    r"):?,?\s{0,3}\Z",
    re.IGNORECASE,
)
_WORK: Final = re.compile(
    r"\b(?:position|role|job|work|internship|contract|assignment|employment|appointment|candidate|hire|start(?:ing)? date"
    r"|placement|fellowship|duration|\d{1,2}[ -](?:months?|years?))\b",
    re.IGNORECASE,
)
_NO_WORK: Final = re.compile(
    r"\b(?:graduat\w*|since|founded|established|project (?:started|began)|tuition|season|election|review of applications|reviewing"
    r"|interviews?|enrol\w*|law|effective date of|trainings?|orientation"
    r"|screening|benefits?|courses?|class(?:es)?|semester|workshops?|(?:grant|program(?:me)?|project|event)\sstart\sdate"
    r"|hours (?:start|begin))\b",
    re.IGNORECASE,
)
_NO_HIRE: Final = re.compile(r"\b(?:applications?|proposals?|data|records?|reports?|permits?|quotes?|experience|you)\b", re.IGNORECASE)
_CALLED: Final = r"(?:deadline|closing date|due date|cut-?off date|(?:last|final|latest) (?:date|day))"
_UNTIL: Final = re.compile(
    rf"\b(?:by|before|until|till?|through|no later than|not later than|on or before|prior to|{_CALLED}(?: (?:for|to|of) [\w ]{{1,40}}?)?"
    r"(?: (?:is|will be|has been|was))?|closes?(?: on| at)?|closing(?: on)?|due(?: on| by)?|extended (?:to|until)|be closed on|ends? on"
    r"|expires?(?: on)?)"
    r"(?:\s(?:the|end|of|close|business|day|date|is|on|at|c\.?o\.?b\.?|latest|following|least)[\s,]?){0,7}[\s:,(*-]{0,3}\Z",
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
_NOUN: Final = (
    r"(?:job|role|position|vacancy|post|advert\w*|announcement|opportunity|competition|recruitment|requisition|call|window|portal"
    r"|posting|it)"
)
_APPLYING: Final = re.compile(
    r"\b(?:appl(?:y|ying|ications?)|(?:ha(?:s|ve)|must|be) applied|who applies|resumes?|r[ée]sum[ée]s?|cvs?|cover letters?|deadline|closing"
    r"|vacancy|nominations?|expressions? of interest|posting|(?:posted|(?-i:P(?:ost|OST))) (?:until|till|through)"
    r"|please (?:\w+ )?(?:submit|send|e-?mail|complete)"
    r"|(?:submit|send|e-?mail|forward|upload)(?:s|ting|ing)?\s[^.;]{0,40}\b(?:your|their)\b"
    r"|(?:candidates?|applicants?|interested)\b[^.;]{0,80}\b(?:submit|send|e-?mail|forward|upload|contact)"
    r"|(?:materials|documents|packe?ts?|packages?|dossiers?|submissions?|portfolios?)\s(?:must|should|need|are|to be)\b"
    rf"|{_NOUN}\s(?:\w+\s){{0,3}}?(?:is|are|be|remains?|stays?)\sopen"
    rf"|(?:position|post|vacancy|job|role|call|announcement)\sopen|(?:this|the)\s{_NOUN}\s(?:(?:will|is|shall)\s)?(?:clos(?:es?|ing)|be\sclosed|expires?))\b"
    rf"|^\W{{0,4}}(?:clos(?:es|ing)|expires?|open\s(?:until|till|through)|{_NOUN}\s(?:closes|will\sclose|expires))\b",
    re.IGNORECASE,
)
_OTHER_APPLYING: Final = re.compile(
    r"\b(?:rates?|rules?|terms|conditions?|polic(?:y|ies)|restrictions?|fees?|prices?|discounts?|exceptions?|benefits?|provisions?|limits?"
    r"|agreements?|measures|which|that|this|also|not|only)\s(?:will\s|shall\s|may\s|do(?:es)?\s(?:not\s)?|only\s)?apply\b"
    r"|\b(?:grant|visa|loan|permit|patent|funding|passport|membership|planning|mortgage|credit|insurance|refund)s?\s(?:\w+\s)?applications?\b"
    r"|\bapplications?\s(?:to|for)\s(?:the\s|a\s)?(?:grants?|visas?|loans?|permits?|funds?|funding|membership)\b",
    re.IGNORECASE,
)
"""What is in force applies too, and one applies for grants: not for the position."""
_NO_DEADLINE: Final = re.compile(
    r"\bno (?:earlier|sooner) than|\bnot (?:be closed|close|end|expire) before|\bat least (?:until|through)|(?:until|through) at least"
    r"|\bpriority|first review"
    r"|graduat\w*|degree|must be obtained|early "
    r"(?:application|consideration|bird)|(?:first|full|fullest|best|initial|guaranteed|optimal) consideration|(?:to ensure|to guarantee)"
    r" consideration|interviews? (?:will|are|begin)|submitted (?:to|from|between)|appear",
    re.IGNORECASE,
)
_FOR_FIRST: Final = re.compile(
    r"\b(?:priority|first|full|best|initial) (?:consideration|review|deadline)|\bat least (?:until|through)", re.IGNORECASE
)
_NO_LAST: Final = re.compile(r"\b(?:interview\w*|start(?:s|ing)?|begin\w*|commenc\w*|reviewed|notif\w*|contacted|hired)\b", re.IGNORECASE)
_NO_FIRST: Final = re.compile(
    r"\b(?:asap|as soon as possible|immediate(?:ly)?|flexible|between|before|prior to|deadline"
    r"|appl(?:y|ications?)|clos(?:es?|ing)|until|till?|through|interviews?"
    r"|end(?:s|ing)?)\b",
    re.IGNORECASE,
)
_OPEN_FROM: Final = re.compile(
    r"\b(?:applications?|vacancy|announcement|position|posting|job|advert\w*|recruitment|competition|call)\b[^.;:\n]{0,40}"
    r"\b(?:open|accepted|advertised|posted|runs?|live)\b[^.;:\n]{0,20}\b(?:from|between)\s\Z",
    re.IGNORECASE,
)
_HANDLED: Final = re.compile(
    r"\b(?:process|review|screen|evaluat|handl|approv)(?:e?s|ed?|ing)?\s[^.;]{0,30}\bapplications?\s[^.;]{0,14}\Z"
    r"|\bapplications?\b[^.;]{0,20}\b(?:processed|reviewed|screened|evaluated|handled|approved)\s[^.;]{0,14}\Z"
    r"|\b(?:notified|contacted|informed|invited (?:to|for) (?:an )?interviews?|respond|hear|kept|stored|retain(?:ed)?|deleted"
    r"|interview(?:ed|s)?|vaccinat\w*|proof|born|hired|employed|obtained|hold|graduated?"
    r"|complet(?:ed?|ing) (?:a|the|their) (?:degree|studies|training|program\w*|course))\b[^.;]{0,30}\Z"
    r"|\b(?:start|begin|commence|join)\s(?:\w+\s)?(?:by|before|until|no later than|on or before)\s\Z",
    re.IGNORECASE,
)
"""Work on the applications of others, a duty with a date; or what becomes of an application and who may send one."""
_FROM_POSTING: Final = re.compile(
    r"\b\d{1,3}\s+(?:\w+\s)?days?\s+(?:from|after|of|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:post\w*|publication|announcement|this)",
    re.IGNORECASE,
)


def date_said(left: str, sentence: str) -> Named | None:
    """Tell which date a day is, from the words right before it (a time of day taken off) and its whole sentence."""
    if posted := _POSTED.search(left):
        other = _BY_OTHERS.search(left, 0, posted.start()) or (len(sentence) > _SHORT and _LISTED.search(posted.group()))
        return None if other else "date_posted"
    if _UNTIL.search(left) and speaks_of_applying(sentence) and not _HANDLED.search(left):
        return "application_deadline"
    if _NOT_AFTER.search(left) and _TURNED_AWAY.search(sentence):
        return "application_deadline"
    if _NO_WORK.search(left):
        return None
    wanted = _WANTED_FROM.search(left)
    if (_STARTS.search(left) and _WORK.search(sentence if len(sentence) < _SHORT else left)) or (
        wanted and not _NO_HIRE.search(wanted.group())
    ):
        return "start_date"
    return None


def is_by_others(before: str) -> bool:
    """Tell whether the words before "posted" say that something else than the posting is."""
    return _BY_OTHERS.search(before) is not None and _OF_ITSELF.search(before) is None


def opens_from(left: str) -> bool:
    """Tell whether the words before a day say that applications are taken from it on."""
    return _OPEN_FROM.search(left) is not None


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
    return _APPLYING.search(_OTHER_APPLYING.sub("", sentence)) is not None
