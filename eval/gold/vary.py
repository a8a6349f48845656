"""Counterfactual gold: the same postings with other names, amounts, dates, places, ids, contacts and degrees.

A system that has memorised postings, or is bound to one employer's words, scores worse on variants than on the originals.
"""

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import Final

from pydantic import JsonValue

from eval.cases import Case
from eval.errors import VariationError
from eval.gold.lint import check_case
from eval.gold.ranges import find_impossible
from eval.gold.swap import PLANS, Rewriting, Swap, claim
from eval.gold.swap.labels import values
from eval.gold.values import find_mistyped
from extractor.fields import FIELDS

_ATTEMPTS = 20
_NO_TEXT: Final = frozenset({"duration", "apply_phone", "accommodation_phone"})
"""Fields whose values are strings, but not the posting's words."""


def vary(case: Case, number: int, seed: int = 0) -> Iterator[Case]:
    """Yield `number` variants of a case, the same ones for the same seed.

    Raises VariationError where a label is none that the schema knows, and where no variant stands up to the lint.
    """
    check_variable(case)
    for variant in range(1, number + 1):
        yield _vary_once(case, f"{case.id}~{variant}", seed)


def replace_facts(case: Case, random: Random) -> Case:
    """Draw one variant, which the lint has still to see."""
    return _apply(case, [plan(case, random) for plan in PLANS])


def check_variable(case: Case) -> None:
    """See that every label is one that can be. Raises VariationError."""
    if problem := next(_find_unvariable(case), None):
        raise VariationError(
            f"{case.id}: {problem}: a label that cannot be, and so cannot be changed for another; see `extractor gold lint`"
        )


def _find_unvariable(case: Case) -> Iterator[str]:
    """Yield labels that are not of their field's type, or out of all bounds."""
    for name, field in FIELDS.items():
        for value in values(case, name):
            if problem := find_mistyped(field, value) or next(find_impossible(name, value), None):
                yield f"{name}: {problem}"


def _vary_once(case: Case, name: str, seed: int) -> Case:
    """Draw until the lint finds nothing in the variant that it does not find in the case itself."""
    before = len(check_case(case))
    problems: Sequence[object] = ()
    for attempt in range(_ATTEMPTS):
        random = Random(f"{seed}/{name}/{attempt}")  # noqa: S311 - a reproducible draw, no secret
        variant = replace_facts(case, random).varied(id=name)
        problems = check_case(variant)
        if len(problems) <= before:
            return variant
    raise VariationError(f"{case.id}: no variant in {_ATTEMPTS} attempts stands up to the lint; of the last one: {problems[0]}")


def _apply(case: Case, swaps: Sequence[Swap]) -> Case:
    rewriting = _rewrite(case.text, swaps)
    label = _Labels(swaps, rewriting)
    return case.varied(
        text=rewriting.text,
        labels={field: label.field(field, value) for field, value in case.labels.items()},
        optional={field: [label.field(field, value) for value in values] for field, values in case.optional.items()},
        evidence=case.evidence and {field: [label.quote(quote) for quote in quotes] for field, quotes in case.evidence.items()},
    )


def _rewrite(text: str, swaps: Iterable[Swap]) -> Rewriting:
    return Rewriting(text, claim(edit for swap in swaps for edit in swap.edits(text)))


class _Labels:
    """Changes gold as the text was changed."""

    def __init__(self, swaps: Sequence[Swap], rewriting: Rewriting) -> None:
        self._swaps, self._rewriting = swaps, rewriting

    def field(self, name: str, value: JsonValue) -> JsonValue:
        """Change the label of a field, within lists and `any_of` too."""
        if isinstance(value, list):
            return [self.field(name, item) for item in value]
        if isinstance(value, dict) and "any_of" in value:
            return {"any_of": self.field(name, value["any_of"])}
        for swap in self._swaps:
            value = swap.value(name, value)
        if isinstance(value, dict):
            return {key: self._text(part) if key in {"street", "scope"} else part for key, part in value.items()}
        return self._text(value) if name in FIELDS and FIELDS[name].type is str and name not in _NO_TEXT else value

    def quote(self, quote: str) -> str:
        """Change a quote to what now stands in its place."""
        return self._rewriting.quote(quote) or _rewrite(quote, self._swaps).text

    def _text(self, value: JsonValue) -> JsonValue:
        """Change words by themselves, or to what stands in their place where that is not in the text."""
        if not isinstance(value, str):
            return value
        alone = _rewrite(value, self._swaps).text
        return alone if alone in self._rewriting.text else (self._rewriting.quote(value) or alone)
