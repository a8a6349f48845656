"""A model alone, through `llm` and through `merged`, beside the rules: `python benchmarks/models.py GOLD --llm READINGS --merged READINGS`.

READINGS are what `--record` keeps, so nothing is asked here: after a change of checks, policy or merge the same readings are played again.
`--plain FILE` adds the plain structured-output call (instructor, the public schema as response model, the text as the message), whose
answers are kept as `{sha256 of the text: {"answer", "tokens": [sent, written]}}`; with `--ask MODEL` those that FILE lacks are asked for
(the server is named by OPENAI_BASE_URL, the key by OPENAI_API_KEY). `--policy FILE` is how far the model is believed.

Differences are paired by posting, with a 95 % interval of a bootstrap that draws postings.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from eval import evaluate, load, summarize
from eval.cases import Case
from eval.lost import find_lost
from eval.run import Report
from extractor import Extraction, Extractor, Files, Posting, Settings, open_model
from extractor.llm.readings import Recorded

DRAWS = 10_000
MOST_TOKENS = 4000


class Row(NamedTuple):
    """One way of reading: its report, and the tokens sent and written for each posting."""

    name: str
    report: Report
    tokens: Sequence[tuple[int, int]]


def read_plain(path: Path, ask: str | None) -> tuple[Callable[[str], Posting], dict[str, Any]]:
    """Give the plain call as a function over kept answers; a posting without one is asked for, or has no answer."""
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    def read(text: str) -> Posting:
        key = hashlib.sha256(text.encode()).hexdigest()
        if key not in kept and ask:
            kept[key] = ask_plainly(ask, text)
            path.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")
        return Posting.model_validate_json(kept[key]["answer"])

    return read, kept


def ask_plainly(model: str, text: str) -> dict[str, Any]:
    """Ask as people do first."""
    import instructor
    import openai

    came: list[Any] = []
    client = instructor.from_openai(openai.OpenAI(max_retries=0, timeout=900), mode=instructor.Mode.JSON_SCHEMA)
    client.on("completion:response", came.append)
    message = {"role": "user", "content": f"Extract the job posting.\n\n{text}"}
    try:
        client.create(model=model, messages=[message], response_model=Posting, max_retries=0, temperature=0, max_tokens=MOST_TOKENS)
    except Exception as error:  # noqa: BLE001 - a plain call has no better plan
        print(f"plain call: {type(error).__name__}", file=sys.stderr)
    answer, used = (came[-1].choices[0].message.content, came[-1].usage) if came else ("", None)
    return {"answer": answer, "tokens": (used.prompt_tokens, used.completion_tokens) if used else (0, 0)}


def run_engine(engine: Any, readings: Path, policy: Path | None, cases: Sequence[Case]) -> Row:  # noqa: ANN401 - as Extractor has it
    """Play readings through an engine."""
    recorded = Recorded(readings)
    extractor = Extractor(engine, open_model(Settings("replayed"), Files(replay=readings, policy=policy)))
    tokens: list[tuple[int, int]] = []

    def read(text: str) -> Extraction:
        result = extractor.normalize(text)
        if result.asked:
            tokens.append((result.asked.usage.prompt_tokens, result.asked.usage.completion_tokens))
        return result

    return Row(f"`{engine}`, {', '.join(recorded.models)}", evaluate(read, cases), tokens)


def show(row: Row, n: int) -> str:
    """Write one way of reading as a row of a Markdown table."""
    figures = summarize(row.report)
    counts, support, between = figures.counts, figures.support, figures.micro_interval
    bare = f"{support.values - support.supported} of {support.values}" if support else "all"
    interval = f"{between.low:.3f} to {between.high:.3f}" if between else "-"
    sent, written = (sum(column) / n for column in zip(*row.tokens, strict=True)) if row.tokens else (0.0, 0.0)
    cells = (
        row.name, counts.hit, counts.missed + counts.wrong, counts.invented + counts.wrong, f"{counts.f1 or 0:.4f} ({interval})",
        f"{figures.nulls_filled} of {figures.nulls}", bare, figures.crashed + figures.failures, f"{sent:.0f}", f"{written:.0f}",
        f"{sent + written:.0f}",
    )  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"


HEAD = (
    "| read by | hit | missed | extra | micro-F1 (95 %) | nulls filled | values without words | no answer | sent | written | together |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|"
)


def compare(one: Row, other: Row, seed: int = 0) -> str:
    """Write how far one way of reading is from another, posting by posting."""
    counts = [np.array([_sums(row) for row in rows.report.rows], dtype=float) for rows in (one, other)]
    generator = np.random.default_rng(seed)
    draws = generator.integers(0, len(counts[0]), (DRAWS, len(counts[0])))
    differences = np.subtract(*(_f1(values[draws].sum(axis=1)) for values in counts))
    point = float(_f1(counts[0].sum(axis=0)) - _f1(counts[1].sum(axis=0)))
    low, high = np.quantile(differences, [0.025, 0.975])
    return f"| {one.name} against {other.name} | {point:+.4f} | {low:+.4f} to {high:+.4f} |"


def _sums(row: Any) -> tuple[int, int]:  # noqa: ANN401 - a row of a report
    counts = [verdict.counts for verdict in row.verdicts.values()]
    return sum(one.hit for one in counts), sum(one.gold + one.got for one in counts)


def _f1(sums: Any) -> Any:  # noqa: ANN401 - numbers or arrays of them
    return 2 * sums[..., 0] / sums[..., 1]


def show_lost(rows: Sequence[Row]) -> None:
    """Print the right values that a model gave and its records lack, by step."""
    for row in rows:
        lost = find_lost(row.report)
        steps: Mapping[str, int] = {step: sum(one.step == step for one in lost) for step in sorted({one.step for one in lost})}
        print(f"right values given and lost by {row.name}: {len(lost)}{f' {dict(steps)}' if lost else ''}")


def main() -> None:
    """Print the table, the differences, and what was lost."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", nargs="+")
    options.add_argument("--plain", type=Path)
    options.add_argument("--ask", metavar="MODEL")
    options.add_argument("--llm", type=Path)
    options.add_argument("--merged", type=Path)
    options.add_argument("--policy", type=Path)
    given = options.parse_args()
    cases = [case for gold in given.gold for case in load(gold)]
    rules = Row("rules", evaluate(Extractor("rules").normalize, cases), [])
    plain: list[Row] = []
    if given.plain:
        read, kept = read_plain(given.plain, given.ask)
        report = evaluate(read, cases)
        keys = [hashlib.sha256(case.text.encode()).hexdigest() for case in cases]
        plain = [Row("plain call", report, [tuple(kept[key]["tokens"]) for key in keys if key in kept])]
    heard = [run_engine(engine, file, given.policy, cases) for engine, file in (("llm", given.llm), ("merged", given.merged)) if file]
    print(f"n = {len(cases)} postings; tokens a posting, sent with the schema\n\n{HEAD}")
    for row in (rules, *plain, *heard):
        print(show(row, len(cases)))
    print("\n| paired difference of micro-F1 | | 95 % |\n|---|---|---|")
    for row in heard:
        for other in (rules, *plain):
            print(compare(row, other))
    print()
    show_lost(heard)


if __name__ == "__main__":
    main()
