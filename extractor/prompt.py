"""What the model is asked: hand-written prose, the fields as the schema has them, and the posting.

The part that is the same for every posting comes first, so that a provider can keep it; the posting comes last.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from pydantic import BaseModel

from extractor.document import Document
from extractor.fields import FIELDS, Field, fields_of


def render(document: Document, fields: Iterable[Field] = tuple(FIELDS.values())) -> str:
    """Render the prompt that asks for these fields of a posting."""
    return _template().substitute(fields=_render_fields(fields), posting=_render_posting(document))


@cache
def _template() -> Template:
    return Template(_prompts().joinpath("extract.md").read_text(encoding="utf-8"))


def _prompts() -> Traversable:
    """Find the prompts: inside the package where it is installed, beside it in a checkout."""
    installed = files("extractor") / "prompts"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "prompts"


def _render_fields(fields: Iterable[Field]) -> str:
    return "\n".join(line for field in fields for line in _field_lines(field))


def _field_lines(field: Field) -> Iterator[str]:
    """Describe a field on a line, and below it each part of a nested value."""
    yield f"- {field.name} ({field.type_name}): {' '.join(field.description.split())}"
    if isinstance(field.type, type) and issubclass(field.type, BaseModel):
        yield from (f"  {line}" for part in fields_of(field.type).values() for line in _field_lines(part))


def _render_posting(document: Document) -> str:
    """Write the lines that are not blank with their numbers, from 1; their words are verbatim, a bullet and its item on one line."""
    seen = [f"(The posting was read on {document.read_on}.)", ""] if document.read_on else []
    lines = (" ".join(document.quote(line.span).splitlines()) for line in document.lines)
    return "\n".join([*seen, *(f"{number}: {line}" for number, line in enumerate(lines, start=1))])
