"""Draw variants of cases by kind: the same ones for the same seed, each one different, and none worse labelled than its origin."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import Final

from eval.cases import Case
from eval.errors import VariationError
from eval.gold.kinds import GENERATORS, KINDS
from eval.gold.kinds.generator import Generator
from eval.gold.lint import check_case
from eval.gold.vary import check_variable

_ATTEMPTS: Final = 20


def parse_kinds(names: str) -> tuple[Generator, ...]:
    """Give the generators of kinds, named with commas between them. Raises VariationError for a kind that is none."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in KINDS]
    if unknown or not wanted:
        raise VariationError(f"no such kind of variants: {', '.join(unknown) or repr(names)}; the kinds are: {', '.join(KINDS)}")
    return tuple(one for one in GENERATORS if one.kind in wanted)


def draw(cases: Iterable[Case], generators: Sequence[Generator], number: int, seed: int = 0) -> Iterator[Case]:
    """Yield up to `number` variants of each case by each generator: fewer where a posting gives no more that differ.

    Each carries `kind`, `variant` (its generator) and `origin` beside its labels. Raises VariationError for a label that cannot be.
    """
    for case in cases:
        check_variable(case)
        before = len(check_case(case))
        for generator in generators:
            yield from _draw_some(case, generator, number, (seed, before))


def _draw_some(case: Case, generator: Generator, number: int, given: tuple[int, int]) -> Iterator[Case]:
    seen = {case.text}
    for count in range(1, number + 1):
        variant = _draw_one(case, generator, count, given, seen)
        if variant is None:
            return
        seen.add(variant.text)
        yield variant


def _draw_one(case: Case, generator: Generator, count: int, given: tuple[int, int], seen: set[str]) -> Case | None:
    """Draw until a text is new and the lint finds no more in it than in the case; None where none such comes."""
    seed, before = given
    name = f"{case.id}~{generator.name}-{count}"
    for attempt in range(_ATTEMPTS):
        random = Random(f"{seed}/{name}/{attempt}")  # noqa: S311 - a reproducible draw, no secret
        variant = generator.make(case, random)
        if variant is None:
            return None
        if variant.text not in seen and len(check_case(variant)) <= before:
            return variant.varied(id=name, kind=generator.kind, variant=generator.name, origin=case.id)
    return None
