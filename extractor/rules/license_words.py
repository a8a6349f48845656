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
    r"|work(?:er)?'?s?|cpr|first|aid|board|class|master|[a-z]{2,12}-related|independent|operator'?s?|project|management|coaching|welding)"
)
LICENCE: Final = re.compile(
    rf"""
    (?<![\w'-]) (?P<name> {_MODIFIER} (?: \s{{1,2}} {_MODIFIER} ){{0,8}} ) (?: \s{{1,2}}\([\w\s]{{1,20}}\) )? \s{{1,2}}
    (?P<kind> [Ll]icen[sc](?:e|ure)s? | LICENSE | [Cc]ertifications? | [Cc]ertificates? | [Cc]redentials? | [Rr]egistration )\b
    (?P<tail>
      (?: \s{{1,2}}as\s{{1,2}}an?\s{{1,2}} [A-Z][\w-]* (?: \s{{1,2}} [A-Z][\w-]* ){{0,4}} )?
      (?: (?<=[Ll]icense) \s{{1,2}}in\s{{1,2}} [A-Z][a-z]+ (?: \s{{1,2}}[A-Z][a-z]+ )? )?
      (?: \s{{0,2}}\((?!Required|Preferred|Desired|Optional)[A-Z][\w+-]{{1,9}}\) )? )
    (?! \s{{1,2}} (?: [Rr]equirement | forms?\b | fees?\b | process | desk | systems?\b | numbers?\b | procedure | application | staff
      | authorit | management | plate | agreement | records ) )
    """,
    re.VERBOSE,
)
"""A licence and the words that say which: "New York State License as a Professional Engineer", "CompTIA A+ Certification"."""
LICENCE_AS: Final = wording(
    r"""
    \b(?: licen[sc]e | registration | licensed | certified | certificate | license\ and\ current\ registration )
      \ (?:to\ practice\ )? as\ an?\ (?:
        (?-i: [A-Z][\w-]* (?: \s{1,2} (?:[A-Z][\w-]*|of|in) ){0,5} (?: \s{0,2} \([A-Z]{2,6}\) )? )        # a Registered Nurse (RN)
        | (?: registered | professional | licensed | certified | psychologist | physician | architect | landscape )
          (?: \ (?!(?:in|of|the|and|or|with|for)\b) \w+ ){0,2} )                                           # a professional engineer
    | licen[sc]ed?\ to\ practi[cs]e\ \w+ (?: \ in\ (?:the\ state\ of\ )? (?-i: [A-Z]\w+ (?: \s{1,2} [A-Z]\w+ )? ) )?
    | \b(?: certificates?\ of\ (?:fitness|qualification)\ for | licen[sc]e\ for )\ (?-i: [A-Z][\w-]* (?: \s{1,2} [A-Z][\w-]* ){0,5} )
    | \bregistered\ with\ (?:the\ )? (?-i: (?:[A-Z][\w&-]*|and|of|for) (?: \s{1,2} (?:[A-Z][\w&-]*|and|of|for) ){0,5}
        \s{1,2} (?:Council|Board|Commission|Association|Register|Authority|Chamber) )\b
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
    (?<![\w-]) (?: forklift | hazmat | welding | food\ safety | scaffold | crane | rigging | lifeguard | first\ aid | OSHA[ -]?(?:10|30) )
      [ -]certified\b (?!\ (?:\w+\ )?(?:plants?|compan|facilit|products?|staff|team))
    | \bboard[ -]certified\b (?:\ in\ (?-i: [A-Z]\w+ (?: \s{1,2} [A-Z]\w+ )? ) )?
      (?!\ (?:physicians|doctors|staff|team|providers|psych\w+s\b))
    | \b(?: food\ handler(?:'?s'?)? | guard ) \ (?:card|permit)\b
    """
)
"""What the hire is certified for, and cards that prove it: "forklift certified", "Food Handler's card"."""
KNOWN: Final = re.compile(
    r"(?:(?<![\w-])|(?<=[a-z)])(?=[A-Z]))(?:CPA|CFA|CFP|CPWA|ChFC|CLU|CAIA|CRPC|CPCU|CIA|CISA|CISM|CISSP|CRISC|CCSP|SSCP|OSCP|GSEC|GCIH|CEH"
    r"|CCNA|CCNP|CCIE|RHCSA|RHCE|CKA|MCSE|MCSA|MCP"
    r"|PMP|CAPM|PMI-ACP|PgMP|CBAP|CSM|CSPO|a?PHR|SPHR|SHRM-S?CP|CAMS|CFE|CMA|CPIM|CSCP|CPSM|ACCA"
    r"|ACA|FRM|AICP|LEED(?:\s(?:AP|GA|Green Associate)(?:\sBD\+C)?|-AP)|CPR|BLS|ACLS|PALS|NRP|TNCC|CCRN|CNA|LPN|LVN|APRN|CRNA"
    r"|NREMT|EMT(?:-[BP])?"
    r"|RN(?=\s{0,2}(?:$|[,;./)]|required|preferred|or\b|with\b))"
    r"|LCSW|LMSW|LICSW|LGSW|LCPC|CADC|CASAC|ARRT|RDMS|CPhT|COTA|CCC-SLP"
    r"|LMHC|LPCC?|LMFT|BCBA|RBT|(?:Class\s[AB]\s)?CDL(?:\s\(?Class\s[A-C]\b\)?|-[A-C]\b)?|NCARB|ServSafe"
    r"|CompTIA\s(?:A|Network|Security)\+|(?:A|Network|Security)\+(?!\w)|ITIL(?:\sv?\d)?\s(?:Foundation|certified)|TWIC"
    r"|Professional\sEngineer\s\(P\.?E\.?\)|PE(?=\s(?:required|preferred))|EIT"
    r"|OSHA[\s-](?:10|30)(?:[\s-][Hh]our)?(?:\s(?:card|certification))?|EPA(?:\sSection)?\s60[89](?:\sUniversal)?(?:\s[Cc]ertification)?"
    r"|[Nn]otary\s[Pp]ublic|Notary(?!\s(?:services?|duties|fees?|log))|Six\sSigma\s(?:Green|Black)\sBelt)(?![\w+-])"
)
"""Certificates that go by their letters."""
SERIES: Final = re.compile(
    r"(?:\b|(?<=[a-z)]))Series\s{1,2}(?P<numbers>\d{1,2}\b(?:(?:,?\s{1,2}(?:and|or|&|and/or)\s{1,2}|,\s{0,2}|\s?[/&]\s?)\d{1,2}\b(?![+%-]|\.\d)"
    r"(?!\s{1,2}(?:or more|years?|yrs?|months?))){0,5})"
)
"""Licences to sell securities: "Series 7 and 66" are two."""
LETTERS: Final = frozenset({
    "cpa", "cfa", "cfp", "cpwa", "chfc", "clu", "caia", "crpc", "cpcu", "cia", "cisa", "cism", "cissp", "crisc", "ccsp", "sscp", "oscp",
    "gsec", "gcih", "ceh", "ccna", "ccnp", "ccie", "rhcsa", "rhce", "cka", "mcse", "mcsa", "mcp", "pmp", "capm", "pmi", "pgmp", "cbap",
    "csm", "cspo", "phr", "aphr", "sphr", "shrm", "cams", "cfe", "cma", "cpim", "cscp", "cpsm", "acca", "aca", "frm", "aicp", "leed",
    "cpr", "bls", "acls", "pals", "nrp", "tncc", "ccrn", "cna", "lpn", "lvn", "aprn", "crna", "nremt", "emt", "rn", "lcsw", "lmsw",
    "licsw", "lgsw", "lcpc", "cadc", "casac", "arrt", "rdms", "cpht", "cota", "ccc", "lmhc", "lpc", "lpcc", "lmft", "bcba", "rbt", "cdl",
    "ncarb", "servsafe", "comptia", "network", "security", "itil", "series", "twic", "pe", "eit", "osha", "epa", "notary", "six",
    "handler", "handlers", "guard",
})  # fmt: skip
"""A word of each of them, in lower case."""
_CLASS: Final = r"['\"]?[A-E]1?E?['\"]?"
_CLASSES: Final = rf"{_CLASS}(?:\s{{0,2}}(?:,|/|and|or|&)\s{{0,2}}{_CLASS}){{0,3}}(?!\w)"
DRIVING: Final = wording(
    rf"""
    \b(?:(?:driver(?:'?s'?)?|driving)\ licen[cs]es?|commercial\ driver'?s?'?\ licen[sc]e(?:\ \(CDL\))?)\b
    (?-i: ,?\s{{0,2}} \(? (?:of\s)? (?:[Cc]ategor(?:y|ies)|[Cc]lass(?:es)?|[Tt]ypes?) \s{{1,2}} {_CLASSES} \)?
      | \s{{1,2}} \(? (?=['"(B-E]) {_CLASSES} \)? )? (?!\ requirement)
    """
)
BAR: Final = wording(
    r"""
    \badmission\ to\ (?:the\ )?(?:(?-i:[A-Z]\w+)\ (?:of\ )?){1,5}bar\b
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
