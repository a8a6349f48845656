"""What a heading announces, read from its words alone."""

import re
from enum import StrEnum
from typing import Final


class Topic(StrEnum):
    """What a section of a posting is about."""

    EMPLOYER = "employer"
    TEAM = "team"
    ROLE = "role"
    DUTIES = "duties"
    REQUIRED = "required"
    PREFERRED = "preferred"
    PAY = "pay"
    BENEFITS = "benefits"
    SCHEDULE = "schedule"
    LOCATION = "location"
    RESIDENCY = "residency"
    APPLY = "apply"
    EQUAL_OPPORTUNITY = "equal opportunity"
    NOTES = "notes"
    FACT = "fact"
    """A labelled fact: no section of prose."""
    OTHER = "other"


# Tried in this order: the first pattern that is found in a heading says its topic, so the narrower ones come first.
_TOPICS: Final[tuple[tuple[Topic, str], ...]] = (
    (Topic.EQUAL_OPPORTUNITY, r"equal[ -](?:employment[ -])?opportunit|\beeo\b|non-?discriminat|diversity|inclusion|\bde&?i\b|accommodation|accessib"),
    (Topic.RESIDENCY, r"\bresiden(?:cy|ce)\b"),
    (
        Topic.BENEFITS,
        r"benefit|perks?\b|what (?:we|you)(?:'ll| will| can)? (?:offer|get|receive|enjoy|expect from us)|what's in it for you|we offer\b|why (?:join|work|us\b|you)"
        r"|our offer|life at\b|total rewards",
    ),
    (
        Topic.PREFERRED,
        r"prefer|nice[ -]to[ -]have|bonus (?:points|skills|qualif)|bonus if|desir(?:ed|able)|\ba plus\b|\bpluses\b|\bplus if|extra credit|stand out|even better"
        r"|ideal(?:ly)? (?:would|have)|great if|advantage|\bassets?\b(?= *(?:$|:))|not required but|would be (?:great|nice|a plus)|it(?:'d| would) be",
    ),
    (
        Topic.APPLY,
        r"appl(?:y\b|ication|ying)|how to (?:submit|join)|next steps|hiring process|interview process|recruitment process|submi(?:t|ssion)|deadline|closing date",
    ),
    (
        Topic.REQUIRED,
        r"qualif(?!ied [a-z])|requirement|\brequired\b(?! (?:by|for) )|must[ -]haves?|who you are|who (?:we're|we are|are we) looking for|you (?:might|may|will|'ll) (?:thrive|be a (?:good|great) fit)"
        r"|what you(?:'ll|'d| will| would)? (?:need|bring|have)\b|you(?:'ll| will)? (?:have|bring|need)\b|you(?:'d| would) (?:bring|have)|what we(?:'re| are) (?:looking|seeking)|what we look for|we(?:'re| are) looking for|looking for (?:some|people)"
        r"|about you\b|your (?:profile|skills|experience|background|expertise)|(?:ideal|successful|great|right|strong|good) candidates?|candidate (?:profile|requirement)|you(?:'re| are) a (?:good|great) fit|a good fit"
        r"|\bskills?\b|\bexperience\b|\bexpertise\b|\beducation\b|knowledge|competenc|abilit(?:y|ies)|attributes|\bminimum\b|eligib|credentials|certificat|licen[sc]|traits"
        r"|prerequisite|essential criteria|selection criteria|person(?:al)? specification|characteristics|to be successful|to succeed|success profile|language",
    ),
    (
        Topic.DUTIES,
        r"responsib|\bdut(?:y|ies)\b|what you(?:'ll| will| would|'d)? (?:do|be doing|work|own|tackle|deliver|build|accomplish|get to)|what you do\b|you(?:'ll| will) (?:do|be\b|work|own|get to)|in this (?:role|position|job)[,:]? you|what(?:'s| is) the job|problems you"
        r"|day[ -]to[ -]day|a (?:typical )?day in|essential (?:job )?function|(?:key|major|main|primary|core|job|principal) (?:function|task|accountabilit|activit)|\btasks?\b|accountabilit|scope of (?:work|services)|terms of reference|your (?:impact|mission|role|work|job|day)"
        r"|how you(?:'ll| will) (?:make|contribute|spend)|key (?:areas|deliverables|result)|objectives?\b|deliverables|functions\b|areas of (?:focus|responsibility)|the work\b|what to expect",
    ),
    (Topic.SCHEDULE, r"schedule|\bhours?\b|\bshifts?\b|work(?:ing)? (?:time|week)"),
    (Topic.PAY, r"compensation|salary|\bpay\b|\bwages?\b|remuneration|earning"),
    (
        Topic.EMPLOYER,
        r"about (?:the )?(?:us|company|organi[sz]ation|agency|employer|firm|client|foundation|institution|university|school|project|program)|who we are|our (?:company|mission|story|values|culture|client|organi[sz]ation|vision)"
        r"|(?:company|agency|organi[sz]ation(?:al)?|employer|firm) ?(?:description|overview|profile|background|summary|information|mission)?$|agency you|what we do|background\b|introduction|mission statement",
    ),
    (Topic.TEAM, r"\bteam\b|\bdepartment\b|\bdivision\b|\bunit\b"),
    (
        Topic.ROLE,
        r"(?:job|role|position|opportunity|program|general|brief) ?(?:description|summary|overview|purpose|details|profile|statement|information|title|scope)|about (?:the|this) (?:job|role|position|opportunity|internship|program|vacancy)|the (?:role|position|job|opportunity)\b"
        r"|^(?:role|position|job|opportunity|overview|summary|description|purpose|general description)\b|summary$|overview$|description$",
    ),
    (Topic.LOCATION, r"location|where you|work ?site|\baddress\b|duty station"),
    (Topic.NOTES, r"additional|\bnotes?\b|other information|disclaimer|legal|physical|working conditions|work environment|environment|travel|important|special"),
    (Topic.EMPLOYER, r"^about\b"),
)
_COMPILED: Final = tuple((topic, re.compile(pattern, re.IGNORECASE)) for topic, pattern in _TOPICS)


def topic_of(heading: str) -> Topic:
    """Tell what a heading (plain text) announces; OTHER where its words say nothing known.

    >>> topic_of("What you'll bring:"), topic_of("Nice to have"), topic_of("Constituent Services")
    (<Topic.REQUIRED: 'required'>, <Topic.PREFERRED: 'preferred'>, <Topic.OTHER: 'other'>)
    """
    words = heading.strip(" \t:*#_-.!?").replace("\n", " ")
    return next((topic for topic, pattern in _COMPILED if pattern.search(words)), Topic.OTHER)


# Headings so common that they are known even where the text lost the line break behind them: "QualificationsStrong knowledge of ...".
_COMMON: Final = r"""
    (?:Key|Primary|Main|Core|Essential|Major|Job|Principal|Position|General|Basic|Minimum|Preferred|Required|Desired|Additional|Other|Your|Role|Specific)?\ ?
    (?:[Rr]esponsibilities(?:\ (?:[Ii]nclude|[Aa]nd\ [Dd]uties|&\ [Dd]uties))? | [Dd]uties(?:\ (?:and|&)\ [Rr]esponsibilities)? | [Qq]ualifications | [Rr]equirements | [Ss]kills(?:\ (?:and|&)\ (?:[Aa]bilities|[Ee]xperience|[Qq]ualifications))?
      | [Ff]unctions | [Bb]enefits | [Ee]xperience | [Cc]ompetencies)
  | (?:Job|Company|Role|Position|General|Organization|Agency|Opportunity|Program|Employer)\ (?:Description|Summary|Overview|Purpose|Profile|Details)
  | About\ (?:[Uu]s|[Yy]ou|[Tt]he\ (?:[Rr]ole|[Jj]ob|[Cc]ompany|[Tt]eam|[Pp]osition|[Oo]pportunity))
  | What\ (?:[Yy]ou'll|[Yy]ou\ [Ww]ill|[Ww]e)\ (?:[Dd]o|[Bb]ring|[Nn]eed|[Oo]ffer|[Hh]ave) | Who\ (?:[Yy]ou|[Ww]e)\ [Aa]re | What\ [Ww]e(?:'re|\ are)\ [Ll]ooking\ [Ff]or
  | Why\ (?:[Jj]oin|[Ww]ork\ (?:[Ff]or|[Ww]ith))\ [Uu]s | Perks | Overview | Education(?:\ (?:and|&|/)\ (?:[Ee]xperience|[Tt]raining))? | Compensation(?:\ (?:and|&)\ [Bb]enefits)?
  | Summary | Work\ [Ee]nvironment | Working\ [Cc]onditions | Physical\ [Dd]emands | Minimum\ [Qq]ual(?:ification)?\ [Rr]equirements | Nice\ to\ [Hh]aves? | How\ to\ [Aa]pply | To\ [Aa]pply
"""
GLUED: Final = re.compile(
    rf"""
    (?: (?<= [a-z)\]] ) | (?<= [.!?:;] ) | (?<= [.!?:;]["')] ) | ^ | (?<= [.!?:;]\s ) | (?<=\n) | (?<=\s\s) )
    (?=[A-Z]) (?P<heading> {_COMMON} )
    (?: \s*:\s* | (?= [A-Z0-9•·-] ) | \s+ (?= [•·] ) )
    """,
    re.VERBOSE,
)
"""A common heading with text glued to it: at the start, after a sentence, or where a line break was lost on both sides."""

IN_PARAGRAPH: Final = re.compile(
    r"(?: ^ | (?<= [.!?:] \s ) ) (?P<heading> [A-Z][\w']* (?: [ ] (?: [A-Z&][\w'&]* | (?:the|and|of|to|for|a|in|you|we|us|your|our|with) (?=[ :]) ) ){1,6} ) : [ ] (?=[A-Z*•-])",
    re.VERBOSE,
)
"""A run of capitalised words and a colon at the start of a sentence: "The Work You Will Do: ..."."""
