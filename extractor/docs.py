"""What the schema says of itself: the JSON schema in `docs/schema.json` and the table of fields in the README."""

import json
import re
from collections.abc import Iterable

from pydantic import BaseModel

from extractor.fields import FIELDS, Field, fields_of
from extractor.schema import Posting


def json_schema() -> str:
    """Render the JSON schema of a posting's record, as it is printed."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Posting.model_json_schema(mode="serialization")}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def field_table() -> str:
    """Render the fields as a Markdown table, and below it a table for each nested value."""
    tables = [_table("field", FIELDS.values())]
    nested = {field.type: None for field in FIELDS.values() if isinstance(field.type, type) and issubclass(field.type, BaseModel)}
    tables += [_table(model.__name__, fields_of(model).values()) for model in nested]
    return "\n".join(tables)


def put(mark: str, content: str, page: str) -> str:
    """Replace what stands between `<!-- mark -->` and `<!-- /mark -->` on a page. Raises ValueError without the marks."""
    fresh, count = re.subn(rf"(?<=<!-- {mark} -->\n).*?(?=<!-- /{mark} -->)", lambda _: content, page, flags=re.DOTALL)
    if not count:
        raise ValueError(f"no <!-- {mark} --> and <!-- /{mark} --> on the page")
    return fresh


def _table(what: str, fields: Iterable[Field]) -> str:
    rows = [(f"`{field.name}`", field.type_name, field.description) for field in fields]
    return "".join(_row(cells) for cells in [(what, "type", "meaning"), ("---",) * 3, *rows])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_escaped, cells))} |\n"


def _escaped(cell: str) -> str:
    return " ".join(cell.split()).replace("|", "\\|")
