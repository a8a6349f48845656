"""Human languages: their names in many languages, and whether they are asked for or wished for."""

import re
from typing import Final, cast

from extractor.document import Span
from extractor.folding import fold
from extractor.llm.checks.denial import is_denied
from extractor.llm.checks.names import languages
from extractor.llm.checks.saying import STANDS, UNREAD, Saying, Verdict
from extractor.llm.checks.wishes import check_wish
from extractor.llm.checks.words import phrases
from extractor.schema import Language

_WORD: Final = re.compile(r"[^\W\d_]+")
_PIECE_MARK: Final = re.compile(r"[,;.()\n|]")
_SHORTEST: Final = 3


def check_language(saying: Saying, value: object) -> Verdict:
    """Check a language and whether it is required."""
    language = cast("Language", value)
    named = _named(saying)
    own = named.get(language.language)
    if named and own is None:
        return Verdict(f"the words name {' and '.join(sorted(named))}, not {language.language}")
    if all(is_denied(saying.document, span) for span in own or saying.pieces):
        return Verdict("the words are denied")
    parts = [_part(saying, span) for span in own or ()]
    wish = next((part for part in parts if phrases("wishes").keys(part)), saying.low if len(named) <= 1 else "")
    return check_wish(saying, wish, wished=not language.required).also(STANDS if own else UNREAD)


def _named(saying: Saying) -> dict[str, list[Span]]:
    """Give the languages that the words name, by code, each with its places."""
    low = saying.document.low
    found: dict[str, list[Span]] = {}
    for piece in saying.pieces:
        for match in _WORD.finditer(low, *piece):
            if len(match.group()) > _SHORTEST and (code := languages().get(_bare(match.group()))):
                found.setdefault(code, []).append(Span(*match.span()))
    return found


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
