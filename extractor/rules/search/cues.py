"""Cues: pieces of words without which the patterns of a family cannot match, all of them looked up in one pass over a posting."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final

from extractor.document import Document, once


class Cue(StrEnum):
    """A family's cues, apart by `|`: pieces of words in lower case; a `^` is the beginning of a word, a `$` its end."""

    ACCOMMODATION = "accommodat|disabilit|^adjustment|^accessib"
    AGE = "^ago$|today|yesterday|^now$|^just$"
    AUTHORIZATION = "authori|sponsor|visa|permi|citizen|eligib|entitled|legal|lawful|^right|^h$"
    CALL = "^call$|^text$|^phone$|^tel$|telephone|^mobile$|^cell$|whatsapp"
    CIVIL_SERVICE = "^civil$"
    CLOCK = "am$|pm$|^m$"
    DAY_NAME = "monday|^tue|^wed|^thu|friday|^mon$|^fri$|sunday|saturday"
    DAYS = "days$|^day$"
    DOMAIN = "http|www|^com$|^org$|^gov$|^net$|^edu$|^io$|^co$|^jobs$|^us$|^ai$|^am$|^uk$|^ca$|^de$|^eu$|^info$|^app$"
    EMPLOYMENT = (
        "full|part|intern|coop|^co$|trainee|volunteer|^unpaid$|^per$|prn|casual|^on$|temp|fixed|seasonal|limited|^specified$|^term$|interim|short"
        "|contract|freelance|independent|consultancy|^w$|^c$"
    )
    EMPLOYMENT_BASIS = "basis$|contractor"
    EQUAL = "^equal$|eoe|eeo|^aa$|regardless|^regard$|irrespective"
    HIRING = "^seek|recruit|looking|hiring|^hire|^fill|opening|vacanc"
    HOURS = "hour|hrs"
    ID = "^id$|identification|^number$|^no$|^code$|requisition|^req$|^ref$|^reference$|^jvn"
    ID_PREFIX = "^jr$|^req$"
    INTERN = "^intern"
    MATERIAL = (
        "resum|^sum$|^sums$|^cv|curriculum|letter|references|referees|transcript|sample|^examples$|portfolio|photo|^form$|statement"
        "|diploma|passport|^salary$|^v$|^history$|^p11$|certificates$|publication|^teaching$"
    )
    MONTH = (
        "^jan$|januar|^feb$|februar|^mar$|march|^apr$|april|may$|june|^jun$|july|^jul$|^aug$|august|^sep|septem|^oct$|october|^nov$|novem"
        "|^dec$|decem"
    )
    ODD_HOURS = "evening|night|weekend|holiday|overtime|shift|morning"
    OFFICE = "office|^site|^person|^home"
    OPEN = "filled|rolling|^find$|^found$|^identified$|^hired$|^appointed$|^come$|^arrive$|^receive$|^received$|^ongoing$|^continuous$"
    PLACE_NAME = "location|station|^site|workplace|worksite|^place$|^city$|^town$|^where$"
    POSTED = "posted|published|listed|advertised|active"
    RENEWAL = "renew|exten|prolong"
    RESIDENCE = "resid|^live|living"
    TERM = (
        "contract|fixed|term|temporary|assignment|internship|appointment|engagement|consultancy|fellowship|placement|secondment|maternity"
    )
    TIME_UNIT = "^day|^week|^month|^year"
    TRAVEL = "travel"
    WORKPLACE = "remote|hybrid|onsite|telework|telecommut|^tele$|commut|virtual|anywhere|^wfh$|^wfo$|^mobile$|homework|^blended$"


def find_cues(document: Document, cue: Cue) -> list[int]:
    """Give the offsets at which a family's cues stand, in order."""
    return _in_document(document).get(cue, [])


def _table() -> dict[str, list[tuple[str, Cue]]]:
    """Give the pieces by their first two characters."""
    table: dict[str, list[tuple[str, Cue]]] = {}
    for cue in Cue:
        for piece in cue.value.split("|"):
            table.setdefault(piece[:2], []).append((piece, cue))
    return table


_BY_START: Final = _table()
_LONGEST_WORD: Final = 40
_MOST_WORDS: Final = 50_000
_CUELESS: Final[set[str]] = set()
"""Words already found to hold no cue: most of every posting, taken off in one step."""


@once
def _in_document(document: Document) -> dict[Cue, list[int]]:
    found: dict[Cue, list[int]] = {}
    in_text = document.offsets
    for word in [word for word in in_text if word not in _CUELESS]:
        offsets = in_text[word]
        for cue, at in _in_word(word) if len(word) <= _LONGEST_WORD else _search(word):
            found.setdefault(cue, []).extend([offset + at for offset in offsets] if at else offsets)
    for at_cue in found.values():
        at_cue.sort()
    return found


@lru_cache(maxsize=_MOST_WORDS)
def _in_word(word: str) -> tuple[tuple[Cue, int], ...]:
    """Give the cues of a word with their offsets in it: postings use the same words over and over."""
    found = tuple(_search(word))
    if not found and len(_CUELESS) < _MOST_WORDS:
        _CUELESS.add(word)
    return found


def _search(word: str) -> Iterable[tuple[Cue, int]]:
    bounded = f"^{word}$"
    for at in range(len(bounded) - 1):
        for piece, cue in _BY_START.get(bounded[at : at + 2], ()):
            if bounded.startswith(piece, at):
                yield cue, at - (piece[0] != "^")
