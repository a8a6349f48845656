"""Human languages: their names in many languages, and whether they are asked for or wished for."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

from extractor.document import Document, Span, once
from extractor.folding import fold
from extractor.llm.checks.denial import is_denied
from extractor.llm.checks.names import languages
from extractor.llm.checks.saying import Saying, Verdict, unread
from extractor.llm.checks.wishes import check_wish
from extractor.llm.checks.words import phrases

if TYPE_CHECKING:
    from extractor.schema import Language

_WORD: Final = re.compile(r"[^\W\d_]+")
_PIECE_MARK: Final = re.compile(r"[,;.()\n|]")
_JOINT: Final = re.compile(r"[\s,/]*(?:(?:and|or|und|oder|et|ou|y|e|o)\s+)?")
_SHORTEST: Final = 3


def check_language(saying: Saying, value: object) -> Verdict:
    """Check a language and whether it is required."""
    language = cast("Language", value)
    named = _named(saying)
    own = named.get(language.language)
    if named and own is None:
        return Verdict(f"the words name {' and '.join(sorted(named))}, not {language.language}")
    if all(is_denied(saying.document, _listed(saying, span, named)) for span in own or ()) and (own or _is_denied(saying)):
        return Verdict("the words are denied")
    if own is None:
        return unread(elsewhere=language.language in _elsewhere(saying.document))
    parts = [_part(saying, span) for span in own or ()]
    wish = next((part for part in parts if phrases("wishes").keys(part)), saying.low if len(named) <= 1 else "")
    return check_wish(saying, wish, wished=not language.required)


def _named(saying: Saying) -> dict[str, list[Span]]:
    """Give the languages that the words name, by code, each with its places."""
    found: dict[str, list[Span]] = {}
    for piece in saying.pieces:
        for code, span in _names(saying.document.low, piece):
            found.setdefault(code, []).append(span)
    return found


def _names(low: str, piece: Span) -> Iterator[tuple[str, Span]]:
    for match in _WORD.finditer(low, *piece):
        if len(match.group()) > _SHORTEST and (code := languages().get(_bare(match.group()))):
            yield code, Span(*match.span())


@once
def _elsewhere(document: Document) -> frozenset[str]:
    """Give the languages that a posting names anywhere."""
    return frozenset(code for code, _ in _names(document.low, Span(0, len(document.low))))


def _is_denied(saying: Saying) -> bool:
    return any(is_denied(saying.document, piece) for piece in saying.pieces)


def _listed(saying: Saying, span: Span, named: dict[str, list[Span]]) -> Span:
    """Give the stretch from the first language of a list to this one: what denies the first denies all of them."""
    low, start = saying.document.low, span.start
    for other in sorted((one for places in named.values() for one in places if one.start < span.start), reverse=True):
        if _JOINT.fullmatch(low, other.end, start):
            start = other.start
    return Span(start, span.end)


def _bare(word: str) -> str:
    """Fold a word, without what German puts behind the name of a language."""
    return fold(word).removesuffix("kenntnisse").removesuffix("kenntnissen").removesuffix("sprachig")


def _part(saying: Saying, span: Span) -> str:
    """Give the part of the words between two marks that a name stands in."""
    piece = next(one for one in saying.pieces if one.holds(span))
    low = saying.document.low
    before = [match.end() for match in _PIECE_MARK.finditer(low, piece.start, span.start)]
    behind = _PIECE_MARK.search(low, span.end, piece.end)
    return low[before[-1] if before else piece.start : behind.start() if behind else piece.end]
