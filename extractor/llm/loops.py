"""Event loops: one client for each that asks, and one loop of our own for those who ask without any.

An asynchronous client belongs to the loop it was opened in. Who asks from a thread is served by a loop in a thread of its own: one way to a
model, and one deadline that covers all of it, the look-up of the name included, which no time-out of a socket does.
"""

import asyncio
import os
import threading
import weakref
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    import openai

Result = TypeVar("Result")

_JOIN_SECONDS: Final = 5


class Clients:
    """The clients of one connection, by event loop."""

    def __init__(self, opening: "Callable[[], openai.AsyncOpenAI]") -> None:
        """Take the function that opens a client."""
        self._opening = opening
        self._held: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, AsyncGenerator[openai.AsyncOpenAI]] = weakref.WeakKeyDictionary()
        self._open: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = weakref.WeakKeyDictionary()
        self._lock = threading.Lock()

    async def here(self) -> "openai.AsyncOpenAI":
        """Give the client of the running loop; opened with the first question, closed with the loop."""
        loop = asyncio.get_running_loop()
        if (client := self._open.get(loop)) is not None:
            return client
        # A generator that is begun is closed by its loop when that ends (asyncio.run sees to it), and so is the client that it holds.
        holder = self._hold(loop)
        with self._lock:
            self._held[loop] = holder
            _in_use.add(self)
        return await anext(holder)

    async def close_here(self) -> None:
        """Close the client of the running loop, if it has one."""
        if (holder := self._held.get(asyncio.get_running_loop())) is not None:
            await holder.aclose()

    async def _hold(self, loop: asyncio.AbstractEventLoop) -> "AsyncGenerator[openai.AsyncOpenAI]":
        client = self._opening()
        with self._lock:
            self._open[loop] = client
        try:
            yield client
        finally:
            with self._lock:
                self._open.pop(loop, None)
                self._held.pop(loop, None)
                if not self._held:
                    _in_use.discard(self)
            await client.close()


_in_use: Final[set[Clients]] = set()
"""Kept until their loops have closed them, whoever else has forgotten them."""


class OwnLoop:
    """An event loop in a thread of its own, begun with the first question. It ends with its owner, with `close`, or with the program."""

    def __init__(self) -> None:
        """Begin nothing yet."""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._process = os.getpid()
        self._lock = threading.Lock()

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """Run a coroutine to its end and give its result, from any thread but the loop's own."""
        future = asyncio.run_coroutine_threadsafe(work, self._begun())
        try:
            return future.result()
        finally:
            future.cancel()

    def close(self) -> None:
        """End the loop, and wait until what it held is closed. It begins anew with the next question."""
        with self._lock:
            loop, thread, self._loop, self._thread = self._loop, self._thread, None, None
        if loop is not None and thread is not None:
            _end(loop)
            thread.join(_JOIN_SECONDS)

    def _begun(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None or self._process != os.getpid():  # a forked process has the loop, but not its thread
                self._loop, self._process = asyncio.new_event_loop(), os.getpid()
                self._thread = threading.Thread(target=_serve, args=(self._loop,), name="extractor-model", daemon=True)
                self._thread.start()
                weakref.finalize(self, _end, self._loop)
            return self._loop


def _serve(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
    finally:
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def _end(loop: asyncio.AbstractEventLoop) -> None:
    with suppress(RuntimeError):  # it has ended already
        loop.call_soon_threadsafe(loop.stop)
