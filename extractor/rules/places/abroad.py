"""Towns that several countries have: the one of them that a posting names."""

import re

from extractor.document import Document
from extractor.rules.places.gazetteer import certain_town, country_names, towns
from extractor.schema import Place


def in_named_country(document: Document, place: Place) -> Place:
    """Give a town that several countries have the one of them that the posting names, where it names one alone."""
    if place.city is None or place.country or place.region:
        return place
    countries = {town.country for town in towns(place.city)}
    named = [country for country in sorted(countries) if _is_named(document, country)] if len(countries) > 1 else []
    if len(named) != 1:
        return place
    town = certain_town(place.city, named[0])
    return place.model_copy(update={"country": named[0], "region": town.region if town else None})


def _is_named(document: Document, country: str) -> bool:
    """Tell whether the posting names a country: in words, or by a short form in capitals."""
    return any(
        re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", document.flat)
        if name.isupper()
        else re.search(rf"\b(?<!new ){re.escape(name.lower())}\b", document.low)
        for name in country_names(country)
    )
