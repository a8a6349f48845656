"""Kinds of variants: gold follows the text, the lint holds, and a seed gives the same again."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from eval.cases import Case
from eval.cli import register
from eval.errors import VariationError
from eval.gold.draw import draw, parse_kinds
from eval.gold.kinds import GENERATORS
from eval.gold.kinds.generator import Generator
from eval.gold.lint import check_case

APP = typer.Typer()
register(APP)
BY_NAME = [pytest.param(one, id=one.name) for one in GENERATORS]
NULL = (None, [])


def run(*args: object) -> Result:
    return CliRunner().invoke(APP, [str(arg) for arg in args])


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("generator", BY_NAME)
def test_every_generator_holds_the_lint_and_repeats_itself(baker: Case, generator: Generator, seed: int) -> None:
    variants = list(draw([baker], [generator], 2, seed))
    assert variants, "the posting has something for every generator"
    assert variants == list(draw([baker], [generator], 2, seed))
    assert len({variant.text for variant in variants} | {baker.text}) == len(variants) + 1
    for count, variant in enumerate(variants, start=1):
        assert len(check_case(variant)) <= len(check_case(baker))
        assert variant.id == f"baker~{generator.name}-{count}"
        assert variant.origin == "baker"
        assert [variant.meta[key] for key in ("kind", "variant", "origin")] == [generator.kind, generator.name, "baker"]


@pytest.mark.parametrize("seed", [1, 2])
def test_layout_and_distractors_leave_the_labels(baker: Case, seed: int) -> None:
    for variant in draw([baker], parse_kinds("layout,distractor"), 2, seed):
        assert variant.labels == baker.labels
        for quotes in (variant.evidence or {}).values():
            assert all(quote in variant.text for quote in quotes)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_deleted_fact_is_a_labelled_null_and_its_quotes_are_gone(baker: Case, seed: int) -> None:
    for variant in draw([baker], parse_kinds("deletion"), 3, seed):
        (name,) = [name for name in baker.labels if baker.labels[name] != variant.labels[name]]
        assert variant.labels[name] in NULL
        assert name in variant.labelled
        assert variant.evidence is not None
        assert name not in variant.evidence
        assert not any(quote in variant.text for quote in (baker.evidence or {})[name])


def test_a_kind_that_is_none_is_named() -> None:
    with pytest.raises(VariationError, match="no such kind of variants: speed; the kinds are: counterfactual, layout"):
        parse_kinds("layout, speed")


def test_the_commands_take_kinds(gold_file: Path, tmp_path: Path) -> None:
    made = run("gold", "vary", gold_file, "--kinds", "deletion", "-n", 1, "--seed", 3)
    assert made.exit_code == 0, made.output
    assert {json.loads(line)["kind"] for line in made.stdout.splitlines()} == {"deletion"}
    plain = run("gold", "vary", gold_file)
    assert not {"kind", "variant", "origin"} & json.loads(plain.stdout.splitlines()[0]).keys()
    assert run("eval", "--gold", gold_file, "--engine", "rules", "--kinds", "layout").exit_code == 2

    paths = {suffix: tmp_path / f"out.{suffix}" for suffix in ("json", "html", "markdown")}
    files = [part for suffix, path in paths.items() for part in (f"--{suffix}", path)]
    done = run("eval", "--gold", gold_file, "--engine", "rules", "--vary", 1, "--kinds", "layout,deletion", *files)
    assert done.exit_code == 0, done.output
    effects = json.loads(paths["json"].read_text(encoding="utf-8"))["robustness"]
    assert {effect["kind"] for effect in effects} == {"layout", "deletion"}
    assert all(effect["postings"] >= effect["origins"] > 0 for effect in effects)
    for shown in (done.stdout, paths["html"].read_text(encoding="utf-8"), paths["markdown"].read_text(encoding="utf-8")):
        assert "Robustness" in shown
        assert "draws origins" in shown
