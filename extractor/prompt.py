"""What the model is asked: hand-written prose, the fields as the schema has them, and the posting.

The part that is the same for every posting comes first, so that a provider can keep it; the posting comes last.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from extractor.document import Document, Span
from extractor.errors import BadPrompt
from extractor.fields import FIELDS, Field

_HOLES = {"fields", "posting"}


@dataclass(frozen=True)
class Prompt:
    """A prompt's prose, with a hole for the fields and one for the posting."""

    prose: str

    @cached_property
    def version(self) -> str:
        """Name what is asked: a hash of the prose and of the fields as the schema describes them, 12 hexadecimal digits."""
        return hashlib.sha256(f"{self.prose}\0{_render_fields(FIELDS.values())}".encode()).hexdigest()[:12]

    def render(self, document: Document, fields: Iterable[Field] = tuple(FIELDS.values()), hidden: Sequence[Span] = ()) -> str:
        """Render the prompt that asks for these fields of a posting; lines that lie in `hidden` spans are left out, their numbers kept."""
        return Template(self.prose).substitute(fields=_render_fields(fields), posting=_render_posting(document, hidden))


def load_prompt(path: Path | None = None) -> Prompt:
    """Read a prompt file, the project's own without a path. Raises BadPrompt where it cannot be read or lacks a hole."""
    source = path or _prompts() / "extract.md"
    try:
        prose = source.read_text(encoding="utf-8")
        holes = set(Template(prose).get_identifiers())
    except (OSError, ValueError) as error:
        raise BadPrompt(f"{source}: no prompt that can be read: {error}") from None
    if holes != _HOLES or not Template(prose).is_valid():
        raise BadPrompt(f"{source}: a prompt has the two holes $fields and $posting, and $$ for a dollar sign")
    return Prompt(prose)


def _prompts() -> Traversable:
    """Find the prompts: inside the package where it is installed, beside it in a checkout."""
    installed = files("extractor") / "prompts"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "prompts"


def _render_fields(fields: Iterable[Field]) -> str:
    return "\n".join(map(_field_line, fields))


def _field_line(field: Field) -> str:
    """Describe a field on a line: its name, what its words are to be, its meaning."""
    return f"- {field.name} ({'line numbers' if field.by_line else field.type_name}): {' '.join(field.description.split())}"


def _render_posting(document: Document, hidden: Sequence[Span]) -> str:
    """Write the lines that are not blank with their numbers, from 1; their words are verbatim, a bullet and its item on one line."""
    seen = [f"(The posting was read on {document.read_on}.)", ""] if document.read_on else []
    shown = [
        f"{number}: {' '.join(document.quote(line.span).splitlines())}"
        for number, line in enumerate(document.lines, start=1)
        if not any(span.holds(line.content) for span in hidden)
    ]
    return "\n".join([*seen, *shown])
