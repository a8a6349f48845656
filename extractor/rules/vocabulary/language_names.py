"""The names of human languages: ISO 639-1 through pycountry, and the everyday names that the standard does not list."""

from functools import cache
from typing import Final

# Everyday names of one word beside the standard's, and the standard's double names ("Panjabi; Punjabi") taken apart.
_OTHER_NAMES: Final = {
    "mandarin": "zh", "cantonese": "zh", "fukienese": "zh", "taiwanese": "zh", "castilian": "es", "farsi": "fa", "dari": "fa",
    "greek": "el", "punjabi": "pa", "flemish": "nl", "filipino": "tl", "bangla": "bn", "creole": "ht", "kurdish": "ku",
    "swahili": "sw", "kiswahili": "sw",
    "malay": "ms", "nepali": "ne", "pashto": "ps", "moldovan": "ro", "kyrgyz": "ky", "uyghur": "ug", "cambodian": "km", "gaelic": "gd",
    "slovene": "sl", "odia": "or", "sinhalese": "si", "bahasa": "id", "azeri": "az", "belarussian": "be",
}  # fmt: skip
# Names in the standard by which a posting means a place, a person or a plain word.
_NO_LANGUAGES: Final = {
    "Afar", "Avestan", "Chamorro", "Cree", "Ewe", "Fulah", "Ganda", "Herero", "Ido", "Interlingue", "Kanuri", "Komi", "Kongo", "Latin",
    "Nauru", "Navajo", "Ndonga", "Pali", "Rundi", "Sango", "Twi",
}  # fmt: skip


@cache
def language_codes() -> dict[str, str]:
    """Give the ISO 639-1 code of every language name of one word, in lower case."""
    import pycountry  # 20 ms that `import extractor` need not pay

    listed = [language for language in pycountry.languages if hasattr(language, "alpha_2") and " " not in language.name]
    return {language.name.lower(): str(language.alpha_2) for language in listed if language.name not in _NO_LANGUAGES} | _OTHER_NAMES


@cache
def language_words() -> frozenset[str]:
    """Give the names of all languages, in lower case."""
    return frozenset(language_codes())
