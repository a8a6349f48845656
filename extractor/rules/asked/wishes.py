"""Words that ask for something, and words that only wish for it."""

from typing import Final

from extractor.words import Pattern

WISH: Final = Pattern(
    r"""
    \b(?:preferably(?! (?:in|with|from|within|at)\b)|an? (?:[a-z]{1,20} ){1,2}(?:plus|asset|bonus)\b)
    |(?:(?<=\ba )|(?<=\bas )|(?<=\bbig ))plus\b|plus(?= ?[.;,)])|(?!plus){WISH}
    """
)
"""Words of wishing. "Preferably in economics" only narrows what is asked for, and "plus two years" adds."""
NEED: Final = Pattern(r"(?<!not ){NEED}|\bat least\b")
"""Words of asking."""
