"""Words that ask for something, and words that only wish for it."""

from typing import Final

from extractor.rules.asked.wording import wording

WISH: Final = wording(
    r"""
    \b(?: preferred | preferable | prefer(?:s|ring)?(?!ence) | preference | preferably (?!\ (?:in|with|from|within|at)\b)
        | (?:highly\ |strongly\ |very\ )?desir(?:ed|able|eable) | ideally | advantage(?:ous)?
      | an?\ (?:[a-z]+\ ){0,2}(?:plus|asset|bonus) | plus(?=\s*[.;,)]) | as\ an?\ (?:plus|asset) | welcome[d]? | beneficial
          | nice\ to\ have | optional | appreciated | helpful | not\ (?:mandatory|required|necessary)
      | considered\ (?:as\ )?(?:an?\ )?(?:plus|asset|advantage) | would\ be\ (?:great|nice|good|ideal) | useful | recommended
          | encouraged | bonus )\b
    """
)
"""Words of wishing. "Preferably in economics" only narrows what is asked for."""

NEED: Final = wording(r"\b(?:(?<!not[ ])(?:required|mandatory|necessary|essential)|must|a\ must|needed|minimum|at\ least)\b")
"""Words of asking."""
