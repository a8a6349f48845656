"""What a model is asked: hand-written prose, the fields as the schema has them, the rules of annotation, the posting, and the draft.

All that is the same for every posting comes first and is one message, byte for byte, so that a provider can keep it; what is of one posting
comes behind it.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template
from typing import Final

from extractor.document import Document
from extractor.errors import BadPrompt
from extractor.fields import FIELDS, Field
from extractor.llm.draft import render_draft
from extractor.llm.wire import Task, answer_type, by_value
from extractor.resolve import Outcomes

_HOLES: Final[dict[Task, frozenset[str]]] = {
    "facts": frozenset({"fields", "posting"}),
    "changes": frozenset({"fields", "posting", "draft"}),
}
"""The holes that a prompt must have; `$rules` it may have."""
_MAY: Final = frozenset({"rules"})
_NAMES: Final[dict[Task, str]] = {"facts": "the engine llm", "changes": "the engine merged"}


@dataclass(frozen=True)
class Prompt:
    """A prompt's prose, with holes for the fields, the rules of annotation, the posting and the draft."""

    task: Task
    prose: str
    fields: tuple[str, ...] = tuple(FIELDS)
    """The fields that are asked for."""

    @cached_property
    def system(self) -> str:
        """All before the posting: the same for every posting."""
        fixed, _ = _parted(self.prose)
        lines = "\n".join(map(_field_line, (FIELDS[name] for name in self.fields)))
        return Template(fixed).substitute(fields=lines, rules=annotation_rules().strip()).rstrip()

    def user(self, document: Document, outcomes: Outcomes) -> str:
        """Write what is of one posting: its units, and the draft where one is to be checked."""
        _, rest = _parted(self.prose)
        draft = f"## The draft\n\n{render_draft(document, outcomes)}" if self.task == "changes" else ""
        return Template(rest).substitute(posting=f"## The posting\n\n{render_posting(document)}", draft=draft).strip()

    @cached_property
    def version(self) -> str:
        """Name what is asked: a hash of the prose, the fields, the rules and the answer's schema, 12 hexadecimal digits."""
        schema = json.dumps(answer_type(self.task, self.fields).model_json_schema(), sort_keys=True)
        return hashlib.sha256(f"{self.prose}\0{self.system}\0{schema}".encode()).hexdigest()[:12]


def load_prompt(task: Task, path: Path | None = None, fields: Iterable[str] = FIELDS) -> Prompt:
    """Read a prompt file, without a path the project's own. Raises BadPrompt where it cannot be read or its holes are wrong."""
    source = path or prompts() / f"{task}.md"
    try:
        prose = source.read_text(encoding="utf-8")
        holes = set(Template(prose).get_identifiers())
    except (OSError, ValueError) as error:
        raise BadPrompt(f"{source}: no prompt that can be read: {error}") from None
    wanted = _HOLES[task]
    if not (wanted <= holes <= wanted | _MAY) or not Template(prose).is_valid():
        names = " and ".join(f"${name}" for name in sorted(wanted))
        raise BadPrompt(f"{source}: a prompt for {_NAMES[task]} has the holes {names}, perhaps $rules, and $$ for a dollar sign")
    before, behind = (set(Template(part).get_identifiers()) for part in _parted(prose))
    if "draft" in before or not behind.isdisjoint({"fields", "rules"}):
        raise BadPrompt(
            f"{source}: $fields and $rules stand before $posting and $draft behind it, so that all before it is the same for every posting"
        )
    return Prompt(task, prose, tuple(fields))


def _parted(prose: str) -> tuple[str, str]:
    """Part a prompt before the hole of the posting, `$posting` or `${posting}`."""
    holes = Template.pattern.finditer(prose)
    start = next(hole.start() for hole in holes if "posting" in (hole["named"], hole["braced"]))
    return prose[:start], prose[start:]


def task_of(path: Path) -> Task:
    """Tell which task a prompt file is for: changes where it shows a draft. Raises BadPrompt where it cannot be read."""
    try:
        return "changes" if "draft" in Template(path.read_text(encoding="utf-8")).get_identifiers() else "facts"
    except (OSError, ValueError) as error:
        raise BadPrompt(f"{path}: no prompt that can be read: {error}") from None


def annotation_rules() -> str:
    """Give the rules of annotation, as the gold set has them."""
    return (prompts() / "rules.md").read_text(encoding="utf-8")


def prompts() -> Traversable:
    """Find the prompts: inside the package where it is installed, beside it in a checkout."""
    installed = files("extractor") / "prompts"
    return installed if installed.is_dir() else Path(__file__).parent.parent.parent / "prompts"


def render_posting(document: Document) -> str:
    """Write the units behind their names, a line each, with a blank line where the posting has one."""
    seen = [f"(The posting was read on {document.read_on}.)", ""] if document.read_on else []
    for unit in document.units.all:
        if unit.after_blank and seen and seen[-1]:
            seen.append("")
        seen.append(f"{unit.name}: {document.words(unit.span)}")
    return "\n".join(seen)


def _field_line(field: Field) -> str:
    """Describe a field on a line: its name, how it is said where that is not by words alone, its meaning."""
    kind = "[units]" if field.by_line else field.type_name if by_value(field) else "[words]" if field.many else ""
    return f"- {field.name}{f' ({kind})' if kind else ''}: {' '.join(field.description.split())}"
