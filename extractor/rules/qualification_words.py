"""How a sentence or an item says what an applicant must have, and what is only wished for."""

import re
from typing import Final, Literal

from extractor.rules.duty_words import says_duty

Kind = Literal["qualifications_required", "qualifications_preferred"]
REQUIRED: Final = "qualifications_required"
PREFERRED: Final = "qualifications_preferred"

_MUST: Final = re.compile(
    r"""
    \b must \b | \b requires \b | \b is \ a \ prerequisite \b | (?<! not \  ) \b mandatory \b
    | (?<! not \  ) (?<! when \  ) (?<! as \  ) (?<! if \  ) (?<! where \  ) \b required \b
      (?! \ (?: to | by | documents? | reports? | information | deadlines? | standards? | field | course | work \b | duties | tasks
          | training
              | time ) )
    | (?<! as \  ) (?<! when \  ) (?<! if \  ) (?<! where \  ) (?<! not \  ) \b (?: needed | necessary ) \ * (?: [.;,] | $ )
    | \b essential \ * (?: [-.;,] | $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MUST_HINTS: Final = ("must", "requir", "prerequisite", "mandatory", "needed", "necessary", "essential")
_WISH: Final = re.compile(
    r"""
    \b prefer (?: red | ence | able | s )? \b | \b desir (?: ed | able ) \b | \b nice \ to \ have | \b advantageous \b | ^ ideally \b
    | \b an? \ (?: (?! competitive ) \w+ \ )? (?: plus | asset (?! \ (?: to | manage ) ) | advantage | bonus ) \b
    | \b plus \ * (?: [.!;,)] | $ ) | \b bonus \ (?: points | if )
    | \b (?: ideal | perfect ) \ (?: \w+ \ )? (?: candidate | applicant | person ) s? \b
    | \b (?: is | are | be ) \ (?: \w+ly \ )? (?: helpful | beneficial | welcome | useful ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WISH_HINTS: Final = (
    "prefer", "desir", "nice to", "advantage", "ideal", "plus", "asset", "bonus", "perfect", "helpful", "benefici", "welcome", "useful",
)  # fmt: skip
_PARENTHESIS: Final = re.compile(r"\([^()]{0,160}\)")

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
# Each pattern is searched only where one of its words occurs at all.
_ASKS: Final = tuple(
    (hints, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for hints, pattern in (
        (
            ("must", "should", "need", "ought", "required to", "expected to"),
            rf"""
            (?: \b {_SUBJECT} (?: \ \( [^()]{{1,60}} \) )? (?: \ (?: \w+ly | also | who | for | this | the | role | position
                | job ) ){{0,4}} \  | ^ )
            (?: must | should | needs? \ to | ought \ to | (?: is | are ) \ (?: required | expected ) \ to ) (?: \ (?: \w+ly | also ) )?
            \ (?: be | have \ (?! the \ opportunity | access | oversight ) | possess | demonstrate | hold \ | exhibit | show \ | know
                | understand | meet \ | bring \ | display | currently \ be )
            """,
        ),
        (
            ("will",),
            rf"""
            \b {_SUBJECT} \ will (?: \ (?: \w+ly | also ) )? \ (?: be \ (?: \w+ly \ )? {_ABLE} | possess | exhibit | demonstrate
                | have \ (?: an? \ )? (?: \w+ \ )?
                  (?: experience | knowledge | skills? | track | background | degree | understanding | ability ) )
            """,
        ),
        (
            ("require", "demands", "calls for"),
            r"""
            \b (?: position | role | job | work | post ) \b (?: \ [\w()-]+ ){0,6}? \ (?: requires? | demands | calls \ for ) \b
            (?! \ (?: all | every | that \ all | applicants | travel | access ) )
            """,
        ),
        (
            ("looking for", "seek", "search"),
            r"""
            \b (?: looking \ for | seeking | seeks | searching \ for | in \ search \ of ) \ .{0,80} \b (?: with | who \ (?: has | have
                | is | are | can ) ) \b
            .{0,60} \b (?: experience\w* | degree | knowledge | skills? | ability | record | background | passionate | motivated | years
                | able
                         | expertise )
            """,
        ),
        (
            ("you",),
            r"^ you (?: 're | 've | 'll \ have | \ (?: are | have | will \ have | possess | know | understand | thrive ) ) \b",
        ),
        (
            ("ideal", "perfect", "right", "successful", "selected"),
            r"""
            \b (?: ideal | perfect | right | successful | selected ) \ (?: [\w'-]+ \ ){0,2} (?: candidate | applicant | person | member ) s?
            \ (?: is | are | has | have | possess (?:es)? | brings? | demonstrates? | would \ (?: be | have ) ) \b (?! \ responsible )
            """,
        ),
        (
            ("prefer", "required", "desir", "essential", "mandatory", "plus", "asset", "must"),
            r"""
            \b preference \ (?: will | is ) \b
            | \b (?: experience | knowledge | degree | license | ability | proficiency | skills | fluency | diploma ) \b .{0,120}
              \b (?: is | are ) \ (?: (?: also | strongly | highly ) \ )?
              (?: required | preferred | desired | desirable | essential | mandatory | an? \ (?: plus | must | asset ) )
            """,
        ),
    )
)
# Who may apply at all: such a sentence speaks of applying, and is a qualification all the same.
_ONLY: Final = re.compile(
    r"""
    \b only \ (?: candidates | applicants | those | employees | persons | individuals ) \b .{0,300}
      \b (?: may \ apply | will \ be \ considered | are \ eligible | should \ apply )
    | \b open \ (?: only \ )? to \ (?: [\w,]+ \ ){0,5} (?: employees | candidates | applicants | those ) \b
    | \b to \ be \ (?: eligible | considered ) \b .{0,120} \b must \ (?: be | have | possess | hold ) \b
    | \b (?: candidates | applicants ) \b .{0,80} \b must \ be \ (?: \w+ \ )? (?: permanent | reachable | serving ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ONLY_HINTS: Final = ("only ", "open to", "to be eligible", "to be considered", "must be")
_HARD: Final = re.compile(r"\b(?:must|should|requires?|required|needs? to|demands|prefer\w*|plus|ideal)\b", re.IGNORECASE)
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
    re.VERBOSE | re.IGNORECASE,
)
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
    re.VERBOSE | re.IGNORECASE,
)


def says_qualification(words: str) -> bool:
    """Tell whether a sentence of prose says what an applicant must have or should have.

    >>> says_qualification("Candidates must have a valid permit."), says_qualification("Candidates must submit a resume.")
    (True, False)
    """
    low = words.lower()
    if any(hint in low for hint in _ONLY_HINTS) and _ONLY.search(words):
        return True
    if not asks(words) or _PROCESS.search(words):
        return False
    return _HARD.search(words) is not None or not says_duty(words)


def asks(words: str) -> bool:
    """Tell whether a sentence asks something of the applicant, be it a qualification or a paper."""
    low = words.lower()
    return any(pattern.search(words) for hints, pattern in _ASKS if any(hint in low for hint in hints))


def opens_as_qualification(words: str) -> bool:
    """Tell whether an item opens as qualifications do.

    >>> [opens_as_qualification(words) for words in ("3+ years of sales", "Strong knowledge of tax law", "Prepare returns")]
    [True, True, False]
    """
    return _OPENS.match(words) is not None and _PROCESS.search(words) is None


def kind_of(words: str) -> Kind | None:
    """Tell by its wording whether a qualification is required or preferred; None where the wording leaves it to the heading.

    What stands in parentheses does not decide, and "preferably" within an item tells which kind is best, not that it may be missing.

    >>> kind_of("CPA required"), kind_of("Fluency in French is a plus"), kind_of("A degree, preferably in law")
    ('qualifications_required', 'qualifications_preferred', None)
    """
    bare = _PARENTHESIS.sub("", words)
    low = bare.lower()
    if any(hint in low for hint in _MUST_HINTS) and _MUST.search(bare):
        return REQUIRED
    return PREFERRED if any(hint in low for hint in _WISH_HINTS) and _WISH.search(bare) else None
