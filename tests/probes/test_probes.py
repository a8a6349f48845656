"""Probes: invented postings, each a labelled set of its own, whose labels were written before the rules were run on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.cases import Case, load
from eval.score import judge
from extractor import normalize
from extractor.fields import FIELDS

_SETS = sorted(Path(__file__).parent.glob("*.jsonl"))


def _known_wrong(case: Case) -> dict[str, str]:
    """Give the fields that are known to be wrong, each with its reason."""
    known = case.meta.get("known_wrong", {})
    assert isinstance(known, dict)
    return {field: str(reason) for field, reason in known.items()}


def _wrong_fields(case: Case) -> set[str]:
    got = normalize(case.text, engine="rules").posting.model_dump(mode="json")
    counts = {name: judge(FIELDS[name], case.label(name), got[name], case.optional.get(name, ())).counts for name in case.labelled}
    return {name for name, one in counts.items() if one.wrong or one.missed or one.invented}


def _cases() -> Iterator[object]:
    for path in _SETS:
        yield from (pytest.param(case, id=f"{path.stem}:{case.id}") for case in load(path))


@pytest.mark.parametrize("case", list(_cases()))
def test_all_hold_but_the_known_wrong(case: Case) -> None:
    """A known mismatch that has become right fails too: its entry is to be struck out."""
    assert _wrong_fields(case) == set(_known_wrong(case))


@pytest.mark.parametrize("case", list(_cases()))
def test_what_is_known_wrong_is_labelled_and_has_a_reason(case: Case) -> None:
    known = _known_wrong(case)
    assert known.keys() <= set(case.labelled)
    assert all(known.values())
