"""What asking costs: prices, budgets, estimates."""

import json
from collections.abc import Callable
from typing import Final, Literal

import pytest

from extractor import Files, Settings, Spending, normalize, open_model
from extractor.errors import BudgetSpent
from extractor.extraction import Usage
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.answers import Step
from extractor.llm.spending import Budget, Price, Priced, Within, estimating, known_price
from extractor.llm.wire import answer_type

QUESTION = Question("rules of the game", "a posting", answer_type("facts"), 100)
PRICE = Price(1.0, 5.0)
ENGINES: Final[tuple[Literal["llm", "merged"], ...]] = ("llm", "merged")


def taking(prompt: int, completion: int, *steps: Step) -> Callable[[], Usage]:
    """Give a function that asks a model whose answers take so many tokens, and says what that took."""
    usage = Usage(calls=1, prompt_tokens=prompt, completion_tokens=completion)
    model = Enquiry(lambda _: Answer('{"facts": []}', usage), "m", steps=steps)

    def ask() -> Usage:
        asked = normalize("Job title: Cook", engine="llm", model=model).asked
        assert asked is not None
        return asked.usage

    return ask


def test_a_price_is_dollars_a_million_tokens() -> None:
    assert taking(1000, 500, Priced(Price(2.0, 8.0)))().cost == pytest.approx(0.006)


def test_costs_add_up_and_an_unknown_one_adds_nothing() -> None:
    assert Usage(cost=0.5).plus(Usage()).plus(Usage(cost=0.25)).cost == pytest.approx(0.75)
    assert Usage().plus(Usage()).cost is None


def test_the_price_of_a_model_of_openai_is_known_and_that_of_others_is_not() -> None:
    known = known_price("gpt-4o-mini")
    assert known is not None
    assert 0 < known.prompt < known.completion
    assert known_price("a-model-of-my-own") is None


@pytest.mark.parametrize(
    ("budget", "asked"),
    [(Budget(), 10), (Budget(tokens=300), 3), (Budget(tokens=301), 4), (Budget(tokens=0), 0), (Budget(dollars=0.0005), 3)],
)
def test_a_budget_stops_before_the_question_after_the_one_that_spent_it(budget: Budget, asked: int) -> None:
    ask, answers = taking(80, 20, Within(budget), Priced(PRICE)), 0
    try:
        for _ in range(10):
            ask()
            answers += 1
    except BudgetSpent as stop:
        assert "the budget is spent" in str(stop)  # noqa: PT017 - not every budget of the table stops
    assert answers == asked


def test_without_a_price_dollars_bound_nothing() -> None:
    ask = taking(10**6, 10**6, Within(Budget(dollars=0.01)))
    assert [ask().calls for _ in range(3)] == [1, 1, 1]


def test_an_estimate_counts_all_that_is_sent_and_sends_nothing() -> None:
    question = estimating(QUESTION)
    model = open_model(Settings("m"), Files(), Spending(Price(1, 1), estimate=True))
    results = [normalize(text, engine=engine, model=model) for text in ("Job title: Cook", "Position: Mate") for engine in ENGINES]
    usages = [result.asked.usage for result in results if result.asked]
    assert question.usage.prompt_tokens > len(json.dumps(QUESTION.schema.model_json_schema())) / 4
    assert all(one.cost and one.prompt_tokens > question.usage.prompt_tokens for one in usages)
    assert [result.failure for result in results] == [None] * 4
