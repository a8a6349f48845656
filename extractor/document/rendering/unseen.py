"""What of a page is seen: not what stands in elements hidden by their name, by `hidden` or by a style of their own.

Left alone, for nothing in the tag itself says it or a reader comes to see it: classes and their style sheets, colours, places off the
screen, `aria-hidden`, closed `details`. `html` and `body` hide nothing: pages show themselves by script when they are loaded. An element
that nothing ends hides nothing either, for the rest of the posting would be lost with it; scripts, style sheets and comments do, as in
browsers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import Final, NamedTuple

from extractor.document.rendering.nesting import find_ends
from extractor.document.rendering.tags import PARAGRAPHS, RAW, UNSEEN, VOID, Tag
from extractor.document.span import Span

_ATTRIBUTE: Final = re.compile(r"""[\s/"'](?P<name>[^\s=>"'/]++)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_ZERO: Final = re.compile(r"[+-]?(?:0+(?:\.0*)?|\.0+)(?:[a-z]+|%)?")
_RELATIVE: Final = re.compile(r"[\d.+-]+(?:%|em|ex|ch)|inherit|unset|smaller|larger")
_WHOLE_PAGE: Final = frozenset({"html", "body"})


class Look(NamedTuple):
    """How an element is seen. What is `gone` takes all in it along; in the others an element may say that it is seen after all."""

    gone: bool = False
    tiny: bool = False
    veiled: bool = False

    def within(self, tag: Tag, source: str) -> "Look":
        """Give the look of an element that begins within one of this look."""
        if tag.name in VOID or tag.name in _WHOLE_PAGE:
            return self
        low = source[tag.span.start : tag.span.end].lower()
        attributes = _attributes(low) if "hidden" in low or "style" in low or tag.name == "dialog" else {}
        if tag.name in UNSEEN:
            return self._replace(gone=self.gone or tag.name != "dialog" or "open" not in attributes)
        return self._styled(_declarations(attributes.get("style", "")), hidden="hidden" in attributes)

    def _styled(self, style: dict[str, str], *, hidden: bool) -> "Look":
        gone = style.get("display", "none" if hidden else "") == "none" or _ZERO.fullmatch(style.get("opacity", "")) is not None
        size, visibility = style.get("font-size", "inherit"), style.get("visibility")
        return Look(
            self.gone or gone,
            _ZERO.fullmatch(size) is not None or (self.tiny and _RELATIVE.fullmatch(size) is not None),
            visibility in {"hidden", "collapse"} or (self.veiled and visibility != "visible"),
        )


_SEEN: Final = Look()


def visible(source: str, tags: Sequence[Tag]) -> Iterator[Tag | Span]:
    """Give the tags and the stretches of text between them, without those that are not seen."""
    looks, at = _Looks(source, tags), 0
    for number, tag in enumerate(tags):
        before = looks.now
        looks.read(number, tag)
        if before == _SEEN:
            yield Span(at, tag.span.start)
        at = tag.span.end
        if looks.now == _SEEN or (tag.closes and before == _SEEN):
            yield tag if before == _SEEN or not tag.closes else _bare(tag)
    if looks.now == _SEEN:
        yield Span(at, len(source))


class _Looks:
    """The looks of the elements that are open at a place, where any element of the page is not seen."""

    def __init__(self, source: str, tags: Sequence[Tag]) -> None:
        self._source = source
        self._hides = any(not tag.closes and _SEEN.within(tag, source) != _SEEN for tag in tags)
        self._ends = find_ends(tags) if self._hides else {}
        self._last = len(tags)
        self._stack = [(self._last, _SEEN)]

    @property
    def now(self) -> Look:
        """The look of what stands here."""
        return self._stack[-1][1]

    def read(self, number: int, tag: Tag) -> None:
        """Go past a tag: end the elements that end at it, and begin its own."""
        while self._stack[-1][0] == number:
            self._stack.pop()
        if not self._hides or tag.closes or (number not in self._ends and tag.name not in RAW):
            return
        look = self.now.within(tag, self._source)
        if look != self.now:
            self._stack.append((self._ends.get(number, self._last), look))


def _bare(tag: Tag) -> Tag:
    """Give the end of an element that was not seen: it parts what is before it from what is behind, and ends no list that began."""
    return replace(tag, name="p") if tag.name in PARAGRAPHS else tag


def _attributes(tag: str) -> dict[str, str]:
    """Read the attributes of a tag; of two of a name the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        found.setdefault(match["name"], unescape((match["value"] or "").strip("\"'")))
    return found


def _declarations(style: str) -> dict[str, str]:
    """Read a style: of two declarations of a name the last counts, unless the first is marked as important."""
    found: dict[str, tuple[bool, str]] = {}
    for declaration in _COMMENT.sub("", style).split(";"):
        name, _, value = declaration.partition(":")
        said, mark, _ = value.partition("!")
        if mark or not found.get(name.strip(), (False, ""))[0]:
            found[name.strip()] = bool(mark), said.strip()
    return {name: value for name, (_, value) in found.items()}
