"""How near many postings at once come to the ideal: `python benchmarks/concurrency.py [AT_ONCE ...] [--rounds N]`.

A server on loopback, a process of its own, answers each question after 500 ms whatever it is asked. The ideal is so many answers a second
as there are questions at once, twice. In one run, in turns: the bare AsyncOpenAI client (the same messages, no schema, nothing read), this
project's connection from one event loop and from as many threads (with a schema, the answer found), and the whole way from text to result
(`normalize_many_async` and `normalize_many`: rules, prompt, answer, checks). Prints the pace of each, its share of the ideal and of the
bare client, and the milliseconds of this process's processor a posting; last, what the whole way takes without any server.
"""

import argparse
import asyncio
import json
import multiprocessing
import multiprocessing.connection
import os
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor

from extractor import Extractor, open_model
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Question
from extractor.llm.client import Settings, connect
from extractor.llm.hearing import Enquiry
from extractor.llm.wire import answer_type

ANSWER_SECONDS = 0.5
ANSWER = json.dumps({"changes": [{"op": "set", "field": "title", "at": "1", "words": "Night Baker"}]})
SYSTEM = Enquiry(lambda _: Answer(ANSWER, Usage()), "m").prompt("changes").system
POSTING = """Night Baker
Some Bakery Cooperative

Pay: $20 an hour
Apply by 3 May 2024 to crew@bakery.example

Duties
- Bake bread and rolls every night
- Clean the ovens
- Keep the book of orders

Requirements
- Two years of experience in a bakery
- A driving licence is a plus

Job ID: NB-"""
ALONE = 200


def serve(ready: multiprocessing.connection.Connection) -> None:
    """Answer on a free port of 127.0.0.1 until the process is ended; its port is sent through `ready`."""
    message = {"role": "assistant", "content": ANSWER}
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


def postings(count: int) -> Iterator[str]:
    """Give so many short postings, no two alike."""
    return (f"{POSTING}{number}" for number in range(count))


def question(number: int) -> Question:
    """Ask about one posting of many, with all that the prompt says to every posting."""
    return Question(SYSTEM, f"{POSTING}{number}", answer_type("changes"), 1000)


async def in_rounds(ask: Callable[[int], Coroutine[object, object, bool]], at_once: int, rounds: int) -> int:
    """Ask so many questions at once, each anew as soon as it is answered; give the number of answers."""

    async def one(start: int) -> int:
        return sum([await ask(start * rounds + turn) for turn in range(rounds)])

    return sum(await asyncio.gather(*(one(start) for start in range(at_once))))


def through_openai(url: str, at_once: int, rounds: int) -> int:
    """Ask as often through the bare client, from one event loop."""
    import httpx2
    import openai

    async def run() -> int:
        limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
        async with openai.AsyncOpenAI(base_url=url, api_key="none", http_client=openai.DefaultAsyncHttpx2Client(limits=limits)) as client:

            async def ask(number: int) -> bool:
                messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": f"{POSTING}{number}"}]
                return bool((await client.chat.completions.create(model="m", messages=messages)).choices)

            return await in_rounds(ask, at_once, rounds)

    return asyncio.run(run())


def through_connection(url: str, at_once: int, rounds: int) -> int:
    """Ask through this project's connection, from one event loop."""
    connection = connect(Settings("m", url))

    async def ask(number: int) -> bool:
        return (await connection.ask_async(question(number))).text.startswith("{")

    return asyncio.run(in_rounds(ask, at_once, rounds))


def through_threads(url: str, at_once: int, rounds: int) -> int:
    """Ask through this project's connection, from as many threads."""
    connection = connect(Settings("m", url))
    with ThreadPoolExecutor(at_once) as pool:
        answers = sum(answer.text.startswith("{") for answer in pool.map(connection.ask, map(question, range(at_once * rounds))))
    connection.close()
    return answers


def whole_way_async(url: str, at_once: int, rounds: int) -> int:
    """Read so many postings in one thread."""
    extractor = Extractor("merged", open_model(Settings("m", url)))

    async def run() -> int:
        results = extractor.normalize_many_async(postings(at_once * rounds), workers=at_once)
        return sum([result.failure is None async for result in results])

    return asyncio.run(run())


def whole_way(url: str, at_once: int, rounds: int) -> int:
    """Read so many postings in as many threads."""
    extractor = Extractor("merged", open_model(Settings("m", url)))
    return sum(result.failure is None for result in extractor.normalize_many(postings(at_once * rounds), workers=at_once))


WAYS = {
    "bare AsyncOpenAI, event loop": through_openai, "connection, event loop": through_connection, "connection, threads": through_threads,
    "normalize_many_async": whole_way_async, "normalize_many": whole_way,
}  # fmt: skip


def print_alone() -> None:
    """Print what reading takes of the processor where nothing is sent: the rules, and all but the connection."""
    enquiry = Enquiry(lambda _: Answer(ANSWER, Usage(calls=1)), "m")
    for name, extractor in (("the rules alone", Extractor("rules")), ("rules, prompt, checks", Extractor("merged", enquiry))):
        for _ in range(2):  # the first time loads patterns
            _, cpu = timed(lambda extractor=extractor: sum(1 for _ in extractor.normalize_many(postings(ALONE), workers=1)))
        print(f"\nNothing sent, {name}: {cpu:.1f} ms of processor a posting.")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("at_once", nargs="*", type=int, default=[8, 32, 64])
    options.add_argument("--rounds", type=int, default=20, help="questions one behind the other in each place")
    given = options.parse_args()
    os.environ.setdefault("OPENAI_API_KEY", "none")
    receiving, sending = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(sending,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{receiving.recv()}/v1"
    for way in WAYS.values():  # what is loaded once is loaded
        way(url, 2, 2)
    print("| at once | way | a second | of the ideal | of the bare client | processor ms a posting |\n|---|---|---|---|---|---|")
    for at_once in given.at_once:
        bare = 0.0
        for name, way in WAYS.items():
            pace, cpu = timed(lambda way=way, at_once=at_once: way(url, at_once, given.rounds))
            bare = bare or pace
            shares = f"{pace * ANSWER_SECONDS / at_once:.0%} | {pace / bare:.2f}"
            print(f"| {at_once} | {name} | {pace:.1f} | {shares} | {cpu:.1f} |", flush=True)
    server.terminate()
    print_alone()


if __name__ == "__main__":
    main()
