"""The words by which postings name licences and certificates: as phrases, as titles, by their letters."""

import re
from typing import Final

from extractor.rules.asked.wording import wording

WORDS: Final = frozenset({
    "license", "licenses", "licence", "licences", "licensed", "licencse", "licencses", "licensure", "licensures", "certificate",
    "certificates", "certification", "certifications", "certified", "registration", "registered", "admission", "admitted", "credential",
    "credentials", "chartered",
})  # fmt: skip
"""One of these words stands in every sentence on a licence, or one of the letters below."""
SPEAKS: Final = re.compile("licen|certifi|registration|registered|admission|admitted|credential|chartered")

_MODIFIER: Final = (
    r"(?:[A-Z][\w.+'&/-]{0,40}\u00ae?|of|and|or|driver'?s?'?|drivers'|driving|driver|motor|vehicle|professional|engineer'?s?'?|engineering|nursing"
    r"|nurse'?s?|teach(?:er'?s?|ing)|real|estate|state|medical|journeyman"
    r"|practical|commercial|clinical|contractor'?s?|plumber'?s?|electrician'?s?|architect'?s?|pilot'?s?|pharmac\w+|pesticide"
    r"|applicator'?s?|food|handler'?s?|forklift|lifeguard|insurance|broker'?s?|security|guard|cosmetology|massage|therap\w+|social"
    r"|work(?:er)?'?s?|cpr|first|aid|board|class|master|&|[a-z]{2,12}-related|independent|operator'?s?|project|management|coaching|welding)"
)
LICENCE: Final = re.compile(
    rf"""
    (?<![\w'-]) (?P<name> {_MODIFIER} (?: \s{{1,2}} {_MODIFIER} ){{0,8}} ) (?: \s{{1,2}}\([\w\s]{{1,20}}\) )? \s{{1,2}}
    (?: [Ll]icen[sc](?:e|ure)s? | LICENSE | [Cc]ertifications? | [Cc]ertificates? | [Cc]redentials? | [Rr]egistration )\b
    (?P<tail>
      (?: \s{{1,2}}as\s{{1,2}}an?\s{{1,2}} [A-Z][\w-]* (?: \s{{1,2}} [A-Z][\w-]* ){{0,4}} )?
      (?: (?<=[Ll]icense) \s{{1,2}}in\s{{1,2}} (?:the\s{{1,2}}[Ss]tate\s{{1,2}}of\s{{1,2}})? [A-Z][a-z]+ (?: \s{{1,2}}[A-Z][a-z]+ )? )?
      (?: \s{{0,2}}\((?!Required|Preferred|Desired|Optional)[A-Z][\w+-]{{1,9}}\) )? )
    (?! \s{{1,2}} (?: [Rr]equirement | forms?\b | fees?\b | process | desk | systems?\b | numbers?\b | procedure | application | staff
      | authorit | management | plate | agreement | records? | experience ) )
    """,
    re.VERBOSE,
)
"""A licence and the words that say which: "New York State License as a Professional Engineer", "CompTIA A+ Certification"."""
EMPTY: Final = re.compile(
    r"^(?:(?:This|These|Such|That|A|An|The|Valid|Current|Active|Possession|Must|Have|Has|Hold|Holds|Requires?d?|Preferred|Relevant|Other"
    r"|Any|All|Additional|Appropriate|Professional|Applicable|Industry|Your|Our|Or|And|Of|Unrestricted|Clean|Possess|Maintain|Obtain|Availability"
    r"|Proof|Copy|Certifications?|Licenses?|Certificates?|Education|Training|Experience|Skills?|Special|Drivers?:|or|and|of|professional"
    r"|state|or|License/Certification:)\s{1,2})+"
)
NO_NAME: Final = re.compile(
    r"^(?:(?:Any|Other|Relevant|Professional|professional|State|state|work|management|project|of|and|or|Technical|Industry|Vendor|IT"
    r"|I\.T|Microsoft|medical|Medical|Birth|Marriage|Death|Gift|Software|Government|U\.S\.|security|food|Naturalization|Citizenship|TLC"
    r"|Business|Professional/Vendor|Marine|Employment|Education"
    r"|Enhanced|DBS|Vaccination|Immunization|COVID-19|Police|Clearance|Health|Tax|Required|Preferred|A|An|The|class)\s?)*$"
)
"""Words in front of a licence that do not say which, and names that are made of no others."""
LICENCE_AS: Final = wording(
    r"""
    \b(?: licen[sc]e | registration | licensed | certified | certificate | license\ and\ current\ registration )
      \ (?:to\ practice\ )? (?:in\ (?:the\ state\ of\ )?(?:\w+\ ){1,2})? as\ an?\ (?:
        (?-i: [A-Z][\w-]* (?: \s{1,2} (?:[A-Z][\w-]*|of|in) ){0,5} (?: \s{0,2} \([A-Z]{2,6}\) )? )        # a Registered Nurse (RN)
        | (?: registered | professional | licensed | certified | psychologist | physician | architect | landscape )
          (?: \ (?!(?:in|of|the|and|or|with|for)\b) \w+ ){0,2} )                                           # a professional engineer
    | licen[sc]ed?\ to\ practi[cs]e\ \w+ (?: \ in\ (?:the\ state\ of\ )? (?-i: [A-Z]\w+ (?: \s{1,2} [A-Z]\w+ )? ) )?
    | \b(?: certificates?\ of\ (?:fitness|qualification)\ for | licen[sc]e\ for )\ (?-i: [A-Z][\w-]* (?: \s{1,2} [A-Z][\w-]* ){0,5} )
    | \bregistered\ with\ (?:the\ )? (?-i: (?:[A-Z][\w&-]*|and|of|for) (?: \s{1,2} (?:[A-Z][\w&-]*|and|of|for) ){0,5}
        \s{1,2} (?:Council|Board|Commission|Association|Register|Authority|Chamber) | [A-Z]{3,6} )\b
    """
)
"""A licence and the profession behind it: "license to practice law", "Certificate of Fitness for Fuel Oil Transfer"."""
LICENCE_IN: Final = wording(
    r"""
    (?<![\w-]) certification\ in\ (?!(?:an?|the|one|any|your|our|this|that|these|related|relevant|lieu|good|accordance|order|place
        |addition|progress|at|some|either)\b)
      [\w-]+ (?: \ (?!(?:is|are|or|and|an?|the|required|preferred|with|from|by|within|will|would|must|of|to|for|as|in|at|on|desired
        |desirable
        |bachelor|master|degree|plus|issued|such|like|including)\b) [\w-]+ ){0,3}
    """
)
"""A certificate and its matter: "certification in welding"."""
CERTIFIED: Final = re.compile(
    r"(?<![\w'-])(?P<name>(?:[A-Z][\w.&']{0,30}\s{1,2}){0,3}(?:Certified|Licensed|Registered|Chartered))"
    r"\s{1,2}(?:[A-Z][\w-]*(?:\s{1,2}(?:in|of|and|for"
    r"|&)(?=\s{1,2}[A-Z]))?\s{1,2}){0,4}[A-Z][\w-]*(?:\s{0,2}\([A-Z][\w+-]{1,9}\))?(?:\s{1,2}(?:[Cc]ertification|[Ll]icense)\b)?"
)
"""A title that a body gives: "Certified Public Accountant (CPA)", "Ohio Licensed Journeyman Electrician"."""
CERTIFIED_FOR: Final = wording(
    r"""
    (?<![\w-]) (?: (?:CPR(?:/|\ and\ |\ &\ ))? first\ aid | forklift | hazmat | welding | food\ safety | scaffold | crane | rigging
      | lifeguard | OSHA[ -]?(?:10|30) ) [ -]certified\b (?!\ (?:\w+\ )?(?:plants?|compan|facilit|products?|staff|team))
    | \bboard[ -]certified\b (?:\ ?(?:/|or\ )\ ?(?:board[ -])?eligible\b)? (?:\ in\ (?-i: [A-Z]\w+ (?: \s{1,2} [A-Z]\w+ )? ) )?
      (?!\ (?:physicians|doctors|staff|team|providers|psych\w+s\b))
    | \b(?: food\ handler(?:'?s'?)? | guard ) \ (?:card|permit)\b
    | \bbar\ (?:licen[sc]e|licensure|admission|membership)\b (?:\ in\ (?-i: [A-Z]\w+ (?: \s{1,2} [A-Z]\w+ )? ) )?
    """
)
"""What the hire is certified for, and cards that prove it: "forklift certified", "Food Handler's card"."""
BODY_CERTIFIED: Final = re.compile(
    r"""
    (?<![\w-]) (?!(?:ISO|USDA|FDA|HUD|SBA|VA|AA)\b) [A-Z]{2,6} (?: \s{1,2} [A-Z]?\d[\w.]{0,8} )? \s{1,2} (?: certified | registered )
    (?= \s{0,2} (?: $ | [,;.)] ) | \s{1,2} (?: or | and | required | preferred | is | with )\b )
    """,
    re.VERBOSE,
)
"""A body whose certificate one has: "ASE certified", "AWS D1.1 certified"."""
PROFESSION: Final = wording(
    r"""
    \b(?: licensed | certified | registered | chartered )\ (?:(?!(?:of|and|or|in|by|with|the|small|to)\b)[\w-]+\ ){0,2}?
      (?: nurse | psychologist | audiologist | cosmetologist | therapist | pharmacist | hygienist | dentist | estheticist | arborist
        | electrician | physician | dieti[ct]ian | technician | optician | a?esthetician | welder | plumber | engineer | architect
        | accountant | surveyor | appraiser | teacher | educator | counsell?or | social\ worker | practitioner | midwife | veterinarian
        | paralegal | mechanic | barber | coach | trainer | actuary | broker ) \b (?! \ (?:staff|team|firm|assistants|office) )
    """
)
"""A profession that takes a licence, in small letters: "a licensed psychologist"."""
LICENCE_LOW: Final = wording(
    r"""
    (?P<name> (?: (?!(?:of|with|and|or|in|to|for|as|is|are|have|has|must|be|the|your|our|any|no|required|preferred|plus|from|by|holds?
        |possess|not|high|school|graduate|degree|copy|software)\b) [\w'/-]{1,30}\ ){1,5} )
    (?: licen[sc]e | licensure | certification | certificate )\b
    (?! \ (?: requirement | forms?\b | fees?\b | process | systems?\b | numbers?\b | procedure | application | authorit | management
      | program | agreement | records? | experience | from\ an?\ (?:accredited|college) ) )
    """
)
"""A licence in small letters, tried at the beginning of an item and behind words that ask: "an active real estate salesperson license"."""
ASKING: Final = re.compile(r"\b(?:an?|valid|active|current|unrestricted|obtain|hold|possess)\s{1,2}")
GENERAL: Final = wording(
    r"""
    (?:(?: relevant | related | professional | recogni[sz]ed | industry(?:-recogni[sz]ed|-standard)? | international(?:ly)?
      | national(?:ly)? | state | local | vendor | technical | appropriate | applicable | necessary | equivalent | similar | additional
      | formal | advanced | specific | business | valid | active | current | medical | birth | university | college | other | one | two
      | more | (?:post-?)?secondary | training | completion | skills? | education(?:al)? | some | this | that | these | such | each
      | proper | full | clean | good | unrestricted | unencumbered | clear | (?:under|post-?)graduate | government | tax | gift | export
      | import | ssl | tls | digital | open | source | product | user | enterprise | experience | security | possession | holding | having
      | vaccination | immuni[sz]ation | covid(?:-19)? | enhanced | dbs | police | clearance | health | it | an? )(?:\ |/) )+
    """
)
"""Words that do not say which licence."""
_CLASS: Final = r"['\"]?[A-E]1?E?['\"]?"
_CLASSES: Final = rf"{_CLASS}(?:\s{{0,2}}(?:,|/|and|or|&)\s{{0,2}}{_CLASS}){{0,3}}(?!\w)"
DRIVING: Final = wording(
    rf"""
    \b(?:(?:driver(?:'?s'?)?|driving)\ licen[cs]es?|commercial\ driver'?s?'?\ licen[sc]e(?:\ \(CDL\))?)\b
    (?-i: ,?\s{{0,2}} \(? (?:of\s)? (?:[Cc]ategor(?:y|ies)|[Cc]lass(?:es)?|[Tt]ypes?) \s{{1,2}} {_CLASSES} \)?
      | \s{{1,2}} (?: \((?=['"B-E]) {_CLASSES} (?:\s[Cc]ategor\w+)? \) | of\s{_CLASSES}\s[Cc]ategory\b
        | (?=['"B-E]) {_CLASSES} ) )? (?!\ requirement)
    """
)
BAR: Final = wording(
    r"""
    \badmi(?:ssion|tted)\ to\ (?:the\ )?(?:(?-i:[A-Z]\w+)\ (?:of\ )?){1,5}bar\b
    | \bmember(?:ship)?\ (?:in\ good\ standing\ )?(?:of|in)\ (?:the\ )?(?:(?-i:[A-Z]\w+)\ (?:of\ )?){1,5}bar\b
    | (?<=\bto\s)(?:(?:practice\ law\ in\ )?the\ )?(?:(?-i:[A-Z]\w+)\ (?:of\ )?){1,5}bar\b
    """
)
EXAMPLES: Final = wording(
    r"""
    \b(?:certificat(?:ion|e)|credential)s?\b (?:\ in\ [\w-]+|\ \w+){0,2} ,? \s{0,2}
      (?: \(?(?:e\.g\.|i\.e\.|ex:)[,:]? | \(?(?:such\ as|like|including)\b (?:\ but\ not\ limited\ to)? :? )
      \s{1,2} (?P<items> [^;()]{3,150} )
    """
)
"""Certificates given as examples: "certifications such as CCNA, CCNP"."""
EXAMPLE: Final = re.compile(
    r"(?:[A-Z][\w+&/-]*(?:\.\d+)?|[A-Z]?\d[\w.]*\b)(?:\s{1,2}(?:[A-Z][\w+&/-]*(?:\.\d+)?|\d[\w.]*\b)){0,5}(?=$|\s{1,2}[a-z])"
)
