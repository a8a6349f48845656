"""What names of positions, bodies and places look like: shapes and head words, no list of employers."""

import re
from functools import lru_cache
from typing import Final

from extractor.document import Span, trim

_ROLE_WORDS: Final = r"""
    accountant | actor | actuary | adjudicator | adjuster | admin | administrator | adviser | advisor | advocate | agent | aide |
    ambassador | analyst | anesthesiologist | appraiser | apprentice | architect | archivist | artist | assembler | assessor |
    assistant | associate | attendant | attorney | auditor | baker | barista | bartender | bookkeeper | broker | builder | buyer |
    captain | caregiver | caretaker | carpenter | caseworker | cashier | chair | chairperson | chancellor | chaplain | chef | chemist
    | chief | cleaner | clerk | clinician | coach | commissioner | comptroller | conductor | consultant | contractor | controller |
    cook | coordinator | copywriter | counsel | counsellor | counselor | courier | criminalist | curator | custodian | dealer | dean |
    dentist | deputy | designer | detective | developer | dietitian | director | dispatcher | doctor | drafter | draftsman | driver |
    economist | editor | educator | electrician | engineer | epidemiologist | estimator | evaluator | examiner | executive | expert |
    fabricator | facilitator | faculty | farmer | fellow | fellowship | fighter | firefighter | foreman | forester | fundraiser |
    gardener | generalist | geologist | groomer | guard | guide | handyman | head | helper | housekeeper | hygienist | illustrator |
    inspector | installer | instructor | intern | internship | interpreter | interviewer | investigator | janitor | journalist | judge
    | keeper | laborer | labourer | lawyer | lead | leader | lecturer | legislator | liaison | librarian | lifeguard | lineman |
    machinist | maker | manager | marketer | mason | mathematician | mechanic | mediator | mentor | merchandiser | merchandizer |
    messenger | midwife | moderator | monitor | navigator | negotiator | nurse | nutritionist | officer | operator | optician |
    optometrist | orderly | organizer | owner | painter | paralegal | paramedic | partner | patrolman | pediatrician | pharmacist |
    phlebotomist | photographer | physician | physicist | pilot | pipefitter | planner | plumber | practitioner | preparer | president
    | principal | processor | producer | professional | professor | programmer | promoter | provider | provost | psychiatrist |
    psychologist | publicist | quant | ranger | receptionist | recruiter | referent | registrar | rep | reporter | representative |
    researcher | resident | reviewer | roofer | salesman | salesperson | scheduler | scholar | scientist | secretary | seller | server
    | sheriff | shopper | sommelier | specialist | staffer | statistician | steward | stocker | strategist | stylist | superintendent
    | supervisor | surgeon | surveyor | tailor | teacher | teammate | tech | technician | technologist | teller | tester | therapist |
    trader | trainee | trainer | translator | treasurer | tutor | underwriter | usher | valet | veterinarian | videographer |
    volunteer | waiter | waitress | warden | watchman | webmaster | welder | worker | writer
"""
ROLE_NOUN: Final = rf"(?:{_ROLE_WORDS})(?:e?s)?"
"""A word for a person at work. For verbose patterns that ignore case."""

_ROLES: Final = frozenset(
    f"{before}{word}{ending}"
    for word in (
        *_ROLE_WORDS.replace("|", " ").split(),
        "secretarie",
        "deputie",
        "md",
        "ceo",
        "cfo",
        "cto",
        "coo",
        "cio",
        "vp",
        "svp",
        "evp",
    )
    for before in ("", "co", "vice", "sub")
    for ending in ("", "s", "es")
)
_MEDICAL: Final = re.compile(r"\bm\.?d\b")

_GENDERS: Final = re.compile(r"\((?:[mfwhkdxv](?:/[mfwhkdxv]){1,3})\)|\ball genders\b")
"""Behind the names of positions where the law wants it: "Widget Development (m/f/d)"."""

_BODY_WORDS: Final = """
    inc incorporated llc llp pllc ltd limited corp corporation company companies co plc gmbh cjsc ojsc jsc pbc college school schools
    academy institute institution library museum hospital clinic church court foundation fund trust association alliance coalition
    council federation union society network center centre club committee commission authority agency department dept ministry bureau
    office administration embassy bank board government district programme organisation organization group holding holdings partners
    associates technologies technology systems solutions services industries enterprise enterprises laboratory laboratories lab labs
    ventures capital initiative ministries charter housing county
"""
_BODIES: Final = frozenset(_BODY_WORDS.split())
_BODY_SHAPE: Final = re.compile(r"\b(?:universit[y\u00e9]|(?:city|town|village|state) of\b|(?:l\.l\.c|l\.l\.p|p\.l\.l\.c|s\.a)\b)")
_LEGAL_FORM: Final = re.compile(
    r"(?<=\w |[.&] )(?:KG|KGaA|AG|SE|SA|S\.A\.|BV|B\.V\.|NV|N\.V\.|Oy|Oyj|A/S|ApS|SpA|S\.p\.A\.|Srl|S\.r\.l\.|SARL|SAS|e\.V\.|Pty|Pte|Pvt)$"
)
"""Behind a firm's name, in their own capitals."""
_WORD: Final = re.compile(r"\w+")
UNIT_WORD: Final = r"(?:Division|Bureau|Unit|Department|Section|Branch|Team|team|Desk|desk|Group|Program|Office|Directorate|Practice)"

# Possessive: a name does not end within a word.
_CAPITAL: Final = r"(?:(?:Sr|Jr|St|Inc|Ltd|Co|Corp|Dr|Dept|U\.S|P\.C)\.|[A-Z0-9][\w&'+#-]*+(?:\.(?:[a-z0-9]|[A-Z](?![a-z]))[\w&'+#-]*+)*+)"
NAME: Final = rf"""
    {_CAPITAL}
    (?: (?: \ | ,\ (?= Inc | LLC | Ltd | (?:City|County|State)\ of ) | \ (?: of | for | and | & | on | de | del | el | in )\ (?:the\ )?
        | \ ?/\ ? )
        {_CAPITAL} ){{0,12}}
"""
"""A run of capitalised words, joined by small words: "Department of Parks and Recreation". For verbose patterns."""

POSITION: Final = rf"{_CAPITAL}(?:(?:\ |,\ |\ (?:of(?:\ the)?|for|and|&|to(?:\ the)?)\ |\ ?/\ ?|\ [-]\ |\ \(){_CAPITAL}\)?){{0,10}}"
"""A run of capitalised words that may be the name of a position. For verbose patterns."""

_EVERYDAY_WORDS: Final = """
    the our this these that those we you your it its he she they all any each a an in at as to for if and or but with about no not only
    please candidate candidates applicant applicants employee employees experience duties responsibilities requirements qualifications
    skills knowledge ability must job position role company team salary benefit benefits pay compensation location hours note what who
    why how when where there here us them successful incumbent selected ideal s/he work working under reporting task tasks description
    overview summary status type title department division agency organization office city state country application applications resume
    resumes employer client clients one two three are is do does have join today now full part bachelor's bachelor master's master
    degree
"""
_EVERYDAY: Final = frozenset(_EVERYDAY_WORDS.split())


@lru_cache(maxsize=2_000)
def has_role(text: str) -> bool:
    """Tell whether words name a position: one of them is a word for a person at work.

    >>> has_role("Senior Widget Analyst"), has_role("Widget Foundation")
    (True, False)
    """
    low = text.lower()
    if not _ROLES.isdisjoint(_WORD.findall(low)) or ("m.d" in low and _MEDICAL.search(low) is not None):
        return True
    return "/" in low and _GENDERS.search(low) is not None


@lru_cache(maxsize=2_000)
def has_body_word(text: str) -> bool:
    """Tell whether words carry the mark of a body: a legal form, or a word such as Department or University."""
    low = text.lower()
    if not _BODIES.isdisjoint(_WORD.findall(low)) or _BODY_SHAPE.search(low) is not None:
        return True
    return _LEGAL_FORM.search(text) is not None


def is_everyday(text: str) -> bool:
    """Tell whether a capitalised run is only a common word at the start of a sentence."""
    return text.lower() in _EVERYDAY


_FIRM: Final = re.compile(
    r"\b(?:associates|partners|fellows|scholars|advisors|consultants|builders|painters|producers|owners|makers|educators|friends)$",
    re.IGNORECASE,
)


def names_a_firm(text: str) -> bool:
    """Tell whether a name ends in a word for people that firms call themselves by: "Widget & Associates"."""
    return _FIRM.search(text) is not None


_ARTICLE: Final = re.compile(r"(?:the|an?|our|its|their|your)\s+", re.IGNORECASE)


def without_article(plain: str, span: Span) -> Span:
    """Leave out an article before a name."""
    article = _ARTICLE.match(plain, span.start, span.end)
    return Span(article.end(), span.end) if article else span


_SHORT_FORM: Final = re.compile(r"\b(?:inc|ltd|co|corp|l\.l\.c|l\.p|jr|sr|dept|serv|s\.a)$", re.IGNORECASE)


def stripped(plain: str, span: Span, marks: str = " \t\r\n,;:.-*_|") -> Span:
    """Leave out marks and white space around a name; the full stop of "Inc." stays."""
    span = trim(plain, span.start, span.end)
    text = plain[span.start : span.end]
    left = len(text) - len(text.lstrip(marks))
    right = len(text.rstrip(marks))
    if text[right : right + 1] == "." and _SHORT_FORM.search(text[:right]):
        right += 1
    return Span(span.start + left, span.start + max(left, right))


@lru_cache(maxsize=2_000)
def folded_words(text: str) -> tuple[str, ...]:
    """Give the words of a name for comparison: small letters, no plural s, no small words.

    >>> folded_words("Directors of the Widget Programs")
    ('director', 'widget', 'program')
    """
    words = re.findall(r"[^\W_]+(?:[+#]+)?", text.casefold().replace("'s", ""))
    return tuple(word.removesuffix("s") or word for word in words if word not in {"the", "of", "a", "an", "and", "for", "in", "to"})


def is_shorter(short: str, full: str) -> bool:
    """Tell whether a name only leaves out words of another: all its words come there, in that order.

    >>> is_shorter("Widget Manager", "Senior Widget Manager (Remote)"), is_shorter("Manager of Widgets", "Widget Manager")
    (True, False)
    """
    rest = iter(folded_words(full))
    return all(word in rest for word in folded_words(short))
