"""Words that announce a skill which no list has: only beside them is a sentence searched for its shapes."""

from enum import IntEnum, auto
from typing import Final, NamedTuple


class Cue(IntEnum):
    """What a word announces: the kinds of shapes that are worth looking for in its sentence."""

    RULES = auto()
    LAW = auto()
    STANDARD = auto()
    SYSTEM = auto()
    KIND = auto()
    KNOWING = auto()
    WORK = auto()


_WORKS: Final = (
    "enter record log track document update maintain keep reconcile build create prepare process draw write design develop register book"
    " code model edit capture input manage run submit complete file"
)
_CUES: Final = {
    Cue.RULES: "regulation regulations standard standards code codes act acts law laws resolution resolutions guidelines principles"
    " criteria requirements",
    Cue.LAW: "eo order law title section",
    Cue.STANDARD: "nfpa iso ieee astm ansi ashrae iec nist fips asme aashto sae ssae ifrs api ipc mil en ul cfr osha un iatf bs din vde"
    " nace gamp psd ich asce ecss far part",
    Cue.SYSTEM: "software system systems tool tools database",
    Cue.KIND: "software computer computers application applications program programs tool tools package packages suite platform platforms"
    " database databases programming scripting technologies framework frameworks library libraries system systems literacy products"
    " spreadsheet spreadsheets crm erp lms cms hris ehr emr wms tms lims cmms ats pos mes pms stack languages language skills"
    " solutions suites",
    Cue.KNOWING: "proficient proficiency expertise skilled fluency literate experience experienced familiar familiarity knowledge competent"
    " competency understanding background comfort comfortable trained training exposure skill skills use using certified fluent",
    Cue.WORK: " ".join(f"{stem} {stem}s {stem}ing {stem.removesuffix('e')}ing" for stem in _WORKS.split()),
}
_CUES_OF: Final = {
    word: tuple(cue for cue, words in _CUES.items() if word in words.split()) for words in _CUES.values() for word in words.split()
}
CUE_WORDS: Final = frozenset(_CUES_OF)
"""Words (in lower case) without one of which a sentence has no skill that is told by its shape."""


class Cues(NamedTuple):
    """The words of one statement that announce shapes, by what they announce."""

    places: dict[Cue, list[int]]

    def take(self, offset: int, word: str) -> None:
        """Note a word of `CUE_WORDS`."""
        for cue in _CUES_OF[word]:
            self.places.setdefault(cue, []).append(offset)
