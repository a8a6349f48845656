"""The whole way from text to result."""

import datetime as dt
from typing import TYPE_CHECKING, Final, Literal

from extractor.errors import BinaryPosting, EmptyPosting, EngineUnavailable, PostingTooLarge

if TYPE_CHECKING:
    from extractor.extraction import Extraction

EngineChoice = Literal["auto", "rules", "llm", "merged"]
MAX_CHARACTERS: Final = 2_000_000
"""The longest text that is read, in characters: a posting has a few thousand; more than this is some other file."""


def normalize(text: str, *, engine: EngineChoice = "auto", reference_date: dt.date | None = None) -> "Extraction":
    """Read one posting.

    `text` is the posting as it is; offsets in the result index it. `engine` says which witnesses are heard: `rules` (deterministic,
    offline); `auto` is `rules` as long as no model is configured. `reference_date` is the day on which the posting was seen: with it
    "posted 10 days ago" is a date, without it it is not.

    Raises EmptyPosting, BinaryPosting or PostingTooLarge for text that is no posting, and EngineUnavailable for `llm` and `merged`.
    """
    if engine in {"llm", "merged"}:
        raise EngineUnavailable(f"engine '{engine}' is not there yet: this version reads with rules alone")
    _check(text)
    # Here, not above: pydantic and the patterns of documents and rules take longer to load than `extractor --help` may.
    from extractor import rules
    from extractor.document import Document
    from extractor.resolve import resolve

    document = Document(text, reference_date)
    return resolve(document, rules.find(document), "rules")


def _check(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise PostingTooLarge(f"the posting has {len(text):,} characters; at most {MAX_CHARACTERS:,} are read")
    if "\0" in text:
        raise BinaryPosting("the text holds NUL characters: this is a binary file, or text in another encoding")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BinaryPosting(f"character {error.start} is half of a surrogate pair: this text was decoded wrongly") from None
    if not any(char.isalnum() for char in text):
        raise EmptyPosting("the posting is empty: it holds no letter and no digit")
