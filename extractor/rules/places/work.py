"""Where the work is done: label lines, the header, sentences on the position's place, and addresses at the end."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from extractor.candidate import Trust
from extractor.document import Document, Label, Span, Topic, once, trim
from extractor.rules.places.addresses import parse_place
from extractor.rules.places.header_places import NOT_PLACES, find_in_header
from extractor.rules.places.listed import find_places
from extractor.rules.places.meant import in_named_country, known_town
from extractor.rules.places.mentioned import Found, find_in_addresses, find_in_sentences
from extractor.schema import Place
from extractor.words import Pattern
from extractor.words.gazetteer import certain_town, towns

_NAME: Final = r"""
    (?:[\w/-]{1,20} ){0,3}locations?(?: hiring| of (?:the )?{JOB})?|(?:duty|work|job|project) ?(?:station|sites?)|station|loc\.?
    |workplace|worksite
    |(?:place|site) of (?:work|performance|{JOB})|(?:job )?place|based in|(?:city|town)(?: ?[/,&] ?state)?|where
"""
_LABEL: Final = Pattern("{NAME}", NAME=_NAME)
_ALONE: Final = Pattern(r"(?<!.)[ *#]{0,4}(?:{NAME})[ :*#]{0,4}(?!.)", NAME=_NAME)
_OF_WORK: Final = Pattern(r"\bwork|\bduty|{JOB}")
_VACANCIES: Final = Pattern(r"\w{1,4} {JOB}")
_CITY_OF: Final = re.compile(r"\b(?:City of|CITY OF) (?P<city>[A-Z]\w+(?: [A-Z]\w+)?)\b|\b(?P<named>[A-Z]\w+(?: [A-Z]\w+)? City|NYC)\b")
_SENTENCE: Final = re.compile(r"[a-z]{3}\.\Z")
_LONGEST_LINE: Final = 110
_LONGEST_NAME: Final = 40
_FIRST_LINES: Final = 8
_MOST: Final = 300
"""What has more labels of places is no posting."""


@once
def places_of_work(document: Document) -> tuple[Found, ...]:
    """Give every place that the posting gives for the work, in the order of the witnesses."""
    named = dict.fromkeys((*_in_labels(document), *_below_headings(document)))
    close = _find_close(document)
    found = [Found(span, place, _trust_of_label(document, span, close)) for span, place in named]
    found += [*find_in_header(document), *find_in_sentences(document), *find_in_addresses(document)]
    completed = {place: _completed(document, place) for place in {one.place for one in found}}
    return tuple(one._replace(place=completed[one.place]) for one in found)


def country_of_posting(document: Document) -> str:
    """Give the country whose phone numbers the posting prints: that of its first place, else the United States."""
    return next((found.place.country for found in places_of_work(document) if found.place.country), "US")


def unread_labels(document: Document) -> Iterator[Label]:
    """Give the labels of places whose values are no words such as "Remote" either."""
    return (label for label in _labels(document) if not NOT_PLACES.search(document.flat, *label.value))


def _completed(document: Document, place: Place) -> Place:
    """Complete a street without a town by the town whose government hires, a town by the country that the posting names."""
    if place.street and not place.country:
        home = _hiring_town(document)
        return place.model_copy(update=home.model_dump(include={"city", "region", "country"})) if home else place
    return in_named_country(document, place)


@once
def _hiring_town(document: Document) -> Place | None:
    named = Counter(match["city"] or match["named"] for match in _CITY_OF.finditer(document.flat))
    town = next((certain_town(name) for name, _ in named.most_common() if known_town(name.title())), None)
    return Place(city=town.name, region=town.region, country=town.country) if town else None


def _find_close(document: Document) -> int:
    """Give where the part on applying begins that ends the posting; the text's length where there is none."""
    headings = [section.heading.start for section in document.sections_on(Topic.APPLY) if section.heading]
    return next((start for start in headings if 2 * start > len(document.flat)), len(document.flat))


def _trust_of_label(document: Document, span: Span, close: int) -> Trust:
    """Trust an office's address below the heading on applying at the end less: applications go there, the work may be elsewhere."""
    of_work = span.start < close or _OF_WORK.search(document.low, max(0, span.start - _LONGEST_NAME), span.start)
    return Trust.LABEL if of_work else Trust.GUESS


def _labels(document: Document) -> Iterator[Label]:
    return islice((label for label in document.labels if _LABEL.fullmatch(label.name)), _MOST)


def _in_labels(document: Document) -> Iterator[tuple[Span, Place]]:
    for label in _labels(document):
        yield from _read_value(document, label.value)


def _below_headings(document: Document) -> Iterator[tuple[Span, Place]]:
    """Read the lines below a line that is nothing but a label, where a blank line keeps them from being its value."""
    starts = [line.span.start for line in document.lines]
    for heading in islice(document.find(_ALONE), _MOST):
        read, first = heading.end(), bisect_right(starts, heading.start())
        for below in document.lines[first : first + _FIRST_LINES]:
            ends_sentence = below.after_blank and _SENTENCE.search(document.flat, *below.span)
            long = below.span.end - below.span.start > _LONGEST_LINE
            found = [] if long or ends_sentence else _read_value(document, below.content)
            if not found and not _VACANCIES.match(document.low, *below.content):
                break
            if found and below.span.start >= read:
                yield from found
                read = max(span.end for span, _ in found)


def _read_value(document: Document, value: Span) -> list[tuple[Span, Place]]:
    """Read the value of a label or of a heading; an address that goes on in the next line is read whole."""
    found = [(span, reading.place) for span, reading in find_places(document.flat, value)]
    if document.flat[value.end - 1] == "," or (len(found) == 1 and found[0][1].street and not found[0][1].city):
        found = list(_read_on(document.flat, value)) or found
    return found or _name_alone(document, value)


def _read_on(plain: str, value: Span) -> Iterator[tuple[Span, Place]]:
    """Read a value with the line below it as one address."""
    below = plain.find("\n", value.end + 1)
    whole = trim(plain, value.start, below if below >= 0 else len(plain))
    longer = parse_place(plain[slice(*whole)].replace("\n", ", ")) if whole.end - whole.start < 2 * _LONGEST_LINE else None
    if longer and longer.place.city and longer.place.country:
        yield whole, longer.place


def _name_alone(document: Document, value: Span) -> list[tuple[Span, Place]]:
    """Read a town's name that several countries have, or that is a word as well: behind a label it is the town's."""
    name = document.flat[slice(*value)].partition("(")[0].partition(" or ")[0].strip(" ,.;-")
    is_town = name[:1].isupper() and towns(name) and not NOT_PLACES.search(name) and not _hiring_town(document)
    return [(Span(value.start, value.start + len(name)), Place(city=name))] if is_town else []
