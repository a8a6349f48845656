"""The whole way from text to result."""

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, Literal, get_args

from extractor.errors import BinaryPosting, EmptyPosting, EngineUnavailable, PostingError, PostingTooLarge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.document import Document
    from extractor.extraction import Extraction
    from extractor.llm import Enquiry

EngineChoice = Literal["auto", "rules", "llm", "merged"]
MAX_CHARACTERS: Final = 2_000_000
"""The longest text that is read, in characters: a posting has a few thousand; more than this is some other file."""

_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_CONTROLS_IN: Final = 10
"""One control character in so many is no text any more; single ones come along in scraped pages."""


def normalize(
    text: str, *, engine: EngineChoice = "auto", model: "Enquiry | None" = None, reference_date: dt.date | None = None
) -> "Extraction":
    """Read one posting.

    `text` is the posting as it is (plain, Markdown, HTML); offsets in the result index it. `engine` says which witnesses are heard: `rules`
    (deterministic, offline), `llm` (every field from the model), or `merged` (rules first, the model for what they left open); `auto` is
    `merged` with a `model` and `rules` without. `model` is what `open_model` gives. `reference_date` is the day on which the posting was
    seen: with it "posted 10 days ago" is a date, without it it is not.

    Where the model fails, what rules read is the result, and `failure` says what happened.

    Raises EmptyPosting, BinaryPosting or PostingTooLarge for text that is no posting, EngineUnavailable for `llm` and `merged` without a
    model, and ValueError for an engine that there is not.
    """
    if engine not in get_args(EngineChoice):
        raise ValueError(f"engine is one of {', '.join(get_args(EngineChoice))}, not {engine!r}")
    if engine in {"llm", "merged"} and model is None:
        raise EngineUnavailable(f"engine '{engine}' needs a model, and none is configured")
    _check(text)
    # Here, not above: pydantic and the patterns of documents and rules take longer to load than `extractor --help` may.
    from extractor import rules
    from extractor.document import Document
    from extractor.resolve import resolve

    document = Document(text, reference_date)
    if not any(char.isalnum() for char in document.text):
        raise EmptyPosting("the page shows no words: HTML that its scripts fill in, perhaps")
    if model is None or engine == "rules":
        return resolve(document, rules.find(document), "rules")
    return _hear_model(document, model) if engine == "llm" else _hear_both(document, model)


def normalize_many(
    texts: "Iterable[str]",
    *,
    workers: int = 8,
    engine: EngineChoice = "auto",
    model: "Enquiry | None" = None,
    reference_date: dt.date | None = None,
) -> "Iterator[Extraction | PostingError]":
    """Read many postings, as `normalize` does, and yield the results in the order of the texts; for a text that is no posting, its error.

    `workers` is how many models' answers are waited for at once. Rules alone are not sped up by it.

    Raises EngineUnavailable as `normalize` does, and BudgetSpent once the model's budget is spent, when what is done has been yielded: all
    before the first text that was refused. Of the texts behind it a few, at most one a worker, may have been answered all the same; a cache
    or a recording has those.
    """
    from extractor.many import work_through

    def read(text: str) -> "Extraction | PostingError":
        try:
            return normalize(text, engine=engine, model=model, reference_date=reference_date)
        except PostingError as error:
            return error

    for _, result in work_through(read, texts, workers):
        yield result()


def _hear_model(document: "Document", model: "Enquiry") -> "Extraction":
    """Hear the model on every field, and the rules only if it fails."""
    from extractor import rules
    from extractor.fields import FIELDS
    from extractor.llm import hear
    from extractor.resolve import resolve

    fields = tuple(FIELDS.values())
    testimony = hear(document, model, fields)
    failed = testimony.failure is not None
    result = resolve(document, rules.find(document), "rules") if failed else resolve(document, testimony.candidates, "llm")
    return result.model_copy(update={"asked": testimony.report(model, fields), "failure": testimony.failure})


def _hear_both(document: "Document", model: "Enquiry") -> "Extraction":
    """Hear the rules, then the model on what they left open."""
    from extractor import rules
    from extractor.llm import hear
    from extractor.merge import open_fields, settled_lines
    from extractor.resolve import resolve

    read = list(rules.find(document))
    fields = open_fields(read)
    testimony = hear(document, model, fields, settled_lines(document, read, fields))
    failed = testimony.failure is not None
    result = resolve(document, read, "rules") if failed else resolve(document, [*read, *testimony.candidates], "merged")
    return result.model_copy(update={"asked": testimony.report(model, fields), "failure": testimony.failure})


def _check(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise PostingTooLarge(f"the posting has {len(text):,} characters; at most {MAX_CHARACTERS:,} are read")
    if "\0" in text:
        raise BinaryPosting("the text holds NUL characters: this is a binary file, or text in another encoding")
    if len(text) < _CONTROLS_IN * len(_CONTROLS.findall(text)):
        raise BinaryPosting("more than a tenth of the text is control characters: this is no text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BinaryPosting(f"character {error.start} is half of a surrogate pair: this text was decoded wrongly") from None
    if not any(char.isalnum() for char in text):
        raise EmptyPosting("the posting is empty: it holds no letter and no digit")
