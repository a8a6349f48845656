"""Near-duplicates, splits and what a set holds."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from eval.cases import Case, load
from eval.errors import GoldError
from eval.gold.contents import Labels, describe, group_by
from eval.gold.split import split
from eval.gold.twins import Groups, find_shingles, find_twins
from extractor.cli import app

WORDS = st.lists(st.sampled_from("bread oven flour rye night baker salt yeast dough crust".split()), max_size=60)  # noqa: SIM905 - words


def jaccard(one: str, other: str) -> float:
    """Work the share out the slow way."""
    first, second = (
        {tuple(words[at : at + 5]) for at in range(max(1, len(words) - 4))} if (words := text.split()) else set() for text in (one, other)
    )
    return len(first & second) / len(first | second) if first and second else 0


@given(WORDS, WORDS)
def test_shingles_are_runs_of_five_words(one: list[str], other: list[str]) -> None:
    texts = " ".join(one), " ".join(other)
    first, second = (set(find_shingles(text).tolist()) for text in texts)
    shared = len(first & second) / len(first | second) if first and second else 0
    assert shared == jaccard(*texts)
    assert list(find_shingles(texts[0].upper() + "!")) == sorted(first)


@given(st.lists(WORDS, max_size=12), st.sampled_from([0.6, 0.8, 1.0]))
def test_twins_join_what_comparing_every_two_joins(drawn: list[list[str]], threshold: float) -> None:
    texts = [" ".join(words) for words in drawn]
    found, every = Groups(len(texts)), Groups(len(texts))
    for twin in find_twins(texts, threshold):
        assert twin.first < twin.second
        assert twin.jaccard == pytest.approx(jaccard(texts[twin.first], texts[twin.second]))
        found.join(twin.first, twin.second)
    for second in range(len(texts)):
        for first in range(second):
            if jaccard(texts[first], texts[second]) >= max(threshold, 0.8):  # what the bands cannot miss
                every.join(first, second)
    assert all(
        found.root(one) == found.root(other) for one in range(len(texts)) for other in range(one) if every.root(one) == every.root(other)
    )


def test_many_of_one_text_are_tied_one_by_one() -> None:
    assert len(list(find_twins(["a night baker keeps the ovens of the town"] * 1000))) == 999


def cases(*ids: str, text: str | None = None, **meta: str) -> list[Case]:
    return [
        Case.model_validate({"id": one, "text": text or " ".join(f"{one}{at}" for at in range(40)), "labels": {"title": one}, **meta})
        for one in ids
    ]


def sides(parts: list[list[Case]]) -> dict[str, int]:
    return {case.id: side for side, part in enumerate(parts) for case in part}


IDS = [f"p{number}" for number in range(400)]


def test_an_id_lands_on_the_same_side_whatever_else_is_in_the_set() -> None:
    whole, some = sides(split(cases(*IDS), [0.5, 0.5])), sides(split(cases(*IDS[50:90]), [0.5, 0.5]))
    assert {one: whole[one] for one in some} == some
    assert sides(split(cases(*IDS), [0.5, 0.5], seed=1)) != whole
    assert 160 < sum(whole.values()) < 240


def test_parts_have_about_their_shares() -> None:
    sizes = [len(part) for part in split(cases(*IDS), [0.7, 0.2, 0.1])]
    assert sum(sizes) == 400
    assert [round(size / 400, 1) for size in sizes] == [0.7, 0.2, 0.1]


def test_near_duplicates_share_a_side() -> None:
    text = " ".join(f"w{at}" for at in range(60))
    twins = [case for at, one in enumerate(IDS[:40]) for case in cases(one, text=f"{text} end{at % 2}")]
    assert len(set(sides(split(twins, [0.5, 0.5])).values())) == 1


def test_postings_of_one_employer_and_variants_of_one_posting_share_a_side() -> None:
    of_employer = [case for at, one in enumerate(IDS) for case in cases(one, employer=f"e{at % 9}")]
    placed = sides(split(of_employer, [0.5, 0.5], by="employer"))
    assert {len({placed[one] for one in IDS[at::9]}) for at in range(9)} == {1}
    assert len(set(placed.values())) == 2
    variants = sides(split(cases("a", *(f"a~{number}" for number in range(20))), [0.5, 0.5]))
    assert len(set(variants.values())) == 1


def test_a_key_that_no_posting_has_is_an_error() -> None:
    with pytest.raises(GoldError, match="no posting has the key 'employr'; there is 'employer'"):
        split(cases("a", employer="e"), [1.0], by="employr")


def test_a_set_is_described(baker: Case) -> None:
    other = baker.varied(id="other", text="x", labelled=("benefits", "skills"), labels={"skills": []}, optional={"skills": ["rye"]})
    contents = describe([baker, other])
    assert contents.characters == (1, (len(baker.text) + 1) // 2, len(baker.text))
    assert contents.fields["benefits"] == Labels(labelled=2)
    assert contents.fields["skills"] == Labels(labelled=1, optional=1)
    assert contents.fields["responsibilities"] == Labels(labelled=1, valued=1, values=2)
    assert (contents.fields["benefits"].nulls, contents.all.labelled) == (2, len(baker.labelled) + 2)
    groups = group_by(cases("a", "b", employer="e") + cases("c", employer="d") + cases("d"), "employer")
    assert [(name, len(group)) for name, group in groups.items()] == [("e", 2), ("", 1), ("d", 1)]


def run(*args: object) -> Result:
    return CliRunner().invoke(app, ["gold", *map(str, args)])


def test_the_commands_count_and_split(gold_file: Path, tmp_path: Path) -> None:
    done = run("stats", gold_file)
    assert done.exit_code == 0, done.output
    assert ["title", "2", "2", "2", "0", "0"] in [line.split() for line in done.stdout.splitlines()]
    assert "postings    2, 0 of them near-duplicates" in done.stdout
    done = run("split", gold_file, "--shares", "0.5,0.25,0.25", "--out", tmp_path / "parts")
    assert done.exit_code == 0, done.output
    parts = [path for path in sorted((tmp_path / "parts").iterdir()) if path.read_bytes()]
    assert sorted(case.id for path in parts for case in load(path)) == ["baker", "clerk"]
    assert sorted((case for path in parts for case in load(path)), key=lambda case: case.id) == load(gold_file)


@pytest.mark.parametrize("shares", ["0.5", "0.5,x", "1.5,-0.5", "0,1", "nan,1"])
def test_shares_that_are_none_are_wrong_use(gold_file: Path, tmp_path: Path, shares: str) -> None:
    assert run("split", gold_file, "--shares", shares, "--out", tmp_path).exit_code == 2


def test_lint_names_near_duplicates_across_sets(gold_file: Path, tmp_path: Path) -> None:
    row = {**json.loads(gold_file.read_text(encoding="utf-8").splitlines()[0]), "id": "copy"}
    (tmp_path / "b.jsonl").write_text(json.dumps(row), encoding="utf-8")
    done = run("lint", gold_file, tmp_path / "b.jsonl")
    assert f"{tmp_path}/b.jsonl: copy: has the same text as baker in {gold_file}\n" in done.stdout
    assert run("lint", gold_file, gold_file).exit_code == 2
    assert run("stats", gold_file, "--by", "employer").exit_code == 1
