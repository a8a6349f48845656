"""Rules, a plain structured-output call, and the engines that hear a model, on one gold set: `python benchmarks/models.py GOLD MODEL`.

The plain call is what people write first: instructor, the public schema as response model, the text as the message. Answers are kept in
recordings, so that a second run prints the same table without the model: `python benchmarks/models.py seeds MODEL --recordings DIR`. The
server is named by OPENAI_BASE_URL, the key by OPENAI_API_KEY. The engine `langextract` needs `pip install langextract[openai]`; it is asked
with one example and for a whole posting at once, and each text it gives is read by the parsers that read the words of the engine `llm`.
"""

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from eval import evaluate, load, summarize
from extractor import Extraction, Files, Posting, Settings, normalize, open_model
from extractor.fields import FIELDS

sys.path.append(str(Path(__file__).resolve().parents[1] / "examples"))
from langextract_to_predictions import read_values

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


EXAMPLE = (
    "Night Baker, full-time\nAcorn Street Bakery\nBristol, United Kingdom | £12 - £14 an hour\nBake bread and rolls every night\n"
    "At least two years in a bakery\nSend your CV to jobs@acorn.example by 3 May 2024"
)
EXAMPLE_FACTS = (
    ("title", "Night Baker"), ("employment_types", "full-time"), ("organization", "Acorn Street Bakery"),
    ("locations", "Bristol, United Kingdom"), ("pay", "£12 - £14 an hour"), ("responsibilities", "Bake bread and rolls every night"),
    ("qualifications_required", "At least two years in a bakery"), ("application_materials", "CV"), ("apply_email", "jobs@acorn.example"),
    ("application_deadline", "3 May 2024"),
)  # fmt: skip


def langextract_call(model: str, recording: Path, *, placed_only: bool = False) -> Callable[[str], Posting]:
    """Give langextract as a function; `placed_only` leaves out what it could not place in the text."""
    kept: dict[str, Any] = json.loads(recording.read_text(encoding="utf-8")) if recording.exists() else {}

    def read(text: str) -> Posting:
        key = hashlib.sha256(text.encode()).hexdigest()
        if key not in kept:
            kept[key] = ask_langextract(model, text)
            recording.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")
        if kept[key]["facts"] is None:
            raise ValueError("no answer that langextract can read")
        values: dict[str, list[Any]] = {}
        for name, said, placed in kept[key]["facts"]:
            if name in FIELDS and said and (placed or not placed_only):
                values.setdefault(name, []).extend(read_values(FIELDS[name], said))
        return Posting(**{name: tuple(found) if FIELDS[name].many else found[0] for name, found in values.items() if found})

    return read


def ask_langextract(model: str, text: str) -> dict[str, Any]:
    """Ask langextract about one posting; what it gives, and what that took."""
    import langextract
    from langextract.providers.openai import OpenAILanguageModel

    server = OpenAILanguageModel(model, os.environ["OPENAI_API_KEY"], os.environ["OPENAI_BASE_URL"], temperature=0, max_workers=1)
    create, tokens = server._client.chat.completions.create, [0, 0]  # noqa: SLF001 - langextract reports no tokens

    def counted(**request: Any) -> Any:  # noqa: ANN401 - as openai has it
        answer = create(**{**request, "max_tokens": MOST_TOKENS})
        tokens[0] += answer.usage.prompt_tokens
        tokens[1] += answer.usage.completion_tokens
        return answer

    server._client.chat.completions.create = counted  # noqa: SLF001
    facts = [langextract.data.Extraction(name, words) for name, words in EXAMPLE_FACTS]
    start = time.monotonic()
    try:
        result = langextract.extract(
            text,
            prompt_description=f"Extract what the job posting states, as exact text, of these classes: {', '.join(FIELDS)}.",
            examples=[langextract.data.ExampleData(EXAMPLE, facts)],
            model=server,
            max_char_buffer=20_000,
            use_schema_constraints=False,
            show_progress=False,
            resolver_params={"suppress_parse_errors": False},
        )
        given = [(one.extraction_class, one.extraction_text, one.char_interval is not None) for one in result.extractions or ()]
    except Exception as error:  # noqa: BLE001 - whatever it raises, this posting has no answer
        print(f"langextract: {type(error).__name__}: {error}"[:200], file=sys.stderr)
        given = None
    return {"facts": given, "tokens": tokens, "seconds": time.monotonic() - start}


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
    options.add_argument("--ids", type=Path, help="file of ids, one a line: these postings of the gold set alone")
    given = options.parse_args()
    given.recordings.mkdir(parents=True, exist_ok=True)
    cases, stem = load(given.gold), Path(given.gold).stem
    if given.ids:
        wanted, stem = set(given.ids.read_text(encoding="utf-8").split()), given.ids.stem
        cases = [case for case in cases if case.id in wanted]
    print(f"n = {len(cases)} postings of {Path(given.gold).name}, model {given.model}\n")
    print("| engine | micro-F1 (95 %) | labelled nulls filled | values without words | no answer | completion tokens | prompt tokens | s |")
    print("|---|---|---|---|---|---|---|---|")
    print(row("rules", evaluate(lambda text: normalize(text, engine="rules"), cases), []))
    for engine in given.engines.split(","):
        if engine == "plain":
            file = given.recordings / f"{stem}-plain.json"
            report = evaluate(plain_call(given.model, file), cases)
            kept = json.loads(file.read_text(encoding="utf-8"))
            print(row("plain call", report, [(*one["tokens"], one["seconds"]) for one in kept.values()]))
        elif engine == "langextract":
            file = given.recordings / f"{stem}-langextract.json"
            reports = [evaluate(langextract_call(given.model, file, placed_only=placed), cases) for placed in (False, True)]
            kept = json.loads(file.read_text(encoding="utf-8"))
            print(row("langextract", reports[0], [(*one["tokens"], one["seconds"]) for one in kept.values()]))
            print(row("langextract, what it can place", reports[1], []))
        else:
            print(row(engine, *run_engine(engine, given.model, given.recordings / f"{stem}-{engine}.jsonl", cases)))


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
