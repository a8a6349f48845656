"""HTML as a run of pieces: tags, and the text between them. One pass that only moves forward, whatever it is given.

Parsers of the field build a tree and drop where its text stood; here every piece keeps its place in the source. Names of elements are
those of the HTML Living Standard and the obsolete ones that boards still print.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractor.document.span import Span

PARAGRAPHS: Final = frozenset({
    "article", "aside", "blockquote", "body", "center", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "main", "ol", "p", "pre", "section", "table", "ul"
})  # fmt: skip
"""Elements that stand apart from what is before and behind them."""
LINES: Final = frozenset({
    "address", "br", "button", "caption", "dd", "details", "div", "dt", "figcaption", "legend", "li", "option", "select", "summary",
    "tbody", "textarea", "tfoot", "thead", "tr"
})  # fmt: skip
"""Elements that begin a line."""
CELLS: Final = frozenset({"td", "th"})
UNSEEN: Final = frozenset({
    "annotation", "annotation-xml", "audio", "canvas", "datalist", "del", "dialog", "iframe", "nav", "noembed", "noframes", "noscript",
    "object", "s", "script", "strike", "style", "svg", "template", "title", "video"
})  # fmt: skip
"""Elements whose content no reader sees as text of the page, that is struck out, or that only leads to others."""
RAW: Final = frozenset({"script", "style"})
"""Elements that hide all that follows where they are not closed."""
_VOID: Final = frozenset({"br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""Elements without content."""
_WITHIN_LINES: Final = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "head", "i", "img", "input",
    "ins", "kbd", "label", "link", "mark", "math", "meta", "o:p", "q", "samp", "small", "source", "span", "strong", "sub", "sup", "time",
    "track", "tt", "u", "var", "wbr", "col", "embed"
})  # fmt: skip
_NAMES: Final = PARAGRAPHS | LINES | CELLS | UNSEEN | _WITHIN_LINES

_LONGEST_TAG: Final = 4_000
_OPENING: Final = re.compile(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9:-]{0,30})(?=[\s/>])", re.IGNORECASE)
# Atomic throughout: what does not end within the bound is given up at once, not tried otherwise.
_REST: Final = re.compile(r"""(?> [^<>"']++ | "[^"]*+" | '[^']*+' | ["'] )*+ >""", re.VERBOSE)
_HREF: Final = re.compile(r"""\shref\s*=\s*(?: "([^"]*)" | '([^']*)' | ([^\s"'>]+) )""", re.IGNORECASE | re.VERBOSE)
_DECLARATION: Final = re.compile(r"<(?:!--|!|\?)")
_ATTRIBUTE: Final = re.compile(r"""\s(?P<name>[^\s=>"'/]++)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_UNSEEN_STYLE: Final = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9]))", re.IGNORECASE
)
_ENOUGH_TAGS: Final = 4
_ESCAPED: Final = re.compile(r"&lt;(/?)(p|div|ul|ol|li|h[1-6]|br|strong)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: `name` in lower case, whether it closes, and its place in the source."""

    name: str
    closes: bool
    span: Span

    def hides(self, source: str) -> bool:
        """Tell whether the element's content is not seen: by its name, `hidden`, or its own style; classes are not looked up."""
        if self.closes or self.name in _VOID:
            return False
        written = source[self.span.start : self.span.end]
        low = written.lower()
        attributes = (
            {match["name"].lower(): (match["value"] or "").strip("\"'") for match in _ATTRIBUTE.finditer(written)}
            if "hidden" in low or "style" in low or self.name == "dialog"
            else {}
        )
        if self.name in UNSEEN:
            return not (self.name == "dialog" and "open" in attributes)
        return "hidden" in attributes or _UNSEEN_STYLE.search(attributes.get("style", "")) is not None

    def href(self, source: str) -> Span | None:
        """Give the place of the address that it links to."""
        found = None if self.closes else _HREF.search(source, self.span.start, self.span.end)
        return found and Span(*found.span(found.lastindex or 0))


def is_html(text: str) -> bool:
    """Tell whether a text is HTML: it starts with a tag of any element, or holds tags by the number, and one of them closes another.

    A posting that only names tags ("you know <p> and <div>"), or has addresses in angle brackets, is plain text.
    """
    opened: set[str] = set()
    first = len(text) - len(text.lstrip())
    starts = False
    for number, tag in enumerate(find_tags(text), 1):
        starts = starts or tag.span.start == first
        if (starts or number >= _ENOUGH_TAGS) and (tag.name == "br" or (tag.closes and tag.name in opened)):
            return True
        if not tag.closes:
            opened.add(tag.name)
    return False


def is_escaped_html(text: str) -> bool:
    """Tell whether a text is HTML whose angle brackets were written as entities, as some boards' feeds do."""
    return "<" not in text and len({match.group(1) for match in _ESCAPED.finditer(text)}) > 1


def find_tags(source: str) -> Iterator[Tag]:
    """Find the tags of HTML elements, in order; comments and declarations are tags without a name.

    An angle bracket that begins no tag of a known element is text: "<5 years", "<jobs@example.org>".
    """
    # What is not closed anywhere behind is not looked for again and again.
    last = {end: source.rfind(end) for end in ("-->", ">")}
    at = source.find("<")
    while 0 <= at < last[">"]:
        tag = _element_at(source, at) or _declaration_at(source, at, last)
        if tag:
            yield tag
        at = source.find("<", tag.span.end if tag else at + 1)


def _element_at(source: str, at: int) -> Tag | None:
    opening = _OPENING.match(source, at)
    if opening is None:
        return None
    name = opening["name"].lower()
    rest = _REST.match(source, opening.end(), opening.end() + _LONGEST_TAG) if name in _NAMES or "-" in name else None
    return Tag(name, bool(opening["close"]), Span(at, rest.end())) if rest else None


def _declaration_at(source: str, at: int, last: dict[str, int]) -> Tag | None:
    declaration = _DECLARATION.match(source, at)
    if declaration is None:
        return None
    end = "-->" if declaration.group() == "<!--" else ">"
    if declaration.end() > last[end]:  # as browsers do, a comment that is not closed hides all that follows
        return Tag("", closes=False, span=Span(at, len(source))) if end == "-->" else None
    return Tag("", closes=False, span=Span(at, source.index(end, declaration.end()) + len(end)))
