"""How near many questions at once come to the ideal: `python benchmarks/concurrency.py [AT_ONCE ...]`.

A server on loopback, a process of its own, answers each question after 500 ms whatever it is asked. The ideal is so many answers a second
as there are questions at once, twice. In one run, in turns: this project's connection from one event loop, the bare AsyncOpenAI client from
one event loop (the same messages, no schema, nothing read), and the connection from as many threads. Prints the share of the ideal that
each reaches, the milliseconds of processor time a question, and the connection's pace as a ratio of the bare client's.
"""

import asyncio
import json
import multiprocessing
import multiprocessing.connection
import os
import sys
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor

from extractor.fields import FIELDS
from extractor.llm.answers import Question
from extractor.llm.client import Settings, connect
from extractor.llm.wire import answer_type

ANSWER_SECONDS = 0.5
ROUNDS = 20
SYSTEM = "You read postings. " * 100
POSTING = "Night Baker\nSome Bakery Cooperative\n\nPay: $20 an hour\n\nDuties\n" + "- Bake bread and rolls every night of the week\n" * 40
SCHEMA = answer_type(tuple(FIELDS.values()))


def serve(ready: multiprocessing.connection.Connection) -> None:
    """Answer on a free port of 127.0.0.1 until the process is ended; its port is sent through `ready`."""
    message = {"role": "assistant", "content": json.dumps({name: [] for name in FIELDS})}
    usage = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
    body = {"id": "c", "object": "chat.completion", "created": 0, "model": "m", "usage": usage}
    choices = [{"index": 0, "finish_reason": "stop", "message": message}]
    content = json.dumps({**body, "choices": choices}).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(content), content)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
                await reader.readexactly(length)
                await asyncio.sleep(ANSWER_SECONDS)
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def run() -> None:
        server = await asyncio.start_server(handle, "127.0.0.1", 0, backlog=1000)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


def timed(run: Callable[[], int]) -> tuple[float, float]:
    """Run something that asks so many questions; give questions a second and milliseconds of processor time a question."""
    start, cpu = time.perf_counter(), time.process_time()
    count = run()
    return count / (time.perf_counter() - start), 1000 * (time.process_time() - cpu) / count


def question(number: int) -> Question:
    """Ask about one posting of many."""
    return Question(SYSTEM, f"{POSTING}{number}", SCHEMA, 1000)


async def in_rounds(ask: Callable[[int], Coroutine[object, object, bool]], at_once: int) -> int:
    """Ask so many questions at once, each anew as soon as it is answered; give the number of answers."""

    async def one(start: int) -> int:
        return sum([await ask(start * ROUNDS + turn) for turn in range(ROUNDS)])

    return sum(await asyncio.gather(*(one(start) for start in range(at_once))))


def through_connection(url: str, at_once: int) -> int:
    """Ask through this project's connection, from one event loop."""
    connection = connect(Settings("m", url))

    async def ask(number: int) -> bool:
        return (await connection.ask_async(question(number))).text.startswith("{")

    return asyncio.run(in_rounds(ask, at_once))


def through_openai(url: str, at_once: int) -> int:
    """Ask as often through the bare client, from one event loop."""
    import httpx2
    import openai

    async def run() -> int:
        limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
        async with openai.AsyncOpenAI(base_url=url, api_key="none", http_client=openai.DefaultAsyncHttpx2Client(limits=limits)) as client:

            async def ask(number: int) -> bool:
                messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": f"{POSTING}{number}"}]
                return bool((await client.chat.completions.create(model="m", messages=messages)).choices)

            return await in_rounds(ask, at_once)

    return asyncio.run(run())


def through_threads(url: str, at_once: int) -> int:
    """Ask through this project's connection, from as many threads."""
    connection = connect(Settings("m", url))
    with ThreadPoolExecutor(at_once) as pool:
        answers = sum(answer.text.startswith("{") for answer in pool.map(connection.ask, map(question, range(at_once * ROUNDS))))
    connection.close()
    return answers


def main() -> None:
    """Print the table."""
    os.environ.setdefault("OPENAI_API_KEY", "none")
    receiving, sending = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(sending,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{receiving.recv()}/v1"
    ways = (through_connection, through_openai, through_threads)
    for way in ways:  # what is loaded once is loaded
        way(url, 2)
    print("| at once | ideal, answers/s | connection, event loop | bare AsyncOpenAI | ratio | connection, threads |")
    print("|---|---|---|---|---|---|")
    for at_once in [int(given) for given in sys.argv[1:]] or [8, 32, 64]:
        ideal = at_once / ANSWER_SECONDS
        paces = [timed(lambda way=way, at_once=at_once: way(url, at_once)) for way in ways]
        ours, bare, threads = (f"{pace:.1f} ({pace / ideal:.0%}), {cpu:.1f} ms" for pace, cpu in paces)
        print(f"| {at_once} | {ideal:.0f} | {ours} | {bare} | {paces[0][0] / paces[1][0]:.2f} | {threads} |")
    server.terminate()


if __name__ == "__main__":
    main()
