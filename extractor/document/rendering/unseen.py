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
_LISTS: Final = frozenset({"ul", "ol"})
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
    hides = any(not tag.closes and _SEEN.within(tag, source) != _SEEN for tag in tags)
    ends = find_ends(tags) if hides else {}
    looks, at = [(len(tags), _SEEN)], 0
    for number, tag in enumerate(tags):
        before = looks[-1][1]
        if before == _SEEN:
            yield Span(at, tag.span.start)
        at = tag.span.end
        while looks[-1][0] == number:
            looks.pop()
        around = looks[-1][1]
        if hides and not tag.closes and (number in ends or tag.name in RAW) and (look := around.within(tag, source)) != around:
            looks.append((ends.get(number, len(tags)), look))
        if looks[-1][1] == _SEEN or (tag.closes and before == _SEEN):
            yield tag if before == _SEEN or not tag.closes else _bare(tag)
    if looks[-1][1] == _SEEN:
        yield Span(at, len(source))


def _bare(tag: Tag) -> Tag:
    """Give the end of an element that was not seen: it parts what is before it from what is behind, and ends no list that began."""
    return replace(tag, name="p") if tag.name in PARAGRAPHS or tag.name in _LISTS else tag


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
