"""What a cell of a header is by its shape alone: a banner, a place, a fact, or a name."""

import re
from functools import lru_cache
from typing import Final

from extractor.rules.names.words import has_body_word, has_role
from extractor.rules.places.gazetteer import certain_town, country_of, region_of, town_in
from extractor.rules.places.meant import without_district

_BANNER: Final = re.compile(
    r"""
    \W*
    (?: (?: (?:city-?wide|current|open|classified|certificated|certified|internal|external|public|staff|faculty|academic)\  )?
        (?: job | position | vacancy | employment | career | internship
        | volunteer )s?\ (?: (?:vacancy|posting|opening)\  )?
          (?: posting | notice | announcement | opportunit(?:y|ies) | openings? | vacanc(?:y|ies) | advert\w* | bulletin | description
              | details | listing
            | alert | position | summary | overview )s? (?: \ (?:notice|bulletin|form) )?
      | (?: job\  )? (?: vacancy | announcement | vacancies ) | (?: we(?:'re|\ are) | now )\ hiring | full\ job\ description
          | immediate\ (?:opening|hire)s?
      | job\ post | (?: (?:is\ )? (?:now\ )? (?: invites | inviting | accepting )\ applications?\ for | seeks\ to\ fill )
          (?: \ (?: the\ )? (?: following\  )? (?: position | post | vacancy | role )s? (?:\ of)? )?
      | (?: quick | easy | 1-click )\ apply | (?: job | position | vacancy | posting )\ (?: details | information | preview )
      | print\ preview
      | apply\ for\ (?:this\ )?(?:job|position|role) | bookmark\ this\ .{1,20}
      | (?: current | open | all | our | similar | related )\ (?: openings | jobs | positions )
      | join\ (?: us | our\ team | the\ team ) | call\ for\ applications? | apply\ (?:now|today|here|online).* | new | hot | featured
      | urgent (?:ly\ hiring)? | actively\ (?:hiring|recruiting) | promoted | multiple\ (?:locations|openings) | .{0,40}logo
      | (?:early\ )? careers? (?: \ at\ .{1,40} )? | about\ the\ job | description | overview | (?:save|share|report).{0,20}
      # the site's own navigation
      | (?: home | careers? | jobs | job\ search | all\ jobs ) \ ? [>\u00bb\u203a/\u2192] .*
      | get\ started | (?:go\ )?back\ to\ .{1,30} | return\ to\ .{1,30}
      | (?:view|see|browse|search|find)\ (?:all|more|other|similar|for|open|our)\ .{1,20}
      | (?:apply|save|share|email|print)\b.{0,30}\(https?:[^\s()]{1,200}\)
      | (?:sign|log)[ ]?(?:in|up|out) | home | menu | close | print | bookmark | search\ jobs | skip\ to\ .{1,20} | follow | subscribe )
    \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_FACT: Final = re.compile(
    rf"""
      (?:full|part)[- ]?time.*                                                                              # an employment type
    | (?: permanent | temporary | contract | contractor | seasonal | internship | intern | volunteer | freelance | per\ diem | regular
        | casual
        | fixed[- ]term | exempt | non-exempt ) (?: \ .{{0,30}} )?
    | (?: fully\  | 100%\  | hybrid\  | \( )?                                                               # a mode
      (?: remote | hybrid | on-?site | in[- ]person | telecommute | in[- ]office | work\ from\ home )
      (?: \ (?:work|role|position|ok|possible|friendly|first|only|job) | [ ]?[-,(/;|].* )? \)?
    | .*[$€£]\ ?\d.* | .*\b(?:USD|EUR|GBP)\b.*\d.*                                                          # pay
    | (?: posted | reposted | updated | closes? | closing | deadline | apply\ by | starts? | published | expires | open\ until )\b.*
    | \W* (?: \w{{1,6}}[-\#]? )? \d[\d\W]* \w{{0,8}} \W*                                                    # a number
    | \d+\ (?: applicants? | days? | weeks? | hours? | months? | views | positions? | openings? )\b.* | (?: over | about
        | be\ among )\ .*applicants?.*
    | (?: mon | tues | wednes | thurs | fri | satur | sun )day.* | {_MONTH}\.?\ \d.* | \d{{1,2}}\ {_MONTH}.*
    | (?: (?:job|vacancy)\  )? (?: posting | ref(?:erence)? | req(?:uisition)? )\W{{1,3}}\S{{0,8}}\d\S*
    | [1-5]\.\d\ (?: out\ of\ 5 | stars? | \u2605 | \( ).*     # a number, a rating
    | (?: entry | mid | senior | executive | associate | director )[- ]level | mid-senior\ level
    | (?: job | requisition | req | ref | posting | reference )\W*(?: id | no | number | \# ).* | \d+\+?\ ?-?\ ?\d*\ years?.*
        | https?:.* | \S+@\S+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CODE: Final = r"(?:[A-Z]{2}|USA|U\.K\.|U\.S\.(?:A\.)?|D\.C\.|Calif\.?|Mass\.?)"
_CITY: Final = r"[A-Z][\w.'-]*(?:[ ][\w.'][\w.'-]*){0,4}"
_PLACE: Final = re.compile(
    rf"""
    # City, ST 12345
    (?: {_CITY} (?:,\ {_CITY}){{0,2}},\ ?{_CODE} (?:\ \d{{5}}(?:-\d{{4}})?)? (?:,\ ?(?:USA?|United\ States))?
      | (?:Greater\ )? {_CITY} (?:[ -]{{1,2}}[A-Z][\w.]+)*,? (?:\ [A-Z][a-z]+)?
          \ (?:Metropolitan|Metro|Bay)?\ ?(?:Area|Region|Metroplex|County)
      # a street
      | \d{{1,5}}\ [\w.' ]{{3,40}} \b(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Broadway|Plaza|Place|Drive|Dr|Lane|Way|Floor|Fl)\b.* )
    (?:\ \(.{{1,30}}\))?
    """,
    re.VERBOSE,
)
_TOWN: Final = r"[A-Z][a-z.]+ (?: [ -][A-Z][a-z.]+ ){0,3}"
_GLUED: Final = re.compile(
    rf"(?<=[a-z).]) (?= {_TOWN} ,\ ?{_CODE} (?:\ \d{{5}})? (?:,\ ?(?:USA?|United\ States))? $ )", re.VERBOSE
)  # "Some EmployerSome City, ST"
_DASHED: Final = re.compile(
    rf"(?: \ [-]\  | \ in\  | ,\  (?= (?:New\ York|Washington), ) ) (?P<place> {_TOWN} ,\ ?{_CODE} (?:\ \d{{5}})? ) $", re.VERBOSE
)
_BODY_AND_PLACE: Final = re.compile(
    rf"(?P<name> [^,]{{2,60}} (?:,\ (?:Inc|LLC|Ltd)\.?)? ) ,\  (?P<place> {_TOWN} ,\ ?{_CODE} (?:\ \d{{5}})? ) $", re.VERBOSE
)
_FUNCTION: Final = r"""
    (?: engineering | software | sales | marketing | finance | accounting | operations | product | design | legal | human\ resources | hr
      | people | talent | customer\ (?:success|support|service|experience) | it | information\ technology | data | analytics | security
      | business\ development | research | r&d | manufacturing | production | supply\ chain | logistics | administration | retail
      | procurement | communications | strategy | infrastructure | growth | revenue | partnerships | facilities | compliance | risk
      | quality | science | nursing | clinical | warehouse | corporate | management | development | enterprise | mid-market | technology )
"""
_UNIT_BY_FUNCTION: Final = re.compile(rf"{_FUNCTION} (?: (?:\ ?[,&/-]\ ?|\ and\ |\ ) {_FUNCTION} ){{0,3}}", re.VERBOSE | re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:[;|]|\bor\b|\band\b|&|/)\s*")
_MODE: Final = re.compile(
    r"\s*\(.*?\)|(?:,|-|\s/)?\s*\b(?:remote|hybrid|on-?site)$"
    r"|^(?:remote|hybrid|on-?site)(?:\s*[-,:/]\s*|\s(?:with)?in\s)",
    re.IGNORECASE,
)
_LARGE_TOWN: Final = 300_000
_SHORT_PREFIX: Final = 3
"""Letters: "Mc", "La" and "Mac" before a capital are the beginning of one name."""


def is_banner(text: str) -> bool:
    """Tell whether words announce any posting: "Job Posting Notice", "We are hiring!"."""
    return _BANNER.fullmatch(text) is not None


def is_fact(text: str) -> bool:
    """Tell whether a cell is an employment type, a mode, pay, a date or a number."""
    return _FACT.fullmatch(text) is not None


def is_function(text: str) -> bool:
    """Tell whether a cell only says what part of any firm is hired for.

    >>> is_function("Sales & Marketing"), is_function("Widget Marketing")
    (True, False)
    """
    return _UNIT_BY_FUNCTION.fullmatch(text) is not None


def place_behind(text: str) -> tuple[int, int] | None:
    """Find where a name ends and the place behind it begins: "Some EmployerSome City, ST", "Some Employer - Some City, ST".

    >>> place_behind("Widget FundOakland, CA"), place_behind("Widget Fund - Oakland, CA"), place_behind("McKinney, TX")
    ((11, 11), (11, 14), None)
    """
    glued = _GLUED.search(text)
    if glued and len(text[: glued.start()].rsplit(maxsplit=1)[-1]) > _SHORT_PREFIX:
        return glued.start(), glued.end()
    dashed = None if is_place(text) else _DASHED.search(text)
    if dashed:
        return dashed.start(), dashed.start("place")
    body = _BODY_AND_PLACE.match(text)
    return (body.end("name"), body.start("place")) if body and has_body_word(body["name"]) and not has_body_word(body["place"]) else None


@lru_cache(maxsize=2_000)  # a line is asked for whole, then cell by cell
def is_place(text: str) -> bool:
    """Tell whether a cell is nothing but a place or several: by its shape, or because it names a country, a state or a well-known town.

    >>> is_place("Oakland, CA"), is_place("London; Amsterdam"), is_place("Some Foundation, CA")
    (True, True, False)
    """
    if _is_shaped(text):
        return True
    parts = [part for piece in _BETWEEN.split(_MODE.sub("", text)) if (part := _MODE.sub("", piece))]
    if parts and all(_is_shaped(part) or _is_known_place(part) for part in parts):
        return True
    first = certain_town(parts[0]) if len(parts) > 1 else None
    return first is not None and first.country != "US" and all(_is_large_town(part, first.country) for part in parts)


def _is_large_town(name: str, country: str) -> bool:
    """Tell whether a name, that may mean a town elsewhere too, is a large town's in a country: "Mumbai / Hyderabad"."""
    town = town_in(name, country) if name[:1].isupper() else None
    return town is not None and town.population >= _LARGE_TOWN


def _is_shaped(text: str) -> bool:
    return _PLACE.fullmatch(text) is not None and not has_body_word(text.rsplit(",", 1)[0])


def _is_known_place(text: str) -> bool:
    towns, comma, last = text.rpartition(",")
    last = last.strip().rstrip(".")
    if not last[:1].isupper():
        return False
    if not comma:
        return _is_large(last) or certain_town(without_district(last)) is not None
    return (
        _is_large(last)
        and re.fullmatch(rf"{_CITY}(?:, ?{_CITY})*", towns.strip()) is not None
        and not (has_role(towns) or has_body_word(towns))
    )


def _is_large(name: str) -> bool:
    return country_of(name) is not None or region_of(name) is not None or name in {"EMEA", "APAC", "Europe", "Worldwide"}
