"""Which date the words around a day speak of: of publication, of the first day of work, or the last to apply."""

from typing import Final, Literal

from extractor.words import Pattern

Named = Literal["application_deadline", "date_posted", "start_date", "open", "applying"]
"""A field; or a span of time: in which a posting is open, from its first day to its last, or in which applications are taken."""

_TAIL: Final = r"(?:[ ,]{1,2}{TIME_LEAD},?){0,7}[ :,(*-]{0,3}\Z"
_SELF: Final = r"(?:{JOB}|{NOTICE}|\b(?:this|ad|date|call|competition|recruitment|window|portal|it)\b)"
"""How a posting speaks of itself."""
_OF_ITSELF: Final = r"(?:{SELF} (?:(?:was|is|were|has|been|first|originally|date) ){0,4}|(?:^|[|(\[·•\t-]) ?(?:first |originally )?)"
_POSTED: Final = Pattern(
    r"""
    (?:{OF_ITSELF}{POSTED}(?: (?:by|in) [^.;:\n]{1,40})?|\b(?:posting|posted|opening|open|issue|publication)(?= date))
    (?: date)?(?: on)?:?[ ]?\Z
    """,
    SELF=_SELF,
    OF_ITSELF=_OF_ITSELF,
)
"""Of the posting itself: "the rota is posted on" is a duty."""
_UNTIL: Final = Pattern(r"(?:{UNTIL}|{DEADLINE}(?: (?:for|to|of) [\w ]{1,40}?)?(?: (?:is|will be|has been|was))?){TAIL}", TAIL=_TAIL)
_AFTER: Final = Pattern(r"{APPLICATION}[^.;:]{0,60}\b(?:after|later than|past){TAIL}", TAIL=_TAIL)
_TURNED_AWAY: Final = Pattern(r"{DENY}[^.;:]{0,40}\b(?:accept|consider|review|process|receiv|evaluat|read)")
"""What comes after the day is turned away: so the day is the last."""
_APPLYING: Final = Pattern(
    r"""
    {APPLICATION}|\b(?:apply|applying|applied|who applies)\b|{DEADLINE}|\b(?:closing|vacancy|posting)\b
    |\bplease (?:\w+ )?{SEND}|{SEND} [^.;]{0,40}\b(?:your|their)\b|(?:{WHO}|interested\b)[^.;]{0,80}{SEND}
    |\b(?:materials|documents|portfolios?) (?:must|should|need|are|to be)\b
    |{SELF} (?:\w+ ){0,3}?(?:open|clos(?:es?|ed|ing)|expires?)\b
    |\A\W{0,4}(?:clos(?:es|ing)|expires?|(?:open|post(?:ed)?) (?:until|till|through))\b
    """,
    SELF=_SELF,
)
_HANDLED: Final = Pattern(r"{HANDLED}[^.;]{0,30}\Z")
_STARTS: Final = Pattern(
    r"""
    (?:{START}|{JOB} (?:is|will be|becomes) effective)
    (?: (?:{TIME_LEAD}|{JOB}|{TERM_NAME}|the|this|an?|your|work|will|be)){0,7}:?,? ?\Z
    """
)
_WORK: Final = Pattern(r"{JOB}|{TERM_NAME}|{WHO}|{ABLE} to|{HIRE}|\bduration\b|\A\W{0,4}(?:to )?{START}|\d (?:months?|years?)\b")
_WANTED: Final = Pattern(
    r"""
    (?:{HIRE} (?:an?|our|{NUMBER}) [^.;:\n]{1,60}|{JOB} (?:(?:is|will be) )?(?:available|vacant|tenable|to be filled)
      |\btakes? up (?:the|this|their) (?:{JOB}|duties|work)|\A\W{0,4}(?:required|needed|wanted|vacant|to be filled))
    [ ](?:from|as of|as from|on|by)(?: the)?[ ]?\Z
    """
)
_OTHER_EVENT: Final = Pattern("{OTHER_EVENT}")
_NO_FIRST: Final = Pattern(
    r"{UNTIL}|{DEADLINE}|{APPLICATION}|{OTHER_EVENT}|\b(?:asap|as soon as possible|immediate(?:ly)?|flexible|between|apply)\b"
)
_FOR_FIRST: Final = Pattern("{FIRST_COMERS}")
_OPEN_FROM: Final = Pattern(
    r"(?:{JOB}|{NOTICE}|{APPLICATION}|\bcall\b)[^.;:\n]{0,40}\b(?:open|accepted|runs?|live|{POSTED})\b[^.;:\n]{0,20}\b(?:from|between) \Z"
)
COUNTED: Final = Pattern(
    r"\b\d{1,3} (?:\w+ )?days? (?:from|after|of|following) (?:the )?(?:date of )?(?:{NOTICE}|{POSTED}|publication|this)"
)
"""Days that are counted from the day of publication."""


def date_said(left: str, sentence: str) -> Named | None:
    """Tell which date a day is, from the words right before it (a time of day taken off) and its whole sentence, in small letters."""
    if _POSTED.search(left):
        return "date_posted"
    if (_UNTIL.search(left) and speaks_of_applying(sentence) and not _HANDLED.search(left)) or (
        _AFTER.search(left) and _TURNED_AWAY.search(sentence)
    ):
        return "application_deadline"
    if _OTHER_EVENT.search(left):
        return None
    return "start_date" if (_STARTS.search(left) and _WORK.search(left)) or _WANTED.search(left) else None


def says_until(left: str) -> bool:
    """Tell whether the words before a day make it the last of something."""
    return _UNTIL.search(left) is not None


def opens_from(left: str) -> bool:
    """Tell whether the words before a day say that applications are taken from it on."""
    return _OPEN_FROM.search(left) is not None


def speaks_of_other(field: Named, words: str) -> bool:
    """Tell whether words between a label and a day turn to another matter than the label's."""
    return (_OTHER_EVENT if field == "application_deadline" else _NO_FIRST).search(words) is not None


def is_for_first(words: str) -> bool:
    """Tell whether a day is the one for those who come first, or only a bound, and not the last to apply."""
    return _FOR_FIRST.search(words) is not None


def speaks_of_applying(sentence: str) -> bool:
    """Tell whether a sentence is on applying for the position."""
    return _APPLYING.search(sentence) is not None
