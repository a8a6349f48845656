"""The options that say which model is heard, shared by `extractor normalize` and `extractor eval`."""

import math
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from extractor.llm import Enquiry
    from extractor.llm.spending import Price
    from extractor.pipeline import EngineChoice


class Engine(StrEnum):
    """Which witnesses are heard."""

    AUTO = "auto"
    RULES = "rules"
    LLM = "llm"
    MERGED = "merged"


class Mode(StrEnum):
    """How the shape of an answer is asked for, from the strictest."""

    SCHEMA = "schema"
    TOOLS = "tools"
    JSON = "json"


EngineOption = Annotated[
    Engine, typer.Option(help="Which witnesses are heard: auto is merged where a model is configured, rules elsewhere.")
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model", envvar="EXTRACTOR_MODEL", metavar="NAME", help="Model to ask, or a file .gguf to serve here; the key is OPENAI_API_KEY."
    ),
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option("--base-url", envvar="OPENAI_BASE_URL", metavar="URL", help="Any server that speaks OpenAI's chat completions."),
]
ModeOption = Annotated[Mode | None, typer.Option(help="How the answer's shape is asked for. Default: the strictest that the server takes.")]
PromptOption = Annotated[Path | None, typer.Option("--prompt", metavar="FILE", help="Another prompt than the built-in one.")]
CacheOption = Annotated[
    Path | None, typer.Option("--cache", metavar="FILE", help="sqlite file of answers; what it holds is not sent again.")
]
RecordOption = Annotated[Path | None, typer.Option("--record", metavar="FILE", help="Add the model's raw answers to this JSONL file.")]
ReplayOption = Annotated[
    Path | None, typer.Option("--replay", metavar="FILE", help="Take the answers from this recording; nothing is sent.")
]
WorkersOption = Annotated[int, typer.Option(metavar="N", min=1, help="How many postings wait for a model's answer at once.")]
PriceOption = Annotated[
    str | None,
    typer.Option(
        "--price", metavar="IN,OUT", help="US dollars a million tokens, sent and written. OpenAI's own models have theirs without it."
    ),
]
BudgetTokensOption = Annotated[
    int | None,
    typer.Option("--budget-tokens", metavar="N", min=0, help="Stop asking once so many tokens are used; what is done is kept."),
]
BudgetDollarsOption = Annotated[
    float | None, typer.Option("--budget-usd", metavar="X", min=0, help="Stop asking once this many US dollars are spent.")
]
EstimateOption = Annotated[bool, typer.Option("--estimate", help="Send nothing: say about what the run would take.")]

_RECORDED: Final = "replayed"


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """What the options say of a model: which it is, the files it is heard with, and what may be spent on it."""

    model: str | None = None
    base_url: str | None = None
    mode: Mode | None = None
    prompt: Path | None = None
    cache: Path | None = None
    record: Path | None = None
    replay: Path | None = None
    price: str | None = None
    budget_tokens: int | None = None
    budget_usd: float | None = None
    estimate: bool = False

    @property
    def names_one(self) -> bool:
        """Tell whether a model is named, or a recording that stands for one."""
        return bool(self.model or self.replay)

    def open(self) -> "Enquiry":
        """Make the model ready. Raises typer.BadParameter for a price that is none, and what `open_model` raises."""
        from extractor.llm.client import Settings
        from extractor.llm.spending import Budget
        from extractor.model import Files, Spending, open_model

        settings = Settings(self.model or _RECORDED, self.base_url, mode=self.mode.value if self.mode else None)
        spending = Spending(_read_price(self.price), Budget(self.budget_tokens, self.budget_usd), estimate=self.estimate)
        return open_model(settings, Files(self.prompt, self.cache, self.record, self.replay), spending)


def _read_price(written: str | None) -> "Price | None":
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


def choose(engine: Engine, choice: ModelChoice) -> "tuple[EngineChoice, Enquiry | None]":
    """Settle on an engine, and open the model if it is to be heard. Raises typer.BadParameter where one is needed and none is named."""
    if engine is Engine.RULES or (engine is Engine.AUTO and not choice.names_one):
        if engine is Engine.AUTO:
            typer.echo("extractor: no model is configured (EXTRACTOR_MODEL is not set); reading with rules alone", err=True)
        return "rules", None
    if not choice.names_one:
        raise typer.BadParameter(f"the engine {engine.value!r} needs a model: --model, or EXTRACTOR_MODEL", param_hint="'--engine'")
    return ("llm" if engine is Engine.LLM else "merged"), choice.open()
