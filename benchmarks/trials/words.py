"""Plain words that right claims are found by and spoiled ones are kept clear of: few, and none of them from the rules."""

import re
from typing import Final

CUES: Final = {
    "date_posted": r"post|publi|date|opened|announce",
    "start_date": r"start|begin|commenc|from\b|join",
    "application_deadline": r"deadline|clos|appl|until|\bby\b|\bdue\b|submi|\bbis\b|limite",
    "pay": r"[$£€₹]|salar|\bpay|wage|compensation|USD|EUR|GBP|SGD|INR|hour|annual",
    "openings": r"positions?\b|vacanc\w*|openings?\b|posts?\b",
    "hours_per_week": r"hours?\b|hrs?\b|Stunden|h/",
    "duration": r"contract|term|durat|temporary|period|appointment|assignment|fellow|intern|position|season|month|befrist",
    "locations": r"locat|\bbased in\b|office|work(?:ing)? (?:site|out|in)\b|Standort",
    "languages": r"essential|required|languages?|fluen|proficien|knowledge|speak|written|command|skills|bilingual|native",
    "qualification_paths": r"degree|diploma|years?|graduat|bachelor|master|ph\.?d|doctor",
}
"""By field, what stands in a sentence that speaks of it."""
NUMBERS: Final = dict(
    enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1)
)
PHRASES: Final = {
    "FULL_TIME": r"\bfull[ -]?time\b", "PART_TIME": r"\bpart[ -]?time\b", "TEMPORARY": r"\btemporary\b|\bfixed[ -]term\b",
    "INTERN": r"\bintern(?:ship)?\b", "VOLUNTEER": r"\bvolunteer\b", "PER_DIEM": r"\bper[ -]diem\b", "CONTRACTOR": r"\bcontract(?:or)?\b",
    "REMOTE": r"\bremote(?:ly)?\b", "HYBRID": r"\bhybrid\b", "ONSITE": r"\bon-?site\b",
}  # fmt: skip
"""A plain phrase of each code."""
DEGREES: Final = {
    "HIGH_SCHOOL": r"(?i)high school|\bGED\b",
    "ASSOCIATE": r"(?i)\bassociate'?s?\W{0,2}s? degree|\bassociate degree",
    "BACHELOR": r"(?i)bachelor|baccalaureate|\bB\.?A\.?/|(?-i:\bB\.?Sc?\b)|university degree|higher education|college degree",
    "MASTER": r"(?i)\bmaster['’]?s?\b|(?-i:\bM\.?(?:A|S|Sc|BA|LS)\b)",
    "DOCTORATE": r"(?i)\bph\.?d|doctora",
    "PROFESSIONAL": r"(?i)\bJ\.?D\b|\bM\.?D\b",
}
ASIDE: Final = r"experience|abilit"
"""What a sentence speaks of that names a code without offering it."""
ONE_SIDED: Final = r"(?i)up to|from|starting|at least|minimum|or more|\+"
YEARS: Final = r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\)?\+?\s+(?:or more )?(?:full )?year(?!\w*[ -](?:high|college))"
LANGUAGES: Final = {
    "en": "English", "hy": "Armenian", "ru": "Russian", "fr": "French", "es": "Spanish", "de": "German", "zh": "Mandarin", "ka": "Georgian",
    "nl": "Dutch", "it": "Italian",
}  # fmt: skip
WISHED: Final = r"prefer|\ba plus\b|desir|advantage|\basset\b|ideal|nice to have|\bbonus\b|wish|helpful"
TRUE_WORDS: Final = {
    "travel_required": (
        r"\btravel (?:is |may be )?required|requires? (?:\w+ ){0,3}travel|must (?:\w+ )?travel"
        r"|(?:willing|able|ability|flexib)\w* to travel"
    ),
    "renewable": r"renew(?:able|al|ed)|exten(?:sion|ded)",
    "open_until_filled": r"until (?:the position is |it is )?filled|rolling basis",
    "equal_opportunity": r"equal (?:employment )?opportunity employer|regardless of",
}
"""By field, words that say that it is so."""
TOPICS: Final = {
    "employment_types": r"time|hour|shift|week|perman|temp|contract|regular|season|intern|fellow|month|year|employ|lance|vol|diem|day",
    "workplace_types": r"remote|hybrid|site|office|home|virtual|tele|locat|work|field|person|anywhere|commut",
    "qualification_paths": r"degree|bachel|master|ph\.?d|doctor|diplom|graduat|colleg|univ|school|educ|GED|B\.?[AS]|M\.?[AS]|experi|year",
    "languages": "|".join(LANGUAGES.values()) + r"|languag|lingual|fluen",
}
"""By field, all that a unit must not hold that says something else."""
NO_PAY: Final = (
    r"budget|billion|fund|portfolio|assets|revenue|\bfees?\b|grants?\b|contract|capital|invest|\bdebt|401|endow|sales|project|rais"
)
PAYS: Final = (
    r"salar|\bpay|wage|hour|bonus|compens|\brate|earn|stipend|per (?:year|annum|month|week|day)|commission|increase|incumbent|hiring"
)
UNITS: Final = {
    "HOUR": r"\bhour|/\s?hr\b|\bhr\b", "DAY": r"\bday\b|daily|diem", "WEEK": r"week",
    "MONTH": r"month", "YEAR": r"year|annual|annum|\byr\b",
}  # fmt: skip
SIGNS: Final = {
    "money": r"[$£€]|\b(?:USD|EUR|GBP|INR|SGD)\b",
    "place": r"\bNYC\b|New York|Manhattan|Armenia|Yerevan|Bay Area|\bU\.?S\.?A?\b|city|local",
}
_DENIED: Final = re.compile(
    r"\b(?:not?|never|none|without|nor|neither|cannot|non)\b|n['’]t\b|\bnon-?(?=renew)|\bkeine?\b|\bnicht\b", re.IGNORECASE
)


def denied(words: str) -> bool:
    """Tell whether a sentence denies anything."""
    return _DENIED.search(words) is not None
