"""Many postings at once: in their order, a bounded number in work, and no failure that costs the others."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD: Final = 4
"""How many items a worker are taken on before the first is handed out: one slow answer holds up the output, not the work."""


def work_through(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int = 1
) -> Iterator[tuple[Item, Callable[[], Result]]]:
    """Yield each item, in order, with a function that gives its result or raises what the work on it raised.

    Waiting for a model is what takes the time, so the workers are threads; with one worker everything happens in this thread, one item
    after the other. Items are read as they are needed, so that endless input may be given.
    """
    if workers <= 1:
        for item in items:
            yield item, partial(function, item)
        return
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="extractor")
    try:
        for item in items:
            waiting.append((item, pool.submit(function, item)))
            if len(waiting) >= workers * _AHEAD:
                taken, future = waiting.popleft()
                yield taken, future.result
        while waiting:
            taken, future = waiting.popleft()
            yield taken, future.result
    finally:
        # What nobody waits for any more is not begun; what has been sent is heard out, so that a cache or recording has it.
        pool.shutdown(wait=True, cancel_futures=True)


async def work_through_async(
    function: Callable[[Item], Awaitable[Result]], items: Iterable[Item] | AsyncIterable[Item], workers: int
) -> AsyncGenerator[Result]:
    """Yield the result for each item, in order, with at most so many in work.

    What the work on an item raises ends it: what is not begun then is cancelled, and what is begun is heard out, as `work_through` does.
    Closing or cancelling it cancels all that waits. Items are read as they are needed, so that endless input may be given.
    """
    free = asyncio.Semaphore(max(1, workers))
    waiting: deque[asyncio.Task[Result]] = deque()
    begun: set[asyncio.Task[Result] | None] = set()

    async def work(item: Item) -> Result:
        async with free:
            begun.add(asyncio.current_task())
            try:
                return await function(item)
            finally:
                begun.discard(asyncio.current_task())

    try:
        async for item in _each(items):
            waiting.append(asyncio.ensure_future(work(item)))
            if len(waiting) >= workers * _AHEAD:
                yield await waiting.popleft()
        while waiting:
            yield await waiting.popleft()
    except Exception:
        for task in waiting:
            if task not in begun:
                task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        raise
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def _each(items: Iterable[Item] | AsyncIterable[Item]) -> AsyncIterator[Item]:
    if isinstance(items, AsyncIterable):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item
