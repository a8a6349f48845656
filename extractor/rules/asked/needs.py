"""Whether the wording of a qualification makes it required or preferred."""

from typing import Final, Literal

from extractor.words import Pattern

Kind = Literal["qualifications_required", "qualifications_preferred"]
REQUIRED: Final = "qualifications_required"
PREFERRED: Final = "qualifications_preferred"

_WHERE: Final = r"(?<!not )(?<!when )(?<!as )(?<!if )(?<!where )"
_MUST: Final = Pattern(
    r"""
    \b(?:must|requires|is a prerequisite)\b|(?<!not )mandatory\b
    |{WHERE}required\b(?! (?:to|by|documents?|reports?|information|deadlines?|standards?|field|course|work\b|duties|tasks|training|time))
    |{WHERE}(?:needed|necessary) ?(?:[.;,]|\Z)|(?<!not )essential ?(?:[-.;,]|\Z)
    """,
    WHERE=_WHERE,
)
_WISH: Final = Pattern(
    r"""
    \bprefer(?:red|ence|able|s)?\b|\bdesir(?:ed|able)\b(?! (?:outcome|result|goal|effect|level|end)s?\b)
    |\bnice to have|\badvantageous\b|\Aideally\b|\bbonus (?:points|if)
    |\ban? (?:(?!competitive)\w{1,20} )?(?:plus|asset(?! (?:to|manage))|advantage|bonus)\b|\bplus ?(?:[.!;,)]|\Z)
    |\b(?:ideal|perfect) (?:\w{1,20} )?(?:candidate|applicant|person)s?\b
    |\b(?:is|are|be) (?:(?:\w{1,20}ly|very|most|much) ){0,2}(?:helpful|beneficial|welcome|useful)\b
    """
)
_PARENTHESIS: Final = Pattern(r"\([^()]{0,160}\)")
_ASIDE: Final = Pattern(
    r"\((?:(?:strongly|highly|is|but not required|not required) )*(?:prefer(?:red|able)|desired|desirable|optional"
    r"|an? (?:plus|asset|advantage))\)"
)
"""In parentheses only a wish that is all they say decides: "(preferable)"."""
_TRAILING: Final = Pattern(
    r"""
    ; (?!(?:strongly|highly|very|also|is|are|not|e\.g|i\.e|or|and)\b)[^;]{1,300} \Z                   # "...; work in a school is " a plus
    |,? with (?:an? )?(?:\w{1,20} )?\Z                                                             # "..., with a strong " preference
    |(?P<asked>\b(?:\d{1,2}\+?|{NUMBER}) (?:or more )?years?\b[^,;]{1,120}), (?:[\w./&-]{1,20} ){1,2}\Z  # "3 years in a mill, rye "
    |, (?:master|mba|ph\.?d|advanced|prior|previous|experience|knowledge|familiarity|fluency|proficiency|certification)[^,;]{0,80}\Z
    """
)
"""Where a clause begins that says only what is best: read up to the wish in it."""
_FEWEST_WORDS: Final = 2


def kind_of(words: str) -> Kind | None:
    """Tell by its wording whether a qualification is required or preferred; None where the wording leaves it to the heading.

    What stands in parentheses beside other words does not decide, nor does a wish that stands only in a trailing clause: it tells what is
    best, not that the rest may be missing.

    >>> kind_of("CPA required"), kind_of("Fluency in French is a plus"), kind_of("A degree, preferably in law")
    ('qualifications_required', 'qualifications_preferred', None)
    """
    low = words.lower()
    bare = _PARENTHESIS.compiled.sub("", low) if "(" in low else low
    if bare is not low and _ASIDE.search(low):
        return PREFERRED
    if _MUST.search(bare):
        return REQUIRED
    wish = _WISH.search(bare)
    return PREFERRED if wish and not _trails(bare, wish.start()) else None


def _trails(low: str, wish: int) -> bool:
    """Tell whether a wish stands in a clause of its own behind what is asked for: "Sells well; rye bread is a plus"."""
    clause = _TRAILING.search(low, 0, wish)
    return clause is not None and (clause["asked"] is not None or low.count(" ", 0, clause.start()) + 1 >= _FEWEST_WORDS)
