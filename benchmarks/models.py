"""Rules, a plain structured-output call, and the engines that hear a model, on one gold set: `python benchmarks/models.py GOLD MODEL`.

The plain call is what people write first: instructor, the public schema as response model, the text as the message. Answers are kept in
recordings, so that a second run prints the same table without the model: `python benchmarks/models.py seeds MODEL --recordings DIR`. The
server is named by OPENAI_BASE_URL, the key by OPENAI_API_KEY.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from eval import evaluate, load, summarize
from extractor import Extraction, Files, Posting, Settings, normalize, open_model

MOST_TOKENS = 3000


def plain_call(model: str, recording: Path) -> Callable[[str], Posting]:
    """Give the twenty-line script as a function; its raw answers are kept, by hash of the text."""
    kept: dict[str, Any] = json.loads(recording.read_text(encoding="utf-8")) if recording.exists() else {}

    def read(text: str) -> Posting:
        key = hashlib.sha256(text.encode()).hexdigest()
        if key not in kept:
            import instructor
            import openai

            came: list[Any] = []
            client = instructor.from_openai(openai.OpenAI(max_retries=0, timeout=900), mode=instructor.Mode.JSON_SCHEMA)
            client.on("completion:response", came.append)
            start = time.monotonic()
            try:
                client.create(
                    model=model,
                    messages=[{"role": "user", "content": f"Extract the job posting.\n\n{text}"}],
                    response_model=Posting,
                    max_retries=0,
                    temperature=0,
                    max_tokens=MOST_TOKENS,
                )
            except Exception as error:  # noqa: BLE001 - a plain call has no better plan
                print(f"plain call: {type(error).__name__}", file=sys.stderr)
            answer, usage = (came[-1].choices[0].message.content, came[-1].usage) if came else ("", None)
            tokens = (usage.prompt_tokens, usage.completion_tokens) if usage else (0, 0)
            kept[key] = {"answer": answer, "tokens": tokens, "seconds": time.monotonic() - start}
            recording.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")
        return Posting.model_validate_json(kept[key]["answer"])

    return read


def row(name: str, report: Any, asked: list[tuple[int, int, float]]) -> str:  # noqa: ANN401 - a report of any engine
    """Write one engine's figures as a row of a Markdown table."""
    figures = summarize(report)
    counts = figures.counts
    tokens_in, tokens_out, seconds = (sum(column) for column in zip(*asked, strict=True)) if asked else (0, 0, 0.0)
    support = figures.support
    bare = f"{support.values - support.supported} of {support.values}" if support else "all"
    between = f"{figures.micro_interval.low:.3f}-{figures.micro_interval.high:.3f}" if figures.micro_interval else "-"
    return (
        f"| {name} | {counts.f1 or 0:.3f} ({between}) | {figures.nulls_filled} of {figures.nulls} | {bare} "
        f"| {figures.crashed} | {tokens_out} | {tokens_in} | {seconds:.0f} |"
    )


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold")
    options.add_argument("model")
    options.add_argument("--recordings", type=Path, default=Path("benchmarks/recordings"))
    options.add_argument("--engines", default="plain,llm,merged")
    given = options.parse_args()
    given.recordings.mkdir(parents=True, exist_ok=True)
    cases = load(given.gold)
    print(f"n = {len(cases)} postings of {Path(given.gold).name}, model {given.model}\n")
    print("| engine | micro-F1 (95 %) | labelled nulls filled | values without words | no answer | completion tokens | prompt tokens | s |")
    print("|---|---|---|---|---|---|---|---|")
    print(row("rules", evaluate(lambda text: normalize(text, engine="rules"), cases), []))
    for engine in given.engines.split(","):
        if engine == "plain":
            file = given.recordings / f"{Path(given.gold).stem}-plain.json"
            report = evaluate(plain_call(given.model, file), cases)
            kept = json.loads(file.read_text(encoding="utf-8"))
            print(row("plain call", report, [(*one["tokens"], one["seconds"]) for one in kept.values()]))
        else:
            print(row(engine, *run_engine(engine, given.model, given.recordings / f"{Path(given.gold).stem}-{engine}.jsonl", cases)))


def run_engine(engine: Any, model: str, recording: Path, cases: Any) -> tuple[Any, list[tuple[int, int, float]]]:  # noqa: ANN401 - as evaluate has it
    """Run an engine on all cases, from its recording where there is one, and give the report with what each posting took."""
    files = Files(replay=recording) if recording.exists() else Files(record=recording)
    opened = open_model(Settings(model, answer_seconds=900), files)
    asked: list[tuple[int, int, float]] = []

    def read(text: str) -> Extraction:
        result = normalize(text, engine=engine, model=opened)
        if result.asked:
            used = result.asked.usage
            asked.append((used.prompt_tokens, used.completion_tokens, used.seconds))
            if result.failure:
                print(f"{engine}: {result.failure}", file=sys.stderr)
        return result

    return evaluate(read, cases), asked


if __name__ == "__main__":
    main()
