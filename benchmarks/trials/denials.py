"""Denials written into a copy of a posting, in the place of the sentence that says the thing plainly."""

import random
import re
from collections.abc import Iterator
from typing import Final

from trials.words import LANGUAGES, WISHED

from extractor.document import Document, Span
from extractor.llm.claims import Claim

_NAMES: Final = {
    "FULL_TIME": "full-time", "PART_TIME": "part-time", "TEMPORARY": "temporary", "INTERN": "internship", "VOLUNTEER": "volunteer",
    "CONTRACTOR": "contract", "PER_DIEM": "per-diem", "REMOTE": "remote", "HYBRID": "hybrid", "ONSITE": "on-site",
    "HIGH_SCHOOL": "high school diploma", "ASSOCIATE": "associate degree", "BACHELOR": "bachelor's degree", "MASTER": "master's degree",
    "DOCTORATE": "doctorate", "PROFESSIONAL": "professional degree",
}  # fmt: skip
_MOST_WORDS: Final = 5
_LINES: Final = {
    "travel_required": (
        "No [travel is required] for this position.", "[Travel is not required].", "The position does not [involve any travel].",
        "There is no [travel in this role].", "[Travel required: no]", "[Travel required]: none", "You will not [have to travel].",
    ),
    "renewable": (
        "[The contract is not renewable].", "The appointment cannot be [renewed or extended].", "There is no [possibility of extension].",
    ),
    "open_until_filled": (
        "The posting is not [open until filled].", "We do not [review applications on a rolling basis].",
    ),
    "equal_opportunity": ("The office is not [an equal opportunity employer].",),
    "employment_types": (
        "This is not a [{} position].", "[{} work is not offered].", "We have no [{} openings].", "[{}: no]",
        "The position is not available on a [{} basis].", "This role is neither freelance nor [{}].",
    ),
    "workplace_types": (
        "This is not a [{} position].", "[{} work is not possible].", "The role cannot be [{}].", "We do not offer [{} work].", "[{}: no]",
        "Not [{}].",
    ),
    "languages": (
        "[{} is not required].", "No [knowledge of {}] is needed.", "You do not need to [speak {}].", "[{} not necessary].",
    ),
    "qualification_paths": (
        "No [{}] is required.", "[A {} is not required].", "You do not need [a {}].", "[{} not necessary].",
    ),
    "years": ("You do not need [{}].", "[{} are not required].", "[{} not necessary].", "None of this asks for [{}]."),
    "licenses": ("No [{}] is required.", "[{}] is not required.", "[{}]: not needed", "You do not need a [{}]."),
    "security_clearance": ("No [{}] is required.", "[{}] is not required."),
    "application_materials": ("Please do not send a [{}].", "No [{}] is needed."),
    "skills": ("No [{}] is needed.", "Knowledge of [{}] is not required."),
}  # fmt: skip
"""By field, denied sentences; what stands in brackets is quoted."""
_REQUIRED: Final = (
    (r"\b(is|are|will be) required\b", r"\1 not required"),
    (r"\bmay be required\b", "is never required"),
    (r"\bmust (?=\w+ ?travel)", "need not "),
    (r"\brequires (?=\w)", "does not require "),
    (r"(?<!not )\brequired\b", "not required"),
)
_EDITS: Final = {
    "travel_required": (*_REQUIRED, (r"\b(?:[Ww]illing|[Aa]ble) to travel", "not willing to travel")),
    "renewable": ((r"\bwith (?:an? |the )?(?=opportunit|possibilit|option)", "without "), (r"\b(may|can) be\b", r"\1not be")),
    "equal_opportunity": ((r"\b(is|are) an? (?=[\w ]{0,30}equal)", r"\1 not an "),),
    "languages": (
        (r"\bis an asset\b", "is no asset"), (r"\b[Ff]luen(?:t|cy) in\b", "No fluency in"),
        (r"\b(?:\w+ )?[Kk]nowledge of\b", "No knowledge of"),
        *_REQUIRED,
    ),
}  # fmt: skip
"""Edits that turn a plain sentence into its denial; the first that fits is made."""


def deny(document: Document, claim: Claim, draw: random.Random) -> Iterator[tuple[str, str, str]]:
    """Yield kind, text of the changed copy, and the words to quote: a denied sentence of ours, then the posting's own one denied."""
    span = _sentence(document, claim.words or "")
    told = _told(claim)
    if span is None or told is None or claim.field not in _LINES:
        return
    templates = list(_LINES["years" if told[:1].isdigit() and claim.value is not None else claim.field])
    draw.shuffle(templates)
    for template in templates:
        sentence = template.format(told)
        sentence = sentence[:1].upper() + sentence[1:] if sentence[0] != "[" else "[" + sentence[1:2].upper() + sentence[2:]
        words = sentence[sentence.index("[") + 1 : sentence.index("]")]
        yield "a denial", _put(document, span, re.sub(r"[\[\]]", "", sentence)), words
    if not re.search(WISHED, document.words(span)):
        yield from (("own sentence denied", _put(document, span, words), words) for words in _edit(claim.field, document.words(span)))


def _told(claim: Claim) -> str | None:
    """Give the words that a denied sentence is made with: the name of a code, the claim's own words; None where there are none."""
    value = claim.value
    if isinstance(value, dict):
        if value.get("preferred") or value.get("required") is False:
            return None  # what is not required may still be wished for
        if value.get("language"):
            return LANGUAGES.get(str(value["language"]))
        years = value.get("years")
        return _NAMES[value["education"]] if value.get("education") else f"{years:g} years of experience" if years else None
    if value is None:
        return claim.words if len((claim.words or "").split()) <= _MOST_WORDS and "{" not in (claim.words or "") else None
    return _NAMES.get(str(value), "")


def _edit(field: str, sentence: str) -> Iterator[str]:
    for plain, denied in _EDITS.get(field, ()):
        changed = re.sub(plain, denied, sentence, count=1)
        if changed != sentence:
            yield changed
            return


def _sentence(document: Document, words: str) -> Span | None:
    """Give the sentence that holds words, or the words themselves where they go over several."""
    span = document.locate(words)
    if span is None:
        return None
    sentences = (sentence for block in document.paragraphs for sentence in document.sentences(block.span))
    return next((sentence for sentence in sentences if sentence.holds(span)), span)


def _put(document: Document, span: Span, words: str) -> str:
    return document.text[: span.start] + words + document.text[span.end :]
