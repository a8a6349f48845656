"""Words around an address or a number: that applications go there, that something else does, that only staff or nobody applies so."""

import re
from typing import Final

APPLY: Final = re.compile(
    r"\b(?:apply|applying|applications?|submit\w*|send|forward|upload|resumes?|cover letters?|go to|search for|log ?on(?:to)?|click"
    r"|interested|to be considered|cvs?)\b",
    re.IGNORECASE,
)
STRONG: Final = re.compile(
    r"\b(?:apply|applying|applications?|applicants?|candidates?|employees|submit\w*|send|forward|e-?mail|resumes?|cover letters?|cvs?"
    r"|considered|interested|search for|job id|to:)(?!\w)",
    re.IGNORECASE,
)
ASIDE: Final = re.compile(
    r"""
    \b (?: (?<! applications[ ]and[ ]) (?: questions? | queries | [ie]nquir(?:y|ies) ) | clarifications?
      | informal[ ](?:chat|discussion|conversation|visit)s?
      | need[ ](?:(?:any|extra|more|further)[ ])?(?:help|support|assistance)(?=\?|[ ](?:with|to[ ]apply|applying|during|completing)\b)
      | (?:have|having|experienc(?:e|ing)|encounter)[ ](?:any[ ]|technical[ ]){0,2}(?:trouble|difficult(?:y|ies)|problems?|issues?)
      | (?:to|can|may)[ ]discuss | preview | privacy | agenc(?:y|ies)[ ](?:and|who|that) | recruiting[ ]agency | scams? | accommodat\w+
      | disabilit\w+ | portal[ ]help | technical[ ]support | place[ ]a[ ](?:free[ ])?posting ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What an address serves other than applications, even where applying is spoken of."""
OTHER_USE: Final = re.compile(
    r"""
    \b (?: (?:more|further|additional|other)[ ](?:information|details|question) | for[ ]information | learn[ ]more | read[ ]more
      | about[ ](?:us|the|our|(?-i:[A-Z])) | polic(?:y|ies) | loan[ ]forgiveness | exams? | examination | eligibility[ ]requirements
      | browser | cookies | blog | benefits | notice(?![ ]period) | learned | mention | attachments? | downloaded | visit[ ](?:us|our)
      | also[ ]visit | our[ ]website | website[ ]at | check[ ]out | follow[ ]us | compliance | writing[ ]sample ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What an address serves other than applications, unless the sentence says that they go there: "send a resume and ... about our ... to"."""
TO_APPLY: Final = re.compile(
    r"\W{0,3}(?:(?:to|please|you (?:can|may)|how to) apply|apply (?:online|now|today|here|at|via|through))\b", re.IGNORECASE
)
STAFF: Final = re.compile(
    r"""
    (?<! non- ) (?<! non[ ] ) \b (?:
        (?: current | existing | internal | permanent ) (?: [ ][\w']+ ){0,3}? [ ] (?: employees? | staff | applicants? | candidates?
          | associates? | workers? | colleagues? | teammates? | team[ ]members? )
      | internal [ ] (?: careers? | jobs? | recruit(?:ing|ment) | mobility ) [ ]
          (?: (?:job[ ])? (?:site|portal|pages?|boards?|website|market(?:place)?) )
      | (?: city | county | state | agency | company | university | nyc ) [ ] employees?
      | employee[ ]self[- ]service | \(?\bESS\b\)? | internal[ ]applicants? | intranet )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PUBLIC: Final = re.compile(
    r"""
    \b (?: external | outside | public ) (?: [ ][\w']+ ){0,2}? [ ] (?: applicants? | candidates? | employees? )
    | \b non-?[ ]?(?: \w+[ ] ){0,2}? employees?
    | \b (?: all | any ) [ ] others? \b | \b other [ ] (?: applicants? | candidates? | employees? ) \b | \b everyone[ ]else \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
FOR_STAFF_BEHIND: Final = re.compile(
    r"[\s,(]*(?:for|if you are)\s+(?:an? )?(?:current|existing|internal|city)\b[^.;\n]{0,30}\b"
    r"(?:employees?|staff|applicants?|candidates?|colleagues?)",
    re.IGNORECASE,
)
EMPLOYEE_SITE: Final = re.compile(r"(?:^|[./-])(?:ess|intranet|nycnet|insite|internal)(?:[./-]|$)", re.IGNORECASE)
OTHER_PAGE: Final = re.compile(
    r"\bexam(?:s|_|\b)|privacy|polic(?:y|ies)|/eeo|benefit|terms|studentaid|linkedin\.com|facebook|twitter|instagram"
    r"|glassdoor",
    re.IGNORECASE,
)
SIGNATURE: Final = ("email", "e-mail", "contact email", "contact")
OF_VENDOR: Final = re.compile(r"\b(?:software|hosted|powered) by\b|\b(?:technical|customer|site) support\b|\bsupport:", re.IGNORECASE)
PHONE_WORD: Final = re.compile(r"\b(?:call|text|phone|tel|telephone|mobile|cell|whatsapp)\b", re.IGNORECASE)
BY_CALLING: Final = re.compile(r"\b(?:apply|resumes?|interview|cvs?|recruiters?|hiring (?:manager|team)|human resources)\b", re.IGNORECASE)
NO_CALLS: Final = re.compile(r"\bno (?:phone|tele|calls)|\b(?:not|don't|never) (?:call|phone|text|whatsapp)\b", re.IGNORECASE)
REFUSED_BEFORE: Final = re.compile(
    r"\b(?:(?:do|does|please|should|must|may|can|will) ?not|don't|won't) (?:[a-z]+ )?"
    r"(?:send|submit|e-?mail|mail|apply|forward|write|use|contact|address|accept|consider|take|read)\b"
    r"(?:(?! (?:but|instead|rather|other than|outside|unless|except)\b)[^.;,\n]){0,70}\Z",
    re.IGNORECASE,
)
REFUSED_BEHIND: Final = re.compile(
    r"[ ,)]{0,3}(?:(?:or|and|/) [^.;,\n]{1,40} )?"
    r"(?:(?:will|shall|can|are|is) ?not\b(?! only)|cannot\b|won't\b|(?:will|shall) be (?:ignored|disregarded|discarded|rejected|deleted))",
    re.IGNORECASE,
)
"""Right behind an address, that what is sent there does not count: "sent to a@b.example will not be considered"."""
NOT_SO_SENT: Final = re.compile(r"\b(?:not|outside|other|without|except|unless|only|incomplete|late|missing|after)\b", re.IGNORECASE)
"""Before such an address, that it is the right one: "applications not sent to a@b.example will not be considered"."""
CONTACT_HEADING: Final = re.compile(
    r"(?:\A|\n)[ \t]*(?:(?:agency|hr|recruiter|hiring|vacancy|job|our) )?contact (?:information|details|info)[ \t]*:?[ \t]*(?=\n)",
    re.IGNORECASE,
)
SENDING: Final = re.compile(
    r"\b(?:apply|applications?|submit\w*|send|forward|resumes?|cover letters?|cvs?|interested|considered)\b", re.IGNORECASE
)
MAIL_HEADER: Final = re.compile(r"(?:from|to|cc|bcc|reply-to|sender|x-[a-z-]{1,30}):", re.IGNORECASE)
"""The first word of a line of a mail's header, where a line "From:" stands beside it."""
SENT_AT: Final = re.compile(
    r"(?:\b(?:at|to|through|via|on|using|here|below|site|website|portal|page|link)\b[:\s]{0,3}|:\s{0,2})\Z", re.IGNORECASE
)
PAPERS_SENT: Final = re.compile(
    r"\b(?:submit\w*|send|upload\w*|provide|complete|e-?mail|mail|forward|share)\b[^.;\n]{0,60}"
    r"\b(?:applications?|resumes?|cvs?|curriculum vitae"
    r"|(?:cover|motivation) letters?|letters? of (?:interest|application|motivation|intent))\b",
    re.IGNORECASE,
)
CONTACT_PERSON: Final = re.compile(r"\b(?:(?:your|agency|recruiter|hr|hiring) contact|contact (?:person|partner))\b", re.IGNORECASE)
FOR_JOBS: Final = re.compile(
    r"(?:jobs?|careers?|apply|applications?|recruit(?:ing|ment|er)?|hiring|resumes?|cvs?|vacanc(?:y|ies)|karriere|bewerbung(?:en)?)(?:[.@_-])",
    re.IGNORECASE,
)
"""The beginning of an address that is kept for applications, whatever stands around it."""
