"""How a sentence or an item says what the hire will do."""

import re
from typing import Final

# Who is hired: a pronoun, a word for the applicant, or the post itself.
_PERSON: Final = re.compile(
    r"""
    \b (?: you | s?he | he\ ?/\ ?she | she/he | s/he
         | (?: candidate | incumbent | appointee | hire | employee | individual | intern | trainee | applicant | fellow | volunteer
             | person ) s?
         | (?: this | the ) \ (?: [\w-]+ \ ){0,4} (?: manager | director | analyst | engineer | officer | assistant | coordinator
             | specialist
             | trader | attorney | technician | developer | designer | associate | representative | supervisor | consultant | inspector
             | nurse | teacher | driver )
         | (?: this | the | our ) \ (?: (?: full | part ) -time \ )? (?: [\w-]+ \ )? (?: position | role | job | post | internship )
       ) \b (?! \ (?: who | that ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
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
_WILL: Final = re.compile(
    r"\b(?:will|shall)\b|'ll\b|\b(?:is|are|be) (?:[a-z]+ly )?(?=responsible|accountable|expected|tasked|charged)", re.IGNORECASE
)
# Right before "will", these are its subject, whoever was spoken of before.
_ANOTHER: Final = re.compile(r"\b(?:we|it|they|there|which|applications?|interviews?|checks?)(?: \w+ly)?$", re.IGNORECASE)
_FARTHEST_SUBJECT: Final = 160
_LONGEST_VERB: Final = 40
_OF_US: Final = re.compile(
    r"(?:we|our|all|only|if|once|successful applicants|applications?|interviews?|please|note|any|no|not)\b", re.IGNORECASE
)
# What "will" says of the hire that is no duty: pay, process, conditions, chances.
_NO_DUTY: Final = re.compile(
    r"""
    \ ? (?: (?: also | \w+ly | to | for | then ) \ ){0,2}
    (?: have \b (?! \ (?: responsib | oversight | full | primary | overall ) )
      | receive | get \b | enjoy | love | find | earn | see \b | learn | join | gain | thrive | grow | benefit | fit | like | want | hear
      | report | live \b | possess | hold \b | bring | demonstrate | start | begin | endeavor | become \ part | work \ in \ an? \b
      | need \ to \ (?: submit | provide | apply )
      | be \ (?: part | joining | eligible | surrounded | able | subject | required | successful | open | a \ good | a \ great
               | an? \ \w+ er | paid | given | sent | in \ a | on \ call | at \b
               | (?! engag | involv | task | charg | expect | concern | focus | dedicat | need ) \w+ ed \b ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DUTIES_ARE: Final = re.compile(r"\b(?:responsibilities|duties|tasks) (?:will |may |also )?(?:includ|involv|consist)", re.IGNORECASE)
# The first word of a sentence of prose that gives an order or names an activity is none of these.
_NO_VERB: Final = frozenset(
    """
    a additionally after all although an and any applicants as at because before but by candidate candidates during each every for
    from he how if in it its must no note occasional on one only or our pay physical please salary she since some that the there
    these they this through under we what when while who why with you your
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a list of literals
)
_SUBJECT_FIRST: Final = re.compile(r"[\w/-]+ (?:[\w/-]+ ){0,2}(?:will|is|are|was|were|has|have|can|may)\b", re.IGNORECASE)
_VERBS: Final = frozenset(
    """
    accept achieve act adapt address administer adhere advance advise advocate align allocate analyse analyze answer anticipate
    apply appraise approve arrange articulate assemble assess assign assist assure attend audit author automate balance brief budget
    build calculate capture catalog champion check clean coach code collaborate collect communicate compile complete compose compute
    conduct configure consult contact contribute control convert convey coordinate correct correspond counsel create cultivate
    customize debug define delegate deliver deploy design detect determine develop devise diagnose direct discuss disseminate
    distribute document draft drive edit educate enforce engage engineer enhance ensure enter escalate establish estimate evaluate
    examine execute exercise expand expedite explain explore facilitate file finalize follow formulate forward foster gather
    generate greet guide handle help hire host identify implement improve influence inform initiate inspect install instruct
    integrate interact interface interpret interview investigate issue keep launch lead learn leverage liaise load locate log
    maintain make manage map measure meet mentor migrate model modify monitor motivate negotiate notify observe obtain  operate
    optimize orchestrate order organise organize orient oversee own participate partner perform pilot plan post prepare present
    prevent prioritize process procure produce program promote prospect protect provide publish purchase pursue read receive
    recommend reconcile record recruit redesign refer refine register relay render repair replace reply report represent request
    research resolve respond retrieve review revise route run safeguard schedule screen secure select sell send serve service set
    share shape ship solicit solve sort source spearhead stay steer stock strategize streamline strengthen submit suggest summarize
    supervise supply support survey sustain synthesize tabulate take teach test track train transcribe transform translate transmit
    transport troubleshoot uncover undertake update upgrade utilize validate verify visit work write
    """.split()  # noqa: SIM905 - see above
)
_OPENING: Final = re.compile(r"(?:(?:to|will|also|and|\w+ly) ){0,3}(?P<verb>[a-z]+)\b", re.IGNORECASE)
_ENDINGS: Final = (("ies", "y"), ("es", ""), ("s", ""), ("ying", "y"), ("ing", "e"), ("ing", ""))


def says_duty(words: str) -> bool:
    """Tell whether a sentence says what the hire will do.

    >>> says_duty("The Budget Analyst will prepare monthly reports."), says_duty("Our team will change the world.")
    (True, False)
    """
    if _OF_US.match(words):
        return False
    return _DUTIES_ARE.search(words) is not None or any(_is_duty(words, will) for will in _WILL.finditer(words))


def _is_duty(words: str, will: re.Match[str]) -> bool:
    """Tell whether this "will" is said of the hire, and of something to be done."""
    if _NO_DUTY.match(words[will.end() : will.end() + _LONGEST_VERB]):
        return False
    subject = words[max(0, will.start() - _FARTHEST_SUBJECT) : will.start()].rstrip().rpartition("; ")[2]
    if _ANOTHER.search(subject):
        return False
    return _PERSON.search(subject) is not None or _JOB.search(subject) is not None


def orders(words: str) -> bool:
    """Tell whether a sentence below a heading of duties opens as a duty does.

    >>> [orders(words) for words in ("Prepares budgets.", "Responsible for mail.", "The office is new.", "It will be fun!")]
    [True, True, False, False]
    """
    first = words.split(maxsplit=1)[0].strip(",.:;()").partition("'")[0].lower()
    return first[:1].isalpha() and first not in _NO_VERB and not _SUBJECT_FIRST.match(words) and not words.endswith(("!", "?"))


def opens_with_duty(words: str) -> bool:
    """Tell whether an item opens with the verb of a duty, whatever its ending.

    >>> [opens_with_duty(words) for words in ("Prepares reports", "To assist the chief", "Planning events", "Strong writing skills")]
    [True, True, True, False]
    """
    opening = _OPENING.match(words)
    return opening is not None and not _stems(opening.group("verb").lower()).isdisjoint(_VERBS)


def _stems(verb: str) -> set[str]:
    """Give the forms that a verb may have without its ending: the doubled letter of "planning" is one too many."""
    stems = {verb, *(verb.removesuffix(ending) + stem for ending, stem in _ENDINGS if verb.endswith(ending))}
    return stems | {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
