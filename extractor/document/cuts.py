"""Where items begin within one paragraph: at inner bullets, dashes and numbers, and where lost line breaks ran items together."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.document.lines import BULLETS
from extractor.document.span import Span
from extractor.words import Pattern, in_force, of_lexicon


class Cut(NamedTuple):
    """A place where an item begins: where what stands before it ends, and where the item itself starts."""

    end: int
    start: int

    @property
    def marked(self) -> bool:
        """Whether a bullet or a number stands there; not where a line break was lost without a trace."""
        return self.end < self.start


# Each begins with the mark itself, so that only marks are looked at; what must stand before it is asked behind it.
_BULLET: Final = re.compile(rf"[{BULLETS}]\s*|[\u00bf\u00a7](?<=\s.)\s+|\*(?<=[\sa-z.)].)\s+(?=[A-Z])")
_DASH: Final = re.compile(
    r"""
    (?: (?<= [.:;!?] ) | (?<= [.:;!?]['")] ) | (?<= [a-z]\s ) ) \s? - \s+ (?= [A-Z] )   # "grants. - Prepare"
      | (?<= [a-z.;:] ) -\s (?= [A-Z] )                                               # "grants- Prepare"
      | (?<= : ) \s- (?= [A-Za-z] )                                                   # "include: -preparing"
      | \s--\s? (?= [A-Z] )                                                           # "grants --Prepare"
    """,
    re.VERBOSE,
)
_FIRST_DASH: Final = re.compile(r"-{1,2}\s?(?=[A-Za-z]{2})")
_NUMBER: Final = re.compile(r"(?:[.;]|\s{1,5})\(?(?P<number>\d{1,2})[.)]\s{1,5}(?=[A-Z])")
_ANY_NUMBER: Final = re.compile(r"\d[.)]\s")
_FIRST_NUMBER: Final = re.compile(r"\(?1[.)]\s{1,5}(?=[A-Z])")
_SECOND: Final = re.compile(r"[\s.;]\(?2[.)]\s(?=[A-Z])")
_BEFORE_NUMBER: Final = re.compile(r"[.:;)]$|\b(?:or|and)$")
# Begins with what stands behind the joint, which is rarer than what stands before it.
_JOINT: Final = re.compile(
    r"[A-Z$\d](?:(?<=[a-z).;:!?].)|(?<=[A-Z][$])|(?<=[A-Z\d][AEKSM])(?=(?:xperience|bility|nowledge|trong|xcellent|ust) ))"
)
_RUN_TOGETHER: Final = re.compile(
    r"""
    (?: (?<= \b[a-z]{3} ) | (?<= [a-z]{4} ) | (?<= [A-Za-z.]\) ) ) (?<! [A-Z][a-z]{3} )
        (?= (?: [A-Z][a-z]+ (?:'s)? | A ) [ ,/-] )                                             # "standardsExperience in"
      | (?<= [a-z][a-z)] [.;!?] ) (?= [A-Z][A-Za-z']* [ ,'/-] )                        # "goals.Manage the"
      | (?<= [A-Z]{2} ) (?= [$]\d )                                                  # "unlimited PTO$600"
      | (?<= [a-z]{4} ) (?= \d{1,3} (?: % | [ ] (?: hours? | days? | weeks? ) ) )            # "a car3% more pay"
      | (?<= [a-z]{4}: ) (?= [A-Z][a-z]+ [ ,/-] )                                    # "duties include:Sort the mail"
      | (?<= [a-z]{2}\. ) (?= \d{1,2} [ ]? \+? (?: [ ]?-[ ]?\d{1,2} )? \+? [ ] (?: years?|yrs ) \b )   # "in baking.1 - 3 years"
      | (?: (?<= [a-z]{3} ) | (?<= [a-z]{2}\. ) ) (?= [$]\d | 401 | [A-Z]{2,5}[ ,] )   # "Match$6000"
      | (?<= [a-z][ ][A-Z][a-z]{3} ) (?= [A-Z][a-z]+ [ ,/] )                          # "Sick TimeFree Dental"
    """,
    re.VERBOSE,
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMES: Final = ("tools", "techniques", "makers", "certificates")
_PREFIXES: Final = ("Mc", "Mac")
_LONGEST_WORD: Final = 12
_OPENER: Final = r"""
    (?=[A-Z][a-z])(?:{=QUALITY_OPENER}|Experience|Expertise|Knowledge|Comfortable|Commitment|Currently|Minimum|Ongoing|[A-Z][a-z]{3,12}ly)
    [ ][a-z0-9]
"""
"""How items of qualifications open, so that a line break may be told of which only a blank is left, or a single one that was lost."""
# Begins with the blank, which is found faster than what stands before it.
_BEHIND_SPACE: Final = Pattern(
    r"""
    [ ](?=[A-Z])(?:(?<=[a-z]{3} )(?<!\band )(?<!\bthe )(?<!\bour )(?<!\bfor ){OPENER}
    |(?<=\(Required\) )|(?<=\(Preferred\) ))
    """,
    cased=True,
    OPENER=_OPENER,
)
_OPENS_GLUED: Final = Pattern(r"(?:(?<=[a-z]{4})|(?<=[A-Z]{3})|(?<=\w\+)){OPENER}", cased=True, OPENER=_OPENER)


def find_cuts(plain: str, span: Span) -> list[Cut]:
    """Find where items begin within a part of the text, in order."""
    cuts = [Cut(*match.span()) for match in _BULLET.finditer(plain, span.start, span.end)]
    cuts += _dashed(plain, span)
    cuts += _numbered(plain, span)
    cuts.sort()
    pieces = [Span(cut.start, following.end) for cut, following in pairwise([Cut(span.start, span.start), *cuts, Cut(span.end, span.end)])]
    return sorted([*cuts, *(cut for piece in pieces for cut in _run_together(plain, piece))])


def _dashed(plain: str, span: Span) -> list[Cut]:
    """Find dashes as list marks: several of them, or one behind a colon or at the start; a lone one is part of its sentence."""
    if not any(plain.find(dash, span.start, span.end) >= 0 for dash in ("- ", " -", "-\t", ":-")) and not plain.startswith(
        "-", span.start, span.end
    ):
        return []
    first = _FIRST_DASH.match(plain, span.start, span.end)
    cuts = [Cut(*match.span()) for match in _DASH.finditer(plain, first.end() if first else span.start, span.end)]
    if first:
        return [Cut(*first.span()), *cuts]
    return cuts if len(cuts) > 1 or (cuts and plain[cuts[0].end - 1] == ":") else []


def _run_together(plain: str, span: Span) -> list[Cut]:
    """Find lost line breaks: one lost space is a slip, two are a lost list, and one is enough where a qualification opens behind it."""
    joints = (match.start() for match in _JOINT.finditer(plain, span.start + 1, span.end))
    cuts = [Cut(joint, joint) for joint in joints if _RUN_TOGETHER.match(plain, joint, span.end) and not is_name(plain, joint)]
    spaced = [Cut(match.start() + 1, match.start() + 1) for match in _BEHIND_SPACE.finditer(plain, span.start, span.end)]
    if len(cuts) + len(spaced) > 1 or any(plain[cut.start - 2] == ")" for cut in spaced):
        return sorted([*cuts, *spaced])
    return [cut for cut in cuts if _OPENS_GLUED.match(plain, cut.start)]


def is_name(plain: str, joint: int) -> bool:
    """Tell whether a name with a capital inside has it here: "JavaScript" is one word."""
    return any(
        plain.startswith(rest, joint)
        for size in range(2, _LONGEST_WORD)
        for rest in _joined_names().get(plain[max(0, joint - size) : joint], ())
    )


@of_lexicon()
def _joined_names() -> dict[str, tuple[str, ...]]:
    """Give names with a capital inside: by what stands before it, what follows."""
    joined: dict[str, tuple[str, ...]] = dict.fromkeys(_PREFIXES, ("",))
    for row in (row for table in _NAMES for row in in_force().names(table)):
        for word in " ".join((row.name, *row.others)).split():
            for joint in _CAMEL.finditer(word):
                front = word[: joint.start()]
                joined[front] = (*joined.get(front, ()), word[joint.start() :])
    return joined


def _numbered(plain: str, span: Span) -> Iterator[Cut]:
    """Find numbers that count up from the start of the part, or from one, as list marks."""
    expected: int | None = None
    first = _FIRST_NUMBER.match(plain, span.start, span.end)
    if first:
        yield Cut(*first.span())
        expected = 2
    elif not _ANY_NUMBER.search(plain, span.start, span.end):
        return
    for match in _NUMBER.finditer(plain, span.start, span.end):
        number, glued = int(match.group("number")), plain[match.start()] in ".;"
        end = match.start() + glued
        before = plain[max(span.start, end - 4) : end]
        opens = number == 1 and before[-1:].isalpha() and _SECOND.search(plain, match.end(), span.end)  # "Requirements 1. A degree"
        stands_apart = opens or _BEFORE_NUMBER.search(before)
        if (first or stands_apart) and (number == expected or (expected is None and number in {1, 2})):
            yield Cut(end, match.end())
            expected = number + 1
