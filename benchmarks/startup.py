"""How long importing and `--help` take, against `import pydantic` alone in the same run: `python benchmarks/startup.py`."""

import statistics
import subprocess
import sys
import time

RUNS = 7
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import pydantic.BaseModel": ["-c", "from pydantic import BaseModel; BaseModel"],
    "import extractor": ["-c", "import extractor"],
    "extractor --help": ["-m", "extractor", "--help"],
    "extractor eval --help": ["-m", "extractor", "eval", "--help"],
}
HEAVY = ("openai", "instructor", "datasets", "pandas", "scipy", "numpy")


def seconds(arguments: list[str]) -> float:
    """Run Python once with these arguments and give the wall time."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)  # noqa: S603 - our own commands
    return time.perf_counter() - start


def import_ms(module: str) -> float:
    """Give what `-X importtime` reports for a module, in milliseconds."""
    run = subprocess.run([sys.executable, "-X", "importtime", "-c", f"import {module}"], check=True, capture_output=True, text=True)  # noqa: S603
    return int(run.stderr.splitlines()[-1].split("|")[1]) / 1000


def main() -> None:
    """Print the median wall times, the import time, and which heavy modules a command loads."""
    for name, arguments in COMMANDS.items():
        seconds(arguments)
        print(f"{name:28} {statistics.median(seconds(arguments) for _ in range(RUNS)) * 1000:7.0f} ms")
    print(f"{'-X importtime extractor':28} {statistics.median(import_ms('extractor') for _ in range(RUNS)):7.0f} ms")
    probe = "\n".join(
        [
            "import sys, runpy",
            "sys.argv = ['extractor', '--help']",
            "try: runpy.run_module('extractor', run_name='__main__')",
            "except SystemExit: pass",
            f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)",
        ]
    )
    run = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)  # noqa: S603
    print(f"heavy modules loaded by extractor --help: {run.stderr.strip()}")


if __name__ == "__main__":
    main()
