"""Where the work is done: label lines, the header, sentences on the position's place, and addresses at the end."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Final

from extractor.candidate import Candidate, Trust
from extractor.document import Document, Label, Span, Topic, trim
from extractor.rules.places.abroad import in_named_country
from extractor.rules.places.addresses import Reading, known_town, parse_place
from extractor.rules.places.classified import find_in_classified
from extractor.rules.places.gazetteer import certain_town, towns
from extractor.rules.places.listed import find_listed, find_places
from extractor.rules.places.mentioned import Found, find_in_addresses, find_in_sentences
from extractor.rules.residency import find_required_homes
from extractor.rules.search.cues import Cue, find_cues
from extractor.schema import Place

_LABEL: Final = re.compile(
    r"""
    (?: [\w/-]+[ ] ){0,3} locations? (?: [ ]hiring
      | [ ]of[ ](?:the[ ])?(?:work|job|position) )?   # work location, current office locations hiring
    | (?: duty | work | job | project )[ ]?(?: station | sites? ) | station | loc\.? | workplace | worksite
    | (?: place | site )[ ]of[ ](?: work | employment | assignment | performance | posting ) | (?: job[ ] )? place | based[ ]in
    | (?: city | town )(?:[ ]?[/,&][ ]?state)? | where
    """,
    re.VERBOSE,
)
_NOT_PLACES: Final = re.compile(
    r"remote|anywhere|global|world ?wide|virtual|on-?site|in[- ]person|hybrid|various|multiple|one location", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"\([^()]*\)")
_NAME: Final = re.compile(r"\b[A-Z][\w'-]+(?<!\bArea)(?<!\bOr)(?<!\bAnd)")
_TRAILER: Final = re.compile(r"\bkeywords?\s*:", re.IGNORECASE)
_HEADER_PARTS: Final = re.compile(r"\s+[|\u00b7\u2022-]\s+|\s*\|\s*|\t+")
_HIRING_IN: Final = re.compile(r" hiring [A-Z].{2,100} in (?=[A-Z])")
_PICTURE: Final = re.compile(r"[^\w\s()\"'.,;:/&#$-]{1,3}\s+")
_GLUE: Final = re.compile(r"(?<=[A-Za-z.)])(?=[A-Z][a-z][\w '.-]{0,28}, ?[A-Z]{2}(?: \d{5})?\Z)")
_NO_TOWN: Final = re.compile(
    r"\b(?:inc|llc|llp|ltd|group|associates|company|corp|partners|university|school|center|manager|engineer|director|analyst|assistant"
    r"|specialist|officer"
    r"|coordinator|executive|attorney|nurse|associate|technician|developer|intern|driver|teacher|clerk|law|services?)\b|&",
    re.IGNORECASE,
)
_OF_WORK: Final = re.compile(r"\b(?:work|job|position|duty|employment|assignment|project)")
_CITY_OF: Final = re.compile(r"\b(?:City of|CITY OF) (?P<city>[A-Z]\w+(?: [A-Z]\w+)?)\b|\bNew York City\b|\bNYC\b")
_SENTENCE: Final = re.compile(r"[a-z]{3}\.\Z")
_COUNT_OF_PLACES: Final = re.compile(r"(?:\d{1,3}|few|many|one) vacanc(?:y|ies)(?: in the following locations?:?)?")
_ADDRESS_LENGTH: Final = 110
_FIRST_LINES: Final = 8
_LONGEST_NAME: Final = 40


def find_locations(document: Document) -> Iterator[Candidate]:
    """Yield every place that the posting gives for the work."""
    named, close = dict.fromkeys((*_in_labels(document), *_below_headings(document))), _find_close(document)
    readings: list[Found] = [(span, place, _trust_of_label(document, span, close)) for span, place in named]
    readings += _in_header(document)
    readings += find_in_classified(document)
    readings += find_in_sentences(document)
    readings += find_in_addresses(document)
    if not readings and "emote" in document.flat:
        readings += [(span, place, Trust.GUESS) for span, place in find_required_homes(document)]
    home = _hiring_town(document) if any(place.street and not place.country for _, place, _ in readings) else None
    for span, place, trust in readings:
        if place.street and not place.country and home is not None:
            yield Candidate("locations", place.model_copy(update=home.model_dump(include={"city", "region", "country"})), span, trust)
        else:
            yield Candidate("locations", in_named_country(document, place), span, trust)
    if not readings:
        yield from (
            Candidate("locations", None, label.value, Trust.LABEL) for label in _place_labels(document) if _is_unread(document, label)
        )


def _find_close(document: Document) -> int:
    """Give where the part on applying begins that ends the posting; the text's length where there is none."""
    headings = [section.heading.start for section in document.sections_on(Topic.APPLY) if section.heading]
    return next((start for start in headings if 2 * start > len(document.flat)), len(document.flat))


def _trust_of_label(document: Document, span: Span, close: int) -> Trust:
    """Trust an office's address below the heading on applying at the end less: applications go there, the work may be elsewhere."""
    if span.start < close or _OF_WORK.search(document.low, max(0, span.start - _LONGEST_NAME), span.start):
        return Trust.LABEL
    return Trust.GUESS


def _place_labels(document: Document) -> Iterator[Label]:
    for label in document.labels:
        line = document.flat.rfind("\n", 0, label.printed.start) + 1
        if _LABEL.fullmatch(label.name) and not _TRAILER.search(document.flat, line, label.printed.start):
            yield label


def _is_unread(document: Document, label: Label) -> bool:
    return not _NOT_PLACES.search(document.flat, label.value.start, label.value.end)


def _in_labels(document: Document) -> Iterator[tuple[Span, Place]]:
    for label in _place_labels(document):
        yield from _read_value(document, label.value)


def _read_value(document: Document, value: Span) -> Iterator[tuple[Span, Place]]:
    """Read the value of a label or of a heading; an address that goes on in the next line is read whole."""
    found = list(find_places(document.flat, value))
    below = document.flat.find("\n", value.end + 1)
    whole = trim(document.flat, value.start, below if below >= 0 else len(document.flat))
    open_end = document.flat[value.end - 1] == "," or (len(found) == 1 and found[0][1].place.street and not found[0][1].place.city)
    if open_end and whole.end - whole.start < 2 * _ADDRESS_LENGTH:
        longer = parse_place(document.flat[whole.start : whole.end].replace("\n", ", "))
        if longer and longer.place.city and longer.place.country:
            found = [(whole, longer)]
    yield from ((span, reading.place) for span, reading in found)
    name = document.flat[value.start : value.end].partition("(")[0].partition(" or ")[0].strip(" ,.;-")
    if not found and name[:1].isupper() and towns(name) and not _NOT_PLACES.search(name) and not _hiring_town(document):
        yield Span(value.start, value.start + len(name)), Place(city=name)


def _below_headings(document: Document) -> Iterator[tuple[Span, Place]]:
    """Read the lines below a line that is nothing but a label, where a blank line keeps them from being its value."""
    for number in _lines_with_names(document):
        line = document.lines[number]
        name = document.low[line.content.start : line.content.end].strip(" :*#")
        if len(name) > _LONGEST_NAME or not _LABEL.fullmatch(name):
            continue
        read = line.span.end
        for below in document.lines[number + 1 : number + 1 + _FIRST_LINES]:
            if _COUNT_OF_PLACES.fullmatch(document.low, *below.content):
                continue
            long = below.span.end - below.span.start > _ADDRESS_LENGTH or (
                below.after_blank and _SENTENCE.search(document.flat, *below.span)
            )
            found = [] if long else list(_read_value(document, below.content))
            if not found:
                break
            if below.span.start >= read:
                yield from found
                read = max(span.end for span, _ in found)


def _lines_with_names(document: Document) -> list[int]:
    """Give the numbers of the lines that may be nothing but a label for a place."""
    starts = [line.span.start for line in document.lines]
    return sorted({bisect_right(starts, at) - 1 for at in find_cues(document, Cue.PLACE_NAME)} - {-1})


def _in_header(document: Document) -> Iterator[Found]:
    """Read the header's lines: it is a form whose fields have lost their labels, so a line that is a place is as good as a labelled one."""
    labelled = {label.printed.start for label in document.labels}
    continued = {line.span.start for paragraph in document.paragraphs for line in paragraph.lines[1:]}
    for number, line in enumerate(document.header):
        if line.content.start in labelled or line.span.start in continued or line.span.end - line.span.start > _ADDRESS_LENGTH:
            continue
        lead = _PICTURE.match(document.flat, *line.content)
        for start, end, first in _parts(document.flat, Span(lead.end(), line.content.end) if lead else line.content):
            if number == 0 and first:  # the title; what stands behind it ("Trader - Chicago") is a hint
                if hires := _HIRING_IN.search(document.flat, start, end):
                    yield from ((span, one.place, Trust.GUESS) for span, one in find_listed(document.flat, Span(hires.end(), end)))
                continue
            found = list(find_listed(document.flat, Span(start, end)))
            if found and _names_nothing_else(document.flat, Span(start, end), [span for span, _ in found]):
                found = without_range(document.flat, found)
                places = [(span, reading.place) for span, reading in found if _is_line_of_places(document.flat, span, reading)]
                yield from ((span, place, Trust.GUESS if number == 0 else Trust.LABEL) for span, place in places)
        if glued := _glued(document.flat, line.content):
            yield (*glued, Trust.LABEL)


def _parts(plain: str, content: Span) -> Iterator[tuple[int, int, bool]]:
    start = content.start
    for cut in [*_HEADER_PARTS.finditer(plain, content.start, content.end), None]:
        end = cut.start() if cut else content.end
        yield start, end, start == content.start
        start = cut.end() if cut else end


def _names_nothing_else(plain: str, part: Span, places: list[Span]) -> bool:
    """Tell whether no other name stands beside the places: "Acme & Sons, PA" is a firm."""
    between = [*(span.start for span in places), part.end]
    gaps = zip([part.start, *(span.end for span in places)], between, strict=True)
    rest = " ".join(_ASIDE.sub(" ", plain[start:end]) for start, end in gaps)
    return not _NAME.search(_NOT_PLACES.sub(" ", rest))


def _is_line_of_places(plain: str, span: Span, reading: Reading) -> bool:
    """Tell a place from a name with a place behind it: all words are the place's, and the town is known, or stands before its state."""
    words = plain[span.start : span.end]
    if reading.rest or ":" in words or (reading.place.street and not reading.place.city):
        return False
    town = reading.place.city or ""
    return reading.known or (reading.place.region is not None and reading.place.country in {"US", "CA"} and not _NO_TOWN.search(town))


def _glued(plain: str, content: Span) -> tuple[Span, Place] | None:
    """Find the place at the end of a line that lost the blank before it: "Acme WidgetsToledo, OH"."""
    for cut in _GLUE.finditer(plain, content.start, content.end):
        reading = parse_place(plain[cut.start() : content.end])
        if reading and reading.known and not reading.rest and reading.place.city:
            return Span(cut.start(), content.end), reading.place
    return None


def _hiring_town(document: Document) -> Place | None:
    """Give the town whose government hires: a street printed without a town is in it."""
    named = Counter(match["city"] or "New York" for match in _CITY_OF.finditer(document.flat))
    town = next((certain_town(name.title()) for name, _ in named.most_common() if known_town(name.title())), None)
    return Place(city=town.name, region=town.region, country=town.country) if town else None
