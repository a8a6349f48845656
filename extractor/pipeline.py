"""The whole way from text to result."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from extractor.errors import BinaryPosting, EmptyPosting, EngineUnavailable, PostingError, PostingTooLarge

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator

    from extractor.document import Document
    from extractor.extraction import Engine, Extraction
    from extractor.llm.hearing import Enquiry
    from extractor.llm.testimony import Testimony
    from extractor.llm.wire import Task
    from extractor.resolve import Outcomes
    from extractor.words import Lexicon

EngineChoice = Literal["auto", "rules", "llm", "merged"]
MAX_CHARACTERS: Final = 2_000_000
"""The longest text that is read, in characters: a posting has a few thousand; more than this is some other file."""

_CONTROLS: Final = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_CONTROLS_IN: Final = 10
"""One control character in so many is no text any more; single ones come along in scraped pages."""


@dataclass(frozen=True)
class Extractor:
    """A way of reading postings, set up once: which witnesses are heard, of which fields, as seen on which day.

    Raises, when it is made, ValueError for an engine or a field that there is not, and EngineUnavailable for `llm` and `merged` without a
    model.
    """

    engine: EngineChoice = "auto"
    """`rules` (deterministic, offline), `llm` (the model alone), `merged` (rules draft, the model checks); `auto` is `merged` with
    a model and `rules` without."""
    model: "Enquiry | None" = None
    """What `open_model` gives."""
    fields: tuple[str, ...] | None = None
    """The fields that are wanted; None for all."""
    reference_date: dt.date | None = None
    """The day on which postings were seen: with it "posted 10 days ago" is a date, without it it is not."""
    lexicon: "Lexicon | None" = None
    """The words that rules read by; None for the built-in ones. `load_lexicon` lays your own over them."""

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.engine not in get_args(EngineChoice):
            raise ValueError(f"engine is one of {', '.join(get_args(EngineChoice))}, not {self.engine!r}")
        if self.engine in {"llm", "merged"} and self.model is None:
            raise EngineUnavailable(f"engine '{self.engine}' needs a model, and none is configured")
        if self.fields is not None:
            from extractor.fields import FIELDS

            unknown = [name for name in self.fields if name not in FIELDS]
            if unknown or not self.fields:
                raise ValueError(f"no such field: {', '.join(unknown)}" if unknown else "no field is wanted")

    @property
    def hears(self) -> "Engine":
        """The engine that is used."""
        if self.engine == "auto":
            return "rules" if self.model is None else "merged"
        return self.engine

    def normalize(self, text: str) -> "Extraction":
        """Read one posting.

        `text` is the posting as it is (plain, Markdown, HTML); offsets in the result index it. Where the model fails, the record is the
        rules' alone, and `failure` says what happened.

        Raises EmptyPosting, BinaryPosting or PostingTooLarge for text that is no posting, and BudgetSpent.
        """
        from extractor.words import using

        with using(self.lexicon):
            draft = self._draft(text)
            if self.model is None or self.hears == "rules":
                return draft.result()
            from extractor.llm.hearing import hear

            return draft.result(self.model, hear(draft.document, self.model, draft.task, draft.shown))

    async def normalize_async(self, text: str) -> "Extraction":
        """Read one posting as `normalize` does, without holding up the thread while the model answers."""
        from extractor.words import using

        with using(self.lexicon):
            draft = self._draft(text)
            if self.model is None or self.hears == "rules":
                return draft.result()
            from extractor.llm.hearing import hear_async

            return draft.result(self.model, await hear_async(draft.document, self.model, draft.task, draft.shown))

    def normalize_many(self, texts: "Iterable[str]", *, workers: int = 8) -> "Iterator[Extraction | PostingError]":
        """Read many postings and yield the results in the order of the texts; for a text that is no posting, its error.

        `workers` is how many models' answers are waited for at once. Rules alone are not sped up by it.

        Raises BudgetSpent once the model's budget is spent, when what is done has been yielded: all before the first text that was refused.
        Of the texts behind it a few, at most one a worker, may have been answered all the same; a cache or the kept readings have those.
        """
        from extractor.many import work_through

        def read(text: str) -> "Extraction | PostingError":
            try:
                return self.normalize(text)
            except PostingError as error:
                return error

        for _, result in work_through(read, texts, workers):
            yield result()

    async def normalize_many_async(
        self, texts: "Iterable[str] | AsyncIterable[str]", *, workers: int = 64
    ) -> "AsyncGenerator[Extraction | PostingError]":
        """Do as `normalize_many` does in one thread: `workers` answers are waited for at once. Closing the iterator cancels what waits."""
        from contextlib import aclosing

        from extractor.many import work_through_async

        async def read(text: str) -> "Extraction | PostingError":
            try:
                return await self.normalize_async(text)
            except PostingError as error:
                return error

        async with aclosing(work_through_async(read, texts, workers)) as results:
            async for result in results:
                yield result

    def _draft(self, text: str) -> "_Draft":
        # Here, not above: pydantic and the patterns of documents and rules take longer to load than `extractor --help` may.
        from extractor import rules
        from extractor.document import Document
        from extractor.fields import FIELDS
        from extractor.resolve import decide

        _check(text)
        document = Document(text, self.reference_date)
        if not any(char.isalnum() for char in document.text):
            raise EmptyPosting("the page shows no words: HTML that its scripts fill in, perhaps")
        return _Draft(document, decide(document, rules.find(document)), self.hears, self.fields or tuple(FIELDS))


@dataclass(frozen=True)
class _Draft:
    """What rules made of a posting, and what is to become of it."""

    document: "Document"
    outcomes: "Outcomes"
    engine: "Engine"
    fields: tuple[str, ...]

    @property
    def task(self) -> "Task":
        """What a model is asked for."""
        return "facts" if self.engine == "llm" else "changes"

    @property
    def shown(self) -> "Outcomes":
        """What a model starts from: the rules' outcomes, or nothing."""
        return {name: outcome for name, outcome in self.outcomes.items() if name in self.fields} if self.engine == "merged" else {}

    def result(self, model: "Enquiry | None" = None, testimony: "Testimony | None" = None) -> "Extraction":
        """Write the record: the rules' own where no model was heard or it failed."""
        from extractor.resolve import record

        if model is None or testimony is None:
            return record(self.document, self.outcomes, "rules", self.fields)
        from extractor.llm.apply import apply, without_support  # with all that checks what models say: 100 ms

        if testimony.failure is not None:
            result = record(self.document, self.outcomes, "rules", self.fields)
        else:
            outcomes = without_support(apply(self.shown, testimony.believed), testimony.refused)
            result = record(self.document, outcomes, self.engine, self.fields)
        return result.model_copy(update={"asked": testimony.report(model.model), "failure": testimony.failure})


def normalize(  # noqa: PLR0913 - all that can be set up, by keyword
    text: str,
    *,
    engine: EngineChoice = "auto",
    model: "Enquiry | None" = None,
    fields: tuple[str, ...] | None = None,
    reference_date: dt.date | None = None,
    lexicon: "Lexicon | None" = None,
) -> "Extraction":
    """Read one posting: `Extractor(engine, model, fields, reference_date, lexicon).normalize(text)`."""
    return Extractor(engine, model, fields, reference_date, lexicon).normalize(text)


async def normalize_async(  # noqa: PLR0913 - all that can be set up, by keyword
    text: str,
    *,
    engine: EngineChoice = "auto",
    model: "Enquiry | None" = None,
    fields: tuple[str, ...] | None = None,
    reference_date: dt.date | None = None,
    lexicon: "Lexicon | None" = None,
) -> "Extraction":
    """Read one posting: `await Extractor(engine, model, fields, reference_date, lexicon).normalize_async(text)`."""
    return await Extractor(engine, model, fields, reference_date, lexicon).normalize_async(text)


def normalize_many(  # noqa: PLR0913 - all that can be set up, by keyword
    texts: "Iterable[str]",
    *,
    workers: int = 8,
    engine: EngineChoice = "auto",
    model: "Enquiry | None" = None,
    reference_date: dt.date | None = None,
    lexicon: "Lexicon | None" = None,
) -> "Iterator[Extraction | PostingError]":
    """Read many postings: `Extractor(...).normalize_many(texts, workers=workers)`."""
    return Extractor(engine, model, None, reference_date, lexicon).normalize_many(texts, workers=workers)


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
