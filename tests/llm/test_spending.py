"""What asking costs: prices, budgets, estimates."""

import json
from pathlib import Path

import pytest

from eval import load
from extractor import Files, Settings, Spending, normalize, open_model
from extractor.errors import BudgetSpent
from extractor.extraction import Usage
from extractor.llm import Answer, Question
from extractor.llm.answers import Ask
from extractor.llm.spending import Budget, Price, known_price, priced, within
from extractor.llm.wire import answer_type

RECORDINGS = Path(__file__).parents[2] / "benchmarks" / "recordings"
QUESTION = Question("a prompt", answer_type(()), 100)


def taking(prompt: int, completion: int) -> Ask:
    """Give a model whose answers take so many tokens."""
    return lambda _: Answer("{}", Usage(calls=1, prompt_tokens=prompt, completion_tokens=completion))


def test_a_price_is_dollars_a_million_tokens() -> None:
    assert priced(taking(1000, 500), Price(2.0, 8.0))(QUESTION).usage.cost == pytest.approx(0.006)


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
    ask, answers = within(priced(taking(80, 20), Price(1.0, 5.0)), budget), 0
    try:
        for _ in range(10):
            ask(QUESTION)
            answers += 1
    except BudgetSpent as stop:
        assert "the budget is spent" in str(stop)  # noqa: PT017 - not every budget of the table stops
    assert answers == asked


def test_without_a_price_dollars_bound_nothing() -> None:
    ask = within(taking(10**6, 10**6), Budget(dollars=0.01))
    assert [ask(QUESTION).usage.calls for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("engine", ["llm", "merged"])
def test_an_estimate_is_near_what_the_recorded_run_really_took(engine: str) -> None:
    recorded = [json.loads(line)["usage"] for line in (RECORDINGS / f"seeds-{engine}.jsonl").read_text(encoding="utf-8").splitlines()]
    model = open_model(Settings("m"), Files(), Spending(Price(1, 1), estimate=True))
    results = [normalize(case.text, engine="llm" if engine == "llm" else "merged", model=model) for case in load("seeds")]
    usages = [result.asked.usage for result in results if result.asked]
    for kind, share in (("prompt_tokens", 0.2), ("completion_tokens", 0.35)):
        assert sum(getattr(one, kind) for one in usages) == pytest.approx(sum(one[kind] for one in recorded), rel=share)
    assert all(one.cost for one in usages)
    assert [result.failure for result in results] == [None] * len(results)
