"""Text folded to what counts of it: case, accents, typographic marks and white space aside, or the words alone."""

import re
import unicodedata
from functools import lru_cache

_MARKS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "\u00a0": " ",
        "\u200b": "",
        "\ufeff": "",
    }
)


SAYS_NOTHING = frozenset(
    {"", "n a", "na", "none", "null", "nil", "unknown", "not stated", "not specified", "not mentioned", "not applicable", "not provided",
     "unspecified", "not available", "tbd"}
)  # fmt: skip
"""Folded words that systems write where there is no value."""


@lru_cache(maxsize=2_000)
def fold(text: str) -> str:
    """Fold case, accents, typographic marks and white space.

    >>> fold("  Zürich’s  Best ")
    "zurich's best"
    """
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.translate(_MARKS))
        text = "".join(char for char in plain if not unicodedata.combining(char)) if not plain.isascii() else plain
    return " ".join(text.casefold().split())


_WORDS = re.compile(r"\.?[^\W_]+[+#]*")
_PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)) + bytes(range(128, 256))
"""What becomes of each ASCII character where no mark belongs to a name."""


@lru_cache(maxsize=2_000)
def words(text: str) -> str:
    """Fold text to its words alone: letters, digits, and the marks that belong to a name (C++, C#, .NET).

    >>> words("Sr. Manager, R&D (C++)")
    'sr manager r and d c++'
    """
    marked = text.rstrip(".")
    if not _is_plain(marked):
        marked = fold(text).replace("&", " and ").replace("'", "").rstrip(".")
        if not _is_plain(marked):
            return " ".join(_WORDS.findall(marked))
    return b" ".join(marked.encode().translate(_PLAIN, b"'").split()).decode()  # what the pattern would find, in a fifth of the time


def _is_plain(text: str) -> bool:
    return text.isascii() and not ("." in text or "+" in text or "#" in text or "&" in text)
