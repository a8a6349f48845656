"""How a sentence or an item says what an applicant must have or should have."""

import re
from typing import Final, NamedTuple

from extractor.rules.asked.duty_words import CREDENTIAL, post_does, says_duty
from extractor.rules.asked.wording import mentions

_SUBJECT: Final = r"""
    (?! (?: customer | user | partner | member | order | other | letter | paper | number | matter | vendor | visitor | contractor
         | offer ) s? \b )
    (?: (?: candidate | applicant | incumbent | individual | person | employee | appointee | intern | volunteer | officer ) s?
      | you | s?he | he\ ?/\ ?she | she/he | s/he | they | [\w/-]+ (?: er | or | ist | yst | ant | ian | ect | ive | ary ) s? )
"""
_ABLE: Final = r"""
    (?: able | capable | comfortable | proficient | experienced? | skilled | knowledgeable | organi[sz]ed | familiar | passionate | self-\w+
      | detail\w* | fluent | expert\w* | highly | extremely | strong
      | an? \ (?: self | strong | excellent | team | effective | highly | proactive | detail | creative | natural | motivated | quick
          | proven ) )
"""


class _Ask(NamedTuple):
    """A way to ask something of the applicant: its verb, and the subject that must stand right before it, if any."""

    words: frozenset[str]
    """Its verb holds one of these, each with blanks around it."""
    verb: re.Pattern[str]
    subject: re.Pattern[str] | None = None


_ASKS: Final = tuple(
    _Ask(frozenset(words.split()), re.compile(verb, re.VERBOSE), re.compile(subject, re.VERBOSE) if subject else None)
    for words, verb, subject in (
        (
            "must should need needs ought required expected",
            r"""
            (?: must | should | needs? \ to | ought \ to | (?: is | are ) \ (?: required | expected ) \ to ) (?: \ (?: \w+ly | also ) )?
            \ (?: be | have \ (?! the \ opportunity | access | oversight ) | possess | demonstrate | hold \ | exhibit | show \ | know
                | understand | meet \ | bring \ | display | currently \ be )
            """,
            rf"""
            (?: ^ | \b {_SUBJECT} (?: \ \( [^()]{{1,60}} \) )? (?: \ (?: \w+ly | also | who | for | this | the | role | position
                | job ) ){{0,4}} \  ) $
            """,
        ),
        (
            "will",
            rf"""
            will (?: \ (?: \w+ly | also ) )? \ (?: be \ (?: \w+ly \ )? {_ABLE} | possess | exhibit | demonstrate
                | have \ (?: an? \ )? (?: \w+ \ )?
                  (?: experience | knowledge | skills? | track | background | degree | understanding | ability ) )
            """,
            rf"\b {_SUBJECT} \ $",
        ),
        (
            "require requires demands calls",
            r"(?: requires? | demands | calls \ for ) \b (?! \ (?: all | every | that \ all | applicants | travel | access ) )",
            r"\b (?: position | role | job | work | post ) \b (?: \ [\w()-]+ ){0,6} \ $",
        ),
        (
            "looking seeking seeks searching search",
            r"""
            (?: looking \ for | seeking | seeks | searching \ for | in \ search \ of ) \ .{0,80} \b (?: with | who \ (?: has | have
                | is | are | can ) ) \b
            .{0,60} \b (?: experience\w* | degree | knowledge | skills? | ability | record | background | passionate | motivated | years
                | able | expertise )
            """,
            None,
        ),
        (
            "you you're you've you'll",
            r"""
            ^ you (?: 're | 've | (?: 'll | \ will ) \ have (?! \ (?: the | an? ) \ (?: \w+ \ )? (?: chance | opportunit ) )
              | \ (?: are | have | possess | know | understand | thrive ) ) \b
            """,
            None,
        ),
        (
            "ideal perfect right successful selected",
            r"""
            (?: ideal | perfect | right | successful | selected ) \ (?: [\w'-]+ \ ){0,2} (?: candidate | applicant | person | member ) s?
            \ (?: is | are | has | have | possess (?:es)? | brings? | demonstrates? | would \ (?: be | have ) ) \b (?! \ responsible )
            """,
            None,
        ),
        ("preference", r"preference \ (?: will | is ) \b", None),
        (
            "would",
            r"would \ be \ (?: helpful | beneficial | useful | desirable | ideal | an? \ (?: \w+ \ )? (?: plus | asset | advantage ) )",
            r"\b (?: experience | knowledge | familiarity | degree | license | certification | ability | fluency ) \b .{0,120} [ ] $",
        ),
        (
            "is are",
            r"""
            (?: is | are ) \ (?: (?: also | strongly | highly ) \ )?
            (?: required | preferred | desired | desirable | essential | mandatory | an? \ (?: plus | must | asset ) )
            """,
            r"""
            \b (?: experience | knowledge | familiarity | certification | ll\.?m\.? | j\.?d\.? | mba
              | record | commitment | background | evidence | training | degree
              | license | ability | proficiency | skills | fluency | diploma ) \b .{0,120} [ ] $
            """,
        ),
    )
)
_WORDS: Final = frozenset().union(*(ask.words for ask in _ASKS))
_FARTHEST_SUBJECT: Final = 140
# Who may apply at all: such a sentence speaks of applying, and is a qualification all the same.
_ONLY: Final = re.compile(
    r"""
    \b only \ (?: candidates | applicants | those | employees | persons | individuals ) \b .{0,300}
      \b (?: may \ apply | will \ be \ considered | are \ eligible | should \ apply )
    | \b open \ (?: only \ )? to \ (?: [\w,]+ \ ){0,5} (?: employees | candidates | applicants | those ) \b
    | \b to \ be \ (?: eligible | considered ) \b .{0,120} \b must \ (?: be | have | possess | hold ) \b
    | \b (?: candidates | applicants ) \b .{0,80} \b must \ be \ (?: \w+ \ )? (?: permanent | reachable | serving ) \b
    """,
    re.VERBOSE,
)
_ONLY_HINTS: Final = ("only ", "open to", "to be eligible", "to be considered", "must be")
_HARD: Final = re.compile(r"\b(?:must|should|requires?|required|needs? to|demands|prefer\w*|plus|ideal)\b")
# Words of process, law and the body, which are no qualification outside a list of them.
_PROCESS: Final = re.compile(
    r"""
    \b (?: background \ (?: check | investigation | screen ) | drug \  | fingerprint | dna \b | physical (?:ly)? \ (?: demand | activit
        | abilit | require )
         | lift (?:ing)? \b .{0,30} (?: pounds | lbs | \# ) | reasonable \ accommodation | vaccinat | residen (?: cy | t ) \b
             | applications? \b
         | submit | to \ apply \b | apply \ (?: for | to | at | on | by | via | through | online | now | here ) \b | resumes? \b
             | cover \ letter
         | click | contact | interview | e-?mail | website | salary | pay \b | compensation | benefits | equal \ opportunit | e-verify
         | financial \ disclosure | visa | sponsor | relocat | we \ (?: offer | provide ) | probation | perform \ this \ job | subject \ to
         | proof \ of )
    | \$ \ ? \d
    """,
    re.VERBOSE,
)
_QUESTION: Final = re.compile(r"do you (?:currently |already )?(?:have|possess|hold)\b(?! (?:what|questions?|any questions?)\b)")
# How an item opens that is a qualification even in a list that nothing announces.
_OPENS: Final = re.compile(
    r"""
    (?: at \ least \ | minimum \ (?: of \ )? | over \ )? \d{1,2} \s? \+? (?: \s? (?: - | to ) \s? \d{1,2} )? \+? \ (?: years? | yrs ) \b
    | (?: bachelor | master | associate | high \ school | university | college | phd | b\.?[as]\.? | m\.?[as]\.? ) \b .{0,60}
      \b (?: degree | diploma | in ) \b
    | (?: (?: strong | excellent | good | proven | solid | working | prior | previous | demonstrated | extensive | hands-on ) \ ){0,2}
      [\w,/& -]{0,40} \b (?: experience | knowledge | skills | understanding | proficiency | track \ record | familiarity | ability
          | command )
      \ (?: in | of | with | to | as | \( )
    | proficient | fluent | familiar | fluency | knowledgeable | able \ to | must \ (?: be | have ) | valid \b
    """,
    re.VERBOSE,
)


def says_qualification(words: str) -> bool:
    """Tell whether a sentence of prose says what an applicant must have or should have.

    >>> says_qualification("Candidates must have a valid permit."), says_qualification("Candidates must submit a resume.")
    (True, False)
    """
    low = words.lower()
    if mentions(low, _ONLY_HINTS) and _ONLY.search(low):
        return True
    if not asks(low) or _PROCESS.search(low) or post_does(low):
        return False
    return _HARD.search(low) is not None or not says_duty(words)


def asks(words: str) -> bool:
    """Tell whether a sentence asks something of the applicant, be it a qualification or a paper."""
    low = words.lower()
    said = _WORDS.intersection(low.split())
    return bool(said) and any(_is_asked(low, ask) for ask in _ASKS if not ask.words.isdisjoint(said))


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
