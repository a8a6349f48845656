"""Which tag ends each element of a page, as browsers have it: where end tags were left out, and where one ends nothing that is open.

One pass; what is open is looked up, never walked through, so that no page takes more than linear time.
"""

from collections.abc import Sequence
from typing import Final

from extractor.document.rendering.tags import CELLS, LINES, PARAGRAPHS, UNSEEN, VOID, Tag

_LISTED: Final = frozenset({"li", "dt", "dd", "option"})
_OF_TABLES: Final = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr"}) | CELLS
_LEAVE_PARAGRAPHS_OPEN: Final = frozenset({"body", "br", "button", "html", "legend", "option", "p", "select", "textarea"}) | _OF_TABLES
_ENDED_BY: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys((PARAGRAPHS | LINES) - _LEAVE_PARAGRAPHS_OPEN, ("p",)),
    "p": ("p",),
    "table": ("p",),
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "option": ("option",),
    **dict.fromkeys(CELLS, ("td", "th")),
    "tr": ("tr",),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("thead", "tbody", "tfoot")),
}
"""By element: those that end where it begins."""
_TABLE: Final = frozenset({"table"})
_CELL: Final = frozenset({"table", "caption"}) | CELLS
_LIST: Final = frozenset({"ul", "ol", "dl", "select"}) | _CELL
_BLOCK: Final = (PARAGRAPHS | LINES | CELLS) - {"button"}
_WALLS: Final = (_TABLE, _CELL, _LIST, _BLOCK)


def find_ends(tags: Sequence[Tag]) -> dict[int, int]:
    """Give, by the number of the tag that opens an element, the number of the tag at which it ends; none where nothing ends it."""
    elements = _Open()
    for number, tag in enumerate(tags):
        if tag.closes:
            elements.end(tag.name, number)
        elif tag.name:
            for name in _ENDED_BY.get(tag.name, ()):
                elements.end(name, number)
            if tag.name not in VOID:
                elements.begin(tag.name, number)
    return elements.ends


class _Open:
    """The elements that are open at a place."""

    def __init__(self) -> None:
        self.ends: dict[int, int] = {}
        self._stack: list[tuple[str, int]] = []
        self._depths: dict[str, list[int]] = {}
        """How deep each of the open elements of a name stands."""
        self._walls: dict[frozenset[str], list[int]] = {wall: [] for wall in _WALLS}

    def begin(self, name: str, number: int) -> None:
        """Open an element."""
        for wall, depths in self._walls.items():
            if name in wall:
                depths.append(len(self._stack))
        self._depths.setdefault(name, []).append(len(self._stack))
        self._stack.append((name, number))

    def end(self, name: str, number: int) -> None:
        """End the innermost element of a name with all that is open in it, unless it stands beyond a wall: a cell, a list, a block."""
        depths, walls = self._depths.get(name), self._walls[_wall(name)]
        if not depths or (walls and depths[-1] < walls[-1]):
            return
        depth = depths[-1]
        while len(self._stack) > depth:
            inner, opened = self._stack.pop()
            self.ends[opened] = number
            self._depths[inner].pop()
            for wall in self._walls.values():
                if wall and wall[-1] == len(self._stack):
                    wall.pop()


def _wall(name: str) -> frozenset[str]:
    """Give the elements through which the end of this one does not reach."""
    if name in _OF_TABLES:
        return _TABLE
    if name in _LISTED:
        return _LIST
    return _CELL if name in _BLOCK or name in UNSEEN else _BLOCK
