"""What a name means: a town told from a word, a region or a country of the same name, and from towns of other countries."""

import re

from extractor.document import Document
from extractor.schema import Place
from extractor.words.gazetteer import certain_town, country_names, country_of, folded, listed, region_of, town_in, towns


def known_town(name: str, country: str | None = None, region: str | None = None) -> bool:
    """Tell whether a capitalised name is a town's: within the country and region, or, without them, beyond doubt."""
    if not name[:1].isupper():
        return False
    if country is not None:
        return town_in(name, country, region) is not None
    found, region_alike = certain_town(name), region_of(name)
    if found is None or folded(name) in listed("word") or (region_alike and region_alike != (found.country, found.region)):
        return False
    return is_town_and_country(name) or not country_of(name)


def is_town_and_country(name: str) -> bool:
    """Tell whether a name is a town's and its country's: Singapore."""
    return folded(name) in listed("town and country")


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
    for name in country_names(country):
        text = document.flat if name.isupper() else document.low
        if re.search(rf"(?<![\w.])(?<!new ){re.escape(name if name.isupper() else name.lower())}(?!\w)", text):
            return True
    return False
