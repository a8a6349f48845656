"""Kinds of variants, and the seeded generators of each: what must not change an answer, and what must.

Every generator draws one variant of a case from a random source. Its gold has to stand up to the same lint as the case itself.
"""

from typing import Final

from eval.gold.kinds import deletion, layout, markup
from eval.gold.kinds.distractors import DISTRACTORS
from eval.gold.kinds.generator import Generator
from eval.gold.vary import replace_facts

GENERATORS: Final[tuple[Generator, ...]] = (
    Generator("counterfactual", "facts", replace_facts),
    Generator("layout", "bullets", layout.change_bullets),
    Generator("layout", "heading-case", layout.change_case),
    Generator("layout", "heading-glued", layout.glue_headings),
    Generator("layout", "list-joined", layout.join_lists),
    Generator("layout", "blank-lines", layout.add_blank_lines),
    Generator("layout", "bold", layout.bolden),
    Generator("layout", "sections-swapped", layout.swap_sections),
    Generator("layout", "html", markup.set_as_html),
    Generator("layout", "typography", markup.set_typographically),
    Generator("layout", "mojibake", markup.misread),
    Generator("layout", "wrapped", markup.wrap_lines),
    *(Generator("distractor", name, make) for name, make in DISTRACTORS.items()),
    Generator("deletion", "line", deletion.delete_line),
    Generator("deletion", "sentence", deletion.delete_sentence),
)
"""Every generator, those of a kind together; the names are unique."""
KINDS: Final = tuple(dict.fromkeys(one.kind for one in GENERATORS))
