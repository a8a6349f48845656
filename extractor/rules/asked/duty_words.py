"""How a sentence or an item says what the hire will do."""

import re
from typing import Final

from extractor.rules.asked.verbs import is_duty_verb
from extractor.words import Pattern

_PERSON: Final = Pattern(
    r"""
    \b(?:you|s?he|he ?/ ?she|she/he|s/he|{WHO}|interns?|trainees?|fellows?|volunteers?
      |this (?:leader|professional|expert|lead|head|chief|colleague|teammate|team member)
      |(?:this|the) (?:[\w-]{1,20} ){0,4}{ROLE}
      |(?:this|the|our) (?:[\w/&-]{1,20} ){0,5}(?:{JOB}|internship))\b(?! (?:who|that)\b)
    """
)
"""Who is hired: a pronoun, a word for the applicant, or the post itself."""
_JOB: Final = Pattern(
    r"""
    (?=[A-Z])(?!Tech\b)(?:{ROLE}|Members?\b)
    (?: (?:I{1,3}|IV|V|\d)\b)?                       # its level
    (?: \([^()]{1,60}\))?                            # its short form
    (?:,? Level \w{1,4})?
    (?:, [^,.;]{1,120},?)?                           # an apposition
    (?: (?:is|works?|reports?|of|for|in|at|under|reporting|on)\b[^.;]{0,120})?\Z
    """,
    cased=True,
)
"""A job's name with a capital, right before the verb: "the Budget Analyst, Level II, will"."""
_WILL: Final = Pattern(
    r"\b(?:will|shall)\b|'ll\b|\b(?:is|are|be) (?:[a-z]{1,20}ly )?(?=(?:responsible|accountable|expected|tasked|charged)\b)"
)
_ANOTHER: Final = Pattern(
    r"\b(?:we|it|they|there|which|(?:mentors?|team|colleagues|leaders) (?:who|that)|applications?|interviews?|checks?)(?: \w{1,20}ly)?\Z"
)
"""Right before "will", these are its subject, whoever was spoken of before."""
_FARTHEST_SUBJECT: Final = 160
_LONGEST_VERB: Final = 40
_OF_US: Final = Pattern(
    r"(?:we|our|all|only|if|once|successful applicants|applications?|interviews?|please|note|any|no|not"
    r"|the (?:\w{1,20} ){1,2}you(?:'ll| will))\b"
)
_NO_DUTY: Final = Pattern(
    r"""
    (?:(?:also|never|always|\w{1,20}ly|to|for|then) ){0,2}
    (?:{GET_VERB}|have\b(?! (?:responsib|oversight|ownership|full|primary|overall))
      |work in an?\b|work (?:in|from|at) (?:(?:the|our) office|home)\b
      |be (?:an? \w{1,20}er|(?!{BEING_BUSY})\w{1,20}ed\b))
    """
)
"""What "will" says of the hire that is no duty: pay, process, conditions, chances."""
_DUTIES_ARE: Final = Pattern(r"\b(?:responsibilities|duties|tasks) (?:(?:will|may|also) ){0,2}(?:includ|involv|consist)")
_POST_DOES: Final = Pattern(
    r"""
    (?:^|[,;:] )(?:this|the|your|our) (?:[\w-]{1,20} ){0,2}(?:{JOB}|internship|work) (?:\([^()]{1,40}\) )?(?:(?:will|also|may
        |\w{1,20}ly) ){0,2}
    (?:(?:must|should|needs? to|has to|(?:requires?|expects) (?:the|an?) {WHO} to) (?:\w{1,20}ly )?(?!{STATE_VERB})[a-z]
      |(?P<activity>(?:requires?|demands?|calls? for|involves?|entails?) (?:[a-z-]{1,20} ){0,3}?(?!{STATE_ING}(?! (?:closely )?with\b))
        (?:focus|collaborat\w{1,4}|coordination|cooperation|partnership|interaction|engagement|[a-z]{3,20}ing)\b))
    """
)
"""What the position itself demands that is something to be done: "this role must work with", "your job will involve planning"."""
CREDENTIAL: Final = Pattern(r"{CREDENTIAL_STEM}|\bself-")
"""What an applicant has; a position that requires it asks for a qualification."""
_DOES: Final = Pattern(
    r"""
    (?:(?:(?:the|this|an?) )?(?:(?!{UNIT}|(?:our|staff)\b)[\w&/'-]{1,20} ){0,5}?
        (?:(?:candidate|incumbent|appointee|employee|position|role)\b(?: in this (?:class|title))?|{ROLE}(?<!s)(?<!ship))
        (?: \([^()]{1,40}\))?(?:, [^,;.]{3,120},)?
      |under (?:the )?(?:\w{1,20} )?{GUIDANCE}[^;.]{0,200}?,(?: (?:the|an?|this) (?:[\w&/'-]{1,20} ){0,4}?(?:incumbent|employee
          |position|role|{ROLE}))?)
    [ ](?:also |\w{1,20}ly )?(?P<verb>[a-z]{3,20}s|(?:may|will) [a-z]{3,20})\b
    (?!(?: \w{1,20}ly)? (?:to\b|as\b|(?:an?|the) (?:[\w-]{1,20} ){0,2}(?:stipend|salary|pay|benefits)
        |(?:an? )?(?:\w{1,20} ){0,2}opportunit))
    """
)
"""Who does it, said in the present: "A Ferry Clerk, under the mate, checks tickets", "Under the mate's direction, checks tickets"."""
_THEY: Final = ("they will ", "they'll ", "they are responsible", "they are expected")
_HIRES: Final = Pattern(r"{HIRE}|\bsearch(?:ing)? for")


def says_duty(words: str) -> bool:
    """Tell whether a sentence says what the hire will do.

    >>> says_duty("The Budget Analyst will prepare monthly reports."), says_duty("Our team will change the world.")
    (True, False)
    >>> says_duty("A Ferry Clerk checks tickets."), says_duty("The Ferry Clerk reports to the mate.")
    (True, False)
    """
    low = words.lower()
    if post_does(low):
        return True
    if (does := _DOES.match(low)) and is_duty_verb(does.group("verb").rpartition(" ")[2]):
        return True
    if _OF_US.match(low):
        return False
    return any(_is_duty(words, low, will) for will in _WILL.finditer(low)) or _DUTIES_ARE.search(low) is not None


def says_duty_of_them(words: str, before: str) -> bool:
    """Tell whether a sentence that opens with "They" says what the hire will do: the sentence before it (lower case) spoke of the hire.

    >>> says_duty_of_them("They will also keep the books.", "we seek a widget maker.")
    True
    """
    if not words.lower().startswith(_THEY) or not (_HIRES.search(before) or _PERSON.search(before)):
        return False
    return says_duty("The candidate" + words[len("They") :])


def post_does(low: str) -> bool:
    """Tell whether a sentence in lower case says that the position demands something to be done, and no credential.

    >>> post_does("this role requires close coordination with vendors."), post_does("this role requires experience in coordination.")
    (True, False)
    """
    found = _POST_DOES.search(low)
    return found is not None and (found.group("activity") is None or CREDENTIAL.search(low, found.start()) is None)


def _is_duty(words: str, low: str, will: re.Match[str]) -> bool:
    """Tell whether this "will" is said of the hire, and of something to be done."""
    if _NO_DUTY.match(low[will.end() : will.end() + _LONGEST_VERB].lstrip()):
        return False
    start = max(0, will.start() - _FARTHEST_SUBJECT)
    subject = low[start : will.start()].rstrip().rpartition("; ")[2]
    if _ANOTHER.search(subject):
        return False
    return _PERSON.search(subject) is not None or _JOB.search(words[start : will.start()].rstrip().rpartition("; ")[2]) is not None
