"""Whether the wording of a qualification makes it required or preferred."""

import re
from typing import Final, Literal

from extractor.rules.asked.wording import mentions

Kind = Literal["qualifications_required", "qualifications_preferred"]
REQUIRED: Final = "qualifications_required"
PREFERRED: Final = "qualifications_preferred"

# Each branch opens with letters, and what must not stand before them is asked behind them: so the search is several times faster.
_MUST: Final = re.compile(
    r"""
    must \b | requires \b | is \ a \ prerequisite \b | mandatory \b (?<! not \ mandatory )
    | required \b (?<! not \ required ) (?<! when \ required ) (?<! as \ required ) (?<! if \ required ) (?<! where \ required )
      (?! \ (?: to | by | documents? | reports? | information | deadlines? | standards? | field | course | work \b | duties | tasks
          | training | time ) )
    | needed (?<! as \ needed ) (?<! when \ needed ) (?<! if \ needed ) (?<! where \ needed ) (?<! not \ needed ) \ * (?: [.;,] | $ )
    | necessary (?<! as \ necessary ) (?<! when \ necessary ) (?<! if \ necessary ) (?<! where \ necessary ) (?<! not \ necessary )
      \ * (?: [.;,] | $ )
    | essential (?<! not \ essential ) \ * (?: [-.;,] | $ )
    """,
    re.VERBOSE,
)
_MUST_HINTS: Final = ("must", "requir", "prerequisite", "mandatory", "needed", "necessary", "essential")
_WISH: Final = re.compile(
    r"""
    prefer (?: red | ence | able | s )? \b
    | desir (?: ed | able ) \b (?! \ (?: outcome | result | goal | effect | level | end ) s? \b )
    | nice \ to \ have | advantageous \b | ideally \b (?<= ^ideally )
    | a (?<! [a-z] a ) n? \ (?: (?! competitive ) \w+ \ )? (?: plus | asset (?! \ (?: to | manage ) ) | advantage | bonus ) \b
    | plus (?<! [a-z] plus ) \ * (?: [.!;,)] | $ ) | bonus \ (?: points | if )
    | (?: ideal | perfect ) \ (?: \w+ \ )? (?: candidate | applicant | person ) s? \b
    | (?: is | are | be ) \ (?: (?: \w+ly | very | most | much ) \ ){0,2} (?: helpful | beneficial | welcome | useful ) \b
    """,
    re.VERBOSE,
)
_WISH_HINTS: Final = (
    "prefer", "desir", "nice to", "advantage", "ideal", "plus", "asset", "bonus", "perfect", "helpful", "benefici", "welcome", "useful",
)  # fmt: skip
_PARENTHESIS: Final = re.compile(r"\([^()]{0,160}\)")
# In parentheses only a wish that is all they say decides: "(preferable)".
_ASIDE: Final = re.compile(
    r"\((?:(?:strongly|highly|is|but not required|not required) )*"
    r"(?:prefer(?:red|able)|desired|desirable|optional|an? (?:plus|asset|advantage))\)"
)

# Where a clause begins that says only what is best: read up to the wish in it.
_TRAILING: Final = re.compile(
    r"""
    ; \ (?! (?: strongly | highly | very | also | is | are | not | e\.g | i\.e | or | and ) \b )
      [^;]{1,300} \  $                                                        # "...; work in a school is " a plus
    | ,? \ with \ (?: an? \ )? (?: \w+ \ )? $                                 # "..., with a strong " preference
    | (?P<asked> \b (?: \d+ \+? | one | two | three | four | five ) \ (?: or \ more \ )? years? \b [^,;]{1,120} )
      , \ (?: [\w./&-]+ \ ){1,2} $                                               # "3 years in a mill, rye " preferred
    | , \ (?: master | mba | ph\.?d | advanced | prior | previous | experience | knowledge | familiarity | fluency | proficiency
          | certification ) [^,;]{0,80} $                                         # "..., knowledge of rye "
    """,
    re.VERBOSE,
)
_FEWEST_WORDS: Final = 2


def kind_of(words: str) -> Kind | None:
    """Tell by its wording whether a qualification is required or preferred; None where the wording leaves it to the heading.

    What stands in parentheses beside other words does not decide, nor does a wish that stands only in a trailing clause: it tells what is
    best, not that the rest may be missing.

    >>> kind_of("CPA required"), kind_of("Fluency in French is a plus"), kind_of("A degree, preferably in law")
    ('qualifications_required', 'qualifications_preferred', None)
    """
    low = words.lower()
    bare = _PARENTHESIS.sub("", low) if "(" in low else low
    if bare is not low and _ASIDE.search(low):
        return PREFERRED
    if mentions(bare, _MUST_HINTS) and _MUST.search(bare):
        return REQUIRED
    wish = _WISH.search(bare) if mentions(bare, _WISH_HINTS) else None
    return PREFERRED if wish and not _trails(bare, wish.start()) else None


def _trails(low: str, wish: int) -> bool:
    """Tell whether a wish stands in a clause of its own behind what is asked for: "Sells well; rye bread is a plus"."""
    clause = _TRAILING.search(low, 0, wish)
    return clause is not None and (clause["asked"] is not None or low.count(" ", 0, clause.start()) + 1 >= _FEWEST_WORDS)
