"""The options that say which system reads, shared by `extractor normalize` and `extractor eval`: each name gets its meaning here, once."""

import datetime as dt
import json
import math
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

if TYPE_CHECKING:
    from pydantic import JsonValue

    from extractor.llm import Enquiry
    from extractor.llm.client import Settings
    from extractor.llm.spending import Price
    from extractor.pipeline import EngineChoice
    from extractor.words import Lexicon


class Engine(StrEnum):
    """Which witnesses are heard."""

    AUTO = "auto"
    RULES = "rules"
    LLM = "llm"
    MERGED = "merged"


class Api(StrEnum):
    """Which of the two interfaces of OpenAI's a server speaks."""

    CHAT = "chat"
    RESPONSES = "responses"


class Mode(StrEnum):
    """How the shape of an answer is asked for, from the strictest."""

    SCHEMA = "schema"
    TOOLS = "tools"
    JSON = "json"


def split_names(written: str | None) -> tuple[str, ...]:
    """Give the names that stand in a text with commas between them, each once.

    >>> split_names("title, pay,title,")
    ('title', 'pay')
    """
    return tuple(dict.fromkeys(name.strip() for name in (written or "").split(",") if name.strip()))


def _read_price(written: str | None) -> "Price | None":
    """Read two amounts. Raises typer.BadParameter for anything else."""
    from extractor.llm.spending import Price

    if written is None:
        return None
    try:
        prompt, completion = (float(part) for part in written.split(","))
    except ValueError:
        prompt = completion = -1.0
    if not (0 <= prompt < math.inf and 0 <= completion < math.inf):
        raise typer.BadParameter(f"two amounts with a comma between them, as 0.15,0.60, not {written!r}", param_hint="'--price'")
    return Price(prompt, completion)


def _read_body(written: str | None) -> "dict[str, JsonValue]":
    """Read a JSON object, an empty one where nothing is written. Raises typer.BadParameter for anything else."""
    try:
        body = json.loads("{}" if written is None else written)
        json.dumps(body, allow_nan=False)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise typer.BadParameter(f"""a JSON object, as {{"top_k": 20}}, not {written!r}""", param_hint="'--extra-body'")
    return body


def _check_body(written: str | None) -> str | None:
    _read_body(written)
    return written


ENGINE: Final = typer.Option("--engine", help="Which witnesses are heard: auto is merged where a model is configured, rules elsewhere.")
MODEL: Final = typer.Option(
    "--model", envvar="EXTRACTOR_MODEL", metavar="NAME", help="Model to ask, or a file .gguf to serve here; the key is OPENAI_API_KEY."
)
PROMPT: Final = typer.Option("--prompt", metavar="FILE", help="Another prompt than the built-in one.")
REPLAY: Final = typer.Option("--replay", metavar="FILE", help="Play the readings of this file, which --record wrote; nothing is sent.")
POLICY: Final = typer.Option("--policy", metavar="FILE", help="How far the model is believed, as `extractor policy learn` found out.")


@dataclass(frozen=True, slots=True)
class WitnessOptions:
    """Who reads: all that `eval diff` may be given two of."""

    engine: Annotated[Engine, ENGINE] = Engine.AUTO
    model: Annotated[str | None, MODEL] = None
    prompt: Annotated[Path | None, PROMPT] = None
    policy: Annotated[Path | None, POLICY] = None
    replay: Annotated[Path | None, REPLAY] = None

    @property
    def names_model(self) -> bool:
        """Tell whether a model is named, or a recording that stands for one."""
        return bool(self.model or self.replay)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What is read."""

    fields: Annotated[str | None, typer.Option(metavar="A,B", help="Only these fields of a record, with commas between them.")] = None
    reference_date: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help='The day the postings were seen: "posted 10 days ago" becomes a date.'
        ),
    ] = None

    lexicon: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A folder of your own words (skills, agencies, labels), laid out as extractor/lexicon is."),
    ] = None

    def field_names(self) -> tuple[str, ...]:
        """Give the fields that are named, or all. Raises typer.BadParameter for one that there is not."""
        from extractor.fields import FIELDS

        if self.fields is None:
            return tuple(FIELDS)
        wanted = split_names(self.fields)
        unknown = [name for name in wanted if name not in FIELDS]
        if unknown or not wanted:
            from extractor.readable import visible

            raise typer.BadParameter(f"no such field: {visible(', '.join(unknown)) or repr(self.fields)}", param_hint="'--fields'")
        return wanted

    @property
    def seen_on(self) -> dt.date | None:
        """The day of the reference date."""
        return self.reference_date.date() if self.reference_date else None

    def words(self) -> "Lexicon | None":
        """Give the built-in words with those of the folder laid over them; None without one. Raises LexiconError."""
        from extractor.words import load_lexicon

        return load_lexicon(self.lexicon) if self.lexicon else None


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How a model is asked."""

    base_url: Annotated[
        str | None, typer.Option(envvar="OPENAI_BASE_URL", metavar="URL", help="Any server that speaks as OpenAI's does.")
    ] = None
    api: Annotated[Api, typer.Option(help="Which interface of OpenAI's the server speaks.")] = Api.CHAT
    mode: Annotated[
        Mode | None, typer.Option(help="How the answer's shape is asked for. Default: the strictest that the server takes.")
    ] = None
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=1, help="The most time that one answer may take.")] = 300
    max_tokens: Annotated[int, typer.Option(metavar="N", min=1, help="The most tokens that one answer may take, thinking included.")] = 4000
    effort: Annotated[
        str | None,
        typer.Option(metavar="LEVEL", help="How hard a model that thinks is to think: low, medium, high or what its server knows."),
    ] = None
    extra_body: Annotated[
        str | None, typer.Option(metavar="JSON", callback=_check_body, help="A JSON object: what else the server wants in a request.")
    ] = None
    cache: Annotated[Path | None, typer.Option(metavar="FILE", help="sqlite file of answers; what it holds is not sent again.")] = None
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="How many postings wait for a model's answer at once.")] = 8


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What one run keeps, and what it may cost."""

    record: Annotated[Path | None, typer.Option(metavar="FILE", help="Add what the model says of each posting to this JSONL file.")] = None
    by_hand: Annotated[bool, typer.Option("--by-hand", help="Readers answer behind the server, not a model: what is recorded says so.")] = (
        False
    )
    price: Annotated[
        str | None,
        typer.Option(metavar="IN,OUT", help="US dollars a million tokens, sent and written. OpenAI's own models have theirs without it."),
    ] = None
    budget_tokens: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Stop asking once so many tokens are used; what is done is kept.")
    ] = None
    budget_usd: Annotated[float | None, typer.Option(metavar="X", min=0, help="Stop asking once this many US dollars are spent.")] = None
    estimate: Annotated[bool, typer.Option("--estimate", help="Send nothing: say about what the run would take.")] = False


class Choice(NamedTuple):
    """A system made ready: what `Extractor` is configured with."""

    engine: "EngineChoice"
    model: "Enquiry | None"
    fields: tuple[str, ...]
    reference_date: dt.date | None
    lexicon: "Lexicon | None" = None


@dataclass(frozen=True, slots=True)
class SystemOptions:
    """All that says which system reads."""

    witness: WitnessOptions = WitnessOptions()
    reading: ReadingOptions = ReadingOptions()
    asking: AskOptions = AskOptions()
    run: RunOptions = RunOptions()

    def choose(self) -> Choice:
        """Settle on an engine, and open the model if it is to be heard.

        Raises typer.BadParameter for a field that is none, and where a model is needed and none is named, and what `open_model` raises.
        """
        engine, named = self.witness.engine, self.witness.names_model
        reading = self.reading.field_names(), self.reading.seen_on, self.reading.words()
        if engine is Engine.RULES or (engine is Engine.AUTO and not named):
            if engine is Engine.AUTO:
                typer.echo("extractor: no model is configured (EXTRACTOR_MODEL is not set); reading with rules alone", err=True)
            return Choice("rules", None, *reading)
        if not named:
            raise typer.BadParameter(f"the engine {engine.value!r} needs a model: --model, or EXTRACTOR_MODEL", param_hint="'--engine'")
        return Choice("llm" if engine is Engine.LLM else "merged", self._open(reading[0]), *reading)

    def settings(self) -> "Settings":
        """Give the model and how it is asked. Raises typer.BadParameter for an extra body that is no JSON object."""
        from extractor.llm.client import Settings

        asking = self.asking
        return Settings(
            self.witness.model or "replayed",
            asking.base_url,
            api=asking.api.value,
            mode=asking.mode.value if asking.mode else None,
            answer_seconds=asking.timeout,
            max_tokens=asking.max_tokens,
            effort=asking.effort,
            extra_body=_read_body(asking.extra_body),
        )

    def _open(self, fields: tuple[str, ...]) -> "Enquiry":
        """Make the model ready. Raises typer.BadParameter for a price that is none, and what `open_model` raises."""
        from extractor.llm.spending import Budget
        from extractor.model import Files, Spending, open_model

        run = self.run
        spending = Spending(_read_price(run.price), Budget(run.budget_tokens, run.budget_usd), estimate=run.estimate)
        return open_model(
            self.settings(),
            Files(self.witness.prompt, self.witness.policy, self.asking.cache, run.record, self.witness.replay, run.by_hand),
            spending,
            fields=fields,
        )
