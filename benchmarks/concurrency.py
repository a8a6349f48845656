"""How near many postings at once come to the ideal: `python benchmarks/concurrency.py [WORKERS ...]`.

A server on loopback, a process of its own, answers each question after 500 ms whatever it is asked. The ideal is so many answers a second
as there are workers, twice. Prints the share of it that `normalize_many` reaches with the engine llm, and where the rest goes: the
processor time of one posting (rules read it too, in case the model fails), and that of the bare openai client on the same server.
"""

import asyncio
import json
import multiprocessing
import multiprocessing.connection
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from extractor import Settings, normalize_many, open_model
from extractor.fields import FIELDS

ANSWER_SECONDS = 0.5
ROUNDS = 10
POSTING = "Night Baker\nSome Bakery Cooperative\n\nPay: $20 an hour\n\nDuties\n" + "- Bake bread and rolls every night of the week\n" * 40


def serve(ready: multiprocessing.connection.Connection) -> None:
    """Answer on a free port of 127.0.0.1 until the process is ended; its port is sent through `ready`."""
    record = {**{name: [] for name in FIELDS}, "title": [{"line": 1, "words": "Night Baker"}], "organization": []}
    message = {"role": "assistant", "content": json.dumps(record)}
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
        except asyncio.IncompleteReadError:
            writer.close()

    async def run() -> None:
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


def timed(run: Callable[[], int]) -> tuple[float, float]:
    """Run something that works through so many postings; give postings a second and milliseconds of processor time a posting."""
    start, cpu = time.perf_counter(), time.process_time()
    count = run()
    return count / (time.perf_counter() - start), 1000 * (time.process_time() - cpu) / count


def through_extractor(url: str, workers: int) -> int:
    """Read postings with the engine llm."""
    model = open_model(Settings("m", url))
    texts = [f"{POSTING}{number}" for number in range(workers * ROUNDS)]
    return sum(result.failure is None for result in normalize_many(texts, workers=workers, engine="llm", model=model))


def through_openai(url: str, workers: int) -> int:
    """Ask as often through the bare client, without schema, rules or reading."""
    import openai

    client = openai.OpenAI(base_url=url, api_key="none")

    def ask(number: int) -> bool:
        messages = [{"role": "user", "content": f"{POSTING}{number}"}]
        return bool(client.chat.completions.create(model="m", messages=messages).choices)

    with ThreadPoolExecutor(workers) as pool:
        return sum(pool.map(ask, range(workers * ROUNDS)))


def main() -> None:
    """Print the table."""
    receiving, sending = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(sending,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{receiving.recv()}/v1"
    through_extractor(url, 2)
    print("| at once | ideal, postings/s | extractor | ms of processor a posting | bare openai client | ms of processor |")
    print("|---|---|---|---|---|---|")
    for workers in [int(given) for given in sys.argv[1:]] or [8, 32, 64]:
        ideal = workers / ANSWER_SECONDS
        ours, our_cpu = timed(lambda workers=workers: through_extractor(url, workers))
        bare, bare_cpu = timed(lambda workers=workers: through_openai(url, workers))
        print(
            f"| {workers} | {ideal:.0f} | {ours:.1f} ({ours / ideal:.0%}) | {our_cpu:.1f} "
            f"| {bare:.1f} ({bare / ideal:.0%}) | {bare_cpu:.1f} |"
        )
    server.terminate()


if __name__ == "__main__":
    main()
