"""Names of months, languages and countries in many languages, from Babel and the rules' own tables."""

from functools import cache
from typing import Final

from extractor.folding import fold
from extractor.rules.vocabulary.language_names import language_codes
from extractor.words import of_lexicon
from extractor.words.gazetteer import aliases

_LOCALES: Final = ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "cs", "ro", "hu", "tr", "ru", "uk", "ca")
_SHORTEST: Final = 3
_TWO_LETTERS: Final = 2


@cache
def months() -> dict[str, frozenset[int]]:
    """Give the months that a word in lower case names, in full or short; a few words are different months in two languages."""
    from babel import Locale

    found: dict[str, set[int]] = {}
    for locale in map(Locale, _LOCALES):
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[use][width].items():
                    word = name.lower().strip(". ")
                    if word.isalpha() and len(word) >= _SHORTEST:
                        found.setdefault(word, set()).add(int(number))
    found.setdefault("sept", set()).add(9)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def languages() -> dict[str, str]:
    """Give the ISO 639-1 code of every name of a language that is one word, folded."""
    from babel import Locale

    found: dict[str, str] = {}
    for locale in map(Locale, _LOCALES):
        for code, name in locale.languages.items():
            if len(code) == _TWO_LETTERS and " " not in name and len(name) > _SHORTEST:
                found.setdefault(fold(name), code)
    return {**found, **{fold(name): code for name, code in language_codes().items()}, **_ALSO}


_ALSO: Final = {
    "englische": "en", "englischen": "en", "englisch": "en", "deutschen": "de", "deutsche": "de", "deutscher": "de", "englischer": "en",
    "englischkenntnisse": "en", "deutschkenntnisse": "de", "anglaise": "en", "inglese": "en", "inglesa": "en", "engelsk": "en",
    "castellano": "es", "norwegian": "nb", "norwegisch": "nb", "mandarin": "zh", "engelse": "en", "duits": "de", "duitse": "de",
    "nederlandse": "nl", "svenska": "sv", "franzosischen": "fr",
}  # fmt: skip


@of_lexicon()
def countries() -> dict[str, str]:
    """Give the ISO 3166-1 code of every name of a country, folded, in many languages."""
    from babel import Locale

    found: dict[str, str] = {}
    for locale in map(Locale, _LOCALES):
        for code, name in locale.territories.items():
            if len(code) == _TWO_LETTERS and code.isalpha():
                found.setdefault(fold(name), code)
    return {**found, **aliases("country")}
