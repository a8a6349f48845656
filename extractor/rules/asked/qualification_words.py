"""How a sentence or an item says what an applicant must have or should have."""

from typing import Final, NamedTuple

from extractor.rules.asked.duty_words import CREDENTIAL, post_does, says_duty
from extractor.words import Pattern

_SUBJECT: Final = r"(?!{OUTSIDER})(?:{WHO}|interns?|volunteers?|you|s?he|he ?/ ?she|she/he|s/he|they|{ROLE})"


class _Ask(NamedTuple):
    """A way to ask something of the applicant: its verb, and the subject that must stand right before it, if any."""

    verb: Pattern
    subject: Pattern | None = None


_ASKS: Final = (
    _Ask(
        Pattern(
            r"""
            \b(?:must|should|needs? to|ought to|(?:is|are) (?:required|expected) to)(?: (?:\w{1,20}ly|also))?
            [ ](?:be|have (?!the opportunity|access|oversight)|possess|demonstrate|hold |exhibit|show |know|understand|meet |bring |display
              |currently be)
            """
        ),
        Pattern(
            r"(?:\A|\b{SUBJECT}(?: \([^()]{1,60}\))?(?: (?:\w{1,20}ly|also|who|for|this|the|role|position|job)){0,4} )\Z", SUBJECT=_SUBJECT
        ),
    ),
    _Ask(
        Pattern(
            r"\bwill(?: (?:\w{1,20}ly|also))? (?:be (?:\w{1,20}ly )?(?:an? )?{ABLE_PERSON}|possess|exhibit|demonstrate"
            r"|have (?:an? )?(?:\w{1,20} )?(?:experience|knowledge|skills?|track|background|degree|understanding|ability))"
        ),
        Pattern(r"\b{SUBJECT} \Z", SUBJECT=_SUBJECT),
    ),
    _Ask(
        Pattern(r"\b(?:requires?|demands|calls for)\b(?! (?:all|every|that all|applicants|travel|access))"),
        Pattern(r"(?:{JOB}(?<!s)|\bwork\b)(?: [\w()-]{1,20}){0,6} \Z"),
    ),
    _Ask(
        Pattern(
            r"(?:{HIRE}|\bin search of\b).{0,80} (?:with|who (?:has|have|is|are|can))\b.{0,60}"
            r"\b(?:experience\w{0,2}|degree|knowledge|skills?|ability|record|background|passionate|motivated|years|able|expertise)"
        )
    ),
    _Ask(
        Pattern(
            r"\Ayou(?:'re|'ve|(?:'ll| will) have(?! (?:the|an?) (?:\w{1,20} )?(?:chance|opportunit))"
            r"| (?:are|have|possess|know|understand|thrive))\b"
        )
    ),
    _Ask(
        Pattern(
            r"""
            \b(?:ideal|perfect|right|successful|selected) (?:[\w'-]{1,20} ){0,2}(?:candidate|applicant|person|member)s?
            [ ](?:is|are|has|have|possess(?:es)?|brings?|demonstrates?|would (?:be|have))\b(?! responsible)
            """
        )
    ),
    _Ask(Pattern(r"\bpreference (?:will|is)\b")),
    _Ask(
        Pattern(
            r"\b(?:would be (?:helpful|beneficial|useful|desirable|ideal|an? (?:\w{1,20} )?(?:plus|asset|advantage))"
            r"|(?:is|are) (?:(?:also|strongly|highly) )?(?:required|preferred|desired|desirable|essential"
            r"|mandatory|an? (?:plus|must|asset)))"
        ),
        Pattern(r"(?:{CREDENTIAL}|\b(?:fluency|ll\.?m\.?|j\.?d\.?|mba|record|commitment|evidence)\b).{0,120} \Z"),
    ),
)
_FARTHEST_SUBJECT: Final = 140
_ONLY: Final = Pattern(
    r"""
    \bonly (?:{WHO}|those)\b.{0,300} (?:may apply|will be considered|are eligible|should apply)
    |\bopen (?:only )?to (?:[\w,]{1,20} ){0,5}(?:{WHO}|those)\b
    |\bto be (?:eligible|considered)\b.{0,120} must (?:be|have|possess|hold)\b
    |\b(?:candidates|applicants)\b.{0,80} must be (?:\w{1,20} )?(?:permanent|reachable|serving)\b
    """
)
"""Who may apply at all: such a sentence speaks of applying, and is a qualification all the same."""
_HARD: Final = Pattern(r"\b(?:must|should|requires?|required|needs? to|demands|prefer\w{0,5}|plus|ideal)\b")
_PROCESS: Final = Pattern(r"{PROCESS}|\blift(?:ing)?\b.{0,30}(?:pounds|lbs|#)|\$ ?\d")
"""Words of process, law and the body, which are no qualification outside a list of them."""
_QUESTION: Final = Pattern(r"do you (?:currently |already )?(?:have|possess|hold)\b(?! (?:what|questions?|any questions?)\b)")
_OPENS: Final = Pattern(
    r"""
    (?:at least |minimum (?:of )?|over )?\d{1,2} ?\+?(?: ?(?:-|to) ?\d{1,2})?\+? (?:years?|yrs)\b
    |(?:bachelor|master|associate|high school|university|college|phd|b\.?[as]\.?|m\.?[as]\.?)\b.{0,60} (?:degree|diploma|in)\b
    |(?:(?:strong|excellent|good|proven|solid|working|prior|previous|demonstrated|extensive|hands-on) ){0,2}[\w,/& -]{0,40}
      \b(?:experience|knowledge|skills|understanding|proficiency|track record|familiarity|ability|command) (?:in|of|with|to|as|\()
    |proficient|fluent|familiar|fluency|knowledgeable|able to|must (?:be|have)|valid\b
    """
)
"""How an item opens that is a qualification even in a list that nothing announces."""


def says_qualification(words: str) -> bool:
    """Tell whether a sentence of prose says what an applicant must have or should have.

    >>> says_qualification("Candidates must have a valid permit."), says_qualification("Candidates must submit a resume.")
    (True, False)
    """
    low = words.lower()
    if _ONLY.search(low):
        return True
    if not asks(low) or _PROCESS.search(low) or post_does(low):
        return False
    return _HARD.search(low) is not None or not says_duty(words)


def asks(words: str) -> bool:
    """Tell whether a sentence asks something of the applicant, be it a qualification or a paper."""
    low = words.lower()
    return any(_is_asked(low, ask) for ask in _ASKS)


def _is_asked(low: str, ask: _Ask) -> bool:
    """Look for the verb first: it is rarer, and begins with letters that are found fast."""
    if ask.subject is None:
        return ask.verb.search(low) is not None
    verbs = ask.verb.finditer(low)
    return any(ask.subject.search(low, max(0, verb.start() - _FARTHEST_SUBJECT), verb.start()) for verb in verbs)


def asks_whether(words: str, *, listed: bool) -> bool:
    """Tell whether a question asks for a qualification, as application forms put it: in prose it must name a credential.

    >>> asks_whether("Do you have a driving license?", listed=False), asks_whether("Do you have what it takes?", listed=False)
    (True, False)
    """
    low = words.lower()
    return _QUESTION.match(low) is not None and (listed or CREDENTIAL.search(low) is not None)


def opens_as_qualification(words: str) -> bool:
    """Tell whether an item opens as qualifications do.

    >>> [opens_as_qualification(words) for words in ("3+ years of sales", "Strong knowledge of tax law", "Prepare returns")]
    [True, True, False]
    """
    low = words.lower()
    return _OPENS.match(low) is not None and _PROCESS.search(low) is None
