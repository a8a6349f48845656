"""Words that postings print with a capital and that name no tool: by them a name of unknown words is told from a phrase in title case."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from extractor.rules.places.gazetteer import country_of, region_of, towns
from extractor.rules.license_names import LETTERS
from extractor.rules.vocabulary.language_names import language_words
from extractor.rules.vocabulary.skill_names import GENERAL, MAKERS

TRADE_MARK: Final = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|^[A-Z]{3,6}$|[a-z]\.[a-z]|[+#]")
"""A word printed as no plain word is: "QuickBooks", "DocAuto", "HTML5", "FMS"."""
_ENDINGS: Final = re.compile(
    r"(?:tions?|sions?|ments?|ness|it(?:y|ies)|ing|ings|ances?|ences?|ships?|olog(?:y|ies|ical)|ics|ives?|ous|ables?|ibles?|ary|aries"
    r"|[iu]al|als|ical|isms?|ists?|ers|ors|ants|ents|ures?|ancy|ency|encies|ially|ally|ed|ful|less|ia[nc]s?|ican?s?|ese|graphy|therapy|care"
    r"|wide|work|works|based|level|hood|craft|keeping|making)$"
)
_PLAIN_TEXT: Final = """
    cabinet drawer shelf folder binder rack bin aisle wing profound sound solid thorough deep practical proven superior
    demonstrable fluent proper broad vast detailed update imagery satellite radar sensors a an the and or of in on at by for from to
    with as is be our your their this that these those all any other another each both about above across after again also always among
    around back before behind below best better between beyond case cash change account acute adult adults advance advanced africa
    agent agents agile aid air amount analyst analysts animal animals annual answer answers app applicant apps april arab architect
    area areas army art arts asia asset assets assist assistant associate associates audit audits auto autism baby bachelor bachelors
    bank banks base basic basics bid bids bill bills biology board boards body book books booth box boy brand brands bread break bridge
    brief budget budgets build builder bus buyer cable call calls camp cancer candidate candidates car card cards care career careers
    cargo cars catalog center centers central chain chair chart charts chef chemical chemist chemistry chief child children china
    church city civic civil claim claims class clean clear clerk clerical client clients clinic clinics coach coast code codes cold
    college color comfort command commercial common community company complex computer concrete contact content contract contracts
    control controls cook core corporate cost costs council counsel country county course courses court courts cover craft creative
    credit crew crime crisis crop cross culture currency current custom customer customers daily data date day days deal deals debt
    defense degree degrees delivery demand dental design designer desk detail details device devices diesel digital direct director
    disease district diverse doctor document documents domestic donor donors door draft drive driver drug drugs due duties duty early
    earth east economic economics economy edge education effective effort electric electrical electronic electronics elementary email
    energy engineer english enterprise entry equal equipment equity estate event events every excellent exchange executive exempt
    expense experience expert export external eye face facilities facility faculty fair faith false families family farm fashion fast
    federal fee field file files film final finance financial fire firm first fiscal fish fit fixed fleet flight floor flow focus food
    foods force foreign form forms foundation free freight fresh front fuel full function functional fund funds gas gender general girl
    glass global goal goals golf good goods government grade graduate grant grants graphic great green grid ground group groups growth
    guest guests guide guidelines hand hands hardware head health heat heavy help high higher home homes hospital host hotel hour hours
    house household housing human hybrid ideal image impact import inbound income industry infant information infrastructure inside
    institute insurance integrity intelligence interest interior internal internet interview inventory invoice iron issue issues item
    items job jobs joint journal judge july june junior justice key kids kitchen know knowledge lab label labor laboratory labs land
    language large laundry law laws lead leader leaders lease leases learn leave legal lending level library license life light line
    lines list live load loan loans local logic logistics long loss mail main maintenance major make male man manager managers manual
    map march marine market markets master masters material materials math matter matters may meal meat media medicaid medical medicare
    medicine meet member members memory men mental merchandise metal method methods metro middle military mill mind mining minimum
    mission mobile mode model models modern money month monthly more mortgage motor multi museum music name national native natural
    nature navy need needs network networks new news night non nonprofit north nurse nurses ocean office officer offices oil online
    open operator operators order orders organic outbound outlook outside outreach owner package page paid paint panel paper park part
    partner partners parts party patient patients pay payroll peer people person personal pet pharma pharmacy phase phone photo
    physical physician physics pilot pipe pipeline place plan plans plant plants platform play plus point police policies policy
    political pool port portfolio positive post power practice practices premium president press price prime principal principles print
    prior privacy private pro problem procedure procedures process processes product products professional profile profit program
    programs project projects proof property proposal proposals protocol protocols public purchase quality quick race radio rail range
    rate raw reach read real record records recovery references region regular remote rent report reports request requests research
    resource resources response restaurant result results retail return revenue review risk road role room rooms route row rule rules
    rural safe safety salary sale sales salon sample school schools science sciences scope search season second secondary sector secure
    security self sell senior sense service services set shift ship shop short show side sign single site sites skill skills skilled
    small social soft software soil solar solution solutions source south space special specialist speech speed sport sports spring
    staff stage standard standards start state statement station statistics status steel stock store stores strategic strategies
    strategy street stress strong structural student students studies study style subject summary summer supply support surgery survey
    surveys sustainable system systems table talent target task tasks tax taxes tea teacher team teams tech technical technician
    techniques technology telephone term test tests text theory third time title tool tools top total touch tour town track trade
    traffic trainer transfer transit transport travel treatment trend trial trials trouble truck trucks trust two type under union unit
    units urban use user users vacation valid value values van vehicle vehicles vendor vendors venture verbal vice video view virtual
    vision visit visual voice volume wage walk ward warehouse waste water web website week weekend weekly welfare well west wet wild
    wind wine winter women wood word work worker workers workflow workplace workshop world worldwide write year years yard yoga young
    youth zone montessori stem k-12 judaism islam christmas easter thanksgiving vietnam veterans veteran jewish muslim catholic
    christian kosher halal europe european america american asian african latin additional enough perfect some many much several few
    identify present provide please timely cultivate monitor require requires develop dynamics mindset workforce over roadway sewer
    benefits fintech proptech edtech healthtech medtech biotech adtech martech agtech learning knowing follow ensure oversee perform
    own collaborate coordinate conduct communicate analyze maintain handle attend serve respond schedule greet verify evaluate execute
    deliver implement demonstrate utilize wire municipal penal statutes statute manuals browser servers server environment computers
    laptop desktop printer printers phones you'll we're latino hispanic pacific atlantic caribbean balkans mediterranean scandinavia
    indigenous covid covid-19 aids hiv hiv/aids lgbtq lgbtq+ bipoc series stakeholders c-suite fortune salesperson sous barista
    bartender pastry sushi espresso coffee beer bakery deli produce seafood grocery luxury beauty skincare spa hair nail nails
    cosmetics jewelry apparel footwear furniture toys
"""
_PLAIN: Final = frozenset(_PLAIN_TEXT.split())
"""Plain words, in lower case, beside those that their endings show to be plain."""
_INITIALS_TEXT: Final = """
    AAA ABA ACA ACT ADA AIDS API APIs ARC ASAP AVP B2B BBA BPO BSC BSN CAO CBO CDC CDL CEU CIO CISO CMO CNA CNG COVID CPR CRA CSR CVS
    DHS DMV DNA DOD DOJ DOL DSNY DUI EAP ECE ED EIT EMEA EMS EMT EPA EPC ESG ESL ETA EVP FAA FAQ FBI FBO FCC FDA FDIC FHA FHWA FMCG FTA
    FTE FTEs FY GAO GDP GSA HHS HIV HOA HUD ICU IEP IEPs INGO INGOs IPO IRB IRS ISP ISO ITS JD K12 KPI LATAM LPN LTC LTL M&A MBE MEAL
    MEP MOU MRI MTA MWBEs NATO NGO NICU NIH NYCEM NYPD NYSDOH OEM OEMs OTC P&L PLLC PMO PPE PTA PTO QA QC R&D RFI RFP RFPs RFQ RFQs RIA
    RNs ROI RTA SBA SEC SLA SME SMEs SMB SNAP SNF SOP SOPs SRO SSA SSI SVP SWOT TANF TBD UAE UNDP UNICEF UPS USAID USD USDA USPS USPTO
    VAT VIP VP WBE WHO WIC WIOA WTO YMCA YTD EUR GBP CAD AUD INR CHF MON TUE WED THU FRI SAT SUN NEW YOU ARE OUR PLUS NOTE HIGH SKILLS
    MAX MIN ETC HOD IQ OQ PQ EOE AA DEIB CBT GSM OTR PED CAPEX OPEX FP&A B2C D2C DTC GTM ICP ARR ACV NDA NDAs SOW SOWs BRD BRDs LP GP
    LPs GPs AUM NAV IRR PII PHI SLO EOD EOB HMO PPO DOE MPH MSW BSW LCSW CPAs MDs PAs NPs DO OT PT SLP BCBA RBT CASAC ALL-IN NO YES DBA
    DBAs MCAD MCSD MCSE CISSP CISM CISA CCNA CCNP PMI ACCA CFA CMA CSM CIA CPHQ SHRM CFP RHIA RHIT CCS CHES NASM MWBE DEP REI
"""
_INITIALS: Final = frozenset(_INITIALS_TEXT.split())
"""Letters that stand for bodies, ranks, papers, places, moneys and figures, not for tools."""
_NO_ENDS_TEXT: Final = """
    manager managers director team teams staff department program programs office officer officers coordinator group division committee
    board agency council foundation university college hospital school schools county city state street avenue area region district
    client clients customer customers market markets space industry community communities student students degree law act laws mindset
    company developer engineer engineers analyst specialist technician administrator environment disorder disease syndrome corps
    association institute trust society ministry bank center centre
"""
_NO_ENDS: Final = frozenset(_NO_ENDS_TEXT.split())
"""Words that end the names of bodies, ranks and fields of work."""
_MAKERS_OF_THEIR_NAME: Final = frozenset({"Apache", "Oracle", "SAP"})
_SHORTEST: Final = 3
_DAYS_TEXT: Final = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december
"""
_DAYS: Final = frozenset(_DAYS_TEXT.split())


def names_a_tool(name: str, is_plain_here: Callable[[str], bool], *, marked: bool = False) -> bool:
    """Tell whether a printed name can be that of a tool: no plain words at its end, no place, language, day, body or money.

    `is_plain_here` tells of a word in lower case whether the posting also prints it in small letters; `marked` asks for a shape
    that no plain word has.

    >>> [names_a_tool(name, lambda word: False) for name in ("Zorbix", "Customer Service", "Ohio", "HUD", "Zorbix Team")]
    [True, False, False, False, False]
    """
    words = name.split()
    if any(word.strip(".,") in GENERAL or word in _INITIALS for word in words) or "'" in name or len(name) < _SHORTEST:
        return False
    if name.isupper() and name.lower() in LETTERS:
        return False
    if words[-1].lower() in _NO_ENDS or (len(words) == 1 and name in MAKERS and name not in _MAKERS_OF_THEIR_NAME):
        return False
    if marked and (not any(TRADE_MARK.search(word) for word in words) or any(_is_plain(word, is_plain_here) for word in words)):
        return False
    last = next((word for word in reversed(words) if not word[0].isdigit()), words[-1])
    if _is_plain(last, is_plain_here) and not any(TRADE_MARK.search(word) for word in words):
        return False
    return not _is_elsewhere(name) and not (len(words) > 1 and _is_elsewhere(words[-1]))


def _is_plain(word: str, is_plain_here: Callable[[str], bool]) -> bool:
    if TRADE_MARK.search(word):
        return word.lower() in _PLAIN
    parts = [part for part in re.split(r"[^\w]+", word.lower()) if part]
    return all(
        part.isdigit() or len(part) == 1 or part in _PLAIN or _ENDINGS.search(part) or part in _DAYS or is_plain_here(part)
        for part in parts
    )


@cache
def _is_elsewhere(name: str) -> bool:
    """Tell whether a name is that of a place, a language or a month."""
    low = name.lower()
    return low in language_words() or bool(country_of(name)) or region_of(name) is not None or bool(towns(name))
