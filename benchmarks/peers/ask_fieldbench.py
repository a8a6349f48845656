"""fieldbench as its `score` command runs it: strict (`fuzzy_threshold` 0, its default), with the options of the schema's enums.

A record's score is the share of its fields that pass, null ones too, as in the command's overall accuracy.
"""

import json
import sys
from pathlib import Path
from typing import Any

from fieldbench import compare_field
from protocol import serve

SCHEMA = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
OPTIONS = {name: part["items"]["enum"] for name, part in SCHEMA["properties"].items() if "enum" in part.get("items", {})}


def same(field: str, gold: Any, got: Any) -> bool:  # noqa: ANN401 - JSON
    """Judge one field."""
    return compare_field(field, gold, got, enum_options=OPTIONS.get(field)).passed


serve(same, lambda gold, got: sum(same(field, value, got.get(field)) for field, value in gold.items()) / len(gold))
