"""How a sentence or an item says what the hire will do."""

import re
from typing import Final

from extractor.rules.asked.verbs import is_duty_verb
from extractor.rules.asked.wording import mentions

# What jobs are called for short.
_ROLES: Final = (
    "manager | director | analyst | engineer | officer | assistant | coordinator | specialist | trader | attorney | technician | developer"
    " | designer | associate | representative | supervisor | consultant | inspector | nurse | teacher | driver | clerk"
)
# Who is hired: a pronoun, a word for the applicant, or the post itself.
_PERSON: Final = re.compile(
    r"""
    \b (?: you | s?he | he\ ?/\ ?she | she/he | s/he
         | (?: candidate | incumbent | appointee | hire | employee | individual | intern | trainee | applicant | fellow | volunteer
             | person ) s?
         | this \ (?: leader | professional | expert | lead | head | chief | colleague | teammate | team \ member )
         | (?: this | the ) \ (?: [\w-]+ \ ){0,4} (?: """
    + _ROLES
    + r""" ) s?
         | (?: this | the | our ) \ (?: [\w/&-]+ \ ){0,5} (?: position | role | job | post | internship )
       ) \b (?! \ (?: who | that ) \b )
    """,
    re.VERBOSE,
)
# A job's name, told by its ending, right before the verb: "the Budget Analyst, Level II, will".
# The lookbehinds at its start keep out bodies and things with such endings: a center, a partner, a sector.
_JOB: Final = re.compile(
    r"""
    \b [A-Z] [\w/-]* (?<! [Cc]enter ) (?<! ustomer ) (?<! [Pp]artner ) (?<! [Uu]ser ) (?<! umber ) (?<! [Ss]ector ) (?<! inister )
    (?: (?<= er ) | (?<= or ) | (?<= ist ) | (?<= yst ) | (?<= ant ) | (?<= ian ) | (?<= ect ) | (?<= ern ) | (?<= ive ) | (?<= ary )
      | (?<= ers ) | (?<= ors ) | (?<= ists ) | (?<= ysts ) | (?<= ead ) | (?<= hief ) | (?<= unsel ) | (?<= orney ) | (?<= urse )
      | (?<= lerk ) | (?<= ide ) | (?<= llow ) | (?<= oach ) | (?<= gent ) | (?<= man ) )
    \b
    (?: \ (?: I{1,3} | IV | V | \d ) \b )?                 # its level
    (?: \ \( [^()]{1,60} \) )?                             # its short form
    (?: ,? \ Level \ \w{1,4} )?
    (?: , \ [^,.;]{1,120} ,? )?                            # an apposition
    (?: \ (?: is | works? | reports? | of | for | in | at | under | reporting | on ) \b [^.;]{0,120} )?
    $
    """,
    re.VERBOSE,
)
_WILL: Final = re.compile(r"\b(?:will|shall)\b|'ll\b|\b(?:is|are|be) (?:[a-z]+ly )?(?=responsible|accountable|expected|tasked|charged)")
# None of these patterns matches where none of these occurs.
_HINTS: Final = ("will", "shall", "'ll", "responsib", "accountab", "expected", "tasked", "charged", "duties", "tasks")
# Right before "will", these are its subject, whoever was spoken of before.
_ANOTHER: Final = re.compile(
    r"\b(?:we|it|they|there|which|(?:mentors?|team|colleagues|leaders) (?:who|that)|applications?|interviews?|checks?)(?: \w+ly)?$"
)
_FARTHEST_SUBJECT: Final = 160
_LONGEST_VERB: Final = 40
_OF_US: Final = re.compile(
    r"(?:we|our|all|only|if|once|successful applicants|applications?|interviews?|please|note|any|no|not"
    r"|the (?:\w+ ){1,2}you(?:'ll| will))\b"
)
# What "will" says of the hire that is no duty: pay, process, conditions, chances.
_NO_DUTY: Final = re.compile(
    r"""
    \ ? (?: (?: also | never | always | \w+ly | to | for | then ) \ ){0,2}
    (?: have \b (?! \ (?: responsib | oversight | ownership | full | primary | overall ) )
      | receive | get \b | enjoy | love | find | earn | see \b | learn | join | gain | thrive | grow | benefit | fit | like | want | hear
      | report | live \b | possess | hold \b | bring | demonstrate | start | begin | endeavor | become \ part | work \ in \ an? \b
      | (?: be \ )? (?: expected \ to | required \ to ) \ travel \b | travel \b | require \b
      | work \ (?: in | from | at ) \ (?: (?: the | our ) \ office | home ) \b | work \ (?: remotely | hybrid ) \b
      | need \ to \ (?: submit | provide | apply )
      | be \ (?: reporting | experts? \b )
      | be \ (?: part | joining | eligible | surrounded | able | subject | required | successful | open | a \ good | a \ great
               | an? \ \w+ er | paid | given | sent | in \ a | on \ call | at \b
               | (?! engag | involv | task | charg | expect | concern | focus | dedicat | need ) \w+ ed \b ) )
    """,
    re.VERBOSE,
)
_DUTIES_ARE: Final = re.compile(r"\b(?:responsibilities|duties|tasks) (?:(?:will|may|also) ){0,2}(?:includ|involv|consist)")
# What the position itself demands that is something to be done: "this role must work with", "your job will involve planning".
_POST_DOES: Final = re.compile(
    r"""
    (?: ^ | [,;:] \ ) (?: this | the | your | our ) \ (?: [\w-]+ \ ){0,2} (?: position | role | job | post | internship | work ) [ ]
    (?: \( [^()]{1,40} \) [ ] )?
    (?: (?: will | also | may | \w+ly ) \ ){0,2}
    (?: (?: must | should | needs? \ to | has \ to
          | (?: requires? | expects ) \ (?: the | an? ) \ (?: individual | candidate | incumbent | person | employee | hire
              | appointee ) \ to )
        \ (?: \w+ly \ )?
        (?! (?: be | have | possess | hold | demonstrate | show | exhibit | know | meet | include | report | pass | reside | live
            | start ) \b )
        [a-z]+
      | (?P<activity> (?: requires? | demands? | calls? \ for | involves? | entails? ) \ (?: [a-z-]+ \ ){0,3}?
        (?! during | evening | morning | meeting | housing | clothing | bring | being | having | training | understanding
            | working (?! \ (?: closely \ )? with )
            | standing | sitting | lifting | driving | walking | bending | traveling | travelling )
        (?: focus | collaborat\w+ | coordination | cooperation | partnership | interaction | engagement | [a-z]{3,20} ing ) ) ) \b
    """,
    re.VERBOSE,
)
_POST_HINTS: Final = ("require", "must", "should", "need", "has to", "expects", "involve", "entail", "demand", "calls for", "call for")
# What an applicant has; a position that requires it asks for a qualification.
CREDENTIAL: Final = re.compile(
    r"degree|diploma|\byears?\b|licen[cs]|certif|abilit|\bable\b|knowledge|skill|experience|understanding|proficien|familiar|expert"
    r"|background|fluen|flexib|proven|strong|excellent|someone|\bwho\b|individual with|education|attention|clearance|availab|travel"
    r"|\bself-|mind|capab|capacity|aptitude|track record|commitment|hand\b"
)
# Who does it, said in the present: "A Ferry Clerk, under the mate, checks tickets", "Under the mate's direction, checks tickets".
_DOES: Final = re.compile(
    r"""
    (?: (?: (?: the | this | an? ) \ )? (?: [\w&/'-]+ \ ){0,5}?
        (?: candidate | incumbent | appointee | employee (?: \ in \ this \ (?: class | title ) )? | position | role | intern | """
    + _ROLES
    + r""" )
        (?: \ \( [^()]{1,40} \) )? (?: , \ [^,;.]{3,120} , )?
      | under \ (?: the \ )? (?: \w+ \ )? (?: supervision | direction | guidance | leadership ) \b [^;.]{0,200}? ,
        (?: \ (?: the | an? | this ) \ (?: [\w&/'-]+ \ ){0,4}? (?: incumbent | employee | position | role | """
    + _ROLES
    + r""" ) )? )
    [ ] (?: also \ | \w+ly \ )? (?P<verb> [a-z]{3,20} s | (?: may | will ) \ [a-z]{3,20} ) \b
    (?! (?: \ \w+ly )? \ (?: to\b | as\b | (?: an? | the ) \ (?: [\w-]+ \ ){0,2} (?: stipend | salary | pay | benefits )
        | (?: an? \ )? (?: \w+ \ ){0,2} opportunit ) )
    """,
    re.VERBOSE,
)
_THEY: Final = ("they will ", "they'll ", "they are responsible", "they are expected")
_HIRES: Final = re.compile(r"\b(?:seek|looking for|hiring|recruit|search(?:ing)? for)")


def says_duty(words: str) -> bool:
    """Tell whether a sentence says what the hire will do.

    >>> says_duty("The Budget Analyst will prepare monthly reports."), says_duty("Our team will change the world.")
    (True, False)
    >>> says_duty("A Ferry Clerk checks tickets."), says_duty("The Ferry Clerk reports to the mate.")
    (True, False)
    """
    low = words.lower()
    if mentions(low, _POST_HINTS) and post_does(low):
        return True
    if (does := _DOES.match(low)) and is_duty_verb(does.group("verb").rpartition(" ")[2]):
        return True
    if not mentions(low, _HINTS) or _OF_US.match(low):
        return False
    return _DUTIES_ARE.search(low) is not None or any(_is_duty(words, low, will) for will in _WILL.finditer(low))


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
    if _NO_DUTY.match(low[will.end() : will.end() + _LONGEST_VERB]):
        return False
    start = max(0, will.start() - _FARTHEST_SUBJECT)
    subject = low[start : will.start()].rstrip().rpartition("; ")[2]
    if _ANOTHER.search(subject):
        return False
    return _PERSON.search(subject) is not None or _JOB.search(words[start : will.start()].rstrip().rpartition("; ")[2]) is not None
