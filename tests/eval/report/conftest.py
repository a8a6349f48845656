"""A run on hostile postings, its page, and a browser to open it in."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from eval import outputs
from eval.answer import Answer, Pointer
from eval.cases import Case
from eval.figures import summarize
from eval.report import html, json
from eval.report.findings import Findings
from eval.report.table import Figure, Table
from eval.run import evaluate_predictions
from eval.stats import Interval

EVIL = "</script><script>window.ran=1</script><img src=x onerror='window.ran=1'><!--<script>"
EVIL_ID = f"evil {EVIL}"
TEXT = f"Night Baker 🥐 {EVIL}\nPay: 20 🥐 an hour\nSkills: rye, wheat\n"
# As root Chromium has no sandbox; the others keep it from calling its maker's servers.
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def point(words: str, item: int | None = None) -> Pointer:
    """Point at words of the text."""
    start = TEXT.index(words)
    return Pointer(start=start, end=start + len(words), quote=words, item=item, trust="LABEL")


CASES = [
    Case(
        id=EVIL_ID,
        text=TEXT,
        labels={"title": "Night Baker", "skills": ["rye", "oats"], "job_id": None},
        labelled=("title", "skills", "job_id"),
        optional={"skills": ["wheat"]},
        evidence={"title": ["🥐 </script>"], "skills": ["rye", "oats"]},
    ),
    Case(
        id="a&b=c#d", text="Night Clerk\nApply within.\n", labels={"title": {"any_of": ["Clerk", "Night Clerk"]}}, labelled=("title", "pay")
    ),
    Case(id="none", text="Day Cook", labels={"title": "Day Cook"}, labelled=("title", "job_id")),
]
ANSWERS = {
    EVIL_ID: Answer(
        {"title": EVIL, "skills": ["rye", "wheat", EVIL]},
        {
            "title": (point("Night Baker 🥐"),),
            "skills": (point("rye", 0), point("wheat", 1), Pointer(start=9, end=999, quote="far", item=2)),
        },
    ),
    "a&b=c#d": Answer({"title": "Night Clerk", "pay": [{"min_value": 20}]}),
}
SLICES = Table(f"By {EVIL}", ("slice", "n", "F1"), ((EVIL, 3, Figure(0.5, Interval(0.2, 0.8))), ("b|`c\\|", 14, Figure(None))), "@all <b>")


def many(number: int) -> Findings:
    """Give the findings of a run without answers on so many postings."""
    cases = [Case(id=f"posting {at}", text=f"Cook {at}", labels={"title": "Baker"}, labelled=("title",)) for at in range(number)]
    run = evaluate_predictions({case.id: Answer({"title": "Cook"}) for case in cases}, cases, ["title"])
    return outputs.gather(cases, run)


@pytest.fixture(scope="session")
def evil() -> str:
    """Give text that would run as script, break out of one, or break out of an attribute, if it were taken for HTML."""
    return EVIL


@pytest.fixture(scope="session")
def findings() -> Findings:
    """Give a run on hostile postings: all outcomes, a posting without an answer, variants, a baseline and a table."""
    run = evaluate_predictions(ANSWERS, CASES)
    before = evaluate_predictions(ANSWERS | {"a&b=c#d": Answer({"title": "Porter"})}, CASES)
    found = replace(outputs.gather(CASES, run, run), tables=(SLICES,))
    return outputs.compared(found, {**json.render(before, summarize(before)), "gold": EVIL}, 0.01)


@pytest.fixture(scope="session")
def report(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of the page."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    html.write(findings, path)
    return path.as_uri()


@pytest.fixture(scope="session")
def make_many() -> Callable[[int], Findings]:
    """Give the function that makes findings of as many postings as asked for."""
    return many


@pytest.fixture(scope="session")
def long_report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of a page with 250 errors."""
    path = tmp_path_factory.mktemp("report") / "long.html"
    html.write(many(250), path)
    return path.as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a headless Chromium; tests that need one are skipped where there is none."""
    if not _CHROMIUM:
        pytest.skip("needs Chromium (Debian's package chromium)")
    flags = [*_FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=_CHROMIUM, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Page:
    """Give a window, the same one for all tests: opening one takes longer than most of them."""
    return browser.new_page()


@pytest.fixture
def page(window: Page, report: str) -> Page:
    """Give the page, wide, opened anew and ready."""
    window.set_viewport_size({"width": 1280, "height": 900})
    window.goto(report)
    window.wait_for_selector("html[data-ready]")
    return window
