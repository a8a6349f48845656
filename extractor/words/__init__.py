"""Words as data, patterns that name classes of them, and one pass over a text that says which patterns need to run, and where.

`lexicon/` holds the words. `Pattern` is a pattern over folded text in which `{JOB}` stands for a class of words. `scan` finds, in one pass,
the words without which patterns cannot match. `using` puts another lexicon in force: the built-in one with a user's words added.
"""

from extractor.errors import LexiconError
from extractor.words.forms import forms_of
from extractor.words.lexicon import BUILT_IN, Lexicon, Name, in_force, load_lexicon, of_lexicon, using
from extractor.words.lookup import Found, Index
from extractor.words.patterns import Pattern, Text
from extractor.words.scan import Hits, scan
from extractor.words.towns import TownRow, fold_name, towns_named

__all__ = [
    "BUILT_IN",
    "Found",
    "Hits",
    "Index",
    "Lexicon",
    "LexiconError",
    "Name",
    "Pattern",
    "Text",
    "TownRow",
    "fold_name",
    "forms_of",
    "in_force",
    "load_lexicon",
    "of_lexicon",
    "scan",
    "towns_named",
    "using",
]
