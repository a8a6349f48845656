"""Names that were meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_MOST_NAMED: Final = 12


def suggest(name: str, known: Iterable[str]) -> str:
    """Say which of the known names are near one that is not known, or which there are.

    >>> suggest("titel", ["title", "pay"]), suggest("colour", ["title", "pay"])
    ("did you mean 'title'?", "there is 'title', 'pay'")
    """
    known = list(known)
    by_fold, folded = {one.casefold(): one for one in known}, name.casefold()
    near = get_close_matches(folded, by_fold, n=2) or [one for one in by_fold if folded and one.startswith(folded)][:2]
    if near:
        return f"did you mean {' or '.join(repr(by_fold[one]) for one in near)}?"
    more = ", ..." if len(known) > _MOST_NAMED else ""
    return f"there is {', '.join(map(repr, known[:_MOST_NAMED])) or 'none'}{more}"
