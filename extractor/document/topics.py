"""What a heading announces, read from its words alone."""

import re
from enum import StrEnum
from functools import lru_cache
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
    CONDITIONS = "conditions"
    """Physical demands, the surroundings of work, checks before hiring."""
    NOTES = "notes"
    FACT = "fact"
    """A labelled fact: no section of prose."""
    OTHER = "other"


# Tried in this order: the first pattern that is found in a heading says its topic, so the narrower ones come first.
_TOPICS: Final[tuple[tuple[Topic, str], ...]] = (
    (
        Topic.EQUAL_OPPORTUNITY,
        r"equal[ -](?:employment[ -])?opportunit|\beeo\b|non-?discriminat|diversity|inclusion|\bde&?i\b|accommodation|accessib",
    ),
    (
        Topic.CONDITIONS,
        (
            r"^(?:the )?physical|(?:working|environmental) conditions|work(?:ing)? environment|background (?:check|screen)|drug (?:test"
            r"|screen)"
        ),
    ),
    (
        Topic.NOTES,
        (
            r"^open to\b|^telework|^(?:seniority level|job function|industries)$|^(?:travel|relocation)\b"
            r"|^applicant requirements|^ability to (?:commute|relocate)"
            r"|^people also viewed|jobs? you (?:may|might)\b|^(?:you )?(?:may|might) also like"
            r"|^(?:similar|related|more|other|recommended) (?:jobs?|positions|openings|vacancies|roles|opportunities)\b"
        ),
    ),
    (
        Topic.REQUIRED,
        (
            r"^(?:desired|ideal) candidate(?: profile)?$|^(?:who|you) (?:should|can|may) apply\b"
            r"|^what are we looking for|^who are you\b|hear from you if|(?:great|good|right) fit\b"
            r"|^you(?:'ll| will) love this (?:role|job) if|right for (?:us|you) if|(?:role|job) is for you if|^hiring criteria|tick these"
            r"|^(?:what we expect from|our expectations)\b|makes? (?:you )?a (?:good |great )?match|^essential$"
        ),
    ),
    (Topic.PREFERRED, r"^(?:brownie|extra) points|^desirable$|^icing on|^helpful extras|^not required\b|things we(?:'d)? love to see"),
    (
        Topic.DUTIES,
        (
            r"^what (?:the |our |an? )[\w-]+ (?:will|does)(?: do)?$"
            r"|^what you(?:'ll| will)? get to\b|^a typical day|^your contributions?$|help us with$|^in your first \d+"
            r"|^what you(?:'ll| will) get up to|add value$"
        ),
    ),
    (
        Topic.APPLY,
        (
            r"^(?:required|supporting|application) (?:documents?|materials?)|^documents required"
            r"|^how you(?:'ll| will) be (?:evaluated|assessed|selected)|^further details|informal (?:visits?|enquir)"
        ),
    ),
    (Topic.EMPLOYER, r"^working (?:for|at|with) (?:us|our\b)"),
    (Topic.BENEFITS, r"^what(?:'s| is) on offer|look forward to$|love about us$|^what we give back"),
    (Topic.DUTIES, r"^what will (?:i|you) (?:be )?(?:do|doing)\b|^what (?:would|do) (?:i|you) do\b"),
    (Topic.BENEFITS, r"^(?:[\w&'.]+ ){1,4}offers$|^what do (?:we|they) offer|^what(?:'s| is) in it for me"),
    (Topic.TEAM, r"\bteam (?:that )?you\b|^(?:about|meet) (?:the|our|your) team\b(?! (?:member|lead|manager))"),
    (Topic.EMPLOYER, r"\b(?:agency|company|organi[sz]ation|office) (?:that )?you(?:'ll| will|'d)\b"),
    (Topic.RESIDENCY, r"\bresiden(?:cy|ce)\b"),
    (
        Topic.DUTIES,
        (
            r"^(?:[\w&]+ ){0,3}(?:responsibilit(?:y|ies)|duties|essential (?:job )?functions)\b|impact you|an impact\b|\brequired duties"
            r"|duties (?:and|&)|responsibilities (?:and|&|will|includ)"
        ),
    ),
    (
        Topic.BENEFITS,
        (
            r"benefit|perks?\b|what (?:we|you)(?:'ll| will| can)? (?:offer|get|receive|enjoy|expect from us)"
            r"|what's in it for you|we offer\b"
            r"|why (?:join|work|us\b|you)|our offer|offer you\b|total rewards|take care of"
        ),
    ),
    (
        Topic.PREFERRED,
        (
            r"prefer|nice[ -]to[ -]have|good[ -]to[ -]have|bonus (?:points|skills|qualif|if)|desir(?:e|ed|able)\b|\ba plus\b|\bpluses\b"
            r"|\bplus if"
            r"|extra credit|stand out|even better|ideal(?:ly)?\b|(?:perfect|dream) candidate|great if|advantage|\bassets?\b(?= *(?:$|:))"
            r"|not required but|would be (?:great|nice|a plus)|it(?:'d| would) be|we(?: also)? value$"
            r"|additional (?:experience|skills|qualif)"
        ),
    ),
    (
        Topic.APPLY,
        (
            r"appl(?:y\b|ication|ying)|how to (?:submit|join)|next steps|hiring process|interview process"
            r"|recruitment process|submi(?:t|ssion)"
            r"|deadline|closing date"
        ),
    ),
    (Topic.PAY, r"^(?:(?:hourly|annual|base|starting|expected|estimated|target) ){0,3}(?:salary|pay|wages?|compensation|rate)\b"),
    (
        Topic.REQUIRED,
        (
            r"qualif(?!ied [a-z])|requirement|\brequired\b(?! (?:by|for) )|must[ -]haves?|who you are"
            r"|who (?:we're|we are|are we) looking for|you (?:might|may|will|'ll) (?:thrive|be a (?:good|great) fit)"
            r"|what you(?:'ll|'d| will| would)? (?:need|bring|have)\b|you(?:'ll| will)? (?:have|bring|need)\b|you(?:'d"
            r"| would) (?:bring|have)"
            r"|what we(?:'re| are) (?:looking|seeking)|what we (?:look for|need|want|ask|require)\b"
            r"|(?:might|may|could|will|would) be an? (?:\w+ )?fit\b"
            r"|we(?:'re| are) looking for|looking for (?:some|people)"
            r"|about you\b|your (?:profile|skills|experience|background|expertise)|(?:successful|great|right|strong|good) candidates?"
            r"|candidate (?:profile|requirement)|you(?:'re| are) a (?:good|great) fit|a good fit"
            r"|\bskills?\b|\bexperience\b|\bexpertise\b|\beducation\b|knowledge|competenc|abilit(?:y|ies)|attributes|\bminimum\b|eligib"
            r"|credentials|certificat|licen[sc]|traits|prerequisite|essential criteria|selection criteria|person(?:al)? specification"
            r"|characteristics|conditions of employment|to be successful|to succeed|success profile|language|you need"
        ),
    ),
    (
        Topic.DUTIES,
        (
            r"responsib|\bdut(?:y|ies)\b(?! station)"
            r"|what you(?:'ll| will| would|'d)? (?:do|be doing|work|own|tackle|deliver|build|accomplish|get to)"
            r"|what you do\b|you(?:'ll| will) (?:do|be\b|work|own|get to)|in this (?:role|position|job)[,:]? you|what(?:'s| is) the job"
            r"|problems you|day[ -]to[ -]day|a (?:typical )?day in|essential (?:job )?function|functions\b|deliverables"
            r"|\btasks\b|accountabilit"
            r"|(?:key|major|main|primary|core|job|principal) (?:function|task|accountabilit|activit)|scope of (?:work|services)"
            r"|terms of reference|your (?:impact|mission|role|work|job|day)|how you(?:'ll| will) (?:make|contribute|spend)"
            r"|key (?:areas|result)|objectives?\b|areas of (?:focus|responsibility)|the work\b|what to expect|you will\b"
        ),
    ),
    (Topic.SCHEDULE, r"schedule|\bhours?\b|\bshifts?\b|work(?:ing)? (?:time|week)"),
    (Topic.PAY, r"compensation|salary|\bpay\b|\bwages?\b|remuneration|earning"),
    (
        Topic.EMPLOYER,
        (
            r"about (?:the )?(?:us|company|organi[sz]ation|agency|employer|firm|client|foundation|institution|university|school|project"
            r"|program)"
            r"|who we are|our (?:company|mission|story|values|culture|client|organi[sz]ation|vision)|agency you|what we do|background\b"
            r"|(?:company|agency|organi[sz]ation(?:al)?|employer|firm) ?(?:description|overview|profile|background|summary|information"
            r"|mission)?$"
            r"|introduction|mission statement|life at\b"
        ),
    ),
    (Topic.TEAM, r"\bteam\b|\bdepartment\b|\bdivision\b|\bunit\b"),
    (
        Topic.ROLE,
        (
            r"(?:job|role|position|opportunity|program|general|brief) ?"
            r"(?:description|summary|overview|purpose|details|profile|statement|information|title|scope)"
            r"|about (?:the|this) (?:job|role|position|opportunity|internship|program|vacancy)|the (?:role|position|job|opportunity)\b"
            r"|^(?:role|position|job|opportunity|overview|summary|description|purpose|general description)\b|(?:summary|overview"
            r"|description)$|^why\b"
        ),
    ),
    (Topic.LOCATION, r"location|where you|work ?site|\baddress\b|duty station"),
    (
        Topic.NOTES,
        (
            r"additional|\bnotes?\b|notice\b|other information|disclaimer|legal|physical|environment|^travel\b|important|\bspecial (?:inst"
            r"|cond|cons|req)"
        ),
    ),
    (Topic.EMPLOYER, r"^about\b"),
)
_COMPILED: Final = tuple((topic, re.compile(pattern, re.IGNORECASE)) for topic, pattern in _TOPICS)
_LONGEST: Final = 200
_YOU: Final = re.compile(r"\b[uU]\b(?!\.)")
"""As people put it who write as they text: "what u need"."""


@lru_cache(maxsize=2_000)  # the same headings come back in posting after posting, and three times in each
def topic_of(heading: str) -> Topic:
    """Tell what a heading (plain text) announces; OTHER where its words say nothing known.

    >>> topic_of("What you'll bring:"), topic_of("Nice to have"), topic_of("Constituent Services")
    (<Topic.REQUIRED: 'required'>, <Topic.PREFERRED: 'preferred'>, <Topic.OTHER: 'other'>)
    """
    words = _YOU.sub("you", " ".join(heading[:_LONGEST].strip(" \t:*#_-.!?").split()))
    return next((topic for topic, pattern in _COMPILED if pattern.search(words)), Topic.OTHER)
