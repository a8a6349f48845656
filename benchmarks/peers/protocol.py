"""What every peer's adapter in this folder speaks: questions in, answers out, a JSON line each. Needs the standard library alone.

A question about a pair is `{"field", "gold", "got"}`, and its answer is whether the peer calls the values the same. One about a record is
`{"gold", "got"}` with an object on both sides, and its answer is the peer's own total, between 0 and 1.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any


def serve(same: Callable[[str, Any, Any], bool], score: Callable[[dict[str, Any], dict[str, Any]], float]) -> None:
    """Answer the questions on standard input, with the processor seconds of each; what a peer raises is that answer's error."""
    for line in sys.stdin:
        question = json.loads(line)
        gold, got = question["gold"], question["got"]
        start = time.process_time()
        try:
            answer = {"answer": bool(same(question["field"], gold, got)) if "field" in question else float(score(gold, got))}
        except Exception as error:  # noqa: BLE001 - whatever a peer raises is counted as a crash
            answer = {"error": f"{type(error).__name__}: {error}"[:200]}
        print(json.dumps({**answer, "seconds": time.process_time() - start}), flush=True)
