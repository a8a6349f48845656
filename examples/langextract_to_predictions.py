"""langextract's annotated documents as predictions: `python examples/langextract_to_predictions.py IN.jsonl > out.jsonl`.

IN.jsonl is what `langextract.io.save_annotated_documents` writes. Its extraction classes must be fields of the schema (others are left
out), and its document ids those of the gold. Words that state a typed value are read by the rules, as if the posting said no more than
"Pay: $20 an hour"; where langextract placed them in the text, the place is their evidence.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import JsonValue

from extractor import normalize
from extractor.fields import FIELDS, Field
from extractor.llm.wire import by_value


def read_values(field: Field, said: str) -> list[Any]:
    """Read words as values of a field: as they stand where it is text, else as the rules read them behind a label of the field's name."""
    if not by_value(field):
        return [said]
    value = getattr(normalize(f"{field.name.replace('_', ' ')}: {said}", fields=(field.name,)).posting, field.name)
    return list(value) if field.many else [value] if value is not None else []


def to_prediction(document: dict[str, Any]) -> dict[str, JsonValue]:
    """Turn one annotated document into a prediction with evidence; of a scalar field the first value counts."""
    posting: dict[str, Any] = {}
    evidence: dict[str, Any] = {}
    for extraction in document["extractions"] or ():
        name, said = extraction["extraction_class"], extraction["extraction_text"]
        if name not in FIELDS or not said:
            continue
        field = FIELDS[name]
        for value in read_values(field, said):
            if not field.many and name in posting:
                break
            known = posting.setdefault(name, []) if field.many else []
            known.append(field.dump(value))
            if not field.many:
                posting[name] = known[0]
            item = {"item": len(known) - 1} if field.many else {}
            evidence.setdefault(name, []).extend({**pointer, **item} for pointer in point(document["text"], extraction["char_interval"]))
    return {"id": document["document_id"], "posting": posting, "evidence": evidence}


def point(text: str, interval: dict[str, int | None] | None) -> Iterable[dict[str, JsonValue]]:
    """Point at the words of an interval; at none where langextract could not place what the model said."""
    if interval and interval["start_pos"] is not None and interval["end_pos"] is not None:
        start, end = interval["start_pos"], interval["end_pos"]
        yield {"start": start, "end": end, "quote": text[start:end]}


def main(source: str) -> None:
    """Print a prediction a line."""
    for line in Path(source).read_text(encoding="utf-8").split("\n"):
        if line.strip():
            print(json.dumps(to_prediction(json.loads(line)), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
