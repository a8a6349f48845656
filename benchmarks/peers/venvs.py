"""The peers, each in a virtual environment of its own below the system's temporary directory, made when first asked."""

import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parents[1] / "docs" / "schema.json"
ENVIRONMENTS = Path(tempfile.gettempdir()) / f"scorers-{os.getuid()}"


@dataclass(frozen=True, slots=True)
class Peer:
    """Another scorer: its package and version, the script that asks it, and how."""

    name: str
    package: str
    version: str
    script: str
    way: str = "default"

    @property
    def label(self) -> str:
        """Name and version, as tables print them."""
        return f"{self.name} {self.version}"

    def ask(self, questions: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Put questions to the peer in a process of its own; an answer each, in their order (see `protocol`)."""
        lines = "\n".join(json.dumps(question) for question in questions)
        command = [str(self._prepare()), str(HERE / self.script), str(SCHEMA), self.way]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)  # noqa: S603 - scripts of this folder
        if done.returncode:
            sys.exit(f"{self.label}: {done.stderr[-1000:]}")
        return [json.loads(line) for line in done.stdout.splitlines()]

    def _prepare(self) -> Path:
        """Give the interpreter of the peer's environment, made and filled where there is none."""
        folder = ENVIRONMENTS / f"{self.package}-{self.version}"
        python, ready = folder / "bin" / "python", folder / "ready"
        if not ready.exists():
            print(f"installing {self.package} {self.version}", file=sys.stderr)
            venv.create(folder, with_pip=True, clear=True)
            free = {key: value for key, value in os.environ.items() if not key.startswith("PIP_CONSTRAINT")}
            install = [str(python), "-m", "pip", "install", "--quiet", f"{self.package}=={self.version}"]
            subprocess.run(install, check=True, env=free)  # noqa: S603 - the names in PEERS
            ready.touch()
        return python


STICKLER = Peer("stickler", "stickler-eval", "1.0.0", "ask_stickler.py", "configured")
PEERS = (
    STICKLER,
    Peer("stickler, default", "stickler-eval", "1.0.0", "ask_stickler.py"),
    Peer("fieldbench", "fieldbench", "0.2.3", "ask_fieldbench.py"),
    Peer("doceval", "doceval", "0.5.1", "ask_doceval.py"),
    Peer("anls_star", "anls-star", "1.0.1", "ask_anls_star.py"),
)
