"""Many postings at once: order, failures, and what happens when the budget is spent."""

import asyncio
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import BudgetSpent, EmptyPosting, Extraction, normalize, normalize_many
from extractor.extraction import Usage
from extractor.fields import FIELDS
from extractor.llm import Answer, Enquiry, Question
from extractor.llm.spending import Budget, Within
from extractor.many import work_through, work_through_async


def silent(question: Question) -> Answer:
    """Answer that the posting states nothing."""
    (task,) = question.schema.model_fields
    return Answer(f'{{"{task}": []}}', Usage(calls=1, prompt_tokens=90, completion_tokens=10))


@given(items=st.lists(st.integers(), max_size=60), workers=st.integers(1, 9))
def test_results_come_in_the_order_of_the_items(items: list[int], workers: int) -> None:
    assert [(item, result()) for item, result in work_through(str, items, workers)] == [(item, str(item)) for item in items]


@pytest.mark.parametrize("workers", [1, 4])
def test_an_error_is_raised_where_its_result_is_asked_for_and_the_others_stand(workers: int) -> None:
    told: list[int | str] = []
    for item, result in work_through(int, ["1", "two", "3"], workers):
        try:
            told.append(result())
        except ValueError:
            told.append(item)
    assert told == [1, "two", 3]


def test_so_many_are_in_work_at_once() -> None:
    meeting = threading.Barrier(5, timeout=20)  # broken unless five work at the same time

    def meet(number: int) -> int:
        meeting.wait()
        return number

    assert [result() for _, result in work_through(meet, range(10), 5)] == list(range(10))


def test_endless_input_is_read_as_it_is_needed() -> None:
    def endless() -> Iterator[int]:
        number = 0
        while True:
            yield number
            number += 1

    work = work_through(str, endless(), 3)
    assert [result() for _, result in (next(work) for _ in range(4))] == ["0", "1", "2", "3"]
    del work


def test_a_text_that_is_no_posting_costs_the_others_nothing() -> None:
    first, second, third = normalize_many(["Job title: Night Baker", "  ", "Job title: Ferry Mate"], workers=2)
    assert isinstance(first, Extraction)
    assert first.posting.title == "Night Baker"
    assert isinstance(second, EmptyPosting)
    assert isinstance(third, Extraction)
    assert third.posting.title == "Ferry Mate"


@pytest.mark.parametrize("workers", [1, 3])
def test_what_is_done_is_yielded_before_a_spent_budget_is_raised(workers: int) -> None:
    arrivals, all_there = iter(range(1, 41)), threading.Event()

    def together(question: Question) -> Answer:
        """Answer nobody before the first postings have all been let in: whoever is faster would else spend what is theirs."""
        if next(arrivals) == workers:
            all_there.set()
        all_there.wait(timeout=30)
        return silent(question)

    model = Enquiry(together, "m", steps=(Within(Budget(tokens=250)),))
    results = normalize_many(["Job title: Night Baker"] * 40, workers=workers, model=model)
    assert all(isinstance(next(results), Extraction) for _ in range(3))
    with pytest.raises(BudgetSpent, match=r"of 250 tokens"):
        list(results)


def test_the_result_does_not_depend_on_the_number_of_workers() -> None:
    texts = [f"Job title: Baker {number}\nPay: ${20 + number} an hour" for number in range(12)]
    assert list(normalize_many(texts, workers=6)) == [normalize(text) for text in texts]
    assert set(FIELDS) == set(normalize(texts[0]).evidence) | set(normalize(texts[0]).nulls)


def run(work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - as asyncio.run has it
    """Run a coroutine in a thread of its own: a browser that other tests hold has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def _gather(work: AsyncIterator[str]) -> tuple[list[str], Exception | None]:
    done: list[str] = []
    try:
        async for one in work:
            done.append(one)  # noqa: PERF401 - what came before an error counts
    except ValueError as error:
        return done, error
    return done, None


@pytest.mark.parametrize("workers", [-1, 0, 1, 3, 64])
def test_asynchronous_work_is_bounded_and_in_order(workers: int) -> None:
    at_once, most = 0, 0

    async def work(number: int) -> str:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        for _ in range(9 - number % 9):  # later ones are done sooner
            await asyncio.sleep(0)
        at_once -= 1
        return str(number)

    done, _ = run(_gather(work_through_async(work, range(30), workers)))
    assert done == [str(number) for number in range(30)]
    assert most == min(30, max(1, workers))


def test_what_is_begun_is_heard_out_when_one_item_raises_and_the_rest_is_not_begun() -> None:
    begun, ended = set(), set()

    async def work(number: int) -> str:
        begun.add(number)
        for _ in range(3 if number == 2 else 9):
            await asyncio.sleep(0)
        ended.add(number)
        if number == 2:
            raise ValueError(number)
        return str(number)

    done, error = run(_gather(work_through_async(work, range(100), 3)))
    assert (done, str(error)) == (["0", "1"], "2")
    assert begun == ended
    assert len(begun) < 12


def test_closing_asynchronous_work_ends_it_before_it_is_closed() -> None:
    cancelled = []

    async def work(number: int) -> str:
        try:
            await asyncio.sleep(0 if number == 0 else 3600)
        except asyncio.CancelledError:
            cancelled.append(number)
            raise
        return str(number)

    async def close() -> None:
        results = work_through_async(work, range(9), 2)
        assert await anext(results) == "0"
        await results.aclose()
        assert cancelled == [1, 2]

    run(close())
