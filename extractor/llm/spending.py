"""What asking costs: prices, a budget that ends a run, and what a run would take before anything is sent."""

import json
import math
import threading
from dataclasses import dataclass, replace
from typing import Final

from extractor.errors import BudgetSpent
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Question

_MILLION: Final = 1_000_000
_CHARACTERS_A_TOKEN: Final = 4.0
_TOKENS_AN_ANSWER: Final = 350
"""As the readings of docs/results.md have it, for either engine."""


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


class Priced:
    """A step that says what an answer cost."""

    def __init__(self, price: Price) -> None:
        """Take the price of a model's tokens."""
        self._price = price

    def before(self, question: Question) -> Answer | None:
        """Let every question pass."""
        del question
        return None

    def after(self, question: Question, answer: Answer) -> Answer:
        """Add the cost to what the answer took."""
        del question
        return replace(answer, usage=answer.usage.model_copy(update={"cost": self._price.of(answer.usage)}))


class Within:
    """A step that lets questions pass until a budget is spent; an answer that goes over it is kept."""

    def __init__(self, budget: Budget) -> None:
        """Take the most that all questions together may take."""
        self._budget, self._lock, self._spent = budget, threading.Lock(), Usage()

    def before(self, question: Question) -> Answer | None:
        """Let a question pass. Raises BudgetSpent once the budget is used up."""
        del question
        with self._lock:
            reason = _why_spent(self._spent, self._budget)
        if reason is not None:
            raise BudgetSpent(reason)
        return None

    def after(self, question: Question, answer: Answer) -> Answer:
        """Count what the answer took."""
        del question
        with self._lock:
            self._spent = self._spent.plus(answer.usage)
        return answer


def estimating(question: Question) -> Answer:
    """Answer nothing, and say about how many tokens a real answer would take. A function that asks, in a model's place."""
    asked = len(question.system) + len(question.user) + len(json.dumps(question.schema.model_json_schema()))
    usage = Usage(calls=1, prompt_tokens=math.ceil(asked / _CHARACTERS_A_TOKEN), completion_tokens=_TOKENS_AN_ANSWER)
    (task,) = question.schema.model_fields
    return Answer(json.dumps({task: []}), usage)


def _why_spent(spent: Usage, budget: Budget) -> str | None:
    tokens = spent.prompt_tokens + spent.completion_tokens
    if budget.tokens is not None and tokens >= budget.tokens:
        return f"the budget is spent: {tokens:,} of {budget.tokens:,} tokens"
    if budget.dollars is not None and spent.cost is not None and spent.cost >= budget.dollars:
        return f"the budget is spent: {spent.cost:.4f} of {budget.dollars:.4f} US dollars"
    return None
