"""Licences and certificates that go by their letters or by one name, whatever stands around them."""

import re
from typing import Final

KNOWN: Final = re.compile(
    r"(?:(?<![\w-])|(?<=[a-z)])(?=[A-Z]))(?:CPA|CFA|CFP|CPWA|ChFC|CLU|CAIA|CRPC|CPCU|CIA|CISA|CISM|CISSP|CRISC|CCSP|SSCP|OSCP|GSEC|GCIH|CEH"
    r"|CCNA|CCNP|CCIE|RHCSA|RHCE|CKA|MCSE|MCSA|MCP|SIE|CIMA|QTS|RDN|RPh"
    r"|PMP|CAPM|PMI-ACP|PgMP|CBAP|CSM|CSPO|a?PHR|SPHR|SHRM-S?CP|CAMS|CFE|CMA|CPIM|CSCP|CPSM|ACCA"
    r"|ACA|FRM|AICP|LEED(?:\s(?:AP|GA|Green Associate)(?:\sBD\+C)?|-AP)"
    r"|(?:First\s[Aa]id(?:/|\sand\s|\s&\s))?CPR(?:(?:/|\sand\s|\s&\s)(?:AED|BLS|First\s[Aa]id))?(?:\scard)?|BLS|ACLS|PALS|NRP|TNCC|CCRN|CNA|LPN|LVN|APRN|CRNA"
    r"|NREMT(?:-P)?|EMT(?:-[BP])?"
    r"|RN(?=\s{0,2}(?:$|[,;./)]|required|preferred|or\b|with\b))"
    r"|LCSW|LMSW|LICSW|LGSW|LCPC|CADC|CASAC|ARRT|RDMS|CPhT|COTA|CCC-SLP"
    r"|LMHC|LPCC?|LMFT|BCBA|RBT|(?:Class\s[AB]\s)?CDL(?:\s\(?Class\s[A-C]\b\)?|-[A-C]\b)?|NCARB|ServSafe"
    r"|CompTIA\s(?:A|Network|Security)\+|(?:A|Network|Security)\+(?!\w)|ITIL(?:\sv?\d)?\s(?:Foundation|certified|[Cc]ertification)|TWIC"
    r"|(?:(?:24|40)[\s-][Hh]our\s)?HAZWOPER(?:\s(?:24|40))?(?:\scertification)?"
    r"|Professional\sEngineer\s\(P\.?E\.?\)|PE(?=\s(?:required|preferred))|EIT"
    r"|OSHA[\s-](?:10|30)(?:[\s-][Hh]our)?(?:\s(?:card|certification))?|EPA(?:\sSection)?\s60[89](?:\sUniversal)?(?:\s[Cc]ertification)?"
    r"|[Nn]otary\s[Pp]ublic|Notary(?!\s(?:services?|duties|fees?|log))|(?:Lean\s)?Six\sSigma\s(?:Green|Black|Yellow)\sBelt)(?![\w+-])"
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
    "handler", "handlers", "guard", "bar", "sie", "cima", "qts", "rdn", "rph", "hazwoper",
})  # fmt: skip
"""A word of each of them, in lower case."""
