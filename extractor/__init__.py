"""Turn a job posting into one typed record whose every value points at the words that state it.

>>> from extractor import normalize
>>> normalize("Job title: Night Baker").posting.title
'Night Baker'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extractor.errors import (
        BadPolicy,
        BadPrompt,
        BinaryPosting,
        BudgetSpent,
        EmptyPosting,
        EngineUnavailable,
        ExtractorError,
        LexiconError,
        PostingError,
        PostingTooLarge,
        RecordingError,
    )
    from extractor.extraction import Conflict, Evidence, Extraction
    from extractor.llm.client import Settings
    from extractor.llm.spending import Budget, Price
    from extractor.model import Files, Spending, open_model
    from extractor.pipeline import Extractor, normalize, normalize_async, normalize_many
    from extractor.schema import Deadline, Language, Pay, Place, Posting, QualificationPath
    from extractor.words import Lexicon, load_lexicon

__version__: str
"""The version of the installed package, looked up when it is first asked for; "0+unknown" where this runs from its source alone."""

__all__ = [
    "BadPolicy",
    "BadPrompt",
    "BinaryPosting",
    "Budget",
    "BudgetSpent",
    "Conflict",
    "Deadline",
    "EmptyPosting",
    "EngineUnavailable",
    "Evidence",
    "Extraction",
    "Extractor",
    "ExtractorError",
    "Files",
    "Language",
    "Lexicon",
    "LexiconError",
    "Pay",
    "Place",
    "Posting",
    "PostingError",
    "PostingTooLarge",
    "Price",
    "QualificationPath",
    "RecordingError",
    "Settings",
    "Spending",
    "load_lexicon",
    "normalize",
    "normalize_async",
    "normalize_many",
    "open_model",
]

# Imported when first asked for: pydantic alone takes as long as `import extractor` may, and `extractor --help` needs none of it.
_HOMES: Final = {
    "extractor.llm.client": ("Settings",),
    "extractor.errors": (
        "BadPolicy",
        "BadPrompt",
        "BinaryPosting",
        "BudgetSpent",
        "EmptyPosting",
        "EngineUnavailable",
        "ExtractorError",
        "LexiconError",
        "PostingError",
        "PostingTooLarge",
        "RecordingError",
    ),
    "extractor.extraction": ("Conflict", "Evidence", "Extraction"),
    "extractor.llm.spending": ("Budget", "Price"),
    "extractor.model": ("Files", "Spending", "open_model"),
    "extractor.pipeline": ("Extractor", "normalize", "normalize_async", "normalize_many"),
    "extractor.schema": ("Deadline", "Language", "Pay", "Place", "Posting", "QualificationPath"),
    "extractor.words": ("Lexicon", "load_lexicon"),
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return globals().setdefault(name, _find_version())
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(import_module(home), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})


def _find_version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("posting-extractor")
    except PackageNotFoundError:
        return "0+unknown"
