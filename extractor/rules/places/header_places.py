"""Places in the header: it is a form whose fields have lost their labels, so a line that is a place is as good as a labelled one."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Trust
from extractor.document import Document, Span
from extractor.rules.places.addresses import Reading
from extractor.rules.places.listed import GLUE, find_listed
from extractor.rules.places.mentioned import Found
from extractor.schema import Place
from extractor.words import Pattern

NOT_PLACES: Final = Pattern(r"{MODE}|{EVERYWHERE}", cased=True)
_NO_TOWN: Final = Pattern(r"{BODY}|{ROLE}|\blaw\b|&")
_ASIDE: Final = re.compile(r"\([^()]{0,200}\)")
_TOWN_ALONE: Final = Pattern(r"(?!{AREA}|{MODE}|{EVERYWHERE})[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?", cased=True)
_NAME: Final = re.compile(r"\b(?!(?:Area|Or|And)\b)[A-Z][\w'-]+")
_CUT: Final = re.compile(rf" [|\u00b7\u2022-] | ?\| ?|\t|{GLUE}")
_LONGEST_LINE: Final = 110


def find_in_header(document: Document) -> Iterator[Found]:
    """Read the header's lines; what stands behind the title in the first, "Trader - Chicago", is a hint."""
    labelled = {label.printed.start for label in document.labels}
    continued = {line.span.start for paragraph in document.paragraphs for line in paragraph.lines[1:]}
    classified = any(document.flat[label.printed.start].islower() for label in document.labels)
    for number, line in enumerate(document.header.lines):
        start, end = line.span
        if line.content.start in labelled or start in continued or end - start > _LONGEST_LINE:
            continue
        title, *parts = _parts(document.flat, line.content)
        for part in parts if number == 0 else (title, *parts):
            yield from (Found(*found, Trust.LABEL if number else Trust.GUESS) for found in _read_part(document.flat, part))
        if number == 0 or classified:
            yield from _in_brackets(document, title, classified=classified)


def _in_brackets(document: Document, title: Span, *, classified: bool) -> Iterator[Found]:
    """Read the brackets behind a title, "night baker needed (Toledo)": in a classified advertisement they say where it is."""
    for aside in _ASIDE.finditer(document.flat, *title):
        span = Span(aside.start() + 1, aside.end() - 1)
        known = [(one, reading.place) for one, reading in find_listed(document.flat, span) if reading.known]
        yield from (Found(*one, Trust.WORDING if classified else Trust.GUESS) for one in known)
        if not known and classified and _TOWN_ALONE.fullmatch(document.flat, *span):
            yield Found(span, Place(city=document.quote(span)), Trust.GUESS)


def _parts(plain: str, content: Span) -> Iterator[Span]:
    start = content.start
    for cut in [*_CUT.finditer(plain, *content), None]:
        yield Span(start, cut.start() if cut else content.end)
        start = cut.end() if cut else content.end


def _read_part(plain: str, part: Span) -> Iterator[tuple[Span, Place]]:
    found = list(find_listed(plain, part))
    if found and _names_nothing_else(plain, part, [span for span, _ in found]):
        yield from ((span, reading.place) for span, reading in found if _is_place_alone(plain, span, reading))


def _names_nothing_else(plain: str, part: Span, places: list[Span]) -> bool:
    """Tell whether no other name stands beside the places: "Acme & Sons, PA" is a firm."""
    starts, ends = [*(span.start for span in places), part.end], [part.start, *(span.end for span in places)]
    rest = " ".join(_ASIDE.sub(" ", plain[end:start]) for end, start in zip(ends, starts, strict=True))
    return not _NAME.search(NOT_PLACES.compiled.sub(" ", rest))


def _is_place_alone(plain: str, span: Span, reading: Reading) -> bool:
    """Tell a place from a name with a place behind it: all words are the place's, and the town is known, or stands before its state."""
    place = reading.place
    if reading.rest or ":" in plain[slice(*span)] or (place.street and not place.city):
        return False
    return reading.known or (place.region is not None and place.country in {"US", "CA"} and not _NO_TOWN.search((place.city or "").lower()))
