"""The names that postings print before a fact: "Job ID", "Closing date", "Reports to"."""

from typing import Final

_FAMILIES: Final = (
    # what the posting calls itself
    (
        r"(?:job|position|vacancy|posting|requisition|req|reference|announcement|opportunity|opening|position control)\.? ?"
        r"(?:(?:posting|requisition|reference|announcement) )?(?:id|number|no|num|code|\#|identification)s?\.?(?: ?\#)?"
    ),
    r"requisition|(?:job |vacancy |position |post )?ref(?:erence|\.)?(?: no\.?)?",
    # the position
    (
        r"(?:(?:business|job|position|working|office|functional|in-house|civil service|official|corporate|posting|payroll|internal|class"
        r"|classification|vacancy|role|post) )?title|position(?: name| available)?|role|job|(?:job )?designation|name of (?:the )?post"
    ),
    r"(?:(?:civil service|job) )?title code(?: (?:no|number|\#))?\.?|(?:job|class|position) code",
    r"(?:\#|no\.?|number) of (?:job )?(?:positions?|openings?|vacancies|posts)|openings|vacancies|positions? (?:available|to be filled)",
    r"grade|(?:assignment )?level|step|pay grade|job grade|seniority(?: level)?|career level",
    # the employer
    (
        r"agency(?: name)?|company(?: name)?|organi[sz]ation(?: name)?|employer(?: name)?|institution"
        r"|hiring (?:organi[sz]ation|agency|company)|facility(?: name)?"
    ),
    (
        r"dep(?:artmen)?t\.?(?: name)?(?: ?/ ?(?:unit|division))?"
        r"|division(?: ?/ ?(?:work ?)?unit| ?/ ?(?:program|bureau|section))?|(?:work )?unit"
        r"|bureau|team|office|section|program(?:me)?|group|branch|main area"
    ),
    # the place
    (
        r"(?:(?:work|job|position|primary|duty|office|main|reporting) ?)?(?:locations?|site)|duty station|workplace"
        r"|based in|place(?: of (?:work|employment|posting))?"
        r"|work(?:place)? (?:type|arrangement|model|mode)|city|address|remote(?: job| work)?"
    ),
    # pay
    (
        r"(?:(?:proposed|annual|base|starting|hourly|monthly|target|estimated|expected|hiring|budgeted|gross"
        r"|minimum|maximum|advertised) ){0,4}"
        r"(?:salary|pay|wage|compensation|remuneration|rate)(?: (?:range|rate|scale|grade|level|band|type))?"
        r"(?: \(?(?:usd|annual|annually|hourly|gross|net)\)?)?"
    ),
    # the contract
    (
        r"full[-\s]time ?/ ?part[-\s]time|(?:employment|job|position|contract|engagement|appointment|work|assignment)"
        r" (?:type|status|category|term)|type of (?:employment|contract|position|appointment|engagement)|type|status|contract|category"
        r"|time type|term|flsa(?: status)?|classification|employment|work(?:ing)? (?:pattern|time)"
    ),
    r"(?:(?:contract|position|assignment|project) ?)?(?:duration|length|period)|(?:contract|employment) term",
    # time
    (
        r"(?:(?:work|working|position|job) )?(?:hours|schedule|shifts?|days)(?: ?/ ?(?:shifts?|schedule|hours|days))?|hours per week"
        r"|weekly hours|shift (?:time|hours)"
    ),
    (
        r"(?:job )?post(?:ing|ed)?(?: (?:date|on|until|end date|start date|opening date))?|date (?:posted|of posting|opened|closed)"
        r"|publication date"
        r"|(?:opening|open|issue|announcement) date|open to|open until"
    ),
    (
        r"(?:(?:application|submission|apply|posting|job|vacancy|announcement|final|registration) ){0,4}"
        r"(?:closing|close|closes|due|end) ?"
        r"(?:date|on)?(?: ?(?:/|and|&) ?time)?"
    ),
    (
        r"open(?:ing)?(?: date)? ?(?:&|and|/|-) ?clos(?:e|ing)(?: dates?)?"
        r"|(?:open|filing|application|posting|announcement|submission) (?:period|window)"
        r"|(?:last|final) (?:date|day) (?:to|for) (?:apply|file)"
    ),
    (
        r"(?:(?:application|submission|registration|final) ){0,4}deadlines?(?: (?:date|to apply|for (?:applications?|submission)))?"
        r"|apply (?:by|before)|expir(?:y|ation) date|expires(?: on)?"
    ),
    (
        r"(?:(?:anticipated|expected|estimated|proposed|job|desired|tentative|target) ){0,4}start(?:ing)? ?date(?: ?/ ?time)?"
        r"|date of (?:hire|start)|commencement(?: date)?"
    ),
    # people
    r"reports? to|reporting to|supervisor(?: title)?|(?:direct )?manager|supervised by|hiring manager|line manager|direct supervisor",
    # the rest
    (
        r"travel(?: (?:required|requirements?|percentage|time))?|languages?(?: (?:required|requirements?|skills))?|security clearance"
        r"|clearance|visa(?: sponsorship)?|work authorization"
    ),
    r"industry|job functions?|sector|website|e-?mail|phone|tel(?:ephone)?|fax|contact(?: (?:person|name|information|info|email))?",
)
KNOWN: Final = "|".join(_FAMILIES).replace(" ", "[ ]")
"""Names that are labels even inside a line, or on a line of their own without a colon: the body of a verbose pattern."""
