"""What keeps `rules/` and `document/` a house that one can live in. What does not hold yet stands in `structure.toml`, and only shrinks."""

import ast
import importlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES = 200
MOST_KEPT = 8_192
TELLS_NOTHING = ("wording", "prose", "kinds", "other_forms")
NOT_YET = tomllib.loads(Path(__file__).with_name("structure.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def structure() -> Iterator[ModuleType]:
    """Import what counts the structure as the benchmark does: from its folder."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        yield importlib.import_module("structure")
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


def modules(*packages: str) -> list[Path]:
    return sorted(path for name in packages for path in (ROOT / "extractor" / name).rglob("*.py"))


def name_of(path: Path) -> str:
    """Give a file of the package as others import it."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def holds(found: set[str], kind: str) -> None:
    """Say what is new, and what is gone and is to be struck out."""
    known = set(NOT_YET[kind])
    assert not found - known, f"new: {sorted(found - known)}"
    assert not known - found, f"gone, so strike it out in tests/structure.toml under {kind}: {sorted(known - found)}"


def test_no_module_is_too_long() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules("rules", "document")}
    holds({file for file, lines in lengths.items() if lines > MOST_LINES}, "long_modules")


def test_no_function_is_too_complex(structure: ModuleType) -> None:
    """By radon's McCabe, at most 15."""
    holds(set(structure.complex_functions(ROOT)), "complex_functions")


def test_no_two_modules_have_one_name() -> None:
    names = Counter(path.stem for path in modules("rules", "document") if path.stem != "__init__")
    holds({name for name, times in names.items() if times > 1}, "names_twice")


def test_names_of_modules_tell_what_they_hold() -> None:
    files = [path for path in modules("rules", "document") if any(name in path.stem for name in TELLS_NOTHING)]
    holds({str(path.relative_to(ROOT)) for path in files}, "names_that_tell_nothing")


def imports_of(path: Path, known: frozenset[str]) -> set[str]:
    """Give the modules of ours that a module imports: also within functions, and for types alone."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" if f"{node.module}.{alias.name}" in known else node.module for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & known


def circle(graph: dict[str, set[str]]) -> list[str]:
    """Give the modules that import one another in a circle, or import such: what is left when all others are taken away."""
    left = dict(graph)
    while free := [name for name, imported in left.items() if not imported & left.keys()]:
        for name in free:
            del left[name]
    while free := [name for name in left if not any(name in imported for imported in left.values())]:
        for name in free:
            del left[name]
    return sorted(left)


def test_no_imports_go_in_a_circle() -> None:
    files = {name_of(path): path for path in modules("")}
    graph = {name: imports_of(path, frozenset(files)) - {name} for name, path in files.items()}
    holds(set(circle(graph)), "circle_of_imports")


def test_a_circle_is_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == ["b", "c"]
    assert circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def unbounded_caches() -> Iterator[str]:
    """Give the functions of a text whose answers are all kept, however many there are."""
    for path in modules(""):
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.FunctionDef):
                continue
            types = {ast.unparse(one.annotation) for one in node.args.args if one.annotation}
            if types & {"str", "str | None"} and any(not is_bounded(ast.unparse(decorator)) for decorator in node.decorator_list):
                yield f"{path.relative_to(ROOT)}:{node.name}"


def is_bounded(decorator: str) -> bool:
    """Tell whether what a decorator keeps, if it keeps anything, is bounded."""
    name, _, given = decorator.partition("(")
    if name == "cache":
        return False
    if name not in {"lru_cache", "of_lexicon"}:
        return True
    size = given.rstrip(")").removeprefix("maxsize=").replace("_", "")
    return not size.isdigit() or int(size) <= MOST_KEPT if size else False


def test_no_cache_of_texts_is_unbounded() -> None:
    holds(set(unbounded_caches()), "unbounded_caches")


def test_words_of_a_class_stand_in_its_file(structure: ModuleType) -> None:
    """Write `{JOB}` in a pattern, and `in_force().words("JOB")` in code."""
    found = set(structure.bare_words(ROOT))
    meant = set(NOT_YET["bare_words_on_purpose"])
    assert not meant - found, f"gone, so strike it out in tests/structure.toml under bare_words_on_purpose: {sorted(meant - found)}"
    holds(found - meant, "bare_words")


def names_of_labels(tree: ast.Module) -> Iterator[str]:
    """Give how a module of rules decides for itself what a label or a heading means."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "name" and isinstance(node.value, ast.Name) and node.value.id.endswith("label"):
            yield "label.name"
        elif isinstance(node, ast.Attribute) and node.attr == "labelled":
            yield "labelled"
    for statement in tree.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name, value = statement.target.id, statement.value
            holds_words = value is not None and any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in ast.walk(value))
            if holds_words and ("LABEL" in name or "HEADING" in name):
                yield name


def test_labels_and_headings_are_named_in_their_tables() -> None:
    """What labels and headings say stands in `labels.toml` and `headings.toml`; rules ask `label.field` and `section.topic`."""
    holds({f"{path.relative_to(ROOT)}: {how}" for path in modules("rules") for how in names_of_labels(tree_of(path))}, "names_of_labels")
