"""Numbers: of amounts in every format, with the word for thousands, lakhs or millions behind them, and in words."""

import re
from typing import Final

from extractor.words import in_force

_NUMBER: Final = r"""
    (?: \d{1,3} (?:,\d{3}){1,4} (?:\.\d{1,4}(?!\d))?           # 1,234.50
      | \d{1,3} (?:\.\d{3}){1,4} (?:,\d{1,2}(?!\d))?           # 1.234,50
      | \d{1,3} (?:'\d{3}){1,4} (?:\.\d{1,2}(?!\d))?           # 1'234.50
      | \d{1,2} (?:,\d{2}){1,3} ,\d{3}                         # 12,34,567
      | \d{1,3} (?:\ \d{3}){1,4} (?!\d) (?:,\d{1,2}(?!\d))?    # 1 234,50
      | \d{1,12} (?:[.,]\d{1,2}(?!\d) | \.\d{4,6}(?!\d))?      # 1234.50, 21.6543
    ) (?!\d)
"""
AMOUNT: Final = re.compile(
    rf"""
    (?P<number>{_NUMBER})
    (?P<scale> [kKMBL](?![A-Za-z]) | \ [kK](?![\w'] | -\d)
      | \ ?(?i:thousand|million|billion|trillion|mil|mn|bn|lakhs?|lacs?|lpa|crores?|crs?)(?![A-Za-z]) )?
    (?: [.,]-{{1,2}}(?!\ ?[\d$€£]) | /-(?!\d) )?                # no cents: 8500.-, 35,000/-
    """,
    re.VERBOSE,
)
"""A number with its scale, and the mark for no cents."""
SCALES: Final = {
    "k": 1e3, "thousand": 1e3, "l": 1e5, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "lpa": 1e5, "m": 1e6, "mil": 1e6,
    "mn": 1e6, "million": 1e6, "cr": 1e7, "crs": 1e7, "crore": 1e7, "crores": 1e7, "b": 1e9, "bn": 1e9, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip


def in_figures(word: str) -> int:
    """Read a whole number, in figures or in words.

    >>> [in_figures(word) for word in ("12", "thirty-six", "forty eight", "a")]
    [12, 36, 48, 1]
    """
    if word.isdigit():
        return int(word)
    units, decades = in_force().forms("NUMBER"), in_force().forms("TENS")
    if word in units:
        return 1 + units.index(word)
    tens, _, ones = word.replace(" ", "-").partition("-")
    return 10 * (2 + decades.index(tens)) + (1 + units.index(ones) if ones else 0) if tens in decades else 1


def parse_number(text: str) -> float:
    """Parse a number in any of the formats that `AMOUNT` takes.

    >>> [parse_number(text) for text in ("1,234.50", "1.234,50", "1'234", "1 234", "25.5", "12,50", "1.234", "1,234.567")]
    [1234.5, 1234.5, 1234.0, 1234.0, 25.5, 12.5, 1234.0, 1234.567]
    """
    digits = text.replace("'", "").replace(" ", "")
    whole, mark, rest = digits.rpartition(max(".,", key=digits.rfind))
    both = "," in whole and mark == "."
    if not mark or (len(rest) == 3 and not both):  # noqa: PLR2004 - three digits behind a mark of its kind are thousands
        return float(digits.replace(",", "").replace(".", ""))
    return float(f"{whole.replace(',', '').replace('.', '')}.{rest}")
