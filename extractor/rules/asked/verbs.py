"""The first word of a duty: a verb that gives an order or names an activity."""

import re
from typing import Final

# The first word of a sentence of prose that gives an order or names an activity is none of these.
_NO_VERB: Final = frozenset(
    """
    a additionally after all although among an and any applicants as at because before but by candidate candidates during each every for
    from he how if in it its must no note occasional on one only or our pay physical please salary she since some that the there these
    they this through under we what when while who why with you your
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a list of literals
)
_SUBJECT_FIRST: Final = re.compile(r"[\w/-]+ (?:[\w/-]+ ){0,2}(?:will|is|are|was|were|has|have|can|may)\b")
_VERBS: Final = frozenset(
    """
    accept accompany achieve act adapt address adhere administer advance advise advocate align allocate analyse analyze answer
    anticipate apply appraise approve arrange articulate assemble assess assign assist assure attend audit author automate balance brief
    budget build calculate capture catalog champion check circulate clean coach code collaborate collate collect communicate compile
    complete compose compute conduct configure consult contact continue contribute control convene convert convey coordinate correct
    correspond counsel create cultivate customize debug define delegate deliver deploy design detect determine develop devise diagnose
    direct discuss disseminate distribute document draft drive edit educate enforce engage engineer enhance ensure enter escalate
    establish estimate evaluate examine execute exercise expand expedite explain explore facilitate file fill finalize follow formulate
    forward foster fulfil fulfill gather generate greet guide handle help hire host identify implement improve influence inform initiate
    inspect install instruct integrate interact interface interpret interview investigate invite issue keep launch lead learn leverage
    liaise load locate log maintain make manage map measure meet mentor migrate model modify monitor motivate negotiate notify nurture
    observe obtain operate optimize orchestrate order organise organize orient oversee own participate partner perform pilot plan post
    prepare present prevent prioritize process procure produce program promote propose prospect protect provide publish purchase pursue
    read receive recommend reconcile record recruit redesign refer refine register relay render repair replace reply report represent
    request research resolve respond retrieve review revise route run safeguard schedule screen secure select sell send serve service
    set shape share ship solicit solve sort source spearhead stay steer stock strategize streamline strengthen submit suggest summarize
    supervise supply support survey sustain synthesize tabulate take teach test track train transcribe transform translate transmit
    transport troubleshoot uncover undertake update upgrade utilize validate verify visit work write
    """.split()  # noqa: SIM905 - see above
)
_OPENING: Final = re.compile(r"(?:(?:to|will|also|and|\w+ly) ){0,3}(?P<verb>[a-z]+)\b")
# Other first words of a line that names an activity: "Other duties when the shop is full."
_OPENERS: Final = (
    "special projects",
    "other duties",
    "any other",
    "ongoing ",
    "additional duties",
    "ad hoc ",
    "responsible for",
    "various ",
    "understand ",
)
# Orders that postings give to those who read them.
_TO_APPLICANTS: Final = frozenset(
    "apply contact email forward help join learn mail make must post read send set share submit take visit".split()  # noqa: SIM905 - see above
)
_INVITES: Final = re.compile(r"work (?!with\b|\w+ly\b|under\b|alongside\b|on\b)")
_OF_READER: Final = re.compile(r"\b(?:your?|us|we|our|resumes?|cv|cover letter|apply|application for)\b")
_ENDINGS: Final = (("ies", "y"), ("es", ""), ("s", ""), ("ying", "y"), ("ing", "e"), ("ing", ""))


def orders(words: str) -> bool:
    """Tell whether a sentence below a heading of duties opens as a duty does.

    >>> [orders(words) for words in ("Prepares budgets.", "Responsible for mail.", "The office is new.", "It will be fun!")]
    [True, True, False, False]
    """
    low = words.lower()
    first = low.split(maxsplit=1)[0].strip(",.:;()").partition("'")[0]
    return first[:1].isalpha() and first not in _NO_VERB and not _SUBJECT_FIRST.match(low) and not words.endswith(("!", "?"))


def opens_with_duty(words: str) -> bool:
    """Tell whether an item opens with the verb of a duty, whatever its ending.

    >>> [opens_with_duty(words) for words in ("Prepares reports", "To assist the chief", "Planning events", "Strong writing skills")]
    [True, True, True, False]
    """
    opening = _OPENING.match(words.lower())
    return opening is not None and is_duty_verb(opening.group("verb"))


def opens_with_order(words: str) -> bool:
    """Tell whether an item opens with the verb of a duty as an order gives it, or as it is said of somebody.

    >>> [opens_with_order(words) for words in ("Prepare reports", "Prepares reports", "Planning events", "Strong writing skills")]
    [True, True, False, False]
    """
    return not words.split(maxsplit=1)[0].lower().endswith("ing") and opens_with_duty(words)


def tells_to_do(words: str) -> bool:
    """Tell whether a sentence of prose says what is done, from its first word on: an order, or what somebody does.

    >>> [tells_to_do(words) for words in ("Handle walk-ins.", "Greets callers.", "Welcoming staff.", "Send your resume.", "Apply now.")]
    [True, True, False, False, False]
    """
    low = words.lower()
    first = low.split(maxsplit=1)[0].strip(",.:;()")
    if first in _TO_APPLICANTS or _INVITES.match(low) or first.endswith("ing") or _OF_READER.search(low):
        return False
    return orders(words) and is_duty_verb(first)


def names_activity(words: str) -> bool:
    """Tell whether a line of its own names something to be done from its first word on.

    >>> [names_activity(words) for words in ("Work with the clerk.", "Other duties when the shop is full.", "Widgets are fun.")]
    [True, True, False]
    """
    return (orders(words) and opens_with_duty(words)) or words.lower().startswith(_OPENERS)


def is_duty_verb(verb: str) -> bool:
    """Tell whether a verb in lower case, whatever its ending, is one that duties open with."""
    return not _stems(verb).isdisjoint(_VERBS)


def _stems(verb: str) -> set[str]:
    """Give the forms that a verb may have without its ending: the doubled letter of "planning" is one too many."""
    stems = {verb, *(verb.removesuffix(ending) + stem for ending, stem in _ENDINGS if verb.endswith(ending))}
    return stems | {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
