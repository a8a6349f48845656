"""The README shows what the program prints, and names what is there."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor import normalize
from extractor.cli import app

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    run = CliRunner().invoke(app, ["normalize", "--engine", "rules", "--format", "card", str(ROOT / "docs" / "example.txt")])
    printed = "\n".join(line.rstrip() for line in run.stdout.splitlines()).strip()
    shown = re.search(r"<!-- example -->\n```text\n(.*?)\n```\n<!-- /example -->", README, re.DOTALL)
    assert shown is not None
    assert shown.group(1) == printed


def test_the_figures_are_those_of_a_whole_run() -> None:
    shown = re.search(r"<!-- accuracy -->\n```text\n(.*?)\n```\n<!-- /accuracy -->", README, re.DOTALL)
    assert shown is not None
    assert {"postings", "micro", "macro", "nulls", "trust", "variants", "scored"} <= {
        line.split()[0] for line in shown.group(1).splitlines()
    }


def test_the_library_call_does_what_it_says() -> None:
    result = normalize((ROOT / "docs" / "example.txt").read_text(encoding="utf-8"))
    assert result.posting.title == "Volunteer Programme Coordinator"
    assert result.evidence["title"][0].quote == "Volunteer Programme Coordinator"
    assert result.nulls["job_id"] == "not_stated"


@pytest.mark.parametrize(
    "page",
    ["README.md", "CONTRIBUTING.md", "seeds/README.md", *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md")))],
)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []
