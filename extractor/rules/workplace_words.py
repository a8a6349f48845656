"""The words by which a posting says where the work is done: in labels and header lines, and in sentences."""

import re
from typing import Final

from extractor.schema import WorkplaceType

_KINDS: Final[tuple[tuple[WorkplaceType, str], ...]] = (
    ("HYBRID", r"hybrid | part(?:ly|ially)?[ -]remote | remote[ ]*/[ ]*(?:office|on-?site) "),
    (
        "REMOTE",
        r"""
        remote(?:ly)? | work[ -]from[ -]home | wfh | home[- ]based | home-?working | 100[ ]?%[ ]home[ -]?office
        | tele-?commut(?:e|ing) | tele-?work(?:ing)? | virtual(?:ly)? | anywhere
        """,
    ),
    (
        "ONSITE",
        r"on-?[ ]?site | in[- ]person(?![ ]interview) | in[- ]office | office[- ]based | work(?:ing)?[ ]from[ ](?:the[ ])?office | wfo",
    ),
)
TOKENS: Final = re.compile(r"\b(?:" + " | ".join(f"(?P<{kind}>{words})" for kind, words in _KINDS) + r")\b", re.VERBOSE)
"""The ways of working as the value of a label names them, in lower case."""
HEADER: Final = re.compile(
    r"""
    (?: ^ | (?<=[\s(/|\u00b7\u2022,\[-]) ) (?<!days[ ])
    (?: (?P<HYBRID>hybrid(?:[ ]remote)?) | (?P<REMOTE>remote|wfh|work[ -]from[ -]home|100[ ]?%[ ]home[ -]office)
      | (?P<ONSITE>on-?site|in[- ]office|in[- ]person|wfo|office[- ]based) )
    (?: [ ](?:role|position|job|opportunity|only|first|eligible|friendly|work) )?
    (?= [ ]* (?: $ | [)/|\u00b7\u2022,\]([-] ) )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
"""A way of working that stands alone between the marks of a header line."""
_JOB: Final = (
    r"(?:position|role|job|opportunity|internship|assignment|contract|vacancy|engagement|consultancy|post"
    r"|work[ ](?:arrangement|schedule|model|option|policy|environment|setting|basis))"
)
_BE: Final = r"(?:is|are|will[ ]be|would[ ]be|can[ ]be|could[ ]be|may[ ]be|is[ ]to[ ]be|being)"
_COUNT: Final = r"(?:one|two|three|four|1|2|3|4)(?:[ -]*(?:to|or|-)[ -]*(?:two|three|four|2|3|4))?"
_DAYS: Final = rf"{_COUNT}[ ]days?[ ](?:(?:a|per|each|every)[ ]week[ ])?"
_AWAY: Final = (
    r"(?:remote(?:ly)?(?:[ ]work)?|from[ ]home|tele-?work(?:ing)?|tele-?commut(?:e|ing)|wfh|home-?working"
    r"|mobile[ ]work(?:ing)?(?=[ ](?:is|for|up|on|possible|option)\b))"
)
_ONE: Final = r"(?:fully[ ])?(?:remote(?:ly)?|hybrid|on-?[ ]?site|in[- ](?:the[ ])?office|in[- ]person)"
_OUR_OFFICE: Final = r"(?:the|our|an?)[ ](?:(?!from|and|or|home)[\w-]+[ ]){0,3}?office"
_PATTERNS: Final[tuple[tuple[WorkplaceType, str], ...]] = (
    (
        "HYBRID",
        rf"""
            \b hybrid [ ,-]+ (?: (?:\w+[ ,-]+){{0,2}} {_JOB} | remote | work(?:place|ing|force)?\b | schedule | model | policy | basis
              | in[ ]office )
            | \b (?: {_JOB}|team|we)\b [ ] (?:{_BE}|operates?(?:[ ](?:as|on))?|offers?|works?) [ ] (?:an?[ ]|based[ ]on[ ]an?[ ])? hybrid \b
            | \b part[ ] remote \b [^.\n]{{0,30}} \b part[ ] (?:in[- ]person|in[- ]office|on-?site|office)
            | \b (?: combination | mix | blend | balance )[ ]of [ ][^.\n]{{0,30}}?
              (?: \b remote \b [^.\n]{{0,30}} \b (?:office|on-?site|in[- ]person)
                | \b (?:in-?office|on-?site|in[- ]person) \b [^.\n]{{0,30}} \b remote )
            | \b some[ ]remote[ ]work \b | \b partial(?:ly)?[ ]remote \b | \b blended[ ]working \b
            | \b {_DAYS} (?: in | at | from )[ ] (?: the | our )[ ] (?:\w+[ ])? office
            | \b {_COUNT}[ ]days?[ ](?:a|per|each|every)[ ]week[ ] on-?[ ]?site \b (?![ ](?:visit|training))
            | \b (?: in | from )[ ] (?: the | our )[ ] (?:\w+[ ])? office[ ] (?: at[ ]least[ ] )? {_COUNT}[ ]days
            | \b commut (?:able|ing) [ ] distance \b
            | \b {_AWAY} \b [^.;\n]{{0,30}} \b {_COUNT}[ ]days?[ ] (?:a|per|each|every)[ ]week
            | \b {_DAYS} (?: {_AWAY} | of[ ]remote ) \b
            | \b office \b [^.;\n]{{0,60}} \b (?:from[ ]home|remotely) [ ] on[ ] (?:the|all)[ ] (?:other|remaining) \b
            """,
    ),
    (
        "REMOTE",
        rf"""
            \b (?: fully | 100[ ]?% | completely | entirely | permanently )[ -] (?:remote|virtual) (?:ly)? \b
            | \b (?: remote | virtual | work[- ]from[- ]home | telecommut\w+ ) [ ] (?: [\w-]+[ ]){{0,3}}? {_JOB} \b
              | \b home[- ]based[ ] {_JOB} \b
            | \b remote [ ] candidates \b
            | \b (?: {_JOB} | this ) \b [ ] (?: (?:{_BE} | allows[ ]for | offers)[ ] (?:\w+[ ]){{0,3}}? )(?: remote(?:ly)?
              | home[- ]based | virtual ) \b (?![ ](?:team|site|area|location|access|support))
            | \b {_JOB} [ ] works? [ ] (?:\w+[ ])? remotely \b
            | \b (?: may | can | could | will | to | you'll | members | staff
              | employees ) [ ] work(?:ing)? [ ,] (?:[\w-]+,?[ ]){{0,2}}? (?: remotely | from[ ]home | from[ ]anywhere ) \b
            | \b members[ ]working[ ]remotely \b | (?: ^ | \.[ ] | (?<=[a-z]) ) work [ ] (?:full-time,?[ ])? remotely \b
            | \b work (?: (?<=\nwork) | (?<=[.!?:*\u2022-][ ]work) ) [ ]from[ ]anywhere[ ](?:in|within)[ ] (?!the[ ]world\b)
            | \b (?:we|is|are|as)[ ] (?:are[ ])? an?[ ] (?:[\w-]+,?[ ]){{0,2}}? remote[ -](?:first|only) \b
            | \b can[ ]work[ ]from[ ] {_OUR_OFFICE} [ ]or[ ] (?:fully[ ])? (?:remotely|from[ ]home) \b
            | \b virtual [ ] (?: organi[sz]ation | company | office | workplace ) \b
            | \( (?:fully[ ])? remote \) | \b tele-?work(?:ing)?[ ](?:is[ ])?(?:eligible|available|permitted|offered) \b (?!\W{{1,3}}no\b)
            """,
    ),
    (
        "ONSITE",
        rf"""
            \b (?: on-?site | in[- ]person | office[- ]based
              | in[- ]office ) [ ] (?:[\w-]+[ ]){{0,2}}? (?:position|role|job|opportunity|internship|vacancy|work[ ]environment) \b
            | \b {_JOB} [ ] {_BE} [ ] (?:\w+[ ]){{0,2}}? (?: 100%[ ] )? (?: on-?site | in[- ]person | office[- ]based
              | in[- ](?:the[ ])?office ) \b (?![ ](?:visits?|training))
            | \b (?: work | based | located )(?:s|ing)? [ ] (?: 100%[ ] )? (?: on-?site | in[- ]office ) [ ] (?: at | in | full | \d )
            | \b (?: you (?:'ll|[ ]will|[ ]must)? | must ) [ ]work[ ] on[- ]?site \b (?=[,.;!\n]|[ ](?:at|in|full|from|every|each|five|5)\b)
            | \b (?: work | report | come | based | be | is | are )(?:s|ing)? [ ] (?: in(?:to)? | from | at | to )[ ] {_OUR_OFFICE} [ ,]+
              (?: (?:on[ ])? (?:five|5)[ ]days | (?:every|each)[ ](?:working[ ]|work)?day | daily | full[ -]time )
            | \b can[ ]work[ ]from[ ] {_OUR_OFFICE} (?=[ ]or[ ] (?:fully[ ])? (?:remotely|from[ ]home) \b )
            | \b (?: on-?site | in-office )[ ] (?:five|5)[ ]days? \b
            | \b (?:five|5)[ ]days?[ ] (?:(?:a|per|each)[ ]week[ ])? (?: on-?site | in-office | in[ ](?:the|our)[ ]office ) \b
            | \b (?: {_JOB} | you | performed | done ) [ ] (?:\w+[ ]){{0,3}}? (?:remotely|from[ ]home)
              [ ]or[ ] (?:in|at|from)[ ] {_OUR_OFFICE}
            | \b team[ ]will[ ]be[ ]in-office
            | \b hours[ ] (?:a|per)[ ]week[ ] on-?site | \( on-?site (?:\W[^()]{{0,40}})? \)
            | \b 100[ ]?%[ ] (?: on-?site | in[- ]person | in[ -]office )
            """,
    ),
)
WORDINGS: Final[tuple[tuple[WorkplaceType, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(pattern, re.VERBOSE)) for kind, pattern in _PATTERNS
)
"""What a sentence in lower case says of the work, by the way of working that it offers."""
CHOICE: Final = re.compile(
    rf"""
    \b (?: {_JOB} | this[ ]is | open | done | performed | available | offer(?:s|ed)? | choose | choice | option )\b [^.;\n]{{0,30}}?
    \b (?P<choice> (?: {_ONE} ,?[ ] ){{1,2}} or[ ] {_ONE} )
    (?= [ ]* (?: $ | [.,;)\n] ) | [ ] (?: candidates | applicants | basis | {_JOB} | work(?:ing)? ) \b )
    """,
    re.VERBOSE,
)
"""Ways of working of which one can be chosen: "done on site, hybrid or fully remote"."""
DAYS_AWAY: Final = re.compile(rf"(?:yes,?[ ])? (?:up[ ]to[ ]|for[ ]|max(?:imum|\.)?[ ](?:of[ ])?)? {_COUNT}[ ]days? \b", re.VERBOSE)
"""The value of a label such as "Telework" that gives a part of the week alone."""
