"""What asking costs: prices, a budget that ends a run, and what a run would take before anything is sent."""

import json
import math
import threading
from dataclasses import dataclass, replace
from typing import Final

from extractor.errors import BudgetSpent
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Ask, Question

_MILLION: Final = 1_000_000
_CHARACTERS_A_TOKEN: Final = 4.0
_TOKENS_A_FIELD: Final = 7.0
"""Both as the committed recordings have them; tests/llm/test_spending.py holds them to what was really used, within 20 and 35 %."""


@dataclass(frozen=True, slots=True)
class Price:
    """What a model's tokens cost, in US dollars a million."""

    prompt: float
    completion: float

    def of(self, usage: Usage) -> float:
        """Give the cost of these tokens, in US dollars."""
        return (usage.prompt_tokens * self.prompt + usage.completion_tokens * self.completion) / _MILLION


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a run may take; None sets no bound."""

    tokens: int | None = None
    """Tokens, sent and written."""
    dollars: float | None = None
    """US dollars; without effect where no price is known."""


def known_price(model: str) -> Price | None:
    """Look up what OpenAI asks for a model, in the tables of the package genai-prices; None where they do not have it."""
    import genai_prices

    million = genai_prices.Usage(input_tokens=_MILLION, output_tokens=_MILLION)
    try:
        found = genai_prices.calc_price(million, model_ref=model, provider_id="openai")
    except LookupError:
        return None
    return Price(float(found.input_price), float(found.output_price))


def priced(ask: Ask, price: Price) -> Ask:
    """Ask, and say what it cost."""

    def ask_and_price(question: Question) -> Answer:
        answer = ask(question)
        return replace(answer, usage=answer.usage.model_copy(update={"cost": price.of(answer.usage)}))

    return ask_and_price


def within(ask: Ask, budget: Budget) -> Ask:
    """Ask until the budget is spent. An answer that goes over it is kept; the next question raises BudgetSpent and is not sent."""
    lock = threading.Lock()
    spent = Usage()

    def ask_within(question: Question) -> Answer:
        nonlocal spent
        with lock:
            if (reason := _why_spent(spent, budget)) is not None:
                raise BudgetSpent(reason)
        answer = ask(question)
        with lock:
            spent = spent.plus(answer.usage)
        return answer

    return ask_within


def estimating(question: Question) -> Answer:
    """Answer nothing, and say about how many tokens a real answer would take. A function that asks, in a model's place."""
    fields = question.schema.model_fields
    usage = Usage(
        calls=1,
        prompt_tokens=math.ceil((len(question.system) + len(question.user)) / _CHARACTERS_A_TOKEN),
        completion_tokens=math.ceil(len(fields) * _TOKENS_A_FIELD),
    )
    return Answer(json.dumps({name: [] for name in fields}), usage)


def _why_spent(spent: Usage, budget: Budget) -> str | None:
    tokens = spent.prompt_tokens + spent.completion_tokens
    if budget.tokens is not None and tokens >= budget.tokens:
        return f"the budget is spent: {tokens:,} of {budget.tokens:,} tokens"
    if budget.dollars is not None and spent.cost is not None and spent.cost >= budget.dollars:
        return f"the budget is spent: {spent.cost:.4f} of {budget.dollars:.4f} US dollars"
    return None
