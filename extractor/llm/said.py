"""The words that state what is stored as a code or a truth: without them, a claim of it has nothing to stand on."""

import re
from typing import Final

ENUMS: Final = {
    "FULL_TIME": r"full[ -]?time|\bft\b",
    "PART_TIME": r"part[ -]?time|\bpt\b",
    "CONTRACTOR": r"contractor|freelance|independent|\bcontract\b|consultan|self-employed",
    "TEMPORARY": r"tempora|fixed|interim|seasonal|limited|\bterm\b|months?\b|\btemp\b|contract\b",
    "INTERN": r"\bintern(?:ship)?s?\b|trainee|co-?op\b",
    "VOLUNTEER": r"volunt|unpaid",
    "PER_DIEM": r"per[ -]?diem|\bprn\b|casual|on[ -]call",
    "ONSITE": r"on-? ?site|in[ -]?person|in[ -]the[ -]office|in[ -]office|office[ -]based",
    "HYBRID": r"hybrid|days? (?:a|per|each) week|remote\w* .*office|office .*remote",
    "REMOTE": r"remote|work(?:ing)? from (?:home|anywhere)|home[ -]?based|telework|telecommut|virtual",
}
"""By code. A code that stands nowhere here is claimed in vain."""

TRUTHS: Final = {
    "renewable": r"renew|exten|prolong",
    "travel_required": r"travel",
    "open_until_filled": (
        r"until (?:the )?(?:position|role|it|post|vacancy)?\s*(?:is |are )?filled|rolling|as they (?:come|arrive)|open deadline"
    ),
    "equal_opportunity": r"equal[ -](?:\w+ )?opportunit|\beoe\b|\beeo\b|regardless of|without regard to",
    "preferred": r"prefer|desir|plus|advantage|ideal|asset|nice|bonus",
}
"""By field, the words that say it is so."""

DENIED: Final = re.compile(r"\b(?:no|not|without|never|non|cannot)\b|n't\b", re.IGNORECASE)

NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "a": 1, "an": 1,
}  # fmt: skip


def says_code(code: str, words: str) -> bool:
    """Tell whether words state a code.

    >>> says_code("FULL_TIME", "a full-time post"), says_code("REMOTE", "in our office")
    (True, False)
    """
    pattern = ENUMS.get(code)
    return bool(pattern and re.search(pattern, words, re.IGNORECASE))


def says_truth(field: str, words: str, *, so: bool) -> bool:
    """Tell whether words state that something is so, or (with a denial) that it is not.

    >>> says_truth("travel_required", "Travel is needed", so=True), says_truth("travel_required", "No travel", so=True)
    (True, False)
    """
    pattern = TRUTHS.get(field)
    return bool(pattern and re.search(pattern, words, re.IGNORECASE)) and bool(DENIED.search(words)) is not so


def find_number(words: str) -> float | None:
    """Read the one number that words hold, in figures or written out; None where they hold none, or several (a range has no number).

    >>> find_number("three posts"), find_number("35 hours"), find_number("20-25 hours"), find_number("1,200")
    (3.0, 35.0, None, 1200.0)
    """
    found = {float(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", words)}
    found = found or {float(NUMBERS[word]) for word in re.findall(r"[a-z]+", words.lower()) if word in NUMBERS}
    return found.pop() if len(found) == 1 else None
