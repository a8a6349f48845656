"""openai's client over a transport with bounds: of the time to connect, the time of a whole answer, and its size.

A read time-out starts anew with each byte, so a server that sends a header line or a blank now and then can hold a request for ever; and
a compressed answer of some kilobytes unfolds to as much as it likes. So one deadline covers all of an attempt, from the connection to the
last byte, and no encoding is taken. Imported late: openai takes a second to load.
"""

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from typing import Any, Final, Never

import httpx2
import openai

from extractor.errors import EngineUnavailable, ModelRefused
from extractor.llm.settings import Settings

_LARGEST: Final = 4_000_000
"""The most bytes of an answer that are read: a record has some thousand."""
_OWN_HOST: Final = "api.openai.com"


class Unacceptable(openai.OpenAIError):
    """An answer whose body is not read on: too large, or encoded. Being openai's error, it is not asked for again."""


class _Measured(httpx2.AsyncByteStream):
    """The body of an answer as far as it may go."""

    def __init__(self, body: httpx2.AsyncByteStream) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._body:
            size += len(chunk)
            if size > _LARGEST:
                raise Unacceptable(f"the answer has more than {_LARGEST:,} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._body.aclose()


class _Bounded(httpx2.AsyncClient):
    """A client whose every answer ends within so many seconds and bytes. Redirects are not followed: the key goes to one server."""

    def __init__(self, settings: Settings) -> None:
        # As many connections as there are questions at once: the default keeps 20, and more would open one for each question.
        limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
        timeout = httpx2.Timeout(settings.answer_seconds, connect=settings.connect_seconds)
        super().__init__(timeout=timeout, limits=limits, headers={"Accept-Encoding": "identity"})
        self._seconds = settings.answer_seconds

    async def send(self, request: httpx2.Request, *, stream: bool = False, **options: Any) -> httpx2.Response:  # noqa: ANN401, ARG002 - as the parent has it
        """Send a request and read its whole answer. Raises httpx2.ReadTimeout at the deadline, and Unacceptable."""
        try:
            async with asyncio.timeout(self._seconds):
                response = await super().send(request, stream=True, **options)
                try:
                    return await _read(response)
                except BaseException:
                    await response.aclose()
                    raise
        except TimeoutError:
            raise httpx2.ReadTimeout("the answer takes too long", request=request) from None


async def _read(response: httpx2.Response) -> httpx2.Response:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise Unacceptable("the answer is compressed, which was not asked for")
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Measured(response.stream)
    await response.aread()
    return response


def open_client(settings: Settings) -> openai.AsyncOpenAI:
    """Open a client for the running event loop. Raises ModelRefused for a key that is missing or cannot be one.

    The key is read from OPENAI_API_KEY by openai itself; here it is only looked at.
    """
    _keep_postings_out_of_logs()
    if not os.environ.get("OPENAI_API_KEY", "").isascii():
        raise ModelRefused("OPENAI_API_KEY holds a character that no key has: was something else copied with it?")
    options: dict[str, Any] = {
        "base_url": settings.base_url,
        "timeout": httpx2.Timeout(settings.answer_seconds, connect=settings.connect_seconds),
        "max_retries": settings.retries,
        "http_client": _Bounded(settings),
    }
    try:
        return openai.AsyncOpenAI(**options)
    except openai.OpenAIError:
        if settings.base_url is None and not os.environ.get("OPENAI_BASE_URL"):
            raise ModelRefused("no key: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own") from None
        return openai.AsyncOpenAI(api_key="none", **options)


def check_address(settings: Settings) -> bool:
    """Tell whether the address is that of OpenAI's own servers. Raises EngineUnavailable for what is no address."""
    address = settings.base_url or os.environ.get("OPENAI_BASE_URL")
    if not address:
        return True
    try:
        url = httpx2.URL(address)
    except (httpx2.InvalidURL, ValueError):
        _no_address(address)
    if url.scheme not in ("http", "https") or not url.host:
        _no_address(address)
    return url.host == _OWN_HOST


def _no_address(address: str) -> Never:
    raise EngineUnavailable(f"no address of a server: {address!r}; it reads as http://localhost:8000/v1")


def _keep_postings_out_of_logs() -> None:
    """Let openai log no bodies: at DEBUG it logs each request whole, posting and all, and the errors of servers, which repeat prompts."""
    logger = logging.getLogger("openai._base_client")
    if _not_debug not in logger.filters:
        logger.addFilter(_not_debug)


def _not_debug(record: logging.LogRecord) -> bool:
    return record.levelno > logging.DEBUG
