"""Many postings at once: in their order, a bounded number in work, and no failure that costs the others."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
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
